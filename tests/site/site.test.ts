import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PublishedPlan } from '../../src/core/published/plan-json.ts';
import { findingsOfAxe } from '../helpers/axe.ts';
import { project } from '../helpers/folder.ts';
import { useSite, wordsOf } from '../helpers/served.ts';
import { unmarkedChinese } from '../helpers/unmarked-chinese.ts';

const dist = join(project, 'dist');
const slugs = readdirSync(join(dist, 'data'));
const planOf = (slug: string) =>
  JSON.parse(readFileSync(join(dist, 'data', slug, 'plan.json'), 'utf8')) as PublishedPlan;
const site = useSite(() => dist);
const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');

test('nothing of the preview is in it', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.includes('open-questions'))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|js)$/.test(file));
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((f) => readFileSync(join(dist, f), 'utf8').includes('preview-bar'))).toEqual([]);
});

/** How many lines of cells over several rows, and headings over figures alone, the tables of all plans had. */
const held = { lines: 0, ofFigures: 0 };

describe.each(slugs)('%s', (slug) => {
  const plan = planOf(slug);
  const source = readFileSync(join(project, 'seeds', slug, 'source.txt'));
  const pages = [...new Set(plan.clauses.map((c) => c.page))];

  test('fidelity: the full page holds the words of the source, nothing lost, added, moved or retyped', async () => {
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/zh/${slug}/full/`);
    const lines = source.toString('utf8').split(/\r\n|\r|\n/u);
    for (const { line, text } of plan.artefacts) {
      expect(lines[line - 1]!.trim()).toBe(text);
      lines[line - 1] = '';
    }
    const expected = lines.join('').replace(/\s/gu, '');
    expect(expected.length).toBeGreaterThan(1000);
    expect(await wordsOf(page)).toBe(expected);
    await page.close();
  });

  test('plan.json is made of the source', () => {
    expect(plan.source.sha256).toBe(createHash('sha256').update(source).digest('hex'));
    const words = plan.clauses
      .map((c) => (c.marker ?? '') + (c.zh ?? c.cells!.join('')))
      .join('')
      .replace(/\s/gu, '');
    expect(words + plan.artefacts.map((a) => a.text).join('')).toBe(
      source.toString('utf8').replace(/\s/gu, ''),
    );
    for (const c of plan.clauses)
      expect(c.sha256).toBe(
        createHash('sha256')
          .update(c.zh ?? c.cells!.join('\t'))
          .digest('hex'),
      );
  });

  test.each(['zh', 'en', 'zh-en'])(
    'every clause has its id once on its page and on the full page in %s, and a page of its own',
    (view) => {
      const full = html(`${view}/${slug}/full`);
      const count = (text: string, id: string) => text.split(` id="${id}"`).length - 1;
      const lost = plan.clauses.filter(
        (c) =>
          count(full, c.eId) !== 1 ||
          count(html(`${view}/${slug}/${c.page}`), c.eId) !== 1 ||
          !existsSync(join(dist, 'id', slug, c.eId, 'index.html')),
      );
      expect(lost.map((c) => c.eId)).toEqual([]);
    },
  );

  test('budgets, brotli: 14,600 bytes of HTML with CSS a reading page (15,600 side by side), 6,000 of scripts', () => {
    const size = (path: string) => brotliCompressSync(readFileSync(join(dist, path))).length;
    const over: string[] = [];
    for (const view of ['zh', 'en', 'zh-en'])
      for (const page of pages) {
        const path = `${view}/${slug}/${page}/index.html`;
        const text = readFileSync(join(dist, path), 'utf8');
        /** What the page loads by itself: its scripts, and what those import at once. */
        const scripts = new Set([...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map((m) => m[1]!));
        for (const script of scripts)
          for (const [, file] of readFileSync(join(dist, script), 'utf8').matchAll(
            /(?:from|import)\s*["`']\.\/([^"`']+)/g,
          ))
            scripts.add(`/_astro/${file}`);
        const bytes = [...scripts].reduce((n, f) => n + size(f), 0);
        // Side by side a page has twice the words, and takes as little as they allow.
        const most = view === 'zh-en' ? 15_600 : 14_600;
        if (size(path) > most) over.push(`${path}: ${size(path)} bytes`);
        if (bytes > 6000) over.push(`${path}: ${bytes} bytes of scripts`);
        expect(text).not.toMatch(
          /<link[^>]* rel="stylesheet"|<style[^>]*>@import|https?:\/\/(?!localhost:4321)[^"]*\.(?:js|css|woff2?)/,
        );
      }
    expect(over).toEqual([]);
  });

  test('tables stand as printed: caption, headings with scope, spans', async () => {
    const page = await site.browser.newPage();
    for (const table of plan.clauses.filter((c) => c.kind === 'table')) {
      await page.goto(`${site.origin}/zh/${slug}/${table.page}/`);
      const shape = await page.evaluate((id) => {
        const printed = document.getElementById(id)!.querySelector('table')!;
        const rows = [...printed.rows];
        const spread = rows.map(() => 0);
        for (const [r, row] of rows.entries())
          for (const cell of row.cells) for (let k = 0; k < cell.rowSpan; k++) spread[r + k]! += cell.colSpan;
        return {
          caption: printed.caption?.textContent ?? '',
          unscoped: printed.querySelectorAll('th:not([scope])').length,
          head: printed.tHead?.rows.length ?? 0,
          spread,
          ids: rows.map((r) => r.id),
        };
      }, table.eId);
      /** How far each line of a cell of several rows, and each §, stands from the figures of its row. */
      const measured = (id: string) => {
        const top = (e: Element) => {
          const range = document.createRange();
          range.selectNodeContents(e);
          return range.getBoundingClientRect().top;
        };
        const own = document.getElementById(id)!;
        return {
          lines: [...own.querySelectorAll<HTMLTableCellElement>('.lines')].flatMap((cell) => {
            const { rows } = own.querySelector('table')!;
            const first = (cell.parentElement as HTMLTableRowElement).rowIndex;
            return [...cell.querySelectorAll('.line > :first-child, html:not(.zh-en) span span')].map(
              (line, i) => Math.abs(top(line) - top(rows[first + i]!.cells[i ? 0 : 1]!)),
            );
          }),
          marks: new Set(
            [...own.querySelectorAll('tr .mark')].map((m) => Math.round(m.getBoundingClientRect().right)),
          ).size,
          ofFigures: own.querySelectorAll('th.n').length,
          left: [...own.querySelectorAll('th.n')].filter((th) => getComputedStyle(th).textAlign !== 'right')
            .length,
        };
      };
      const apart = await page.evaluate(measured, table.eId);
      held.lines += apart.lines.length;
      held.ofFigures += apart.ofFigures;
      expect(apart.lines.filter((px) => px > 8)).toEqual([]);
      expect([apart.marks, apart.left]).toEqual([1, 0]);
      await page.goto(`${site.origin}/zh-en/${slug}/${table.page}/`);
      const both = await page.evaluate(measured, table.eId);
      expect(both.lines).toHaveLength(apart.lines.length);
      expect(both.lines.filter((px) => px > 8)).toEqual([]);
      expect(shape.caption).not.toBe('');
      expect(shape.unscoped).toBe(0);
      expect(shape.head).toBe(1);
      expect(new Set(shape.spread).size).toBe(1);
      expect(shape.ids).toEqual(
        plan.clauses.filter((c) => c.eId.startsWith(`${table.eId}__row_`)).map((c) => c.eId),
      );
    }
    await page.close();
  });

  test('a change of view stays at the clause', async () => {
    const page = await site.browser.newPage();
    const clause = plan.clauses.find((c) => c.kind === 'p' && c.page !== pages[0])!;
    await page.goto(`${site.origin}/zh/${slug}/${clause.page}/#${clause.eId}`);
    for (const view of ['en', 'zh-en', 'zh']) {
      await page.click(`.views a[href$="/${view}/${slug}/${clause.page}/#${clause.eId}"]`);
      await page.waitForURL(`**/${view}/${slug}/${clause.page}/#${clause.eId}`);
    }
    await page.close();
  });

  test(
    'at a clause: link, citation in the format last chosen, selection; by keyboard, and back to ' +
      'the marker',
    async () => {
      const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
      const page = await context.newPage();
      const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
      const clause = plan.clauses.find((c) => c.kind === 'p' && c.page === pages[1])!;
      await page.goto(`${site.origin}/en/${slug}/${clause.page}/`);
      const mark = page.locator(`#${clause.eId} .mark`);
      await mark.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('.told')?.textContent);
      expect(await clipboard()).toBe(`${site.origin}/id/${slug}/${clause.eId}/`);
      expect(await mark.evaluate((e) => e === document.activeElement)).toBe(true);
      await mark.click();
      await page.selectOption('.tools select', 'gbt');
      await page.getByText('Copy citation').click();
      await expect.poll(clipboard).toContain(`：${clause.cite.zh.replace(/[、.]/g, '')}[EB/OL].`);
      expect(await clipboard()).toContain(`#sha256-${clause.sha256.slice(0, 12)}`);
      await page.reload();
      await mark.click();
      expect(await page.inputValue('.tools select')).toBe('gbt');
      await page.getByText('Add to selection').click();
      await page.getByText('Show selection').click();
      await page.waitForURL(`**/en/${slug}/full/?c=${clause.eId}`);
      expect(await page.isVisible(`#${clause.eId}`)).toBe(true);
      await context.close();
    },
  );

  test.each(['zh', 'en', 'zh-en'])(
    'several clauses in one address: just those and the headings above them, in %s',
    async (view) => {
      const page = await site.browser.newPage();
      const wanted = [
        plan.clauses.find((c) => c.kind === 'section')!,
        plan.clauses.findLast((c) => c.kind === 'p')!,
        ...plan.clauses.filter((c) => c.kind === 'row').slice(1, 2),
      ];
      await page.goto(`${site.origin}/${view}/${slug}/full/?c=${wanted.map((c) => c.eId).join(',')},chp_99`);
      await page.waitForSelector('.selected');
      const visible = await page.$$eval('main [id]:not(th)', (found) =>
        found.filter((e) => e.checkVisibility()).map((e) => e.id),
      );
      const inside = (c: { eId: string }) =>
        wanted.some((w) => c.eId === w.eId || (w.kind === 'section' && c.eId.startsWith(`${w.eId}__`)));
      const above = (c: { eId: string; kind: string }) =>
        c.kind === 'title' ||
        (c.eId.endsWith('__row_1') && wanted.some((w) => w.eId.startsWith(c.eId.slice(0, -5)))) ||
        wanted.some((w) => w.eId.startsWith(`${c.eId}__`));
      expect(visible.filter((id) => id.includes('_') || id === 'title')).toEqual(
        plan.clauses.filter((c) => inside(c) || above(c)).map((c) => c.eId),
      );
      expect(await page.textContent('.selected')).toContain('chp_99');
      await page.close();
    },
  );

  test('rows of a table are copied with a tab between their cells, with the table’s heading a row a line', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await (await site.browser.newContext({ permissions })).newPage();
    const rows = plan.clauses.filter((c) => c.kind === 'row');
    const row = rows.at(-1)!;
    const heading = plan.clauses.find((c) => c.eId === row.page)!;
    for (const { eId } of [row, heading]) {
      await page.goto(`${site.origin}/zh/${slug}/full/?c=${eId}`);
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.getByRole('button', { name: '复制文字与引用' }).click();
      await expect
        .poll(() => page.evaluate(() => navigator.clipboard.readText()))
        .toContain(`${row.cells!.join('\t').trim()}\n`);
    }
    await page.context().close();
  });

  test.each(['zh/search', `zh/${slug}`])(
    'no more is asked for than an address carries and is searched: %s',
    async (path) => {
      const page = await site.browser.newPage();
      await page.goto(`${site.origin}/${path}/`);
      await page.fill('[name=q]', '');
      await page.focus('[name=q]');
      await page.keyboard.insertText('甲'.repeat(3000));
      expect(await page.inputValue('[name=q]')).toBe('甲'.repeat(200));
      await page.close();
    },
  );

  test('go to: from any page to the clause, in the view one is in', async () => {
    const page = await site.browser.newPage();
    for (const [from, words, to] of [
      [`/zh/${slug}/`, '三（二）1', 'zh'],
      [`/en/`, 'III(2)1', 'en'],
      [`/zh-en/${slug}/chp_1/`, 'ch 3 s 2 1', 'zh-en'],
    ] as const) {
      await page.goto(site.origin + from);
      // The box is one: the number of a clause leads there as soon as its script has come.
      await page.focus('header [name=q]');
      await page.waitForSelector('header [role=combobox]');
      await page.fill('header [name=q]', words);
      await page.press('header [name=q]', 'Enter');
      await page.waitForURL(`**/${to}/${slug}/chp_3/#chp_3__sec_2__para_1`);
    }
    await page.goto(`${site.origin}/zh/goto/?to=${encodeURIComponent('<b>龘</b>')}`);
    await page.waitForFunction(() => document.querySelector('.status')?.textContent);
    expect(await page.textContent('.status')).toContain('<b>龘</b>');
    expect(await page.textContent('#hint')).toContain('附件1第3行');
    // A place that is written right and is nowhere, and the way on to the search with it.
    await page.goto(`${site.origin}/zh/goto/?to=${encodeURIComponent('九十九（九）')}`);
    await page.waitForFunction(() => document.querySelector('.status')?.textContent);
    expect(await page.textContent('.status')).toBe('这里没有“九十九（九）”这一条。');
    await page.click('.status + ul a');
    expect(new URL(page.url()).searchParams.get('q')).toBe('九十九（九）');
    await page.close();
  });

  test('the permanent page of a heading outlines what stands under it', () => {
    for (const { eId } of plan.clauses.filter((c) => c.kind === 'chapter')) {
      const { document } = parseHTML(html(`id/${slug}/${eId}`));
      const isChild = new RegExp(`^${eId}__(?!.*__)`, 'u');
      const below = plan.clauses.filter((c) => isChild.test(c.eId) && c.kind !== 'row');
      expect(below.length).toBeGreaterThan(0);
      const linked = [...document.querySelectorAll('main ol.toc a')].map((a) => a.getAttribute('href')!);
      expect(linked).toEqual(expect.arrayContaining(below.map((c) => `/id/${slug}/${c.eId}/`)));
      for (const c of below.filter(({ kind }) => kind === 'section'))
        expect(document.querySelector('main')!.textContent).toContain(c.zh);
    }
    // A table is cited: the page of its heading shows none of its rows.
    for (const c of plan.clauses.filter(({ kind }) => kind === 'table')) {
      const { document } = parseHTML(html(`id/${slug}/${c.eId.replace(/__table_\d+$/u, '')}`));
      expect(document.querySelector(`main ol.toc a[href="/id/${slug}/${c.eId}/"]`)!.textContent).toBe(
        c.cite.zh,
      );
    }
  });

  test('untranslated words on English pages say which language they are in', async () => {
    const page = await site.browser.newPage();
    for (const path of [...pages, 'full', '', 'about', 'glossary', 'figures']) {
      await page.goto(`${site.origin}/en/${slug}/${path}${path && '/'}`);
      const stray = await unmarkedChinese(page);
      expect({ path, stray }).toEqual({ path, stray: [] });
    }
    await page.close();
  });

  const first = plan.clauses.find((c) => c.kind === 'p')!;
  const row = plan.clauses.find((c) => c.kind === 'row');
  /** One page goes to all of them: to open a page takes a browser as long as to read one. */
  let looked: Page | undefined;
  test.each([
    '/',
    '/404.html',
    ...['zh', 'en'].flatMap((l) => [`/${l}/`, `/${l}/search/?q=5G`, `/${l}/goto/?to=x`]),
    `/id/${slug}/${first.eId}/`,
    ...(row ? [`/id/${slug}/${row.eId}/`] : []),
    ...['zh', 'en', 'zh-en'].flatMap((view) =>
      [
        '',
        'full/',
        ...[pages[0], pages[1], pages.at(-1)].map((page) => `${page}/`),
        ...(view === 'zh-en' ? [] : ['about/', 'glossary/', 'figures/']),
      ].map((path) => `/${view}/${slug}/${path}`),
    ),
  ])('axe finds nothing, light and dark, and the console stays silent: %s', async (path) => {
    looked ??= await site.browser.newPage({ viewport: { width: 360, height: 740 } });
    const page = looked;
    const noise: string[] = [];
    page.on('console', (m) => m.type() !== 'log' && noise.push(m.text()));
    page.on('pageerror', (e) => noise.push(String(e)));
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.origin + path);
    const found = await findingsOfAxe(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await findingsOfAxe(page, 'color-contrast')));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(found).toEqual([]);
    expect({ width, noise }).toEqual({ width: 360, noise: [] });
    page.removeAllListeners();
  });

  test('reading needs no JavaScript and no other host', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (r) => !r.url().startsWith(site.origin) && elsewhere.push(r.url()));
    await page.goto(`${site.origin}/`);
    await page.click(`a[href="/zh/${slug}/"]`);
    await page.click(`.toc a[href^="/zh/${slug}/${pages[1]}/#"]`);
    await page.click('a[rel=next]');
    expect(page.url()).toBe(`${site.origin}/zh/${slug}/${pages[2]}/`);
    await page.click('main .mark');
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/id/${slug}/`));
    expect(elsewhere).toEqual([]);
    await context.close();
  });
});

test('tables with lines over several rows, and headings over figures, were among those', () => {
  expect(held.lines).toBeGreaterThan(0);
  expect(held.ofFigures).toBeGreaterThan(0);
});

test('the sitemap lists living pages, and each language leads back to the others', () => {
  const entries = [
    ...readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g),
  ].map(([, loc, links]) => ({
    loc: loc!,
    links: [...links!.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang, href]) => ({
      lang,
      href: href!,
    })),
  }));
  expect(entries.length).toBeGreaterThan(170);
  expect(entries.filter(({ loc }) => !existsSync(join(dist, new URL(loc).pathname, 'index.html')))).toEqual(
    [],
  );
  for (const { loc, links } of entries.filter((e) => e.links.length)) {
    expect(links.map((l) => l.lang)).toEqual(['zh-CN', 'en', 'x-default']);
    expect(links.map((l) => l.href)).toContain(loc);
    for (const { href } of links) expect(entries.find((e) => e.loc === href)!.links).toEqual(links);
  }
});

test.each(slugs)('the Markdown twins of %s hold the words of their chapters', (slug) => {
  const plan = planOf(slug);
  for (const page of new Set(plan.clauses.map((c) => c.page))) {
    // As a program reads it, not as it is typed.
    const { document } = parseHTML(
      `<main>${new MarkdownIt().render(readFileSync(join(dist, 'zh', slug, `${page}.md`), 'utf8'))}</main>`,
    );
    const twin = document.querySelector('main')!.textContent;
    expect(document.querySelectorAll('em, strong, code, ul, ol, blockquote, del')).toHaveLength(0);
    for (const c of plan.clauses.filter((x) => x.page === page))
      for (const words of c.cells ?? [c.zh!]) expect(twin).toContain(words.replace(/\s*\n\s*/g, ' '));
  }
  expect(readFileSync(join(dist, 'llms.txt'), 'utf8')).toContain(`/zh/${slug}/`);
});

describe('search', () => {
  const slug = slugs[0]!;
  const clauses = planOf(slug).clauses;
  const holding = (word: string) =>
    clauses
      .filter((c) => (c.zh ?? c.cells!.join(' ')).includes(word))
      .map((c) => c.eId)
      .sort();

  test.each(['知识产权', '华强北', '5G'])(
    '%s is found at every clause that has it, and the first result opens there',
    async (word) => {
      const page = await site.browser.newPage();
      await page.goto(`${site.origin}/zh/search/?q=${encodeURIComponent(word)}&all=1`);
      await page.waitForSelector('[data-state=done]', { state: 'attached' });
      const found = await page.$$eval('[data-eid]', (items) =>
        items.map((i) => (i as HTMLElement).dataset['eid']!),
      );
      expect(holding(word).length).toBeGreaterThan(0);
      expect(holding(word).filter((id) => !found.includes(id))).toEqual([]);
      await page.click('[data-eid] a');
      const id = new URL(page.url()).hash.slice(1);
      expect(holding(word)).toContain(id);
      await page.waitForFunction((id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < innerHeight;
      }, id);
      await page.close();
    },
  );

  test('nothing found says so, and odd input does no harm', async () => {
    const page = await site.browser.newPage();
    for (const query of ['龘龘', '<b>x</b>', '"', '.*', '😀']) {
      await page.goto(`${site.origin}/zh/search/?q=${encodeURIComponent(query)}`);
      await page.waitForSelector('[data-state=done]', { state: 'attached' });
      expect(await page.textContent('.status')).toContain(query);
      expect(await page.$$('.status b')).toEqual([]);
    }
    await page.close();
  });
});
