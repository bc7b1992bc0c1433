import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MadeFile } from '../../src/core/exports/files.ts';
import { isDay } from '../../src/core/model/edition.ts';
import type { PlanContent } from '../../src/site/page-inputs.ts';
import { digestOfFiles, filesIn, foldersIn } from '../shared/files.ts';

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** The list of a plan's files to take along, beside them: their names, sizes and digests. */
export const exportList = 'files.json';

/** The files to take along that a built site has of a plan; none where their list cannot be read. */
export function exportsIn(site: string, slug: string): MadeFile[] {
  try {
    return readJson(join(site, 'data', slug, exportList));
  } catch {
    return [];
  }
}

/**
 * What content/ has of a plan, with a digest of each of its files: all that the plan's pages can show but for files to take
 * along, of which earlier editions have none.
 */
export function contentOf(slug: string): PlanContent {
  const days = foldersIn(join('content', slug)).filter(isDay);
  return {
    ...editionIn(slug),
    earlier: days.map((day) => ({ ...editionIn(join(slug, day)), earlier: [] })),
  };
}

/** The plan of a folder of content/, and the terms that it uses. */
export const wordsOfPlan = (folder: string): Pick<PlanContent, 'plan' | 'terms'> => ({
  plan: readJson(join(folder, 'plan.json')),
  terms: readJson<Pick<PlanContent, 'terms'>>(join(folder, 'glossary.json')).terms,
});

/** What a folder of content/ has of one edition. */
function editionIn(path: string): Omit<PlanContent, 'earlier'> {
  const folder = join('content', path);
  const at = (name: string) => join(folder, name);
  const rows = <T>(name: string) =>
    existsSync(at(`tables/${name}.json`)) ? readJson<T[]>(at(`tables/${name}.json`)) : [];
  return {
    ...wordsOfPlan(folder),
    findings: readJson<{ findings: PlanContent['findings'] }>(at('audit.json')).findings,
    tables: {
      indicators: rows('indicators'),
      series: rows('series'),
      carriers: rows('carriers'),
      quantities: rows('quantities'),
      tasks: rows('tasks'),
      promises: rows('promises'),
    },
    exports: [],
    files: Object.fromEntries(
      filesIn(at(''))
        .map((file) => [file, file.slice(at('').length + 1)] as const)
        .filter(([, name]) => !isDay(name.split('/')[0]!))
        .map(([file, name]) => [name, digestOfFiles([file])]),
    ),
  };
}
