import { describe, expect, test } from 'vitest';
import { englishOf } from '../../src/core/english/sentences/sentence.ts';
import { readPromises, sentencesOf } from '../../src/core/figures/promises.ts';
import { statedIn } from '../../src/core/figures/quantities/quantities-and-rows.ts';
import { readTasks } from '../../src/core/figures/tasks/tasks.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import type { Indicator } from '../../src/core/published/rows.ts';
import { titlePieces } from '../../src/core/published/title-pieces.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { calendarOf, lastDay } from '../../src/site/for-programs/calendar.ts';
import type { LibraryPlan } from '../../src/site/library.ts';
import {
  amountInWords,
  promisesBy,
  type SaidPromise,
  saidPromises,
} from '../../src/site/page-kinds/promises.ts';
import type { SaidQuantity } from '../../src/site/page-kinds/quantities.ts';
import { standingIn } from '../../src/site/wording/period.ts';
import { saidStanding } from '../../src/site/wording/standing.ts';
import { breakable, termsApart, unbroken, unbrokenWords } from '../../src/site/wording/unbroken.ts';
import { tablesIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

/** What a text promises, a line each: what, how much, by when, who. */
function promisesOf(clauses: string[], { period = '2021-2025', head = '一、任务' } = {}): string[] {
  const zh = readPlan(linesOf(`某市方案\n${head}\n${clauses.join('\n')}\n`), unaided('source'));
  const tasks = readTasks(tablesIn(zh), zh).certain;
  return readPromises({ zh, period, indicators: [], stated: statedIn(zh), tasks }).map((p) =>
    [p.what_zh, p.amount, p.due || p.by, p.lead_zh].join(' | '),
  );
}

describe('sentences that promise', () => {
  test.each([
    [
      '到2025年，建成公园10个以上，绿地率达到45%。',
      ['到2025年，建成公园10个以上，绿地率达到45%。 | ≥10个；45% | 2025 | '],
    ],
    [
      '到2025年，65岁以上老年人健康管理率达到72%，平均寿命达到79岁以上。',
      ['到2025年，65岁以上老年人健康管理率达到72%，平均寿命达到79岁以上。 | 72%；≥79岁 | 2025 | '],
    ],
    ['2023年6月底前完成选址。其他事项另行通知。', ['2023年6月底前完成选址。 |  | 2023-06 | ']],
    [
      '到2023年，完成试点；到2025年，全面推开。',
      ['到2023年，完成试点； |  | 2023 | ', '到2025年，全面推开。 |  | 2025 | '],
    ],
    // A year of its own: what stands behind it is not done by the year before.
    ['到2024年底，建成公园10个；2025年，建成公园30个。', ['到2024年底，建成公园10个； | 10个 | 2024 | ']],
    ['到２０２５年，新建公园３个。', ['到２０２５年，新建公园３个。 | ３个 | 2025 | ']],
    ['到2025年，主要目标如下：', []],
    ['开放数据。市科技局牵头，市财政局配合。', ['开放数据。 |  |  | 市科技局']],
    ['由市科技局牵头，市财政局配合。开放数据。', ['由市科技局牵头，市财政局配合。 |  |  | 市科技局']],
    ['由市发改委牵头，制定实施细则。', ['由市发改委牵头，制定实施细则。 |  |  | 市发改委']],
    // What has been, what another document is called, and what names no time promise nothing.
    ['2019年，全市共有公园8个。', []],
    ['到2020年，已建成公园8个。', []],
    ['落实《发展规划（到2025年）》要求。', []],
    ['新建公园2个。', []],
    ['由点到面牵头。', []],
    ['本办法由市财政局负责解释。', []],
    ['规划期限为2021年至2035年。', []],
    ['有效期至2025年12月31日。', []],
    ['规划期限为2021—2025年，远景展望到2035年。', []],
    ['规划期限为2021—2025年；到2025年，建成公园20个。', ['到2025年，建成公园20个。 | 20个 | 2025 | ']],
    [
      '新增菌棒2000万棒。（牵头单位：市农业局；完成时限：2023年12月底前）',
      ['新增菌棒2000万棒。 |  | 2023-12 | 市农业局'],
    ],
  ])('%s', (clause, promises) => {
    expect(promisesOf([clause])).toEqual(promises);
  });
  test('a chapter on how things are promises nothing, nor does a plan whose years are not known', () => {
    const clause = '到2025年，建成公园10个。';
    expect(promisesOf([clause], { head: '一、面临形势' })).toEqual([]);
    expect(promisesOf([clause], { period: '' })).toEqual([]);
  });
  test('a sentence that a task holds is that task, with its deadline and its figures', () => {
    expect(promisesOf(['到2024年底前建成公园3个（牵头单位：城管局）。'])).toEqual([
      '到2024年底前建成公园3个 | 3个 | 2024 | 城管局',
    ]);
  });
  test('a part is named behind what it is a part of', () => {
    const named = { source_line: 1, body_zh: '', body_en: '', unit_zh: '家' };
    const target = { role: 'target', printed: '50', unit_zh: '家', period: '', year: 2025 };
    const indicators = [
      { ...named, eId: 'row_1', parent: null, name_zh: '企业数', name_en: 'Enterprises', values: [] },
      { ...named, eId: 'row_2', parent: 'row_1', name_zh: '外资', name_en: '', values: [target] },
      { ...named, eId: 'row_3', parent: 'row_1', name_zh: '国有', name_en: 'state-owned', values: [target] },
    ] as unknown as Indicator[];
    const zh = readPlan(linesOf('某市方案\n一、任务\n略。\n'), unaided('source'));
    const said = readPromises({ zh, period: '2021-2025', indicators, stated: [], tasks: [] });
    expect(said.map(({ what_zh, what_en }) => [what_zh, what_en])).toEqual([
      ['企业数，其中：外资', ''],
      ['企业数，其中：国有', 'Enterprises, of which: state-owned'],
    ]);
  });
  test('the unit of an amount stands behind its figure, before what bounds it', () => {
    const amounts = [
      ['4左右', '%'],
      ['58（含）以下', '%'],
      ['15%', '%'],
      ['【13.5】', '%'],
      ['持续提高', '%'],
      ['6人（含）以下', '人'],
      ['重点城市≥30\n一般城市≥15', '%'],
    ].map(([printed, unit_zh]) => {
      const target = { role: 'target', printed, unit_zh, period: '', year: 2025 };
      const row = {
        source_line: 1,
        eId: 'row_1',
        parent: null,
        name_zh: '甲',
        name_en: '',
        values: [target],
      };
      const zh = readPlan(linesOf('某市方案\n一、任务\n略。\n'), unaided('source'));
      const indicators = [row] as unknown as Indicator[];
      return readPromises({ zh, period: '2021-2025', indicators, stated: [], tasks: [] })[0]!.amount;
    });
    expect(amounts).toEqual([
      '4%左右',
      '58%（含）以下',
      '15%',
      '【13.5】%',
      '持续提高',
      '6人（含）以下',
      '重点城市≥30%\n一般城市≥15%',
    ]);
  });
  test('every character of a clause stands in one of its sentences', () => {
    const words = '甲。乙；丙；到2025年，丁！\n戊';
    expect(sentencesOf(words).map(({ from, to }) => words.slice(from, to))).toEqual([
      '甲。',
      '乙；丙；',
      '到2025年，丁！',
      '戊',
    ]);
  });
});

describe('the English of a sentence', () => {
  const zh = '建设公园。到2025年，建成公园10个。';
  test('of as many sentences, the one at its place', () => {
    const at = { place: 1, many: 2, year: '2025', figures: [zh.indexOf('10个')] };
    expect(englishOf(at, zh, 'Build parks. By 2025, 10 parks are to be built.')).toBe(
      'By 2025, 10 parks are to be built.',
    );
  });
  test('else those from its year to its last figure, and it is said that more stands around', () => {
    const at = { place: 1, many: 2, year: '2025', figures: [zh.indexOf('10个')] };
    expect(englishOf(at, zh, 'Build parks. Plan by 2025. Have 10 parks built. Water them.')).toBe(
      '… Plan by 2025. Have 10 parks built. …',
    );
  });
  test('where the year or a figure is not found, all of the clause', () => {
    const at = { place: 1, many: 2, year: '2025', figures: [zh.indexOf('10个')] };
    const english = 'Build parks. Plan by 2025. Have some parks built.';
    expect(englishOf(at, zh, english)).toBe(english);
  });
});

test.each([
  ['2020', '2020-12-31'],
  ['2023-06', '2023-06-30'],
  ['2024-02', '2024-02-29'],
  ['2025-06-30', '2025-06-30'],
])('a calendar has what is due in %s on %s', (due, day) => {
  expect(lastDay(due).toISOString().slice(0, 10)).toBe(day);
});

test('the name of a calendar is words, whatever signs a title has', () => {
  const title = { zh: '甲；乙', en: 'Parks, roads; a\\nb' };
  const plan = { slug: 'a', plan: 'a', title, about: { published: '', issued: '2016-01-02', period: '' } };
  expect(calendarOf(undefined, plan as unknown as LibraryPlan, [], 'en')).toContain(
    'NAME:Parks\\, roads\\; a\\\\nb\r\n',
  );
});

describe('how a plan stands', () => {
  test.each([
    [2015, 'ahead'],
    [2016, 'running'],
    [2020, 'running'],
    [2021, 'ended'],
  ])('2016-2020 in %i: %s', (year, standing) => {
    expect(standingIn(year, '2016-2020')).toBe(standing);
  });
  test('a period that is not known is not said; what comes later is said for the reader’s own clock', () => {
    expect(saidStanding(2026, '', 'zh')).toBeNull();
    expect(saidStanding(2026, '2026-2026', 'zh')!.now).toBe('2026年，规划期内');
    expect(saidStanding(2015, '2016-2020', 'zh')).toEqual({
      now: '2016–2020年，规划期尚未开始',
      later: [
        [2016, '2016–2020年，规划期内'],
        [2021, '2016–2020年，规划期已经结束'],
      ],
    });
    expect(saidStanding(2026, '2016-2020', 'en')).toEqual({
      now: '2016–2020: the plan period has ended',
      later: [],
    });
  });
});

test('the lines of a title end between words: not in a term, not in a name in quotation marks, not before a mark', () => {
  const title = '某市高新技术产业发展和自主创新“十三五”规划（草案）';
  const pieces = titlePieces(title, ['高新技术产业']);
  expect(pieces.join('')).toBe(title);
  expect(pieces).toContain('高新技术产业');
  expect(pieces.some((piece) => piece.includes('“十三五”'))).toBe(true);
  expect(pieces.every((piece) => !/^[”）]|[“（]$/u.test(piece))).toBe(true);
  expect(titlePieces('某区数字教育三年行动计划（2026—2028年）')).toContain('（2026—2028年）');
  expect(titlePieces('发展基础、挑战和机遇')).toEqual(['发展基础、挑战和机遇']);
  expect(breakable('<b id="发展基础和自主创新能力">发展基础和自主创新能力</b>', ['自主创新'])).toBe(
    '<b id="发展基础和自主创新能力">发展<wbr>基础<wbr>和<wbr>自主创新<wbr>能力</b>',
  );
});

test('other writing than Chinese breaks where it does by itself, but at no hyphen', () => {
  expect(titlePieces('Plan for High-Tech Industry, Some District')).toEqual([
    'Plan for High-Tech Industry, Some District',
  ]);
  expect(unbrokenWords('The high-tech park')).toEqual(['The ', 'high-tech', ' park']);
  expect(unbrokenWords('规划（2026—2030年）')).toEqual(['规划（', '2026—2030年', '）']);
  expect(unbrokenWords('Plan (2026–2030)')).toEqual(['Plan (', '2026–2030', ')']);
  expect(unbrokenWords('Date: 2015-12-24 (a copy)')).toEqual(['Date: ', '2015-12-24', ' (a copy)']);
  expect(
    termsApart('Plan for Independent Innovation, Futian', ['innovation', 'independent innovation']),
  ).toEqual(['Plan for ', 'Independent Innovation,', ' Futian']);
  expect(termsApart('Innovation', [])).toEqual(['Innovation']);
  expect(
    unbroken('R&amp;D in <b data-of="a-b">high-tech</b> fields, far-too-long-for-a-line-of-a-phone'),
  ).toBe(
    'R&amp;D in <b data-of="a-b"><span class="nb">high-tech</span></b> fields, far-too-long-for-a-line-of-a-phone',
  );
});

describe('an amount in English', () => {
  const said = (text: string, before: string, after: string, comparator = '') =>
    ({ q: { comparator }, text, inWords: { before, marked: text, after } }) as SaidQuantity;
  test.each([
    ['what has a unit', said('8%', 'growth of ', ' a year', '≥'), '', '≥8%'],
    ['a count of an indicator', said('800', 'will reach ', ', and'), 'Enterprises', 'Enterprises: 800'],
    [
      'a count among its words',
      said('10', 'by 2020, with ', ' or more parks added.', '≥'),
      '',
      'with 10 or more parks added',
    ],
    [
      'a long part, cut',
      said('15', '…at the end there will be ', ' or more banks that give credit…'),
      '',
      '…there will be 15 or more banks that give…',
    ],
  ])('%s', (_, one, indicator, words) => expect(amountInWords(one, indicator)).toBe(words));
});

describe('promises as their page lists them', () => {
  const plan = { plan: 'a', clauses: [{ eId: 'r' }], byId: new Map() } as unknown as Parameters<
    typeof saidPromises
  >[0];
  const by = (...who: [text: string, lang?: string][]) =>
    promisesBy(
      'who',
      plan,
      who.map(([text, lang]) => ({ promise: { eId: 'r', clause: 'r' }, who: { text, lang } }) as SaidPromise),
      'zh',
    ).map(({ head, own }) => `${head.text} ${own.length}`);
  test('what several offices lead or work on stands under each', () => {
    expect(
      by(['区教育局、区财政局；区民政局'], ['区财政局'], ['各县（市、区）政府、区教育局'], ['']),
    ).toEqual(['区教育局 2', '区财政局 2', '区民政局 1', '各县（市、区）政府 1', '未写明单位 1']);
    expect(by(['教育、卫健部门'])).toEqual(['教育、卫健部门 1']);
  });
  test('a task is said with what its table groups or names it by', () => {
    const task = { eId: 'r', group_zh: '第二人民医院', group_en: '' };
    const data = {
      quantities: [],
      indicators: [],
      tasks: [task],
      promises: [{ eId: 'r', kind: 'task', clause: 'r', what_zh: '新增床位600张', by: '', amount: '' }],
    } as unknown as Parameters<typeof saidPromises>[1];
    expect(saidPromises(plan, data, 'en')[0]!.of).toEqual({ text: '第二人民医院', lang: 'zh-CN' });
  });
});
