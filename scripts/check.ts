/** npm run check: the editorial checks of every plan's English. */
import { checkTranslation } from '../src/core/english/check.ts';
import { messages } from '../src/core/english/po.ts';
import { warnOfLostReviews } from '../src/core/english/reviews.ts';
import { collector } from '../src/core/model/diagnostics.ts';
import { auditRules } from '../src/core/model/finding.ts';
import { walk } from '../src/core/model/plan.ts';
import { findingsOf } from '../src/core/publish/findings.ts';
import { statesOf } from '../src/core/seeds/reviews.ts';
import { readSeed } from '../src/core/seeds/seed.ts';
import { begin } from './shared/begin.ts';
import { print } from './shared/print.ts';
import { generatedPlan, readGlossaryFile, readSeedFolders } from './shared/seeds.ts';
begin({ usage: 'npm run check' });
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(process.cwd(), report);
for (const files of readSeedFolders(process.cwd(), report)) {
  const seed = readSeed(files, report);
  if (!seed) continue;
  warnOfLostReviews(
    generatedPlan(process.cwd(), files.slug)?.clauses,
    statesOf(seed),
    `${files.folder}/en.po`,
    report,
  );
  const findings = findingsOf(seed);
  const lineOf = new Map([...walk(seed.zh.nodes)].map((n) => [n.eId, n.lines[0]]));
  for (const { rule, places, figures, arithmetic, state } of findings)
    if (state === 'open')
      report(
        'audit',
        { file: `${files.folder}/${files.sourceName}`, line: lineOf.get(places[0]!) ?? 1 },
        `${auditRules[rule]}: ${figures.join(' and ')} (${places.map((id) => `${id}, line ${lineOf.get(id)}`).join('; ')}): ${arithmetic.en}. If the source disagrees with itself, write an editor’s note in notes.yaml; if it does not, accept it in plan.yaml: audit: [{ rule: ${rule}, places: [${places.join(', ')}], reason: { zh: …, en: … } }].`,
      );
  for (const { rule, places } of seed.meta.audit)
    if (!findings.some((f) => f.rule === rule && f.places.join() === places.join()))
      report(
        'audit',
        { file: `${files.folder}/plan.yaml` },
        `audit: ${rule} at ${places.join(', ')} is accepted, but nothing is found there any more. Remove it.`,
      );
  console.log(
    `${files.slug}: ${findings.length} disagreements of figures in the source; ${findings.filter((f) => f.state === 'confirmed').length} confirmed by notes, ${findings.filter((f) => f.state === 'accepted').length} accepted, ${findings.filter((f) => f.state === 'open').length} open.`,
  );
  const { entries, exceptions } = checkTranslation(
    messages(seed.zh),
    seed.po,
    `${files.folder}/en.po`,
    glossary,
    report,
  );
  console.log(
    `${files.slug}: ${entries} entries, ${glossary.length} terms checked; exceptions: ${
      Object.entries(exceptions)
        .map(([rule, n]) => `${n} ${rule}`)
        .join(', ') || 'none'
    }.`,
  );
}
if (print(diagnostics)) console.log('No fault found.');
