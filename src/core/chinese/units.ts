import { exactly } from './exactly.ts';
import { simplified } from './simplified.ts';
import { anyOf, type WordRow } from './words.ts';

/** A word that multiplies the figure before it. */
interface ScaleRow extends WordRow {
  factor: number;
}

/** The scales of Chinese figures; the longer before the shorter that it ends with. */
export const scaleRows = [
  { words: '万亿', says: 'trillions', factor: 1e12, example: '2.4万亿元' },
  { words: '千亿', says: 'hundreds of billions', factor: 1e11, example: '3千亿元' },
  { words: '百亿', says: 'tens of billions', factor: 1e10, example: '5百亿元' },
  { words: '亿', says: 'hundreds of millions', factor: 1e8, example: '158.74亿元' },
  { words: '千万', says: 'tens of millions', factor: 1e7, example: '5千万元' },
  { words: '百万', says: 'millions', factor: 1e6, example: '3百万人' },
  { words: '万', says: 'tens of thousands', factor: 1e4, example: '133.95万人' },
  { words: '千', says: 'thousands', factor: 1e3, example: '2千家' },
  { words: '百', says: 'hundreds', factor: 1e2, example: '3百家' },
] as const satisfies readonly ScaleRow[];
export type Scale = (typeof scaleRows)[number]['words'];

/** A scale that figures have only behind 每: every hundred thousand people. */
export const scalesOfEach = [
  { words: '十万', says: 'hundreds of thousands', factor: 1e5, example: '每十万人' },
] as const satisfies readonly ScaleRow[];

/** What a scale multiplies by. */
export const scaleFactors: Readonly<Record<Scale | '十万', number>> = Object.fromEntries(
  [...scalesOfEach, ...scaleRows].map(({ words, factor }) => [words, factor]),
) as Record<Scale | '十万', number>;

/** Some of the scales, in the order given here: where only these can stand. */
export const scalesNamed = (...names: Scale[]): ScaleRow[] =>
  names.map((name) => scaleRows.find(({ words }) => words === name)!);

/** The source of a pattern that finds a scale. */
export const scale = anyOf(scaleRows);

/** A unit or measure word, with what is known of it. */
interface UnitRow extends WordRow {
  /** What the site calls it in English, where it stands alone and more than one reader knows it. */
  english?: string;
  /** How it is written, where `words` are more than one writing. */
  forms?: string[];
  /** True of a share of a whole, and of the difference between two. */
  share?: true;
  /** True of the measure words for things counted one by one, of which one may stand for another. */
  thing?: true;
}

/** The units and measure words of plans by what they measure (GB 3100, and the measure words of Chinese). */
export const unitRows: readonly UnitRow[] = [
  {
    words: '个?百分点',
    says: 'the difference between two percentages',
    english: 'percentage points',
    forms: ['个百分点', '百分点'],
    share: true,
    example: '提高2.3个百分点',
  },
  {
    words: '个?千分点',
    says: 'the difference between two shares of a thousand',
    english: 'points per thousand',
    forms: ['个千分点', '千分点'],
    share: true,
    example: '下降1.2个千分点',
  },
  { words: '‰', says: 'per mille', english: '‰', share: true, example: '死亡率5‰' },
  { words: '%', says: 'percent', english: '%', share: true, example: '增长10.1%' },
  { words: '元', says: 'yuan', english: 'yuan (RMB)', example: '158.74亿元' },
  { words: '美元', says: 'US dollars', english: 'US$', example: '3.2亿美元' },
  {
    words: '港元|元?港币',
    forms: ['元港币', '港元', '港币'],
    says: 'Hong Kong dollars',
    english: 'HK$',
    example: '5亿港元',
  },
  {
    words: '澳门元|元?澳门币',
    forms: ['元澳门币', '澳门元', '澳门币'],
    says: 'Macao patacas',
    english: 'MOP',
    example: '300亿澳门元',
  },
  { words: '欧元', says: 'euros', english: 'euros', example: '2亿欧元' },
  { words: '日元(?![旦宵])', forms: ['日元'], says: 'yen', english: 'yen', example: '3.5万亿日元' },
  { words: '英镑', says: 'pounds sterling', english: 'pounds sterling', example: '3000万英镑' },
  { words: '人次', says: 'visits, or people each time they come', example: '120万人次' },
  {
    words: '人(?!才)',
    forms: ['人'],
    says: 'people, and no talents',
    english: 'people',
    example: '133.95万人',
  },
  { words: '户', says: 'households', english: 'households or firms', example: '2000户' },
  {
    words: '家',
    says: 'enterprises and institutions',
    english: 'enterprises and institutions',
    thing: true,
    example: '企业50家',
  },
  { words: '个', says: 'things of any kind', english: 'number', thing: true, example: '平台31个' },
  { words: '件', says: 'items', english: 'items', thing: true, example: '专利授权7000件' },
  { words: '项', says: 'projects or items', english: 'projects or items', thing: true, example: '12项标准' },
  { words: '位', says: 'a rank, or persons', english: 'rank', example: '院士5位' },
  { words: '名', says: 'persons', english: 'people', example: '专家20名' },
  {
    words: '所',
    says: 'schools and institutes',
    english: 'schools and institutes',
    thing: true,
    example: '学校12所',
  },
  { words: '间', says: 'rooms', english: 'rooms', thing: true, example: '教室30间' },
  {
    words: '座',
    says: 'buildings and works',
    english: 'buildings and works',
    thing: true,
    example: '变电站3座',
  },
  { words: '台', says: 'machines', english: 'machines', thing: true, example: '机器人500台' },
  { words: '套', says: 'sets, or flats', example: '人才住房8000套' },
  { words: '辆', says: 'vehicles', english: 'vehicles', example: '公交车600辆' },
  { words: '架', says: 'aircraft', example: '无人机20架' },
  { words: '艘', says: 'ships', example: '渔船15艘' },
  { words: '种', says: 'kinds', english: 'kinds', thing: true, example: '药品30种' },
  { words: '类', says: 'classes', english: 'classes', thing: true, example: '5类产品' },
  { words: '条', says: 'lines, roads, articles', thing: true, example: '地铁4条' },
  { words: '宗', says: 'parcels of land, cases', example: '地块6宗' },
  { words: '处', says: 'places', example: '公园80处' },
  { words: '批次', says: 'lots', example: '抽检300批次' },
  { words: '对', says: 'pairs', example: '列车20对' },
  { words: '亩', says: 'mu', english: 'mu (1/15 hectare)', example: '5000亩' },
  { words: '公顷', says: 'hectares', english: 'hectares', example: '120公顷' },
  { words: '平方公里', says: 'square kilometres', english: 'km²', example: '78.66平方公里' },
  { words: '平方千米', says: 'square kilometres', english: 'km²', example: '78.66平方千米' },
  { words: '平方米', says: 'square metres', english: 'm²', example: '30万平方米' },
  {
    words: '平方[呎尺]',
    forms: ['平方呎', '平方尺'],
    says: 'square feet',
    english: 'square feet',
    example: '9万平方呎',
  },
  { words: '公里', says: 'kilometres', english: 'km', example: '25公里' },
  { words: '千米', says: 'kilometres', english: 'km', example: '25千米' },
  { words: '米', says: 'metres', english: 'm', example: '200米' },
  { words: '立方米', says: 'cubic metres', english: 'm³', example: '3万立方米' },
  {
    words: '吨标准煤',
    says: 'tonnes of standard coal',
    english: 'tonnes of standard coal',
    example: '0.3吨标准煤',
  },
  { words: '吨标煤', says: 'tonnes of standard coal, shortened', example: '0.3吨标煤' },
  { words: '吨', says: 'tonnes', english: 'tonnes', example: '500吨' },
  { words: '公斤', says: 'kilograms', example: '20公斤' },
  { words: '斤', says: 'half kilograms', english: 'jin', example: '粮食7586亿斤' },
  { words: '千瓦时', says: 'kilowatt hours', english: 'kWh', example: '600千瓦时' },
  { words: '千瓦', says: 'kilowatts', english: 'kW', example: '600千瓦' },
  { words: '瓩', says: 'kilowatts in one sign', english: 'kW', example: '5000瓩' },
  { words: '度', says: 'kilowatt hours, or degrees', example: '600度' },
  {
    words: '个?工作日',
    forms: ['个工作日', '工作日'],
    says: 'days on which offices work',
    english: 'working days',
    example: '办理时限3个工作日',
  },
  { words: '个月', says: 'months', english: 'months', example: '有效期6个月' },
  { words: '课时|学时', forms: ['课时', '学时'], says: 'hours of teaching', example: '培训40学时' },
  { words: '天', says: 'days', english: 'days', example: '350天' },
  { words: '小时', says: 'hours', english: 'hours', example: '24小时' },
  { words: '分钟', says: 'minutes', english: 'minutes', example: '15分钟' },
  { words: '岁', says: 'years of age', english: 'years of age', example: '81岁' },
  { words: '年', says: 'years', english: 'years', example: '10年' },
  { words: '本', says: 'books', example: '2万本' },
  { words: '册(?!子)', forms: ['册'], says: 'volumes', example: '藏书68万册' },
  { words: '部(?!分)', says: 'works, films, telephones, and no 部分', example: '3部' },
  { words: '篇', says: 'papers', example: '论文120篇' },
  { words: '场', says: 'events', example: '活动100场' },
  { words: '次', says: 'times', english: 'times', example: '3次' },
  { words: '期', says: 'issues, terms', example: '培训6期' },
  { words: '倍', says: 'times as many', english: 'times', example: '1.5倍' },
  { words: '成', says: 'tenths', example: '8成' },
  { words: '张', says: 'beds or sheets', english: 'beds or sheets', example: '床位500张' },
  { words: '枚', says: 'medals, eggs', example: '金牌3枚' },
  { words: '床', says: 'beds', example: '500床' },
  { words: '航次', says: 'voyages', example: '20航次' },
  { words: '款', says: 'models', example: '新品12款' },
  { words: '只', says: 'animals, funds', example: '基金5只' },
  { words: '头', says: 'livestock', example: '生猪3000头' },
  { words: '株', says: 'plants', example: '苗木2万株' },
  { words: '支', says: 'teams', example: '队伍12支' },
  { words: '批', says: 'lots', example: '3批' },
  { words: '群', says: 'groups', example: '2群' },
  { words: '发', says: 'launches', example: '12发' },
  {
    words: '[亩辆车班户件场架台]次',
    forms: ['亩次', '辆次', '车次', '班次', '户次', '件次', '场次', '架次', '台次'],
    says: 'things each time they are counted',
    example: '播种12万亩次',
  },
  { words: '艘次', says: 'calls of ships', example: '300艘次' },
  { words: '车道', says: 'lanes', example: '6车道' },
  { words: '标箱', says: 'containers of twenty feet', example: '1200万标箱' },
  { words: '微克', says: 'micrograms', example: '30微克' },
  { words: '[μµ]g', forms: ['μg', 'µg'], says: 'micrograms in letters', english: 'µg', example: '26μg/m³' },
  { words: '毫克', says: 'milligrams', example: '5毫克' },
  { words: '克', says: 'grams', example: '100克' },
  { words: '升', says: 'litres', example: '20升' },
  { words: '毫米', says: 'millimetres', example: '50毫米' },
  { words: '厘米', says: 'centimetres', example: '30厘米' },
  { words: '兆瓦时', says: 'megawatt hours', english: 'MWh', example: '600兆瓦时' },
  { words: '吉瓦时', says: 'gigawatt hours', english: 'GWh', example: '2吉瓦时' },
  { words: '兆瓦', says: 'megawatts', english: 'MW', example: '50兆瓦' },
  { words: '吉瓦', says: 'gigawatts', example: '2吉瓦' },
  { words: '伏安', says: 'volt-amperes', english: 'VA', example: '500千伏安' },
  { words: '伏', says: 'volts', english: 'V', example: '500千伏' },
  { words: '千伏安', says: 'kilovolt-amperes', english: 'kVA', example: '500千伏安' },
  { words: '千伏', says: 'kilovolts', english: 'kV', example: '500千伏' },
  { words: '千克', says: 'kilograms', english: 'kg', example: '20千克' },
  { words: '毫升', says: 'millilitres', english: 'ml', example: '200毫升' },
  { words: '微米', says: 'micrometres', english: 'µm', example: '5微米' },
  { words: '海里', says: 'nautical miles', english: 'nautical miles', example: '12海里' },
  { words: '分贝', says: 'decibels', english: 'dB', example: '55分贝' },
  { words: '摄氏度|℃', forms: ['摄氏度', '℃'], says: 'degrees Celsius', english: '°C', example: '26℃' },
  { words: '秒', says: 'seconds', english: 'seconds', example: '30秒' },
  { words: 'm³|m3', forms: ['m³', 'm3'], says: 'cubic metres', english: 'm³', example: '10万m³' },
  { words: 'm²|m2|㎡', forms: ['m²', 'm2', '㎡'], says: 'square metres', english: 'm²', example: '40㎡' },
  { words: 'km²|km2', forms: ['km²', 'km2'], says: 'square kilometres', english: 'km²', example: '12km²' },
  { words: 'km(?![A-Za-z])', forms: ['km'], says: 'kilometres', english: 'km', example: '12km' },
  { words: '[kMG]Wh', forms: ['kWh', 'MWh', 'GWh'], says: 'work in Latin letters', example: '储能2GWh' },
  {
    words: '[kMG]W(?![A-Za-z])',
    forms: ['kW', 'MW', 'GW'],
    says: 'power in Latin letters',
    example: '装机350万kW',
  },
  { words: 'TEU', says: 'containers of twenty feet', english: 'TEU', example: '1500万TEU' },
  { words: '箱', says: 'boxes', english: 'boxes', example: '卷烟600万箱' },
  { words: '门', says: 'telephone lines', english: 'lines', example: '电话770万门' },
  { words: '站', says: 'stations', example: '12站' },
  { words: '栋', says: 'buildings', example: '8栋' },
  { words: '幢', says: 'buildings', example: '8幢' },
  { words: '片区', says: 'areas', english: 'areas', example: '四片区' },
  { words: 'G(?![A-Za-z])', forms: ['G'], says: 'gigabytes, or a generation', example: '10G' },
  { words: 'GB', says: 'gigabytes', example: '10GB' },
  { words: 'TB', says: 'terabytes', example: '2TB' },
  { words: 'Mbps', says: 'megabits a second', example: '100Mbps' },
  { words: 'Gbps', says: 'gigabits a second', example: '10Gbps' },
  { words: 'EFLOPS', says: 'computing power', example: '5EFLOPS' },
  { words: 'PFLOPS', says: 'computing power', example: '500PFLOPS' },
];

/**
 * What figures are given with beside the units: none, two units in one, and a measure word that only numerals
 * have.
 */
export const otherUnitNames: readonly { unit: string; english: string; example: string }[] = [
  { unit: '', english: 'number', example: '三分之一' },
  { unit: '大', english: 'groups', example: '八大行动' },
  { unit: '人/平方公里', english: 'people per km²', example: '1.7万人/平方公里' },
];

const longestForm = ({ words, forms = [words] }: UnitRow) => Math.max(...forms.map((form) => form.length));
/** The source of a pattern that finds a unit; the longer before the shorter that it begins with (人次, 人). */
export const unit = anyOf([...unitRows].sort((a, b) => longestForm(b) - longestForm(a)));

/**
 * The scale before a unit that is shown without it: 千米 and 千瓦 are units.
 * The scales stand in the order of `scaleRows`, but 百 before 千, which asks what follows it.
 */
export const scaleToDrop: readonly WordRow[] = [
  ...scalesNamed('万亿', '千亿', '百亿', '亿', '千万', '百万', '万', '百'),
  { words: '千(?!米|瓦|伏|克)', says: 'thousands, and no 千米 or 千瓦', example: '2千家' },
];

const leadingScale = new RegExp(`^${scale}`, 'u');
/** A value and unit without the scale, in Simplified characters: 158.74 億元 is 15,874,000,000 元. */
export function inUnits(value: number, printed: string): { value: number; unit: string } {
  const unit = simplified(printed);
  const found = (leadingScale.exec(unit)?.[0] ?? '') as Scale | '';
  const factor = found ? scaleFactors[found] : 1;
  return { value: exactly(value * factor), unit: unit.slice(found.length) };
}

const things = unitRows.filter((row) => row.thing);
/** The measure words of things, for patterns in which other words may stand too. */
export const thing = anyOf(things);
const count = new RegExp(`^${anyOf(scalesNamed('万', '千', '百', '亿'))}?${thing}$`, 'u');
/** Whether a unit counts things one by one, whatever the measure word. */
export const isCount = (printed: string): boolean => count.test(simplified(printed));

const shares = unitRows.filter((row) => row.share);
const [points, ...signs] = shares;
const share = new RegExp(`^${anyOf(signs)}$|${points!.words}`, 'u');
/** Whether a unit says a share of a whole or the difference of two: %, ‰, 百分点. */
export const isShare = (printed: string): boolean => share.test(simplified(printed));

/**
 * The measure words that a numeral in Chinese characters may count without a scale, and what they may not
 * begin.
 */
export const afterNumeral: readonly WordRow[] = [
  { words: '个(?!五年|月)', says: 'things, no plans and no months', example: '三个中心' },
  { words: '家', says: 'enterprises and institutions', example: '三家园区' },
  { words: '项', says: 'projects', example: '五项工程' },
  { words: '条(?!例)', says: 'lines, and no 条例', example: '三条轴线' },
  { words: '类', says: 'classes', example: '五类产品' },
  { words: '种', says: 'kinds', example: '三种模式' },
  { words: '片区', says: 'areas', example: '四片区' },
  { words: '座', says: 'buildings', example: '两座桥' },
  { words: '所', says: 'schools', example: '三所学校' },
  { words: '件', says: 'items', example: '五件实事' },
  { words: String.raw`名(?=[\p{sc=Han}])`, says: 'persons of a kind', example: '三名专家' },
  { words: '倍', says: 'times as many', example: '增长两倍' },
  { words: String.raw`大(?=[\p{sc=Han}])`, says: 'groups of things', example: '八大行动' },
];

/**
 * The measure words of numerals in Chinese characters that announce what follows, and count no amount: 五大任务,
 * 四个方面. Enterprises, schools and buildings are counted.
 */
export const announcingMeasures: readonly WordRow[] = [
  { words: '[个項项条类種种件]', says: 'things, points, kinds', example: '个' },
  { words: '大', says: 'groups of things', example: '大' },
  { words: '片区', says: 'areas', example: '片区' },
];

/** Units whose thing stands before the figure, never behind it: 人口133.95万人. */
export const namedBeforeFigure: readonly WordRow[] = [
  { words: '%', says: 'percent', example: '占12.5%' },
  { words: '百分点', says: 'percentage points', example: '提高2.3个百分点' },
  { words: '元', says: 'money', example: '增加值430亿元' },
  { words: '位', says: 'ranks', example: '第三位' },
  { words: '人$', says: 'people, and nothing that they are counted by', example: '常住人口133.95万人' },
];

/** What follows a figure that is an amount, in both scripts; 项目, 年度, 日常 are words of their own. */
export const amountRows: readonly WordRow[] = [
  { words: '[亿億%％]', says: 'a scale or percent', example: '158.74亿元' },
  { words: '[万萬](?![众眾企物])', says: 'ten thousands, and no 万众', example: '12万人' },
  { words: '年(?![度报報轻輕均产產营營级級检檢])', says: 'years, and no 年度', example: '10年' },
  { words: '月(?![度均])', says: 'months, and no 月度', example: '3月' },
  { words: '日(?![常均产產处處])', says: 'days, and no 日常', example: '15日' },
  { words: '[个個](?![人性体體别別])', says: 'things, and no 个人', example: '31个' },
  { words: '[项項](?!目)', says: 'projects, and no 项目', example: '12项' },
  { words: '家(?![庭园園政长長电電具居禽畜])', says: 'enterprises, and no 家庭', example: '50家' },
  { words: '倍(?!增)', says: 'times as many', example: '1.5倍' },
  { words: '公[里顷頃]', says: 'kilometres, hectares', example: '25公里' },
  { words: '平方', says: 'areas', example: '30平方米' },
  { words: '立方', says: 'volumes', example: '3立方米' },
  { words: '亩(?![均产])', says: 'mu, and no 亩均', example: '500亩' },
  { words: '畝(?![均產])', says: 'mu, traditional', example: '500畝' },
  { words: '世纪', says: 'centuries', example: '21世纪' },
  { words: '世紀', says: 'centuries, traditional', example: '21世紀' },
  { words: '小时', says: 'hours', example: '24小时' },
  { words: '小時', says: 'hours, traditional', example: '24小時' },
  { words: '分钟', says: 'minutes', example: '15分钟' },
  { words: '分鐘', says: 'minutes, traditional', example: '15分鐘' },
];
/** Whether what follows a figure makes it an amount. */
export const measure = new RegExp(String.raw`^\s*${anyOf(amountRows)}`, 'u');

/** What is printed before the unit of a table. */
export const unitLabels: readonly WordRow[] = [
  {
    words: String.raw`(?:[计計][量算]|度量|[统統][计計])?\s*[单單]\s*位`,
    says: 'unit, or unit of measurement',
    example: '计量单位',
  },
];
/**
 * A line, or the end of one, that gives the unit of a table's figures: （单位：亿元）. Its first group is the unit.
 */
export const unitWords = new RegExp(
  String.raw`[（(【[]?\s*${anyOf(unitLabels)}\s*[:：]\s*([^。]{1,30}?)\s*[)）】\]]?$`,
  'u',
);
const unitOfKind = String.raw`\p{Script=Han}{1,8}\s*[:：]\s*(?:${scale})?(?:${unit})(?:/[^:：；;，,、。（）()]{1,6})?`;
/** A line in brackets that gives the unit of each kind of figures: （面积：万平方米；套数：万套）. Its first group is these. */
export const unitsOfKinds = new RegExp(
  String.raw`^[（(【[]\s*(${unitOfKind}(?:\s*[；;，,、]\s*${unitOfKind})+)\s*[)）】\]]$`,
  'u',
);
const englishUnitWords = /^\(?Units?\s*:\s*([^)]+)\)?$/iu;
/** A stroke stands between two units, or inside one: 元/人. */
const severalUnits = /[、，,;；]|^[^/]+\/%|%\//u;

const unitsOf = (words: string): string =>
  (
    unitsOfKinds.exec(words)?.[1] ??
    unitWords.exec(words)?.[1] ??
    englishUnitWords.exec(words)?.[1] ??
    ''
  ).trim();

/** The unit that a line beside a table gives for all its figures: 单位：亿元; nothing where it names several. */
export const unitOf = (words: string): string => (severalUnits.test(unitsOf(words)) ? '' : unitsOf(words));

/** The units that a line beside a table gives where these are several: 单位：亿元、%; nothing where it is one. */
export const severalUnitsOf = (words: string): string => (unitOf(words) ? '' : unitsOf(words));
