/**
 * How a folder that programs make (content/, dist/) is replaced by its next state. The new one is made whole
 * in `dist.next/` and then takes the place of the old one, so that whenever the program is killed, what
 * stands in the place is whole. Where the system cannot exchange two folders at once, there is a moment
 * without any; then the next run (`recover`) puts the new one there, or else the old one.
 */

import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readlinkSync, renameSync, rmSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Fault } from '../../shared/command/faults.ts';
import { say } from '../../shared/command/language.ts';
import { makeFolders } from '../../shared/files.ts';
import { said } from '../said.ts';

const beside = (folder: string) => `${folder}.next`;
/**
 * In `dist.next/`: a new folder that is whole, and the old one while the new one takes its place. Whatever
 * else stands there is rubbish.
 */
const ready = (folder: string) => join(beside(folder), 'ready');
const last = (folder: string) => join(beside(folder), 'last');

/**
 * Removes what stands beside a folder, such as what was begun and did not become whole; what cannot be
 * removed is said, and harms nothing.
 */
function clear(folder: string): void {
  if (!existsSync(beside(folder))) return;
  // Out of their names first: a part of a folder must never be taken for the whole.
  for (const whole of [ready(folder), last(folder)])
    if (existsSync(whole)) renameSync(whole, join(beside(folder), randomUUID()));
  try {
    rmSync(beside(folder), { recursive: true, force: true, maxRetries: 3 });
  } catch {
    console.warn(say(said.notRemoved({ folder: beside(folder) })));
  }
}

/**
 * The whole folder that should stand in the place where none stands, because a program was killed;
 * undefined where all is well.
 */
const standIn = (folder: string) =>
  existsSync(folder) ? undefined : [ready(folder), last(folder)].find((path) => existsSync(path));
/** Whether a program was killed just when it put a folder in its place, so that none stands there. */
export const isHalfDone = (folder: string): boolean => standIn(folder) !== undefined;

/**
 * Ends what a program left half done, this one or one that was killed: puts a whole folder in its place where
 * none stands, and removes what lies beside. The folder must be locked. Throws a Fault where it is a link: what that leads
 * to would be replaced by another folder, and stay as it was.
 */
export function recover(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Fault(said.isLink({ folder, to: readlinkSync(folder) }));
  const whole = standIn(folder);
  if (whole) renameSync(whole, folder);
  clear(folder);
}

/** Makes an empty folder in which the next state of a folder is made. */
export function nextOf(folder: string): string {
  const next = join(beside(folder), randomUUID());
  makeFolders(next);
  return next;
}

/** Puts a folder that was made whole in the place of the one before. */
export function replace(folder: string, next: string): void {
  makeFolders(beside(folder));
  renameSync(next, ready(folder));
  const made = statSync(ready(folder), { bigint: true }).ino;
  const isThere = () => existsSync(folder) && statSync(folder, { bigint: true }).ino === made;
  // At once, where mv can do that (GNU coreutils 9.5 and later).
  if (existsSync(folder))
    spawnSync('mv', ['--exchange', '--no-copy', '-T', ready(folder), folder], { stdio: 'ignore' });
  if (!isThere()) {
    if (existsSync(folder)) renameSync(folder, last(folder));
    renameSync(ready(folder), folder);
  }
  putAway(folder);
}

/** Where the states before the last ones lie until the next program removes them, while it works. */
const old = resolve('.cache/old');
/** With so many there, those that come are removed at once: programs that end soon leave the rest where it lies. */
const mostOld = 8;

/** Puts what stands beside a folder out of the way: to remove hundreds of files takes longer than to make some of them. */
function putAway(folder: string): void {
  try {
    makeFolders(old);
    if (readdirSync(old).length >= mostOld) clear(folder);
    else renameSync(beside(folder), join(old, randomUUID()));
  } catch {
    clear(folder);
  }
}

/** Removes the states before the last ones, while other work goes on; what cannot be removed harms nothing. */
export async function removeOld(): Promise<void> {
  const names = await readdir(old).catch((): string[] => []);
  await Promise.all(
    names.map((name) => rm(join(old, name), { recursive: true, force: true }).catch(() => {})),
  );
}
