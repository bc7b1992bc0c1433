import { changeDirections, type DirectionRow } from '../../chinese/bounds.ts';
import { anyOf } from '../../chinese/words.ts';
import { doubtful, type Finding, wrong } from '../finding.ts';
import type { Figure } from '../numbers/figure.ts';
import { compareNumbers, englishFigures } from '../numbers/numbers.ts';
import { finds } from '../said.ts';

/** Verbs and nouns of a change in English. */
export const changesOfEnglish: readonly DirectionRow[] = [
  {
    words:
      'increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|(?<!\\b(?:negative|slower) )gr(?:ow|ows|ew|own|owing|owth)|' +
      'rais(?:e|es|ed|ing)|climb(?:s|ed|ing)?|gain(?:s|ed)?|widen(?:s|ed|ing)?|expand(?:s|ed|ing)?|' +
      'extend(?:s|ed|ing)?|lengthen(?:s|ed|ing)?|' +
      '(?<!\\b(?:makes?|made|making|sets?|setting|open(?:ed|ing)?|takes?|took|speed|step(?:ped)?) )up',
    direction: 'up',
    says: 'it became more',
    example: 'up 8%',
  },
  {
    words:
      'negative growth|slower growth|decreas(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|' +
      'declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)|lower(?:s|ed|ing)?|shr(?:ink|inks|inking|ank|unk)|' +
      'cut(?:s|ting)?|down|slow(?:s|ed|ing)?|narrow(?:s|ed|ing)?|eas(?:e|es|ed|ing)|moderat(?:e|es|ed|ing)',
    direction: 'down',
    says: 'it became less',
    example: 'fell by 3.4%',
  },
];

/** How far before a figure the word of its change stands. */
const reach = 40;
/** What may stand between a change and its figure: 下降到2015年的8.1‰, 增长近8%. */
const between = '(?:了|到|至)?(?:\\d{4}年的?|每[人月年天]|第)?(?:近|约|超过?|逾)?';
/** What is made less may stand there too: 压减钢铁产能5000万吨. */
const thing = '[^，。；、：\\d增升提涨扩新多]{0,8}?';
const chinese = changeDirections.map(({ words, direction }) => ({
  direction,
  pattern: new RegExp(`(?:${words})${direction === 'down' ? thing : ''}${between}$`, 'u'),
}));
/** The words of a change; “up to” bounds, and a rise or a fall that is spoken of has another verb. */
const anyChange = new RegExp(`\\b(?!up to\\b)${anyOf(changesOfEnglish)}\\b`, 'giu');
const english = changesOfEnglish.map(({ words, direction }) => ({
  direction,
  pattern: new RegExp(`^(?:${words})$`, 'iu'),
}));
const directionOf = (word: string | undefined) =>
  word && english.find(({ pattern }) => pattern.test(word))?.direction;

const lead = String.raw`(?:(?:about|around|over|nearly|almost|below|under|(?:more|less) than|once in|RMB|US\$|¥|\$) ?)*`;
/** A change up to where it ends, with where it began between: rose from 30 per 100,000 in 2010 to. */
const fromItsBegin = new RegExp(
  `.*\\b(${anyOf(changesOfEnglish)})\\b[^.;:,\\d]{0,20}\\bfrom (?:[^.;:]|[.:](?=\\d)){3,80} to ${lead}$`,
  'isu',
);

const bringUpTo = new RegExp(`\\b(?:bring(?:s|ing)?|brought)\\b[^.;:,\\d]{1,60} up to ${lead}$`, 'iu');

/** The last word of a change before a figure, with no other figure and no stop between but where it began. */
function changeBefore(en: string, { at }: Figure): string | undefined {
  const whole = fromItsBegin.exec(wordsBefore(en, at, 3 * reach))?.[1];
  if (whole) return whole;
  if (bringUpTo.test(wordsBefore(en, at, 2 * reach))) return 'up';
  const before = wordsBefore(en, at, reach);
  return [...before.slice(before.search(/[^.,;:\d]*$/u)).matchAll(anyChange)].at(-1)?.[0];
}
/** The whole words among `many` characters before a place. */
const wordsBefore = (en: string, at: number, many: number) =>
  at > many ? en.slice(at - many, at).replace(/^\S*/u, '') : en.slice(0, at);

/** The word of a change right before its figure; what is negative, or falls less, is told the other way. */
const nearInChinese = new RegExp(
  `(?<![负少免多减降跌缩])(?:${anyOf(changeDirections)})了?(?:近|约|超过?|逾)?$`,
  'u',
);
const nearInEnglish = new RegExp(
  `\\b${anyOf(changesOfEnglish)}(?: (?:by|of))?` +
    `(?: (?:an? )?(?:about|around|over|nearly|almost|more than|some|further|another))*` +
    String.raw` (?:RMB ?|US\$|¥|\$)?$`,
  'iu',
);
/** Whether both languages have the word of the change right before the figure, and nothing else that changes. */
function isNear(zh: string, en: string, a: Figure, b: Figure): boolean {
  const [chinese, english] = [zh.slice(Math.max(0, a.at - reach), a.at), wordsBefore(en, b.at, 2 * reach)];
  const changes = english.slice(english.search(/[^.;]*$/u)).match(anyChange) ?? [];
  const isOne = new Set(changes.map(directionOf)).size === 1;
  return nearInChinese.test(chinese) && nearInEnglish.test(english) && isOne && !/-\s*$/u.test(chinese);
}

/** Where something certainly becomes more by a figure in Chinese, and less in English, or the reverse. */
export const certainDirections = (zh: string, en: string): Finding[] =>
  allDirections(zh, en).filter(({ certain }) => certain);
/** Where it may. */
export const directionFaults = (zh: string, en: string): Finding[] =>
  allDirections(zh, en).filter(({ certain }) => !certain);

function allDirections(zh: string, en: string): Finding[] {
  return compareNumbers(zh, en).matched.flatMap(({ zh: a, en: b }): Finding[] => {
    const own = chinese.find(({ pattern }) =>
      pattern.test(zh.slice(Math.max(0, a.at - reach), a.at)),
    )?.direction;
    const word = own && changeBefore(en, b);
    const said = directionOf(word);
    if (!said || said === own) return [];
    const told = { zh: a.text, words: word! };
    const says = own === 'up' ? finds.fellInEnglish(told) : finds.roseInEnglish(told);
    // Where its own figures go the other way too, the English is wrong for certain: fell from 2.1% to 2.8%.
    const isSure = isNear(zh, en, a, b) || courseFaults(en).length > 0;
    return [isSure ? wrong(says) : doubtful(says)];
  });
}

const fromTo = new RegExp(
  `.*\\b(${anyOf(changesOfEnglish)})\\b[^.;:,\\d]{0,${reach}}\\bfrom [^.;:,\\d]{0,${reach}}$`,
  'isu',
);
const toNext = new RegExp(String.raw`^[^.;:\d]{0,30}(?:\d{4}[^.;:\d]{0,12})?\bto ${lead}$`, 'iu');

/** Where the English says that something fell from less to more, or rose from more to less. */
export function courseFaults(en: string): Finding[] {
  const figures = englishFigures(en);
  return figures.flatMap((from, i): Finding[] => {
    const word = fromTo.exec(en.slice(Math.max(0, from.at - 2 * reach), from.at))?.[1];
    const to = figures
      .slice(i + 1, i + 3)
      .find((next) => toNext.test(en.slice(from.at + from.text.length, next.at)));
    const isAlike =
      to &&
      (to.unit === from.unit || !from.unit) &&
      !['year', 'rank', 'plan', 'month', 'span'].includes(to.unit);
    if (!word || !isAlike) return [];
    const course = to.value > from.value ? 'up' : 'down';
    return to.value === from.value || directionOf(word) === course
      ? []
      : [doubtful(finds.otherCourse({ words: word, from: from.text, to: to.text }))];
  });
}
