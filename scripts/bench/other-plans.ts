/** Plans that differ in their words, made from one: for sites of many plans. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { PlanMeta } from '../../src/core/seeds/schema.ts';
import type { Seeds } from './trial-folder.ts';

/** Whole numbers below n, the same ones for the same seed. */
export function numbersFrom(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** Words of a plan that may stand for another of their length; those that could number something may not. */
const exchangeable = (word: string) =>
  /^\p{sc=Han}{2,4}$/u.test(word) && !/[一二三四五六七八九十百千万亿第章节条附件前言年]/u.test(word);
/** A shorter line may be a heading, and what a line begins with may be its number: both stay. */
const shortestParagraph = 60;
const beginning = 6;

/**
 * A plan of the same shape in which every other word of its paragraphs is exchanged for another of its
 * length; its headings stay.
 */
function variant(source: string, seed: number): string {
  const random = numbersFrom(seed);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const wordsIn = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const words = [...new Set(wordsIn(source).filter(exchangeable))];
  const byLength = Map.groupBy(words, (word) => word.length);
  const other = new Map(
    words.map((word) => {
      const same = byLength.get(word.length)!;
      return [word, random(2) ? word : same[random(same.length)]!];
    }),
  );
  const exchanged = (text: string) =>
    wordsIn(text)
      .map((word) => other.get(word) ?? word)
      .join('');
  return source
    .split(/(?<=\n)/)
    .map((line) =>
      line.length < shortestParagraph ? line : line.slice(0, beginning) + exchanged(line.slice(beginning)),
    )
    .join('');
}

/** The seeds of so many plans but one: variants of the plan in this folder of the project's seeds. */
export function otherPlans(folder: string, count: number): Seeds {
  const source = readFileSync(join(folder, 'source.txt'), 'utf8');
  const meta = parse(readFileSync(join(folder, 'plan.yaml'), 'utf8')) as PlanMeta;
  return Object.fromEntries(
    Array.from({ length: count - 1 }, (_, n) => n + 1).flatMap((i) => [
      [`plan-${i}/source.txt`, variant(source, i)],
      [`plan-${i}/plan.yaml`, stringify({ ...meta, title: { zh: `第${i}区规划`, en: `Plan ${i}` } })],
    ]),
  );
}
