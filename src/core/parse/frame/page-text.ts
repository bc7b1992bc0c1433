import { isChrome } from '../../chinese/page-words.ts';
import { type FrameState, isLeftOutAs, type Pass, reasons } from './state.ts';

/** Why what stands beside the text of a printed page is none of its words. */
const besideReasons = {
  head: reasons.head,
  foot: reasons.foot,
  number: reasons.page,
  'goes-on': reasons.goesOn,
  call: reasons.call,
  'taken-out': reasons.takenOut,
  reading: reasons.reading,
  'head-again': reasons.headAgain,
  watermark: reasons.watermark,
  margin: reasons.margin,
} as const;

/** What the markup of a page says is no part of its document. */
export const markedPageText: Pass = {
  name: 'marked-page-text',
  says: 'the markup of the page says that this stands around the document',
  example: { text: '政务公开\n一、总则\n正文。', line: 1, markup: { chrome: true } },
  order: 'it overrules what was taken for a page number or a running head',
  run(state) {
    state.lines.forEach((l, i) => {
      if (!l.chrome || !state.words[i] || state.settled(i)) return;
      if (l.beside) state.leaveOut(i, besideReasons[l.beside], { sure: true });
      else state.leaveOut(i, reasons.chrome);
    });
  },
};

/** Buttons, menus and counters above the body. */
export const pageTextAbove: Pass = {
  name: 'page-text-above',
  says: 'a line above the body that is known as a button, a menu or small print of a page',
  example: { text: '字号：[大 中 小] 打印\n某市五年规划\n一、总则\n正文。', line: 1 },
  order: 'before the words of a letter, so that a date of the page is none of the document',
  run(state) {
    for (let i = 0; i < state.start; i++)
      if (state.free(i) && isPageText(state, i)) state.leaveOut(i, reasons.chrome);
  },
};

/** Whether a line is text of a web page by its words, and by what stands beside it. */
export const isPageText = (state: FrameState, i: number): boolean =>
  !headsFigures(state, i) &&
  (isChrome(state.words[i]!) || isChrome(state.words[i]!, pageTextBeside(state, i)));

const cellsOf = (words: string): string[] => words.split(/\t|[ \u3000]{2,}/u);
/** Whether figures stand below a line, one below each of its words: 信息公开 and 办事服务 are heads of columns there. */
function headsFigures({ words }: FrameState, i: number): boolean {
  const figures = cellsOf(words[i + 1] ?? '');
  return (
    figures.length > 1 &&
    figures.length === cellsOf(words[i]!).length &&
    figures.every((cell) => /^[\d.,]+[%％]?$/u.test(cell))
  );
}

/** At most this many blank lines stand between two lines of a page. */
const mostBlank = 4;

/** Whether the next line above or below is text of a web page. */
function pageTextBeside({ words, artefacts }: FrameState, i: number): boolean {
  return [-1, 1].some((step) => {
    let k = i + step;
    while (words[k] === '' && Math.abs(k - i) < mostBlank) k += step;
    return words[k] !== undefined && (isLeftOutAs(artefacts.get(k), reasons.chrome) || isChrome(words[k]!));
  });
}
