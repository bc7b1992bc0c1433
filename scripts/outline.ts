/** npm run outline -- FILE [--json]: how a document would be structured, one node a line. */
import { dirname, join } from 'node:path';
import { addresses } from '../src/core/addresses/addresses.ts';
import { keepIds, usedIds } from '../src/core/addresses/keep-ids.ts';
import { permalinksSchema } from '../src/core/addresses/record.ts';
import { collector, type Diagnostic } from '../src/core/model/diagnostics.ts';
import type { Artefact } from '../src/core/model/plan.ts';
import { outline, writeOutline } from '../src/core/parse/outline.ts';
import { parse } from '../src/core/parse/parse.ts';
import { planSchema } from '../src/core/seeds/schema.ts';
import { readYaml } from '../src/core/seeds/yaml.ts';
import { begin } from './shared/begin.ts';
import { open } from './shared/open.ts';
import { readText } from './shared/people.ts';
import { print } from './shared/print.ts';

const {
  flags,
  words: [file],
} = begin({ usage: 'npm run outline -- FILE [--json]', options: { json: 'flag' }, words: 1 });
if (!file) {
  console.error('Name a document: npm run outline -- FILE [--json].');
  process.exitCode = 1;
} else {
  const { report, diagnostics } = collector();
  const opened = await open(file, report);
  // Beside a plan.yaml, its hints count.
  const hintFile = join(dirname(file), 'plan.yaml');
  const hints = readText(hintFile, report);
  const meta = hints === null ? null : readYaml(hints, planSchema, 'plan-yaml', hintFile, report);
  if (!opened) print(diagnostics);
  else {
    const plan = parse(opened.document.lines, {
      file,
      hintFile,
      hints: meta?.structure ?? [],
      artefacts: meta?.artefacts ?? [],
      report,
    });
    // A published document keeps its ids.
    const recordFile = join(dirname(file), 'permalinks.yaml');
    const released = readText(recordFile, report);
    const record =
      released === null ? null : readYaml(released, permalinksSchema, 'permalinks-yaml', recordFile, report);
    if (record) addresses(plan.nodes, keepIds(plan, record), usedIds(record));
    const nodes = outline(plan);
    console.log(flags.has('json') ? JSON.stringify(nodes, null, 1) : writeOutline(nodes).join('\n'));
    for (const said of [opened.wrote, ...opened.told]) if (said) console.error(`${file}: ${said}`);
    for (const a of plan.artefacts) console.error(leftOut(file, a));
    if (plan.artefacts.some((a) => a.guessed))
      console.error(
        `${file}: what stands above behind “confirm with” can be put under artefacts: in plan.yaml where it is no word of the plan; where it is, say so under structure: (kind: p).`,
      );
    const doubt = nodes.find((n) => n.unsure)?.line ?? plan.artefacts.find((a) => a.guessed)?.line;
    if (doubt)
      console.error(
        `${file}: npm run explain -- ${file} LINE says why a line became what it is; begin with line ${doubt}.`,
      );
    // An outline only shows: what would stop a plan from being published is advice here. The lines that were left out are all named above.
    for (const d of diagnostics.filter((d) => d.rule !== 'left-out')) console.error(advice(d));
  }
}

/** A line that is no word of the plan, and what a person writes into plan.yaml to confirm it. */
function leftOut(file: string, { line, text, reason, guessed }: Artefact): string {
  const said = `${file}:${line}: left out as “${reason.en}”: “${text}”`;
  return guessed ? `${said}; unsure, confirm with  - ${JSON.stringify({ line, text, reason })}` : said;
}

function advice({ place, rule, message }: Diagnostic): string {
  return `${place.file}${place.line ? `:${place.line}` : ''}: unsure [${rule}] ${message}`;
}
