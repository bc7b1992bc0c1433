/**
 * What renders the pages, compiled from the program: kept from build to build, since it is the same for all
 * content.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { siteSchema } from '../../src/core/published/site.ts';
import { digestOfPackages, digestOfProgram } from '../shared/engine.ts';
import { digestOf, digestOfFiles, filesIn } from '../shared/files.ts';
import { clearKept, keptFolder } from '../shared/kept.ts';
import { packages } from '../shared/near.ts';
import { runChild } from './child.ts';
import { readRecord, writeRecord } from './records.ts';
import type { Settings } from './settings.ts';

/** Beside a compiled renderer: a digest of all its files, so that one that is not whole is never used. */
const record = 'compiled.json';
const recordSchema = z.object({ files: z.string() });

const themeOf = (publisher: string) =>
  siteSchema.parse(JSON.parse(readFileSync(join(publisher, 'content/site.json'), 'utf8'))).theme;

/**
 * A digest of all that a renderer is compiled from: the program and its packages, its settings, and what is in
 * `theme/` of the publisher's folder.
 */
export function rendererKey(settings: Settings, publisher = '.'): string {
  const theme = themeOf(publisher);
  const own = join(publisher, 'theme');
  const hidden = join(packages(), '.package-lock.json');
  return digestOf(
    digestOfProgram(['src', 'public', 'scripts/build/compile.ts', 'astro.config.mjs']),
    digestOfPackages(),
    existsSync(hidden) ? readFileSync(hidden) : '',
    process.versions.node,
    settings,
    theme?.components,
    theme && existsSync(own) ? digestOfFiles(filesIn(own), own) : '',
  );
}

const filesOf = (folder: string) =>
  ['renderer', 'site']
    .map((part) => join(folder, part))
    .filter((part) => existsSync(part))
    .flatMap(filesIn);
/** Notes that a renderer is whole. */
export const noteWhole = (folder: string): void =>
  writeRecord(join(folder, record), { files: digestOfFiles(filesOf(folder), folder) });
/** Whether a renderer stands in a folder as it was noted, byte for byte, with no file more or less. */
export const isWhole = (folder: string): boolean =>
  readRecord(join(folder, record), recordSchema)?.files === digestOfFiles(filesOf(folder), folder);

/**
 * Returns the folder of the renderer for these settings: `renderer/` and `site/` (scripts/build/compile.ts).
 * Compiles it where it is not kept, or not whole, or was made from anything else. Throws a Fault where it cannot
 * be compiled.
 */
export async function rendererFor(settings: Settings): Promise<string> {
  const hasOwn = Object.values(themeOf('.')?.components ?? {}).some(Boolean);
  const kept = keptFolder(hasOwn);
  const folder = join(kept, `renderer-${rendererKey(settings)}`);
  if (isWhole(folder)) {
    utimesSync(folder, new Date(), new Date());
    return folder;
  }
  clearKept(kept);
  const next = `${folder}.${randomUUID()}`;
  try {
    await runChild('build/compile', { ...settings, OUT: next });
    noteWhole(next);
    put(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return folder;
}

/** Puts a renderer in its place, where no other build has put the same in the meantime. */
function put(next: string, folder: string): void {
  if (existsSync(folder)) {
    if (isWhole(folder)) return;
    renameSync(folder, `${next}.old`);
    rmSync(`${next}.old`, { recursive: true, force: true });
  }
  try {
    renameSync(next, folder);
  } catch (error) {
    if (!isWhole(folder)) throw error;
  }
}
