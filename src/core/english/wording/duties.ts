import type { WordingRow } from './row.ts';
import { binding, deny, maySay, notOnlyFree } from './shared-words.ts';

/** What is demanded, forbidden, allowed or encouraged, ended or denied. */
export const duties: readonly WordingRow[] = [
  {
    zh: '鼓励',
    en:
      'encourag|incentiv|motivat|stimulat|promot|urg|invit|support|boost|inspir|' +
      'prompt|foster|reward|welcom',
    says: { en: 'it is encouraged', zh: '是鼓励' },
    example: ['鼓励企业参加。', 'Enterprises take part.'],
  },
  {
    zh: '(?<!(?:未|不符合)[^。；]{1,16})不得(?![不已]|早于|[低少]于)|禁止|严禁|不准(?!予)|不许|杜绝',
    en:
      `${deny}|prohibit|forbid|forbad|\\bban|\\bbar\\b|barred|illegal|crack|eliminat|` +
      `exempt|at (?:least|most)|within|rule out|minimum|maximum|exceed|debar|` +
      'kept out|keep out|shut out|exclud|inadmissib|\\bonly\\b|\\bcapped\\b',
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
    zh: '不得(?![不已])|禁止|严禁|不准(?!予)|不许',
    unless:
      '无需|无须|毋须|不必|不需|不要求|不强制|可以?不|免[于予去]|' +
      '(?:不得|禁止|严禁|不准|不许)[^，。；]{0,6}(?:要求|强制|强迫|强令)',
    en: '(?!)',
    against:
      String.raw`\bneed(?:s|ed)? not\b|\bneedn[’']t\b|` +
      String.raw`\b(?:not|n[’']t) (?:have|need|be required|be obliged|required|obliged) to\b`,
    says: { en: 'it is forbidden', zh: '是禁止' },
    example: ['不得转让。', 'It need not be transferred.'],
  },
  {
    zh: '不得?(?:低|少|小|短)于',
    unless: '可[^，。；]{0,6}(?:[降减]|低于|放宽|下浮|缩短)',
    en: '(?!)',
    against:
      String.raw`(?<!\b(?:no|not|nothing|none|neither|nor|never)\b[^.;]{0,40})` +
      String.raw`\b(?:may|can|might) (?:be (?:lower|less|fewer|smaller|shorter|below)|fall below)`,
    says: { en: 'it must not be less', zh: '不能更少' },
    example: ['不得低于最低工资标准。', 'It may be lower than the minimum wage.'],
  },
  {
    zh: '无(?:(?:重特?大|较大)(?!变[化动]|调整|影响)|任何|一[例起家人](?!外)|死亡)',
    en: `${deny}|prevent|absen|clear of|exclud`,
    says: { en: 'there is none', zh: '没有' },
    example: ['全年无重大事故。', 'There were major accidents in the year.'],
  },
  {
    zh: '(?<![不许认])可(?:以)?不(?![能得予可少])',
    en:
      String.raw`need(?:s|ed)? (?:not|no)\b|needn|no (?:longer|need)|may|can\b|might|` +
      'not (?:have|need|required|obliged|necess)|not (?:subject|bound|limited|counted|included)|' +
      'exempt|option|without|waiv|unnecess|regardless|irrespective',
    says: { en: 'it may be left undone', zh: '可以不做' },
    example: ['可不进行招标。', 'Tendering shall not be carried out.'],
  },
  {
    zh: '(?<![所拥持私国享没共占公])有权(?![属益限力威])',
    en: 'right|entitl|may\\b|power|authori|can\\b|able|competen|eligib|free',
    says: { en: 'somebody has a right to it', zh: '是权利' },
    example: ['有权拒绝。', 'It is obliged to refuse.'],
  },
  {
    zh: '无权',
    en: `${deny}|unauthor|lack`,
    says: { en: 'nobody has a right to it', zh: '没有权利' },
    example: ['无权处置土地。', 'It has the right to dispose of the land.'],
  },
  {
    zh: '有义务|有责任(?!心|感)',
    en: 'oblig|dut(?:y|ies)|bound|must|shall|requir|respons|ha(?:s|ve) to|need|liab',
    against: String.raw`\b(?:has|have|had) the right\b|\b(?:may|entitled)\b`,
    says: { en: 'somebody is bound to it', zh: '是义务' },
    example: ['有义务披露信息。', 'It has the right to disclose information.'],
  },
  {
    zh: '建议(?=采用|采取|实行|由|将|对|按)',
    en: 'recommend|suggest|propos|advis|should|encourag|might|could|consider|call|urg(?:e|ing)|request',
    says: { en: 'it is suggested', zh: '是建议' },
    example: ['建议采用PPP模式。', 'The PPP model must be adopted.'],
  },
  {
    zh: '研究(?=建设|新建|设立|出台|开通|实施)',
    en:
      'stud|research|explor|consider|examin|look|assess|investigat|feasib|survey|plan|review|prepar|discuss|' +
      'draw|draft|formulat|work(?:ing)? (?:out|on|up|towards?)\\b',
    says: { en: 'it is only studied', zh: '还在研究' },
    example: ['研究建设跨海通道。', 'The sea crossing will be built.'],
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
    zh: '尚未|未能|并未|没有|不能|不再|无法|并非|(?<!(?:未|不符合)[^。；]{1,16})不准?予|不是(?![^，。；]{0,12}[，]?而是)',
    en:
      `${deny}|insufficient|reject|refus|disapprov|declin|dismiss|exclud|only|den(?:y|ied)|instead|rather|` +
      'otherwise|than\\b|differ|merely|lift|remov|abolish|scrap|waiv',
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
    zh: '(?<![不无受取放有消与和、])限制(?![性条住])',
    unless: '取消|放宽|放开|不受|没有|突破|解除|打破|鼓励|支持',
    en: 'restrict|limit|curb|control|constrain|contain|discourag|cap\\b|capp|confin|tight|bound',
    against: String.raw`\b(?:encourag|promot|welcom)\w*`,
    says: { en: 'it is restricted', zh: '是限制' },
    example: ['限制高耗能项目。', 'Energy-intensive projects are promoted.'],
  },
  {
    zh: '鼓励|支持|扶持',
    unless: '限|禁|不|控|除|防|制止',
    en: '(?!)',
    against: String.raw`\b(?:restricted|prohibited|forbidden|banned|curtailed)\b`,
    says: { en: 'it is encouraged', zh: '是鼓励' },
    example: ['支持发展共享办公。', 'Shared offices are restricted.'],
  },
  {
    zh: '(?:严格|从严)(?:控制|限制|审批|管控)',
    en:
      'strict|tight|control|limit|restrict|rigor|stringent|curb|contain|firm|close|sever|cap\\b|capp|rein|check|' +
      'hold|held|not\\b|\\bno\\b|kept|keep|regulat|constrain|prevent|discourag',
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
      String.raw`launch\w*|set(?! aside)|impos\w*|retain\w*|restor\w*|creat\w*|in force|into force|takes? effect)\b`,
    says: { en: 'it is to be no more', zh: '是取消' },
    example: ['取消行政审批事项56项。', '56 items of administrative approval were added.'],
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
    zh: '停止(?!线)',
    en:
      String.raw`stop|ceas|halt|suspen|no\b|not\b|end|discontinu|` +
      String.raw`terminat|freez|froze|\bban|prohibit|refrain|without|clos|shut|quit|scrap`,
    against: String.raw`\b(?:start|begin|continu|launch|encourag)\w*`,
    says: { en: 'it is to stop', zh: '是停止' },
    example: ['停止新建办公楼。', 'Start building new offices.'],
  },
  {
    zh: '约束性',
    en: 'binding|obligat|mandat|compuls|restrict|restrain|constrain',
    says: { en: 'it binds', zh: '有约束力' },
    example: ['约束性指标。', 'Expected targets.'],
  },
];
