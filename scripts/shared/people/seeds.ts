import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { decodePo } from '../../../src/core/english/po/charset.ts';
import { readGlossary, type Term } from '../../../src/core/english/terms/glossary.ts';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import { both } from '../../../src/core/model/sentence.ts';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { type SiteSettings, siteSchema } from '../../../src/core/published/site.ts';
import { formats } from '../../../src/core/read/document.ts';
import { fileKinds } from '../../../src/core/read/kind-of-file.ts';
import { namedAsOther } from '../../../src/core/read/other-formats.ts';
import { isMerged } from '../../../src/core/read/text/decode.ts';
import { type Reference, readReferences } from '../../../src/core/seeds/references.ts';
import { said as ofSeeds } from '../../../src/core/seeds/said.ts';
import type { SeedFiles } from '../../../src/core/seeds/seed.ts';
import { slugFault } from '../../../src/core/seeds/slug.ts';
import { readAsFar, readYaml, type Yaml } from '../../../src/core/seeds/yaml/yaml.ts';
import { remedies, seeds } from './files-said.ts';
import { tellElsewhere, tellNearNames } from './near-names.ts';
import { itself, look, namesIn, readBytes, readText } from './people.ts';
import { putByHand, takeIn, tellLoose } from './put-by-hand.ts';
import { holdTheme } from './theme.ts';

/** What stands beside the plans' folders, and is looked at where it is read. */
export const besidePlans = {
  glossary: 'seeds/glossary.csv',
  references: 'seeds/references.csv',
  site: 'seeds/site.yaml',
};
const namesBeside = Object.values(besidePlans).map((file) => basename(file));

/**
 * The slugs of the plans' folders in `seeds/`, in order. A link or anything else that is refused is reported.
 */
export function plansIn(root: string, report: Report): string[] {
  const top = join(root, 'seeds');
  return namesIn(top, report, 'seeds').filter((name) => {
    const [path, folder] = [join(top, name), `seeds/${name}`];
    if (Object.values(besidePlans).includes(folder) || itself(path)?.isFile()) return false;
    return look(path, 'folder', report, folder) === 'there';
  });
}

/** What the file that a source was made from may be called. */
export const originalNames = fileKinds.map((kind) => `original.${kind}`);

/**
 * The folders of `seeds/`, read. A folder is reported and left out when its source or plan.yaml is missing,
 * or when one of its files is refused or is no text. Of a part of the plans only those that it has are read.
 */
export function readSeedFolders(
  root: string,
  report: Report,
  isWanted: (slug: string) => boolean = () => true,
): SeedFiles[] {
  const refusals = counted(report);
  const folders = plansIn(root, refusals.report);
  const all = join(root, 'seeds');
  tellNearNames(all, 'seeds', namesBeside, report);
  const isFile = (name: string) => itself(join(all, name))?.isFile();
  const files = namesIn(all, () => {}).filter(isFile);
  tellLoose(files, report);
  const into = `seeds/${folders[0] ?? 'our-plan'}/`;
  tellElsewhere(files, 'seeds', namesOfPlan, () => seeds.ofOnePlan({ folder: into }), report);
  if (!folders.length && !refusals.count)
    report('missing-file', { file: 'seeds' }, seeds.noPlan({ folder: root }));
  const seen = new Map<string, string>();
  return folders.flatMap((slug) => {
    const folder = `seeds/${slug}`;
    const twin = seen.get(slug.toLowerCase());
    if (twin) report('slug', { file: folder }, seeds.twins({ twin }));
    seen.set(slug.toLowerCase(), folder);
    return isWanted(slug) ? readSeedFolder(join(root, folder), slug, report) : [];
  });
}

/** A report that counts what is reported through it. */
function counted(report: Report): { count: number; report: Report } {
  const own = {
    count: 0,
    report: (...said: Parameters<Report>) => {
      own.count++;
      report(...said);
    },
  };
  return own;
}

/** One folder of `seeds/`, read; none where something of it is missing or refused. */
function readSeedFolder(path: string, slug: string, report: Report): SeedFiles[] {
  const folder = `seeds/${slug}`;
  const own = readFolder(path, folder, ['plan.yaml'], report);
  const editions = namesIn(join(path, 'editions'), report, `${folder}/editions`).map((day) => {
    const [at, name] = [join(path, 'editions', day), `${folder}/editions/${day}`];
    return look(at, 'folder', report, name) === 'there'
      ? readFolder(at, name, ['edition.yaml'], report)
      : null;
  });
  if (!own || editions.includes(null)) return [];
  const earlier = editions.map((edition) => ({ ...edition!, slug, editionYaml: edition!.editionYaml! }));
  return [{ ...own, slug, planYaml: own.planYaml!, ...(earlier.length && { editions: earlier }) }];
}

/** The files of a folder with a document: a plan's, or that of an earlier edition. */
type Folder = Omit<SeedFiles, 'slug' | 'planYaml' | 'editions'> & { planYaml: string | null };

/** The names that people write in a plan's folder, and in that of an earlier edition. */
const namesOfPlan = ['plan.yaml', 'edition.yaml', 'en.po', 'notes.yaml', 'permalinks.yaml'];
/** The names that are read there. */
const namesRead = [...formats.map((format) => `source.${format}`), ...originalNames, ...namesOfPlan];

/**
 * The files of a folder with a document, read; null where one of them is refused, or where the document or one
 * of those that it must have is missing.
 */
function readFolder(path: string, folder: string, needed: readonly string[], report: Report): Folder | null {
  const near = tellNearNames(path, folder, namesRead, report);
  const names = namesIn(path, () => {});
  tellElsewhere(names, folder, namesBeside, (name) => seeds.ofAllPlans({ read: `seeds/${name}` }), report);
  const refusals = counted(report);
  const counting = refusals.report;
  const bytes = (name: string) => readBytes(join(path, name), counting, `${folder}/${name}`);
  const text = (name: string) => readText(join(path, name), counting, `${folder}/${name}`);
  const isThere = (name: string) => look(join(path, name), 'file', counting, `${folder}/${name}`) === 'there';
  const sources = formats.map((format) => `source.${format}`).filter(isThere);
  const sourceName = sources[0] ?? 'source.txt';
  if (sources.length > 1)
    counting('two-sources', { file: folder }, seeds.twoSources({ names: both(sources) }));
  const source = sources.length ? bytes(sourceName) : null;
  const planYaml = text('plan.yaml');
  const originals = originalNames.filter(isThere);
  const [originalName] = originals;
  const original = originalName === undefined ? null : bytes(originalName);
  if (originals.length > 1)
    report('two-sources', { file: folder }, seeds.twoOriginals({ names: both(originals) }));
  const po = decodedPo(bytes('en.po'), `${folder}/en.po`, counting);
  const [notesYaml, permalinksYaml] = [text('notes.yaml'), text('permalinks.yaml')];
  const editionYaml = text('edition.yaml');
  if (refusals.count) return null;
  const texts: Record<string, string | null> = { 'plan.yaml': planYaml, 'edition.yaml': editionYaml };
  const missing = [...(source ? [] : [sourceName]), ...needed.filter((name) => texts[name] === null)];
  const isBare = !source && planYaml === null && needed.includes('plan.yaml');
  const instead = { path, folder, near, sourceName, original: planYaml === null ? '' : originalName };
  if (isBare && !near.size) tellBare(path, folder, report);
  else if (missing.length) {
    // The folder of a plan would be refused by its name next.
    const fault = needed.includes('plan.yaml') && slugFault(basename(folder));
    if (fault) report('slug', { file: folder }, ofSeeds.renameFolder({ fault }));
    tellMissing(missing, instead, report);
  }
  if (!source || missing.length) return null;
  return {
    ...{ folder, sourceName, source, planYaml, notesYaml, permalinksYaml },
    po: po?.text ?? null,
    ...(editionYaml !== null && { editionYaml }),
    ...(original && originalName && { original: { name: originalName, bytes: original } }),
    ...(po && { poEncoding: po.encoding }),
  };
}

/** Reports that a folder is no plan yet, with what to do with the document that was put there. */
function tellBare(path: string, folder: string, report: Report): void {
  const remedy = putByHand(folder, namesIn(path, report, folder)) ?? seeds.noPlanHere();
  report('missing-file', { file: folder }, remedy);
}

/** What a folder has in place of what it lacks. */
interface Instead {
  path: string;
  folder: string;
  /** The names that are near one that is read, by that. */
  near: ReadonlyMap<string, string>;
  sourceName: string;
  /** What a source may be read from again, where there is a plan.yaml. */
  original: string | undefined;
}

/** Reports each file that a folder lacks, with what to do: rename another, read the original again, or take it in. */
function tellMissing(
  names: readonly string[],
  { path, folder, near, sourceName, original }: Instead,
  report: Report,
): void {
  const remedyOf = (name: string) => {
    const beside = near.get(name);
    if (beside) return seeds.renameBeside({ beside, name });
    if (name === sourceName && original)
      return seeds.readAgain({ original: `${folder}/${original}`, id: `${basename(folder)}-2` });
    const taken = name === sourceName && takeIn(folder, namesIn(path, report, folder));
    return taken || remedies[name as keyof typeof remedies]();
  };
  for (const name of names)
    report('missing-file', { file: `${folder}/${name}` }, seeds.missing({ remedy: remedyOf(name) }));
}

/** The text of an en.po; null where there is none, or where it was reported. */
function decodedPo(bytes: Uint8Array | null, file: string, report: Report): ReturnType<typeof decodePo> {
  if (!bytes) return null;
  const other = namedAsOther(bytes, file);
  if (other) {
    report('not-text', { file }, other);
    return null;
  }
  const read = decodePo(bytes, file, report);
  return read && isMerged(read.text, file, report) ? null : read;
}

/** The text of a file that stands beside the plans; null where there is none, or where it was reported. */
function beside(root: string, file: string, report: Report): string | null {
  // What is wrong with seeds/ itself is said where the plans are read.
  const hasSeeds = look(join(root, 'seeds'), 'folder', () => {}) === 'there';
  return hasSeeds ? readText(join(root, file), report, file) : null;
}

/** The agreed terms of all plans, from `seeds/glossary.csv`; none where there is no such file. */
export function readGlossaryFile(root: string, report: Report): Term[] {
  const file = besidePlans.glossary;
  const text = beside(root, file, report);
  return text === null ? [] : readGlossary(text, file, report);
}

/** What is known of the documents that plans cite, from `seeds/references.csv`; none where there is no such file. */
export function readReferencesFile(root: string, report: Report): Reference[] {
  const file = besidePlans.references;
  const text = beside(root, file, report);
  return text === null ? [] : readReferences(text, file, report);
}

/**
 * Whether a 网站标识码 has the form in which they are assigned: ten digits (3406000012), the first six of them the code
 * of the place, or bm and eight digits where the site is of a department of the State Council (bm01000001).
 */
const isIdCode = (written: string): boolean => /^(?:\d{10}|bm\d{8})$/u.test(written);

/**
 * The settings of the site, from `seeds/site.yaml`; all empty where there is no such file. Null where it has a fault:
 * each is reported, and of the rest what else is to be said of it.
 */
export function readSiteFile(root: string, report: Report): SiteSettings | null {
  const file = besidePlans.site;
  const text = beside(root, file, report);
  if (text === null) return siteSchema.parse({});
  const read = readYaml(text, siteSchema, 'site-yaml', { file, report });
  holdSite(read ?? readAsFar(text, siteSchema), root, report);
  const site = read?.value ?? null;
  const empty = site ? (['domain', 'id_code'] as const).filter((key) => !site[key]) : [];
  if (empty.length) report('not-provided', { file }, seeds.siteEmpty({ names: both(empty) }));
  return site;
}

/** Reports what is wrong with values of `site.yaml` that its schema takes. */
function holdSite(read: Yaml<SiteSettings> | null, root: string, report: Report): void {
  if (!read) return;
  const { value: site, lineOf } = read;
  const file = besidePlans.site;
  if (site.id_code && !isIdCode(site.id_code))
    report('id-code', { file, line: lineOf('id_code') }, seeds.idCode({ written: site.id_code }));
  const placeOf = (...key: readonly string[]) => ({ file, line: lineOf('theme', ...key) });
  if (site.theme) holdTheme(site.theme, root, placeOf, report);
}

/** What `content/` has of a plan, as it was last generated; null where it has none that can be read. */
export function generatedPlan(root: string, slug: string): PlanJson | null {
  try {
    return JSON.parse(readFileSync(join(root, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
  } catch {
    return null;
  }
}
