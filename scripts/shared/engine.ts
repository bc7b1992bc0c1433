/**
 * Where the program itself stands: in its repository, or installed as a package in a publisher's folder, which
 * is the folder that a command runs in.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, resolve } from 'node:path';
import { remembered } from '../../src/core/model/remembered.ts';
import { digestOf, filesIn } from './files.ts';

/** Node runs no TypeScript below node_modules: what it runs of the package is compiled, in `lib/` (npm pack). */
export const isPackage = extname(import.meta.filename) === '.js';
/** The folder of the program, with `src/` and `public/` in it. */
export const engine = resolve(import.meta.dirname, isPackage ? '../../..' : '../..');

/** What the package says of itself. */
export const { version } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as {
  version: string;
};

/** The file of a program of `scripts/`, such as `build/rendering/render`. */
export const programFile = (name: string): string =>
  join(engine, isPackage ? 'lib/scripts' : 'scripts', `${name}${extname(import.meta.filename)}`);

/** The files of a part of the program; a digest of one: found once, since the program stays the same while it runs. */
const filesOfPart = remembered((part = '') => {
  const path = join(engine, part);
  if (!existsSync(path)) return [];
  return extname(path) ? [path] : filesIn(path);
});
let known: Readonly<Record<string, string>> = {};
const digestOfFile = remembered((file = '') => known[file] ?? digestOf(readFileSync(file)));

/** Tells digests of files that were found before this program began, so that they need not be read again. */
export function knowDigests(digests: Readonly<Record<string, string>>): void {
  known = digests;
}
/** The digests of all files of these parts, by their paths. */
export const digestsOfProgram = (parts: readonly string[]): Record<string, string> =>
  Object.fromEntries(filesOfProgram(parts).map((file) => [file, digestOfFile(file)]));

/**
 * A digest of these files and folders of the program, wherever it stands. Of the package it is of all that it
 * is made of: what is compiled has other names there.
 */
export const digestOfProgram = (parts: readonly string[]): string =>
  digestOf(filesOfProgram(parts).map((file) => [relative(engine, file), digestOfFile(file)]));
/**
 * What tells whether these files of the program have been written since, without reading them: their names, sizes and
 * times.
 */
export const stampOfProgram = (parts: readonly string[]): string =>
  digestOf(
    filesOfProgram(parts).map((file) => {
      const { size, ino, mtimeMs, ctimeMs } = statSync(file);
      return [relative(engine, file), size, ino, mtimeMs, ctimeMs];
    }),
  );
const filesOfProgram = (parts: readonly string[]): string[] =>
  (isPackage ? ['lib', 'src', 'public'] : parts).flatMap((part) => filesOfPart(part));

/**
 * Names the packages that run, by npm, pnpm or yarn; in the folder that the command was started in, wherever it works
 * then.
 */
const lockFiles = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'].map((name) => resolve(name));
/** A digest of the packages that the program runs with; empty where nothing names them. */
export function digestOfPackages(): string {
  const lockFile = lockFiles.find((file) => existsSync(file));
  return lockFile === undefined ? '' : digestOf(readFileSync(lockFile));
}
