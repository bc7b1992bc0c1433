import type { Marker, Scheme } from '../../chinese/heading-numbers.ts';
import { isOfArticles, schemes } from '../../chinese/heading-numbers.ts';
import { fileName } from '../../chinese/list-words.ts';
import { ANY, CLOSE } from '../../chinese/number-forms.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import { measure } from '../../chinese/units.ts';
import type { Said } from '../../model/sentence.ts';
import { said } from '../said.ts';
import type { LineExample, Say } from './example.ts';
import type { Numbering } from './numbering.ts';

/** A number that a block begins with, before it is accepted. */
interface Candidate {
  words: string;
  marker: Marker;
  /** The last number accepted of its scheme; 0 where there is none. */
  before: number;
  numbering: Numbering;
}
/** A reason why the number that a block begins with counts no heading. */
interface Refusal {
  name: string;
  says: string;
  example: LineExample;
  order?: string;
  refuses(candidate: Candidate): boolean;
  /** What a person should look at; absent where nobody need. */
  unsure?(candidate: Candidate): Said;
}

/** A longer block is a sentence, whatever it ends with. */
const longestHeading = 60;
const isSentence = (words: string) => words.length > longestHeading || sentenceEnd.test(words);

/** A heading may lack its number, so that the next jumps over one. */
const mostJump = 2;
/** Whether a number begins anew, repeats, or goes on from the last. */
const follows = ({ marker: { number }, before }: Candidate) =>
  number <= 1 || (number >= before && number <= before + mostJump);
const isWeak = ({ evidence }: Scheme) => evidence === 'weak' || evidence === 'series';
/** 一 甲 and 1 甲: only a blank stands behind the number. */
const hasOnlyBlank = ({ form }: Scheme) => form === 'blank-behind-numeral' || form === 'blank-behind-figure';

/** 第二章阐述现状，第三章列出措施: the same scheme again behind a comma, by its unit. */
const namedAgain = new Map(
  schemes
    .filter(({ evidence }) => evidence === 'strong')
    .map((scheme) => [scheme, new RegExp(`^[^。]*[，；]\\s*第[^，。]{1,5}${scheme.name.at(-1)}`, 'u')]),
);

/** What stands behind the number of an article where a sentence names a clause of it: 第三条 第二款. */
const aClause = new RegExp(`^\\s*第${ANY}[款项項](?!目)`, 'u');

/** （1）年产 and 1)年产: a bracket stands behind no amount. */
const inBrackets = new RegExp(`${CLOSE}$`, 'u');

/** The first that refuses says why; a number that none refuses is accepted. */
export const refusals: readonly Refusal[] = [
  {
    name: 'specks',
    says: 'a scan may have made this number of dirt: it is not the next',
    example: { text: '一、总则\n·5.某事\n正文。', line: 2 },
    order: 'first: such a number is no reason to be unsure of the line',
    refuses: ({ marker: { specks, number, scheme }, before }) =>
      Boolean(specks) &&
      number !== before + 1 &&
      (number !== 1 || before === 1) &&
      !(scheme.evidence === 'strong' && number === before + mostJump),
  },
  {
    name: 'out-of-order',
    says: 'lists and cells begin so too, and this number does not follow the last',
    example: { text: '一、总则\n5.某事\n正文。', line: 2 },
    refuses: (candidate) =>
      isWeak(candidate.marker.scheme) &&
      !follows(candidate) &&
      !candidate.numbering.goesOnAround(candidate.marker),
    unsure: ({ marker, before }) =>
      before
        ? said.doesNotFollow({ printed: marker.printed, before })
        : said.followsNone({ printed: marker.printed }),
  },
  {
    name: 'sentence-out-of-order',
    says: 'it reads as a sentence, and its number does not follow the last',
    example: { text: '第一章　总则\n正文。\n第五章写明了建设的内容，并提出要求。', line: 3 },
    refuses: ({ words, marker: { scheme, number }, before }) =>
      scheme.evidence === 'strong' &&
      !isOfArticles(scheme) &&
      isSentence(words) &&
      (number < before || number > before + mostJump) &&
      number !== 1,
    unsure: ({ marker }) => said.readsAsSentence({ printed: marker.printed }),
  },
  {
    name: 'alone-in-a-sentence',
    says: 'it is the only one of its kind, and begins a sentence without a blank behind it',
    example: { text: '一、总则\n正文。\n第一部分资金1.2亿元已经到位。', line: 3 },
    refuses: ({ words, marker: { scheme, number, printed }, numbering }) =>
      scheme.evidence === 'strong' &&
      number === 1 &&
      numbering.used.get(scheme) === 1 &&
      sentenceEnd.test(words) &&
      /^\S/u.test(words.slice(printed.length)),
    unsure: ({ marker }) => said.readsAsSentence({ printed: marker.printed }),
  },
  {
    name: 'all-in-sentences',
    says: 'it begins a sentence without a blank behind it, as all of its kind do',
    example: {
      text: '一、总则\n第一部分灌区建于1958年，已老化。\n第二部分灌区建于1972年，较完好。',
      line: 2,
    },
    refuses: ({ marker: { scheme }, numbering: { used, inSentences } }) =>
      scheme.evidence === 'strong' &&
      !isOfArticles(scheme) &&
      inSentences.get(scheme) === used.get(scheme) &&
      used.size > 1,
    unsure: ({ marker }) => said.readsAsSentence({ printed: marker.printed }),
  },
  {
    name: 'names-a-clause',
    says: 'it names a clause of an article, and is not the next',
    example: { text: '第一条　甲。\n第二条　乙。\n第一条 第二款规定的补助，每年核发一次。', line: 3 },
    refuses: ({ words, marker: { scheme, number, printed }, before }) =>
      isOfArticles(scheme) && number !== before + 1 && aClause.test(words.slice(printed.length)),
  },
  {
    name: 'sentence-behind-a-blank',
    says: 'only a blank stands behind the number, and the words are a sentence',
    example: { text: '一　总体要求\n二　主要任务\n三　保障措施\n四　处站点都要落实。', line: 4 },
    refuses: ({ words, marker }) => hasOnlyBlank(marker.scheme) && isSentence(words),
  },
  {
    name: 'speaks-of-several',
    says: 'it speaks of several chapters and heads none',
    example: { text: '第二章阐述现状，第三章列出措施。', line: 1 },
    refuses: ({ words, marker }) => namedAgain.get(marker.scheme)?.test(words) ?? false,
  },
  {
    name: 'name-of-a-file',
    says: 'what follows is the name of a file, which is to be fetched',
    example: { text: '一、总则\n1.补贴申请表.docx', line: 2 },
    refuses: ({ words }) => fileName.test(words),
  },
  {
    name: 'amount',
    says: 'what follows is a measure: the number is an amount',
    example: { text: '一、总则\n1、亿元以上的项目', line: 2 },
    refuses: ({ words, marker: { scheme, printed } }) =>
      isWeak(scheme) && !inBrackets.test(printed) && measure.test(words.slice(printed.length)),
  },
  {
    name: 'counts-on',
    says: 'the words themselves go on counting, or hold two columns',
    example: { text: '一、总则\n1、2、3号线开工', line: 2 },
    order: 'last: it reads the numbers behind the first',
    refuses: ({ words, marker, numbering }) =>
      marker.scheme.evidence !== 'strong' && countsOn(words, marker, numbering),
  },
];

/** How far the words behind a number are searched for the next. */
const farthest = 120;
/** 1～3: from one number to another. */
const range = /^\s*[～~至—-]/u;
/** Where the next may begin: behind a sign of a list, or behind the blanks between two columns. */
const nextPlace = /[、，；;]\s*| {3,}|　{2,}/gu;

/**
 * 1. 甲、2. 乙、3. 丙，三项同步推进: a sentence that counts, as 1、2、3号线 and （1）～（3）项 do.
 * 1. 甲　　（一）乙: two columns of a scan.
 */
function countsOn(words: string, { scheme, number, printed }: Marker, { read }: Numbering): boolean {
  const rest = words.slice(printed.length, farthest);
  const isNext = (at: number) => {
    const inner = read(rest.slice(at));
    return inner?.scheme === scheme && inner.number === number + 1;
  };
  if (isNext(0) || range.test(rest)) return true;
  return [...rest.matchAll(nextPlace)].some((m) => {
    const at = m.index + m[0].length;
    if (/\S/u.test(m[0])) return isNext(at);
    const beside = read(rest.slice(at));
    return beside && (schemes.indexOf(beside.scheme) <= schemes.indexOf(scheme) || beside.number === 1);
  });
}

/**
 * The number that a block begins with, accepted or not by what comes before it; an accepted one is taken into
 * the numbering. `unsure`: why a person should look at it. Traces the rule that refused it.
 */
export function acceptNumber(
  words: string,
  numbering: Numbering,
  say: Say,
): { marker: Marker | null; unsure?: Said } {
  const marker = numbering.read(words);
  if (!marker) return { marker };
  const candidate = { words, marker, before: numbering.last.get(marker.scheme) ?? 0, numbering };
  const refusal = refusals.find((rule) => rule.refuses(candidate));
  if (!refusal) {
    numbering.take(marker);
    say('accepted', true, marker.printed);
    return { marker };
  }
  say(refusal.name, false, refusal.says);
  return { marker: null, ...(refusal.unsure && { unsure: refusal.unsure(candidate) }) };
}
