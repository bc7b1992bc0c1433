import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { tableSchema } from '../../src/core/publish/csv.ts';
import type { PlanJson, SettledFinding } from '../../src/core/published/plan-json.ts';
import type { DataTable } from '../../src/core/published/rows.ts';
import { project } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const slug = 'futian-hitech-13fyp';
const content = <T>(file: string) =>
  JSON.parse(readFileSync(join(project, 'content', slug, file), 'utf8')) as T;
const plan = content<PlanJson>('plan.json');

describe('downloads', () => {
  const file = (name: string) => readFileSync(join(project, 'dist/data', slug, name));
  test('the package names files that are there, with their bytes, digests and schemas', async () => {
    const { createHash } = await import('node:crypto');
    const pkg = JSON.parse(file('datapackage.json').toString()) as {
      resources: {
        name: DataTable;
        path: string;
        bytes: number;
        hash: string;
        schema: ReturnType<typeof tableSchema>;
      }[];
    };
    expect(pkg).toMatchObject({ id: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), version: '2015.12.24' });
    expect(pkg.resources.map((r) => r.name)).toEqual([
      'indicators',
      'series',
      'carriers',
      'quantities',
      'promises',
    ]);
    for (const { path, bytes, hash, schema, name } of pkg.resources) {
      const csv = file(path);
      expect(csv.length).toBe(bytes);
      expect(hash).toBe(`sha256:${createHash('sha256').update(csv).digest('hex')}`);
      expect(file(`${name}.excel.csv`).toString()).toBe(`\ufeff${csv.toString()}`);
      const rows = parseCsv(csv, { columns: true }) as Record<string, string>[];
      expect(Object.keys(rows[0]!)).toEqual(schema.fields.map((f) => f.name));
      expect(new Set(rows.map((r) => schema.primaryKey.map((k) => r[k]).join())).size).toBe(rows.length);
      for (const row of rows) {
        expect(plan.clauses.some((c) => c.eId === row['eId'])).toBe(true);
        for (const { name: field, type } of schema.fields)
          if (row[field] && (type === 'number' || type === 'integer'))
            expect(Number(row[field]), `${field}: ${row[field]}`).not.toBeNaN();
      }
      const csvw = JSON.parse(file(`${name}.csv-metadata.json`).toString()) as {
        tableSchema: { columns: { name: string }[] };
      };
      expect(csvw.tableSchema.columns.map((c) => c.name)).toEqual(schema.fields.map((f) => f.name));
    }
  });
  test('the spreadsheet has a sheet a table and language, with numbers as numbers', () => {
    const parts = unzipSync(new Uint8Array(file('tables.xlsx')));
    expect(strFromU8(parts['xl/workbook.xml']!).match(/ name="[^"]+"/g)).toEqual([
      ' name="主要指标"',
      ' name="Indicators"',
      ' name="创新载体"',
      ' name="Platforms"',
      ' name="文中数量"',
      ' name="Quantities"',
      ' name="指标各期数值"',
      ' name="Values of indicators"',
      ' name="承诺"',
      ' name="Promises"',
    ]);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toMatch(/<c r="F2"[^>]*><v>275\.54<\/v>/);
    // Each sheet cites clauses in its language, with their ids; the quantities say the figure of the English
    // too.
    const words = [...strFromU8(parts['xl/sharedStrings.xml']!).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, t]) => t!,
    );
    const sheet = (n: number) =>
      [...strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!).matchAll(/<row[^>]*>([\s\S]*?)<\/row>/g)].map(
        ([, cells]) =>
          [...cells!.matchAll(/<c r="[A-Z]+\d+"[^>]*t="s"[^>]*><v>(\d+)</g)].map(([, i]) => words[Number(i)]),
      );
    expect(sheet(6)[0]!.slice(0, 4)).toEqual(['Clause', 'Id', 'As printed', 'In the English']);
    expect(sheet(6)[1]!.slice(0, 4)).toEqual([
      'Ch. I (1) 1, para. 1',
      'chp_1__sec_1__para_1__p_1',
      '158.74亿元',
      'RMB 15.874 billion',
    ]);
    expect(sheet(5)[1]![0]).toBe('一、（一）1.第1段');
    // An indicator that is part of another says of which.
    const indicators =
      content<{ eId: string; parent: string | null; name_zh: string }[]>('tables/indicators.json');
    const part = indicators.findIndex((i) => i.parent);
    expect(sheet(1)[0]!.at(-1)).toBe('所属指标');
    expect(sheet(1)[part + 1]!.at(-1)).toBe(
      indicators.find((i) => i.eId === indicators[part]!.parent)!.name_zh,
    );
    // The head of each sheet stays in view and filters its rows; the file says what it is.
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const xml = strFromU8(parts[`xl/worksheets/sheet${n}.xml`]!);
      expect(xml).toMatch(/<pane[^>]* ySplit="1"[^>]* state="frozen"/);
      const [, column, row] = /<\/sheetData><autoFilter ref="A1:([A-Z]+)(\d+)"\/>/.exec(xml)!;
      expect([column!.charCodeAt(0) - 64, Number(row)]).toEqual([sheet(n)[0]!.length, sheet(n).length]);
    }
    expect(strFromU8(parts['docProps/core.xml']!)).toContain(
      `<dc:title>${plan.title.zh} · ${plan.title.en}</dc:title>`,
    );
    for (const name of ['[Content_Types].xml', '_rels/.rels'])
      expect(strFromU8(parts[name]!)).toContain('docProps/core.xml');
  });
});

describe('the pages', () => {
  const site = useSite(() => join(project, 'dist'));
  test(
    'a chart is an image with a name that says its numbers, has no style of its own, and its table ' +
      'beside it',
    () => {
      for (const [view, words] of [
        ['zh', '高新技术产品增加值: 275.54 → 430 亿元'],
        ['en', 'Patents granted: 6686 → 7000'],
      ] as const) {
        const html = readFileSync(join(project, 'dist', view, slug, 'att_1/index.html'), 'utf8');
        const images = html.match(/<svg[^>]*role="img"[^>]*>/g)!;
        expect(images.some((svg) => svg.includes(words))).toBe(true);
        expect(html).not.toMatch(/<svg[^>]*style=|<style>[^<]*plot/);
        expect(html).toContain('<details><summary>');
      }
    },
  );
  test('figures have the decimals of the source, and say where they disagree with others of it', () => {
    const html = (path: string) => readFileSync(join(project, 'dist', path, 'index.html'), 'utf8');
    const { findings } = content<{ findings: SettledFinding[] }>('audit.json');
    for (const view of ['zh', 'en'] as const) {
      const [annex, figures, about] = [
        html(`${view}/${slug}/att_1`),
        html(`${view}/${slug}/figures`),
        html(`${view}/${slug}/about`),
      ];
      for (const page of [annex, figures])
        expect(/id="figure-att_1__table_1__row_2"[\s\S]*?<\/svg>/.exec(page)![0]).toMatch(
          /158\.74[\s\S]*306\.20[\s\S]*>430/,
        );
      const growth = findings.findIndex((f) => f.rule === 'growth');
      expect(annex).toContain(findings[growth]!.arithmetic[view]);
      for (const n of findings.keys()) {
        expect(about).toContain(`id="audit-${n + 1}"`);
        expect(figures).toContain(`/${view}/${slug}/about/#audit-${n + 1}"`);
      }
    }
  });
  test('a row is said to hold a figure only where it prints it', () => {
    const html = readFileSync(join(project, 'dist/zh', slug, 'figures/index.html'), 'utf8');
    const row = (text: string) => html.split('<tr').find((r) => r.includes(`<mark>${text}</mark>`))!;
    expect(row('158.74亿元')).toContain('表中同一项 附件1第2行');
    expect(row('13655件')).toContain('见表 附件1');
    const rows = html.split('<tr').filter((r) => r.includes('见表'));
    expect(rows.length).toBeGreaterThan(5);
    for (const r of rows) {
      const cells = plan.clauses.find((c) => c.eId === /#(att_\w+__row_\d+)"/.exec(r)![1])!.cells!.join(' ');
      expect(cells).toContain(/<mark>(\d[\d.]*)/.exec(r)![1]);
    }
  });
  test.each(['figures', 'promises'])('%s are sorted by clause in the order of the document', async (name) => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/zh/${slug}/${name}/`);
    const column = page.locator('table:is(.sortable, .promised) thead th:last-child button');
    const places = () =>
      page.$$eval(
        'table:is(.sortable, .promised) tbody tr:not(.group) td:last-child a:first-child',
        (links) => links.map((a) => (a as HTMLAnchorElement).hash.slice(1)),
      );
    const inOrder = new Map(plan.clauses.map(({ eId }, at) => [eId, at]));
    for (const sign of [1, -1]) {
      await column.click();
      const sorted = (await places()).map((eId) => sign * inOrder.get(eId)!);
      expect(sorted.length).toBeGreaterThan(1);
      expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    }
    await page.close();
  });
  test('quantities lead to their words, which are marked there; the table sorts and comes back', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.origin}/zh/${slug}/figures/`);
    const first = () => page.textContent('.sortable tbody tr:not(.group) th');
    expect(await page.locator('.sortable tbody tr:not(.group)').count()).toBe(79);
    const before = await first();
    await page.click('.sortable th:nth-child(2) button');
    await page.click('.sortable th:nth-child(2) button');
    expect(await page.getAttribute('.sortable th:nth-child(2)', 'aria-sort')).toBe('descending');
    expect(await page.textContent('.sortable tbody tr td')).toBe('2020');
    await page.click('.sortable th:nth-child(2) button');
    expect(await first()).toBe(before);
    await page.click('.sortable tbody tr:not(.group) th a');
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    expect(page.url()).toContain('#chp_1__sec_1__para_1__p_1');
    await page.context().close();
  });
});
