/** npm run outline -- FILE [--json]: how a document would be structured, one node a line. */

import { collector, type Diagnostic } from '../src/core/model/diagnostics.ts';
import { partSays } from '../src/core/model/part-of-line.ts';
import type { Artefact, Plan } from '../src/core/model/plan.ts';
import { artefactEntry } from '../src/core/parse/hints/entry.ts';
import { outline, writeOutline } from '../src/core/parse/outline.ts';
import { asPlan } from './shared/as-plan.ts';
import { begin } from './shared/begin.ts';
import { called } from './shared/help.ts';
import { language, say } from './shared/language.ts';
import { leftOutOf } from './shared/left-out.ts';
import { type Opened, open } from './shared/open.ts';
import { advice, print } from './shared/print.ts';

/** What to do about lines of which it is unsure whether they are words of the plan. */
const howToConfirm =
  'what stands above behind “confirm with” can be put under artefacts: in plan.yaml where it is no word of ' +
  'the plan; where it is, say so under structure: (kind: p).';

const {
  flags,
  words: [file],
} = begin('outline');
if (file) await show(file, flags.has('json'));
else {
  console.error(`Name a document: ${called('outline', 'FILE [--json]')}.`);
  process.exitCode = 1;
}

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
  for (const said of adviceOn(file, opened, plan, nodes, diagnostics)) console.error(said);
}

/**
 * What to look at, a line each. An outline only shows: what would stop a plan from being published is advice
 * here.
 */
function adviceOn(
  file: string,
  { wrote, told }: Opened,
  { artefacts }: Plan,
  nodes: ReturnType<typeof outline>,
  diagnostics: Diagnostic[],
): string[] {
  const isGuessed = artefacts.some((artefact) => artefact.guessed);
  const doubt = nodes.find((node) => node.unsure)?.line ?? artefacts.find(({ guessed }) => guessed)?.line;
  const explain = `npm run explain -- ${file} LINE says why a line became what it is; begin with line ${doubt}.`;
  return [
    ...[wrote, ...told].filter(Boolean).map((said) => `${file}: ${said}`),
    ...leftOutOf(artefacts, (artefact) => leftOut(file, artefact)),
    ...(isGuessed ? [`${file}: ${howToConfirm}`] : []),
    ...(doubt ? [`${file}: ${explain}`] : []),
    // The lines that were left out are all named above.
    ...diagnostics.filter(({ rule }) => rule !== 'left-out').map(advice),
  ];
}

/** A line that is no word of the plan, and what a person writes into plan.yaml to confirm it. */
function leftOut(file: string, artefact: Artefact): string {
  const { line, text, reason, part, guessed } = artefact;
  const where = part ? ` ${say(partSays[part])}` : '';
  const said = `${file}:${line}: left out as “${say(reason)}”: “${text}”${where}`;
  return guessed ? `${said}; unsure, confirm with  - ${artefactEntry(artefact)}` : said;
}
