import { anyOf, type WordRow } from '../chinese/words.ts';

const list = (words: string) => words.split(' ');

/** The numbers from zero on in English words, each at its place. */
export const numberWords = list('zero one two three four five six seven eight nine ten eleven twelve');
/** The ordinals from first on, each at its place; nothing is the zeroth. */
export const ordinals = [
  '',
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
];
/** What a fraction in words is of. */
export const denominators = list('third fourth quarter fifth sixth seventh eighth ninth tenth');
/** The months in their order, in lower case. */
export const months = list(
  'january february march april may june july august september october november december',
);

/** What the scales of English multiply by. */
export const scaleFactors: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** The scales that stand behind digits, and behind numbers in words. */
export const scalesOfDigits = list('thousand million billion trillion');
export const scalesOfWords = list('hundred thousand million billion');

/** Number words of English that count nothing. */
export const idiomRows: readonly WordRow[] = [
  { words: String.raw`\bFive-Year\b`, says: 'the name of a plan', example: 'the 13th Five-Year Plan' },
  { words: String.raw`\bone-(?:stop|window)`, says: 'all in one place', example: 'one-stop services' },
  { words: String.raw`\bon (?:the )?one hand\b`, says: 'on the one hand', example: 'on the one hand' },
  {
    words: String.raw`\bone (?:of|another|and the same|by one)\b`,
    says: 'one of many, each other',
    example: 'one of the first',
  },
  { words: String.raw`\bat one\b`, says: 'agreed', example: 'at one with' },
  { words: String.raw`\bno one\b`, says: 'nobody', example: 'no one' },
  { words: String.raw`\bOne Belt\b`, says: 'the Belt and Road', example: 'One Belt, One Road' },
  { words: String.raw`\bfirst[- ](?:class|rate)\b`, says: 'very good', example: 'first-class firms' },
];
/** Finds the number words of an English clause that count nothing, all of them. */
export const idioms = new RegExp(idiomRows.map(({ words }) => words).join('|'), 'gi');

/** What stands behind a figure of English, or a little later, and says that it may be more. */
export const behindRows: readonly WordRow[] = [
  { words: 'or more|or above|or higher', says: 'or more', example: '50 or more' },
  { words: 'and above|upward', says: 'and more', example: '50 and above' },
];
export const orMoreBehind = new RegExp(String.raw`^[^.;,\d]{0,40}?\b${anyOf(behindRows)}`, 'iu');

/** What stands before a figure of English and says that it may be more. */
export const beforeRows: readonly WordRow[] = [
  {
    words: 'at least|no less than|no fewer than|not less than',
    says: 'this or more',
    example: 'at least 50',
  },
  { words: 'more than|over|above|past|higher than', says: 'more than this', example: 'more than 50' },
  {
    words: 'exceed(?:s|ed|ing)?|surpass(?:ed|ing)?|passed',
    says: 'is more than this',
    example: 'exceed RMB 100 billion',
  },
];
export const orMoreBefore = new RegExp(String.raw`\b${anyOf(beforeRows)}\s+(?:RMB\s*|US\$\s*)?$`, 'iu');
