import { affirming, denying } from '../chinese/idioms.ts';
import { anyOf } from '../chinese/words.ts';
import type { RuleId } from '../model/diagnostics.ts';
import { inflected, termsIn, type Wording } from './glossary.ts';
import { chineseFigures, compareNumbers, englishFigures } from './numbers.ts';

/** The Chinese of a clause and its English. */
export interface Pair {
  zh: string;
  en: string;
}

/** What the rules know of the whole of a plan's English. */
export interface PlanEnglish {
  glossary: readonly Wording[];
  /** How many characters of English a long clause of this plan has for one of Chinese: the middle of all. */
  ratio: number;
  /** The first English of each Chinese text. */
  first: ReadonlyMap<string, string>;
}

/**
 * A rule of the English: what is wrong with a clause, as sentences without their full stop; none when nothing
 * is.
 */
export interface CheckRule {
  /** The name under which it is reported, and an exception to it can be written. */
  name: RuleId;
  says: string;
  /** Clauses of a plan, in the last of which this rule finds a fault. */
  example: { pairs: readonly Pair[]; glossary?: readonly Wording[] };
  find(pair: Pair, plan: PlanEnglish): string[];
  /** What an exception must say beside the name of the rule, so that no other fault passes with it. */
  exception?(pair: Pair): string;
}

/** Clauses with fewer Chinese characters are too short to judge their English by its length. */
const longEnough = 40;
/** How far from the plan's own ratio of English to Chinese a clause may be, as a factor. */
const lengthFactor = 1.6;

/** What the rules know of a plan's English, from all of its clauses that are translated. */
export function planEnglish(pairs: readonly Pair[], glossary: readonly Wording[]): PlanEnglish {
  const long = pairs.filter(({ zh }) => zh.length >= longEnough);
  const first = new Map<string, string>();
  for (const { zh, en } of pairs) if (!first.has(zh)) first.set(zh, en);
  return { glossary, ratio: median(long.map(({ zh, en }) => en.length / zh.length)), first };
}

/** The middle one of some values, the greater of two; 1 of none. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

const numbers: CheckRule = {
  name: 'numbers',
  says: 'The English has the figures of the Chinese, each as often, and compares them alike.',
  example: { pairs: [{ zh: '实现158.74亿元。', en: 'Achieve RMB 158.74 million.' }] },
  find({ zh, en }) {
    const { missing, extra, comparators } = compareNumbers(zh, en);
    const instead = extra.length ? ` (it has “${extra.map(({ text }) => text).join('”, “')}”)` : '';
    const unlike = comparators.map(
      ([a, b]) => `the Chinese says “${a.text}” and the English “${b.text}”: they do not compare alike`,
    );
    const unequal = missing.length
      ? missing.map(
          (q) => `the Chinese has “${q.text}”, which is ${q.value}, and the English has it not${instead}`,
        )
      : extra.map((q) => `the English has “${q.text}”, which is ${q.value}, and the Chinese has it not`);
    return [...unequal, ...unlike];
  },
};

const numberOrder: CheckRule = {
  name: 'number-order',
  says: 'The figures of the English stand in the order of the Chinese.',
  example: { pairs: [{ zh: '银行15家，企业50家。', en: '50 banks and 15 enterprises.' }] },
  find({ zh, en }) {
    const { order } = compareNumbers(zh, en);
    if (!order.length) return [];
    const first = order.findIndex((place, i) => place !== i + 1);
    const [here, there] = [chineseFigures(zh)[first]!.text, englishFigures(en)[first]!.text];
    return [`where the Chinese has “${here}” the English has “${there}”: figures may have changed places`];
  },
  /** The order that is accepted: the places of the Chinese figures as the English has them. */
  exception: ({ zh, en }) => compareNumbers(zh, en).order.join(' '),
};

/** What the English denies without a word that denies in the Chinese. */
const affirmingNot = /\bnot (?:only|less|fewer|lower)\b/giu;
const not = /\b(?:not|never|cannot)\b|n[’']t\b/giu;
const affirmingWords = new RegExp(anyOf(affirming), 'gu');
const denyingSigns = new RegExp(anyOf(denying), 'gu');

const negation: CheckRule = {
  name: 'negation',
  says: 'The English denies no more often than the Chinese.',
  example: { pairs: [{ zh: '可以进入。', en: 'It may not enter.' }] },
  find({ zh, en }) {
    const negated = en.replace(affirmingNot, '').match(not) ?? [];
    const denied = count(zh.replace(affirmingWords, ''), denyingSigns);
    return negated.length > denied
      ? [`the English says “${negated[0]}”, and nothing in the Chinese denies`]
      : [];
  },
};

const glossary: CheckRule = {
  name: 'glossary',
  says: 'The English has an agreed form of every term of the glossary that the Chinese has.',
  example: {
    pairs: [{ zh: '建设众创空间。', en: 'Build creative venues.' }],
    glossary: [{ zh: '众创空间', en: ['maker space'] }],
  },
  find: ({ zh, en }, plan) =>
    termsIn(zh, plan.glossary)
      .filter((term) => !term.en.some((form) => inflected(form).test(en)))
      .map((term) => `the glossary has “${term.en[0]}” for “${term.zh}”, and the English has it not`),
};

const chineseSigns = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/gu;

const chineseLeft: CheckRule = {
  name: 'chinese-left',
  says: 'The English has no Chinese characters and no full-width signs.',
  example: { pairs: [{ zh: '发展。', en: 'Develop，innovate.' }] },
  find({ en }) {
    const left = [...new Set(en.match(chineseSigns))];
    return left.length ? [`the English has Chinese or full-width signs: ${left.join(' ')}`] : [];
  },
};

/** Signs that come in pairs, and how they are named. */
const pairsOfSigns = [
  { name: '“ ”', open: /“/g, close: /”/g },
  { name: '( )', open: /\(/g, close: /\)/g },
  { name: '[ ]', open: /\[/g, close: /\]/g },
];
const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

const unbalanced: CheckRule = {
  name: 'unbalanced',
  says: 'Quotation marks and brackets come in pairs.',
  example: { pairs: [{ zh: '“创新”。', en: '“Innovation.' }] },
  find: ({ en }) =>
    pairsOfSigns
      .filter(({ open, close }) => count(en, open) !== count(en, close))
      .map(({ name }) => `${name} do not come in pairs`),
};

const wrongSpace = / {2}|^\s|\s$|\s[,.;:]/u;

const spaces: CheckRule = {
  name: 'spaces',
  says: 'No space is doubled, at an end, or before a stop.',
  example: { pairs: [{ zh: '发展。', en: 'Develop , well.' }] },
  find: ({ en }) => (wrongSpace.test(en) ? ['a space is doubled, at an end, or before a stop'] : []),
};

const longClause = '全面推进创新发展和开放合作并且不断完善政策体系和工作机制以及服务环境持续提高发展质量。';
const longEnglish =
  'Advance innovation and cooperation, keep improving policies, mechanisms and services, and raise quality.';

const length: CheckRule = {
  name: 'length',
  says: 'The English of a long clause is about as long as that of others of its length in the plan.',
  example: {
    pairs: [
      { zh: longClause, en: longEnglish },
      { zh: `再${longClause}`, en: longEnglish },
      { zh: `又${longClause}`, en: 'Advance innovation.' },
    ],
  },
  find({ zh, en }, { ratio }) {
    const own = en.length / zh.length / ratio;
    const isOdd = zh.length >= longEnough && (own > lengthFactor || own < 1 / lengthFactor);
    return isOdd
      ? [`the English is ${own.toFixed(1)} times as long as this plan's clauses of that length are`]
      : [];
  },
};

const inconsistent: CheckRule = {
  name: 'inconsistent',
  says: 'The same Chinese has the same English throughout the plan.',
  example: {
    pairs: [
      { zh: '丙', en: 'C' },
      { zh: '丙', en: 'D' },
    ],
  },
  find({ zh, en }, { first }) {
    const other = first.get(zh) ?? en;
    return other === en ? [] : [`“${zh}” is “${en}” here and “${other}” elsewhere`];
  },
};

/**
 * The rules of a translated clause, in the order in which their faults are told: first what changes what the
 * plan says.
 */
export const checkRules: readonly CheckRule[] = [
  numbers,
  numberOrder,
  negation,
  glossary,
  chineseLeft,
  unbalanced,
  spaces,
  length,
  inconsistent,
];

/** The name of an exception to a rule: the rule's, and what else it must say. */
export const exceptionName = (rule: CheckRule, pair: Pair): string =>
  [rule.name, rule.exception?.(pair)].filter(Boolean).join(' ');
