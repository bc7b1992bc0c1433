import { deniedBefore, wordsBefore, wordsBehind } from './comparators.ts';
import type { WordRow } from './words.ts';

/** Words that bound a figure, by the sign that says the same; ≲ is nearly this, and not more. */
export interface BoundRow extends WordRow {
  sign: '≥' | '>' | '≤' | '<' | '≲' | '≈' | '';
  /** What behind the figure says that they bound nothing. */
  unless?: string;
}

/** What bounds a figure and stands before it, in the order in which it is looked for. */
export const boundsBefore: readonly BoundRow[] = [
  ...deniedBefore,
  { words: '达到或[好优]于', says: 'this or better', sign: '≥', example: '达到或好于Ⅲ类' },
  { words: '最低|起码', says: 'this or more', sign: '≥', example: '最低30%' },
  { words: '最高(?!的|限)|上限(?![由从])为?', says: 'this or less', sign: '≤', example: '最高1000万元' },
  {
    words: '最长(?:可达?|达到?|为)?',
    says: 'this time or less',
    sign: '≤',
    unless: '^(?!个?月|年|[天日周]|个?小时|分钟|个工作日|个?学年)',
    example: '最长3年',
  },
  { words: '不到|不及|不满', says: 'less than this', sign: '<', example: '不到70万亿元' },
  { words: '(?<!不)满(?=$)', says: 'this or more', sign: '≥', unless: '^(?!年|个月|[天日])', example: '满' },
  { words: '接近|将近|逼近|近', says: 'nearly this', sign: '≲', example: '近2000家' },
  { words: '(?<![跃登迈踏站以之])上(?=$)', says: 'more than this', sign: '>', example: '上' },
  ...wordsBefore,
];

/** What bounds a figure and stands behind it and its unit. */
export const boundsBehind: readonly BoundRow[] = [
  ...wordsBehind.filter(({ sign }) => sign !== '>'),
  {
    words: '(?<=[日天年月时周钟])内(?![容部外地陆需涵在生])',
    says: 'within this time',
    sign: '≤',
    example: '15日内',
  },
  { words: '上下|前后', says: 'about this', sign: '≈', example: '30%上下' },
  { words: '有余', says: 'more than this', sign: '>', example: '万里有余' },
];

/** The words of a change that ends at the figure behind them. */
export const changesTo: readonly WordRow[] = [
  {
    words:
      '(?:提高|提升|增加|增长|上升|下降|降低|减少|扩大|压缩|缩减|缩短|攀升|回落|发展|上[调涨浮]|下[调跌浮]|[升增降减])[到至]|(?:提高|降低|缩短|[降增升])为|调整[为到至]',
    says: 'a change ends here',
    example: '提高到45%',
  },
  { words: '减按', says: 'what is left to pay', example: '减按15%的税率' },
  { words: '(?<![增幅率速长减降缩升涨][^，。；]{0,4})达到', says: 'this is reached', example: '达到3.2人' },
];
/** The words of a change that is as great as the figure behind them. */
export const changesRightBy: readonly WordRow[] = [
  {
    words:
      '(?:提高|提升|增加|增长|上升|上涨|上调|下调|压缩|下降|下跌|降低|减少|压减|裁减|削减|缩减|扩大|缩短|回落|精简)了?' +
      '(?:近|约|超过?|逾)?',
    says: 'a change is so great',
    example: '增长8%',
  },
];
/** The same, and those between which and the figure stands what changes. */
export const changesBy: readonly WordRow[] = [
  ...changesRightBy,
  {
    words: '(?:新增|减少|减轻|降低|[压裁削]减)[^，。；、\\d到至为]{1,8}?(?:近|约|超过?|逾)?',
    says: 'a change of this thing is so great',
    example: '新增灌溉面积3345万亩',
  },
];

/** Whether a change makes more or less. */
export interface DirectionRow extends WordRow {
  direction: 'up' | 'down';
}
/** The words of a change that say whether it makes more or less. */
export const changeDirections: readonly DirectionRow[] = [
  {
    words:
      '(?<!负)增长|增加|上升|上涨|上调|上浮|调高|(?<![降跌减缩]幅[^，。；]{0,8})扩大|提高|提升|增产|增收|多增|[涨增]幅|(?<!新)[增升提涨](?=[到至]|$)',
    direction: 'up',
    says: 'it became more',
    example: '增长8%',
  },
  {
    words:
      '负增长|下降|下调|下浮|下滑|收窄|缩小|调低|减[少轻]|降低|降幅|回落|下跌|压[减缩]|缩[短减]|[削裁]减|减产|精简|[降减](?=[到至]|$)',
    direction: 'down',
    says: 'it became less',
    example: '下降3.4%',
  },
];
