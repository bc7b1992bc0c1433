import type { Quantity } from '../model/quantity.ts';

/** Words of comparison before a quantity and behind it, with their signs. */
export const before: [RegExp, Quantity['comparator']][] = [
  [/(?:不低于|不少于|不小于|至少)[^，。；、\d]{0,2}$/u, '≥'],
  [/(?:不超过|不高于|不大于|控制在|最多)[^，。；、\d]{0,2}$/u, '≤'],
  [/(?:突破|超过|高于|大于|超)[^，。；、\d]{0,2}$/u, '>'],
  [/(?:低于|少于|小于|不足)[^，。；、\d]{0,2}$/u, '<'],
  [/(?:大约|约为|约|近)[^，。；、\d]{0,1}$/u, '≈'],
  [/(?:达到|提升至|提高到|提高至|增加到|增至|达)[^，。；、\d]{0,1}$/u, ''],
];
export const after: [RegExp, Quantity['comparator']][] = [
  [/^(?:及以上|以上)/u, '≥'],
  [/^(?:以下|以内|之内)/u, '≤'],
  [/^左右/u, '≈'],
  [/^(?:多|余)/u, '>'],
];
