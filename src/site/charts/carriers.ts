/** The platforms of a plan (laboratories, centres) by type and level. */
import * as Plot from '@observablehq/plot';
import type { Language } from '../../core/model/language.ts';
import { type Carrier, inLanguage } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { accent, draw, type Figure, fitting, ink, width } from './draw.ts';

/** What a level of government is known by, the highest first: 国家级, 省级, 市级, 区级, 县级. */
const governments = ['国', '省', '市', '区', '县'];
const rank = (level: string) => governments.findIndex((l) => level.includes(l)) + 1 || 9;
/** How dark a piece is: the highest level is the darkest. */
const shades = [0.5, 0.3, 0.12];
const lightest = 0.06;
/** The widths of words in a piece, in units of the drawing: a Chinese character, another sign, around. */
const signs = { han: 12.5, other: 7, around: 6 };
/** The height of a bar, and of what stands around them all. */
const heights = { bar: 58, around: 12 };

type Counted = Carrier & { count: number };
/** A piece of a bar: how many platforms of a type are of one level. */
interface Piece {
  c: Counted;
  /** Which bar. */
  y: number;
  from: number;
  to: number;
  /** Its level and number, where they have room in it. */
  label: string;
}
interface Names {
  type(c: Carrier): string;
  level(c: Carrier): string;
}

const sum = (rows: readonly Counted[]) => rows.reduce((a, c) => a + c.count, 0);

/** The bars cut into pieces, in the order of the rows. */
function piecesOf(rows: Counted[], types: string[], { type, level }: Names): Piece[] {
  const most = Math.max(...types.map((name) => sum(rows.filter((c) => type(c) === name))));
  const widthOf = (words: string) =>
    [...words].reduce((a, c) => a + (/\p{sc=Han}/u.test(c) ? signs.han : signs.other), signs.around);
  const hasRoom = (words: string, count: number) => widthOf(words) < (count / most) * (width - 14);
  return types.flatMap((name, y) => {
    let from = 0;
    return rows
      .filter((c) => type(c) === name)
      .map((c) => {
        const label = `${level(c)} ${c.count}`;
        const piece = { c, y, from, to: from + c.count, label: hasRoom(label, c.count) ? label : '' };
        from = piece.to;
        return piece;
      });
  });
}

/** The words over each bar: its type, how many, and the pieces that have no room for their own words. */
const titlesOf = (pieces: Piece[], types: string[], { level }: Names) =>
  types.map((type, y) => {
    const own = pieces.filter((d) => d.y === y);
    const small = own.filter((d) => !d.label).map((d) => `${level(d.c)} ${d.c.count}`);
    const rest = small.length ? ` (${small.join(', ')})` : '';
    return { y, name: `${type} · ${sum(own.map((d) => d.c))}${rest}` };
  });

const marks = (pieces: Piece[], titles: { y: number; name: string }[], levels: string[]) => [
  Plot.rect(pieces, {
    x1: 'from',
    x2: 'to',
    y1: (d: Piece) => d.y - 0.12,
    y2: (d: Piece) => d.y + 0.4,
    fill: accent,
    fillOpacity: (d: Piece) => shades[levels.indexOf(d.c.level_zh)] ?? lightest,
    stroke: ink,
    strokeWidth: 1,
  } as Plot.RectOptions),
  Plot.text(titles, {
    x: 0,
    y: (d) => d.y - 0.32,
    text: 'name',
    textAnchor: 'start',
    fontWeight: 'bold',
    fontSize: Math.min(...titles.map((d) => fitting(d.name, 13, 0.58))),
    fill: ink,
  }),
  Plot.text(
    pieces.filter((d) => d.label),
    { x: (d) => (d.from + d.to) / 2, y: (d) => d.y + 0.14, text: 'label', fill: ink, fontSize: 12 },
  ),
];

/**
 * The platforms by type and level: each bar is cut by level, each piece says its level and number. Nothing
 * where fewer than two rows are counted.
 */
export function carrierFigure(all: readonly Carrier[], language: Language): Figure | null {
  const t = translator(language);
  const rows = all.filter((c): c is Counted => !c.total && c.count !== null);
  if (rows.length < 2) return null;
  const names: Names = {
    type: (c) => inLanguage(c, 'type', language),
    level: (c) => inLanguage(c, 'level', language),
  };
  const types = [...new Set(rows.map(names.type))];
  const levels = [...new Set(rows.map((c) => c.level_zh))].sort((a, b) => rank(a) - rank(b));
  const pieces = piecesOf(rows, types, names);
  const title = t('figureCarriers', { year: rows[0]!.year ?? '' });
  const description = rows.map((c) => `${names.type(c)}, ${names.level(c)}: ${c.count}`).join('; ');
  const svg = draw(title, description, {
    height: types.length * heights.bar + heights.around,
    marginLeft: 6,
    marginRight: 8,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, Math.max(...pieces.map((d) => d.to))] },
    y: { axis: null, domain: [-0.7, types.length - 0.3], reverse: true },
    marks: marks(pieces, titlesOf(pieces, types, names), levels),
  });
  return {
    id: 'figure-carriers',
    title,
    svg,
    of: all.map((c) => c.eId),
    heads: [t('figureType'), t('figureLevel'), t('figureCount')],
    rows: rows.map((c) => ({ eId: c.eId, cells: [names.type(c), names.level(c), String(c.count)] })),
  };
}
