import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure, scan, scanned } from '../../scripts/bench/search-quality.ts';
import { writeSearchIndexes } from '../../scripts/build/rendering/search-index.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { searchIndexes } from '../../src/core/search/indexes.ts';
import { folderWith, planYaml, run } from '../helpers/folder.ts';
import { lines, queries } from '../helpers/search-lines.ts';
import { useSite } from '../helpers/served.ts';

let root = '';
beforeAll(async () => {
  root = folderWith(
    { 'mou/source.txt': `某区规划\n一、总则\n${lines.join('\n')}\n`, 'mou/plan.yaml': planYaml() },
    { keep: true },
  );
  const { status, err } = run(root, 'generate');
  expect(status, err).toBe(0);
  mkdirSync(join(root, 'dist'));
  writeFileSync(join(root, 'dist/404.html'), '');
  await writeSearchIndexes(join(root, 'content'), join(root, 'dist'), searchIndexes(['mou'], false)).all;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const site = useSite(() => join(root, 'dist'));

test('each form that is typed finds each form that is printed, and nothing else', async () => {
  const plan = JSON.parse(readFileSync(join(root, 'content/mou/plan.json'), 'utf8')) as PlanJson;
  const idOf = (line: number) => plan.clauses.find((c) => c.zh === lines[line])!.eId;
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/zh/pagefind/pagefind-entry.json`);
  const wanted = queries.map(([q, ...own]) => ({ q, truth: own.map(idOf) }));
  // A plain reading of the words says the same.
  for (const { q, truth } of wanted.filter(({ q }) => !/^20$/.test(q)))
    expect({ q, truth: scan(scanned(plan), q) }).toEqual({ q, truth });
  const { recall, precision, worst } = await measure(page, 'zh', wanted);
  expect({ recall, precision, worst }).toEqual({ recall: 1, precision: 1, worst: [] });
  await page.close();
});

test('where nothing is in English yet, a search in English finds nothing, and is no fault', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/en/pagefind/pagefind-entry.json`);
  // As words: imports of a function would be those of the test's own tool.
  const found = await page.evaluate(`import('/en/pagefind/pagefind.js').then(async (engine) => {
    const found = [];
    for (const words of ['data', 'targets and measures', '总则']) found.push((await engine.search(words)).results.length);
    return found;
  })`);
  expect(found).toEqual([0, 0, 0]);
  expect(existsSync(join(root, 'dist/en/pagefind/wasm.en.pagefind'))).toBe(true);
  await page.close();
});
