import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packages } from './engine.ts';

/** What nobody has used for so long goes, in milliseconds. */
const unused = 24 * 3600 * 1000;

/**
 * The folder for what is made of the program itself, and not of a publisher's folder: with the packages, for all
 * folders that they serve; where nothing may be written there, in this folder.
 */
export function keptFolder(): string {
  const shared = join(packages, '.cache/plan-publisher');
  try {
    mkdirSync(shared, { recursive: true });
    return shared;
  } catch {
    mkdirSync('.cache/plan-publisher', { recursive: true });
    return resolve('.cache/plan-publisher');
  }
}

/** Removes what has stood there unused for long. */
export function clearKept(): void {
  const folder = keptFolder();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - used > unused) rmSync(path, { recursive: true, force: true });
  }
}
