import { readArabic } from '../../chinese/digits.ts';
import { allPlans, planYears } from '../../chinese/periods.ts';
import { anyOf, once } from '../../chinese/words.ts';
import { megabitsOf } from './data-rate.ts';
import { unitsBehind } from './english-units.ts';
import { type Around, type Figure, type FigureForm, telephoneIn } from './figure.ts';
import {
  denominators,
  list,
  months,
  multipleRows,
  numberWords,
  ordinals,
  scaleFactors,
  scalesOfDigits,
  scalesOfWords,
  tens,
} from './number-words.ts';

/**
 * Of all matches, in capitals or not. Without `u`, which English needs nowhere here: with both, a pattern takes twice as
 * long to be made.
 */
const anyCase = 'gi';
const anyWord = (words: readonly string[]) => words.filter(Boolean).join('|');
const monthNames = anyWord([...months, ...list('jan feb mar apr jun jul aug sept sep oct nov dec')]);
const month = `(${monthNames})`;
const monthNumber = (name: string) =>
  months.findIndex((own) => own.startsWith(name.slice(0, 3).toLowerCase())) + 1;
const factor = (scale: string | undefined) => scaleFactors[scale?.toLowerCase() ?? ''] ?? 1;
const denominator = (word: string) => {
  if (/^quarter/iu.test(word)) return 4;
  return /^hal/iu.test(word) ? 2 : ordinals.indexOf(word.toLowerCase());
};
const points = /points?$/iu;
const unitOfFigure = (printed: string | undefined) => {
  if (!printed) return '';
  if (/mille|‰/iu.test(printed)) return '‰';
  return points.test(printed) ? 'points' : '%';
};

/** A blank between thousands: 30 000 m²; 12 500 kV lines are twelve lines. */
const thousandsBlank = String.raw`[ \u00a0\u202f](?=\d{3}(?![\d-]| ?k[VW]))(?<!(?:\d{4}|,\d{3}).)`;
const digits = String.raw`\d(?:,?\d)*(?:\.\d+)?`;
const digitsWithBlanks = String.raw`\d(?:(?:,|${thousandsBlank})?\d)*(?:\.\d+)?`;
/** Not the size of each of so many: three trillion-yuan clusters. */
const ofThemAll =
  `(?!(?<=(?<!\\ban? )\\b(?:${anyWord(numberWords.slice(2, 10))}) )(?:hundred-)?(?:[mb]|tr)illion-(?:yuan|RMB|dollar)` +
  `(?:[- ](?:level|class|scale))?(?:,? and [^.,;]{3,40}?)?(?: (?:industrial|pillar|leading|key))?` +
  ' (?:clusters|industries|enterprises|companies|parks|projects|bases|chains|platforms|markets)\\b)';
const scale = String.raw`(?:\s*-?\s*${ofThemAll}(${anyWord(scalesOfDigits)})\b|(m|k)\b(?![²³]))`;
const more = 'higher|lower|faster|slower|more|less|up|down';
const pointsTold =
  String.raw`percentage[- ]points?|points?(?= (?:${more}|above|below|under|over|short of|ahead of)\b)|(?` +
  String.raw`<=\bby [^,;]{1,20})points?(?=[,.;]|$| (?:to|from|in)\b)`;
const noPct = String.raw`(?! (?:(?:international|invention) )?(?:patent|application|filing)s?\b)`;
const percent = String.raw`-?\s*(?:of an? )?(${pointsTold}|per ?(?:cent|mille)\b|pct\b${noPct}|[%‰])`;
const year = '(?:19|20)\\d{2}';
/** A number below a hundred in words. */
const small =
  `(?:(?:${anyWord(tens)})(?!-(?:${anyWord(ordinals)})\\b)${once}(?:[- ](?:${anyWord(numberWords.slice(1, 10))}))?|` +
  `${anyWord(numberWords)})${once}`;
const scaleWord = `[ -]${ofThemAll}(?:${anyWord(scalesOfWords)})${once}`;
/** A number in words, with its scales. */
export const word = `(?:${small}|a|half an?)(?:${scaleWord})+(?: and ${small}(?!${scaleWord}))?|${small}`;
/** What such a number is. */
const wordsOf = (printed: string): number => {
  const words = printed.toLowerCase().replace(/-/gu, ' ').split(/\s+/u);
  let [sum, part] = [0, 0];
  for (const said of words) {
    const [plain, ten, scaled] = [numberWords.indexOf(said), tens.indexOf(said), scaleFactors[said]];
    if (said === 'half') part = 0.5;
    else if (said === 'a' || said === 'an') part ||= 1;
    else if (plain >= 0) part += plain;
    else if (ten >= 0) part += (ten + 2) * 10;
    else if (said === 'hundred') part = (part || 1) * 100;
    else if (scaled) [sum, part] = [sum + (part || 1) * scaled, 0];
  }
  return sum + part;
};
const valueIn = (printed: string) => (/\d/.test(printed) ? readArabic(printed) : wordsOf(printed));
const weightOf = (value: number): Figure['weight'] => (value === 1 ? 'free' : 'likely');

/** Ordinals of whole tens: twentieth, thirtieth. */
const tenths = anyWord(tens.map((ten) => ten.replace(/y$/u, 'ieth')));

/** What stands behind a number of four digits and makes it a count: 2015 enterprises. */
const wordsNotCounted = list(
  'is was has as this its level levels figures target targets plans values prices standards',
);
const countedBehind = new RegExp(
  `^ (?:[a-z-]+ ){0,2}?(?!(?:${anyWord(wordsNotCounted)})\\b)[a-z]+(?:s|people)\\b`,
  'u',
);
/** A word of another sentence part, across which nothing is counted. */
const partsIn =
  /^ (?:[a-z-]+ ){0,2}(?:and|to|was|were|is|are|has|had|the|for|with|when|while|by|in|of|on|at|as)\b/u;
/** What stands before a count of four digits, and not before a year. */
const countBefore =
  /\b(?:reach(?:es|ed|ing)?|total(?:s|ed|ing|led)?|number(?:ed|ing)|exceed\w*|some|nearly|total of)\s*$/iu;
/** What stands before a year, and not before a count. */
const timeBefore = /\b(?:in|since|by|until|the|(?:end|start|beginning|half|middle|quarter) of)\s*$/iu;
const wordsBeforeYears = list(
  'in since by until of from to and before after through during early late the year over than for around circa',
);
const yearBefore = new RegExp(
  `\\b(?:${anyWord(wordsBeforeYears)}|mid-)\\s*$|[(–-]$|\\b(?:${monthNames})\\.?(?: \\d{1,2})?,? $`,
  'iu',
);
/** No sentence begins with a count in digits. */
const beginsSentence = /(?:^|[.!?]["”’)]*\s+)$/u;
/** Whether a number of four digits is a year, a count, or may be both. */
function unitOfYear({ before, behind }: Around): string {
  if (beginsSentence.test(before)) return 'year';
  const counts = countedBehind.test(behind) && !partsIn.test(behind) && !timeBefore.test(before);
  if (counts || countBefore.test(before)) return 'count';
  return yearBefore.test(before) || !/^ [a-z]/u.test(behind) ? 'year' : '';
}

/** The years of each five-year plan, as they are told behind its name. */
const spansOfPlans = allPlans.map((plan) => {
  const years = planYears(plan);
  return { plan, words: `${years[0]}[–-]${years.at(-1)}` };
});

/** Words for so many years. */
const spansOfYears = [
  { words: 'decades?', years: 10 },
  { words: 'centur(?:y|ies)|centenar(?:y|ies)|centennial', years: 100 },
  { words: 'millenni(?:um|a)', years: 1000 },
];

/** An hour of the day in words or digits. */
const hourWord = `${anyWord(numberWords.slice(1, 13))}|\\d{1,2}`;

/** What says that two numbers are hours of the day: open daily from nine to five. */
const openFrom = '\\b(?:open|hours|daily|weekdays)\\b[^.;\\d]{0,20}';

/** The forms of dates and times. */
const times: readonly FigureForm[] = [
  {
    name: 'telephone',
    says: 'The number of a telephone, by its last digits.',
    example: 'Tel: +86 755 8291 8000',
    order: 'first, so that no form reads a part of it',
    pattern: /(?<![\d.,])(?:\+ ?86[- ]?\(?0?|\(?0)\d{2,3}\)?[- –]\d{3,4}[- ]?\d{4}(?!\d)/gu,
    read: telephoneIn,
  },
  {
    name: 'point-of-list',
    says: 'The number of a point of a list inside a clause.',
    example: 'in these cases: (1) work has not begun; (2) it was transferred',
    order: 'first: what numbers a point counts nothing',
    pattern:
      /(?<=[:;,.] (?:and |or )?)(?:\((\d{1,2})\)|(?<=[;.] (?:and |or )?)(\d{1,2})[.)]|(?<=: )(1)[.)])(?= [A-Za-z“‘])/gu,
    read: (m) => ({ value: Number(m[1] ?? m[2] ?? m[3]), unit: 'in a list', weight: 'likely' }),
  },
  {
    name: 'years-of-a-plan',
    says: 'The years of a five-year plan behind its name: told to readers, and no figure of the Chinese.',
    example: 'the 13th Five-Year Plan period (2016–2020)',
    order: 'before the years',
    pattern: new RegExp(
      `(?<=\\bFive-Year Plan(?: period)? \\()(?:${spansOfPlans.map(({ words }) => words).join('|')})(?=\\))`,
      'gu',
    ),
    read: (m) => ({
      value: spansOfPlans.find(({ words }) => new RegExp(`^${words}$`, 'u').test(m[0]))!.plan,
      unit: 'years of a plan',
      weight: 'free',
    }),
  },
  {
    name: 'years-of-a-span',
    says: 'The second of two years in its two last digits.',
    example: '2020–22',
    order: 'before the years alone',
    pattern: /(?<=\b(?:19|20)\d{2}[–/-])\d{2}(?![\d.]|%)/gu,
    read: (m, { before }) => ({ value: Number(before.slice(-5, -3)) * 100 + Number(m[0]), unit: 'year' }),
  },
  {
    name: 'decade',
    says: 'A decade.',
    example: 'since the 1990s',
    order: 'before the years alone',
    pattern: /\b((?:19|20)\d0)s\b/gu,
    read: (m) => ({ value: Number(m[1]), unit: 'decade', weight: 'likely' }),
  },
  {
    name: 'year',
    says: 'A year.',
    example: 'in 2013',
    order: 'before the digits alone',
    pattern: new RegExp(
      `(?<![\\d.,$¥€]|RMB ?|\\d[–-])\\b${year}\\b(?![,.]?\\d|s\\b|\\s*(?:percent|` +
        `per cent|%|million|billion|thousand|yuan))|(?<=\\b${year}[–-])${year}\\b`,
      'gu',
    ),
    read: (m, around) => ({ value: Number(m[0]), unit: unitOfYear(around) }),
  },
  {
    name: 'time-of-day',
    says: 'A time of the day, in hours.',
    example: 'as of 24:00',
    order: 'before the digits alone, which would read two figures',
    pattern: new RegExp(
      String.raw`(?<![\d:.])(?=\d{1,2}:)(?<!\b(?:ratios?|proportions?|scale)\b[^.;]{0,60})` +
        String.raw`([01]?\d|2[0-4]):([0-5]\d)(?![\d:]|\.\d)(?: ?([ap])\.?m\b)?|` +
        String.raw`\b(\d{1,2})(?:\.([0-5]\d))? ?([ap])\.?m\b|` +
        String.raw`\b(\d{1,2})(?= ?(?:to|until|–|-) ?\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b)|` +
        `\\b(half|(?:an? )?quarter) past (${hourWord})\\b|` +
        `(?<!\\b(?:${monthNames})\\.? )\\b(${hourWord})` +
        `(?=(?: o[’']clock)? (?:in the|at) (morning|afternoon|evening|night)\\b| o[’']clock\\b)|` +
        `\\b(?:12 )?(?:(noon)|midnight)\\b`,
      anyCase,
    ),
    read: (m) => {
      const told = m[1] ?? m[4] ?? m[7] ?? m[9] ?? m[10];
      if (!told)
        return { value: m[12] ? 12 : 24, others: m[12] ? [] : [0, 12], unit: 'time of day', weight: 'free' };
      const hours = valueIn(told);
      const half = (m[3] ?? m[6])?.toLowerCase();
      const past = /quarter/iu.test(m[8] ?? '') ? 15 : 30;
      const minutes = m[8] ? past : Number(m[2] ?? m[5] ?? 0);
      const value = (half ? hours % 12 : hours) + minutes / 60 + (half === 'p' ? 12 : 0);
      // What is counted is as many, by day, too: three in the afternoon.
      const isMorning = half || /morning/iu.test(m[11] ?? '');
      return { value, others: isMorning ? [] : [value + 12], unit: 'time of day', weight: 'likely' };
    },
  },
  {
    name: 'open-hours',
    says: 'The hours at which something opens and closes.',
    example: 'open daily from nine to five',
    order: 'before the digits and the number words',
    pattern: new RegExp(
      `\\b(?:${hourWord})\\b(?:(?= to \\w{1,6}\\b(?!,?\\d| ?[a-z%]))(?<=${openFrom}\\w+)|` +
        `(?!,?\\d| ?[a-z%])(?<=${openFrom}\\w{1,6} to \\w+))`,
      anyCase,
    ),
    read: (m) => ({
      value: valueIn(m[0]),
      others: [valueIn(m[0]) + 12],
      unit: 'time of day',
      weight: 'likely',
    }),
  },
  {
    name: 'day',
    says: 'A day beside its month.',
    example: '15 October',
    order: 'before its month, which it stands beside',
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?= (?:of )?(?:${monthNames})\\b)|` +
        `(?<=\\b(?:${monthNames})\\.? )(\\d{1,2})(?:st|nd|rd|th)?\\b`,
      anyCase,
    ),
    read: (m) => ({ value: Number(m[1] ?? m[2]), unit: 'day' }),
  },
  {
    name: 'day-of-each-month',
    says: 'A day of a month that has no name.',
    example: 'by the 15th of this month',
    order: 'before the ordinals',
    pattern: new RegExp(
      `\\b(?:(\\d{1,2})(?:st|nd|rd|th)|(${anyWord(ordinals)}))(?: day)?(?= of (?:each|` +
        `every|the|that|this|next|last)\\b(?: \\w+)? month\\b)`,
      anyCase,
    ),
    read: (m) => ({ value: m[1] ? Number(m[1]) : ordinals.indexOf(m[2]!.toLowerCase()), unit: 'day' }),
  },
  {
    name: 'month',
    says: 'A month beside digits, or behind a word of time; alone, May and March are no figures.',
    example: 'in June 2015',
    order: 'before the digits alone, beside which it stands',
    pattern: new RegExp(
      `(?<=[\\d\\0] ?)\\b${month}\\b|` +
        `\\b${month}\\b(?=(?: (?:and|or|to) ${month})?(?:\\.|,| of)? [\\d\\0]|` +
        `(?:,|,? (?:and|or|to)) (?:${monthNames})\\b)|` +
        `(?<=\\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Ff]rom|[Uu]ntil|[Tt]ill|[Tt]o|[Tt]hrough|[Bb]efore|[Aa]fter|` +
        `[Nn]ext|[Ll]ast|[Tt]his|[Ll]ate|[Ee]arly|[Mm]id|(?:${monthNames}) and)[ -])${month}\\b`,
      anyCase,
    ),
    read: (m) => ({
      value: /^[a-z]/u.test(m[0]) ? NaN : monthNumber((m[1] ?? m[2] ?? m[4])!),
      unit: 'month',
      weight: 'likely',
    }),
  },
  {
    name: 'half-of-year',
    says: 'Half of a year, the first or the second.',
    example: 'in the first half of the year',
    order: 'before the ordinals',
    pattern: /\b(first|second|latter) half\b|\bH([12])\b/giu,
    read: (m) => ({
      value: m[2] === '1' || m[1]?.toLowerCase() === 'first' ? 1 : 2,
      unit: 'half-year',
      weight: 'free',
    }),
  },
  {
    name: 'quarter',
    says: 'A quarter of a year, or so many of them.',
    example: 'the second quarter',
    order: 'before the ordinals',
    pattern:
      /\b(first|second|third|fourth|last|final) quarter\b|\bQ([1-4])\b|\bfirst (two|three) quarters\b/giu,
    read: (m) => {
      if (m[3]) return { value: numberWords.indexOf(m[3].toLowerCase()), unit: 'quarters', weight: 'likely' };
      const named = /last|final/iu.test(m[1] ?? '') ? 4 : ordinals.indexOf(m[1]?.toLowerCase() ?? '');
      return { value: m[2] ? Number(m[2]) : named, unit: 'quarter', weight: 'likely' };
    },
  },
  {
    name: 'five-year-plan',
    says: 'A five-year plan by its number.',
    example: 'the 13th Five-Year Plan',
    order: 'before the ordinals',
    pattern: new RegExp(
      `\\b(?:(\\d{1,2})(?:st|nd|rd|th)|(${anyWord(ordinals)}))` +
        `(?: (?:Five[- ]Year|FYP)|` +
        `(?=(?:,? (?:and|or|to) (?:the )?|, |–)(?:\\d{1,2}th|${anyWord(ordinals)}) (?:Five[- ]Year|FYP)))`,
      anyCase,
    ),
    read: (m) => ({
      value: m[1] ? Number(m[1]) : ordinals.indexOf(m[2]!.toLowerCase()),
      unit: 'plan',
      weight: 'likely',
    }),
  },
  {
    name: 'five-year',
    says: 'Five years as the name of a plan.',
    example: 'the five-year plan',
    order: 'before the number words',
    pattern: /\bfive-year\b/giu,
    read: () => ({ value: 5, weight: 'free' }),
  },
  {
    name: 'decades',
    says: 'Tens, hundreds and thousands of years.',
    example: 'over four decades',
    order: 'before the number words',
    pattern: new RegExp(
      `\\b(?:(${word}|\\d+) )?(${spansOfYears.map(({ words }) => words).join('|')})\\b`,
      anyCase,
    ),
    read: (m) => {
      const { years } = spansOfYears.find(({ words }) => new RegExp(`^(?:${words})$`, 'iu').test(m[2]!))!;
      const weight = m[1] && years !== 100 ? 'likely' : 'free';
      return { value: (m[1] ? valueIn(m[1]) : 1) * years, unit: 'span', weight };
    },
  },
];

/** What stands behind so many times where these are the whole: three times that of 2010, as much as then. */
const ofWhole = /^ (?:that|those|the|its|what|as|of)\b/u;

/** From this factor on, “grown by” and “as much as” are not told apart: grown by 191 times, 191 times as much. */
const manyTimes = 20;

/** The forms of parts and multiples. */
const parts: readonly FigureForm[] = [
  {
    name: 'multiple',
    says: 'So many times as much, in a word.',
    example: 'output doubled',
    pattern: new RegExp(`\\b(?:${multipleRows.map(({ words }) => `(${words})`).join('|')})\\b`, anyCase),
    read: (m) => ({
      value: multipleRows[m.slice(1).findIndex((part) => part !== undefined)]!.times,
      unit: 'times',
      weight: 'likely',
    }),
  },
  {
    name: 'times',
    says: 'So many times as much; “grew by three times” may be three or four times as much.',
    example: '590 times',
    order: 'before the digits and the number words',
    pattern: new RegExp(`\\b(${digits}|${word})( and a half)?[ -]?(?:times|fold)\\b`, anyCase),
    read: (m, { behind }) => {
      const value = valueIn(m[1]!) + (m[2] ? 0.5 : 0);
      const isWhole = ofWhole.test(behind) && value < manyTimes;
      return { value, others: isWhole ? [] : [value + 1], unit: 'times' };
    },
  },
  {
    name: 'quarters-of-a-scale',
    says: 'A quarter of a scale, or three of them.',
    example: 'a quarter of a million',
    order: 'before the fractions and the number words, which would read two figures',
    pattern: /\b(?:an?|one|(three))[ -]quarters? of a (million|billion|trillion)\b/gi,
    read: (m) => ({ value: ((m[1] ? 3 : 1) / 4) * factor(m[2]), weight: 'likely' }),
  },
  {
    name: 'part-of-a-point',
    says: 'A part of a percentage point, or of one percent.',
    example: 'by half a percentage point',
    order: 'before the fractions, the halves and the point, which would read two figures',
    pattern:
      /\b(?:half(?: of)?|an? (quarter|third|fifth|tenth) of) (?:an?|one|1) (?:(?:percentage )?point\b|(per ?cent\b))/giu,
    read: (m) => ({ value: 1 / denominator(m[1] ?? 'half'), unit: m[2] ? '%' : 'points' }),
  },
  {
    name: 'half-a-unit',
    says: 'Half of a unit of measure.',
    example: 'within half a kilometer',
    order: 'before the halves of other things',
    pattern: new RegExp(`\\bhalf(?:[- ]an?[- ]|-)(?=${anyOf(unitsBehind)}(?![\\w²]))`, anyCase),
    read: () => ({ value: 0.5, weight: 'likely' }),
  },
  {
    name: 'basis-points',
    says: 'Hundredths of a percentage point.',
    example: 'by 25 basis points',
    order: 'before the digits and the number words',
    pattern: new RegExp(`\\b(${digits}|${word})[- ](?:basis[- ]points?|bps?)\\b`, anyCase),
    read: (m) => ({ value: valueIn(m[1]!) / 100, unit: 'points' }),
  },
  {
    name: 'fraction',
    says: 'A fraction in words.',
    example: 'three quarters',
    order: 'before the number words and ordinals, which would read its parts',
    pattern: new RegExp(
      `\\b(${anyWord(numberWords.slice(1, 13))})[- ](${anyWord(denominators.slice(1))})s?\\b|` +
        `(?<!\\b(?:once|twice|times|yuan) )\\ba (${anyWord(denominators.slice(1))})` +
        `(?= (?:of|the|or|${more}|fewer|smaller|larger)\\b|[,.;)]|$)|` +
        `(?<=\\bby (?:\\w+ )?)a (${anyWord(denominators.slice(1))})(?= (?:compared|` +
        `from|in|over|on|since|by|to|and|during|relative|` +
        'year|against|versus|between|within|through|after|before|annually)\\b)',
      anyCase,
    ),
    read: (m) => ({
      value: (m[1] ? wordsOf(m[1]) : 1) / denominator(m[2] ?? m[3] ?? m[4]!),
      unit: 'part',
      weight: 'likely',
    }),
  },
  {
    name: 'small-fraction',
    says: 'A fraction of a hundred, a thousand or more.',
    example: 'three ten-thousandths',
    order: 'before the number words, which would read its parts',
    pattern: new RegExp(
      `\\b(${digits}|${small})[- ](?:(hundredth)|(thousandth)|ten[- ]thousandth|(millionth))s?\\b`,
      anyCase,
    ),
    read: (m) => {
      const value = valueIn(m[1]!);
      if (m[2] || m[3]) return { value, unit: m[2] ? '%' : '‰' };
      return { value: value / (m[4] ? 1e6 : 1e4), unit: 'part' };
    },
  },
  {
    name: 'so-many-of-so-many',
    says: 'A part as so many of so many.',
    example: 'six in ten farmers',
    order: 'before the digits and the number words',
    pattern: new RegExp(
      `\\b(${anyWord(numberWords.slice(1, 10))}|\\d) (?:in|out of)(?: every)? ` +
        `(${anyWord(numberWords.slice(2, 11))}|10|100)\\b(?! (?:years|months|days|cities|provinces))`,
      anyCase,
    ),
    read: (m) => ({ value: valueIn(m[1]!) / valueIn(m[2]!), unit: 'part', weight: 'likely' }),
  },
  {
    name: 'fraction-in-digits',
    says: 'A fraction in digits.',
    example: '2/3 of',
    order: 'before the digits alone',
    pattern: /(?<![\d/])(\d)\/(\d{1,2})(?![\d/])/gu,
    read: (m) => ({ value: Number(m[1]) / Number(m[2]), unit: 'part' }),
  },
  {
    name: 'half-a-year',
    says: 'Half a year, or half a day.',
    example: 'within half a year',
    order: 'before the halves of other things',
    pattern: /\b(?:a half year|half a year|half-year|half an? (?:working |business )?day)\b/giu,
    read: (m) => ({ value: 0.5, others: /year/iu.test(m[0]) ? [6] : [], weight: 'likely' }),
  },
  {
    name: 'half-an-hour',
    says: 'Half an hour, or a quarter of one.',
    example: 'within half an hour',
    order: 'before the halves of other things',
    pattern: /\b(?:half an hour|a half hour|half-hour|((?:a )?quarter)(?: of an |-)hour)\b/giu,
    read: (m) => ({ value: m[1] ? 0.25 : 0.5, others: [m[1] ? 15 : 30], unit: 'span', weight: 'likely' }),
  },
  {
    name: 'hours-and-minutes',
    says: 'Hours and minutes, or minutes and seconds, are one time.',
    example: 'two minutes and 30 seconds',
    order: 'before the digits and the number words, which would read two figures',
    pattern: new RegExp(
      `\\b(an?|\\d+|${small}) (?:(?:hours?|hrs?)(?:,? and|,)? (\\d{1,2}|${small}) min(?:ute)?s?|` +
        `min(?:ute)?s?(?:,? and|,)? (\\d{1,2}|${small}) sec(?:ond)?s?)\\b`,
      anyCase,
    ),
    read: (m) => {
      const [many, parts] = [valueIn(m[1]!), valueIn((m[2] ?? m[3])!)];
      return { value: many + parts / 60, others: [many * 60 + parts], unit: 'span', weight: 'likely' };
    },
  },
  {
    name: 'within-a-year',
    says: 'One year within which something is done, or twelve months.',
    example: 'within a year',
    order: 'before the words of one',
    pattern: /(?<=\b(?:within|in under|for up to) )(?:a|one) year\b(?! and a half)/giu,
    read: () => ({ value: 1, unit: 'span', weight: 'free' }),
  },
  {
    name: 'and-a-half-of-a-scale',
    says: 'So many and a half of a scale.',
    example: 'two and a half million',
    order: 'before the halves of other things and the number words, which would read two figures',
    pattern: new RegExp(
      `\\b(${digits}|${small})[ -]and[ -]a[ -]half (${anyWord(scalesOfWords)})\\b`,
      anyCase,
    ),
    read: (m) => ({ value: (valueIn(m[1]!) + 0.5) * factor(m[2]), weight: 'likely' }),
  },
  {
    name: 'and-a-half',
    says: 'So many and a half.',
    example: 'one and a half years',
    order: 'before the halves of other things and the number words, which would read two figures',
    pattern: new RegExp(
      `\\b(${digits}|${small})[ -]and[ -]a[ -]half(?:(?=[ -](?:year|month|day|hour|minute)s?\\b)|( percentage points))|` +
        `\\b(?:an?|(${digits}|${small})) (?:year|month|day|hour|minute)s? and a half\\b`,
      anyCase,
    ),
    read: (m, { behind }) => {
      const value = valueIn(m[1] ?? m[3] ?? '1') + 0.5;
      const isHours = /hour|minute/iu.test(m[0]) || /^[ -](?:hour|minute)/iu.test(behind);
      const others = isHours ? [value * 60] : [];
      return { value, others, unit: m[2] ? 'points' : 'span', weight: 'likely' };
    },
  },
  {
    name: 'half',
    says: 'Half of a whole.',
    example: 'half of the residents',
    order: 'before the numbers of scales',
    pattern: new RegExp(
      String.raw`\b(?:one[- ])?half\b(?! an? (?:[mb]illion|dozen|hundred))|\bhalv(?:e|ed|es|ing)\b|` +
        String.raw`\ba majority\b(?! of (?:[a-z]+ (?:than|least) )?\0)`,
      'giu',
    ),
    read: (m) => ({
      value: 0.5,
      unit: 'part',
      weight: 'likely',
      ...(/maj/iu.test(m[0]) && { bound: '>' as const }),
    }),
  },
];

/** The unit behind the last figure of a row of figures, which is that of all: 13.5, 18 and 20 percent. */
const chain =
  `(?:\\s*(?:,|–|-|—|to\\b|and\\b|or\\b|, and\\b|, or\\b)\\s*(?:(?:about|` +
  `around|over|nearly|roughly|more than|at least) ){0,2}${digits}(?:%|\\s*percent)?)`;
const percentOfRow = new RegExp(`^${chain}+\\s*${percent}`, 'iu');
/** The scale of the second figure of a span, which may be that of the first too. */
const scaleOfSpan = new RegExp(
  `^\\s*(–|-|—|to\\b|and\\b|or\\b)\\s*(?:[a-z]+ (?:than )?){0,2}(?:(?:RMB|` +
    `US\\$|HK\\$|¥|€|\\$)\\s*)?(?:${digits}|${small})\\s*-?\\s*(${anyWord(scalesOfDigits)}|` +
    `m|k)\\b`,
  'iu',
);

/** A value with the scale of the span that it begins. */
function spanned(value: number, behind: string): Pick<Figure, 'value' | 'others'> {
  const span = scaleOfSpan.exec(behind);
  if (!span) return { value, others: [] };
  const scaled = value * factor(span[2]);
  return /[a-z]/iu.test(span[1]!) ? { value, others: [scaled] } : { value: scaled, others: [value] };
}

const labels =
  'No\\.|Nos\\.|Chapter|Article|Annex|Section|Part|Phase|Stage|Batch|Round|Box|Panel|Figure|' +
  'Table|Item|Class|Grade|Tier|Line|Appendix|Group|Zone|Section|Step|Type|' +
  'Action|Task|Project|Goal|Number|ARTICLE|CHAPTER|SECTION|ANNEX|' +
  '[Ii]tem|[Pp]aragraph|[Ss]ubparagraph|[Cc]lause|article|section|chapter|annex';

/** What is numbered in words without capitals too: stage three; phase two is first seen. */
const lowerLabels = '[Ss]tage|phase|[Ss]tep|[Bb]atch|part|[Cc]lass|[Gg]rade|[Rr]ound';
/** The numbers before one in a row that one word labels: Articles 31, 32 and 33. */
const rowOfLabels = '(?:\\(?\\d{1,4}\\)?(?:, and |, | and | or | to | through |–)){0,12}\\(?';

/** What is numbered in Roman numerals, and such a numeral below ninety; C and D are letters of parts too. */
const partsInRoman =
  'Chapter|CHAPTER|Phase|Stage|Part|PART|Title|Book|Article|ARTICLE|Section|SECTION|Annex|ANNEX|Appendix';
const roman = '(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})';
const romanSigns: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
/** A sign before a greater one is taken away: IX is 9. */
const valueOfRoman = (printed: string): number => {
  const signs = [...printed].map((sign) => romanSigns[sign]!);
  return signs.reduce((sum, sign, i) => sum + (sign < (signs[i + 1] ?? 0) ? -sign : sign), 0);
};

/** An amount of money is in no row of percentages: RMB 750, 5% of that of the US. */
const ofMoney = /(?:RMB|CNY|[$¥€])\s*$/u;

/** The forms of amounts in digits and in words. */
const amounts: readonly FigureForm[] = [
  {
    name: 'label',
    says: 'A number behind the word that it numbers.',
    example: 'see Annex 2',
    order: 'before the digits alone',
    pattern: new RegExp(
      `(?<=\\b(?:${labels})(?: ?\\(?|s ${rowOfLabels}))\\d+(?![\\d.,]*\\d)|(?<![\\d.,(])\\b\\d{1,3}(?=\\(\\d{1,2}\\))|` +
        '(?<=\\b\\d{1,3}\\()\\d{1,2}(?=\\))|' +
        `(?<=\\b(?:${labels}|${lowerLabels}) )(?:${anyWord(numberWords.slice(1, 21))})\\b`,
      'gu',
    ),
    read: (m) => ({ value: valueIn(m[0]), unit: 'rank or count' }),
  },
  {
    name: 'roman',
    says: 'The number of a part of a law in Roman numerals.',
    example: 'in Chapter XI',
    pattern: new RegExp(`(?<=\\b(?:${partsInRoman})s? )(?=[IVXL])${roman}\\b`, 'gu'),
    read: (m) => ({ value: valueOfRoman(m[0]), unit: 'rank or count', weight: 'likely' }),
  },
  {
    name: 'roman-class',
    says: 'A class or grade in Roman numerals.',
    example: 'water of Class III',
    pattern: new RegExp(`(?<=\\b(?:class|grade|tier|type|level|category) )(?=[IVX])${roman}\\b`, anyCase),
    read: (m) => ({
      value: /[a-z]/u.test(m[0]) ? NaN : valueOfRoman(m[0]),
      unit: 'rank or count',
      weight: 'free',
    }),
  },
  {
    name: 'levels',
    says: 'So many levels.',
    example: 'a three-level network',
    order: 'before the number words',
    pattern: new RegExp(
      `\\b(${anyWord(numberWords.slice(2, 11))}|\\d)-(?:level|tier|grade)(?:ed)?\\b`,
      anyCase,
    ),
    read: (m) => ({ value: valueIn(m[1]!), unit: 'rank or count', weight: 'free' }),
  },
  {
    name: 'data-rate',
    says: 'How much a network carries, in megabits a second, or as its kind.',
    example: 'a 10-gigabit network',
    order: 'before the names in letters and the digits alone; 5G and its like are generations',
    pattern: new RegExp(
      `\\b(?:(${digits}|ten|hundred)[- ]?)?((?:mega|giga|tera)bits?|[MGT](?:bps|b/s|bit/s))\\b|(?<![\\w.,])(\\d{2,})G\\b`,
      anyCase,
    ),
    read: (m) => {
      const one = megabitsOf(m[2] ?? 'G');
      const [many, unit] = [m[1] ?? m[3], 'Mbit'];
      return many
        ? { value: valueIn(many) * one, unit, weight: 'likely' }
        : { value: one, unit, weight: 'free' };
    },
  },
  {
    name: 'name',
    says: 'A figure that is part of a name in letters.',
    example: 'Covid-19',
    order: 'before the digits alone',
    pattern: new RegExp(
      String.raw`(?<![\w.])(?!RMB|Rmb|CNY|HKD|USD|EUR|[Mm]id|[Pp]re|[Pp]ost|[Ee]arly|[Ll]ate|[Ee]nd)` +
        String.raw`([A-Za-z]+)-?(\d+(?:\.\d+)?)(?![\d,]*\d)|(?<![\d.,$])\b(\d+)(?=[A-Z](?![A-Za-z]))`,
      'gu',
    ),
    read: (m) => ({ value: Number(m[2] ?? m[3]), unit: `name ${m[1]?.toUpperCase() ?? ''}`, weight: 'free' }),
  },
  {
    name: 'small-money',
    says: 'Hundredths and tenths of a yuan.',
    example: '45 fen per kilowatt-hour',
    order: 'before the digits alone',
    pattern: new RegExp(`\\b(${digits}|${small}) (fen|jiao|cents?)\\b`, anyCase),
    read: (m) => {
      const value = valueIn(m[1]!);
      return { value: value / (/jiao/iu.test(m[2]!) ? 10 : 100), others: [value], unit: 'RMB' };
    },
  },
  {
    name: 'numbered-year',
    says: 'Which of several years, told as its number.',
    example: '40% in year two',
    order: 'before the number words',
    pattern: new RegExp(
      `(?<=\\b(?:in|from|of|by|for|and|until|to|,|;) years? )(?:${anyWord(numberWords.slice(1, 13))}|` +
        `\\d{1,2})\\b(?![\\d%.,]*\\d)`,
      anyCase,
    ),
    read: (m) => ({ value: valueIn(m[0]), unit: 'rank or count', weight: weightOf(valueIn(m[0])) }),
  },
  {
    name: 'ordinal-in-digits',
    says: 'Which one of several.',
    example: 'the 11th summit',
    order: 'before the digits alone',
    pattern: new RegExp(`\\b(${digits})(?:st|nd|rd|th)\\b`, anyCase),
    read: (m) => ({ value: readArabic(m[1]!), unit: 'rank', weight: 'likely' }),
  },
  {
    name: 'digits',
    says: 'A figure in digits with its scale, and whether it is a percentage or a difference of two.',
    example: 'RMB 15.874 billion',
    pattern: new RegExp(`(${digitsWithBlanks})(?:${scale})?(?:${percent})?`, anyCase),
    read: (m, { before, behind }) => {
      const value = readArabic(m[1]!);
      const scaled = m[2] ?? m[3];
      const unit = unitOfFigure(m[4]);
      const row = unit || scaled || ofMoney.test(before) ? null : percentOfRow.exec(behind);
      // Behind “and” or a comma it may be another thing: 175,000, and 80 percent of them.
      const isSpan = row && !/^\s*(?:,|and\b|or\b)/iu.test(row[0]);
      if (row) return { value, unit: isSpan ? unitOfFigure(row.at(-1)) : 'in a row' };
      return scaled || unit ? { value: value * factor(scaled), unit } : { ...spanned(value, behind), unit };
    },
  },
  {
    name: 'one-point',
    says: 'One percentage point.',
    example: 'another percentage point',
    order: 'before the number words',
    pattern: /\b(?:a|one|another) (?:further )?percentage point\b/giu,
    read: () => ({ value: 1, unit: 'points' }),
  },
  {
    name: 'dozen',
    says: 'Twelve, and so many of it.',
    example: 'a dozen firms',
    order: 'before the number words',
    pattern: new RegExp(`\\b(?:(half) a|(${small})|a|the)? ?dozen\\b`, anyCase),
    read: (m) => ({ value: 12 * (m[1] ? 0.5 : 1) * (m[2] ? wordsOf(m[2]) : 1), weight: 'likely' }),
  },
  {
    name: 'of-each',
    says: 'A scale alone behind a word that says that it is of each so many.',
    example: 'for every hundred pupils',
    order: 'before the number words',
    pattern: /(?<=\b(?:per|every|each) )(?:hundred|thousand|million)(?= [a-z])/giu,
    read: (m) => ({ value: factor(m[0]), unit: 'each', weight: 'free' }),
  },
  {
    name: 'two-of-them',
    says: 'Both, and other words for two.',
    example: 'both sides',
    order: 'before the number words, one of which may be in it',
    pattern: new RegExp(
      '\\b(?:both|dual|twin|bilateral|two-way|pair|couple|double|' +
        '(?:the|these|those|our) two(?! (?:hundred|thousand|[mbtr]+illion|dozen)))\\b',
      anyCase,
    ),
    read: () => ({ value: 2, weight: 'free' }),
  },
  {
    name: 'number-word',
    says: 'A number in words, with its scale.',
    example: 'three hundred firms',
    pattern: new RegExp(`\\b(${word})\\b(?:${percent})?`, anyCase),
    read: (m, { behind }) => ({
      ...spanned(wordsOf(m[1]!), behind),
      unit: unitOfFigure(m[2]),
      weight: weightOf(wordsOf(m[1]!)),
    }),
  },
  {
    name: 'scale-alone',
    says: 'A scale alone that says of what size things are.',
    example: 'trillion-yuan clusters',
    order: 'behind the number words, one of which may stand before it',
    pattern: /(?<!\0-?|\w-)\b(?:(hundred)-)?((?:[mb]|tr)illion)-(?=yuan|RMB|dollar)/giu,
    read: (m) => ({ value: (m[1] ? 100 : 1) * factor(m[2]), weight: 'likely' }),
  },
  {
    name: 'ordinal',
    says: 'Which one of several, in words.',
    example: 'the sixth congress',
    pattern: new RegExp(`\\b(?:(?:(${anyWord(tens)})[- ])?(${anyWord(ordinals)})|(${tenths}))\\b`, anyCase),
    read: (m) => {
      const ten = m[1] ?? m[3]?.replace(/ieth$/iu, 'y');
      const value =
        (m[2] ? ordinals.indexOf(m[2].toLowerCase()) : 0) +
        (ten ? (tens.indexOf(ten.toLowerCase()) + 2) * 10 : 0);
      return { value, unit: 'rank', weight: weightOf(value) };
    },
  },
];

/** The forms of figures in English, in the order in which they are looked for. */
export const englishForms: readonly FigureForm[] = [...times, ...parts, ...amounts];
