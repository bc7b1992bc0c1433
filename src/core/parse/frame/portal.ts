import { attachment, named, preface } from '../../chinese/heading-words.ts';
import { bodyAtEnd, isNotice } from '../../chinese/letter-words.ts';
import { bracketed, sentenceEnd } from '../../chinese/punctuation.ts';
import { type FrameState, isLeftOutAs, type Pass, reasons } from './state.ts';

/** A longer line is none of the menus and buttons of a page. */
const longestOfPage = 20;
/** A line of at least this length, or one that begins as an annex does, is text, and no list of links. */
const shortestText = 40;

/** Whether a line is, or begins, what plans and notices are called; a heading of a page may be a column of plans. */
const isTitle = ({ words, lines }: FrameState, i: number): boolean =>
  Boolean(lines[i]!.heading) && (named.test(words[i]!) || isNotice.test(words[i]!));

/** Whether a line that stands among the text of a page can be more of it. */
const mayBePage = (state: FrameState, i: number): boolean => {
  const { words, free, marker, lines } = state;
  return (
    free(i) &&
    !isTitle(state, i) &&
    !marker(i) &&
    !lines[i]!.prose &&
    words[i]!.length <= longestOfPage &&
    !sentenceEnd.test(words[i]!) &&
    !bracketed.test(words[i]!) &&
    !attachment.pattern.test(words[i]!) &&
    !preface.test(words[i]!)
  );
};

const isChromeAt = ({ artefacts }: FrameState, i: number) => isLeftOutAs(artefacts.get(i), reasons.chrome);

/** What else a page sets above the title of its document. */
export const portalAbove: Pass = {
  name: 'portal-above',
  says: 'a short line above the title, among others that are known as text of a page',
  example: { text: '用户登录\n某某频道\n某市五年规划\n一、总则\n正文。', line: 2 },
  order: 'behind the title and all that is known by its words',
  run(state) {
    const title = [...state.roles].reduce(
      (n, [i, role]) => (role === 'title' ? Math.min(n, i) : n),
      Infinity,
    );
    if (title === Infinity) return;
    const above = Array.from({ length: title }, (_, i) => i);
    if (!above.some((i) => isChromeAt(state, i))) return;
    for (const i of above)
      if (mayBePage(state, i) && !bodyAtEnd.test(state.words[i]!)) state.leaveOut(i, reasons.chrome);
  },
};

/** What a page sets below the date of a letter: links, names of other sites. */
export const portalBelow: Pass = {
  name: 'portal-below',
  says: 'a short line below the last date, among others that are known as text of a page',
  example: {
    text: '某市五年规划\n一、总则\n正文。\n某市人民政府\n2021年5月6日\n【打印本页】【关闭窗口】\n某某频道',
    line: 7,
  },
  order: 'behind the closing lines, among which the date is found',
  run(state) {
    const { lines, words, roles } = state;
    const date = [...roles].reduce(
      (n, [i, role]) => (role === 'date' && i > state.start ? Math.max(n, i) : n),
      -1,
    );
    if (date < 0) return;
    const below = Array.from({ length: lines.length - date - 1 }, (_, k) => date + 1 + k);
    const isText = (i: number) =>
      Boolean(lines[i]!.grid) ||
      (state.free(i) &&
        (words[i]!.length >= shortestText || state.marker(i) !== null || attachment.pattern.test(words[i]!)));
    if (below.some(isText) || !below.some((i) => isChromeAt(state, i))) return;
    for (const i of below) if (mayBePage(state, i)) state.leaveOut(i, reasons.chrome);
  },
};
