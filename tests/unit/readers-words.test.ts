import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/core/model/language.ts';
import { findAsked } from '../../src/core/search/find-asked.ts';
import { askedIn, formsOfChinese, formsOfWord, spellings } from '../../src/core/search/question.ts';
import { chineseQuestionWords, englishQuestionWords, wordsOf } from '../../src/core/search/question-words.ts';
import { readersWords } from '../../src/core/search/readers-words.ts';
import { memoryEngine } from '../helpers/memory-engine.ts';
import { called, source } from '../helpers/searched-plan.ts';

const of = (zh: string, en: string, synonymsZh: string[], synonymsEn: string[]) => ({
  zh,
  en: [en],
  synonyms: { zh: synonymsZh, en: synonymsEn },
});
const words = readersWords([
  of('住房', 'housing', ['房补', '住房补贴'], ['talent housing']),
  of('迷你公寓', 'micro apartments', ['房补'], ['flats']),
  of('机器翻译', 'machine translation', ['AI', 'AI翻译'], ['AI']),
  of('众创空间', 'maker spaces', [], ['co-working']),
]);
const given = (query: string, language: Language) =>
  askedIn(query, language, words[language]).map(({ typed, terms }) => [typed, ...terms].join(' > '));

describe('what a query asks for', () => {
  test.each<[query: string, language: Language, asked: string[]]>([
    ['房补', 'zh', ['房补 > 住房 > 迷你公寓']],
    ['住房补贴怎么申请？', 'zh', ['住房补贴 > 住房']],
    ['请问有没有众创空间', 'zh', ['众创空间 > 众创空间']],
    ['ＡＩ', 'zh', ['ai > 机器翻译']],
    ['AI翻译和 AI', 'zh', ['ai翻译 > 机器翻译', '和', 'ai > 机器翻译']],
    ['aims', 'zh', ['aims']],
    ['落户条件', 'zh', ['落户条件']],
    ['Is there any talent housing?', 'en', ['talent housing > housing']],
    ['a flat', 'en', ['flat > micro apartments']],
    ['Co-working', 'en', ['co working > maker spaces']],
    ['AI aims', 'en', ['ai > machine translation', 'aims']],
    ['the of and', 'en', []],
    ['other high-tech firms', 'en', ['high tech', 'firms']],
    ['AI-based R&D', 'en', ['ai > machine translation', 'based', 'r&d']],
    ['R&D at 12.6% or 3.5.', 'en', ['r&d', '12.6%', '3.5']],
    ['-flats-', 'en', ['flats > micro apartments']],
    ['Who is the submariner?', 'zh', ['submariner']],
    ['IT公司', 'zh', ['it', '公司']],
    ['', 'zh', []],
    ['2020年的住房', 'zh', ['2020年', '的', '住房 > 住房']],
  ])('%s (%s)', (query, language, asked) => expect(given(query, language)).toEqual(asked));
  test.each([...chineseQuestionWords.map((row) => [row, 'zh'] as const)])(
    'a word of a question is passed over: $example',
    ({ words: list, example }) => expect(list.split(' ').some((word) => example.includes(word))).toBe(true),
  );
  test.each([...spellings])(
    'a word stands in either spelling: $example',
    ({ british, american, example }) => {
      const other = example.replace(british, american);
      expect(other).not.toBe(example);
      expect(formsOfWord(example)).toContain(other);
      expect(formsOfWord(other)).toContain(example);
    },
  );
  test('no word of a question stands in two rows', () => {
    for (const rows of [chineseQuestionWords, englishQuestionWords])
      expect(wordsOf(rows)).toEqual([...new Set(wordsOf(rows))]);
  });
});

test('one sign left over between known words is not searched', async () => {
  const { asked } = await findAsked(memoryEngine(source, 'zh'), {
    query: '众创空间贷款难',
    language: 'zh',
    words: words.zh,
  });
  expect(asked.map(({ typed }) => typed)).toEqual(['众创空间', '贷款']);
});

test('Chinese is looked for without particles at both ends, at one, and as typed', () => {
  expect(formsOfChinese('能参与')).toEqual(['参', '参与', '能参', '能参与']);
  expect(formsOfChinese('的住房')).toEqual(['住房', '的住房']);
  expect(formsOfChinese('的')).toEqual(['', '的']);
});

describe('only what has all that was asked for answers', () => {
  const ask = async (query: string, language: Language) => {
    const { found, part, missing } = await findAsked(memoryEngine(source, language), {
      query,
      language,
      words: called[language],
    });
    return { found: found.map(({ id }) => id), part: part.map(({ id }) => id), missing };
  };
  test.each<[query: string, language: Language, missing: string[]]>([
    ['科学馆', 'zh', ['科学馆']],
    ['博物馆', 'zh', ['博物馆']],
    ['加密货币 贷款', 'zh', ['加密货币']],
    ['science museum', 'en', ['museum']],
    ['patents for submarines', 'en', ['submarines']],
    ['住房', 'zh', []],
    ['房补', 'zh', []],
    ['housing', 'en', []],
  ])('what stands nowhere is named, and nothing is an answer then: %s', async (query, language, missing) => {
    const asked = await ask(query, language);
    expect(asked.missing).toEqual(missing);
    expect(asked.found.length > 0).toBe(missing.length === 0);
  });
  test('clauses that have each a part are no answer, though nothing is missing', async () => {
    const { found, part, missing } = await ask('研发投入占GDP多少', 'zh');
    expect(missing).toEqual([]);
    expect(found).toEqual([]);
    expect(part.length).toBeGreaterThan(0);
  });
  test('a part that stands in many clauses says nothing of what was asked for', async () => {
    expect(await ask('福田潜水艇', 'zh')).toEqual({ found: [], part: [], missing: ['福田潜水艇'] });
  });
  test('the nearer heading counts for more: 短板 leads to the section on challenges first', async () => {
    const { found } = await ask('福田有什么短板', 'zh');
    expect(found).toContain('chp_1__sec_2__para_1__p_1');
    expect(found.indexOf('chp_1__sec_2__para_1__p_1')).toBeLessThan(
      found.indexOf('chp_1__sec_1__para_2__p_1'),
    );
  });
  test('what stands nowhere is named without the 的 that joins it', async () =>
    expect((await ask('人才的潜水艇', 'zh')).missing).toEqual(['潜水艇']));
  test('a figure is not cut: 12 is no piece of 129亿', async () =>
    expect(await ask('129亿', 'en')).toEqual({ found: [], part: [], missing: ['129亿'] }));
  test('readers’ own word for a term weighs less than the term: 高企 stands in 提高企业', async () => {
    const { part } = await ask('高企奖励', 'zh');
    expect(part[0]).not.toBe('chp_5__sec_6__p_1');
  });
});
