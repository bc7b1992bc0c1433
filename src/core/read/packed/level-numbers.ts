/** Numbers of lists as Word counts and writes them, in a file of any of its formats. */
import { chineseNumber, romanNumber } from '../../chinese/numerals.ts';
import { circled, fullWidth, letters } from './list-numbers.ts';

/** How a level of a list shows its numbers. */
export interface Level {
  start: number;
  format: string;
  /** What stands around the numbers of this level and of others: 第%1章, %1.%2. */
  text: string;
  /** What stands behind it: a tab, a space or nothing. */
  suffix: string;
  /** The level, counted from 1, after which it begins again; 0 where none does. */
  restart: number;
  legal: boolean;
  /** The style that has this level; empty where none has. */
  style: string;
}
/** A list: which abstract one it is of, and what it has otherwise. */
export interface Num {
  abstract: string;
  starts: Map<number, number>;
  /** Levels that this list shows otherwise than its abstract one (§17.9.8). */
  own: Map<number, Level>;
}

/** Stands for a number in a form that is not known here. */
const unknown = '\ufffd';
const stems = '甲乙丙丁戊己庚辛壬癸';
/** Numerals as cheques have them, up to 99. */
const legal = (n: number): string => {
  const digit = (d: number) => '零壹贰叁肆伍陆柒捌玖'[d]!;
  if (n > 99) return unknown;
  return n < 10 ? digit(n) : `${digit(Math.floor(n / 10))}拾${n % 10 ? digit(n % 10) : ''}`;
};
/** Numerals digit by digit: 一一 is eleven. Which sign Word sets for nought is not known here. */
const byDigits = (n: number): string =>
  String(n).replace(/\d/gu, (d) => (d === '0' ? unknown : chineseNumber(Number(d))));
/** How each number format writes n (§17.18.59 ST_NumberFormat), as far as Chinese documents use them. */
const formats: Record<string, (n: number) => string> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  upperRoman: romanNumber,
  lowerRoman: (n) => romanNumber(n).toLowerCase(),
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  ideographDigital: byDigits,
  chineseLegalSimplified: legal,
  ideographTraditional: (n) => stems[(n - 1) % 10]!,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  none: () => '',
};

/** Counts the paragraphs of lists in the order of the text, and says what number each shows. */
export class Counters {
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  /**
   * The number that the next paragraph of a list shows at a level, with what stands around it; null where its
   * form is not known.
   */
  next(id: string, num: Num, levels: Map<number, Level>, ilvl: number): string | null {
    const counts = this.counts.get(num.abstract) ?? [];
    this.counts.set(num.abstract, counts);
    const starts = (l: number) => num.starts.get(l) ?? levels.get(l)?.start ?? 1;
    if (!this.begun.has(id)) for (const l of num.starts.keys()) delete counts[l];
    this.begun.add(id);
    counts[ilvl] = (counts[ilvl] ?? starts(ilvl) - 1) + 1;
    for (let l = 0; l < ilvl; l++) counts[l] ??= starts(l);
    for (let l = ilvl + 1; l < counts.length; l++) if ((levels.get(l)?.restart ?? l) > ilvl) delete counts[l];
    const level = levels.get(ilvl)!;
    if (level.format === 'bullet') return '';
    const label = level.text.replace(/%(\d)/g, (_, n: string) => {
      const l = Number(n) - 1;
      const format = formats[level.legal ? 'decimal' : (levels.get(l)?.format ?? 'decimal')];
      return format ? format(counts[l] ?? starts(l)) : unknown;
    });
    return label.includes(unknown) ? null : label;
  }
}
/**
 * Whether a level shows a sign before its entries. One that shows nothing at all (headings of LibreOffice, in an
 * outline without numbers) makes no list.
 */
export const showsSign = ({ format, text }: Level) => format === 'bullet' && text !== '';
