/**
 * What takes long to make of a plan and comes out as it did for the last site, kept in the folder that KEEPS names
 * (scripts/build.ts): after a change most of a plan is as it was.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../core/model/digest.ts';

/** A digest of what is kept: of what program and settings it is (PROGRAM), what it was made of, and that it is whole. */
const digestOf = (...texts: string[]) => sha256(JSON.stringify([process.env['PROGRAM'], ...texts]));

/** What stands in a file after the digest of it; undefined where that is of anything else. */
function read(file: string, source: string): string | undefined {
  try {
    const [digest, json = ''] = readFileSync(file, 'utf8').split('\n');
    return digest === digestOf(source, json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Without it the next build takes longer, and is the same. */
function write(file: string, source: string, json: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${digestOf(source, json)}\n${json}`);
  } catch {}
}

/**
 * What is made of these sources, a plain value; what was made of the same is taken where it is kept under this name, and
 * is kept where it was not. Where nothing is kept it is made.
 */
export function madeOf<T>(name: string, sources: unknown, make: () => T): T {
  const folder = process.env['KEEPS'];
  if (!folder) return make();
  const [file, source] = [join(folder, name), JSON.stringify(sources)];
  const before = read(file, source);
  if (before !== undefined) return JSON.parse(before) as T;
  const made = make();
  write(file, source, JSON.stringify(made));
  return made;
}
