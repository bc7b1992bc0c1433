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
  bareBody: {
    en: 'no rules part its columns below its heading',
    zh: '它的表头以下各列之间没有框线',
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
