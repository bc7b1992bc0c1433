/**
 * Runs a program that is kept as one script, with what V8 compiled of it when it ran before. Node itself keeps only what
 * is compiled before a program begins to run; most functions are compiled when they are first called, and would be each
 * time anew.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { keepCompiled, readCompiled } from '../../shared/compiled.ts';
import { importModule } from './import-module.ts';

/** What a script is handed, since it has no module of its own. */
type Begin = (
  /** What it asks for packages with. */
  require: NodeJS.Require,
  /** Its own address. */
  here: string,
  load: typeof importModule,
  /** Takes what it gives to whoever runs it. */
  give: (given: unknown) => void,
) => Promise<void>;

/** Code in which nothing is imported or exported, and `await` may stand anywhere, as a script that is a `Begin`. */
export const asScript = (code: string): string =>
  `(async (require, here, load, give) => {'use strict';${code}\n})`;

/** A run that took so many times as long as the one that kept what was compiled did more, and compiled more. */
const longer = 1.5;
const tookSoFar = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs the script in a file, and keeps what is compiled of it, where that is worth it. Returns what it gave. */
export async function runScript(file: string): Promise<unknown> {
  const compiled = readCompiled(file);
  const script = new Script(readFileSync(file, 'utf8'), { filename: file, cachedData: compiled?.code });
  process.once('exit', (code) => {
    const took = tookSoFar();
    const isKept = compiled && !script.cachedDataRejected && took < longer * compiled.took;
    if (!code && !isKept) keepCompiled(file, { code: script.createCachedData(), took });
  });
  let given: unknown;
  const begin = script.runInThisContext() as Begin;
  await begin(createRequire(file), pathToFileURL(file).href, importModule, (what) => {
    given = what;
  });
  return given;
}
