import { attachment, named } from '../../chinese/heading-words.ts';
import { bodiesIn } from '../../chinese/letter-words.ts';
import { anyPause, bracketFirst } from '../../chinese/punctuation.ts';
import type { FrameState, Pass } from './state.ts';

/** At most this many sign, each in a line of at most `longestSigned` characters. */
export const mostSigned = 4;
const longestSigned = 24;
/** Several bodies that sign in one line. */
const longestTogether = 60;
const areBodies = (words: string) => words.length <= longestTogether && bodiesIn(words).length > 1;

/** A short line just above a date is who signed: claims those between two indices. */
function sign(state: FrameState, from: number, to: number): void {
  const { words, roles, claim } = state;
  for (let i = from; i < to; i++) {
    if (roles.get(i) !== 'date' || bracketFirst.test(words[i]!)) continue;
    let k = i - 1;
    for (let n = 0; n < mostSigned && k >= from; n++, k--) {
      while (k >= from && words[k] === '') k--;
      if (k < from || !maySign(state, k)) break;
      claim(k, 'signature');
    }
  }
}

/** Whether a line can be the name of a body or a person. */
export const maySign = ({ words, free, marker }: FrameState, k: number): boolean =>
  free(k) &&
  (words[k]!.length <= longestSigned || areBodies(words[k]!)) &&
  !anyPause.test(words[k]!) &&
  !marker(k) &&
  // The last line of a title stands above the date of a cover, too.
  !named.test(words[k]!) &&
  !attachment.pattern.test(words[k]!);

export const signatureAbove: Pass = {
  name: 'signature-above',
  says: 'a short line just above a date, above the body',
  example: { text: '某市五年规划\n某市人民政府\n2021年5月6日\n一、总则\n正文。', line: 2 },
  order: 'behind the title, which may stand just above a date',
  run: (state) => sign(state, 0, state.start),
};

export const signatureBelow: Pass = {
  name: 'signature-below',
  says: 'a short line just above a date, at the end',
  example: { text: '某市五年规划\n一、总则\n正文。\n某市人民政府\n2021年5月6日', line: 4 },
  order: 'behind the closing lines, among which the date is found',
  run: (state) => sign(state, state.start, state.lines.length),
};
