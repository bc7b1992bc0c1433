import { inUnits, isCount } from '../chinese/units.ts';
import { type Plan, walk } from '../model/plan.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Carrier, Indicator } from '../published/rows.ts';
import { quantities } from './quantities.ts';

/** A quantity and the clause it stands in. */
export interface Stated extends Quantity {
  eId: string;
  words: string;
}

/** All quantities of a plan's prose, in its order; those of tables are in the tables. */
export const statedIn = (plan: Plan): Stated[] =>
  [...walk(plan.nodes)].flatMap((n) =>
    n.kind === 'toc' || n.cells ? [] : quantities(n.words).map((q) => ({ ...q, eId: n.eId, words: n.words })),
  );

/** A figure of a table under the name by which the text may call it. */
export interface TableFigure {
  eId: string;
  name: string;
  value: number;
  unit: string;
  time: string;
}

/** A name without the words that only say that it is counted: 专利授权数, 专利授权量, 软件企业数量. */
export const nameOf = (words: string) =>
  words
    .replace(/\s/gu, '')
    .replace(/(?:数量|总数|数|量)$/u, '')
    .replace(/^(?:实现|新增|其中|全区|全市|全省|全国)/u, '');
export const comparable = (a: Quantity, unit: string) =>
  (isCount(a.unit) && isCount(unit)) || inUnits(1, a.unit).unit === inUnits(1, unit).unit;

/** The figures of the indicator and carrier tables; a type of carriers by its total. */
export function tableFigures(indicators: readonly Indicator[], carriers: readonly Carrier[]): TableFigure[] {
  const figures: TableFigure[] = indicators.flatMap((i) =>
    (
      [
        [i.baseline_year, i.baseline],
        [i.target_year, i.target],
      ] as const
    ).flatMap(([year, value]) =>
      value === null
        ? []
        : [{ eId: i.eId, name: nameOf(i.name_zh), value, unit: i.unit_zh, time: String(year) }],
    ),
  );
  for (const [type, rows] of Map.groupBy(carriers, (c) => c.type_zh)) {
    const row = totalOf(rows);
    if (row?.count != null)
      figures.push({
        eId: row.eId,
        name: nameOf(type),
        value: row.count,
        unit: row.unit_zh,
        time: String(row.year ?? ''),
      });
  }
  return figures;
}

/** The row that stands for a type of carriers: its total, or its only row. */
export const totalOf = (rows: readonly Carrier[]): Carrier | undefined =>
  rows.find((r) => r.total) ?? (rows.length === 1 ? rows[0] : undefined);

/** The figures that a quantity of the text may be: first those whose whole name it has, the longest before the shorter, then those of which it has the end. Growth and shares of a thing are not the thing. */
export function figuresNamed(q: Quantity, figures: readonly TableFigure[]): TableFigure[] {
  const said = nameOf(q.measures);
  if (said.length < 3 || /增长|增加(?!值)|占|比|较/u.test(q.measures)) return [];
  const fits = figures.filter((f) => comparable(q, f.unit));
  const whole = fits.filter((f) => said.endsWith(f.name)).sort((a, b) => b.name.length - a.name.length);
  return whole.length
    ? whole.filter((f) => f.name === whole[0]!.name)
    : fits.filter((f) => said.length >= 4 && f.name.endsWith(said));
}

/** The row of a table that gives what a quantity of the text gives: of its name, or of its value in its year. */
export function rowOf(q: Quantity, figures: readonly TableFigure[]): string | null {
  const equal = figures.filter(
    (f) =>
      f.time === q.time &&
      comparable(q, f.unit) &&
      inUnits(f.value, f.unit).value === inUnits(q.value, q.unit).value &&
      f.value >= 100,
  );
  return figuresNamed(q, figures)[0]?.eId ?? (equal.length === 1 ? equal[0]!.eId : null);
}
