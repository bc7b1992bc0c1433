import type { Element, Root } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { placed, relateHeadings } from './table-headings.ts';

type Jsx = MdxJsxFlowElementHast | MdxJsxTextElementHast;
const isJsx = (n: { type: string }): n is Jsx =>
  n.type === 'mdxJsxTextElement' || n.type === 'mdxJsxFlowElement';
const find = (cell: Element, name: string): Jsx | undefined =>
  (cell.children as { type: string }[]).find((c): c is Jsx => isJsx(c) && c.name === name);
const attribute = (jsx: Jsx | undefined, name: string) => {
  const found = jsx?.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return found && (found.value === null ? true : found.value);
};
const isBreak = (n: { type: string; tagName?: unknown; name?: unknown }) =>
  n.tagName === 'br' || n.name === 'br';
const elements = (n: { children: unknown[] }, ...names: string[]) =>
  (n.children as Element[]).filter((c) => c.type === 'element' && names.includes(c.tagName));

/** Tells the table from what looks like one in an attribute: there the quotes around it would be escaped. */
export const gridClass = 'grid';

/** A heading over figures alone; a cell whose lines are those of the rows that it names. */
const ofFigures = 'n';
const lineARow = 'lines';

/**
 * Gives a GFM table what Markdown cannot say, from the marks that the MDX writer put into it: a row's id and
 * whether it is a heading (`<Row id head />`), spans (`<Cell rows columns>`), squares under a span (`<Covered />`),
 * and `scope` for heading cells. The first column names its rows; rows that one cell of it names together are a
 * group of their own (tbody).
 */
export const rehypePlanTable = () => (tree: Root) => {
  const visit = (n: { type: string; children?: unknown[] }) => {
    if (n.type === 'element' && (n as Element).tagName === 'table') shape(n as Element);
    else for (const child of (n.children ?? []) as { type: string }[]) visit(child);
  };
  visit(tree);
};

/** Gives a cell the spans that it has, and makes it a heading of its columns or rows where it is one. */
function shapeCell(cell: Element, isHead: boolean, isFirst: boolean): void {
  const spans = find(cell, 'Cell');
  const [rowSpan, colSpan] = [
    Number(attribute(spans, 'rows') ?? 1),
    Number(attribute(spans, 'columns') ?? 1),
  ];
  cell.properties = { ...(rowSpan > 1 ? { rowSpan } : {}), ...(colSpan > 1 ? { colSpan } : {}) };
  cell.tagName = isHead || isFirst ? 'th' : 'td';
  // An empty cell has its spans alone, and nothing that is drawn.
  if (spans && !spans.children.length) cell.children = cell.children.filter((child) => child !== spans);
  else if (rowSpan > 1) setLines(cell, spans!, rowSpan);
  if (figureWithUnit.test(textOf(cell).trim())) cell.properties['className'] = ['nb'];
  if (isHead) cell.properties['scope'] = colSpan > 1 ? 'colgroup' : 'col';
  else if (isFirst) cell.properties['scope'] = rowSpan > 1 ? 'rowgroup' : 'row';
}

/** A figure with its unit, which no line ends within: 200元/月. */
const figureWithUnit = /^[≥≤<>]?\d[\d.,]*\s?\p{L}[\p{L}/]{0,5}$/u;
const textOf = (n: { type: string; value?: unknown; children?: unknown[] }): string =>
  n.children ? (n.children as { type: string }[]).map(textOf).join('') : String(n.value ?? '');

/** Shapes a table from the marks in its cells. */
function shape(table: Element): void {
  const rows = elements(table, 'thead', 'tbody').flatMap((part) => elements(part, 'tr'));
  const head: Element[] = [];
  const body: Element[] = [];
  for (const row of rows) {
    const cells = elements(row, 'td', 'th');
    const mark = cells.map((c) => find(c, 'Row')).find(Boolean);
    const isHead = attribute(mark, 'head') === true;
    const shown = cells.filter((cell) => !find(cell, 'Covered'));
    for (const cell of shown) shapeCell(cell, isHead, cell === cells[0]);
    // The row's marker stands in the first square that is shown.
    if (mark && shown[0] && !find(shown[0], 'Row')) shown[0].children.unshift(mark);
    row.children = shown;
    row.properties = { id: String(attribute(mark, 'id') ?? '') };
    (isHead ? head : body).push(row);
  }
  const part = (tagName: string, children: Element[]): Element[] =>
    children.length ? [{ type: 'element', tagName, properties: {}, children }] : [];
  table.properties = { className: [gridClass] };
  const groups = groupsOf(body);
  relateHeadings([...head, ...body]);
  markFigures(head, body);
  markWidths(head, body);
  table.children = [...part('thead', head), ...groups.flatMap((rows) => part('tbody', rows))];
}

/** Puts each line of a cell of several rows into a box of its own, where it has a line for each row. */
function setLines(cell: Element, words: Jsx, rows: number): void {
  const breaks = words.children.filter((c) => isBreak(c)).length;
  if (breaks !== rows - 1) return;
  const lines: Element[] = [];
  const line = () => lines.push({ type: 'element', tagName: 'span', properties: {}, children: [] });
  line();
  for (const child of words.children) {
    lines.at(-1)!.children.push(child);
    if (isBreak(child)) line();
  }
  words.children = lines;
  cell.properties['className'] = [lineARow];
}

/** Says which headings stand over figures alone, which are set to the right. */
function markFigures(head: readonly Element[], body: readonly Element[]): void {
  const words = new Set(
    placed(body).flatMap(({ cell, column }) => (find(cell, 'Cell') || cell.tagName === 'th' ? [column] : [])),
  );
  for (const { cell, column, columnEnd } of placed(head))
    if (body.length && columnEnd === column + 1 && !words.has(column))
      cell.properties['className'] = [ofFigures];
}

/** A heading over words of so many hanzi: those of a name stay on a line, and those of a sentence are not torn apart. */
const widths = [
  { from: 2, name: 'word' },
  { from: 3, name: 'brief' },
  { from: 8, name: 'long' },
] as const;
const lengthIn = (n: { type: string; value?: unknown; children?: unknown[] }): number =>
  n.type === 'text'
    ? [...String(n.value).trim()].reduce((sum, sign) => sum + (/\p{sc=Han}/u.test(sign) ? 1 : 0.5), 0)
    : ((n.children ?? []) as { type: string }[]).reduce((sum, child) => sum + lengthIn(child), 0);

/** Says how long the words are that stand under a heading: where a table scrolls, its columns are as narrow as can be. */
function markWidths(head: readonly Element[], body: readonly Element[]): void {
  const longest = new Map<number, number>();
  for (const { cell, column, columnEnd } of placed(body))
    if (columnEnd === column + 1) longest.set(column, Math.max(longest.get(column) ?? 0, lengthIn(cell)));
  for (const { cell, column, columnEnd } of placed(head)) {
    const width = widths.findLast(({ from }) => (longest.get(column) ?? 0) >= from);
    if (width && columnEnd === column + 1 && !cell.properties['className'])
      cell.properties['className'] = [width.name];
  }
}

const span = (cell: Element | undefined) => Number(cell?.properties['rowSpan'] ?? 1);

/**
 * Rows cut into groups, each with the rows that a heading cell over several rows names, and those between. A
 * group ends only where no cell reaches on, since a cell ends with its group; a heading whose rows cannot
 * stand alone is then one of its row (`scope` is corrected).
 */
function groupsOf(rows: Element[]): Element[][] {
  const cellsOf = (row: Element) => elements(row, 'td', 'th');
  const heading = (row: Element) => cellsOf(row).find((cell) => cell.properties['scope'] === 'rowgroup');
  const groups: Element[][] = [];
  let open = 0;
  let named = 0;
  rows.forEach((row, at) => {
    const own = heading(row);
    const free = open <= 0;
    // Where the rows before are done, a new group begins with a heading of several rows, and after one.
    if (!groups.length || (free && (own || named))) groups.push([]);
    if (free) named = 0;
    groups.at(-1)!.push(row);
    open = Math.max(open, ...cellsOf(row).map(span)) - 1;
    if (!own) return;
    const reach = span(own);
    const inside = rows
      .slice(at, at + reach)
      .every((r, i) => cellsOf(r).every((cell) => i + span(cell) <= reach));
    if (free && inside) named = reach;
    else own.properties['scope'] = 'row';
  });
  return groups;
}
