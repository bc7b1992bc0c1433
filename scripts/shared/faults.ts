import { stripVTControlCharacters } from 'node:util';
import type { Language } from '../../src/core/model/language.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { SaidError } from '../../src/core/model/unreadable.ts';
import { asCalledHere } from './called-here.ts';
import { ownFault } from './own-file.ts';
import { faults, ofSystem } from './said.ts';

/**
 * What stops a command, said in a sentence for people: thrown where nothing sensible can go on, and printed
 * as it is.
 */
export class Fault extends SaidError {}

/** What an error tells of itself; errors of other programs give their code only in their message. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
interface Told {
  code?: unknown;
  path?: unknown;
  dest?: unknown;
  message?: unknown;
  id?: unknown;
  loc?: { file?: unknown; line?: unknown };
}
type Code = keyof typeof ofSystem;
const codeIn = ({ code, message }: Told): Code | undefined =>
  [
    textOf(code),
    /\b(E[A-Z]{3,})\b/.exec(textOf(message))?.[1] ?? '',
    /no space left on device/i.test(textOf(message)) ? 'ENOSPC' : '',
  ].find((c): c is Code => Object.hasOwn(ofSystem, c));

/** The words of a message, on one line, without the lines that say where in the program it came from. */
const wordsOf = (message: string): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s*at /.test(line))
    .join(' ')
    .replace(/^(?:\w*Error(?: \[\w+\])?: )+/, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Whatever was thrown -> a sentence for people that says what is wrong, at which file, and what to do.
 * `folder` is where the command runs: paths below it are named from there.
 * A Fault is said as it is; what nobody foresaw asks to be reported.
 */
export function sentenceOf(error: unknown, folder: string, language: Language = 'en'): string {
  if (error instanceof Fault) return asCalledHere(worded(error.said, language));
  const told: Told = typeof error === 'object' && error !== null ? error : { message: error };
  const code = codeIn(told);
  if (code) {
    const path = textOf(
      (code === 'ENOENT' ? undefined : told.dest) ?? told.path ?? /'([^']+)'/.exec(textOf(told.message))?.[1],
    ).replace(`${folder}/`, '');
    const said = worded(ofSystem[code]({ at: path || faults.aFile() }), language);
    return path && said.startsWith(path) ? said : said[0]!.toUpperCase() + said.slice(1);
  }
  const own = ownFault(wordsOf(textOf(told.message)));
  if (own) return worded(faults.ownFile({ ...own, line: own.line && `:${own.line}` }), language);
  const file = textOf(told.loc?.file ?? told.id).replace(`${folder}/`, '');
  const line = told.loc?.line ? `:${textOf(told.loc.line)}` : '';
  const words = wordsOf(textOf(told.message)) || worded(faults.noReason(), language);
  const where = file && `${file}${line}: `;
  const stop = /[.!?。]$/.test(words) ? '' : { en: '.', zh: '。' };
  return worded(faults.unforeseen({ where, words, stop }), language);
}
