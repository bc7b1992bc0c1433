import { stripVTControlCharacters } from 'node:util';
import type { Language } from '../../../src/core/model/language.ts';
import { type Said, type Sentence, worded } from '../../../src/core/model/sentence.ts';
import { SaidError, saidOf } from '../../../src/core/model/unreadable.ts';
import { asCalledHere } from './called-here.ts';
import { ownFault, ownPlace } from './own-file.ts';
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
  stack?: unknown;
  id?: unknown;
  loc?: { file?: unknown; line?: unknown };
}
type Code = keyof typeof ofSystem;
/** Words of the system in messages of other programs that leave out its code. */
const wordsOfSystem: [RegExp, Code][] = [
  [/no space left on device/i, 'ENOSPC'],
  [/too many open files/i, 'EMFILE'],
  [/read-only file system/i, 'EROFS'],
  [/permission denied/i, 'EACCES'],
  [/cannot allocate (?:wasm )?memory|heap out of memory/i, 'ENOMEM'],
];
function codeIn({ code, message }: Told): Code | undefined {
  const words = textOf(message);
  const named = [textOf(code), /\b(E[A-Z]{3,})\b/.exec(words)?.[1] ?? ''];
  return (
    named.find((c): c is Code => Object.hasOwn(ofSystem, c)) ??
    wordsOfSystem.find(([pattern]) => pattern.test(words))?.[1]
  );
}

/** What a program makes on its way, beside what it will be: content.next/, seeds/.a.next. Nobody else knows it. */
const onItsWay = /(?:^|\/)\.?[\w-]+\.next(?:\/.*)?$/u;

/** What an error is about, as people know it: a file, or the folder in which something could not be made. */
function placeOf({ dest, path, message }: Told, code: Code, folder: string): string {
  const given = [code === 'ENOENT' ? undefined : dest, path].filter((name) => name !== undefined);
  const quoted = /'([^']+)'/.exec(textOf(message))?.[1];
  const named = (given.length ? given : [quoted]).map((name) => textOf(name).replace(`${folder}/`, ''));
  const [first = ''] = named;
  return named.find((name) => !onItsWay.test(name)) ?? (first && (first.replace(onItsWay, '') || folder));
}

/**
 * What the system said when it refused something, as a sentence; undefined of an error that is not of the system.
 * Paths below `folder` are named from there.
 */
export function systemFault(error: unknown, folder: string): Sentence | undefined {
  const told: Told = typeof error === 'object' && error !== null ? error : { message: error };
  const code = codeIn(told);
  if (!code) return undefined;
  const path = placeOf(told, code, folder);
  const { en, zh } = ofSystem[code]({ at: path || faults.aFile() });
  return { en: path && en.startsWith(path) ? en : en[0]!.toUpperCase() + en.slice(1), zh };
}

/** The words of a message, on one line, without the lines that say where in the program it came from. */
const wordsOf = (message: string): string =>
  stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !/^\s*at /.test(line))
    .join(' ')
    .replace(/^(?:\w*Error(?: \[\w+\])?: )+/, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** The words of an error; that there are none where it has none. */
const reasonIn = ({ message }: Told): Said => wordsOf(textOf(message)) || faults.noReason();

/** How a file of theme/ is asked for that is not there: by its own path, not by one in it. */
const notThere = /^Failed to load url .*?\btheme\/(?<name>\S.*?\.astro)(?:\?\S*)? \(resolved id/u;

/** What is wrong with a file of the publisher in theme/; undefined where an error does not come from one. */
function ofOwnFile(told: Told, refused: Sentence | undefined): Sentence | undefined {
  const thrown = ownPlace(textOf(told.stack));
  if (thrown) return faults.ownThrew({ ...thrown, words: refused ?? reasonIn(told) });
  const words = wordsOf(textOf(told.message));
  const name = notThere.exec(words)?.groups?.['name'];
  if (name) return faults.ownGone({ file: `theme/${name}` });
  const compiled = `${textOf(told.loc?.file ?? told.id)}:${textOf(told.loc?.line)} ${words}`;
  const own = refused ? null : (ownFault(words) ?? ownFault(compiled));
  return own ? faults.ownFile({ ...own, line: own.line && `:${own.line}` }) : undefined;
}

/** How sharp begins what it says of a picture that it cannot draw; the logo is the one that a publisher gives. */
const ofPicture = /^Input (?:file|buffer|image)\b|unsupported image format|\b(?:svg|png|jpeg|webp)load\b/iu;
/** What is wrong with the logo of the publisher; undefined where an error is not of a picture. */
function ofLogo({ message }: Told): Sentence | undefined {
  const words = wordsOf(textOf(message));
  return ofPicture.test(words) ? faults.logoUndrawn({ words }) : undefined;
}

/** Why something failed: what an error of ours says, what the system said, or the words of the error. */
export const whyOf = (error: unknown): Said =>
  error instanceof SaidError ? error.said : (systemFault(error, process.cwd()) ?? saidOf(error));

/**
 * Whatever was thrown -> a sentence for people that says what is wrong, at which file, and what to do.
 * `folder` is where the command runs: paths below it are named from there.
 * A Fault is said as it is; what nobody foresaw asks to be reported.
 */
export function sentenceOf(error: unknown, folder: string, language: Language = 'en'): string {
  if (error instanceof Fault) return asCalledHere(worded(error.said, language));
  const told: Told = typeof error === 'object' && error !== null ? error : { message: error };
  const refused = systemFault(error, folder);
  const said = ofOwnFile(told, refused) ?? refused ?? ofLogo(told);
  if (said) return worded(said, language);
  const file = textOf(told.loc?.file ?? told.id).replace(`${folder}/`, '');
  const line = told.loc?.line ? `:${textOf(told.loc.line)}` : '';
  const words = worded(reasonIn(told), language);
  const where = file && `${file}${line}: `;
  const stop = /[.!?。]$/.test(words) ? '' : { en: '.', zh: '。' };
  return worded(faults.unforeseen({ where, words, stop }), language);
}
