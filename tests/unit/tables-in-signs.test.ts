import { expect, test } from 'vitest';
import { printedCharacters } from '../../src/core/model/fidelity.ts';
import { walk } from '../../src/core/model/plan.ts';
import { linesOf } from '../../src/core/model/source-line.ts';
import { withDrawnTables } from '../../src/core/read/drawn-tables.ts';
import { read } from '../helpers/read-shape.ts';

/** The rows of the tables of a text, and which lines its tables are unsure for. */
function tablesIn(text: string, file = 'a.txt') {
  const { shape, plan } = read(file, `某区规划\n\n一、指标\n\n${text}\n\n正文。\n`);
  const unsure = [...walk(plan!.nodes)].flatMap((n) => (n.kind === 'table' ? [Boolean(n.unsure)] : []));
  const rows = shape.flatMap((s) => (/^\d+ row /u.test(s) ? [s.replace(/^\d+ row /u, '')] : []));
  return { rows, unsure, plan: plan! };
}

test.each([
  [
    'typed rules',
    '+----+------+\n| 指标 | 2025年 |\n+----+------+\n| 总量 | 12 |\n+----+------+\n| 增速 | 5 |\n+----+------+',
  ],
  ['box signs', '┌──┬───┐\n│指标│2025年│\n├──┼───┤\n│总量│12    │\n│增速│5     │\n└──┴───┘'],
  [
    'heavy and double signs',
    '╔══╦═══╗\n║指标║2025年║\n╠══╬═══╣\n║总量║12    ║\n╠══╬═══╣\n║增速║5     ║\n╚══╩═══╝',
  ],
  ['a delimiter row', '| 指标 | 2025年 |\n|---|:-:|\n| 总量 | 12 |\n| 增速 | 5 |'],
  ['bars alone', '| 指标 | 2025年 |\n| 总量 | 12 |\n\n| 增速 | 5 |'],
])('a table drawn in a text with %s', (_, text) => {
  const { rows, unsure } = tablesIn(text);
  expect(rows).toEqual(['指标 | 2025年', '总量 | 12', '增速 | 5']);
  expect(unsure).toEqual([false]);
});

test('bars between cells alone, in full width too; a menu of a page is no table', () => {
  expect(tablesIn('指标｜2020年｜2025年\n总量｜12｜13\n增速｜2｜3').rows[1]).toBe('总量 | 12 | 13');
  expect(
    tablesIn('主办：某区政府 | 技术支持：某公司\n地址：某路1号 | 邮编：100000\n电话：123 | 传真：456').rows,
  ).toEqual([]);
  expect(tablesIn('首页 | 政务公开 | 互动交流').rows).toEqual([]);
});

test.each([
  ['words that bars part', '守纪律|讲规矩|严要求\n促发展|惠民生|保稳定\n强党建|抓落实|开新局', true],
  ['known heads', '任务|责任单位|配合单位\n修路|交通局|财政局\n治水|水利局|环保局', false],
  ['a figure', '专班|组长|电话\n招商|张某|5551\n征拆|李某|5552', false],
  ['bars at both ends', '|守纪律|讲规矩|\n|促发展|惠民生|\n|强党建|抓落实|', false],
])('lines without a rule are rows for certain where more than bars says so: %s', (_, text, isUnsure) =>
  expect(tablesIn(text).unsure).toEqual([isUnsure]),
);

test('cells over several lines, and cells that reach over columns and rows', () => {
  const lines =
    '┌──┬────┐\n│任务│单位│\n├──┼────┤\n│建设│工信局、│\n│厂房│商务局  │\n├──┼────┤\n│改造│住建局│\n└──┴────┘';
  expect(tablesIn(lines)).toMatchObject({
    rows: ['任务 | 单位', '建设厂房 | 工信局、商务局', '改造 | 住建局'],
    unsure: [false],
  });
  const spans = [
    '┌────────┬───────────────┬──────┐',
    '│ 指标   │ 完成情况      │ 属性 │',
    '│        ├───────┬───────┤      │',
    '│        │ 2020年│ 2025年│      │',
    '├────────┼───────┼───────┼──────┤',
    '│ 总量   │ 12    │ 15    │预期性│',
    '└────────┴───────┴───────┴──────┘',
  ];
  const { plan, unsure } = tablesIn(spans.join('\n'));
  const [head] = [...walk(plan.nodes)].filter((n) => n.kind === 'row');
  expect(head!.cells!.map(({ words, rows, columns, covered }) => [words, rows, columns, covered])).toEqual([
    ['指标', 2, 1, false],
    ['完成情况', 1, 2, false],
    ['', 1, 1, true],
    ['属性', 2, 1, false],
  ]);
  expect(unsure).toEqual([false]);
});

test.each([
  ['a row with fewer cells', '| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 总量 | 12 | 15 |\n| 增速 | 3 |'],
  [
    'a line that may go on with the row above',
    '+--+--+\n| 序号 | 任务 |\n+--+--+\n| 1 | 建设厂房， |\n|  | 引进企业 |\n+--+--+',
  ],
  [
    'values in several lines between two rules',
    '+--+--+\n| 名 | 值 |\n+--+--+\n| 甲 | 12 |\n| 乙 | 13 |\n+--+--+\n| 丙 | 3 |\n+--+--+',
  ],
  [
    'a heading of several lines',
    '+--+--+\n| 指标 | 2020 |\n| 名称 | 年 |\n+--+--+\n| 甲 | 12 |\n| 乙 | 13 |\n+--+--+',
  ],
  ['a last rule that is missing', '+--+--+\n| 名 | 值 |\n+--+--+\n| 甲 | 12 |\n| 乙 | 13 |\n丙 13'],
])('unsure: %s', (_, text) => {
  expect(tablesIn(text).unsure).toEqual([true]);
});

test('a rule across the page is no word; in a table whose columns no bars part it is no row', () => {
  const { rows, unsure, plan } = tablesIn(
    '━━━━━━━━━━━━\n指标      2020年   2025年\n────────────\n总量      12       15\n增速      3        5\n━━━━━━━━━━━━',
  );
  expect(rows).toEqual(['指标 | 2020年 | 2025年', '总量 | 12 | 15', '增速 | 3 | 5']);
  expect(unsure).toEqual([false]);
  expect(plan.artefacts.map(({ text }) => text)).toEqual(['━━━━━━━━━━━━', '────────────', '━━━━━━━━━━━━']);
});

test('figures of full width are values of a table as others are', () => {
  const rows = [
    '指标　　　２０２０　　２０２５',
    '公路里程　５６０　　　７００',
    '客运量　　３２００　　３８００',
  ];
  expect(tablesIn(rows.join('\n'))).toMatchObject({
    rows: ['指标 | ２０２０ | ２０２５', '公路里程 | ５６０ | ７００', '客运量 | ３２００ | ３８００'],
    unsure: [false],
  });
});

test('a frame around words, as around a panel, is no table, and its signs are no words', () => {
  const frames = [
    '专栏1　重点工程\n┌────────┐\n│1.甲工程。建设一条路，长　　│\n│3公里。│\n├────────┤\n│2.乙工程。│\n└────────┘',
    '专栏1　重点工程\n+------+\n| 1.甲工程。建设一条路，长 |\n| 3公里。 |\n+------+\n| 2.乙工程。 |\n+------+',
  ];
  for (const text of frames) {
    const { rows, plan } = tablesIn(text);
    expect(rows).toEqual([]);
    const words = [...walk(plan.nodes)].map((n) => n.words).join('');
    expect(words).toMatch(/甲工程。建设一条路，长/u);
    expect(words).toMatch(/3公里。/u);
    expect(words).not.toMatch(/[|│─┌+-]/u);
  }
  // What is not closed is no frame.
  const open = tablesIn('┌────┐\n│甲工程').plan;
  expect([...walk(open.nodes)].map((n) => n.words).join('')).toContain('│甲工程');
});

test('every sign that draws is declared, and every other character is on the page', () => {
  const text =
    '某区规划\n\n一、指标\n\n┌──┬───┐\n│指标│2025年│\n├──┼───┤\n│总量│12    │\n└──┴───┘\n\n| 甲 | 乙 |\n|--|--|\n| -3 | +5 |\n';
  const { plan } = read('a.txt', text);
  const left = linesOf(text).map(({ no, raw }) => {
    let words = raw;
    for (const a of plan!.artefacts) if (a.line === no) words = words.replace(a.text, '');
    return words;
  });
  expect(printedCharacters(plan!)).toBe(left.join('').replace(/\s/gu, ''));
  expect(plan!.artefacts.every((a) => !a.guessed)).toBe(true);
});

test('Markdown draws with box signs too', () => {
  expect(tablesIn('┌──┬───┐\n│指标│2025年│\n├──┼───┤\n│**总量**│12    │\n└──┴───┘', 'a.md').rows).toEqual([
    '指标 | 2025年',
    '总量 | 12',
  ]);
});

test('very many bars, in a line or in many, take no more time than their length', () => {
  const begun = performance.now();
  for (const text of ['|'.repeat(200_000), `| 甲 | 乙${' | 丙'.repeat(400)} |\n${'| 甲 |\n'.repeat(4000)}`])
    withDrawnTables(linesOf(`${text}\n| 甲 | 乙 |\n`));
  expect(performance.now() - begun).toBeLessThan(20_000);
});

test('text with a bar right below the frame of a table is none of it', () => {
  const { rows, plan } = tablesIn(
    '┌──┬───┐\n│指标│2025年│\n├──┼───┤\n│总量│12│\n└──┴───┘\n电话：123|传真：456',
  );
  expect(rows).toEqual(['指标 | 2025年', '总量 | 12']);
  expect(printedCharacters(plan)).toContain('电话：123|传真：456');
});

test('a rule too long to be drawn by a person ends the reading of no file', () => {
  const rule = `+${'-'.repeat(2100)}+---+`;
  expect(tablesIn(`${rule}\n| 甲 | 乙 |\n${rule}`, 'a.md').rows).toEqual([]);
});

test('a form between bars has its empty cells, at the end of its rows and at their beginning', () => {
  expect(tablesIn('序号 | 项目名称 | 总投资\n1 | | \n2 | | \n | 合计 | ').rows).toEqual([
    '序号 | 项目名称 | 总投资',
    '1 |  | ',
    '2 |  | ',
    ' | 合计 | ',
  ]);
});

test('entries of a numbered list go on behind what is set in below one of them', () => {
  const text =
    '# 某区计划\n\n## 二、任务\n\n1. 建设设施。\n   - 中心1座；\n   - 网络2张。\n2. 推进转型。\n3. 加强治理。\n';
  const entries = read('a.md', text).shape.filter((s) => /建设|推进|加强/u.test(s));
  expect(entries).toHaveLength(3);
  for (const entry of entries) expect(entry).toMatch(/ item /u);
});

test.each([
  ['市住建局', '市财政局', ' / '],
  ['县人力资源和社会', '保障局', ''],
  ['市发展和改革委', '员会', ''],
  ['市人民政府', '办公厅', ''],
  ['市委', '宣传部', ''],
  ['国家税务总局', '某市税务局', ''],
  ['市教育局', '各区政府', ' / '],
  ['市教育局', '各有关单位', ' / '],
  ['市委组织部', '宣传部', ' / '],
])('%s above %s in a cell', (above, below, between) => {
  const rule = '+--+--+--+';
  const task = `| 改造老旧 | ${above} | 6月底 |\n| 小区 | ${below} | |`;
  const text = [
    rule,
    '| 任务 | 责任单位 | 时限 |',
    rule,
    task,
    rule,
    '| 建设公园 | 市园林局 | 9月底 |',
    rule,
  ].join('\n');
  expect(tablesIn(text).rows[1]).toBe(`改造老旧小区 | ${above}${between}${below} | 6月底`);
});

test.each([
  ['a second row of heads', '|指标|目标| |属性|\n| |2020年|2025年| |\n|总量|12|13|约束性|', false],
  ['a row of a group', '|类别|任务|单位|时限|\n|甲|修路|交通局|年底|\n| |治水|水利局|长期|', false],
  ['values with their units', '|类别|指标|数值|\n|甲|面积|20件|\n| |专利|15.2件|', false],
  ['the rest of a cell', '|类别|任务|单位|时限|\n|甲|改造老旧|住建局|年底|\n| |小区| | |', true],
])('a line that begins with an empty cell may go on with the one above, but not %s', (_, text, isUnsure) =>
  expect(tablesIn(text).unsure).toEqual([isUnsure]),
);

test('words in columns below known heads are a table without a title and without figures', () => {
  const text =
    '任务        责任单位    完成时限\n修建道路    交通局      年底前\n治理河道    水利局      长期\n开展培训    教育局      年底前';
  expect(tablesIn(text).rows[1]).toBe('修建道路 | 交通局 | 年底前');
});
