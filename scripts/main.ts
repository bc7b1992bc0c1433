/**
 * The door of all commands: `plan-publisher COMMAND …`, and what npm runs by the name of a command. Finds the
 * program of the command, which reads the rest.
 */
import { pathToFileURL } from 'node:url';
import { endInSentences } from './shared/begin.ts';
import { commands, isCommand } from './shared/commands.ts';
import { isPackage, programFile, version } from './shared/engine.ts';
import { Fault } from './shared/faults.ts';
import { helpOfAll } from './shared/help.ts';
import { askNearest } from './shared/nearest.ts';

/** The program of a command; throws a Fault with the nearest one where there is no such command. */
function programOf(name: string): string {
  const row = isCommand(name) ? commands[name] : undefined;
  if (row && !(isPackage && row.isOfRepository)) return programFile(row.program ?? name);
  endInSentences();
  throw new Fault(
    `There is no command “${name}”.${askNearest(name, Object.keys(commands))} ` +
      'plan-publisher --help names all of them.',
  );
}

const [name, ...typed] = process.argv.slice(2);
if (name === '--version') console.log(version);
else if (name === undefined || name === '--help' || name === 'help') console.log(helpOfAll());
else {
  const program = programOf(name);
  process.argv = [process.argv[0]!, program, ...typed];
  await import(pathToFileURL(program).href);
}
