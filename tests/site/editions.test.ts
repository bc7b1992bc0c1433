import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../scripts/shared/files.ts';
import { findingsOfAxe } from '../helpers/axe.ts';
import { folderWith, planYaml, run, write } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const row = (...cells: string[]) => `${cells.map((c) => `\t${c}`).join('\n')}\n\n`;
const table = (target: string) =>
  row('指标', '2015年', '2020年') + row('专利授权量（件）', '6', target) + row('企业数（家）', '3', '5');
const draft = `某区规划\n一、目标\n新增众创空间10家。\n各街道按季度报送进展情况。\n二、保障\n落实经费和人员。\n附件\n${table('10')}`;
const issued = `某区规划\n一、目标\n新增众创空间20家。\n二、保障\n落实经费和人员。\n设立发展专项资金。\n附件\n${table('12')}`;
const po =
  'msgid ""\nmsgstr ""\n\n# reviewed\nmsgctxt "chp_2__p_1"\nmsgid "落实经费和人员。"\n' +
  'msgstr "Secure funds and staff."\n\nmsgctxt "chp_1__p_1"\nmsgid "新增众创空间10家。"\n' +
  'msgstr "Add 10 maker spaces."\n';
const earlier = '2016-03-01';

let root = '';
const said: Record<string, ReturnType<typeof run>> = {};
const digests = (folder: string) =>
  Object.fromEntries(
    filesIn(join(root, folder)).map((file) => [
      file.slice(root.length),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );
const seeds: Record<string, Record<string, string>> = {};
const add = (...more: string[]) =>
  run(root, 'editions', 'add', join(root, 'issued.txt'), '--date', '2016-08-24', ...more);

beforeAll(() => {
  const files = { 'a/source.txt': draft, 'a/plan.yaml': planYaml({ issued: earlier }), 'a/en.po': po };
  root = folderWith({ ...files, 'a/queries.csv': 'mine\n' }, { keep: true });
  writeFileSync(join(root, 'issued.txt'), issued);
  seeds['before'] = digests('seeds');
  said['preview'] = add();
  writeFileSync(
    join(root, 'other.txt'),
    '某市水利规划\n一、目标\n供水能力达到8万立方米。\n二、保障\n加强领导。\n',
  );
  said['other'] = run(root, 'editions', 'add', join(root, 'other.txt'), '--date', '2016-08-24');
  seeds['preview'] = digests('seeds');
  symlinkSync('/etc/hosts', join(root, 'seeds/a/link'));
  said['link'] = add('--write');
  rmSync(join(root, 'seeds/a/link'));
  seeds['link'] = digests('seeds');
  said['write'] = add('--was-kind', 'draft', '--write');
  seeds['write'] = digests('seeds');
  said['again'] = add('--write');
  said['release'] = run(root, 'permalinks', 'release');
  said['build'] = run(root, 'build');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const site = useSite(() => join(root, 'dist'));
const html = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
const main = (path: string) => /<main[\s\S]*<\/main>/.exec(html(path))![0];

describe('editions -- add', () => {
  test('says what becomes of each id, and without --write changes nothing', () => {
    const { out } = said['preview']!;
    expect(out).toContain('1 is new, 1 goes and is never used again');
    expect(out).toMatch(/goes +chp_1__p_2 “各街道按季度报送进展情况。”/);
    expect(out).toContain('Nothing was changed.');
    expect(seeds['preview']).toEqual(seeds['before']);
  });
  test('asks whether a document with hardly a clause of the plan is meant', () => {
    expect(said['other']!.out).toMatch(
      /settle +of what seeds\/a says now, .* unchanged, of \d+\. Look whether/u,
    );
    expect(said['preview']!.out).not.toContain('Look whether');
  });
  test('refuses what it could not keep, with the folder as it was', () => {
    expect(said['link']!.err).toContain('seeds/a/link is a link');
    expect(said['link']!.err).not.toContain('    at ');
    expect(seeds['link']).toEqual(seeds['before']);
  });
  test('keeps every file of a person, byte for byte, with its edition or in its place', () => {
    expect(said['write']!.status, said['write']!.err).toBe(0);
    const { before, write: after } = seeds as Record<'before' | 'write', Record<string, string>>;
    for (const name of ['source.txt', 'plan.yaml', 'en.po'])
      expect(after[`/seeds/a/editions/${earlier}/${name}`]).toBe(before[`/seeds/a/${name}`]);
    expect(after['/seeds/a/queries.csv']).toBe(before['/seeds/a/queries.csv']);
    expect(readFileSync(join(root, 'seeds/a/source.txt'), 'utf8')).toBe(issued);
    expect(existsSync(join(root, 'seeds/.a.before'))).toBe(false);
  });
  test('an edition that is not later than that of today is refused in a sentence', () => {
    expect(said['again']!.err).toContain('says the same as seeds/a has now: nothing differs');
  });
});

describe('the site', () => {
  test('is built', () => expect(said['build']!.status, said['build']!.err).toBe(0));
  test('the plain addresses are the edition in force, the dated ones the earlier, whole and not to be indexed', () => {
    expect(main('zh/a/chp_1')).toContain('新增众创空间20家。');
    for (const page of ['', 'chp_1/', 'full/', 'figures/', 'about/'])
      expect(html(`zh/a/${earlier}/${page}`)).toMatch(/<meta name="robots" content="noindex">/);
    const page = html(`zh/a/${earlier}/chp_1`);
    expect(page).toContain('新增众创空间10家。');
    expect(page).toMatch(/<link rel="canonical" href="[^"]*\/zh\/a\/chp_1\/">/);
    expect(page).toContain('href="/zh/a/chp_1/"');
    expect(page).toContain(`href="/id/a/chp_1__p_1/#${earlier}"`);
    expect(page).toContain('旁边的 § 列出');
    expect(html(`zh/a/${earlier}/about`)).not.toContain('旁边的 § 列出');
    expect(main('id/a/chp_1__p_1')).toContain('href="/zh/a/chp_1/#chp_1__p_1"');
    expect(html('zh/a/chp_1')).not.toContain('noindex');
    expect(existsSync(join(root, `dist/zh-en/a/${earlier}/full/index.html`))).toBe(true);
    expect(existsSync(join(root, `dist/data/a/${earlier}/plan.json`))).toBe(true);
  });
  test('each clause of an earlier edition leads to the same clause in force, or to what became of it', () => {
    const said = (view: string) =>
      [...main(`${view}/a/${earlier}/full`).matchAll(/<a class="today"[^>]*>/g)].map(
        ([tag]) => `${/aria-label="([^"]*)"/.exec(tag)![1]} ${/href="([^"]*)"/.exec(tag)![1]}`,
      );
    expect(said('zh')).toContain('现行文本 一、第1段 /zh/a/chp_1/#chp_1__p_1');
    expect(said('zh-en')).toContain('现行文本 二、 /zh-en/a/chp_2/#chp_2');
    expect(said('en')).toContain('In force Annex, row 2 /en/a/att_1/#att_1__table_1__row_2');
    expect(said('zh')).toContain('现行文本无此条 一、第2段 /id/a/chp_1__p_2/');
    const ids = [...main(`zh/a/${earlier}/full`).matchAll(/class="mark"/g)];
    expect(said('zh')).toHaveLength(ids.length);
    expect(html('zh/a/chp_1')).not.toContain('class="today"');
  });
  test('the comparison has every difference with its words and figures whole', () => {
    const page = main(`zh/a/compare/${earlier}..2016-08-24`).replace(/\s+/gu, ' ');
    expect(page).toContain('新增众创空间<del>10家</del><ins>20家</ins>。');
    expect(page).toContain('<del>各街道按季度报送进展情况。</del>');
    expect(page).toContain('<ins>设立发展专项资金。</ins>');
    expect(page).toMatch(/<del>10<\/del><\/td> ?<td><ins>12<\/ins><\/td> ?<td>\+2<\/td>/);
    expect(page).toMatch(/<li id="chp_1__p_1"/);
    expect(page).toContain('href="#chp_1__p_1"');
    expect(page).not.toContain('落实经费和人员');
    expect(html(`zh/a/compare/2016-08-24..${earlier}`)).toContain(
      `content="0; url=/zh/a/compare/${earlier}..2016-08-24/"`,
    );
  });
  test('the page of a clause has its words in each edition, with pins and citations of that edition', () => {
    const page = main('id/a/chp_1__p_1').replace(/\s+/gu, ' ');
    const pin = createHash('sha256').update('新增众创空间10家。').digest('hex').slice(0, 12);
    expect(page).toContain(`id="${earlier}"`);
    expect(page).toContain(`id="sha256-${pin}"`);
    expect(page).toContain(`（${earlier}征求意见稿）`);
    expect(page).toContain('（2016-08-24印发本）');
    const gone = main('id/a/chp_1__p_2');
    expect(gone).toContain('各街道按季度报送进展情况。');
    expect(gone).toContain(`id="${earlier}"`);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
  test.each([
    ['the edition in force', 'a', '2016-08-24'],
    ['an earlier edition', `a/${earlier}`, earlier],
  ])('in every format a citation is that of the edition that is read: %s', async (_, path, day) => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await (await site.browser.newContext({ permissions })).newPage();
    await page.goto(`${site.origin}/zh/${path}/chp_1/`);
    for (const format of ['gbt', 'en', 'bibtex', 'ris', 'csl']) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.click('#chp_1__p_1 .mark');
      await page.selectOption('.tools select', format);
      await page.getByText('复制引用').click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(day);
    }
    await page.context().close();
  });
  test('a page of an earlier edition goes to its own clauses, and shows its words in Traditional characters', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.addInitScript(() => localStorage.setItem('script', 'hant'));
    await page.goto(`${site.origin}/zh/a/${earlier}/chp_2/`);
    await page.focus('header [name=q]');
    await page.waitForSelector('header [role=combobox]');
    await page.fill('header [name=q]', '一第2段');
    await page.press('header [name=q]', 'Enter');
    await page.waitForURL(`**/zh/a/${earlier}/chp_1/#chp_1__p_2`);
    await expect.poll(() => page.textContent('#chp_1__p_2')).toContain('報送進展情況');
    await page.context().close();
  });
  test('English of the same words is taken over, of others it is stale', () => {
    expect(main('en/a/chp_2')).toContain('Secure funds and staff.');
    expect(main('en/a/chp_1')).not.toContain('maker spaces');
    expect(main(`en/a/${earlier}/chp_1`)).toContain('Add 10 maker spaces.');
  });
  test('feed, sitemap and data tell of the editions', () => {
    const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');
    expect(read('zh/feed.xml')).toContain('新增 1 条，删去 1 条，修改 2 条，未变');
    expect(read('sitemap.xml')).toContain(`/zh/a/compare/${earlier}..2016-08-24/`);
    expect(read('sitemap.xml')).not.toContain(`/a/${earlier}/`);
    expect(html(`zh/a/${earlier}`)).toContain('"legislationDateVersion":"2016-03-01","isVersionOf"');
    const json = JSON.parse(read('data/a/plan.json')) as { editions: { date: string }[] };
    expect(json.editions.map((e) => e.date)).toEqual([earlier, '2016-08-24']);
    expect(read('_headers')).toContain('data/:plan/:edition/source.txt');
    expect(read(`data/a/${earlier}/indicators.csv-metadata.json`)).toContain('../../../id/a/');
  });
  test('its pages are no wider than the smallest window', async () => {
    const page = await (await site.browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
    for (const view of ['zh', 'en', 'zh-en']) {
      await page.goto(`${site.origin}/${view}/a/${earlier}/chp_1/`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBe(320);
    }
    await page.context().close();
  });
  test('side by side a drawing names once what has no English', () =>
    expect(
      main('zh-en/a/att_1')
        .match(/<li id="figure-[\s\S]*?<\/a>/u)![0]
        .match(/专利授权量/gu),
    ).toHaveLength(1));
  test('a wide table that is compared scrolls in its frame and fades out there, its words no hanzi a line', async () => {
    const page = await (await site.browser.newContext({ viewport: { width: 360, height: 700 } })).newPage();
    await page.goto(`${site.origin}/zh/a/compare/${earlier}..2016-08-24/`);
    const told = await page.$eval('.changes .wide', async (frame) => {
      for (const own of frame.querySelectorAll('tr'))
        for (const cell of [...own.cells, ...own.cells]) own.append(cell.cloneNode(true));
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      const fades = getComputedStyle(frame).maskImage !== 'none';
      const widths = [...frame.querySelectorAll('td, th')].map((cell) => cell.getBoundingClientRect().width);
      return { width: document.documentElement.scrollWidth, fades, isNarrow: Math.min(...widths) < 48 };
    });
    expect(told).toEqual({ width: 360, fades: true, isNarrow: false });
    await page.context().close();
  });
  test('search is of the edition in force, with a choice of others; no fault is found by axe', async () => {
    const page = await (await site.browser.newContext()).newPage();
    const search = async (more: string) => {
      await page.goto(`${site.origin}/zh/search/?q=${encodeURIComponent('街道按季度')}${more}`);
      await page.waitForSelector('.results[data-state=done]', { state: 'attached' });
      return page.$$eval('.results [data-eid]', (all) => all.map((e) => e.querySelector('a')!.pathname));
    };
    expect(await search('')).toEqual([]);
    expect(await search(`&edition=a/${earlier}`)).toEqual([`/zh/a/${earlier}/chp_1/`]);
    // The name of a plan among several may be long: the choice is never wider than the page.
    await page.setViewportSize({ width: 360, height: 700 });
    await page.$eval('.choice option:last-child', (o) => o.append('某市国民经济和社会发展规划'.repeat(4)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1280, height: 700 });
    for (const path of [
      `/zh/a/compare/${earlier}..2016-08-24/`,
      `/en/a/${earlier}/chp_1/`,
      '/id/a/chp_1__p_1/',
    ]) {
      await page.goto(site.origin + path);
      expect(await findingsOfAxe(page), path).toEqual([]);
    }
    await page.context().close();
  });
});

test('a changed word of an earlier edition: only what shows it is made again, to the bytes of a whole build', () => {
  const source = `a/editions/${earlier}/source.txt`;
  write(root, { [source]: draft.replace('10家', '15家') });
  const { status, out, err } = run(root, 'build');
  expect(status, err).toBe(0);
  expect(Number(/(\d+) show nothing/.exec(out)![1])).toBeGreaterThan(60);
  const after = digests('dist');
  rmSync(join(root, 'dist'), { recursive: true });
  rmSync(join(root, '.cache'), { recursive: true });
  expect(run(root, 'build').status).toBe(0);
  expect(digests('dist')).toEqual(after);
});

test('an id whose words another clause took in shows what became of both, and its old page leads on unlisted', () => {
  const own = folderWith({
    'b/source.txt':
      '某区规划\n一、目标\n旅游产品单一，过夜游客少。\n交通条件落后，高铁未通。\n二、保障\n落实经费100万元。\n',
    'b/plan.yaml': planYaml({ issued: earlier }),
    'b/en.po':
      'msgid ""\nmsgstr ""\n\n# reviewed\nmsgctxt "title"\n' +
      `msgid "某区规划"\nmsgstr "${'Plan of the District '.repeat(8)}"\n`,
  });
  const then = (name: string, text: string, date: string) => {
    writeFileSync(join(own, name), text);
    const added = run(own, 'editions', 'add', name, '--date', date, '--kind', 'adjusted', '--write');
    expect(added.status, added.err).toBe(0);
  };
  expect(run(own, 'permalinks', 'release').status).toBe(0);
  const merged = '一、目标\n旅游产品单一，过夜游客少。交通条件落后，高铁未通。\n';
  then('two.txt', `某区规划\n${merged}二、重点任务和工程\n落实经费100万元。\n`, '2016-08-24');
  then('three.txt', `某区规划\n${merged}二、重点任务和工程\n落实经费100万元和人员。\n`, '2016-10-01');
  const record = join(own, 'seeds/b/permalinks.yaml');
  const text = readFileSync(record, 'utf8');
  writeFileSync(
    record,
    text.replace('gone:\n  chp_1__p_2: 2016-08-24\n', 'aliases:\n  chp_1__p_2: chp_1__p_1\ngone:\n'),
  );
  const built = run(own, 'build');
  expect(built.status, built.err).toBe(0);
  const page = (path: string) => readFileSync(join(own, 'dist', path, 'index.html'), 'utf8');
  const stages = page('id/b/chp_1__p_2').split('<li id="2016').slice(1);
  // The latest first: as before; the living clause with what it took in; the words of the id itself.
  expect(stages).toHaveLength(3);
  expect(stages[0]).toMatch(/^-10-01">[\s\S]*与前一版相同/);
  expect(stages[1]).toContain('<ins>交通条件落后，高铁未通。</ins>');
  expect(stages[2]).toContain('交通条件落后，高铁未通。');
  const left = page('zh/b/chp_2');
  expect(left).toContain('本页的条款已移到别处');
  expect(left).toContain('<meta name="robots" content="noindex">');
  expect(left).not.toContain('hreflang');
  // Of a plan with figures and no indicators nothing is named as measured.
  expect(page('zh/b/figures')).toContain('"@type":"Dataset"');
  expect(page('zh/b/figures')).not.toContain('variableMeasured');
  // A title is long in the language in which it is.
  const title = (view: string) => /<h1[^>]*class="([^"]*)"/u.exec(page(`${view}/b/full`))?.[1];
  expect(['zh', 'en', 'zh-en'].map(title)).toEqual(['title', 'title long', 'pair title long']);
});
