/**
 * Marks the words that a reader searched for on the page that the search led to; the text itself is not
 * touched.
 */
import { places, terms } from '../core/search/find.ts';
import marks from '../styles/marks.css?url';
import { searchWords } from './words/search.ts';

const t = searchWords[document.documentElement.lang === 'en' ? 'en' : 'zh'];
const main = document.querySelector('main')!;
const wanted = terms(new URLSearchParams(location.search).get('q') ?? '');

/** Where the wanted words stand in a block, which is searched as a whole: a mark may run over a link. */
function rangesIn(block: Element): Range[] {
  const nodes: { node: Text; from: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (n) =>
    n.parentElement!.closest('[data-ui]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let n = walker.nextNode(); n; n = walker.nextNode()) {
    nodes.push({ node: n as Text, from: text.length });
    text += (n as Text).data;
  }
  const nodeAt = (at: number) => nodes.findLast(({ from }) => from <= at)!;
  return places(text, wanted).map(([from, to]) => {
    const [start, end] = [nodeAt(from), nodeAt(to - 1)];
    const range = document.createRange();
    range.setStart(start.node, from - start.from);
    range.setEnd(end.node, to - end.from);
    return range;
  });
}
const blocks = main.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, p, td, th)');
const ranges = [...blocks].flatMap(rangesIn);

const bar = Object.assign(document.createElement('div'), { className: 'told marks' });
const told = document.createElement('span');
told.setAttribute('role', 'status');
const button = (textContent: string, title: string, onclick: () => void) =>
  Object.assign(document.createElement('button'), {
    type: 'button',
    textContent,
    title,
    ariaLabel: title,
    onclick,
  });
bar.append(
  button('‹', `${t.markBefore} (p)`, () => go(-1)),
  told,
  button('›', `${t.markNext} (n)`, () => go(1)),
  button('×', `${t.markEnd} (Esc)`, () => end()),
);
const highlights = (CSS as { highlights?: Map<string, unknown> }).highlights;
const set = (name: string, ...marks: Range[]) => highlights?.set(name, new Highlight(...marks));
let at = -1;
function go(step: number) {
  at = (at + step + ranges.length) % ranges.length;
  set('current', ranges[at]!);
  const { top, bottom } = ranges[at]!.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    ranges[at]!.startContainer.parentElement!.scrollIntoView({ block: 'center' });
  told.textContent = t.mark.replace('{i}', String(at + 1)).replace('{n}', String(ranges.length));
}
function end() {
  highlights?.delete('found');
  highlights?.delete('current');
  bar.remove();
  removeEventListener('keydown', keys);
}
function keys(event: KeyboardEvent) {
  if (
    (event.target as Element).closest('input, select, textarea') ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
    return;
  if (event.key === 'Escape') end();
  else if (event.key === 'n' || event.key === 'p') go(event.key === 'n' ? 1 : -1);
}
if (ranges.length) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: marks }));
  set('found', ...ranges);
  document.body.append(bar);
  // The first mark is that of the clause which the address names.
  const target = document.getElementById(location.hash.slice(1));
  const first = ranges.findIndex((r) => target?.contains(r.startContainer));
  at = Math.max(0, first) - 1;
  go(1);
  addEventListener('keydown', keys);
}
