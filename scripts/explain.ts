/**
 * npm run explain -- FILE [LINE] [--json]: what made each line of a document what it is, and which rules
 * looked at it and declined.
 */
import { dirname, join } from 'node:path';
import { addresses } from '../src/core/addresses/addresses.ts';
import { keepIds, usedIds } from '../src/core/addresses/keep-ids.ts';
import { permalinksSchema } from '../src/core/addresses/record.ts';
import { collector, type Diagnostic, type Report, type RuleId } from '../src/core/model/diagnostics.ts';
import type { Node, Plan } from '../src/core/model/plan.ts';
import { linesOf } from '../src/core/model/source-line.ts';
import { tracer } from '../src/core/model/trace.ts';
import { type Explanation, explain, writeExplanations } from '../src/core/parse/explain.ts';
import { parse } from '../src/core/parse/parse.ts';
import { planSchema } from '../src/core/seeds/schema.ts';
import { readYaml } from '../src/core/seeds/yaml.ts';
import { begin } from './shared/begin.ts';
import { Fault } from './shared/faults.ts';
import { open } from './shared/open.ts';
import { readText } from './shared/people.ts';
import { print } from './shared/print.ts';

const usage = 'npm run explain -- FILE [LINE] [--json]';
const {
  flags,
  words: [file, line],
} = begin({ usage, options: { json: 'flag' }, words: 2 });
if (!file) throw new Fault(`Name a document: ${usage}.`);
if (line !== undefined && !/^[1-9]\d*$/.test(line))
  throw new Fault(`“${line}” is no line. Write the number of one, from 1: ${usage}.`);

/** What is wrong with the files beside the document, so that they do not count as they are meant. */
const ofHints: RuleId[] = ['plan-yaml', 'permalinks-yaml', 'hint', 'artefact', 'unreadable', 'not-text'];

const { report, diagnostics } = collector();
const all = await explainFile(file, report);
if (!all) print(diagnostics);
else {
  if (line !== undefined && Number(line) > all.length)
    throw new Fault(`${file} has ${all.length} lines, and none of the number ${line}.`);
  const asked = line === undefined ? all : [all[Number(line) - 1]!];
  console.log(flags.has('json') ? JSON.stringify(asked, null, 1) : writeExplanations(asked).join('\n'));
  if (line === undefined && !flags.has('json'))
    console.error(`Why each rule declined: npm run explain -- ${file} LINE, or --json for all lines.`);
  for (const d of diagnostics.filter((d) => ofHints.includes(d.rule))) console.error(advice(d));
}

/**
 * Explains a document with the hints of the plan.yaml and the ids of the permalinks.yaml beside it; null,
 * reported, if it cannot be read.
 */
async function explainFile(file: string, report: Report): Promise<Explanation[] | null> {
  const opened = await open(file, report);
  if (!opened) return null;
  const hintFile = join(dirname(file), 'plan.yaml');
  const hints = readText(hintFile, report);
  const meta = hints === null ? null : readYaml(hints, planSchema, 'plan-yaml', hintFile, report)?.value;
  const { trace, steps } = tracer();
  const { text, lines } = opened.document;
  const plan = parse(lines, {
    file,
    hintFile,
    hints: meta?.structure ?? [],
    artefacts: meta?.artefacts ?? [],
    report,
    trace,
  });
  const kept = giveIds(plan, join(dirname(file), 'permalinks.yaml'), report);
  const count = linesOf(text).length - (/[\r\n]$/u.test(text) ? 1 : 0);
  return explain({ lines, count, plan, steps, kept });
}

/** Gives every node its id. A published document keeps its ids: those that were kept are returned. */
function giveIds(plan: Plan, recordFile: string, report: Report): Map<Node, unknown> {
  addresses(plan.nodes);
  const released = readText(recordFile, report);
  const record =
    released === null
      ? null
      : readYaml(released, permalinksSchema, 'permalinks-yaml', recordFile, report)?.value;
  if (!record) return new Map();
  const kept = keepIds(plan, record);
  addresses(plan.nodes, new Map([...kept].map(([node, { id }]) => [node, id])), usedIds(record));
  return kept;
}

function advice({ place, rule, message }: Diagnostic): string {
  return `${place.file}${place.line ? `:${place.line}` : ''}: unsure [${rule}] ${message}`;
}
