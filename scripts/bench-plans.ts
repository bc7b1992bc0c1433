/** npm run bench -- --plans N: builds a site of N plans that differ in their words, and prints what it takes. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse, stringify } from 'yaml';
import type { PlanMeta } from '../src/lib/seed.ts';
import { openBrowser } from '../tests/browser.ts';
import { serve } from '../tests/served.ts';
import { foldersIn } from './seeds.ts';
import { wordsOf } from './search-quality.ts';

/** Bytes as a host that compresses sends them; what pagefind wrote is compressed already. */
export function sent(path: string): number {
  const bytes = readFileSync(path);
  return /pf_|\.pagefind$/.test(path) ? bytes.length : brotliCompressSync(bytes).length;
}

/** Memory of a process and all it started, in MB (Linux; 0 elsewhere). */
function memoryOf(pid: number): number {
  const read = (path: string) => { try { return readFileSync(path, 'utf8'); } catch { return ''; } };
  const own = Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
  return own + read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).reduce((sum, child) => sum + memoryOf(Number(child)), 0);
}

/** A plan of the same shape in which every other word of its paragraphs is exchanged for another of its length; its headings stay. */
function variant(source: string, seed: number): string {
  let state = seed;
  const random = (n: number) => { state = (state * 1664525 + 1013904223) % 2 ** 32; return Math.floor((state / 2 ** 32) * n); };
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [...new Set([...segmenter.segment(source)].map((s) => s.segment).filter((w) => /^\p{sc=Han}{2,4}$/u.test(w) && !/[一二三四五六七八九十百千万亿第章节条附件前言年]/u.test(w)))];
  const byLength = Map.groupBy(words, (w) => w.length);
  const other = new Map(words.map((w) => [w, random(2) ? w : byLength.get(w.length)![random(byLength.get(w.length)!.length)]!]));
  return source.split(/(?<=\n)/).map((line) => (line.length < 60 ? line : line.slice(0, 6) + [...segmenter.segment(line.slice(6))].map((s) => other.get(s.segment) ?? s.segment).join(''))).join('');
}

/** Builds `count` plans (1 or more) in a folder of its own, in which the first plan of `seeds/` is the model, and prints a row of the README's table. Throws when the build fails. */
export async function benchPlans(count: number): Promise<void> {
  const project = process.cwd();
  const first = foldersIn('seeds')[0]!;
  const root = mkdtempSync(join(tmpdir(), 'plans-'));
  try {
    for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(project, name), join(root, name), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
    cpSync(join(project, 'seeds', first), join(root, 'seeds', first), { recursive: true });
    cpSync(join(project, 'seeds/glossary.csv'), join(root, 'seeds/glossary.csv'));
    const source = readFileSync(join(project, 'seeds', first, 'source.txt'), 'utf8');
    const meta = parse(readFileSync(join(project, 'seeds', first, 'plan.yaml'), 'utf8')) as PlanMeta;
    for (let i = 1; i < count; i++) {
      mkdirSync(join(root, 'seeds', `plan-${i}`), { recursive: true });
      writeFileSync(join(root, 'seeds', `plan-${i}`, 'source.txt'), variant(source, i));
      writeFileSync(join(root, 'seeds', `plan-${i}`, 'plan.yaml'), stringify({ ...meta, title: { zh: `第${i}区规划`, en: `Plan ${i}` } }));
    }
    let peak = 0;
    const start = Date.now();
    const status = await new Promise<number | null>((done) => {
      const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
      let said = '';
      child.stderr.on('data', (d: Buffer) => { said += d.toString().split('\n').filter((l) => !l.includes('[not-provided]')).join('\n'); });
      const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid!))), 200);
      child.on('close', (code) => { clearInterval(timer); if (code) console.error(said.slice(-2000)); done(code); });
    });
    const seconds = (Date.now() - start) / 1000;
    if (status !== 0) throw new Error(`The build of ${count} plans failed after ${Math.round(seconds)} s at ${Math.round(peak)} MB.`);
    const files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' });
    const { origin, close } = await serve(join(root, 'dist'));
    const browser = await openBrowser();
    const page = await (await browser.newContext({ bypassCSP: true })).newPage();
    const paths: string[] = [];
    page.on('request', (r) => paths.push(new URL(r.url()).pathname));
    await page.goto(`${origin}/zh/search/?q=${encodeURIComponent(wordsOf(source).find((w) => w.length === 4)!)}`);
    await page.waitForSelector('.results [data-eid]', { timeout: 120_000 });
    const query = paths.map((p) => join(root, 'dist', p.endsWith('/') ? `${p}index.html` : p)).filter(existsSync).reduce((sum, p) => sum + sent(p), 0);
    await browser.close();
    close();
    console.table([{
      plans: count, pages: files.filter((f) => f.endsWith('.html')).length, 'build, s': Math.round(seconds), 's a plan': Number((seconds / count).toFixed(2)), 'peak memory, MB': Math.round(peak),
      'index, kB': Math.round(files.filter((f) => /^zh\/pagefind\/.*\.\w+$/.test(f)).reduce((sum, f) => sum + readFileSync(join(root, 'dist', f)).length, 0) / 1000),
      'first search result, kB': Number((query / 1000).toFixed(1)), 'largest reading page, B': Math.max(...files.filter((f) => /^(?:zh|en|zh-en)\/[^/]+\/(?:chp|att|preface)[^/]*\/index\.html$/.test(f)).slice(0, 400).map((f) => sent(join(root, 'dist', f)))),
    }]);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
