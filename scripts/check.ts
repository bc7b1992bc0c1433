/** npm run check: the editorial checks of every plan's English, and of the figures of its source. */
import { checkTranslation } from '../src/core/english/check.ts';
import type { Term } from '../src/core/english/glossary.ts';
import { messages } from '../src/core/english/po.ts';
import { warnOfLostReviews } from '../src/core/english/reviews.ts';
import { collector } from '../src/core/model/diagnostics.ts';
import { findingsOf } from '../src/core/publish/findings.ts';
import { reportAudit } from '../src/core/publish/report-audit.ts';
import type { SettledFinding } from '../src/core/published/plan-json.ts';
import { statesOf } from '../src/core/seeds/reviews.ts';
import { readSeed, type Seed, type SeedFiles } from '../src/core/seeds/seed.ts';
import { begin } from './shared/begin.ts';
import { print } from './shared/print.ts';
import { generatedPlan, readGlossaryFile, readSeedFolders } from './shared/seeds.ts';

begin({ usage: 'npm run check' });
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(process.cwd(), report);
for (const files of readSeedFolders(process.cwd(), report)) {
  const seed = readSeed(files, report);
  if (!seed) continue;
  const before = generatedPlan(process.cwd(), files.slug)?.clauses;
  warnOfLostReviews(before, statesOf(seed), `${files.folder}/en.po`, report);
  const findings = findingsOf(seed);
  reportAudit(files, seed, findings, report);
  sayFindings(files.slug, findings);
  checkEnglish(files, seed, glossary);
}
if (print(diagnostics)) console.log('No fault found.');

/** Says how many disagreements of figures there are, by how they are settled. */
function sayFindings(slug: string, findings: readonly SettledFinding[]): void {
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
