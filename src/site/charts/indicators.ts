/** Each indicator of a plan over its years, in a small drawing of its own with its own unit. */
import * as Plot from '@observablehq/plot';
import type { Language } from '../../core/model/language.ts';
import type { Indicator, QuantityRow } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { namedIn } from '../wording/indicator-words.ts';
import { type Change, type Course, changeOf, coursesOf, type Point } from './courses.ts';
import {
  accent,
  type Clauses,
  draw,
  type Figure,
  halo,
  ink,
  numberIn,
  type Panel,
  percent,
  signed,
} from './draw.ts';
import { type Placed, placed } from './labels.ts';

/** The size of a small drawing, and what stands around its lines. */
const size = { width: 300, height: 100 };
const margin = { left: 10, right: 10, top: 24, bottom: 22 };

/** The base of an indicator: what is said to be one, else the first that is known. */
const baseOf = ({ points }: Course) =>
  points.find(({ isBase }) => isBase) ?? points.find(({ isTarget }) => !isTarget);
const targetsOf = ({ points }: Course) => points.filter(({ isTarget }) => isTarget);
/** What an indicator comes to by the last of its targets. */
function changeIn(c: Course): Change | null {
  const [base, last] = [baseOf(c), targetsOf(c).at(-1)];
  return base && last ? changeOf(c, base, last) : null;
}

/** A change with the sign of its bound: ≥+86%. */
const bounded = ({ comparator }: Change, words: string) => `${comparator}${words}`;

/** What is said of an indicator, in one language. */
function sayings(language: Language, clauses: Clauses) {
  const t = translator(language);
  const number = numberIn(language, clauses);
  const named = (i: Indicator) => namedIn(i, language);
  const value = ({ value, high, comparator, eId }: Point) =>
    `${comparator}${number(value, eId)}${high === null ? '' : `–${number(high, eId)}`}`;
  const change = (c: Change) =>
    c.isPoints
      ? t('figurePoints', { points: bounded(c, signed(c.by)) })
      : t('figureChange', { change: bounded(c, percent(c.by)), rate: bounded(c, percent(c.yearly!)) });
  /** 亿元 stands behind the figures; in English the unit is named before them. */
  const line = (c: Course) => {
    const own = named(c.i).unit;
    const before = language === 'en' && own ? `${own}: ` : '';
    const behind = language === 'zh' ? ` ${own}` : '';
    const [base, targets] = [baseOf(c), targetsOf(c)];
    const way = (targets.length && base ? [base, ...targets] : c.points).map(value).join(' → ');
    const changed = changeIn(c);
    return `${before}${way}${behind}${changed ? ` ${change(changed)}` : ''}`;
  };
  return { named, value, line };
}

/** Where a value of a year stands in a drawing, in its units. */
function scalesOf(points: readonly Point[]) {
  const most = Math.max(...points.map(({ value, high }) => high ?? value));
  const least = Math.min(0, ...points.map(({ value }) => value));
  const [first, last] = [points[0]!.year, points.at(-1)!.year];
  const inner = { x: size.width - margin.left - margin.right, y: size.height - margin.top - margin.bottom };
  const span = most - least || 1;
  return {
    x: (year: number) => margin.left + ((year - first) / (last - first || 1)) * inner.x,
    y: (value: number) => margin.top + (1 - (value - least) / span) * inner.y,
    domains: { x: [first, last], y: [least, least + span] },
  };
}

/** How far below the drawing the place of the years is. */
const yearsBelow = 4;
/**
 * The words of the points: targets first, then the base, then the others from the last. A year that has no room
 * below stands behind its value.
 */
function wordsOf(points: readonly Point[], say: (p: Point) => string): { values: Placed[]; years: Placed[] } {
  const { x, y } = scalesOf(points);
  const rankOf = ({ isTarget, isBase }: Point, k: number) =>
    [isTarget, isBase, true].indexOf(true) * points.length - k;
  const at = (p: Point, k: number, text: string, height: number) => ({
    text,
    x: x(p.year),
    y: height,
    rank: rankOf(p, k),
  });
  const ground = size.height - margin.bottom;
  const below = size.height + yearsBelow;
  const years = placed(
    points.map((p, k) => at(p, k, String(p.year), below)),
    { width: size.width, bottom: below },
  );
  const isNamed = ({ year }: Point) => years.some(({ text }) => text === String(year));
  const values = placed(
    points.map((p, k) => at(p, k, isNamed(p) ? say(p) : `${say(p)} (${p.year})`, y(p.high ?? p.value))),
    { width: size.width, bottom: ground },
  );
  return { values, years };
}

/** The words as marks, those of one anchor at a time: a mark has one. */
const marksOf = (words: readonly Placed[], look: Plot.TextOptions) =>
  (['start', 'middle', 'end'] as const).map((textAnchor) =>
    Plot.text(
      words.filter(({ anchor }) => anchor === textAnchor),
      { text: 'text', x: 'x', y: 'baseline', lineAnchor: 'bottom', textAnchor, fill: ink, ...look },
    ),
  );

/** The line of what is known, and the way to each target, which is broken; of a range its whole height. */
function drawnOf(points: readonly Point[]): Plot.Markish[] {
  const { x, y } = scalesOf(points);
  const at = { x: (p: Point) => x(p.year), y: (p: Point) => y(p.value) };
  const known = points.filter(({ isTarget }) => !isTarget);
  const targets = points.filter(({ isTarget }) => isTarget);
  const ahead = targets.length ? [...known.slice(-1), ...targets] : [];
  const line = { ...at, stroke: accent, strokeWidth: 2 };
  const ranges = points.filter(({ high }) => high !== null);
  return [
    Plot.ruleY([y(0)], { stroke: 'currentColor', strokeOpacity: 0.35 }),
    Plot.line(known, line),
    ...(ahead.length > 1 ? [Plot.line(ahead, { ...line, strokeDasharray: '5 4' })] : []),
    Plot.link(ranges, {
      x1: at.x,
      x2: at.x,
      y1: at.y,
      y2: (p: Point) => y(p.high!),
      stroke: accent,
      strokeWidth: 6,
      strokeOpacity: 0.4,
    }),
    Plot.dot(known, { ...at, r: 4, fill: accent }),
    Plot.dot(targets, {
      ...at,
      r: 4.5,
      fill: 'var(--paper)',
      stroke: accent,
      strokeWidth: 2,
      symbol: 'diamond',
    }),
  ];
}

function panelOf(c: Course, say: ReturnType<typeof sayings>): Panel {
  const { points, i } = c;
  const { values, years } = wordsOf(points, say.value);
  const { label } = say.named(i);
  const line = say.line(c);
  const said = points.map((p) => `${p.year}: ${say.value(p)}`).join('; ');
  return {
    eId: i.eId,
    name: label,
    line,
    svg: draw(`${label}: ${line}`, said, {
      width: size.width,
      height: size.height,
      margin: 0,
      // The places are units of the drawing already: what is drawn and what is written agree.
      x: { type: 'linear', domain: [0, size.width], range: [0, size.width], axis: null },
      y: { type: 'linear', domain: [0, size.height], range: [0, size.height], axis: null },
      marks: [
        ...drawnOf(points),
        ...marksOf(values, { fontWeight: 600, ...halo }),
        ...marksOf(years, { fillOpacity: 0.75 }),
      ],
    }),
  };
}

/**
 * The indicators of a plan, each over its years with its own unit from zero: what is known as a line, targets as
 * diamonds at the end of a broken one. Null where none has figures of two years.
 */
export function indicatorFigure(
  all: readonly Indicator[],
  quantities: readonly QuantityRow[],
  language: Language,
  clauses: Clauses,
): Figure | null {
  const t = translator(language);
  const say = sayings(language, clauses);
  const courses = coursesOf(all, quantities);
  if (!courses.length) return null;
  return {
    id: 'figure-indicators',
    title: t('figureIndicators'),
    panels: courses.map((c) => panelOf(c, say)),
    of: [...new Set(courses.flatMap(({ points, i }) => [i.eId, ...points.map(({ eId }) => eId)]))],
    heads: [t('figureName'), t('figureYears'), t('figureTotalChange'), t('figureYearly'), t('inText')],
    rows: courses.map((c) => rowOf(c, say, t('figureTarget'), (points) => t('figurePointsOnly', { points }))),
  };
}

function rowOf(
  c: Course,
  say: ReturnType<typeof sayings>,
  target: string,
  inPoints: (points: string) => string,
): Figure['rows'][number] {
  const years = c.points
    .map((p) => `${p.year}${p.isTarget ? ` (${target})` : ''}: ${say.value(p)}`)
    .join('; ');
  const change = changeIn(c);
  const by =
    change &&
    (change.isPoints ? inPoints(bounded(change, signed(change.by))) : bounded(change, percent(change.by)));
  const yearly = change?.yearly ?? null;
  return {
    eId: c.i.eId,
    cells: [
      say.named(c.i).withUnit,
      years,
      by ?? '',
      yearly === null ? '' : bounded(change!, percent(yearly)),
    ],
    clauses: c.i.clauses,
  };
}
