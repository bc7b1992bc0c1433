import { expect, test } from 'vitest';
import { writeLlms } from '../../src/site/llms.ts';

const page = (name: string, translated: boolean) => ({
  page: 'chp_1',
  name: { zh: name, en: name },
  translated,
});
const about = {} as never;

test('a chapter is called English only where all of it is, and no word of a name ends its link', () => {
  const plan = (name: string, translated: boolean) => ({
    plan: 'mou',
    title: { zh: '某区规划', en: '' },
    about,
    pages: [page(name, translated)],
    eIds: [],
    releases: {},
  });
  const said = (name: string, translated: boolean) =>
    writeLlms('Plans', [plan(name, translated)], (path) => path)
      .split('\n')
      .at(-2);
  expect(said('Goals', true)).toBe('- [Goals](/en/mou/chp_1.md): English, unofficial translation');
  expect(said('目标 [1]](x)', false)).toBe(
    '- [目标 \\[1\\]\\](x)](/en/mou/chp_1.md): what is translated in English, unofficial; the rest in Chinese',
  );
});
