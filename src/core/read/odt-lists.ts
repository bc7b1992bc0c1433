import { chineseNumber, romanNumber } from '../chinese/numerals.ts';
import { allNamed, nameOf } from './xml-part.ts';

/** How a level of a list shows its numbers (OpenDocument 1.3 part 3, §16.32); null where it shows a sign. */
interface Level {
  format: string;
  before: string;
  behind: string;
  start: number;
  shown: number;
}

const letters = (n: number) => String.fromCodePoint(0x60 + ((n - 1) % 26) + 1).repeat(Math.ceil(n / 26));
/** How a number is written, by how the format writes 1. */
const formats: Record<string, (n: number) => string> = {
  '1': String,
  a: letters,
  A: (n) => letters(n).toUpperCase(),
  i: (n) => romanNumber(n).toLowerCase(),
  I: romanNumber,
  一: chineseNumber,
  '１': (n) => String(n).replace(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d))),
  '①': (n) => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n)),
};

/** The lists of a document by the names of their styles, each level by its number from 1. */
export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level | null>>;

/** The list styles of the parts of a document. */
export function listStyles(roots: readonly (Element | null)[]): ListStyles {
  return new Map(
    roots.flatMap((root) =>
      allNamed(root, ['list-style']).map((style) => [
        style.getAttribute('style:name') ?? '',
        new Map(
          [...style.children].map((level) => [Number(level.getAttribute('text:level')), levelOf(level)]),
        ),
      ]),
    ),
  );
}

function levelOf(level: Element): Level | null {
  if (nameOf(level) !== 'list-level-style-number') return null;
  const attribute = (name: string) => level.getAttribute(name) ?? '';
  return {
    format: attribute('style:num-format'),
    before: attribute('style:num-prefix'),
    behind: attribute('style:num-suffix'),
    start: Number(attribute('text:start-value')) || 1,
    shown: Number(attribute('text:display-levels')) || 1,
  };
}

/** Counts the entries of lists in the order of the text. */
export class ListCounters {
  /** How many numbers were written, and how many could not be told. */
  written = 0;
  lost = 0;
  private readonly styles: ListStyles;
  private readonly counts = new Map<string, number[]>();

  constructor(styles: ListStyles) {
    this.styles = styles;
  }

  /** Begins a list: its own numbers begin anew, unless it continues one. */
  begin(style: string, level: number, continues: boolean): void {
    const counts = this.counts.get(style) ?? [];
    this.counts.set(style, counts);
    if (!continues) counts.length = Math.min(counts.length, level - 1);
  }

  /** What is shown before the next entry of a list; empty for a sign, and where its form is not known. */
  next(style: string, level: number, start: number | null): string {
    const levels = this.styles.get(style);
    const own = levels?.get(level);
    const counts = this.counts.get(style) ?? [];
    counts[level - 1] = start ?? (counts[level - 1] ?? (own?.start ?? 1) - 1) + 1;
    counts.length = level;
    if (!own?.format) return '';
    const numbers = counts.slice(Math.max(0, level - own.shown)).map((n, i) => {
      const at = levels!.get(level - Math.min(own.shown, counts.length) + i + 1) ?? own;
      return formats[at.format.slice(0, 1)]?.(n ?? 1) ?? null;
    });
    if (numbers.includes(null)) {
      this.lost++;
      return '';
    }
    this.written++;
    return own.before + numbers.join('.') + own.behind;
  }
}
