/**
 * The door of all commands: `plan-publisher COMMAND …`, and what npm runs by the name of a command. Finds the
 * program of the command, which reads the rest.
 */

import { pathToFileURL } from 'node:url';
import { runnable } from './build/programs.ts';
import { endInSentences } from './shared/begin.ts';
import { commands, isCommand } from './shared/commands.ts';
import { isPackage, version } from './shared/engine.ts';
import { Fault } from './shared/faults.ts';
import { helpOfAll } from './shared/help.ts';
import { language, withoutLanguage } from './shared/language.ts';
import { askNearest } from './shared/nearest.ts';
import { said } from './shared/said.ts';

/** The program of a command; throws a Fault with the nearest one where there is no such command. */
function programOf(name: string): string {
  const row = isCommand(name) ? commands[name] : undefined;
  if (row && !(isPackage && row.isOfRepository)) return runnable(row.program ?? name);
  endInSentences();
  throw new Fault(said.noCommand({ name, near: askNearest(name, Object.keys(commands)) }));
}

const { typed: rest, chosen } = withoutLanguage(process.argv.slice(2));
const [name, ...typed] = rest;
if (name === '--version') console.log(version);
else if (name === undefined || name === '--help' || name === 'help') console.log(helpOfAll(language));
else {
  const program = programOf(name);
  const asked = chosen === undefined ? [] : ['--lang', chosen];
  process.argv = [process.argv[0]!, program, ...typed, ...asked];
  await import(pathToFileURL(program).href);
}
