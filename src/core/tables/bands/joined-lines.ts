import { type CellKind, cellKind } from '../../chinese/cell-kinds.ts';
import type { Said } from '../../model/sentence.ts';
import { said } from '../said.ts';
import { widthOf } from './display.ts';
import type { Placed } from './place.ts';
import type { BandRow } from './row.ts';

/** A line whose words go on with cells of a row. */
export interface Joined {
  line: Placed;
  to: BandRow;
}

/** What no row lacks where the others have it, and no line that goes on has. */
const ofEveryRow: ReadonlySet<CellKind> = new Set(['count', 'value', 'unit', 'mark', 'time']);
/** What is whole, and no part of what stands above it. */
const whole: ReadonlySet<CellKind> = new Set(['body', 'time', 'mark']);
/** What ends with it goes on. */
const goesOn = /[、，；：（]$/u;
/** A part of a cell that looks like a whole one is no longer: 局. */
const longestPart = 2;

/**
 * Why lines that go on with cells of the row above may be rows of their own: they lack nothing that all others have,
 * or what they have is whole, or, where no numbers tell the rows, as wide as its column. `widths`: how wide the
 * columns are.
 */
export function joinedDoubts(
  rows: readonly BandRow[],
  joined: readonly Joined[],
  isNumbered: boolean,
  widths: readonly number[],
): Said[] {
  const anchors = anchorsOf(rows.filter(({ isGroup }) => !isGroup).slice(1), isNumbered);
  const isLast = (i: number) => joined[i + 1]?.to !== joined[i]!.to;
  const lacks = ({ line, to }: Joined) => anchors.some((c) => !line.words[c] && to.cells[c]!.words.length);
  const isWide = ({ line }: Joined) => line.words.every((own, c) => !own || widthOf(own) >= widths[c]!);
  const isWhole = (one: Joined, i: number) => areWhole(one) || (!isNumbered && isLast(i) && isWide(one));
  return joined
    .filter((one, i) => !goesOnAtEnd(one) && (!lacks(one) || isWhole(one, i)))
    .map(({ line }) => said.maybeOwnRow({ line: line.no }));
}

/** Whether only the last cell of a row goes on, or what heads rows. */
const goesOnAtEnd = ({ line: { filled, first }, to }: Joined) =>
  to.isGroup || (filled === 1 && first > 0 && to.cells.every(({ words }, c) => c <= first || !words.length));

/** The columns in which every row has what it cannot lack; that of numbers, where they count the rows. */
function anchorsOf(rows: readonly BandRow[], isNumbered: boolean): number[] {
  return (rows[0]?.cells ?? []).flatMap((_, c) => {
    const isOfEvery = rows.every(({ cells }) => ofEveryRow.has(cellKind(wordsOf(cells[c]!))));
    return (isNumbered && c === 0) || isOfEvery ? [c] : [];
  });
}

const wordsOf = ({ words }: BandRow['cells'][number]) => words.join('').replace(/\s/gu, '');

/** Whether words that are whole stand below what does not say that it goes on: 市财政局 below 市水利局. */
function areWhole({ line: { words, no }, to: { cells } }: Joined): boolean {
  return words.some((own, c) => {
    const above = cells[c]!.words[cells[c]!.nos.indexOf(no) - 1] ?? '';
    return own.length > longestPart && whole.has(cellKind(own)) && !goesOn.test(above);
  });
}
