import type { WordRow } from './words.ts';

/** What calls a note behind a name in a table. */
export const noteCalls: readonly WordRow[] = [
  { words: '[①-⑳]', says: 'a number in a circle', example: '城镇化率①' },
  { words: '[*＊※†‡★☆▲△]', says: 'a sign', example: '城镇化率*' },
  { words: '[¹²³⁴-⁹]', says: 'a raised number', example: '城镇化率¹' },
  {
    words: '[（(\\[［【〔]?\\s*[注註]\\s*\\d{0,2}\\s*[）)\\]］】〕]?',
    says: 'a note',
    example: '城镇化率（注1）',
  },
  { words: '[\\[［]\\d{1,2}[\\]］]', says: 'a number in square brackets', example: '城镇化率[1]' },
];

/** What stands in brackets behind a name and is no unit. */
export const notUnits: readonly WordRow[] = [
  { words: '^不?(?:含|包括)', says: 'what is counted in', example: '含临聘' },
  { words: '^[以按]|为\\d|=', says: 'how it is counted', example: '以农村为1' },
  { words: '现价|不变价|可比价|当年价|年价', says: 'at which prices', example: '2020年价' },
  { words: '累计|年均|其中|左右|以上|试行|新增', says: 'how it is counted', example: '五年累计' },
  {
    words: '综合|总体|合计|平均|小学|初中|高中|城镇|农村|户籍|常住',
    says: 'whose figure it is',
    example: '综合',
  },
  { words: '^[A-Z]+(?:&[A-Z]+)?\\d*$', says: 'a short name', example: 'R&D' },
  { words: '^(?:本|全)?[省市县区]$', says: 'of which area', example: '全省' },
];

/** Units that stand behind the names of rows, and are no units of clauses: a word of one sign has many meanings there. */
export const unitsOfNames: readonly WordRow[] = [
  {
    words: '标准箱|标台|标方|方|井|平米|标准立方米|延长?米|剂|盒|瓶|袋|粒|双',
    says: 'of traffic, and of what is stored or drilled',
    example: '标台',
  },
  {
    words: '(?:车|人|吨|客|换算吨|车道|芯|皮长)·?公里|人·次|乘次|架·?次|列|节|线|万?载?重?吨级?',
    says: 'of what is carried',
    example: '车公里',
  },
  {
    words:
      '(?:张|个)?床位?|个?班|个?学位|个?[车座席泊]位|羽|棵|口|眼|孔|片|块|担|颗|代|集|起|例|单|股|席|路|字|卷|幅|档|台套|节点|桩|(?:标准)?机[架柜]',
    says: 'by which things are counted',
    example: '个班',
  },
  {
    words: '个?端口|度电|分|星级?|级|月|人[年日]|工日|毫秒|卡|兆帕|[GTPEZ]B|[GTM]J',
    says: 'by which things are measured',
    example: '个端口',
  },
  {
    words: '1?/(?:\\d+|[一十百])?[千万亿]人?|(?:\\d+|十)?[百千万]分之一?|百分[比率点]|%o',
    says: 'how many of so many',
    example: '1/10万',
  },
  {
    words: '吨?(?:二氧化碳|CO2)(?:当量)?|吨标煤|千克标准煤|吨油当量|蒸吨|吉焦',
    says: 'of energy, and of what is given off',
    example: '吨CO2',
  },
];
