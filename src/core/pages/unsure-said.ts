/** Why what a program read of a document is not certain: the reasons that stand in `data-unsure` of its reading. */
import { catalogue, type Said } from '../model/sentence.ts';

/** In the attribute stands the English of one of these (`.en`); what else stands there is an editor's own. */
export const reasons = catalogue({
  joinedCells: {
    en: 'the format of its file does not say which of its cells are joined',
    zh: '这种文件格式不保留哪些格是合并的',
  },
  recognised: {
    en: 'its words were recognised in a picture by a program',
    zh: '它的文字是程序从图片中识别的',
  },
  noRules: {
    en: 'it has no rules: its columns and rows are told by where its words stand',
    zh: '它没有框线，列和行是按文字的位置分的',
  },
  noRowRules: {
    en: 'no rules part its rows, and its cells do not stand in one line',
    zh: '它的各行之间没有框线，各格又不在同一行上',
  },
  oneLineRows: {
    en: 'no rules part its rows',
    zh: '它的各行之间没有框线',
  },
  strayWords: {
    en: 'no rules part its columns, and some words stand between two of them',
    zh: '它的各列之间没有框线，有的文字又在两列之间',
  },
  headOfColumns: {
    en: 'no rules part its columns, and its heading does not stand above them one by one',
    zh: '它的各列之间没有框线，表头又不在各列的正上方',
  },
  nearColumns: {
    en: 'no rules part its columns, and their words stand so near that its heading alone tells how many there are',
    zh: '它的各列之间没有框线，文字又挨得很近，只能按表头分列',
  },
  headOfRows: {
    en: 'no rules part the rows of its heading',
    zh: '它的表头各行之间没有框线',
  },
  moreAround: {
    en: 'what stands right above or below its rules may be of it',
    zh: '紧挨在框线上方或下方的文字可能也是它的',
  },
  mayReachOver: {
    en: 'no rules part its columns, and an empty cell may be a part of the one beside it',
    zh: '它的各列之间没有框线，有的空格可能与旁边的格是合并的',
  },
  oddCells: {
    en: 'its rules leave cells that are no rectangles',
    zh: '它的框线围出的格有的不是矩形',
  },
  noCall: {
    en: 'no raised sign calls for it: its sign may stand among the words of a clause of its page',
    zh: '正文里没有找到引用它的上标：它的标号可能混在同页的正文里',
  },
  struck: {
    en: 'a line is drawn through some of its words, which may be struck out',
    zh: '其中有的文字被一条线划过，可能是删去的',
  },
  raisedFigure: {
    en: 'a part of a figure in it is raised or lowered: it is a power, or has the call of a note',
    zh: '其中有的数字带上标或下标，可能是乘方，也可能带着注释的标号',
  },
  noNote: {
    en: 'a raised sign among its words calls for a note that was not found, and may be none of them',
    zh: '其中有上标标号，却没有找到它所指的注释；标号可能不算正文',
  },
  noteOfYear: {
    en: 'a raised sign in it calls for a note that names a year, and stands beside its figures no more',
    zh: '其中有上标标号所指的注释提到年份，而标号已不在数值旁边',
  },
  inColumns: {
    en: 'gaps at one place part the words of its lines: here may stand a table that no rules draw',
    zh: '各行的文字在同一位置隔开：这里可能是一张没有框线的表格',
  },
  parted: {
    en: 'a frame stands beside its lines, and its sentence may go on in the paragraph before or behind it',
    zh: '它的旁边有文字框，它的句子可能在前一段或后一段里接着写',
  },
  bareBody: {
    en: 'no rules part its columns below its heading',
    zh: '它的表头以下各列之间没有框线',
  },
  straysAmong: {
    en: 'words are printed among its cells that stand in none of them',
    zh: '它的各格之间印有不属于任何一格的文字',
  },
  cellsOverlap: {
    en: 'words of two of its rows or columns are printed beside or above one another',
    zh: '它的两行或两列的文字在纸面上相互交错',
  },
  ruleThrough: {
    en: 'a rule is drawn through one of its cells',
    zh: '有框线从它的一格中间穿过',
  },
  ruleEnds: {
    en: 'a rule between its cells ends where they do not: some may be joined',
    zh: '它的一条框线没有画到头，有的格可能是合并的',
  },
  moreRules: {
    en: 'more rules are drawn in it than its rows and columns have',
    zh: '它里面画的框线比读出的行列多',
  },
  loneGap: {
    en: 'a gap in one row alone parts two of its columns: its words may be of one cell',
    zh: '它有两列只靠一行中的空隙隔开：这些文字可能同属一格',
  },
  wordsApart: {
    en: 'words stand apart in one of its cells: it may be several',
    zh: '它有一格的文字中间隔开很大：可能不止一格',
  },
  rowsInOne: {
    en: 'lines in its cells end where there was room for more: one of its rows may be several',
    zh: '它的格内有的行没有排满就换行：有的一行可能是几行',
  },
  emptyRow: {
    en: 'one of its rows has no words',
    zh: '它有一行没有文字',
  },
  turnedWords: {
    en: 'words in it run upwards or downwards, and may be read in another order',
    zh: '它有竖向排的文字，读出的次序可能不对',
  },
  rulesBeyond: {
    en: 'rules drawn with it reach beyond its cells',
    zh: '它的框线伸到了各格之外',
  },
  wordsBeside: {
    en: 'words stand beside its rows that may be of it',
    zh: '它的旁边有文字，可能也是它的',
  },
  partsApart: {
    en: 'it ends or begins where another table does: both may be one',
    zh: '它的首尾与另一张表格相接：两者可能是同一张',
  },
  overPages: {
    en: 'a row or a cell may go on from page {from} to page {to}',
    zh: '可能有一行或一格从第 {from} 页接到第 {to} 页',
  },
});

const forms = Object.values(reasons).map((reason) => ({
  reason: reason as (values: Readonly<Record<string, string>>) => Said,
  pattern: new RegExp(`^${reason.row.en.replace(/\{(\w+)\}/gu, '(?<$1>\\d+)')}$`, 'u'),
}));

/** A reason that stands in a reading, in both languages where a program gave it. */
export function reasonRead(words: string): Said {
  for (const { reason, pattern } of forms) {
    const found = pattern.exec(words);
    if (found) return reason(found.groups ?? {});
  }
  return words;
}
