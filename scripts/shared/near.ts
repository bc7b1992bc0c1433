/**
 * The program's sources, where Astro can take them. Astro looks for packages from the folder it works in, and
 * makes no component of a file that shares no folder with that; a program that is installed for the whole
 * computer stands elsewhere (/usr/lib/node_modules and /home/office).
 */
import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { engine } from './engine.ts';
import { isInside } from './files.ts';

/** The folder that the packages which the program runs with are installed in. */
export const packages = (): string =>
  dirname(dirname(createRequire(import.meta.url).resolve('astro/package.json')));

/** The folder of the sources, and what takes away again what was made to have them there. */
interface NearSources {
  sources: string;
  remove: () => void;
}

/**
 * Finds the sources for an Astro that works in `folder` or below: the program's own where it and `folder` stand
 * beside its packages, else a copy in `folder`, with a link to the packages, which what is made of them needs too.
 */
export function sourcesNear(folder: string): NearSources {
  const own = join(engine, 'src');
  const beside = dirname(packages());
  if (isInside(beside, resolve(folder)) && isInside(beside, engine))
    return { sources: own, remove: () => {} };
  const [copy, link] = [resolve(folder, '.program'), resolve(folder, 'node_modules')];
  const remove = () => {
    for (const made of [copy, link]) rmSync(made, { recursive: true, force: true });
  };
  remove();
  cpSync(own, copy, { recursive: true });
  symlinkSync(packages(), link, 'junction');
  return { sources: copy, remove };
}
