import type { Sentence } from '../model/sentence.ts';
import { alignedSentences } from './aligned.ts';
import { doubtful, type Finding, wrong } from './finding.ts';
import { compareNumbers } from './numbers.ts';
import { finds } from './said.ts';

/** Words of the Chinese that say how, when or of whom something holds, and what keeps that in English. */
export interface WordingRow {
  zh: string;
  /** What in the Chinese makes that the row says nothing. */
  unless?: string;
  /** English that keeps it, in any case of its letters. */
  en: string;
  /** Where a row has it, it speaks only of English that says this instead. */
  against?: string;
  says: Sentence;
  /** Whether the English must keep it as often as the Chinese says it, here and in the sentences beside it. */
  asOften?: true;
  /** A clause that loses it. */
  example: readonly [zh: string, en: string];
  /** Whether what would say it must stand in the sentence that the English stands for. */
  bySentence?: true;
  /** Whether the English is wrong for certain. */
  certain?: true;
}

const deny =
  String.raw`\b(?:not|no|never|none|nor|neither|without|cannot|nothing|lack\w*|fail\w*|` +
  String.raw`yet|unable|free|stop\w*|` +
  String.raw`cease\w*|end(?:s|ed|ing)?(?! of)|zero|hard\w*|difficult\w*|avoid\w*|prevent\w*|refrain\w*)\b|` +
  String.raw`n[’']t\b|\bun(?!der|i|til|less)\w+|\bnon-?\w+|\bin(?:adequa|suffic|complet|ab|correct|eligib|capab|` +
  String.raw`toler|dispens|separ|viol|evit|exor)\w+|\bim(?:poss|perm|mov|mun)\w+|less\b`;

/** The verb may, and not the month. */
const maySay =
  String.raw`(?<!\b(?:in|of|since|by|from|until|late|early|mid|and|to|on) )\bmay[ ,] ?(?!\d|and\b|or\b|to\b|this\b|` +
  String.raw`last\b|day\b|well\b|not be (?:less|lower|fewer)\b)`;

/** What binds somebody, and words of the Chinese beside which English may bind. */
const binding =
  '\\b(?:must|shall|obliged|required to|have to|has to)\\b' +
  '(?! (?:\\w+ly |also |continue to |keep )*(?:encourag|support))';
const notOnlyFree =
  '应|须|必|要|务|毫不|坚定|确保|责令|不得|禁|负责|处|罚|按|依法|提出申请|可以(?:得到|获得)';

/** What the Chinese says of a clause and the English must not lose. */
export const keptWording: readonly WordingRow[] = [
  {
    zh: '原则上',
    en: 'in principle|as a rule|generally|normally|in general',
    says: { en: 'it holds in principle', zh: '原则上如此' },
    example: ['原则上停止审批。', 'Approvals are to stop.'],
  },
  {
    zh: '逐步|逐渐',
    en:
      'gradual|progressive|step[ -]by[ -]step|phas|increment|stead(?:y|i)|over time|' +
      'stages|increasing|toward|slowly|continu|one by one',
    says: { en: 'it comes step by step', zh: '逐步进行' },
    example: ['逐步取消收费。', 'Abolish the charges at once.'],
  },
  {
    zh: '力争|(?<![斗竞战抗])争取(?![更了])',
    en:
      'striv|strove|seek|aim|endeavo|work (?:hard )?to|try|effort|hope|goal|target|' +
      'attempt|push|expect|possible|objective|ambition|best|pursu',
    says: { en: 'it is striven for, not promised', zh: '是力争，不是承诺' },
    example: ['力争建成园区。', 'The parks shall be completed.'],
  },
  {
    zh: '计划(?=到?\\d|[于在新投建用安招]|完成|引进|培训)',
    en:
      '(?<!action |development |overall |implementation )\\bplan(?:s|ned|ning)?\\b ' +
      '(?:to|for|that|is|are)|planned|intend|propos|project(?:s|ed)? to|expect|' +
      'schedul|slate|earmark|(?:is|are) (?:set )?to|envisag|aim|target|budget',
    says: { en: 'it is planned, not promised', zh: '是计划，不是承诺' },
    example: ['计划新增场馆。', 'The district will add venues.'],
  },
  {
    zh: '鼓励',
    en:
      'encourag|incentiv|motivat|stimulat|promot|urg|invit|support|boost|inspir|' +
      'prompt|foster|reward|welcom',
    says: { en: 'it is encouraged', zh: '是鼓励' },
    example: ['鼓励企业参加。', 'Enterprises take part.'],
  },
  {
    zh: '不得(?![不已]|早于|[低少]于)|禁止|严禁|不准(?!予)|不许|杜绝',
    en:
      `${deny}|prohibit|forbid|forbad|\\bban|\\bbar\\b|barred|illegal|crack|eliminat|` +
      `exempt|at (?:least|most)|within|rule out|minimum|maximum|exceed`,
    says: { en: 'it is forbidden', zh: '是禁止' },
    example: ['严禁入内。', 'Visitors may enter.'],
  },
  {
    zh: '不搞|决不|绝不',
    en:
      String.raw`\b(?:no|not|never|none|nor|neither|without|cannot|free|instead|rather|beyond|steer|` +
      String.raw`(?:avoid|prevent|refrain|stop|reject|shun|oppos|resist|eschew|eliminat|forbid|prohibit|ban)\w*)\b|` +
      String.raw`n[’']t\b`,
    says: { en: 'it is not to be done', zh: '是不做' },
    example: ['不搞“一刀切”。', 'Apply one rule to all.'],
  },
  {
    zh: '不会(?!场|[^。；]{0,12}，只会)|永远?不(?:称霸|扩张|搞|当头|谋求|妥协|放弃|屈服)',
    en: `${deny}|reject|refus|oppos|instead|rather|exclud|keep from|renounc`,
    says: { en: 'it is denied', zh: '是否定' },
    example: ['大门不会关上。', 'The door will be closed.'],
  },
  {
    zh: '不动摇|[不毫]松劲|毫不(?:动摇|放松|松懈)|不(?:放松|松懈)',
    en:
      String.raw`(?:\b(?:not|never|without|no|neither|nor)\b|n[’']t\b)(?:[^.;]{0,40})` +
      String.raw`(?:waver|slack|relax|eas(?:e|ing)\b|let up)|un(?:waver|swerv|relax)`,
    against: '\\b(?:waver|slacken|relax)(?:s|ed|ing)?\\b',
    says: { en: 'it is not given up', zh: '是不放弃' },
    example: ['坚持改革不动摇。', 'We must waver in reform.'],
  },
  {
    zh: '严禁|禁止|不(?:得|准|许|允许)(?![不已予]|早于|[低少]于)',
    en:
      String.raw`\b(?:no|not|never|none|nor|neither|cannot|only|unless|except|prohibit\w*|forbid\w*|forbad\w*|` +
      String.raw`bann?\w*|zero|stop\w*|prevent\w*|avoid\w*|without|before)\b|n[’']t\b`,
    against: '\\b(?:allow|permit|tolerat)(?:s|e|es|ed|ing)?\\b',
    says: { en: 'it is forbidden', zh: '是禁止' },
    example: ['严禁擅自改变用途。', 'Unauthorized changes of use are allowed.'],
  },
  {
    zh: '防止|遏制',
    en:
      String.raw`prevent|guard|forestall|avert|avoid|preclud|deter\b|deterr|curb|contain|check|halt|stop|stem|` +
      'combat|fight|against|rein|restrain|restrict|crack|control|eliminat|block|limit|protect|keep|resist|' +
      String.raw`suppress|reduc|slow|end\b|not\b|\bno\b|never|without|free\b|safe|ensur`,
    says: { en: 'it is to be prevented', zh: '是防止' },
    example: ['坚决防止两极分化。', 'Allow polarisation.'],
  },
  {
    zh: '缩小[^，。；、]{0,14}(?:差距|差异|鸿沟)',
    en: '(?!)',
    against: String.raw`\b(?:widen|enlarg|increas|expand|broaden)\w*(?: [\w-]+){0,4} (?:gap|disparit|divide|differen)`,
    says: { en: 'it becomes narrower', zh: '差距变小' },
    example: ['缩小收入差距。', 'Widen the income gap.'],
  },
  {
    zh: '尚未|未能|并未|没有|不能|不再|无法|并非|不准?予|不是(?![^，。；]{0,12}[，]?而是)',
    en:
      `${deny}|insufficient|reject|refus|disapprov|declin|dismiss|exclud|only|den(?:y|ied)|instead|rather|` +
      'otherwise|than\\b|differ|merely',
    says: { en: 'it is denied', zh: '是否定' },
    example: ['项目尚未开工。', 'The project has begun.'],
  },
  {
    zh: '必须|应当|务必|须(?!臾)',
    en:
      'must|shall|should|need|ha(?:s|ve|d) to|requir|oblig|ought|(?:is|are) to\\b|' +
      'will|ensur|subject|necessar|essential|imperative|mandat|only|indispens',
    against: '\\b(?:may|can|might)\\b',
    says: { en: 'it is demanded', zh: '是要求' },
    example: ['企业必须公开信息。', 'Enterprises may publish information.'],
  },
  {
    zh: '(?<![重主需必纲摘概紧首想提只显])要(?![求素点闻塞害道领旨因件是么])',
    unless: '可|能(?![源力量耗级])|或|如|若|否则|假使|倘',
    en: '(?!)',
    against: maySay,
    says: { en: 'it is to be done', zh: '是要做的' },
    example: ['各部门要抓好落实。', 'Departments may carry it out.'],
  },
  {
    zh: '可以',
    unless: notOnlyFree,
    en: '(?<!\\b(?:in|of|since|by|until) )\\bmay\\b(?! \\d)|\\b(?:might|can)\\b',
    against: binding,
    asOften: true,
    says: { en: 'nobody is bound to it', zh: '不是强制' },
    example: ['申请人可以选择补贴。', 'Applicants must choose the subsidy.'],
  },
  {
    zh: '鼓励|支持|力争|自愿',
    unless: notOnlyFree,
    en: '(?!)',
    against: binding,
    says: { en: 'nobody is bound to it', zh: '不是强制' },
    example: ['支持企业参加。', 'Enterprises must take part.'],
  },
  {
    zh: '经[^，。；]{0,12}?(?:批准|同意|审批|核准|许可)',
    en:
      'approv|consent|permission|permit|authori[sz]|endors|ratif|sanction|review|' +
      'examin|sign|agree|licen|adopt|consider',
    says: { en: 'it needs approval', zh: '须经批准' },
    example: ['调整须经市政府批准后实施。', 'Changes are carried out by the government.'],
  },
  {
    zh: '有条件的|具备条件的?',
    en:
      'condition|position to|qualif|where (?:possible|feasible|appropriate)|eligib|' +
      'capab|able to|ready|suitab|appropriate|means to|permit|allow|can\\b|well-placed|' +
      'resources',
    says: { en: 'it holds for those who can', zh: '限于有条件的' },
    example: ['有条件的街道建设公园。', 'Subdistricts build parks.'],
  },
  {
    zh: '除[^。；，]{1,24}?(?:之外|以外|外)(?![国资商籍贸来])|(?:情形|规定的?)除外',
    en:
      'except|other than|apart|besides|addition|exclud|exclusive|aside|unless|' +
      'outside|beyond|\\bbut\\b|save\\b|exempt|as well as|not only|otherwise|' +
      '\\balso\\b|\\bother\\b',
    says: { en: 'something is excepted', zh: '有例外' },
    example: ['除2011年外均有增长。', 'It grew in all years including 2011.'],
  },
  {
    zh: '国内外|境内外|海内外',
    en:
      '\\bhome\\b|domestic|China|Chinese|mainland|inside|both|world|global|every ' +
      'country|all countries|other countries',
    says: { en: 'it is of China and of other countries', zh: '国内国外都包括' },
    example: ['引进国内外人才。', 'Attract talent from abroad.'],
  },
  {
    zh: '不定期',
    en:
      'irregular|time to time|occasional|as (?:needed|necessary)|ad hoc|unscheduled|' +
      'non-?regular|sporadic|at times|when necessary|random|whenever',
    says: { en: 'it has no fixed times', zh: '没有固定时间' },
    example: ['不定期开展调研。', 'Carry out surveys at regular intervals.'],
  },
  {
    zh: '或(?![许将缺]|者?其[他它]|者?[出卖](?=口|境|出|方)|者?进[口境])',
    en: '\\bor\\b|either|alternativ|whether|\\bnor\\b|otherwise|\\bany\\b|every|/',
    says: { en: 'it is one or the other', zh: '两者选一' },
    example: ['选择补贴或者贷款。', 'Choose a subsidy and a loan.'],
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
    zh: '上旬|[月代纪]初|年初(?![步级中])',
    unless: '中旬|下旬|[末底]|中[叶期]|年中',
    en: 'early|beginning|(?:start|outset) of|first|opening|January|turn of|outset',
    against: '\\b(?:late|end of|mid|middle)\\b',
    says: { en: 'it is at the beginning of that time', zh: '是在期初' },
    example: ['10月上旬开工。', 'Work begins in late October.'],
  },
  {
    zh: '中旬|(?:世纪|年代)中[叶期]',
    unless: '上旬|下旬|[末底初]',
    en: '\\bmid|middle',
    against: '\\b(?:late|end of|early|beginning of|start of)\\b',
    says: { en: 'it is in the middle of that time', zh: '是在期中' },
    example: ['4月中旬前上报。', 'To be submitted before the end of April.'],
  },
  {
    zh: '期末|五”末|年末|[年月]底|季末|下旬|(?:年代|世纪)末',
    unless: '初|起|上旬|中旬',
    en: '\\bend\\b|late|last|clos(?:e|ing)|conclu|final',
    against: '\\b(?:beginning|start|outset) of\\b|\\bearly\\b|\\bmid\\b|\\bmiddle of\\b',
    says: { en: 'it is at the end of that time', zh: '是在期末' },
    example: [
      '“十三五”末达到30%。',
      'At the beginning of the 13th Five-Year Plan period it had reached 30%.',
    ],
  },
  {
    zh: '人均(?!预期|寿命)',
    en: '\\bper[- ]|each\\b|average|head\\b|apiece|personal|individual',
    says: { en: 'it is of each person', zh: '是人均数' },
    example: ['人均GDP达到15万元。', 'GDP reached RMB 150,000.'],
  },
  {
    zh: '每(?:平方)?(?:公里|千米)(?!范围)|每平方米|每亩|每公顷|每吨(?!位)',
    en: '\\bper\\b|\\beach\\b|\\bevery\\b|\\ban? (?:square|kilomet|met|mu\\b|hectare|ton)|apiece|average',
    says: { en: 'it is of each of them', zh: '是按单位计的数' },
    example: ['每公里造价1.2亿元。', 'The cost is RMB 120 million.'],
  },
  {
    zh: '同比',
    unless: '环比|上(?:一|个|年)*[一二三四]?季度|上个?月',
    en: '(?!)',
    against:
      'month[- ]o(?:n|ver)[- ]month|quarter[- ]o(?:n|ver)[- ]quarter|(?:previous|' +
      'last|preceding) (?:month|quarter)',
    says: { en: 'it is compared with the year before', zh: '与上年同期比' },
    example: ['7月用电量同比增长4%。', 'In July power use rose 4% month on month.'],
    certain: true,
  },
  {
    zh: '环比',
    unless: '同比',
    en: '(?!)',
    against: 'year[- ]o(?:n|ver)[- ]year|same period (?:of )?last year|a year (?:earlier|ago|before)',
    says: { en: 'it is compared with the month or quarter before', zh: '与上月或上季比' },
    example: ['环比增长4%。', 'Up 4% year on year.'],
    certain: true,
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
    zh: '提前(?![批下])',
    en: 'ahead|early|earlier|advanc|before|prior|pre-?|sooner|forward|accelerat|quick|in time',
    against: String.raw`\b(?:behind (?:plan|schedule|time)|later than|delay|postpon)`,
    says: { en: 'it comes earlier', zh: '早于原定' },
    example: ['比计划提前2个月。', 'It was two months behind plan.'],
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
    zh: '市场(?:主导|驱动)',
    en:
      'market[- ](?:led|driv|orient|domin|bas|force|play)|(?:led|driven|dominated|steered) by (?:the )?market|' +
      '(?:the )?market (?:lead|driv|domin|play|tak)',
    against: String.raw`\bgovernment-led\b|\bled by (?:the )?governments?\b`,
    says: { en: 'the market leads', zh: '市场主导' },
    example: ['建立市场主导的机制。', 'Set up a mechanism led by the government.'],
  },
  {
    zh: '政府(?:主导|引导)',
    en:
      'government[- ](?:led|guid|steer|direct)|(?:led|guided|steered|directed) by (?:the )?governments?|' +
      '(?:the )?governments? (?:lead|guid|steer|play|tak)|(?:guidance|leadership|role) (?:of|from|by) (?:the )?gov',
    against: String.raw`\bmarket-(?:led|guided)\b|\b(?:led|guided) by (?:the )?market\b`,
    says: { en: 'the government leads or guides', zh: '政府主导或引导' },
    example: ['坚持政府引导。', 'Stay guided by the market.'],
  },
  {
    zh: '(?:七|八|九|[789])折(?![扣算合])',
    en: '(?!)',
    against: String.raw`\b(?:70|80|90)(?: ?%| per ?cent) (?:discount|off|reduction)`,
    says: { en: 'so much is paid, and not taken off', zh: '是付几成，不是减几成' },
    example: ['票价打八折。', 'Tickets are at an 80% discount.'],
  },
  {
    zh: '一带一路',
    en: String.raw`Belt[ -](?:and|&)[ -]Road|One Belt|BRI\b|B&R|Silk Road`,
    says: { en: 'a name', zh: '专名' },
    example: ['融入“一带一路”建设。', 'Take part in the Yangtze River Economic Belt.'],
  },
  {
    zh: '两个一百年|两个百年',
    en: '(?:two|both) (?:centen|100)|centenary goals',
    says: { en: 'a name', zh: '专名' },
    example: ['实现“两个一百年”奋斗目标。', 'Achieve the One Hundred Year Goal.'],
  },
  {
    zh: '互联网[+＋]',
    en: String.raw`Internet[ -]?(?:Plus|[+＋]|\w+ Plus)`,
    says: { en: 'a name', zh: '专名' },
    example: ['实施“互联网+”行动。', 'Carry out the Made in China 2025 action.'],
  },
  {
    zh: '京津冀',
    en: 'Beijing|Jing-?Jin-?Ji',
    says: { en: 'a name', zh: '专名' },
    example: ['推进京津冀协同发展。', 'Advance the development of the Pearl River Delta.'],
  },
  {
    zh: '长江经济带|长三角|长江三角洲',
    en: 'Yangtze|Changjiang',
    says: { en: 'a name', zh: '专名' },
    example: ['推动长江经济带发展。', 'Develop the Yellow River basin.'],
  },
  {
    zh: '粤港澳大湾区',
    en: String.raw`Greater Bay Area|GBA\b`,
    says: { en: 'a name', zh: '专名' },
    example: ['建设粤港澳大湾区。', 'Build the Pearl River Delta.'],
  },
  {
    zh: '(?:严格|从严)(?:控制|限制|审批|管控)',
    en: 'strict|tight|control|limit|restrict|rigor|stringent|curb|contain|firm|close|sever|cap\\b|rein',
    against: String.raw`\b(?:encourag|promot|relax|loosen|quick|fast|expand|welcom)\w*`,
    says: { en: 'it is held back', zh: '是严格限制' },
    example: ['严格控制新增产能。', 'New capacity is strongly encouraged.'],
  },
  {
    zh: '取消|废止|撤销',
    en:
      'cancel|abolish|remov|eliminat|revo|repeal|scrap|abrogat|withdraw|end\\b|end(?:s|ed|ing)\\b|stop|lift|drop|annul|' +
      'terminat|rescind|discontinu|cut|no longer|exempt|waiv|do(?:es|ing|ne)? away|phas|without|delet|free|disband|clos|' +
      'strip|forfeit|disqualif|invalid|void|dissol|set aside|quash|dismiss|overturn|reject',
    against:
      String.raw`\b(?:add(?:s|ed|ing)?|amend\w*|introduc\w*|set up|increas\w*|expand\w*|` +
      String.raw`launch\w*|retain\w*|restor\w*|creat\w*)\b`,
    says: { en: 'it is to be no more', zh: '是取消' },
    example: ['取消行政审批事项56项。', '56 items of administrative approval were added.'],
  },
  {
    zh: '延长',
    en: 'exten|prolong|long|increas|more|further|postpon|defer|later|renew|continu',
    against: String.raw`\b(?:shorten|reduc|cut|curtail)`,
    says: { en: 'it becomes longer', zh: '变长' },
    example: ['延长收费期限2年。', 'The toll period is shortened by two years.'],
  },
  {
    zh: '缩短',
    en: 'short|reduc|cut|compress|narrow|less|speed|fast|trim|decreas|quick|lower|from|bring|accelerat',
    against: String.raw`\b(?:exten|prolong|lengthen)`,
    says: { en: 'it becomes shorter', zh: '变短' },
    example: ['缩短审批时间。', 'Extend the time for approvals.'],
  },
  {
    zh: '市场[^，。；]{0,12}决定性作用',
    en: 'market[^.;]{0,80}decisive|decisive[^.;]{0,80}market',
    says: { en: 'the market decides', zh: '是市场起决定性作用' },
    example: ['发挥市场的决定性作用。', 'Let the government play the decisive role.'],
  },
  {
    zh: '(?<!不)允许',
    en:
      String.raw`allow|permi|may\b|can\b|could|author|let\b|accept|enabl|` +
      'eligib|entitl|legal|approv|able|admit|open|toler|free|pilot',
    against: String.raw`\b(?:must|shall|requir\w*|oblig\w*|prohibit\w*|forbid\w*|bann?\w*)\b`,
    says: { en: 'it is allowed', zh: '是允许' },
    example: ['允许民间资本控股。', 'Private capital must hold controlling stakes.'],
  },
  {
    zh: '最严格',
    en: 'strictest|(?:most|possible) (?:strict|string|rigor)|most (?:strict|string|rigor)|utmost|toughest|possible',
    against: String.raw`\b(?:relatively|fairly|rather|somewhat|quite|moderately|more)\b`,
    says: { en: 'nothing is stricter', zh: '是最严格的' },
    example: ['实行最严格的制度。', 'Implement a relatively strict system.'],
  },
  {
    zh: '减税|降费',
    en: 'cut|reduc|lower|reliev|relief|exempt|break|trim|sav|slash|less',
    against: String.raw`\b(?:rais\w*|increas\w*|hik\w*) `,
    says: { en: 'taxes and fees become less', zh: '税费减少' },
    example: ['减税降费100亿元。', 'Taxes and fees were raised by RMB 10 billion.'],
  },
  {
    zh: '全部|所有(?!权|制|者)|一律|全覆盖|一切',
    en:
      String.raw`all\b|every|each|whole|wholly|entire|full|any|complete|` +
      'universal|throughout|total|100|nationwide|always|across',
    against: String.raw`\b(?:some|most|many|partly|part of|several|a number of|the majority)\b`,
    says: { en: 'it is all of them', zh: '是全部' },
    example: ['所有中小学实现宽带接入。', 'Most schools have broadband.'],
  },
  {
    zh: '有效期(?:延长)?至',
    en: String.raw`until|till|to\b|through|by\b|\bend|expir|up to`,
    against: 'valid from',
    says: { en: 'it ends then', zh: '到此为止' },
    example: ['有效期至2025年6月30日。', 'Valid from June 30, 2025.'],
  },
  {
    zh: '新增',
    en: 'new|add|increas|more|creat|extra|further|another|expan|plus|ris|rose|grow|grew|gain|generat|open|provid',
    against: String.raw`\b(?:cut|lose|loses|lost|reduc\w*|eliminat\w*)\b`,
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
    zh: '免费',
    en:
      String.raw`free|no (?:\w+ )?(?:charge|fee|cost)|without (?:charge|pay|fee)|gratis|` +
      String.raw`complimentary|charg\w+ (?:nothing|no)|` +
      'waiv|exempt|not charg|cost-free|pay nothing',
    against: String.raw`\b(?:for a fee|paid|payable|at a (?:cost|charge)|charges? (?:are|is|apply))\b`,
    says: { en: 'nothing is charged', zh: '不收费' },
    example: ['免费向公众开放。', 'Open to the public for a fee.'],
  },
  {
    zh: '停止(?!线)',
    en:
      String.raw`stop|ceas|halt|suspen|no\b|not\b|end|discontinu|` +
      String.raw`terminat|freez|froze|\bban|prohibit|refrain|without|clos|shut|quit|scrap`,
    against: String.raw`\b(?:start|begin|continu|launch|encourag)\w*`,
    says: { en: 'it is to stop', zh: '是停止' },
    example: ['停止新建办公楼。', 'Start building new offices.'],
  },
  {
    zh: '非(?:居民|公有|公经济|国有|营利|税|化石|全日制|现场)',
    en:
      String.raw`non|other|not\b|un\w+|private|off-site|part-time|` +
      'outside|except|exclud|without|rather|clean|renewable|social',
    says: { en: 'it is what is not so', zh: '是“非”' },
    example: ['非居民用气价格上浮20%。', 'The price of gas for residents goes up by 20%.'],
  },
  {
    zh: '政企分开|政事分开|管办分离|产权分离|分业经营',
    en: 'separat|split|divorc|independen|apart|decoupl|distinct|segregat',
    against: String.raw`\b(?:merg|combin|integrat|unif|unit)\w*`,
    says: { en: 'the two are kept apart', zh: '是分开' },
    example: ['推进政企分开。', 'Merge government with enterprises.'],
  },
  {
    zh: '年?满\\d+周?岁',
    unless: '不满|未满',
    en: 'over|above|older|or more|reach|aged|attain|turn|and up|full|years of age|at least|have been|\\d years old',
    against: String.raw`\b(?:under|below|younger than)\b`,
    says: { en: 'it is of this age and above', zh: '是达到此年龄' },
    example: ['年满60周岁的居民可以领取。', 'Residents under 60 may receive it.'],
  },
  {
    zh: '自[^，。；]{1,12}起(?![步点草])',
    en: 'from|since|start|begin|effect|onward|as of|after|forth|enter into force|commenc|within',
    against: String.raw`\b(?:until|till|up to|before)\b`,
    says: { en: 'it is so from then on', zh: '从那时起' },
    example: ['自2018年起，每年安排5亿元。', 'Until 2018, RMB 500 million is set aside each year.'],
  },
  {
    zh: '约束性',
    en: 'binding|obligat|mandat|compuls|restrict|restrain|constrain',
    says: { en: 'it binds', zh: '有约束力' },
    example: ['约束性指标。', 'Expected targets.'],
  },
  {
    zh: '预期性',
    en: 'anticipat|expect|indicative|project|guid|forecast|prospective',
    says: { en: 'it is expected, and does not bind', zh: '是预期，没有约束力' },
    example: ['预期性指标。', 'Binding targets.'],
  },
  {
    zh: '(?:[国省市县区乡镇]级|本科|[大中]专|[高初]中|硕士|[副正]高|[中高]级)(?:学历)?(?:及|或)?以上',
    en: 'above|higher|upward|over\\b|at least|or more|and up',
    says: { en: 'it is of this level and above', zh: '本级及以上' },
    example: ['省级以上平台。', 'Provincial platforms.'],
  },
  {
    zh: '只能|只限|仅限',
    en: 'only|just|merely|solely|exclusive|no more|alone|limit|restrict|unless|nothing but',
    says: { en: 'it is only this', zh: '仅限于此' },
    example: ['仅限居民参加。', 'Residents take part.'],
  },
  {
    zh: '(?<!生态)优先(?!绿色|股)',
    en: 'prior(?! to)|preferen|first|preceden|favo|preferred|ahead of|pre-?empt|\\bliens?\\b',
    says: { en: 'it goes first', zh: '优先' },
    example: ['优先安排工业用地。', 'Arrange industrial land.'],
  },
];

/** What English adds that the Chinese has not: `zh` is what would say it. */
export const addedWording: readonly WordingRow[] = [
  {
    en: '\\bimmediately\\b|\\bat once(?=[.,;]|$)',
    zh: '立即|马上|即刻|立刻|当即|随即|即时|第一时间|及时|尽快|迅速|即[^将使可便]',
    says: { en: 'at once', zh: '立即' },
    example: ['取消收费。', 'Abolish the charges immediately.'],
  },
  {
    en: '\\bcumulative',
    zh: '累|总|共|合计|历年|期间',
    says: { en: 'it is the sum of several years', zh: '是几年累计' },
    example: ['年贷款额10亿元。', 'Cumulative loans of RMB 1 billion.'],
  },
  {
    en: '\\b(?:tax-exempt|exempt(?:ed|ion)?s?|waive[ds]?)\\b',
    zh: '免|豁|除|减|不征|不收|取消',
    says: { en: 'something is waived', zh: '有所减免' },
    example: ['占全市13.7%。', 'All of them tax-exempt, 13.7% of the city’s total.'],
  },
  {
    en: maySay,
    zh:
      '可(?![靠视持观喜控编穿逆追再燃溶])|(?<![功智职性动节效产技万势才核电热潜机赋])能(?![源力量耗级效])|或|如|若(?!干)|(?:[将不都也就才]|有时)会|' +
      '会(?:导致|造成|使|影响|有|出现|引起|产生|被)|[有无]权|[准允]许|许多?可|倘|万一|自愿|选择(?!性)|不得|得以|无论|不论|任何|凡|需要|所需|必要|情况|适时|虽|尽管|恐|难免|容易|' +
      '风险(?!投资|资本)|隐患|潜在|不(?:得)?(?:超过|高于|多于|大于)|最高(?!的)|上限',
    bySentence: true,
    asOften: true,
    says: { en: 'it is allowed, or possible', zh: '是可以，或者可能' },
    example: ['市政府组织实施。', 'The municipal government may carry it out.'],
  },
  {
    en: '\\b(?:compulsory|mandatory)\\b',
    zh: '强制|必|应|须|义务|约束|要求|准入|硬',
    says: { en: 'somebody is bound to it', zh: '是强制' },
    example: ['参加培训。', 'Training is mandatory.'],
  },
  {
    en: '\\b(?:prohibited|forbidden|banned)\\b',
    zh: '禁|不得|不准|不许|严|取缔|限|不[予能可]|退出|负面',
    says: { en: 'something is forbidden', zh: '是禁止' },
    example: ['管理停车。', 'Parking is forbidden.'],
  },
  {
    en: '\\bguarantee[sd]?\\b',
    zh: '保证|担保|保障|确保|保',
    says: { en: 'something is guaranteed', zh: '是保证' },
    example: ['支持就业。', 'Employment is guaranteed.'],
  },
];

/** Where a word begins; an ending that denies may stand in one: don’t, endless. */
const wordBegins = String.raw`(?:\b|(?=n[’']t\b|less\b))`;
const kept = keptWording.map((row) => ({
  row,
  zh: new RegExp(row.zh, 'u'),
  unless: row.unless === undefined ? undefined : new RegExp(row.unless, 'u'),
  en: new RegExp(`${wordBegins}(?:${row.en})`, 'iu'),
  all: { zh: new RegExp(row.zh, 'gu'), en: new RegExp(`${wordBegins}(?:${row.en})`, 'giu') },
  against: row.against === undefined ? undefined : new RegExp(row.against, 'iu'),
}));
const added = addedWording.map((row) => ({
  row,
  zh: new RegExp(row.zh, 'gu'),
  en: new RegExp(row.en, 'giu'),
}));

/** A sentence of the Chinese with the sentences of the English that may say it. */
export interface Passage {
  zh: string;
  en: string;
  /** The sentence of the Chinese with as many of its neighbours as the English has. */
  around: string;
}

const sentencesOf = (text: string, stop: RegExp) => text.split(stop).filter((part) => part.trim());
const chineseStop = /(?<=[。！？])/u;
const englishStop = /(?<=[.!?]["”’)]{0,2})\s+(?=[A-Z“"(])/u;

/** How many sentences a clause has in each language. */
export const sentenceCounts = (zh: string, en: string) => ({
  zh: sentencesOf(zh, chineseStop).length,
  en: sentencesOf(en, englishStop).length,
});

/** Whether the English has a figure out of each sentence of the Chinese, so that none is left out. */
export function hasFigureOfEachSentence(zh: string, en: string): boolean {
  const { matched } = compareNumbers(zh, en);
  let end = 0;
  return sentencesOf(zh, chineseStop).every((sentence) => {
    const from = end;
    end += sentence.length;
    return matched.some(({ zh: { at } }) => at >= from && at < end);
  });
}

/**
 * The sentences of a clause, each with that of the English in its place and so many of its neighbours; the
 * whole clause where both do not have as many.
 */
export function passagesOf(zh: string, en: string, neighbours = 1): Passage[] {
  const [from, to] = [sentencesOf(zh, chineseStop), sentencesOf(en, englishStop)];
  if (from.length !== to.length) return [{ zh, en, around: zh }];
  return from.map((sentence, i) => {
    const [first, end] = [Math.max(0, i - neighbours), i + 1 + neighbours];
    return { zh: sentence, en: to.slice(first, end).join(' '), around: from.slice(first, end).join('') };
  });
}

const timesIn = (text: string, words: RegExp) => text.match(words)?.length ?? 0;
/** Whether a passage keeps in English what a row asks for. */
const isKept = (passage: Passage, { row, en, all }: (typeof kept)[number]) =>
  row.asOften ? timesIn(passage.en, all.en) >= timesIn(passage.around, all.zh) : en.test(passage.en);

/** Where the English loses, or adds, what says how and of whom something holds. */
export function wordingFaults(zh: string, en: string): Finding[] {
  const lost = passagesOf(zh, en).flatMap((passage) =>
    kept.flatMap((asked): Finding[] => {
      const { row, zh: chinese, unless, against } = asked;
      const found = chinese.exec(passage.zh)?.[0];
      if (!found || unless?.test(passage.zh) || isKept(passage, asked)) return [];
      const instead = against?.exec(passage.en)?.[0];
      if (against && !instead) return [];
      const words = { words: found, says: row.says };
      const says = instead ? finds.toldOtherwise({ ...words, instead }) : finds.lost(words);
      return [row.certain ? wrong(says) : doubtful(says)];
    }),
  );
  const more = added.flatMap(({ row, zh: chinese, en: english }): Finding[] =>
    (row.bySentence ? alignedSentences(zh, en) : [{ zh, en }]).flatMap((of): Finding[] => {
      const found = of.en.match(english)?.[0];
      if (!found || timesIn(of.zh, chinese) >= (row.asOften ? timesIn(of.en, english) : 1)) return [];
      return [doubtful(finds.addedWords({ words: found, says: row.says }))];
    }),
  );
  return [...lost, ...more];
}
