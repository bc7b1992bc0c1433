import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listed, scan, scanned, substringsOf } from '../../scripts/bench/search-quality.ts';
import { writeSearchIndexes } from '../../scripts/build/rendering/search-index.ts';
import { filesIn } from '../../scripts/shared/files.ts';
import { serve } from '../../scripts/shared/host.ts';
import type { Clause, PlanJson } from '../../src/core/published/plan-json.ts';
import { manyPlans, partPath } from '../../src/core/search/find.ts';
import { paired, unpaired } from '../../src/core/search/han-pairs.ts';
import { folderWith, planYaml, project, run } from '../helpers/folder.ts';
import { commandsOf, readWorkflow, runCommands } from '../helpers/recipes.ts';
import { useSite } from '../helpers/served.ts';

/** More plans than one index of clauses is made for: the real one, and small ones of its sentences. */
const real = 'futian-hitech-13fyp';
const slugs = Array.from({ length: manyPlans }, (_, i) => `plan-${i}`);
const sentences = readFileSync(join(project, 'seeds', real, 'source.txt'), 'utf8')
  .match(/[^\n。]{20,120}。/gu)!
  .filter((s) => /^\p{sc=Han}/u.test(s));
/** One of the small plans has a task. */
const withTask = 3;
const small = (i: number) =>
  `第${i}区规划\n一、总则\n${sentences[i * 3]}${i === withTask ? '（牵头单位：甲局）' : ''}\n` +
  `二、任务\n（一）产业\n${sentences[i * 3 + 1]}\n（二）保障\n${sentences[i * 3 + 2]}\n`;
const yaml = (i: number) => planYaml({ title: `{ zh: 第${i}区规划, en: Plan ${i} }` });
const seed = (name: string) => readFileSync(join(project, 'seeds', name));
const plan = (root: string, slug: string) =>
  JSON.parse(readFileSync(join(root, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
const digests = (root: string) =>
  Object.fromEntries(
    filesIn(join(root, 'dist')).map((f) => [
      f.slice(root.length),
      createHash('sha256').update(readFileSync(f)).digest('hex'),
    ]),
  );

let root = '';
let neighbour = '';
let others: { origin: string; close: () => void }[] = [];
const built: ReturnType<typeof run>[] = [];
beforeAll(async () => {
  // A site of one plan, which the first can search at two addresses.
  neighbour = folderWith(
    {
      'east/source.txt': '东区规划\n一、总则\n东区建设龙舟博物馆。\n',
      'east/plan.yaml': yaml(100),
    },
    { keep: true },
  );
  others = await Promise.all([0, 1].map(() => serve(join(neighbour, 'dist'))));
  const listed = (urls: string[]) =>
    `sites:\n${urls.map((url) => `  - { name: { zh: 邻区, en: Neighbour }, url: ${url}/ }\n`).join('')}`;
  root = folderWith(
    {
      'glossary.csv': seed('glossary.csv'),
      'site.yaml': listed(others.map((o) => o.origin)),
      ...Object.fromEntries(
        ['source.txt', 'plan.yaml', 'en.po', 'permalinks.yaml'].map((f) => [
          `${real}/${f}`,
          seed(`${real}/${f}`),
        ]),
      ),
      ...Object.fromEntries(
        slugs.flatMap((slug, i) => [
          [`${slug}/source.txt`, small(i)],
          [`${slug}/plan.yaml`, yaml(i)],
        ]),
      ),
    },
    { keep: true },
  );
  writeFileSync(join(neighbour, 'seeds/site.yaml'), listed(['http://127.0.0.1:9']));
  for (const folder of [neighbour, root]) built.push(run(folder, 'build'));
});
afterAll(() => {
  for (const other of others) other.close();
  for (const folder of [neighbour, root]) rmSync(folder, { recursive: true, force: true });
});
const site = useSite(() => join(root, 'dist'));
const ask = async (page: Page, path: string) => {
  await page.goto(`${site.origin}${path}`);
  await page.waitForSelector('.results[data-state=done]', { state: 'attached' });
};
const search = async (path: string) => {
  const page = await (await site.browser.newContext()).newPage();
  await ask(page, path);
  return page;
};

test.each([
  '知识产权5G产业，银行15家；人、财',
  '158.74亿元',
  '互联网+行动',
  'a maker space, 3D打印（深圳）',
  '“十三五”规划',
  '人',
  '附件1：主要指标',
  '全资主导,深圳国际创新,5G',
  '(一)总则',
  '产业集聚区/基地',
])('words become pairs and pairs become the words: %s', (words) => {
  expect(unpaired(paired(words).split(/\s+/u))).toBe(words);
});

test('it builds some plans at a time, and every plan has its pages', () => {
  for (const { status, err } of built) expect(status, err).toBe(0);
  for (const slug of [real, ...slugs])
    for (const page of ['zh', 'en', 'zh-en'].map((v) => `${v}/${slug}/chp_1`))
      expect(statSync(join(root, 'dist', page, 'index.html')).size).toBeGreaterThan(1000);
});

test('a plan that promises something has a page of it in each language; its other pages and the sitemap lead there', () => {
  const html = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
  const slug = `plan-${withTask}`;
  const [{ eId, cite }] = plan(root, slug).clauses.filter((c) => c.zh?.includes('甲局')) as [Clause];
  for (const language of ['zh', 'en'] as const) {
    const promises = html(`${language}/${slug}/promises`);
    expect(promises).toMatch(
      language === 'en' ? /<td[^>]* lang="zh-CN">\s*甲局[^<]*</u : /<td[^>]*>\s*甲局[^<]*</u,
    );
    expect(promises).toContain(`<a href="/${language}/${slug}/chp_1/#${eId}">${cite[language]}</a>`);
    expect(promises).toContain(`href="/${language}/${slug}/promises/who/#what"`);
    expect(html(`${language}/${slug}/promises/who`)).toMatch(/<strong>甲局[^<]*<\/strong>/u);
    expect(html(`${language}/${slug}/promises/clause`)).toMatch(/<tbody id="g-1"/u);
    for (const from of ['', 'chp_1', 'about', 'promises'])
      expect(html(`${language}/${slug}/${from}`), from).toContain(`href="/${language}/${slug}/promises/"`);
    expect(html(`${language}/plan-0`)).not.toContain('/promises/');
  }
  const listed = readFileSync(join(root, 'dist/sitemap.xml'), 'utf8');
  for (const path of [`/zh/${slug}/promises/`, `/en/${slug}/promises/`])
    expect(listed).toContain(`${path}</loc>`);
});

test('over all plans: every clause that holds the words is found, no other, and the first is one of them', async () => {
  const all = [real, ...slugs].map((slug) => ({ slug, clauses: scanned(plan(root, slug)) }));
  const page = await (await site.browser.newContext()).newPage();
  const text = all.flatMap(({ clauses }) => clauses.map((c) => c.words)).join('\n');
  for (const q of [
    ...substringsOf(text, 12, 5),
    '5G',
    '158.74亿元',
    '专利申请量 15000',
    '银行 15家',
    '互联网+',
    '生物医药 疫苗',
  ]) {
    const truth = all.flatMap(({ slug, clauses }) => scan(clauses, q).map((id) => `${slug}#${id}`));
    await ask(page, `/zh/search/?q=${encodeURIComponent(q)}&all=1`);
    const found = await listed(page);
    expect([...found].sort(), q).toEqual(truth.sort());
    const said = (await page.textContent('.status'))!.match(/\d+/g)!.map(Number);
    expect(said.reduce((a, b) => a + b)).toBe(await page.locator('.results [data-eid]').count());
  }
  await ask(page, '/en/search/?q=patent+applications&all=1');
  const english = plan(root, real)
    .clauses.filter((c) => /patent applications?/i.test(c.cells_en?.join(' ') ?? c.en ?? ''))
    .map((c) => `${real}#${c.eId}`);
  expect(await listed(page)).toEqual(expect.arrayContaining(english));
  await page.context().close();
});

test('within one plan, by the index of its clauses; from there over all', async () => {
  const page = await search(`/zh/search/?q=${encodeURIComponent('知识产权')}&plan=${real}&all=1`);
  expect((await listed(page)).sort()).toEqual(
    scan(scanned(plan(root, real)), '知识产权')
      .map((id) => `${real}#${id}`)
      .sort(),
  );
  await page.goto(`${site.origin}/zh/${real}/chp_2/`);
  await page.fill('header [name=q]', '创新');
  await page.waitForSelector('.found [role=option]');
  expect(await page.locator('.found [role=option]').last().textContent()).toBe('搜索全部规划');
  expect((await page.$$eval('.found b', (all) => all.map((b) => b.textContent))).length).toBe(5);
  await page.context().close();
});

test('over other sites too, whose indexes are merged in the browser', async () => {
  const page = await search(`/zh/search/?q=${encodeURIComponent('龙舟')}`);
  expect(await listed(page)).toEqual([]);
  await page.click('.narrow button:has-text("邻区")');
  await page.waitForSelector('.results [data-eid]');
  const hrefs = await page.$$eval('.results [data-eid] a', (all) =>
    all.map((a) => new URL((a as HTMLAnchorElement).href).origin),
  );
  expect(hrefs.sort()).toEqual(others.map((o) => o.origin).sort());
  expect(new URL(page.url()).searchParams.get('sites')).toBe('all');
  await page.context().close();
});

test('a site that does not answer takes nothing from the others', async () => {
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(`${others[0]!.origin}/zh/search/?q=${encodeURIComponent('龙舟')}&sites=all`);
  await page.waitForSelector('.results [data-eid]');
  expect(await page.locator('.results [data-eid]').count()).toBe(1);
  await page.context().close();
});

test('an index in parts is searched as one', async () => {
  const [some, rest] = [[real, ...slugs.slice(0, 6)], slugs.slice(6)];
  const before = await search(`/zh/search/?q=${encodeURIComponent('产业')}&all=1`);
  const whole = (await listed(before)).sort();
  await before.context().close();
  const copy = mkdtempSync(join(tmpdir(), 'parts-'));
  cpSync(join(root, 'dist'), copy, { recursive: true });
  rmSync(join(copy, 'pagefind'), { recursive: true });
  await writeSearchIndexes(
    join(root, 'content'),
    copy,
    [some, rest].map((own, n) => ({
      path: partPath('zh', n),
      language: 'zh',
      records: 'chapters',
      slugs: own,
    })),
  ).all;
  const page = join(copy, 'zh/search/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('data-many="1"', 'data-many="2"'));
  const { origin, close } = await serve(copy);
  const parts = await (await site.browser.newContext()).newPage();
  await parts.goto(`${origin}/zh/search/?q=${encodeURIComponent('产业')}&all=1`);
  await parts.waitForSelector('.results[data-state=done]', { state: 'attached' });
  expect((await listed(parts)).sort()).toEqual(whole);
  await parts.context().close();
  close();
  rmSync(copy, { recursive: true });
});

test('a changed clause rebuilds the pages that show it and no other', () => {
  const change = (slug: string, from: string, to: string) => {
    const file = join(root, 'seeds', slug, 'source.txt');
    expect(readFileSync(file, 'utf8').includes(from), from).toBe(true);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  change(`plan-${withTask}`, '。', '，并公布进展情况。');
  // A figure that the annex, the figures page and the pages of other clauses tell of.
  change(real, '158.74亿元', '158.75亿元');
  const { status, out, err } = run(root, 'build');
  expect(status, err).toBe(0);
  expect(out).toContain(`2 of ${slugs.length + 1} plans`);
  const counts = new RegExp(`${real}: (\\d+) pages and files are new, (\\d+) show nothing`)
    .exec(out)!
    .slice(1)
    .map(Number);
  expect(counts[0]).toBeLessThan(60);
  expect(counts[1]).toBeGreaterThan(150);
});

test('parts built on machines of their own, by the workflow for libraries, give the same bytes', () => {
  const workflow = readWorkflow('github-library.yml');
  const settings = { SITE: '', BASE: '', PDF: 'no' };
  const machine = () => {
    const folder = folderWith({});
    cpSync(join(root, 'seeds'), join(folder, 'seeds'), { recursive: true });
    return folder;
  };
  const numbers = ['1', '2'];
  const last = machine();
  for (const part of numbers) {
    const folder = machine();
    const values = { 'matrix.part': part, 'strategy.job-total': String(numbers.length) };
    runCommands(folder, commandsOf(workflow, 'part', values), settings);
    const sent = `part-${part}.tar.gz`;
    cpSync(join(folder, sent), join(last, sent));
    rmSync(folder, { recursive: true });
  }
  // What one part lacks is said before anything is made.
  const { status, err } = run(last, 'join', '1-of-2');
  expect({ status, err }).toMatchObject({
    status: 1,
    err: expect.stringMatching(/^1-of-2 is no part .*\n$/),
  });
  runCommands(last, commandsOf(workflow, 'site'), settings);
  expect(digests(last)).toEqual(digests(root));
  expect(statSync(join(last, 'site.tar.gz')).size).toBeGreaterThan(100_000);
});
