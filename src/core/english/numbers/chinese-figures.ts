import { boundsBefore, boundsBehind, changesBy, changesTo } from '../../chinese/bounds.ts';
import { someMore } from '../../chinese/comparators.ts';
import { halfWidth } from '../../chinese/digits.ts';
import { chineseIdioms } from '../../chinese/idioms.ts';
import { measureRows } from '../../chinese/measures.ts';
import { simplified } from '../../chinese/simplified.ts';
import { anyOf } from '../../chinese/words.ts';
import { chineseForms } from './chinese-forms.ts';
import { type Around, type Figure, type FigureLanguage, isTime, readFigures } from './figure.ts';

/** What stands between a figure and the word behind it that bounds it: its unit, and what it counts. */
const unitBetween = '(?:[（(][^）)]{0,4}[）)])?[^，。；、：\\d的和与及]{0,6}?';
/** The same before it; a word bounds no figure behind years that it speaks of: 近三年翻了两番. */
const otherWords = '[^，。；、：\\d]{0,8}';
const fewWords = '[^，。；、：\\d一二两三四五六七八九十年月]{0,2}';
const endsIn = boundsBefore.map(({ words, sign, unless }) => ({
  sign,
  unless: unless === undefined ? undefined : new RegExp(unless, 'u'),
  pattern: new RegExp(`(?:${words})(?:为|了)?${/^不/u.test(words) ? otherWords : fewWords}$`, 'u'),
}));
/** A level and those above it bound no figure: 337个地级及以上城市. */
const levelBehind = '(?![^，。；、：\\d]{0,4}[家省市地县区乡镇部厅局处]级(?:及|或|（含）)?以[上下])';
const beginsWith = boundsBehind.map(({ words, sign }) => ({
  sign,
  pattern: new RegExp(`^${levelBehind}${unitBetween}(?:${words})`, 'u'),
}));
/** A figure that is the distance of two is not bounded by what compares them: 高于全国5个百分点. */
const compared = /[高低快慢]于[^，。；、]{0,6}$/u;
/** 近 before years is the last ones. */
const recent = /近$/u;
const span = /^(?:多|余)?(?:个月|年(?!代)|天|周|个?小时|分钟|秒|个?工作日|日(?!元))/u;

/** Figures that nothing bounds. */
const unbounded = new Set([
  'rank',
  'in a list',
  'each',
  'half-year',
  'quarter',
  'quarters',
  'decade',
  'time of day',
  'generation',
]);
/** About so great a share: the word stands before what it is a share of. */
const aboutShare = /约(?:占|为|有|相当于)[^，。；、：\d]{0,14}$/u;
/** More, one character behind the figure at most: 7倍多, 300家多, 三分之一强; 多样 and 多元 are words of their own. */
const moreBehind =
  /^(?:(?!之多)[^，。；、：\d多余]?[多余](?![样元种层边次方重渠级功民数])|强(?=[，。；、）]|$))/u;

/** What so many are of is not bounded itself: 12/10万以下. */
export const ofSoMany = /\d\/$/u;
const soMany = /^\/\d+[千万]?/u;

/** How the words around a figure bound it. */
function boundOf({ unit, bound }: Partial<Figure>, around: Around): Figure['bound'] {
  if (bound || unit === 'year' || unit === 'month' || unit === 'plan')
    return boundOfTime(unit!, bound!, around);
  if (unbounded.has(unit!) || unit!.startsWith('name') || around.before.endsWith('第')) return '';
  if (moreBehind.test(around.behind)) return '>';
  // The unit of 半年 is in the figure itself.
  if (unit === 'span' && /^(?:以|之)?内/u.test(around.behind)) return '≤';
  if (ofSoMany.test(around.before)) return '';
  const behind = around.behind.replace(soMany, '');
  const after = beginsWith.find(({ pattern }) => pattern.test(behind));
  if (after?.sign) return after.sign;
  if (compared.test(around.before) && unit === 'points') return '';
  if (recent.test(around.before) && span.test(around.behind)) return '';
  if (aboutShare.test(around.before)) return '≈';
  const ahead = endsIn.find(
    ({ pattern, unless }) => pattern.test(around.before) && !unless?.test(around.behind),
  );
  return ahead?.sign ?? '';
}
const notAfter = /不(?:迟|晚)于$/u;
const notBefore = /不早于$/u;
const until = /^[年月]?(?:\d{1,2}月)?(?:\d{1,2}[日号])?[底末初中]?(?:以|之)?前/u;
const since = /^[年月]?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:以|之)?后/u;
/** Whether something is before or after a year or a month. */
function boundOfTime(
  unit: string,
  bound: Figure['bound'],
  { before, behind: words }: Around,
): Figure['bound'] {
  if (unit !== 'year' && unit !== 'month') return bound;
  if (until.test(words) || notAfter.test(before)) return '<';
  return since.test(words) || notBefore.test(before) ? '>' : bound;
}

const to = new RegExp(`${anyOf(changesTo)}(?:\\d{4}年)?[^，。；、\\d]{0,4}$`, 'u');
/** A figure in a row has the change of the first: 分别下降13.5%、18%. */
const rowBefore = '(?:[\\d.]+[%％](?:、|和|，)){0,3}';
const by = new RegExp(`${anyOf(changesBy)}${rowBefore}$`, 'u');
function changeOf({ before: words }: Around): Figure['change'] {
  if (to.test(words)) return 'to';
  return by.test(words) ? 'by' : '';
}

const more = anyOf(someMore);
const unitBehind = new RegExp(`^\\s*${more}?(${measureRows.map(({ words }) => words).join('|')})`, 'u');
const measurePatterns = measureRows.map(({ words, unit }) => ({
  unit,
  pattern: new RegExp(`^(?:${words})$`, 'u'),
}));
/** The second figure of a range, whose unit is that of the first too: 5000—8000元. */
const endOfRange = /^\s?(?:[-—–～~]{1,2}|至|到)\s?\d[\d.]*\s?[百千万亿]*(?=\D)/u;
const unitOfWords = (words: string) => {
  const found = unitBehind.exec(words.replace(endOfRange, ''))?.[1];
  return found ? measurePatterns.find(({ pattern }) => pattern.test(found))!.unit : '';
};
/** Currencies whose name stands before an amount in 元: 港币5000万元. */
const currenciesBefore = measureRows
  .filter(({ of, unit }) => of === 'money' && unit !== 'RMB')
  .map(({ words, unit }) => ({ unit, pattern: new RegExp(`(?:${words})(?:约|近|超过?)?$`, 'u') }));
const unitAround = ({ before, behind }: Around) => {
  const unit = unitOfWords(behind);
  return (unit === 'RMB' && currenciesBefore.find(({ pattern }) => pattern.test(before))?.unit) || unit;
};
const quoted = /“[^”]*$/u;

/** One of so many is named, and English may count the others: 上海等11个, Shanghai and another 10. */
const namesOne = /[^，。；、]等$/u;
/** Months are converted to years, days to weeks, and the reverse. */
const [monthsOfYear, daysOfWeek] = [12, 7];
const otherSpans = (value: number, behind: string): { others?: number[] } => {
  if (/^多?个月/u.test(behind) && value % (monthsOfYear / 2) === 0) return { others: [value / monthsOfYear] };
  if (/^(?:天|日(?![元均]))/u.test(behind) && value % daysOfWeek === 0)
    return { others: [value / daysOfWeek] };
  if (/^周(?![年边岁围期])/u.test(behind)) return { others: [value * daysOfWeek] };
  return /^年(?![代级龄度均底末初])/u.test(behind) && value < monthsOfYear
    ? { others: [value * monthsOfYear] }
    : {};
};
/** What a mu yields is told of a hectare in English. */
const ofEachMu = /(?:亩产|亩均|每亩)[^，。；、\d]{0,8}$/u;
const musOfHectare = 15;

const language: FigureLanguage = {
  idioms: chineseIdioms,
  forms: chineseForms,
  context: (reading, around) => ({
    ...(namesOne.test(around.before) && !reading.unit && { others: [reading.value - 1] }),
    ...(reading.unit ? {} : otherSpans(reading.value, around.behind)),
    ...(ofEachMu.test(around.before) && { others: [reading.value * musOfHectare] }),
    unit: reading.unit || (span.test(around.behind) ? 'span' : unitAround(around)),
    bound: boundOf(reading, around),
    change: isTime(reading.unit) ? '' : changeOf(around),
    ...(quoted.test(around.before) &&
      reading.weight === 'likely' &&
      reading.unit !== 'plan' && { weight: 'free' }),
  }),
};

const moreInside = new RegExp(more, 'u');

/** A clause as its figures are read: full-width digits are digits, and Traditional characters Simplified ones. */
const asRead = (clause: string): string => simplified(halfWidth(clause));

/** The figures of a Chinese clause with the forms that took them, in their order. */
export const takenFromChinese = (clause: string) =>
  readFigures(asRead(clause), language).map((figure) =>
    moreInside.test(figure.text) ? { ...figure, bound: '>' as const } : figure,
  );

const numeralLeft = /\d|[〇零一二两三四五六七八九十百千万亿]{2}/u;

/** Whether a clause has digits or numerals that no form reads: of its figures nothing is certain then. */
export function hasUnreadNumerals(clause: string): boolean {
  let rest = asRead(clause).replace(chineseIdioms, '');
  for (const { text } of takenFromChinese(clause)) rest = rest.replace(text, ' ');
  return numeralLeft.test(rest);
}
