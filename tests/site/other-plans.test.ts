import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsOfAxe } from '../helpers/axe.ts';
import { folderWith, planYaml, runWith } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';
import { unmarkedChinese } from '../helpers/unmarked-chinese.ts';

/** Plans as others have them: a title that fills a page, a letter of one page, a plan in Traditional characters. */
const title = `某市${'关于推动高质量发展的若干措施和'.repeat(22)}规划（2026—2030年）`;
const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const address = `https://www.example.gov.cn/${'a1b2c3d4e5'.repeat(12)}.html`;
const columns = ['序号', '项目名称', '建设性质', '建设内容', '2026年', '2027年', '2028年', '备注'];
const cells = [
  '1',
  '某市智能制造产业园一期工程及其配套设施',
  '新建',
  `厂房${word}`,
  '1',
  '2',
  '3',
  `见${address}`,
];
const row = (words: string[]) => `<tr>${words.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const caption = `<caption>表1 ${'某市重点项目安排'.repeat(9)}表</caption>`;
const table = `<table>${caption}${row(columns)}${row(cells)}</table>`;
const long = `<h1>${title}</h1><p>一、总则</p><p>本规划适用于代号为${word}的系统，详见${address}。</p>${table}`;
const letter = '某县关于做好防火工作的通知\n当前已进入防火期，现通知如下。\n各乡镇要实行值班制度。\n';
const traditional =
  '國家數位發展計畫\n第一章　計畫緣起\n臺灣半導體產業居領先地位，軟體應用仍有提升空間。\n第二章　目標\n培育數位人才。\n';

const titled =
  '某市关于推动高质量发展和建设现代化强市的先进制造业集群培育、现代服务业提升、现代农业发展、海洋经济壮大与区域协调发展规划（2026—2030年）';
const line = '├──────┼──────┤';
const drawn = `某区供水规划\n为保障供水，制定本规划。\n一、指标\n┌──────┬──────┐\n│区    │2025年│\n${line}\n${'甲乙丙丁戊'
  .split('')
  .map((name) => `│${name}区  │12    │`)
  .join(`\n${line}\n`)}\n└──────┴──────┘\n二、保障\n加强领导。\n`;

/** Parts, of which the contents are printed, and a panel. */
const listed =
  '第一篇 总体要求\n第一章 背景\n第二章 二〇三〇年经济社会发展远景的展望和主要目标\n第二篇 主要任务\n第三章 产业\n';
const parts = `某市发展纲要\n目录\n${listed}${listed
  .replace('背景\n', '背景\n发展势头良好。\n')
  .replace(
    '目标\n',
    '目标\n（一）定位\n建成中心。\n专栏1 发展指标\n增长8%。\n',
  )}（一）做强产业\n建设园区。\n`;

/** Indicators, of which nothing is in English. */
const rates = `某区规划\n一、目标\n${[
  '表1 主要指标',
  '指标\t单位\t2025年\t2030年\t年均增长',
  '地区生产总值\t亿元\t10\t20\t8%左右',
  '企业数\t家\t1000\t1500\t5%左右',
].join('\n')}\n`;

/** Articles: one is new in the middle. */
const law = (...articles: string[]) =>
  `某市条例\n第一章 总则\n${articles.map((words, i) => `第${'一二三四'[i]}条 ${words}`).join('\n')}\n`;

let root = '';
beforeAll(() => {
  const named = (zh: string) => planYaml({ title: `{ zh: "${zh}", en: "" }` });
  root = folderWith(
    {
      'long/source.html': long,
      'long/plan.yaml': named(title),
      'titled/source.txt': `${titled}\n某政发〔2026〕3号\n一、总则\n为推动发展，制定本规划。\n`,
      'titled/plan.yaml': named(titled),
      'titled/en.po':
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n' +
        `msgctxt "title"\nmsgid "${titled}"\nmsgstr "Plan (2026–2030)"\n\n` +
        'msgctxt "chp_1__p_1"\nmsgid "为推动发展，制定本规划。"\nmsgstr "Made to promote growth (发展)."\n',
      'drawn/source.txt': drawn,
      'drawn/plan.yaml': named('某区供水规划'),
      'long/notes.yaml': `chp_1__p_1: { zh: 见 ${address}, en: See ${address} }\n`,
      'parts/source.txt': parts,
      'parts/plan.yaml': named('某市发展纲要'),
      'rates/source.txt': rates,
      'rates/plan.yaml': planYaml(),
      'rates/en.po':
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n\n' +
        'msgctxt "chp_1"\nmsgid "目标"\nmsgstr "Aims"\n',
      'law/source.txt': law('依法制定本条例。', '设立联席会议。', '鼓励社会力量。', '自7月1日起施行。'),
      'law/plan.yaml': planYaml({
        title: '{ zh: 某市条例, en: Rules }',
        document_number: '某政〔2018〕1号',
      }),
      'law/edition.yaml': 'kind: adjusted\ndate: 2018-06-01\n',
      'law/editions/2016-03-01/source.txt': law('依法制定本条例。', '鼓励社会力量。', '自5月1日起施行。'),
      'law/editions/2016-03-01/plan.yaml': named('某市条例'),
      'law/editions/2016-03-01/edition.yaml': 'kind: issued\ndate: 2016-03-01\n',
      'letter/source.txt': letter,
      'letter/plan.yaml': named('某县关于做好防火工作的通知'),
      'trad/source.txt': traditional,
      'trad/plan.yaml': named('國家數位發展計畫'),
      'other/source.txt': '某区规划\n一、总则\n建设港湾和台阶。\n',
      'other/plan.yaml': planYaml(),
    },
    { keep: true },
  );
  const { status, out, err } = runWith({ PDF: 'no' }, root, 'main', 'build');
  expect(status, out + err).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const site = useSite(() => join(root, 'dist'));
const html = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
const page = (path: string) => parseHTML(html(path)).document;
const open = async (width: number, path: string) => {
  const opened = await (await site.browser.newContext({ viewport: { width, height: 700 } })).newPage();
  await opened.goto(site.origin + path);
  return opened;
};

test.each([320, 1280])(
  'no page is wider than its window, and none has a fault that axe finds: %i',
  async (width) => {
    const opened = await open(width, '/zh/');
    for (const view of ['zh', 'en', 'zh-en'])
      for (const path of ['', 'chp_1/', 'full/']) {
        await opened.goto(`${site.origin}/${view}/long/${path}`);
        const wide = await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `${view} ${path}`).toBeLessThanOrEqual(0);
      }
    expect(await findingsOfAxe(opened)).toEqual([]);
    await opened.context().close();
  },
);

test('a long title is set smaller, and only its beginning stands at the head of printed pages', async () => {
  expect(page('zh/long').querySelector('h1')?.className).toBe('long');
  expect(page('zh/letter').querySelector('h1')?.className).not.toBe('long');
  for (const path of ['zh/long', 'en/long/chp_1', 'id/long/chp_1__p_1']) {
    const [running = ''] = page(path).documentElement.getAttribute('data-title')!.split('\n');
    expect(running.length, path).toBeLessThan(131);
    expect(running).toMatch(/…$/u);
  }
});

test('a word longer than a line does not tear the line above it apart', async () => {
  const opened = await open(360, '/zh/long/chp_1/');
  const widest = await opened.$eval('#chp_1__p_1', (p) => {
    const text = [...p.querySelectorAll('span')]
      .flatMap((s) => [...s.childNodes])
      .find((n) => n.nodeType === 3)!;
    const range = document.createRange();
    const lefts = Array.from({ length: 8 }, (_, i) => {
      range.setStart(text, i);
      range.setEnd(text, i + 1);
      return range.getBoundingClientRect().left;
    });
    return Math.max(...lefts.slice(1).map((left, i) => left - lefts[i]!));
  });
  expect(widest).toBeLessThan(24);
  await opened.context().close();
});

test('where a part begins it is the heading of the page, and what it holds stands below it', () => {
  const headings = (path: string) =>
    [...page(path).querySelectorAll(':is(h1, h2, h3, h4)[id]')].map((h) => `${h.localName} ${h.id}`);
  for (const view of ['zh', 'en', 'zh-en']) {
    expect(headings(`${view}/parts/chp_3`)).toEqual(['h1 part_2', 'h2 chp_3', 'h3 chp_3__sec_1']);
    expect(headings(`${view}/parts/chp_2`).slice(0, 2)).toEqual(['h1 chp_2', 'h2 chp_2__sec_1']);
    expect(headings(`${view}/parts/full`).slice(0, 4)).toEqual([
      'h1 title',
      'h2 part_1',
      'h3 chp_1',
      'h3 chp_2',
    ]);
  }
});

test('what opens the clause of a line of printed contents stands on that line', async () => {
  for (const width of [360, 1280]) {
    const opened = await open(width, '/zh/parts/full/');
    const apart = await opened.$$eval('p.toc', (lines) =>
      lines.map((line) => {
        const [own, mark] = [line, line.querySelector('.mark')!].map((e) => e.getBoundingClientRect());
        const words = (line.querySelector('a:not(.mark)') ?? line).getBoundingClientRect();
        const below = Math.max(mark!.bottom - own!.bottom, words.top - mark!.top);
        return { below, beside: Math.abs(mark!.right - own!.right) };
      }),
    );
    expect(apart.length).toBeGreaterThan(3);
    expect(Math.max(...apart.map(({ below }) => below))).toBeLessThan(3);
    expect(new Set(apart.map(({ beside }) => Math.round(beside))).size).toBe(1);
    await opened.context().close();
  }
});

test('the heading of a panel is a heading, and no field to type in', async () => {
  const opened = await open(360, '/zh/parts/chp_2/');
  const style = await opened.$eval('main .box', (e) => {
    const { display, borderTopWidth } = getComputedStyle(e);
    return { display, borderTopWidth };
  });
  expect(style).toEqual({ display: 'block', borderTopWidth: '0px' });
  await opened.context().close();
});

test('a new article is one change, with its number and its words; a new number stands before the same words', () => {
  const compared = page('zh/law/compare/2016-03-01..2018-06-01');
  expect(compared.querySelector('main > p:not([class])')?.textContent).toBe(
    '新增 1 条，修改 1 条，改编号 2 条，未变 3 条。',
  );
  const shown = [...compared.querySelectorAll('.changes > [id]')].map((li) =>
    li.textContent!.replace(/\s+/gu, ' ').trim(),
  );
  expect(shown).toEqual([
    '新增 第一章第二条第1段 第二条 设立联席会议。',
    '改编号 第一章第三条第1段 原为第一章第二条第1段第二条 第三条 鼓励社会力量。',
    '修改、改编号 第一章第四条第1段 原为第一章第三条第1段第三条 第四条 自5月7月1日起施行。',
  ]);
  expect(compared.getElementById('chp_1__sec_3')).not.toBeNull();
});

test('a letter of one page has no contents where it has no headings, and no English files', () => {
  expect(page('zh/letter').getElementById('contents')?.localName).not.toBe('h2');
  expect(html('zh/letter')).not.toMatch(/plan\.(?:en|zh-en)\./u);
});

test('the pages of a plan in Traditional characters say so, and no others', () => {
  for (const path of [
    'zh/trad',
    'zh/trad/chp_1',
    'zh-en/trad/chp_1',
    'en/trad/chp_1',
    'id/trad/chp_1__p_1',
  ]) {
    expect(html(path), path).toContain('lang="zh-Hant"');
    expect(html(path), path).not.toContain('lang="zh-CN"');
  }
  expect(html('zh/long')).not.toContain('zh-Hant');
  expect(page('zh').querySelector('a[href="/zh/trad/"]')?.getAttribute('lang')).toBe('zh-Hant');
  expect(page('zh').documentElement.getAttribute('lang')).toBe('zh-CN');
});

test('a search in Simplified characters finds a plan in Traditional ones beside others', async () => {
  const opened = await open(1280, `/zh/search/?q=${encodeURIComponent('台湾')}`);
  await opened.locator('.results mark').first().waitFor();
  expect(await opened.locator('.results mark').first().textContent()).toBe('臺灣');
  await opened.context().close();
});

test('the list of plans is shown in Traditional characters too, and a plan in those as it is printed', async () => {
  const opened = await open(1280, '/zh/');
  await opened.evaluate(() => localStorage.setItem('script', 'hant'));
  await opened.reload();
  await opened.locator('h2', { hasText: '全部規劃' }).waitFor();
  expect(await opened.locator('a[href="/zh/other/"]').textContent()).toContain('某區規劃');
  expect(await opened.locator('a[href="/zh/trad/"]').textContent()).toContain('國家數位發展計畫');
  await opened.context().close();
});

test('a title that is short in English is set as large as others there', () => {
  const isLong = (view: string) =>
    page(`${view}/titled/full`).getElementById('title')?.classList.contains('long');
  expect([isLong('zh'), isLong('en'), isLong('zh-en')]).toEqual([true, false, true]);
});

test('what leads to the plan and to its first page are called otherwise', () => {
  for (const [path, name] of [
    ['zh/drawn/chp_1', '卷首'],
    ['en/drawn/chp_1', 'Opening'],
    ['zh/letter/preface', '正文'],
  ] as const) {
    const names = [...page(path).querySelectorAll('nav.contents a')].map((a) => a.textContent!.trim());
    expect(names, path).toContain(name);
    expect(new Set(names).size, path).toBe(names.length);
  }
});

test('“about” speaks of no translation where there is none, and folds what is left out for one reason', () => {
  expect(html('zh/letter/about')).not.toContain('非官方译文');
  expect(html('zh/titled/about')).toContain('非官方译文');
  const folded = page('zh/drawn/about').querySelector('main details')!;
  expect(folded.querySelector('summary')?.textContent?.trim()).toBe('画表格或横线的符号：13 处');
  expect(folded.querySelectorAll('li').length).toBe(13);
});

test('the box that the bar opens stands in the window', async () => {
  const opened = await open(360, '/zh/long/chp_1/');
  await opened.locator('.bar').getByText('查找').click();
  await opened.locator('.seek.opened').waitFor();
  const { left, right } = await opened.$eval('.seek', (box) => box.getBoundingClientRect());
  expect(left).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(360);
  await opened.context().close();
});

test('what narrows a search is no wider than its column', async () => {
  const opened = await open(1280, `/zh/search/?q=${encodeURIComponent('规划')}`);
  await opened.locator('.narrow summary').click();
  const beyond = await opened.$$eval('.search select', (all) =>
    all.map(
      (own) => own.getBoundingClientRect().right - own.closest('.search')!.getBoundingClientRect().right,
    ),
  );
  expect(beyond.length).toBeGreaterThan(1);
  expect(Math.max(...beyond)).toBeLessThanOrEqual(0);
  await opened.context().close();
});

test('the page of a row says what heads its cells', () => {
  const row = page('id/long/chp_1__table_1__row_2');
  const told = [...row.querySelectorAll('.half .info div')].map((own) => own.textContent!.trim());
  expect(told.some((words) => /^建设性质\s*新建$/u.test(words))).toBe(true);
});

test('Chinese among English words says that it is: a number, a name behind its English, a cited title', async () => {
  const opened = await open(1280, '/en/titled/full/');
  expect(await opened.textContent('main')).toContain('某政发〔2026〕3号');
  const stray: Record<string, string[]> = {};
  for (const path of [
    'en/titled/chp_1',
    'en/titled/full',
    'zh-en/titled/full',
    'en/goto',
    'en/rates/figures',
    'en/law',
  ]) {
    await opened.goto(`${site.origin}/${path}/`);
    stray[path] = await unmarkedChinese(opened);
  }
  await opened.goto(`${site.origin}/id/trad/chp_1__p_1/`);
  const cited = opened.locator('[lang=en] pre');
  expect(await cited.textContent()).toMatch(/accessed \d{4}-\d\d-\d\d/u);
  stray['id'] = (await cited.locator('[lang^=zh]').count()) ? [] : [(await cited.textContent())!];
  await opened.goto(`${site.origin}/id/law/title/`);
  const before = await opened.$$eval('.timeline pre[lang=en]', (all) => all.map((e) => e.innerHTML));
  expect(before).toEqual([
    expect.stringMatching(/^Bureau\. <span lang="zh[^>]*>某市条例（[^<]*<\/span> \(.*\.$/u),
  ]);
  expect(Object.entries(stray).filter(([, found]) => found.length)).toEqual([]);
  await opened.context().close();
});

test('the title of a table without English is not indented, and a printed figure stays with its unit', async () => {
  const opened = await open(1280, '/zh-en/rates/chp_1/');
  const indents = await opened.$$eval('caption p', (all) => all.map((p) => getComputedStyle(p).textIndent));
  expect(indents).toEqual(['0px', '0px']);
  await opened.goto(`${site.origin}/zh/rates/promises/`);
  await opened.emulateMedia({ media: 'print' });
  const breaks = await opened.$$eval('.promised tr.indicator td:nth-child(2)', (cells) =>
    cells.map((cell) => [cell.textContent!.trim(), getComputedStyle(cell).wordBreak]),
  );
  expect(breaks).toContainEqual(['1500家', 'keep-all']);
  await opened.context().close();
});

test('on the smallest phones the head of a page is a row and its search', async () => {
  const opened = await open(320, '/en/titled/');
  const tops = await opened.$$eval('header.site > :not(.seek)', (all) =>
    all.map((e) => e.getBoundingClientRect()).map(({ top, height }) => Math.round(top + height / 2)),
  );
  expect(new Set(tops).size, `${tops}`).toBe(1);
  await opened.context().close();
});

test('a table that is wider than its frame fades out where it goes on, and one that fits does not scroll', async () => {
  const faded = async (width: number, path: string, left = 0) => {
    const opened = await open(width, path);
    const told = await opened.$eval(
      '.table',
      async (frame, at) => {
        frame.scrollLeft = at;
        for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
        return {
          fades: getComputedStyle(frame).maskImage !== 'none',
          scrolls: frame.scrollWidth > frame.clientWidth,
          isClipped: getComputedStyle(frame).overflowY === 'hidden',
        };
      },
      left,
    );
    await opened.context().close();
    return told;
  };
  expect((await faded(360, '/zh/long/chp_1/')).fades).toBe(true);
  expect((await faded(360, '/zh/long/chp_1/', 9999)).fades).toBe(false);
  for (const width of [360, 1280])
    expect(await faded(width, '/zh/drawn/chp_1/')).toEqual({ fades: false, scrolls: false, isClipped: true });
});

test('the title printed in a wide table is read without scrolling, and does not fade', async () => {
  for (const width of [360, 1280]) {
    const opened = await open(width, '/zh/long/chp_1/');
    const rest = await opened.$eval('.table', (frame) => {
      const title = frame.querySelector('caption.printed p')!.getBoundingClientRect();
      return frame.getBoundingClientRect().right - title.right;
    });
    expect(rest, `${width}`).toBeGreaterThan(34);
    await opened.context().close();
  }
});

test('more contrast is had by who asked the device for it', async () => {
  const context = await site.browser.newContext({ contrast: 'more' });
  const opened = await context.newPage();
  await opened.goto(`${site.origin}/zh/letter/`);
  await expect.poll(() => opened.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
  await context.close();
});
