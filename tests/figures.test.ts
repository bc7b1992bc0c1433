import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { translate } from '../src/core/english/translate.ts';
import { audit } from '../src/core/figures/audit/audit.ts';
import { carriers } from '../src/core/figures/carriers.ts';
import { indicators } from '../src/core/figures/indicators.ts';
import { quantities } from '../src/core/figures/quantities.ts';
import { statedIn } from '../src/core/figures/quantities-and-rows.ts';
import { linesOf } from '../src/core/model/source-line.ts';
import type { tableSchema } from '../src/core/publish/csv.ts';
import type { PlanJson, SettledFinding } from '../src/core/published/plan-json.ts';
import type { Carrier, DataTable, Indicator, QuantityRow } from '../src/core/published/rows.ts';
import { readPlan } from '../src/core/seeds/read-plan.ts';
import { folderWith, planYaml, project, run } from './folder.ts';
import { useSite } from './served.ts';

const slug = 'futian-hitech-13fyp';
const content = <T>(file: string) =>
  JSON.parse(readFileSync(join(project, 'content', slug, file), 'utf8')) as T;
const plan = content<PlanJson>('plan.json');

describe('what a quantity is', () => {
  const say = (words: string) =>
    quantities(words).map((q) =>
      [q.value, q.high, q.unit, q.time, q.comparator, q.measures].filter((v) => v !== null).join(' '),
    );
  test.each([
    [
      '到2020年，专利授权量达到7000件，占全市的12.5%以上',
      ['7000 件 2020  专利授权量', '12.5 % 2020 ≥ 占全市'],
    ],
    ['增加值不低于１０％', ['10 %  ≥ 增加值']],
    ['年均增长5%～8%，控制在3个百分点以内', ['5 8 %   年均增长', '3 个百分点  ≤ 控制']],
    ['“十二五”期间投入2.4万亿元', ['2.4 万亿元 2011/2015  投入']],
    ['建成三个中心、百分之六十的街道', ['3 个   中心', '60 %   街道']],
    ['聚集300多家企业，员工近50人', ['300 家  > 企业', '50 人  ≈ 员工']],
    ['排名第三位，比2010年增长25.14%', ['3 位   排名', '25.14 %   比2010年增长']],
    ['2016年3月1日印发的第十三个五年规划，5G、4.0和世界500强', []],
    ['党的十八大以来，一批企业进一步发展，2016-2020年', []],
    ['人口密度1.7万人/平方公里', ['1.7 万人/平方公里   人口密度']],
  ])('%s', (words, expected) =>
    expect(say(words).map((s) => s.replace(/\s+/g, ' ').trim())).toEqual(
      expected.map((s) => s.replace(/\s+/g, ' ').trim()),
    ),
  );
});

test('every quantity of the real plan, against a list made by reading it: recall and precision ≥ 0.98', () => {
  const truth = parseCsv(readFileSync(join(project, 'tests', 'quantities.csv'), 'utf8'), {
    columns: true,
  }) as Record<string, string>[];
  const found = content<QuantityRow[]>('tables/quantities.json');
  const compare = (fields: string[]) => {
    const key = (row: object) => fields.map((f) => String((row as Record<string, unknown>)[f])).join('|');
    const [want, have] = [truth.map(key), found.map(key)];
    const hits = (a: string[], b: string[]) => {
      const left = [...b];
      return a.filter((k) => {
        const i = left.indexOf(k);
        if (i >= 0) left.splice(i, 1);
        return i >= 0;
      }).length;
    };
    return {
      fields: fields.join(' '),
      recall: hits(want, have) / want.length,
      precision: hits(have, want) / have.length,
      truth: want.length,
      found: have.length,
    };
  };
  const table = [
    compare(['eId', 'text', 'value', 'unit']),
    compare(['eId', 'text', 'value', 'unit', 'time', 'comparator']),
  ];
  console.table(table);
  for (const { recall, precision } of table) {
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
  }
  for (const q of found)
    expect(plan.clauses.find((c) => c.eId === q.eId)!.zh!.slice(q.from, q.from + q.text.length)).toBe(q.text);
});

test('each indicator knows the clauses that speak of it', () => {
  const rows = content<Indicator[]>('tables/indicators.json');
  const [goal, base, more] = [
    'chp_2__sec_3__para_2__item_3',
    'chp_1__sec_1__para_3__p_2',
    'chp_1__sec_1__para_1__p_2',
  ];
  expect(rows.map((r) => r.clauses)).toEqual([
    ['chp_1__sec_1__para_1__p_1', 'chp_2__sec_3__para_1__p_1', 'chp_2__sec_3__para_2__item_1'],
    [base, goal],
    [],
    [],
    [more, goal],
    [base, goal],
    [],
    [base, goal],
    [base, goal],
  ]);
  expect(
    content<Carrier[]>('tables/carriers.json')
      .filter((c) => c.clauses.length)
      .map((c) => c.type_zh),
  ).toEqual(['重点实验室', '工程实验室', '工程中心', '企业技术中心', '公共技术服务平台']);
});

/** Small plans, each with one disagreement and its twin without. */
describe('the audit', () => {
  const findings = (text: string) => {
    const zh = readPlan(linesOf(text), {
      file: 'source.txt',
      hintFile: 'plan.yaml',
      hints: [],
      artefacts: [],
      report: () => {},
    });
    const en = translate(zh, new Map());
    return audit(zh, indicators(zh, en), carriers(zh, en)).map((f) => `${f.rule} ${f.figures.join(' ')}`);
  };
  const doc = (...clauses: string[]) =>
    `某区规划\n一、现状\n${clauses.join('\n')}\n二、目标\n到2020年有序推进。\n`;
  test.each([
    [
      'total',
      doc('2014年，平台共30个。其中，实验室10个，工程中心12个，技术中心9个。'),
      doc('2014年，平台共30个。其中，实验室10个，工程中心12个，技术中心8个。'),
    ],
    [
      'places',
      doc('到2020年，新增众创空间10家以上。', '到2020年，新增众创空间20家以上。'),
      doc('到2020年，新增众创空间10家以上。', '到2018年，新增众创空间20家以上。'),
    ],
    [
      'names',
      doc('到2020年，高新技术产品增加值达到430亿元。', '到2020年，高新技术产业增加值达到430亿元。'),
      doc('到2020年，高新技术产品增加值达到430亿元。', '到2020年，高新技术产品增加值达到430亿元。'),
    ],
    [
      'share',
      doc(
        '2014年总部企业实现增加值1183.53亿元，占全区GDP的比重达到40%。',
        '2014年金融业增加值1070.79亿元，占全区GDP的比重达到40%。',
      ),
      doc(
        '2014年总部企业实现增加值1183.53亿元，占全区GDP的比重达到40%。',
        '2014年金融业增加值1070.79亿元，占全区GDP的比重达到36.2%。',
      ),
    ],
    [
      'growth',
      doc('2015年，软件业增加值达到306.20亿元。', '到2020年，软件业增加值达到430亿元，年均增长10%。'),
      doc('2015年，软件业增加值达到306.20亿元。', '到2020年，软件业增加值达到430亿元，年均增长7%。'),
    ],
    [
      'count',
      doc('选取电子信息、生物医药、新材料、大数据、云计算等四个领域。'),
      doc('选取电子信息、生物医药、新材料、大数据等四个领域。'),
    ],
    [
      'count',
      '某区规划\n一、总则\n加快实施三大行动计划。\n二、行动计划\n（一）甲\n正文。\n（二）乙\n正文。\n',
      '某区规划\n一、总则\n加快实施两大行动计划。\n二、行动计划\n（一）甲\n正文。\n（二）乙\n正文。\n',
    ],
    [
      'table',
      doc('2014年，专利申请量13655件。') +
        '附件1\n指标表\n\t指标\n\t2014年\n\t2020年\n\n\t专利申请量（件）\n\t13600\n\t15000\n\n\t软件企业数（家）\n\t647\n\t1000\n',
      doc('2014年，专利申请量13655件。') +
        '附件1\n指标表\n\t指标\n\t2014年\n\t2020年\n\n\t专利申请量（件）\n\t13655\n\t15000\n\n\t软件企业数（家）\n\t647\n\t1000\n',
    ],
  ])('%s: found where it is, and not where it is not', (rule, wrong, right) => {
    expect(findings(wrong).filter((f) => f.startsWith(rule))).toHaveLength(1);
    expect(findings(right)).toEqual([]);
  });
  test('the real plan: seven disagreements, each confirmed by a note', () => {
    const { findings: found } = content<{ findings: SettledFinding[] }>('audit.json');
    expect(found.map((f) => `${f.rule} ${f.figures.join(' ')} ${f.state}`)).toEqual([
      'growth 8% 275.54亿元 306.20亿元 confirmed',
      'share 10.8% 25% confirmed',
      'table 25家 31个 confirmed',
      'table 131个 137 confirmed',
      'share 69.9% 40% confirmed',
      'names 430亿元 430亿元 confirmed',
      'places 10家 20家 confirmed',
    ]);
  });
  test('check stops at a finding until it is noted or accepted with a reason', () => {
    const source = doc('到2020年，新增众创空间10家以上。', '到2020年，新增众创空间20家以上。');
    const root = folderWith({
      'glossary.csv': 'zh,en,note\n',
      'a/source.txt': source,
      'a/plan.yaml': planYaml(),
    });
    expect(run(root, 'check').err).toContain(
      'seeds/a/source.txt:3: error [audit] the same thing with two figures in two places: 10家 and 20家',
    );
    const accepted = folderWith({
      'glossary.csv': 'zh,en,note\n',
      'a/source.txt': source,
      'a/plan.yaml': `${planYaml()}audit:\n  - { rule: places, places: [chp_1__p_1, chp_1__p_2], reason: { zh: 分期, en: two phases } }\n  - { rule: total, places: [chp_1__p_1], reason: { zh: 无, en: none } }\n`,
    });
    const { out, err } = run(accepted, 'check');
    expect(out).toContain('1 accepted, 0 open');
    expect(err).not.toContain('10家');
    expect(err).toContain('total at chp_1__p_1 is accepted, but nothing is found there any more');
  });
});

const corpus = join(project, '..', 'shared', 'corpus');
test.runIf(existsSync(corpus))('the rules run on every real document', () => {
  const table: Record<string, { quantities: number; findings: number }> = {};
  for (const file of readdirSync(corpus).filter((f) => f.endsWith('.txt'))) {
    const zh = readPlan(linesOf(readFileSync(join(corpus, file), 'utf8')), {
      file,
      hintFile: 'plan.yaml',
      hints: [],
      artefacts: [],
      report: () => {},
    });
    const en = translate(zh, new Map());
    table[file] = {
      quantities: statedIn(zh).length,
      findings: audit(zh, indicators(zh, en), carriers(zh, en)).length,
    };
  }
  console.table(table);
  expect(Object.values(table).reduce((a, t) => a + t.quantities, 0)).toBeGreaterThan(400);
});

test('typed indicator tables of other shapes: unit, attribute, two heading rows, categories, cumulative values', () => {
  const rows = (html: string) => {
    const root = folderWith({
      'a/source.html': `<h1>某市规划</h1><p>一、目标</p><p>正文。</p>${html}`,
      'a/plan.yaml': planYaml(),
    });
    expect(run(root, 'generate').status).toBe(0);
    return JSON.parse(readFileSync(join(root, 'content/a/tables/indicators.json'), 'utf8')) as Indicator[];
  };
  const [first, second, third] = rows(`<table>
    <tr><th rowspan="2">类别</th><th rowspan="2">指标名称</th><th rowspan="2">单位</th><th colspan="3">规划值</th><th rowspan="2">属性</th></tr>
    <tr><th>2020年</th><th>2025年</th><th>年均增速（%）</th></tr>
    <tr><td rowspan="2">创新</td><td>1.研发经费投入</td><td>亿元</td><td>1200</td><td>≥2000</td><td>10.8</td><td>预期性</td></tr>
    <tr><td>2.专利数</td><td>件</td><td>20.5</td><td>30以上</td><td></td><td>预期性</td></tr>
    <tr><td>民生</td><td>新增就业</td><td>万人</td><td>9.1</td><td>〔45〕</td><td></td><td>约束性</td></tr></table>`);
  expect(first).toMatchObject({
    category_zh: '创新',
    name_zh: '研发经费投入',
    unit_zh: '亿元',
    baseline_year: 2020,
    baseline: 1200,
    target_year: 2025,
    target: 2000,
    comparator: '≥',
    yearly_growth: 10.8,
    nature_zh: '预期性',
    nature_en: 'expected',
    cumulative: false,
  });
  expect(second).toMatchObject({
    category_zh: '创新',
    name_zh: '专利数',
    baseline: 20.5,
    target: 30,
    comparator: '≥',
    yearly_growth: null,
  });
  expect(third).toMatchObject({ category_zh: '民生', target: 45, cumulative: true, nature_zh: '约束性' });
  const [reached] = rows(
    '<table><tr><td>指标</td><td>单位</td><td>2015年</td><td>2020年目标</td><td>2020年完成</td></tr><tr><td>增加值</td><td>亿元</td><td>186.3</td><td>300</td><td>312.7</td></tr></table>',
  );
  expect(reached).toMatchObject({ baseline: 186.3, target: 300 });
  // Columns under other names, a distant year, a sum over the years in the column of growth, no unit where a dash stands for it.
  const [fourth, fifth, sixth] = rows(`<table>
    <tr><td>項次</td><td>指標類別</td><td>具體指標</td><td>單位</td><td>基期（2020年）</td><td>2025年目標</td><td>2035年</td><td>年均增長[累計]</td><td>屬性</td><td>牽頭單位</td></tr>
    <tr><td>1</td><td>創新</td><td>研發投入（含企業）</td><td>億元</td><td>12</td><td>≥20</td><td>40</td><td>10.8</td><td>預期性</td><td>某局</td></tr>
    <tr><td>2</td><td>民生</td><td>新增就業</td><td>萬人</td><td>—</td><td>—</td><td>—</td><td>[45]</td><td>約束性</td><td>某局</td></tr>
    <tr><td>3</td><td>綠色</td><td>能源效率（PUE）</td><td>—</td><td>1.5</td><td>1.3左右</td><td></td><td>—</td><td>約束性</td><td>某局</td></tr></table>`);
  expect(fourth).toMatchObject({
    category_zh: '創新',
    name_zh: '研發投入（含企業）',
    unit_zh: '億元',
    baseline_year: 2020,
    baseline: 12,
    target_year: 2025,
    target: 20,
    comparator: '≥',
    yearly_growth: 10.8,
    nature_zh: '預期性',
    nature_en: 'expected',
  });
  expect(fifth).toMatchObject({
    name_zh: '新增就業',
    baseline: null,
    target: 45,
    cumulative: true,
    yearly_growth: null,
    nature_zh: '約束性',
    nature_en: 'binding',
  });
  expect(sixth).toMatchObject({ name_zh: '能源效率（PUE）', unit_zh: '', target: 1.3 });
});

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
    expect(pkg.resources.map((r) => r.name)).toEqual(['indicators', 'carriers', 'quantities']);
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
    ]);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toMatch(/<c r="F2"[^>]*><v>275\.54<\/v>/);
    // Each sheet cites clauses in its language, with their ids; the quantities say the figure of the English too.
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
      '15.874 billion',
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
    for (const n of [1, 2, 3, 4, 5, 6]) {
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
  test('a chart is an image with a name that says its numbers, has no style of its own, and its table beside it', () => {
    for (const [view, words] of [
      ['zh', '高新技术产品增加值: 275.54 → 430 亿元'],
      ['en', 'Patents granted: 6686 → 7000'],
    ] as const) {
      const html = readFileSync(join(project, 'dist', view, slug, 'att_1/index.html'), 'utf8');
      const svg = /<svg[^>]*role="img"[^>]*>/.exec(html)![0];
      expect(svg).toContain(words);
      expect(html).not.toMatch(/<svg[^>]*style=|<style>[^<]*plot/);
      expect(html).toContain('<details><summary>');
    }
  });
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
  test('quantities lead to their words, which are marked there; the table sorts and comes back', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.origin}/zh/${slug}/figures/`);
    const first = () => page.textContent('.sortable tbody tr:not(.group) th');
    expect(await page.locator('.sortable tbody tr:not(.group)').count()).toBe(89);
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
