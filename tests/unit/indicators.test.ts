import { describe, expect, test } from 'vitest';
import { readValue } from '../../src/core/figures/cell-values.ts';
import { readIndicators } from '../../src/core/figures/indicators/indicators.ts';
import { valueForms } from '../../src/core/figures/indicators/value-forms.ts';
import { readValueHead } from '../../src/core/figures/indicators/value-heads.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import type { IndicatorValue } from '../../src/core/published/rows.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { htmlTable, tablesIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

const settings = unaided('source');

/** The indicators of a table in a plan of 2021 to 2025. */
function read(
  rows: string,
  { caption = '表1 主要指标', notes = [] as string[], title = '某市“十四五”规划' } = {},
) {
  const below = notes.map((note) => `<p>${note}</p>`).join('');
  const source = `<h1>${title}</h1><h2>一、目标</h2><p>正文。</p><p>${caption}</p>${htmlTable(rows)}${below}`;
  const document = readDocument(new TextEncoder().encode(source), 'source.html', () => {})!;
  const zh = readPlan(document.lines, settings);
  return readIndicators(tablesIn(zh));
}
const amount = ({ value, high }: IndicatorValue) =>
  high === null ? String(value ?? '') : `${value}–${high}`;
const say = (v: IndicatorValue) =>
  [v.role + (v.later ? '+' : ''), v.period || v.year, v.comparator + (amount(v) || v.printed) + v.unit_zh]
    .concat(v.change || [], v.cumulative ? 'sum' : [])
    .join(' ');
const values = (...args: Parameters<typeof read>) =>
  read(...args).certain.map((i) => [i.name_zh, ...i.values.map(say)].join('; '));
const doubts = (...args: Parameters<typeof read>) =>
  read(...args).doubts.map(({ of, why }) => `${of}: ${inEnglish(why)}`);

describe('a cell of values: the example of each form', () => {
  test.each(valueForms)('$name: $example', ({ name, example }) => {
    expect(valueForms.find((form) => form.read(example, ''))!.name).toBe(name);
  });
});

describe('what a cell says', () => {
  test.each([
    ['>25', '%', '> 25 %'],
    ['≥95%', '%', '≥ 95 %'],
    ['=<5', '', '≤ 5 '],
    ['30以上', '%', '≥ 30 %'],
    ['≮98', '%', '≥ 98 %'],
    ['1000亿—1200亿元', '', ' 1000–1200 亿元'],
    ['1000万—1200亿元', '', 'unread'],
    ['6人（含）以下', '', '≤ 6 人'],
    ['不超过0.8', '', '≤ 0.8 '],
    ['33左右', '微克/立方米', '≈ 33 微克/立方米'],
    ['82—83', '岁', ' 82–83 岁'],
    ['97%-98%', '', ' 97–98 %'],
    ['1，200', '家', ' 1200 家'],
    ['300多家', '', '> 300 家'],
    ['累计下降13.5%', '%', ' 13.5 % fall period'],
    ['年均增长7%左右', '', '≈ 7 % rise year'],
    ['稳定在97%以上', '%', '≥ 97 %'],
    ['保持98%以上', '%', '≥ 98 %'],
    ['2.1:1', '', ' ratio'],
    ['完成国家下达任务', '万吨', ' text'],
    ['零发生', '', ' text'],
    ['全国前10', '', ' text'],
    ['设区市≥25县级市≥20', '%', ' text'],
    ['城市建成区≥20%', '平方公里', 'unread'],
    ['500\n600', '家', 'unread'],
    ['30（含社区）', '个', 'unread'],
    ['—5', '%', 'unread'],
    ['2025年', '', 'unread'],
    ['98-97', '%', 'unread'],
    ['≥95以下', '%', 'unread'],
    ['√', '', 'unread'],
    ['增长25%', '亿元', ' 25 % rise'],
    ['增25%', '亿元', ' 25 % rise'],
    ['12（含新建基地1个）', '个', ' 12 个'],
  ])('%s (%s)', (words, unit, expected) => {
    const reading = readValue(words, unit);
    const figure = reading && [reading.value, reading.high].filter((n) => n !== null).join('–');
    const words_ = reading && [
      reading.comparator,
      figure || reading.form,
      figure ? reading.unit || unit : '',
    ];
    const said = words_ ? [words_.join(' '), reading.change, reading.of].filter(Boolean).join(' ') : 'unread';
    expect(said.trim()).toBe(expected.trim());
  });
});

describe('what the head of a column of values says', () => {
  test.each([
    ['2020年现状', '2020 base'],
    ['“十三五”规划目标', '2020 target'],
    ['“十三五”完成情况', '2020 achieved'],
    ['2025年（预计）', '2025'],
    ['其中：2021年任务', '2021 target'],
    ['2021—2025年', '2021/2025'],
    ['计划任务', 'target'],
    ['预期值', 'target'],
    ['2023年绝对值', '2023'],
    ['2020年基期值', '2020 base'],
    ['113年現況值', '2024 base'],
    ['民國117年目標值', '2028 target'],
    ['年均增长（%）', 'year %'],
    ['2025年（亿元）', '2025 亿元'],
    ['2020年2025年', 'its head “2020年2025年” names more than one year'],
    ['2025年全国平均', '“全国平均” in its head “2025年全国平均” is not understood'],
    ['近期（2027年）年均增速', '2027 year'],
    ['100年一遇', '“一遇” in its head “100年一遇” is not understood'],
    ['完成率', null],
    ['备注', null],
    ['属性', null],
    ['完成时限', null],
  ])('%s', (head, expected) => {
    const found = readValueHead(head);
    const years = found?.years && [...new Set(found.years)].join('/');
    expect(
      found &&
        (inEnglish(found.fault) || [years, found.role, found.growth, found.unit].filter(Boolean).join(' ')),
    ).toBe(expected);
  });
});

describe('the values of indicators', () => {
  test('a base, targets of several years, one beyond the plan, sums in brackets', () => {
    expect(
      values(`
        类别>>2|指标>>2|单位>>2|2020年基期值>>2|目标值>>1>>3|属性>>2
        2023年|2025年|2030年
        创新|研发强度|%|2.1|2.6|3.0|3.5|预期性
        绿色|单位GDP能耗降低|%|—|[8]|[13.5]|[20]|约束性`),
    ).toEqual([
      '研发强度; base 2020 2.1%; target 2023 2.6%; target 2025 3%; target+ 2030 3.5%',
      '单位GDP能耗降低; target 2023 8% fall sum; target 2025 13.5% fall sum; target+ 2030 20% fall sum',
    ]);
  });
  test('growth up to each of two targets, and words of what became of them', () => {
    expect(
      values(`
        指标>>2|2020年>>2|近期（2025年）>>1>>2|中期（2030年）>>1>>2
        目标值|年均增速|目标值|年均增速
        海洋产值（亿元）|100|120|6%|150|7%`),
    ).toEqual([
      '海洋产值; base 2020 100亿元; target 2025 120亿元; growth 2025 6%; target+ 2030 150亿元; growth 2030 7%',
    ]);
    expect(values('指标|2020年|2025年规划|2025年实际|完成情况\n企业数（家）|612|1000|1348|超额完成')).toEqual(
      ['企业数; base 2020 612家; target 2025 1000家; achieved 2025 1348家'],
    );
  });
  test('a title row in the table, levels of indicators, a name over two columns, those who answer', () => {
    const { certain } = read(`
      附表 监测指标>>1>>6
      一级指标|二级指标|单位|2020年|2025年|责任单位
      服务供给>>2|1.医师数|人|3.2|4.0|卫健委
      2.床位数|张|500|650|卫健委、民政局
      3.满意率>>1>>2|%|85|≥90|
    `);
    expect(
      certain.map((i) => [i.name_zh, i.category_zh, i.unit_zh, i.target, i.comparator, i.body_zh]),
    ).toEqual([
      ['医师数', '服务供给', '人', 4, '', '卫健委'],
      ['床位数', '服务供给', '张', 650, '', '卫健委、民政局'],
      ['满意率', '', '%', 90, '≥', ''],
    ]);
  });
  test('groups between the rows, parts, a heading that is printed again, and a falling target', () => {
    const { certain } = read(`
      指标|单位|2020年|2025年|年均增长（%）
      （一）经济>>1>>5
      零售额|亿元|100|150|8.4
      其中：网上零售额|亿元|20|40|14—15
      指标|单位|2020年|2025年|年均增长（%）
      （二）绿色>>1>>5
      失业率|%|5.2|4.8|—`);
    expect(certain.map((i) => [i.name_zh, i.category_zh, i.yearly_growth, i.direction])).toEqual([
      ['零售额', '经济', 8.4, 'up'],
      ['网上零售额', '经济', null, 'up'],
      ['失业率', '绿色', null, 'down'],
    ]);
    expect(certain[1]!.parent).toBe(certain[0]!.eId);
    expect(say(certain[1]!.values[2]!)).toBe('growth 2021/2025 14–15%');
  });
  test('the plan that a title names gives the year of a head without one', () => {
    expect(
      values('序号|项目类别|单位|计划任务|其中：2021年任务\n1|雨水管网|公里|2000|628', {
        caption: '表4 “十四五”排水防涝设施主要指标',
      }),
    ).toEqual(['雨水管网; target 2025 2000公里; target 2021 628公里']);
  });
  test('cells that serve several rows: lines of their own, and words broken at the width of a column', () => {
    const { certain, doubts } = read(`
      指标|单位|2020年|2025年|属性|责任单位
      企业数（家）⏎其中：高企（家）>>2||10|20|预期⏎性>>2|市科技⏎局>>2
      |4|8
      绿地|平方⏎公里>>2|1|2|预期性⏎约束性>>2|甲局⏎乙局>>2
      湿地|3|4
      公园（个）⏎其中：郊野公园（个）>>2||20|25|预期性>>2|丙局>>2
      |2|5
      床位⏎总数>>2|张|1|2|预期性|丙局
      张|1|2|预期性|丙局`);
    expect(certain.map((i) => [i.name_zh, i.unit_zh, i.nature_zh, i.body_zh])).toEqual([
      ['企业数', '家', '预期性', '市科技局'],
      ['高企', '家', '预期性', '市科技局'],
      ['绿地', '平方公里', '预期性', '甲局'],
      ['湿地', '平方公里', '约束性', '乙局'],
      ['公园', '个', '预期性', '丙局'],
      ['郊野公园', '个', '预期性', '丙局'],
    ]);
    expect(doubts).toHaveLength(2);
  });
  test('what compares a figure is no change; a name that says how a thing changes makes it its own level', () => {
    const { certain } = read(`
      指标|单位|2020年|2025年
      生产总值增长率|%|5|不低于6
      单位能耗降低|%|12|13.5以下
      水耗下降|%|12|累计下降16
      零售额|亿元|100|增长20%`);
    expect(certain.map((i) => [i.name_zh, i.comparator + i.target])).toEqual([
      ['生产总值增长率', '≥6'],
      ['单位能耗降低', '≤13.5'],
      ['水耗下降', '16'],
      ['零售额', 'null'],
    ]);
  });
  test('nought has the unit of the other values; a scale in the cell stands before the unit of the row', () => {
    expect(values('指标|单位|2020年|2025年\n大班额||3.2%|0\n企业|家|1万|2万以上')).toEqual([
      '大班额; base 2020 3.2%; target 2025 0%',
      '企业; base 2020 1万家; target 2025 ≥2万家',
    ]);
  });
  test('words over targets and their growth are what is aimed at', () => {
    const rows = '指标|单位|2020年|2025年|年均增长（%）\n居民收入|元|100|与经济同步>>1>>2\n产值|亿元|5|6|7\n';
    expect(values(`${rows}能耗|吨|完成下达任务>>1>>3`)).toEqual([
      '居民收入; base 2020 100元; target 2025 与经济同步元',
      '产值; base 2020 5亿元; target 2025 6亿元; growth 2021/2025 7%',
    ]);
    expect(doubts(`${rows}能耗|吨|完成下达任务>>1>>3`)).toEqual([
      '能耗: its value “完成下达任务” stands in a cell of several rows or columns',
    ]);
  });
  test('a sum in a column of growth has the unit of its row, where the row rises by it or has no level', () => {
    const rows =
      '指标|2020年|2025年|年均增长（%）\n脱贫（万人）|—|—|[3.26]\n里程（公里）|40|52|[12]\n产值（亿元）|40|60|[50]\n';
    expect(values(rows)).toEqual([
      '脱贫; target 2021/2025 3.26万人 sum',
      '里程; base 2020 40公里; target 2025 52公里; growth 2021/2025 12公里 sum',
    ]);
    expect(doubts(rows)).toEqual(['产值（亿元）: “[50]” and its row have two units: 亿元 and %']);
  });
  test('growth in all is by how much a row rises, or a share where its head or its cell says so', () => {
    const of = (head: string, cell: string, more = '床位（张）|100|150') =>
      `指标|2020年|2025年|${head}\n${more}|${cell}`;
    const grown = (unit: string) => [
      `床位; base 2020 100张; target 2025 150张; growth 2021/2025 50${unit} sum`,
    ];
    expect(values(of('累计增长', '50'))).toEqual(grown('张'));
    expect(values(of('累计增长（%）', '50'))).toEqual(grown('%'));
    expect(values(of('累计增长', '50%'))).toEqual(grown('%'));
    const income = '收入（元）|15000|22000';
    expect(doubts(of('累计增长', '46.7', income))).toHaveLength(1);
    expect(doubts(of('年均增速[累计]', '[46.7]', income))).toHaveLength(1);
    expect(doubts(of('五年累计', '13.2', '浓度（微克）|38|33'))).toHaveLength(1);
    expect(values(of('五年累计', '16', '就业（万人）|3|4'))).toHaveLength(1);
  });
  test('without a period, a year behind that of issue is aimed at, the first one too', () => {
    const zh = readPlan(
      linesOf(
        '某市方案\n一、目标\n到2030年有序推进。\n附件1\n目标表\n\t指标\n\t2025年\n\t2030年\n\n\t产值\n\t1\n\t2\n',
      ),
      settings,
    );
    const roles = (issued: string) =>
      readIndicators(tablesIn(zh, '', issued)).certain[0]!.values.map(({ role }) => role);
    expect(roles('2022-08-01')).toEqual(['target', 'target']);
    expect(roles('2026-01-01')).toEqual(['base', 'target']);
  });
  test('a note says what the values of a year are', () => {
    const rows = '指标|2017年|2018年|2019年\n浓度（微克）|58|54|51';
    const title = '某市三年行动计划';
    expect(doubts(rows, { title })).toHaveLength(1);
    expect(values(rows, { title, notes: ['注：2017年为实际值，2018—2019年数据均为目标值。'] })).toEqual([
      '浓度; achieved 2017 58微克; target 2018 54微克; target 2019 51微克',
    ]);
    expect(doubts(rows, { title, notes: ['注：2017年为实际值，2017—2019年为目标值。'] })).toHaveLength(1);
    expect(doubts(rows, { title, notes: ['注：2017年为期末数。'] })).toHaveLength(1);
  });
  test('an estimate beside later aims is what they build on, and a name may have its number before it', () => {
    const rows =
      '指标>>2|单位>>2|2023年预计>>1>>2|2024年计划>>1>>2\n绝对值|增长（%）|总量|增长（%）\n一、生产总值|亿元|23|5|25|6';
    expect(values(rows, { title: '某市2024年计划', caption: '某市2024年主要指标' })).toEqual([
      '生产总值; base 2023 23亿元; target 2024 25亿元',
    ]);
    expect(values('指标|预期值\n死亡率|下降15%')).toEqual(['死亡率; target 2025 15% fall']);
  });
  test('a part with a sharp is one, and an amount is no part of a share', () => {
    const rows =
      '指标|2020年|2025年\n教师（人）|40|46\n＃高级职称占比（%）|12|15\n毛入学率（%）|91|95\n其中：在校生（万人）|6|7';
    expect(
      read(rows).certain.map((i) => [i.name_zh, i.parent && read(rows).certain[0]!.eId === i.parent]),
    ).toEqual([
      ['教师', null],
      ['高级职称占比', true],
      ['毛入学率', null],
      ['在校生', null],
    ]);
    expect(values('指标|2020年|2025年\n能耗降幅（%）|19|15')).toEqual([
      '能耗降幅; base 2020 19% fall; target 2025 15% fall',
    ]);
  });
  test('a unit behind a stroke is none of the name, where none stands before it', () => {
    const rows =
      '指标|2020年|2025年\n粮食产量/万吨|33|35\n机械化率/%|68|78\n用药克/亩|3|2\n收入比（以农村为1）|2.3|2';
    expect(values(rows)).toEqual([
      '粮食产量; base 2020 33万吨; target 2025 35万吨',
      '机械化率; base 2020 68%; target 2025 78%',
      '收入比（以农村为1）; base 2020 2.3; target 2025 2',
    ]);
    expect(doubts(rows)).toHaveLength(1);
  });
  test('natures below 约束性/预期性, and those that bind nobody', () => {
    const rows = '指标|2020年|2025年|约束性/预期性\n甲率|1%|2%|约束性\n乙率|1%|2%|参考性\n丙率|1%|2%|指导性';
    expect(read(rows).certain.map((i) => [i.nature_zh, i.nature_en].join())).toEqual([
      '约束性,binding',
      '参考性,reference',
      '指导性,guiding',
    ]);
  });
  test('a star that a note explains is none of the name', () => {
    const [row] = read('指标|单位|2020年|2025年\n利用率★|%|60|65', {
      notes: ['备注：标★为必选指标。'],
    }).certain;
    expect([row!.name_zh, row!.notes.length]).toEqual(['利用率', 1]);
  });
  test('a note that a name calls is linked, and no part of it', () => {
    const [row] = read('指标|单位|2020年|2025年\n城镇化率①|%|60|65', {
      notes: ['注：①按常住人口。'],
    }).certain;
    expect([row!.name_zh, row!.notes.length]).toEqual(['城镇化率', 1]);
  });
});

describe('what is not certain is no indicator', () => {
  const head = '指标|单位|2020年|2025年|属性';
  test.each([
    [
      'a cell with more than a value',
      '床位|张|500|600（含社区）|预期性',
      '“600（含社区）” is not read as one value',
    ],
    ['two units', '床位|%|3|4张|预期性', '“4张” and its row have two units: 张 and %'],
    ['a figure for a unit', '床位|500|600|700|预期性', '“500” in its column of units is none'],
    ['a figure for a nature', '床位|张|500|600|700', '“700” in its column of natures is none'],
    [
      'a value over two columns',
      '床位|张|600>>1>>2|预期性',
      'its value “600” stands in a cell of several rows or columns',
    ],
    ['no name', '|张|500|600|预期性', '“” is no name'],
    ['a number for a name', '12|张|500|600|预期性', '“12” is no name'],
    ['no target', '床位|张|500||预期性', 'the cells of its targets are empty'],
    ['unknown brackets', '床位|张|（500）|600|预期性', 'what the brackets of “（500）” say is not known'],
    [
      'a lost note',
      '床位|张|500*|600|预期性',
      'its value calls a note “*” that is not found below the table',
    ],
  ])('%s', (_, row, why) => {
    const { certain, doubts } = read(`${head}\n学校|所|1|2|预期性\n${row}`);
    expect(certain.map((i) => i.name_zh)).toEqual(['学校']);
    expect(doubts.map((doubt) => inEnglish(doubt.why))).toEqual([why]);
  });
  test.each(['主要任务', '工作任务'])('a table of words alone is none of indicators: %s', (head) => {
    expect(read(`指标|${head}\n绿化|加强管护\n水质|综合治理`)).toEqual({ certain: [], doubts: [] });
  });
  test('a row that may have figures is told, though the others are words', () => {
    const { certain, doubts } = read('指标|2020年|2025年\n水质|达标|达标\n绿化|500（含社区）|600（含社区）');
    expect(certain.map((i) => i.name_zh)).toEqual(['水质']);
    expect(doubts.map(({ of }) => of)).toEqual(['绿化']);
  });
  test('a figure over the years that may be kept on average, or growth, where no word says which', () => {
    const rows = (head: string) => `指标|2020年|2025年|${head}\n失业率（%）|5.2|—|＜5.5\n产值（亿元）|5|7|8`;
    expect(doubts(rows('年均/累计'))).toEqual([
      '失业率（%）: whether “＜5.5” is an average of the years or growth a year is not printed',
    ]);
    expect(doubts(rows('年均增速/累计'))).toEqual([]);
    expect(doubts('指标|2025年|2021—2025年均\n降水量（毫米）|580|560\n产值（亿元）|700|7')).toEqual([
      '降水量（毫米）: whether “560” is an average of the years or growth a year is not printed',
    ]);
    expect(doubts('指标|2020年|2025年\n产值（亿元）|90|年均100\n收入（元）|90|年均7%')).toHaveLength(1);
  });
  test('columns that say how much others change, and sums of years that are not named, are told', () => {
    const head = '指标|单位|2020年|2025年|';
    const changes = 'its figures say how much others change, and are no values of a year';
    expect(doubts(`${head}增加\n绿地|公顷|15|19|4`)).toEqual([`增加: ${changes}`]);
    expect(doubts(`${head}增减\n绿地|公顷|15|19|4`)).toEqual([`增减: ${changes}`]);
    expect(doubts(`${head}2025年增加值\n海洋经济|亿元|15|19|4`)[0]).toContain('“增加” in its head');
    expect(doubts('指标|单位|比2020年下降\n能耗|吨|14')).toEqual([
      `: its column 3 cannot be told: ${changes}`,
    ]);
    expect(doubts('指标|单位|五年累计\n新增就业|万人|14')).toEqual([
      ': its column 3 cannot be told: its head “五年累计” names no year',
    ]);
  });
  test('places among others are values, and a row of units is no indicator', () => {
    expect(values('指标|2020年|2025年\n竞争力|全省第8|全省前5')).toEqual([
      '竞争力; base 2020 全省第8; target 2025 全省前5',
    ]);
    expect(doubts('指标|2020年|2025年\n单位|亿元|亿元\n产值|5|6')).toEqual(['单位: “单位” is no name']);
  });
  test('what stands in brackets behind a name is its unit where it is one, or written as none but one', () => {
    const known = [
      '标台',
      '个班',
      'Tbps',
      '吨CO2/万元',
      '1/10万',
      '/10万',
      '1/万',
      '台（套）',
      '万hm2',
      'dB(A)',
      '张床位',
    ];
    const units = [...known, '建成区', '0—3岁', '本科', '2020年价'];
    const rows = units.map((words) => `某总数（${words}）|1|2`).join('\n');
    expect(read(`指标|2020年|2025年\n${rows}`).certain.map((i) => i.unit_zh)).toEqual([
      ...known,
      ...['', '', '', ''],
    ]);
  });
  test('a unit in brackets in its column is that within them', () => {
    const { certain } = read('指标|单位|2020年|2025年\n床位|（张）|6.1|7.5\n支出|元/人|5|6');
    expect(certain.map((i) => i.unit_zh)).toEqual(['张', '元/人']);
  });
  test('the unit above a table is of no row that measures something else', () => {
    const rows =
      '产值|5|6\n医院（家）|5|6\n城镇化率|61|65\n收入比|2.4|2.2\n人均产值|56000|80000\n用水总量|5|6';
    const above = (unit: string) =>
      doubts(`指标|2020年|2025年\n${rows}`, { caption: `表1（单位：${unit}）` });
    expect(above('亿元').map((said) => said.split(':')[0])).toEqual(['城镇化率', '收入比', '人均产值']);
    expect(above('%').at(-1)).toBe('用水总量: whether it has the unit % above its table is not printed');
  });
  test('of two natures, and of none, nothing is said', () => {
    const { certain } = read(
      '指标|2025年|属性\n甲率|5|约束性指标\n乙率|6|约束性、预期性\n丙率|7|非约束性\n（1）丁类||\n丁率|7|预期性',
    );
    expect(certain.map((i) => [i.category_zh, i.nature_en].join(':'))).toEqual([
      ':binding',
      ':',
      ':',
      '丁类:expected',
    ]);
  });
  test('a year that a row gives in a column of its own', () => {
    const rows = '指标|目标值|达标年份\n甲率|95%|2025年\n乙率|90%|2023年';
    expect(values(rows)).toEqual(['甲率; target 2025 95%']);
    expect(doubts(rows)).toEqual(['乙率: its row gives another year, 2023']);
  });
  test('目标 heads values beside 指标, and 计算单位 units', () => {
    expect(values('指标|计算单位|目标\n医生|人/千人|3.2')).toEqual(['医生; target 2025 3.2人/千人']);
  });
  test('what was achieved without a year may be of an earlier plan', () => {
    const rows = '指标|规划目标|完成情况\n床位（张）|500|600';
    expect(doubts(rows)[0]).toContain('its table may be of an earlier plan');
    expect(values(rows, { caption: '表1 “十三五”主要指标完成情况' })).toEqual([
      '床位; target 2020 500张; achieved 2020 600张',
    ]);
  });
  test('a part of what is not certain', () => {
    expect(doubts(`${head}\n甲|张|5|6（含）七|预期性\n其中：乙|张|5|6|预期性`)).toEqual([
      '甲: “6（含）七” is not read as one value',
      '其中：乙: what it is a part of is not certain',
    ]);
  });
  test('a year of the plan that had passed when it was issued', () => {
    const zh = readPlan(
      linesOf(
        '某区“十四五”规划\n一、目标\n正文。\n附件1\n指标表\n\t指标\n\t2022年\n\t2025年\n\n\t产值\n\t1\n\t2\n',
      ),
      settings,
    );
    expect(inEnglish(readIndicators(tablesIn(zh, '', '2023-01-01')).doubts[0]!.why)).toContain(
      'whether 2022 is the base',
    );
    expect(readIndicators(tablesIn(zh, '', '2021-12-01')).certain).toHaveLength(1);
  });
  test('the first year of a plan that was issued later is what it builds on, and no aim of every year', () => {
    const plan = (...years: number[]) =>
      readPlan(
        linesOf(
          `某区“十四五”规划\n一、目标\n正文。\n附件1\n指标表\n\t指标\n${years.map((y) => `\t${y}年\n`).join('')}\n` +
            `\t产值\n${years.map(() => '\t1\n').join('')}`,
        ),
        settings,
      );
    const roles = (...years: number[]) =>
      readIndicators(tablesIn(plan(...years), '', '2022-07-01')).certain.flatMap((i) =>
        i.values.map(({ role }) => role),
      );
    expect(roles(2021, 2025)).toEqual(['base', 'target']);
    expect(roles(2021, 2022, 2025)).toEqual([]);
  });
  test('a note that gives another year than the column', () => {
    expect(
      doubts('指标|2020年|2025年\n城镇化率（%）|60.6*|65', { notes: ['注：带*的为2019年数据。'] }),
    ).toEqual(['城镇化率（%）: a note that it calls gives another year, 2019']);
  });
  test('one of several units above the table', () => {
    expect(doubts('指标|2020年|2025年\n产值|500|700', { caption: '单位：亿元、%' })).toEqual([
      '产值: which of the units 亿元、% above its table it has is not printed',
    ]);
  });
  test.each([
    ['two years in a head', '指标|2020/2025年\n床位（张）|500/800'],
    ['a head of others', '指标|2020年|2025年全国平均\n床位（张）|500|800'],
    ['two columns of a year', '指标|2025年|2025年\n床位（张）|500|800'],
  ])('a table with %s gives no row, and is told once', (_, rows) => {
    const { certain, doubts } = read(rows);
    expect([certain.length, doubts.length, doubts[0]?.of]).toEqual([0, 1, '']);
  });
  test('without a period, years do not tell targets; what the clauses aim at does', () => {
    const rows = '指标|2019年|2020年\n产值（亿元）|500|520';
    expect(doubts(rows, { title: '某市统计资料' })).toHaveLength(1);
    const zh = readPlan(
      linesOf(
        '某区规划\n一、目标\n到2020年有序推进。\n附件1\n指标表\n\t指标\n\t2014年\n\t2020年\n\n\t产值\n\t1\n\t2\n',
      ),
      settings,
    );
    expect(readIndicators(tablesIn(zh)).certain).toHaveLength(1);
  });
});

test('figures of years in a table that calls its rows tasks are no indicators, and that is said', () => {
  const table = (cells: string) =>
    `目标任务 | 2021年 | 2022年 | 责任单位\n新增学位（个） | ${cells} | 区教育局`;
  const more = { caption: '重点任务分解表' };
  expect(values(table('1000 | 2000'), more)).toEqual([]);
  expect(doubts(table('1000 | 2000'), more)).toEqual([
    ': its rows are called tasks, and whether the figures of its years are those of indicators cannot be told',
  ]);
  expect(doubts(table('完成选址 | 完成建设'), more)).toEqual([]);
});

test('a second row of heads that holds only units is no row, and nothing of it is unsure', () => {
  const { certain, doubts } = read('指标|2020年|2025年\n|（%）|（%）\n绿化率|30|40\n森林覆盖率|20|30');
  expect([certain.length, doubts]).toEqual([2, []]);
});

test('the level at which an indicator holds is not its name', () => {
  const rows = '编号|指标项|指标属性|指标层级|2020年|2025年\n1|耕地（万亩）|约束性|市域|210|≥205';
  expect(values(rows)).toEqual(['耕地; base 2020 210万亩; target 2025 ≥205万亩']);
});

test('a column of figures below no head makes a table unsure', () => {
  expect(doubts('指标|基准值|目标值|\n床位（张）|45|70|100')).toEqual([
    ': its column 4 cannot be told: it has figures and no heading',
  ]);
});

test('a table whose years stand one below the other is told to the editor', () => {
  const why = ': its years stand one below the other, and its indicators beside one another';
  expect(doubts('指标|床位（张）|占比（%）\n2020年|12|40\n2025年|18|55')).toEqual([why]);
  expect(doubts('年份|床位（张）|占比（%）\n2020年|12|40\n2025年|18|55')).toEqual([why]);
  expect(doubts('指标|全市|市区\n2025年床位（张）|15|9\n2025年学位（个）|16|8')).toEqual([]);
});

test('a unit without brackets behind a name, and one of which only a part is in brackets', () => {
  const rows = [
    '供水普及率%|99.2|99.8',
    '漏损率，%|11.5|9',
    '供水能力 万吨/日|45|60',
    '用水量 L/（人·d）|280|260',
    '人均用水量（升/（人·日））|180|160',
  ];
  expect(read(`指标|2020年|2025年\n${rows.join('\n')}`).certain.map((i) => [i.name_zh, i.unit_zh])).toEqual([
    ['供水普及率', '%'],
    ['漏损率', '%'],
    ['供水能力', '万吨/日'],
    ['用水量', 'L/（人·d）'],
    ['人均用水量', '升/（人·日）'],
  ]);
});

test('the growth of a row is that up to its target, and not that up to its base', () => {
  const rows =
    '指标|2020年|“十三五”年均增长（%）|2025年|“十四五”年均增长（%）\n零售额（亿元）|300|6|441|8\n床位数（张）|5000|5|6000|3.7';
  expect(read(rows).certain.map((i) => i.yearly_growth)).toEqual([8, 3.7]);
});

test('a column of natures below another head says them; percentage points are no yearly growth in percent', () => {
  const rows =
    '指标|类别|单位|2020年|2025年|增速/增幅\n产值|预期性|亿元|12|20|10.8%\n费用率|约束性|%|15.1|13|-2.1个百分点';
  const { certain } = read(rows);
  expect(certain.map((i) => [i.nature_zh, i.yearly_growth])).toEqual([
    ['预期性', 10.8],
    ['约束性', null],
  ]);
  expect(doubts('指标|2020年|2025年|增速\n企业（家）|52|100|48家')).toEqual([
    '企业（家）: “48家” and its row have two units: 家 and %',
  ]);
});

test('growth a year and in all below one head, and heads in both languages', () => {
  const head = '指标>>2|2020年>>2|2025年>>2|年均/累计>>1>>2\n年均增速|累计';
  expect(values(`${head}\n基站（万个）|0.3|1.5|—|[1.2]`)).toEqual([
    '基站; base 2020 0.3万个; target 2025 1.5万个; growth 2021/2025 1.2万个 sum',
  ]);
  expect(values('指标⏎Indicator|单位⏎Unit|2020年⏎(Base)|2025年⏎(Target)\n进出口⏎Trade|亿元|42|60')).toEqual([
    '进出口Trade; base 2020 42亿元; target 2025 60亿元',
  ]);
});

describe('cells that a program has written into each column or row that they reach over', () => {
  const ofMarkdown = (rows: readonly string[]) => {
    const text = `# 某市“十四五”规划\n\n## 一、目标\n\n表1 主要指标\n\n${rows.map((row) => `|${row}|`).join('\n')}\n`;
    const { lines } = readDocument(new TextEncoder().encode(text), 'source.md', () => {})!;
    return readIndicators(tablesIn(readPlan(lines, settings))).certain;
  };
  test('one that is all of a row heads the rows below it', () => {
    const rows = ['指标|2020年|2025年', '-|-|-', '一、就业|一、就业|一、就业', '新增就业（万人）|5|6'];
    expect(ofMarkdown(rows).map((i) => [i.category_zh, i.name_zh])).toEqual([['就业', '新增就业']]);
  });
  test('a second row of heads that says the first again', () => {
    const rows = ['指标|目标|目标|属性', '-|-|-|-', '指标|2020年|2025年|属性', '床位（张）|5|6|约束性'];
    expect(ofMarkdown(rows).map((i) => [i.name_zh, i.baseline, i.target, i.nature_zh])).toEqual([
      ['床位', 5, 6, '约束性'],
    ]);
  });
  test('an empty cell below a group belongs to it', () => {
    const rows = ['类别|指标|2020年|2025年', '-|-|-|-', '服务|床位（张）|5|6', '|医师（人）|7|8'];
    expect(ofMarkdown(rows).map((i) => [i.category_zh, i.name_zh])).toEqual([
      ['服务', '床位'],
      ['服务', '医师'],
    ]);
  });
});

test('what tasks cost in a year is no figure of indicators', () => {
  const part = '重点任务|总投资（万元）|其中：2021年|责任单位\n建公园|500|100|园林局\n小计|500|100|';
  expect(read(part, { caption: '重点任务表' }).doubts).toEqual([]);
  const rows =
    '项目名称|建设内容|总投资（万元）|2021年投资（万元）|责任单位\n管网|更换30公里|3200|1200|市住建局';
  expect(read(rows, { caption: '重点任务表' })).toEqual({ certain: [], doubts: [] });
});

test('a target of each year is none of the last year of a plan of several', () => {
  const rows = '指标|“十三五”累计|“十四五”累计目标|年度目标\n新增就业（万人）|28.6|30|6';
  expect(doubts(rows)).toEqual([': its column 4 cannot be told: its head “年度目标” names no year']);
});

test('项目 before the column of indicators groups them; a number alone is no group', () => {
  const { certain } = read('项目|指标|2020年|2025年\n小区|户数（户）|5|6\n1.|||\n管网|长度（公里）|7|8');
  expect(certain.map((i) => i.category_zh)).toEqual(['小区', '管网']);
});

test('其中 in a cell beside the names of parts is no group', () => {
  const { certain } = read(
    '指标>>1>>2|2020年|2025年\n装机（万千瓦）>>1>>2|480|920\n其中>>2|风电（万千瓦）|80|200\n光伏（万千瓦）|60|300',
  );
  const [whole] = certain;
  expect(certain.map((i) => [i.category_zh, i.name_zh, i.parent === whole!.eId])).toEqual([
    ['', '装机', false],
    ['', '风电', true],
    ['', '光伏', true],
  ]);
});

test('a head of names and units is no column of units', () => {
  const rows = '指标/单位|2020年|2025年\n粮食产量/万吨|120|125\n新增就业/万人|5|6';
  expect(values(rows)).toEqual([
    '粮食产量; base 2020 120万吨; target 2025 125万吨',
    '新增就业; base 2020 5万人; target 2025 6万人',
  ]);
});

test('a row that numbers the columns is none', () => {
  const of = (numbers: string) => read(`指标|单位|2020年|2025年\n${numbers}\n产值|亿元|50|70`);
  for (const numbers of ['甲|乙|1|2', '栏次||1|2', '甲||1|2'])
    expect([of(numbers).certain.map((i) => i.name_zh), of(numbers).doubts]).toEqual([['产值'], []]);
});

test('a name with another year than the plan ends in, below a target without one, is unsure', () => {
  const rows = '指标|目标\n2025年产值（亿元）|70\n2030年产值（亿元）|90';
  expect(values(rows)).toEqual(['2025年产值; target 2025 70亿元']);
  expect(doubts(rows)).toEqual(['2030年产值（亿元）: its row gives another year, 2030']);
});

test('groups have neither the number nor the unit of their rows, nor a blank in each of their lines', () => {
  const groups = (rows: string) => read(`类别|指标|2020年|2025年\n${rows}`).certain.map((i) => i.category_zh);
  expect(groups('创⏎新|研发（%）|2|3')).toEqual(['创新']);
  const ofRows = (head: string) =>
    read(`指标|2020年|2025年\n${head}||\n小学生|12|13`).certain.map((i) => [i.category_zh, i.unit_zh]);
  expect(ofRows('一、规模（万人）')).toEqual([['规模（万人）', '万人']]);
  expect(ofRows('单位：万人')).toEqual([['', '万人']]);
});

test('names below no head are those of a table of indicators', () => {
  expect(values('|2020年|2025年\n产值（亿元）|50|70')).toEqual([
    '产值; base 2020 50亿元; target 2025 70亿元',
  ]);
  expect(values('|2020年|2025年\n产值（亿元）|50|70', { caption: '表1 产值' })).toEqual([]);
});

test('a target with a year in which nothing is aimed at any more is unsure', () => {
  const of = (base: string, target: string) => {
    const rows = `指标|2020年|2025年\n研发强度（%）|${base}|${target}\n高企（家）|100|200`;
    return [values(rows)[0], ...doubts(rows)];
  };
  for (const year of [2019, 2020])
    expect(of('3.0', `3.5（${year}年）`)).toEqual([
      '高企; base 2020 100家; target 2025 200家',
      `研发强度（%）: its row gives another year, ${year}`,
    ]);
  expect(of('3.0（2019年）', '3.5（2023年）')).toEqual(['研发强度; base 2019 3%; target 2023 3.5%']);
});

test('a year that a name is held against, or in whose prices it is, is none of its figures', () => {
  const names = [
    '比2020年下降',
    '较2020年碳排放下降',
    '产值（2020年不变价）',
    '2020年以来累计下降',
    '自2020年起累计下降',
  ];
  for (const name of names) expect(doubts(`指标|单位|目标\n${name}|%|5`)).toEqual([]);
});

test('其中 alone, and a year, name no indicator, and 其中 over all columns no group', () => {
  const rows = '装机|万千瓦|9|20\n其中：>>1>>4\n风电|万千瓦|5|10\n其中|万千瓦|4|9\n2020年|万千瓦|4|9';
  const { certain } = read(`指标|单位|2020年|2025年\n${rows}`);
  expect(certain.map((i) => i.name_zh + i.category_zh)).toEqual(['装机', '风电']);
  expect(doubts(`指标|单位|2020年|2025年\n${rows}`)).toEqual([
    '其中: “其中” is no name',
    '2020年: “2020年” is no name',
  ]);
});

test('a number of another form than those below it numbers a group, and is no part of its name', () => {
  const groups = (rows: string) => read(rows).certain.map((i) => [i.category_zh, i.name_zh]);
  const below = '1|产值|亿元|1|2';
  expect(groups(`序号|指标|单位|2020年|2025年\n一|经济|||\n${below}`)).toEqual([['经济', '产值']]);
  expect(groups(`序号|指标|单位|2020年|2025年\n一|经济>>1>>4\n${below}`)).toEqual([['经济', '产值']]);
  expect(groups(`序号|指标|单位|2020年|2025年\n1|人口|||\n2|产值|亿元|1|2`)).toEqual([['', '产值']]);
  expect(groups('指标|2020年|2025年\nII. 经济>>1>>3\nⅤ类断面|1|2')).toEqual([['经济', 'Ⅴ类断面']]);
});

test('rows of one name are told apart by the words of the column before it', () => {
  const { certain } = read('片区|项目|2020年|2025年\n甲区|学校（所）|1|2\n乙区|学校（所）|3|4');
  expect(certain.map((i) => i.category_zh)).toEqual(['甲区', '乙区']);
});

test('a unit in letters behind a name, or behind a name that ends in letters', () => {
  expect(values('指标|2020年|2025年\n单位水耗m3/t|10|8\n人均GDP 万元/人|8|9\nR&D占GDP%|2|3')).toEqual([
    '单位水耗; base 2020 10m3/t; target 2025 8m3/t',
    '人均GDP; base 2020 8万元/人; target 2025 9万元/人',
    'R&D占GDP; base 2020 2%; target 2025 3%',
  ]);
  expect(values('指标|2020年|2025年\n垃圾产生量 公斤/（人·日）|1|2')).toEqual([
    '垃圾产生量; base 2020 1公斤/（人·日）; target 2025 2公斤/（人·日）',
  ]);
});

test('letters that name the rows of a table do not number its columns', () => {
  expect(values('指标|2020年|2025年\nA|1|2\nB|3|4').length).toBe(2);
});

test('a head written in both rows beside one that reaches over columns', () => {
  const rows = '指标|2020年>>1>>2|2025年>>1>>2\n指标|总量|增速（%）|总量|增速（%）\n产值（亿元）|50|6|70|7';
  expect(doubts(rows).join()).not.toContain('how many of its first rows');
});
