/** Words of one class, of which one is told for another: 草原, forests; and two that have changed places. */
import type { WordRow } from '../../chinese/words.ts';
import { remembered } from '../../model/remembered.ts';
import { doubtful, type Finding } from '../finding.ts';
import { isTime } from '../numbers/figure.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import { onlyPlace, type Stretch, stretchesOf } from '../stretches.ts';
import { countries, provinces } from './place-classes.ts';

/**
 * A word of a class: `words` are its Chinese, `en` how its English begins, `mention` what else in the Chinese may be
 * told so.
 */
interface ClassRow extends WordRow {
  en: string;
  mention: string;
}
const row = (words: string, en: string, mention = words): ClassRow => ({
  words,
  en,
  mention,
  says: `the English begins so: ${en}`,
  example: words.split('|', 1)[0]!,
});

/** Two words that stand against each other. */
type Opposites = readonly [ClassRow, ClassRow];
/** Opposites of which translators say one and not the other, and which may change places. */
const opposites: readonly Opposites[] = [
  [
    row('入境', 'inbound|entr|arriv', '入境|来[华琼]|入|进'),
    row('出境', 'outbound|exit|depart', '出境|出|离'),
  ],
  [row('流入', 'inflow|in-flow', '入|进'), row('流出', 'outflow|out-flow', '出|离')],
  [
    row('城镇|城市', 'urban|cit(?:y|ies)\\b|town(?!ship)|municipal|metropol', '城|市|镇|都'),
    row('农村|乡村', 'rural|countryside|village|farm|agri', '农|乡|村'),
  ],
  [row('进口(?!出)', 'import(?!an)', '进|入|引'), row('(?<!进)出口', 'export', '出|外')],
  [
    row('公办|公立', '(?<!non-)(?:public|state|government)', '公|国'),
    row('民办|私立', 'privat|non-?(?:government|public|state)', '民|私'),
  ],
  [row('基础研究', 'basic|fundamental', '基'), row('应用研究', 'applied', '应用')],
  [
    row('上游|上行', 'upstream|upper|headwater', '上|源'),
    row('下游|下行', 'downstream|lower (?:reach|course|basin|section|part|stream)', '下'),
  ],
  [
    row('个人所得税', 'individual|personal|IIT\\b', '个'),
    row('企业所得税', 'corporate|enterprise|compan|CIT\\b|EIT\\b|business|firm', '企|公司|法人|商'),
  ],
  [row('左岸', 'left', '左'), row('右岸', 'right', '右')],
  [
    row('短期', 'short(?:er|est)?\\b|near(?:er)?[- ]term|immediate', '短'),
    row('长期', '(?<!\\b(?:as|so|no|before) )long(?:er|est)?\\b', '(?<!增)长|久'),
  ],
  [row('直接', 'direct(?:ly)?\\b', '直'), row('间接', 'indirect', '间')],
  [row('沿海', 'coast|seaboard', '海'), row('内陆', 'inland|hinterland|landlocked', '内陆|腹地')],
  [
    row('内资|中资', 'domestic|Chinese', '内|中|国'),
    row('外资|外商', 'foreign|overseas|FDI\\b|FIEs?\\b|international', '外|境|海|国'),
  ],
  [row('民用', 'civil|household|resident', '民'), row('军用', 'military', '军|国防')],
  [
    row('非法', 'illegal|unlawful|illicit', '非法|违法|私'),
    row('合法', 'legal|lawful|legitim', '合法|依法|合规|(?<![非违])法'),
  ],
  [
    row('有偿', 'paid\\b|compensat|fees?\\b|charg|payment|commercial', '偿|费|付|价'),
    row('无偿|免费', 'free\\b|gratis|(?:no|without) (?:charge|cost|compensation)', '无偿|免|自由|畅'),
  ],
  [
    row(
      '三甲|三级甲等',
      '(?:grade|class|level|tier) (?:III|3|three)\\b|tertiary|top|3A\\b|grade-3',
      '三|3|甲|顶',
    ),
    row('二甲|二级甲等', '(?:grade|class|level|tier) (?:II|2|two)\\b|secondary|2A\\b|grade-2', '二|2|次'),
  ],
  [
    row('非农', 'non-?agri|non-?farm|off-farm|outside|other|urban', '非农|外|城'),
    row('(?<!非)农业', 'agricultur|farm', '(?<!非)农'),
  ],
  [
    row('户籍人口|户籍居民', 'register|hukou|household', '户'),
    row('常住人口|常住居民', 'permanent|usual|long-term|(?<!registered )resid|inhabit', '常住|居|定居'),
  ],
  [
    row('买方|买受人|受让方|受让人', 'buy|purchas|transferee|acquir', '买|受让|购'),
    row('卖方|出卖人|出让方|出让人|转让方|转让人', 'sell|vendor|transferor|granto', '卖|出让|转让|售'),
  ],
  [
    row('出租方|出租人', 'lessor|landlord|letting|owner', '(?<!承)租'),
    row('承租方|承租人', 'lessee|tenant|renter|occupier', '(?<!出)租'),
  ],
  [
    row('不含税|不含增值税', 'exclu|without|net\\b|before|pre-?tax|not includ|ex-', '不含|除|免'),
    row('(?<!不)含税|(?<!不)含增值税', 'includ|inclus|gross|with\\b', '(?<!不)[含括]'),
  ],
  [
    row('税前', 'before[- ]|pre-?tax|super|gross|deduct|taxable', '税前'),
    row('税后', 'after[- ]|post-?tax|net\\b', '税后|后'),
  ],
  [
    row('应收(?!尽)', 'receivable|owed to|due from|collect', '应收|收'),
    row('应付', 'payable|owed by|due to', '应付|付'),
  ],
  [
    row('现价|当年价', 'current', '现|当'),
    row('可比价|不变价', 'constant|comparable|real\\b|fixed', '可比|不变|实际'),
  ],
  [
    row('名义利率|名义增长|名义增速|名义工资', 'nominal', '名义'),
    row('实际增长|实际增速|实际利率', 'real|actual', '实'),
  ],
  [
    row('国有建设用地|国有土地', 'state|public|national', '国'),
    row('集体建设用地|集体土地', 'collective', '集体'),
  ],
  [
    row('产能', 'capacit|capabilit|facilit|plants?\\b|outdated|backward|obsolete', '能'),
    row('产量', 'output|produc|yield|harvest|volume', '产量|产出|产值|生产|制'),
  ],
  [
    row('期初余额|期初数', 'begin|open|start|initial', '初|始'),
    row('期末', 'end\\b|clos|final|year-end', '末|终|底'),
  ],
  [row('必修', 'compulsory|required|mandatory|core', '必|义务'), row('选修', 'elective|optional', '选|任')],
];

/** Classes of words, of which translators say one and not another. */
export const wordClasses: readonly (readonly ClassRow[])[] = [
  ...opposites,
  [
    row('森林', 'forest|afforest|woodland|wood', '林|木'),
    row('草原|草地', 'grass|steppe|pasture|prairie', '草|牧'),
    row('湿地', 'wetland|marsh', '湿|沼'),
    row('海洋|海域', 'sea\\b|seas\\b|ocean|marine|maritime', '海|洋'),
    row('耕地|农田', 'cultivated land|farmland|arable|cropland', '田|耕|农'),
  ],
  [
    row('铁路|高铁', 'rail|train\\b|trains\\b', '铁|轨|动车|列'),
    row('公路', 'road|highway|expressway|motorway', '路|交通|车'),
    row('机场', 'airport|aviation', '机场|航|空港'),
    row('港口', 'ports?\\b|harbou?r', '港|码头|口岸|泊'),
    row('地铁', 'metro\\b|subway', '地铁|轨'),
  ],
  [
    row('煤炭', 'coal', '煤|炭'),
    row('石油|原油', 'oil\\b|petroleum|crude', '油'),
    row('天然气', 'natural gas|gas\\b', '气'),
    row('风电', 'wind', '风'),
    row('光伏|太阳能', 'solar|photovolt|PV\\b', '光|太阳'),
    row('核电', 'nuclear', '核'),
    row('水电', 'hydro', '水'),
  ],
  [
    row('水稻|稻谷', 'rice|paddy', '稻|米'),
    row('小麦', 'wheat', '麦'),
    row('玉米', 'maize|corn\\b', '玉米'),
    row('棉花', 'cotton', '棉'),
    row('大豆', 'soy|beans?\\b', '豆'),
  ],
  [
    row('老年人|老人', 'elder|older|old people|senior|aged', '老|高龄'),
    row('儿童', 'child|kid|minor|infant', '儿|少|未成年|婴|孩|子女|幼|童'),
    row('妇女', 'women|woman|female|maternal', '女|妇|孕'),
    row('残疾人', 'disab|handicap', '残'),
  ],
  [
    row('幼儿园', 'kindergarten|pre-?school|nurser', '幼|学前|托'),
    row('小学', 'primary|elementary', '小学|基|初'),
    row('中学|初中|高中', 'secondary|middle school|high school|junior|senior', '中学|初中|高中|中小学|中等'),
    row('高校|高等学校', 'universit|college|higher education|tertiary', '高校|大学|高等|本科|院|大专'),
    row('职业院校|职业学校', 'vocational', '职|技'),
  ],
  [
    row('企业|公司', 'enterprise|compan|business|firm|corporat|entit', '企|公司|厂|商|主体|(?<!事)业'),
    row('机关', 'government|public|agenc|organ|office|authorit|department', '机关|单位|政府|公'),
  ],
  [
    row('增值税', 'VAT\\b|value[- ]added', '增'),
    row('所得税', 'income tax|corporate tax|[CEI]IT\\b', '所得|收入'),
    row('消费税', 'consumption tax|excise', '消费'),
  ],
  [
    row('春季', 'spring', '春'),
    row('夏季|夏粮', 'summer', '夏|暑'),
    row('秋季|秋粮', 'autumn|fall\\b', '秋'),
    row('冬季', 'winter', '冬|寒'),
  ],
  [
    row('最低', 'minim|lowest|(?<!\\bat )least|floor|subsist|dibao', '低|小|少|下限'),
    row('最高', 'maxim|highest|ceiling|supreme|up to\\b|as (?:much|many)', '高|大|多|上限|顶|[以之]内|至|到'),
  ],
  [
    row('供水', 'water', '水'),
    row('供气|燃气', 'gas\\b', '气'),
    row('供热|供暖', 'heat', '热|暖'),
    row('供电', 'power|electric', '电|能'),
  ],
  [
    row('中央财政', 'central|national|state\\b|federal', '中央|国'),
    row('地方财政', 'local', '地方|当地|本级|省|市|县|区'),
    row('省财政|省级财政', 'provinc', '省'),
    row('市财政|市级财政', 'municipal|city|cities', '市'),
    row('县财政|区财政|县级财政|区级财政', 'county|counties|district', '县|区'),
  ],
  [
    row('全国第', 'nation|countr|China|Chinese|state|provinces', '国'),
    row('全省第', 'provinc', '省'),
    row('全市第', 'city|municipal|citi', '市'),
    row('全区第', 'district|region', '区'),
  ],
  [
    row('实际投资|实际完成|实际到位|实际支出', 'actual|real|paid|in place|realis|realiz', '实'),
    row('计划投资|计划完成|预算投资|预算支出', 'plan(?:s|ned)?\\b|budget', '计|规划|预|拟'),
  ],
  [
    row('净利润|利润', 'profit|earning|income|gain|margin|bottom line|surplus|return', '利'),
    row('营业收入|销售收入|营收', 'revenue|sales|turnover|income|receipts', '收|销|营'),
  ],
  [row('净资产', 'net |equit', '净'), row('总资产|资产总额', 'total|gross|assets', '总')],
  [
    row('建筑面积', 'floor|gross|built|building|construct|GFA\\b', '建|楼'),
    row('占地面积|用地面积', 'site|cover|land|occup|footprint|ground|span|total area', '占|用地|地'),
  ],
  [
    row('工业用地', 'industr|manufact', '工'),
    row('居住用地|住宅用地', 'resid|hous', '居|住'),
    row('商业用地|商服用地', 'commerc|business|retail', '商'),
  ],
  [
    row(
      '存量',
      'stock|exist|current|outstanding|invent|legacy|old|idle|dormant|unused|vacant|' +
        'under-?us|built|already|accumulat|second-hand|past|remain',
      '存|现有|原|已',
    ),
    row('增量', 'increment|new(?:ly)?\\b|addition|add(?!ress)|increas|extra\\b', '增|新|扩|升|涨'),
  ],
  [row('规模以上', 'above|large|major|over', '以上|超|大'), row('规模以下', 'below', '以下|低')],
  [
    row('户均|每户|元/户', '(?:per|each|every) (?:household|family)', '户|家'),
    row('人均|每人|元/人(?![次天月])', '(?:per|each|every) (?:person|capita|head|resident)', '人|员|名'),
  ],
  [
    row('东部|东线|东段|东岸', 'east', '东'),
    row('西部(?!陆海)|西线|西段|西岸', 'west', '西'),
    row('南部|南线|南段|南岸', 'south', '南'),
    row('北部(?!湾)|北线|北段|北岸', 'north', '北'),
  ],
  ...[provinces, countries].map((places) =>
    places.map(([zh, en, also]) => row(zh, en, also && `${zh}|${also}`)),
  ),
];
const classes = wordClasses.map((rows) =>
  rows.map(({ words, en, mention }) => ({
    zh: new RegExp(words, 'u'),
    mentioned: new RegExp(mention, 'u'),
    en: new RegExp(`\\b(?:${en})`, 'iu'),
  })),
);

/** Where a word of a class is not in the English, and one of the class is that the Chinese has not. */
function toldAsOther(zh: string, en: string): Finding[] {
  return classes.flatMap((rows): Finding[] => {
    const lost = rows.find((one) => one.zh.test(zh) && !one.en.test(en));
    const gained = lost && rows.find((one) => !one.mentioned.test(zh) && one.en.test(en));
    if (!gained) return [];
    return [doubtful(finds.otherWord({ zh: lost.zh.exec(zh)![0], en: gained.en.exec(en)![0] }))];
  });
}

/** Opposites, and other words that may change places. */
export const contrasts: readonly Opposites[] = [
  ...opposites,
  [row('男', 'm[ae]n\\b|male|boy'), row('女', 'women|woman|female|girl')],
  [row('中央', 'central|state\\b'), row('地方', 'local')],
  [row('市场(?!监管|主体)', 'market'), row('政府', 'government')],
  [row('收入', 'revenue|income'), row('支出', 'expenditure|spending')],
  [row('事故', 'accident'), row('死亡', 'death|fatalit')],
  [row('出生', 'birth'), row('死亡', 'death|mortality')],
  [row('东部|东岸', 'east'), row('西部|西岸', 'west')],
  [row('南部|南岸', 'south'), row('北部(?!湾)|北岸', 'north')],
  [
    row('省级|省(?=[、和与]市)', 'provinc'),
    row('市县|市级|(?<=省[、和与])市', 'cit(?:y|ies)\\b|municipal|count(?:y|ies)\\b'),
  ],
  [
    row('市级', 'municipal|city\\b'),
    row('区级|县级', 'district(?:s\\b|[- ]level|[- ]run)|count(?:y|ies)\\b'),
  ],
  [row('小学', 'primary|elementary'), row('初中', 'junior|middle|lower secondary')],
  [
    row('初中', 'junior|lower secondary|middle'),
    row('高中', 'senior|upper secondary|(?<!(?:junior|senior) )high schools?\\b'),
  ],
  [row('一产(?!业)|第一产业', 'primary'), row('二产(?!业)|第二产业', 'secondary')],
  [row('二产(?!业)|第二产业', 'secondary'), row('三产(?!业)|第三产业', 'tertiary|services?\\b')],
  [row('一产(?!业)|第一产业', 'primary'), row('三产(?!业)|第三产业', 'tertiary|services?\\b')],
  [row('新建', 'new'), row('改建|改造|改扩建', 'rebuil|rebuilt|renovat|upgrad|reconstruct|transform')],
  [row('国有', 'state-owned'), row('民营', 'private')],
  [row('存款', 'deposit'), row('贷款', 'loan|lending|credit')],
];
const pairs = contrasts.map(
  (both) =>
    both.map(({ words, en }) => ({
      zh: new RegExp(words, 'gu'),
      en: new RegExp(`\\b(?:${en})`, 'giu'),
    })) as [{ zh: RegExp; en: RegExp }, { zh: RegExp; en: RegExp }],
);
/** Where two stand that stand against each other, the other way round in English: in the order of each text. */
const turnedIn = (zh: string, en: string) =>
  pairs.flatMap(([one, other]) => {
    const placeIn = (text: string, pattern: RegExp) => onlyPlace(text, pattern)?.from ?? NaN;
    const [a, b] = [placeIn(zh, one.zh), placeIn(zh, other.zh)];
    if (Number.isNaN(a + b)) return [];
    const [c, d] = [placeIn(en, one.en), placeIn(en, other.en)];
    if (Number.isNaN(c + d) || a < b === c < d) return [];
    return [
      { from: Math.min(a, b), to: Math.max(a, b), fromEnglish: Math.min(c, d), toEnglish: Math.max(c, d) },
    ];
  });
/** Where the words of contrasts stand that both texts have once: in the Chinese, and in the English. */
export const placesOfContrasts = remembered((zh = '', en = ''): { at: number; place: Stretch }[] =>
  pairs.flat().flatMap((word) => {
    const own = onlyPlace(zh, word.zh);
    const place = own && onlyPlace(en, word.en);
    return place ? [{ at: own.from, place }] : [];
  }),
);
/** Whether two that stand against each other stand the other way round in English. */
export const areTurned = (zh: string, en: string): boolean => turnedIn(zh, en).length > 0;
const compares = /[高低快慢多少大小优]于/u;
const than = /\bthan\b|\boutpac|\boutstrip|\bexceed/iu;

/** Where two that stand against each other have changed places, and what compares them has not. */
const changedPlaces = (zh: string, en: string): Finding[] =>
  turnedIn(zh, en).flatMap(({ from, to, fromEnglish, toEnglish }): Finding[] => {
    const [own, told] = [zh.slice(from, to), en.slice(fromEnglish, toEnglish)];
    if (!compares.test(own) || !than.test(told) || !sameCourse(own, told)) return [];
    return [doubtful(finds.changedPlaces({ zh: zh.slice(from, to + 2), en: told.split(' ', 1)[0]! }))];
  });

/** What parts the figures of a clause from each other, in Chinese and in English. */
const partsInChinese = /[，。；：、（）]/gu;
const partsInEnglish = /[,;:()]\s|\.(?!\d)|\b(?:while|but)\b|(?<=\d[^,;:]{0,80})\band\b/gu;
const partAround = (text: string, signs: RegExp, place: number): Stretch =>
  stretchesOf(text, signs).find(({ from, to }) => place >= from && place < to) ?? { from: place, to: place };
const within = (text: string, { from, to }: Stretch) => text.slice(from, to);
const has = (text: string, pattern: RegExp) => text.search(pattern) >= 0;

/** Where one of two stands beside a figure in the Chinese, and in English the other: 出口7000亿, imports of 700 billion. */
function besideFigures(zh: string, en: string): Finding[] {
  const told = pairs.filter(([one, other]) => has(zh, one.zh) || has(zh, other.zh));
  if (!told.length) return [];
  const { matched } = compareNumbers(zh, en);
  return matched.flatMap(({ zh: a, en: b }): Finding[] => {
    const part = partAround(zh, partsInChinese, a.at);
    // Of two figures in one part nobody knows which is beside what: 间接带动5万人和10万人.
    const isAlone =
      matched.filter(({ zh: { at, unit } }) => !isTime(unit) && at >= part.from && at < part.to).length === 1;
    if (isTime(a.unit) || !isAlone) return [];
    const [own, said] = [within(zh, part), within(en, partAround(en, partsInEnglish, b.at))];
    const bothWays = told.flatMap(([one, other]) => [
      { one, other },
      { one: other, other: one },
    ]);
    const turned = bothWays.find(
      ({ one, other }) =>
        has(own, one.zh) && !has(own, other.zh) && has(said, other.en) && !has(said, one.en),
    );
    // 分别 tells which is whose, behind their names.
    if (!turned || own.includes('分别')) return [];
    const { one, other } = turned;
    return [doubtful(finds.otherWord({ zh: own.match(one.zh)![0], en: said.match(other.en)![0] }))];
  });
}

/** Whether what is compared is more, or less, in both. */
const sameCourse = (zh: string, en: string) =>
  /[高快多大优]于/u.test(zh) !== /\b(?:lower|slow\w*|less|fewer|smaller|worse)\b/iu.test(en);

/** Where the English says another word of a class, or two words in each other's place. */
export const wordFaults = (zh: string, en: string): Finding[] => [
  ...toldAsOther(zh, en),
  ...changedPlaces(zh, en),
  ...besideFigures(zh, en),
];
