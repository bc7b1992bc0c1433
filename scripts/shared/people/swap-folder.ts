/** A folder of people is put in the place of the one before, whole or not at all. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as node from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../command/faults.ts';
import { filesIn } from '../files.ts';
import { seeds } from './files-said.ts';

const beside = (path: string, name: string) => join(dirname(path), `.${basename(path)}.${name}`);
/** The new folder while it is made, and the old one while the new takes its place. */
const next = (path: string) => beside(path, 'next');
const last = (path: string) => beside(path, 'before');

/** Ends what a program that was killed left half done: a plan's folder stands in its place again, whole. */
export function recoverFolder(path: string): void {
  if (!node.existsSync(path) && node.existsSync(last(path))) node.renameSync(last(path), path);
  for (const left of [next(path), last(path)]) node.rmSync(left, { recursive: true, force: true });
}

const digestOf = (file: string) => createHash('sha256').update(node.readFileSync(file)).digest('hex');

/**
 * Changes a folder: `change` is given a copy of it and changes that; then the copy takes its place. Before
 * that it is seen that each file of the old folder is in the new, under whichever name, but those named in
 * `grown`, which hold all that they held. Throws a Fault, with the folder as it was, where that is not so or
 * where something in it is a link or no file.
 */
export function swapFolder(path: string, grown: readonly string[], change: (copy: string) => void): void {
  recoverFolder(path);
  const entries = node.readdirSync(path, { recursive: true, withFileTypes: true });
  const odd = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  if (odd) throw new Fault(seeds.link({ file: join(odd.parentPath, odd.name) }));
  try {
    node.cpSync(path, next(path), { recursive: true, preserveTimestamps: true });
    change(next(path));
    const kept = new Set(filesIn(next(path)).map(digestOf));
    const lost = filesIn(path).find((file) => !grown.includes(basename(file)) && !kept.has(digestOf(file)));
    if (lost) throw new Fault(seeds.wouldBeLost({ file: lost }));
    exchange(path);
  } finally {
    recoverFolder(path);
  }
}

/** Puts the new folder in the place of the old one: at once where mv can do that. */
function exchange(path: string): void {
  const { ino } = node.statSync(next(path), { bigint: true });
  spawnSync('mv', ['--exchange', '--no-copy', '-T', next(path), path], { stdio: 'ignore' });
  if (node.statSync(path, { bigint: true }).ino === ino) return;
  node.renameSync(path, last(path));
  node.renameSync(next(path), path);
}
