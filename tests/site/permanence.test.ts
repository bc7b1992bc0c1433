import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderWith, planYaml, project, run, write } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

/**
 * A plan that was released, changed, and accounted for: one clause merged into another, one gone, one
 * reworded, one chapter gone.
 */
const before =
  '某区规划\n一、总则\n发展高新技术产业，完善创新服务体系。\n建设一批公共技术平台，支持企业共同使用。\n定期公布进展情况。\n二、保障\n落实经费。\n三、附则\n本规划由区政府负责解释。\n';
const after =
  '某区规划\n一、总则\n发展高新技术产业，健全创新服务体系。\n另起一段全新的文字，说明组织方式。\n建设一批公共技术平台，支持企业共同使用。\n二、保障\n落实经费。\n';
/** Words as they were released when signs that nobody sees were still words, and their pins. */
const signed = ['落实\u200b经费。', '保障\n落实\u200b经费。'] as const;
const pinOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 12);
let root = '';
const steps: [string, ReturnType<typeof run>][] = [];
beforeAll(() => {
  root = folderWith({ 'a/source.txt': before, 'a/plan.yaml': planYaml() }, { keep: true });
  const step = (name: string, ...args: string[]) =>
    steps.push([[name, ...args].join(' '), run(root, name, ...args)]);
  step('permalinks', 'release');
  // Released on a day before today, by an earlier program.
  const [own, whole] = signed;
  const released = readFileSync(join(root, 'seeds/a/permalinks.yaml'), 'utf8')
    .replace(/date: [\d-]+/g, 'date: 2026-01-01')
    .replace(pinOf('落实经费。'), pinOf(own))
    .replace('words: 落实经费。', `words: ${own}`)
    .replace(pinOf('保障\n落实经费。'), pinOf(whole));
  write(root, { 'a/permalinks.yaml': released });
  write(root, { 'a/source.txt': after });
  step('generate');
  step('permalinks', 'retire', 'chp_3', 'chp_3__p_1');
  write(root, {
    'a/permalinks.yaml':
      `${readFileSync(join(root, 'seeds/a/permalinks.yaml'), 'utf8')}aliases:\n  chp_1__p_3: ` +
      `chp_1__p_2\n`,
  });
  step('permalinks', 'release');
  step('build');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const site = useSite(() => join(root, 'dist'));
const html = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');

test('generate names every released id that would vanish, until each is accounted for', () => {
  const [, generate, , , build] = steps;
  expect(generate![1].status).toBe(1);
  expect([...generate![1].err.matchAll(/released address (\S+)/g)].map((m) => m[1])).toEqual([
    'chp_1__p_3',
    'chp_3',
    'chp_3__p_1',
  ]);
  expect(build![1].status, build![1].err).toBe(0);
});

describe('after that', () => {
  test('a new clause has a fresh id and its neighbours keep theirs', () => {
    const plan = JSON.parse(readFileSync(join(root, 'content/a/plan.json'), 'utf8')) as {
      clauses: { eId: string }[];
    };
    expect(plan.clauses.map((c) => c.eId)).toEqual([
      'title',
      'chp_1',
      'chp_1__p_1',
      'chp_1__p_2_2',
      'chp_1__p_2',
      'chp_2',
      'chp_2__p_1',
    ]);
    // What is told to be noted by its id is shown with that id.
    expect(run(root, 'outline', 'seeds/a/source.txt').out).toContain('chp_1__p_2_2  另起一段');
  });
  test('an alias leads on: from its own page, and from its place on the reading page', () => {
    expect(html('id/a/chp_1__p_3')).toContain(
      '<link rel="canonical" href="http://localhost:4321/id/a/chp_1__p_2/">',
    );
    for (const view of ['zh', 'en', 'zh-en'])
      for (const page of ['chp_1', 'full']) expect(html(`${view}/a/${page}`)).toContain('<a id="chp_1__p_3"');
  });
  test('what is gone has a page with the day and its last words, and its old page still answers', () => {
    expect(html('id/a/chp_3__p_1')).toContain('本规划由区政府负责解释。');
    for (const view of ['zh', 'en', 'zh-en'])
      for (const page of ['chp_3', 'full'])
        expect(html(`${view}/a/${page}`)).toContain('<li id="chp_3__p_1"><a href="/id/a/chp_3__p_1/"');
  });
  test(
    'a citation pinned to words that have changed is shown then and now; one that no record has is ' +
      'said to be unknown',
    async () => {
      const page = await site.browser.newPage();
      const then = /sha256: (\w+)\n\s+words: 发展高新技术产业，完善/.exec(
        readFileSync(join(root, 'seeds/a/permalinks.yaml'), 'utf8'),
      )![1]!;
      await page.goto(`${site.origin}/id/a/chp_1__p_1/#sha256-${then}`);
      expect(await page.textContent(':target')).toContain('完善创新服务体系');
      expect(await page.textContent('.words:not(:target)')).toContain('健全创新服务体系');
      expect(await page.isVisible('.unknown')).toBe(false);
      await page.goto(`${site.origin}/id/a/chp_1__p_1/#sha256-000000000000`);
      await page.waitForSelector('.unknown');
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `sha256-${then}`);
      await page.waitForSelector('.unknown', { state: 'detached' });
      await page.goto(`${site.origin}/id/a/chp_2__p_1/`);
      const cited = await page.textContent('[data-format=gbt]');
      expect(cited).toBe(
        `某局. 某区规划：1：二第1段[EB/OL]. （2016-01-02）[${new Date().toLocaleDateString('sv')}]. ` +
          `${/http\S+(?=\.$)/.exec(cited!)![0]}.`,
      );
      await page.goto(
        site.origin +
          new URL(/http\S+(?=\.$)/.exec(cited!)![0]).pathname +
          new URL(/http\S+(?=\.$)/.exec(cited!)![0]).hash,
      );
      expect(await page.textContent(':target .words')).toContain('落实经费。');
      await page.close();
    },
  );
});

test('words that were released with signs that nobody sees have not changed, and their citations lead to them', () => {
  const [own, whole] = signed.map(pinOf);
  for (const [id, pin] of [
    ['chp_2__p_1', own],
    ['chp_2', whole],
  ]) {
    expect(html(`id/a/${id}`)).toContain(`<span id="sha256-${pin}"></span>`);
    expect(html(`id/a/${id}`)).not.toMatch(
      /changed since|wording of this clause has changed|not what it holds now/u,
    );
  }
  expect(html('id/a/chp_1__p_1')).toContain('changed since');
  expect(readFileSync(join(root, 'dist/zh/feed.xml'), 'utf8')).not.toContain('id/a/chp_2__p_1');
});

test(
  'a citation of a heading: of what it held then, with what has changed since; of its words ' +
    'alone, as citations once were',
  async () => {
    const page = await site.browser.newPage();
    const record = readFileSync(join(root, 'seeds/a/permalinks.yaml'), 'utf8');
    const held = [
      .../^ {2}chp_1:\n((?: {4}- \{.*\n)+)/m
        .exec(record.slice(record.indexOf('wholes:')))![1]!
        .matchAll(/sha256: "?(\w+)/g),
    ].map((m) => m[1]!);
    const alone = createHash('sha256').update('总则').digest('hex').slice(0, 12);
    expect(held).toHaveLength(2);
    await page.goto(`${site.origin}/id/a/chp_1/#sha256-${held[0]}`);
    expect(await page.$$eval(':target li a', (links) => links.map((a) => a.getAttribute('href')))).toEqual(
      expect.arrayContaining(['/id/a/chp_1__p_1/', '/id/a/chp_1__p_2_2/']),
    );
    for (const pin of [held[1], alone]) {
      await page.goto(`${site.origin}/id/a/chp_1/#sha256-${pin}`);
      expect(await page.textContent(':target')).toContain('总则');
      expect(await page.locator('.unknown').count()).toBe(0);
    }
    expect(await page.textContent('[data-format=gbt]')).toContain(`#sha256-${held[1]}.`);
    await page.close();
  },
);

test('where no script runs and no style is applied, nothing says that a citation is unknown', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/id/a/chp_2__p_1/`);
  const said = await page.evaluate(() => {
    for (const e of document.querySelectorAll('[hidden]')) e.removeAttribute('hidden');
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees is meant
    return document.body.innerText;
  });
  expect(said).toContain('落实经费');
  expect(said).not.toContain('不在本站的记录中');
  await context.close();
});

describe.each(['this project', 'the changed plan'])('every link of %s', (which) => {
  test('leads somewhere, fragments included', async () => {
    const folder = which === 'this project' ? join(project, 'dist') : join(root, 'dist');
    const own = 'http://localhost:4321';
    const { passed, links } = await new LinkChecker().check({
      path: '/',
      serverRoot: folder,
      recurse: true,
      directoryListing: false,
      checkFragments: true,
      timeout: 60_000,
      // Canonical and citable addresses are those of the published site: asked of the files instead. Other hosts
      // are not asked.
      linksToSkip: (url) => Promise.resolve(url.startsWith(own) || !url.startsWith('http://127.0.0.1:')),
    });
    expect(links.filter((l) => l.state === 'BROKEN').map((l) => `${l.parent}: ${l.url}`)).toEqual([]);
    expect(passed).toBe(true);
    expect(links.length).toBeGreaterThan(50);
    const dead = links
      .filter((l) => l.url.startsWith(own))
      .map((l) => new URL(l.url).pathname)
      .filter((path) => !existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)));
    expect([...new Set(dead)]).toEqual([]);
  });
});
