import { describe, expect, test } from 'vitest';
import { publish } from '../../src/core/publish/publish.ts';
import { whyUntranslated } from '../../src/core/published/names.ts';
import { readSeed } from '../../src/core/seeds/seed.ts';
import { hasEnglish, type LibraryPlan } from '../../src/site/library.ts';
import { isSaidOnce } from '../../src/site/page-kinds/reading-page.ts';
import { inEnglish } from '../helpers/in-english.ts';

const planYaml = `title: { zh: 某市方案, en: Some Plan }
issuer: { zh: "", en: "" }
period: ""
document_number: ""
issued: ""
published: ""
source_address: ""
`;
const source = new TextEncoder().encode('某市方案\n一、目标\n到2020年，专利达到3200件。\n');
const poOf = (english: string, comment = '') =>
  `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n` +
  `${comment}msgctxt "chp_1__p_1"\nmsgid "到2020年，专利达到3200件。"\nmsgstr "${english}"\n`;

/** A plan with this English, and the English of an earlier edition that says the same; what is said of both. */
function read(po: string, earlierPo?: string) {
  const said: string[] = [];
  const common = { sourceName: 'source.txt', source, planYaml, notesYaml: null };
  const earlier = {
    ...common,
    folder: 'seeds/a/editions/2016-01-01',
    editionYaml: 'kind: draft\ndate: 2016-01-01\n',
    po: earlierPo,
  };
  const seed = readSeed(
    {
      ...common,
      slug: 'a',
      folder: 'seeds/a',
      permalinksYaml: null,
      po,
      ...(earlierPo !== undefined && {
        editionYaml: 'kind: issued\ndate: 2016-08-01\n',
        editions: [earlier],
      }),
    } as never,
    (rule, place, message) => {
      if (rule === 'figures-withheld') said.push(`${place.file}:${place.line} ${inEnglish(message)}`);
    },
  )!;
  return { seed, said };
}
type Read = Pick<ReturnType<typeof read>['seed'], 'en'>;
const clauseOf = ({ en }: Read) =>
  en.nodes.flatMap((n) => [n, ...n.children]).find(({ eId }) => eId === 'chp_1__p_1')!;

/** What is shown of the English of one clause, and what is said of it. */
function shown(english: string, comment = '') {
  const { seed, said } = read(poOf(english, comment));
  const { state, words } = clauseOf(seed);
  return { state, words, said };
}

describe('what readers are told of English that is withheld', () => {
  const po =
    poOf('By 2020, there are to be 3,300 patents.') +
    '\nmsgctxt "chp_1__table_1__row_2__cell_1"\nmsgid "专利3200件"\nmsgstr "3,300 patents"\n';
  const made = publish(
    {
      slug: 'a',
      folder: 'seeds/a',
      sourceName: 'source.md',
      source: new TextEncoder().encode(
        '某市方案\n\n一、目标\n\n到2020年，专利达到3200件。\n\n未译一段。\n\n| 名称 | 单位 |\n| --- | --- |\n| 专利3200件 | 某局 |\n',
      ),
      planYaml,
      notesYaml: null,
      permalinksYaml: null,
      po,
    },
    () => {},
  );
  const plan = JSON.parse(String(made.get('a/plan.json'))) as LibraryPlan;
  test('its clause and its cell say so, and others do not', () => {
    const mdx = String(made.get('a/en/chp_1.mdx'));
    expect(mdx).toContain('<P id="chp_1__p_1" state="withheld">');
    expect(mdx).toContain('<P id="chp_1__p_2" state="missing">');
    expect(mdx).toContain('__cell_1" state="withheld">专利3200件');
    const withheld = plan.clauses.filter((clause) => clause.withheld);
    expect(withheld.map((clause) => [clause.eId, clause.translation, whyUntranslated(clause)])).toEqual([
      ['chp_1__p_1', 'stale', 'withheld'],
      ['chp_1__table_1__row_2', 'missing', 'withheld'],
    ]);
  });
  test('on a page that says once that nothing is translated they still say what is the matter with them', () => {
    expect(hasEnglish({ clauses: plan.clauses })).toBe(false);
    expect(
      (['missing', 'stale', 'withheld'] as const).map((state) => isSaidOnce(state, plan, 'chp_1')),
    ).toEqual([true, false, false]);
  });
  test('a clause whose Chinese has changed is stale, whatever figures its English has', () => {
    const { seed } = read(poOf('By 2020, 3,300 patents.').replace('专利达到3200件', '专利3000件'));
    expect(clauseOf(seed)).toMatchObject({ state: 'stale' });
    expect(clauseOf(seed).withheld).toBeUndefined();
  });
});

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
  test('is not shown in an earlier edition either, which takes that of the edition in force where it says the same', () => {
    const right = 'By 2020, there are to be 3,200 patents.';
    const { seed, said } = read(poOf(right), poOf('By 2020, there are to be 3,300 patents.'));
    expect(clauseOf(seed.earlier[0]!.seed).words).toBe(right);
    expect(said).toEqual([expect.stringMatching(/^seeds\/a\/editions\/2016-01-01\/en\.po:\d+ chp_1__p_1: /)]);
  });
  test('of the edition in force is not taken over by an earlier one', () => {
    const { seed } = read(poOf('By 2020, there are to be 3,300 patents.'), '');
    expect(clauseOf(seed.earlier[0]!.seed).words).toBe('到2020年，专利达到3200件。');
  });
});
