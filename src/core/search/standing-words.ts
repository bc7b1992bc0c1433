import type { Language } from '../model/language.ts';
import { type Engine, type Found, indexed, type SearchOptions } from './find.ts';
import { type Asked, akinTo, askedIn, formsOfChinese, formsOfWord, withoutParticles } from './question.ts';
import type { ReadersWords } from './readers-words.ts';

/** At most this many characters of an unknown term are looked up. */
const mostSigns = 16;
const longestPiece = 8;
/** One sign left over between known words says too little: it stands nearly everywhere. */
const oneSign = /^\p{sc=Han}$/u;

/** What the place of a word weighs, by the sums of `metaWeights`. */
export const weights = { words: 1, head: 0.2, above: 0.6, note: 0.15, terms: 0.1 };
/** What it adds that a clause begins with a word, and after how many words that is half of it. */
const [beginning, halfAfter] = [0.2, 20];
/** A clause that says a thing at once is about it: 加快发展互联网金融. */
const atOnce = ({ words: [first] }: Found): number =>
  first === undefined ? 0 : beginning / (1 + first / halfAfter);

/** How well a word stands where it was found, by the score of its phrase. */
function weightOf(score: number): number {
  const whole = Math.floor(score + 1e-6);
  const rest = Math.round((score - whole) * 100);
  return (
    (whole > 0 ? weights.words : 0) +
    (whole > 1 ? weights.head : 0) +
    (rest >= 20 ? weights.above : 0) +
    (rest % 20 >= 10 ? weights.note : 0) +
    (rest % 10 === 5 ? weights.terms : 0)
  );
}

/** The clauses that have a phrase, with what it weighs in each. */
export type Standing = Map<string, { found: Found; weight: number }>;

/** Where a phrase stands. */
export async function standing(engine: Engine, phrase: string, options: SearchOptions): Promise<Standing> {
  const { results } = await engine.search(`"${indexed(phrase.toLowerCase())}"`, options);
  return new Map(
    results.map((found) => [found.id, { found, weight: weightOf(found.score) * (1 + atOnce(found)) }]),
  );
}

/** A query while it is answered. */
interface Asking {
  language: Language;
  words: ReadersWords;
  stands(phrase: string): Promise<Standing>;
}

/** What of a thing stands somewhere, and whether that is all of it. */
interface StandingWords {
  standing: Asked[];
  isWhole: boolean;
}
const none: StandingWords = { standing: [], isWhole: false };

/**
 * What of a thing stands somewhere: itself where the plans have a term for it; else, of English, its first
 * form that does, or what readers' words of which it is a form lead to, and of words joined by hyphens each by
 * itself where they do not stand together; and of Chinese its longest pieces that do, from the left.
 */
export async function standingWords(thing: Asked, asking: Asking): Promise<StandingWords> {
  const { language, words, stands } = asking;
  const { typed, terms } = thing;
  const some = async (phrases: readonly string[]) =>
    (await Promise.all(phrases.map(stands))).some(({ size }) => size > 0);
  if (terms.length) return (await some([typed, ...terms])) ? { standing: [thing], isWhole: true } : none;
  const isWord = !/\p{sc=Han}/u.test(typed);
  const forms = isWord && language === 'en' ? formsOfWord(typed) : formsOfChinese(typed);
  for (const form of forms)
    if (form && !oneSign.test(form) && (await some([form])))
      return { standing: [{ typed: form, terms: [] }], isWhole: true };
  if (language === 'en' && typed.includes(' ')) {
    const parts = await Promise.all(
      askedIn(typed, language, words).map((part) => standingWords(part, asking)),
    );
    return {
      standing: parts.flatMap(({ standing }) => standing),
      isWhole: parts.every(({ isWhole }) => isWhole),
    };
  }
  if (!isWord) return piecesStanding(typed.match(/\d+|./gu)!.slice(0, mostSigns), stands);
  const akin = akinTo(typed, words);
  return (await some(akin)) ? { standing: [{ typed, terms: akin }], isWhole: true } : none;
}

/**
 * The longest pieces of Chinese that stand somewhere: all of it, where no sign but particles is left over. A figure
 * is one sign: 30 is no piece of 300亿.
 */
async function piecesStanding(
  signs: readonly string[],
  stands: (phrase: string) => Promise<Standing>,
): Promise<StandingWords> {
  const standing: Asked[] = [];
  let over = '';
  for (let from = 0; from < signs.length; ) {
    let length = Math.min(longestPiece, signs.length - from);
    for (; length > 1; length--) {
      const piece = signs.slice(from, from + length).join('');
      if (withoutParticles(piece) !== piece || !(await stands(piece)).size) continue;
      standing.push({ typed: piece, terms: [] });
      break;
    }
    if (length <= 1) over += withoutParticles(signs[from]!);
    from += Math.max(1, length);
  }
  // One sign by itself was not asked for: it was left over between known words.
  return { standing, isWhole: !over || signs.length === 1 };
}
