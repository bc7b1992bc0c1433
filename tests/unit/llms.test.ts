import { expect, test } from 'vitest';
import type { InEnglish } from '../../src/core/published/in-english.ts';
import { writeLlms } from '../../src/site/for-programs/llms.ts';

const plan = (name: string, english: InEnglish, title = '某区规划') => ({
  plan: 'mou',
  title: { zh: title, en: '' },
  about: {} as never,
  pages: [{ page: 'chp_1', name: { zh: name, en: name }, english }],
  eIds: [],
  releases: {},
});
const written = (...plans: ReturnType<typeof plan>[]) => writeLlms('Plans', plans, (path) => path);

test('a chapter is called English only where all of it is, and no word of a name ends its link', () => {
  const said = (name: string, english: InEnglish) => written(plan(name, english)).split('\n').at(-2);
  expect(said('Goals', 'whole')).toBe('- [Goals](/en/mou/chp_1.md): English, unofficial translation');
  expect(said('目标 [1]](x)', 'part')).toBe(
    '- [目标 \\[1\\]\\](x)](/en/mou/chp_1.md): what is translated in English, unofficial; the rest in Chinese',
  );
});
test('a plan of which nothing is in English has no English files, and no word is said of a translation', () => {
  expect(written(plan('目标', 'none'))).not.toMatch(/\/en\/|[Uu]nofficial/u);
  expect(written(plan('目标', 'none'), plan('Goals', 'part'))).toContain('Unofficial translation');
});
test('words are words, in headings as in links', () => {
  expect(written(plan('<b>目标</b>', 'none', '<script>`甲`'))).toMatch(
    /## \\<script>\\`甲\\`[\s\S]*\[\\<b>目标\\<\/b>\]/u,
  );
});
