/**
 * What was read of the clauses of a plan, kept from build to build: after a change most of them are as they were, and
 * reading figures takes a quarter of the time in which content/ is made, converting them to Traditional characters a
 * tenth of the rest. As if not there where anything of it is amiss.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Readings, withReadings } from '../../../src/core/model/readings.ts';
import { digestOf } from '../../shared/files.ts';

/** What they were read for, each in a folder of its own. */
const folders = { content: '.cache/readings/content', traditional: '.cache/readings/traditional' };
type For = keyof typeof folders;
/** Where what renders keeps what it made of a plan (src/site/made-before.ts), by its slug too. */
export const keptPages = '.cache/pages';
const digestLength = digestOf().length;
/** Before the bytes: of what program they are, run by which Node, and that they are whole. */
const digestBefore = (program: string, bytes: Uint8Array) => digestOf(program, process.version, bytes);

/** What a program read of a plan for something when that was last made; nothing where that is not known. */
export function readReadings(what: For, slug: string, program: string): Readings {
  try {
    const file = readFileSync(join(folders[what], slug));
    const bytes = file.subarray(digestLength);
    if (file.toString('latin1', 0, digestLength) !== digestBefore(program, bytes)) return new Map();
    return deserialize(bytes) as Readings;
  } catch {
    return new Map();
  }
}

/** Keeps what a program read of a plan. Without it the next build takes longer, and is the same. */
export function writeReadings(what: For, slug: string, program: string, readings: Readings): void {
  try {
    const bytes = serialize(readings);
    const folder = folders[what];
    mkdirSync(folder, { recursive: true });
    const digest = Buffer.from(digestBefore(program, bytes), 'latin1');
    writeFileSync(join(folder, slug), Buffer.concat([digest, bytes]));
  } catch {}
}

/** Does a work with what was kept of a plan, and keeps what it read in turn. Returns what the work made. */
export function withKeptReadings<T>(what: For, slug: string, program: string, work: () => T): T {
  const { made, readings } = withReadings(readReadings(what, slug, program), work);
  writeReadings(what, slug, program, readings);
  return made;
}

/** Removes what is kept of plans that are none of these. */
export function clearReadings(slugs: readonly string[]): void {
  for (const place of [...Object.values(folders), keptPages].filter((one) => existsSync(one)))
    for (const name of readdirSync(place).filter((one) => !slugs.includes(one)))
      rmSync(join(place, name), { recursive: true, force: true });
}
