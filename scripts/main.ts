/**
 * The door of all commands: `plan-publisher COMMAND …`, and what npm runs by the name of a command. Finds the
 * program of the command, which reads the rest.
 */

import { pathToFileURL } from 'node:url';
import { runnable } from './build/programs/kept-programs.ts';
import { askNearest } from './shared/command/ask-nearest.ts';
import { asksForHelp, endInSentences, holdLanguage } from './shared/command/begin.ts';
import { commands, isCommand } from './shared/command/commands.ts';
import { Fault } from './shared/command/faults.ts';
import { commandsHere, helpOfAll } from './shared/command/help.ts';
import { language, withoutLanguage } from './shared/command/language.ts';
import { said } from './shared/command/said.ts';
import { version } from './shared/engine.ts';

/** What is asked of all commands. */
const asked = ['--help', '--version'];

/** The program of a command; throws a Fault with the nearest one where there is no such command here. */
function programOf(name: string): string {
  const here: readonly string[] = commandsHere();
  if (isCommand(name) && here.includes(name)) return runnable(commands[name].program ?? name);
  endInSentences();
  const whole = here.find(
    (command) => isCommand(command) && Object.hasOwn(commands[command].parts ?? {}, name),
  );
  const near = whole ? said.nearest({ name: `${whole} ${name}` }) : askNearest(name, [...here, ...asked]);
  throw new Fault(said.noCommand({ name, near }));
}

/** `help build` asks as `build --help` does. */
const asOption = ([first, second, ...more]: readonly string[]) =>
  first === 'help' && second !== undefined ? [second, '--help', ...more] : [first, second, ...more];

const { typed: rest, chosen } = withoutLanguage(process.argv.slice(2));
const [name, ...typed] = asOption(rest).filter((word) => word !== undefined);
if (name === '--version' || name === '-v') console.log(version);
else if (name === undefined || name === 'help' || asksForHelp(name)) {
  endInSentences();
  holdLanguage(chosen);
  console.log(helpOfAll(language));
} else {
  const program = programOf(name);
  const lang = chosen === undefined ? [] : ['--lang', chosen];
  process.argv = [process.argv[0]!, program, ...typed, ...lang];
  await import(pathToFileURL(program).href);
}
