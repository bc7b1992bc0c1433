#!/usr/bin/env node
/**
 * npm create plan-library FOLDER: makes the folder, installs plan-publisher in it, and has that make what it
 * needs. What is in the folder already is left as it is. `--from FILE` takes a packed plan-publisher.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'npm create plan-library our-plans';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Says what is wrong, and ends. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** What was typed; ends in a sentence where it is not as it should be. */
function typed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { from: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch {
    return stop(`There is no such option. Write: ${usage}.`);
  }
}

/** Runs npm in a folder; ends where it fails, which it has said itself. */
function npm(folder, ...words) {
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: 'inherit',
    // On Windows npm is a script of the shell; a name of a file is then put in quotes.
    ...(process.platform === 'win32' && { shell: true }),
  });
  if (status !== 0) stop(`npm ${words[0]} stopped (see above). Run the command again when that is mended.`);
}

const { values, positionals } = typed();
if (values.help) {
  console.log(`${usage}\nMakes the folder our-plans, installs plan-publisher in it, and makes seeds/ there.`);
  process.exit(0);
}
if (positionals.length > 1) stop(`Name one folder; put a name with blanks in quotes. Write: ${usage}.`);
const folder = resolve(positionals[0] ?? '.');
const from = values.from ? resolve(values.from) : `plan-publisher@^${version}`;
if (values.from && !existsSync(from)) stop(`${values.from} is missing. Check its name.`);
mkdirSync(folder, { recursive: true });
// npm init refuses a folder with a Chinese name; a package that is never published needs none.
const packageJson = resolve(folder, 'package.json');
if (!existsSync(packageJson)) writeFileSync(packageJson, '{\n  "private": true\n}\n');
npm(folder, 'install', process.platform === 'win32' ? JSON.stringify(from) : from);
npm(folder, 'exec', '--', 'plan-publisher', 'init');
console.log(`\nThe library is in ${folder}.`);
