/**
 * What of the last site, dist/, can be given to the next one: what is still, byte for byte, what its build
 * made.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, foldersIn } from '../../shared/files.ts';
import { digestOfFile } from './file-digests.ts';
import { type Built, type BuiltPlan, builtPlanSchema, builtSchema, readRecord } from './records.ts';

const last = 'dist';
/** The records of a built site, by their paths in it: of the site, and of a plan. */
export const siteRecord = '.built/site.json';
/** Where the record of a plan stands in a built site. */
export const planRecord = (slug: string): string => `.built/${slug}/plan.json`;

/** Digests of files of a site, by their paths in it. */
export const digestsOf = (site: string, files: readonly string[]): Record<string, string> =>
  Object.fromEntries(files.map((file) => [file, digestOfFile(join(site, file))]));

/** Those of the files with these digests that stand in dist/ unaltered. */
export const intact = (files: Record<string, string>): string[] =>
  Object.keys(files).filter((file) => digestOfFile(join(last, file)) === files[file]);
/** Whether all of them do. */
export const isIntact = (files: Record<string, string>): boolean =>
  Object.keys(files).every((file) => digestOfFile(join(last, file)) === files[file]);

/** What the last build noted of the site, and of a plan; null where nothing of use is noted. */
export interface LastSite {
  site: Built | null;
  planOf: (slug: string) => BuiltPlan | null;
}

/**
 * Reads what the last build noted. Of no use is what another program or other settings made, or what is not
 * whole.
 */
export function lastSite(program: string): LastSite {
  const own = <T extends { program: string }>(record: T | null) =>
    record?.program === program ? record : null;
  return {
    site: own(readRecord(join(last, siteRecord), builtSchema)),
    planOf: (slug) => own(readRecord(join(last, planRecord(slug)), builtPlanSchema)),
  };
}

/** The folders of a plan in a built site, such as zh/{plan} and id/{plan}. */
export const foldersOf = (site: string, slug: string): string[] =>
  foldersIn(site)
    .filter((top) => top !== '.built')
    .map((top) => join(top, slug))
    .filter((folder) => existsSync(join(site, folder)));
/** The files below a folder of a built site, by their paths in it. */
export const filesOf = (site: string, folder: string): string[] =>
  filesIn(join(site, folder)).map((file) => file.slice(site.length + 1));

/** The files of a built site that stand in none of these folders. */
export function filesBeside(site: string, folders: ReadonlySet<string>, at = ''): string[] {
  return readdirSync(join(site, at), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(at, entry.name);
      if (entry.isFile()) return [path];
      return entry.isDirectory() && !folders.has(path) ? filesBeside(site, folders, path) : [];
    })
    .sort();
}
