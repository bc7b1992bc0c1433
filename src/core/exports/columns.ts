import { longWord } from '../model/long-words.ts';
import type { Edition, Line, Square } from './blocks.ts';

/** How wide words are in one line, in widths of a hanzi; `latin`: how wide a sign of other scripts is. */
export const lengthOf = (words: string, latin = 0.55): number =>
  [...words].reduce((n, sign) => n + (/[ᄀ-￿]/u.test(sign) ? 1 : latin), 0);
const widest = (pieces: readonly string[]) => Math.max(0, ...pieces.map((piece) => lengthOf(piece)));

/** No column is wider because of one long cell: that breaks into lines. */
const mostWanted = 16;
/** What stays on one line of a word that is broken anywhere. */
const ofLongWord = 'x'.repeat(12);

/** What of a cell an edition shows. */
export const shownOf = ({ zh, en }: Square, edition: Edition): string[] => {
  if (edition === 'zh-en') return en && en !== zh ? [zh, en] : [zh];
  return [edition === 'en' ? en || zh : zh];
};

/** The narrowest that a text can be set, and the width that it would like, in hanzi. */
function needs(texts: readonly string[]): { least: number; wanted: number } {
  const words = texts.flatMap((text) =>
    text.replace(longWord, ofLongWord).split(/(?<=\p{sc=Han})|(?=\p{sc=Han})|\s+|(?<=[-–/·、，])/u),
  );
  const least = Math.max(2, widest(words));
  const lines = texts.flatMap((text) => text.split('\n'));
  return { least, wanted: Math.max(least, Math.min(widest(lines), mostWanted)) };
}

/** What a column needs at least, and what it would like, in hanzi, with the blank at its sides. */
export interface Column {
  least: number;
  wanted: number;
}

/** The columns of a table, by what stands in them; cells over several columns count for none. */
export function columnsOf(lines: readonly Line[], edition: Edition): Column[] {
  const count = Math.max(1, ...lines.map((line) => line.squares.length));
  return Array.from({ length: count }, (_, i) => {
    const squares = lines.flatMap((line) => {
      const square = line.squares[i];
      return square && square.columns === 1 ? [square] : [];
    });
    const { least, wanted } = needs(squares.flatMap((square) => shownOf(square, edition)));
    return { least: least + 1, wanted: wanted + 1 };
  });
}

const sumOf = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

/** The width that a table needs at least, in hanzi. */
export const leastOf = (columns: readonly Column[]): number => sumOf(columns.map(({ least }) => least));

/** Pages that a table may stand on: how wide their words are, in points, and the letters, the largest first. */
export interface Pages {
  width: number;
  sizes: readonly number[];
}

/** How a table is set: its letters, whether it takes a page that lies on its side, its room in those letters. */
export interface Letters {
  size: number;
  lies: boolean;
  room: number;
}

/** The largest letters that a table of this width, in hanzi, fits in: upright, else lying, else the smallest. */
export function lettersFor(least: number, upright: Pages, lying: Pages): Letters {
  const fits = ({ width, sizes }: Pages) => sizes.find((size) => least * size <= width);
  const size = fits(upright);
  if (size) return { size, lies: false, room: upright.width / size };
  const small = fits(lying) ?? lying.sizes.at(-1)!;
  return { size: small, lies: true, room: lying.width / small };
}

/** So often is the room that is left halved to find the widths. */
const halvings = 30;

/**
 * The shares that columns take of so much room, in hanzi. Where all have what they would like, they grow alike;
 * else the narrow ones keep it, so that a short name stays on one line, and the wide ones share the rest.
 */
export function sharesOf(columns: readonly Column[], room: number): number[] {
  const upTo = (level: number) =>
    columns.map(({ least, wanted }) => Math.min(wanted, Math.max(least, level)));
  let [low, high] = [0, Math.max(...columns.map(({ wanted }) => wanted))];
  if (sumOf(upTo(high)) <= room) low = high;
  for (let i = 0; i < halvings && low < high; i++) {
    const level = (low + high) / 2;
    if (sumOf(upTo(level)) <= room) low = level;
    else high = level;
  }
  return upTo(low).map((width) => Math.round(width * 100) / 100);
}

/** A column with a cell this long is set from the left. */
const long = 12;

/** Which columns are set from the left: those that hold words rather than figures and names. */
export const leftOf = (rows: readonly Line[], edition: Edition): boolean[] =>
  (rows[0]?.squares ?? []).map((_, i) =>
    rows.some(({ head, squares: { [i]: s } }) => !head && s && shownOf(s, edition)[0]!.length > long),
  );
