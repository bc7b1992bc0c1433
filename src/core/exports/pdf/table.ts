import { type Line, type Paragraph, type Square, type Table, textOf } from '../blocks.ts';
import { columnsOf, leastOf, leftOf, lettersFor, sharesOf, shownOf } from '../columns.ts';
import { isUnit } from '../table-lines.ts';
import { literal, setWords } from './literal.ts';
import type { Setting } from './set.ts';
import { roomOf } from './setting.ts';

/** The sizes of letters that a table is set in, in points. */
const [upright, lying] = [
  [10, 9, 8],
  [10, 9, 8, 7],
];

const lines = (words: string, { lacking }: Setting) =>
  words
    .split('\n')
    .map((line) => setWords(line, lacking))
    .join('#linebreak()');

/** The words of a cell, both languages one below the other. */
function setCell(square: Square, setting: Setting): string {
  const { edition } = setting;
  const [first, english] = shownOf(square, edition) as [string, string?];
  if (!first && !english) return '';
  const isChinese = edition === 'en' && !square.en && /\p{sc=Han}/u.test(first);
  const said = isChinese ? `#zh[${lines(first, setting)}]` : lines(first, setting);
  return english === undefined ? said : `${said}#linebreak()#below[${lines(english, setting)}]`;
}

/** A cell of at least this many signs may break across pages. */
const veryLong = 200;

function setSquare(square: Square, anchors: string, setting: Setting, isLeft: boolean): string {
  const shown = shownOf(square, setting.edition).join('');
  const arguments_ = [
    square.rows > 1 && `rowspan: ${square.rows}`,
    square.columns > 1 && `colspan: ${square.columns}`,
    isLeft && 'align: left + horizon',
    square.rows === 1 && shown.length < veryLong && 'breakable: false',
  ].filter(Boolean);
  return `table.cell(${arguments_.map((a) => `${a}, `).join('')}[${anchors}${setCell(square, setting)}])`;
}

const anchorOf = ({ id }: Line) => `#place-of(${literal(id)})`;

/** The cells of rows; a row's place is where its first cell is, or of one without, where the last one is. */
function setLines(rows: readonly Line[], setting: Setting, left: readonly boolean[]): string[] {
  const waiting: string[] = [];
  return rows.flatMap((line) => {
    waiting.push(anchorOf(line));
    return line.squares.flatMap((square, i) =>
      square ? [setSquare(square, waiting.splice(0).join(''), setting, !line.head && left[i]!)] : [],
    );
  });
}

/** How many of the first rows head the columns; none where a cell of theirs reaches into what follows. */
function headRows(rows: readonly Line[]): number {
  const end = rows.findIndex((line) => !line.head);
  const count = Math.max(end, 0);
  const reaches = rows.slice(0, count).some((line, i) => line.squares.some((s) => s && i + s.rows > count));
  return reaches ? 0 : count;
}

/** A line above or below a table. */
function setBeside(p: Paragraph, setting: Setting, isAbove: boolean): string {
  const { edition } = setting;
  const { zh, en } = p;
  const own = { zh: [textOf(zh)], en: [textOf(en ?? zh)], 'zh-en': [textOf(zh), en ? textOf(en) : ''] }[
    edition
  ];
  const [first, english] = own as [string, string?];
  const body =
    (edition === 'en' && !en ? `#zh[${lines(first, setting)}]` : lines(first, setting)) +
    (english ? `#linebreak()#below[${lines(english, setting)}]` : '');
  const isRight = isUnit(textOf(zh));
  const stands = isAbove && !isRight ? 'to: center' : `to: ${isRight ? 'right' : 'left'}, size: 0.85em`;
  const weight = isAbove && !isRight ? `#strong[${body}]` : body;
  const at = `${literal(p.id)}, ${literal(p.cite[edition === 'en' ? 'en' : 'zh'])}`;
  return `block(..clause(${at}, [${weight}], first: 0em, sticky: ${isAbove}, ${stands}))`;
}

/** A table with what is printed above and below it. `note`: the editor's note on it, as it is set. */
export function setTable(table: Table, setting: Setting, note: string): string {
  const { edition } = setting;
  const columns = columnsOf(table.lines, edition);
  const { size, lies, room } = lettersFor(
    leastOf(columns),
    { width: roomOf(edition).width, sizes: upright },
    { width: roomOf(edition, true).width, sizes: lying },
  );
  const shares = sharesOf(columns, room);
  const head = headRows(table.lines);
  const cite = literal(table.cite[edition === 'en' ? 'en' : 'zh']);
  const left = leftOf(table.lines, edition);
  const cells = [
    `(${setLines(table.lines.slice(0, head), setting, left)
      .map((cell) => `${cell},`)
      .join(' ')})`,
    ...setLines(table.lines.slice(head), setting, left),
  ];
  const grid =
    `grid-of(${literal(table.id)}, ${cite}, ${size}pt, (${shares.map((s) => `${s}fr`).join(', ')},),\n` +
    `${cells.join(',\n')})`;
  const beside = (own: readonly Paragraph[], isAbove: boolean) =>
    `{ ${own.map((p) => setBeside(p, setting, isAbove)).join('; ')} }`;
  const below = note ? `{ [${note}]; ${beside(table.below, false)} }` : beside(table.below, false);
  const set = `{ gap; layout(whole({ ${beside(table.above, true)}; ${grid}; ${below} })); gap }`;
  return lies ? `#page(flipped: true, ${set})` : `#${set}`;
}
