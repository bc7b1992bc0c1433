import { affirming, denying, shunning as shunningWords } from '../chinese/idioms.ts';
import { readPeriod } from '../chinese/periods.ts';
import { anyOf } from '../chinese/words.ts';
import type { RuleId } from '../model/diagnostics.ts';
import { listed } from '../model/sentence.ts';
import { boundFaults } from './figure-faults/bound-faults.ts';
import { orderFaults, orderOf } from './figure-faults/order-faults.ts';
import { unitFaults } from './figure-faults/unit-faults.ts';
import { unitScaleFaults } from './figure-faults/unit-scales.ts';
import { vagueFaults } from './figure-faults/vague-numbers.ts';
import { valueFaults } from './figure-faults/value-faults.ts';
import { doubtful, type Finding, wrong } from './finding.ts';
import { finds } from './said.ts';
import { alignedSentences } from './sentences/aligned.ts';
import { inflected, termsIn, type Wording } from './terms/glossary.ts';
import { denialFaults } from './word-faults/denials.ts';
import { listFaults } from './word-faults/lists.ts';
import { omissionFaults } from './word-faults/omissions.ts';
import { permissionFaults } from './word-faults/permissions.ts';
import { keepsQuotations, quotationFaults } from './word-faults/quotations.ts';
import { scopeFaults } from './word-faults/scope.ts';
import { hasFigureOfEachSentence, sentenceCounts, wordingFaults } from './wording/wording.ts';

/** The Chinese of a clause and its English. */
export interface Pair {
  zh: string;
  en: string;
}

/** What the rules know of the whole of a plan's English. */
export interface PlanEnglish {
  glossary: readonly Wording[];
  /**
   * How many characters of English a long clause of this plan has for one of Chinese: the middle of all; no
   * number where too few are translated.
   */
  ratio: number;
  /** Whether what the Chinese quotes is quoted in English too. */
  keepsQuotations: boolean;
  /** The first year of the plan, where its title says it. */
  since: number | null;
  /** The last year that is over when the plan speaks, as far as its words tell. */
  ended: number;
  /** The first English of each Chinese text. */
  first: ReadonlyMap<string, string>;
}

/**
 * A rule of the English: what is wrong, or may be, with a clause; nothing when nothing is.
 */
export interface CheckRule {
  /** The name under which it is reported, and an exception to it can be written. */
  name: RuleId;
  says: string;
  /** Clauses of a plan, in the last of which this rule finds a fault. */
  example: { pairs: readonly Pair[]; glossary?: readonly Wording[] };
  find(pair: Pair, plan: PlanEnglish): Finding[];
  /** What an exception must say beside the name of the rule, so that no other fault passes with it. */
  exception?(pair: Pair): string;
}

/** Clauses with fewer Chinese characters are too short to judge their English by its length. */
const longEnough = 40;
/** How far from the plan's own ratio of English to Chinese a clause may be, as a factor. */
const lengthFactor = 1.75;
/** A clause that has fewer sentences in English and is shorter than this part of the plan's ratio may lack one. */
const lackingSentence = 0.85;
/** A plan's own ratio of lengths is used once at least this many long clauses are translated. */
const fewestClauses = 3;

/** Figures in digits are as long in both languages, and say nothing of the words. */
const wordsIn = (text: string) => text.replace(/[\d.,%]/gu, '').length;
const ratioOf = ({ zh, en }: Pair) => wordsIn(en) / wordsIn(zh);

/** What the rules know of a plan's English, from all of its clauses that are translated. */
export function planEnglish(pairs: readonly Pair[], glossary: readonly Wording[]): PlanEnglish {
  const long = pairs.filter(({ zh }) => zh.length >= longEnough);
  const first = new Map<string, string>();
  for (const { zh, en } of pairs) if (!first.has(zh)) first.set(zh, en);
  const ratio = long.length < fewestClauses ? NaN : median(long.map(ratioOf));
  return {
    glossary,
    ratio,
    keepsQuotations: keepsQuotations(pairs),
    since: firstYear(pairs),
    ended: lastYearEnded(pairs),
    first,
  };
}

/** The title of a plan is among this many clauses at its beginning, and no longer than this. */
const [mostTitles, longestTitle] = [4, 50];
/** The first year of a plan, as its title has it. */
function firstYear(pairs: readonly Pair[]): number | null {
  const titles = pairs.slice(0, mostTitles).filter(({ zh }) => zh.length <= longestTitle);
  const period = titles.map(({ zh }) => readPeriod(zh)).find(Boolean);
  return period ? Number(period.slice(0, 4)) : null;
}

/** What says that a year is over: 截至2019年底; a document of the year after, 国发〔2020〕5号. */
const yearOver = /截[至止](20\d{2})年(?:年?[底末]|12月)|[〔［](20\d{2})[〕］]/gu;
/** The last year of which the words of a plan say that it is over; 0 where they say it of none. */
function lastYearEnded(pairs: readonly Pair[]): number {
  const years = pairs.flatMap(({ zh }) =>
    [...zh.matchAll(yearOver)].map(([, end, numbered]) => (end ? Number(end) : Number(numbered) - 1)),
  );
  return Math.max(0, ...years);
}

/** The middle one of some values, the greater of two. */
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const numbers: CheckRule = {
  name: 'numbers',
  says: 'The English has the figures of the Chinese by their value, and no others.',
  example: { pairs: [{ zh: '实现158.74亿元。', en: 'Achieve RMB 158.74 million.' }] },
  find: ({ zh, en }) => unitScaleFaults(zh, en) ?? [...valueFaults(zh, en), ...vagueFaults(zh, en)],
};

const units: CheckRule = {
  name: 'units',
  says: 'A figure has its unit, and is how great a change is or where it ends, as the Chinese has it.',
  example: { pairs: [{ zh: '新增绿地500亩。', en: 'Add 500 hectares of green space.' }] },
  find: ({ zh, en }) => unitFaults(zh, en),
};

const bounds: CheckRule = {
  name: 'bounds',
  says: 'A figure is at least, at most or about as much as the Chinese says.',
  example: { pairs: [{ zh: '占比不低于10%。', en: 'A share of no more than 10%.' }] },
  find: ({ zh, en }) => boundFaults(zh, en),
};

const numberOrder: CheckRule = {
  name: 'number-order',
  says: 'Figures of one kind stand in the order of the Chinese.',
  example: { pairs: [{ zh: '银行15家，企业50家。', en: '50 banks and 15 enterprises.' }] },
  find: ({ zh, en }) => orderFaults(zh, en),
  /** The order that is accepted: the places of the Chinese figures as the English has them. */
  exception: ({ zh, en }) => orderOf(zh, en).join(' '),
};

/** What the English denies without a word that denies in the Chinese. */
const affirmingNot = new RegExp(
  '\\bnot (?:only|even|forget|hesitate|fail|lose sight|(?:fall|drop|lag) (?:below|behind|short)|trail|(?:be )?crossed|' +
    '(?:\\w+ ){0,3}(?:less|fewer|lower|shorter|more|higher|greater|later|longer|exceed\\w*|below|above))\\b',
  'giu',
);
const not = /\b(?:not|never|cannot)\b|n[’']t\b/giu;
const shunning = new RegExp(anyOf(shunningWords), 'u');
const affirmingWords = new RegExp(anyOf(affirming), 'gu');
const denyingSigns = new RegExp(anyOf(denying), 'gu');

/** Longer clauses are told so freely that a word which denies may only stress what they say. */
const longest = 60;

/** Where a sentence of a clause denies more often in English. */
function negationsAdded({ zh, en }: Pair, clause: string): Finding[] {
  const negated = en.replace(affirmingNot, '').match(not) ?? [];
  const denied = count(zh.replace(affirmingWords, ''), denyingSigns);
  if (negated.length <= denied) return [];
  const says = finds.denied({ words: negated[0]! });
  const isFree =
    shunning.test(clause) ||
    clause.length > longest ||
    count(clause.replace(affirmingWords, ''), denyingSigns) > 0;
  return [isFree ? doubtful(says) : wrong(says)];
}

const negation: CheckRule = {
  name: 'negation',
  says: 'The English denies no more often than the Chinese, and in as many ways.',
  example: { pairs: [{ zh: '可以进入。', en: 'It may not enter.' }] },
  find({ zh, en }) {
    const added = alignedSentences(zh, en).flatMap((of) => negationsAdded(of, zh));
    return added.length ? added.slice(0, 1) : denialFaults(zh, en);
  },
};

const wording: CheckRule = {
  name: 'wording',
  says: 'The English keeps what says how something holds: in principle, step by step, forbidden, planned.',
  example: { pairs: [{ zh: '原则上停止审批。', en: 'Approvals are to stop.' }] },
  find: ({ zh, en }) => [...wordingFaults(zh, en), ...permissionFaults(zh, en)],
};

const scope: CheckRule = {
  name: 'scope',
  says: 'More stays more, a level its level, who acts acts, and a target is not yet reached.',
  example: { pairs: [{ zh: '增速高于全国。', en: 'Growth was slower than that of the country.' }] },
  find: ({ zh, en }, { since, ended }) => scopeFaults(zh, en, since, ended),
};

/** Where a long clause is much longer or shorter in English than others of the plan, or has fewer sentences. */
function lengthFaults({ zh, en }: Pair, { ratio }: PlanEnglish): Finding[] {
  const own = ratioOf({ zh, en }) / ratio;
  const isOdd = zh.length >= longEnough && (own > lengthFactor || own < 1 / lengthFactor);
  if (isOdd) return [doubtful(finds.oddLength({ times: own.toFixed(1) }))];
  const sentences = sentenceCounts(zh, en);
  const isLess = zh.length >= longEnough && own < lackingSentence && sentences.en < sentences.zh;
  if (isLess && hasFigureOfEachSentence(zh, en)) return [];
  return isLess ? [doubtful(finds.fewerSentences(sentences))] : [];
}

const lists: CheckRule = {
  name: 'lists',
  says: 'A list of things has as many in English.',
  example: {
    pairs: [{ zh: '发展旅游、物流、金融、教育。', en: 'Develop tourism, logistics and education.' }],
  },
  find: ({ zh, en }) => listFaults(zh, en),
};

const omission: CheckRule = {
  name: 'omission',
  says: 'Each sentence, and each part of one, has its words in English, and is not much shorter there.',
  example: {
    pairs: [
      {
        zh: '完善养老服务。支持医院、学校和图书馆改造。',
        en: 'Services for the elderly are to be improved.',
      },
    ],
  },
  find(pair, plan) {
    // Of a clause that is one sentence its length says the same.
    const isSaid = alignedSentences(pair.zh, pair.en).length === 1 && lengthFaults(pair, plan).length > 0;
    return isSaid ? [] : omissionFaults(pair.zh, pair.en, plan.ratio);
  },
};

const manyQuoted = Array.from({ length: 20 }, (_, i) => ({
  zh: `实施“${i}号”工程。`,
  en: `Carry out “No. ${i}.”`,
}));

const quotations: CheckRule = {
  name: 'quotations',
  says: 'What the Chinese quotes is quoted in English, where the plan keeps quotations.',
  example: { pairs: [...manyQuoted, { zh: '建设“智慧城市”，开通“城市通”。', en: 'Launch “City Pass.”' }] },
  find: ({ zh, en }, plan) => (plan.keepsQuotations ? quotationFaults(zh, en) : []),
};

/** English with the short form of a five-year plan in full. */
const inFull = (en: string) => en.replace(/\bFYP\b/gu, 'Five-Year Plan');

const glossary: CheckRule = {
  name: 'glossary',
  says: 'The English has an agreed form of every term of the glossary that the Chinese has.',
  example: {
    pairs: [{ zh: '建设众创空间。', en: 'Build creative venues.' }],
    glossary: [{ zh: '众创空间', en: ['maker space'] }],
  },
  find: ({ zh, en }, plan) =>
    termsIn(zh, plan.glossary)
      .filter((term) => !term.en.some((form) => inflected(form).test(inFull(en))))
      .map((term) => wrong(finds.notAgreed({ en: term.en[0]!, zh: term.zh }))),
};

const chineseSigns = /[\p{sc=Han}\u3000-\u303f\uff00-\uffef]/gu;

const chineseLeft: CheckRule = {
  name: 'chinese-left',
  says: 'The English has no Chinese characters and no full-width signs.',
  example: { pairs: [{ zh: '发展。', en: 'Develop，innovate.' }] },
  find({ en }) {
    const left = [...new Set(en.match(chineseSigns))];
    return left.length ? [wrong(finds.chineseSigns({ signs: listed(left.map((sign) => `“${sign}”`)) }))] : [];
  },
};

/** Signs that come in pairs, and how they are named. */
const pairsOfSigns = [
  { name: '“ ”', open: /“/g, close: /”/g },
  { name: '( )', open: /\(/g, close: /\)/g },
  { name: '[ ]', open: /\[/g, close: /\]/g },
];
/** The number of a point of a list, whose bracket has no other: 3) New industries. */
const pointOfList = /(?<=^|(?<!\b(?:Nos?|Arts?|Secs?|Figs?|[Vv]ols?|paras?|pp?))[.;:] )\d{1,2}\)/gu;
const count = (text: string, sign: RegExp) => text.match(sign)?.length ?? 0;

const unbalanced: CheckRule = {
  name: 'unbalanced',
  says: 'Quotation marks and brackets come in pairs.',
  example: { pairs: [{ zh: '“创新”。', en: '“Innovation.' }] },
  find: ({ en }) =>
    pairsOfSigns
      .filter(({ open, close }) => count(en, open) !== count(en.replace(pointOfList, ''), close))
      .map(({ name }) => wrong(finds.unpaired({ signs: name }))),
};

/** A ratio may be set with spaces: 8.5 : 46.2 : 45.3. */
const wrongSpace = / {2}|^\s|\s$|\s[,.;]|(?<!\d)\s:|\s:(?!\s\d)/u;

const spaces: CheckRule = {
  name: 'spaces',
  says: 'No space is doubled, at an end, or before a stop.',
  example: { pairs: [{ zh: '发展。', en: 'Develop , well.' }] },
  find: ({ en }) => (wrongSpace.test(en) ? [wrong(finds.space())] : []),
};

const longClause = '全面推进创新发展和开放合作并且不断完善政策体系和工作机制以及服务环境持续提高发展质量。';
const longEnglish =
  'Advance innovation and cooperation, keep improving policies, mechanisms and services, and raise quality.';

const length: CheckRule = {
  name: 'length',
  says: 'The English of a long clause is about as long as others of its length in the plan, and lacks no sentence.',
  example: {
    pairs: [
      { zh: longClause, en: longEnglish },
      { zh: `再${longClause}`, en: longEnglish },
      { zh: `又${longClause}`, en: 'Advance innovation.' },
    ],
  },
  find: lengthFaults,
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
    return other === en ? [] : [wrong(finds.otherElsewhere({ zh, here: en, there: other }))];
  },
};

/**
 * The rules of a translated clause, in the order in which their faults are told: first what changes what the
 * plan says.
 */
export const checkRules: readonly CheckRule[] = [
  numbers,
  units,
  bounds,
  numberOrder,
  negation,
  wording,
  scope,
  lists,
  omission,
  quotations,
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
