import { anyOf, type WordRow } from './words.ts';

/** Words that make the figure behind them less than nought, whatever it counts. */
export const wordsBelowNought: readonly WordRow[] = [
  { words: '(?<!正)[负負]', says: 'minus', example: '增长负5%' },
  { words: '[负負]增[长長]', says: 'growth below nought', example: '负增长3.2%' },
  { words: '零下', says: 'degrees below nought', example: '零下10℃' },
];

/** What stands before a figure that may be more and less than nought. */
export const wordsOfBothSigns: readonly WordRow[] = [
  { words: '±|[＋+][/／][-−－]', says: 'plus or minus', example: '误差±5%' },
  { words: '正[负負]', says: 'plus or minus', example: '正负5℃' },
];

/**
 * Signs that stand for minus, and the dashes that are set in their place; a dash between two figures or after a
 * word is none.
 */
export const minusSigns: readonly (WordRow & { isDash?: true })[] = [
  { words: '[-−－]', says: 'minus, also in full width', example: '增长-5%' },
  { words: '[–—]', says: 'a dash: minus, or only a dash', example: '增长–5%', isDash: true },
];

/** Units of what may be less than nought, so that a sign before its figure is no hyphen. */
export const unitsBelowNought: readonly WordRow[] = [
  { words: '[%‰]', says: 'a rate of change', example: '增长-5%' },
  { words: '百分点', says: 'a difference', example: '回落-0.5个百分点' },
  { words: '元', says: 'a profit or a balance', example: '净利润-12.5亿元' },
  { words: '摄氏度|℃', says: 'a temperature', example: '气温-10℃' },
];

/** Where a figure with its sign begins: behind words, or a sign that is no part of a name, a date or a range. */
const behind = String.raw`(?<=[\p{sc=Han}，、：；（(:;])`;

/** At the end of the words before a figure: what makes it less than nought. */
export const belowNought = new RegExp(`${anyOf(wordsBelowNought)}$`, 'u');
export const ofBothSigns = new RegExp(`${anyOf(wordsOfBothSigns)}$`, 'u');
/** The same by a sign, and what may be such a sign; of several dashes none is. */
export const minusBefore = new RegExp(`${behind}${anyOf(minusSigns.filter((row) => !row.isDash))}$`, 'u');
export const perhapsMinus = new RegExp(`(?<![A-Za-z\\d])(?<!${anyOf(minusSigns)})${anyOf(minusSigns)}$`, 'u');
/** Whether what a unit counts may be less than nought. */
export const mayBeBelowNought = (unit: string): boolean => unitAtEnd.test(unit);
const unitAtEnd = new RegExp(`${anyOf(unitsBelowNought)}$`, 'u');
