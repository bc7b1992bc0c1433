import { lineEnd } from '../../chinese/punctuation.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Frame } from '../frame/frame.ts';

/** The width at which the lines of a document were broken, and how wide a line is by the same measure. */
export interface Width {
  width: number;
  of: (words: string) => number;
}

/** A page breaks lines by what they take up (figures and letters are half as wide; blanks between Chinese characters are specks of a scan), a program by characters. */
const measures: ((words: string) => number)[] = [
  (words) => [...words].length,
  (words) =>
    [...words.replace(/(?<=\P{ASCII}) (?=\P{ASCII})/gu, '')].reduce(
      (n, c) => n + (c < '\u0100' ? 0.5 : 1),
      0,
    ),
];

/** The width at which the lines of a document were broken, or null where a line is a paragraph. */
export function widthOf(lines: readonly SourceLine[], frame: Frame): Width | null {
  // Rows of a table are as wide as their cells.
  const words = lines
    .filter(
      (l, i) =>
        l.raw.trim() &&
        !l.raw.startsWith('\t') &&
        !l.grid &&
        !frame.roles.has(i) &&
        !frame.artefacts.has(i) &&
        !/\S {2,}\S/u.test(l.raw),
    )
    .map((l) => l.raw.trim().slice(0, 200));
  if (words.length < 12) return null;
  const found = measures.flatMap((of) => {
    const lengths = words.map(of);
    const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * 0.97)]!;
    if (width < 16 || width > 90) return [];
    const full = words.filter((_, i) => lengths[i]! >= width - 3);
    const broken = full.filter((w) => !lineEnd.test(w)).length;
    return full.length >= words.length * 0.3 && broken >= full.length * 0.5
      ? [{ width, of, full: full.length }]
      : [];
  });
  return found.toSorted((a, b) => b.full - a.full)[0] ?? null;
}
