/**
 * The programs of a build, each of one file with all that it imports: loading some thousand files takes a
 * processor longer than much of the work. Made by the first build, and kept while the program and its packages
 * are the same.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestsOfProgram, engine, knowDigests, programFile, stampOfProgram } from '../../shared/engine.ts';
import { digestOf } from '../../shared/files.ts';
import { digestOfInstalled, isWhole, keptAs, keptWithPackages, touch } from '../../shared/kept.ts';

const programs = ['build', 'build/rendering/render', 'build/exports/export'];
/** All that they are put together from. */
const parts = ['src', 'scripts'];
/** Beside them: a digest of each file that they were put together from, as it still was when they were started. */
const digests = 'digests.json';
/** These have files of their own beside their code, or are large and not asked for in each build. */
const apart = ['sharp', '@embedpdf/pdfium', 'esbuild', 'opencc-js/core', 'opencc-js/preset/cn2t'];

/** Where they are kept; undefined where they could not find their packages from there. */
function placeOfPrograms(): { kept: string; name: string } | undefined {
  const kept = keptWithPackages();
  if (!kept) return undefined;
  const key = digestOf(stampOfProgram(parts), digestOfInstalled(), engine, process.versions.node);
  return { kept, name: `programs-${key}` };
}

/** The folder of the kept programs that this one is of: it was whole when it was started from there. */
const own = /^.*[\\/]programs-[\w-]+(?=[\\/]programs[\\/])/u.exec(process.argv[1] ?? '')?.[0];
if (own) knowDigests(JSON.parse(readFileSync(join(own, 'programs', digests), 'utf8')));

let folder: string | undefined | null = own ?? null;
/** The folder of the kept programs, found once; undefined where there is none that is whole. */
function folderOfPrograms(): string | undefined {
  if (folder !== null) return folder;
  const place = placeOfPrograms();
  const found = place && join(place.kept, place.name);
  folder = found && isWhole(found) ? found : undefined;
  if (folder) touch(folder);
  return folder;
}

/** The file that runs a program: the one that is kept, where it is, else the program's own. */
export function runnable(name: string): string {
  const found = programs.includes(name) ? folderOfPrograms() : undefined;
  const file = found && join(found, 'programs', `${name}.mjs`);
  return file && existsSync(file) ? file : programFile(name);
}

/** Whether a program runs from a file that is kept. */
export const isKeptProgram = (name: string): boolean => runnable(name) !== programFile(name);

/** Makes the programs where they are not kept: for what this build starts from then on, and for the next one. */
export async function keepPrograms(): Promise<void> {
  const place = folderOfPrograms() ? undefined : placeOfPrograms();
  if (place) folder = await keptAs(place.kept, place.name, (next) => bundle(join(next, 'programs')));
}

/** Where the program itself stands, for what asks that of its own file. */
const surroundings = {
  'import.meta.filename': JSON.stringify(programFile('shared/engine')),
  'import.meta.dirname': JSON.stringify(join(programFile('shared/engine'), '..')),
};

async function bundle(out: string): Promise<void> {
  const { inPlaceOf, writeScript, writeStarter } = await import('./one-file.ts');
  const put = { define: surroundings, alias: inPlaceOf(join(engine, 'src')) };
  const making = programs.map(async (name) => {
    await writeScript(join(out, `${name}.js`), { ...put, entryPoints: [programFile(name)] }, apart);
    await writeStarter(join(out, `${name}.mjs`), programFile('build/programs/script'));
  });
  await Promise.all(making);
  writeFileSync(join(out, digests), JSON.stringify(digestsOfProgram(parts)));
}
