/** Why a table, or a row of it, may be read otherwise, in both languages: parts of sentences. */
import { catalogue } from '../model/sentence.ts';

export const said = catalogue({
  raggedRow: {
    en: `this table row has {cells} cells where its table has {usual}. Put each cell on a line of its own behind a
      tab, an empty cell as a lone tab, and a blank line between rows.`,
    zh: `表格的这一行有 {cells} 格，而这张表每行有 {usual} 格。请每格单独写一行，行首加一个制表符（Tab）；
      空格子只写一个制表符；两行之间空一行。`,
  },
  ofRow: { en: 'its row on line {line} {why}', zh: '第 {line} 行的那一行{why}' },
  fewerCells: { en: 'has fewer cells than its heading', zh: '格数比表头少' },
  moreCells: { en: 'has more cells than its heading', zh: '格数比表头多' },
  otherColumns: { en: 'may have its cells in other columns', zh: '各格可能属于别的列' },
  otherThanSaid: {
    en: 'has {n} cells, and plan.yaml says that there are {columns} columns',
    zh: '有 {n} 格，而 plan.yaml 里写的是 {columns} 列',
  },
  oneUnderAnother: {
    en: 'its cells stand one under another; {columns} columns fit best',
    zh: '各格上下排列，按 {columns} 列最合',
  },
  oneUnderAnotherNoRows: {
    en: 'its cells stand one under another; which of them make a row is not told',
    zh: '各格上下排列，看不出哪些格是一行',
  },
  headingOfOtherLength: {
    en: 'its heading has not as many lines as the table has columns',
    zh: '表头的行数与列数不同',
  },
  oneRow: { en: 'it has no more than one row below its heading', zh: '表头下面至多只有一行' },
  partOrGroup: {
    en: 'line {line} may be a part of a cell, or head the rows below it',
    zh: '第 {line} 行可能是某格的一部分，也可能是下面几行的小标题',
  },
  onlyWords: {
    en: 'all its columns hold words, and none tells where a row begins',
    zh: '各列都是文字，看不出一行从哪里开始',
  },
  onlyBars: {
    en: 'nothing but bars tells that its lines are rows: they may part the words of each line',
    zh: '只有竖线能说明这几行是表格，竖线也可能只是隔开行内的词语',
  },
  noNumbers: {
    en: 'its heading says that a number begins each row, and no numbers count its rows',
    zh: '表头里有序号一列，各行开头却没有依次的序号',
  },
  mixedColumn: {
    en: 'one of its columns holds figures and what is none, and no number begins its rows',
    zh: '有一列既有数字又有别的内容，各行开头又没有序号',
  },
  maybeTwoRows: { en: 'each of its rows may be two', zh: '每一行都可能是两行' },
  maybeHalves: { en: 'two of its rows may be one of four columns', zh: '每两行可能是四列的一行' },
  maybeNextRow: {
    en: 'the number on line {line} may begin another row',
    zh: '第 {line} 行的序号可能是下一行的开头',
  },
  emptyColumn: { en: 'one of its columns is empty', zh: '有一列是空的' },
  rowsWithoutName: { en: 'some of its rows have no name', zh: '有的行没有名称' },
  sentenceBelow: {
    en: 'the sentence on line {line} may stand below it',
    zh: '第 {line} 行的句子可能在表格之下',
  },
  apartInOneColumn: {
    en: 'on line {line} words stand apart in one column',
    zh: '第 {line} 行有一列里的文字分成了几处',
  },
  betweenColumns: {
    en: 'on line {line} words stand between its columns',
    zh: '第 {line} 行有文字落在两列之间',
  },
  overColumns: { en: 'line {line} reaches over several of its columns', zh: '第 {line} 行跨了几列' },
  withRowAbove: { en: 'line {line} may go on with the row above', zh: '第 {line} 行可能接着上一行' },
  maybeOwnRow: {
    en: 'line {line} goes on with the row above, or is a row of its own',
    zh: '第 {line} 行接着上一行，也可能自成一行',
  },
  noNumberWithAbove: {
    en: 'line {line} has no number and may go on with the row above',
    zh: '第 {line} 行没有序号，可能接着上一行',
  },
  sentenceAmong: { en: 'line {line} is a sentence among its rows', zh: '第 {line} 行是夹在各行中的一句话' },
  groupOrCell: {
    en: 'line {line} may head rows, or go on with the cell above',
    zh: '第 {line} 行可能是几行的小标题，也可能接着上面那一格',
  },
  wordsAbove: {
    en: 'the words of the row on line {line} may stand above it',
    zh: '第 {line} 行的文字可能在上面',
  },
  rowWithoutWords: { en: 'the row on line {line} has no words', zh: '第 {line} 行没有文字' },
  cellWithAbove: {
    en: 'a cell on line {line} may go on with the one above',
    zh: '第 {line} 行有一格可能接着上面那一格',
  },
  noFirstColumn: {
    en: 'the row on line {line} has nothing in its first column',
    zh: '第 {line} 行的第一列是空的',
  },
  maybeOfHeading: {
    en: 'the row on line {line} may belong to its heading',
    zh: '第 {line} 行可能属于表头',
  },
  headsBelow: {
    en: 'parts of its heads stand in the lines below them',
    zh: '表头有的文字写到了下面几行',
  },
  raisedFigure: {
    en: 'a part of “{figure}” in it is raised or lowered: it is a power, or has the call of a note',
    zh: '其中“{figure}”有上标或下标，可能是乘方，也可能带着注释的标号',
  },
  tableInCell: {
    en: 'one of its cells holds a table, whose words stand in that cell one behind the other',
    zh: '有的格里还有表格，其中的文字依次写在这一格里',
  },
  headNotTold: {
    en: 'how many of its first rows are its heading is not told',
    zh: '看不出前几行是表头',
  },
  spansNotTold: {
    en: 'which cells of its heading reach over others is not told',
    zh: '看不出表头哪些格跨列',
  },
  noHeading: {
    en: 'its first row, on line {line}, is no heading, and rows above it may be missing',
    zh: '第一行（第 {line} 行）不是表头，上面可能缺了几行',
  },
  fewerThanHeading: {
    en: 'its row on line {line} has fewer cells than its heading',
    zh: '第 {line} 行的格数比表头少',
  },
  moreThanHeading: {
    en: 'its first row has fewer cells than rows below it',
    zh: '第一行的格数比下面的行少',
  },
  maybeRowBelow: {
    en: 'line {line} below it may be a row of it',
    zh: '下面的第 {line} 行可能也是表中的一行',
  },
  moreReasons: { en: 'and for {n} more such reasons', zh: '另有 {n} 处类似的情况' },
  gapsOfPage: {
    en: 'no rules draw it on its page, and gaps between its words part its cells',
    zh: '原件的页面上没有画出它的框线，各格是按文字之间的空隙分的',
  },
  widthOfSigns: {
    en: 'how wide its signs are set decides in which columns its words stand',
    zh: '文字属于哪一列，要看字符按多宽来排',
  },
});
