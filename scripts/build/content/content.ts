/** seeds/ -> content/: what `npm run generate` does, and each build first. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { forTranslators } from '../../../src/core/english/po/known-words.ts';
import { warnOfLostReviews } from '../../../src/core/english/po/reviews.ts';
import { collector, hasErrors, type Report } from '../../../src/core/model/diagnostics.ts';
import { publish } from '../../../src/core/publish/publish.ts';
import { type CatalogueEntry, catalogued } from '../../../src/core/published/catalogue.ts';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { readersWords } from '../../../src/core/search/readers-words.ts';
import type { EditionFiles, SeedFiles } from '../../../src/core/seeds/seed.ts';
import { say } from '../../shared/command/language.ts';
import { print } from '../../shared/command/print.ts';
import { holdOriginal } from '../../shared/documents/originals.ts';
import { digestOfPackages, digestOfProgram } from '../../shared/engine.ts';
import { digestOf, digestOfFiles, filesIn, linkNewFile, makeFolderOf } from '../../shared/files.ts';
import {
  generatedPlan,
  readGlossaryFile,
  readReferencesFile,
  readSeedFolders,
  readSiteFile,
} from '../../shared/people/seeds.ts';
import { clearReadings, withKeptReadings } from '../records/kept-readings.ts';
import { type Generated, generatedSchema, readRecord, writeRecord } from '../records/records.ts';
import { nextOf, replace } from '../records/replace.ts';
import { content as told } from '../said.ts';
import { warnOfCopies } from './copies.ts';
import { sayHollow } from './hollow.ts';
import { sayLostOriginal } from './lost-original.ts';
import { warnOfLostPlans } from './lost-plans.ts';
import { sayLostRecord } from './lost-record.ts';
import { noteSaid, printNews } from './news.ts';

/** Where it is noted what was made of each plan. */
export const recordFile = '.cache/generated.json';
/** A digest of a folder: the names of its files, as they stand in it, with their bytes. */
const digestOfFolder = (folder: string) => digestOfFiles(filesIn(folder), folder);

/** The files of a plan's folder, or of an edition's, as they are digested. */
const inDigest = ({ source, original, ...texts }: SeedFiles | EditionFiles) => [
  source,
  { ...texts, editions: undefined },
  original?.bytes,
];

/** A file of content/, or a plan's folder there that stays as it is. */
type Part = { path: string; text: string | Uint8Array } | { kept: string };

/** The files and folders of the program that decide what is made of a plan. */
const generator = [
  'src/core',
  'src/i18n',
  'scripts/build/content',
  'scripts/shared/documents/doc.ts',
  'scripts/shared/documents/open.ts',
  'scripts/shared/documents/originals.ts',
  'scripts/shared/pdf/inked-figures.ts',
  'scripts/shared/pdf',
];

type Collected = ReturnType<typeof collector>;

/** What of seeds/ is made. */
export interface Scope {
  /** The plans that are made; all, unless a part of a library is. */
  isWanted?: (slug: string) => boolean;
  /** Is told of each plan that is made anew, before it is: it may throw. */
  anew?: (slug: string) => void;
  /** Whether what was read of clauses is kept, and used where they are the same. */
  keepsReadings?: boolean;
}

/** What all plans are made with, and what decides whether one is made anew. */
interface MadeWith {
  glossary: ReturnType<typeof readGlossaryFile>;
  references: ReturnType<typeof readReferencesFile>;
  /** A digest of the program, and one of all that this names. */
  code: string;
  program: string;
}

function readMadeWith(root: string, report: Report): MadeWith {
  const [glossary, references] = [readGlossaryFile(root, report), readReferencesFile(root, report)];
  const code = digestOf(digestOfProgram(generator), digestOfPackages());
  return { glossary, references, code, program: digestOf(code, glossary, references) };
}

/** What is made of a plan, and its `plan.json`; undefined where there are faults of it. */
interface MadeOfPlan {
  parts: Iterable<Part>;
  json: string | undefined;
}

/** A plan of content/ as it is, where it is what this seed gave. */
function keptPlan(
  slug: string,
  made: string,
  before: Generated,
): (MadeOfPlan & Generated[string]) | undefined {
  const old = Object.hasOwn(before, slug) ? before[slug] : undefined;
  const folder = join('content', slug);
  if (old?.made !== made || !existsSync(folder) || digestOfFolder(folder) !== old.gave) return undefined;
  return { ...old, parts: [{ kept: slug }], json: readFileSync(join(folder, 'plan.json'), 'utf8') };
}

async function makePlan(
  seed: SeedFiles,
  { glossary, references, code }: MadeWith,
  report: Report,
  { anew, keepsReadings }: Scope,
): Promise<MadeOfPlan> {
  anew?.(seed.slug);
  for (const files of [seed, ...(seed.editions ?? [])]) await holdOriginal(files, report);
  const publishing = () => publish(seed, report, { glossary, references });
  const all = keepsReadings ? withKeptReadings('content', seed.slug, code, publishing) : publishing();
  const json = all.get(`${seed.slug}/plan.json`) as string | undefined;
  return { parts: [...all].map(([path, text]) => ({ path, text })), json };
}

/**
 * What has been made of seeds/, a part at a time; when it is through, what was made of each plan; `gave` is
 * empty of those made anew.
 */
async function* partsOf(
  root: string,
  before: Generated,
  collected: Collected,
  scope: Scope = {},
): AsyncGenerator<Part, Generated> {
  const { report, diagnostics } = collected;
  const madeWith = readMadeWith(root, report);
  const site = readSiteFile(root, report);
  const entries: CatalogueEntry[] = [];
  const now: Generated = {};
  const seeds = readSeedFolders(root, report, scope.isWanted);
  for (const seed of seeds) {
    // A turn for whoever wants this to stop.
    await turn();
    const { slug, folder } = seed;
    const made = digestOf(madeWith.program, ...[seed, ...(seed.editions ?? [])].flatMap(inDigest));
    const from = diagnostics.length;
    const kept = keptPlan(slug, made, before);
    diagnostics.push(...(kept?.said ?? []));
    const { parts, json } = kept ?? (await makePlan(seed, madeWith, report, scope));
    yield* parts;
    const plan = json === undefined ? undefined : (JSON.parse(json) as PlanJson);
    if (plan && !kept) sayHollow(plan, folder, report);
    now[slug] = { made, gave: kept?.gave ?? '', said: diagnostics.slice(from) };
    if (!plan) continue;
    entries.push(catalogued(plan, forTranslators));
    const last = generatedPlan(root, slug);
    sayLostRecord(slug, last, plan, { file: `${folder}/permalinks.yaml`, report });
    sayLostOriginal(last, plan, folder, report);
    warnOfLostReviews(last?.clauses, plan.clauses, `${folder}/en.po`, report);
  }
  warnOfLostPlans(root, seeds, collected);
  warnOfCopies(seeds, report);
  yield { path: 'catalogue.json', text: `${JSON.stringify(entries)}\n` };
  yield { path: 'words.json', text: `${JSON.stringify(readersWords(madeWith.glossary), null, 1)}\n` };
  yield { path: 'site.json', text: `${JSON.stringify(site, null, 2)}\n` };
  return now;
}

const refused = (errors: number) => say(told.refused({ n: errors }));
const errorsIn = ({ diagnostics }: Collected) => diagnostics.filter((d) => hasErrors([d])).length;

/**
 * Makes content/ anew from seeds/ and prints what is wrong with them. Returns what was made of each plan;
 * null, with content/ as it was, where there are errors. A plan whose seed is the same, and whose content is
 * still what was made of it, is left as it is. The folder must be locked.
 */
export async function generate(root: string, scope?: Scope): Promise<Generated | null> {
  const said = collector();
  const next = nextOf('content');
  const parts = partsOf(root, readRecord(recordFile, generatedSchema) ?? {}, said, {
    ...scope,
    keepsReadings: true,
  });
  const kept: string[] = [];
  let count = 0;
  let part = await parts.next();
  for (; !part.done; part = await parts.next()) {
    if ('kept' in part.value) {
      const { kept: slug } = part.value;
      for (const file of filesIn(join('content', slug)))
        linkNewFile(file, join(next, file.slice('content/'.length)));
      kept.push(slug);
    } else {
      const file = join(next, part.value.path);
      makeFolderOf(file);
      writeFileSync(file, part.value.text);
      count++;
    }
  }
  if (!printNews(said.diagnostics)) {
    console.error(refused(errorsIn(said)));
    return null;
  }
  const made = part.value;
  for (const [slug, plan] of Object.entries(made)) plan.gave ||= digestOfFolder(join(next, slug));
  replace('content', next);
  writeRecord(recordFile, made);
  noteSaid(said.diagnostics);
  clearReadings(Object.keys(made));
  console.log(say(kept.length ? told.madeSome({ n: count, kept: kept.length }) : told.made({ n: count })));
  return made;
}

/**
 * Prints in which files content/ differs from what seeds/ give, and what is wrong with them. Writes
 * nothing. Returns whether all is well.
 */
export async function compare(root: string): Promise<boolean> {
  const said = collector();
  const present = new Set(
    existsSync('content') ? filesIn('content').map((file) => file.slice('content/'.length)) : [],
  );
  const different: string[] = [];
  let count = 0;
  for await (const part of partsOf(root, {}, said)) {
    if ('kept' in part) continue;
    count++;
    const isThere = present.delete(part.path);
    if (!isThere || !readFileSync(join('content', part.path)).equals(Buffer.from(part.text)))
      different.push(part.path);
  }
  if (!print(said.diagnostics)) {
    console.error(refused(errorsIn(said)));
    return false;
  }
  for (const path of [...different, ...present].sort()) console.error(say(told.differs({ path })));
  if (different.length + present.size) return false;
  console.log(say(told.same({ n: count })));
  return true;
}
