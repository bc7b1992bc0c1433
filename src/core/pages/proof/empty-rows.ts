import { clustered } from '../clusters.ts';
import { doubled } from './edges.ts';
import type { Seen } from './seen.ts';

/** An empty row is at least so tall, in sizes of the letters: a doubled line draws none. */
const shortest = 1.2;
/** A rule that parts rows reaches over so much of the table. */
const mostly = 0.9;

/**
 * Whether rows without words are printed as such: between the rows that have words above and below them stand as many
 * rules as part that many rows, from side to side, as far apart as rows are, and no picture. What ends or begins a page
 * may be the rest of a row that was cut.
 */
export function areEmptyRowsDrawn(seen: Seen): boolean {
  const { at, box, xs, lying, page, size } = seen;
  const isEmpty = at.map((row) => row.every((cell) => !cell.box));
  const [left, right] = [Math.min(xs[0]!, box.x0), Math.max(xs.at(-1)!, box.x1)];
  const across = lying.filter((rule) => rule.to - rule.from >= mostly * (right - left));
  return isEmpty.every((empty, r) => {
    if (!empty || isEmpty[r - 1]) return true;
    const end = isEmpty.indexOf(false, r);
    if (!r || end < 0) return false;
    const [from, to] = [bottomOf(seen, r - 1), topOf(seen, end)];
    const rules = clustered(
      across.filter((rule) => rule.at > from && rule.at < to).map((rule) => rule.at),
      doubled,
    );
    const areTall = rules.slice(1).every((y, k) => y - rules[k]! > shortest * size);
    const isBare = page.pictures.every((b) => b.bottom < from || b.top > to || b.x1 < left || b.x0 > right);
    return rules.length === end - r + 1 && areTall && isBare;
  });
}

const boxesIn = ({ at }: Seen, r: number) => at[r]!.flatMap((cell) => cell.box ?? []);
const bottomOf = (seen: Seen, r: number): number => Math.max(...boxesIn(seen, r).map((box) => box.bottom));
const topOf = (seen: Seen, r: number): number => Math.min(...boxesIn(seen, r).map((box) => box.top));
