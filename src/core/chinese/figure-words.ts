import type { WordRow } from './words.ts';

/** A year of four digits, as plans have them. */
export const year = String.raw`(?:19|20)\d{2}`;
/** What stands between the first and the last year of a time. */
const to = '[-—–～~至]+';

/** Years, months, days and the numbers of documents, which measure nothing. */
export const dateRows: readonly WordRow[] = [
  {
    words: String.raw`${year}\s*年?\s*${to}\s*${year}\s*年?`,
    says: 'from one year to another',
    example: '2016-2020年',
  },
  { words: String.raw`\d{1,3}0\s*年代`, says: 'a decade', example: '20世纪90年代' },
  {
    words: String.raw`${year}\s*[/／]\s*\d{2}(?:\d{2})?\s*(?:年度?|财年|财政年度)`,
    says: 'a year that runs from one into the next',
    example: '2024/25年度',
  },
  { words: String.raw`${year}\s*年(?:代|度)?`, says: 'a year', example: '2014年' },
  {
    words: String.raw`(?:民国\s*)?(?<![\d.])\d{2,3}\s*年(?:度|[底末]|初(?![步级见])|(?=\d{1,2}月))|民国\s*\d{1,3}\s*年`,
    says: 'a year of the Republic of China',
    example: '113年底',
  },
  {
    words:
      String.raw`(?:(?<=^|[，。；（自于在]|(?<=[^年]|1[0-5]\d年)、|(?<![高长加升达展增缩减降][为成]?)[到至])1[0-5]\d|` +
      String.raw`(?<=[比较])(?:[6-9]\d|1[0-5]\d))年(?![以左来间的历内一为期保树]|使用|[寿树年]龄|[，、；]\d+年一遇)`,
    says: 'a year of the Republic of China, where a time stands',
    example: '至114年',
  },
  { words: String.raw`近\d{1,3}年(?:来|间)?`, says: 'the last years', example: '近10年' },
  { words: String.raw`\d{1,2}月(?:份|\d{1,2}日)?`, says: 'a month, with its day', example: '12月31日' },
  { words: String.raw`\d{1,2}日(?!均)`, says: 'a day, and no daily average', example: '5日' },
  {
    words: String.raw`[〔［[]\d{4}[〕］\]]\s*\d+号`,
    says: 'the number of a document',
    example: '〔2016〕12号',
  },
];

/** Figures of which a scan read a sign as a letter: how much they are nobody can say. */
export const figuresWithLetters: readonly WordRow[] = [
  {
    words: String.raw`(?<![A-Za-z\d])[lIOo]+\d[\d.lIOo]*(?![A-Za-z])|(?<![\d.])\d[\d.]*[lIOo]+[\d.]*(?![A-Za-z])`,
    says: 'an l for a 1, an O for a 0',
    example: 'l32',
  },
];
/** Numbers inside names, which measure nothing. */
export const numbersInNames: readonly WordRow[] = [
  {
    words: String.raw`(?<![\d.,，])(?:\d+[-/—–])*0\d+(?![\d.])(?:[-/—–]\d+)*`,
    says: 'a code, with a nought ahead: of a file, of a telephone',
    example: '2022-00321',
  },
  ...figuresWithLetters,
  { words: String.raw`(?:世界|中国|全国)\d+强`, says: 'a list of firms', example: '世界500强' },
  {
    words: String.raw`(?!(?<=[\d百千万亿/]k?)m[23])[A-Za-z]\d[\d.]*(?![\d.]|\s*(?:[万亿元%‰]|个?百分点))`,
    says: 'a name with a number, and no m3 behind a figure, nor a figure behind a name: GDP41.68亿元',
    example: 'H7N9',
  },
  {
    words: String.raw`(?<!\d)\d+(?:G|D|A级|[Kk])(?![A-Za-z])`,
    says: 'a generation, a dimension, a class',
    example: '5G',
  },
  {
    words: String.raw`(?<![\d.])\d\.0(?![\d%‰]|个?百分点|倍|元|万亿|亿|万|平方|公[里顷斤]|亩|吨|岁)`,
    says: 'a version, where nothing behind says that it is so much of something',
    example: '工业4.0',
  },
  {
    words: String.raw`第\d+(?:[-—–～~至、和](?:第)?\d+)*(?=[条款项章节期批次届类号轮代]|产业)`,
    says: 'which ones of several, such as the articles of a law',
    example: '第12条',
  },
  {
    words: String.raw`每(?:\d+(?:\.\d+)?)?[十百千万亿]*[名个]?(?:人口|人|户|平方公里|公里|公顷|亩)`,
    says: 'what something is counted by',
    example: '每10万人口',
  },
  {
    words: String.raw`(?:(?<=^|[见如（(，。；、])[表图]|专栏|附[表图])\d+(?:[-—.]\d+)*(?![\d.]|[个张份期幅页套只块台篇]|余|多[个张份期幅页套只块台篇])`,
    says: 'the number of a table, a figure or a panel',
    example: '表1群众体育指标',
  },
  { words: '十[一二三四五六]五', says: 'the name of a five-year plan', example: '“十三五”' },
  { words: '一百年', says: 'the name of a goal', example: '“两个一百年”奋斗目标' },
  { words: '党的[一二三四五六七八九十]+[大届]', says: 'a congress of the party', example: '党的十八大' },
  {
    words: '第[一二三四五六七八九十]+(?:个五年|次|届|代|轮|批|产业|方|期|步|章|条)',
    says: 'which one of several',
    example: '第十三个五年规划',
  },
];

/** What 数 counts where it is a number, and not some: 总数三百家, and no 数百家. */
export const countedSigns = '总人户家个件次岁天指辆台床座车参系岗项';

/** What gives each of several times or things a figure of its own. */
export const eachOfSeveral: readonly WordRow[] = [
  { words: '分别|各自', says: 'each its own', example: '2025年、2030年分别达到20%、25%' },
];
/** What stands between times that are named together. */
export const joinsTimes: readonly WordRow[] = [
  { words: '[末底]?[、和及与，,]+到?', says: 'and', example: '2025年、2030年' },
];

/** What stands before a rank: 位居第二. */
export const beforeRank: readonly WordRow[] = [
  { words: '位居|位列|居|列', says: 'is placed', example: '位居第二' },
  { words: '排名|排', says: 'is ranked', example: '排名第三' },
  { words: '为', says: 'is', example: '为第一' },
];

/** The same before so many at the top: 进入全省前10位. */
export const beforeFirstRanks: readonly WordRow[] = [
  ...beforeRank,
  { words: '进入|跻身|迈入|保持', says: 'comes to be placed', example: '进入全省前10位' },
];

/** What a clause says before its figure of how it came to be, and is not what is measured. */
export const untilWhen: readonly WordRow[] = [
  { words: '计划到', says: 'by, as it is planned', example: '计划到2020年底' },
  { words: '截至', says: 'as of', example: '截至2014年底' },
  { words: '到', says: 'by', example: '到2020年' },
];
/** What stands behind them: already, in all. */
export const already: readonly WordRow[] = [
  { words: '已经?', says: 'already', example: '已经达到' },
  { words: '累计', says: 'in all years together', example: '累计达到' },
  { words: '总数', says: 'in all', example: '总数达到' },
  { words: '数量', says: 'in number', example: '数量达到' },
];
/** The verbs and words of comparison that join what is measured to its figure. */
export const joiningWords: readonly WordRow[] = [
  { words: '不(?:得)?(?:低于|少于|小于)', says: 'is at least', example: '不低于' },
  { words: '不(?:得)?(?:超过|高于|大于|多于)', says: 'is at most', example: '不高于' },
  { words: '不[足到]|低于|少于|小于', says: 'is less than', example: '不足' },
  { words: '突破|超过|高于|(?<![赶反])超', says: 'is more than', example: '突破' },
  { words: '力争|争取', says: 'strives for', example: '力争达到' },
  { words: '提升至|提高到|增加到|增长[到至]|增至|升[到至]|达到|达', says: 'reaches', example: '达到' },
  {
    words: '(?:下降|降低|减少|压缩|压减)[到至]|[降减][到至]',
    says: 'falls to',
    example: '平均住院日降至8天',
  },
  { words: '实现', says: 'attains', example: '实现' },
  { words: '共有?|拥有|为|有|在', says: 'has or is', example: '共有' },
  { words: '约|近', says: 'about', example: '约' },
  { words: '比重', says: 'the share', example: '比重' },
  { words: '最[高多低少]', says: 'at most or at least', example: '最高不超过' },
  { words: '新[台臺][币幣]|人民[币幣]', says: 'in which money', example: '总经费新台币' },
  { words: '的', says: 'of', example: '的' },
  { words: '共', says: 'in all', example: '共' },
  { words: '比[^，。；]{0,10}?(?=增)', says: 'more than at another time', example: '比上年增长' },
  { words: '较[^，。；]{0,10}?(?=增)', says: 'more than at another time', example: '较2010年增长' },
];
/** What stands before the time that a figure is compared with, behind what is measured. */
export const beforeCompared: readonly WordRow[] = [
  { words: '较|(?<![占对對环環同正反])比', says: 'than at another time', example: '较2021年翻一番' },
];
/** What opens a part of a sentence before what is measured. */
export const openingWords: readonly WordRow[] = [
  { words: '其中', says: 'among these', example: '其中' },
  { words: '此外|还有', says: 'besides', example: '此外' },
  { words: '到|截至|截至到', says: 'by', example: '截至' },
];
/** What opens the part of a sentence before that. */
export const openingBefore: readonly WordRow[] = [
  { words: '其中', says: 'among these', example: '其中' },
  { words: '此外', says: 'besides', example: '此外' },
];
/** What is said once and holds for each of several counts, of which the later ones do not say it again. */
export const addsToEach: readonly WordRow[] = [
  { words: '[新净]增|增加', says: 'added', example: '新增泊位20个、公园3座' },
];
/** What says that something is aimed at, before the time of it. */
export const aimWords: readonly WordRow[] = [
  { words: '目标|任务', says: 'what is aimed at', example: '目标是在2032年' },
  { words: '争取|力争|力求|努力|确保', says: 'strives for', example: '争取到2025年' },
  { words: '计划|规划|预计|预期', says: 'is planned', example: '预计到2030年' },
];
/** What begins words behind a figure that are of the same thing as that. */
export const ofSameThing: readonly WordRow[] = [
  { words: '同比|环比|比|较|[年平]均', says: 'compares it', example: '产量50万吨、同比增长5%' },
  { words: '[增下减降提上][长降少低高升加幅]', says: 'its change', example: '产量50万吨、增长5%' },
  { words: '占|[位稳排]?居|排名|连续', says: 'its place among others', example: '产值5亿元、居全省第一' },
];
/** How a thing grows, where this stands between it and its figures. */
export const growingSteadily: readonly WordRow[] = [
  { words: '(?:快速|稳步|持续|平稳)增长', says: 'grows steadily', example: '经济总量稳步增长' },
];
/** What stands between a count and the noun that it counts. */
export const afterCount: readonly WordRow[] = [
  { words: '以上|左右|以内|以下', says: 'compares', example: '50家以上企业' },
];
/** What stands behind a count where no noun that it counts does. */
export const noNoun: readonly WordRow[] = [
  { words: '或?以[上下内外]|之内|左右', says: 'compares', example: '以上' },
  { words: '内(?![河资涝地陆部外])', says: 'within so long', example: '内办结' },
  { words: '位居|为|是|被', says: 'goes on with the sentence', example: '位居全国' },
  { words: '占|比|较', says: 'compares with a whole or another time', example: '占全市' },
  { words: '[和及与與](?!平)', says: 'goes on with another thing', example: '和护士500名' },
  { words: '时(?![段期代尚])', says: 'when it has come so far', example: '时启动' },
];
/** Where the noun that is counted ends. */
export const behindNoun: readonly WordRow[] = [
  { words: '逐年', says: 'year by year', example: '逐年增长' },
  { words: '及', says: 'and', example: '及其他' },
  { words: '被|占|达', says: 'goes on with the sentence', example: '被认定' },
];

/** What the name of a counted thing ends with and only says that it is counted. */
export const countingEnds: readonly WordRow[] = [
  { words: '数量', says: 'number', example: '软件企业数量' },
  { words: '总数', says: 'total number', example: '企业总数' },
  { words: '数', says: 'number', example: '专利授权数' },
  { words: '量', says: 'quantity', example: '专利授权量' },
  { words: '的?比重', says: 'share, which joins a thing to its figure too', example: '占GDP的比重' },
];
/** What the name of a measured thing begins with and is no part of it. */
export const namingStarts: readonly WordRow[] = [
  { words: '实现', says: 'attained', example: '实现增加值' },
  { words: '新增', says: 'newly added', example: '新增众创空间' },
  { words: '其中', says: 'of which', example: '其中软件业' },
  { words: '全区|全市|全省|全国', says: 'of the whole area', example: '全市生产总值' },
];
/** The first cell of a row that gives the total of a table. */
export const totalOfRows: readonly WordRow[] = [
  { words: '[合总共]计', says: 'total', example: '合计' },
  { words: '总和|总数|总量', says: 'sum', example: '总和' },
];
/** What a row or a table says where its rows are not all parts of one total, each once. */
export const rowsNotParts: readonly WordRow[] = [
  { words: '小计|其中|合计|总计|共计', says: 'a total or a part inside the table', example: '小计' },
];
/** What figures measure that do not add up, in the head of a column or before a total: rates, averages, growth. */
export const figuresNotAdded: readonly WordRow[] = [
  { words: '率(?!先)|[%％‰]|占(?!地)|比', says: 'rates and shares', example: '占比' },
  {
    words: '均|每|单价|(?<!高)标准(?![化厂])|密度|强度|指数',
    says: 'what comes to each, and no 高标准农田',
    example: '人均面积',
  },
  { words: '增长|增速|增幅|降幅', says: 'growth', example: '年均增长' },
  { words: '序号|编号|代码|排名|位次', says: 'numbers of rows', example: '序号' },
  { words: '时间|时限|日期|年限|期限', says: 'times', example: '完成时间' },
  { words: '温度|浓度|水位|高程|等级|评分', says: 'what is measured at a place', example: '水位' },
];

/** What is no value of a thing but its growth, or its share of another. */
export const growthOrShare: readonly WordRow[] = [
  { words: '增长|增加(?!值)', says: 'growth, and not value added', example: '专利授权量增长' },
  { words: '占', says: 'a share', example: '占全市' },
  { words: '比|较', says: 'a comparison', example: '比2010年' },
];

/** What stands before a total. */
export const beforeTotal: readonly WordRow[] = [
  { words: '共', says: 'in all', example: '平台共30个' },
  { words: '总计|合计', says: 'total', example: '合计30个' },
  { words: '总数', says: 'the total number', example: '总数达30个' },
];
/** The same right before a figure, which the figure alone follows. */
export const rightBeforeTotal: readonly WordRow[] = [
  { words: '共', says: 'in all', example: '载体共131个' },
  { words: '总计|合计', says: 'total', example: '合计131个' },
];
/** What opens the parts of a total, which need not be all of them. */
export const beforeParts: readonly WordRow[] = [
  { words: '其中', says: 'of which', example: '其中，甲21个' },
  { words: '包括', says: 'including', example: '包括甲21个' },
];
/** What opens the parts of a total, and says that these are all. */
export const beforeAllParts: readonly WordRow[] = [
  { words: '分为', says: 'is divided into', example: '分为甲21个、乙9个' },
  { words: '分别[为是]', says: 'are, one by one', example: '分别为甲21个、乙9个' },
];
/** What may stand between a total and 其中, and compares the total: the parts are of the total still. */
export const comparesTotal: readonly WordRow[] = [
  { words: '同比|环比', says: 'with the same time of the year before', example: '同比增长35%' },
  {
    words: '(?:比|较|与)[^，。；]{1,16}?(?:增|减|升|降|翻|提高|回落|多|少|相比|持平)',
    says: 'with another time',
    example: '比上年增长35%',
  },
  {
    words: '(?:年均|实际|名义)?(?:增长|增加(?!值)|上升|提高|下降|减少|降低|增速|增幅|降幅)',
    says: 'growth, and not value added',
    example: '增长35%',
  },
  { words: '按[^，,。；]{1,12}计算', says: 'in which prices it grew', example: '按可比价格计算' },
  { words: '占(?!地)', says: 'its share of another', example: '占全市的9.4%' },
  { words: '位[居列]|居(?:全|第)|排名|排第', says: 'its rank', example: '居全省第二位' },
  {
    words: '(?:完成|达到?|为|占)[^，。；]{0,8}(?:计划|预算|目标|任务)',
    says: 'its share of what was planned',
    example: '为年度计划的105%',
  },
];
/** What two or three parts are called where these are all of their total, each at its place. */
export const wholeSets: readonly (Omit<WordRow, 'words'> & { names: readonly string[] })[] = [
  { names: ['男', '女'], says: 'men and women', example: '男性31万人，女性30万人' },
  { names: ['城镇', '乡村|农村'], says: 'towns and villages', example: '城镇5万人，乡村2万人' },
  {
    names: ['一产', '二产', '三产'],
    says: 'the sectors of the economy',
    example: '一产1亿元，二产4亿元，三产5亿元',
  },
];
/** What stands behind the last part of a total, and says that these are all. */
export const behindAllParts: readonly WordRow[] = [
  { words: '[两二三四五六七八九十]+(?:大?类|种|部分)', says: 'of so many kinds', example: '小型3座三类' },
  { words: '[组构]成', says: 'make it up', example: '由甲5个、乙9个组成' },
];
/** What stands before the total of the parts ahead of it. */
export const totalBehindParts: readonly WordRow[] = [
  { words: '合计|共计|总计', says: 'in all', example: '甲5座、乙9座，合计14座' },
];
/** What parts of a total have in common, so that they may overlap: one person is a woman and a doctor. */
export const overlappingParts: readonly WordRow[] = [
  { words: '以[上下]', says: 'parts that hold one another', example: '其中亿元以上60家、十亿元以上50家' },
  { words: '超过?[十百千万亿]', says: 'the same', example: '产值超亿元企业60家、纳税超千万企业90家' },
  { words: '[女男]|少数民族', says: 'persons by another trait', example: '其中女性60名、博士50名' },
  {
    words: '学历|学位|职称|博士|硕士|本科|高层次|技能人才',
    says: 'persons by training',
    example: '硕士50人',
  },
  { words: '党员|团员|残疾|困难|脱贫', says: 'persons by standing', example: '党员30名' },
  { words: '累计|已', says: 'what was done until now', example: '已完成8亿元' },
  {
    words: '高新|专精特新|小巨人|瞪羚|独角兽|龙头|上市|民营|外资|国有|出口企业|科技型',
    says: 'enterprises by another trait',
    example: '高新技术企业180家、专精特新企业150家',
  },
  {
    words: '示范|特色|标准化|高标准|达标|星级|优质',
    says: 'things by a mark that they bear',
    example: '示范园20所',
  },
  { words: '发明|授权|有效', says: 'patents by another trait', example: '发明专利600件、授权专利500件' },
];
/** What stands before a figure among the parts that is none of them. */
export const beforeNoPart: readonly WordRow[] = [
  { words: '其中', says: 'a part of the part', example: '其中国家级' },
  { words: '比|较', says: 'a comparison', example: '比上年' },
  { words: '新增|增加(?!值)', says: 'what was added, and not value added', example: '新增' },
  { words: '每|平均|人均|户均', says: 'what comes to each', example: '平均每年10亿元' },
  { words: '[合共总]计', says: 'the sum of the parts before it', example: '一期3亿元，二期5亿元，合计8亿元' },
  {
    words: '贷款余额',
    says: 'what is lent, beside what is deposited',
    example: '其中住户存款8亿元，贷款余额14亿元',
  },
];
/** What stands before a yearly rate. */
export const beforeYearlyRate: readonly WordRow[] = [
  { words: '年均', says: 'as a yearly average', example: '年均增长10%' },
  { words: '平均每年', says: 'on average each year', example: '平均每年增长10%' },
];

/** What stands before the yearly rate of several years, which is of no year among them: 两年平均增长5.1%. */
export const beforeRateOfYears: readonly WordRow[] = [
  {
    words: '[两二三四五六七八九十\\d]年(?:来)?(?:平均|年均)',
    says: 'on average of so many years',
    example: '两年平均',
  },
];

/** What a share is called. */
export const shareWords: readonly WordRow[] = [
  { words: '比重', says: 'the weight in a whole', example: '占全区GDP的比重' },
  { words: '比例', says: 'the proportion of a whole', example: '占总数的比例' },
];
/** What ends the whole of a share, before its figure. */
export const behindWhole: readonly WordRow[] = [
  { words: '约为', says: 'is about', example: '约为' },
  { words: '达到|达', says: 'reaches', example: '达到' },
  { words: '为', says: 'is', example: '为' },
  { words: '的', says: 'of', example: '的' },
  { words: '从[^，]*', says: 'from an earlier share', example: '从10%提高到' },
];
/** What the whole of a share ends with and is no part of its name. */
export const endsOfWhole: readonly WordRow[] = [
  { words: '总数|总量|总额', says: 'total', example: '企业总数' },
  { words: '的', says: 'of', example: '全市的' },
];
/** What the gross domestic product is called; written GDP to be compared. */
export const grossProduct: readonly WordRow[] = [
  { words: '地区(?:生产总值|GDP)', says: 'gross product of the area', example: '地区生产总值' },
  { words: '生产总值', says: 'gross product', example: '全区生产总值' },
];
/** What says that a whole is this district's, as all of its wholes are. */
export const thisDistrict: readonly WordRow[] = [
  { words: '全区|本区', says: 'of this district', example: '全区GDP' },
];
/** A whole that has no name but its area: the whole of what the value is of. */
export const areaAlone: readonly WordRow[] = [
  { words: '^全[市省国]$', says: 'of the whole area', example: '全市' },
];

/** What stands before the members of a list. */
export const beforeList: readonly WordRow[] = [
  { words: '包括|包含', says: 'includes', example: '包括甲、乙' },
  { words: '即', says: 'namely', example: '即甲、乙' },
  { words: '选取', says: 'chooses', example: '选取甲、乙' },
  { words: '分别为', says: 'are', example: '分别为甲、乙' },
  { words: '[，。；：:]', says: 'begins a part of the sentence', example: '，甲、乙' },
];
/** What is done with the things of a list, before the first of them. */
export const verbsOfList: readonly WordRow[] = [
  { words: '包括|包含', says: 'includes', example: '包括' },
  { words: '选取', says: 'chooses', example: '选取' },
  { words: '建设|形成|打造', says: 'builds', example: '建设' },
  { words: '围绕', says: 'is about', example: '围绕' },
  { words: '推进|发展|巩固|开发|提升|培育|加强|实施', says: 'develops', example: '推进' },
  { words: '加快|重点', says: 'how it is done', example: '加快' },
];
/** What stands before a thing that is newly had, or that is attained; the name of the thing follows. */
export const beforeThing: readonly WordRow[] = [
  { words: '新增', says: 'newly added', example: '新增众创空间' },
  { words: '实现', says: 'attained', example: '实现增加值' },
];
/** What says that a thing is built, added or altered, so that its count is not how many there are. */
export const newlyHad: readonly WordRow[] = [
  {
    words: '新[增添设开建]|新?[改扩续增补筹迁再]建|增设|增加(?![值到至为])',
    says: 'newly had',
    example: '新建消防站',
  },
  { words: '改造|修缮|修复|整治|拆除|撤[并销]', says: 'altered', example: '改造老旧小区' },
];
/** What the name of one thing has not: it joins two, or compares. */
export const joinsNames: readonly WordRow[] = [
  { words: '[、和及与]', says: 'and', example: '研发和服务' },
  { words: '[占比]', says: 'compares', example: '占全市' },
];

/** Words of a change that makes more, behind the values or between them. */
export const verbsUp: readonly WordRow[] = [
  { words: '提高|提升|增加|增长|上升|扩大|升|增', says: 'it became more', example: '增加到48所' },
];
/** Words of a change that makes less. */
export const verbsDown: readonly WordRow[] = [
  { words: '下降|降低|减少|缩小|压缩|缩短|压减|降|减', says: 'it became less', example: '下降20%' },
];
/** Names of values whose growth is counted in the prices of an earlier year. */
export const realGrowth: readonly WordRow[] = [
  {
    words: '(?<!单位|万元)(?:地区|国内)?(?:生产总值|GDP)(?!能耗)|增加值|产值',
    says: 'output and what is added to it',
    example: '地区生产总值',
  },
  { words: '可比|不变价|收入|实际', says: 'said to be real, or often meant so', example: '按可比价格计算' },
];
