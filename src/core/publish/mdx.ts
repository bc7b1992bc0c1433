import { stringify } from 'yaml';
import { cellId } from '../addresses/addresses.ts';
import type { Run } from '../english/terms/glossary.ts';
import { oneLine, splitLines } from '../model/line-breaks.ts';
import { type Cell, isCurrent, isDivision, type Node, type Role } from '../model/plan.ts';
import type { ElementName } from '../published/mdx-elements.ts';

/** The signs that Markdown, GFM or MDX read as their own, wherever they stand. */
const markup = /[\\`*_{}[\]<>|~&^#!$=]/gu;
/** What makes a web address of the words around it, in finished text too: ://, www. and @ (of mail). */
const addressSigns: [pattern: RegExp, written: string][] = [
  [/:(?=\/)/gu, '{":"}'],
  [/(?<=www)\./giu, '{"."}'],
  [/@/gu, '{"@"}'],
];

/**
 * Words as MDX text: whatever Markdown, GFM or MDX would read as a sign is escaped, so that the page shows
 * the very characters. A backslash serves for the signs; what GFM finds in finished text (web and mail
 * addresses) is broken up by an expression. Guarantees one line: at the beginning of a line MDX looks for
 * code, and for the signs of blocks.
 */
const escapeText = (words: string): string =>
  addressSigns.reduce(
    (text, [pattern, written]) => text.replace(pattern, written),
    oneLine(words).replace(markup, '\\$&'),
  );

/** What ends the value of an attribute, or is no part of one line. */
const attributeSigns = /[&"<>{}|\n\r\v\f\u2028\u2029\\]/gu;

/** The value of an attribute between double quotes; breaks are references, so that it comes back as it is. */
const escapeAttribute = (words: string) => words.replace(attributeSigns, (c) => `&#${c.codePointAt(0)};`);

/** What can be the value of an attribute; without a value it is left out. */
type Value = string | number | boolean | null | undefined;
const hasValue = (value: Value) => value !== null && value !== undefined && value !== '' && value !== false;

/** What stands between the brackets of an opening tag. */
const tag = (name: ElementName, attributes: Record<string, Value>): string =>
  [
    name,
    ...Object.entries(attributes)
      .filter(([, value]) => hasValue(value))
      .map(([key, value]) => (value === true ? key : `${key}="${escapeAttribute(String(value))}"`)),
  ].join(' ');

/** What a clause that has no current English carries beside its Chinese words. */
const untranslated = ({ state, withheld }: Pick<Node, 'state' | 'withheld'>) =>
  isCurrent(state) ? {} : { state: withheld ? 'withheld' : state };

/** The words of a cell, which may have several lines. */
const writeLines = (words: string) => splitLines(words).map(escapeText).join('<br />');

/** A figure as a table has it (75, ≥98, [120], 10～15%), which stands bare in its square; a sign alone is a word. */
const bareFigure = /^(?=.*\d)[\d.,%％‰≥≤＞＜><≈±+−–—～~〔〕［］[\]()（）-]+$/u;

/** The words of a square in a Cell; figures, and nothing, bare; what is covered, or spans and is empty, is a mark. */
function writeCell(row: Node, cell: Cell, column: number): string {
  if (cell.covered) return '<Covered />';
  const isOneSquare = cell.rows === 1 && cell.columns === 1;
  if (isOneSquare && (!cell.words || bareFigure.test(cell.words))) return escapeText(cell.words);
  const spans = { rows: cell.rows > 1 && cell.rows, columns: cell.columns > 1 && cell.columns };
  if (!cell.words) return `<${tag('Cell', spans)} />`;
  const attributes = { id: cellId(row.eId, column), ...spans, ...untranslated(cell) };
  return `<${tag('Cell', attributes)}>${writeLines(cell.words)}</Cell>`;
}

/** A row begins with its marker. */
function writeRow(row: Node): string {
  const cells = row.cells!.map((cell, column) => writeCell(row, cell, column));
  return `| <${tag('Row', { id: row.eId, head: row.head })} />${cells.join(' | ')} |`;
}

/** How the words of a clause are cut at the terms that a reader may ask about. */
export type Cut = (eId: string, words: string) => Run[];

/** Words with what is marked in them: a term, or what leads to a note, a heading or another document. */
function writeRun({ text, term, target, address }: Run): string {
  if (address) return `<${tag('Cited', { to: address })}>${escapeText(text)}</Cited>`;
  if (term) return `<${tag('Term', { of: term.zh })}>${escapeText(text)}</Term>`;
  if (target) return `<${tag('Reference', { to: target })}>${escapeText(text)}</Reference>`;
  return escapeText(text);
}

/** A table between the lines that stand above it and below it. */
function writeTable(table: Node, cut: Cut): string {
  const [first, ...rest] = table.children.filter((c) => c.cells);
  const linesAs = (role: Role) =>
    table.children
      .filter((c) => c.role === role)
      .map((c) => `\n${write(c, cut).join('')}\n`)
      .join('');
  const grid = [writeRow(first!), `|${' --- |'.repeat(first!.cells!.length)}`, ...rest.map(writeRow)];
  return (
    `<${tag('PlanTable', { id: table.eId, role: table.role })}>\n${linesAs('caption')}\n` +
    `${grid.join('\n')}\n${linesAs('table-note')}\n</PlanTable>`
  );
}

function writeHeading({ eId, kind, level, marker, words, ...of }: Node): string {
  const attributes = { id: eId, kind, level, marker, ...untranslated(of) };
  return `<${tag('Heading', attributes)}>${escapeText(words)}</Heading>`;
}

/** A paragraph, an entry of a list or of the table of contents, or a note at the end. */
function writeClause(n: Node, cut: Cut): string {
  const element = n.kind === 'item' ? 'Item' : 'P';
  const isNote = n.kind === 'note';
  const attributes = {
    id: n.eId,
    marker: n.marker,
    lead: n.lead,
    role: isNote ? 'endnote' : n.role,
    target: isNote ? n.target : null,
    ...untranslated(n),
  };
  const runs =
    n.kind === 'toc' && n.target
      ? [{ text: n.words, target: n.target }]
      : cut(n.eId, n.words.slice(n.lead.length).trimStart());
  return `<${tag(element, attributes)}>${runs.map(writeRun).join('')}</${element}>`;
}

/** A node and what of it stands on the same page, a clause each. */
function write(n: Node, cut: Cut): string[] {
  if (n.kind === 'table') return [writeTable(n, cut)];
  const own = isDivision(n.kind) || n.kind === 'title' ? writeHeading(n) : writeClause(n, cut);
  return [own, ...n.children.filter((c) => c.page === n.page).flatMap((c) => write(c, cut))];
}

/**
 * One reading page of a plan as an MDX chapter: a clause a line, every one a component with its id.
 * `nodes` are the roots that begin on this page.
 */
export function writeMdx(
  nodes: Node[],
  frontmatter: Record<string, unknown>,
  cut: Cut = (_, text) => [{ text }],
): string {
  return `---\n${stringify(frontmatter)}---\n\n${nodes.flatMap((n) => write(n, cut)).join('\n\n')}\n`;
}
