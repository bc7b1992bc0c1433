/** npm run check: the editorial checks of every plan's English. */
import { auditRules } from '../src/lib/audit.ts';
import { checkTranslation } from '../src/lib/check.ts';
import { collector } from '../src/lib/diagnostics.ts';
import { walk } from '../src/lib/plan.ts';
import { messages } from '../src/lib/po.ts';
import { findingsOf, readSeed } from '../src/lib/publish.ts';
import { statesOf, warnOfLostReviews } from '../src/lib/reviews.ts';
import { generatedPlan, print, readGlossaryFile, readSeedFolders } from './seeds.ts';
import { begin } from './begin.ts';

begin({ usage: 'npm run check' });
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(process.cwd(), report);
for (const files of readSeedFolders(process.cwd(), report)) {
  const seed = readSeed(files, report);
  if (!seed) continue;
  warnOfLostReviews(generatedPlan(process.cwd(), files.slug)?.clauses, statesOf(seed), `${files.folder}/en.po`, report);
  const findings = findingsOf(seed);
  const lineOf = new Map([...walk(seed.zh.nodes)].map((n) => [n.eId, n.lines[0]]));
  for (const { rule, places, figures, arithmetic, state } of findings)
    if (state === 'open')
      report('audit', { file: `${files.folder}/${files.sourceName}`, line: lineOf.get(places[0]!) ?? 1 }, `${auditRules[rule]}: ${figures.join(' and ')} (${places.map((id) => `${id}, line ${lineOf.get(id)}`).join('; ')}): ${arithmetic.en}. If the source disagrees with itself, write an editor’s note in notes.yaml; if it does not, accept it in plan.yaml: audit: [{ rule: ${rule}, places: [${places.join(', ')}], reason: { zh: …, en: … } }].`);
  for (const { rule, places } of seed.meta.audit)
    if (!findings.some((f) => f.rule === rule && f.places.join() === places.join())) report('audit', { file: `${files.folder}/plan.yaml` }, `audit: ${rule} at ${places.join(', ')} is accepted, but nothing is found there any more. Remove it.`);
  console.log(`${files.slug}: ${findings.length} disagreements of figures in the source; ${findings.filter((f) => f.state === 'confirmed').length} confirmed by notes, ${findings.filter((f) => f.state === 'accepted').length} accepted, ${findings.filter((f) => f.state === 'open').length} open.`);
  const { entries, exceptions } = checkTranslation(messages(seed.zh), seed.po, `${files.folder}/en.po`, glossary, report);
  console.log(`${files.slug}: ${entries} entries, ${glossary.length} terms checked; exceptions: ${Object.entries(exceptions).map(([rule, n]) => `${n} ${rule}`).join(', ') || 'none'}.`);
}
if (print(diagnostics)) console.log('No fault found.');
