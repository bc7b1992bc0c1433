import * as Plot from '@observablehq/plot';
import type { Language } from '../../core/model/language.ts';
import { type Indicator, inLanguage, type QuantityRow } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { accent, type Clauses, draw, type Figure, halo, ink, numberIn } from './draw.ts';

/** An indicator over the years, where text and table together give three or more: the last is the target. */
export function seriesFigures(
  all: readonly Indicator[],
  quantities: readonly QuantityRow[],
  language: Language,
  clauses: Clauses,
): Figure[] {
  const t = translator(language);
  const say = numberIn(language, clauses);
  return all.flatMap((i): Figure[] => {
    const points = new Map<number, { year: number; value: number; eId: string }>();
    for (const q of quantities)
      if (q.row === i.eId && q.unit === i.unit_zh && /^\d{4}$/.test(q.time))
        points.set(Number(q.time), { year: Number(q.time), value: q.value, eId: q.eId });
    if (i.baseline !== null)
      points.set(i.baseline_year, { year: i.baseline_year, value: i.baseline, eId: i.eId });
    if (i.target !== null) points.set(i.target_year, { year: i.target_year, value: i.target, eId: i.eId });
    const data = [...points.values()].sort((a, b) => a.year - b.year);
    if (data.length < 4) return [];
    const name = inLanguage(i, 'name', language);
    const unit = inLanguage(i, 'unit', language);
    const title = t('figureSeries', { name, unit, first: data[0]!.year, last: data.at(-1)!.year });
    const known = data.slice(0, -1);
    const svg = draw(title, data.map((d) => `${d.year}: ${say(d.value, d.eId)}`).join('; '), {
      height: 220,
      marginLeft: 14,
      marginRight: 26,
      marginTop: 26,
      marginBottom: 28,
      x: {
        ticks: data.map((d) => d.year),
        tickFormat: (y: number) =>
          y === i.baseline_year && data.some((d) => d.year === y + 1) ? '' : String(y),
        label: null,
        domain: [data[0]!.year - 0.6, data.at(-1)!.year + 0.4],
      },
      y: { axis: null, domain: [0, Math.max(...data.map((d) => d.value)) * 1.08], grid: true },
      marks: [
        Plot.ruleY([0], { stroke: ink }),
        Plot.line(known, { x: 'year', y: 'value', stroke: accent, strokeWidth: 2.5 }),
        Plot.line(data.slice(-2), {
          x: 'year',
          y: 'value',
          stroke: accent,
          strokeWidth: 2.5,
          strokeDasharray: '5 4',
        }),
        Plot.dot(known, { x: 'year', y: 'value', r: 4.5, fill: accent }),
        Plot.dot(data.slice(-1), {
          x: 'year',
          y: 'value',
          r: 5,
          fill: 'var(--paper)',
          stroke: accent,
          strokeWidth: 2,
          symbol: 'diamond',
        }),
        // Words of a point with a close neighbour to its right stand to the left of it.
        ...(['start', 'end'] as const).map((textAnchor) =>
          Plot.text(
            data.filter(
              (d) =>
                (textAnchor === 'end') ===
                (d.year === i.target_year || data.some((o) => o.year === d.year + 1)),
            ),
            {
              x: 'year',
              y: 'value',
              text: (d: (typeof data)[number]) =>
                `${say(d.value, d.eId)}${d.year === i.target_year ? ` ${t('figureTarget')}` : ''}`,
              dy: textAnchor === 'start' ? 18 : -13,
              dx: textAnchor === 'start' ? 2 : 8,
              fill: ink,
              textAnchor,
              ...halo,
            },
          ),
        ),
      ],
    });
    return [
      {
        id: `figure-${i.eId}`,
        title,
        svg,
        of: data.map((d) => d.eId),
        heads: [t('figureYear'), `${name} (${unit})`],
        rows: data.map((d) => ({
          eId: d.eId,
          cells: [
            `${d.year}${d.year === i.target_year ? ` (${t('figureTarget')})` : ''}`,
            say(d.value, d.eId),
          ],
        })),
      },
    ];
  });
}
