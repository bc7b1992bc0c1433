import { readNumber } from './numerals.ts';
import { anyOf, type WordRow } from './words.ts';

/**
 * The five-year plans are told apart by their number: “十三五” is the thirteenth. How a number of these stands.
 */
export const planNumerals: readonly WordRow[] = [
  { words: '十[一二三四五六]', says: 'the eleventh to the sixteenth plan', example: '“十三五”规划' },
];
/** The same where a clause says of when it speaks, the tenth too. */
export const planNumeralsOfTimes: readonly WordRow[] = [
  { words: '十[一二三四五]?', says: 'the tenth to the fifteenth plan', example: '“十五”期间' },
];

/** What follows the name of a plan where it is a time. */
export const partsOfPlan: readonly WordRow[] = [
  { words: '期间', says: 'in its years', example: '“十二五”期间' },
  { words: '时期', says: 'in its years', example: '“十四五”时期' },
  { words: '以来', says: 'since its first year', example: '“十二五”以来' },
  { words: '末', says: 'in its last year', example: '“十二五”末' },
];

/** What follows the name of a plan where it is a figure of the clause. */
export const afterPlan: readonly WordRow[] = [
  { words: '期间', says: 'in its years', example: '“十二五”期间' },
  { words: '时期', says: 'in its years', example: '“十四五”时期' },
  { words: '规划', says: 'the plan itself', example: '十三五规划' },
  { words: '末', says: 'in its last year', example: '十二五末' },
  { words: '以来', says: 'since its first year', example: '十二五以来' },
  { words: '计划', says: 'the plan itself, as it was once called', example: '十五五计划' },
  { words: '”', says: 'a name in quotation marks', example: '“十三五”' },
  { words: '主要', says: 'its main figures', example: '十三五主要指标' },
  { words: '$', says: 'the end of the words', example: '十三五' },
];

/** A part of a year, from its first month to its last; all of it is no part. */
export interface PartOfYearRow extends WordRow {
  months: readonly [from: number, to: number];
}
const toMonth = (last: number): PartOfYearRow => ({
  words: `[1一]月?[-—–～~至到]{1,2}${last}月份?`,
  months: [1, last],
  says: 'from the first month to this one',
  example: `1—${last}月`,
});
const quarter = (nth: number, signs: string): PartOfYearRow => ({
  words: `第?[${signs}]季度`,
  months: [3 * nth - 2, 3 * nth],
  says: 'a quarter of a year',
  example: `第${signs[0]}季度`,
});
const aMonth = (month: number): PartOfYearRow => ({
  words: `(?<!\\d)${month}月份?(?!\\d|[-—–～~至到、和与及以之起后]|开始${month === 12 ? '|[底末前]' : ''})`,
  months: [month, month],
  says: 'a month of it, no day, no span and nothing that begins; the end of the last is that of the year',
  example: `${month}月`,
});
/** What behind a year, or at the beginning of a part of the sentence, says of which part of it figures are. */
export const partsOfYear: readonly PartOfYearRow[] = [
  { words: '上半年', months: [1, 6], says: 'its first half', example: '上半年' },
  { words: '下半年', months: [7, 12], says: 'its second half', example: '下半年' },
  { words: '前[两二2]个?季度', months: [1, 6], says: 'its first two quarters', example: '前两季度' },
  { words: '前[三3]个?季度', months: [1, 9], says: 'its first three quarters', example: '前三季度' },
  ...['一1', '二2', '三3', '四4'].map((signs, i) => quarter(i + 1, signs)),
  ...[11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map(toMonth),
  ...Array.from({ length: 12 }, (_, i) => aMonth(i + 1)),
  { words: '全年', months: [1, 12], says: 'all of it', example: '全年' },
];

/** What at the beginning of a part of the sentence tells a time of the year before, and not which part of it. */
export const timesOfSameYear: readonly WordRow[] = [
  { words: '(?<!\\d)\\d{1,2}月(?:份|\\d{1,2}日)?', says: 'a day, or some months', example: '9月15日' },
  { words: '年[底末内中]|[当同该]年', says: 'within it', example: '年底' },
];

/** Words that say that a clause speaks of now, whatever year stood before. */
export const nowWords: readonly WordRow[] = [
  { words: '目前', says: 'at present', example: '目前，企业50家' },
  { words: '现有', says: 'there are now', example: '现有企业50家' },
  { words: '当前', says: 'at present', example: '当前企业50家' },
  {
    words: '(?<=^|[，。；：、])(?:今年|本年|去年|上年|前年|明年)(?!同期)',
    says: 'a year that is told from now',
    example: '2015年产值100亿元，今年200亿元',
  },
  {
    words: '(?<=^|[，。；：、])(?:今后|未来|近[一二两三四五六七八九十]|近年来|届时)',
    says: 'some years from now, or until now',
    example: '2015年企业80家。今后五年，新增20家',
  },
  {
    words: '(?<=^|[，。；：、])(?:这|前)?[两二三四五六七八九十]年(?:合计|累计|总计|共|间|来)',
    says: 'several years together',
    example: '2014年投资60亿元，两年合计110亿元',
  },
  {
    words: '(?<=^|[，。；：、])(?:(?:其余|其[他它])各?|历|各)年(?!龄|级)',
    says: 'other years than one, or each of several',
    example: '2015年产值100亿元，其余年份增长10%以上',
  },
];

/**
 * What before a year makes it no time of the clause: it compares, excepts, or tells where something comes
 * from.
 */
export const beforeOtherTimes: readonly WordRow[] = [
  { words: '[比较]', says: 'the year is compared with', example: '比2010年增长' },
  { words: '相对于?|相当于', says: 'the year is compared with', example: '相对于2010年' },
  { words: '[高低快慢优]于', says: 'the year is compared with', example: '低于2005年水平40%' },
  { words: '恢复[到至]', says: 'what was then is had again', example: '恢复到2019年的90%' },
  { words: '基于', says: 'the year is compared with', example: '基于2020年规模的1.3倍' },
  { words: '除', says: 'the year is excepted', example: '除2011年之外' },
  { words: '按照?', says: 'in the prices, or by the rules, of a year', example: '按2000年价格计算' },
  { words: '[继自]', says: 'the year is where something begins', example: '自2010年' },
];
/** What behind a year or a plan makes it no time of the clause. */
export const behindOtherTimes: readonly WordRow[] = [
  { words: '之外|以外', says: 'the year is excepted', example: '2011年之外' },
  { words: '的?规划|发展规划', says: 'the name of a plan', example: '“十三五”规划' },
  { words: '版(?!权)', says: 'the name of a document', example: '2016年版标准' },
  { words: '获批', says: 'something was approved then', example: '2010年获批' },
  { words: '(?:远景)?目标', says: 'the name of a target', example: '2035年远景目标纲要' },
  {
    words:
      '(?![^，。；\\d]{0,4}[举承召筹])[^，。；\\d]{0,4}(?:[冬残青]?奥(?:运会|会)|[亚大全]运会|世[博园]会|世界杯|进博会|园博会)',
    says: 'the name of games or of a fair',
    example: '2022年北京冬奥会场馆',
  },
  { words: '的?(?:平均)?水平', says: 'the year is compared with', example: '控制在2020年水平的90%' },
  { words: '主要', says: 'the name of a list', example: '“十三五”主要任务' },
  { words: '同期', says: 'the year is compared with', example: '2015年同期' },
  {
    words: '[^，。；\\d]{0,4}(?:相比|相较|基础上|为(?:基[数准期年]|基础))',
    says: 'the year is compared with',
    example: '与2015年相比',
  },
  {
    words: '[^，。；\\d]{0,6}的(?:近|约)?(?:\\d[\\d.]*|[一二两三四五六七八九十]+)[多余]?倍',
    says: 'something is so many times as much as it was then',
    example: '是2010年的2.1倍',
  },
  {
    words: '[^，。；\\d]{0,6}的一半',
    says: 'something is half of what it was then',
    example: '2010年的一半',
  },
];

/** What behind a year says that something is before it or after it, and of no year that is told. */
export const aroundYears: readonly WordRow[] = [
  { words: '(?:以|之)前|前(?![一二两三四\\d十]|后)', says: 'before it', example: '2014年以前' },
  { words: '(?:以|之)后|后(?!期|续)', says: 'after it', example: '2020年以后' },
];
/** What behind a year or a day says that something is so from then on. */
export const sinceWords: readonly WordRow[] = [
  {
    words: '(?:起|开始)(?![步草点止算诉伏家码用])',
    says: 'from then on',
    example: '2016年起，每年安排1亿元',
  },
];
/** What stands between two years that are told together. */
export const joinsYears: readonly WordRow[] = [
  { words: '[末底]?[、和及与]到?', says: 'and', example: '2018年和2019年' },
  {
    words: '\\d{1,2}月(?:\\d{1,2}日)?[-—–～~至到]',
    says: 'from a month on',
    example: '2015年7月至2016年6月',
  },
];

/** What stands before the year of an earlier figure, */
export const fromWords: readonly WordRow[] = [
  { words: '[由从從]', says: 'from an earlier year', example: '由2020年的8家增加到20家' },
];
/** What stands behind them where the earlier time is told from now, or with no figure. */
export const earlierWords: readonly WordRow[] = [
  {
    words: '(?:[去上]年度?|目前|现在|当前|现状|现有|基期年?)[末底]?的?\\s?',
    says: 'the year before, or now',
    example: '由去年的8家',
  },
];
/** and before the later figure that is reached. */
export const reachedWords: readonly WordRow[] = [
  {
    words:
      '(?:提[高升]|增[加长長]|上升|[扩擴]大|[发發]展|[扩擴]|增|升|下降|降低|[减減]少|[压壓][减減缩縮]|[缩縮][小短]|降|[减減])[到至为為]',
    says: 'grows or falls to',
    example: '增加到20家',
  },
];

/** The plans follow one another from the sixth on, which began in 1981. */
const [firstPlan, firstYear, yearsOfPlan] = [6, 1981, 5];
/** No plan has a higher number yet; what has is no plan. */
const lastPlan = 20;

const yearsOfTitle = /(\d{4})\s*(?:年)?\s*[-—–－至~～]+\s*(\d{4})/u;
const nothingButYears = new RegExp(`^[（(]?\\s*${yearsOfTitle.source}\\s*年?\\s*[)）]?$`, 'u');
const planOfTitle = /(?:第|[“"「])\s*([一二三四五六七八九十]{1,2})\s*(?:五\s*[”"」]|个五年)/u;

const yearsOf = (plan: number): [from: number, to: number] => {
  const from = firstYear + yearsOfPlan * (plan - firstPlan);
  return [from, from + yearsOfPlan - 1];
};

/**
 * The years that a title gives, or those of the five-year plan that it names: 2016-2020; null where it says
 * none.
 */
export const readPeriod = (title: string): string | null => readPeriods(title)[0] ?? null;

/** The same of all that it gives and names; those that it gives come first. */
export function readPeriods(title: string): string[] {
  const years = [...title.matchAll(new RegExp(yearsOfTitle, 'gu'))].map(([, from, to]) => `${from}-${to}`);
  const named = [...title.matchAll(new RegExp(planOfTitle, 'gu'))].flatMap(([, numeral]) => {
    const number = readNumber(numeral!);
    return number && number >= firstPlan && number <= lastPlan ? yearsOf(number).join('-') : [];
  });
  return [...years, ...named];
}

/** The years that some words name and say nothing else (2024—2026年), as 2024-2026; null where they do not. */
export function readYears(words: string): string | null {
  const years = nothingButYears.exec(words.trim());
  return years && `${years[1]}-${years[2]}`;
}

/** The five years of a plan by its number: 十二 is the twelfth, 2011 to 2015. */
export const planPeriod = (numeral: string): [from: number, to: number] => yearsOf(readNumber(numeral)!);

/** The source of a pattern that finds what a plan is called where it stands for its number. */
export const planNumeral = anyOf(planNumerals);

/** The numbers of the plans whose years are known. */
export const allPlans: readonly number[] = Array.from(
  { length: lastPlan - firstPlan + 1 },
  (_, i) => firstPlan + i,
);

/** The years of a plan by its number, all five; none where no plan has it. */
export function planYears(plan: number): number[] {
  if (plan < firstPlan || plan > lastPlan) return [];
  const [from] = yearsOf(plan);
  return Array.from({ length: yearsOfPlan }, (_, i) => from + i);
}
