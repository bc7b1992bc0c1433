/** npm run check: the editorial checks of every plan's English, and of the figures of its source. */

import { checkTranslation } from '../src/core/english/check.ts';
import { type Message, messages, translations } from '../src/core/english/po/po.ts';
import { warnOfLostReviews } from '../src/core/english/po/reviews.ts';
import type { Term } from '../src/core/english/terms/glossary.ts';
import { collector, eachOnce, type Report } from '../src/core/model/diagnostics.ts';
import { listed } from '../src/core/model/sentence.ts';
import { findingsOf } from '../src/core/publish/findings.ts';
import { publishRead } from '../src/core/publish/publish.ts';
import { reportAudit } from '../src/core/publish/report-audit.ts';
import { statesOf } from '../src/core/seeds/reviews.ts';
import { readSeed, type Seed, type SeedFiles } from '../src/core/seeds/seed.ts';
import { warnOfCopies } from './build/content/copies.ts';
import { sayHollow } from './build/content/hollow.ts';
import { sayLostOriginal } from './build/content/lost-original.ts';
import { warnOfLostPlans } from './build/content/lost-plans.ts';
import { sayLostRecord } from './build/content/lost-record.ts';
import { begin } from './shared/command/begin.ts';
import { check as said } from './shared/command/commands-said.ts';
import { say } from './shared/command/language.ts';
import { print, printAllAsJson } from './shared/command/print.ts';
import { holdOriginal } from './shared/documents/originals.ts';
import { holdPlanNamed } from './shared/people/plan-named.ts';
import {
  generatedPlan,
  readGlossaryFile,
  readReferencesFile,
  readSeedFolders,
  readSiteFile,
} from './shared/people/seeds.ts';

const {
  flags,
  values: { plan: only },
} = begin('check');
holdPlanNamed(only);
const asJson = flags.has('json');
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(process.cwd(), report);
const references = readReferencesFile(process.cwd(), report);
readSiteFile(process.cwd(), report);
const plans: Checked[] = [];
/** What reading refuses of the English for its figures is what the rules say of it here: once is enough. */
const reportOnce: Report = (rule, ...rest) => {
  if (rule !== 'figures-withheld') report(rule, ...rest);
};
const folders = readSeedFolders(process.cwd(), report, (slug) => !only || slug === only);
for (const files of folders) {
  const seed = readSeed(files, reportOnce);
  if (!seed) continue;
  const last = generatedPlan(process.cwd(), files.slug);
  warnOfLostReviews(last?.clauses, statesOf(seed), `${files.folder}/en.po`, report);
  await sayAsBuilt(files, seed, last);
  const checked = {
    plan: files.slug,
    figures: checkFigures(files, seed),
    english: checkEnglish(files, seed, messages(seed.zh), glossary),
  };
  for (const { files, seed: earlier } of seed.earlier)
    checkEnglish(files, earlier, ownMessages(earlier), glossary);
  plans.push(checked);
  if (!asJson) tell(checked);
}
if (!only) {
  warnOfLostPlans(process.cwd(), folders, { report, diagnostics });
  warnOfCopies(folders, report);
}
const missing = plans.reduce((sum, { english }) => sum + english.missing, 0);
/** Asked to be strict, it takes what is not translated for a fault. */
const isWhole = !(flags.has('strict') && missing);
const faults = eachOnce(diagnostics);
if (asJson) printAllAsJson({ plans }, faults, isWhole);
else if (print(faults) && isWhole) console.log(say(said.nothing()));
if (!isWhole) {
  process.exitCode = 1;
  if (!asJson) console.error(say(said.notWhole({ n: missing })));
}

/** What was checked of a plan: disagreements of its figures by what became of them, and its English. */
interface Checked {
  plan: string;
  figures: { found: number; confirmed: number; accepted: number; open: number };
  english: { entries: number; missing: number; terms: number; exceptions: Record<string, number> };
}

/** Says how much was checked of a plan, and where exceptions were made. */
function tell({ plan, figures, english }: Checked): void {
  const { found, confirmed, accepted, open } = figures;
  console.log(say(said.figures({ plan, found, confirmed, accepted, open })));
  const made = Object.entries(english.exceptions).map(([rule, n]) => said.exception({ n, rule }));
  const exceptions = made.length ? listed(made) : said.none();
  const { entries, missing, terms } = english;
  console.log(say(said.english({ plan, entries, english: entries - missing, terms, exceptions })));
}

/** Reports what a build would say of a plan that was read, and of what the last one made of it. */
async function sayAsBuilt(
  files: SeedFiles,
  seed: Seed,
  last: ReturnType<typeof generatedPlan>,
): Promise<void> {
  for (const own of [files, ...(files.editions ?? [])]) await holdOriginal(own, report);
  const made = publishRead(files, seed, reportOnce, { glossary, references });
  const json = made.get(`${files.slug}/plan.json`);
  if (!json) return;
  const plan = JSON.parse(String(json)) as Parameters<typeof sayHollow>[0];
  sayHollow(plan, files.folder, report);
  sayLostRecord(files.slug, last, plan, { file: `${files.folder}/permalinks.yaml`, report });
  sayLostOriginal(last, plan, files.folder, report);
}

/**
 * Reports where figures of the source disagree and nobody has settled it, and what was accepted and is not
 * found any more; returns how many disagreements there are.
 */
function checkFigures(files: SeedFiles, seed: Seed): Checked['figures'] {
  const findings = findingsOf(seed);
  reportAudit(files, seed, findings, report);
  const count = (state: string) => findings.filter((f) => f.state === state).length;
  return {
    found: findings.length,
    confirmed: count('confirmed'),
    accepted: count('accepted'),
    open: count('open'),
  };
}

/** The clauses of an earlier edition that its own en.po translates; others have the English in force. */
function ownMessages({ zh, po }: Seed): Message[] {
  const own = translations(po);
  return messages(zh).filter(({ id }) => own.get(id)?.words.trim());
}

/**
 * Reports what is wrong with the English of some clauses of an edition; returns how much was checked, and the
 * exceptions made.
 */
function checkEnglish(
  { folder }: Pick<SeedFiles, 'folder'>,
  seed: Seed,
  clauses: Message[],
  glossary: Term[],
): Checked['english'] {
  const english = { messages: clauses, po: seed.po, file: `${folder}/en.po` };
  const { entries, missing, exceptions } = checkTranslation(english, glossary, report);
  return { entries, missing, terms: glossary.length, exceptions };
}
