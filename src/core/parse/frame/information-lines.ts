import { named } from '../../chinese/heading-words.ts';
import { fieldOf, labelAlone } from '../../chinese/labels.ts';
import { type FrameState, longestLine, type Pass } from './state.ts';

/** Fewer labels in lines of their own may be words of another kind. */
const fewest = 2;

/** An information block of which each label and each value stands in a line of its own. */
export const informationLines: Pass = {
  name: 'information-lines',
  says: 'a label of an information block, or its value, each in a line of its own among others',
  example: { text: '索引号\n00001\n发布机构\n某市某局\n某市五年规划\n一、总则\n正文。', line: 2 },
  order: 'before the text of a page, among which such lines stand',
  run(state) {
    const { start, free, claim } = state;
    const lines = Array.from({ length: start }, (_, i) => i).filter(free);
    for (let at = 0; at < lines.length; at++) {
      const { end, labels } = runFrom(state, lines, at);
      if (labels < fewest) continue;
      for (const i of lines.slice(at, end)) claim(i, 'metadata');
      at = end - 1;
    }
  },
};

const labelOf = ({ words }: FrameState, i: number | undefined): string | undefined =>
  i === undefined ? undefined : labelAlone.exec(words[i]!)?.[1];

/** Whether a line can be the value of a label: no title of a plan that stands nowhere else. */
function mayBeValue({ words, start }: FrameState, i: number | undefined): i is number {
  if (i === undefined || words[i]!.length > longestLine) return false;
  return !named.test(words[i]!) || words.slice(i + 1, start).includes(words[i]!);
}

/**
 * The run of labels and values that begins at a place among lines: where it ends, and how many of its labels tell a
 * field. A label may have no value; one that is not known stands between others that are.
 */
function runFrom(state: FrameState, lines: readonly number[], from: number): { end: number; labels: number } {
  let at = from;
  let labels = 0;
  for (;;) {
    const label = labelOf(state, lines[at]);
    const isOther = !label && at > from && labelOf(state, lines[at + 2]) && mayBeValue(state, lines[at]);
    if (!label && !isOther) return { end: at, labels };
    if (label && fieldOf(label)) labels++;
    at++;
    if (mayBeValue(state, lines[at]) && !labelOf(state, lines[at])) at++;
    else if (isOther) return { end: at - 1, labels };
  }
}
