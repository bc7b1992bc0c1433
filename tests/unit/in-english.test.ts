/** How much of what is cited is in English: what is published of cells, and what an English citation says. */
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/core/publish/publish.ts';
import { citations } from '../../src/core/published/citation.ts';
import { inEnglish } from '../../src/core/published/in-english.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { planYaml } from '../helpers/folder.ts';

const source =
  '某区规划\n\n深府〔2016〕22号\n\n一、目标\n\n稳步发展。\n\n| 指标 | 单位 | 数 |\n| --- | --- | --- |\n' +
  '| 产值 | 台 | 15 |\n| 专利 | 件3 | 30 |\n| 人口 | 人 | 40 |\n| 合计 | | 85 |\n\n二、保障\n\n加强保障。\n';
const row = (n: number) => `chp_1__table_1__row_${n}`;

/** The English, by id, with its Chinese; some of it is marked as out of date. */
const english: Record<string, [zh: string, en: string, isStale?: boolean]> = {
  title: ['某区规划', 'Plan'],
  chp_1: ['目标', 'Targets'],
  chp_1__p_1: ['稳步发展。', 'Steady growth.'],
  [`${row(1)}__cell_1`]: ['指标', 'Indicator'],
  [`${row(1)}__cell_2`]: ['单位', 'Unit'],
  [`${row(1)}__cell_3`]: ['数', 'Number'],
  [`${row(2)}__cell_1`]: ['产值', 'Output', true],
  [`${row(2)}__cell_2`]: ['台', 'sets'],
  [`${row(3)}__cell_1`]: ['专利', 'Patents'],
  [`${row(3)}__cell_2`]: ['件3', '4 items'],
  [`${row(4)}__cell_1`]: ['人口', 'Population'],
  [`${row(4)}__cell_2`]: ['人', 'people'],
};
function planWith(entries: typeof english): PlanJson {
  const po = Object.entries(entries)
    .map(
      ([id, [zh, en, isStale]]) =>
        `${isStale ? '#, fuzzy\n' : ''}msgctxt "${id}"\nmsgid "${zh}"\nmsgstr "${en}"\n`,
    )
    .join('\n');
  const files = publish(
    {
      slug: 'a',
      folder: 'seeds/a',
      sourceName: 'source.md',
      source: new TextEncoder().encode(source),
      planYaml: planYaml(),
      po: `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n${po}`,
      notesYaml: null,
      permalinksYaml: null,
    },
    () => {},
  );
  return JSON.parse(String(files.get('a/plan.json'))) as PlanJson;
}
const plan = planWith(english);
const how = (of: PlanJson, ...ids: string[]) =>
  ids.map((id) => [id, inEnglish(of, of.clauses.find(({ eId }) => eId === id)!)]);

test('of each cell that is shown in Chinese is published why, and nothing of the others', () => {
  const published = plan.clauses.flatMap((c) =>
    c.cells_untranslated ? [[c.eId, c.cells_untranslated]] : [],
  );
  expect(published).toEqual([
    [row(2), ['stale', '', '']],
    [row(3), ['', 'withheld', '']],
    [row(5), ['missing', '', '']],
  ]);
});

describe('how much is in English', () => {
  test('of a row by its cells, figures and empty squares aside', () => {
    expect(how(plan, row(2), row(3), row(4), row(5))).toEqual([
      [row(2), 'part'],
      [row(3), 'part'],
      [row(4), 'whole'],
      [row(5), 'none'],
    ]);
  });
  test('of a table, a heading and the plan by all that they hold', () => {
    expect(how(plan, 'chp_1__table_1', 'chp_1', 'title', 'chp_1__p_1', 'chp_2')).toEqual([
      ['chp_1__table_1', 'part'],
      ['chp_1', 'part'],
      ['title', 'part'],
      ['chp_1__p_1', 'whole'],
      ['chp_2', 'none'],
    ]);
    const more = {
      [`${row(2)}__cell_1`]: ['产值', 'Output'],
      [`${row(3)}__cell_2`]: ['件3', '3 items'],
      [`${row(5)}__cell_1`]: ['合计', 'Total'],
    } as const;
    expect(how(planWith({ ...english, ...more } as never), 'chp_1__table_1', 'chp_1', 'title')).toEqual([
      ['chp_1__table_1', 'whole'],
      ['chp_1', 'whole'],
      ['title', 'part'],
    ]);
  });
  test('a number that needs no translator makes no plan English', () => {
    expect(how(planWith({}), 'title')).toEqual([['title', 'none']]);
  });
});

test.each([
  [row(4), '(unofficial English translation; Chinese text published 2016-01-02)'],
  [row(2), '(unofficial English translation, in part in Chinese; Chinese text published 2016-01-02)'],
  ['chp_1', '(unofficial English translation, in part in Chinese; Chinese text published 2016-01-02)'],
  [row(5), '(in Chinese; published 2016-01-02)'],
])('%s is cited in English as what its reader sees', (id, says) => {
  const clause = plan.clauses.find(({ eId }) => eId === id)!;
  expect(citations(plan, clause, 'https://a.cn/').en).toContain(says);
});
