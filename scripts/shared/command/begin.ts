/** How every program here begins: its options are read, and whatever happens it ends in a sentence. */

import { constants } from 'node:os';
import { type CommandName, commands } from './commands.ts';
import { Fault, sentenceOf } from './faults.ts';
import { formsOf, helpOf } from './help.ts';
import { language, say, withoutLanguage } from './language.ts';
import { type Given, readOptions } from './options.ts';
import { said } from './said.ts';
import { standOutside } from './standing.ts';

/** Whether an error was said already, and whether the program is just being left. */
let hasFailed = false;
let isLeaving = false;

/**
 * Prints what was thrown as a sentence (with DEBUG set, where in the program too) and ends with exit code 1, when all that
 * was said has been handed over. Of several errors the first says why.
 */
function endWith(error: unknown): void {
  if (hasFailed && !isLeaving) return;
  hasFailed = true;
  console.error(sentenceOf(error, process.cwd(), language));
  if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack);
  process.exitCode = 1;
  if (isLeaving) process.exit();
  end();
}

/**
 * From now on an error, wherever it is thrown, ends the program in a sentence and exit code 1. Ctrl-C and a
 * request to end are answered at once. A reader who goes away (`| head -1`) does not stop the work.
 */
export function endInSentences(): void {
  process.once('exit', () => {
    isLeaving = true;
  });
  process.on('uncaughtException', endWith);
  process.on('unhandledRejection', endWith);
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exit(1);
    });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      console.error(`\n${say(said.stopped())}`);
      process.exit(128 + constants.signals[signal]);
    });
}

/**
 * Ends the program, whose work is done, when what it said has been handed over. By itself Node would first take apart all
 * that it has in memory, which takes longer than rendering some pages.
 */
export function end(): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit()));
}

/** Throws a Fault where what stands behind `--lang` is no language. */
export function holdLanguage(chosen: string | undefined): void {
  if (chosen !== undefined && chosen !== language) throw new Fault(said.noLanguage({ word: chosen }));
}

/** Whether a word asks how a command is called. */
export const asksForHelp = (word: string): boolean => word === '--help' || word === '-h';

/**
 * Begins a command: returns what was typed behind it. What it does not take ends it in a sentence, as every
 * error does from then on (endInSentences). `--help` says how it is called.
 */
export function begin(name: CommandName): Given {
  endInSentences();
  const { typed, chosen } = withoutLanguage(process.argv.slice(2));
  holdLanguage(chosen);
  if (typed.some(asksForHelp)) {
    console.log(helpOf(name, language));
    process.exit(0);
  }
  standOutside(name, process.cwd());
  return readOptions(commands[name], (part) => formsOf(name, part), typed);
}
