/**
 * Signs that nobody sees, of which words that were copied from web pages are full: they would stand between a number and
 * its heading, or in the middle of a word that is looked for.
 */

/** What only says where a line may break or a word goes on. */
const unseen = /[\u00ad\u200b\u2060]/gu;
/** What says in which direction signs run, which Chinese and Latin do without it. */
const unseenOrTurning = /[\u00ad\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069]/gu;
/** Signs that run from the right, and what makes others run so: there the direction is said to be seen. */
const fromTheRight = /[\u202d\u202e\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Words without the signs in them that nobody sees; `taken` is told of each. */
export const withoutUnseen = (words: string, taken: (sign: string) => void = () => {}): string =>
  words.replace(fromTheRight.test(words) ? unseen : unseenOrTurning, (sign) => {
    taken(sign);
    return '';
  });
