import { sentenceEnd } from '../../chinese/punctuation.ts';

export const pageNumber =
  /^(?:[-—–－·]\s*\d{1,4}\s*[-—–－·]|第\s*\d{1,4}\s*[页頁](?:\s*[,，/／]?\s*共\s*\d{1,4}\s*[页頁])?|\d{1,4}\s*[/／]\s*\d{1,4}|—\s*\d{1,4}\s*—|一\s*[\dlIO]{1,4}\s*一)$/u;

/** Which of the lines that are but a number are page numbers: the longest run of numbers that go up by one, where it goes through the document as pages do; the rows of a table stand close and equally far from one another, with cells between. */
export function pagesIn(words: readonly string[], bare: readonly number[]): number[] {
  const numbers = new Map(bare.map((i) => [i, Number(words[i])]));
  const inRows = (i: number, d: number) =>
    [-2, -1, 0].some(
      (from) =>
        [0, 1, 2].every((k) => numbers.get(i + (from + k) * d) === numbers.get(i)! + from + k) &&
        words.slice(i + from * d, i + (from + 2) * d).every((w) => w.length <= 40 && !sentenceEnd.test(w)),
    );
  const distances = Array.from({ length: 12 }, (_, n) => n + 1);
  const runs = new Map<number, { at: number; length: number; before: number | null }>();
  const before = new Map<number, number | null>();
  let longest: { at: number; length: number } | null = null;
  for (const at of bare.filter((i) => !distances.some((d) => inRows(i, d)))) {
    const number = Number(words[at]);
    const above = runs.get(number - 1);
    const run = { at, length: (above?.length ?? 0) + 1, before: above?.at ?? null };
    before.set(at, run.before);
    if (run.length >= (runs.get(number)?.length ?? 0)) runs.set(number, run);
    if (run.length > (longest?.length ?? 2)) longest = run;
  }
  const found: number[] = [];
  for (let at = longest?.at ?? null; at !== null; at = before.get(at) ?? null) found.push(at);
  found.reverse();
  const step = (found.at(-1)! - found[0]!) / (found.length - 1);
  return found.length && step * (found.length + 1) >= words.length * 0.5 ? found : [];
}

/**
 * Which of the lines that look like page numbers (`marks`: - 12 -, 第3页, 3/20) are some for certain: three at least, each a few more than one
 * before or a few less than one behind; 3/20 only where the others count to 20 too.
 */
export function surePages(words: readonly string[], marks: readonly number[]): ReadonlySet<number> {
  const read = (i: number) =>
    (words[i]!.replace(/[lI]/gu, '1').replace(/O/gu, '0').match(/\d+/gu) ?? []).map(Number);
  const numbers = marks.map(read);
  const follows = (a: number[] | undefined, b: number[] | undefined) =>
    Boolean(a && b) && b![0]! > a![0]! && b![0]! <= a![0]! + 3 && a![1] === b![1];
  return new Set(
    marks.length < 3
      ? []
      : marks.filter((_, k) => follows(numbers[k - 1], numbers[k]) || follows(numbers[k], numbers[k + 1])),
  );
}
