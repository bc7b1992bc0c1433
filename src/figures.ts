/** The figures of a plan as pictures: drawn when the site is built, as SVG that needs no script and no style of its own. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { inLanguage, type Carrier, type Indicator, type QuantityRow } from './lib/data.ts';
import type { Clause } from './lib/plan-json.ts';
import type { Language } from './library.ts';
import { translator } from './i18n/index.ts';

/** A picture with its words, and the same figures as a table. */
export interface Figure {
  id: string;
  title: string;
  svg: string;
  /** The clauses and rows whose figures it draws. */
  of: string[];
  heads: string[];
  /** `clauses`: those of the text that speak of the row. */
  rows: { eId: string; cells: string[]; clauses?: string[] }[];
}

/** Units of the drawing: as wide as a phone, so that its words are of the size of the text there. */
const width = 350;
const ink = 'currentColor';
const accent = 'var(--accent)';
const locale = { zh: 'zh-CN', en: 'en' } as const;
/** Where the words of a clause, or the cells of a row, are found. */
type Clauses = ReadonlyMap<string, Pick<Clause, 'zh' | 'cells'>>;
/** A number in a language's digits (English sets thousands apart from 10,000 up, as its text does), with the decimals that it is printed with in its clause: 306.20. */
const numberIn = (language: Language, clauses: Clauses) => (n: number, eId: string) => {
  const { cells, zh } = clauses.get(eId)!;
  const printed = [...(cells?.join(' ') ?? zh ?? '').matchAll(/\d[\d,，]*(?:\.(\d+))?/gu)].find(([digits]) => Number(digits.replace(/[,，]/gu, '')) === n);
  return new Intl.NumberFormat(locale[language], { minimumFractionDigits: printed?.[1]?.length ?? 0, useGrouping: language === 'en' && 'min2' }).format(n);
};
/** Words over lines stay readable. */
const halo = { stroke: 'var(--paper)', strokeWidth: 4, paintOrder: 'stroke' } as const;
/** The size, at most the one wished for, at which words stay within the drawing: a Chinese character is one em wide, a letter about half of that. */
const fitting = (words: string, most: number, letter: number) => Math.min(most, (width - 34) / [...words].reduce((n, c) => n + (/[\u2e80-\uffef]/u.test(c) ? 1 : letter), 0));
const percent = (n: number) => `${n >= 0 ? '+' : '−'}${Math.abs(n) < 10 ? Math.abs(n).toFixed(1) : Math.abs(n).toFixed(0)}%`;

/** Draws a plot and makes of it an image with a name and a description. */
function draw(title: string, description: string, options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ document: document as unknown as Document, width, className: 'drawing', ...options }) as unknown as SVGElement;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('[aria-label]')]) for (const name of ['aria-label', 'aria-description', 'style', 'font-family']) element.removeAttribute(name);
  for (const [name, value] of Object.entries({ role: 'img', 'aria-label': `${title}. ${description}`, 'font-size': '13' })) svg.setAttribute(name, value);
  // Figures of one width are the style of all drawings (tables.css): SVG has no attribute for them.
  for (const element of svg.querySelectorAll('[font-variant]')) element.removeAttribute('font-variant');
  for (const name of ['width', 'height']) svg.removeAttribute(name);
  return svg.outerHTML;
}

/** Each indicator from its base to its target, on one axis: the base is 100. Parts stand under the whole. */
export function indicatorFigure(all: readonly Indicator[], language: Language, clauses: Clauses): Figure | null {
  const t = translator(language);
  const say = numberIn(language, clauses);
  const name = (i: Indicator) => `${i.parent ? t('figurePart') : ''}${inLanguage(i, 'name', language)}`;
  const unit = (i: Indicator) => (language === 'en' && i.unit_en === 'number' ? '' : inLanguage(i, 'unit', language));
  const rows = all.filter((i) => i.baseline && i.target && !i.cumulative).map((i) => {
    const years = i.target_year - i.baseline_year;
    return { i, index: (i.target! / i.baseline!) * 100, change: (i.target! / i.baseline! - 1) * 100, rate: years > 0 ? ((i.target! / i.baseline!) ** (1 / years) - 1) * 100 : 0 };
  });
  if (rows.length < 2) return null;
  const [first] = rows;
  const title = t('figureIndicators', { base: first!.i.baseline_year, target: first!.i.target_year });
  const line = (r: (typeof rows)[number]) => `${language === 'en' && unit(r.i) ? `${unit(r.i)}: ` : ''}${say(r.i.baseline!, r.i.eId)} → ${r.i.comparator}${say(r.i.target!, r.i.eId)}${language === 'zh' ? ` ${unit(r.i)}` : ''} ${t('figureChange', { change: percent(r.change), rate: percent(r.rate) })}`;
  const most = Math.max(...rows.map((r) => r.index)), least = Math.min(100, ...rows.map((r) => r.index));
  const start = least < 100 ? least - 5 : 98;
  const data = rows.map((r, y) => ({ ...r, y, label: name(r.i), line: line(r) }));
  const svg = draw(title, data.map((d) => `${d.label}: ${d.line}`).join('; '), {
    height: rows.length * 62 + 46, marginLeft: 8, marginRight: 12, marginTop: 30, marginBottom: 8,
    x: { axis: 'top', domain: [start, most + 5], ticks: 5, grid: true, label: null },
    y: { domain: [-0.6, rows.length - 0.4], reverse: true, axis: null },
    marks: [
      Plot.ruleX([100], { stroke: ink }),
      Plot.text(data, { x: 100, y: (d) => d.y - 0.38, text: 'label', textAnchor: 'start', dx: 9, fontWeight: 'bold', fontSize: (d) => fitting(d.label, 13, 0.58), fill: ink, ...halo }),
      Plot.text(data, { x: 100, y: (d) => d.y - 0.1, text: 'line', textAnchor: 'start', dx: 9, fontSize: (d) => fitting(d.line, 12, 0.56), fill: ink, ...halo }),
      Plot.link(data, { x1: 100, x2: 'index', y1: (d) => d.y + 0.17, y2: (d) => d.y + 0.17, stroke: accent, strokeWidth: 3 }),
      Plot.dot(data, { x: 100, y: (d) => d.y + 0.17, r: 4.5, fill: 'var(--paper)', stroke: ink }),
      Plot.dot(data, { x: 'index', y: (d) => d.y + 0.17, r: 4.5, fill: accent, symbol: 'diamond' }),
    ],
  });
  return {
    id: 'figure-indicators', title, svg, of: data.map((d) => d.i.eId),
    heads: [t('figureName'), String(first!.i.baseline_year), String(first!.i.target_year), t('figureTotalChange'), t('figureYearly'), t('inText')],
    rows: data.map((d) => ({ eId: d.i.eId, cells: [`${d.label}${unit(d.i) ? ` (${unit(d.i)})` : ''}`, say(d.i.baseline!, d.i.eId), `${d.i.comparator}${say(d.i.target!, d.i.eId)}`, percent(d.change), percent(d.rate)], clauses: d.i.clauses })),
  };
}

/** An indicator over the years, where text and table together give three or more: the last is the target. */
export function seriesFigures(all: readonly Indicator[], quantities: readonly QuantityRow[], language: Language, clauses: Clauses): Figure[] {
  const t = translator(language);
  const say = numberIn(language, clauses);
  return all.flatMap((i): Figure[] => {
    const points = new Map<number, { year: number; value: number; eId: string }>();
    for (const q of quantities) if (q.row === i.eId && q.unit === i.unit_zh && /^\d{4}$/.test(q.time)) points.set(Number(q.time), { year: Number(q.time), value: q.value, eId: q.eId });
    if (i.baseline !== null) points.set(i.baseline_year, { year: i.baseline_year, value: i.baseline, eId: i.eId });
    if (i.target !== null) points.set(i.target_year, { year: i.target_year, value: i.target, eId: i.eId });
    const data = [...points.values()].sort((a, b) => a.year - b.year);
    if (data.length < 4) return [];
    const name = inLanguage(i, 'name', language);
    const unit = inLanguage(i, 'unit', language);
    const title = t('figureSeries', { name, unit, first: data[0]!.year, last: data.at(-1)!.year });
    const known = data.slice(0, -1);
    const svg = draw(title, data.map((d) => `${d.year}: ${say(d.value, d.eId)}`).join('; '), {
      height: 220, marginLeft: 14, marginRight: 26, marginTop: 26, marginBottom: 28,
      x: { ticks: data.map((d) => d.year), tickFormat: (y: number) => (y === i.baseline_year && data.some((d) => d.year === y + 1) ? '' : String(y)), label: null, domain: [data[0]!.year - 0.6, data.at(-1)!.year + 0.4] },
      y: { axis: null, domain: [0, Math.max(...data.map((d) => d.value)) * 1.08], grid: true },
      marks: [
        Plot.ruleY([0], { stroke: ink }),
        Plot.line(known, { x: 'year', y: 'value', stroke: accent, strokeWidth: 2.5 }),
        Plot.line(data.slice(-2), { x: 'year', y: 'value', stroke: accent, strokeWidth: 2.5, strokeDasharray: '5 4' }),
        Plot.dot(known, { x: 'year', y: 'value', r: 4.5, fill: accent }),
        Plot.dot(data.slice(-1), { x: 'year', y: 'value', r: 5, fill: 'var(--paper)', stroke: accent, strokeWidth: 2, symbol: 'diamond' }),
        // Words of a point with a close neighbour to its right stand to the left of it.
        ...(['start', 'end'] as const).map((textAnchor) => Plot.text(data.filter((d) => (textAnchor === 'end') === (d.year === i.target_year || data.some((o) => o.year === d.year + 1))), {
          x: 'year', y: 'value', text: (d: (typeof data)[number]) => `${say(d.value, d.eId)}${d.year === i.target_year ? ` ${t('figureTarget')}` : ''}`, dy: textAnchor === 'start' ? 18 : -13, dx: textAnchor === 'start' ? 2 : 8, fill: ink, textAnchor, ...halo,
        })),
      ],
    });
    return [{ id: `figure-${i.eId}`, title, svg, of: data.map((d) => d.eId), heads: [t('figureYear'), `${name} (${unit})`], rows: data.map((d) => ({ eId: d.eId, cells: [`${d.year}${d.year === i.target_year ? ` (${t('figureTarget')})` : ''}`, say(d.value, d.eId)] })) }];
  });
}

/** Levels of government, the highest first. */
const rank = (level: string) => ['国', '省', '市', '区', '县'].findIndex((l) => level.includes(l)) + 1 || 9;

/** The platforms by type and level: each bar is cut by level, each piece says its level and number. */
export function carrierFigure(all: readonly Carrier[], language: Language): Figure | null {
  const t = translator(language);
  const rows = all.filter((c) => !c.total && c.count !== null);
  if (rows.length < 2) return null;
  const type = (c: Carrier) => inLanguage(c, 'type', language);
  const level = (c: Carrier) => inLanguage(c, 'level', language);
  const levels = [...new Set(rows.map((c) => c.level_zh))].sort((a, b) => rank(a) - rank(b));
  /** Whether a piece is wide enough for its words. */
  const most = Math.max(...Map.groupBy(rows, type).values().map((own) => own.reduce((a, c) => a + c.count!, 0)));
  const fits = (words: string, count: number) => [...words].reduce((a, c) => a + (/\p{sc=Han}/u.test(c) ? 12.5 : 7), 6) < (count / most) * (width - 14);
  const types = [...new Set(rows.map(type))];
  const title = t('figureCarriers', { year: rows[0]!.year ?? '' });
  const data = types.flatMap((name, y) => {
    let from = 0;
    return rows.filter((c) => type(c) === name).map((c) => { const piece = { c, y, from, to: from + c.count!, label: fits(`${level(c)} ${c.count}`, c.count!) ? `${level(c)} ${c.count}` : '' }; from = piece.to; return piece; });
  });
  const totals = types.map((name, y) => { const own = data.filter((d) => d.y === y); const small = own.filter((d) => !d.label).map((d) => `${level(d.c)} ${d.c.count}`); return { y, to: Math.max(...own.map((d) => d.to)), name: `${name} · ${own.reduce((a, d) => a + d.c.count!, 0)}${small.length ? ` (${small.join(', ')})` : ''}` }; });
  const svg = draw(title, rows.map((c) => `${type(c)}, ${level(c)}: ${c.count}`).join('; '), {
    height: types.length * 58 + 12, marginLeft: 6, marginRight: 8, marginTop: 4, marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...data.map((d) => d.to))] }, y: { axis: null, domain: [-0.7, types.length - 0.3], reverse: true },
    marks: [
      Plot.rect(data, { x1: 'from', x2: 'to', y1: (d) => d.y - 0.12, y2: (d) => d.y + 0.4, fill: accent, fillOpacity: (d: (typeof data)[number]) => [0.5, 0.3, 0.12][levels.indexOf(d.c.level_zh)] ?? 0.06, stroke: ink, strokeWidth: 1 } as Plot.RectOptions),
      Plot.text(totals, { x: 0, y: (d) => d.y - 0.32, text: 'name', textAnchor: 'start', fontWeight: 'bold', fontSize: Math.min(...totals.map((d) => fitting(d.name, 13, 0.58))), fill: ink }),
      Plot.text(data.filter((d) => d.label), { x: (d) => (d.from + d.to) / 2, y: (d) => d.y + 0.14, text: 'label', fill: ink, fontSize: 12 }),
    ],
  });
  return { id: 'figure-carriers', title, svg, of: all.map((c) => c.eId), heads: [t('figureType'), t('figureLevel'), t('figureCount')], rows: rows.map((c) => ({ eId: c.eId, cells: [type(c), level(c), String(c.count)] })) };
}

/** All figures of a plan, in the order of its tables. */
export function figuresOf(data: { indicators: Indicator[]; carriers: Carrier[]; quantities: QuantityRow[] }, language: Language, clauses: Clauses): Figure[] {
  return [indicatorFigure(data.indicators, language, clauses), ...seriesFigures(data.indicators, data.quantities, language, clauses), carrierFigure(data.carriers, language)].filter((f) => f !== null);
}
