/** What a reader sees and a search engine reads, on every kind of page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { PublishedPlan } from '../../src/core/published/plan-json.ts';
import { project } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const dist = join(project, 'dist');
const site = useSite(() => dist);
const slug = readdirSync(join(dist, 'data'))[0]!;
const plan = JSON.parse(readFileSync(join(dist, 'data', slug, 'plan.json'), 'utf8')) as PublishedPlan;
const pages = [...new Set(plan.clauses.map((c) => c.page))];
const clause = plan.clauses.find((c) => c.kind === 'p')!;
const table = plan.clauses.find((c) => c.kind === 'table')!;
const row = plan.clauses.find((c) => c.kind === 'row')!;
const kinds = [
  '/',
  '/404.html',
  '/zh/',
  '/en/',
  '/zh/search/',
  '/en/search/?q=software',
  '/en/goto/',
  `/id/${slug}/${clause.eId}/`,
  `/id/${slug}/${table.eId}/`,
  `/id/${slug}/${row.eId}/`,
  `/id/${slug}/${plan.clauses.find((c) => c.kind === 'chapter')!.eId}/`,
  ...['zh', 'en', 'zh-en'].flatMap((view) =>
    ['', `${pages[1]}/`, `${table.page}/`].map((path) => `/${view}/${slug}/${path}`),
  ),
  `/zh-en/${slug}/full/`,
  ...['zh', 'en'].flatMap((view) =>
    ['about/', 'glossary/', 'figures/', 'promises/'].map((path) => `/${view}/${slug}/${path}`),
  ),
];
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((f) =>
  f.endsWith('index.html'),
);
const open = async (
  width: number,
  path: string,
  options: { size?: string; javaScriptEnabled?: boolean; height?: number } = {},
) => {
  const context = await site.browser.newContext({
    viewport: { width, height: options.height ?? 800 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  });
  const page = await context.newPage();
  if (options.size) await page.addInitScript((size) => localStorage.setItem('size', size), options.size);
  await page.goto(site.origin + path);
  return page;
};

test('where to begin is read under the pointer too', async () => {
  const page = await open(1280, `/zh/${slug}/`);
  await page.hover('.begin a');
  const { ink, ground } = await page.$eval('.begin a', (a) => {
    const { color, backgroundColor } = getComputedStyle(a);
    return { ink: color, ground: backgroundColor };
  });
  expect(ink).not.toBe(ground);
  await page.context().close();
});

test.each(['', `${pages[1]}/`])(
  'by keyboard each stop is in view, with an outline, and under nothing: %s',
  async (path) => {
    const page = await open(1280, `/zh/${slug}/${path}`, { height: 740 });
    const faults: string[] = [];
    for (let stops = 0; ; stops++) {
      await page.keyboard.press('Tab');
      // The outline beside the text moves a moment after the page has.
      if (await page.$('.contents :focus')) await page.waitForTimeout(120);
      const stop = await page.evaluate(() => {
        const e = document.activeElement!;
        const { left, top, bottom, width, height } = e.getBoundingClientRect();
        const over = document.elementFromPoint(left + Math.min(width / 2, 8), top + height / 2);
        const hasOutline = [e, e.closest('.seek')].some(
          (x) => x && getComputedStyle(x).outlineStyle !== 'none',
        );
        return {
          name: `${e.tagName} ${e.textContent}`,
          isIn: top > -1 && bottom < innerHeight + 1 && hasOutline && (e.contains(over) || over?.contains(e)),
        };
      });
      if (stop.name.startsWith('BODY')) {
        expect(stops).toBeGreaterThan(50);
        break;
      }
      if (!stop.isIn) faults.push(stop.name);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  },
);

test.each([
  [1280, `/zh/${slug}/${pages[0]}/`, 'h1'],
  [360, `/zh/${slug}/${table.page}/`, 'h1'],
  [1280, `/zh-en/${slug}/${table.page}/`, 'h1 [lang^=zh]'],
  [360, '/zh/', '.plans a'],
])('at %i the lines of a title end between words: %s', async (width, path, title) => {
  const page = await open(width, path);
  const lines = await page
    .locator(title)
    .first()
    .evaluate((own) => {
      const range = document.createRange();
      const found: string[] = [];
      let last = -1;
      const walker = document.createTreeWalker(own, NodeFilter.SHOW_TEXT);
      for (let n = walker.nextNode() as Text | null; n; n = walker.nextNode() as Text | null)
        for (let at = 0; at < n.data.length; at++) {
          range.setStart(n, at);
          range.setEnd(n, at + 1);
          const { bottom, width: wide } = range.getBoundingClientRect();
          if (!wide) continue;
          if (Math.abs(bottom - last) > 9) found.push('');
          found.push(`${found.pop()}${n.data[at]}`);
          last = bottom;
        }
      return found.map((line) => line.trim());
    });
  expect(lines.length).toBeGreaterThan(1);
  const whole = lines.join('');
  const words = new Set(
    ['发展', '自主', '创新', '技术', '产业', '指标', '十三五', '高新'].filter((w) => whole.includes(w)),
  );
  expect(words.size).toBeGreaterThan(2);
  for (const word of words) {
    const times = (text: string) => text.split(word).length - 1;
    expect([word, lines.reduce((sum, line) => sum + times(line), 0)]).toEqual([word, times(whole)]);
  }
  await page.context().close();
});

describe('what opens at a place in the text', () => {
  const focus = (page: Page) =>
    page.evaluate(() => {
      const { tagName, className, textContent } = document.activeElement!;
      return `${tagName} ${className} ${textContent.trim()}`;
    });

  test.each([360, 1280])(
    'at %i: by Tab the reader goes on from there, by Esc is there again',
    async (width) => {
      const page = await open(width, `/en/${slug}/${pages[1]}/`);
      for (const opener of ['main p .mark', 'main .term']) {
        const at = page.locator(opener).first();
        await at.focus();
        await page.keyboard.press('Tab');
        const next = await focus(page);
        await at.focus();
        await page.keyboard.press('Enter');
        const opened = page.locator('.tools:popover-open');
        await opened.waitFor();
        await page.keyboard.press('Escape');
        expect(await opened.count()).toBe(0);
        expect(await at.evaluate((e) => e === document.activeElement)).toBe(true);
        await page.keyboard.press('Enter');
        await opened.waitFor();
        while (await opened.locator(':focus').count()) await page.keyboard.press('Tab');
        expect(await focus(page)).toBe(next);
        expect(await opened.count()).toBe(0);
      }
      await page.context().close();
    },
  );

  test('a term’s note says which of its words are of the other language', async () => {
    const page = await open(1280, `/en/${slug}/${pages[1]}/`);
    await page.locator('main .term').first().click();
    const note = page.locator('.def:popover-open');
    await note.waitFor();
    expect(await note.locator('[lang=zh-CN]').first().textContent()).toMatch(/^\p{sc=Han}/u);
    await page.context().close();
  });
});

test('on a phone the keyboard goes through the head as it is seen, and on from there', async () => {
  const page = await open(360, `/zh/${slug}/${pages[1]}/`);
  const tops: number[] = [];
  const isIn = (selector: string) =>
    page.evaluate((of) => document.activeElement?.closest(of) !== null, selector);
  await page.keyboard.press('Tab');
  expect(await isIn('.skip')).toBe(true);
  for (;;) {
    await page.keyboard.press('Tab');
    const top = await page.evaluate(() => {
      const e = document.activeElement!;
      return e.closest('header.site > :not(.skip)')?.getBoundingClientRect().top ?? null;
    });
    if (top !== null) tops.push(Math.round(top));
    else if (tops.length) break;
  }
  expect(tops.length).toBeGreaterThan(5);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  // What goes round in the head is a trap.
  for (let i = 0; i < 10 && !(await isIn('main')); i++) await page.keyboard.press('Tab');
  expect(await isIn('main')).toBe(true);
  await page.context().close();
});

test('the head stands in one line on a wide page, and is seen where a page does not scroll', async () => {
  const page = await open(1280, '/en/');
  const tops = await page.$$eval('header.site > :not(.skip)', (parts) =>
    parts.map((part) => {
      const { top, height } = part.getBoundingClientRect();
      return Math.round(top + height / 2);
    }),
  );
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(3);
  await page.setViewportSize({ width: 768, height: 9000 });
  await page.goto(`${site.origin}/zh/${slug}/${pages[0]}/`);
  const seen = await page.evaluate(() => {
    const { left, top } = document.querySelector('.brand')!.getBoundingClientRect();
    return document.elementFromPoint(left + 4, top + 20)?.className;
  });
  expect(seen).toBe('brand');
  await page.context().close();
});

describe('the outline', () => {
  test.each(['zh', 'en'])(
    'stands beside the text in %s and follows the reader without JavaScript',
    async (view) => {
      const page = await open(1280, `/${view}/${slug}/${pages[1]}/`, { javaScriptEnabled: false });
      const headings = await page.$$eval('main :is(h2, h3)[id]', (found) => found.map((h) => h.id));
      expect(
        await page.$$eval('.contents a[href^="#"]', (links) =>
          links.map((a) => a.getAttribute('href')!.slice(1)),
        ),
      ).toEqual(headings);
      expect(await page.evaluate(() => CSS.supports('scroll-target-group: auto'))).toBe(true);
      for (const id of [headings.at(-1)!, headings[3]!]) {
        await page.evaluate((to) => document.getElementById(to)!.scrollIntoView({ block: 'start' }), id);
        await expect
          .poll(() =>
            page.$$eval('.contents a:target-current', (links) => links.map((a) => a.getAttribute('href'))),
          )
          .toEqual([`#${id}`]);
        const { nav, text } = await page.evaluate(() => ({
          nav: document.querySelector('.contents')!.getBoundingClientRect().toJSON() as DOMRect,
          text: document.querySelector('main')!.getBoundingClientRect().toJSON() as DOMRect,
        }));
        // Under the bar, which has come by now.
        expect(nav.top).toBeCloseTo(48, -1);
        expect(nav.right).toBeLessThan(text.left);
      }
      await page.context().close();
    },
  );
  test.each([
    [360, 'zh'],
    [1280, 'zh-en'],
  ] as const)('opens from the bar where there is no room beside: %i px, %s', async (width, view) => {
    const page = await open(width, `/${view}/${slug}/${pages[1]}/`, { javaScriptEnabled: false });
    const link = page.locator('.contents a[href^="#"]').first();
    expect(await link.isVisible()).toBe(false);
    await page.evaluate(() => scrollTo(0, 900));
    await page.click('.bar [popovertarget]');
    await link.click();
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
    await page.context().close();
  });
  test('the bar says where one is and how far, and leads to the contents and the search', async () => {
    const page = await open(360, `/zh/${slug}/${pages[1]}/`);
    const place = plan.clauses.find((c) => c.page === pages[1])!;
    expect(await page.textContent('.bar a')).toContain(place.zh);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.querySelector('.far')!, '::after').content))
      .toContain('counter(far)');
    const far = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.far')!).getPropertyValue('--far').trim());
    await expect.poll(far).toBe('100');
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(far).toBe('0');
    await page.click('.bar [popovertarget]');
    await page.locator('.contents a[href^="#"]').last().click();
    await expect.poll(() => page.isVisible('.contents')).toBe(false);
    await page.click('.bar [href="#q"]');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('q');
    expect(await page.isVisible('#q')).toBe(true);
    await page.context().close();
  });
  test.each([360, 1280])('the bar has the other language, at the clause one is at: %i px', async (width) => {
    const page = await open(width, `/zh/${slug}/${pages[1]}/`);
    const clauses = plan.clauses.filter((c) => c.page === pages[1] && c.kind === 'p');
    const { eId } = clauses[Math.floor(clauses.length / 2)]!;
    await page.evaluate((id) => {
      document.getElementById(id)!.scrollIntoView({ behavior: 'instant' });
      scrollBy({ top: -20, behavior: 'instant' });
    }, eId);
    // A click of Playwright scrolls first.
    await page.locator('.bar [lang=en]').dispatchEvent('click');
    await page.waitForURL(`**/en/${slug}/${pages[1]}/#${eId}`);
    await page.context().close();
  });
  test.each(['', `${pages[1]}/`])('a narrow bar has one other language, and no second: “%s”', async (at) => {
    const page = await open(360, `/zh/${slug}/${at}`);
    const shown = () => page.locator('.bar a:not([href^="#"]):visible').allTextContents();
    await expect.poll(shown).toEqual(['English']);
    await page.context().close();
  });
  test('the number of a clause that is sent before the search has come leads to the clause', async () => {
    const page = await open(1280, `/zh/${slug}/`);
    await page.route(/search-box/, async (route) => {
      await new Promise((done) => setTimeout(done, 500));
      await route.continue();
    });
    await page.fill('#q', 'V(6)');
    await page.press('#q', 'Enter');
    await page.waitForURL(`**/zh/${slug}/chp_5/#chp_5__sec_6`);
    await page.context().close();
  });
  test('keeps the place in its own view on a long page', async () => {
    const page = await open(1280, `/zh/${slug}/full/`, { height: 600 });
    await page.evaluate(
      (id) => document.getElementById(id)!.scrollIntoView({ block: 'start' }),
      plan.clauses.findLast((c) => c.kind === 'section')!.eId,
    );
    await expect
      .poll(() =>
        page.evaluate(() => {
          const place = document.querySelector('.contents a:target-current')!.getBoundingClientRect();
          return place.top > 0 && place.bottom < innerHeight;
        }),
      )
      .toBe(true);
    await page.context().close();
  });
});

/** The windows that pages are looked at in, by the size of letters that a reader chose. */
const windows = {
  '': [
    [320, 256],
    [360, 740],
    [1104, 800],
    [1280, 800],
  ],
  '28': [
    [360, 740],
    [768, 1000],
    [1280, 800],
  ],
} as const;

/** How far a page is wider than its window, and which of its targets are smaller than a finger. */
const measured = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    /** What a link stands in, where that has words beside it: such a link is as high as its line. */
    const block = (e: Element) => e.closest('p, td, th, dd, dt, li, figcaption');
    const told = new Map<Element | null, boolean>();
    const inWords = (e: Element) => {
      const around = block(e);
      if (!told.has(around)) {
        const rest = around?.cloneNode(true) as Element | undefined;
        for (const a of rest?.querySelectorAll('a') ?? []) a.remove();
        told.set(around, /[\p{L}\p{N}]/u.test(rest?.textContent ?? ''));
      }
      return told.get(around)!;
    };
    return {
      wide: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary')]
        .filter(
          (e) =>
            e.checkVisibility() &&
            !e.matches('.skip, [type=radio]') &&
            !(getComputedStyle(e).display === 'inline' && inWords(e)),
        )
        .filter((e) => {
          const { width, height } =
            e.className === 'mark' ? getComputedStyle(e, '::after') : e.getBoundingClientRect();
          // Lists of contents and of figures stand closer where what points is finer than a finger.
          const isFine = matchMedia('(pointer: fine) and (min-width: 48rem)').matches;
          const least = isFine && e.closest('.contents, .toc, .glossary, .sortable') ? 24 : 43.9;
          return (
            parseFloat(String(height)) > 0 &&
            Math.min(parseFloat(String(width)), parseFloat(String(height))) < least
          );
        })
        .map((e) => `${e.tagName}.${e.className} ${e.textContent}`),
    };
  });

test.each(Object.keys(windows) as (keyof typeof windows)[])(
  'letters of “%s”: no page is wider than its window, and every target is 44 px wide and high',
  async (size) => {
    const faults: object[] = [];
    const page = await open(360, '/', { size });
    for (const path of kinds) {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(site.origin + path);
      if (size) await page.waitForFunction(() => document.documentElement.dataset['size']);
      if (path.includes('?q=')) await page.waitForSelector('[data-state=done]');
      for (const [width, height] of windows[size]) {
        await page.setViewportSize({ width, height });
        const { wide, small } = await measured(page);
        if (wide > 0 || small.length > 0) faults.push({ path, width, wide, small });
      }
    }
    await page.context().close();
    expect(faults).toEqual([]);
  },
);

test('a word as long as an address of the web is broken where its line ends', async () => {
  const faults: object[] = [];
  const page = await open(360, '/');
  for (const path of kinds) {
    await page.goto(site.origin + path);
    if (path.includes('?q=')) await page.waitForSelector('[data-state=done]');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => {
        const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const { parentElement, data } = texts.currentNode as Text;
          const isOfPlan = parentElement!.matches(
            'main > p, .pair > [lang], .words :is(p, a), .plan a, .results :is(a, p)',
          );
          if (data.trim().length > 1 && isOfPlan && !parentElement!.dataset['long']) {
            (texts.currentNode as Text).data = 'w'.repeat(200);
            parentElement!.dataset['long'] = 'yes';
          }
        }
        return document.documentElement.scrollWidth - innerWidth;
      });
      if (wide > 0) faults.push({ path, width, wide });
    }
  }
  await page.context().close();
  expect(faults).toEqual([]);
});

test.each([
  [360, 'zh'],
  [1280, 'zh'],
  [768, 'zh-en'],
  [1280, 'zh-en'],
] as const)(
  'justified Chinese ends its paragraphs with a line of its own length: %i px, %s',
  async (width, view) => {
    const page = await open(width, `/${view}/${slug}/full/`);
    const stretched = await page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll<HTMLElement>('main > p[id], .pair > p:lang(zh)')];
      /** Where the last character of a paragraph ends. */
      const ends = () =>
        paragraphs.map((p) => {
          const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
          let last: Text | undefined;
          for (let n = walker.nextNode(); n; n = walker.nextNode())
            if ((n as Text).data.trim()) last = n as Text;
          const range = document.createRange();
          range.setStart(last!, last!.length - 1);
          range.setEnd(last!, last!.length);
          return range.getBoundingClientRect().right;
        });
      const justified = ends();
      for (const p of paragraphs) p.style.textAlign = 'start';
      return ends().flatMap((right, i) => (Math.abs(right - justified[i]!) > 2 ? [paragraphs[i]!.id] : []));
    });
    expect(stretched).toEqual([]);
    await page.context().close();
  },
);

test('where colours are the reader’s own, the clause one came for is still marked', async () => {
  const context = await site.browser.newContext({ forcedColors: 'active' });
  const page = await context.newPage();
  await page.goto(`${site.origin}/zh/${slug}/${clause.page}/#${clause.eId}`);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(':target')!).outlineStyle)).toBe(
    'solid',
  );
  await context.close();
});

describe('print', () => {
  test.each(['zh', 'en', 'zh-en'])(
    '%s: running title, the address of each clause in the margin, tables whole',
    async (view) => {
      for (const path of [pages[1]!, table.page]) {
        const page = await open(794, `/${view}/${slug}/${path}/`);
        await page.emulateMedia({ media: 'print' });
        const seen = await page.evaluate(() => {
          const main = document.querySelector('main')!.getBoundingClientRect();
          const margin = parseFloat(getComputedStyle(document.querySelector('main')!).paddingRight);
          const marks = [...document.querySelectorAll('main .mark')];
          return {
            title: getComputedStyle(document.documentElement).getPropertyValue('--title'),
            outside: marks.filter((m) => {
              const { left, right } = m.getBoundingClientRect();
              return left < main.right - margin - 1 || right > main.right + 1;
            }).length,
            cut: [...document.querySelectorAll('.table')].filter(
              (t) => t.scrollWidth > t.clientWidth + margin + 1,
            ).length,
          };
        });
        expect(seen).toEqual({
          title: `"${plan.title[view === 'en' ? 'en' : 'zh']}\\a http://localhost:4321/${view}/${slug}/${path}/"`,
          outside: 0,
          cut: 0,
        });
        await page.context().close();
      }
    },
  );
});

describe('found and shared', () => {
  const head = (path: string) => {
    const html = readFileSync(join(dist, path), 'utf8');
    const all = (pattern: RegExp) => [...html.matchAll(pattern)];
    return {
      html,
      canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
      languages: all(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g).map(([, lang, href]) => ({
        lang: lang!,
        href: href!,
      })),
      meta: Object.fromEntries(
        all(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g).map(([, name, content]) => [
          name!,
          content!,
        ]),
      ),
      data: all(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g).map(
        ([, json]) => JSON.parse(json!) as Record<string, unknown>,
      ),
    };
  };
  const address = (file: string) => `/${file.replace(/index\.html$/, '')}`;

  test('every page names itself, says what it is, and has a picture where it is of a plan', () => {
    for (const file of files) {
      const { canonical, meta } = head(file);
      const self = new URL(meta['og:url']!);
      expect({ file, canonical: meta['og:url'], path: self.pathname }).toEqual({
        file,
        canonical,
        path: /^id\//.test(file) ? self.pathname : address(file).replace(/(\/promises\/)\w+\/$/, '$1'),
      });
      for (const name of [
        'description',
        'og:title',
        'og:description',
        'og:site_name',
        'og:locale',
        'twitter:card',
      ])
        expect({ file, name, has: Boolean(meta[name]) }).toEqual({ file, name, has: true });
      if (!file.includes(slug)) continue;
      expect({
        file,
        exists: existsSync(join(dist, new URL(meta['og:image']!).pathname)),
        size: `${meta['og:image:width']} ${meta['og:image:height']}`,
      }).toEqual({ file, exists: true, size: '1200 630' });
    }
  });
  test('other languages are named by pages that are translations, each naming all and itself', () => {
    for (const file of files) {
      const { languages, canonical } = head(file);
      if (file.startsWith('zh-en/') || file.startsWith('id/'))
        expect({ file, languages }).toEqual({ file, languages: [] });
      if (!languages.length) continue;
      expect(languages.map((l) => l.lang)).toEqual(['zh-CN', 'en', 'x-default']);
      expect(languages.map((l) => l.href)).toContain(canonical);
    }
  });
  test.each(['zh', 'en'] as const)(
    'linked data, %s: the plan with its chapters and its source, a chapter with its clauses',
    (language) => {
      const [work] = head(`${language}/${slug}/index.html`).data;
      expect(work).toMatchObject({
        '@type': 'Report',
        inLanguage: language === 'zh' ? 'zh-CN' : 'en',
        [language === 'zh' ? 'workTranslation' : 'translationOfWork']: {},
      });
      expect((work!['isBasedOn'] as { identifier: string }[]).map((s) => s.identifier)).toContain(
        `sha256:${plan.source.sha256}`,
      );
      const parts = work!['hasPart'] as { '@id': string }[];
      expect(parts.map((p) => new URL(p['@id']).pathname)).toEqual(
        pages.map((p) => `/${language}/${slug}/${p}/`),
      );
      for (const page of pages) {
        const { data, html } = head(`${language}/${slug}/${page}/index.html`);
        const ids = (data[0]!['hasPart'] as { '@id': string }[]).map((p) => p['@id'].slice(1));
        expect(ids).toEqual(plan.clauses.filter((c) => c.page === page).map((c) => c.eId));
        for (const id of ids) expect(html).toContain(` id="${id}"`);
      }
    },
  );
});
