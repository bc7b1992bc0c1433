import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/figures/audit/audit.ts';
import { auditRules } from '../../src/core/figures/audit/rules.ts';
import { quantities } from '../../src/core/figures/quantities.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import type { PlanJson, SettledFinding } from '../../src/core/published/plan-json.ts';
import type { Carrier, Indicator, QuantityRow } from '../../src/core/published/rows.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { project } from '../helpers/folder.ts';
import { rowsIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

const slug = 'futian-hitech-13fyp';
const content = <T>(file: string) =>
  JSON.parse(readFileSync(join(project, 'content', slug, file), 'utf8')) as T;
const plan = content<PlanJson>('plan.json');

describe('what a quantity is', () => {
  const say = (words: string) =>
    quantities(words)
      .filter((q) => !q.announces)
      .map((q) =>
        [q.value, q.high, q.unit, q.time, q.comparator, q.measures].filter((v) => v !== null).join(' '),
      );
  test.each([
    [
      '到2020年，专利授权量达到7000件，占全市的12.5%以上',
      ['7000 件 2020  专利授权量', '12.5 % 2020 ≥ 占全市'],
    ],
    ['增加值不低于１０％', ['10 %  ≥ 增加值']],
    ['年均增长5%～8%，控制在3个百分点以内', ['5 8 %   年均增长', '3 个百分点  ≤ 控制']],
    ['“十二五”期间投入2.4万亿元', ['2.4 万亿元 2011/2015  投入']],
    ['百分之六十的街道，引进三家企业', ['60 %   街道', '3 家   企业']],
    // What announces or ranks is no amount; nor are articles, what is counted by, and numbers in formulas.
    ['实施五大工程，建成三个中心，抓好四项工作，居全国第一，位列第二', []],
    ['依照《条例》第12条、第5至8条和第十三章，每10万人口、近10年、×100%', []],
    ['提高两个百分点，经济总量翻番', ['2 个百分点   提高', '2 倍   经济总量']],
    ['优良率≥90%，误差<0.5%', ['90 %  ≥ 优良率', '0.5 %  < 误差']],
    ['控制在6人（含）以下，100家及以上', ['6 人  ≤ 控制', '100 家  ≥ ']],
    ['建成500千伏变电站，排涝能力28万立方米/小时', ['500 千伏   变电站', '28 万立方米/小时   排涝能力']],
    ['“百万人才进海南”行动', []],
    ['聚集300多家企业，员工近50人', ['300 家  > 企业', '50 人  ≈ 员工']],
    ['排名第三位，比2010年增长25.14%', ['3 位   排名', '25.14 %   比2010年增长']],
    ['2016年3月1日印发的第十三个五年规划，5G、4.0和世界500强', []],
    ['党的十八大以来，一批企业进一步发展，2016-2020年', []],
    ['人口密度1.7万人/平方公里', ['1.7 万人/平方公里   人口密度']],
  ])('%s', (words, expected) =>
    expect(say(words).map((s) => s.replace(/\s+/g, ' ').trim())).toEqual(
      expected.map((s) => s.replace(/\s+/g, ' ').trim()),
    ),
  );
});

test('every quantity of the real plan, against a list made by reading it: recall and precision ≥ 0.98', () => {
  const truth = parseCsv(readFileSync(join(project, 'tests', 'quantities.csv'), 'utf8'), {
    columns: true,
  }) as Record<string, string>[];
  const found = content<QuantityRow[]>('tables/quantities.json');
  const compare = (fields: string[]) => {
    const key = (row: object) => fields.map((f) => String((row as Record<string, unknown>)[f])).join('|');
    const [want, have] = [truth.map(key), found.map(key)];
    const hits = (a: string[], b: string[]) => {
      const left = [...b];
      return a.filter((k) => {
        const i = left.indexOf(k);
        if (i >= 0) left.splice(i, 1);
        return i >= 0;
      }).length;
    };
    return {
      fields: fields.join(' '),
      recall: hits(want, have) / want.length,
      precision: hits(have, want) / have.length,
      truth: want.length,
      found: have.length,
    };
  };
  const table = [
    compare(['eId', 'text', 'value', 'unit']),
    compare(['eId', 'text', 'value', 'unit', 'time', 'comparator']),
  ];
  console.table(table);
  for (const { recall, precision } of table) {
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  }
  for (const q of found)
    expect(plan.clauses.find((c) => c.eId === q.eId)!.zh!.slice(q.from, q.from + q.text.length)).toBe(q.text);
});

test('each indicator knows the clauses that speak of it', () => {
  const rows = content<Indicator[]>('tables/indicators.json');
  const [goal, base, more] = [
    'chp_2__sec_3__para_2__item_3',
    'chp_1__sec_1__para_3__p_2',
    'chp_1__sec_1__para_1__p_2',
  ];
  expect(rows.map((r) => r.clauses)).toEqual([
    ['chp_1__sec_1__para_1__p_1', 'chp_2__sec_3__para_1__p_1', 'chp_2__sec_3__para_2__item_1'],
    [base, goal],
    [],
    [],
    [more, goal],
    [base, goal],
    [],
    [base, goal],
    [base, goal],
  ]);
  expect(
    content<Carrier[]>('tables/carriers.json')
      .filter((c) => c.clauses.length)
      .map((c) => c.type_zh),
  ).toEqual(['重点实验室', '工程实验室', '工程中心', '企业技术中心', '公共技术服务平台']);
});

/** What makes the example of each rule of the audit a plan in which nothing disagrees. */
const twins: Record<string, [wrong: string, right: string]> = {
  'totals-of-clauses': ['技术中心9个', '技术中心8个'],
  'totals-of-tables': ['\t23', '\t22'],
  'two-figures': ['到2020年，新增众创空间20家', '到2018年，新增众创空间20家'],
  'two-names': ['高新技术产业增加值', '高新技术产品增加值'],
  shares: ['1070.79亿元，占全区GDP的比重达到40%', '1070.79亿元，占全区GDP的比重达到36.2%'],
  growth: ['年均增长10%', '年均增长7%'],
  counts: ['、云计算等四个', '等四个'],
  'text-and-rows': ['\t13600', '\t13655'],
  'text-and-tables': ['共31个', '共30个'],
};
describe('the audit', () => {
  const findings = (text: string) => {
    const zh = readPlan(linesOf(text), unaided());
    return audit(zh, ...rowsIn(zh)).map((f) => f.rule);
  };
  test.each(auditRules)('$name: found where it is, and not where it is not', ({ name, kind, example }) => {
    const [wrong, right] = twins[name]!;
    expect(example.split(wrong)).toHaveLength(2);
    expect(findings(example)).toEqual([kind]);
    expect(findings(example.replace(wrong, right))).toEqual([]);
  });
  test('a count of what has headings of its own', () => {
    const plan = (count: string) =>
      `某区规划\n一、总则\n加快实施${count}大行动计划。\n二、行动计划\n（一）甲\n正文。\n（二）乙\n正文。\n`;
    expect(findings(plan('三'))).toEqual(['count']);
    expect(findings(plan('两'))).toEqual([]);
  });
  test('the table is named where its rows have kept ids of their own', () => {
    const { example } = auditRules.find(({ name }) => name === 'text-and-tables')!;
    const zh = readPlan(linesOf(example), unaided());
    const [indicators, carriers] = rowsIn(zh);
    const [finding] = audit(
      zh,
      indicators,
      carriers.map((row) => ({ ...row, eId: `${row.eId}_2` })),
    );
    expect(finding!.places).toEqual(['chp_1__p_1', 'att_1__table_1']);
  });
  test('the real plan: seven disagreements, each confirmed by a note', () => {
    const { findings: found } = content<{ findings: SettledFinding[] }>('audit.json');
    expect(found.map((f) => `${f.rule} ${f.figures.join(' ')} ${f.state}`)).toEqual([
      'growth 8% 275.54亿元 306.20亿元 confirmed',
      'share 10.8% 25% confirmed',
      'table 25家 31个 confirmed',
      'table 131个 137 confirmed',
      'share 69.9% 40% confirmed',
      'names 430亿元 430亿元 confirmed',
      'places 10家 20家 confirmed',
    ]);
  });
});
