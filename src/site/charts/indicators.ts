import * as Plot from '@observablehq/plot';
import type { Language } from '../../core/model/language.ts';
import { type Indicator, inLanguage } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { accent, type Clauses, draw, type Figure, fitting, halo, ink, numberIn, percent } from './draw.ts';

/** Each indicator from its base to its target, on one axis: the base is 100. Parts stand under the whole. */
export function indicatorFigure(
  all: readonly Indicator[],
  language: Language,
  clauses: Clauses,
): Figure | null {
  const t = translator(language);
  const say = numberIn(language, clauses);
  const name = (i: Indicator) => `${i.parent ? t('figurePart') : ''}${inLanguage(i, 'name', language)}`;
  const unit = (i: Indicator) =>
    language === 'en' && i.unit_en === 'number' ? '' : inLanguage(i, 'unit', language);
  const rows = all
    .filter((i) => i.baseline && i.target && !i.cumulative)
    .map((i) => {
      const years = i.target_year - i.baseline_year;
      return {
        i,
        index: (i.target! / i.baseline!) * 100,
        change: (i.target! / i.baseline! - 1) * 100,
        rate: years > 0 ? ((i.target! / i.baseline!) ** (1 / years) - 1) * 100 : 0,
      };
    });
  if (rows.length < 2) return null;
  const [first] = rows;
  const title = t('figureIndicators', { base: first!.i.baseline_year, target: first!.i.target_year });
  const line = (r: (typeof rows)[number]) =>
    `${language === 'en' && unit(r.i) ? `${unit(r.i)}: ` : ''}${say(r.i.baseline!, r.i.eId)} → ${r.i.comparator}${say(r.i.target!, r.i.eId)}${language === 'zh' ? ` ${unit(r.i)}` : ''} ${t('figureChange', { change: percent(r.change), rate: percent(r.rate) })}`;
  const most = Math.max(...rows.map((r) => r.index)),
    least = Math.min(100, ...rows.map((r) => r.index));
  const start = least < 100 ? least - 5 : 98;
  const data = rows.map((r, y) => ({ ...r, y, label: name(r.i), line: line(r) }));
  const svg = draw(title, data.map((d) => `${d.label}: ${d.line}`).join('; '), {
    height: rows.length * 62 + 46,
    marginLeft: 8,
    marginRight: 12,
    marginTop: 30,
    marginBottom: 8,
    x: { axis: 'top', domain: [start, most + 5], ticks: 5, grid: true, label: null },
    y: { domain: [-0.6, rows.length - 0.4], reverse: true, axis: null },
    marks: [
      Plot.ruleX([100], { stroke: ink }),
      Plot.text(data, {
        x: 100,
        y: (d) => d.y - 0.38,
        text: 'label',
        textAnchor: 'start',
        dx: 9,
        fontWeight: 'bold',
        fontSize: (d) => fitting(d.label, 13, 0.58),
        fill: ink,
        ...halo,
      }),
      Plot.text(data, {
        x: 100,
        y: (d) => d.y - 0.1,
        text: 'line',
        textAnchor: 'start',
        dx: 9,
        fontSize: (d) => fitting(d.line, 12, 0.56),
        fill: ink,
        ...halo,
      }),
      Plot.link(data, {
        x1: 100,
        x2: 'index',
        y1: (d) => d.y + 0.17,
        y2: (d) => d.y + 0.17,
        stroke: accent,
        strokeWidth: 3,
      }),
      Plot.dot(data, { x: 100, y: (d) => d.y + 0.17, r: 4.5, fill: 'var(--paper)', stroke: ink }),
      Plot.dot(data, { x: 'index', y: (d) => d.y + 0.17, r: 4.5, fill: accent, symbol: 'diamond' }),
    ],
  });
  return {
    id: 'figure-indicators',
    title,
    svg,
    of: data.map((d) => d.i.eId),
    heads: [
      t('figureName'),
      String(first!.i.baseline_year),
      String(first!.i.target_year),
      t('figureTotalChange'),
      t('figureYearly'),
      t('inText'),
    ],
    rows: data.map((d) => ({
      eId: d.i.eId,
      cells: [
        `${d.label}${unit(d.i) ? ` (${unit(d.i)})` : ''}`,
        say(d.i.baseline!, d.i.eId),
        `${d.i.comparator}${say(d.i.target!, d.i.eId)}`,
        percent(d.change),
        percent(d.rate),
      ],
      clauses: d.i.clauses,
    })),
  };
}
