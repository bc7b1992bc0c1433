/**
 * Signs that nobody sees, of which words that were copied from web pages are full: they would stand between a number and
 * its heading, or in the middle of a word that is looked for.
 */

/** All of them, as a class of a pattern names them. */
export const unseenSigns = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';

/** What only says where a line may break or a word goes on. */
const breaking = '[\\u00ad\\u200b\\u2060\\ufeff]';
/** What joins or parts letters, which Chinese and Latin are not: emoji and letters of other scripts are. */
const plain = `[\\s\\p{sc=Han}\\p{sc=Latin}\\p{Nd}\\p{P}${unseenSigns}]`;
const joining = `(?<=^|${plain})[\\u200c\\u200d](?=$|${plain})`;
/** What says in which direction signs run, which Chinese and Latin do without it. */
const turning = '[\\u200e\\u200f\\u202a-\\u202c\\u2066-\\u2069]';
/** Signs that run from the right, and what makes others run so: there the direction is said to be seen. */
const fromTheRight = '[\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Syriac}\\p{sc=Thaana}]';
const overriding = /[\u202d\u202e]/u;
/** What stands between a mark of direction and the signs that it is for: few, so that none takes long. */
const between = `[\\s\\p{P}\\p{N}${unseenSigns}]{0,8}`;
const markElsewhere = `(?<!${fromTheRight}${between})[\\u200e\\u200f](?!${between}${fromTheRight})`;

const pattern = (...signs: string[]) => new RegExp(signs.join('|'), 'gu');
const unseen = pattern(breaking, joining, turning);
const unseenBesideOthers = pattern(breaking, joining, markElsewhere);
const unseenAnyhow = pattern(breaking, joining);
const hasOthers = new RegExp(fromTheRight, 'u');
const has = new RegExp(`[${unseenSigns}]`, 'u');

/** Words without the signs in them that nobody sees; `taken` is told of each. */
export function withoutUnseen(words: string, taken: (sign: string) => void = () => {}): string {
  if (!has.test(words)) return words;
  const beside = hasOthers.test(words) ? unseenBesideOthers : unseen;
  return words.replace(overriding.test(words) ? unseenAnyhow : beside, (sign) => {
    taken(sign);
    return '';
  });
}

/** Words as they are seen: where a sign that nobody sees was taken, without blanks around them. */
export function asSeen(words: string): string {
  const seen = withoutUnseen(words);
  return seen === words ? words : seen.trim();
}
