import { describe, expect, test } from 'vitest';
import { readSeed } from '../../src/core/seeds/seed.ts';
import { inEnglish } from '../helpers/in-english.ts';

const planYaml = `title: { zh: 某市方案, en: Some Plan }
issuer: { zh: "", en: "" }
period: ""
document_number: ""
issued: ""
published: ""
source_address: ""
`;
/** What is shown of the English of one clause, and what is said of it. */
function shown(english: string, comment = '') {
  const said: string[] = [];
  const seed = readSeed(
    {
      slug: 'a',
      folder: 'seeds/a',
      sourceName: 'source.txt',
      source: new TextEncoder().encode('某市方案\n一、目标\n到2020年，专利达到3200件。\n'),
      planYaml,
      notesYaml: null,
      permalinksYaml: null,
      po: `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${comment}msgctxt "chp_1__p_1"\nmsgid "到2020年，专利达到3200件。"\nmsgstr "${english}"\n`,
    } as never,
    (rule, place, message) => {
      if (rule === 'figures-withheld') said.push(`${place.file}:${place.line} ${inEnglish(message)}`);
    },
  );
  const clause = seed!.en.nodes.flatMap((n) => [n, ...n.children]).find(({ eId }) => eId === 'chp_1__p_1')!;
  return { state: clause.state, words: clause.words, said };
}

describe('English with other figures than its Chinese', () => {
  test('is not shown: its Chinese is, as of a translation that is out of date, and the build says where', () => {
    const { state, words, said } = shown('By 2020, there are to be 3,300 patents.');
    expect(state).toBe('stale');
    expect(words).toBe('到2020年，专利达到3200件。');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^seeds\/a\/en\.po:\d+ chp_1__p_1: /);
  });
  test('is shown where the figures agree, or where its entry allows it', () => {
    for (const [english, comment] of [
      ['By 2020, there are to be 3,200 patents.', ''],
      ['By 2020, there are to be 3,300 patents.', '# allow numbers: a misprint of the source\n'],
    ] as const) {
      const { state, words, said } = shown(english, comment);
      expect({ state, words, said }).toEqual({ state: 'draft', words: english, said: [] });
    }
  });
});
