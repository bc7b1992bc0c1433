/**
 * What a reader can do at a clause: copy its address or citation, collect several, show just those. Without
 * this script the marker is a plain link.
 */
import { openMenu } from './clause-menu.ts';
import { main } from './here.ts';
import './show-selected.ts';

main.addEventListener('pointerover', ({ target }) => {
  if (target instanceof HTMLAnchorElement && target.className === 'mark')
    target.title = target.ariaLabel ?? '';
});
main.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.mark, a.term');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  if (link.classList.contains('mark')) openMenu(link);
  else void import('./term-note.ts').then(({ openTerm }) => openTerm(link));
});
