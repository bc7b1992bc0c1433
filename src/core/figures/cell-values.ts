import { remarksInCells } from '../chinese/cell-words.ts';
import { readArabic } from '../chinese/digits.ts';
import { year } from '../chinese/figure-words.ts';
import { simplified } from '../chinese/simplified.ts';
import { anyOf, type WordRow } from '../chinese/words.ts';
import { type ValueReading, valueForms } from './indicators/value-forms.ts';

const figure = /^-?[\d,，]*\.?\d+$/;

/** A figure that is all that the words are: 13,655; null for other words. */
export const readFigure = (words: string): number | null => (figure.test(words) ? readArabic(words) : null);

/** What stands for “none” in a cell. */
export const dashes = /^[-—–－−─/／\\…]+$/u;
const fullWidth = /[！-～]/gu;
const ratioSign = /[∶：]/gu;
const minus = /^[−－](?=\d)/u;
/** A text of a cell without white space, its full-width signs as half-width ones, in Simplified characters. */
export const plainCell = (words: string): string =>
  simplified(words)
    .replace(/\s/gu, '')
    .replace(minus, '-')
    .replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(ratioSign, ':')
    .replace(/，/gu, ',');

/** Whether a cell says one of some words, white space and widths aside. */
export function cellSays(rows: readonly WordRow[]): (cell: string) => boolean {
  const pattern = new RegExp(anyOf(rows), 'u');
  return (cell) => pattern.test(plainCell(cell));
}

/** Square brackets of any kind around a figure, and round ones around all that a cell holds. */
const square = /[〔[【〖]([^〔[【〖〕\]】〗]*)[〕\]】〗]/u;
const round = /^\(([^()]*)\)$/u;
/** Calls of notes behind a figure: ①, *. */
const callBehind = /(?<=[\d%\p{sc=Han}])(?:[①-⑳]|[*＊※]+|\(?注\d{0,2}\)?)$/u;
/** Two figures with nothing but a blank or the end of a line between. */
const twoFigures = /\d\s+\d/u;
const yearBehind = new RegExp(String.raw`\((${year})年?\)$`, 'u');

/** 12（含新建基地1个）: a part of the figure, with its own; 100（含） is this and more. */
const remark = new RegExp(
  String.raw`(?<=\d[^()\d]{0,6})\((?:${anyOf(remarksInCells)})[^()]*\d[^()]*\)$`,
  'u',
);

/** What is longer is a sentence, and no value. */
const longestValue = 80;

/** What a cell of values says, and what stands around its value. */
export interface CellReading extends ValueReading {
  /** Whether the value stands in brackets, which mostly says that it is a sum over the years. */
  bracket: '' | 'square' | 'round';
  /** The call of a note behind the value: 60.6*. */
  call: string;
  /** The year that the cell itself gives: 82.3（2019年）. */
  year: number | null;
}

const brackets = (text: string): [string, CellReading['bracket']] => {
  if (round.test(text)) return [text.replace(round, '$1'), 'round'];
  const inside = square.exec(text);
  if (!inside || !/\d/u.test(inside[1]!) || /\d/u.test(text.replace(square, ''))) return [text, ''];
  return [text.replace(square, '$1'), 'square'];
};

/**
 * What a cell of values says: 430, ≥70, 70以上, 〔45〕 (the sum over the years), 97—98, 2.1:1, 完成国家下达任务;
 * null where not every sign of it is read. `unit`: that of its row.
 */
export function readValue(words: string, unit = ''): CellReading | null {
  if (twoFigures.test(words) || words.length > longestValue) return null;
  const printed = plainCell(words);
  const call = callBehind.exec(printed)?.[0] ?? '';
  const text = printed.slice(0, printed.length - call.length);
  const own = yearBehind.exec(text);
  const [inner, bracket] = brackets((own ? text.slice(0, own.index) : text).replace(remark, ''));
  const rowUnit = plainCell(unit);
  const reading = valueForms.reduce<ValueReading | null>(
    (found, form) => found ?? form.read(inner, rowUnit),
    null,
  );
  if (!reading) return null;
  return { ...reading, bracket, call, year: own ? Number(own[1]) : null };
}

const aYear = new RegExp(year, 'u');
/** The first year that the words give; NaN where they give none. */
export const readYear = (words: string): number => Number(aYear.exec(words)?.[0] ?? NaN);

const nameAndUnit = /^(.*?)\s*[（(]([^（()）]*)[）)]\s*$/su;
/** A name and what stands in brackets behind it: 专利申请量（件） gives 专利申请量 and 件. */
export function splitUnit(words: string): [name: string, unit: string] {
  const match = nameAndUnit.exec(words);
  return match ? [match[1]!, match[2]!] : [words, ''];
}
