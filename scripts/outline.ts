/** npm run outline -- FILE [--json]: how a document would be structured, one node a line. */
import { dirname, join } from 'node:path';
import { permalinksSchema } from '../src/core/addresses/record.ts';
import { collector, type Diagnostic, type Report } from '../src/core/model/diagnostics.ts';
import type { Artefact, Plan } from '../src/core/model/plan.ts';
import { outline, writeOutline } from '../src/core/parse/outline.ts';
import { readPlan } from '../src/core/seeds/read-plan.ts';
import { planSchema } from '../src/core/seeds/schema.ts';
import { readYaml } from '../src/core/seeds/yaml.ts';
import { begin } from './shared/begin.ts';
import { type Opened, open } from './shared/open.ts';
import { readText } from './shared/people.ts';
import { print } from './shared/print.ts';

/** What to do about lines of which it is unsure whether they are words of the plan. */
const howToConfirm =
  'what stands above behind “confirm with” can be put under artefacts: in plan.yaml where it is no word of ' +
  'the plan; where it is, say so under structure: (kind: p).';

const {
  flags,
  words: [file],
} = begin({ usage: 'npm run outline -- FILE [--json]', options: { json: 'flag' }, words: 1 });
if (file) await show(file, flags.has('json'));
else {
  console.error('Name a document: npm run outline -- FILE [--json].');
  process.exitCode = 1;
}

/** Prints the outline of a document on the one stream, and what a person should look at on the other. */
async function show(file: string, asJson: boolean): Promise<void> {
  const { report, diagnostics } = collector();
  const opened = await open(file, report);
  const hints = readHints(file, report);
  if (!opened) {
    print(diagnostics);
    return;
  }
  const record = readRecord(file, report);
  const plan = readPlan(opened.document.lines, { file, ...hints, record, report });
  const nodes = outline(plan);
  console.log(asJson ? JSON.stringify(nodes, null, 1) : writeOutline(nodes).join('\n'));
  for (const said of adviceOn(file, opened, plan, diagnostics)) console.error(said);
}

/** The hints of a plan.yaml that stands beside the document. */
function readHints(file: string, report: Report) {
  const hintFile = join(dirname(file), 'plan.yaml');
  const text = readText(hintFile, report);
  const meta = text === null ? null : readYaml(text, planSchema, 'plan-yaml', hintFile, report)?.value;
  return { hintFile, hints: meta?.structure ?? [], artefacts: meta?.artefacts ?? [] };
}

/** The record of released ids that stands beside a document that was published. */
function readRecord(file: string, report: Report) {
  const recordFile = join(dirname(file), 'permalinks.yaml');
  const text = readText(recordFile, report);
  return text === null
    ? null
    : readYaml(text, permalinksSchema, 'permalinks-yaml', recordFile, report)?.value;
}

/**
 * What to look at, a line each. An outline only shows: what would stop a plan from being published is advice
 * here.
 */
function adviceOn(file: string, { wrote, told }: Opened, { artefacts }: Plan, diagnostics: Diagnostic[]) {
  const isGuessed = artefacts.some((artefact) => artefact.guessed);
  return [
    ...[wrote, ...told].filter(Boolean).map((said) => `${file}: ${said}`),
    ...artefacts.map((artefact) => leftOut(file, artefact)),
    ...(isGuessed ? [`${file}: ${howToConfirm}`] : []),
    // The lines that were left out are all named above.
    ...diagnostics.filter(({ rule }) => rule !== 'left-out').map(unsure),
  ];
}

/** A line that is no word of the plan, and what a person writes into plan.yaml to confirm it. */
function leftOut(file: string, { line, text, reason, guessed }: Artefact): string {
  const said = `${file}:${line}: left out as “${reason.en}”: “${text}”`;
  return guessed ? `${said}; unsure, confirm with  - ${JSON.stringify({ line, text, reason })}` : said;
}

/** What a diagnostic says, as advice. */
function unsure({ place, rule, message }: Diagnostic): string {
  return `${place.file}${place.line ? `:${place.line}` : ''}: unsure [${rule}] ${message}`;
}
