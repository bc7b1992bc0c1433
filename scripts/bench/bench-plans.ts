/**
 * npm run bench -- --plans N: builds a site of N plans that differ in their words, and prints what it takes.
 */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { filesIn, foldersIn } from '../shared/files.ts';
import { serve } from '../shared/host.ts';
import { benchExports } from './bench-exports.ts';
import { openBrowser } from './browser.ts';
import { type Measured, measuredBuild } from './measured-build.ts';
import { otherPlans } from './other-plans.ts';
import { chineseQueries } from './readers-queries.ts';
import { measureSite, type Query, scan, scanned, substringsOf, wordsOf } from './search-quality.ts';
import { fileAt, sent } from './sent.ts';
import { trialFolder } from './trial-folder.ts';

/**
 * Builds `count` plans (1 or more) in a folder of its own, in which the first plan of `seeds/` is the model,
 * changes a clause of one and builds again, asks the search, and prints the rows of the tables in docs/measured.md.
 * Throws when the build fails.
 */
export async function benchPlans(count: number): Promise<void> {
  const model = foldersIn('seeds')[0]!;
  const root = trialFolder({
    ...modelSeeds(model),
    ...otherPlans(join('seeds', model), count),
  });
  try {
    const whole = await measuredBuild(root);
    changeOneClause(join(root, 'seeds', count > 1 ? 'plan-1' : model, 'source.txt'));
    const again = await measuredBuild(root);
    const { worst, bytes, ...quality } = await askSearch(root);
    console.table([rowOfBuilds(root, { model, count, whole, again })]);
    console.table([
      { plans: count, ...quality, 'first result, kB': kB(bytes.median), 'at most, kB': kB(bytes.max) },
    ]);
    await benchExports(root);
    if (worst.length) console.log(worst.slice(0, 12).join('; '));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const kB = (bytes: number) => Math.round(bytes / 1000);

/** The seeds of the model, with the glossary of the project. */
function modelSeeds(model: string): Record<string, Uint8Array> {
  const files = filesIn(join('seeds', model));
  return Object.fromEntries(
    [...files, 'seeds/glossary.csv'].map((file) => [file.slice('seeds/'.length), readFileSync(file)]),
  );
}

/** Lets one clause of a plan say something else. */
function changeOneClause(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=\p{sc=Han}{30}，)/u, '同时'));
}

/** A build of so many plans like a model, and one after a change. */
interface Builds {
  model: string;
  count: number;
  whole: Measured;
  again: Measured;
}
/** What the two builds took, and how large the site is. */
function rowOfBuilds(root: string, { model, count, whole, again }: Builds) {
  const files = filesIn(join(root, 'dist'));
  const size = (all: string[]) => all.reduce((sum, file) => sum + statSync(file).size, 0);
  const matching = (pattern: RegExp) => files.filter((file) => pattern.test(file));
  const readingPages = matching(
    /\/dist\/(?:zh|en|zh-en)\/[^/]+\/(?:chp|att|preface)[^/]*\/index\.html$/,
  ).slice(0, 400);
  return {
    plans: count,
    pages: matching(/\.html$/).length,
    'build, s': Math.round(whole.seconds),
    'processor time, s': Math.round(whole.work),
    'of it a plan': Number((whole.work / count).toFixed(2)),
    'peak memory, MB': Math.round(whole.peak),
    'one clause changed, s': Math.round(again.seconds),
    'its processor time, s': Number(again.work.toFixed(1)),
    'files made again': Number(/(\d+) pages and files are new/.exec(again.said)?.[1]),
    ratio: Number((again.work / whole.work).toFixed(2)),
    'files to take along': matching(/\/data\/[^/]+\/[^/]+\.(?:pdf|epub|docx|akn\.xml)$/).length,
    'site, MB': kB(size(files) / 1000),
    'index over all, kB': kB(size(matching(/\/dist\/(?:pagefind\/zh(?:-\d+)?|zh\/pagefind)\//))),
    'index of a plan, kB': kB(size(files.filter((file) => file.includes(`/zh/${model}/pagefind/`)))),
    'largest reading page, B': Math.max(...readingPages.map(sent)),
  };
}

/** Asks the search of a built site and holds what it finds against a plain scan. */
async function askSearch(root: string) {
  const site = join(root, 'dist');
  const { origin, close } = await serve(site);
  const browser = await openBrowser();
  const found = await measureSite(browser, origin, queriesFor(root), (path) => {
    const file = fileAt(site, path);
    return existsSync(file) ? sent(file) : 0;
  });
  await browser.close();
  close();
  return found;
}

/** Queries that more clauses answer are left out: they take too long to list. */
const mostAnswers = 2000;
/** From how many of the plans words are taken. */
const askedPlans = 20;

/**
 * Queries from some of the plans of a site, and what people look for, each with the clauses that answer it.
 */
function queriesFor(root: string): Query[] {
  const content = join(root, 'content');
  const plans = foldersIn(content).map((slug) => ({
    slug,
    clauses: scanned(JSON.parse(readFileSync(join(content, slug, 'plan.json'), 'utf8')) as PlanJson),
  }));
  const text = plans
    .slice(0, askedPlans)
    .flatMap(({ clauses }) => clauses.map((c) => c.words))
    .join('\n');
  return [
    ...wordsOf(text).filter((_, i, all) => i % Math.ceil(all.length / 12) === 0),
    ...substringsOf(text, 24, 7),
    ...plans.flatMap(({ slug }) => chineseQueries(slug)),
  ]
    .map((q) => ({
      q,
      truth: plans.flatMap(({ slug, clauses }) => scan(clauses, q).map((id) => `${slug}#${id}`)),
    }))
    .filter(({ truth }) => truth.length <= mostAnswers);
}
