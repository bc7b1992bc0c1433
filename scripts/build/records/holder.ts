/** A program that holds something in a folder, so that another can tell whether it is still at work. */
import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/**
 * A process, told from every other: its number counts in one place (a machine since its start, a container
 * there), for one process at a time.
 */
const holderSchema = z.object({
  process: z.number(),
  since: z.string(),
  place: z.string(),
  token: z.string(),
});
export type Holder = z.infer<typeof holderSchema>;

/** What is read; empty where it cannot be. */
export const orNothing = (read: () => string): string => {
  try {
    return read();
  } catch {
    return '';
  }
};
/**
 * When a process of this place began, as Linux tells it; empty elsewhere, and where it runs no more (a
 * killed one may stand there as Z).
 */
function sinceOf(id: number): string {
  const [state, ...rest] = orNothing(() => readFileSync(`/proc/${id}/stat`, 'utf8'))
    .replace(/^.*\)/s, '')
    .trim()
    .split(' ');
  return state === 'Z' || state === 'X' ? '' : (rest[18] ?? '');
}
const place = [
  hostname(),
  orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
  orNothing(() => readlinkSync('/proc/self/ns/pid')),
].join(' ');
export const self: Holder = { process: process.pid, since: sinceOf(process.pid), place, token: randomUUID() };

/** Who wrote this; null where it is not what a program here writes. */
export function holderIn(text: string | null): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}
function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
/** Whether the process is known to have begun when its holder says, and so to be the same one. */
export const isToldByStart = (holder: Holder | null): boolean =>
  holder?.place === place && holder.since !== '' && sinceOf(holder.process) === holder.since;

/** Whether this holder runs no more for certain; one of another place may still run. */
export const isGone = (holder: Holder): boolean =>
  holder.place === place &&
  (!isRunning(holder.process) || (holder.since !== '' && sinceOf(holder.process) !== holder.since));
