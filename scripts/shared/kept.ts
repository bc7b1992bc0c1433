/** What is made of the program and kept from run to run: each in a folder of its own, whole or as if not there. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { compiledEnd } from './compiled.ts';
import { digestOfPackages } from './engine.ts';
import { digestOf, digestOfFiles, filesIn, foldersIn, makeFolders } from './files.ts';
import { packages } from './near.ts';

/** What nobody has used for so long goes, in milliseconds. */
const unused = 24 * 3600 * 1000;

/** The folder for what is made of the program, with the packages; undefined where nothing may be written there. */
export function keptWithPackages(): string | undefined {
  const shared = join(packages(), '.cache/plan-publisher');
  return mayWrite(shared) ? shared : undefined;
}

/**
 * The folder for what is made of the program: with the packages, for all folders that they serve; where nothing
 * may be written there, or it `isOwn` of a publisher, in this folder.
 */
export function keptFolder(isOwn: boolean): string {
  const shared = isOwn ? undefined : keptWithPackages();
  if (shared) return shared;
  const here = resolve('.cache/plan-publisher');
  makeFolders(here);
  return here;
}

function mayWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Removes what has stood in such a folder unused for long. */
function clearKept(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - used > unused) rmSync(path, { recursive: true, force: true });
  }
}

/** A digest of the packages that are installed, as those who ask for them and npm itself name them. */
export function digestOfInstalled(): string {
  const hidden = join(packages(), '.package-lock.json');
  return digestOf(digestOfPackages(), existsSync(hidden) ? readFileSync(hidden) : '');
}

/**
 * Beside what is kept: a digest of all its files, so that what is not whole is never used; without what was compiled of
 * them since, which says itself whether it is whole.
 */
const record = 'whole';
const digestOfKept = (folder: string) =>
  digestOfFiles(
    foldersIn(folder)
      .flatMap((part) => filesIn(join(folder, part)))
      .filter((file) => !file.endsWith(compiledEnd)),
    folder,
  );
/** Notes that what is in the folders of a folder is whole. */
export const noteWhole = (folder: string): void => writeFileSync(join(folder, record), digestOfKept(folder));
/** Whether it stands there as it was noted, byte for byte, with no file more or less. */
export function isWhole(folder: string): boolean {
  try {
    return readFileSync(join(folder, record), 'utf8') === digestOfKept(folder);
  } catch {
    return false;
  }
}

/** Notes that what is kept was of use today. */
export const touch = (folder: string): void => utimesSync(folder, new Date(), new Date());

/**
 * Returns the folder of what is kept under a name in `kept`; where it is not there, or not whole, has it made
 * beside and puts it in its place. Throws what the maker throws.
 */
export async function keptAs(kept: string, name: string, make: (next: string) => Promise<unknown>) {
  const folder = join(kept, name);
  if (isWhole(folder)) {
    touch(folder);
    return folder;
  }
  clearKept(kept);
  const next = `${folder}.${randomUUID()}`;
  try {
    await make(next);
    noteWhole(next);
    put(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return folder;
}

/** Puts it in its place, where no other program has put the same in the meantime. */
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
