/** How texts begin, as it is shown to those who know them by that. */
import { shortened } from './characters.ts';

/** How many characters are shown unless the caller asks for more. */
const usual = 20;

/** The beginning of some words; … stands for what is left out. */
export const beginningOf = (words: string, most = usual): string =>
  words.length > most ? `${shortened(words, most)}…` : words;

/** The first line of a text that has words, and is none of those to be passed over; undefined where there is none. */
export function firstLineOf(
  text: string,
  isPassed: (line: string) => boolean = () => false,
): { line: number; words: string } | undefined {
  const lines = text.split(/\r\n|\r|\n/u).map((line) => line.trim());
  const at = lines.findIndex((line) => line && !isPassed(line));
  return at < 0 ? undefined : { line: at + 1, words: lines[at]! };
}
