/** In which language a command speaks: chosen by `--lang`, else the system's. The core says all in both. */
import { type Language, languages } from '../../../src/core/model/language.ts';
import { type Said, worded } from '../../../src/core/model/sentence.ts';
import { asCalledHere } from './called-here.ts';

const option = '--lang';
const isLanguage = (word: string | undefined): word is Language => languages.some((one) => one === word);

/** What was typed, without the choice of a language; and that (the last one), undefined where none was made. */
export function withoutLanguage(typed: readonly string[]): { typed: string[]; chosen?: string } {
  const at = typed.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at < 0) return { typed: [...typed] };
  const [, inline] = /^--lang=(.*)$/u.exec(typed[at]!) ?? [];
  const rest = typed.toSpliced(at, inline === undefined ? 2 : 1);
  return { typed: withoutLanguage(rest).typed, chosen: inline ?? typed[at + 1] ?? '' };
}

/**
 * The language of a command: the one that was chosen (`--lang zh`), else that of the first of LC_ALL,
 * LC_MESSAGES and LANG that is set, else of the locale that the system tells (`locale`; Windows tells it there
 * only; Node takes long to find it). Whatever is not Chinese is English.
 */
export function languageOf(
  typed: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  locale: () => string,
): Language {
  const { chosen } = withoutLanguage(typed);
  if (isLanguage(chosen)) return chosen;
  const system = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => env[name]).find(Boolean) ?? locale();
  return /^zh\b|^zh_/iu.test(system) ? 'zh' : 'en';
}

/** The language that this command speaks. */
export const language: Language = languageOf(
  process.argv.slice(2),
  process.env,
  () => Intl.NumberFormat().resolvedOptions().locale,
);

/** What is said, in the language of this command, with commands as they are called here. */
export const say = (said: Said): string => asCalledHere(worded(said, language));
