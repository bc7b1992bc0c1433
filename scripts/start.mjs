#!/usr/bin/env node
/**
 * What npm and npx run: `plan-publisher COMMAND …`. Written so that an old Node reads it too, which can run
 * nothing else here: it says what is needed.
 */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Installed as a package, the programs stand compiled in lib/.
const main = ['./main.ts', '../lib/scripts/main.js'].find((file) =>
  existsSync(new URL(file, import.meta.url)),
);
const isPackage = main?.endsWith('.js');
/**
 * What is said before the program runs, in both languages. Where it is installed, that it brings its own Node is no
 * help.
 */
const said = {
  old: {
    en: (node) =>
      `This needs Node 22.18 or later, and Node ${node} runs it. ` +
      (isPackage
        ? 'Install Node 24 from https://nodejs.org, open a new terminal, and run the command again.'
        : 'Run npm ci (without --ignore-scripts), which brings a Node of its own, or install Node 24.'),
    zh: (node) =>
      `需要 Node 22.18 以上的版本，现在用的是 Node ${node}。` +
      (isPackage
        ? '请到 https://nodejs.org/zh-cn 安装新的 LTS 版，关掉命令行窗口重新打开，再运行一次。'
        : '请运行 npm ci（不加 --ignore-scripts），会装好自带的 Node；或者安装 Node 24。'),
  },
  missing: {
    en: (why) =>
      `A package of this project is missing or broken (${why}). ` +
      `Run ${isPackage ? 'npm install' : 'npm ci'}, then the command again.`,
    zh: (why) =>
      `缺少本项目所需的软件包，或软件包损坏（${why}）。` +
      `请先运行 ${isPackage ? 'npm install' : 'npm ci'}，再运行这个命令。`,
  },
  refused: {
    en: (why) =>
      `The system did not hand over a file of this program (${why}). Close other programs, and see ` +
      'that you may read the folder it is installed in; then run the command again.',
    zh: (why) =>
      `系统没有让程序读取它自己的文件（${why}）。` +
      '请关闭其他程序，并确认您可以读取程序所在的文件夹，再运行一次。',
  },
};
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const asked = /--lang[ =](\w+)/.exec(process.argv.join(' '))?.[1];
const system = LC_ALL || LC_MESSAGES || LANG || Intl.NumberFormat().resolvedOptions().locale;
const language = /^zh/i.test(asked ?? system) ? 'zh' : 'en';

if (!process.features.typescript) {
  console.error(said.old[language](process.versions.node));
  process.exitCode = 1;
} else {
  // What Node has compiled of the program and its packages is kept beside them, for the programs that this one
  // starts too.
  const packages = isPackage ? '../..' : '../node_modules';
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL(`${packages}/.cache/compiled`, import.meta.url));
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  import(main).catch((error) => {
    // A program that has begun says itself what is wrong (scripts/shared/command/begin.ts).
    if (process.listenerCount('unhandledRejection')) throw error;
    const [why] = String(error.message).split('\n');
    const isThere = /\b(?:EMFILE|ENFILE|EACCES|EPERM|EIO|ENOMEM)\b|too many open files/.test(
      `${error.code} ${why}`,
    );
    console.error(said[isThere ? 'refused' : 'missing'][language](why));
    process.exitCode = 1;
  });
}
