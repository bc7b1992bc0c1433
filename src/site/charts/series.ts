/** An indicator over the years. */
import * as Plot from '@observablehq/plot';
import type { Language } from '../../core/model/language.ts';
import { type Indicator, inLanguage, type QuantityRow } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { accent, type Clauses, draw, type Figure, halo, ink, numberIn } from './draw.ts';

interface Point {
  year: number;
  value: number;
  eId: string;
}

/** With fewer figures than this a table says all. */
const fewest = 4;
const aYear = /^\d{4}$/;

/** What text and table say of an indicator, year by year; where they differ, what the table says. */
function pointsOf(i: Indicator, quantities: readonly QuantityRow[]): Point[] {
  const points = new Map<number, Point>();
  const add = (year: number, value: number, eId: string) => points.set(year, { year, value, eId });
  for (const q of quantities)
    if (q.row === i.eId && q.high === null && q.unit === i.unit_zh && aYear.test(q.time))
      add(Number(q.time), q.value, q.eId);
  if (i.baseline !== null && i.baseline_year) add(i.baseline_year, i.baseline, i.eId);
  if (i.target !== null && i.target_year) add(i.target_year, i.target, i.eId);
  return [...points.values()].sort((a, b) => a.year - b.year);
}

/** The figures as words at their points; the last, and those with a close neighbour to the right, stand to the left. */
const wordsAt = (data: Point[], text: (d: Point) => string, targetYear: number | null) =>
  (['start', 'end'] as const).map((textAnchor) => {
    const isLeft = (d: Point) =>
      d.year === targetYear || d === data.at(-1) || data.some((o) => o.year === d.year + 1);
    return Plot.text(
      data.filter((d) => (textAnchor === 'end') === isLeft(d)),
      {
        x: 'year',
        y: 'value',
        text,
        dy: textAnchor === 'start' ? 18 : -13,
        dx: textAnchor === 'start' ? 2 : 8,
        fill: ink,
        textAnchor,
        ...halo,
      },
    );
  });

/** What is known as a line of points; the way to the target, where there is one, is broken. */
const courseOf = (data: Point[], targetYear: number | null) => {
  const aim = data.findIndex((d) => d.year === targetYear);
  const known = data.filter((_, i) => i !== aim);
  const at = { x: 'year', y: 'value' };
  const line = { ...at, stroke: accent, strokeWidth: 2.5 };
  const target = { fill: 'var(--paper)', stroke: accent, strokeWidth: 2, symbol: 'diamond' } as const;
  return [
    Plot.line(known, line),
    Plot.line(data.slice(Math.max(0, aim - 1), aim + 1), { ...line, strokeDasharray: '5 4' }),
    Plot.dot(known, { ...at, r: 4.5, fill: accent }),
    Plot.dot(aim < 0 ? [] : [data[aim]!], { ...at, r: 5, ...target }),
  ];
};

/** The year of the base is not named where the next year stands close to it. */
const yearAxis = (data: Point[], baselineYear: number | null): Plot.ScaleOptions => ({
  ticks: data.map((d) => d.year),
  tickFormat: (y: number) => (y === baselineYear && data.some((d) => d.year === y + 1) ? '' : String(y)),
  label: null,
  domain: [data[0]!.year - 0.6, data.at(-1)!.year + 0.4],
});

/**
 * The indicators over the years, each where text and table together give four figures or more; that of the year of
 * the target is drawn as the target.
 */
export function seriesFigures(
  all: readonly Indicator[],
  quantities: readonly QuantityRow[],
  language: Language,
  clauses: Clauses,
): Figure[] {
  const t = translator(language);
  const number = numberIn(language, clauses);
  const figureOf = (i: Indicator, data: Point[]): Figure => {
    const name = inLanguage(i, 'name', language);
    const unit = inLanguage(i, 'unit', language);
    const title = t('figureSeries', { name, unit, first: data[0]!.year, last: data.at(-1)!.year });
    const say = (d: Point) => number(d.value, d.eId);
    const svg = draw(title, data.map((d) => `${d.year}: ${say(d)}`).join('; '), {
      height: 220,
      marginLeft: 14,
      marginRight: 26,
      marginTop: 26,
      marginBottom: 28,
      x: yearAxis(data, i.baseline_year),
      y: { axis: null, domain: [0, Math.max(...data.map((d) => d.value)) * 1.08], grid: true },
      marks: [
        Plot.ruleY([0], { stroke: ink }),
        ...courseOf(data, i.target_year),
        ...wordsAt(
          data,
          (d) => `${say(d)}${d.year === i.target_year ? ` ${t('figureTarget')}` : ''}`,
          i.target_year,
        ),
      ],
    });
    return {
      id: `figure-${i.eId}`,
      title,
      svg,
      of: data.map((d) => d.eId),
      heads: [t('figureYear'), `${name} (${unit})`],
      rows: data.map((d) => ({
        eId: d.eId,
        cells: [`${d.year}${d.year === i.target_year ? ` (${t('figureTarget')})` : ''}`, say(d)],
      })),
    };
  };
  return all.flatMap((i) => {
    const data = pointsOf(i, quantities);
    return data.length < fewest ? [] : [figureOf(i, data)];
  });
}
