/** What a preview shows of seeds/: of each plan its last state that could be read, and what is wrong with it now. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkTranslation } from '../../src/core/english/check.ts';
import { forTranslators } from '../../src/core/english/po/known-words.ts';
import { messages } from '../../src/core/english/po/po.ts';
import { warnOfLostReviews } from '../../src/core/english/po/reviews.ts';
import type { Term } from '../../src/core/english/terms/glossary.ts';
import { collector, type Diagnostic, hasErrors } from '../../src/core/model/diagnostics.ts';
import { findingsOf } from '../../src/core/publish/findings.ts';
import { publishRead } from '../../src/core/publish/publish.ts';
import { reportAudit } from '../../src/core/publish/report-audit.ts';
import { catalogued } from '../../src/core/published/catalogue.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { type SiteSettings, siteSchema } from '../../src/core/published/site.ts';
import { readersWords } from '../../src/core/search/readers-words.ts';
import type { Reference } from '../../src/core/seeds/references.ts';
import { statesOf } from '../../src/core/seeds/reviews.ts';
import { readSeed, type Seed, type SeedFiles } from '../../src/core/seeds/seed.ts';
import { sayHollow } from '../build/content/hollow.ts';
import { digestOf, foldersIn } from '../shared/files.ts';
import {
  generatedPlan,
  readGlossaryFile,
  readReferencesFile,
  readSeedFolders,
  readSiteFile,
} from '../shared/people/seeds.ts';
import { type Held, notHeld } from './held.ts';

/** The files of content/: their paths in it, and what stands in them. */
export type Content = ReadonlyMap<string, string | Uint8Array>;

/** A plan as it was last read. */
export interface PreviewedPlan {
  /** A digest of all that it was made from. */
  made: string;
  seed: SeedFiles;
  /** What is shown of it; nothing where it could never be read. */
  content: Content;
  /** Whether the seed as it is now cannot be read, so that `content` is that of an earlier state. */
  isBroken: boolean;
  /** What `build` says of it. */
  said: Diagnostic[];
  /**
   * What `check` alone says: found when it is `wanted`, since it takes longer than to read the plan; before
   * that what it said of the state before.
   */
  checked: (wanted: boolean) => Diagnostic[];
  /** What is said of its text, and of those of its earlier editions, held against their originals, as `checked` is. */
  held: (wanted: boolean) => Diagnostic[];
}

/** All that a preview shows. */
export interface Previewed {
  content: Content;
  plans: ReadonlyMap<string, PreviewedPlan>;
  /** The plans of which a file is missing or refused: they are shown as they last were, if they were. */
  refused: string[];
  /** What is said of the files beside the plans, and of those that were refused. */
  said: Diagnostic[];
}

/** What stands beside the plans, each as it could last be read. */
interface Beside {
  glossary: Term[];
  references: Reference[];
  site: SiteSettings;
}

/**
 * Reads the seeds of a folder again and again; of each plan only where something of it has changed. What cannot
 * be read is shown as it last could. `held`: what is said of texts held against their originals.
 */
export function previewOf(root: string, held: Held = notHeld): () => Previewed {
  let beside: Beside = { glossary: [], references: [], site: siteSchema.parse({}) };
  let plans = new Map<string, PreviewedPlan>();
  return () => {
    const { report, diagnostics } = collector();
    beside = readBeside(root, beside, diagnostics, report);
    const there = new Set(existsSync(join(root, 'seeds')) ? foldersIn(join(root, 'seeds')) : []);
    const seeds = readSeedFolders(root, report);
    const read = seeds.map(
      (seed) => [seed.slug, planOf(root, seed, beside, { last: plans.get(seed.slug), held })] as const,
    );
    const refused = [...there].filter((slug) => !seeds.some((seed) => seed.slug === slug));
    const kept = refused.flatMap((slug) => plans.get(slug) ?? []).map(refusedPlan);
    plans = new Map([...read, ...kept.map((plan) => [plan.seed.slug, plan] as const)]);
    return { content: contentOf(plans, beside), plans, refused, said: diagnostics };
  };
}

/** A plan of which a file is missing or refused now: what is wrong with it is said where the folder is read. */
const refusedPlan = (plan: PreviewedPlan): PreviewedPlan => ({
  ...plan,
  made: '',
  isBroken: true,
  said: [],
  checked: () => [],
  held: () => [],
});

/** The files beside the plans; one in which there are errors counts as it last was. */
function readBeside(
  root: string,
  last: Beside,
  diagnostics: Diagnostic[],
  report: ReturnType<typeof collector>['report'],
): Beside {
  const orLast = <T>(read: () => T, before: T): T => {
    const from = diagnostics.length;
    const now = read();
    return hasErrors(diagnostics.slice(from)) ? before : now;
  };
  return {
    glossary: orLast(() => readGlossaryFile(root, report), last.glossary),
    references: orLast(() => readReferencesFile(root, report), last.references),
    site: orLast(() => readSiteFile(root, report) ?? last.site, last.site),
  };
}

/** A plan as it is now: the last one where nothing of it has changed. */
function planOf(
  root: string,
  files: SeedFiles,
  { glossary, references }: Beside,
  { last, held }: { last: PreviewedPlan | undefined; held: Held },
): PreviewedPlan {
  const { source, original, ...texts } = files;
  const made = digestOf(glossary, references, source, original?.bytes, texts);
  if (last?.made === made) return last;
  const { report, diagnostics: said } = collector();
  const seed = readSeed(files, report);
  const heldOf = (wanted: boolean) =>
    [files, ...(files.editions ?? [])].flatMap((folder) => held(folder, wanted));
  const now = { made, seed: files, said, held: heldOf };
  if (!seed) return { ...now, content: last?.content ?? new Map(), isBroken: true, checked: () => [] };
  const content = publishRead(files, seed, report, { glossary, references });
  const plan = jsonOf({ content }, files.slug);
  if (plan) sayHollow(plan, files.folder, report);
  const before = generatedPlan(root, files.slug)?.clauses;
  warnOfLostReviews(before, statesOf(seed), `${files.folder}/en.po`, report);
  const earlier = last?.checked(false) ?? [];
  let checked: Diagnostic[] | undefined;
  return {
    ...now,
    content,
    isBroken: false,
    checked: (wanted) => {
      if (wanted) checked ??= checkedOf(files, seed, glossary);
      return checked ?? earlier;
    },
  };
}

/** What the audit of the figures and the checks of the English say of a plan. */
function checkedOf(files: SeedFiles, seed: Seed, glossary: readonly Term[]): Diagnostic[] {
  const { report, diagnostics } = collector();
  reportAudit(files, seed, findingsOf(seed), report);
  const english = { messages: messages(seed.zh), po: seed.po, file: `${files.folder}/en.po` };
  checkTranslation(english, glossary, report);
  return diagnostics;
}

/** The `plan.json` of a plan, or of an earlier edition of one (its folder); undefined where it has none. */
export function jsonOf({ content }: Pick<PreviewedPlan, 'content'>, folder: string): PlanJson | undefined {
  const json = content.get(`${folder}/plan.json`);
  return json === undefined ? undefined : (JSON.parse(String(json)) as PlanJson);
}

/** All files of content/, as `generate` would write them. */
function contentOf(plans: ReadonlyMap<string, PreviewedPlan>, { glossary, site }: Beside): Content {
  const shown = [...plans].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = shown.flatMap(([slug, plan]) => {
    const json = jsonOf(plan, slug);
    return json ? [catalogued(json, forTranslators)] : [];
  });
  return new Map<string, string | Uint8Array>([
    ...shown.flatMap(([, { content }]) => [...content]),
    ['catalogue.json', `${JSON.stringify(entries)}\n`],
    ['words.json', `${JSON.stringify(readersWords(glossary), null, 1)}\n`],
    ['site.json', `${JSON.stringify(site, null, 2)}\n`],
  ]);
}
