/** The paragraphs and tables of a Word document of 1997–2003 as HTML, where it says how they are set. */
import { escapedHtml } from '../../model/escaped-html.ts';
import { reasons } from '../../pages/unsure-said.ts';
import type { Body, DocLine } from './body.ts';
import { raisedIn } from './raised-in.ts';
import { type DocCell, rowsFrom, tableOfRows } from './tables.ts';
import type { DocText } from './text.ts';

/** Its blocks in their order, and its notes at the end. */
export function setAsHtml({ lines, notes: atEnd }: Body, held: DocText): string[] {
  const html: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (!line.depth) {
      i++;
      if (line.words) html.push(blockOf(line, held));
      continue;
    }
    const { rows, end } = rowsFrom(lines, i);
    html.push(...setTableOf(tableOfRows(rows), held));
    i = end;
  }
  return [...html, ...atEnd.map((note) => `<p>${escapedHtml(note)}</p>`)];
}

/** The lines of words as HTML. */
const linesOf = (words: string): string => escapedHtml(words).replaceAll('\n', '<br>');

function blockOf({ words, heading }: DocLine, held: DocText, more = ''): string {
  const tag = heading >= 1 && heading <= 6 ? `h${heading}` : 'p';
  return `<${tag}${more}${raisedIn(words, held)}>${linesOf(words)}</${tag}>`;
}

function setTableOf({ rows, isSure }: ReturnType<typeof tableOfRows>, held: DocText): string[] {
  // The words of a table in a frame would be paragraphs otherwise.
  const isFlat = rows.flat().every(({ lines }) => lines.every(({ depth }) => depth <= 1));
  const isFrame = isSure && isFlat && rows.every((row) => row.length === 1);
  if (isFrame)
    return rows.flatMap(([cell]) =>
      cell!.lines.filter(({ words }) => words).map((line) => blockOf(line, held, ' data-box')),
    );
  const isRaised = rows.flat().some(({ lines }) => lines.some(({ words }) => raisedIn(words, held)));
  const unsure = isRaised ? reasons.raisedFigure().en : reasons.joinedCells().en;
  return [
    `<table${isRaised || !isSure ? ` data-unsure="${unsure}"` : ''}>`,
    ...rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`),
    '</table>',
  ];
}

function cellOf({ lines, columns, rows }: DocCell): string {
  const spans = [columns > 1 ? ` colspan="${columns}"` : '', rows > 1 ? ` rowspan="${rows}"` : ''].join('');
  return `<td${spans}>${lines
    .filter(({ words }) => words)
    .map(inCell)
    .join('<br>')}</td>`;
}
/** The words of a table in a cell stay in a table, so that whoever reads the page knows of it. */
const inCell = ({ words, depth }: DocLine): string =>
  depth > 1 ? `<table><tr><td>${linesOf(words)}</td></tr></table>` : linesOf(words);
