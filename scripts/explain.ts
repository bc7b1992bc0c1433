/**
 * npm run explain -- FILE [LINE] [--json]: what made each line of a document what it is, and which rules
 * looked at it and declined.
 */

import { collector, type Report, type RuleId } from '../src/core/model/diagnostics.ts';
import { lineCount } from '../src/core/model/source-line.ts';
import { tracer } from '../src/core/model/trace.ts';
import { type Explanation, explain, writeExplanations } from '../src/core/parse/explain.ts';
import { asPlan } from './shared/as-plan.ts';
import { begin } from './shared/begin.ts';
import { explain as said } from './shared/commands-said.ts';
import { Fault } from './shared/faults.ts';
import { called } from './shared/help.ts';
import { language, say } from './shared/language.ts';
import { open } from './shared/open.ts';
import { advice, print } from './shared/print.ts';
import { tellPrinted } from './shared/printed-at.ts';

const usage = called('explain', 'FILE [LINE] [--json]');
const {
  flags,
  words: [file, line],
} = begin('explain');
if (!file) throw new Fault(said.nameDocument({ usage }));
if (line !== undefined && !/^[1-9]\d*$/.test(line)) throw new Fault(said.noLine({ line, usage }));

/** What is wrong with the files beside the document, so that they do not count as they are meant. */
const ofHints: RuleId[] = ['plan-yaml', 'permalinks-yaml', 'hint', 'artefact', 'unreadable', 'not-text'];

const { report, diagnostics } = collector();
const all = await explainFile(file, report);
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
  if (line === undefined && !flags.has('json')) console.error(say(said.more({ file })));
  for (const d of diagnostics.filter((d) => ofHints.includes(d.rule))) console.error(advice(d));
}

/** Explains a document, as the plan it would be; null, reported, where it cannot be read. */
async function explainFile(file: string, report: Report): Promise<Explanation[] | null> {
  const opened = await open(file, report);
  if (!opened) return null;
  const { trace, steps } = tracer();
  const { text, lines } = opened.document;
  tellPrinted(opened.document, trace);
  const plan = asPlan(file, opened.document, report, trace);
  return explain({ lines, count: lineCount(text), plan, steps }, language);
}
