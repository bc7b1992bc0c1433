/**
 * What a reader can do at a clause: copy its address or citation, collect several, show just those. Without
 * this script the marker is a plain link.
 */
import { openMenu } from './clause-menu.ts';
import { main, page } from './here.ts';

// Just some clauses of the whole plan.
const asked = page === 'full' && new URLSearchParams(location.search).get('c');
if (asked) void import('./show-selected.ts').then(({ showSelected }) => showSelected(asked));

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
