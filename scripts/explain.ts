/**
 * npm run explain -- FILE [LINE] [--json]: what made each line of a document what it is, and which rules
 * looked at it and declined.
 */
import { collector, type RuleId } from '../src/core/model/diagnostics.ts';
import { writeExplanations } from '../src/core/parse/explain.ts';
import { begin } from './shared/command/begin.ts';
import { typedWord } from './shared/command/called-here.ts';
import { explain as said, several } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { usageOf } from './shared/command/help.ts';
import { language, say } from './shared/command/language.ts';
import { advice, print } from './shared/command/print.ts';
import { explainFile } from './shared/documents/explain-file.ts';

const usage = usageOf('explain');
const {
  flags,
  words: [file, line],
} = begin('explain');
if (!file) throw new Fault(several.nameDocument({ usage }));
if (line !== undefined && !/^[1-9]\d*$/.test(line)) throw new Fault(said.noLine({ line, usage }));

/** What is wrong with the files beside the document, so that they do not count as they are meant. */
const ofHints: RuleId[] = ['plan-yaml', 'permalinks-yaml', 'hint', 'artefact', 'unreadable', 'not-text'];

const { report, diagnostics } = collector();
const all = await explainFile(file, report, language);
if (!all) print(diagnostics);
else {
  if (line !== undefined && Number(line) > all.length)
    throw new Fault(said.fewerLines({ file, n: all.length, line }));
  const asked = line === undefined ? all : [all[Number(line) - 1]!];
  console.log(
    flags.has('json')
      ? JSON.stringify(asked, null, 1)
      : writeExplanations(asked, asked.length === 1, language).join('\n'),
  );
  if (line === undefined && !flags.has('json')) console.error(say(said.more({ file: typedWord(file) })));
  for (const d of diagnostics.filter((d) => ofHints.includes(d.rule))) console.error(advice(d));
}
