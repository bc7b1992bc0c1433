import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measure, scan, scanned } from '../../scripts/bench/search-quality.ts';
import { writeSearchIndexes } from '../../scripts/build/search-index.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { searchIndexes } from '../../src/core/search/indexes.ts';
import { folderWith, planYaml, run } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const lines = [
  '新建调蓄池，总库容100万m³以上。',
  '单座容积20m³，另有500ｍ3的一座。',
  '排放强度下降，每平方米（㎡）不超过5kg。',
  '建设5～10家平台。',
  '引进5~10个团队。',
  '培育5-10名骨干。',
  '每5—10年评估一次。',
  '增长5%以上，覆盖率达到10%。',
  '共有15家，其中10家为新设。',
  '道路5条，长10km。',
  '规划期为2013-2020年。',
  '投资１２，０００万元。',
  '减排CO₂约3,000吨。',
];
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
  await writeSearchIndexes(
    join(root, 'content'),
    join(root, 'dist'),
    searchIndexes(['mou'], false).filter((i) => i.language === 'zh'),
  );
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const site = useSite(() => join(root, 'dist'));

/** Each query with the lines that hold it. */
const queries: [q: string, ...lines: number[]][] = [
  ['m³', 0, 1],
  ['m3', 0, 1],
  ['ｍ³', 0, 1],
  ['20m³', 1],
  ['20', 1],
  ['㎡', 2],
  ['m2', 2],
  ['kg', 2],
  ['5～10', 3, 4, 5, 6],
  ['5~10', 3, 4, 5, 6],
  ['5-10', 3, 4, 5, 6],
  ['5〜10', 3, 4, 5, 6],
  ['5 — 10', 3, 4, 5, 6],
  ['5～10 平台', 3],
  ['10%', 7],
  ['10km', 9],
  ['2013—2020', 10],
  ['12000', 11],
  ['12,000', 11],
  ['CO2', 12],
  ['co₂', 12],
  ['3000吨', 12],
];

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
