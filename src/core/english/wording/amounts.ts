import type { WordingRow } from './row.ts';
import { deny } from './shared-words.ts';

/** How much something is, of what, and whether it becomes more or less; what need not be paid. */
export const amounts: readonly WordingRow[] = [
  {
    zh: '缩小[^，。；、]{0,14}(?:差距|差异|鸿沟)',
    en: '(?!)',
    against: String.raw`\b(?:widen|enlarg|increas|expand|broaden)\w*(?: [\w-]+){0,4} (?:gap|disparit|divide|differen)`,
    says: { en: 'it becomes narrower', zh: '差距变小' },
    example: ['缩小收入差距。', 'Widen the income gap.'],
  },
  {
    zh: '(?<!减)免[征收缴除交]',
    en: `${deny}|exempt|waiv|free|reliev|relief|remit|spar|nil|duty-free|tax-free|cancel|abolish|reduc|forgiv|remov`,
    against: String.raw`\b(?:levied|levy|charged|collected|imposed|payable|paid)\b`,
    says: { en: 'it need not be paid', zh: '是免交' },
    example: ['免征增值税。', 'VAT is levied.'],
  },
  {
    zh: '无息',
    en:
      String.raw`interest-free|(?:no|without|zero|free of|not bear\w*|nil)[ -](?:\w+ )?interest|` +
      String.raw`interest\w*[^.;]{0,20}(?:waiv|not)`,
    says: { en: 'no interest is paid', zh: '不付利息' },
    example: ['提供无息贷款。', 'Low-interest loans are provided.'],
  },
  {
    zh: '年均(?!浓度|气温|降|优良|值)',
    en: 'annual|yearly|(?:per|a|each|every) year|per annum|average|over the years',
    says: { en: 'it is the average of the years', zh: '是各年平均' },
    example: ['年均增长8%。', 'Growth of 8%.'],
  },
  {
    zh: '累计',
    unless: '年均|每年|年[度产均]|平均',
    en:
      '\\ba total\\b|in total\\b|total(?:l?ed|l?ing|s)\\b|cumulative|altogether|in all|combined|aggregate|accumulat|' +
      'so far|to date|over the',
    against: '\\bannual(?:ly)?\\b|\\byearly\\b|(?:per|a|each|every) year\\b',
    says: { en: 'it is the sum of the years', zh: '是各年之和' },
    example: ['累计完成投资100亿元。', 'Annual investment of RMB 10 billion was completed.'],
  },
  {
    zh: '每年',
    en: 'annual|yearly|(?:per|a|each|every) year|per annum|year (?:after|by) year',
    against: '\\bin (?:total|all)\\b|\\ba total of\\b|\\baltogether\\b|\\bcumulative',
    says: { en: 'it is so much each year', zh: '是每一年的数' },
    example: ['每年培训1000人。', 'Train 1,000 people in total.'],
  },
  {
    zh: '(?:企业|市场主体|工商户)[^，。；]{0,4}\\d+[万余多]*户|\\d+[万余多]*户[^，。；居农家]{0,8}(?:企业|市场主体|工商户)',
    unless: '居民|家庭|农户|住户|贫困户|搬迁',
    en: '(?!)',
    against: '\\bhouseholds?\\b(?! (?:in )?business)',
    says: { en: 'it counts businesses', zh: '是企业的户数' },
    example: ['中小企业5000户。', '5,000 households.'],
  },
  {
    zh: '月均(?!气温|浓度|降|值)|月(?:租金|薪|利率)',
    en: 'month|average',
    says: { en: 'it is of each month', zh: '是每月数' },
    example: ['月均工资8000元。', 'Wages of RMB 8,000.'],
  },
  {
    zh: '(?<![首次当前\\d一二两三四五六七八九十半多几])年(?:租金|薪(?!酬)|利率)',
    en: 'annual|yearly|(?:per|a|each|every) year|per annum|p\\.a\\b|APR\\b|/ ?(?:year|yr|a)\\b',
    says: { en: 'it is of each year', zh: '是每年数' },
    example: ['年租金120万元。', 'Rent of RMB 1.2 million.'],
  },
  {
    zh: '每股|平均每[户人家个亩]',
    en: '\\bper\\b|each|every|an? (?:share|household|person|mu)|average|apiece|EPS\\b',
    says: { en: 'it is of each of them', zh: '是每一个的数' },
    example: ['每股收益0.5元。', 'Earnings of RMB 0.5.'],
  },
  {
    zh: '最[短少低](?:期限|为|是|不|租|投)?[^，。；\\d]{0,6}\\d',
    unless: '最[高多长大]',
    en: 'least|minim|floor|short|low|no (?:less|fewer)|not (?:less|fewer)|start',
    against: String.raw`\b(?:up to|at most|no more than|not more than|maximum)\b`,
    says: { en: 'it is this or more', zh: '是下限' },
    example: ['租期最短为10年。', 'The lease term is up to 10 years.'],
  },
  {
    zh: '(?:排放|能耗|能源消费|用水)强度|(?:开发|投资)强度(?=[^，。；]{0,8}\\d)',
    en: 'intensi|\\bper\\b|strength|ratio|densit|rate\\b',
    says: { en: 'it is so much for each unit', zh: '是单位强度，不是总量' },
    example: ['二氧化碳排放强度下降18%。', 'Emissions fall by 18%.'],
  },
  {
    zh: '℃|摄氏',
    en: 'Celsius|centigrade|C\\b|(?<=[°º] ?)C|(?<=\\d ?)℃',
    against: '[°º] ?F\\b|Fahrenheit',
    says: { en: 'it is in degrees Celsius', zh: '是摄氏度' },
    example: ['升高1.5℃。', 'A rise of 1.5 °F.'],
  },
  {
    zh: '首批|第一批',
    en: 'first|initial|inaugural|opening|batch|1st|earl(?:y|iest)|original|pioneer',
    says: { en: 'it is of the first ones only', zh: '只是第一批' },
    example: ['首批试点共12个城市。', 'There are 12 cities.'],
  },
  {
    zh: '日均(?!浓度|气温|值)',
    en: 'daily|\\bdays?\\b|average|24 hours',
    says: { en: 'it is of each day', zh: '是每日数' },
    example: ['日均客流10万人次。', 'Passenger flow of 100,000.'],
  },
  {
    zh: '每个(?=[街镇乡村社区县市省企园学项])',
    en: 'each|every|all\\b|any\\b|per\\b|apiece|throughout|average',
    says: { en: 'it is of each of them', zh: '是每一个' },
    example: ['每个街道建成1个服务中心。', 'One service centre will be built.'],
  },
  {
    zh: '[美港欧日]元(?![区旦宵])|港币|英镑',
    en: String.raw`HKD?\b|Hong Kong|US|dollar|EUR|euros?\b|JPY|yen\b|GBP|pound|sterling|RMB|CNY|yuan|(?<=[$€£¥] ?)\d`,
    says: { en: 'it is in that currency', zh: '是这种货币' },
    example: ['注册资本5000万港元。', 'Registered capital of 50 million.'],
  },
  {
    zh: '每年(?!的?于?在?\\d{1,2}月)[^，。；、]{0,10}\\d',
    en:
      'annual|yearly|(?:per|a|each|every|any|the same) year|per annum|p\\.a\\b|/ ?(?:year|yr|a)\\b|each\\b|every\\b|' +
      'year (?:after|by|on|to)',
    says: { en: 'it is so much each year', zh: '是每一年的数' },
    example: ['每年安排1亿元。', 'RMB 100 million will be set aside.'],
  },
  {
    zh: '人均(?!预期|寿命)',
    en: '\\bper[- ]|each\\b|average|head\\b|apiece|personal|individual',
    says: { en: 'it is of each person', zh: '是人均数' },
    example: ['人均GDP达到15万元。', 'GDP reached RMB 150,000.'],
  },
  {
    zh:
      '每(?:平方)?(?:公里|千米)(?!范围)|每平方米|每亩|每公顷|每吨(?!位)|每[台辆套栋座床](?=[^，。；]{0,8}\\d)|亩均|' +
      '(?<![平各两三四五当病温土耕])[地床台]均(?=GDP|产|税|收入|投资|补|生产|成本)|' +
      '(?:(?<=\\d[万亿]?)元|吨标准煤|千瓦时)[/每](?:人|亩|户|吨|台|平方)',
    en:
      '\\bper\\b|/ ?(?:k?m|mu|ha|t|person|head|unit)\\b|a head\\b|\\beach\\b|\\bevery\\b|\\ban? (?:square|' +
      'kilomet|met|mu\\b|hectare|ton)|apiece|average',
    says: { en: 'it is of each of them', zh: '是按单位计的数' },
    example: ['每公里造价1.2亿元。', 'The cost is RMB 120 million.'],
  },
  {
    zh: '(?:降低|减少|减轻|下降|压减|缩减|削减|减缓)(?![^，。；]{0,12}\\d)',
    en:
      String.raw`reduc|lower|cut|decreas|declin|fall|fell|less|fewer|drop|down|eas(?:e|es|ed|ing)\b|alleviat|light|` +
      'minimi|shrink|shrank|sav(?:e|ing)|slow|curb|mitigat|relie|slash|trim|contract|diminish|abat|remov|' +
      'eliminat|exempt|halv|conserv|short|narrow|drain|tighten|avoid|low|from|prevent|phas|weak|reced|degrad|' +
      'retreat|ebb|slid',
    says: { en: 'it becomes less', zh: '变少' },
    example: ['降低企业成本。', 'Raise the costs of enterprises.'],
  },
  {
    zh: '提高|增加|增强|扩大|提升|上升|上涨|增长',
    en: '(?!)',
    against:
      String.raw`\b(?:decreas(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|weaken(?:s|ed|ing)?|shr[iau]nk(?:s|ing)?|diminish\w*|` +
      String.raw`dwindl\w*)\b`,
    unless: '降|减|缩|少|低|弱|削|压|跌|衰|退|下|不足|损|失|亏|回落|贫|难|抑|防|克服|止|遏|负',
    says: { en: 'it becomes more', zh: '变多' },
    example: ['增强企业活力。', 'Weaken the vitality of enterprises.'],
  },
  {
    zh: '(?:保持|稳定|维持)在(?![^，。；]{0,12}以上)',
    unless: '增长|增加|提高|上升|下降|降低|减少',
    en:
      'stay|stab|maint|remain|keep|kept|hold|held|stead|sustain|level|preserv|consisten|retain|continu|unchanged|' +
      'stood|stand|within|around|hover',
    against:
      String.raw`\b(?:ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|climb\w*|grow\w*|grew|fall\w*|fell|drop\w*|` +
      String.raw`declin\w*|reduc\w*|rais\w*) (?:by|to)\b`,
    says: { en: 'it stays as much', zh: '保持不变' },
    example: ['巩固率保持在95%。', 'The rate rises to 95%.'],
  },
  {
    zh: '其中(?=[^。；，]{0,14}\\d)',
    en: String.raw`includ|of which|of whom|of (?:them|these|those|that)\b|among|with\b|where|compris|namely`,
    against: String.raw`\b(?:as well as|plus|in addition|besides|additionally|and (?:a further|another))\b`,
    says: { en: 'it is part of the figure before it', zh: '是前一个数的一部分' },
    example: ['新增800公里，其中高速铁路350公里。', 'Add 800 km, as well as 350 km of high-speed railway.'],
  },
  {
    zh: '缺口|赤字|逆差|亏损',
    unless: '顺差|盈余|盈利|结余|扭亏',
    en: 'gap|short|deficit|loss|lack|defici|in the red|unmet',
    against: String.raw`\b(?:surplus|profit)`,
    says: { en: 'something is lacking', zh: '是不足' },
    example: ['资金缺口约3亿元。', 'The funding surplus is about RMB 300 million.'],
  },
  {
    zh: '顺差|盈余|结余',
    unless: '逆差|赤字|亏损|缺口',
    en: 'surplus|balance|saving|left over|remain|carr|profit',
    against: String.raw`\b(?:deficit|shortfall|gap|loss)`,
    says: { en: 'something is left over', zh: '是有余' },
    example: ['贸易顺差5亿美元。', 'A trade deficit of US$500 million.'],
  },
  {
    zh: '(?:七|八|九|[789])折(?![扣算合])',
    en: '(?!)',
    against: String.raw`\b(?:70|80|90)(?: ?%| per ?cent) (?:discount|off|reduction)`,
    says: { en: 'so much is paid, and not taken off', zh: '是付几成，不是减几成' },
    example: ['票价打八折。', 'Tickets are at an 80% discount.'],
  },
  {
    zh: '减税|降费',
    en: 'cut|reduc|lower|reliev|relief|exempt|break|trim|sav|slash|less',
    against: String.raw`\b(?:rais\w*|increas\w*|hik\w*) `,
    says: { en: 'taxes and fees become less', zh: '税费减少' },
    example: ['减税降费100亿元。', 'Taxes and fees were raised by RMB 10 billion.'],
  },
  {
    zh: '新增|净增',
    en: 'new|add|increas|more|creat|extra|further|another|expan|plus|ris|rose|grow|grew|gain|generat|open|provid',
    against: String.raw`\b(?:cut|lose|loses|lost|fell|dropped|declined|shrank|reduc\w*|eliminat\w*|reach(?:es|ed)?)\b`,
    says: { en: 'there are more of it', zh: '是增加' },
    example: ['新增就业岗位2000个。', 'It can cut 2,000 jobs.'],
  },
  {
    zh: '[降跌]幅[^，。；]{0,6}(?:扩大|加大)',
    en: 'widen|expand|increas|deep|accelerat|larger|steep|great|sharper|further',
    against: String.raw`\b(?:narrow|eas|shr)\w*`,
    says: { en: 'it falls more', zh: '降得更多' },
    example: ['降幅扩大1.2个百分点。', 'The fall narrowed by 1.2 percentage points.'],
  },
  {
    zh: '(?:增速|增长|速度|涨势)[^，。；]{0,6}(?:放缓|回落|减慢)',
    en: 'slow|eas(?:e|ed|es|ing)\\b|fall|fell|moderat|declin|drop|lower|cool|decelerat|down',
    against: String.raw`\b(?:accelerat|quicken)\w*|\b(?:speed\w*|pick\w*|sped) up\b`,
    says: { en: 'it grows more slowly', zh: '变慢' },
    example: ['增速放缓至6.5%。', 'Growth accelerated to 6.5%.'],
  },
  {
    zh: '扭亏为盈',
    en: '(?!)',
    against: String.raw`\bprofits? (?:in)?to (?:a )?loss`,
    says: { en: 'a loss became a profit', zh: '由亏转盈' },
    example: ['扭亏为盈。', 'It turned profits into losses.'],
  },
  {
    zh: '免费|无偿(?!献)',
    en:
      String.raw`free|no (?:\w+ )?(?:charge|fee|cost)|without (?:charge|pay|fee)|gratis|` +
      String.raw`complimentary|charg\w+ (?:nothing|no)|` +
      'waiv|exempt|not charg|cost-free|pay nothing|gratuit|uncompensat|without (?:compens|consider|remunerat)|donat',
    against: String.raw`\b(?:for a fee|paid|payable|at a (?:cost|charge)|charges? (?:are|is|apply))\b`,
    says: { en: 'nothing is charged', zh: '不收费' },
    example: ['免费向公众开放。', 'Open to the public for a fee.'],
  },
  {
    zh: '至少[^，。；]{0,8}[一1]次',
    en: String.raw`at least|minimum|\bno(?:t)? (?:less|fewer)|or more`,
    against: String.raw`\b(?:at most|up to|no(?:t)? more than|a maximum)\b`,
    says: { en: 'it is this or more often', zh: '不少于这个次数' },
    example: ['每季度至少召开一次会议。', 'Meetings are held at most once a quarter.'],
  },
  {
    zh: '不(?:得|应)?低于(?![^，。；]{0,12}[\\d一二三四五六七八九十])',
    en:
      String.raw`\b(?:no|not|never|cannot|nor)\b|n[’']t\b|at least|at or above|or (?:above|higher|more|better)|meet|` +
      'match|reach|exceed|above|higher|minimum|floor|equal|par\\b',
    against: String.raw`\b(?:below|(?:lower|less) than)\b`,
    says: { en: 'it is not less', zh: '不比它低' },
    example: ['工资不低于全国平均水平。', 'Wages are below the national average.'],
  },
];
