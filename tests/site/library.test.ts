import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { folderWith, project, run, runWith } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

/**
 * A site of the real plan and three real documents of other shapes, under /plans/ as an office publishes
 * below its own site.
 */
const base = '/plans/';
const others = {
  'edu-reform-2010-2020': 'national',
  'hainan-gwr-2026': 'provincial',
  'school-it-3yr-2020': 'township',
};
const real = 'futian-hitech-13fyp';
const corpus = join(project, '..', 'shared', 'corpus');
describe.runIf(existsSync(corpus))('a library', () => {
  let root = '';
  let built: ReturnType<typeof run>;
  beforeAll(() => {
    const seed = (name: string) => readFileSync(join(project, 'seeds', name));
    root = folderWith(
      {
        'glossary.csv': seed('glossary.csv'),
        ...Object.fromEntries(
          ['source.txt', 'plan.yaml', 'en.po', 'notes.yaml', 'permalinks.yaml'].map((f) => [
            `${real}/${f}`,
            seed(`${real}/${f}`),
          ]),
        ),
      },
      { keep: true },
    );
    for (const [slug, level] of Object.entries(others)) {
      run(root, 'new', join(corpus, `${slug}.txt`), '--id', slug);
      const file = join(root, 'seeds', slug, 'plan.yaml');
      rewrite(file, (yaml) => yaml.replace('level: ""', `level: ${level}`));
    }
    built = runWith({ BASE: base }, root, 'build');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const site = useSite(() => join(root, 'dist'), base);
  const rewrite = (file: string, change: (text: string) => string) =>
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  const plan = (slug: string) =>
    JSON.parse(readFileSync(join(root, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
  const html = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
  const open = async (path: string) => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(site.origin + base + path);
    return page;
  };

  test('it builds, and every link under the base leads somewhere', async () => {
    expect(built.err).not.toMatch(/error/);
    expect(built.status).toBe(0);
    const checker = new LinkChecker();
    // The many pages of single clauses are alike: those of one plan are read, of the others it is enough that they are.
    const ofClauses = `${site.origin}${base}id/`;
    const unread = new Set<string>();
    const isUnread = (url: string) =>
      url.startsWith(ofClauses) && !url.startsWith(`${ofClauses}school-it-3yr-2020/`);
    const { links } = await checker.check({
      path: site.origin + base,
      recurse: true,
      concurrency: 20,
      retryErrors: true,
      linksToSkip: async (url) => {
        if (isUnread(url)) unread.add(new URL(url).pathname.slice(base.length));
        return isUnread(url) || !url.startsWith(site.origin);
      },
    });
    expect(unread.size).toBeGreaterThan(100);
    for (const path of unread)
      expect(existsSync(join(root, 'dist', decodeURI(path), 'index.html')), path).toBe(true);
    expect(links.filter((l) => l.state === 'BROKEN').map((l) => l.url)).toEqual([]);
    expect(links.length).toBeGreaterThan(100);
  });

  test('the list narrows by title, issuer, level and period, and keeps the choice in its address', async () => {
    const page = await open('zh/');
    const shown = () => page.$$eval('.plans li:not([hidden]) a', (all) => all.map((a) => a.textContent));
    expect(await shown()).toHaveLength(4);
    await page.selectOption('select[name=level]', '省级');
    expect(await shown()).toEqual(['政府工作报告']);
    expect(new URL(page.url()).searchParams.get('level')).toBe('省级');
    await page.goto(`${site.origin}${base}en/?period=${encodeURIComponent('2016–2020')}`);
    expect(await page.$$eval('.plans li:not([hidden])', (all) => all.length)).toBe(1);
    await page.selectOption('select[name=period]', '');
    await page.fill('input[name=title]', 'innovation futian');
    expect(await page.$$eval('.plans li:not([hidden])', (all) => all.length)).toBe(1);
    expect(await page.textContent('.library [role=status]')).toBe('Plans shown: 1');
    for (const typed of ['福田 十三五', 'ＩＮＮＯＶＡＴＩＯＮ futian']) {
      await page.fill('input[name=title]', typed);
      expect(await page.$$eval('.plans li:not([hidden])', (all) => all.length), typed).toBe(1);
    }
    await page.context().close();
  });

  test('search over all, narrowed to one plan; the box, the arrival and “go to” under the base', async () => {
    const page = await open(`zh/search/?q=${encodeURIComponent('信息化')}&all=1`);
    await page.waitForSelector('[data-state=done]', { state: 'attached' });
    const plans = () =>
      page.$$eval('.results [data-eid] a:first-of-type', (all) =>
        [...new Set(all.map((a) => new URL((a as HTMLAnchorElement).href).pathname.split('/')[3]!))].sort(),
      );
    expect(await plans()).toEqual(expect.arrayContaining(['edu-reform-2010-2020', 'school-it-3yr-2020']));
    const { title } = plan('edu-reform-2010-2020');
    expect(await page.textContent('.results [data-eid] a')).toMatch(/^[^›]{4,} › /u);
    await page.waitForSelector(`.narrow option[value=edu-reform-2010-2020]:text("${title.zh.slice(0, 6)}")`, {
      state: 'attached',
    });
    await page.selectOption('.narrow select:has(option[value=edu-reform-2010-2020])', 'edu-reform-2010-2020');
    await page.waitForSelector('[data-state=done]', { state: 'attached' });
    await expect.poll(plans).toEqual(['edu-reform-2010-2020']);
    const link = page.locator('.results [data-eid] a').first();
    expect(await link.getAttribute('href')).toMatch(/^\/plans\/zh\/edu-reform-2010-2020\/[^/]+\/\?q=.*#/);
    await link.click();
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);

    await page.goto(`${site.origin}${base}zh/${real}/chp_1/`);
    await page.fill('header form[role=search] input', '知识产权');
    await page.waitForSelector('.found [role=option]');
    expect(await page.textContent('.found [role=option]:last-child')).toBe('搜索全部规划');
    await page.fill('header form[role=search] input', '三（二）1');
    await page.press('header form[role=search] input', 'Enter');
    await page.waitForURL(`${site.origin}${base}zh/${real}/chp_3/#chp_3__sec_2__para_1`);
    await page.context().close();
  });

  test('a plan without English says so, shows its Chinese words, and offers no translation to search engines', () => {
    const contents = html('en/school-it-3yr-2020');
    const chapter = plan('school-it-3yr-2020').clauses.find((c) => c.kind === 'chapter')!;
    expect(contents).toContain(chapter.zh);
    expect(contents).not.toContain('hreflang');
    const page = html('en/school-it-3yr-2020/chp_1');
    expect(page.split('Not yet translated')).toHaveLength(2);
    for (const text of [page, contents]) {
      const notices = [...text.matchAll(/class="untranslated"[^>]*>([^<]*)/g)].map(([, words]) => words);
      expect(notices.filter((words) => words !== 'Not in the document as received')).toEqual([]);
      expect(text).toMatch(/<nav class="bar"[^>]*><a href="#main" lang="zh-CN">/);
    }
    expect(html('zh/school-it-3yr-2020/chp_1')).not.toContain('hreflang');
    expect(html(`zh/${real}/chp_1`)).toContain('hreflang="en"');
  });

  test('every entry of a table of contents that names a heading leads to it', () => {
    const { clauses } = plan('edu-reform-2010-2020');
    const preface = html('zh/edu-reform-2010-2020/preface');
    const entries = clauses.filter((c) => c.kind === 'toc');
    expect(entries.length).toBeGreaterThan(20);
    const linked = entries.filter((c) =>
      new RegExp(`<p id="${c.eId}"[^>]*>(?:<a [^>]*></a>)*<span[^>]*><a href="[^"]*#`).test(preface),
    );
    console.log(`${linked.length} of ${entries.length} entries are linked`);
    expect(linked.length).toBeGreaterThanOrEqual(entries.length - 2);
  });
});

/** Said where they are not tried. */
test.runIf(!existsSync(corpus))('left out: no real documents stand beside this folder', (context) =>
  context.skip(),
);
