import { natureHeads, natureRows, numberHeads } from './table-heads.ts';
import { unitLabels, unitRows } from './units.ts';
import { anyOf, type WordRow, wholly } from './words.ts';

/** What the cells of tables hold, as they are printed: what tells the columns of a table apart. */

const figure = String.raw`\d[\d,，.]*(?:\s*[万亿千百]+)?`;
const sign = '[><≥≤≈＞＜≧≦±+＋~～-]';
const to = '[-—–－~～至:：]';

/** What a cell of a column of values holds. */
export const cellValues: readonly WordRow[] = [
  {
    words:
      `约?${sign}?\\s*${figure}\\s*[%％‰]?(?:\\s*${to}{1,2}\\s*${sign}?\\s*${figure}\\s*[%％‰]?)?(?:\\s*` +
      `（含）)?(?:以上|以下|以内|左右)?`,
    says: 'a figure with its sign, a range, a ratio',
    example: '97—98',
  },
  {
    words: `${sign}\\s*${figure}[，,]\\s*${sign}\\s*${figure}`,
    says: 'a range between two signs',
    example: '<150，≥50',
  },
  {
    words: `[〔［[【<＜(（]\\s*${sign}?${figure}\\s*[%％]?[〕］\\]】>＞)）](?:左右|以上)?`,
    says: 'a figure in brackets: of several years together',
    example: '〔13.5〕',
  },
  { words: '[—－–-]{1,3}|/|／|\\*', says: 'no value', example: '——' },
  {
    words:
      `(?!(?:19|20)\\d{2}\\s*年)${sign}?\\s*${figure}\\s*[\\p{Script=Han}²³㎡]{1,5}(?:/[\\p{Script=Han}` +
      `]{1,3})?(?:（含）)?(?:以上|以下|以内|左右)?`,
    says: 'a figure with its unit',
    example: '200元/月',
  },
];
/** What a cell of a column of times holds. */
export const cellTimes: readonly WordRow[] = [
  {
    words:
      '(?:19|20)\\d{2}\\s*(?:年度?)?(?:\\s*[-—–－~～至.．]{1,2}\\s*(?:(?:19|20)\\d{2}|\\d{1,2}))?\\s*年?(?:底|末|以?前)?',
    says: 'a year or a period',
    example: '2022—2025年',
  },
  {
    words: '(?:(?:19|20)\\d{2}年)?\\d{1,2}月(?:\\d{1,2}日)?(?:底|末|初)?前?',
    says: 'a month or a day',
    example: '2023年6月底前',
  },
  { words: '长期|每年|全年|持续推进|适时|逐年|常态化', says: 'at no single time', example: '长期' },
];
/** How the name of a body ends that is in charge of something. */
export const cellBodies: readonly WordRow[] = [
  {
    words: '.*(?:局|委|办|厅|部|政府|委员会|办公室|公司|集团|管委会|单位|中心支行|各区|院)',
    says: 'a body of government, or a company',
    example: '市发展改革委',
  },
];
/** Words of small closed sets that a column holds and no other does, besides the natures of indicators. */
export const cellMarks: readonly WordRow[] = [
  {
    words: '(?:世界|国家|省部?|自治区|直辖市|市|州|盟|区|县|旗|镇|乡|街道|村|社区)级(?:重点)?',
    says: 'at which level a thing stands',
    example: '省级',
  },
  {
    words: '新建|续建|改建|扩建|迁建|改扩建|新开工|在建|拟建|储备|竣工',
    says: 'how a project is built, and how far it is',
    example: '续建',
  },
];

/** What the head of a column ends with and seldom is: in a line of its own it ends the head above it. */
export const headEnds: readonly WordRow[] = [
  { words: '情况', says: 'how things are', example: '“十三五”完成情况' },
  { words: '[目指][标標]', says: 'targets', example: '“十三五”规划目标' },
  { words: '[标標]准', says: 'a standard', example: '规划防洪标准' },
  { words: '任[务務]|计划|计数|[数數值]', says: 'tasks, plans, numbers', example: '2021年任务' },
  { words: '[属屬]性|性质', says: 'the nature of what stands before it', example: '指标属性' },
];
/** What stands in the second line of a head that is broken between two words: 责任 above 单位. */
export const headHalves: readonly WordRow[] = [
  { words: '名[称稱]|[项項]目|指[标標]', says: 'what it is called', example: '名称' },
  { words: '[单單]位|部[门門]', says: 'a body, or the unit', example: '单位' },
  { words: '[时時](?:间|間|限)|年限|期限', says: 'when', example: '年限' },
  { words: '[内內]容|[规規]模|地[点點]|位置', says: 'what, and where', example: '内容' },
];
const headEnd = wholly(headEnds);
const headHalf = wholly(headHalves);
/** Whether words in a line of their own end the head above them, where both are one known head. */
export const isHeadHalf = (words: string): boolean => headHalf.test(words);
/** Whether words in a line of their own are the end of a head: 情况, 性质. */
export const isHeadEnd = (words: string): boolean => headEnd.test(words);

/** Words of a cell that only a row of sums begins with. */
export const cellSums: readonly WordRow[] = [
  { words: '[合总總小]\\s*[计計]', says: 'a sum', example: '合    计' },
  { words: '[总總][数數]|全[市省县區区]合[计計]', says: 'a sum, in other words', example: '总数' },
];
/** What heads a row of means of the rows above it. */
export const cellMeans: readonly WordRow[] = [
  { words: '平\\s*均[值数數]?', says: 'the mean of rows', example: '平均' },
];

const patterns = {
  value: wholly(cellValues),
  time: wholly(cellTimes),
  mark: wholly([...natureRows, ...cellMarks]),
  unit: new RegExp(
    `^[（(]?(?:[万亿千百]*(?:${anyOf(unitRows)}|元|人)|[%％‰]|1?[/／]10?万人?)(?:/.{1,6})?[）)]?$`,
    'u',
  ),
  body: wholly(cellBodies),
};
export type CellKind = keyof typeof patterns | 'empty' | 'count' | 'short' | 'name' | 'long';

const count = /^\d{1,3}$/u;
/** A cell of so many characters is a word, and of more than these a sentence. */
const [longestWord, longestName] = [4, 24];
const sentence = /[。；，]/u;

/** What stands above a column of values and never in it. */
const yearHead = /^(?:19|20)\d{2}年?(?:现状|目标|规划|完成|实际|实绩|预期|基数|基期|指标)/u;
/** Whether words can only stand above a column: 序号, 2020年现状. */
export const isHeadOnly = (words: string): boolean => yearHead.test(words) || headOnly.test(words);
const headOnly = wholly([...numberHeads, ...unitLabels, ...natureHeads]);

/** What kind of thing a cell holds, by its words alone. */
export function cellKind(words: string): CellKind {
  if (!words) return 'empty';
  if (count.test(words)) return 'count';
  for (const kind of ['time', 'mark', 'unit', 'value'] as const) if (patterns[kind].test(words)) return kind;
  if (words.length > longestName || sentence.test(words)) return 'long';
  if (patterns.body.test(words)) return 'body';
  return words.length <= longestWord ? 'short' : 'name';
}

/** Whether a cell heads a row of sums: 合计. */
export const isSum = (words: string): boolean => sumBeginning.test(words);
/** Whether a cell heads a row that is made of all rows above it: a sum, a mean. */
export const isOfAllRows = (words: string): boolean => isSum(words) || wholly(cellMeans).test(words);
const sumBeginning = new RegExp(`^${anyOf(cellSums)}`, 'u');
