/** The clauses that a reader collects in a plan, and the bar that says how many there are. */
import { copy } from './clipboard.ts';
import { button, element } from './elements.ts';
import { full, main, plan } from './here.ts';
import { recall, remember } from './memory.ts';
import { words } from './words/tools.ts';

const t = words();
const key = `selection ${plan}`;
/** The ids of the clauses collected, in the order in which they were. */
export const collected = () => (recall(key) ?? '').split(',').filter(Boolean);

/** Collects a clause, or drops it where it was collected. */
export function toggle(id: string) {
  const ids = collected();
  remember(key, (ids.includes(id) ? ids.filter((c) => c !== id) : [...ids, id]).join(','));
  showBar();
}

const bar = element('div', { className: 'selection' });
bar.dataset['ui'] = '';
function showBar() {
  const ids = collected();
  bar.hidden = ids.length === 0 || location.search.includes('c=');
  bar.replaceChildren(
    t.selection.replaceAll('{n}', String(ids.length)),
    ' ',
    element('a', { href: `${full.pathname}?c=${ids.join(',')}`, textContent: t.show }),
    button(t.link, () => void copy(Promise.resolve(`${full.href}?c=${ids.join(',')}`))),
    button(t.clear, () => {
      remember(key, '');
      showBar();
    }),
  );
}
main.after(bar);
showBar();
