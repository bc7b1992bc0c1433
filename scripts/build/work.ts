/** What a build has to make, and what of the last site it can take over: found before anything is made. */
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import type { CatalogueEntry } from '../../src/core/published/catalogue.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { type SearchIndex, searchIndexes } from '../../src/core/search/indexes.ts';
import { dataPages } from '../../src/site/data.ts';
import { shownOfSite } from '../../src/site/site-inputs.ts';
import { digestOfPackages, digestOfProgram } from '../shared/engine.ts';
import { digestOf, digestOfFiles, filesIn, foldersIn } from '../shared/files.ts';
import { pdfSetting } from './exports/pdf-engine.ts';
import { intact, isIntact, type LastSite, lastSite } from './records/last-site.ts';
import { type Built, type Generated, keyOf } from './records/records.ts';
import { charactersOfAll, variantsFile } from './rendering/characters.ts';
import type { Settings } from './settings.ts';

/**
 * At most this many plans are rendered by one process, or have their files set by it: with more it would need more
 * memory than a small machine has.
 */
export const together = 25;
/** Up to this many plans are rendered sooner by one process than by several, each of which must start. */
const few = 8;
/** The memory that a process which renders is given, in bytes: it takes up to half of that. */
const memoryEach = 3e9;
/** How many processes render at once. */
export const atOnce = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / memoryEach)));

/** Does something with each of these, as many at once as there is room for; what came of each, in their order. */
export async function inTurns<One, Made>(
  all: readonly One[],
  make: (one: One, i: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  let at = 0;
  const turn = async () => {
    for (let i = at++; i < all.length; i = at++) made[i] = await make(all[i]!, i);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  return made;
}

/** A search index of the site, with a digest of all that decides what stands in it. */
type KeyedIndex = SearchIndex & { key: string };

export interface Work {
  settings: Settings;
  /** The plans of the library; whether only a part of it is made; the plans made, and what content/ has of each. */
  library: string[];
  isPart: boolean;
  slugs: string[];
  made: Generated;
  /** A digest of the program and its settings, which decide every page. */
  program: string;
  /** A digest of what a file of no plan shows of all plans. */
  keyOfFile: (file: string) => string;
  last: LastSite;
  /** The files of no plan that the last site has as they would be made now. */
  siteFiles: string[];
  /** The plans of which something is made anew; by the parts that a process renders at a time. */
  changed: string[];
  /** The distinct characters of the words of all plans, in order. */
  characters: string[];
  parts: string[][];
  indexes: { all: KeyedIndex[]; changed: KeyedIndex[]; kept: KeyedIndex[] };
}

/**
 * Finds what is to be made of content/, as `generate` has just made it, with these settings. `partOf`: all plans
 * of the library, where content/ has a part of it; the site as a whole is then left to those who put the parts
 * together.
 */
export function workOf(settings: Settings, made: Generated, partOf?: string[]): Work {
  const slugs = foldersIn('content');
  const [library, isPart] = [partOf ?? slugs, partOf !== undefined];
  const { sites } = siteSchema.parse(JSON.parse(readFileSync('content/site.json', 'utf8')));
  const indexes = searchIndexes(library, sites.length > 0);
  const program = programOf(
    settings,
    library.length > 1,
    indexes.map(({ path }) => path),
  );
  const last = lastSite(program);
  const changed = slugs.filter((slug) => {
    const plan = last.planOf(slug);
    return plan?.gave !== made[slug]!.gave || !isIntact(plan.files);
  });
  const characters = charactersOfAll(slugs, changed, last);
  const keyOfFile = keyInSite(characters);
  const siteFiles = last.site ? intact(sameIn(last.site, keyOfFile)) : [];
  const isSiteWhole = siteFiles.length > 0 && siteFiles.length === Object.keys(last.site!.files).length;
  return {
    settings,
    library,
    isPart,
    slugs,
    made,
    program,
    keyOfFile,
    last,
    siteFiles,
    changed,
    characters,
    parts: changed.length || (!isSiteWhole && !isPart) ? partsOf(changed) : [],
    indexes: sorted(isPart ? [] : indexes, program, made, last),
  };
}

/** Tells by a digest what a file of no plan shows of all plans, as content/ has them, and of all their characters. */
function keyInSite(characters: readonly string[]): Work['keyOfFile'] {
  const catalogue = JSON.parse(readFileSync('content/catalogue.json', 'utf8')) as CatalogueEntry[];
  const shows = shownOfSite(catalogue, (plan) => Object.values(dataPages).map((has) => has(plan)));
  return (file) => keyOf(file === variantsFile ? characters : shows(file));
}
/** Those files of a site that would show what they did, with the digests of their bytes. */
const sameIn = ({ shows, files }: Built, keyOfFile: Work['keyOfFile']): Built['files'] =>
  Object.fromEntries(Object.entries(files).filter(([file]) => shows[file] === keyOfFile(file)));

/** A digest of the program and its packages. */
export const engineDigest = (): string =>
  digestOf(digestOfProgram(['src', 'scripts', 'public', 'astro.config.mjs']), digestOfPackages());
/**
 * A digest of all that decides how pages are made: the program, its packages and settings, and its indexes.
 */
function programOf(settings: Settings, isLibrary: boolean, indexPaths: readonly string[]): string {
  const theme = existsSync('theme') ? filesIn('theme') : [];
  const files = digestOfFiles(['content/site.json', ...theme]);
  return digestOf(engineDigest(), files, settings, isLibrary, indexPaths, pdfSetting(process.env));
}

/**
 * The changed plans by the process that renders them; one part, of no plan, where only the site's own pages
 * are made.
 */
function partsOf(changed: readonly string[]): string[][] {
  const count = changed.length <= few ? 1 : Math.max(atOnce, Math.ceil(changed.length / together));
  return Array.from({ length: count }, (_, i) => changed.filter((_slug, n) => n % count === i));
}

/**
 * The indexes of the site with their digests, and which of them stand in the last site as they would be made.
 */
function sorted(
  indexes: readonly SearchIndex[],
  program: string,
  made: Generated,
  last: LastSite,
): Work['indexes'] {
  const all = indexes.map((index) => ({
    ...index,
    key: digestOf(
      program,
      index.slugs.map((slug) => [slug, made[slug]!.gave]),
    ),
  }));
  const isKept = ({ path, key }: KeyedIndex) => {
    const index = last.site?.indexes[path];
    return index?.key === key && isIntact(index.files);
  };
  const kept = all.filter(isKept);
  return { all, kept, changed: all.filter((index) => !kept.includes(index)) };
}
