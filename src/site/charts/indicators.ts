/** Each indicator of a plan from its base to its target, on one axis. */
import * as Plot from '@observablehq/plot';
import type { Language } from '../../core/model/language.ts';
import type { Indicator } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { namedIn } from '../indicator-words.ts';
import { accent, type Clauses, draw, type Figure, fitting, halo, ink, numberIn, percent } from './draw.ts';

/** An indicator with both its figures, and what they come to: the base is 100. */
interface Course {
  i: Indicator;
  baseline: number;
  target: number;
  /** The target where the base is 100. */
  index: number;
  /** Of the whole time, and of a year of it, in per cent. */
  change: number;
  rate: number;
}
/** A course with its place in the drawing and its words. */
interface Drawn extends Course {
  y: number;
  label: string;
  line: string;
}

/** The height of an indicator in the drawing, and of what stands around them all. */
const heights = { row: 62, around: 46 };
/** Where the words and the line of an indicator stand, in parts of its height from its middle. */
const places = { label: -0.38, figures: -0.1, line: 0.17 };

/** The courses of the years that most have: one axis, and one title, holds for those alone. */
function ofSameYears(courses: readonly Course[]): Course[] {
  const groups = Map.groupBy(courses, ({ i }) => `${i.baseline_year}–${i.target_year}`);
  return [...groups.values()].reduce((most, own) => (own.length > most.length ? own : most), []);
}

/** The indicators that have both figures; what is counted up over the years has no course. */
const coursesOf = (all: readonly Indicator[]): Course[] =>
  all.flatMap((i) => {
    const { baseline, target } = i;
    if (!baseline || !target || i.cumulative || !i.baseline_year || !i.target_year) return [];
    const years = i.target_year - i.baseline_year;
    const times = target / baseline;
    return {
      i,
      baseline,
      target,
      index: times * 100,
      change: (times - 1) * 100,
      rate: years > 0 ? (times ** (1 / years) - 1) * 100 : 0,
    };
  });

/** What is said of an indicator, in one language. */
function sayings(language: Language, clauses: Clauses) {
  const t = translator(language);
  const number = numberIn(language, clauses);
  const named = (i: Indicator) => namedIn(i, language);
  const base = ({ i, baseline }: Course) => number(baseline, i.eId);
  const aim = ({ i, target }: Course) => `${i.comparator}${number(target, i.eId)}`;
  /** 亿元 stands behind the figures; in English the unit is named before them. */
  const line = (c: Course) => {
    const own = named(c.i).unit;
    const before = language === 'en' && own ? `${own}: ` : '';
    const behind = language === 'zh' ? ` ${own}` : '';
    const change = t('figureChange', { change: percent(c.change), rate: percent(c.rate) });
    return `${before}${base(c)} → ${aim(c)}${behind} ${change}`;
  };
  return { named, base, aim, line };
}

/** The words over an indicator, which begin at its base. */
const wordsAt = (data: Drawn[], text: 'label' | 'line', place: number, look: Plot.TextOptions) =>
  Plot.text(data, {
    x: 100,
    y: (d) => d.y + place,
    text,
    textAnchor: 'start',
    dx: 9,
    ...look,
    fill: ink,
    ...halo,
  });

const marks = (data: Drawn[]) => {
  const y = (d: Drawn) => d.y + places.line;
  return [
    Plot.ruleX([100], { stroke: ink }),
    wordsAt(data, 'label', places.label, {
      fontWeight: 'bold',
      fontSize: (d: Drawn) => fitting(d.label, 13, 0.58),
    }),
    wordsAt(data, 'line', places.figures, { fontSize: (d: Drawn) => fitting(d.line, 12, 0.56) }),
    Plot.link(data, { x1: 100, x2: 'index', y1: y, y2: y, stroke: accent, strokeWidth: 3 }),
    Plot.dot(data, { x: 100, y, r: 4.5, fill: 'var(--paper)', stroke: ink }),
    Plot.dot(data, { x: 'index', y, r: 4.5, fill: accent, symbol: 'diamond' }),
  ];
};

/** The axis, from below the least to above the most of the base and the targets. */
const axis = (data: Drawn[]): Plot.ScaleOptions => {
  const most = Math.max(...data.map((d) => d.index));
  const least = Math.min(100, ...data.map((d) => d.index));
  const start = least < 100 ? least - 5 : 98;
  return { axis: 'top', domain: [start, most + 5], ticks: 5, grid: true, label: null };
};

/**
 * Each indicator from its base to its target, on one axis: the base is 100. Parts stand under the whole.
 * Nothing where fewer than two indicators have both figures.
 */
export function indicatorFigure(
  all: readonly Indicator[],
  language: Language,
  clauses: Clauses,
): Figure | null {
  const t = translator(language);
  const say = sayings(language, clauses);
  const data = ofSameYears(coursesOf(all)).map(
    (c, y): Drawn => ({ ...c, y, label: say.named(c.i).label, line: say.line(c) }),
  );
  const first = data[0]?.i;
  if (!first || data.length < 2) return null;
  const title = t('figureIndicators', { base: first.baseline_year, target: first.target_year });
  const svg = draw(title, data.map((d) => `${d.label}: ${d.line}`).join('; '), {
    height: data.length * heights.row + heights.around,
    marginLeft: 8,
    marginRight: 12,
    marginTop: 30,
    marginBottom: 8,
    x: axis(data),
    y: { domain: [-0.6, data.length - 0.4], reverse: true, axis: null },
    marks: marks(data),
  });
  const years = [String(first.baseline_year), String(first.target_year)];
  return {
    id: 'figure-indicators',
    title,
    svg,
    of: data.map((d) => d.i.eId),
    heads: [t('figureName'), ...years, t('figureTotalChange'), t('figureYearly'), t('inText')],
    rows: data.map((d) => ({
      eId: d.i.eId,
      cells: [say.named(d.i).withUnit, say.base(d), say.aim(d), percent(d.change), percent(d.rate)],
      clauses: d.i.clauses,
    })),
  };
}
