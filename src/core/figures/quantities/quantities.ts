import { after, before, type Comparator } from '../../chinese/comparators.ts';
import { halfWidth } from '../../chinese/digits.ts';
import { beforeRateOfYears, beforeYearlyRate } from '../../chinese/figure-words.ts';
import { simplified } from '../../chinese/simplified.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Quantity } from '../../model/quantity.ts';
import { keptReading } from '../../model/readings.ts';
import { minusOf } from './below-nought.ts';
import { timesDistributed } from './distributed-times.ts';
import { measureOf } from './measures.ts';
import { type QuantityForm, quantityForms, type Reading } from './quantity-forms.ts';
import { type Time, timesOf } from './times.ts';

/** What a figure is compared with stands no farther from it. */
const nearest = 20;

/** A figure that a form has taken, with its place. */
export interface Taken {
  form: QuantityForm;
  reading: Reading | null;
  from: number;
  to: number;
}

/** The figures of a text, form by form: what one form has taken no later one reads again. */
export function takenFrom(text: string): Taken[] {
  let rest = text;
  return quantityForms.flatMap((form) => {
    const matches = form.sign?.test(rest) === false ? [] : [...rest.matchAll(form.pattern)];
    if (!matches.length) return [];
    rest = rest.replace(form.pattern, (found) => '\u0000'.repeat(found.length));
    return matches.map((match) => ({
      form,
      reading: form.read(match as RegExpExecArray),
      from: match.index,
      to: match.index + match[0].length,
    }));
  });
}

/** A text as its figures are read, and as it is printed, both without white space. */
interface Read {
  text: string;
  printed: string;
  /** The place of each of its characters in the words. */
  places: number[];
}

/**
 * A text without its white space (conversions leave blanks inside numbers: 2 0 0 5年), in half-width digits and
 * Simplified characters.
 */
function withoutSpaces(words: string): Read {
  const places = [...words.matchAll(/\S/g)].map((m) => m.index);
  const printed = halfWidth(places.map((i) => words[i]!).join(''));
  return { text: simplified(printed), printed, places };
}

/** Words that were found beside a place of a text, the nearest to it, as they are printed there. */
function printedWords({ text, printed }: Read, words: string, place: number): string {
  const [ahead, behind] = [text.lastIndexOf(words, place - 1), text.indexOf(words, place)];
  const isAhead = ahead >= 0 && (behind < 0 || place - ahead - words.length <= behind - place);
  const at = isAhead ? ahead : behind;
  return at < 0 ? words : printed.slice(at, at + words.length);
}

/** The first of some comparators that stands in the words, with nothing in the figure or behind it against it. */
function comparatorIn(words: string, comparators: readonly Comparator[], ...against: string[]) {
  for (const { pattern, sign, unless } of comparators) {
    const comparison = pattern.exec(words)?.[0];
    if (comparison && !against.some((other) => unless?.test(other))) return { comparator: sign, comparison };
  }
  return null;
}

/** How the words around a figure compare it; those behind it go before those ahead of it. */
function comparatorOf(text: string, from: number, to: number) {
  const [ahead, behind] = [text.slice(Math.max(0, from - nearest), from), text.slice(to, to + nearest)];
  return (
    comparatorIn(behind, after) ??
    comparatorIn(ahead, before, behind, text.slice(from, to)) ?? { comparator: '' as const, comparison: '' }
  );
}

const yearlyRate = new RegExp(`${anyOf(beforeYearlyRate)}[^，。；]{0,12}$`, 'u');
const rateOfYears = new RegExp(`${anyOf(beforeRateOfYears)}[^，。；]{0,12}$`, 'u');
/** What was compared with an earlier year goes on with how it has grown since: 2020年比2015年增长50%，年均增长8.4%. */
const sinceThen = /[比较](?:19|20)\d{2}年/u;
const oneYear = /^\d{4}$/u;

/** Whether a year frames what follows: set apart by a comma (到2020年，), or at the beginning of a sentence. */
const isFrame = (text: string, at: number, end: number): boolean =>
  /^[^，,。；\d]{0,4}[，,]/u.test(text.slice(end, end + 5)) ||
  /(?:^|[。；：])[^，,。；]{0,4}$/u.test(text.slice(Math.max(0, at - 5), at));

/**
 * Whether a time is not that of a figure: one of several (2018年和2019年增长5% is of neither alone), or a year told inside
 * another sentence, or anywhere in it, where the figure is the average of years.
 */
function isOfOther(text: string, from: number, { isOneOfSeveral, time, at, end }: Time): boolean {
  if (oneYear.test(time) && !isFrame(text, at, end) && text.slice(end, from).includes('。')) return true;
  const [before, between] = [text.slice(Math.max(0, from - nearest), from), text.slice(end, from)];
  if (isOneOfSeveral || !oneYear.test(time)) return isOneOfSeveral === true;
  return (
    rateOfYears.test(before) ||
    (yearlyRate.test(before) && (/[。；]/u.test(between) || sinceThen.test(between)))
  );
}

/** Asks the times of a clause for the last one before a place; the places of one form come in their order. */
function lastTime(text: string, times: readonly Time[]): (form: QuantityForm, from: number) => string {
  let [form, passed]: [QuantityForm | null, number] = [null, 0];
  return (asked, from) => {
    if (asked !== form) [form, passed] = [asked, 0];
    while (passed < times.length && times[passed]!.at < from) passed++;
    const last = times[passed - 1];
    return last && !isOfOther(text, from, last) ? last.time : '';
  };
}

/**
 * The quantities of a clause in Chinese, in their order.
 * `words`: the clause as printed; full-width digits and signs are read as what they mean. A figure of which it is
 * not certain whether it is less than nought (增长–5%) is none of them.
 */
export const quantities: (words: string) => readonly Quantity[] = keptReading('quantities', readQuantities);

function readQuantities(words = ''): Quantity[] {
  const read = withoutSpaces(words);
  const { text, places } = read;
  const times = timesOf(text);
  const timeBefore = lastTime(text, times);
  const taken = takenFrom(text);
  const distributed = timesDistributed(text, times, taken);
  const ends = new Set(taken.flatMap(({ reading, to }) => (reading ? [to] : [])));
  return taken
    .flatMap(({ form, reading, from: digits, to }): Quantity[] => {
      if (!reading || Number.isNaN(reading.value)) return [];
      const minus = minusOf(text, digits, reading.unit, (at) => ends.has(at));
      if (minus === null) return [];
      const from = digits - minus.length;
      const [start, end] = [places[from]!, places[to - 1]! + 1];
      const { comparator, comparison } = { ...comparatorOf(text, from, to), ...reading };
      return [
        {
          text: words.slice(start, end),
          from: start,
          to: end,
          high: null,
          ...reading,
          ...(minus && { value: -reading.value }),
          time: distributed.get(digits) ?? timeBefore(form, from),
          comparator,
          unit: printedWords(read, reading.unit, to),
          comparison: printedWords(read, comparison, from),
          measures: printedWords(read, measureOf(text, from, to, reading.unit), from),
        },
      ];
    })
    .sort((a, b) => a.from - b.from);
}
