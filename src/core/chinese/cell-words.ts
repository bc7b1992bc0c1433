import type { Quantity } from '../model/quantity.ts';
import { wordsBefore, wordsBehind } from './comparators.ts';
import type { WordRow } from './words.ts';

/** Words of comparison in a cell before its figure: signs, and those of clauses. */
export const beforeInCells: readonly (WordRow & { sign: Quantity['comparator'] })[] = [
  { words: '[≈~]', says: 'about this', sign: '≈', example: '≈30' },
  { words: '=(?![<>])', says: 'this', sign: '', example: '=100' },
  { words: '力争|[争爭]取', says: 'this is striven for', sign: '', example: '力争500' },
  ...wordsBefore,
];
/** The same behind its figure. */
export const behindInCells: readonly (WordRow & { sign: Quantity['comparator'] })[] = [
  ...wordsBehind,
  { words: '[（(]含[）)]', says: 'this or what it says above', sign: '', example: '100（含）' },
];

/** Verbs in a cell: what is said is reached, or is how much a thing grows or falls. */
export const verbsInCells: readonly (WordRow & { change: '' | 'rise' | 'fall' })[] = [
  {
    words:
      '(?:保持|维持|稳定|控制|提高|提升|增加|下降|降低|减少|压减|缩小|扩大|压缩|调整|优化)?(?:[到至]|在)',
    says: 'is brought or kept at this',
    change: '',
    example: '降低到5%',
  },
  { words: '保持|维持|稳定', says: 'is kept at this', change: '', example: '保持98%以上' },
  { words: '达到?|为|降至|增至', says: 'reaches this', change: '', example: '达95%' },
  { words: '增长|提高|提升|增加|上升|新增|增', says: 'grows by this', change: 'rise', example: '增长8%' },
  { words: '下降|降低|减少|削减|压减|降', says: 'falls by this', change: 'fall', example: '下降18%' },
];
/** What the name of an indicator ends with whose figures say how much it falls. */
export const fallingNames: readonly WordRow[] = [
  { words: '(?:下降|降低|减少|削减)(?:率|幅度|比例|量)?', says: 'falls', example: '单位GDP能耗降低' },
  { words: '[降跌]幅', says: 'by how much it falls', example: '单位GDP能耗降幅' },
];

/** What the name of an indicator ends with whose figures say how much it grows. */
export const growingNames: readonly WordRow[] = [
  { words: '(?:增长|增加|提高)(?:率|幅度|比例|量)?|增速|[增涨]幅', says: 'grows', example: 'GDP增长' },
];

/** Over which time a figure in a cell is, where the cell says so. */
export const spansInCells: readonly (WordRow & { of: 'year' | 'period' })[] = [
  { words: '年均|年平均|每年', of: 'year', says: 'a year', example: '年均增长7%' },
  { words: '(?:[五三]年)?累计|总计', of: 'period', says: 'over all years', example: '累计下降13.5%' },
];

/** Texts with a number in them that name a place among others, and no value. */
export const placesInCells: readonly WordRow[] = [
  { words: '(?:[\\p{sc=Han}]{0,8})前\\d+(?:名|位|列|强)?', says: 'among the first', example: '全国前10' },
  { words: '(?:[\\p{sc=Han}]{0,8})第\\d+(?:名|位)?', says: 'a rank', example: '全省第3位' },
];

/** What a note below a table says of figures in brackets where these are sums over the years. */
export const sumsInBrackets: readonly WordRow[] = [
  { words: '累[计計]', says: 'over all years', example: '〔〕内为五年累计数' },
  { words: '合[计計]|[总總](?:[数數和量]|[计計])', says: 'in all', example: '[ ]为五年总数' },
];

/** What brackets behind a figure begin with that says of what parts it is, and changes nothing of it. */
export const remarksInCells: readonly WordRow[] = [
  { words: '[含包][括含]?|其中', says: 'with these in it', example: '12（含新建基地1个）' },
];
