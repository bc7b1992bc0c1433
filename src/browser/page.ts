/** What every page does with JavaScript; reading needs none of it. */
import tools from '../styles/tools.css?url';
import { choices, chosen, html } from './choices.ts';

document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: tools }));
for (const name of Object.keys(choices)) {
  const value = chosen(name);
  if (value) html.dataset[name] = value;
}
if (chosen('size')) void import('./wide-frames.ts');
// Words that were searched for are looked for as they are printed.
const arrived =
  location.search.includes('q=') && document.querySelector('main [id*="_"]') && import('./arrival.ts');
if (chosen('script') === 'hant')
  void Promise.resolve(arrived)
    .then(() => import('./traditional.ts'))
    .then((t) => t.showTraditional(true));
const reader = document.querySelector<HTMLButtonElement>('.aa')!;
reader.disabled = false;
reader.onclick = () => void import('./reader-menu.ts').then(({ openReader }) => openReader(reader));

// The bar: the contents close when a place is chosen; its last link opens the search where one is.
const contents = document.querySelector<HTMLElement>('.contents');
contents?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a') && contents.matches(':popover-open')) contents.hidePopover();
});
const find = document.querySelector<HTMLAnchorElement>('.bar [href="#q"]');

// A change of language or view stays at the clause: that of the address while it is in view, else the last that begins
// in the upper quarter.
const top = (e: Element) => e.getBoundingClientRect().top;
function placeNow(): string {
  const named = document.getElementById(location.hash.slice(1));
  if (!scrollY || (named && Math.abs(top(named)) < innerHeight)) return location.hash;
  return (
    [...document.querySelectorAll('main [id]:not(th)')].findLast((e) => top(e) < innerHeight / 4)?.id ?? ''
  );
}
const views = [...document.querySelectorAll<HTMLAnchorElement>('.views a')];
// The bar has the other languages too: there a reader in the midst of a chapter finds them.
const beside = views
  .filter((a) => a.closest('nav') && !a.ariaCurrent)
  .map((a) => a.cloneNode(true) as HTMLAnchorElement);
document.querySelector('.far')?.before(...beside);
const links = [...views, ...beside];
const keep = () => {
  for (const a of links) {
    a.hash = placeNow();
    a.search = location.search;
  }
};
for (const event of ['hashchange', 'pointerdown', 'click']) addEventListener(event, keep, true);
keep();

// The outline beside the text keeps the place one is at in view, unless the keyboard is at another of its entries.
if (CSS.supports('scroll-target-group: auto')) {
  const follow = () => {
    const place = document.querySelector<HTMLElement>('.contents a:target-current');
    if (!place || contents?.querySelector(':focus-visible')) return;
    place.closest('nav')!.scrollTop = place.offsetTop - innerHeight / 2;
  };
  // The browser says where one is a frame after the scrolling.
  const soon = () => setTimeout(follow, 100);
  addEventListener('scrollend', soon);
  soon();
}

// Search is loaded when it is first used, or when the reader comes back to it; / and Ctrl or ⌘ K lead to it.
const input = document.querySelector<HTMLInputElement>('form[role=search] input')!;
const box = input.closest('form')!;
find?.addEventListener('click', (event) => {
  event.preventDefault();
  box.classList.add('opened');
  input.focus();
});
box.addEventListener('focusout', ({ relatedTarget }) => {
  if (!box.contains(relatedTarget as Node | null)) box.classList.remove('opened');
});
if (input.closest('header')) {
  const load = () => import('./search-box.ts').catch(() => {});
  input.addEventListener('focus', load, { once: true });
  if (history.state?.search) void load();
  // What is sent before the search has come waits for it: the number of a clause leads to the clause.
  const wait = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    void load().then(() => box.requestSubmit());
  };
  box.addEventListener('submit', wait, { once: true });
}
addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, select, textarea, [contenteditable]');
  if (event.ctrlKey || event.metaKey ? event.key === 'k' : event.key === '/' && !typing) {
    event.preventDefault();
    input.focus();
    input.select();
  }
});
