/** By how much one thing is above another, told as how much it is below: 高于全国2个百分点, 2 percentage points lower. */
import type { WordRow } from '../../chinese/words.ts';
import { knownWords, placesOf } from '../dictionary/dictionary.ts';
import { doubtful, type Finding, wrong } from '../finding.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';

/** A word of comparison behind a figure of English, with what says the same before it in Chinese. */
export interface ComparedRow extends WordRow {
  zh: string;
}

const [other, of] = ['[^，。；、\\d]{0,14}', '(?:比|较)[^，。；、\\d]{1,14}'];
/** What is more, and what is less; `words` stand behind the figure in English, `zh` before it in Chinese. */
export const comparedRows: Readonly<Record<'more' | 'less', ComparedRow>> = {
  more: {
    zh: `(?<!不)(?:[高快多优]于|[高超]出|领先)${other}|${of}[高快多]出?`,
    words: 'higher|faster|more|above|greater|over|ahead|larger|better',
    says: 'it is more',
    example: 'higher than that of the country',
  },
  less: {
    zh: `(?<!不)(?:[低慢少]于|低出|落后)${other}|${of}[低慢少]`,
    words: 'lower|slower|less|below|fewer|behind|smaller',
    says: 'it is less',
    example: 'below the provincial average',
  },
};
/** How much a change is, which English may tell as more or less than it was: 比2005年下降60%, 60% lower than in 2005. */
export const changedRows: Readonly<Record<'more' | 'less', ComparedRow>> = {
  more: {
    zh: '(?:增长|增加|提高|上升|多增)了?(?:近|约|超过?)?(?:[\\d.]+%?[-—–～~至到])?',
    words: '(?:higher|greater|larger|more)(?= than|[.,;]|$)|above(?= (?:the )?(?:19|20)\\d\\d\\b)',
    says: 'it has become more',
    example: 'higher than in 2005',
  },
  less: {
    zh: '(?:下降|降低|减少)了?(?:近|约|超过?)?(?:[\\d.]+%?[-—–～~至到])?',
    words: '(?:lower|smaller|less|fewer)(?= than|[.,;]|$)|below(?= (?:the )?(?:19|20)\\d\\d\\b)',
    says: 'it has become less',
    example: 'lower than in 2005',
  },
};
const compiled = (row: ComparedRow) => ({
  zh: new RegExp(`(?:${row.zh})$`, 'u'),
  en: new RegExp(
    `^(?: percentage points?| points?| ?°C| degrees(?: Celsius)?| [a-z]*met(?:er|re)s?)? (${row.words})\\b`,
    'iu',
  ),
});
const [more, less] = [compiled(comparedRows.more), compiled(comparedRows.less)];
const [risen, fallen] = [compiled(changedRows.more), compiled(changedRows.less)];
const reach = 24;

/** What figures are mostly compared with, as both languages say it. */
const usual = {
  zh: /全[国省市区球]|平均|上年|去年|同期|常年/u,
  en: new RegExp(
    String.raw`\b(?:nation\w*|country|provinc\w+|city|municipal|district|global|average|previous|` +
      String.raw`last year|year (?:before|earlier)|normal)\b`,
    'giu',
  ),
};
/** Where the English names what the Chinese compares with: behind a place, before it, or not in words that are known. */
function sideOf(said: string, en: string, at: number): 'behind' | 'before' | 'unknown' {
  const known = knownWords(said).flatMap(({ zh }) => placesOf(zh, en).map(({ from }) => from > at));
  const others = usual.zh.test(said) ? [...en.matchAll(usual.en)].map(({ index }) => index > at) : [];
  const sides = [...known, ...others];
  if (!sides.length || new Set(sides).size > 1) return 'unknown';
  return sides[0] ? 'behind' : 'before';
}

/**
 * Where what is more by a figure in the Chinese is less by it in the English, or the reverse; of the other of two things
 * (城镇低于农村, rural … faster than urban) that is right.
 */
export const comparedFaults = (zh: string, en: string): Finding[] =>
  compareNumbers(zh, en).matched.flatMap(({ zh: a, en: b }): Finding[] => {
    const before = zh.slice(Math.max(0, a.at - reach), a.at);
    const behind = en.slice(b.at + b.text.length);
    for (const [own, reverse] of [
      [more, less],
      [less, more],
      [risen, fallen],
      [fallen, risen],
    ] as const) {
      const said = own.zh.exec(before)?.[0];
      const told = said && reverse.en.exec(behind)?.[1];
      if (!told) continue;
      const side = own === risen || own === fallen ? 'unknown' : sideOf(said, en, b.at);
      const says = finds.comparedOtherwise({ zh: said, figure: a.text, en: told });
      if (side !== 'before') return [side === 'behind' ? wrong(says) : doubtful(says)];
    }
    return [];
  });
