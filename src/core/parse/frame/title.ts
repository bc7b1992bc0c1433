import { annexAlone, attachment, goesOnAsTitle, named } from '../../chinese/heading-words.ts';
import { bracketed, colonEnd, sentenceEnd } from '../../chinese/punctuation.ts';
import { type FrameState, longestLine, type Pass } from './state.ts';

/** The title: the first line that is called what plans are called, with the lines that belong to it. */
export const title: Pass = {
  name: 'title',
  says: 'a line above the body that is called what plans are called, with the lines that belong to it',
  example: {
    text: '某市人民政府\n某市第十四个五年规划\n和二〇三五年远景目标纲要\n一、总则\n正文。',
    line: 2,
  },
  order: 'behind the other lines of the opening, so that none of them is taken into a title',
  run(state) {
    const { roles, words, start } = state;
    if (state.hasTitle) return;
    const dates = [...roles]
      .flatMap(([i, role]) => (role === 'date' && i < start ? [i] : []))
      .sort((a, b) => a - b);
    const lastNamed = words
      .slice(0, start)
      .findLastIndex((w, i) => state.free(i) && w.length <= longestLine && named.test(w));
    let nextDate = 0;
    for (let i = 0; i < start; i++) {
      const last = mayBegin(state, i) ? endOfTitle(state, i) : null;
      if (last === null) continue;
      const end = claimTitle(state, i, last);
      // A letter that forwards the plan ends with signature and date; the plan's own title comes after it.
      while (nextDate < dates.length && dates[nextDate]! <= end) nextDate++;
      const signed = dates[nextDate];
      if (signed === undefined || lastNamed <= signed) break;
      i = signed;
    }
  },
};

const twoCharacters = /\p{Script=Han}{2}/u;
/** A path, a row, a label, or a date: none is a title. */
const noTitle = /[/\\|:：]|\d\s*[年月日]\s*$/u;
/** The longest second line of a title, and how many lines one may have before it is called anything. */
const longestMore = 40;
const mostLines = 3;
/** So many blank lines may stand above a remark in brackets that belongs to the title. */
const mostBlank = 2;

/** Whether a line can be the first of a title. */
function mayBegin({ lines, words, free }: FrameState, i: number): boolean {
  const text = words[i]!;
  return (
    free(i) &&
    !lines[i]!.prose &&
    twoCharacters.test(text.replace(/\s/gu, '')) &&
    !attachment.pattern.test(text) &&
    text.length <= longestLine &&
    !sentenceEnd.test(text) &&
    !bracketed.test(text) &&
    !noTitle.test(text)
  );
}

/**
 * The last line of the title that begins at `i`; null where its lines are not called what plans are called.
 */
function endOfTitle({ words, free }: FrameState, i: number): number | null {
  let last = i;
  let joined = words[i]!;
  const isMore = (k: number) => free(k) && words[k]!.length <= longestMore;
  while (
    !named.test(joined) &&
    last - i < mostLines &&
    isMore(last + 1) &&
    !sentenceEnd.test(words[last + 1]!) &&
    !colonEnd.test(words[last + 1]!)
  ) {
    last++;
    joined += words[last]!;
  }
  if (!named.test(joined)) return null;
  const below = last + 1;
  return isMore(below) && goesOnAsTitle.test(words[below]!) && named.test(words[below]!) ? below : last;
}

/** Claims a title with 附件 alone above it and remarks in brackets below it; gives the last of its lines. */
function claimTitle(state: FrameState, first: number, last: number): number {
  const { words, start, free, claim } = state;
  for (let k = first; k <= last; k++) if (words[k]) claim(k, k === first ? 'title' : 'title-more');
  let above = first - 1;
  while (above >= 0 && words[above] === '') above--;
  if (above >= 0 && free(above) && annexAlone.test(words[above]!))
    claim(above, 'remark', '附件 alone above a title only says that a letter brought the text');
  let end = last;
  const next = () => {
    let k = end + 1;
    while (k < start && words[k] === '' && k <= end + mostBlank) k++;
    return k;
  };
  for (let k = next(); k < start && free(k) && bracketed.test(words[k]!); k = next()) {
    claim(k, 'subtitle', 'in brackets below the title');
    end = k;
  }
  return end;
}
