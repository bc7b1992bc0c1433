import { orMoreBefore, orMoreBehind, someMore } from '../chinese/comparators.ts';
import { halfWidth, readArabic, readNumeral } from '../chinese/digits.ts';
import { chineseIdioms, counted } from '../chinese/idioms.ts';
import { readNumber } from '../chinese/numerals.ts';
import { afterPlan, planNumeral } from '../chinese/periods.ts';
import { type Scale, scaleFactors, scalesNamed, scalesOfEach } from '../chinese/units.ts';
import { anyOf } from '../chinese/words.ts';
import { dateFigure, type Figure, type FigureForm, type FigureLanguage, readFigures } from './figure.ts';

const CN = '[〇零一二两三四五六七八九十百]{1,16}';
const factor = (scale: string | undefined): number => scaleFactors[scale as Scale] ?? 1;
const unitOfFigure = (printed: string | undefined): Figure['unit'] => {
  if (!printed) return '';
  return printed === '%' ? '%' : 'points';
};

const scaleOfNumeral = anyOf(scalesNamed('万亿', '亿', '万'));
const scaleInBrackets = anyOf(scalesNamed('万亿', '亿', '万', '千'));
const scaleOfMoney = anyOf(scalesNamed('亿', '万'));
const scaleOfEach = anyOf([...scalesOfEach, ...scalesNamed('百', '千', '万', '亿')]);
/** The scales behind digits; 百分 begins a percentage. */
const scaleOfDigits = `${scalesNamed('万亿', '亿', '万', '千')
  .map(({ words }) => words)
  .join('|')}|百(?!分)`;

/** The forms of figures in Chinese. */
export const chineseForms: readonly FigureForm[] = [
  {
    name: 'date',
    says: 'A month of a year, with or without its day.',
    example: '2013年10月15日',
    order: 'before the digits alone, which would read its year',
    pattern: /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/gu,
    read: (m) => dateFigure(Number(m[1]), Number(m[2]), Number(m[3] ?? 0)),
  },
  {
    name: 'percent-in-words',
    says: 'A percentage in Chinese characters stands behind 百分之.',
    example: '百分之二十',
    order: 'before the fraction, which would read 百 as what is divided by',
    pattern: new RegExp(`百分之(${CN})`, 'gu'),
    read: (m) => ({ value: readNumeral(m[1]!), unit: '%' }),
  },
  {
    name: 'fraction',
    says: 'A fraction has its denominator first.',
    example: '四分之三',
    pattern: new RegExp(`(${CN})分之(${CN})`, 'gu'),
    read: (m) => ({ value: readNumeral(m[2]!) / readNumeral(m[1]!) }),
  },
  {
    name: 'of-each',
    says: 'What each of so many have.',
    example: '每万人',
    pattern: new RegExp(`每(${scaleOfEach})(?=[人元家户])`, 'gu'),
    read: (m) => ({ value: factor(m[1]) }),
  },
  {
    name: 'five-year-plan',
    says: 'The name of a five-year plan is the figure of its number.',
    example: '“十二五”期间',
    order: 'before the counts in characters, which would read 十二五',
    pattern: new RegExp(`[“"]?(${planNumeral})五[”"]?(?=${anyOf(afterPlan)})`, 'gu'),
    read: (m) => ({ value: readNumber(m[1]!)! }),
  },
  {
    name: 'numbered-five-years',
    says: 'So is its full name.',
    example: '第十三个五年',
    order: 'before the ordinal and the count, which would read it as two figures',
    pattern: new RegExp(`第(${CN})个五年`, 'gu'),
    read: (m) => ({ value: readNumber(m[1]!)! }),
  },
  {
    name: 'digits',
    says: 'A figure in digits with its scale, and whether it is a percentage or a difference of two.',
    example: '158.74亿元',
    pattern: new RegExp(
      `(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(${scaleOfDigits})?${anyOf(someMore)}?(万)?\\s*(%|个?百分点)?`,
      'gu',
    ),
    read: (m) => ({ value: readArabic(m[1]!) * factor(m[2]) * factor(m[3]), unit: unitOfFigure(m[4]) }),
  },
  {
    name: 'numeral-with-scale',
    says: 'A numeral in Chinese characters with a scale, before what is counted.',
    example: '超十亿（家）',
    pattern: new RegExp(`(${CN})(${scaleOfNumeral})(?=[人元家件户美港（(]|$)`, 'gu'),
    read: (m) => ({ value: readNumeral(m[1]!) * factor(m[2]) }),
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
  {
    name: 'ordinal',
    says: 'Which one of several.',
    example: '位居第二',
    order: 'before the counts in characters: 第六届 is no six terms',
    pattern: new RegExp(`第(${CN})`, 'gu'),
    read: (m) => ({ value: readNumeral(m[1]!) }),
  },
  {
    name: 'first',
    says: 'The first of its kind.',
    example: '首个',
    pattern: /首(?=[个家次届批])/gu,
    read: () => ({ value: 1 }),
  },
  {
    name: 'count-in-characters',
    says: 'A numeral in Chinese characters before what can be counted.',
    example: '八大行动',
    order: 'last: it has the least around it that says that something is counted',
    pattern: new RegExp(`(${CN})${counted}`, 'gu'),
    read: (m) => ({ value: readNumeral(m[1]!) }),
  },
];

const moreBehind = new RegExp(String.raw`^[^，。；、\d]{0,4}?${anyOf(orMoreBehind)}`, 'u');
const moreBefore = new RegExp(`${anyOf(orMoreBefore)}$`, 'u');
/** A letter behind a figure makes it a name: 超5G. */
const nameBehind = /^[A-Za-z]/;

const language: FigureLanguage = {
  idioms: chineseIdioms,
  forms: chineseForms,
  saysMore: (before, behind) =>
    moreBehind.test(behind) || (moreBefore.test(before) && !nameBehind.test(behind)),
};

/**
 * The figures of a Chinese clause with the forms that took them, in their order; full-width digits are
 * digits.
 */
export const takenFromChinese = (clause: string) => readFigures(halfWidth(clause), language);
