import { named } from '../../chinese/heading-words.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import { bareHead, hasPage, nextFilled } from './running-heads.ts';
import { longestLine, type Pass, reasons } from './state.ts';

/** A page number stands at most this many lines from the name. */
const mostBlank = 3;

/**
 * The document's own name beside a page number, or with one, wherever the pages are too few to tell a running
 * head by its repetition.
 */
export const ownName: Pass = {
  name: 'own-name',
  says: 'the name of the document again, beside a page number or with one',
  example: { text: '某市五年规划\n一、总则\n正文。\n某市五年规划\n- 1 -\n二、任务', line: 4 },
  order: 'behind the title, which is the first of its name and stays',
  run({ words, start, pageNumbersAt, free, marker, leaveOut }) {
    const names = new Set<string>();
    const besidePage = (i: number) =>
      [-1, 1].some((step) => pageNumbersAt.has(nextFilled(words, i, step, mostBlank)));
    words.forEach((text, i) => {
      if (!text || text.length > longestLine) return;
      const name = bareHead(text);
      const known = names.has(name);
      if (known && free(i) && !marker(i) && (hasPage(text) || besidePage(i))) leaveOut(i, reasons.head);
      else if (!known && i < start && named.test(text) && !sentenceEnd.test(text)) names.add(name);
    });
  },
};
