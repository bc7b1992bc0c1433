/**
 * The search box on every page: the first results under it as one types, by keyboard as a combobox. Loaded
 * when the box is first used.
 */
import { answer, engineOf, pageLanguage, type Scope, shown, t } from './search.ts';

const form = document.querySelector<HTMLFormElement>('header form[role=search]')!;
const input = form.querySelector('input')!;
/** On a page of a plan, among several, that plan. */
const scope: Scope = { plan: form.dataset['plan'] };
const list = Object.assign(document.createElement('ul'), {
  id: 'found',
  className: 'found',
  hidden: true,
  role: 'listbox',
  ariaLabel: input.labels![0]!.textContent,
});
form.append(list);
for (const [name, value] of Object.entries({
  role: 'combobox',
  'aria-expanded': 'false',
  'aria-controls': 'found',
  'aria-autocomplete': 'list',
}))
  input.setAttribute(name, value);

/** One choice of the list: an option holds no link of its own, so that a screen reader meets one thing. */
function option(id: string, href: string, ...content: (Node | string)[]) {
  const item = Object.assign(document.createElement('li'), {
    id,
    role: 'option',
    ariaSelected: 'false',
    onclick: () => location.assign(href),
  });
  item.append(...content);
  return item;
}
let runs = 0;
const options = () => [...list.querySelectorAll<HTMLElement>('[role=option]')];
function open(shown: boolean) {
  list.hidden = !shown;
  input.setAttribute('aria-expanded', String(shown));
  input.removeAttribute('aria-activedescendant');
}
/** What the choice of all results says, by how many there are (undefined: not counted). */
function allLabel(query: string, total: number | undefined): string {
  if (total === undefined) return t.seeAll;
  return total ? t.allResults.replace('{n}', String(total)) : t.none.replace('{q}', () => query);
}
/** What a number of a clause is written with; only then is the reader of places loaded. */
const numbered = /[\d〇零一二三四五六七八九十百_§]|^(?:[ivxlc]+\b|title|preface|annex|标题|前言|序言|附件)/iu;
const placeIn = async (query: string) =>
  numbered.test(query)
    ? (await import('./place.ts')).placeOf(query, {
        base: form.dataset['base']!,
        language: pageLanguage,
        plan: form.dataset['of'],
        view: form.dataset['view'],
      })
    : null;

async function look() {
  const query = input.value.trim().slice(0, 200);
  const mine = ++runs;
  const place = await placeIn(query);
  if (mine !== runs) return;
  const there = place ? [option('found-place', place.href, told(place.goTo), place.cite)] : [];
  if ([...query].length < 2 && !place) return open(false);
  const found = await answer(query, scope);
  const entries = await found.more(5);
  const items = entries.map((entry, i) => {
    const { link, text } = shown(entry, found.as ?? query, found.language);
    return option(
      `found-${i}`,
      link.href,
      Object.assign(document.createElement('b'), { textContent: link.textContent, lang: link.lang }),
      text,
    );
  });
  if (mine !== runs || document.activeElement !== input) return;
  const search = (within: Record<string, string>) =>
    `${form.action}?${new URLSearchParams({ q: query, ...within })}`;
  list.replaceChildren(
    ...there,
    ...items,
    option(
      'found-all',
      search(scope.plan ? { plan: scope.plan } : {}),
      allLabel(query, found.total) + (found.said ?? ''),
    ),
    ...(scope.plan ? [option('found-everywhere', search({}), t.allPlans)] : []),
  );
  open(true);
}
/** What a choice does, before its words. */
const told = (words: string) => Object.assign(document.createElement('small'), { textContent: `${words} ` });
let waiting: ReturnType<typeof setTimeout>;
const later = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => void look().catch(() => open(false)), 150);
};
input.addEventListener('input', later);
input.addEventListener('keydown', (event) => {
  const all = options();
  const at = all.findIndex((o) => o.id === input.getAttribute('aria-activedescendant'));
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === 'Escape' && !list.hidden) open(false);
  else if (move && !list.hidden) {
    const next = all[(at + move + all.length + (at < 0 && move < 0 ? 1 : 0)) % all.length]!;
    for (const o of all) o.ariaSelected = String(o === next);
    input.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && at >= 0 && !list.hidden) all[at]!.click();
  else return;
  event.preventDefault();
});
// The number of a clause leads to the clause; words are searched for.
form.addEventListener('submit', (event) => {
  if (!numbered.test(input.value)) return;
  event.preventDefault();
  void placeIn(input.value.trim())
    .catch(() => null)
    .then((place) => (place?.sure ? location.assign(place.href) : form.submit()));
});
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (!form.contains(relatedTarget as Node | null)) open(false);
});
// A press on a result must not take the focus before the click arrives.
list.addEventListener('pointerdown', (event) => event.preventDefault());
void engineOf(pageLanguage, scope).catch(() => {});
// Who goes to a result and comes back finds the words and the list as they were (page.ts loads this then).
addEventListener('pagehide', () => history.replaceState(list.hidden ? null : { search: input.value }, ''));
const left = (history.state as { search?: string } | null)?.search;
if (left) {
  input.value = left;
  input.focus();
}
if (input.value) later();
