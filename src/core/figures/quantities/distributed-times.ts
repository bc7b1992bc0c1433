import { eachOfSeveral, joinsTimes } from '../../chinese/figure-words.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Time } from './times.ts';

/** A figure of a clause, by its place; `reading` is null where it is no quantity. */
interface Figure {
  from: number;
  reading: unknown;
}

const each = new RegExp(anyOf(eachOfSeveral), 'gu');
const sentenceEnd = /[。；;！!？?]/u;
const partEnd = /[，。；;,（(]/u;
const joins = new RegExp(`^${anyOf(joinsTimes)}$`, 'u');
/** 甲和乙: several things, each of which may have a figure. */
const severalThings = /[、和与及]/u;
/** 2023/2025, as `timesOf` writes from one year to another. */
const span = /^(\d{4})\/(\d{4})$/u;

/** The years that a time names; several for a span. */
function yearsOf(time: string): string[] {
  const [, first, last] = span.exec(time) ?? [];
  if (!first) return [time];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => String(Number(first) + i));
}

/** The last of its times stands at most this far before 分别, and at most this many times stand together. */
const farthest = 60;
const mostTimes = 12;

/** Those of some times, up to the one at an index, that stand together (2025年、2030年), in their order. */
function timesTogether(text: string, times: readonly Time[], last: number, before: number): Time[] {
  const behind = last < 0 ? null : text.slice(times[last]!.end, before);
  if (behind === null || behind.length > farthest || sentenceEnd.test(behind)) return [];
  let first = last;
  const joinsNext = (i: number) => i >= 0 && joins.test(text.slice(times[i]!.end, times[i + 1]!.at));
  while (last - first < mostTimes && joinsNext(first - 1)) first--;
  return times.slice(first, last + 1);
}

/**
 * The times of figures behind 分别 where several times stand together before it, by where the figures begin:
 * 2025年、2030年分别达到20%、25% gives 20% to 2025 and 25% to 2030. Where there are not as many figures as
 * times, or several things stand between (2025年和2030年甲和乙分别……), their time is not known: ''.
 */
export function timesDistributed(
  text: string,
  times: readonly Time[],
  figures: readonly Figure[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const all = [...text.matchAll(each)].map(({ index }) => index);
  if (!all.length) return found;
  const read = figures.filter(({ reading }) => reading).sort((a, b) => a.from - b.from);
  let [time, figure] = [0, 0];
  for (const [n, index] of all.entries()) {
    while (time < times.length && times[time]!.at < index) time++;
    while (figure < read.length && read[figure]!.from < index) figure++;
    const together = timesTogether(text, times, time - 1, index);
    const years = together.flatMap(({ time }) => yearsOf(time));
    if (years.length < 2) continue;
    const part = text.slice(index, all[n + 1]);
    const length = part.search(partEnd);
    const end = index + (length < 0 ? part.length : length);
    const first = figure;
    while (figure < read.length && read[figure]!.from < end) figure++;
    const own = read.slice(first, figure);
    const isClear =
      own.length === years.length && !severalThings.test(text.slice(together.at(-1)!.end, index));
    own.forEach(({ from }, i) => void found.set(from, isClear ? years[i]! : ''));
  }
  return found;
}
