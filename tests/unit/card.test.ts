import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { drawn, lines } from '../../src/site/drawing/card.ts';
import { project } from '../helpers/folder.ts';

const plan = JSON.parse(
  readFileSync(join(project, 'content/futian-hitech-13fyp/plan.json'), 'utf8'),
) as PlanJson;

test('every sign of the headings has an outline, whatever fonts the machine has', () => {
  for (const c of plan.clauses.filter((x) => x.level > 0)) {
    const words = `${c.zh}${c.en}`.replace(/\s/gu, '');
    const outlines =
      drawn(words, [0, 0], { size: 60, weight: 75, colour: '#000' }).match(/ d="M[^"]+"/g) ?? [];
    expect(outlines.length, words).toBe([...words].length);
  }
  expect(drawn('一', [10, 20], { size: 50, weight: 0, colour: '#111' })).toMatch(
    /^<g transform="translate\(10 20\) scale\(0\.05 -0\.05\)".* d="M/,
  );
});

test('lines break between words, never before a closing sign, and end in … where there are more', () => {
  expect(lines('Strategic layout of key areas', 8, 4).map((l) => l.trim())).toEqual([
    'Strategic layout of',
    'key areas',
  ]);
  expect(lines('发展基础，挑战', 4, 4)).toEqual(['发展基础，', '挑战']);
  expect(lines('一二三四五六七八九十', 3, 2)).toEqual(['一二三', '四…']);
});

test('a sign that the font lacks stands as a box, and no character is cut in two', () => {
  const outlines = (words: string) =>
    drawn(words, [0, 0], { size: 60, weight: 75, colour: '#000' }).match(/ d="M[^"]+"/g)!;
  expect(outlines('甲𠮷㐂乙')).toEqual(outlines('甲□□乙'));
  expect(lines('𠮷𠮷𠮷𠮷𠮷𠮷𠮷', 3, 2)).toEqual(['𠮷𠮷𠮷', '𠮷…']);
});

test('a word longer than a line is broken within it, and … stands behind a whole word', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau plan';
  const cut = lines(long, 8, 4);
  expect(cut.join('')).toBe(long);
  expect(cut.length).toBeGreaterThan(2);
  expect(lines('Measures of the office for issuing principles', 8, 2).at(-1)).toBe('office for…');
});

test('a quotation mark among Latin letters is not as wide as a hanzi', () => {
  const last = (words: string) =>
    Number(
      [...drawn(words, [0, 0], { size: 60, weight: 75, colour: '#000' }).matchAll(/translate\((\d+)\)/g)].at(
        -1,
      )![1],
    );
  const mark = last('人民’人') - last('人民人');
  expect(mark).toBe(1000);
  expect(last('People’s') - last('Peoples')).toBeLessThan(500);
});
