/** npm run check: the editorial checks of every plan's English, and of the figures of its source. */
import { checkTranslation } from '../src/core/english/check.ts';
import type { Term } from '../src/core/english/glossary.ts';
import { messages } from '../src/core/english/po.ts';
import { warnOfLostReviews } from '../src/core/english/reviews.ts';
import { collector } from '../src/core/model/diagnostics.ts';
import { auditRules } from '../src/core/model/finding.ts';
import { walk } from '../src/core/model/plan.ts';
import { findingsOf } from '../src/core/publish/findings.ts';
import { statesOf } from '../src/core/seeds/reviews.ts';
import { readSeed, type Seed, type SeedFiles } from '../src/core/seeds/seed.ts';
import { begin } from './shared/begin.ts';
import { print } from './shared/print.ts';
import { generatedPlan, readGlossaryFile, readSeedFolders } from './shared/seeds.ts';

begin('check');
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(process.cwd(), report);
for (const files of readSeedFolders(process.cwd(), report)) {
  const seed = readSeed(files, report);
  if (!seed) continue;
  const before = generatedPlan(process.cwd(), files.slug)?.clauses;
  warnOfLostReviews(before, statesOf(seed), `${files.folder}/en.po`, report);
  checkFigures(files, seed);
  checkEnglish(files, seed, glossary);
}
if (print(diagnostics)) console.log('No fault found.');

/**
 * Reports where figures of the source disagree and nobody has settled it, and what was accepted and is not
 * found any more; says how many disagreements there are.
 */
function checkFigures({ folder, slug, sourceName }: SeedFiles, seed: Seed): void {
  const findings = findingsOf(seed);
  const lineOf = new Map([...walk(seed.zh.nodes)].map((n) => [n.eId, n.lines[0]]));
  for (const { rule, places, figures, arithmetic, state } of findings) {
    if (state !== 'open') continue;
    const where = places.map((id) => `${id}, line ${lineOf.get(id)}`).join('; ');
    report(
      'audit',
      { file: `${folder}/${sourceName}`, line: lineOf.get(places[0]!) ?? 1 },
      `${auditRules[rule]}: ${figures.join(' and ')} (${where}): ${arithmetic.en}. ` +
        'If the source disagrees with itself, write an editor’s note in notes.yaml; if it does not, ' +
        `accept it in plan.yaml: ` +
        `audit: [{ rule: ${rule}, places: [${places.join(', ')}], reason: { zh: …, en: … } }].`,
    );
  }
  for (const { rule, places } of seed.meta.audit)
    if (!findings.some((f) => f.rule === rule && f.places.join() === places.join()))
      report(
        'audit',
        { file: `${folder}/plan.yaml` },
        `audit: ${rule} at ${places.join(', ')} is accepted, but nothing is found there any more. Remove it.`,
      );
  const count = (state: string) => findings.filter((f) => f.state === state).length;
  console.log(
    `${slug}: ${findings.length} disagreements of figures in the source; ` +
      `${count('confirmed')} confirmed by notes, ${count('accepted')} accepted, ${count('open')} open.`,
  );
}

/**
 * Reports what is wrong with the English of a plan; says how much was checked, and where exceptions were
 * made.
 */
function checkEnglish({ folder, slug }: SeedFiles, seed: Seed, glossary: Term[]): void {
  const { entries, exceptions } = checkTranslation(
    messages(seed.zh),
    seed.po,
    `${folder}/en.po`,
    glossary,
    report,
  );
  const made = Object.entries(exceptions).map(([rule, n]) => `${n} ${rule}`);
  console.log(
    `${slug}: ${entries} entries, ${glossary.length} terms checked; ` +
      `exceptions: ${made.join(', ') || 'none'}.`,
  );
}
