/** npm run outline -- FILE [--json]: how a document would be structured, one node a line. */

import { collector, type Diagnostic } from '../src/core/model/diagnostics.ts';
import { partSays } from '../src/core/model/part-of-line.ts';
import type { Artefact, Plan } from '../src/core/model/plan.ts';
import type { Said, Sentence } from '../src/core/model/sentence.ts';
import { artefactEntry } from '../src/core/parse/hints/entry.ts';
import { outline, writeOutline } from '../src/core/parse/outline.ts';
import { begin } from './shared/command/begin.ts';
import { typedWord } from './shared/command/called-here.ts';
import { outline as said, several } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { usageOf } from './shared/command/help.ts';
import { language, say } from './shared/command/language.ts';
import { advice, print } from './shared/command/print.ts';
import { asPlan } from './shared/documents/as-plan.ts';
import { leftOutOf } from './shared/documents/left-out.ts';
import { type Opened, open } from './shared/documents/open.ts';

const {
  flags,
  words: [file],
} = begin('outline');
if (!file) throw new Fault(several.nameDocument({ usage: usageOf('outline') }));
await show(file, flags.has('json'));

/** Prints the outline of a document on the one stream, and what a person should look at on the other. */
async function show(file: string, asJson: boolean): Promise<void> {
  const { report, diagnostics } = collector();
  const opened = await open(file, report);
  if (!opened) {
    print(diagnostics);
    return;
  }
  const plan = asPlan(file, opened.document, report);
  const nodes = outline(plan, language);
  console.log(asJson ? JSON.stringify(nodes, null, 1) : writeOutline(nodes).join('\n'));
  for (const line of adviceOn(file, { ...opened, artefacts: plan.artefacts, nodes, diagnostics }))
    console.error(say(line));
}

/** A document as it was opened and read, and what is said of it. */
interface Shown extends Pick<Opened, 'wrote' | 'told'>, Pick<Plan, 'artefacts'> {
  nodes: ReturnType<typeof outline>;
  diagnostics: Diagnostic[];
}

/**
 * What to look at, a line each. An outline only shows: what would stop a plan from being published is advice
 * here.
 */
function adviceOn(file: string, { wrote, told, artefacts, nodes, diagnostics }: Shown): Said[] {
  const isGuessed = artefacts.some((artefact) => artefact.guessed);
  const doubt = nodes.find((node) => node.unsure)?.line ?? artefacts.find(({ guessed }) => guessed)?.line;
  return [
    ...[wrote, ...told].filter(Boolean).map((one) => several.ofFile({ file, said: one })),
    ...leftOutOf(artefacts, (artefact) => leftOut(file, artefact)),
    ...(isGuessed ? [several.ofFile({ file, said: said.howToConfirm() })] : []),
    ...(doubt ? [several.ofFile({ file, said: said.explain({ file: typedWord(file), line: doubt }) })] : []),
    // The lines that were left out are all named above.
    ...diagnostics.filter(({ rule }) => rule !== 'left-out').map(advice),
  ];
}

/** A line that is no word of the plan, and what a person writes into plan.yaml to confirm it. */
function leftOut(file: string, artefact: Artefact): Sentence {
  const { line, text, reason, part, guessed } = artefact;
  const where = part ? several.where({ where: partSays[part] }) : '';
  const confirm = guessed ? said.confirm({ entry: artefactEntry(artefact) }) : '';
  return said.leftOut({ file, line, reason, text, where, confirm });
}
