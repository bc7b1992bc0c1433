/** The Markdown twin of a chapter says the words of its clauses to those who read it as Markdown. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { Clause } from '../../src/core/published/plan-json.ts';
import { markdownTwin } from '../../src/site/for-programs/markdown-twin.ts';

const markdown = new MarkdownIt({ html: true });
const signs = [
  ...'\\`*_{}[]()#+-.!|<>&~=:"\'^$@',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '    ',
  '\t',
  ' ',
  '甲',
  'x',
  '1',
  '1. ',
  '1) ',
  '- ',
  '# ',
  '> ',
  '---',
  '```',
  '~~~',
  '***',
  '| --- |',
  '<br>',
  '<b>',
  '</b>',
  '<!--',
  '&amp;',
  '&#10;',
  '&lt;',
  '[x](y)',
  '![x](y)',
  '[x]: y',
  '<https://a.cn>',
  '  \n',
  '\\\n',
  '$$',
  '\ud800',
  '\u0001',
  '==',
  '\n===\n',
  '\n---\n',
  '\n- x\n',
  '\n    code\n',
];
const words = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const clause = (eId: string, kind: Clause['kind'], more: Partial<Clause>): Clause => ({
  eId,
  kind,
  page: 'chp_1',
  marker: null,
  lines: [1, 1],
  sha256: '',
  cite: { zh: '', en: '' },
  zh: null,
  en: null,
  translation: 'missing',
  level: 0,
  path: [],
  lead: '',
  lead_en: '',
  marker_en: null,
  ...more,
});
const said = (text: string) => text.replace(/\s+/gu, ' ').trim();
/**
 * What Markdown makes of a text: each block or cell by its kind, with its words. Any element inside a block
 * but words is named.
 */
const read = (text: string) =>
  markdown.parse(text, {}).flatMap((token, i, all) => {
    if (token.type !== 'inline') return token.nesting === 0 ? [[token.type, token.content]] : [];
    const children = token.children!;
    const odd = children
      .map((child) => child.type)
      .filter((type) => !['text', 'text_special'].includes(type));
    return [[all[i - 1]!.tag + odd.join(), said(children.map((child) => child.content).join(''))]];
  });

test('words stay words in headings, paragraphs and cells, and a cell stays one', () => {
  fc.assert(
    fc.property(words, words, words, words, (a, b, c, d) => {
      const twin = markdownTwin(
        [
          clause('chp_1', 'chapter', { level: 1, marker: '一、', zh: a }),
          clause('chp_1__p_1', 'p', { zh: `甲${b}` }),
          clause('chp_1__p_2', 'p', { zh: `${c}甲` }),
          clause('chp_1__table_1', 'table', { zh: '' }),
          clause('chp_1__table_1__row_1', 'row', { cells: [a, `${b}甲`] }),
          clause('chp_1__table_1__row_2', 'row', { cells: [c, d] }),
          clause('chp_1__p_3', 'p', { zh: `${d}乙` }),
        ],
        'zh',
        (eId) => `https://a.cn/id/${eId}/`,
      );
      expect(read(twin)).toEqual([
        ['h1', said(`一、${a} (https://a.cn/id/chp_1/)`)],
        ['p', said(`甲${b}`)],
        ['p', said(`${c}甲`)],
        ['th', said(a)],
        ['th', said(`${b}甲`)],
        ['td', said(c)],
        ['td', said(d)],
        ['p', said(`${d}乙`)],
      ]);
    }),
    { numRuns: 1000 },
  );
});
