import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../scripts/shared/pdf/pages.ts';
import { withoutBlanks } from '../helpers/exported.ts';
import { project } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const slug = 'futian-hitech-13fyp';
const dist = join(project, 'dist');
const site = useSite(() => dist);
const file = (path: string) => readFileSync(join(dist, path), 'utf8');

describe('the reader’s menu', () => {
  test('size, colours and contrast are kept on the device; nothing overflows at the largest', async () => {
    const page = await (await site.browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await page.goto(`${site.origin}/zh/${slug}/chp_6/`);
    await page.click('.aa');
    for (const value of ['28', 'dark', 'high']) await page.click(`.reader input[value="${value}"]`);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement!.className)).toBe('aa');
    await page.goto(`${site.origin}/en/${slug}/chp_1/`);
    await page.waitForFunction(() => document.documentElement.dataset['size'] === '28');
    expect(
      await page.evaluate(() => ({
        size: Math.round(parseFloat(getComputedStyle(document.body).fontSize)),
        colour: getComputedStyle(document.body).backgroundColor,
        width: document.documentElement.scrollWidth,
      })),
    ).toEqual({ size: 28, colour: 'rgb(0, 0, 0)', width: 360 });
    await page.context().close();
  });
  test('Chinese may be read in Traditional characters; what is copied is as printed', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.origin}/zh/${slug}/chp_6/`);
    const words = () => page.textContent('main p[id]');
    const printed = await words();
    await page.click('.aa');
    await page.click('.reader input[name=script][value=hant]');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hant-HK');
    expect(await words()).not.toBe(printed);
    const copied = await page.evaluate(() => {
      const clause = document.querySelector('main p[id]')!;
      getSelection()!.selectAllChildren(clause);
      const clipboardData = new DataTransfer();
      clause.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData('text/plain');
    });
    expect(copied.trim()).toBe(printed!.trim());
    // What stands in a field is copied by the browser itself.
    const isLeft = await page.evaluate(() => {
      const copying = new ClipboardEvent('copy', {
        clipboardData: new DataTransfer(),
        bubbles: true,
        cancelable: true,
      });
      return document.querySelector('header [name=q]')!.dispatchEvent(copying);
    });
    expect(isLeft).toBe(true);
    await page.click('.reader input[name=script][value=""]');
    await expect.poll(words).toBe(printed);
    await page.context().close();
  });
  test('what was searched for is marked in Traditional characters too', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.addInitScript(() => localStorage.setItem('script', 'hant'));
    await page.goto(`${site.origin}/zh/${slug}/chp_6/?q=${encodeURIComponent('发展')}`);
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hant-HK');
    const marked = await page.evaluate(() =>
      [...(CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get('found')!].map(String),
    );
    expect(marked.length).toBeGreaterThan(1);
    expect([...new Set(marked)]).toEqual(['發展']);
    await page.context().close();
  });
  /** A page of a plan that is kept, in a browser that has nothing else of the site but what is kept. */
  const kept = async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Network.enable');
    await protocol.send('Network.setCacheDisabled', { cacheDisabled: true });
    const status = () => page.textContent('.offline [role=status]');
    const keep = async () => {
      await page.goto(`${site.origin}/zh/${slug}/`);
      await page.click('.offline button');
    };
    await keep();
    await expect.poll(status, { timeout: 60_000 }).toMatch(/^已存 \d+ 个文件 · \d+ kB/u);
    return { context, page, status, keep };
  };
  test('a plan is kept for reading without a network, with all that its pages load, and removed again', async () => {
    const { context, page } = await kept();
    await context.setOffline(true);
    await page.goto(`${site.origin}/en/${slug}/chp_6/`);
    expect(await page.textContent('h1')).toContain('VI');
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    await page.goto(`${site.origin}/zh/${slug}/chp_6/`);
    await page.click('.aa');
    await page.click('.reader input[name=script][value=hant]');
    await page.waitForFunction(() => document.documentElement.lang === 'zh-Hant-HK');
    expect(failed).toEqual([]);
    await context.setOffline(false);
    await page.goto(`${site.origin}/zh/${slug}/`);
    await page.click('.offline button:nth-of-type(2)');
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await context.close();
  });
  test('without a network a clause leads to its place in the whole text, and what is not kept says so', async () => {
    const { context, page } = await kept();
    await context.setOffline(true);
    await page.goto(`${site.origin}/id/${slug}/chp_6__sec_1__p_1/`);
    expect(page.url()).toBe(`${site.origin}/zh/${slug}/full/#chp_6__sec_1__p_1`);
    await page.goto(`${site.origin}/zh/${slug}`);
    expect(await page.locator('#contents').count()).toBe(1);
    const answer = await page.goto(`${site.origin}/zh/search/?q=5G`);
    expect(answer!.status()).toBe(503);
    expect(await page.locator('h1').allTextContents()).toEqual(['没有网络', 'No network']);
    expect(await page.$$eval('li a', (links) => links.map((a) => a.getAttribute('href')))).toEqual([
      `/zh/${slug}/`,
      `/en/${slug}/`,
    ]);
    await context.close();
  });
  test('what is kept stays where it cannot be kept anew', async () => {
    const { context, page, status, keep } = await kept();
    await context.setOffline(true);
    await keep();
    await expect.poll(status).toContain('没有保存成功');
    expect(await page.evaluate(() => caches.keys())).toEqual([`plan:/${slug}`]);
    await page.goto(`${site.origin}/en/${slug}/chp_6/`);
    expect(await page.textContent('h1')).toContain('VI');
    await context.close();
  });
  test('side by side, a reader may put the English first', async () => {
    for (const width of [360, 1280]) {
      const page = await (await site.browser.newContext({ viewport: { width, height: 800 } })).newPage();
      await page.goto(`${site.origin}/zh-en/${slug}/chp_6/`);
      const isEnglishFirst = () =>
        page.evaluate(() => {
          const [zh, en] = ['zh-CN', 'en'].map((l) =>
            document.querySelector(`#chp_6__sec_1__p_1 > [lang=${l}]`)!.getBoundingClientRect(),
          );
          return zh!.left === en!.left ? zh!.top > en!.top : zh!.left > en!.left;
        });
      expect(await isEnglishFirst()).toBe(false);
      await page.click('.aa');
      await page.click('.reader input[name=order][value=en]');
      expect(await isEnglishFirst()).toBe(true);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.context().close();
    }
  });
  test(
    'reading aloud: the words of a clause without the site’s own, in the language they are in, ' +
      'marked while they are read',
    async () => {
      const page = await (await site.browser.newContext()).newPage();
      // A machine without voices says nothing and ends nothing: a voice that only listens.
      await page.addInitScript(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        Object.defineProperty(window, 'speechSynthesis', {
          value: {
            cancel() {},
            speak(u: SpeechSynthesisUtterance) {
              said.push(`${u.lang} ${u.text}`);
              if (said.length < 2) setTimeout(() => u.onend?.(new Event('end') as SpeechSynthesisEvent));
            },
          },
        });
      });
      await page.goto(`${site.origin}/zh/${slug}/chp_6/`);
      await page.click('.aa');
      await page.click('.reader button:has-text("朗读本页")');
      await page.waitForFunction(() => (window as unknown as { said: string[] }).said.length === 2);
      expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
        'zh-CN 六、保障措施',
        'zh-CN （一）组织保障',
      ]);
      expect(await page.getAttribute('.spoken', 'id')).toBe('chp_6__sec_1');
      // While it reads, the menu offers to stop, else to read.
      const offered = async () => {
        await page.click('.aa');
        await page.waitForSelector('.reader button');
        return page.locator('.reader button').allTextContents();
      };
      expect(await offered()).toEqual(['停止朗读']);
      await page.click('.reader button');
      expect(await page.locator('.spoken').count()).toBe(0);
      expect(await offered()).toEqual(['朗读本页']);
      await page.click('.reader button');
      await page.waitForSelector('.spoken');
      await page.keyboard.press('Escape');
      expect(await page.locator('.spoken').count()).toBe(0);
      await page.context().close();
    },
  );
});

describe('found and shared', () => {
  test('each chapter has a card with a picture of its own, 1200 by 630', async () => {
    for (const [view, page] of [
      ['zh', 'chp_3'],
      ['en', 'att_1'],
    ] as const) {
      const image = /property="og:image" content="([^"]+)"/.exec(
        file(`${view}/${slug}/${page}/index.html`),
      )![1]!;
      const path = new URL(image).pathname;
      expect(path).toBe(`/og/${slug}/${view}-${page}.png`);
      const { width, height } = await sharp(join(dist, path)).metadata();
      expect([width, height]).toEqual([1200, 630]);
      // Something is written on it: more than paper, bar and one ink.
      expect((await sharp(join(dist, path)).stats()).entropy).toBeGreaterThan(0.5);
    }
  });
  test.each(['zh', 'en'])('feed, search description, manifest: %s', (language) => {
    expect(file(`${language}/feed.xml`)).toMatch(
      new RegExp(
        '<feed xmlns="http://www\\.w3\\.org/2005/Atom"[\\s\\S]*<entry><title>[^<]+</title><id>[^<]+</id>' +
          '[\\s\\S]*<updated>\\d{4}-\\d\\d-\\d\\dT00:00:00Z</updated>',
      ),
    );
    expect(file(`${language}/opensearch.xml`)).toContain(`/${language}/search/?q={searchTerms}`);
    const manifest = JSON.parse(file(`${language}/manifest.webmanifest`)) as { icons: { src: string }[] };
    for (const { src } of manifest.icons) expect(existsSync(join(dist, src))).toBe(true);
  });
});

describe('print', () => {
  test('the plan’s words with the address of each clause, nothing to press', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.origin}/zh/${slug}/chp_1/`);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('header.site, nav, footer.site, .aa, summary')]
          .filter((e) => e.checkVisibility())
          .map((e) => e.className),
      ),
    ).toEqual([]);
    expect(
      await page.evaluate(
        () =>
          getComputedStyle(document.querySelector('#chp_1__sec_1__para_1__p_1 .mark')!, '::before').content,
      ),
    ).toBe('"一、（一）1.第1段"');
    expect(await page.getAttribute('#chp_1__sec_1__para_1__p_1 .mark', 'aria-label')).toBe(
      '一、（一）1.第1段',
    );
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(10_000);
    await page.context().close();
  });
});

test.each(['zh', 'zh-en'])('no column of a wide table is cut off by the sheet: %s', async (view) => {
  const page = await (await site.browser.newContext()).newPage();
  await page.goto(`${site.origin}/${view}/${slug}/att_1/`);
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('#att_1__table_1 tr')) {
      const last = row.lastElementChild!;
      for (let i = 0; i < 4; i++) last.before(row.children[1]!.cloneNode(true), last.cloneNode(true));
      for (const head of row.querySelectorAll('thead th')) head.textContent = '全年累计完成投资额';
      row.append(Object.assign(document.createElement('td'), { textContent: '末' }));
    }
  });
  const [rows, sheets] = await Promise.all([
    page.locator('#att_1__table_1 tr').count(),
    page.pdf({ preferCSSPageSize: true }).then(readPdf),
  ]);
  const inside = sheets.flatMap(({ glyphs, width }) =>
    glyphs.filter(({ text, x0, x1 }) => text === '末' && x0 > 0 && x1 < width),
  );
  expect(inside.length).toBeGreaterThanOrEqual(rows);
  await page.context().close();
});

describe('each sheet of paper', () => {
  const sheetsOf = async (path: string) => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(site.origin + path, { waitUntil: 'networkidle' });
    const read = (selector: string) => page.$$eval(selector, (all) => all.map((e) => e.textContent));
    const [heads, columns] = await Promise.all([read('main :is(h2, h3, h4, dt, .group)'), read('thead th')]);
    const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    await page.context().close();
    /** As it is seen, from above. */
    const texts = sheets.map(({ glyphs }) => {
      const seen = glyphs.toSorted((a, b) => Math.round(a.y) - Math.round(b.y) || a.x0 - b.x0);
      return withoutBlanks(seen.map((g) => g.text).join(''));
    });
    return { texts, heads: heads.map(withoutBlanks), columns };
  };

  test.each([
    [`/zh/${slug}/promises/`, -2],
    [`/en/${slug}/promises/`, -2],
    [`/zh/${slug}/figures/`, 3],
  ])('says of what page it is, and repeats the heads of a table that goes on: %s', async (path, sheet) => {
    const { texts, columns } = await sheetsOf(path);
    for (const text of texts) expect(text).toContain(path);
    const own = columns.slice(-4).filter((head) => !/\s|（/u.test(head));
    expect(own).not.toEqual([]);
    for (const head of own) expect(texts.at(sheet)).toContain(head);
  });

  test.each(['zh', 'en'])('does not end with a head, nor offer files or fields: %s', async (view) => {
    for (const path of ['about', 'glossary', 'chp_1', 'figures', 'promises']) {
      const { texts, heads } = await sheetsOf(`/${view}/${slug}/${path}/`);
      for (const [n, text] of texts.entries()) {
        const words = text.replace(new RegExp(`${n + 1}/${texts.length}$`), '');
        expect(words).not.toBe(text);
        expect(heads.filter((head) => head && words.endsWith(head))).toEqual([]);
      }
      expect(texts.join('')).not.toMatch(/CSV|JSON/);
    }
  });
});

test.each(['zh', 'en'])(
  'a printed selection says where it is from and when, and has its clauses alone: %s',
  async (view) => {
    const page = await (await site.browser.newContext()).newPage();
    const ids = ['chp_1__sec_1__para_1__p_1', 'att_1__table_1__row_3'];
    await page.goto(`${site.origin}/${view}/${slug}/full/?c=${ids}`);
    await page.waitForSelector('.selected');
    expect(await page.isVisible('.from')).toBe(false);
    const words = await page.$$eval('main [id]:not(th, [hidden], [hidden] *, :has([id]))', (all) =>
      all.map((e) => {
        for (const own of e.querySelectorAll('[data-ui]')) own.remove();
        return e.textContent;
      }),
    );
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    const printed = withoutBlanks(pages.map(({ glyphs }) => glyphs.map((g) => g.text).join('')).join(''));
    expect(words.length).toBeGreaterThan(5);
    for (const said of [...words, page.url(), today]) expect(printed).toContain(withoutBlanks(said));
    expect(printed).not.toContain(withoutBlanks((await page.textContent('.selected button'))!));
    const other = page.locator('#chp_2__sec_1__p_1');
    expect(printed).not.toContain(withoutBlanks((await other.textContent())!).slice(0, 20));
    expect(pages).toHaveLength(1);
    await page.context().close();
  },
);

test('the front page shows the plan from its structure', () => {
  const zh = file(`zh/${slug}/index.html`);
  const [targets, contents, layout] = ['<figure', 'id="contents"', 'class="scheme"'].map((at) =>
    zh.indexOf(at),
  );
  expect(targets).toBeGreaterThan(0);
  expect(contents).toBeGreaterThan(targets!);
  expect(layout).toBeGreaterThan(contents!);
  for (const words of [
    '一核：深圳国际创新中心',
    '彩田--梅林片区',
    '积极发展新材料产业',
    '全民科学普及计划',
    '索引号',
    '主题词',
  ])
    expect(zh).toContain(words);
  expect(file(`en/${slug}/index.html`)).toContain('One Core: Shenzhen International Innovation Center');
});
