import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** A digest of texts, files and other values, each told from the next. */
export function digestOf(...values: unknown[]): string {
  const hash = createHash('sha256');
  for (const value of values) {
    const bytes = value instanceof Uint8Array ? value : (JSON.stringify(value) ?? '');
    hash.update(`${bytes.length} `).update(bytes);
  }
  return hash.digest('base64url');
}
/** A digest of files, their names, as they stand below a folder, with their bytes. */
export const digestOfFiles = (files: readonly string[], below = '.'): string =>
  digestOf(...files.flatMap((file) => [relative(below, file), readFileSync(file)]));

/** The names of the folders in a folder, in order. */
export const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort();

/** All files below a folder, with its path before theirs, in order. */
export const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name))
    .sort();

/** Whether a path is a folder or stands somewhere below it. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith('..') && !isAbsolute(way);
}

/** Removes a file below a folder, and each folder on the way to it that is empty without it. */
export function removeWithFolders(path: string, folder: string): void {
  rmSync(join(folder, path));
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    if (readdirSync(join(folder, at)).length) return;
    rmdirSync(join(folder, at));
  }
}

/** The first of the folders of a path that is not there. */
function firstMissing(path: string): string {
  for (let at = resolve(path); ; at = dirname(at)) if (existsSync(dirname(at))) return at;
}

/**
 * Makes a folder where it is not there, and those that it stands in. Throws what the system says: of a disk that can
 * only be read, Node says that the folder is missing when it is asked for all of them at once.
 */
export function makeFolders(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(firstMissing(path));
    mkdirSync(path, { recursive: true });
  }
}

const made = new Set<string>();
/** Makes the folder that a new file will stand in: once, so that nobody may remove it while files are added. */
export function makeFolderOf(file: string): void {
  const folder = dirname(file);
  if (!made.has(folder)) makeFolders(folder);
  made.add(folder);
}

/** Writes a new file, and makes the folder that it will stand in. */
export function writeNewFile(file: string, bytes: string | Uint8Array): void {
  makeFolderOf(file);
  writeFileSync(file, bytes);
}

/**
 * Gives a file a second name, or where the disk cannot do that a copy, and makes the folder that it will stand in. Both
 * names may then be of one file: neither is ever written to in place.
 */
export function linkNewFile(from: string, to: string): void {
  makeFolderOf(to);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
