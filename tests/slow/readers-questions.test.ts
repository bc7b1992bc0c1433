/** What readers ask, in their words, of the real plan. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/core/model/language.ts';
import { findAsked } from '../../src/core/search/find-asked.ts';
import { memoryEngine } from '../helpers/memory-engine.ts';
import { called, slug, source } from '../helpers/searched-plan.ts';

const questions = parse(readFileSync(`tests/questions/${slug}.csv`), { columns: true }) as unknown as {
  language: Language;
  question: string;
  answers: string;
}[];

describe.each(['zh', 'en'] as const)('questions of readers: %s', (language) => {
  const engine = memoryEngine(source, language);
  const own = questions.filter((q) => q.language === language);
  test('the clause that answers is among the first three in nine of ten', async () => {
    const missed: string[] = [];
    for (const { question, answers } of own) {
      const { found, part } = await findAsked(engine, { query: question, language, words: called[language] });
      const first = [...found, ...part].slice(0, 3).map(({ id }) => id);
      if (!answers.split(' ').some((id) => first.includes(id))) missed.push(question);
    }
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(own.length / 10);
  });
  test('a clause under the heading that names a thing goes before those that mention it', async () => {
    const { found } = await findAsked(engine, { query: 'SaaS', language, words: called[language] });
    expect(found[0]!.id).toBe('chp_4__sec_7__p_1');
  });
  test('nothing is invented: what was searched was typed, or is a term that stands in the plan', async () => {
    const terms = new Set(called[language].terms);
    for (const { question } of own) {
      const { asked } = await findAsked(engine, { query: question, language, words: called[language] });
      for (const { typed, terms: led } of asked)
        for (const word of [typed, ...led])
          expect(question.toLowerCase().includes(word) || terms.has(word) || word === typed).toBe(true);
    }
    expect(
      await findAsked(engine, {
        query: language === 'zh' ? '潜水艇' : 'submarine',
        language,
        words: called[language],
      }),
    ).toEqual({
      found: [],
      part: [],
      asked: [],
      missing: [language === 'zh' ? '潜水艇' : 'submarine'],
    });
  });
});
