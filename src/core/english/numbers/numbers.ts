import { exactly } from '../../chinese/exactly.ts';
import { measureOf } from '../../chinese/measures.ts';
import { planYears } from '../../chinese/periods.ts';
import { keptReading } from '../../model/readings.ts';
import { takenFromChinese } from './chinese-figures.ts';
import { takenFromEnglish, withUnit } from './english-figures.ts';
import type { Figure, TakenFigure } from './figure.ts';

const figureOf = ({ form: _, ...figure }: TakenFigure): Figure => figure;

/**
 * The figures of a Chinese clause, in their order: figures with 万 and 亿, percentages, years, ordinals, counts
 * in characters, plan periods.
 */
export const chineseFigures = (clause: string): Figure[] => takenFromChinese(clause).map(figureOf);

/** The figures of an English clause, in their order. */
export const englishFigures = (clause: string): Figure[] => takenFromEnglish(clause).map(figureOf);

/** Units of figures that stand for each other, beside themselves and a figure without a unit. */
const alike: Readonly<Record<string, readonly string[]>> = {
  'rank or count': ['rank', 'rank or count', 'times'],
  rank: ['rank or count', 'quarter'],
  quarter: ['rank'],
  day: ['rank'],
  '¥': ['RMB', 'JPY'],
  lb: ['£'],
  'points or count': ['points'],
  each: ['count', '‰'],
  generation: ['name ', 'rank'],
  'in a row': ['%', 'points', 'part'],
};
/** Units that a figure without one does not stand for. */
const strict = /^(?:%|points|rank|plan|quarters?|half-year|part|name .*)$/u;
/** How far a figure of another unit may be off where it is no rounding of what is converted. */
const nearly = 0.01;

/** How far a value that is converted may be off: 10928亿斤 is 546.41 million tons. */
const justly = 1e-4;
const isJust = (value: number, other: number) => Math.abs(value / other - 1) <= justly;

/** How well two figures stand for each other: by unit, by conversion, or not at all. */
type Likeness = 'same' | 'converted' | 'rounded' | 'nearly' | 'unit' | null;

const valuesOf = ({ value, others }: Figure) => [value, ...others];
const areEqual = (a: Figure, b: Figure) =>
  valuesOf(a).some((x) => valuesOf(b).some((y) => exactly(x) === exactly(y)));

/** What a date has beside its year: 3月1日 is no 3 January. */
const partsOfDate = new Set(['month', 'day']);
/** Whether one is of a name in letters, and the other has none beside it: T3, Terminal 3. */
const isBareName = (a: string, b: string) => !(a && b) && (a || b).startsWith('name ');
/** Whether two units may be of the same figure. */
function fits(a: string, b: string): boolean {
  if (partsOfDate.has(a) && partsOfDate.has(b)) return a === b;
  if (a === b || alike[a]?.includes(b) || alike[b]?.includes(a)) return true;
  if (a && b) return measureOf(a)?.of === undefined || measureOf(b)?.of === undefined ? isLoose(a, b) : false;
  return !strict.test(a || b) || isBareName(a, b);
}
/** A year, a count or a multiple may be read where the other language only has a figure. */
const isLoose = (a: string, b: string) =>
  !strict.test(a) &&
  !strict.test(b) &&
  !(a === 'year' && b !== 'decade') &&
  !(b === 'year' && a !== 'decade');

/** A half and fifty percent are one. */
const inPercent = (figure: Figure): Figure =>
  figure.unit === 'part' ? { ...figure, value: exactly(figure.value * 100), unit: '%' } : figure;

/** Whether one is a multiple, and the other the percentage by which, or to which, it has grown. */
function isMultiple(a: Figure, b: Figure): boolean {
  const [times, share] = a.unit === 'times' ? [a, b] : [b, a];
  if (times.unit !== 'times' || share.unit !== '%') return false;
  const told = { by: [-1], to: [0], '': [0, -1] }[share.change];
  return valuesOf(times).some((value) =>
    told.some((more) => exactly((value + more) * 100) === exactly(share.value)),
  );
}

/** Whether thirds are told for the tenths next to them: 三成, a third. */
const isThirdForTenths = (zh: Figure, en: Figure): boolean =>
  zh.unit === 'part' &&
  en.unit === 'part' &&
  ((zh.value === 0.3 && en.value === exactly(1 / 3)) || (zh.value === 0.7 && en.value === exactly(2 / 3)));

/** Whether one is so many per mille, and the other the same in per cent: 6‰ is 0.6%. */
function isPerMille(a: Figure, b: Figure): boolean {
  const [mille, share] = a.unit === '‰' ? [a, b] : [b, a];
  return mille.unit === '‰' && share.unit === '%' && exactly(share.value * 10) === exactly(mille.value);
}

/** A count that has a bound (2020 or more banks) is no year, though it has the digits of one. */
const isBoundedCount = (zh: Figure, en: Figure) => zh.unit === 'year' && en.unit === '' && en.bound !== '';

/** How a figure of the Chinese and one of the English stand to each other. */
function likeness(zh: Figure, en: Figure): Likeness {
  if (isBoundedCount(zh, en)) return null;
  const [a, b] = [zh, en].map(inPercent) as [Figure, Figure];
  const equal =
    areEqual(a, b) || (a.unit === '%' && zh.unit === 'part' && areEqual(zh, en) && en.unit === '');
  if ((equal && fits(a.unit, b.unit)) || isMultiple(a, b) || isPerMille(a, b)) return 'same';
  const [of, other] = [measureOf(a.unit), measureOf(b.unit)];
  const sameKind = of && other && of.of === other.of;
  if (sameKind && of.factor && a.unit !== b.unit) {
    const values = valuesOf(a).map((value) => exactly((value * of.factor) / other.factor));
    if (values.some((value) => isJust(value, b.value) || isRounding({ ...a, value }, b))) return 'converted';
    if (values.some((value) => Math.abs(value / b.value - 1) <= nearly)) return 'nearly';
  }
  if (equal && sameKind) return 'unit';
  if (isThirdForTenths(zh, en)) return 'nearly';
  return fits(a.unit, b.unit) && isRounded(a, b) ? 'rounded' : null;
}

/** How many digits a value has before the noughts that end it. */
export const digitsOf = (value: number) =>
  exactly(value)
    .toExponential()
    .replace(/e.*|\D/gu, '').length;
const fewestDigits = 2;
/** A figure with at least this many digits may be cut off where it should be rounded up. */
const manyDigits = 4;

/** Whether the English has the same figure with fewer digits, as 10.97 million is 1096.96万. */
const isRounded = (zh: Figure, en: Figure): boolean =>
  !['year', 'plan'].includes(zh.unit) &&
  (zh.unit === 'times' ? valuesOf(zh) : [zh.value]).some(
    (value) => digitsOf(en.value) < digitsOf(value) && isRounding({ ...zh, value }, en),
  );

/** Whether a figure is another with only as many digits as it has. */
function isRounding(zh: Figure, en: Figure): boolean {
  const kept = digitsOf(en.value);
  if (kept < fewestDigits) return false;
  const isCut = en.bound === '>' || kept >= manyDigits;
  const cut = Number(zh.value.toPrecision(kept));
  const size = 10 ** (Math.floor(Math.log10(zh.value)) - kept + 1);
  return exactly(cut) === exactly(en.value) || (isCut && en.value <= zh.value && zh.value - en.value < size);
}

/** Two figures that stand for each other. */
export interface MatchedFigures {
  zh: Figure;
  en: Figure;
  likeness: Exclude<Likeness, null>;
}

/** How the figures of a clause and of its English differ. */
export interface ComparedFigures {
  matched: MatchedFigures[];
  missing: Figure[];
  extra: Figure[];
}

const ranking: readonly Exclude<Likeness, null>[] = ['same', 'converted', 'rounded', 'nearly', 'unit'];
const lower = new Set(['≥', '>']);
const upper = new Set(['≤', '<', '≲']);
/** What `affinity` is of two figures that are alike in all. */
const mostAlike = 7;
/** How alike two figures of one value are in what else is said of them. */
const affinity = (zh: Figure, en: Figure): number =>
  (zh.unit === en.unit ? 4 : 0) +
  (zh.bound === en.bound ||
  (lower.has(zh.bound) && lower.has(en.bound)) ||
  (upper.has(zh.bound) && upper.has(en.bound))
    ? 2
    : 0) +
  (zh.change === en.change ? 1 : 0);

/** At most this many pairs of figures are tried beyond those of the same value; no clause of a plan needs more. */
const mostTries = 250_000;

/** Holds the figures of a clause against those of its English, by value and as often as they stand. */
export const compareNumbers: (zh: string, en: string) => ComparedFigures = keptReading(
  'compared figures',
  compare,
);

function compare(zh = '', en = ''): ComparedFigures {
  const from = chineseFigures(zh);
  const [open, free] = [new Set(from), new Set(englishFigures(en))];
  const matched: MatchedFigures[] = [];
  const take = (figure: Figure, among: Iterable<Figure>, wanted: MatchedFigures['likeness']) => {
    let [found, most]: [Figure | undefined, number] = [undefined, -1];
    for (const other of among) {
      const near = free.has(other) ? affinity(figure, other) : -1;
      if (near > most && likeness(figure, other) === wanted) [found, most] = [other, near];
      if (most === mostAlike) break;
    }
    if (!found) return;
    matched.push({ zh: figure, en: found, likeness: wanted });
    open.delete(figure);
    free.delete(found);
    for (const value of valuesOf(inPercent(found))) byValue.get(exactly(value))!.delete(found);
  };
  const byValue = new Map<number, Set<Figure>>();
  for (const figure of free)
    for (const value of valuesOf(inPercent(figure))) {
      const same = byValue.get(exactly(value)) ?? new Set();
      byValue.set(exactly(value), same.add(figure));
    }
  /** One by one: of many that are alike the first is taken. */
  function* alikeIn(figure: Figure, isWanted = (_: Figure) => true) {
    for (const value of new Set([...valuesOf(inPercent(figure)), figure.value].map(exactly)))
      for (const other of byValue.get(value) ?? []) if (isWanted(other)) yield other;
  }
  // Where one unit may be told for another, what has the same unit goes first: 第二, 附件2.
  for (const figure of from)
    take(
      figure,
      alikeIn(figure, ({ unit }) => unit !== '' && unit === figure.unit),
      'same',
    );
  for (const figure of [...open]) take(figure, alikeIn(figure), 'same');
  if (open.size * free.size <= mostTries)
    for (const wanted of ranking) for (const figure of [...open]) take(figure, free, wanted);
  return { matched: matched.sort((a, b) => a.zh.at - b.zh.at), missing: [...open], extra: [...free] };
}

/** Whether two figures of one language say the same; they need not be said as often in the other. */
export function isSaidBy(figure: Figure, other: Figure): boolean {
  const [a, b] = [inPercent(figure), inPercent(other)];
  return areEqual(a, b) && (a.unit === b.unit || isBareName(a.unit, b.unit));
}

/** Whether a figure of the English tells one of the Chinese in another unit of what it measures: 1200亩, 80 hectares. */
export const isInOtherUnit = (zh: Figure, en: Figure): boolean => likeness(zh, en) === 'converted';

/** The years of a five-year plan may be told beside its name. */
export const isOfPlan = ({ value, unit }: Figure, zh: readonly Figure[]) =>
  unit === 'year' && zh.some((plan) => plan.unit === 'plan' && planYears(plan.value).includes(value));

/** How far behind a place a figure may begin that is printed there: 超过3000家. */
const nearest = 4;

/**
 * The figure of the English that stands for the one that the Chinese has at `from`, with its currency or unit: of the
 * same value, and as many of it before; null where there is none.
 */
export function counterpart(zh: string, from: number, en: string): Figure | null {
  const { matched } = compareNumbers(zh, en);
  const figures = matched.filter(({ likeness }) => likeness === 'same');
  const own =
    figures.findLast(({ zh: { at, text } }) => at <= from && from < at + text.length) ??
    figures.find(({ zh: { at } }) => at >= from && at < from + nearest);
  return own ? withUnit(en, own.en) : null;
}
