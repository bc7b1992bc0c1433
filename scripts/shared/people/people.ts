/**
 * The files that people own: everything in `seeds/`. Read as they are, or refused with a sentence; written
 * beside and then put in place, so that a failure on the way leaves the old file whole.
 */
import * as node from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Said, Sentence } from '../../../src/core/model/sentence.ts';
import { decodeText } from '../../../src/core/read/text/decode.ts';
import { makeFolders } from '../files.ts';
import { refusals, people as said } from './files-said.ts';

/** What stands at a path, itself and not where a link would lead; null where nothing does. */
export const itself = (path: string): node.Stats | null =>
  node.lstatSync(path, { throwIfNoEntry: false }) ?? null;

/** Why the system refused, as words for a sentence. */
const why = (error: unknown): Sentence => {
  const { code = '' } = error as NodeJS.ErrnoException;
  return Object.hasOwn(refusals, code)
    ? refusals[code as keyof typeof refusals]()
    : said.systemSays({ words: code || String(error) });
};

/** Why something that stands in `seeds/` is not taken: nothing for a plain file or folder. */
function refused(found: node.Stats, wanted: 'file' | 'folder'): Said {
  if (found.isSymbolicLink()) return said.link({ wanted: said[wanted]() });
  if (found.isFile() && wanted === 'folder') return said.isFile();
  if (found.isDirectory() && wanted === 'file') return said.isFolder();
  return found.isFile() || found.isDirectory() ? '' : said.odd({ wanted: said[wanted]() });
}

/**
 * Whether something stands where a file or folder of people is looked for: `there`, `missing`, or `refused`.
 * A link, a pipe, a device or the wrong one of both is reported as `unreadable` and refused.
 */
export function look(
  path: string,
  wanted: 'file' | 'folder',
  report: Report,
  name = path,
): 'there' | 'missing' | 'refused' {
  try {
    const found = itself(path);
    const fault = found && refused(found, wanted);
    if (fault) report('unreadable', { file: name }, fault);
    if (!found) return 'missing';
    return fault ? 'refused' : 'there';
  } catch (error) {
    // A path that goes through a file: nothing stands there.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return 'missing';
    report('unreadable', { file: name }, said.notRead({ why: why(error) }));
    return 'refused';
  }
}

/**
 * The bytes of a file of people; null where it is missing (nothing is said of that) or refused (`unreadable`
 * is reported).
 */
export function readBytes(path: string, report: Report, name = path): Buffer | null {
  if (look(path, 'file', report, name) !== 'there') return null;
  try {
    return node.readFileSync(path);
  } catch (error) {
    report('unreadable', { file: name }, said.notRead({ why: why(error) }));
    return null;
  }
}

/**
 * The text of a file of people, in whichever of the encodings it is; null where it is missing or was
 * reported.
 */
export function readText(path: string, report: Report, name = path): string | null {
  const bytes = readBytes(path, report, name);
  return bytes && decodeText(bytes, name, report);
}

/** Names that systems, editors and synchronizers make for themselves; they are nobody's plan. */
const ofPrograms = /^[.~$@#]|~$|^(?:__MACOSX|lost\+found|System Volume Information)$/u;

/**
 * The names in a folder of people without those of programs, in order; none, with a report, where it cannot
 * be read.
 */
export function namesIn(path: string, report: Report, name = path): string[] {
  if (look(path, 'folder', report, name) !== 'there') return [];
  try {
    return node
      .readdirSync(path)
      .filter((entry) => !ofPrograms.test(entry))
      .sort();
  } catch (error) {
    report('unreadable', { file: name }, said.folderNotRead({ why: why(error) }));
    return [];
  }
}

/** The calls by which a file is put in place; a test hands others that fail. */
export type Disk = Pick<typeof node, 'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync'>;

/** Writes bytes whole and sees them on the disk. */
function writeWhole(disk: Disk, path: string, bytes: Uint8Array, mode: number): void {
  const file = disk.openSync(path, 'wx', mode);
  try {
    for (let at = 0; at < bytes.length; ) at += disk.writeSync(file, bytes, at);
    disk.fsyncSync(file);
  } finally {
    disk.closeSync(file);
  }
}

/** Sees on the disk what a folder holds; not every system lets a folder be opened for that. */
function settle(disk: Disk, folder: string): void {
  try {
    const file = disk.openSync(folder, 'r');
    try {
      disk.fsyncSync(file);
    } finally {
      disk.closeSync(file);
    }
  } catch {
    /* the rename itself has been done */
  }
}

/** Gives a new file the mode and, where that is allowed, the owner of the one it replaces. */
function likeBefore(path: string, before: node.Stats): void {
  node.chmodSync(path, before.mode & 0o7777);
  const now = node.statSync(path);
  if (now.uid === before.uid && now.gid === before.gid) return;
  try {
    node.chownSync(path, before.uid, before.gid);
  } catch {
    /* only the system's own user may */
  }
}

/**
 * Replaces a file of people, or makes it: written beside, seen on the disk, then put in its place, with its
 * mode.
 * Returns whether that was done; else `unwritable` is reported, the old file is as it was, and nothing is
 * left beside it.
 */
export function replaceFile(
  path: string,
  data: string | Uint8Array,
  report: Report,
  disk: Disk = node,
): boolean {
  if (look(path, 'file', report) === 'refused') return false;
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    const before = itself(path);
    if (before) node.accessSync(path, node.constants.W_OK);
    node.rmSync(beside, { force: true });
    writeWhole(disk, beside, typeof data === 'string' ? Buffer.from(data) : data, 0o666);
    if (before) likeBefore(beside, before);
    disk.renameSync(beside, path);
    settle(disk, dirname(path));
    return true;
  } catch (error) {
    node.rmSync(beside, { force: true });
    report('unwritable', { file: path }, said.notWritten({ why: why(error) }));
    return false;
  }
}

/**
 * Makes a folder with files, whole or not at all: it is filled under a hidden name beside and then put in
 * place.
 * Returns whether that was done; else `unwritable` is reported and nothing is left. What stands there already, such as
 * what another command made at the same moment, stays as it is.
 */
export function makeFolder(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  report: Report,
  disk: Disk = node,
): boolean {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
  try {
    makeFolders(beside);
    for (const [name, data] of files)
      writeWhole(disk, join(beside, name), typeof data === 'string' ? Buffer.from(data) : data, 0o666);
    disk.renameSync(beside, path);
    settle(disk, dirname(path));
    return true;
  } catch (error) {
    node.rmSync(beside, { recursive: true, force: true });
    const isTaken = node.existsSync(path);
    report('unwritable', { file: path }, isTaken ? said.taken() : said.folderNotMade({ why: why(error) }));
    return false;
  }
}
