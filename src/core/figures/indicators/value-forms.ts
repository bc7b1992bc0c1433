import { placesInCells } from '../../chinese/cell-words.ts';
import { readArabic } from '../../chinese/digits.ts';
import { scale } from '../../chinese/units.ts';
import { wholly } from '../../chinese/words.ts';
import type { IndicatorValue } from '../../published/rows.ts';
import { moreBehind, type Said, saidAround, unitBehind } from './value-tokens.ts';

/** What a cell of values says. */
export interface ValueReading extends Said {
  form: IndicatorValue['form'];
  value: number | null;
  high: number | null;
  /** The unit that the cell itself gives. */
  unit: string;
}

/** A form in which the value of an indicator is printed. */
interface ValueForm {
  name: string;
  says: string;
  /** A cell that this form reads. */
  example: string;
  /** Why it stands where it does, where the order matters. */
  order?: string;
  /** `text`: a cell without white space, full-width signs as half-width ones. `unit`: of its row. */
  read(text: string, unit: string): ValueReading | null;
}

const figure = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
/** Words before a figure hold no digit. */
const words = String.raw`[^\d]*?`;
const single = new RegExp(`^(${words})(-?(?:${figure}))([^\\d]*)$`, 'u');
const ranged = new RegExp(`^(${words})(${figure})([^\\d]*?)(?:[-—–~～]+|至|到)(${figure})([^\\d]*)$`, 'u');
const ratio = new RegExp(`^(${words})((?:${figure})(?::(?:${figure}))+)([^\\d]*)$`, 'u');
const place = wholly(placesInCells);
const digit = /\d/u;
/** What makes a text: a sign alone (√) says nothing that can be read. */
const letter = /\p{L}/u;
/** 较2020年翻一番: the year that is compared with is no value. */
const comparedYear = /^[比较](?:19|20)\d{2}年底?/u;
/** What stands for a value is a few words; more of them are what is to be done, or why. */
const longestText = 30;
const aScale = new RegExp(`^(?:${scale})$`, 'u');
/** A year is no value. */
const isYear = (unit: string, value: number) => unit === '年' && value >= 1900 && value < 2100;
/** A thing with its figure, several times: 设区市≥25县级市≥20. */
const part = new RegExp(`([\\p{sc=Han}、()]{2,14}?:?)([^\\p{sc=Han}\\d]{0,2})(${figure})(%|)[;,、]?`, 'uy');

const asText: ValueReading = {
  form: 'text',
  value: null,
  high: null,
  unit: '',
  comparator: '',
  change: '',
  of: '',
};

/** The forms of values in the order in which they are tried; a cell that none reads is not certain. */
export const valueForms: readonly ValueForm[] = [
  {
    name: 'number',
    says: 'One figure, with what compares it, its unit, and whether it grows or falls by it.',
    example: '6人(含)以下',
    read(text, own) {
      const match = single.exec(text);
      if (!match) return null;
      const { isMore, after } = moreBehind(match[3]!);
      const { unit, after: rest } = unitBehind(after, own);
      const said = saidAround(match[1]!, rest);
      if (!said || (isMore && said.comparator)) return null;
      const value = readArabic(match[2]!);
      if (isYear(unit, value)) return null;
      return { form: 'number', value, high: null, unit, ...said, ...(isMore && { comparator: '>' }) };
    },
  },
  {
    name: 'range',
    says: 'Two figures, the second greater; where both have a unit, the same.',
    example: '97%-98%',
    read(text, own) {
      const match = ranged.exec(text);
      if (!match) return null;
      const [low, high] = [readArabic(match[2]!), readArabic(match[4]!)];
      const first = unitBehind(match[3]!, own);
      const { unit, after } = unitBehind(match[5]!, own);
      const said = saidAround(match[1]!, after);
      // 1000亿—1200亿元: the scale of both, whose unit stands behind the second.
      const isScale = aScale.test(first.unit) && unit.startsWith(first.unit);
      const agrees = !first.after && (!first.unit || isScale || first.unit === unit);
      if (!said || !agrees || low >= high) return null;
      return { form: 'range', value: low, high, unit, ...said };
    },
  },
  {
    name: 'ratio',
    says: 'Two figures or more, one to another.',
    example: '2.1:1',
    read(text) {
      const match = ratio.exec(text);
      const said = match && saidAround(match[1]!, match[3]!);
      return said && { ...asText, form: 'ratio', ...said };
    },
  },
  {
    name: 'place',
    says: 'A place among others is a text.',
    example: '全国前10',
    order: 'behind the figures, which it is none of',
    read: (text) => (place.test(text) ? asText : null),
  },
  {
    name: 'parts',
    says:
      'Several things, each with its own figure in the unit of the row, are a text; so is one figure of a part of ' +
      'the thing.',
    example: '设区市≥25县级市≥20',
    read(text, own) {
      const units = partsOf(text);
      return units.length && units.every((unit) => !unit || unit === own) ? asText : null;
    },
  },
  {
    name: 'words',
    says: 'A few words without a digit are a text, a year that they compare with aside.',
    example: '完成国家下达任务',
    order: 'last, for what has no figure at all',
    read: (text) => {
      const said = text.replace(comparedYear, '');
      return said.length <= longestText && letter.test(said) && !digit.test(said) ? asText : null;
    },
  },
];

/** The units that the parts of a cell give, in their order; nothing where it is no such cell. */
export function partsOf(text: string): string[] {
  const units: string[] = [];
  part.lastIndex = 0;
  for (let match = part.exec(text); match; match = part.exec(text)) {
    if (!saidAround(match[2]!, '')) return [];
    units.push(match[4]!);
    if (part.lastIndex === text.length) return units;
  }
  return [];
}
