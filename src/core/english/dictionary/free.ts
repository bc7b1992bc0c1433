import type { KnownWord } from './known-word.ts';

/** Words of how things are done, which translators say in many ways. */
export const freeWords: readonly KnownWord[] = [
  {
    zh: '加快',
    en: 'accelerat|speed|faster|quick|expedit|hasten|fast|swift|rapid|step up|pace',
    example: 'speeding up',
  },
  {
    zh: '完善',
    en: 'improv|perfect|refin|better|complet|sound|optimi|develop|enhanc|strengthen|well',
    example: 'improving',
  },
  {
    zh: '健全',
    en: 'improv|sound|perfect|complet|establish|robust|refin|well|strengthen|build',
    example: 'making sound',
  },
  {
    zh: '强化',
    en: 'strength|intensif|reinforc|enhanc|step|consolidat|tight|bolster',
    example: 'strengthening',
  },
  { zh: '优化', en: 'optimi|improv|better|upgrad|refin|enhanc|streamlin', example: 'optimizing' },
  {
    zh: '扩大',
    en: 'expan|enlarg|widen|increas|broad|extend|grow|scal|more|further|larger',
    example: 'expanding',
  },
  {
    zh: '提高',
    en: String.raw`rais|improv|increas|enhanc|better|higher|boost|rise|rising|rose|up\b|lift|heighten|grow|step|strength`,
    example: 'raising',
  },
  { zh: '降低', en: 'lower|reduc|cut|decreas|less|fall|bring|drop|declin|down|fell', example: 'lowering' },
  {
    zh: '减少',
    en: 'reduc|decreas|cut|less|fewer|lower|declin|fall|drop|fell|minimi|down',
    example: 'reducing',
  },
  { zh: '减轻', en: 'eas|reduc|light|alleviat|reliev|mitigat|lessen|less', example: 'easing' },
  { zh: '引导', en: 'guid|lead|direct|steer|encourag|help|channel', example: 'guiding' },
  { zh: '鼓励', en: 'encourag|incentiv|motivat|inspir|stimulat|urg|promot', example: 'encouraging' },
  {
    zh: '支持',
    en: 'support|back|assist|help|aid|encourag|sponsor|facilit|assistance',
    example: 'supporting',
  },
  { zh: '扶持', en: 'support|help|assist|foster|aid|backing', example: 'support' },
  {
    zh: '规范',
    en: 'regulat|standard|norm|govern|law|well-|order|disciplin|code|specif',
    example: 'regulating',
  },
  {
    zh: '落实',
    en: 'implement|carr|fulfil|execut|put|enforc|deliver|ensur|honou?r|follow|appl',
    example: 'carrying out',
  },
  {
    zh: '统筹',
    en: 'coordinat|overall|unif|balanc|plan|integrat|holistic|whole|comprehens|arrang',
    example: 'coordinating',
  },
  { zh: '突破', en: 'break|exceed|surpass|overcom|new ground|top', example: 'breakthroughs' },
  { zh: '攻克', en: 'tackl|overcom|conquer|solv|break|resolv', example: 'tackling' },
  {
    zh: '构建',
    en: 'build|creat|establish|construct|form|set up|develop|put|foster|shap',
    example: 'building',
  },
  { zh: '打造', en: 'build|creat|forg|mak|develop|establish|turn|foster|shap|become', example: 'creating' },
  { zh: '营造', en: 'creat|foster|build|cultivat|provid|environment|nurtur|ensur', example: 'fostering' },
  { zh: '拓展', en: 'expan|extend|broad|develop|open|explor|widen|grow|enlarg', example: 'extending' },
  { zh: '深化', en: 'deepen|further|intensif|advance|strength|more', example: 'deepening' },
  { zh: '巩固', en: 'consolidat|strength|cement|reinforc|solidif|secur|build on', example: 'consolidating' },
  {
    zh: '依托',
    en: String.raw`rel(?:y|i)|bas|support|use|using|through|back|leverag|build|draw|depend|underpin|by|with|on\b`,
    example: 'relying on',
  },
  {
    zh: '围绕',
    en: String.raw`cent|around|focus|surround|round|on\b|concern|for\b|in line|orient|revolve|regard`,
    example: 'centring on',
  },
  {
    zh: '激发',
    en: 'stimul|spark|inspir|unleash|invigor|spur|energi|ignit|motivat|tap|boost|arous|rous|bring|releas',
    example: 'stimulating',
  },
  { zh: '释放', en: 'releas|unleash|unlock|free|tap|bring', example: 'releasing' },
  {
    zh: '实现',
    en: String.raw`achiev|reali|attain|reach|accomplish|fulfil|deliver|bring|mak|come true|secur|see\b|complet|become`,
    example: 'achieving',
  },
  {
    zh: '推动',
    en: 'promot|driv|push|advanc|propel|mov|spur|boost|facilitat|accelerat|encourag|help|foster|press|carry|impel|further|work|impetus|bring',
    example: 'promoting',
  },
  {
    zh: '促进',
    en: 'promot|boost|advanc|facilitat|foster|spur|encourag|stimulat|improv|help|further|driv|accelerat|conduc|enhanc|support',
    example: 'promoting',
  },
  {
    zh: '加强',
    en: 'strength|enhanc|step|intensif|reinforc|improv|tight|bolster|increas|redoubl|more|build|better|greater|further|stronger',
    example: 'strengthening',
  },
  {
    zh: '提升',
    en: String.raw`rais|improv|enhanc|upgrad|increas|boost|better|rise|rising|lift|promot|elevat|strength|higher|rose|up\b|grow|advanc`,
    example: 'raising',
  },
  {
    zh: '增强',
    en: 'strength|enhanc|increas|improv|boost|reinforc|rais|build|heighten|more|greater|stronger|bolster',
    example: 'strengthening',
  },
  {
    zh: '建立',
    en: 'establish|set|build|creat|found|form|put|introduc|institut|develop',
    example: 'establishing',
  },
  {
    zh: '形成',
    en: 'form|tak(?:e|ing) shape|creat|develop|shap|build|establish|giv(?:e|ing) rise|foster|result|produc|become|generat|bring|in place|emerg',
    example: 'forming',
  },
  { zh: '解决', en: 'solv|resolv|settl|address|tackl|deal|solution|handl|overcom|eas', example: 'solving' },
  {
    zh: '防范',
    en: 'guard|prevent|forestall|defus|avert|protect|against|avoid',
    example: 'guarding against',
  },
  {
    zh: '防止',
    en: String.raw`prevent|guard|avoid|forestall|avert|stop|against|not\b|no\b|ensure|keep|stem`,
    example: 'preventing',
  },
  { zh: '严格', en: 'strict|rigor|stringent|tight|exact|firm|sever|close', example: 'strict' },
  { zh: '积极', en: 'activ|positiv|vigor|proactiv|energetic|keen|eager|enthusias|prompt', example: 'active' },
  {
    zh: '全面',
    en: 'compreh|all|full|overall|across|complet|whole|thorough|every|total|general|holistic|entire|well-rounded|broad',
    example: 'comprehensive',
  },
  {
    zh: '充分',
    en: 'full|fully|ample|sufficien|adequa|best|well|complet|make use|bring|giv|thorough',
    example: 'full',
  },
  { zh: '稳步', en: 'stead|step by step|stab', example: 'steady' },
  { zh: '有序', en: 'order', example: 'orderly' },
  {
    zh: '重点',
    en: 'priorit|key|focus|major|important|main|emphas|critical|concentrat|stress|core|particular|special|central',
    example: 'priorities',
  },
  { zh: '关键', en: 'key|crucial|critical|vital|essential|pivotal|important|decisive', example: 'key' },
  {
    zh: '重大',
    en: 'major|great|important|signific|large|big|serious|grave|key|mega|profound|momentous|material',
    example: 'major',
  },
  {
    zh: '重要',
    en: 'import|signific|major|key|vital|crucial|essential|great|critical|principal',
    example: 'important',
  },
  {
    zh: '主要',
    en: 'main|major|princip|chief|primar|key|mostly|largely|essential|important',
    example: 'main',
  },
  { zh: '优质', en: 'quality|superior|excellent|fine|premium|better|good', example: 'high-quality' },
  {
    zh: '优秀',
    en: 'outstand|excellent|fine|best|talent|good|exceptional|distinguish',
    example: 'outstanding',
  },
];
