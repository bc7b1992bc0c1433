/** Makes a site, or what the plans of a part of a library have of it, of content/. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { exportsToMake, makeExporterReady, makeExports } from './exports/export-files.ts';
import { endWaiting } from './programs/child.ts';
import { keepDigests } from './records/file-digests.ts';
import { noteSite, takeOver, writeReadersWords } from './records/take-over.ts';
import { variantsFile, writeCharacters } from './rendering/characters.ts';
import { makeRendererReady, renderPlans } from './rendering/render-plans.ts';
import { writeSearchIndexes } from './rendering/search-index.ts';
import type { Settings } from './settings.ts';
import type { Work } from './work.ts';

/** Starts the programs that will make what there is of a plan, which load while its content is made. */
export function makeProgramsReady(settings: Settings): void {
  makeExporterReady();
  makeRendererReady(settings);
}

/** A plan is long whose `plan.json` has so many bytes: none that is known has. */
const longPlan = 4 * 2 ** 20;
const hasLong = ({ changed }: Work): boolean =>
  changed.some((slug) => statSync(join('content', slug, 'plan.json')).size > longPlan);

/**
 * Does the work in the folder `next`, which is then whole: what shows something that has changed is made, and
 * the rest is taken over from dist/. Throws a Fault at what could not be made.
 */
export async function makeSite(work: Work, next: string): Promise<void> {
  const toMake = exportsToMake(work);
  // Of many plans, or long ones, one after the other: all at once would take more memory than there is.
  const isMuch = work.parts.length > 1 || hasLong(work);
  const exporting = makeExports(work, toMake, next, isMuch);
  // Pages wait for the files to take along, which are made first.
  const indexing = exporting.here.then(() => writeSearchIndexes('content', next, work.indexes.changed));
  const free = indexing.then(({ told }) => told);
  const before = isMuch ? exporting.all : undefined;
  const rendered = Promise.resolve(before).then(() =>
    renderPlans(work, { toMake, exported: exporting.all, free }, next),
  );
  const makesVariants = !work.isPart && !work.siteFiles.includes(variantsFile);
  await Promise.all([
    indexing.then(({ all }) => all),
    makesVariants && free.then(() => writeCharacters(work.characters, next)),
    exporting.all,
    free,
    rendered,
  ]);
  endWaiting();
  takeOver(work, next);
  if (!work.isPart) writeReadersWords(next);
  noteSite(work, next);
  keepDigests();
}
