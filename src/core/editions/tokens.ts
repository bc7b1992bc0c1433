import { numeralSigns } from '../chinese/numerals.ts';
import { afterNumeral, scale, unit } from '../chinese/units.ts';
import { anyOf, type WordRow } from '../chinese/words.ts';
import type { Language } from '../model/language.ts';
import { segmenterOf } from '../model/segmenter.ts';

const numerals = `[${numeralSigns}两]`;
const digits = '[\\d０-９]+(?:[,，.．:：/／][\\d０-９]+)*';

/** What is one figure, with its unit: where it changes, all of it is shown as changed. */
export const figureRows: Record<Language, readonly WordRow[]> = {
  zh: [
    {
      words: `(?<![A-Za-z\\d])${digits}(?![A-Za-z\\d])(?:${scale})?(?:${unit}|[年月日号])?`,
      says: 'digits with their scale and unit, no part of a name such as 5G',
      example: '158.74亿元',
    },
    { words: `百分之${numerals}+`, says: 'a share in Chinese characters', example: '百分之八十' },
    {
      words: `${numerals}{2,16}(?:${scale})?(?:${unit})?`,
      says: 'a number of several Chinese characters, with its unit',
      example: '二十五个',
    },
    {
      words: `${numerals}${anyOf(afterNumeral)}`,
      says: 'a number of one Chinese character before what it counts',
      example: '三个',
    },
  ],
  en: [
    {
      words:
        '(?:(?:RMB|US\\$)\\s?|[$€£¥])?(?<![A-Za-z\\d])\\d+(?:[,.:/]\\d+)*(?:st|nd|rd|th)?(?![A-Za-z\\d])' +
        '(?:\\s?%|\\s(?:percent(?:age points?)?|hundred|thousand|million|billion|trillion)\\b)?',
      says: 'digits with the currency before them and the scale behind',
      example: 'RMB 15.874 billion',
    },
  ],
};

const figures = {
  zh: new RegExp(anyOf(figureRows.zh), 'gu'),
  en: new RegExp(anyOf(figureRows.en), 'gu'),
};

/** A text cut into figures, words and the signs between them. Joined, they are the text. */
export function tokensOf(text: string, language: Language): string[] {
  const tokens: string[] = [];
  const add = (between: string) => {
    for (const { segment } of segmenterOf(language).segment(between)) tokens.push(segment);
  };
  let from = 0;
  for (const { 0: figure, index } of text.matchAll(figures[language])) {
    add(text.slice(from, index));
    tokens.push(figure);
    from = index + figure.length;
  }
  add(text.slice(from));
  return tokens;
}
