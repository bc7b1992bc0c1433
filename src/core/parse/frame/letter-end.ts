import { isDate } from '../../chinese/dates.ts';
import { attachment } from '../../chinese/heading-words.ts';
import { bracketFirst, sentenceEnd } from '../../chinese/punctuation.ts';
import { maySign, mostSigned } from './signature.ts';
import { type FrameState, longestLine, type Pass } from './state.ts';

/** The text that a letter brings begins within this many lines with words below its date. */
const farthestText = 3;
/** A number in a line by itself that is none of a page. */
const rowNumber = /^\d{1,3}$/u;

/** The end of a letter that stands before the text that it brings: who signed, and when. */
export const letterEnd: Pass = {
  name: 'letter-end',
  says: 'who signed and when, inside the document, above the title or the annex that a letter brings',
  example: {
    text: '关于改革的通知\n一、总则\n正文。\n某市教育局\n2021年5月6日\n某市改革方案\n一、意义\n正文。',
    line: 5,
  },
  order: 'behind the closing lines, which end the whole document',
  run(state) {
    const { words, start, free, claim } = state;
    for (let i = start + 1; i < words.length; i++) {
      if (!free(i) || !isDate(words[i]!) || bracketFirst.test(words[i]!)) continue;
      const signed = signedAbove(state, i);
      if (!signed.length || !bringsText(state, i)) continue;
      claim(i, 'date');
      for (const k of signed) claim(k, 'signature');
    }
  },
};

/** The lines above a date that say who signed. */
function signedAbove(state: FrameState, date: number): number[] {
  const signed: number[] = [];
  for (let k = date - 1; k > state.start && signed.length < mostSigned; k--) {
    if (!state.words[k]) continue;
    if (!maySign(state, k)) break;
    signed.push(k);
  }
  return signed;
}

/** Whether below a line begins a text of its own: a title, or an annex; a number before it begins a row of a table. */
function bringsText({ words, lines, free, isNamed }: FrameState, date: number): boolean {
  let seen = 0;
  for (let k = date + 1; k < words.length && seen < farthestText; k++) {
    const text = words[k]!;
    if (!text) continue;
    if (rowNumber.test(text) && free(k)) return false;
    seen++;
    const isTitle = text.length <= longestLine && isNamed(text) && !sentenceEnd.test(text);
    if (!lines[k]!.grid && (isTitle || attachment.pattern.test(text))) return true;
  }
  return false;
}
