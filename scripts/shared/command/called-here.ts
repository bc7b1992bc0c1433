import { isPackage } from '../engine.ts';

/** A word as it is typed in a command: in quotes where it has blanks. */
export const typedWord = (word: string): string => (/\s/u.test(word) ? `"${word}"` : word);

const asInRepository = /\bnpm run ([a-z]+)(?: -- (?=\S))?/gu;

/**
 * Words with the commands in them as they are called where the program runs: sentences name them as the repository
 * has them (npm run new -- FILE). In a publisher's own folder that is npx plan-publisher, which takes options in
 * every shell, and needs no scripts in package.json.
 */
export const asCalledHere = (words: string, inPackage = isPackage): string =>
  inPackage
    ? words.replace(
        asInRepository,
        (whole, name: string) => `npx plan-publisher ${name}${whole.endsWith('-- ') ? ' ' : ''}`,
      )
    : words;
