import {
  groupingHeads,
  indicatorHeads,
  markHeads,
  natureHeads,
  numberHeads,
  targetNameHeads,
  unitHeads,
} from './table-heads.ts';
import { answeringHeads, deadlineHeads, leadHeads, taskHeads, withHeads } from './task-words.ts';
import { anyOf, type WordRow, wholly } from './words.ts';

/** What the cells of a column are, as its head says; `any`: its head says nothing of them. */
export type ColumnRole =
  | 'number'
  | 'group'
  | 'mark'
  | 'unit'
  | 'body'
  | 'time'
  | 'value'
  | 'name'
  | 'text'
  | 'any';

/** Heads of columns of values. */
export const valueColumnHeads: readonly WordRow[] = [
  { words: '(?:19|20)\\d{2}年?(?!.*(?:任[务務]|工作|[内內]容))', says: 'a year', example: '2025年目标' },
  { words: '[总總]?投[资資]|金[额額]|[资資]金', says: 'money', example: '总投资（万元）' },
  {
    words: '^(?:[五三]年)?年均|^[〔［[【]?(?:[五三]年)?累[计計]',
    says: 'growth, a year or over all years',
    example: '年均增长（%）[五年累计]',
  },
  { words: '[数數][量值]|面[积積]|[总總]量|增速|占比|人[数數]', says: 'an amount', example: '数量（个）' },
];
/** Heads of columns that say what is built or done. */
export const textColumnHeads: readonly WordRow[] = [
  { words: '[内內]容|[规規]模', says: 'what is built', example: '建设内容及规模' },
  { words: '地[点點址]|位置', says: 'where', example: '建设地点' },
];
/** Heads of columns of the years in which something is built. */
export const timeColumnHeads: readonly WordRow[] = [
  { words: '年限|工期|起止|[时時][间間]', says: 'from when to when', example: '建设年限' },
];
/** Heads of columns of names. */
export const nameColumnHeads: readonly WordRow[] = [
  { words: '名[称稱]$|^[项項]目$', says: 'what a thing is called', example: '项目名称' },
];

const says = (...rows: readonly (readonly WordRow[])[]) => new RegExp(anyOf(rows.flat()), 'u');
/** In the order in which they are asked: 责任单位 is no unit, and 指标属性 no indicator. */
const roles: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', says(numberHeads)],
  ['body', says(leadHeads, answeringHeads, withHeads)],
  ['mark', says(natureHeads, markHeads)],
  ['unit', says(unitHeads)],
  ['group', wholly(groupingHeads)],
  ['time', says(timeColumnHeads, deadlineHeads)],
  ['value', says(valueColumnHeads)],
  ['text', says(textColumnHeads, taskHeads)],
  ['name', says(indicatorHeads, nameColumnHeads, targetNameHeads)],
];

/** What the column below these words holds. */
export const columnRole = (head: string): ColumnRole =>
  roles.find(([, pattern]) => pattern.test(head))?.[0] ?? 'any';

/** What a cell of values says instead of one. */
export const valuesInWords: readonly WordRow[] = [
  { words: '无|待定|持平|[达達][标標]|不[变變]', says: 'none, or as before', example: '持平' },
  {
    words: '完成.{0,8}(?:任[务務]|目[标標]|要求)|[达達]到.{0,10}(?:水平|要求|[标標]准)|控制在.{0,12}',
    says: 'what is asked for',
    example: '完成上级下达任务',
  },
];
const inWords = wholly(valuesInWords);
/** Whether a cell of values says something in words instead: 持平. */
export const isValueInWords = (words: string): boolean => inWords.test(words);

/** How the names of places end, and those of classes do not. */
export const placeEnds: readonly WordRow[] = [
  {
    words: '街道|(?:新|[园園]|[开開][发發])[区區]|[镇鎮乡鄉村]|大道|路',
    says: 'a place',
    example: '江北街道',
  },
];
const placeEnd = new RegExp(`${anyOf(placeEnds)}$`, 'u');
/** Whether a name ends as those of places do. */
export const isPlace = (words: string): boolean => placeEnd.test(words);
