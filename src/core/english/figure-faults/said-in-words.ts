/** Figures that one language says in words, or leaves to its reader, where the other has a number. */
import { readNumeral } from '../../chinese/digits.ts';
import { exactly } from '../../chinese/exactly.ts';
import { simplified } from '../../chinese/simplified.ts';
import { remembered } from '../../model/remembered.ts';
import type { Figure } from '../numbers/figure.ts';
import { numberWords } from '../numbers/number-words.ts';
import { chineseFigures, englishFigures, isOfPlan } from '../numbers/numbers.ts';
import { ratio } from './from-to.ts';
import { isTimeSaidInChinese, isTimeSaidInEnglish } from './times-in-words.ts';
import { countedAlone } from './unit-scales.ts';

/** Figures that English may say without a number. */
export const saidInWords: readonly {
  value: number;
  unit: string;
  words: string;
  says: string;
  example: string;
}[] = [
  {
    value: 1,
    unit: '',
    words: '\\b(?:an?|another|each|every|single|per)\\b',
    says: 'one of them',
    example: 'another year',
  },
  {
    value: 1,
    unit: 'span',
    words: '\\b(?:an?|another|each|every|single|per)\\b',
    says: 'one day, month or year',
    example: 'another year',
  },
  {
    value: 2,
    unit: 'span',
    words: '\\b(?:every|each) (?:other|second)\\b|\\bbiennial|\\bfortnight',
    says: 'every two of them',
    example: 'every other year',
  },
  {
    value: 5,
    unit: 'span',
    words: '\\bfive-year plan\\b',
    says: 'the years of a plan',
    example: 'the Five-Year Plan period',
  },
  {
    value: 24,
    unit: 'span',
    words: 'clock|day and night|all day',
    says: 'day and night',
    example: 'around the clock',
  },
  {
    value: 365,
    unit: 'span',
    words: 'year-round|all year|every day|throughout the year',
    says: 'all year',
    example: 'year-round',
  },
  {
    value: 100,
    unit: '%',
    words: '\\b(?:all|every|full|fully|entire\\w*|whol\\w+|universal|complete\\w*|each)\\b',
    says: 'the whole',
    example: 'all villages',
  },
  {
    value: 31,
    unit: '',
    words: '\\bmainland\\b|\\bnationwide\\b|\\ball (?:\\w+ )?provinc',
    says: 'all provinces',
    example: 'on the mainland',
  },
  ...[
    { unit: 'US$', name: '(?:(?:US|U\\.S\\.|American) )?dollar', example: '6.5 yuan to the US dollar' },
    { unit: 'HK$', name: '(?:Hong Kong )?dollar', example: '0.9 yuan to the Hong Kong dollar' },
    { unit: '€', name: 'euro', example: '7.8 yuan to the euro' },
  ].map(({ unit, name, example }) => ({
    value: 1,
    unit,
    words: `\\b(?:to|per|against|for) (?:the|an?|each|every) ${name}\\b`,
    says: 'one unit of a currency, which has a rate',
    example,
  })),
  { value: 1, unit: '', words: '\\bonce\\b', says: 'one time', example: 'at least once annually' },
  { value: 0, unit: '%', words: '\\b(?:no|none|nil|without)\\b', says: 'nothing', example: 'no fees' },
  { value: 0, unit: '', words: '\\b(?:no|none|nil|without)\\b', says: 'nothing', example: 'no accidents' },
  {
    value: 0.5,
    unit: 'part',
    words: '\\bmost\\b|\\bmajority\\b',
    says: 'more than half',
    example: 'most of the firms',
  },
];
const inWords = saidInWords.map(({ words, ...row }) => ({ ...row, pattern: new RegExp(words, 'iu') }));
const isInWords = ({ value, unit }: Figure, en: string) =>
  inWords.some((row) => row.value === value && row.unit === unit && row.pattern.test(en));

const partOfLaw = /^[款项条章节目]/u;
const pointing = new RegExp(
  String.raw`\b(?:preceding|previous|foregoing|aforesaid|above(?:-mentioned)?|said) (?:(\w+) )?` +
    String.raw`(?:sub)?(?:paragraph|item|article|clause|section|chapter)s\b`,
  'iu',
);
const partOf = ({ at, text }: Figure, zh: string) => partOfLaw.exec(zh.slice(at + text.length))?.[0];
/** Whether parts of a law are pointed to, all of them, and not named: 第二款、第三款, the preceding two paragraphs. */
export function isPointedTo(figure: Figure, zh: string, en: string): boolean {
  const part = figure.unit === 'rank' ? partOf(figure, zh) : undefined;
  const pointed = part ? pointing.exec(en) : null;
  if (!pointed) return false;
  const parts = chineseFigures(zh).filter((other) => other.unit === 'rank' && partOf(other, zh) === part);
  const told = numberWords.indexOf(pointed[1]?.toLowerCase() ?? '');
  return told < 0 || told === parts.length;
}

const firstOf = new RegExp(`\\bfirst (${numberWords.slice(2, 10).join('|')}|\\d)\\b`, 'iu');
/** Whether the first of a row are told by their number: 第一批、第二批项目, the first two batches. */
export function isAmongFirst({ unit, value, at }: Figure, zh: string, en: string): boolean {
  const told = firstOf.exec(en);
  if (!told) return false;
  const many = Number(told[1]) || numberWords.indexOf(told[1]!.toLowerCase());
  const ranks = new Set(
    chineseFigures(zh).flatMap((figure) => (figure.unit === 'rank' ? [figure.value] : [])),
  );
  const areAll = Array.from({ length: many }, (_, i) => i + 1).every((rank) => ranks.has(rank));
  return areAll && (unit === 'rank' ? value <= many : value === many && at === told.index + 'first '.length);
}

/** Whether the English needs no figure of its own for one of the Chinese: it says it in words, or leaves it out. */
export const isSaidInEnglish = (figure: Figure, zh: string, en: string): boolean =>
  isTimeSaidInEnglish(figure, zh, en) ||
  isInWords(figure, en) ||
  isEqualShare(figure, zh, en) ||
  countsList(figure, zh);

const percentages = (en: string) =>
  englishFigures(en).flatMap(({ unit, value }) => (unit === '%' ? [value] : []));
/** The ratios that the English tells as percentages, with their places and all their shares: 5:3:2, 50%, 30% and 20%. */
const sharesOfRatios = remembered((zh = '', en = '') =>
  [...zh.matchAll(ratio)].flatMap(({ 0: words, index }) => {
    const parts = words.split(/\s?[:：∶]\s?/u).map(Number);
    const whole = parts.reduce((sum, part) => sum + part, 0);
    const shares = parts.map((part) => exactly((part / whole) * 100));
    const told = percentages(en);
    return shares.every((share) => told.includes(share))
      ? [{ from: index, to: index + words.length, shares }]
      : [];
  }),
);
/** Whether a figure of the Chinese is of a ratio that the English tells as percentages. */
export const isToldAsShare = ({ at }: Figure, zh: string, en: string): boolean =>
  sharesOfRatios(zh, en).some(({ from, to }) => at >= from && at < to);
/** Whether a figure of the English is one of those percentages. */
const isShareOfRatio = ({ unit, value }: Figure, zh: string, en: string) =>
  unit === '%' && sharesOfRatios(zh, en).some(({ shares }) => shares.includes(value));

const toOne = /[:：∶]\s?1$/u;
/** Whether a figure is the one of a ratio that the English tells by its other figure: 收入比降至2.3:1, fell to 2.3. */
export const isOneOfRatio = ({ value, at }: Figure, zh: string, en: string): boolean =>
  value === 1 &&
  [...zh.matchAll(ratio)].some(
    ({ 0: words, index }) =>
      at > index &&
      at < index + words.length &&
      toOne.test(words) &&
      englishFigures(en).some((told) => told.value === Number.parseFloat(words)),
  );

const one = /[1１一]\s*[:：∶比]\s*[1１一](?!\d|\.\d)/u;
const equally =
  /\bequal(?:ly)?\b|\bone-to-one\b|\bhalf\b|\bmatch(?:ed|es|ing)?\b|\bsame (?:amount|share)\b/iu;
/** Whether shares of one to one are told as equal. */
const isEqualShare = ({ value }: Figure, zh: string, en: string) =>
  value === 1 && one.test(zh) && equally.test(en);

/** Where the Chinese lists at least this many things, English may leave out how many they are. */
const fewestListed = 3;

/** Firms above a size are those with so much revenue, which English readers are told: 规模以上, RMB 20 million or more. */
const ofSize = /规模以上|规上|限额以上|限上/u;
const sizes = new Set([5e6, 1e7, 2e7]);
/** The year behind the first is the second. */
const isSecondYear = ({ value, unit }: Figure, zh: string) =>
  value === 2 && ['rank', 'year'].includes(unit) && /[次翌]年/u.test(zh);
/** Whether the Chinese needs no figure of its own for one of the English. */
export const isSaidInChinese = (figure: Figure, zh: string, en: string): boolean =>
  isTimeSaidInChinese(figure, zh, en) ||
  isEach(figure, zh) ||
  isBareScale(figure, zh) ||
  isRatio(figure, zh) ||
  isDifference(figure, zh) ||
  isShareOfRatio(figure, zh, en) ||
  (sizes.has(figure.value) && ofSize.test(zh)) ||
  isSecondYear(figure, zh) ||
  hasNumeral(figure, zh) ||
  isCounted(figure, zh) ||
  isOfPlan(figure, chineseFigures(zh));

/** What is so many per mille, or of a hundred thousand, in Chinese is so many per 1,000 or 100,000 in English. */
const each: Readonly<Record<number, RegExp>> = { 1000: /‰|千分之/u, 1e5: /十万分之/u, 1e6: /百万分之/u };
const isEach = ({ value }: Figure, zh: string) => each[value]?.test(zh) === true;

const partsOf = (zh: string) => zh.split(/[，。；：！？“”（）《》]/u);
const listed = (part: string) => part.split(/、|和|及|与/u).length;
/** Whether the Chinese lists as many things as the figure says, or more. */
const isListed = ({ value }: Figure, zh: string) => partsOf(zh).some((part) => listed(part) >= value);
/** Whether a count stands behind the things that it counts: 加拿大、丹麦、冰岛三个国家. */
const countsList = ({ value, weight, at }: Figure, zh: string) =>
  weight !== 'firm' && value >= fewestListed && listed(partsOf(zh.slice(0, at)).at(-1)!) >= value;
/** Whether a small number in words is how many things the Chinese lists, or names: 三去一降一补 are five. */
const isCounted = (figure: Figure, zh: string) =>
  figure.weight !== 'firm' && figure.value > 1 && (isListed(figure, zh) || isSum(figure, zh));
const isSum = ({ value }: Figure, zh: string) =>
  partsOf(zh).some((part) => {
    const told = [...part.matchAll(/[一二两三四五六七八九十]/gu)].map(([sign]) => readNumeral(sign));
    return told.length > 1 && told.reduce((sum, one) => sum + one, 0) === value;
  });

/** What a scale that stands alone counts, by its first sign: 万家小微企业, 万人发明专利拥有量, 亿吨 as a unit, 万车死亡率. */
const bareScales = [
  { value: 100, sign: '百' },
  { value: 1000, sign: '千' },
  { value: 10000, sign: '万' },
  { value: 1e8, sign: '亿' },
].map(({ value, sign }) => ({
  value,
  pattern: new RegExp(
    `(?<![\\d.〇零一二两三四五六七八九十百千万亿多余几数])${sign}(?=${countedAlone}|[企村校镇乡县店厂园场强])`,
    'u',
  ),
}));
const isBareScale = ({ value }: Figure, zh: string) =>
  bareScales.some((scale) => scale.value === value && scale.pattern.test(simplified(zh)));

/** Whether English tells how many times as much a figure of the Chinese is as the one before: 由30%提高至60%, doubled. */
const isRatio = ({ value, unit }: Figure, zh: string) => {
  const told = chineseFigures(zh).filter((figure) => figure.unit === '%' || figure.weight === 'firm');
  return (
    ['times', 'part'].includes(unit) &&
    told.some(
      (to, i) => i > 0 && to.unit === told[i - 1]!.unit && exactly(to.value / told[i - 1]!.value) === value,
    )
  );
};

/** Whether English tells how far two shares of the Chinese are apart: 由25%下调至20%, five percentage points. */
const isDifference = ({ value, unit }: Figure, zh: string) => {
  const told = chineseFigures(zh).filter((figure) => figure.unit === '%');
  return (
    unit === 'points' &&
    told.some((to, i) => i > 0 && exactly(Math.abs(to.value - told[i - 1]!.value)) === value)
  );
};

/** The numerals of small numbers, which a name or an idiom may have: 六稳, 双向. */
const numerals = ['零', '一首单', '二两双对', ...'三四五六七八九十'];
/** Whether a small number in words stands somewhere in the Chinese, in a name or an idiom. */
const hasNumeral = ({ value, weight }: Figure, zh: string) =>
  weight !== 'firm' &&
  (tellingWords[value] ?? [...(numerals[value] ?? '')]).some((words) => zh.includes(words));
/** Other words that tell a number, or one about as great. */
const tellingWords: Readonly<Record<number, readonly string[]>> = {
  0.5: ['半'],
  10: ['十', '旬'],
  12: ['十几', '十多', '十余'],
  100: ['百'],
  1000: ['千'],
  10000: ['万'],
  1e6: ['百万'],
  1e7: ['千万'],
  1e8: ['亿'],
};
