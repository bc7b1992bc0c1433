/** npm run bench -- --plans N: builds a site of N plans that differ in their words, and prints what it takes. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse, stringify } from 'yaml';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import type { PlanMeta } from '../../src/core/seeds/schema.ts';
import { openBrowser } from '../../tests/browser.ts';
import { serve } from '../../tests/served.ts';
import { filesIn, foldersIn } from '../shared/files.ts';
import { measureSite, scan, scanned, substringsOf, wordsOf } from './search-quality.ts';
/** Bytes as a host that compresses sends them; what pagefind wrote is compressed already. */
export function sent(path: string): number {
  const bytes = readFileSync(path);
  return /pf_|\.pagefind$/.test(path) ? bytes.length : brotliCompressSync(bytes).length;
}

/** Memory of a process and all it started, in MB (Linux; 0 elsewhere). */
function memoryOf(pid: number): number {
  const read = (path: string) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  };
  const own = Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
  return (
    own +
    read(`/proc/${pid}/task/${pid}/children`)
      .split(' ')
      .filter(Boolean)
      .reduce((sum, child) => sum + memoryOf(Number(child)), 0)
  );
}

/** A plan of the same shape in which every other word of its paragraphs is exchanged for another of its length; its headings stay. */
function variant(source: string, seed: number): string {
  let state = seed;
  const random = (n: number) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * n);
  };
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = [
    ...new Set(
      [...segmenter.segment(source)]
        .map((s) => s.segment)
        .filter(
          (w) => /^\p{sc=Han}{2,4}$/u.test(w) && !/[一二三四五六七八九十百千万亿第章节条附件前言年]/u.test(w),
        ),
    ),
  ];
  const byLength = Map.groupBy(words, (w) => w.length);
  const other = new Map(
    words.map((w) => [w, random(2) ? w : byLength.get(w.length)![random(byLength.get(w.length)!.length)]!]),
  );
  return source
    .split(/(?<=\n)/)
    .map((line) =>
      line.length < 60
        ? line
        : line.slice(0, 6) +
          [...segmenter.segment(line.slice(6))].map((s) => other.get(s.segment) ?? s.segment).join(''),
    )
    .join('');
}

/** Builds `count` plans (1 or more) in a folder of its own, in which the first plan of `seeds/` is the model, changes a clause of one and builds again, asks the search, and prints the rows of the README's tables. Throws when the build fails. */
export async function benchPlans(count: number): Promise<void> {
  const project = process.cwd();
  const first = foldersIn('seeds')[0]!;
  const root = mkdtempSync(join(tmpdir(), 'plans-'));
  try {
    for (const name of [
      'src',
      'scripts',
      'public',
      'astro.config.mjs',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
    ])
      cpSync(join(project, name), join(root, name), { recursive: true });
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
    cpSync(join(project, 'seeds', first), join(root, 'seeds', first), { recursive: true });
    cpSync(join(project, 'seeds/glossary.csv'), join(root, 'seeds/glossary.csv'));
    const source = readFileSync(join(project, 'seeds', first, 'source.txt'), 'utf8');
    const meta = parse(readFileSync(join(project, 'seeds', first, 'plan.yaml'), 'utf8')) as PlanMeta;
    for (let i = 1; i < count; i++) {
      mkdirSync(join(root, 'seeds', `plan-${i}`), { recursive: true });
      writeFileSync(join(root, 'seeds', `plan-${i}`, 'source.txt'), variant(source, i));
      writeFileSync(
        join(root, 'seeds', `plan-${i}`, 'plan.yaml'),
        stringify({ ...meta, title: { zh: `第${i}区规划`, en: `Plan ${i}` } }),
      );
    }
    const build = () =>
      new Promise<{ seconds: number; peak: number; said: string }>((done, failed) => {
        const start = Date.now();
        let peak = 0;
        const child = spawn(process.execPath, ['scripts/build.ts'], {
          cwd: root,
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { ...process.env, NODE_ENV: 'production' },
        });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (d: Buffer) => {
            said = (
              said +
              d
                .toString()
                .split('\n')
                .filter((l) => !l.includes('[not-provided]'))
                .join('\n')
            ).slice(-3000);
          });
        const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid!))), 200);
        child.on('close', (code) => {
          clearInterval(timer);
          const seconds = (Date.now() - start) / 1000;
          if (code)
            failed(
              new Error(
                `The build of ${count} plans failed after ${Math.round(seconds)} s at ${Math.round(peak)} MB.\n${said}`,
              ),
            );
          else done({ seconds, peak, said });
        });
      });
    const whole = await build();
    // One clause of one plan says something else.
    const changed = join(root, 'seeds', count > 1 ? 'plan-1' : first, 'source.txt');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace(/(?<=\p{sc=Han}{30}，)/u, '同时'));
    const again = await build();

    const files = filesIn(join(root, 'dist'));
    const size = (all: string[]) => all.reduce((sum, f) => sum + statSync(f).size, 0);
    const { origin, close } = await serve(join(root, 'dist'));
    const browser = await openBrowser();
    const plans = foldersIn(join(root, 'content')).map((slug) => ({
      slug,
      clauses: scanned(
        JSON.parse(readFileSync(join(root, 'content', slug, 'plan.json'), 'utf8')) as PlanJson,
      ),
    }));
    // Queries from some of the plans; what is found everywhere takes too long to list.
    const text = plans
      .slice(0, 20)
      .flatMap((p) => p.clauses.map((c) => c.words))
      .join('\n');
    const queries = [
      ...wordsOf(text).filter((_, i, all) => i % Math.ceil(all.length / 12) === 0),
      ...substringsOf(text, 24, 7),
      '5G',
      '158.74亿元',
      '专利申请量 15000',
      '银行 15家',
      '10% 高新技术',
      '生物医药 疫苗',
    ]
      .map((q) => ({
        q,
        truth: plans.flatMap(({ slug, clauses }) => scan(clauses, q).map((id) => `${slug}#${id}`)),
      }))
      .filter(({ truth }) => truth.length <= 2000);
    const { worst, bytes, ...quality } = await measureSite(browser, origin, queries, (path) => {
      const file = join(root, 'dist', path.endsWith('/') ? `${path}index.html` : path);
      return existsSync(file) ? sent(file) : 0;
    });
    await browser.close();
    close();
    const kB = (n: number) => Math.round(n / 1000);
    console.table([
      {
        plans: count,
        pages: files.filter((f) => f.endsWith('.html')).length,
        'build, s': Math.round(whole.seconds),
        's a plan': Number((whole.seconds / count).toFixed(2)),
        'peak memory, MB': Math.round(whole.peak),
        'one clause changed, s': Math.round(again.seconds),
        'files made again': Number(/(\d+) pages and files are new/.exec(again.said)?.[1]),
        ratio: Number((again.seconds / whole.seconds).toFixed(2)),
        'site, MB': kB(size(files) / 1000),
        'index over all, kB': kB(
          size(files.filter((f) => /\/dist\/(?:pagefind\/zh(?:-\d+)?|zh\/pagefind)\//.test(f))),
        ),
        'index of a plan, kB': kB(size(files.filter((f) => f.includes(`/zh/${first}/pagefind/`)))),
        'largest reading page, B': Math.max(
          ...files
            .filter((f) => /\/dist\/(?:zh|en|zh-en)\/[^/]+\/(?:chp|att|preface)[^/]*\/index\.html$/.test(f))
            .slice(0, 400)
            .map(sent),
        ),
      },
    ]);
    console.table([
      { plans: count, ...quality, 'first result, kB': kB(bytes.median), 'at most, kB': kB(bytes.max) },
    ]);
    if (worst.length) console.log(worst.slice(0, 12).join('; '));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
