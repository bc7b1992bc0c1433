import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/figures/audit/audit.ts';
import { auditRules } from '../../src/core/figures/audit/rules.ts';
import { measureOf } from '../../src/core/figures/quantities/measures.ts';
import { quantities } from '../../src/core/figures/quantities/quantities.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import type { PlanJson, SettledFinding } from '../../src/core/published/plan-json.ts';
import type { Carrier, Indicator, QuantityRow } from '../../src/core/published/rows.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { project } from '../helpers/folder.ts';
import { htmlTable, rowsIn } from '../helpers/plan-tables.ts';
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
    ['到2035年，林地从现状 436万亩提高到500万亩', ['436 万亩   林地', '500 万亩 2035  林地']],
    ['年均增长5%～8%，控制在3个百分点以内', ['5 8 %   年均增长', '3 个百分点  ≤ ']],
    ['“十二五”期间投入2.4万亿元', ['2.4 万亿元 2011/2015  投入']],
    ['百分之六十的街道，引进三家企业', ['60 %   街道', '3 家   企业']],
    // What announces or ranks is no amount; nor are articles, what is counted by, and numbers in formulas.
    ['实施五大工程，建成三个中心，抓好四项工作，居全国第一，位列第二', []],
    ['依照《条例》第12条、第5至8条和第十三章，每10万人口、近10年、×100%', []],
    ['提高两个百分点，经济总量翻番', ['2 个百分点   提高', '2 倍   经济总量']],
    ['优良率≥90%，误差<0.5%', ['90 %  ≥ 优良率', '0.5 %  < 误差']],
    ['控制在6人（含）以下，100家及以上', ['6 人  ≤ ', '100 家  ≥ ']],
    ['建成500千伏变电站，排涝能力28万立方米/小时', ['500 千伏   变电站', '28 万立方米/小时   排涝能力']],
    ['“百万人才进海南”行动', []],
    ['聚集300多家企业，员工近50人', ['300 家  > 企业', '50 人  ≈ 员工']],
    ['排名第三位，比2010年增长25.14%', ['3 位   排名', '25.14 %   比2010年增长']],
    ['2016年3月1日印发的第十三个五年规划，5G、4.0和世界500强', []],
    ['党的十八大以来，一批企业进一步发展，2016-2020年', []],
    ['人口密度1.7万人/平方公里', ['1.7 万人/平方公里   人口密度']],
    // Less than nought.
    ['工业增加值增长-5%，增速为－2.1%', ['-5 %   工业增加值增长', '-2.1 %   增速']],
    ['投资增速-2%至3%，增长率（-3.5%）', ['-2 3 %   投资增速', '-3.5 %   增长率']],
    [
      '净利润 −12.5亿元，出口下降到负8%，最低气温零下10℃',
      ['-12.5 亿元   净利润', '-8 %   出口', '-10 ℃   最低气温'],
    ],
    // A dash between figures, of a name or of a list is no minus; what may be one is not said.
    [
      '增速8%-10%，用电量5-8亿千瓦时，A-3%，目标——5%',
      ['8 10 %   增速', '5 8 亿千瓦时   用电量', '3 %   A-', '5 %   目标——'],
    ],
    ['增长–5%，项目-5家', []],
    ['-3%', []],
    ['GDP增速+3%', ['3 %   GDP增速']],
    // A longer unit is never cut to a shorter that it begins with, nor to its first half.
    ['接待游客3000万人次，播种12.5万亩次', ['3000 万人次   接待游客', '12.5 万亩次   播种']],
    ['新增库容380万m3，装机350万kW、2GW', ['380 万m3   新增库容', '350 万kW   装机', '2 GW   ']],
    ['20个工作日，有效期6个月，培训40学时', ['20 个工作日   ', '6 个月   有效期', '40 学时   培训']],
    ['能耗0.35吨标准煤/万元，处理5万立方米/日', ['0.35 吨标准煤/万元   能耗', '5 万立方米/日   处理']],
    ['死亡率由15.2/10万降至9.8/10万', ['15.2 /10万   死亡率', '9.8 /10万   死亡率']],
    ['进入全省前10位，奖励前3名企业', ['10 位  ≤ 进入全省前', '3 名   企业']],
    ['补助1500元/人/月、3万元/亩·年', ['1500 元/人/月   补助', '3 万元/亩·年   ']],
    ['增速高于全国0.5个百分点，占比达到或超过95%', ['0.5 个百分点   增速高于全国', '95 %  ≥ 占比达到或']],
    ['修复1,260亩（84公顷）', ['1260 亩   修复', '84 公顷   修复1,260亩']],
    ['企业由212家增加到648家', ['212 家   企业', '648 家   企业']],
    ['平均住院日降至8天以下，3个月内办结', ['8 天  ≤ 平均住院日', '3 个月   ']],
  ])('%s', (words, expected) =>
    expect(say(words).map((s) => s.replace(/\s+/g, ' ').trim())).toEqual(
      expected.map((s) => s.replace(/\s+/g, ' ').trim()),
    ),
  );
  test.each([
    ['到2025年，面积由2022年的320亩增加到350亩，产量达到9吨', ['320 2022', '350 2025', '9 2025']],
    ['面积由2022年的320亩增加到350亩', ['320 2022', '350 ']],
    ['面积由2022年的320亩增加到2025年的350亩', ['320 2022', '350 2025']],
    ['2015年306亿元，除2011年之外，其余年份增长10%', ['306 2015', '10 ']],
    ['2015年306亿元，各年龄段参保率95%', ['306 2015', '95 2015']],
  ])('%s: a year holds until another figure is reached, or other years are spoken of', (words, expected) => {
    expect(quantities(words).map(({ value, time }) => `${value} ${time}`)).toEqual(expected);
  });
  test.each([
    ['到2025年、2030年，覆盖率分别达到38%、39%', ['38 2025', '39 2030']],
    ['2023—2025年分别完成30个、35个、40个', ['30 2023', '35 2024', '40 2025']],
    ['到2025年和2030年，甲分别达到2%和3%。到2035年，达到9%', ['2 2025', '3 2030', '9 2035']],
    ['到2025年、2030年，甲和乙分别达到20%、25%', ['20 ', '25 ']],
    ['2025年、2030年分别达到20%', ['20 ']],
    ['到2025年，甲、乙分别达到20%、25%', ['20 2025', '25 2025']],
  ])('%s: each of several years has a figure of its own, or none is known', (words, expected) => {
    expect(quantities(words).map(({ value, time }) => `${value} ${time}`)).toEqual(expected);
  });
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
  'totals-of-rows': ['合计\t100', '合计\t110'],
  'totals-of-columns': ['\t60\t100', '\t60\t110'],
  sectors: ['8:45:49', '8:45:47'],
  changes: ['增加15所', '增加13所'],
  'two-figures': ['到2020年，新增众创空间20家', '到2018年，新增众创空间20家'],
  'two-names': ['高新技术产业增加值', '高新技术产品增加值'],
  shares: ['1070.79亿元，占全区GDP的比重达到40%', '1070.79亿元，占全区GDP的比重达到36.2%'],
  growth: ['年均增长10%', '年均增长7%'],
  'growth-of-rows': ['2000\n\t10\n', '2000\n\t14.9\n'],
  spans: ['共六年', '共五年'],
  counts: ['、云计算等四个', '等四个'],
  'text-and-rows': ['\t13600', '\t13655'],
  'text-and-tables': ['共31个', '共30个'],
};
describe('the audit', () => {
  /** The figures of what is found in a page with one clause and one table. */
  const figuresIn = (clause: string, rows: string) => {
    const html = `<h1>某区规划</h1><p>一、现状</p><p>${clause}</p>${htmlTable(rows)}<p>二、目标</p><p>正文。</p>`;
    const { lines } = readDocument(new TextEncoder().encode(html), 'source.html', () => {})!;
    const zh = readPlan(lines, unaided());
    return audit(zh, ...rowsIn(zh)).map(({ figures }) => figures.join(' '));
  };
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
  test.each([
    ['投资12.6亿元，其中中央资金6亿元、省级资金8亿元。', ['12.6亿元 14']],
    ['2020年税收80亿元，其中上半年50亿元，下半年60亿元。', ['80亿元 110']],
    ['投资12.6亿元，其中：中央资金6亿元，省级资金8亿元。', ['12.6亿元 14']],
    ['投资12.6亿元（中央资金6亿元、省级资金8亿元）。', ['12.6亿元 14']],
    ['总投资100亿元，其中中央50亿元，省30亿元，区25亿元。', ['100亿元 105']],
    ['总投资1.26亿元，包括中央6000万元、省7000万元。', ['1.26亿元 1.3']],
    ['水库12座，其中大型5座，中型9座。', ['12座 14']],
    ['水库12座，其中大型20座。', ['12座 20']],
    ['水库12座，包括大型5座、中型3座、小型2座三类。', ['12座 10']],
    ['水库12座，分为大型5座、中型3座。', ['12座 8']],
    ['小（1）型5座、小（2）型9座，合计15座。', ['15座 14']],
    // What compares the total may stand before its parts.
    ['完成12.6亿元，比上年增长35%。其中防洪5亿元，供水4亿元，灌区5亿元。', ['12.6亿元 14']],
    ['完成12.6亿元，同比增长35%，居全省第二位，其中：防洪5亿元、供水4亿元、灌区5亿元。', ['12.6亿元 14']],
    ['2020年完成12.6亿元（较2015年增长2.1倍）；其中防洪8亿元、供水6亿元。', ['12.6亿元 14']],
    ['完成12.6亿元，为年度计划的105%。其中，防洪8亿元，供水6亿元。', ['12.6亿元 14']],
    // Not all of them, or nothing that adds up.
    ['水库12座，其中大型2座、中型3座。', []],
    ['小（1）型5座、小（2）型9座，合计14座。', []],
    ['总投资1.3亿元，其中中央6400万元、省6700万元。', []],
    ['总投资超过100亿元，其中中央60亿元、省50亿元。', []],
    ['企业100家，其中亿元以上60家、十亿元以上50家。', []],
    ['引进人才100人，其中女性60人、博士50人。', []],
    ['规上企业300家，其中高新技术企业180家、专精特新企业150家。', []],
    ['学校12所，其中新增学位5000个、教师300个。', []],
    ['医院12家，其中三级医院5家，改建养老机构9家。', []],
    ['国家级平台12个，其中实验室5个，另有省级平台20个。', []],
    ['2020年投资100亿元，其中2016年90亿元、2017年80亿元。', []],
    ['投资100亿元，其中中央60亿元，比上年增加50亿元。', []],
    // What stands between is no comparison, or names another amount that the parts may be of.
    ['完成12.6亿元，比上年增长35%。其中防洪5亿元，供水4亿元，灌区3亿元。', []],
    ['完成12.6亿元，比上年增长35%。其中防洪20亿元。', []],
    ['完成12.6亿元，比上年增加3.2亿元。其中防洪8亿元、供水6亿元。', []],
    ['完成12.6亿元，占全市投资30亿元的42%。其中防洪8亿元、供水6亿元。', []],
    ['完成12.6亿元，比上年增长35%，开工项目120个。其中防洪8亿元、供水6亿元。', []],
    ['完成12.6亿元，全市投资明显加快。其中防洪8亿元、供水6亿元。', []],
    ['工业9亿元，服务业12.6亿元，增长35%。其中甲县8亿元、乙县6亿元。', []],
    ['工业9亿元，服务业12.6亿元。其中甲县8亿元、乙县6亿元。', []],
    ['平台共30个，比上年增长5%。其中，实验室10个，工程中心12个，技术中心5个。', []],
    // Averages and differences are no totals.
    ['居民人均可支配收入5万元，其中城镇居民6万元、农村居民3万元。', []],
    ['居民人均可支配收入5万元，比上年增长8%。其中城镇居民6万元、农村居民3万元。', []],
    ['投资比上年增加3.2亿元，其中防洪8亿元、供水6亿元。', []],
    ['建成高标准农田12万亩，其中甲县8万亩、乙县6万亩。', ['12万亩 14']],
    ['年末人口85万人，比上年末减少2万人，其中城镇人口60万人。', []],
    // Others that are no parts stand in the list, or parts of another kind.
    ['在校生12万人，增长3%。其中，小学5万人，初中3万人，高中4万人，教师1.1万人。', []],
    ['存款余额1.5万亿元，增长9.1%，其中住户存款8000亿元，贷款余额1.4万亿元。', []],
    ['企业120家，比上年增长5%。其中，产值超亿元企业60家，纳税超千万企业90家。', []],
    // The list of a total goes on.
    ['平台共30个。其中，实验室10个，工程中心12个，技术中心5个，其他较上年增长3%，达到3个。', []],
    ['平台共30个。其中，实验室10个，工程中心12个，技术中心5个，其中国家级1个，其他3个。', []],
    ['平台共30个。其中，实验室10个，工程中心12个，技术中心5个；其他3个。', []],
  ])('a total and its parts: %s', (clause, expected) => {
    const zh = readPlan(linesOf(`某区规划\n一、现状\n${clause}\n二、目标\n正文。\n`), unaided());
    expect(audit(zh, ...rowsIn(zh)).map(({ figures }) => figures.join(' '))).toEqual(expected);
  });
  test.each([
    ['项目|投资（亿元）\n甲|50\n乙|60\n合计|100', ['100 110']],
    ['项目|投资（亿元）|占比（%）\n合计|100|100\n甲|50|45.5\n乙|60|54.4', ['100 110']],
    ['项目|2026年|2027年\n甲|50|1.5\n乙|50|2.5\n合计|100|5', ['5 4']],
    ['序号|项目|投资\n1|甲|50\n2|乙|60\n合 计||100', ['100 110']],
    // What adds up, and what does not by its kind.
    ['项目|投资\n甲|50\n乙|—\n合计|50', []],
    ['项目|投资\n甲|33.3\n乙|33.3\n丙|33.3\n合计|100', []],
    ['项目|投资\n甲|50\n其中：子项|20\n合计|50', []],
    ['项目|投资\n一、甲|50\n1.子项|20\n2.子项|30\n合计|50', []],
    ['项目|投资\n甲|50\n小计|50\n乙|60\n合计|110', []],
    ['地区|入住率|人均面积\n甲|50|30\n乙|60|40\n合计|55|35', []],
    ['项目|投资\n甲|50\n乙|待定\n合计|100', []],
    // Columns of years, and of who pays; others may be no parts.
    ['项目|2016年|2017年|合计\n甲|50|60|110\n乙|50|70|130', ['130 120']],
    ['项目|中央投资|地方配套|合计\n甲|5|6|12\n乙|5|7|12', ['12 11']],
    ['项目|总投资|中央资金|自筹\n甲|20|5|12\n乙|10|4|6', ['20 17']],
    ['项目|总投资|中央资金|省级资金\n甲|20|5|12\n乙|10|4|6', []],
    // Shares of all, and what is counted in units of its own.
    ['品种|占比（%）\n煤炭|45\n石油|65\n合计|100', ['100 110']],
    ['品种|占比（%）\n煤炭|33.3\n石油|66.6\n合计|100', []],
    ['用地|面积|比例（%）\n居住|30|30\n工业|70|75\n合计|100|100', ['100 105']],
    ['项目|总投资|其中：中央|其中：地方\n甲|100|60|50\n乙|200|120|80', ['100 110']],
    ['项目|单位|数量|投资（亿元）\n道路|公里|12|5\n学校|所|3|2\n合计|项|2|8', ['8 7']],
    ['项目|总户数|合计\n甲|50|60\n乙|50|70', []],
    ['项目|2016年|面积|2017年|合计\n甲|5|3|6|14\n乙|5|3|7|15', []],
  ])('the total of a table: %s', (rows, expected) => {
    expect(figuresIn('正文。', rows)).toEqual(expected);
  });
  test.each([
    ['养老机构护理型床位占比', '%', '到2020年，全区养老机构护理型床位占比不低于73%。', ['73% 75%']],
    ['养老机构护理型床位占比', '%', '到2020年，护理型床位占比达到73%。', ['73% 75%']],
    ['信息产业增加值占GDP的比重', '%', '到2020年，信息产业增加值占GDP比重达到73%。', ['73% 75%']],
    ['信息产业增加值占GDP的比重', '%', '到2020年，旅游收入80亿元，占GDP比重达到73%。', []],
    ['专利授权量', '件', '到2020年，专利授权量增长73件。', []],
  ])('a share of the text and its row: %s, %s, %s', (name, unit, clause, expected) => {
    const rows = `指标|单位|2014年|2020年\n${name}|${unit}|60|75\n专利申请量|项|60|80`;
    expect(figuresIn(clause, rows)).toEqual(expected);
  });
  test.each([
    // From one value to another, and by how much.
    ['森林覆盖率由40%提高到45%，提高3个百分点。', ['3个百分点 5']],
    ['医院由35所增加到48所，增加13所。', []],
    ['医院由2015年的35所增加到2020年的48所，年均增长12%。', ['12% 35所']],
    ['2015年医院35所，到2020年达到48所，年均增长12%。', ['12% 35所']],
    ['2014年出口300亿元，2015年出口280亿元，增长6.7%。', ['6.7% -6.67']],
    ['2014年出口300亿元，2015年出口280亿元，下降6.7%。', []],
    ['产值由50亿元增加到150亿元，增长2倍。', []],
    ['单位GDP能耗由0.50吨标准煤降到0.40吨标准煤，下降25%。', ['25% -19.98']],
    // Another thing, a bound, prices of an earlier year, what rounding leaves open.
    ['医院由35所增加到48所，增加投入15亿元。', []],
    ['医院由35所增加到48所，新增床位15张。', []],
    ['医院由35所增加到50所以上，增加13所。', []],
    ['地区生产总值由1000亿元增加到1800亿元，增长60%。', []],
    ['人口由1.2万人增加到1.8万人，增加5500人。', []],
    ['企业由2015年的1200家增加到2020年的3600家，是2015年的2倍。', ['2倍 2']],
    ['企业由2015年的1200家增加到2020年的3600家，是2010年的9倍。', []],
    // What is made more and is less then; ranks, and what is of each so many, are another matter.
    ['居民满意度由85%上升到82%。', ['85% 82%']],
    ['工业企业由680家增至920家，增长45%。', ['45% 35.29']],
    ['颗粒物浓度由35微克下降到38微克。', ['35微克 38微克']],
    ['排名由第35位上升到第28位，降幅由5%扩大到3%。', []],
    ['响应时间由30分钟提升到15分钟，精度由10米提高到1米。', []],
    ['村集体收入由25万元增至户均3万元，占比由全省的8%上升到全国的3%。', []],
    ['地下水位由埋深12米下降到15米。', []],
    ['评级由3级提升到2级，每年由每人6次提高到5次。', []],
    // The growth of output and incomes is told in the prices of an earlier year.
    ['2015年，地区生产总值1000亿元。到2020年，地区生产总值达到1500亿元，年均增长7.2%。', []],
    ['2015年，地区生产总值1000亿元。到2020年，地区生产总值达到1500亿元，年均增长10.5%。', ['10.5% 1000亿元']],
    // A part beside its whole, and its share.
    ['企业400家，其中高新技术企业100家，占比40%。', ['40% 25%']],
    ['企业400家，其中高新技术企业100家，占25%。', []],
    ['企业400家，其中高新技术企业100家，占全省的5%。', []],
    ['60岁以上人口100万人，占常住人口500万人的25%。', ['25% 20%']],
    ['旅游收入100亿元，占全省旅游收入1200亿元的8.3%。', []],
    // Parts that are all by their names.
    ['户籍人口60万人，其中男性31万人，女性30万人。', ['60万人 61']],
    ['常住人口800万人，其中城镇人口500万人，乡村人口250万人。', ['800万人 750']],
    ['常住人口800万人，其中城镇520万人、乡村280万人，60岁以上150万人。', []],
    ['招聘教师120人，其中男性30人，女性90人，党员40人。', []],
    ['一期用地300亩，二期用地500亩，合计900亩。', ['900亩 800']],
    ['完成投资15亿元，其中一期3亿元，二期5亿元，合计8亿元。', []],
    ['总用地1000亩，一期用地300亩，二期用地500亩，合计800亩。', []],
    // Spans, and days that no calendar has.
    ['规划期限10年，即2021年至2035年。', ['10年 15']],
    ['近期5年，即2021—2025年；三年（2018—2020年）行动计划完成。', []],
    ['实施时间为2021年1月至2023年12月，为期两年。', ['两年 36个月']],
    ['执行期为2021年1月至2024年12月，为期4年；2020年10月至2023年12月，历时三年。', []],
    ['11月31日前完成自查。', ['11月31日']],
    ['2023年2月29日前报送。', ['2023年2月29日']],
    ['2024年2月29日前报送，18月龄以上儿童接种率98%。', []],
    ['2021年13月底前完成。', ['2021年13月']],
    // The three sectors.
    ['第一、二、三产业占比分别为10.5%、42.3%、48.2%。', ['10.5、42.3、48.2 101']],
    ['第一产业用水占65%，第二产业用水占20%，第三产业用水占8%，其他占7%。', []],
    ['第一、二、三产业用电量占比分别为2%、65%、28%。', []],
    ['第一、二、三产业增加值增速分别为4.5%、5.2%、6.1%。', []],
    ['第一产业占8%，第二产业占45%，第三产业占49%。', ['8、45、49 102']],
    ['三次产业比例由10.2∶48.6∶41.2调整为8.1∶45.3∶48.6。', ['8.1∶45.3∶48.6 102']],
    ['三次产业比例为8.1:47.2:44.6。', []],
    ['三次产业投资比例为1:5:6。', []],
    ['三次产业投资比例为1:30:60。', []],
    ['三次产业增速之比为3.1:40.2:50.1。', []],
    ['排名由第12位上升到第8位，上升4位。', []],
    ['做好以下五项工作：一是完善制度；二是加强监管；三是扩大投入等。', []],
    ['产业扶持资金按5:3:2比例分担。', []],
    // What is announced, and what is listed.
    ['抓好以下五项工作：一是甲；二是乙；三是丙；四是丁。', ['五项 4']],
    ['抓好以下三项工作：一是甲；二是乙；三是丙。', []],
    ['抓好以下三项工作：一是甲；二是乙，其中一是丁；三是丙。', []],
    ['建设教育中心、医疗中心、文化中心、体育中心三大中心。', ['三大 4']],
    ['做强教育中心、医疗中心、文化中心三大中心。', []],
    ['发展电子信息、装备制造、生物医药、新材料五大产业。', ['五大 4']],
    ['建设教育、医疗、养老和文化四大中心。', []],
    ['打造沿江、沿海、沿湾三大经济带和中部、北部两大片区。', []],
    ['下辖6个街道：东街街道、西街街道、南街街道、北街街道、中心街道。', ['6个 5']],
    ['下辖6个街道：东街街道、西街街道、南街街道等。', []],
    // Spans of years.
    ['“十四五”时期（2021—2026年）是关键时期。', ['2021—2026 2021—2025']],
    ['“十四五”时期（2021—2025年）是关键时期。', []],
    ['“十四五”时期（2021—2023年）已完成一半。', []],
    ['2020年至2023年，为期三年。', []],
    ['2020年至2023年，为期三五年。', []],
    ['2010年至2023年，为期十一年。', ['十一年 14']],
    ['2018年至2020年，历时一年半建成。', []],
    ['2019年至2022年，期限一年的周转金发放5亿元。', []],
    // So many times as much, a share of a whole that is given, and value added as a part.
    ['企业由200家增加到600家，翻一番。', ['翻一番 2']],
    ['企业由200家增加到800家，翻两番。', []],
    ['2020年，生产总值500亿元，其中软件业增加值100亿元，占生产总值的30%。', ['30% 20%']],
    ['2020年，生产总值500亿元，其中软件业增加值100亿元，占生产总值的20%。', []],
    ['2020年，全省出口总额900亿元，我市出口总额600亿元，其中软件出口90亿元，占出口总额的15%。', []],
    ['共设12个站点：一期设东站点、西站点、南站点。', []],
    ['产值由2015年的1000亿元增加到2020年的1500亿元，按可比价年均增长7%。', []],
    ['2020年，生产总值500亿元，其中第一产业增加值50亿元、第二产业增加值460亿元。', ['500亿元 510']],
  ])('a clause against itself: %s', (clause, expected) => {
    expect(figuresIn(clause, '项目|投资\n甲|50\n乙|60')).toEqual(expected);
  });
  test('the same thing of a part of the area is another', () => {
    const plan = (area: string) =>
      `某市规划\n一、目标\n到2020年，全市高新技术企业达到900家。\n到2020年，${area}高新技术企业达到300家。\n`;
    expect(findings(plan('全市'))).toEqual(['places']);
    expect(findings(plan('高新区'))).toEqual([]);
  });
  test('rates of one name and year are held against each other', () => {
    const plan = (rate: string) => `某区规划\n一、目标\n到2020年，森林覆盖率达到42%。\n到2020年，${rate}。\n`;
    expect(findings(plan('森林覆盖率达到45%'))).toEqual(['places']);
    expect(findings(plan('森林覆盖率增长率达到45%'))).toEqual([]);
    expect(findings(plan('城区森林覆盖率达到45%'))).toEqual([]);
    expect(findings(plan('森林覆盖率达到41%以上'))).toEqual([]);
    expect(findings(plan('森林覆盖率达到43%以上'))).toEqual(['places']);
  });
  test('what is told roundly, or of a greater area than the plan, is no other figure', () => {
    const rows = '指标|单位|2014年|2020年\n出口总额|亿元|410|512.4\n进口总额|亿元|300|400';
    expect(figuresIn('到2020年，出口总额突破500亿元。', rows)).toEqual([]);
    expect(figuresIn('到2020年，出口总额近520亿元。', rows)).toEqual([]);
    expect(figuresIn('到2020年，出口总额突破600亿元。', rows)).toEqual(['600亿元 512.4亿元']);
    expect(figuresIn('到2020年，全市出口总额900亿元。', rows)).toEqual(['900亿元 512.4亿元']);
    expect(figuresIn('到2020年，全市出口总额900亿元。全区不断扩大开放。', rows)).toEqual([]);
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
  test('a row is called as it is printed', () => {
    const { example } = auditRules.find(({ name }) => name === 'text-and-rows')!;
    const zh = readPlan(linesOf(example), unaided());
    const [finding] = audit(zh, ...rowsIn(zh));
    expect(finding!.arithmetic.zh).toMatch(/^专利申请量（2014年）：正文13655件/u);
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

test('what is built, added or altered is not how many there are, unless the row says so', () => {
  const found = (clause: string, row: string) => {
    const rows = `附件1\n指标表\n指标\t2020年\t2025年\n${row}\n公园（个）\t2\t3\n`;
    const zh = readPlan(linesOf(`某区规划\n一、目标\n${clause}\n${rows}`), unaided());
    return audit(zh, ...rowsIn(zh)).map(({ figures }) => figures.join(' '));
  };
  const stations = '消防站（座）\t6\t10';
  expect(found('到2025年，新建消防站4座。', stations)).toEqual([]);
  expect(found('到2025年，改扩建消防站4座。', stations)).toEqual([]);
  expect(found('到2025年，消防站达到4座。', stations)).toEqual(['4座 10座']);
  expect(found('到2025年，新建消防站4座。', '新建消防站（座）\t6\t10')).toEqual(['4座 10座']);
  expect(found('到2025年，新建公共图书馆1座。\n到2025年，公共图书馆达到3座。', stations)).toEqual([]);
});

test('a column of totals is not the sum of columns of which one holds others, or that mount up', () => {
  const found = (rows: string) => {
    const zh = readPlan(linesOf(`某区规划\n一、目标\n正文。\n附件1\n资金表\n${rows}\n`), unaided());
    return audit(zh, ...rowsIn(zh)).length;
  };
  expect(
    found('项目\t合计\t中央\t地方\t省级\t市级\n供水\t100\t50\t50\t30\t20\n排水\t80\t40\t40\t30\t10'),
  ).toBe(0);
  expect(found('项目\t2021年\t2022年\t合计\n累计开工\t50\t110\t110\n累计建成\t20\t80\t80')).toBe(0);
});

test('what a row of very many figures measures is found without end, or is not said', () => {
  const row = Array.from({ length: 20_000 }, (_, i) => `到20${10 + (i % 80)}年达到25${i % 10}0亿元`).join(
    '，',
  );
  const words = `工业总产值达到1200亿元，${row}`;
  const of = (text: string) => measureOf(text, text.length - 6, text.length, '亿元');
  expect(of(words.slice(0, words.indexOf('元，到2015年') + 1))).toBe('工业总产值');
  expect(of(words)).toBe('');
});
