import { someMore } from '../../chinese/comparators.ts';
import { placesBehindPoint, readArabic, readDecimal, readNumeral } from '../../chinese/digits.ts';
import { counted } from '../../chinese/idioms.ts';
import { readNumber } from '../../chinese/numerals.ts';
import { afterPlan, planNumeral } from '../../chinese/periods.ts';
import { type Scale, scaleFactors, scalesNamed, scalesOfEach } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import { megabitsOf } from './data-rate.ts';
import { type Figure, type FigureForm, telephoneIn } from './figure.ts';

/** A numeral below ten thousand; a thousand stands behind what it counts. */
const CN = '(?:[〇零一二两三四五六七八九十百]|(?<=[一二两三四五六七八九])千){1,16}';
/** What a figure is, in digits or as a numeral with or without places behind a point. */
const valueOfNumeral = (printed: string): number =>
  /\d/.test(printed) ? readArabic(printed) : readDecimal(printed);
/** A numeral that may have thousands, 万 and 亿 in it. */
const great = '[〇零一二两三四五六七八九十百千万亿]{1,16}';
const factor = (scale: string | undefined): number => scaleFactors[scale as Scale] ?? 1;
const unitOfFigure = (printed: string | undefined): string => {
  if (!printed) return '';
  return /[%‰]/u.test(printed) ? printed : 'points';
};
/** A figure in digits or in characters. */
const either = (printed: string): number => (/\d/.test(printed) ? readArabic(printed) : readNumeral(printed));
/** What one thing is said to be is often left unsaid. */
const weightOfCount = (value: number): Figure['weight'] => ([1, 100].includes(value) ? 'free' : 'likely');
const more = anyOf(someMore);
/** From this factor on, an increase is told as the whole: 增长115.6倍, a 116-fold increase. */
const manyTimes = 20;
/** A multiple, perhaps with a half: 一倍半. */
const multiple = `(\\d[\\d.]*|${CN})${more}?倍(半)?`;
const multipleOf = ([, times, half]: RegExpExecArray) => either(times!) + (half ? 0.5 : 0);

const scaleOfNumeral = anyOf(scalesNamed('万亿', '亿', '万'));
const scaleInBrackets = anyOf(scalesNamed('万亿', '亿', '万', '千'));
const scaleOfMoney = anyOf(scalesNamed('亿', '万'));
const scaleOfEach = anyOf([...scalesOfEach, ...scalesNamed('百', '千', '万', '亿')]);
/** What the size of a thing is given in beside money: 万吨级泊位. */
const unitsOfSize = '(?:吨|千瓦|兆瓦|(?<=万)米|亩|户)';
const scaleOfLevel = anyOf(scalesNamed('万亿', '千亿', '百亿', '亿', '千万', '百万'));
const measured = `[人元家户名项件个辆台套亩吨平公米美处所座场次种条张只部篇艘架支册份村里标箱]`;
/** The scales behind digits; 百分 begins a percentage. */
const scaleOfDigits = `${scalesNamed('万亿', '亿', '万', '千')
  .map(({ words }) => words)
  .join('|')
  .replace('|千', '|千(?![瓦米克伏])')}|百(?!分)`;
const year = '(?:19|20)\\d{2}';
const dash = '\\s*年?\\s*(?:[-—–~～－]{1,2}|至|到)\\s*';
const grown = '(?:增长|增加|提高|提升|上升|扩大|增)了?(?:近|约|超过?|逾)?';

/** What stands between two times of the day: 9:00—17:00. */
const toClock = '\\s*(?:[-—–~～－]{1,2}|至|到)\\s*(?:次日|当[日晚]|[上下]午)?';

/** The forms of dates and times. */
const times: readonly FigureForm[] = [
  {
    name: 'telephone',
    says: 'The number of a telephone, by its last digits: how it is set apart is not the same abroad.',
    example: '电话：0755-82918000',
    order: 'first, so that no form reads a part of it',
    pattern: /(?<!\d)\(?0\d{2,3}\)?[-－—–]\d{3,4}[- ]?\d{4}(?!\d)/gu,
    read: telephoneIn,
  },
  {
    name: 'point-of-list',
    says: 'The number of a point of a list inside a clause.',
    example: '有下列情形的：（一）未开工',
    order: 'first: what numbers a point counts nothing',
    pattern: new RegExp(
      `(?<=[：；。，、]\\s?)(?:[（(](${CN}|\\d{1,2})[）)](?!\\d)|(${CN}|\\d{1,2})(?:[.．](?!\\d)|、(?=[^、，。；：]{3,}[；。])))`,
      'gu',
    ),
    read: (m) => ({ value: either((m[1] ?? m[2])!), unit: 'in a list', weight: 'likely' }),
  },
  {
    name: 'year',
    says: 'A year, alone or where a span begins or ends.',
    example: '2013年',
    order: 'before the digits alone',
    pattern: new RegExp(
      `(?<!\\d)(${year})(?=\\s*年(?!代)|${dash}${year}(?!\\d))|(?<=${year}${dash})(${year})(?!\\d)`,
      'gu',
    ),
    read: (m) => ({ value: Number(m[1] ?? m[2]), unit: 'year' }),
  },
  {
    name: 'year-in-characters',
    says: 'A year, a character a digit.',
    example: '二〇二〇年',
    order: 'before the counts',
    pattern: /(?<![〇零○一二三四五六七八九十])(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}(?=年)/gu,
    read: (m) => ({ value: readNumeral(m[0]), unit: 'year' }),
  },
  {
    name: 'month',
    says: 'A month of a year.',
    example: '6月底',
    order: 'before the digits alone',
    pattern: /(?<![\d.])(1[0-2]|[1-9])(?=(?:[-—–～~至到]{1,2}(?:1[0-2]|[1-9]))?月(?!度))/gu,
    read: (m) => ({ value: Number(m[1]), unit: 'month', weight: 'likely' }),
  },
  {
    name: 'time-of-day',
    says: 'A time of the day, in hours.',
    example: '当晚24时',
    order: 'before the digits alone',
    pattern: new RegExp(
      `(?<=[日号午晚晨天夜]|午后|[早晚]上|夜间|[时点半](?:至|到|[-—–～~]))(\\d{1,2})` +
        `(?:[时点](?!间|[之以]?[内外])(?:(\\d{1,2})分|(半|[一三]刻))?|[:：]([0-5]\\d)(?!\\d))|` +
        `(?<![\\d.])(\\d{1,2})[时点](\\d{1,2})分(?![之钟])|` +
        `(?<![\\d.:：]|[比尺][^，。；]{0,10})(\\d{1,2})[:：]([0-5]\\d)(?=${toClock}\\d{1,2}[:：][0-5]\\d(?!\\d)|[前后止起召举开])|` +
        `(?<=\\d[:：][0-5]\\d${toClock})(?<![比尺][^，。；]{0,20})(\\d{1,2})[:：]([0-5]\\d)(?!\\d)|` +
        `(?<=[上下中]午|[今当]晚|晚上|凌晨|夜间|[时点半](?:至|到))(${CN})[时点](?:(半|[一三]刻)|(${CN})分|(?=[开召举整钟至到前后，。；、）]|$))`,
      'gu',
    ),
    read: (m, { before }) => {
      const hours = either((m[1] ?? m[5] ?? m[7] ?? m[9] ?? m[11])!);
      const ofHour: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 };
      const minutes = Number(
        m[2] ??
          m[4] ??
          m[6] ??
          m[8] ??
          m[10] ??
          ofHour[m[3] ?? m[12] ?? ''] ??
          (m[13] ? readNumeral(m[13]) : 0),
      );
      const value = hours + minutes / 60;
      const [, part = '', words = ''] =
        /(下午|午后|中午|晚上?|夜|凌晨)([^，。；上早晨次]*)$/u.exec(before) ?? [];
      // The hours behind 晚 and 夜 may be of the morning: 夜间2时, 夜间22时至6时. 中午1时 is after noon, 中午11时 before it.
      const isLate = part !== '' && part !== '凌晨' && hours < (part === '中午' ? 6 : 12);
      const isAfternoon = isLate && ((hours > 5 && !/[时点:：]/u.test(words)) || part.includes('午'));
      const others = isLate && !isAfternoon ? [value + 12] : [];
      // The day ends, and begins, at midnight.
      if (value === 24) others.push(0);
      if (hours === 12 && /[晚夜凌]/u.test(part)) others.push(value - 12, value + 12);
      return { value: value + (isAfternoon ? 12 : 0), others, unit: 'time of day', weight: 'likely' };
    },
  },
  {
    name: 'day',
    says: 'A day of a month.',
    example: '月15日',
    order: 'before the digits alone',
    pattern: /(?<=月(?:\d{1,2}[日号]?[、和及]){0,6})(\d{1,2})(?=(?:[、和及]\d{1,2}){0,6}[日号])/gu,
    read: (m) => ({ value: Number(m[1]), unit: 'day' }),
  },
  {
    name: 'decade',
    says: 'A decade of the last century.',
    example: '上世纪90年代',
    order: 'before the digits alone',
    pattern: /(?:(?:上|20|二十)世纪)?(\d0|[二三四五六七八九]十)(?=年代)/gu,
    read: (m) => ({ value: 1900 + either(m[1]!), unit: 'decade' }),
  },
  {
    name: 'born-in-a-decade',
    says: 'Those who were born in a decade.',
    example: '90后',
    order: 'before the digits alone',
    pattern: /(?<![\d.第前])([5-9]0|[01]0)(?=后(?![来期续面勤天方台备]))/gu,
    read: (m) => {
      const short = Number(m[1]);
      return { value: (short < 50 ? 2000 : 1900) + short, others: [short], unit: 'decade', weight: 'likely' };
    },
  },
  {
    name: 'century',
    says: 'Which century.',
    example: '21世纪',
    order: 'behind its decades, and before the digits alone',
    pattern: new RegExp(`(\\d{1,2}|${CN})(?=世纪)`, 'gu'),
    read: (m) => ({ value: either(m[1]!), unit: 'rank', weight: 'likely' }),
  },
  {
    name: 'quarter',
    says: 'A quarter of a year, or so many of them.',
    example: '第一季度',
    order: 'before the ordinals',
    pattern: /第?([一二三四1-4])(?=([、和至][一二三四1-4])?季度)|(?<=前)([两三])(?=个季度)/gu,
    read: (m, { before }) => ({
      value: either((m[1] ?? m[3])!),
      unit: m[3] || before.endsWith('前') ? 'quarters' : 'quarter',
      weight: m[2] ? 'free' : 'likely',
    }),
  },
  {
    name: 'half-of-year',
    says: 'Half of a year, the first or the second.',
    example: '上半年',
    order: 'before the halves of other things',
    pattern: /(?<=[上下])半年/gu,
    read: (_, { before }) => ({ value: before.endsWith('上') ? 1 : 2, unit: 'half-year', weight: 'likely' }),
  },
  {
    name: 'years-and-a-half',
    says: 'So many years, or other times, and a half.',
    example: '一年半内',
    order: 'before the counts, which would read the years alone',
    pattern: new RegExp(
      `(?<![〇零一二两三四五六七八九十百\\d])(${CN}|\\d{1,2})(?:(年半)(?!年|载)|天半(?!个|月|天)|` +
        `(小时半)|个半(?:(小时)|(月)|工作日))`,
      'gu',
    ),
    read: (m) => {
      const value = either(m[1]!) + 0.5;
      const others = [...(m[2] ? [value * 12] : []), ...(m[3] || m[4] ? [value * 60] : [])];
      // Of a month and a half are told its days, or its weeks.
      if (m[5]) others.push(value * 30, value * 4);
      return { value, others, unit: 'span', weight: 'likely' };
    },
  },
  {
    name: 'half-a-year',
    says: 'Half a year is six months.',
    example: '半年内',
    order: 'before the halves of other things',
    pattern: /半年/gu,
    read: () => ({ value: 0.5, others: [6], unit: 'span', weight: 'likely' }),
  },
  {
    name: 'half-an-hour',
    says: 'Half an hour is thirty minutes, and a quarter of one fifteen.',
    example: '半小时内到达',
    order: 'before the halves of other things',
    pattern: /(?<![个\d])半个?小时|([一三])刻钟/gu,
    read: (m) => {
      const hours = m[1] ? readNumeral(m[1]) / 4 : 0.5;
      return { value: hours, others: [hours * 60], unit: 'span', weight: 'likely' };
    },
  },
  {
    name: 'hours-and-minutes',
    says: 'Hours and minutes, or minutes and seconds, are one time.',
    example: '2分30秒',
    order: 'before the digits alone and the counts, which would read two figures',
    pattern: new RegExp(`(\\d+|${CN})(?:个?小时(\\d{1,2}|${CN})分钟?|分钟?(\\d{1,2}|${CN})秒)(?!\\d)`, 'gu'),
    read: (m) => {
      const [many, parts] = [either(m[1]!), either((m[2] ?? m[3])!)];
      return { value: many + parts / 60, others: [many * 60 + parts], unit: 'span' };
    },
  },
  {
    name: 'five-year-plan',
    says: 'The name of a five-year plan is the figure of its number.',
    example: '“十二五”期间',
    order: 'before the counts in characters, which would read 十二五',
    pattern: new RegExp(
      `[“"]?(${planNumeral})五[”"]?(?=${anyOf(afterPlan)})|[“"]([六七八九十])五[”"](?=期间|时期|计划|以来|末)`,
      'gu',
    ),
    read: (m) => ({ value: readNumber((m[1] ?? m[2])!)!, unit: 'plan', weight: 'likely' }),
  },
  {
    name: 'numbered-five-years',
    says: 'So is its full name.',
    example: '第十三个五年',
    order: 'before the ordinal and the count, which would read it as two figures',
    pattern: new RegExp(`第(${CN})个五年`, 'gu'),
    read: (m) => ({ value: readNumber(m[1]!)!, unit: 'plan', weight: 'likely' }),
  },
  {
    name: 'anniversary',
    says: 'So many years since, of which English tells the so-manieth.',
    example: '80周年',
    order: 'before the digits alone and the counts',
    pattern: new RegExp(`(\\d{1,4}|${CN})(?=周年)`, 'gu'),
    read: (m) => ({ value: either(m[1]!), unit: 'rank or count', weight: 'likely' }),
  },
  {
    name: 'congress',
    says: 'A congress of the Party, and a session of one of its committees.',
    example: '党的十八大以来',
    order: 'before the counts, which would read groups of things',
    pattern:
      /(?:十[六七八九]|二十)(?=大(?![类项行领重任工产功板片专方举措亮]))|[一二三四五六七八](?=中(?:全会|[、和及].{1,8}中全会))/gu,
    read: (m) => ({ value: readNumeral(m[0]), unit: 'rank', weight: 'likely' }),
  },
];

/** What bounds a doubling inside its words: 翻了近一番. */
const boundOfDoubling = (word: string): Figure['bound'] => {
  if (word.endsWith('近')) return '≲';
  return word === '约' ? '≈' : '>';
};

/** The forms of parts and multiples. */
const parts: readonly FigureForm[] = [
  {
    name: 'percent-in-words',
    says: 'A percentage in words stands behind 百分之.',
    example: '百分之二十',
    order: 'before the fraction, which would read 百 as what is divided by',
    pattern: new RegExp(`百分之(${CN}(?:${placesBehindPoint})?|\\d+(?:\\.\\d+)?)`, 'gu'),
    read: (m) => ({ value: valueOfNumeral(m[1]!), unit: '%' }),
  },
  {
    name: 'fraction',
    says: 'A fraction has its denominator first.',
    example: '四分之三',
    pattern: new RegExp(
      `(${CN}|(?<![十百])[千万]|\\d+)分之(${CN}(?:${placesBehindPoint})?|\\d+(?:\\.\\d+)?)`,
      'gu',
    ),
    read: (m) =>
      m[1] === '千'
        ? { value: valueOfNumeral(m[2]!), unit: '‰' }
        : { value: valueOfNumeral(m[2]!) / either(m[1]!), unit: 'part' },
  },
  {
    name: 'so-many-of-each-so-many',
    says: 'A part as so many of every so many.',
    example: '每四个人中有一个',
    order: 'before the counts, which would read two figures',
    pattern: new RegExp(
      `每(${CN}|\\d{1,2})\\p{sc=Han}[^，。；、\\d]{0,10}?(?:[中里]就?有|就有)[近约]?(${CN}|\\d)(?=\\p{sc=Han})`,
      'gu',
    ),
    read: (m) => ({ value: either(m[2]!) / either(m[1]!), unit: 'part', weight: 'likely' }),
  },
  {
    name: 'fraction-in-digits',
    says: 'A fraction in digits.',
    example: '约1/4',
    order: 'before the digits alone',
    pattern: /(?<![\d/.])(\d)\/(\d{1,2})(?![\d/.万年月日])/gu,
    read: (m) => ({ value: Number(m[1]) / Number(m[2]), unit: 'part' }),
  },
  {
    name: 'tenths',
    says: 'Tenths of a whole.',
    example: '九成以上',
    order: 'before the counts',
    pattern:
      /([一二两三四五六七八九\d])成([一二三四五六七八九]?)(?![立果为员本功长熟效都品交份人就套年型不])/gu,
    read: (m) => ({ value: either(m[1]!) / 10 + (m[2] ? either(m[2]) / 100 : 0), unit: 'part' }),
  },
  {
    name: 'discount',
    says: 'So many tenths of a price are paid, of which English tells what is taken off.',
    example: '票价打八折',
    order: 'before the counts',
    pattern: /([一二三四五六七八九\d])([一二三四五六七八九])?折(?=优惠|[，。；、）]|$)/gu,
    read: (m) => {
      const paid = either(m[1]!) * 10 + (m[2] ? either(m[2]) : 0);
      return { value: paid, others: [100 - paid], unit: '%', weight: 'likely' };
    },
  },
  {
    name: 'half',
    says: 'Half of a whole.',
    example: '半数以上',
    pattern: /半数|一半|(?<=减)半|过半/gu,
    read: (m) => ({ value: 0.5, unit: 'part', ...(m[0] === '过半' && { bound: '>' as const }) }),
  },
  {
    name: 'doubling',
    says: 'Twice as much, and again twice as much.',
    example: '翻一番',
    order: 'before the counts',
    pattern: /翻了?(近|将近|约|超|逾)?([一两二三四1-4])?番|翻倍|倍增/gu,
    read: (m) => ({
      value: 2 ** either(m[2] ?? '一'),
      unit: 'times',
      ...(m[1] && { bound: boundOfDoubling(m[1]) }),
    }),
  },
  {
    name: 'grown-by-times',
    says: 'What has grown by twice as much is three times as much.',
    example: '增长了两倍',
    order: 'before the multiples, which count the whole',
    pattern: new RegExp(`(?<=${grown})${multiple}`, 'gu'),
    read: (m) => {
      const added = multipleOf(m);
      return { value: added + 1, others: added < manyTimes ? [] : [added], unit: 'times' };
    },
  },
  {
    name: 'times',
    says: 'So many times as much.',
    example: '1.5倍',
    pattern: new RegExp(multiple, 'gu'),
    read: (m) => ({ value: multipleOf(m), unit: 'times' }),
  },
  {
    name: 'of-each',
    says: 'What each of so many have.',
    example: '每万人',
    pattern: new RegExp(`(?<=每)(${scaleOfEach})(?=[\\p{sc=Han}])(?![瓦米克伏])`, 'gu'),
    read: (m) => ({ value: factor(m[1]), unit: 'each' }),
  },
  {
    name: 'of-ten-thousand',
    says: 'What so many yuan of output need.',
    example: '万元GDP能耗',
    pattern: /(?<![\d十百千万亿多余几数])[万亿](?=元(?:GDP|地区|国内|工业|产值|生产))/gu,
    read: (m) => ({ value: factor(m[0]), weight: 'likely' }),
  },
];

/** The signs of a great numeral, those of its parts between scales, and how it begins where it is no scale alone. */
const anySign = '[第〇零一二两三四五六七八九十百千万亿]';
const belowScale = '[〇零一二两三四五六七八九十百千]{0,7}';
const begins = '(?:[一二两三四五六七八九]|[十百](?=[一二三四五六七八九]))';

/** A figure in digits; blanks may part its thousands: 12 000平方米. */
const digits =
  '(?:(?<![\\d.])[1-9]\\d{0,2}(?:[ \\u00a0\\u2009\\u202f]\\d{3})+(?![\\d,，.年])|\\d(?:[\\d,，]*\\d)?(?:\\.\\d+)?)';
/** A range of ages from birth on, which English need not say: 0—3岁, under three. */
const toAge = /^\s?[—–～~至到-]{1,2}\s?\d{1,2}个?(?:周?岁|月)/u;
/** The scale and unit of the second figure of a span, which are those of the first too: 5—8亿元. */
const restOfSpan = new RegExp(
  `^\\s*(?:[-—–~～－]{1,2}|至|到)\\s*${digits}\\s*(${scaleOfDigits})?\\s*(%|‰|个?百分点)?`,
  'u',
);

/** The forms of amounts in digits, and of amounts that are a scale. */
const amounts: readonly FigureForm[] = [
  {
    name: 'data-rate',
    says: 'How much a network carries, in megabits a second; 千兆 and 万兆 also name a kind of network.',
    example: '千兆光网',
    order: 'before the names in letters and the digits alone; 5G and its like are generations',
    pattern:
      /([百千万]|\d+(?:\.\d+)?)兆(?:比特|bps)?(?![瓦字赫欧帕焦])|(\d+(?:\.\d+)?) ?([MGT])(?:bps|b\/s)|(?<![\w.])(\d{2,})G(?!\w)/gu,
    read: (m) => {
      if (m[1])
        return /\d/.test(m[1])
          ? { value: readArabic(m[1]), unit: 'Mbit', weight: 'likely' }
          : { value: factor(m[1]), unit: 'Mbit', weight: 'free' };
      const value = readArabic((m[2] ?? m[4])!) * megabitsOf(m[3] ?? 'G');
      return { value, unit: 'Mbit', weight: m[2] ? 'likely' : 'free' };
    },
  },
  {
    name: 'name',
    says: 'A figure that is part of a name in letters.',
    example: '5G',
    order: 'before the digits alone',
    pattern: new RegExp(
      String.raw`(?<![A-Za-z\d.])([A-Za-z]+)[-－]?(\d+(?:\.\d+)?)(?!\.?\d|\s*(?:[万亿元%‰]|个?百分点))|` +
        String.raw`(?<![\d.])(\d+)(?=[A-Z](?![A-Za-z]))`,
      'gu',
    ),
    read: (m) => ({ value: Number(m[2] ?? m[3]), unit: `name ${m[1]?.toUpperCase() ?? ''}`, weight: 'free' }),
  },
  {
    name: 'label',
    says: 'A number behind the word that it numbers.',
    example: '见附件2',
    order: 'before the digits alone',
    pattern: /(?<=附[件表图]|专栏|[见如]表|[见如]图)\d{1,2}(?![\d.,，%万亿]|\s*[月日年个项])/gu,
    read: (m) => ({ value: Number(m[0]), unit: 'rank or count' }),
  },
  {
    name: 'small-money',
    says: 'Hundredths and tenths of a yuan.',
    example: '每度2分钱',
    order: 'before the digits alone',
    pattern: /(\d+(?:\.\d+)?)([分角])钱/gu,
    read: (m) => {
      const value = Number(m[1]);
      return { value: value / (m[2] === '分' ? 100 : 10), unit: 'RMB' };
    },
  },
  {
    name: 'basis-points',
    says: 'Hundredths of a percentage point.',
    example: '下调25个基点',
    order: 'before the digits alone',
    pattern: /(\d+(?:\.\d+)?)(?:个?基点|BP(?![A-Za-z]))/gu,
    read: (m) => ({ value: Number(m[1]) / 100, unit: 'points' }),
  },
  {
    name: 'two-scales',
    says: 'A figure in digits with two scales.',
    example: '1亿3千多万人',
    order: 'before the digits alone, which would read two figures',
    pattern: new RegExp(`(\\d+)(亿|万)(?:(\\d+)(千|百)${more}?(万)?|(?<=亿)(\\d{1,4})${more}?(万))`, 'gu'),
    read: (m) => ({
      value: Number(m[1]) * factor(m[2]) + Number(m[3] ?? m[6]) * factor(m[4]) * factor(m[5] ?? m[7]),
    }),
  },
  {
    name: 'digits',
    says: 'A figure in digits with its scale, and whether it is a percentage or a difference of two.',
    example: '158.74亿元',
    pattern: new RegExp(
      `(${digits})\\s*(${scaleOfDigits})?${more}?(万亿|亿|万|千(?![瓦米克伏]))?\\s*(%|‰|个?[多余]?个?百分点)?`,
      'gu',
    ),
    read: (m, { before, behind }) => {
      const value = readArabic(m[1]!.replace(/\s/gu, ''));
      if (m[0] === '0' && toAge.test(behind)) return { value, weight: 'free' };
      if (before.endsWith('第')) {
        const rank = value * factor(m[2]);
        return { value: rank, unit: 'rank or count', weight: weightOfCount(rank) };
      }
      if (before.endsWith('每') && !m[4]) return { value: value * factor(m[2]), unit: 'each' };
      const own = { value: value * factor(m[2]) * factor(m[3]), unit: unitOfFigure(m[4]) };
      const span = m[2] || m[4] ? null : restOfSpan.exec(behind);
      if (!span?.[1] && !span?.[2]) return own;
      return { value: value * factor(span[1]), others: [value], unit: unitOfFigure(span[2]) };
    },
  },
  {
    name: 'scale-alone-of-many',
    says: 'A scale alone behind a word that says that it is nearly or more than so many.',
    example: '上亿人',
    order: 'before the numerals',
    pattern: new RegExp(
      `(?<=(?<!以)上|近|(?<!通)过|超|逾)(?:[百千]万|[百千万亿])(?=${measured})|(?<![\\d一-龥])[百千万](?=[余多])|` +
        '(?<![〇零一二两三四五六七八九十百千万亿\\d数几上])千(?=[家个项名座所](?!万户))',
      'gu',
    ),
    read: (m) => ({ value: readNumeral(m[0]), weight: 'likely' }),
  },
  {
    name: 'level',
    says: 'A scale alone that says of what size things are.',
    example: '百亿级企业',
    order: 'before the numerals',
    pattern: new RegExp(
      `(?<![\\d〇零一二两三四五六七八九百千万多余几数])(十)?(${scaleOfLevel})(?=元?级)|` +
        `(?<![\\d〇零一二两三四五六七八九百千万多余几数])(十|百)?(百|千|万)(?=${unitsOfSize}级)`,
      'gu',
    ),
    read: (m) => {
      const [times, scale] = [m[1] ?? m[3], m[2] ?? m[4]];
      // So great a thing is told in yuan: 千亿级产业集群.
      const unit = /[百千万]亿$/u.test(m[2] ?? '') ? 'RMB' : 'size';
      return { value: factor(scale) * (times ? readNumeral(times) : 1), unit, weight: 'likely' };
    },
  },
  {
    name: 'numeral-with-point',
    says: 'A numeral in Chinese characters with places behind a point, with its scale.',
    example: '提高一点二个百分点',
    order: 'before the numerals, which would read two',
    pattern: new RegExp(
      `(${CN}${placesBehindPoint})${more}?(?:(${scaleOfNumeral})|(个?百分点|倍))?(?![刻分钟])`,
      'gu',
    ),
    read: (m) => {
      const unit = m[3] === '倍' ? 'times' : unitOfFigure(m[3]);
      return { value: valueOfNumeral(m[1]!) * factor(m[2]), unit };
    },
  },
  {
    name: 'great-numeral',
    says: 'A numeral in Chinese characters with a scale behind it, where some more may stand between.',
    example: '八千多万农民',
    order: 'before the numerals before what is counted',
    pattern: new RegExp(
      `(?<!${anySign})(${begins}(?=${belowScale}[万亿])${anySign}{1,15})|` +
        `(?<!${anySign})(${begins}${belowScale})${more}(${scaleOfNumeral})`,
      'gu',
    ),
    read: (m) => ({ value: readNumeral(m[1] ?? `${m[2]}${m[3]}`) }),
  },
  {
    name: 'numeral-with-scale',
    says: 'A numeral in Chinese characters with a scale, before what is counted.',
    example: '超十亿（家）',
    pattern: new RegExp(
      `(${great}${scaleOfNumeral})${more}?(?=[人名元家件户个项台套美港斤亩吨公平年（(，。；、]|$)`,
      'gu',
    ),
    read: (m) => ({ value: readNumeral(m[1]!) }),
  },
  {
    name: 'scale-alone',
    says: 'A scale alone counts one of it, in brackets or before 元以上.',
    example: '亿元以上',
    pattern: new RegExp(
      `(?<=[（(])(${scaleInBrackets})(?=[人元家件户])|` +
        String.raw`(?<![\d十百千万多余几数])(${scaleOfMoney})(?=元以上)`,
      'gu',
    ),
    read: (m) => ({ value: factor(m[1] ?? m[2]) }),
  },
];

/** What a numeral in Chinese characters is so much of; 元旦, 三元区 and 二元结构 have no money in them. */
const amountOf =
  '(?:元(?![旦宵月年素器件宇区结论化首老])|[美港欧日英澳]元|吨|公斤|千克|公里|平方|立方|千瓦|米(?![饭粉面粒线花酒]))';

/** What a term is of whose sessions are counted too: 十八届三中全会. */
const congressBehind = /^届[^，。；、]{0,12}(?:中全会|次(?:全体)?会议|次全会)/u;

/** The forms of ranks and counts in Chinese characters. */
const counts: readonly FigureForm[] = [
  {
    name: 'amount-in-characters',
    says: 'A numeral below ten thousand in Chinese characters before its currency or unit of measure.',
    example: '处一千元以上罚款',
    order: 'before the counts, which read only what is counted one by one',
    pattern: new RegExp(
      `(?<!${anySign}|点)([一二两三四五六七八九十]${belowScale})${more}?(?=${amountOf})`,
      'gu',
    ),
    read: (m) => ({ value: readNumeral(m[1]!), weight: readNumeral(m[1]!) < 10 ? 'likely' : 'firm' }),
  },
  {
    name: 'generation',
    says: 'A generation of mobile networks, which English names by its digit.',
    example: '第四代移动通信',
    order: 'before the ordinals',
    pattern: /第([二三四五六七])代(?=移动|通信|网络)/gu,
    read: (m) => ({ value: readNumeral(m[1]!), unit: 'generation', weight: 'free' }),
  },
  {
    name: 'ordinal',
    says: 'Which one of several.',
    example: '位居第二',
    order: 'before the counts in characters: 第六届 is no six terms',
    pattern: new RegExp(`第(?:(${CN}|\\d+)|[（(](${CN}|\\d+)[）)](?=[项款目条]))`, 'gu'),
    read: (m) => {
      const value = either((m[1] ?? m[2])!);
      return { value, unit: 'rank', weight: weightOfCount(value) };
    },
  },
  {
    name: 'first',
    says: 'The first of its kind.',
    example: '首个',
    pattern: /首(?=[个家次届批])/gu,
    read: () => ({ value: 1, unit: 'rank', weight: 'free' }),
  },
  {
    name: 'roman-class',
    says: 'A class in Roman numerals.',
    example: '优于Ⅲ类',
    pattern: /[Ⅰ-Ⅹ](?=[类级型期])/gu,
    read: (m) => ({
      value: m[0].charCodeAt(0) - 'Ⅰ'.charCodeAt(0) + 1,
      unit: 'rank or count',
      weight: 'free',
    }),
  },
  {
    name: 'rank-or-count',
    says: 'Terms, stages, levels and sessions, which may be counted or be the so-manieth.',
    example: '十九届',
    order: 'before the counts',
    pattern: new RegExp(`(${CN})(?=[届期代级等]|次(?:全体会议|会议|全会))`, 'gu'),
    // Which session of which congress is never left out: 十三届全国人大四次会议.
    read: (m, { before, behind }) => ({
      value: readNumeral(m[1]!),
      unit: 'rank or count',
      weight:
        (/^次/u.test(behind) && /届[^，。；]*$/u.test(before)) || congressBehind.test(behind)
          ? 'likely'
          : 'free',
    }),
  },
  {
    name: 'count-in-characters',
    says: 'A numeral in Chinese characters before what can be counted.',
    example: '八大行动',
    order: 'last: it has the least around it that says that something is counted',
    pattern: new RegExp(`(${CN})${more}?${counted}`, 'gu'),
    read: (m) => ({
      value: readNumeral(m[1]!),
      // A dozen or so.
      ...(/^十[多余]/u.test(m[0]) && { others: [12] }),
      weight: weightOfCount(readNumeral(m[1]!)),
    }),
  },
  {
    name: 'more-than-ten',
    says: 'A numeral above ten before any other word: what it counts is not known, but it counts.',
    example: '十二连增',
    order: 'behind the counts, whose measure words are known',
    pattern: new RegExp(
      `([二三四五六七八九]十[一二三四五六七八九]?|十[一二三四五六七八九])${more}?(?=\\p{sc=Han})`,
      'gu',
    ),
    read: (m) => ({ value: readNumeral(m[1]!), weight: 'free' }),
  },
];

/** The forms of figures in Chinese, in the order in which they are looked for. */
export const chineseForms: readonly FigureForm[] = [...times, ...parts, ...amounts, ...counts];
