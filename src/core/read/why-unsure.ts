/** Why what a program read of a document is not certain: the reasons that stand in `data-unsure` of its reading. */
import { catalogue, type Said } from '../model/sentence.ts';

/** In the attribute stands the English of one of these; what else stands there is an editor's own. */
const reasons = catalogue({
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
  oddCells: {
    en: 'its rules leave cells that are no rectangles',
    zh: '它的框线围出的格有的不是矩形',
  },
  overPages: {
    en: 'a row or a cell may go on from page {from} to page {to}',
    zh: '可能有一行或一格从第 {from} 页接到第 {to} 页',
  },
});
/** The reason of a file whose format keeps no joined cells, as it stands in its reading. */
export const joinedCells: string = reasons.joinedCells.row.en;

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
