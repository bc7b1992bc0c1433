/** Whether a time runs before something or after it: 公布之日起30日后, 30 days after; 验收前15日, 15 days before. */
import type { MatchedFigures } from '../numbers/numbers.ts';

/** A time behind its figure: 个工作日, working days. */
const time = '(?:个?工作日|个自然日|个?小时|个月|[日天周年])';
const timeInEnglish = '[ -](?:(?:working|business|calendar|full) )?(?:hours?|days?|weeks?|months?|years?)';
/** What the Chinese says of the time: within it, it is over, or it runs before or behind something. */
const within = new RegExp(`^${time}(?:之|以)?内`, 'u');
const over = new RegExp(`^${time}(?:之|以)?后`, 'u');
/** What a time before something is, and no date: 会议召开10日前; no 10年前景. */
const ahead = new RegExp(`^${time}(?:之|以)?前(?![期后景沿列])`, 'u');
const aTime = new RegExp(`^${time}`, 'u');
const beforeIt = /前的?$/u;
const afterIt = /(?:后|之日起|起)的?$/u;
/** So does the English. */
const before = new RegExp(`^${timeInEnglish} (?:before|prior to|ahead of|in advance|earlier)\\b`, 'iu');
const after = new RegExp(`^${timeInEnglish} (?:after|following|from the date)\\b`, 'iu');
const withinInEnglish = new RegExp(
  String.raw`\b(?:within|not? (?:later|longer|more|earlier|sooner)|at most|in|inside|under|less|up to)\b|` +
    String.raw`\b(?:by|of|the|for)(?: \w+)? $`,
  'iu',
);
/** Just before a figure, what says that its time is not over, or is. */
const notOver = /\b(?:within|inside)(?: the)?(?: next| first)? $/iu;
const isOver = /\bafter(?: a period of| the first)? $/iu;
/** What is denied within a time is done only after it: 三年内不得申报, only after three years. */
const deniedWithin = new RegExp(`^${time}(?:之|以)?内[^，。；]{0,12}(?:不|禁止|暂停|暂缓)`, 'u');
/** So is what may be done only after it denied within it: 5年后方可转让, not within five years. */
const onlyAfter = new RegExp(`^${time}(?:之|以)?后，?(?:无|未|方可|方能|才)`, 'u');
const denies = /\b(?:no|not|never|cannot|nor|neither)\b|n[’']t\b/iu;
const atLatest = /^[^.;]{0,60}\bat the latest\b/iu;
/** How far before a figure words say that something is done within its time. */
const near = 40;

/** Whether English says of what is denied within a time that it is done after it. */
export const isDeniedWithin = (zh: string, en: string, { zh: a, en: b }: Pick<MatchedFigures, 'zh' | 'en'>) =>
  deniedWithin.test(zh.slice(a.at + a.text.length)) && !denies.test(en.slice(0, b.at));

/** What is said of a time that its English denies, and how the English says it; null where both agree. */
export function otherSide(zh: string, en: string, { zh: a, en: b }: MatchedFigures): [string, string] | null {
  const [first, behind] = [zh.slice(0, a.at), zh.slice(a.at + a.text.length)];
  if (!aTime.test(behind)) return null;
  const rest = en.slice(b.at + b.text.length);
  const [isBefore, isAfter] = [before.exec(rest)?.[0], after.exec(rest)?.[0]];
  const isDenied = denies.test(en.slice(0, b.at)) ? onlyAfter.test(behind) : deniedWithin.test(behind);
  if (isDenied) return null;
  const own = (pattern: RegExp) => a.text + (pattern.exec(behind)?.[0] ?? '');
  if (isBefore && (over.test(behind) || afterIt.test(first))) return [own(over), b.text + isBefore];
  if (isAfter && beforeIt.test(first)) return [`前${own(aTime)}`, b.text + isAfter];
  if (isAfter && ahead.test(behind)) return [own(ahead), b.text + isAfter];
  for (const [said, reverse] of [
    [over, notOver],
    [within, isOver],
  ] as const) {
    const told = said.test(behind) && reverse.exec(en.slice(0, b.at))?.[0];
    if (told) return [own(said), told + b.text];
  }
  const isOpen = !withinInEnglish.test(en.slice(Math.max(0, b.at - near), b.at)) && !atLatest.test(rest);
  return isAfter && isOpen && within.test(behind) ? [own(within), b.text + isAfter] : null;
}
