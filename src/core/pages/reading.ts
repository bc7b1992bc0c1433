import { escapedHtml } from '../model/escaped-html.ts';
import type { Language } from '../model/language.ts';
import { worded } from '../model/sentence.ts';
import type { Block } from './blocks.ts';
import type { Edge } from './items.ts';
import type { Layout } from './layout.ts';
import { callSigns, joined, type Line, linesOf } from './lines/lines.ts';
import { handOf, indentOf, isCentred, type Paragraph, type SetLine } from './lines/paragraphs.ts';
import { figuresRaised } from './lines/raised-figures.ts';
import { boxOf, type Glyph, middleOf, type Place } from './page.ts';
import { placeText } from './place.ts';
import { said } from './said.ts';
import type { JoinedTable } from './tables/tables-over-pages.ts';
import { reasons } from './unsure-said.ts';

/** What is known of the whole document. */
interface Manner {
  bodySize: number;
  bodyHand: string;
  recognised: ReadonlySet<number>;
  lone: ReadonlySet<Line>;
  struck: ReadonlySet<Line>;
  inColumns: ReadonlySet<Line>;
  parted: ReadonlySet<Line>;
}

/** Words as HTML; the call of a note is printed there and is none of them. */
const html = (words: string): string =>
  escapedHtml(words)
    .replaceAll(callSigns[0], '<del hidden data-why="call">')
    .replaceAll(callSigns[1], '</del>')
    .replaceAll('\n', '<br>');

/** Pieces of a line stand so far apart, in sizes, and on lines that differ by so much, in points. */
const [apart, otherLine] = [1, 0.5];
/**
 * The pieces of a line that were set on several, as lines of two columns of text are that were taken for one: a box
 * around all would hold words of the lines beside it.
 */
function piecesOf({ glyphs, size, page }: Line): Glyph[][] {
  const pieces: Glyph[][] = [];
  let isSet = false;
  for (const [i, glyph] of glyphs.entries()) {
    const before = glyphs[i - 1];
    const isApart = before !== undefined && glyph.x0 - before.x1 > apart * size;
    isSet ||= isApart && Math.abs(glyph.y - before.y) > otherLine;
    if (!before || isApart) pieces.push([glyph]);
    else pieces.at(-1)!.push(glyph);
  }
  return isSet && pieces.every((piece) => linesOf(piece, page).length === 1) ? pieces : [[...glyphs]];
}

/** The places of lines: one box for those that stand below each other in one column of a page. */
function placesOfLines(lines: readonly { line: Line; column?: string }[]): Place[] {
  const runs: { page: number; column: string; x0: number; x1: number; glyphs: Glyph[] }[] = [];
  for (const [i, { line, column = '' }] of lines.entries()) {
    const pieces = piecesOf(line);
    for (const [k, glyphs] of pieces.entries()) {
      const last = runs.at(-1);
      const own = pieces.length > 1 ? `${column} ${i} ${k}` : column;
      const isBelow =
        last?.page === line.page && last.column === own && last.x0 < line.x1 && last.x1 > line.x0;
      if (last && isBelow) {
        last.glyphs.push(...glyphs);
        last.x0 = Math.min(last.x0, line.x0);
        last.x1 = Math.max(last.x1, line.x1);
      } else runs.push({ page: line.page, column: own, x0: line.x0, x1: line.x1, glyphs: [...glyphs] });
    }
  }
  return runs.map(({ page, glyphs }) => ({ page, ...boxOf(glyphs) }));
}

const at = (places: readonly Place[]): string => ` data-at="${places.map(placeText).join('; ')}"`;
const ofLines = (lines: readonly Line[]) => lines.map((line) => ({ line }));

/** What a paragraph looks like, where it looks otherwise than the text: evidence for what it is. */
function looks({ lines }: Paragraph, { bodySize, bodyHand }: Manner): string {
  const [first] = lines as [SetLine, ...SetLine[]];
  const { line } = first;
  const size = Math.round(line.size * 2) / 2;
  const said = [
    Math.abs(line.size - bodySize) > 0.6 ? `${line.size > bodySize ? 'larger' : 'smaller'} (${size} pt)` : '',
    line.bold ? 'bold' : '',
    !line.bold && /\p{Script=Han}/u.test(line.words) && handOf(line) !== bodyHand ? 'other font' : '',
    isCentred(first) ? 'centred' : '',
    !isCentred(first) && indentOf(first) > 0.6 ? `indent ${Math.round(indentOf(first))}` : '',
  ].filter(Boolean);
  return said.length ? ` data-as="${said.join(', ')}"` : '';
}

/** Why the words of a paragraph may be others than were read. */
function doubtOf({ lines }: Paragraph, { recognised, lone, struck, inColumns, parted }: Manner): string {
  if (lines.some(({ line }) => recognised.has(line.page))) return ` data-unsure="${reasons.recognised().en}"`;
  if (lines.some(({ line }) => struck.has(line))) return ` data-unsure="${reasons.struck().en}"`;
  if (lines.some(({ line }) => inColumns.has(line))) return ` data-unsure="${reasons.inColumns().en}"`;
  if (lines.some(({ line }) => parted.has(line))) return ` data-unsure="${reasons.parted().en}"`;
  return lines.some(({ line }) => lone.has(line)) ? ` data-unsure="${reasons.noNote().en}"` : '';
}

function textBlock(paragraph: Paragraph, framed: boolean, manner: Manner): string {
  const words = html(joined(paragraph.lines.map(({ line }) => line)));
  const place = at(placesOfLines(paragraph.lines));
  const figures = paragraph.lines.flatMap(({ line }) => figuresRaised(line));
  const raised = figures.length ? ` data-raised="${escapedHtml(figures.join(' '))}"` : '';
  const said = `${framed ? ' data-box' : ''}${raised}${doubtOf(paragraph, manner)}`;
  return `<p${place}${looks(paragraph, manner)}${said}>${words}</p>`;
}

function tableBlock({ squares, parts, ...table }: JoinedTable, { recognised }: Manner): string[] {
  const unsure = parts.some((part) => recognised.has(part.page)) ? reasons.recognised().en : table.unsure;
  const why = unsure ? ` data-unsure="${escapedHtml(unsure)}"` : '';
  const rows = squares.map((row) => {
    const cells = row
      .filter((square) => !square.covered)
      .map(({ lines, words, rows: down, columns: across }) => {
        const spans = `${down > 1 ? ` rowspan="${down}"` : ''}${across > 1 ? ` colspan="${across}"` : ''}`;
        return `<td${lines.length ? at(placesOfLines(ofLines(lines))) : ''}${spans}>${html(words)}</td>`;
      });
    return `<tr>${cells.join('')}</tr>`;
  });
  return [`<table data-pages="${parts.map((p) => p.page).join(' ')}"${why}>`, ...rows, '</table>'];
}

const blockLines = (block: Block, manner: Manner): string[] =>
  block.kind === 'text'
    ? [textBlock(block.paragraph, block.framed, manner)]
    : tableBlock(block.table, manner);

const pointOf = ({ glyphs, page }: Line): Place => {
  const { x, y } = middleOf(glyphs[0]!);
  return { page, x0: x - 0.2, top: y - 0.2, x1: x + 0.2, bottom: y + 0.2 };
};

/** Lines beside the text, each with its place: what they are is said in `data-why`. */
function edgeLine({ kind, lines }: Edge): string {
  const own = placesOfLines(lines.map((line, i) => ({ line, column: String(i) })));
  // A watermark lies over the text: what is of it alone is the middle of each of its characters.
  const places = kind === 'watermark' ? lines.map((line) => pointOf(line)) : own;
  return `<p${at(places)} data-why="${kind}">${html(lines.map((l) => l.words).join(' '))}</p>`;
}

/** The head of the reading, a comment of as many lines in each language, so that all lines keep their numbers. */
const howToMend = (language: Language): string[] => [
  '<!--',
  ...[said.mendHead(), said.mendLines(), said.mendBeside(), said.mendWords()].map(
    (line) => `  ${worded(line, language)}`,
  ),
  '-->',
];

/** What was read of pages as HTML that an editor can mend: each line says where its words are printed. */
export function readingOf(
  { blocks, notes, lone, struck, inColumns, parted, edges, bodySize, bodyHand }: Layout,
  recognised: ReadonlySet<number>,
  language: Language,
): string {
  const noteLines = notes.map(({ sign, lines, uncalled }) => {
    const why = uncalled ? ` data-unsure="${reasons.noCall().en}"` : '';
    const words = joined(lines);
    return `<p${at(placesOfLines(ofLines(lines)))} data-note="${escapedHtml(sign)}"${why}>${html(words)}</p>`;
  });
  return [
    '<!doctype html>',
    '<html lang="zh"><head><meta charset="utf-8"><title></title></head><body>',
    ...howToMend(language),
    ...blocks.flatMap((block) =>
      blockLines(block, { bodySize, bodyHand, recognised, lone, struck, inColumns, parted }),
    ),
    ...noteLines,
    '<footer>',
    ...edges.map(edgeLine),
    '</footer>',
    '</body></html>',
    '',
  ].join('\n');
}
