import { stringify } from 'yaml';
import { cellId } from '../addresses/addresses.ts';
import type { Run } from '../english/glossary.ts';
import { oneLine, splitLines } from '../model/line-breaks.ts';
import { isDivision, type Node } from '../model/plan.ts';
import type { ElementName } from '../published/mdx-elements.ts';

/**
 * Words as MDX text: whatever Markdown, GFM or MDX would read as a sign is escaped, so that the page shows the very characters.
 * A backslash serves for the signs; what GFM finds in finished text (web and mail addresses) is broken up by an expression.
 * Guarantees one line: at the beginning of a line MDX looks for code, and for the signs of blocks.
 */
export function escapeText(words: string): string {
  return oneLine(words)
    .replace(/[\\`*_{}[\]<>|~&^#!$=]/gu, '\\$&')
    .replace(/:(?=\/)/gu, '{":"}')
    .replace(/(?<=www)\./giu, '{"."}')
    .replace(/@/gu, '{"@"}');
}

/** The value of an attribute between double quotes; breaks are references, so that the value comes back as it is. */
const escapeAttribute = (words: string) =>
  words.replace(/[&"<>{}|\n\r\v\f\u2028\u2029\\]/gu, (c) => `&#${c.codePointAt(0)};`);

const tag = (name: ElementName, attributes: Record<string, string | number | boolean | null | undefined>) =>
  [
    name,
    ...Object.entries(attributes)
      .filter(([, v]) => v !== null && v !== undefined && v !== '' && v !== false)
      .map(([k, v]) => (v === true ? k : `${k}="${escapeAttribute(String(v))}"`)),
  ].join(' ');

/** What a clause that has no current English carries beside its Chinese words. */
const untranslated = (state: Node['state']) => (state === 'missing' || state === 'stale' ? { state } : {});

/** The words of a cell, which may have several lines. */
const lines = (words: string) => splitLines(words).map(escapeText).join('<br />');

/** A cell begins with its row's marker where it is the first; words stand in a Cell, figures bare, a covered square is a mark. */
function writeRow(row: Node): string {
  const cells = row.cells!.map((cell, i) => {
    if (cell.covered) return '<Covered />';
    const spans = { rows: cell.rows > 1 && cell.rows, columns: cell.columns > 1 && cell.columns };
    const plain = !cell.words || (/^[\d.,%]+$/.test(cell.words) && cell.rows === 1 && cell.columns === 1);
    return plain
      ? escapeText(cell.words)
      : `<${tag('Cell', { id: cellId(row.eId, i), ...spans, ...untranslated(cell.state) })}>${lines(cell.words)}</Cell>`;
  });
  return `| <${tag('Row', { id: row.eId, head: row.head })} />${cells.join(' | ')} |`;
}

/** How the words of a clause are cut at the terms that a reader may ask about. */
export type Cut = (eId: string, words: string) => Run[];

const terms = (runs: Run[]) =>
  runs
    .map(({ text, term, target }) =>
      term
        ? `<${tag('Term', { of: term.zh })}>${escapeText(text)}</Term>`
        : target
          ? `<${tag('Reference', { to: target })}>${escapeText(text)}</Reference>`
          : escapeText(text),
    )
    .join('');

function write(n: Node, cut: Cut): string[] {
  const state = untranslated(n.state);
  if (n.kind === 'table') {
    const [first, ...rest] = n.children.filter((c) => c.cells);
    const legends = (role: string) =>
      n.children
        .filter((c) => c.role === role)
        .map((c) => `\n${write(c, cut).join('')}\n`)
        .join('');
    const grid = [writeRow(first!), `|${' --- |'.repeat(first!.cells!.length)}`, ...rest.map(writeRow)].join(
      '\n',
    );
    return [
      `<${tag('PlanTable', { id: n.eId, role: n.role })}>\n${legends('caption')}\n${grid}\n${legends('table-note')}\n</PlanTable>`,
    ];
  }
  const own =
    !isDivision(n.kind) && n.kind !== 'title'
      ? `<${tag(n.kind === 'item' ? 'Item' : 'P', { id: n.eId, marker: n.marker, lead: n.lead, role: n.kind === 'note' ? 'endnote' : n.role, target: n.kind === 'note' ? n.target : null, ...state })}>${terms(n.kind === 'toc' && n.target ? [{ text: n.words, target: n.target }] : cut(n.eId, n.words.slice(n.lead.length).trimStart()))}</${n.kind === 'item' ? 'Item' : 'P'}>`
      : `<${tag('Heading', { id: n.eId, kind: n.kind, level: n.level, marker: n.marker, ...state })}>${escapeText(n.words)}</Heading>`;
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
