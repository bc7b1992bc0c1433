/** The paragraphs and tables of a Word document of 1997–2003 that does not say how they are set: by tabs behind cells. */
import { tableGoesOn, tableNumbers } from '../../chinese/table-words.ts';
import { escapedHtml } from '../../model/escaped-html.ts';
import { reasons } from '../../pages/unsure-said.ts';
import { raisedIn } from './raised-in.ts';
import type { DocText } from './text.ts';

/** At most this many lines between two rows of a table may be paragraphs of a cell. */
const mostInCell = 4;

/**
 * A line that holds a table with what follows it, since the end of a row is kept as an empty cell alone: as a line
 * a row, where that gives rows of one length, each behind the other, and nothing is left but the last line.
 */
function rowsInOne(line: string): string[] {
  const cells = line.split('\t');
  const columns = cells.indexOf('');
  const rows = Math.floor(cells.length / (columns + 1));
  if (columns < 2 || rows < 2 || cells.length % (columns + 1) !== 1) return [line];
  const found = Array.from({ length: rows }, (_, r) =>
    cells.slice(r * (columns + 1), (r + 1) * (columns + 1)),
  );
  if (found.some((row) => row.at(-1) !== '')) return [line];
  return [...found.map((row) => row.join('\t')), cells.at(-1)!].filter(Boolean);
}

/** The lines of a text that end a row of a table have a tab at their end. */
const isRow = (line: string): boolean => line.endsWith('\t');

/** Its blocks in their order, without its notes. */
export function unsetAsHtml(body: string, held: DocText): string[] {
  const html: string[] = [];
  const lines = body.replace(/\r\n?/gu, '\n').split('\n').flatMap(rowsInOne);
  for (let i = 0; i < lines.length; ) {
    if (!isRow(lines[i]!)) {
      const words = lines[i++]!.trim();
      if (words) html.push(`<p${raisedIn(words, held)}>${escapedHtml(words)}</p>`);
      continue;
    }
    const { rows, end } = rowsFrom(lines, i);
    html.push(...tableOf(rows, held));
    i = end;
  }
  return html;
}

/** The rows of the table that begins at a line, each as its cells. */
function rowsFrom(lines: readonly string[], start: number): { rows: string[][]; end: number } {
  const rows: string[][] = [];
  let open: string[] = [];
  let end = start;
  for (let i = start; i < lines.length && open.length <= mostInCell; i++) {
    if (!isRow(lines[i]!) && (tableGoesOn.test(lines[i]!.trim()) || tableNumbers.test(lines[i]!.trim())))
      break;
    open.push(lines[i]!);
    if (!isRow(lines[i]!)) continue;
    const cells = open.join('\n').slice(0, -1).split('\t');
    const known = !rows.length || rows.some((row) => row.length === cells.length);
    const another = open.length > 1 && !known;
    if (another) break;
    rows.push(cells);
    open = [];
    end = i + 1;
  }
  return { rows, end };
}

function tableOf(rows: readonly (readonly string[])[], held: DocText): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns === 1)
    return rows.flatMap(([cell = '']) =>
      cell
        .split('\n')
        .filter((p) => p.trim())
        .map((p) => `<p data-box${raisedIn(p, held)}>${escapedHtml(p.trim())}</p>`),
    );
  const isRaised = rows.flat().some((cell) => raisedIn(cell, held));
  const regular = rows.every((row) => row.length === columns && row.every((cell) => cell.trim()));
  const joined = regular ? '' : reasons.joinedCells().en;
  const unsure = isRaised ? reasons.raisedFigure().en : joined;
  return [
    `<table${unsure ? ` data-unsure="${unsure}"` : ''}>`,
    ...rows.map((row) => {
      const cells = row.map((cell) => `<td>${escapedHtml(cell.trim()).replaceAll('\n', '<br>')}</td>`);
      return `<tr>${cells.join('')}</tr>`;
    }),
    '</table>',
  ];
}
