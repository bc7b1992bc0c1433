import { countingEnds, grossProduct, growthOrShare, namingStarts } from '../../chinese/figure-words.ts';
import { inUnits, isCount } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import { type Plan, walk } from '../../model/plan.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Carrier, Indicator } from '../../published/rows.ts';
import { quantities } from './quantities.ts';
import { isOfRaised } from './raised.ts';

/** A quantity and the clause it stands in. */
export interface Stated extends Quantity {
  eId: string;
  words: string;
}

/**
 * All quantities of a plan's prose, in its order, without those whose figure is partly raised and those among words that
 * are not certain; those of tables are in the tables.
 */
export const statedIn = (plan: Plan): Stated[] =>
  [...walk(plan.nodes)].flatMap((n) =>
    n.kind === 'toc' || n.cells || n.doubted
      ? []
      : quantities(n.words)
          .filter((q) => !isOfRaised(n, q))
          .map((q) => ({ ...q, eId: n.eId, words: n.words })),
  );

/** A figure of a table under the name by which the text may call it. */
export interface TableFigure {
  eId: string;
  name: string;
  /** The same as it is printed. */
  printed?: string;
  value: number;
  unit: string;
  time: string;
}

const blanks = /\s/gu;
const countingEnd = new RegExp(`${anyOf(countingEnds)}$`, 'u');
const namingStart = new RegExp(`^${anyOf(namingStarts)}`, 'u');
const notTheThing = new RegExp(anyOf(growthOrShare), 'u');

/** A name without the words that only say that it is counted: 专利授权数, 专利授权量, 软件企业数量. */
export const nameOf = (words: string): string =>
  words.replace(blanks, '').replace(countingEnd, '').replace(namingStart, '');

/** Whether a quantity may be of a unit: both count things, or both measure the same, whatever the scale. */
const comparable = (quantity: Quantity, unit: string): boolean =>
  (isCount(quantity.unit) && isCount(unit)) || inUnits(1, quantity.unit).unit === inUnits(1, unit).unit;

/** The figures of the indicator and carrier tables; a type of carriers by its total. */
export const tableFigures = (
  indicators: readonly Indicator[],
  carriers: readonly Carrier[],
): TableFigure[] => [
  ...indicators.flatMap(figuresOfIndicator),
  ...[...Map.groupBy(carriers, (row) => row.type_zh)].flatMap(([type, rows]) => figuresOfType(type, rows)),
];

/** The base and the target of an indicator, as far as it has them. */
function figuresOfIndicator(row: Indicator): TableFigure[] {
  const values = [
    [row.baseline_year, row.baseline],
    [row.target_year, row.target],
  ] as const;
  return values.flatMap(([year, value]) =>
    value === null || year === null
      ? []
      : [
          {
            eId: row.eId,
            name: nameOf(row.name_zh),
            printed: row.name_zh,
            value,
            unit: row.unit_zh,
            time: String(year),
          },
        ],
  );
}

/** The total of a type of carriers, where its rows give one. */
function figuresOfType(type: string, rows: readonly Carrier[]): TableFigure[] {
  const row = totalOf(rows);
  if (row?.count == null) return [];
  const { eId, count, unit_zh, year } = row;
  return [{ eId, name: nameOf(type), printed: type, value: count, unit: unit_zh, time: String(year ?? '') }];
}

/** The row that stands for a type of carriers: its total, or its only row. */
export const totalOf = (rows: readonly Carrier[]): Carrier | undefined =>
  rows.find((r) => r.total) ?? (rows.length === 1 ? rows[0] : undefined);

/** Names shorter than these fit many things; the shorter for a whole name, the longer for its end. */
const [shortestWhole, shortestEnd] = [3, 4];
/** Smaller values are the same by chance. */
const leastValue = 100;

/**
 * The figures that a quantity of the text may be: first those whose whole name it has, the longest before the
 * shorter, then those of which it has the end. Growth and shares of a thing are not the thing, but are that of a
 * row that is named after them (护理型床位占比).
 */
export function figuresNamed(q: Quantity, figures: readonly TableFigure[]): TableFigure[] {
  const said = nameOf(q.measures);
  if (said.length < shortestWhole) return [];
  const fits = figures.filter((figure) => comparable(q, figure.unit));
  const whole = fits
    .filter(({ name }) => said.endsWith(name) && !notTheThing.test(beyond(q.measures, name)))
    .sort((a, b) => b.name.length - a.name.length);
  if (whole.length) return whole.filter(({ name }) => name === whole[0]!.name);
  // Of growth and shares the thing itself is said too: 护理型床位占比, and no 占GDP.
  const thing = said.slice(0, notTheThing.exec(q.measures) ? said.search(notTheThing) : said.length);
  return thing.length < shortestEnd ? [] : fits.filter(({ name }) => name.endsWith(said));
}

/** The words that say what is measured, less the name of a row. */
function beyond(measures: string, name: string): string {
  const words = measures.replace(blanks, '');
  const at = words.lastIndexOf(name);
  return words.slice(0, at) + words.slice(at + name.length);
}

const product = new RegExp(anyOf(grossProduct), 'gu');
/** Whether two names have two characters in common that stand together: 病床数, 新增病床; GDP is 地区生产总值. */
function haveWordInCommon(...names: [string, string]): boolean {
  const [name, other] = names.map((one) => one.replace(product, 'GDP')) as [string, string];
  return Array.from(name.slice(1), (sign, i) => name[i]! + sign).some((two) => other.includes(two));
}

/**
 * The row of a table that gives what a quantity of the text gives: of its name, or of its value in its year.
 */
export function rowOf(q: Quantity, figures: readonly TableFigure[]): string | null {
  const named = figuresNamed(q, figures)[0];
  if (named) return named.eId;
  const { value } = inUnits(q.value, q.unit);
  const equal = figures.filter(
    (figure) =>
      figure.time === q.time &&
      comparable(q, figure.unit) &&
      inUnits(figure.value, figure.unit).value === value &&
      figure.value >= leastValue &&
      haveWordInCommon(figure.name, q.measures),
  );
  return equal.length === 1 ? equal[0]!.eId : null;
}
