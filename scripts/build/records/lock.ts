/**
 * One program at a time writes content/ and dist/ of a folder. The lock is a file that says who has it; one
 * that was killed cannot take it away, so whoever comes next looks whether it is still at work.
 */
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../shared/command/faults.ts';
import { digestOf, makeFolders } from '../../shared/files.ts';
import { said } from '../said.ts';
import { type Holder, holderIn, isGone, isToldByStart, orNothing, self } from './holder.ts';
import { removeOld } from './replace.ts';

const file = '.cache/lock';
/**
 * How often the one at work touches its lock, and for how long another that cannot see it waits for that,
 * in milliseconds.
 */
const beat = 1000;
const patience = 6 * beat;

/** What a lock says; null where there is none. */
function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    // Of a folder that it was asked to read, the system does not say which.
    throw Object.assign(error as Error, { path });
  }
}
/**
 * Whether a lock is touched while one looks on. Its times are compared with each other only: clocks may
 * differ.
 */
async function beats(path: string): Promise<boolean> {
  const touched = () => orNothing(() => String(statSync(path, { bigint: true }).mtimeNs));
  const before = touched();
  for (let waited = 0; waited < patience && touched() === before; waited += beat / 4) await wait(beat / 4);
  return touched() !== before;
}
/** Whether who wrote this into a lock is still at work. */
async function isAtWork(text: string, path: string): Promise<boolean> {
  const holder = holderIn(text);
  if (holder && isGone(holder)) return false;
  return isToldByStart(holder) || beats(path);
}

/** Writes a lock where none is; false where there is one. */
function make(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(self), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
/**
 * Takes a lock, or returns who has it. A lock of one that is no more is replaced, by one process only: the
 * right to replace it is a lock too, named after what it replaces.
 */
async function takeLock(path: string): Promise<Holder | 'unknown' | null> {
  for (;;) {
    if (make(path)) return null;
    const text = textOf(path);
    if (text === null) continue;
    if (await isAtWork(text, path)) return holderIn(text) ?? 'unknown';
    const right = `${path}.${digestOf(text)}`;
    const other = await takeLock(right);
    if (other) return other;
    const isSame = textOf(path) === text;
    if (isSame) {
      const mine = `${path}.${self.token}`;
      writeFileSync(mine, JSON.stringify(self));
      renameSync(mine, path);
    }
    rmSync(right, { force: true });
    if (isSame) return null;
  }
}

/**
 * Takes the lock of this folder until the process ends; `tidy` is run then, whichever way it ends, and now.
 * Throws a Fault where another program is at work here.
 * A lock left by a killed program is told by when its process began, or by a heart that beats no more.
 */
export async function lockFolder(tidy: () => void): Promise<void> {
  makeFolders('.cache');
  const other = await takeLock(file);
  if (other) throw atWork(other);
  process.on('exit', () => {
    try {
      tidy();
    } finally {
      if (holderIn(textOf(file))?.token === self.token) rmSync(file, { force: true });
    }
  });
  // A thread of its own beats on while this one is busy.
  const now = 'new Date()';
  const touch = `require('fs').utimesSync(${JSON.stringify(resolve(file))}, ${now}, ${now})`;
  const beating = `setInterval(() => { try { ${touch} } catch {} }, ${beat})`;
  new Worker(beating, { eval: true, execArgv: [] }).unref();
  tidy();
  void removeOld();
}

/** Throws a Fault where a program is at work in this folder; for those that only read. */
export async function refuseWhileLocked(): Promise<void> {
  const text = textOf(file);
  if (text !== null && (await isAtWork(text, file))) throw atWork(holderIn(text) ?? 'unknown');
}
function atWork(holder: Holder | 'unknown'): Fault {
  const who = holder === 'unknown' ? '' : said.process({ n: holder.process });
  return new Fault(said.atWork({ who }));
}
