import { takenFromChinese } from './chinese-figures.ts';
import { takenFromEnglish } from './english-figures.ts';
import type { Figure, TakenFigure } from './figure.ts';

const figureOf = ({ form: _, ...figure }: TakenFigure): Figure => figure;

/**
 * The figures of a Chinese clause, in their order: figures with 万 and 亿, percentages, years, ordinals, counts
 * in characters, plan periods.
 */
export const chineseFigures = (clause: string): Figure[] => takenFromChinese(clause).map(figureOf);

/** The figures of an English clause, in their order. */
export const englishFigures = (clause: string): Figure[] => takenFromEnglish(clause).map(figureOf);

/** How the figures of a clause and of its English differ. */
export interface NumberFaults {
  missing: Figure[];
  extra: Figure[];
  /** Pairs of equal value of which only the Chinese says “or more”. */
  comparators: [Figure, Figure][];
  /**
   * Where all values agree but not their order: the place in the Chinese of each English quantity, from 1.
   * Empty where the order is the same.
   */
  order: number[];
}

const isSame = (a: Figure, b: Figure) => a.value === b.value && a.unit === b.unit;

/** Takes out of `free` the figure that stands for another: the one that compares alike goes before others. */
function takeSame(figure: Figure, free: Figure[]): Figure | undefined {
  const alike = free.findIndex((other) => isSame(figure, other) && other.atLeast === figure.atLeast);
  const at = alike >= 0 ? alike : free.findIndex((other) => isSame(figure, other));
  return at < 0 ? undefined : free.splice(at, 1)[0];
}

/**
 * The places in `from`, counted from 1, of the figures that stand in `to`; both have the same. Empty in the
 * same order.
 */
function orderOf(from: readonly Figure[], to: readonly Figure[]): number[] {
  const places = new Set(from.keys());
  const order = to.map((figure) => {
    const place = [...places].find((i) => isSame(figure, from[i]!))!;
    places.delete(place);
    return place + 1;
  });
  return order.every((place, i) => place === i + 1) ? [] : order;
}

/** Holds the figures of a clause against those of its English, by value and as often as they stand. */
export function compareNumbers(zh: string, en: string): NumberFaults {
  const [from, to] = [chineseFigures(zh), englishFigures(en)];
  const free = [...to];
  const comparators: [Figure, Figure][] = [];
  const missing = from.filter((figure) => {
    const match = takeSame(figure, free);
    if (match && figure.atLeast && !match.atLeast) comparators.push([figure, match]);
    return !match;
  });
  return {
    missing,
    extra: free,
    comparators,
    order: missing.length || free.length ? [] : orderOf(from, to),
  };
}

/** How far behind a place a figure may begin that is printed there: 超过3000家. */
const nearest = 4;

/**
 * The figure of the English that stands for the one that the Chinese has at `from`: of the same value, and as
 * many of it before; null where there is none.
 */
export function counterpart(zh: string, from: number, en: string): Figure | null {
  const figures = chineseFigures(zh);
  const own =
    figures.findLast((figure) => figure.at <= from && from < figure.at + figure.text.length) ??
    figures.find((figure) => figure.at >= from && figure.at < from + nearest);
  if (!own) return null;
  const before = figures.filter((figure) => isSame(figure, own)).indexOf(own);
  return englishFigures(en).filter((figure) => isSame(figure, own))[before] ?? null;
}
