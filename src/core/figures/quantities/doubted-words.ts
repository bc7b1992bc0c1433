import { figuresWithLetters } from '../../chinese/figure-words.ts';
import { simplified } from '../../chinese/simplified.ts';
import { scale, unit } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import { type Plan, walk } from '../../model/plan.ts';
import type { Doubt } from '../reading.ts';
import { whyUnsure } from '../said.ts';
import { quantities } from './quantities.ts';

/** A figure with a letter in it, before what makes it an amount; O3年均浓度 is of ozone. */
const withLetters = new RegExp(
  `(?:${anyOf(figuresWithLetters)})\\s*(?:${scale}(?!分位)${unit}?|%|％|${unit}(?!均))`,
  'gu',
);

/**
 * The figures of a plan's prose that stand among words that are not certain, and those that have letters in them, by
 * clause, and why they are no data.
 */
export const doubtsOfWords = ({ nodes }: Plan): Doubt[] =>
  [...walk(nodes)].flatMap(({ eId, kind, doubted, cells, words, lines }) => {
    if (cells || kind === 'toc') return [];
    const of = doubted ? quantities(words).map(({ text }) => text) : [];
    const letters = simplified(words).match(withLetters) ?? [];
    return [
      ...(of.length ? [{ of: of.join('、'), why: whyUnsure.words({ why: doubted! }) }] : []),
      ...(letters.length ? [{ of: letters.join('、'), why: whyUnsure.letters() }] : []),
    ].map((doubt) => ({ eId, line: lines[0], ...doubt }));
  });
