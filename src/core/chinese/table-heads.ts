import { unitLabels } from './units.ts';
import { anyOf, type WordRow } from './words.ts';

/** What the title of a table calls its rows where they are targets. */
export const targetTitles: readonly WordRow[] = [
  { words: '[指目][标標]', says: 'indicators or targets', example: '“十三五”主要目标' },
];

/** What the title of a table calls its rows where they are aimed at. */
export const aimTitles: readonly WordRow[] = [
  { words: '目[标標]|规划|計劃|计划', says: 'targets', example: '“十三五”主要目标' },
  { words: '[约約]束性|[预預]期性', says: 'targets, by how they bind', example: '约束性指标' },
];

/** Heads of the column that names an indicator. Of several (一级指标, 二级指标) the last one names it. */
export const indicatorHeads: readonly WordRow[] = [
  {
    words:
      '指[标標](?!值|要求|[标標]准|属性|屬性|性[质質]|[类類]|分[类類]|[领領]域|[单單]位|方向|[层層级級][级級别別次]|' +
      '[来來]源|[说說]明|解[释釋]|[释釋][义義]|定[义義]|[含内內][义義涵])',
    says: 'the indicator, and not its class, level, value, unit or meaning',
    example: '指标名称',
  },
];
/** The same, where no column has a plainer head. */
export const otherIndicatorHeads: readonly WordRow[] = [
  { words: '指[标標](?:分?[类類]|[领領]域)', says: 'the indicator, by its class', example: '指标类' },
  { words: '目[标標](?:[项項]|名[称稱])', says: 'the target', example: '目标名称' },
  { words: '^(?:主要|发展)?目[标標]$', says: 'the target', example: '主要目标' },
];
/** The same in a table whose title calls its rows indicators or targets. */
export const targetNameHeads: readonly WordRow[] = [
  { words: '^(?:[项項]目|[类類][别別]|[内內]容|名[称稱]|事[项項])', says: 'the thing', example: '项目类别' },
  { words: '(?:[项項]目|[内內]容|名[称稱])$', says: 'the thing', example: '建设项目' },
];
/** Heads of the column that numbers the rows. */
export const numberHeads: readonly WordRow[] = [
  { words: '^[序編项項][号號次]$', says: 'the number of the row', example: '序号' },
];
/** The same among the heads that one line holds, which may set a blank in it. */
export const numberHeadsInLine: readonly WordRow[] = [
  {
    words: String.raw`(?:^|\s)(?:序\s*号|编\s*号|序)(?:\s|$)`,
    says: 'the number of the row',
    example: '序 号 项目 单位',
  },
];
export const numberHeadInLine = new RegExp(anyOf(numberHeadsInLine), 'u');
/** What stands in the row that numbers the columns, before the numbers. */
export const columnNumberWords: readonly WordRow[] = [
  { words: '[甲乙丙丁]|[A-D]', says: 'a column of words', example: '甲' },
  { words: '[栏欄列]次|[栏欄]目?', says: 'that the row numbers the columns', example: '栏次' },
];
/** Heads of the column of units, which may be the second of two in one. */
export const unitHeads: readonly WordRow[] = [
  {
    words: String.raw`(?:^|\s)${anyOf(unitLabels)}`,
    says: 'the unit, and not the unit in charge (责任单位)',
    example: '计量单位',
  },
];
/** Heads of the column that says whether an indicator binds. */
export const natureHeads: readonly WordRow[] = [
  { words: '[属屬]性', says: 'the attribute', example: '属性' },
  { words: '性[质質]', says: 'the nature', example: '指标性质' },
  {
    words: '^[约約]束性[/、或和与]?[预預]期性$',
    says: 'which of the two it is',
    example: '约束性/预期性',
  },
];
/** Heads of columns that hold words of a small closed set, besides natures (see cellMarks). */
export const markHeads: readonly WordRow[] = [
  { words: '^[\\p{Script=Han}]{0,4}[级級][别別]$', says: 'the level', example: '级别' },
  { words: '^建[设設][阶階]段$', says: 'how far a project is', example: '建设阶段' },
];
/** Heads of the column that groups the rows. */
export const categoryHeads: readonly WordRow[] = [
  { words: '[类類]', says: 'a class', example: '类别' },
  { words: '[领領]域', says: 'a field', example: '领域' },
  { words: '一[级級]', says: 'of the first level', example: '一级指标' },
];
/** What heads a column whose cells reach down over the rows that they group: 类别, and not 城区类型. */
export const groupingHeads: readonly WordRow[] = [
  { words: '(?:分|大|任[务務]|工作)?[类類][别別]?', says: 'a class', example: '类别' },
  { words: '[\\p{Script=Han}]{0,4}[领領]域', says: 'a field', example: '重点领域' },
  { words: '一[级級](?:指[标標])?', says: 'of the first level', example: '一级指标' },
];
/** What names years, and reaches over their heads. */
export const yearNames: readonly WordRow[] = [
  { words: '年[份度]', says: 'what stands below it is years', example: '年份' },
];
/** What reaches over the heads of years. */
export const overYears: readonly WordRow[] = [
  ...yearNames,
  {
    words: '目[标標]值|[规規][划劃]目[标標]',
    says: 'what is aimed at in the years below it',
    example: '目标值',
  },
];
/** The natures of an indicator, and what the published rows call them. */
export const natureRows: readonly (WordRow & { name: 'binding' | 'expected' | 'guiding' | 'reference' })[] = [
  { words: '(?<!非)[约約]束性', says: 'binding on government', name: 'binding', example: '约束性' },
  { words: '[预預]期性?', says: 'what is expected of markets', name: 'expected', example: '预期性' },
  {
    words: '指[导導]性|引[导導]性',
    says: 'what guides and binds nobody',
    name: 'guiding',
    example: '指导性',
  },
  { words: '参考性', says: 'what is given for reference', name: 'reference', example: '参考性' },
];

/** Heads of a table of innovation platforms. */
export const carrierHeads: readonly WordRow[] = [
  { words: '载体', says: 'a platform of innovation', example: '创新载体类型' },
];
/** What a row of a table is called that sums up others. */
export const sumRows: readonly WordRow[] = [
  { words: '合计', says: 'total', example: '合计' },
  { words: '总计', says: 'grand total', example: '总计' },
  { words: '小计', says: 'subtotal', example: '小计' },
];
/** What a cell says beside the names of several that are parts of the one above them. */
export const partsOfAbove: readonly WordRow[] = [
  { words: '其\\s*中\\s*[:：]?', says: 'of which', example: '其中' },
  { words: 'of which:?', says: 'of which, in English', example: 'of which' },
];
/** What the name of an indicator begins with that is a part of the one above it. */
export const partOfAbove: readonly WordRow[] = [
  { words: String.raw`其中[:：]\s*`, says: 'of which', example: '其中：发明专利' },
  {
    words: String.raw`[#＃]\s*(?=\p{sc=Han})`,
    says: 'of which, as statistics print it',
    example: '＃发明专利',
  },
  { words: String.raw`of which:?\s*`, says: 'of which, in English', example: 'of which: patents' },
];
