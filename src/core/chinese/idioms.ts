import { thing } from './units.ts';
import { anyOf, type WordRow } from './words.ts';

/** What stands behind 一 where it counts nothing. */
const behindOne = [
  String.raw`大[^批\d]`,
  ...['批', '系列', '定', '体', '流', '站式', '方面', '些', '次', '致', '起', '切', '步', '半', '套'],
  ...['种', '新', '线', '般', '揽', '直', '旦', '律', '对一', '口价'],
];

/** Numerals of Chinese that count nothing. */
export const idiomRows: readonly WordRow[] = [
  { words: '[新第]一(?:轮|代)', says: 'the next one', example: '新一轮改革' },
  { words: '一带一路', says: 'the Belt and Road', example: '“一带一路”建设' },
  { words: '进一步', says: 'further', example: '进一步完善' },
  { words: '[统唯单同专合]一', says: 'one of one kind, as one', example: '统一标准' },
  { words: '(?<!分)之一', says: 'one of many, and no fraction', example: '重点任务之一' },
  {
    words: `一(?:大)?(?:${behindOne.join('|')})`,
    says: 'a number of, whole, first-class, all',
    example: '一批一流企业',
  },
  { words: '万众|众万', says: 'the many', example: '万众创新' },
  { words: '千方百计', says: 'by every means', example: '千方百计增收' },
  { words: '十分', says: 'very', example: '十分重要' },
  { words: '双重', says: 'double', example: '双重压力' },
  { words: '三者', says: 'the three of them', example: '三者结合' },
  { words: '四化', says: 'the four modernizations', example: '“四化”同步' },
];
/** Finds the numerals of a clause that count nothing, all of them. */
export const chineseIdioms = new RegExp(idiomRows.map(({ words }) => words).join('|'), 'gu');

/**
 * What a numeral in Chinese characters must stand before to count something; measure words of things aside.
 */
export const countedRows: readonly WordRow[] = [
  { words: '大', says: 'groups of things', example: '八大行动' },
  { words: '[届期次代年]', says: 'terms, issues, times, generations, years', example: '两届人大' },
  { words: '[位名人]', says: 'persons', example: '三名专家' },
  { words: '[倍成]', says: 'parts and multiples', example: '增长两倍' },
  { words: '[级端]', says: 'levels and ends', example: '三级体系' },
  { words: '[中核片地岸]', says: 'what areas are laid out by', example: '一核四片区' },
  { words: '亩', says: 'mu', example: '百亩花海' },
];
/** The source of what must follow a numeral in Chinese characters that counts. */
export const counted = `(?=${anyOf([...countedRows, { words: thing, says: 'things', example: '' }])})`;

/** Words with a sign of negation in them that deny nothing, or of which the English denies nothing. */
export const affirming: readonly WordRow[] = [
  { words: '不断', says: 'unceasingly', example: '不断完善' },
  { words: '不仅|不但', says: 'not only', example: '不仅要快' },
  { words: '不同', says: 'different', example: '不同类型' },
  { words: '不低于|不少于', says: 'at least', example: '不低于10%' },
  { words: '未来', says: 'the future', example: '未来产业' },
  { words: '无线|无人|无形', says: 'wireless, unmanned, intangible', example: '无线城市' },
  { words: '非常', says: 'very', example: '非常重要' },
  { words: '是否', says: 'whether', example: '是否达标' },
];
/** Signs that deny. */
export const denying: readonly WordRow[] = [
  { words: '[不未无没非勿否]', says: 'not, not yet, without', example: '不得进入' },
];
