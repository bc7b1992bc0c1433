import * as Plot from '@observablehq/plot';
import type { Language } from '../../core/model/language.ts';
import { type Carrier, inLanguage } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { accent, draw, type Figure, fitting, ink, width } from './draw.ts';

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
  const most = Math.max(
    ...Map.groupBy(rows, type)
      .values()
      .map((own) => own.reduce((a, c) => a + c.count!, 0)),
  );
  const fits = (words: string, count: number) =>
    [...words].reduce((a, c) => a + (/\p{sc=Han}/u.test(c) ? 12.5 : 7), 6) < (count / most) * (width - 14);
  const types = [...new Set(rows.map(type))];
  const title = t('figureCarriers', { year: rows[0]!.year ?? '' });
  const data = types.flatMap((name, y) => {
    let from = 0;
    return rows
      .filter((c) => type(c) === name)
      .map((c) => {
        const piece = {
          c,
          y,
          from,
          to: from + c.count!,
          label: fits(`${level(c)} ${c.count}`, c.count!) ? `${level(c)} ${c.count}` : '',
        };
        from = piece.to;
        return piece;
      });
  });
  const totals = types.map((name, y) => {
    const own = data.filter((d) => d.y === y);
    const small = own.filter((d) => !d.label).map((d) => `${level(d.c)} ${d.c.count}`);
    return {
      y,
      to: Math.max(...own.map((d) => d.to)),
      name: `${name} · ${own.reduce((a, d) => a + d.c.count!, 0)}${small.length ? ` (${small.join(', ')})` : ''}`,
    };
  });
  const svg = draw(title, rows.map((c) => `${type(c)}, ${level(c)}: ${c.count}`).join('; '), {
    height: types.length * 58 + 12,
    marginLeft: 6,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...data.map((d) => d.to))] },
    y: { axis: null, domain: [-0.7, types.length - 0.3], reverse: true },
    marks: [
      Plot.rect(data, {
        x1: 'from',
        x2: 'to',
        y1: (d) => d.y - 0.12,
        y2: (d) => d.y + 0.4,
        fill: accent,
        fillOpacity: (d: (typeof data)[number]) => [0.5, 0.3, 0.12][levels.indexOf(d.c.level_zh)] ?? 0.06,
        stroke: ink,
        strokeWidth: 1,
      } as Plot.RectOptions),
      Plot.text(totals, {
        x: 0,
        y: (d) => d.y - 0.32,
        text: 'name',
        textAnchor: 'start',
        fontWeight: 'bold',
        fontSize: Math.min(...totals.map((d) => fitting(d.name, 13, 0.58))),
        fill: ink,
      }),
      Plot.text(
        data.filter((d) => d.label),
        { x: (d) => (d.from + d.to) / 2, y: (d) => d.y + 0.14, text: 'label', fill: ink, fontSize: 12 },
      ),
    ],
  });
  return {
    id: 'figure-carriers',
    title,
    svg,
    of: all.map((c) => c.eId),
    heads: [t('figureType'), t('figureLevel'), t('figureCount')],
    rows: rows.map((c) => ({ eId: c.eId, cells: [type(c), level(c), String(c.count)] })),
  };
}
