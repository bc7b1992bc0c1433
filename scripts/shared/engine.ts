/** Where the program itself stands, whatever folder it runs in. */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { digestOf, filesIn } from './files.ts';

/** The folder of the program, with `src/` and `public/` in it. */
export const engine = resolve(import.meta.dirname, '../..');

/** A digest of these files and folders of the program, wherever it stands; what is not there is left out. */
export function digestOfProgram(parts: readonly string[]): string {
  const files = parts
    .map((part) => join(engine, part))
    .filter((path) => existsSync(path))
    .flatMap((path) => (extname(path) ? [path] : filesIn(path)));
  return digestOf(...files.flatMap((file) => [relative(engine, file), readFileSync(file)]));
}
