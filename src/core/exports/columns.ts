import type { Edition, Line, Square } from './blocks.ts';

/** How wide a sign is, in widths of a hanzi. */
const widthOf = (sign: string) => (/[ᄀ-￿]/u.test(sign) ? 1 : 0.55);
const widest = (pieces: readonly string[]) =>
  Math.max(0, ...pieces.map((piece) => [...piece].reduce((n, sign) => n + widthOf(sign), 0)));

/** No column is wider because of one long cell: that breaks into lines. */
const mostWanted = 16;

/** What of a cell an edition shows. */
export const shownOf = ({ zh, en }: Square, edition: Edition): string[] => {
  if (edition === 'zh-en') return en && en !== zh ? [zh, en] : [zh];
  return [edition === 'en' ? en || zh : zh];
};

/** The narrowest that a text can be set, and the width that it would like, in hanzi. */
function needs(texts: readonly string[]): { least: number; wanted: number } {
  const words = texts.flatMap((text) => text.split(/(?<=\p{sc=Han})|(?=\p{sc=Han})|\s+|(?<=[-–/·、，])/u));
  const least = Math.max(2, widest(words));
  const lines = texts.flatMap((text) => text.split('\n'));
  return { least, wanted: Math.max(least, Math.min(widest(lines), mostWanted)) };
}

/**
 * The shares that the columns of a table take of its width, by what stands in them; `least`: the width that
 * it
 * needs at least, in hanzi, with the blank at the sides of each cell. Cells over several columns count for
 * none.
 */
export function columnsOf(lines: readonly Line[], edition: Edition): { shares: number[]; least: number } {
  const count = Math.max(1, ...lines.map((line) => line.squares.length));
  const columns = Array.from({ length: count }, (_, i) => {
    const squares = lines.flatMap((line) => {
      const square = line.squares[i];
      return square && square.columns === 1 ? [square] : [];
    });
    return needs(squares.flatMap((square) => shownOf(square, edition)));
  });
  const sum = (of: 'least' | 'wanted') => columns.reduce((n, column) => n + column[of], 0);
  const blanks = count;
  return {
    shares: columns.map(({ wanted }) => Math.round((wanted + 1) * 100) / 100),
    least: sum('least') + blanks,
  };
}
