import { thing } from './units.ts';
import { anyOf, type WordRow } from './words.ts';

/** What stands behind 一 where it counts nothing. */
const behindOne = [
  String.raw`大[^批\d]`,
  ...['批', '系列', '定', '体', '流', '站式', '方面', '些', '次', '致', '起', '切', '步', '套'],
  ...['种', '新', '线', '般', '揽', '直', '旦', '律', '对一', '口价'],
];

/** Numerals of Chinese that count nothing. */
export const idiomRows: readonly WordRow[] = [
  { words: '[新第]一(?:轮|代)', says: 'the next one', example: '新一轮改革' },
  { words: '一带一路', says: 'the Belt and Road', example: '“一带一路”建设' },
  { words: '进一步', says: 'further', example: '进一步完善' },
  { words: '九年制?(?=义务教育)', says: 'the years of compulsory education', example: '九年义务教育' },
  { words: '[统唯单同专合]一', says: 'one of one kind, as one', example: '统一标准' },
  { words: '(?<!分)之一', says: 'one of many, and no fraction', example: '重点任务之一' },
  {
    words: `(?<![第十百千万零〇一二三四五六七八九])一(?:大)?(?:${behindOne.join('|')})`,
    says: 'a number of, whole, first-class, all',
    example: '一批一流企业',
  },
  { words: '万众|众万', says: 'the many', example: '万众创新' },
  { words: '千方百计', says: 'by every means', example: '千方百计增收' },
  {
    words: '(?:信心|精神|勇气|干劲)百倍|百倍的?(?:努力|信心|热情|勇气)',
    says: 'in full confidence, with every effort',
    example: '信心百倍',
  },
  { words: '十分(?!之)', says: 'very', example: '十分重要' },
  { words: '双重', says: 'double', example: '双重压力' },
  { words: '三者', says: 'the three of them', example: '三者结合' },
  { words: '四化', says: 'the four modernizations', example: '“四化”同步' },
  {
    words: '(?<=^|[。；：，、\\s])[一二三四五六七八九十]是',
    says: 'the points of a list, one by one',
    example: '一是坚持创新',
  },
  {
    words: '(?<=^|[。；：，、\\s])第[一二三四五六七八九十][，、]',
    says: 'the points of a list, as one says them',
    example: '第一，坚持创新',
  },
  {
    words: '第[一二三](?:产业|方(?!面)|人(?![民口均类次]))|[一二三]{2,3}次?产业|三次产业',
    says: 'the sectors of the economy, third parties',
    example: '第三产业比重',
  },
  {
    words: '第一(?:书记|责任人|线|时间|要务|生产力|资源|动力)',
    says: 'the chief one, at once',
    example: '第一责任人',
  },
  {
    words: '[数几](?=[十百千万亿])[十百千万亿]+|成千上万|千家万户|百年大计|亿万|百花齐放',
    says: 'a great many',
    example: '数十万名志愿者',
  },
  { words: '数以[十百千万亿]+计', says: 'very many', example: '数以万计' },
  { words: '九二共识|三峡|三北|两岸', says: 'names of places and of accords', example: '三峡工程' },
  {
    words: '^[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)、．.](?!\\d)',
    says: 'the number of a heading',
    example: '（二）发展目标',
  },
  {
    words: '三农|三公|两会|六稳|六保|三区三州|两不愁三?保?障?|一国两制|三重一大|放管服|一老一小',
    says: 'names of policies',
    example: '“三农”工作',
  },
  {
    words: '五位一体|四个(?:全面|意识|自信)|两个(?:维护|确立|一百年)|三去一降一补|三个代表|两新一重',
    says: 'names of policies that have figures in them',
    example: '“两个一百年”奋斗目标',
  },
  { words: '双(?:一流|创|碳|随机)|一公开|两学一做', says: 'names of programmes', example: '“双一流”建设' },
  { words: '第[一二]个百年|两个百年', says: 'the two centenary goals', example: '第二个百年奋斗目标' },
  {
    words:
      '(?<![十百〇零○一二三四五六七八九])(?:一[两二]|[两二]三|三[四五]|四五|五六|六七|七八|八九)(?=[年个家名天次位种])',
    says: 'two or three, and other numbers that are not exact',
    example: '两三年',
  },
  { words: '两个(?:大局|市场)|两种资源', says: 'of China and of the world', example: '两个市场、两种资源' },
  { words: '二十国集团', says: 'the G20', example: '二十国集团峰会' },
  { words: '半壁江山|一半会儿', says: 'a great part', example: '占据“半壁江山”' },
  { words: '一把手|一揽子|一盘棋|一张网|一条龙', says: 'the chief, all in one', example: '一揽子政策' },
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
  { words: '周?岁', says: 'years of age', example: '七十岁以上' },
  {
    words: '[日天](?!报|常|然|津)|小时|分钟|周(?![年边期])',
    says: 'days, hours, weeks',
    example: '六十日内',
  },
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
/** Signs of what is kept away, which English may deny. */
export const shunning: readonly WordRow[] = [
  {
    words: '[防免拒禁杜绝反停止戒缺少难除避忌误却仅只守]|[红底]线',
    says: 'prevent, refuse, lack, stop, only',
    example: '防止反弹',
  },
];
/** Signs that deny. */
export const denying: readonly WordRow[] = [
  { words: '禁止|严禁', says: 'not to be done', example: '禁止销售' },
  { words: '除外|例外', says: 'not of these', example: '另有规定的除外' },
  { words: '暂[停缓]', says: 'not for now', example: '暂停受理' },
  { words: '[不未无没非勿否]', says: 'not, not yet, without', example: '不得进入' },
  {
    words: '(?<![地双各一二三多乙甲对我中外东西南北官前单])方(?:可(?!以|行|能)|能(?![够源力]))',
    says: 'only then, and not before',
    example: '验收后方可使用',
  },
];
