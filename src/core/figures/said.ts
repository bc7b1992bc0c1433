/** Why figures are not certain, in both languages: ends of sentences. */
import { catalogue } from '../model/sentence.ts';

export const whyUnsure = catalogue({
  raised: {
    en: 'a part of it is raised or lowered, so that it is a power, or has the call of a note',
    zh: '其中有上标或下标，可能是乘方，也可能带着注释的标号',
  },
  letters: {
    en: 'a letter stands among its digits, as a scan reads l for 1 and O for 0',
    zh: '数字里夹着字母，可能是扫描识别把 1 认成 l、把 0 认成 O',
  },
  words: {
    en: 'the words that it stands among are not certain: {why}',
    zh: '它所在的文字不确定：{why}',
  },
  ofRow: { en: 'its row {why}', zh: '这一行{why}' },
  mergedValue: {
    en: 'its value “{words}” stands in a cell of several rows or columns',
    zh: '数值“{words}”所在的格跨了几行或几列',
  },
  notOneValue: { en: '“{words}” is not read as one value', zh: '“{words}”读不成一个数值' },
  noTargets: { en: 'the cells of its targets are empty', zh: '目标值的格是空的' },
  whichUnit: {
    en: 'which of the units {units} above its table it has is not printed',
    zh: '表上方写了几个单位（{units}），没有写明这一行用哪一个',
  },
  severalUnits: { en: 'its values have more than one unit: {units}', zh: '各数值的单位不一致：{units}' },
  averageOrGrowth: {
    en: 'whether “{printed}” is an average of the years or growth a year is not printed',
    zh: '“{printed}”是各年平均值还是年均增速，原件没有印出',
  },
  bracketsUnknown: {
    en: 'what the brackets of “{printed}” say is not known',
    zh: '“{printed}”中的括号是什么意思，没有说明',
  },
  valueAndRowUnits: {
    en: '“{printed}” and its row have two units: {own} and {row}',
    zh: '“{printed}”与这一行的单位不同：{own}、{row}',
  },
  noUnit: { en: '“{own}” in its column of units is none', zh: '单位一列中的“{own}”不是单位' },
  twoUnits: { en: 'it has two units: {own} and {other}', zh: '有两个单位：{own}、{other}' },
  unitLacking: {
    en: 'it gives no unit, as other rows of its table do',
    zh: '没有写明单位，表中其他各行都写了',
  },
  unitOfAbove: {
    en: 'whether it has the unit {unit} of “{name}” above it is not printed',
    zh: '没有写明它是否也用上面“{name}”的单位（{unit}）',
  },
  unitOfTable: {
    en: 'whether it has the unit {unit} above its table is not printed',
    zh: '没有写明它是否也用表上方的单位（{unit}）',
  },
  columnUnknown: { en: 'its column {column} cannot be told: {why}', zh: '第 {column} 列看不明白：{why}' },
  yearsInRows: {
    en: 'its years stand one below the other, and its indicators beside one another',
    zh: '表中年份竖排、指标横排',
  },
  noHead: { en: 'it has figures and no heading', zh: '列里有数字，却没有列名' },
  sameYear: { en: 'another column is of the same year', zh: '另有一列也是这一年' },
  severalYears: { en: 'its head “{text}” names more than one year', zh: '列名“{text}”中有不止一个年份' },
  noYear: { en: 'its head “{text}” names no year', zh: '列名“{text}”中没有年份' },
  headNotUnderstood: {
    en: '“{left}” in its head “{text}” is not understood',
    zh: '列名“{text}”中的“{left}”看不明白',
  },
  noYearAtAll: {
    en: 'its head names no year, and the plan gives none',
    zh: '列名中没有年份，规划也没有写明规划期',
  },
  maybeEarlierPlan: {
    en: 'its head names no year, and its table may be of an earlier plan',
    zh: '列名中没有年份，这张表可能是上一期规划的',
  },
  onlyChange: {
    en: 'its figures say how much others change, and are no values of a year',
    zh: '其中的数字是变化的幅度，不是某一年的数值',
  },
  baseOrTarget: {
    en: 'whether {year} is the base or a target is not printed',
    zh: '没有写明 {year} 年的是基期值还是目标值',
  },
  wholeUnsure: { en: 'what it is a part of is not certain', zh: '它属于哪一项的“其中”，不能确定' },
  valuesOfTasks: {
    en: 'its rows are called tasks, and whether the figures of its years are those of indicators cannot be told',
    zh: '各行称作任务，各年的数字是不是指标的数值不能确定',
  },
  noName: { en: '“{printed}” is no name', zh: '“{printed}”不是名称' },
  sharedName: {
    en: 'its name “{words}” stands in a cell of several rows',
    zh: '名称“{words}”所在的格跨了几行',
  },
  noNature: { en: '“{words}” in its column of natures is none', zh: '属性一列中的“{words}”不是属性' },
  noteLost: {
    en: 'its value calls a note “{call}” that is not found below the table',
    zh: '数值旁标有注号“{call}”，表下却没有这条注',
  },
  rowOfOtherYear: {
    en: 'its row gives another year, {year}',
    zh: '该行另给出年份 {year}',
  },
  noteOfOtherYear: {
    en: 'a note that it calls gives another year, {year}',
    zh: '所标的注写的是另一年（{year} 年）',
  },
  saysNotWho: { en: 'it does not say who', zh: '没有写明由谁负责' },
  notUnderstood: { en: '“{part}” is not understood', zh: '“{part}”看不明白' },
  noTime: { en: '“{value}” is no time', zh: '“{value}”不是时间' },
  saidTwice: { en: '“{part}” is said twice', zh: '“{part}”写了两次' },
  threeColumns: {
    en: 'it has columns of who leads, who answers and who works with them',
    zh: '牵头、责任、配合单位各有一列，看不出哪一列是主要的',
  },
  noTask: { en: '“{task}” is no task', zh: '“{task}”不是任务' },
  notWhoAnswers: { en: '“{lead}” does not say who answers for it', zh: '“{lead}”没有写明责任单位' },
  sentenceForWho: {
    en: 'a sentence stands where it says who answers for it',
    zh: '责任单位一格里写的是一句话',
  },
  nothingAbove: { en: 'what it is about does not stand above it', zh: '上面没有写明是哪一项工作' },
  nothingBefore: {
    en: 'what is to be done does not stand before it',
    zh: '前面没有写明要做什么',
  },
});
