import { readArabic } from '../chinese/digits.ts';
import { dateFigure, type FigureForm, type FigureLanguage, readFigures } from './figure.ts';
import {
  denominators,
  idioms,
  months,
  numberWords,
  ordinals,
  orMoreBefore,
  orMoreBehind,
  scaleFactors,
  scalesOfDigits,
  scalesOfWords,
} from './number-words.ts';

const anyWord = (words: readonly string[]) => words.filter(Boolean).join('|');
const month = `(${anyWord(months)})`;
const monthNumber = (name: string) => months.indexOf(name.toLowerCase()) + 1;
const numberOf = (word: string) => numberWords.indexOf(word.toLowerCase());
const factor = (scale: string | undefined) => scaleFactors[scale?.toLowerCase() ?? ''] ?? 1;
const denominator = (word: string) =>
  word.toLowerCase() === 'quarter' ? 4 : ordinals.indexOf(word.toLowerCase());
const points = /points?$/iu;
const unitOfFigure = (printed: string | undefined) => {
  if (!printed) return '';
  return points.test(printed) ? 'points' : '%';
};

/** The forms of figures in English. */
export const englishForms: readonly FigureForm[] = [
  {
    name: 'day-month-year',
    says: 'A date as it is written in Britain.',
    example: 'on 15 October 2013',
    order: 'dates before digits alone, and those of three parts before those of two',
    pattern: new RegExp(`\\b(\\d{1,2}) ${month},? (\\d{4})\\b`, 'giu'),
    read: (m) => dateFigure(Number(m[3]), monthNumber(m[2]!), Number(m[1])),
  },
  {
    name: 'month-day-year',
    says: 'A date as it is written in America.',
    example: 'on October 15, 2013',
    pattern: new RegExp(`\\b${month} (\\d{1,2}), (\\d{4})\\b`, 'giu'),
    read: (m) => dateFigure(Number(m[3]), monthNumber(m[1]!), Number(m[2])),
  },
  {
    name: 'month-year',
    says: 'A month of a year.',
    example: 'in June 2015',
    pattern: new RegExp(`\\b${month},? (\\d{4})\\b`, 'giu'),
    read: (m) => dateFigure(Number(m[2]), monthNumber(m[1]!)),
  },
  {
    name: 'month-beside-digits',
    says: 'The name of a month beside digits is the figure of its number.',
    example: 'from 5 June',
    order: 'before the digits alone, beside which it stands; alone, May is no figure',
    pattern: new RegExp(`(?<=\\d )${month}\\b|\\b${month}(?= \\d)`, 'giu'),
    read: (m) => ({ value: monthNumber((m[1] ?? m[2])!) }),
  },
  {
    name: 'fraction',
    says: 'A fraction in words.',
    example: 'three quarters',
    order: 'before the number words and ordinals, which would read its parts',
    pattern: new RegExp(`\\b(${anyWord(numberWords.slice(1))})[- ](${anyWord(denominators)})s?\\b`, 'giu'),
    read: (m) => ({ value: numberOf(m[1]!) / denominator(m[2]!) }),
  },
  {
    name: 'digits',
    says: 'A figure in digits with its scale, and whether it is a percentage or a difference of two.',
    example: 'RMB 15.874 billion',
    pattern: new RegExp(
      String.raw`(\d(?:,?\d)*(?:\.\d+)?)(?:\s*(${anyWord(scalesOfDigits)})\b)?(?:st|nd|rd|th)?[\s-]*` +
        String.raw`(percentage points?|percent\b|%)?`,
      'giu',
    ),
    read: (m) => ({ value: readArabic(m[1]!) * factor(m[2]), unit: unitOfFigure(m[3]) }),
  },
  {
    name: 'number-word',
    says: 'A number in words, with its scale.',
    example: 'three hundred firms',
    pattern: new RegExp(`\\b(${anyWord(numberWords)})\\b(?:\\s+(${anyWord(scalesOfWords)})\\b)?`, 'giu'),
    read: (m) => ({ value: numberOf(m[1]!) * factor(m[2]) }),
  },
  {
    name: 'ordinal',
    says: 'Which one of several, in words.',
    example: 'the sixth congress',
    pattern: new RegExp(`\\b(${anyWord(ordinals)})\\b`, 'giu'),
    read: (m) => ({ value: ordinals.indexOf(m[1]!.toLowerCase()) }),
  },
];

const language: FigureLanguage = {
  idioms,
  forms: englishForms,
  saysMore: (before, behind) => orMoreBehind.test(behind) || orMoreBefore.test(before),
};

/** The figures of an English clause with the forms that took them, in their order. */
export const takenFromEnglish = (clause: string) => readFigures(clause, language);
