import type { WordingRow } from './row.ts';

/** When something is: planned, going on, from then on, at the end of a time, earlier. */
export const times: readonly WordingRow[] = [
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
      '(?:to|for|that|is|are)|(?<!\\bas )planned|intend|propos|project(?:s|ed)? to|expect|' +
      '(?<!\\b(?:on|of|to) )schedul|slate|earmark|(?:is|are) (?:set )?to|envisag|aim|target|budget',
    says: { en: 'it is planned, not promised', zh: '是计划，不是承诺' },
    example: ['计划新增场馆。', 'The district will add venues.'],
  },
  {
    zh: '(?<![虚模草比])拟(?=[于在新引投建用安招增设给聘向开])|(?<![国区市县省地按据本原已])规划(?=建设|新建|引进)',
    en:
      'plan(?:s|ned|ning)?\\b|intend|propos|expect|schedul|slate|envisag|aim|will\\b|shall|would|to be\\b|' +
      '(?:is|are|was|were) to\\b|draft|prepar|consider',
    against: '\\b(?:has|have) (?:already )?been\\b|\\b(?:was|were) (?:\\w+ed|built|brought|set)\\b',
    says: { en: 'it is planned, and not yet done', zh: '是打算，还没有做' },
    example: ['拟引进银行3家。', 'Three banks have been brought in.'],
  },
  {
    zh: '(?:19|20)\\d{2}年[^，。；]{0,6}以来',
    en: 'since|from|after|over the|in the (?:past|last)|during|began|begin|start',
    against: '\\b(?:until|till|before|prior to|up to|by(?= (?:the end of )?(?:19|20)\\d\\d))\\b',
    says: { en: 'it is so from then on', zh: '从那时起' },
    example: ['2018年以来，停止审批。', 'Until 2018, approvals were halted.'],
  },
  {
    zh: '截[至止](?:到)?(?:19|20)\\d{2}年',
    en: 'by\\b|as (?:at|of)|until|till|through|up to|at (?:the )?(?:end|year)|in (?:19|20)|end-|on\\b|before|to date|prior',
    against: '\\b(?:from|since|after) (?:the end of )?(?=(?:19|20)\\d\\d)',
    says: { en: 'it is so up to then', zh: '到那时为止' },
    example: ['截至2020年底，建成5座。', 'From the end of 2020, five were built.'],
  },
  {
    zh: '(?<![少加高低升降长大展增减推直])到(?:19|20)\\d{2}年(?![^，。；]{0,4}[以之]后)',
    unless: '[由从自][^。；]{0,30}到(?:19|20)\\d{2}年|以来|之后|以后',
    en: 'by\\b|until|till|through|before|up to|as of|in (?:19|20)|end-|come\\b|for (?:19|20)',
    against: '\\b(?:from|since|after) (?:the end of )?(?=(?:19|20)\\d\\d)',
    says: { en: 'it is to be so by then', zh: '到那时要做到' },
    example: ['到2025年建成。', 'To be built from 2025.'],
  },
  {
    zh: '(?:开工|动工|施工|投产|竣工|验收|签约|签订|交付|入驻|上市|拨付|届满|到期|转让)之?前(?![期后年景提款沿\\d])',
    unless: '(?:之|以)?后(?!续)|方可|才',
    en: String.raw`before|prior|ahead|until|pre-?|by\b|advance|previous|earlier|first\b|preced|not\b|no\b|upon|preliminar`,
    against: '\\bafter\\b',
    says: { en: 'it comes before that', zh: '在此之前' },
    example: ['项目开工前缴纳保证金。', 'The deposit is paid after the project starts.'],
  },
  {
    zh: '方可|方能|才可(?!能)',
    en:
      'after|only|once|until|unless|not\\b|no\\b|upon|when|must|shall|first|condition|' +
      'subject|prior|requir|need|have to|if\\b',
    against: '\\b(?:may|might|can|could|allowed|permitted)\\b[^.;]*\\bbefore\\b',
    says: { en: 'it may be so only after that', zh: '在此之后才可以' },
    example: ['验收后方可使用。', 'It may be used before it is accepted.'],
  },
  {
    zh: '推迟|延期|延后',
    en: 'postpon|defer|delay|later|extend|put off|push',
    against: String.raw`\b(?:brought forward|advanced to|ahead of|earlier)\b`,
    says: { en: 'it comes later', zh: '晚于原定' },
    example: ['推迟到2026年。', 'Brought forward to 2026.'],
  },
  {
    zh: '首年(?![初])',
    en: 'first|initial|opening|year (?:one|1)',
    says: { en: 'it is so in the first year only', zh: '只是第一年' },
    example: ['首年免租。', 'Rent is free every year.'],
  },
  {
    zh: '每(?:三|3)年',
    unless: '每年[^，。；]{0,8}[三3]次',
    en: '(?!)',
    against: String.raw`\b(?:three|3) times (?:a|per|each|every) year|\bthrice\b`,
    says: { en: 'it is so once in three years', zh: '三年一次' },
    example: ['每三年修订一次。', 'It is revised three times a year.'],
  },
  {
    zh: '[”期](?:期间)?的?前[两三四]年',
    unless: '后[两三四]年',
    en: '(?!)',
    against: String.raw`\b(?:last|final|closing) (?:two|three|four|\d)\b`,
    says: { en: 'it is the beginning of that time', zh: '是前几年' },
    example: ['“十四五”前三年。', 'The last three years of the plan period.'],
  },
  {
    zh: '[”期](?:期间)?的?后[两三四]年',
    unless: '前[两三四]年',
    en: '(?!)',
    against: String.raw`\b(?:first|opening|initial) (?:two|three|four|\d)\b`,
    says: { en: 'it is the end of that time', zh: '是后几年' },
    example: ['“十四五”后两年。', 'The first two years of the plan period.'],
  },
  {
    zh: '一次性(?!餐|用品|塑|投|筷|包装|的)',
    unless: '每年|年度|按年|逐年|每月|按月|[、或和]',
    en: 'one-off|one-time|lump|single|once|in full|up-?front|one (?:go|payment)|non-recurr',
    against:
      '\\bannual(?:ly)?\\b|\\bmonthly\\b|' +
      '\\b(?:per|an?|each|every) (?:year|month)\\b(?! (?:later|after|ago|earlier|before))',
    says: { en: 'it is paid once', zh: '只有一次' },
    example: ['一次性奖励50万元。', 'An annual award of RMB 500,000.'],
  },
  {
    zh: '正在|正加快|正抓紧',
    en:
      String.raw`being|under ?way|now\b|current|present|progress|ongoing|\b(?:is|are|was|were) \w+ing|continu|working|` +
      'still|moment|under construction|about to|pending|course',
    against: String.raw`\b(?:has|have|was|were) (?:been )?(?:already )?(?:completed|finished|concluded|built)\b`,
    says: { en: 'it goes on, and is not done', zh: '是在进行中，还没有做完' },
    example: ['正在开展可行性研究。', 'The feasibility study has been completed.'],
  },
  {
    zh: '将(?=于|启动|开工|开建|实施|开展|建成|新增|新建|投入|形成|完成|达到|投产|竣工)|预计',
    unless: '已|曾|了|当时',
    en:
      String.raw`will\b|shall|would|should|could|may\b|(?:is|are|was|were) (?:\w+ )?to\b|to be\b|plan|expect|project|` +
      'estimat|forecast|anticipat|likely|predict|intend|schedul|due\\b|slated|set to|going to|about to|aim|by 20',
    against:
      String.raw`\b(?:has|have) (?:been \w+|begun|started)\b|\b(?:was|were) (?:\w+ed|` +
      String.raw`built|put|brought|set)\b|\b(?:went|began|reached|started|opened) `,
    says: { en: 'it is still to come', zh: '是将来的事' },
    example: ['将启动二期工程建设。', 'The second phase has been started.'],
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
    zh: '同比',
    unless: '环比|上(?:一|个|年)*[一二三四]?季度|上个?月',
    en: '(?!)',
    against:
      'month[- ]o(?:n|ver)[- ]month|quarter[- ]o(?:n|ver)[- ]quarter|(?:previous|' +
      'last|preceding) (?:month|quarter)|a month (?:earlier|ago|before)',
    says: { en: 'it is compared with the year before', zh: '与上年同期比' },
    example: ['7月用电量同比增长4%。', 'In July power use rose 4% month on month.'],
    certain: true,
  },
  {
    zh: '(?:上|去|今|明)年',
    unless: '月|环比',
    en: '(?!)',
    against: String.raw`\b(?:previous|last|preceding|this|next) month\b`,
    says: { en: 'it is a year', zh: '是一年' },
    example: ['比上年增长4%。', 'Up 4% on the previous month.'],
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
    zh: '提前(?![批下])',
    en: 'ahead|early|earlier|advanc|before|prior|pre-?|sooner|forward|accelerat|quick|in time',
    against: String.raw`\b(?:behind (?:plan|schedule|time)|later than|late\b|delay|postpon|afterwards?\b)`,
    says: { en: 'it comes earlier', zh: '早于原定' },
    example: ['比计划提前2个月。', 'It was two months behind plan.'],
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
    zh: '有效期(?:延长)?至',
    en: String.raw`until|till|(?<!\b(?:up|due|according|pursuant) )to\b|through|by\b|\bend|expir|up to`,
    against: 'valid from|(?:takes?|took|comes?|came|enters?|entered) (?:effect|in(?:to)? (?:force|effect))',
    says: { en: 'it ends then', zh: '到此为止' },
    example: ['有效期至2025年6月30日。', 'Valid from June 30, 2025.'],
  },
  {
    zh: '自[^，。；]{1,12}起(?![步点草])|(?:19|20)\\d{2}年起(?![步点草])',
    en: 'from|since|start|beg[iu]n|effect(?!ive (?:until|till))|onward|as of|after|forth|enter into force|commenc|within',
    against: String.raw`\b(?:until|till|up to|before|by(?= (?:the end of )?(?:19|20)\d\d))\b`,
    says: { en: 'it is so from then on', zh: '从那时起' },
    example: ['自2018年起，每年安排5亿元。', 'Until 2018, RMB 500 million is set aside each year.'],
  },
  {
    zh: '预期性',
    en: 'anticipat|expect|indicative|project|guid|forecast|prospective',
    says: { en: 'it is expected, and does not bind', zh: '是预期，没有约束力' },
    example: ['预期性指标。', 'Binding targets.'],
  },
];
