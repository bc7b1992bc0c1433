import { accessSync, constants, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packages } from './near.ts';

/** What nobody has used for so long goes, in milliseconds. */
const unused = 24 * 3600 * 1000;

/**
 * The folder for what is made of the program: with the packages, for all folders that they serve; where nothing
 * may be written there, or it `isOwn` of a publisher, in this folder.
 */
export function keptFolder(isOwn: boolean): string {
  const here = resolve('.cache/plan-publisher');
  const shared = join(packages(), '.cache/plan-publisher');
  if (!isOwn && mayWrite(shared)) return shared;
  mkdirSync(here, { recursive: true });
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
export function clearKept(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - used > unused) rmSync(path, { recursive: true, force: true });
  }
}
