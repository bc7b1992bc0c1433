import { anyOf, type WordRow } from '../../chinese/words.ts';
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';
import { alignedSentences } from '../sentences/aligned.ts';
import { wordingFaults } from '../wording/wording.ts';

/** Words of the Chinese that deny so firmly that the English denies too, in its own way. */
export const firmDenials: readonly WordRow[] = [
  { words: '不得(?![不已]|早于|[低少]于)', says: 'it must not be', example: '不得强制' },
  { words: '不[准许](?!予)|不允许|禁止|严禁', says: 'it is forbidden', example: '严禁入内' },
  {
    words: '不能(?!不)|不会|不应(?!求)|不可(?!或缺|分|避|偏废)',
    says: 'it cannot or should not be',
    example: '不能忽视',
  },
  { words: '[决绝]不(?!是)|从不|永[远不]?不(?!断)', says: 'it is never', example: '决不承诺' },
  { words: '不再|不是(?![^。]{0,14}而是)|并非', says: 'it is not, or no more', example: '不再新建' },
  {
    words: '没有|尚未|未经|未能|未取得|未获|未办理|未通过|无法',
    says: 'it has not been, or cannot be',
    example: '尚未开工',
  },
  { words: '不(?:实行|适用|受|愿|怕|搞|突破)|离不开', says: 'it is not done', example: '不适用死刑' },
  { words: '不予(?!以)', says: 'it is not granted', example: '不予支持' },
  { words: '无需|无须|毋须|不必', says: 'it need not be', example: '无需支付补偿' },
  {
    words: '(?:逾期|到期)不|不(?:具有|享有|享受|属于|承担|符合|列入|纳入|计入|征收|收取|干涉|附带|溯及)',
    says: 'it does not hold',
    example: '不具有国籍',
  },
];

/** Words of English that deny, or say in another way what a word that denies says. */
export const englishDenials: readonly WordRow[] = [
  {
    words: 'not|no|never|none|nor|neither|without|cannot|nothing|nobody|nowhere|unless|yet to|zero',
    says: 'not, and words with it',
    example: 'nor shall they',
  },
  {
    words:
      '(?:prohibit|forbid|forbad|refrain|avoid|prevent|reject|refus|disapprov|dismiss|oppos|lack|fail|stop|' +
      String.raw`renounc|exempt|abolish|eliminat|lift(?=ed|ing|s)|scrap|waiv|debar|inadmissib)\w*|bann?(?:ed|` +
      's|ing)?|(?:keep|keeps|kept|shut) out|excluded|capped|illegal|barred|den(?:y|ies|ied)|' +
      'turn(?:s|ed)? (?:down|away)|rule[sd]? out|end(?:s|ed|ing)?(?! of)|put an end',
    says: 'verbs of keeping away',
    example: 'it is prohibited',
  },
  {
    words:
      String.raw`unable|un(?!der|it|iv|ion|til|i)\w+|in(?:alien|suffic|adequ|separ|viol|elig|capab|toler|dispens|evit)\w+|` +
      String.raw`im(?:poss|perm)\w+|non-?\w+`,
    says: 'words that begin with what denies',
    example: 'impossible',
  },
  {
    words: String.raw`(?:depart|violat|breach|contraven)\w*|contrary|at odds|out of line`,
    says: 'it is against something',
    example: 'contrary to the plan',
  },
  {
    words: String.raw`rather|instead|free|only|beyond|absence|little|few|less|difficult\w*|hard|remain\w*|far from|ever`,
    says: 'little of it, and other than it',
    example: 'instead of that',
  },
];

const firm = new RegExp(anyOf(firmDenials), 'gu');
const denying = new RegExp(String.raw`\b${anyOf(englishDenials)}\b|n[’']t\b`, 'giu');

/** English that says with one word that denies what the Chinese says with two: only those that qualify may apply. */
const once = /\b(?:only|unless|before|until|prior|solely|limited|restricted|except|otherwise)\b/iu;
/** What denies in a part of a sentence; two words where the one says of whom the other holds: 不符合条件的不予支持. */
function denialsOf(part: string, en: string): readonly string[] {
  const all = part.match(firm) ?? [];
  const isOfTwo =
    /(?:不符合|未取得|未获|未办理|未通过|未经)[^，]{2,16}不[予得]/u.test(part) && !once.test(en);
  return isOfTwo ? all : all.slice(0, 1);
}

/** What those who lack something may not do, English says they need it for: 未取得许可证不得经营, a licence is required. */
const lacking = /(?:未|不符合)[^。；]{1,16}不[得予]/u;
const needed =
  /\b(?:requir\w*|must|prerequisite|conditions?|conditional|subject|reserved|confined|need(?:s|ed)?)\b/iu;

const betweenParts = /[，；。]/u;

/** Where a sentence denies in more of its parts than its English denies; what the wording says is not told again. */
export function denialFaults(zh: string, en: string): Finding[] {
  if (wordingFaults(zh, en).length) return [];
  return alignedSentences(zh, en).flatMap((of): Finding[] => {
    const denials = of.zh.split(betweenParts).flatMap((part) => denialsOf(part, of.en));
    const said = of.en.match(denying)?.length ?? 0;
    if (!said && lacking.test(of.zh) && needed.test(of.en)) return [];
    return said < denials.length ? [doubtful(finds.lessDenied({ words: denials.join('”, “') }))] : [];
  });
}
