import type { WordRow } from '../../chinese/words.ts';

/** Words set apart by blanks. */
export const list = (words: string) => words.split(' ');

/** The numbers from zero to nineteen in English words, each at its place. */
export const numberWords = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen',
);
/** The tens from twenty on. */
export const tens = list('twenty thirty forty fifty sixty seventy eighty ninety');
/** The ordinals from first to twentieth, each at its place; nothing is the zeroth. */
export const ordinals = [
  '',
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth'),
  ...list('fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'),
];
/** What a fraction in words is of. */
export const denominators = list('half third fourth quarter fifth sixth seventh eighth ninth tenth');
/** The months in their order, in lower case. */
export const months = list(
  'january february march april may june july august september october november december',
);

/** What the scales of English multiply by. */
export const scaleFactors: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  bln: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};
/** The scales that stand behind digits; letters stand close to them. */
export const scalesOfDigits = list('hundred thousand million billion trillion mn mln bn bln tn');
/** The scales that stand behind numbers in words. */
export const scalesOfWords = list('hundred thousand million billion trillion');

/** How many times as much a word says. */
export interface MultipleRow extends WordRow {
  times: number;
}
export const multipleRows: readonly MultipleRow[] = [
  {
    words: 'doubl(?:ed|es|ings?)|twice|double(?= (?:that|those|the|its|from|by|in))',
    times: 2,
    says: 'two times',
    example: 'doubled',
  },
  { words: 'to double', times: 2, says: 'two times', example: 'is to double' },
  {
    words: 'tripl(?:e|ed|es|ing)|trebl(?:e|ed|es|ing)|thrice',
    times: 3,
    says: 'three times',
    example: 'tripled',
  },
  { words: 'quadrupl(?:e|ed|es|ing)', times: 4, says: 'four times', example: 'quadrupled' },
  { words: 'quintupl(?:e|ed|es|ing)', times: 5, says: 'five times', example: 'quintupled' },
];

/** Number words of English that count nothing. */
export const idiomRows: readonly WordRow[] = [
  {
    words: String.raw`\bone-(?:stop|window|off|time)`,
    says: 'all in one place, once',
    example: 'one-stop services',
  },
  { words: String.raw`\bon (?:the )?one hand\b`, says: 'on the one hand', example: 'on the one hand' },
  {
    words: String.raw`\bone (?:of|another|and the same|by one|after another)\b`,
    says: 'one of many, each other',
    example: 'one of the first',
  },
  { words: String.raw`\bzero-[a-z]+`, says: 'without any', example: 'a zero-waste city' },
  { words: String.raw`\bat one\b`, says: 'agreed', example: 'at one with' },
  {
    words: String.raw`\b(?:1|one|once)-in-(?:an?-)?(?=[\w,]+[- ]years?\b)`,
    says: 'how rare a flood is',
    example: 'a 1-in-200-year flood',
  },
  { words: String.raw`\bper second\b`, says: 'a unit of time', example: 'operations per second' },
  { words: String.raw`\bno one\b`, says: 'nobody', example: 'no one' },
  {
    words: String.raw`\bOne (?:Belt|Country)\b(?:, (?:One|Two) \w+)?`,
    says: 'names of policies',
    example: 'One Belt, One Road',
  },
  {
    words: String.raw`\b[Ff]irst[- ](?:class|rate|hand|ever)\b|\b[Ss]econd[- ]hand\b`,
    says: 'how good, how new or how near something is',
    example: 'first-class firms',
  },
  {
    words: String.raw`\b(?:at )?first (?:glance|of all|and foremost)\b`,
    says: 'to begin with',
    example: 'first of all',
  },
  {
    words: String.raw`(?<=^|[.;:] |\(|\u201c)(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh)(?:ly)?,`,
    says: 'the points of a list, one by one',
    example: 'First, we deepened reform.',
  },
  {
    words:
      String.raw`\b(?:tens|dozens|hundreds|thousands|millions|billions|scores|several|a ` +
      `few|many)(?: (?:of|upon))?(?: (?:tens|dozens|hundreds?|thousands?|millions?|` +
      `billions?|dozen|decades|centuries)(?: of)?)*(?= |$)`,
    says: 'a great many',
    example: 'hundreds of thousands of people',
  },
  {
    words: String.raw`\b(?:second|third|fourth|first) to none\b`,
    says: 'the best',
    example: 'second to none',
  },
  {
    words: String.raw`\b[Ss]econd only to\b`,
    says: 'what comes behind another: 仅次于',
    example: 'second only to the United States',
  },
  {
    words: String.raw`\b(?:third|first|second)[- ](?:party|parties|person|sector|world)\b`,
    says: 'others',
    example: 'third-party tests',
  },
  {
    words: String.raw`\bTwo Centenary Goals\b|\b(?:First|Second) Centenary Goal\b`,
    says: 'names of goals',
    example: 'the Two Centenary Goals',
  },
  {
    words: String.raw`\b(?:primary|secondary|tertiary)\b`,
    says: 'sectors, and schools',
    example: 'the tertiary sector',
  },
  {
    words: String.raw`\b(?:(?:km|m|cm)[23²³]|CO2|PM2\.5)(?![\w])`,
    says: 'units and substances',
    example: '99 km2',
  },
  {
    words: String.raw`\b(?:Five-Sphere|five-sphere|Four-Pronged|four-pronged)\b`,
    says: 'names of policies',
    example: 'the five-sphere plan',
  },
  { words: String.raw`\b[Tt]wenty-foot\b`, says: 'the size of a container', example: 'twenty-foot units' },
  {
    words: String.raw`^\(?\d{1,2}[.)](?= )`,
    says: 'the number of a heading',
    example: '(2) Development goals',
  },
  {
    words: String.raw`\bhalfway\b|\bhalf-\w+ed\b|\bhalf measures\b`,
    says: 'in the middle, not whole',
    example: 'halfway',
  },
];
/** Finds the number words of an English clause that count nothing, all of them. */
export const idioms = new RegExp(idiomRows.map(({ words }) => words).join('|'), 'g');
