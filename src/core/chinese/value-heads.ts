import { year } from './figure-words.ts';
import { anyOf, type WordRow } from './words.ts';

/** What the head of a column says of the values below it. */
export type HeadRole = 'base' | 'achieved' | 'target';

/** Words in the head of a column that say what its values are. */
export interface RoleRow extends WordRow {
  role: HeadRole;
}

/** In the order in which they are looked for: 规划基期值 is a base, and 目标完成情况 what was achieved. */
export const roleRows: readonly RoleRow[] = [
  {
    words: 'Base(?:line)?(?:[Yy]ear)?|BaseValue',
    role: 'base',
    says: 'the year that is built on, in English beside the Chinese',
    example: '2020年（Base）',
  },
  { words: 'Targets?|Goals?', role: 'target', says: 'what is aimed at', example: '2025年目标（Target）' },
  { words: 'Actual', role: 'achieved', says: 'what was achieved', example: '2020年实际（Actual）' },
  {
    words: '(?:[规規][划劃])?基期(?:年|值|[数數])?',
    role: 'base',
    says: 'the year that is built on',
    example: '基期值',
  },
  {
    words: '基[准準](?:年|值|[数數])?|基[础礎](?:值|[数數])?|基[数數]',
    role: 'base',
    says: 'the same',
    example: '基准值',
  },
  {
    words: '[现現][状狀况況](?:值|[数數]|水平|情[况況])?|[现現]值|[当當]前值?',
    role: 'base',
    says: 'as it stands',
    example: '现状值',
  },
  {
    words:
      '(?:任[务務]|目[标標])?(?:[实實][际際])?完成(?:值|[数數]|情[况況])?|[实實][际際](?:值|[数數]|[达達]到)?',
    role: 'achieved',
    says: 'what was achieved',
    example: '2020年完成情况',
  },
  {
    words: '[实實][绩績]|[实實][现現](?:值|[数數]|情[况況])?',
    role: 'achieved',
    says: 'the same',
    example: '2020年实绩',
  },
  {
    words:
      '(?:[规規][划劃]|[计計][划劃]|[预預]期|考核|工作|建[设設]|[发發]展)?(?:目[标標]|任[务務])(?:值|[数數]|任[务務])?',
    role: 'target',
    says: 'what is aimed at',
    example: '目标值',
  },
  {
    words: '[规規][划劃](?:值|[数數]|指[标標]|期末?)?|[计計][划劃](?:值|[数數])?',
    role: 'target',
    says: 'what is planned',
    example: '规划值',
  },
  {
    words: '[预預]期(?:值|[数數])',
    role: 'target',
    says: 'what is expected to be reached',
    example: '预期值',
  },
  {
    words: '力[争爭](?:[达達]到)?|期末|[终終]期',
    role: 'target',
    says: 'what is striven for',
    example: '力争达到',
  },
];

/** What a head says of a year that was not over. */
const estimate: WordRow = {
  words: '[预預][计計](?:完成)?|估[计計]|[预預][测測]|初步',
  says: 'an estimate',
  example: '2025年（预计）',
};
export const isEstimate = new RegExp(estimate.words, 'u');
/** What may stand beside year and role in the head of a column of values, and changes neither. */
export const plainInHeads: readonly WordRow[] = [
  { words: '其中[:：]?', says: 'of which', example: '其中：2021年任务' },
  estimate,
  { words: '[预預]期', says: 'what is expected', example: '2025年预期' },
  { words: '[达達]到|到|至', says: 'reaches', example: '2025年达到' },
  {
    words:
      '绝对(?:[数值量]|额)|[总總](?:量|[数數额額]|值)|指[标標]值?|[数數]值|[数數]量|[数數]|值|量|水平|情[况況]',
    says: 'the value',
    example: '2025年指标值',
  },
  { words: '年份|[年月]?(?:度|末|底|初)|年', says: 'of the year', example: '2020年底' },
  {
    words: '全[省市区區县縣州]|本[省市区區县縣]|我[省市区區县縣]',
    says: 'of the whole area',
    example: '2025年全省',
  },
  { words: '近期|中期|[远遠]期|[远遠]景|展望', says: 'near or far', example: '远期（2035年）' },
];
/** What a head says of a time without naming its year. */
export const timesWithoutYear: readonly WordRow[] = [
  { words: '近期|中期|[远遠]期|[远遠]景', says: 'near or far, in no year', example: '近期' },
];

/** What a head says of each year of a plan, and of none of them. */
export const yearlyHeads: readonly WordRow[] = [
  { words: '^(?:分?年度|每年)', says: 'of each year', example: '年度目标' },
];

/** What a clause says before a year that a plan aims at: 到2020年. */
export const aimedYears: readonly WordRow[] = [
  { words: '到', says: 'by that year', example: '到2020年' },
  { words: '力[争爭]', says: 'strives for it by then', example: '力争2025年' },
];

/** Heads of columns that hold no value of an indicator, whatever else they say. */
export const otherHeads: readonly WordRow[] = [
  { words: '备[注註]|[说說]明|解[释釋]|定[义義]|[内內]涵|口[径徑]', says: 'a remark', example: '备注' },
  { words: '[来來]源|依据|出[处處]', says: 'where it comes from', example: '数据来源' },
  { words: '完成(?:率|比例|程度)|[进進]度|进展|排名|位次', says: 'how far it is', example: '完成率' },
  { words: '[权權]重|分值|得分|评分', says: 'how it counts', example: '权重' },
  { words: '[时時](?:限|间|間)|期限', says: 'when it is to be done', example: '完成时限' },
  { words: '[编編]号|代码|方向', says: 'how it is listed', example: '指标方向' },
];

/** Heads of columns that say of each row in which year its target is reached. */
export const yearsOfRows: readonly WordRow[] = [
  { words: '年[份限]|年度|[时時](?:限|[间間])|期限', says: 'in which year', example: '达标年份' },
];

/** Years in the name of a row in which its figures are not: those that it is held against, or counted from. */
export const yearsHeldAgainst: readonly WordRow[] = [
  {
    words: '(?:[比较較]|[对對][标標照])(?:19|20)\\d{2}年',
    says: 'against what it was',
    example: '比2020年下降',
  },
  {
    words: '(?:19|20)\\d{2}年(?:度?(?:不[变變]|可比|固定|基期)?[价價]|[为為=]|以[来來]|起)',
    says: 'in the prices of a year, or since it',
    example: '地区生产总值（2020年价）',
  },
];

/** Heads of the column of those who answer for a row. */
export const bodyHeads: readonly WordRow[] = [
  {
    words:
      '(?:[责責]任|[牵牽][头頭]|主[责責管]|[负負][责責]|[实實]施|落[实實]|考核|[监監][测測])(?:[单單]位|部[门門])',
    says: 'who answers for it',
    example: '责任单位',
  },
];

/** Heads of growth: what the values are over. */
export const growthKinds: readonly (WordRow & { of: 'year' | 'period' | 'either' })[] = [
  { words: '年均.*累[计計]|累[计計].*年均', of: 'either', says: 'either', example: '年均增速/累计' },
  { words: '年均|年平均|平均每年|增速', of: 'year', says: 'a year on average', example: '年均增长（%）' },
  { words: '累[计計]', of: 'period', says: 'over all years', example: '五年累计' },
];
/** What in a head over some years says that its values are growth, and no level that is kept on average. */
export const growthWords: readonly WordRow[] = [
  {
    words: '增|速|[长長]|幅|率|[升降减減]|提高|[变變]化',
    says: 'growth, or a rate of it',
    example: '年均增速',
  },
];
/** Heads of change that do not say over which time it is. */
export const changeHeads: readonly WordRow[] = [
  {
    words: '增(?:[长長幅减減]|加(?!值))|升降|[变變]化|提高|下降|同比|[较較比]',
    says: 'a change',
    example: '比2020年增长',
  },
  { words: '新增|净增|增量', says: 'what comes to it in some years', example: '“十四五”新增' },
];

/**
 * What a note says of years, or of a first and a last one: 2017年为实际值，2018—2020年为目标值. Groups 1 and 2 are the
 * years, group 3 what it calls their values.
 */
export const yearsOfNote = new RegExp(
  String.raw`(${year})\s*年?(?:\s*(?:[-—–~～]|至|到)+\s*(${year})\s*年?)?(?:的?(?:数据|数值|指标值?|数|值))?` +
    String.raw`\s*均?[为為是系]\s*([\p{sc=Han}]{2,8})`,
  'gu',
);

/** How years are joined to a period in a head. */
export const yearsOfHead = new RegExp(
  String.raw`(${year})\s*年?(?:\s*(?:[-—–~～]|至|到)+\s*(${year}))?\s*年?`,
  'gu',
);
/** A year of the Republic of China, as offices in Taiwan have it: 113年 is 2024. */
export const rocYearOfHead = /(?<![\d.])(?:(?:中[華华])?民[國国]\s*)?(1[0-4]\d)\s*年(?:度|底|末)?/gu;
/** What is added to a year of the Republic of China (民国) to give the common one. */
export const rocEra = 1911;
/** A five-year plan that stands for its years: “十四五”末. */
export const planOfHead =
  /[“"‘'「]?(十[一二三四五六])五[”"’'」]?(?:[时時]期|期[间間]|期末|末|[规規][划劃])?/gu;
export const plainHeads = new RegExp(anyOf(plainInHeads), 'gu');
