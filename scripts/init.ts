/** plan-publisher init: makes what a publisher's folder lacks, and changes nothing that a person wrote. */
import { dirname } from 'node:path';
import { collector, type Report } from '../src/core/model/diagnostics.ts';
import { listed, type Said, type Sentence } from '../src/core/model/sentence.ts';
import { begin } from './shared/command/begin.ts';
import { commands } from './shared/command/commands.ts';
import { init as said } from './shared/command/commands-said.ts';
import { called } from './shared/command/help.ts';
import { say } from './shared/command/language.ts';
import { print } from './shared/command/print.ts';
import { makeFolders } from './shared/files.ts';
import { firstFiles, lackingIn, withScripts } from './shared/people/first-files.ts';
import { itself, readText, replaceFile } from './shared/people/people.ts';
import { plansIn } from './shared/people/seeds.ts';

begin('init');
const { report, diagnostics } = collector();
for (const [path, { text, says }] of Object.entries(firstFiles)) make(path, text, says, report);
addScripts(report);
if (print(diagnostics)) console.log(`\n${say(next())}`);

/** What to do next: a folder that has plans already was begun long ago, and is brought up to date. */
function next(): Sentence {
  const build = called('build', '');
  if (plansIn('.', report).length) return said.nextBuild({ build });
  return said.next({ new: called('new', 'plan.docx --id our-plan'), build });
}

/** Makes a file where nothing stands, and says so; what git reads and is there is only looked at. */
function make(path: string, text: string, says: Said, report: Report): void {
  if (itself(path)) {
    const lacking = lackingIn(path, readText(path, report) ?? text);
    const isThere = said.isThere({ path });
    console.log(say(lacking.length ? said.linesToAdd({ path, lines: lacking.join(' ') }) : isThere));
    return;
  }
  makeFolders(dirname(path));
  if (replaceFile(path, text, report)) console.log(say(said.made({ path, says })));
}

/** Adds the commands to the scripts of package.json that have not their names, so that npm runs them. */
function addScripts(report: Report): void {
  const path = 'package.json';
  const text = readText(path, report);
  if (text === null) return;
  const names = Object.entries(commands).flatMap(([name, row]) => (row.isOfRepository ? [] : [name]));
  const next = withScripts(text, names);
  if (!next) console.log(say(said.noJson({ path })));
  else if (!next.added.length) console.log(say(said.withCommands({ path })));
  else if (replaceFile(path, next.text, report))
    console.log(say(said.added({ path, names: listed(next.added), build: called('build', '') })));
}
