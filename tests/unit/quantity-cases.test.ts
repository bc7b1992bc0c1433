import { describe, expect, test } from 'vitest';
import { doubtsOfWords } from '../../src/core/figures/doubted-words.ts';
import { quantities } from '../../src/core/figures/quantities.ts';
import { rowOf } from '../../src/core/figures/quantities-and-rows.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { unaided } from '../helpers/unaided.ts';

/** The quantities of a clause: value and unit, behind them the sign that bounds it and the time. */
const said = (words: string) =>
  quantities(words)
    .filter((q) => !q.announces)
    .map((q) => [`${q.comparator}${q.value} ${q.unit}`.trim(), q.time].filter(Boolean).join(' @'));

/** Each row: the clause, and what is published of it. */
type Cases = readonly (readonly [clause: string, ...published: string[]])[];
const holds = (cases: Cases) =>
  test.each(cases.map(([clause, ...published]) => ({ clause, published })))(
    '$clause',
    ({ clause, published }) => expect(said(clause)).toEqual(published),
  );

describe('a figure of which a scan read a sign as a letter is none', () => {
  holds([
    ['总产值为l32亿元'],
    ['产量稳定在1O0万吨，占比达到6O％'],
    ['新增Ol5万人'],
    ['收入达到2.l万元'],
    ['O2O平台30个，L2级车辆12辆，GDP达到132亿元', '30 个', '12 辆', '132 亿元'],
  ]);
});

describe('concentrations in letters', () => {
  holds([
    ['PM2.5浓度降至26μg/m³以下', '≤26 μg/m³'],
    ['PM2.5浓度降至26µg/m3以下', '≤26 µg/m3'],
  ]);
});

describe('a unit that another word begins', () => {
  holds([
    ['共4部分16条', '16 条'],
    ['拍摄电影3部', '3 部'],
  ]);
});

describe('thousands that begin a unit are no scale, and a sum in a name counts nothing', () => {
  holds([
    ['装机5000千瓦', '5000 千瓦'],
    ['5000千瓦以下小水电', '≤5000 千瓦'],
    ['人均用电1.5千瓦时', '1.5 千瓦时'],
    ['每日2000千卡'],
    ['5亿欧元、3000万英镑、3.5万亿日元', '5 亿欧元', '3000 万英镑', '3.5 万亿日元'],
    ['“20+8”产业集群，20+8个集群，G4高速K100+500处'],
  ]);
});

describe('a bound that is denied is the other one', () => {
  holds([
    ['补助金额不得超过500万元', '≤500 万元'],
    ['注册资本不得低于3000万元', '≥3000 万元'],
    ['比例不应低于5%', '≥5 %'],
    ['总量不能超过24亿立方米', '≤24 亿立方米'],
    ['每平方米不超300元', '≤300 元'],
    ['建设用地不突破300平方公里', '≤300 平方公里'],
    ['占比不宜高于20%', '≤20 %'],
    ['负债未超过5%', '≤5 %'],
  ]);
});

describe('words that bound a figure', () => {
  holds([
    ['最高奖励500万元，最低100万元', '≤500 万元', '≥100 万元'],
    ['不到3%的企业', '<3 %'],
    ['逾300家机构', '>300 家'],
    ['接近5000亿元', '≈5000 亿元'],
    ['超过了500亿元，破1000亿元', '>500 亿元', '>1000 亿元'],
    ['不得超过总投资的30%，超过总人口的60%', '≤30 %', '>60 %'],
    ['不低于上年的80%，超过预期的3座', '≥80 %', '3 座'],
    ['约占全市的40%', '≈40 %'],
    ['50%或以上，超过或达到60%', '≥50 %', '≥60 %'],
  ]);
});

describe('words that only look as if they bounded a figure', () => {
  holds([
    ['新建大型超市5家', '5 家'],
    ['建成超高层3栋', '3 栋'],
    ['签约3个项目，节约10%的用水', '3 个', '10 %'],
    ['附近3家企业', '3 家'],
    ['攻克突破10项关键核心技术', '10 项'],
    ['关键技术突破10项', '10 项'],
    ['申请专利突破10项', '>10 项'],
    ['增速高于全国2个百分点，低于上年3个百分点', '2 个百分点', '3 个百分点'],
    ['最低工资2360元', '2360 元'],
  ]);
});

describe('a year that something is compared with is not its time', () => {
  holds([
    ['与2015年相比，增长20%', '20 %'],
    ['2020年在2015年基础上增长20%', '20 % @2020'],
    ['以2015年为基数，下降20%', '20 %'],
    ['相对2015年下降20%', '20 %'],
    ['恢复到2019年的90%', '90 %'],
    ['2015年专利申请量10.5万件，是2010年的2.1倍', '10.5 万件 @2015', '2.1 倍 @2015'],
    ['碳排放低于2005年水平40%', '40 %'],
    ['到2005年，按2000年价格计算达到2900亿元', '2900 亿元 @2005'],
    ['2015年产值100亿元，今年达到200亿元', '100 亿元 @2015', '200 亿元'],
    ['2015年产值100亿元。今后五年，新增企业100家', '100 亿元 @2015', '100 家'],
    ['比上年增长10%，2016年为8%', '10 %', '8 % @2016'],
  ]);
});

describe('the value to which something went on is not of the year from which it did', () => {
  holds([
    ['到2020年，比重由2015年的4.05%提高到4.25%', '4.05 % @2015', '4.25 % @2020'],
    ['从2010年的8家发展到20家', '8 家 @2010', '20 家'],
    ['由2010年的8家增加到2015年的20家，占5%', '8 家 @2010', '20 家 @2015', '5 % @2015'],
    ['2020年由“十二五”末的30%降为25%', '30 % @2015', '25 % @2020'],
    ['从2015年起，每年投入10亿元，达到5%', '10 亿元 @2015/..', '5 % @2015/..'],
    ['从2016年1月1日起，提高到450元', '450 元 @2016/..'],
    ['2016年起步区建成3座', '3 座 @2016'],
  ]);
});

describe('each of several years has its own figure', () => {
  holds([
    ['到2020年、2025年分别达到100家、200家', '100 家 @2020', '200 家 @2025'],
    ['2018年和2019年分别增长5%和6%', '5 % @2018', '6 % @2019'],
    ['2018年和2019年增长5%', '5 %'],
    ['2020年、2025年覆盖率达到42%、44%', '42 %', '44 %'],
    ['2016年到2020年，每年新增5座', '5 座 @2016/2020'],
    ['自2010年至2015年，投入10亿元', '10 亿元 @2010/2015'],
    ['2015年7月至2016年6月，完成5万户', '5 万户'],
    ['2020/2021年度，产糖15万吨', '15 万吨'],
    [
      '2025年提升至7.6万元。工业年均增长9%，到2030年达到9万元，年均增长3%',
      '7.6 万元 @2025',
      '9 %',
      '9 万元 @2030',
      '3 % @2030',
    ],
    ['2016年版标准要求不低于85%', '≥85 %'],
  ]);
});

describe('a year told inside a sentence is not that of the next', () => {
  holds([
    ['全省连跨3个台阶，2025年人均达到7.6万元。退税800亿元', '3 个', '7.6 万元 @2025', '800 亿元'],
    ['截至2014年底，企业80家。园区3座', '80 家 @2014', '3 座 @2014'],
    ['目标：到2020年，产值50亿元。企业80家', '50 亿元 @2020', '80 家 @2020'],
    ['2014年企业80家。园区3座', '80 家 @2014', '3 座 @2014'],
  ]);
});

describe('what was before a year, or is after it, has no year', () => {
  holds([
    ['2014年以前建成的小区120个', '120 个'],
    ['2060年前碳中和，占比25%', '25 %'],
    ['2020年之后新增3座', '3 座'],
    ['2020年前后建成3座，2020年后续项目5座', '3 座 @2020', '5 座 @2020'],
    ['2020年底前完成改造1.2万户', '1.2 万户 @2020'],
    ['2013年投资50亿元，2014年投资60亿元，两年合计110亿元', '50 亿元 @2013', '60 亿元 @2014', '110 亿元'],
  ]);
});

describe('a numeral in characters is read whole, or not at all', () => {
  holds([
    ['投资一千二百万元，改造三万五千亩', '1200 万元', '3.5 万亩'],
    ['一亿二千万元', '1.2 亿元'],
    ['一千零五十家，三千多家', '1050 家', '>3 千家'],
    ['三千五百多万元', '>3500 万元'],
    ['二百万元，三百五十亿元，一百二十万吨', '200 万元', '350 亿元', '120 万吨'],
    ['十千米，五千千瓦', '10 千米', '5 千千瓦'],
    ['总数三百家', '3 百家'],
    // Nobody can say how many these are.
    ['数百亿元，数十亿元，几百万元，几十万人，几十家'],
    ['两三百家，两三家，五六十所，七八百家，三五座'],
    ['三万五家，上百万人'],
    ['20世纪90年代建成3座', '3 座'],
  ]);
});

describe('what is of part of a year is not of the year', () => {
  holds([
    ['2022年上半年，全区实现税收36.8亿元', '36.8 亿元 @2022-01/2022-06'],
    [
      '2022年上半年增长5%，下半年增长6%，全年增长5.5%',
      '5 % @2022-01/2022-06',
      '6 % @2022-07/2022-12',
      '5.5 % @2022',
    ],
    ['2023年1—9月，投资86亿元', '86 亿元 @2023-01/2023-09'],
    ['2021年前三季度增长5%，第四季度增长4%', '5 % @2021-01/2021-09', '4 % @2021-10/2021-12'],
    ['2016—2020年增长5%，上半年为4%', '5 % @2016/2020', '4 % @2016/2020'],
    ['2012年上半年以来，增长5%', '5 % @2012/..'],
    ['2022年1月完成5%', '5 % @2022-01'],
  ]);
});

describe('figures that are told in parts, with a sign or in words', () => {
  holds([
    ['增长8.0%，占比17.0%，投资5.0亿元', '8 %', '17 %', '5 亿元'],
    ['工业4.0和城市2.0版、3.0项目'],
    ['增长百分之五点五，降低百分之零点五', '5.5 %', '0.5 %'],
    ['常住人口一点二万人，提高三点五个百分点', '1.2 万人', '3.5 个百分点'],
    ['人次达到1亿3千多万，里程2万5千公里', '>1.3 亿', '2.5 万公里'],
    ['投资3亿5000万元', '3.5 亿元'],
    ['地区生产总值增长-2.3%，同比－5.6%', '-2.3 %', '-5.6 %'],
    ['增长5%-8%，占5-8%', '5 %', '5 %'],
    ['负增长3.2%', '-3.2 %'],
    ['误差不大于±5%，控制在正负3℃以内，±0.5米'],
    ['违约金为千分之五', '0.005'],
    ['GDP翻了两番', '4 倍'],
  ]);
});

test.each([
  ['浓度由30微克/立方米降至25微克/立方米以下', '浓度'],
  ['运营里程从178公里增加到285公里', '运营里程'],
  ['2015年末户籍人口110万人', '户籍人口'],
])('what goes on with the sentence is not what is measured: %s', (words, measured) => {
  expect(quantities(words)[0]!.measures).toBe(measured);
});

describe('a decade is no amount, and what is from before a year is not of it', () => {
  holds([
    ['2025年，60年代建成的管网50公里全部更新', '50 公里 @2025'],
    ['2000年以前建成的老旧小区126个', '126 个'],
    ['2014年之前出让土地50宗', '50 宗'],
    ['控制在基于2020年城镇建设用地规模的1.3倍以内', '≤1.3 倍'],
  ]);
});

test.each([
  ['单位工业增加值能耗不高于0.52吨', '单位工业增加值能耗'],
  ['高端芯片自给率不足10%', '高端芯片自给率'],
  ['万车死亡率低于1.5人', '万车死亡率'],
  ['全产业链产值较2021年翻一番', '全产业链产值'],
  ['人均生产总值比2010年翻一番', '人均生产总值'],
  ['护理型床位占比30%', '护理型床位占比'],
  ['全年城镇新增就业[3]3.2万人', '全年城镇新增就业'],
  ['城镇化率①68.5%', '城镇化率'],
  ['地区生产总值（GDP）1856.4亿元', '地区生产总值（GDP）'],
  ['研发（R&D）经费支出占比2.5%', '研发（R&D）经费支出占比'],
  ['续建，新建道路（一期，东段）20公里', '新建道路（一期，东段）'],
  ['（市教育局、市财政局）新建学校10所', '新建学校'],
  ['总面积（其中陆域1200平方公里）', '陆域'],
  ['装机规模扩大；2030年，达到1500万千瓦', ''],
])('what bounds a figure is none of what it measures, nor is when it is: %s', (clause, measures) => {
  expect(quantities(clause)[0]!.measures).toBe(measures);
});

test.each(['出口额分别为120、135和150亿元', '出口额分别为120亿元和135亿元'])(
  'the figures ahead in a row are no words of what a figure measures: %s',
  (clause) => {
    expect(new Set(quantities(clause).map(({ measures }) => measures))).toEqual(new Set(['出口额']));
  },
);

describe('a row behind 分别 has one unit', () => {
  holds([
    ['2018年、2019年分别增长5.2、6.1个百分点', '5.2 个百分点 @2018', '6.1 个百分点 @2019'],
    ['2018—2020年，分别为120、135和150亿元', '120 亿元 @2018', '135 亿元 @2019', '150 亿元 @2020'],
    ['小学、初中分别为3、5所', '3 所', '5 所'],
    ['分别建成5个和7个园区', '5 个', '7 个'],
  ]);
});

describe('a year in a name, and a rate of several years, are no time of a figure', () => {
  holds([
    ['2022年北京冬奥会场馆12个', '12 个'],
    ['2022年举办北京冬奥会，建成场馆12个', '12 个 @2022'],
    ['2035年远景目标纲要提出建设10个组团', '10 个'],
    ['控制在2020年水平的90%以内', '≤90 %'],
    ['2021年增长8.1%，两年平均增长5.1%', '8.1 % @2021', '5.1 %'],
    ['2020年比2015年增长50%，年均增长8.4%', '50 % @2020', '8.4 %'],
    ['到2020年，产值达到50亿元，年均增长8%', '50 亿元 @2020', '8 % @2020'],
  ]);
});

describe('what is kept in a range has no bound, and points of a thousand are none of things', () => {
  holds([
    ['控制在1.5至2.0个百分点，控制在6%', '1.5 个百分点', '≤6 %'],
    ['出生率下降1.2个千分点', '1.2 个千分点'],
  ]);
});

describe('money and areas of Hong Kong, Macao and Taiwan', () => {
  holds([
    ['租金收入26億港幣，開支300億元港幣', '26 億港幣', '300 億元港幣'],
    ['生產總值4,346.7億澳門元', '4346.7 億澳門元'],
    ['零售面積約9萬平方呎', '≈9 萬平方呎'],
    ['編列新臺幣12億5,000萬元', '12.5 亿元'],
    ['113年底完工2萬戶，112年度新增10案，民國114年3月前補助5戶', '2 萬戶', '5 戶'],
    ['2024/25年度開支30億港元', '30 億港元'],
    ['运营期20年，使用50年以上', '20 年', '≥50 年'],
  ]);
});

describe('a code with a nought ahead is no amount', () => {
  holds([
    ['索引号：011001/2022-00321　发布机构：某局'],
    ['电话：0791-8888888'],
    ['下降0.5%，达到12.05%', '0.5 %', '12.05 %'],
  ]);
});

test('a figure with a letter in it is told as unsure, and a name with a letter is not', () => {
  const doubts = (words: string) =>
    doubtsOfWords(readPlan(linesOf(`某区规划\n一、目标\n${words}\n二、措施\n正文。`), unaided())).map(
      ({ of }) => of,
    );
  expect(doubts('总产值为l32亿元，占比达到6O％。')).toEqual(['l32亿元、6O％']);
  expect(doubts('O2O平台30个，O3年均浓度下降，L2级车辆12辆。')).toEqual([]);
});

describe('what a figure measures is no earlier figure', () => {
  test.each([
    ['其中：2023年1.2亿元，2024年1.5亿元', ['', '']],
    ['人口将由约98万增至约250万', ['人口', '人口']],
    ['预期寿命由76.2岁提高到77.9岁', ['预期寿命', '预期寿命']],
  ])('%s', (words, measured) => expect(quantities(words).map((q) => q.measures)).toEqual(measured));
});

test('a figure of the text is of the row with its value only where the names have a word in common', () => {
  const figures = [{ eId: 'r', name: '公路列养率', value: 100, unit: '%', time: '2025' }];
  const row = (words: string) => rowOf(quantities(words)[0]!, figures);
  expect(row('到2025年，垃圾无害化处理率达到100%。')).toBeNull();
  expect(row('到2025年，农村公路养护覆盖面达到100%。')).toBe('r');
  const product = [{ eId: 'gdp', name: '地区生产总值', value: 700, unit: '亿元', time: '2025' }];
  expect(rowOf(quantities('到2025年，GDP达到700亿元。')[0]!, product)).toBe('gdp');
});

describe('a month is told as it is printed, a day and a span that is no part of the year by the year', () => {
  holds([
    ['2017年5月，贫困户3200户', '3200 户 @2017-05'],
    ['2019年3月前完成验收120个', '120 个 @2019-03'],
    ['2019年3月15日，建成3座', '3 座 @2019'],
    ['2020年1月至10月，投资30亿元', '30 亿元 @2020-01/2020-10'],
    ['2020年3月至10月，投资30亿元', '30 亿元 @2020'],
    ['到2020年12月底，建成50家', '50 家 @2020'],
    ['2020年，投资30亿元，10月新增5家', '30 亿元 @2020', '5 家 @2020-10'],
    ['2024年5月起，补助标准为300元', '300 元 @2024/..'],
    ['2022年3月动工，年底建成学校20所', '20 所 @2022'],
    ['2022年3月动工，当年建成学校20所', '20 所 @2022'],
    ['2025年6月完成改造30个，12月底前完成50个', '30 个 @2025-06', '50 个 @2025'],
    ['2023年3月新增120家；9月15日，新增30家', '120 家 @2023-03', '30 家 @2023'],
    ['2023年3月新增120家；9月以来，新增50家', '120 家 @2023-03', '50 家 @2023'],
    ['2017年5月和6月产值5亿元', '5 亿元 @2017'],
    ['2017年5月、6月产值5亿元', '5 亿元 @2017'],
    ['截至2020年12月，床位600张', '600 张 @2020'],
  ]);
});

test('a month goes with its year from what is measured, and nothing is left of a day or a span', () => {
  const measured = (words: string) => quantities(words)[0]!.measures;
  expect(measured('2023年3月中旬，新增企业20家')).toBe('新增企业');
  expect(measured('2025年10月至12月产值5亿元')).toBe('10月至12月产值');
  expect(measured('2022年11月产值12亿元')).toBe('产值');
});

test('percentiles of ozone hold no letter that a scan read', () => {
  const plan = readPlan(
    linesOf('某市方案\n一、任务\nO3百分位浓度160微克，产值l32亿元。\n'),
    unaided('source'),
  );
  expect(doubtsOfWords(plan).map(({ of }) => of)).toEqual(['l32亿元']);
});
