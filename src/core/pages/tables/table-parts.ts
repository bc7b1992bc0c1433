import { clustered } from '../clusters.ts';
import type { Rule } from '../page.ts';

/** Rules that stand so near meet. */
const near = 3;

/** What stands between two lying rules that follow one another. */
interface Band {
  uprights: Rule[];
  /** Whether upright rules close it off at both ends of its lying ones. */
  closed: boolean;
}

/**
 * Rules that meet, parted where only a rule between columns of text holds them together: one that stands
 * between the last lying rule of a table and the first of the next one, and is of neither.
 */
export function tableParts(rules: readonly Rule[], doubled: number): Rule[][] {
  const [lying, standing] = [rules.filter((r) => r.lies), rules.filter((r) => !r.lies)];
  const ys = clustered(
    lying.map((r) => r.at),
    doubled,
  );
  const bands = ys.slice(1).map((bottom, i): Band => {
    const [top, middle] = [ys[i]!, (ys[i]! + bottom) / 2];
    const uprights = standing.filter((r) => r.from <= middle && r.to >= middle);
    const edges = lying.filter((r) => Math.abs(r.at - top) <= doubled || Math.abs(r.at - bottom) <= doubled);
    const isAt = (x: number) => uprights.some((r) => Math.abs(r.at - x) <= near);
    const closed = isAt(Math.min(...edges.map((r) => r.from))) && isAt(Math.max(...edges.map((r) => r.to)));
    return { uprights, closed };
  });
  const gaps = [...bands.keys()].filter((i) => isGap(bands, i));
  if (!gaps.length) return [[...rules]];
  const ends = [-1, ...gaps, bands.length];
  return ends.slice(1).map((end, k) => between(rules, ys[ends[k]! + 1]! - doubled, ys[end]! + doubled));
}

function isGap(bands: readonly Band[], i: number): boolean {
  const { uprights, closed } = bands[i]!;
  const beside = [bands[i - 1], bands[i + 1]].filter((band) => band !== undefined);
  if (closed || !uprights.length || !beside.length) return false;
  const goesOn = (band: Band) =>
    band.uprights.some((r) => uprights.some((own) => Math.abs(own.at - r.at) <= near));
  return beside.every((band) => band.closed) || !beside.some(goesOn);
}

/** What of rules stands between two heights. */
const between = (rules: readonly Rule[], top: number, bottom: number): Rule[] =>
  rules.flatMap((r) => {
    if (r.lies) return r.at >= top && r.at <= bottom ? [r] : [];
    const [from, to] = [Math.max(r.from, top), Math.min(r.to, bottom)];
    return to - from > 2 * near ? [{ ...r, from, to }] : [];
  });
