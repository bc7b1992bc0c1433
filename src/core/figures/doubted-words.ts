import { type Plan, walk } from '../model/plan.ts';
import { quantities } from './quantities.ts';
import type { Doubt } from './reading.ts';
import { whyUnsure } from './said.ts';

/** The figures of a plan's prose that stand among words that are not certain, by clause, and why they are no data. */
export const doubtsOfWords = ({ nodes }: Plan): Doubt[] =>
  [...walk(nodes)].flatMap(({ eId, doubted, cells, words, lines }) => {
    const of = doubted && !cells ? quantities(words).map(({ text }) => text) : [];
    return of.length
      ? [{ eId, line: lines[0], of: of.join('、'), why: whyUnsure.words({ why: doubted! }) }]
      : [];
  });
