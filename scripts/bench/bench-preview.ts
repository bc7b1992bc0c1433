/** From saving a file to seeing it on the page that is open, in the preview of one plan. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { parse, stringify } from 'yaml';
import { openBrowser } from './browser.ts';
import { timeOfProcess } from './processor-time.ts';
import { environment, type Seeds, trialFolder } from './trial-folder.ts';

/** A file that an editor saves: how it is changed so that a page shows a word, and the page. */
interface Saved {
  /** Below seeds/; `PLAN` stands for the folder of the plan. */
  file: string;
  says: (text: string, word: string) => string;
  page: string;
}
const afterFirst = (pattern: RegExp) => (text: string, word: string) => text.replace(pattern, `$&${word}`);
const withValue =
  (change: (data: Record<string, Record<string, string>>, word: string) => void) =>
  (text: string, word: string): string => {
    const data = parse(text) as Record<string, Record<string, string>>;
    change(data, word);
    return stringify(data);
  };

const saved: readonly Saved[] = [
  { file: 'PLAN/source.txt', says: afterFirst(/\p{sc=Han}{30}(?=，)/u), page: '/zh/PLAN/chp_1/' },
  {
    file: 'PLAN/plan.yaml',
    says: withValue(({ title }, word) => Object.assign(title!, { en: `Plan ${word}` })),
    page: '/en/PLAN/',
  },
  {
    file: 'PLAN/en.po',
    says: afterFirst(/(?<=msgctxt "chp_1__sec_1"\nmsgid "[^\n]*"\nmsgstr ")/u),
    page: '/en/PLAN/chp_1/',
  },
  {
    file: 'PLAN/notes.yaml',
    says: (text, word) => `${text}\nchp_1__sec_1__para_1__p_1: { zh: ${word}, en: ${word} }\n`,
    page: '/zh/PLAN/chp_1/',
  },
  { file: 'glossary.csv', says: afterFirst(/(?<=\n创新载体,)/u), page: '/zh/PLAN/glossary/' },
  {
    file: 'site.yaml',
    says: withValue((data, word) => Object.assign(data, { name: { zh: word, en: word } })),
    page: '/zh/PLAN/chp_1/',
  },
];
/** How often each file is saved; the median time is printed. */
const times = 5;
const middle = Math.floor(times / 2);
/** How long until the preview is at rest again, in milliseconds: its checks have run too. */
const atRest = 2500;
/** How long a page is waited for, in milliseconds; then it is said that it did not show the change. */
const longest = 30_000;

/** Starts the preview of a folder; returns where it is, and what ends it. */
async function startPreview(root: string): Promise<{ origin: string; pid: number; end: () => void }> {
  const child = spawn(process.execPath, ['scripts/start.mjs', 'dev', '--port', '4750'], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const origin = await new Promise<string>((found, failed) => {
    child.stdout.on('data', (said) => {
      const [address] = /http:\/\/localhost:\d+(?=\/ )/u.exec(String(said)) ?? [];
      if (address) found(address);
    });
    child.on('close', () => failed(new Error('the preview ended')));
  });
  return { origin, pid: child.pid!, end: () => child.kill() };
}

/**
 * Saves a file as editors do, beside and then under its name, until the open page shows it: how long that takes,
 * and the processor time of the preview in it, in milliseconds.
 */
async function timesOf(
  { page, pid }: { page: Page; pid: number },
  path: string,
  text: string,
  word: string,
): Promise<{ seen: number; work: number }> {
  await wait(atRest);
  writeFileSync(`${path}~`, text);
  const [begun, before] = [performance.now(), timeOfProcess(pid)];
  renameSync(`${path}~`, path);
  await page.waitForFunction((w) => document.body?.innerHTML.includes(w), word, {
    timeout: longest,
    polling: 10,
  });
  return { seen: performance.now() - begun, work: (timeOfProcess(pid) - before) * 1000 };
}

/** Prints how long it takes until a saved file shows on the page that is open, of each file of a plan. */
export async function benchPreview(model: string, seeds: Seeds): Promise<void> {
  const root = trialFolder(seeds);
  const { origin, pid, end } = await startPreview(root);
  const browser = await openBrowser();
  const rows: Record<string, object> = {};
  try {
    const page = await browser.newPage();
    for (const [n, { file, says, page: address }] of saved.entries()) {
      const path = join(root, 'seeds', file.replace('PLAN', model));
      if (!existsSync(path)) writeFileSync(path, '');
      const before = readFileSync(path, 'utf8');
      await page.goto(origin + address.replace('PLAN', model));
      const all: { seen: number; work: number }[] = [];
      for (let i = 0; i < times; i++) {
        const word = `saved${n}${i}`;
        all.push(await timesOf({ page, pid }, path, says(before, word), word));
      }
      const sorted = (of: 'seen' | 'work') => all.map((one) => Math.round(one[of])).sort((a, b) => a - b);
      rows[file.replace('PLAN/', '')] = {
        'from saving to the page, ms': sorted('seen')[middle],
        'at most, ms': sorted('seen').at(-1),
        'processor time of the preview, ms': sorted('work')[middle],
      };
    }
  } finally {
    await browser.close();
    end();
    rmSync(root, { recursive: true, force: true });
  }
  console.table(rows);
}
