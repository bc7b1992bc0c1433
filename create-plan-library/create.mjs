#!/usr/bin/env node
/**
 * npm create plan-library FOLDER: makes the folder, installs plan-publisher in it, and has that make what it
 * needs. What is in the folder already is left as it is. `--from FILE` takes a packed plan-publisher, which is put
 * into the folder: a pipeline or another computer that has the folder can install it then. `--lang` chooses Chinese
 * or English, else the system does.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const usage = 'npm create plan-library our-plans';
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const fromFile = `${usage} -- --from plan-publisher-${version}.tgz`;

/** What is said, in both languages. */
const said = {
  help: {
    en: `${usage}\n${fromFile}\n
Makes the folder our-plans, installs plan-publisher in it (from npm, or from the file that you were given), and makes
seeds/ there. --lang zh or --lang en chooses the language.`,
    zh: `${usage}\n${fromFile}\n
新建文件夹 our-plans，在里面安装 plan-publisher（从 npm 安装，或用给您的文件安装），并建好 seeds/。
--lang zh 用中文显示，--lang en 用英文显示。`,
  },
  options: { en: `There is no such option. Write: ${usage}.`, zh: `没有这个选项。请输入：${usage}` },
  one: {
    en: `Name one folder; put a name with blanks in quotes. Write: ${usage}.`,
    zh: `只写一个文件夹；名字里有空格的，请加引号。请输入：${usage}`,
  },
  missing: {
    en: (name) => `${name} is missing. Check its name.`,
    zh: (name) => `没有找到 ${name}。请检查文件名。`,
  },
  stopped: {
    en: (step) => `npm ${step} stopped (see above). Run the command again when that is mended.`,
    zh: (step) => `npm ${step} 没有做完（原因见上）。解决以后，请再执行一次这条命令。`,
  },
  notFromNpm: {
    en: `If npm says that plan-publisher is not found, ask for its file, and write: ${fromFile}`,
    zh: `如果 npm 说找不到 plan-publisher，请向给您程序的人要它的文件，再输入：${fromFile}`,
  },
  done: {
    en: (folder) => `\nThe library is in ${folder}. Type the commands in that folder.`,
    zh: (folder) => `\n文库已经建好，在 ${folder}。以后的命令都在这个文件夹里输入。`,
  },
};

/** The language that is chosen, else the system's; whatever is not Chinese is English. */
function languageOf(chosen) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const system = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/iu.test(chosen ?? system) ? 'zh' : 'en';
}

/** Says what is wrong, and ends. */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** What was typed; ends in a sentence where it is not as it should be. */
function typed() {
  const options = { from: { type: 'string' }, lang: { type: 'string' }, help: { type: 'boolean' } };
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch {
    return stop(said.options[languageOf()]);
  }
}

const { values, positionals } = typed();
const language = languageOf(values.lang);

/** Runs npm in a folder; ends where it fails, which it has said itself. */
function npm(folder, ...words) {
  const { status } = spawnSync('npm', words, {
    cwd: folder,
    stdio: 'inherit',
    // On Windows npm is a script of the shell; a name of a file is then put in quotes.
    ...(process.platform === 'win32' && { shell: true }),
  });
  if (status === 0) return;
  const stopped = said.stopped[language](words[0]);
  stop(words[0] === 'install' && !packed ? `${stopped}\n${said.notFromNpm[language]}` : stopped);
}

/** A packed program as npm is to name it: in the folder, where it is put. */
function ownPacked(file) {
  // A folder of the program, as its authors have it, is taken where it stands.
  if (!statSync(file).isFile()) return file;
  const own = resolve(folder, basename(file));
  if (own !== file) copyFileSync(file, own);
  return `./${basename(file)}`;
}

if (values.help) {
  console.log(said.help[language]);
  process.exit(0);
}
if (positionals.length > 1) stop(said.one[language]);
const folder = resolve(positionals[0] ?? '.');
const packed = values.from && resolve(values.from);
if (packed && !existsSync(packed)) stop(said.missing[language](values.from));
mkdirSync(folder, { recursive: true });
const from = packed ? ownPacked(packed) : `plan-publisher@^${version}`;
// npm init refuses a folder with a Chinese name; a package that is never published needs none.
const packageJson = resolve(folder, 'package.json');
if (!existsSync(packageJson)) writeFileSync(packageJson, '{\n  "private": true\n}\n');
npm(folder, 'install', process.platform === 'win32' ? JSON.stringify(from) : from);
npm(folder, 'exec', '--', 'plan-publisher', 'init', '--lang', language);
console.log(said.done[language](folder));
