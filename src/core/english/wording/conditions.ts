import type { WordingRow } from './row.ts';

/** On what conditions, and for whom, something holds. */
export const conditions: readonly WordingRow[] = [
  {
    zh: '原则上',
    en: 'in principle|as a rule|generally|normally|in general',
    says: { en: 'it holds in principle', zh: '原则上如此' },
    example: ['原则上停止审批。', 'Approvals are to stop.'],
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
    zh: '前提下',
    unless: '(?:确保|保证|保障|保护|坚持)[^，。；]{0,16}前提下',
    en:
      'provid|condition|premise|subject to|as long as|so long as|in accordance|within|while\\b|basis|without|lawful|' +
      'legal|complian|complying|compl|ensur|guarante|only|where\\b|if\\b|when\\b|once\\b|given|after|under\\b|' +
      'prerequisite|assum|proviso|under the law|by law|on the understanding|keep|maintain|uphold|adher|not\\b|respect',
    says: { en: 'it holds on a condition', zh: '有前提条件' },
    example: [
      '在依法合规的前提下，允许企业跨境融资。',
      'Enterprises are allowed to raise funds across borders.',
    ],
  },
  {
    zh: '同时(?:具备|符合|满足|达到)',
    en: 'both|all\\b|also|at the same time|simultaneous|together|as well as|each',
    against: '\\beither\\b|\\bone of\\b|\\bany of\\b',
    says: { en: 'all of it is needed', zh: '须同时满足' },
    example: ['同时具备资本和场所。', 'There is either capital or premises.'],
  },
  {
    zh: '(?<![已未曾])经[^，。；]{0,10}?(?:验收|审核|评审|考核|评估|公示|核实|鉴定|检验)(?!机构|委员|专家|办法|程序)',
    en:
      'accept|inspect|verif|pass|check|approv|qualif|review|assess|evaluat|' +
      'apprais|examin|audit|recogni|certif|fil(?:e|ing)|' +
      'public|announc|confirm|determin|identif|test|valid|screen|scrutin|vett|judg|consider|clear',
    says: { en: 'it comes after an examination', zh: '须先经审查' },
    example: ['经验收合格后拨付资金。', 'Funds are paid out.'],
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
    zh: '除[^。；，]{1,24}?(?:之外|以外|外)(?![国资商籍贸来])|(?:情形|规定的?)除外|除外(?=[。；，）]|$)',
    en:
      'except|other than|apart|besides|addition|exclud|exclusive|aside|unless|' +
      'outside|beyond|\\bbut\\b|save\\b|to the contrary|exempt|as well as|not only|otherwise|' +
      '\\balso\\b|\\bother\\b|\\bnot (?:appl|cover|includ|extend|affect|govern)',
    says: { en: 'something is excepted', zh: '有例外' },
    example: ['除2011年外均有增长。', 'It grew in all years including 2011.'],
  },
  {
    zh: '另有规定',
    en: 'otherwise|except|unless|other than|save\\b|subject|different|separate|special|contrary',
    says: { en: 'something else may be provided', zh: '另有规定的除外' },
    example: ['除国家另有规定外，免征关税。', 'Customs duties are exempted.'],
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
    zh: '或(?![许将缺]|[好优高]于|者?其[他它]|者?[出卖](?=口|境|出|方)|者?进[口境])',
    en: '\\bor\\b|either|alternativ|whether|\\bnor\\b|otherwise|\\bany\\b|every|/',
    says: { en: 'it is one or the other', zh: '两者选一' },
    example: ['选择补贴或者贷款。', 'Choose a subsidy and a loan.'],
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
    zh: '市场[^，。；]{0,12}决定性作用',
    en: 'market[^.;]{0,80}decisive|decisive[^.;]{0,80}market',
    says: { en: 'the market decides', zh: '是市场起决定性作用' },
    example: ['发挥市场的决定性作用。', 'Let the government play the decisive role.'],
  },
  {
    zh: '最严格',
    en: 'strictest|(?:most|possible) (?:strict|string|rigor)|most (?:strict|string|rigor)|utmost|toughest|possible',
    against: String.raw`\b(?:relatively|fairly|rather|somewhat|quite|moderately|more)\b`,
    says: { en: 'nothing is stricter', zh: '是最严格的' },
    example: ['实行最严格的制度。', 'Implement a relatively strict system.'],
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
    zh: '非(?:禁止|限制|居民|公有|公经济|国有|营利|税|化石|全日制|现场)',
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
    en: 'over|above|older|or more|reach|aged|attain|turn|and up|at least|have been',
    against: String.raw`\b(?:under|below|younger than)\b`,
    says: { en: 'it is of this age and above', zh: '是达到此年龄' },
    example: ['年满60周岁的居民可以领取。', 'Residents under 60 may receive it.'],
  },
  {
    zh: '(?:[国省市县区乡镇]级|本科|[大中]专|[高初]中|硕士|[副正]高|[中高]级|[大中小]型|[甲乙丙]级|[\\d一二三四五]星级?|\\dA级?|A{2,5}级?)(?:学历)?(?:及|或)?以上',
    en: 'above|higher|bigger|larger|upward|over\\b|at least|(?:or|and) (?:more|better)|and up|minimum|plus\\b|\\d[Aa]?[+]',
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
