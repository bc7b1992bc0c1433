import { attachment } from '../../chinese/heading-words.ts';
import { isBelowText } from '../../chinese/letter-words.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import { type FrameState, longestLine, type Pass } from './state.ts';

/** 附：, which some documents set above what they append, is none. */
const namesAnnexes = /^附\s*\p{Script=Han}\s*[:：]\s*$/u;
/** A letter names no more annexes. */
const mostAnnexes = 30;

/** The annexes that a letter names above its signature: 附件：某方案, or 附件：1.甲 2.乙 a line each. */
export const annexList: Pass = {
  name: 'annex-list',
  says: '附件： and the names of annexes, right above who signed or when',
  example: {
    text: '关于改革的通知\n一、总则\n正文。\n附件：某市方案\n某市教育局\n2021年5月6日\n某市方案\n一、意义\n正文。',
    line: 4,
  },
  order: 'behind the signatures, which tell that a letter ends below it',
  run(state) {
    state.words.forEach((text, i) => {
      const begins = state.free(i) ? attachment.pattern.exec(text) : null;
      if (!begins || begins[1] || !namesAnnexes.test(begins[0])) return;
      for (const k of namesBelow(state, i)) state.claim(k, 'attachments');
    });
  },
};

/** The lines of a list of annexes that begins at `i`; none where it is not signed below. */
function namesBelow({ words, roles, free }: FrameState, i: number): number[] {
  const names = [i];
  for (let k = i + 1; k < words.length && names.length <= mostAnnexes; k++) {
    if (!words[k]) continue;
    const role = roles.get(k);
    if (role === 'signature' || role === 'date') return names;
    if (isBelowText(words[k]!)) continue;
    if (!free(k) || words[k]!.length > longestLine || sentenceEnd.test(words[k]!)) return [];
    names.push(k);
  }
  return [];
}
