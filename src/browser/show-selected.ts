/** `?c=id,id` on the page of the whole plan: just those clauses, with the headings above them. */
import { chosenFormat, citation } from './citations.ts';
import { copy } from './clipboard.ts';
import { button, element } from './elements.ts';
import { headingLevel, isHeading } from './headings.ts';
import { clauses, full, home, main, plan } from './here.ts';
import { words } from './words/tools.ts';

const t = words();

/** The rows of a table in the groups that a cell over several rows holds together. */
function rowGroups(table: Element): HTMLElement[][] {
  const groups: HTMLElement[][] = [];
  let left = 0;
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    if (left <= 0) groups.push([]);
    groups.at(-1)!.push(row);
    left = Math.max(left, ...[...row.cells].map((cell) => cell.rowSpan)) - 1;
  }
  return groups;
}

/** Of a table, only the groups of rows that hold one of these. */
function showRows(table: Element, rows: HTMLElement[]) {
  for (const group of rowGroups(table))
    for (const row of group) row.hidden = !group.some((r) => rows.includes(r));
}

/** Hides what is not wanted, save the headings above what is; the ids that were found. */
function hideOthers(wanted: Set<string>): Set<string> {
  const found = new Set<string>();
  const above: HTMLElement[] = [];
  const take = (e: Element) => wanted.has(e.id) && found.add(e.id);
  let visible = true;
  for (const block of main.querySelectorAll<HTMLElement>(
    ':scope > :is(h1, h2, h3, h4, h5, h6, p, .pair, .table, .note)',
  )) {
    const isNote = block.classList.contains('note');
    if (isHeading(block))
      while (above.length && headingLevel(above.at(-1)!) >= headingLevel(block)) above.pop();
    const within = above.some((h) => h.tagName !== 'H1' && wanted.has(h.id));
    const rows = [...block.querySelectorAll<HTMLElement>('tr[id]')].filter((row) => take(row));
    if (!isNote && block.id) {
      for (const old of block.querySelectorAll('a[id]')) if (take(old)) wanted.add(block.id);
      visible = Boolean(take(block)) || within || rows.length > 0;
      if (rows.length && !within && !wanted.has(block.id)) showRows(block, rows);
      if (visible) for (const h of above) h.hidden = false;
    }
    if (block.id || isNote) block.hidden = !visible;
    if (isHeading(block)) above.push(block);
  }
  const title = main.querySelector<HTMLElement>('h1[id]');
  if (title) title.hidden = false;
  return found;
}

/** The words of a block without what belongs to the site; of a table a row a line, with tabs between its cells. */
function wordsOf(block: HTMLElement): string {
  const copied = block.cloneNode(true) as HTMLElement;
  for (const own of copied.querySelectorAll('[data-ui]')) own.remove();
  for (const cell of copied.querySelectorAll('td + *, th + *')) cell.before('\t');
  for (const row of copied.querySelectorAll('tr')) row.append('\n');
  for (const inCell of copied.querySelectorAll('tr br')) inCell.replaceWith(' ');
  return copied.matches('[data-ui]') ? '' : copied.textContent.trim().replace(/\s*\n\s*/g, '\n');
}

/** A clause's words, those of a heading (but the title) with what stands under it, then its citation. */
async function quoted(mark: HTMLAnchorElement): Promise<string> {
  const own = mark.closest<HTMLElement>(`tr, ${clauses}`)!;
  const blocks = [own];
  if (isHeading(own) && own.tagName !== 'H1')
    for (
      let next = own.nextElementSibling;
      next && headingLevel(next) > headingLevel(own);
      next = next.nextElementSibling
    )
      blocks.push(next as HTMLElement);
  return `${blocks.map(wordsOf).filter(Boolean).join('\n')}\n— ${await citation(mark.href, chosenFormat())}`;
}

/** The ids that the page does not have, each a link to its permanent page. */
const unknownIds = (ids: string[]) =>
  element(
    'p',
    {},
    t.unknown,
    ...ids.flatMap((id) => [
      element('a', {
        href: `${home}/id/${plan.split('/')[0]}/${encodeURIComponent(id)}/`,
        textContent: id,
      }),
      ' ',
    ]),
  );

/** Shows just these clauses, and what can be done with them. */
function showOnly(wanted: Set<string>) {
  const found = hideOthers(wanted);
  const unknown = [...wanted].filter((id) => !found.has(id) && !document.getElementById(id));
  const marks = [...main.querySelectorAll<HTMLAnchorElement>('a.mark')].filter((mark) =>
    found.has(mark.pathname.split('/').at(-2)!),
  );
  const text = async () => `${(await Promise.all(marks.map(quoted))).join('\n\n')}\n`;
  const head = element(
    'div',
    { className: 'selected' },
    element('p', { textContent: t.shown.replaceAll('{n}', String(found.size)) }),
    ...(unknown.length ? [unknownIds(unknown)] : []),
    button(t.copyAll, () => void copy(text())),
    button(t.link, () => void copy(Promise.resolve(location.href))),
    button('Word', () => void import('./selected-word.ts').then(({ saveAsWord }) => saveAsWord(found))),
    button(t.print, () => print()),
    element('a', { href: full.pathname, textContent: t.all }),
  );
  // On paper the buttons go, and above all it says where it is from and when it was there.
  const from = element('p', {
    className: 'from',
    textContent: `${location.href} ${new Date().toLocaleDateString('sv')}`,
  });
  for (const own of [head, from]) own.dataset['ui'] = '';
  main.prepend(head, from);
}

/** Shows just the clauses that an address asks for, by their ids. */
export const showSelected = (asked: string) =>
  showOnly(
    new Set(
      asked
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  );
