import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { collector, type Diagnostic, formatIn } from '../../src/core/model/diagnostics.ts';
import { printedCharacters, wordsOfSource } from '../../src/core/model/fidelity.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { outline } from '../../src/core/parse/outline.ts';
import { type Doc, docAsHtml } from '../../src/core/read/doc/doc.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { planSchema } from '../../src/core/seeds/schema.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { planYaml } from '../helpers/folder.ts';
import { inEnglish } from '../helpers/in-english.ts';

/** A document read with what plan.yaml says of it; every character must be accounted for. */
function read(source: string, yaml = '', name = 'source.txt') {
  const { report, diagnostics } = collector();
  const meta = readYaml(planYaml() + yaml, planSchema, 'plan-yaml', { file: 'plan.yaml', report });
  const { lines } = readDocument(new TextEncoder().encode(source), name, report)!;
  const plan = readPlan(lines, {
    file: name,
    hintFile: 'plan.yaml',
    hints: meta?.value.structure ?? [],
    artefacts: meta?.value.artefacts ?? [],
    ...(meta && { lineOf: meta.lineOf }),
    report,
  });
  expect(printedCharacters(plan)).toBe(wordsOfSource(lines, plan.artefacts));
  const nodes = outline(plan).map(
    ({ kind, eId, marker, title }) => `${kind} ${eId} ${marker ?? ''}|${title}`,
  );
  return { plan, nodes, diagnostics, said: diagnostics.map(({ place, rule }) => `${place.line} ${rule}`) };
}
const noDoc: Doc = {
  ...{ body: '', footnotes: '', endnotes: '', headers: '', footers: '', comments: '', textBoxes: '' },
  held: { text: '', notes: '' },
};
const kindsOf = ({ nodes }: ReturnType<typeof read>) => nodes.map((n) => n.split(' ')[0]);

test('a hint whose text was copied with signs that nobody sees, and one without them, fit alike', () => {
  for (const text of ['发\u200b展\u2060产业', '发展\u200e产业'])
    for (const line of ['发\u200b展产业。推进改革。', '发展产业。推进改革。']) {
      const { nodes, said } = read(
        `某区规划\n一、甲\n${line}\n`,
        `structure: [{ line: 3, text: "${text}", kind: item }]\n`,
      );
      expect([nodes.at(-1), said]).toEqual(['item chp_1__item_1 |发展产业。推进改革。', []]);
    }
});
describe('a hint touches the block that begins with its words, and no other', () => {
  const page = (blocks: string[]) => `<html><body>${blocks.map((b) => `<p>${b}</p>`).join('')}</body></html>`;
  const blocks = [
    '某市关于支付的通知',
    '各有关单位：',
    '一、门诊分为两类，按附件执行。',
    '二、参保人员应当办理：',
  ].concat([
    '（一）急诊每年计算1次。',
    '（二）选定医院。',
    '附件',
    '准入标准',
    '一、高血压病',
    '（一）符合指南。',
  ]);
  test.each([
    ['p', 'p chp_2__p_1 |（一）急诊每年计算1次。'],
    ['section', 'section chp_2__sec_1 （一）|急诊每年计算1次。'],
  ])('of a page in one line, %s', (kind, becomes) => {
    const before = read(page(blocks), '', 'a.html');
    const yaml = `structure:\n  - { line: 1, text: （一）急诊每年, kind: ${kind} }\n`;
    const after = read(page(blocks), yaml, 'a.html');
    const words = ({ nodes }: typeof before) => nodes.map((n) => n.replace(/ \S+ /u, ' '));
    const changed = words(after).filter((n) => !words(before).includes(n));
    expect(changed).toEqual([becomes.replace(/ \S+ /u, ' ')]);
    expect(after.nodes).toContain(becomes);
  });
  test('of a line of text that holds several headings', () => {
    const text = '某市规划\n一、任务（一）健全机制。加强领导。（二）落实责任。加强检查。\n二、保障';
    expect(read(text).nodes.filter((n) => n.includes('落实'))).toEqual([
      'section chp_1__sec_2 （二）|落实责任。',
    ]);
    const after = read(text, 'structure: [{ line: 2, text: （二）落实责任, kind: p }]\n');
    expect(after.nodes).toContain('section chp_1__sec_1 （一）|健全机制。');
    expect(after.nodes).toContain('p chp_1__sec_1__p_2 |（二）落实责任。加强检查。');
    expect(after.said).toEqual([]);
  });
  test('and its words hold together what would be cut', () => {
    const text = '某市规划\n一、任务（一）健全机制。加强领导。（二）落实责任。加强检查。\n二、保障';
    const after = read(
      text,
      'structure: [{ line: 2, text: 一、任务（一）健全机制。加强领导。（二）落, kind: p }]\n',
    );
    expect(after.nodes.filter((n) => n.startsWith('section'))).toEqual([]);
  });
  test('of Markdown and of text with its signs', () => {
    const text = '# 某市规划\n## 一、任务\n正文。\n## 附注\n正文。\n';
    for (const name of ['a.md', 'a.txt']) {
      const hint = name === 'a.md' ? '附注' : '"## 附注"';
      expect(
        kindsOf(read(text, `structure: [{ line: 4, text: ${hint}, kind: attachment }]\n`, name)),
      ).toEqual(['title', 'chapter', 'p', 'attachment', 'p']);
    }
  });
});

describe('what a hint can say', () => {
  test('lines that a page has broken are one paragraph, or one heading', () => {
    const text = '某市规划\n一、总则\n健全公平统\n一、可持续的体系。\n二、任务\n正文。';
    expect(read(text, 'structure: [{ lines: [3, 4], text: 健全, kind: p }]\n').nodes).toContain(
      'p chp_1__p_1 |健全公平统一、可持续的体系。',
    );
  });
  test('the roles of lines around the body', () => {
    const text = '编制单位甲\n某市规划\n总则 任务\n一、总则\n正文。\n二、任务\n正文。\n名单见后\n甲局\n';
    const after = read(
      text,
      [
        'structure:',
        '- { line: 1, text: 编制单位甲, kind: metadata }',
        '- { line: 3, text: 总则, kind: toc }',
        '- { line: 8, text: 名单, kind: attachments }',
        '- { line: 9, text: 甲局, kind: signature }',
      ].join('\n'),
    );
    expect(after.said).toEqual([]);
    expect(after.plan.nodes.flatMap((n) => [n, ...n.children]).flatMap((n) => n.role ?? [])).toEqual([
      'metadata',
      'toc',
      'attachments',
      'signature',
    ]);
  });
  test('a title that no word tells', () => {
    const text = '简体\n某市的明天\n一、总则\n正文。';
    expect(read(text, 'structure: [{ line: 2, text: 某市, kind: title }]\n').nodes).toContain(
      'title title |某市的明天',
    );
  });
  test('the number of an annex is read, and its title below it', () => {
    const text = '某市规划\n一、总则\n正文。\n附件1\n任务清单\n一、储备\n正文。';
    expect(read(text, 'structure: [{ line: 4, text: 附件1, kind: attachment }]\n').nodes).toEqual(
      read(text).nodes,
    );
  });
  test('that lines are no table', () => {
    const text = '某市规划\n一、目标\n指标\t2020年\t2025年\n产值\t10\t20\n利润\t1\t2\n二、保障\n正文。';
    expect(kindsOf(read(text))).toContain('table');
    const after = read(text, 'structure: [{ lines: [3, 5], text: 指标, kind: not-a-table }]\n');
    expect(after.nodes).toContain('p chp_1__p_2 |产值\t10\t20');
    expect(kindsOf(after)).not.toContain('table');
  });
  test('how many columns a table has, and how many rows its heading', () => {
    const cells = '指标\n目标\n2020年\n2025年\n产值\n1\n2\n企业\n3\n4';
    const hint = 'structure: [{ lines: [4, 13], text: 指标, kind: table, columns: 3, heading_rows: 2 }]\n';
    const { plan, said } = read(`某市规划\n一、目标\n表1 主要目标\n${cells}\n二、保障\n`, hint);
    const [table] = plan.nodes[1]!.children;
    const rows = table!.children.filter((n) => n.cells).map((n) => n.cells!.map((c) => c.words));
    expect(rows).toEqual([
      ['指标', '目标', ''],
      ['', '2020年', '2025年'],
      ['产值', '1', '2'],
      ['企业', '3', '4'],
    ]);
    expect(table!.children.filter((n) => n.head)).toHaveLength(2);
    expect([table!.unsure, said]).toEqual([undefined, []]);
  });
  test('more columns than a line has cells: the row is in doubt, and the hint is named', () => {
    const text = '某市规划\n一、目标\n指标 单位 2020年\n产值 亿元 10\n利润 20\n企业 家 30\n二、保障\n正文。';
    const hint = 'structure: [{ lines: [3, 6], text: 指标, kind: table, columns: 3 }]\n';
    const { plan, said } = read(text, hint);
    const rows = plan.nodes[1]!.children[0]!.children;
    expect(rows.map((row) => inEnglish(row.unsure))).toEqual([
      undefined,
      undefined,
      'has 2 cells, and plan.yaml says that there are 3 columns',
      undefined,
    ]);
    expect(said).toEqual(['3 table-unsure']);
  });
  const figures = [
    ['behind tabs', '指标\t2020年\t2025年\n产值\t10\t20\n利润\t1\t2'],
    ['in columns', '指标        2020年   2025年\n产值          10       20\n利润           1        2'],
  ];
  test.each(figures)('that lines are a table, as they are read by themselves: %s', (_, lines) => {
    const text = `某市规划\n一、目标\n${lines}\n二、保障\n正文。`;
    const hint = 'structure: [{ lines: [3, 5], text: 指标, kind: table, columns: 3 }]\n';
    const { plan, said, nodes } = read(text, hint);
    expect(nodes).toEqual(read(text).nodes);
    expect(plan.nodes[1]!.children[0]!.children[1]!.cells!.map((c) => c.words)).toEqual(['产值', '10', '20']);
    expect([plan.nodes[1]!.children[0]!.unsure, said]).toEqual([undefined, []]);
  });
  test('that a table of the markup is none: its cells are words', () => {
    const html =
      '<h1>某市规划</h1><h2>一、目标</h2><table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>';
    const after = read(html, 'structure: [{ line: 1, text: 甲, kind: not-a-table }]\n', 'a.html');
    expect(after.nodes.slice(2)).toEqual([
      'p chp_1__p_1 |甲',
      'p chp_1__p_2 |乙',
      'p chp_1__p_3 |丙',
      'p chp_1__p_4 |丁',
    ]);
  });
  /** Tables as programs and people write them into a page: the hint that is printed of each settles it. */
  const why = 'data-unsure="the format of its file does not say which of its cells are joined"';
  const rows = '<tr><td>序号</td><td>任务</td></tr>\n<tr><td>1</td><td>甲</td></tr>';
  const page = (table: string) => `<h1>某市规划</h1>\n<p>一、目标</p>\n${table}\n<p>正文。</p>\n`;
  test.each([
    ['of a .doc', docAsHtml({ ...noDoc, body: '某市规划\n一、目标\n序号\t任务\t\n\t甲\t\n正文。\n' }).html],
    ['of an .odt, its rows below it', page(`<table ${why}>\n${rows}\n</table>`)],
    [
      'of a .docx, its paragraphs in cells',
      page(`<table ${why}>${rows.replaceAll(/<td>(.*?)<\/td>/gu, '<td><p>$1</p>\n</td>')}</table>`),
    ],
    [
      'of a page, in one line with another that begins alike',
      page(
        `<table>${rows}</table><table ${why}>${rows.replace('任务', '措施').replaceAll('\n', '')}</table>`,
      ),
    ],
    [
      'of a page, with an empty first row',
      page(`<table ${why}>\n<tr><td></td><td></td></tr>\n${rows}\n</table>`),
    ],
    ['of a page, its end in the line of a paragraph', page(`<table ${why}>\n${rows}</table><p>续前文。</p>`)],
  ])('the hint that is printed for an unsure table %s settles it', (_, html) => {
    const before = read(html, '', 'source.html');
    const { message } = before.diagnostics.find(({ rule }) => rule === 'table-unsure')!;
    expect(worded(message, 'zh')).toContain('这种文件格式不保留哪些格是合并的');
    const hint = /structure:\s*(\[.*\])\./u.exec(worded(message, 'en'))![1]!;
    const after = read(html, `structure: ${hint}\n`, 'source.html');
    expect([after.said, after.nodes]).toEqual([
      before.said.filter((s) => !s.includes('table-')),
      before.nodes,
    ]);
    const open = after.plan.nodes[1]!.children.filter(({ unsure }) => unsure);
    expect(open).toEqual([]);
  });
  test.each(['3', '4'])(
    'that a table is none, named by line %s: its own or that of its first words',
    (line) => {
      const html = page(`<table>\n${rows}\n</table>`);
      const { said, nodes } = read(
        html,
        `structure: [{ line: ${line}, text: 序号, kind: not-a-table }]\n`,
        'a.html',
      );
      expect([said, nodes.slice(2, 4)]).toEqual([[], ['p chp_1__p_1 |序号', 'p chp_1__p_2 |任务']]);
    },
  );
  describe('a line 附表 right above a table', () => {
    const cells = '<table><tr><td>任务</td><td>单位</td></tr><tr><td>甲</td><td>区民政局</td></tr></table>';
    const doc = (caption: string, behind: string) =>
      ['第一章 总则', '第一节 甲', '正文甲。', '第二节 乙', '正文乙。', caption, cells, behind, '正文丙。']
        .map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`))
        .join('\n');
    const all = (html: string, yaml = '') => read(`<h1>某市规划</h1>\n${html}`, yaml, 'source.html');
    test.each([
      ['附表　分工表', '第三节 丙', 'section chp_1__sec_3'],
      ['附件1：分工表', '第三节 丙', 'section chp_1__sec_3'],
      ['附录\n分工表', '第二章 丙', 'chapter chp_2'],
    ])('names the table where the numbering of the body goes on: %s, %s', (caption, behind, then) => {
      const { nodes, said } = all(doc(caption.replace('\n', '</p>\n<p>'), behind));
      expect(said).toEqual([]);
      expect(nodes.some((n) => n.startsWith('attachment'))).toBe(false);
      expect(nodes.some((n) => n.startsWith(then))).toBe(true);
      expect(nodes.filter((n) => n.includes('sec_2__table_1__p_')).map((n) => n.split('|')[1])).toEqual(
        caption.split('\n'),
      );
    });
    test.each(['第一章 丙', '一、丙', '说明。', '附表2'])('opens an annex above %s', (behind) => {
      const { nodes } = all(doc('附表　分工表', behind));
      expect(nodes.filter((n) => n.startsWith('attachment att_1 '))).toHaveLength(1);
    });
    test('may be either where a number is missing: both hints are printed, and each settles it', () => {
      const html = doc('附表　分工表', '第四节 丙');
      const [told] = all(html).diagnostics;
      const printed = formatIn('zh')(told!);
      expect(printed).toContain('text: "附表　分工表", kind: caption');
      const hints = [...printed.matchAll(/structure: (\[.*?\])[。.]/gu)].map(([, hint]) => hint!);
      expect(hints).toHaveLength(2);
      expect(all(html, `structure: ${hints[0]}\n`).said).toEqual([]);
      const { nodes, said } = all(html, `structure: ${hints[1]}\n`);
      expect([said, nodes.some((n) => n.startsWith('attachment'))]).toEqual([['9 number-gap'], false]);
    });
  });
  test('the lines of a table that cannot be read end before a heading', () => {
    const { diagnostics } = read(
      '某市规划\n一、目标\n表1 指标\n甲\t乙\n（一）主要任务\n正文甲乙丙丁，正文。\n二、保障\n正文。\n',
    );
    const told = diagnostics
      .filter(({ rule }) => rule === 'table-unread')
      .map(({ message }) => worded(message, 'en'));
    expect(told.join()).toContain('lines: [4, 4]');
  });
  test('the title and the note of a table that no word tells', () => {
    const text =
      '某市规划\n一、目标\n主要数据\n指标\t2020年\t2025年\n产值\t10\t20\n利润\t1\t2\n含外资。\n二、保障\n正文。';
    const yaml =
      'structure:\n- { line: 3, text: 主要数据, kind: caption }\n- { line: 7, text: 含外资, kind: table-note }\n';
    const table = read(text, yaml).plan.nodes[1]!.children[0]!;
    expect(table.children.map((n) => n.role ?? n.kind)).toEqual([
      'caption',
      'row',
      'row',
      'row',
      'table-note',
    ]);
  });
});

describe('a hint that cannot hold is refused with its line', () => {
  const text = '某市规划\n一、目标\n甲乙。\n丙丁。\n二、保障\n正文。';
  test.each([
    [
      'it is on no line',
      '- { line: 3, text: 丙丁, kind: p }',
      'does not begin with “丙丁”. That text is on line 4 now.',
    ],
    [
      'its text stands in Chinese quotes',
      '- { line: 4, text: “丙丁”, kind: p }',
      'where they are not printed, write text: "丙丁".',
    ],
    ['there is no table', '- { line: 3, text: 甲, kind: table }', 'no table can be read on lines 3 to 3'],
    [
      'another speaks of the line',
      '- { lines: [3, 4], text: 甲, kind: p }\n- { line: 4, text: 丙, kind: item }',
      'another hint speaks of them',
    ],
    [
      'it names no line',
      '- { text: 甲, kind: p }',
      'a hint names one line (line: 12), or the first and the last',
    ],
    [
      'its lines run backwards',
      '- { lines: [4, 3], text: 丙, kind: p }',
      'the first line stands before the last',
    ],
    ['only a table has columns', '- { line: 3, text: 甲, kind: p, columns: 3 }', 'only a table has columns'],
  ])('%s', (_, entries, message) => {
    const found = read(text, `structure:\n${entries}\n`).diagnostics;
    expect(found.map((d) => worded(d.message, 'en'))).toEqual([expect.stringContaining(message)]);
    expect(found[0]!.place).toMatchObject({ file: 'plan.yaml', line: expect.any(Number) });
  });
  test.each(['columns: 3', 'columns: 3, heading_rows: 2'])('the markup sets other columns: %s', (own) => {
    const markdown = '# 某市规划\n\n## 一、目标\n\n| 指标 | 2020年 |\n| --- | --- |\n| 产值 | 12 |\n';
    const yaml = `structure:\n- { line: 5, text: 指标, kind: table, ${own} }\n`;
    const { diagnostics, plan } = read(markdown, yaml, 'source.md');
    const said = diagnostics.map(({ message, rule }) => `${rule} ${worded(message, 'en')}`);
    expect(said).toEqual([expect.stringMatching(/^hint .*has 2 columns as the document sets it, not 3/u)]);
    const rows = plan.nodes.flatMap((n) => n.children).find((n) => n.kind === 'table')!.children;
    expect(rows.map((row) => row.head)).toEqual([true, false]);
  });
  test('all that are wrong are said at once', () => {
    const yaml =
      'structure:\n- { line: 3, text: 丁, kind: p }\n- { line: 9, text: 丙, kind: p }\n' +
      'artefacts:\n- { line: 1, text: 甲, reason: { zh: 页, en: page } }\n';
    expect(read(text, yaml).said.sort()).toEqual(['10 hint', '12 artefact', '9 hint']);
  });
});

describe('what is no word of the plan', () => {
  const reason = 'reason: { zh: 页码, en: page number }';
  test('is a part of a line', () => {
    const text = '某市规划\n一、总则\n15正文。\n正文16\n正12文。';
    const yaml = [
      'artefacts:',
      `- { line: 3, text: "15", part: beginning, ${reason} }`,
      `- { line: 4, text: "16", part: end, ${reason} }`,
      `- { line: 5, text: "12", part: inside, ${reason} }`,
    ].join('\n');
    const { nodes, plan, said } = read(text, yaml);
    expect(nodes.slice(2)).toEqual(['p chp_1__p_1 |正文。', 'p chp_1__p_2 |正文', 'p chp_1__p_3 |正文。']);
    expect(plan.artefacts.map((a) => `${a.line} ${a.text} ${a.part}`)).toEqual([
      '3 15 beginning',
      '4 16 end',
      '5 12 inside',
    ]);
    expect(said).toEqual([]);
  });
  test.each([
    ['a part that is not there', '{ line: 3, text: "16", part: beginning,', 'does not hold “16”'],
    ['a part that stands twice', '{ line: 3, text: "1", part: inside,', 'does not have “1” once inside it'],
    [
      'a part that is declared as a line',
      '{ line: 3, text: "11",',
      'say which part of the line it is (part: beginning',
    ],
    [
      'a form that fits other lines',
      '{ text: "- {number} -", count: 3,',
      'fits 2 line(s) of source.txt (4, 6), not 3',
    ],
    [
      'a form of three numbers',
      '{ text: "{number}{number}{number}", count: 3,',
      'an artefact names its line',
    ],
    ['a line and a count', '{ line: 3, text: "11", count: 3,', 'an artefact names its line'],
  ])('%s is refused', (_, entry, message) => {
    const text = '某市规划\n一、总则\n11正文1\n- 1 -\n二、任务\n- 2 -';
    const found = read(text, `artefacts:\n- ${entry} ${reason} }\n`).diagnostics.filter(
      (d) => d.rule !== 'left-out',
    );
    expect(found.map((d) => worded(d.message, 'en'))).toEqual([expect.stringContaining(message)]);
  });
  test('is all lines of a form, blanks aside, and no line that a hint calls words', () => {
    const text = '某市规划\n一、总则\n正文。\n—1—\n某市规划\n正文。\n— 2 —\n某市规划\n正文。';
    const yaml = [
      'structure: [{ line: 1, text: 某市规划, kind: title }]',
      'artefacts:',
      `- { text: "— {number} —", count: 2, ${reason} }`,
      `- { text: 某市规划, count: 2, reason: { zh: 页眉, en: running head } }`,
    ].join('\n');
    const { plan, said } = read(text, yaml);
    expect(plan.artefacts.map((a) => `${a.line} ${a.text}`)).toEqual([
      '4 —1—',
      '5 某市规划',
      '7 — 2 —',
      '8 某市规划',
    ]);
    expect(said).toEqual([]);
  });
});

/** The entries of plan.yaml that a message prints. */
const printed = ({ message }: Diagnostic) =>
  (['structure', 'artefacts'] as const).flatMap((list) => {
    const found = new RegExp(`${list}: (\\[\\{.*?\\}\\])(?=[.;]| |$)`, 'u').exec(
      worded(message, 'en').replace(/[^\S\u3000]+/gu, ' '),
    );
    return found ? [`${list}: ${found[1]}`] : [];
  });

describe('the hint that a message prints settles the matter', () => {
  const page = (n: number) =>
    `为了加快建设现代化的产业体系，推动高质量的发展，各部门要加强协作，完\n${n}善政策，落实责任，确保取得实效。\n`;
  const stuck = `某市规划\n一、总则\n${[7, 8, 9, 10, 11, 12].map(page).join('')}`;
  const behind = (n: number) =>
    `为了加快建设现代化的产业体系，推动高质量的发展，各部门要加强协作，完${n}\n善政策，落实责任，确保取得实效。\n`;
  const stuckBehind = `某市规划\n一、总则\n${[7, 8, 9, 10, 11, 12].map(behind).join('')}`;
  const contents =
    '某市规划\n目录\n第一章 总则……1\nI\n第二章 任务……3\nI I\n第三章 保障……5\n' +
    '第一章 总则\n正文。\n第二章 任务\n正文。\n第三章 保障\n正文。';
  const goesOn =
    '某规划\n一、甲\n表1 指标\n指标 2020年 2025年\n产值 100 200\n人口 30 35\n续表1\n覆盖率 40 45\n优良率 90 95\n二、乙\n';
  const portal = ['甲频道', '乙频道', '丙频道', '丁频道', '戊频道'].map((w) => `${w}\n`).join('');
  test.each([
    ['number-gap', 'a number that jumps', '某规划\n一、甲\n三、乙\n', 'structure'],
    [
      'number-gap',
      'a first number that is none',
      '某规划\n第三章　乙，“丙”: 丁\n正文。\n第四章 戊',
      'structure',
    ],
    ['number-duplicate', 'a number twice', '某规划\n一、甲\n（一）乙\n（一）丙\n', 'structure'],
    [
      'number-duplicate',
      'a title below its number',
      '某规划\n第一章\n总则\n正文。\n第二章\n甲\n第二章\n乙\n',
      'structure',
    ],
    [
      'number-duplicate',
      'an annex',
      '某规划\n一、甲\n正文。\n附件1\n甲表\n正文。\n附件1\n乙表\n正文。',
      'structure',
    ],
    [
      'number-gap',
      'inside a line',
      '某规划\n一、甲\n（一）乙。文字。（二）丙。文字。\n（五）丁。文字。',
      'structure',
    ],
    [
      'table-unsure',
      'cells one a line, of which a row lacks one',
      '某规划\n一、甲\n表1 主要指标\n指标\n2020年\n2025年\n产值\n1\n2\n企业\n3\n专利\n5\n6\n税收\n7\n8\n二、乙\n',
      'structure',
    ],
    [
      'table-unread',
      'rows behind blanks',
      '某规划\n一、甲\n表1 目标\n指标 数\n产值 1\n二、乙\n',
      'structure',
    ],
    [
      'table-unread',
      'more words in a line than a table has columns',
      `某规划\n一、甲\n表1 目标\n${'产值 12 '.repeat(30)}\n二、乙\n`,
      'structure',
    ],
    ['left-out', 'buttons', '某规划\n一、甲\n正文。\n【打印本页】　【关闭窗口】\n扫一扫\n', 'artefacts'],
    ['left-out', 'a button that is a word', '某规划\n一、甲\n正文。\n【打印本页】\n', 'structure'],
    ['left-out', 'page numbers stuck to lines', stuck, 'artefacts'],
    ['left-out', 'a page number that is a word', stuck, 'structure'],
    ['left-out', 'page numbers behind lines', stuckBehind, 'artefacts'],
    ['left-out', 'a page number behind a line that is a word', stuckBehind, 'structure'],
    ['left-out', 'page numbers among contents', contents, 'artefacts'],
    ['left-out', 'many lines of a page', `首页\n${portal}某市五年规划\n一、总则\n正文。`, 'artefacts'],
    ['left-out', 'numbers', `某规划\n一、甲\n${'正文，说明情况。\n'.repeat(60)}15\n`, 'artefacts'],
  ] as const)('%s: %s', (rule, _, source, list) => {
    const before = read(source);
    const found = before.diagnostics.filter((d) => d.rule === rule);
    expect(found).not.toEqual([]);
    const entries = found.map((d) => printed(d).find((entry) => entry.startsWith(list))!);
    const yaml =
      `${list}:\n` +
      entries
        .flatMap((entry) => (parseYaml(entry) as Record<string, object[]>)[list]!)
        .map((e) => `- ${JSON.stringify(e)}\n`)
        .join('');
    const after = read(source, yaml);
    const isCallingBack = rule === 'left-out' && list === 'structure';
    const left = after.diagnostics.filter((d) => !isCallingBack || d.rule !== 'left-out');
    expect(left).toEqual([]);
    if (isCallingBack) expect(after.plan.artefacts.length).toBeLessThan(before.plan.artefacts.length);
    else if (rule !== 'table-unread') expect(after.nodes).toEqual(before.nodes);
  });
  test('what a person has said of a table is not what stands behind 续表', () => {
    const table = '{ lines: [4, 6], text: 指标, kind: table, columns: 3, heading_rows: 1 }';
    const { said, diagnostics } = read(goesOn, `structure: [${table}]\n`);
    expect(said).toEqual(['4 table-unsure', '7 table-unread']);
    const [entry] = printed(diagnostics[0]!);
    const { structure } = parseYaml(entry!) as { structure: object[] };
    expect(read(goesOn, `structure: [${table}, ${JSON.stringify(structure[0])}]\n`).said).toEqual([]);
    const below = '{ lines: [8, 9], text: 覆盖率, kind: table, columns: 3 }';
    expect(read(goesOn, `structure: [${table}, ${below}]\n`).said).toEqual([]);
  });
  test('and again, where a person has declared one of several by its line', () => {
    const reason = 'reason: { zh: 页码, en: page number }';
    const one = `artefacts:\n- { line: 4, text: "7", part: beginning, ${reason} }\n`;
    const said = read(stuck, one).diagnostics;
    expect(said.map(({ rule }) => rule)).toEqual(['left-out']);
    const entries = said.flatMap(printed).find((entry) => entry.startsWith('artefacts'));
    const { artefacts } = parseYaml(entries!) as { artefacts: object[] };
    expect(artefacts).toMatchObject([{ text: '{number}', part: 'beginning', count: 5 }]);
    const all = one + artefacts.map((e) => `- ${JSON.stringify(e)}\n`).join('');
    const after = read(stuck, all);
    expect(after.diagnostics).toEqual([]);
    expect(after.plan.artefacts.filter((a) => !a.guessed)).toHaveLength(6);
  });
});

describe('the information block of a page is taken out by one entry, whole or row by row', () => {
  const page = [
    '<html><body><table>',
    '<tr><td>索引号：</td><td>00001</td><td>文号：</td><td>某府〔2024〕3号</td></tr>',
    '<tr><td>名称：</td><td colspan="3">某市规划</td></tr>',
    '<tr><td rowspan="2">主题分类：</td><td>民政</td><td>发布日期：</td><td>2024-03-08</td></tr>',
    '<tr><td>养老</td><td>有效性：</td><td>有效</td></tr>',
    '</table><h1>某市规划</h1><h2>一、总则</h2><p>正文。</p></body></html>',
  ].join('\n');
  const rowsLeft = (...entries: string[]) => {
    const list = entries.map((entry) => `  - { ${entry}, reason: { zh: 网页, en: page } }\n`).join('');
    const { nodes, said } = read(page, `artefacts:\n${list}`, 'a.html');
    return [...nodes.filter((n) => n.startsWith('row')).map((n) => n.split('|')[1]!.trim()), ...said];
  };
  test('whole, by its line and the words that it begins with', () => {
    expect(rowsLeft('line: 1, text: 索引号')).toEqual([]);
  });
  test('a row, by its own line', () => {
    // The first square of the last row is covered.
    expect(rowsLeft('line: 2, text: 索引号', 'line: 3, text: 名称：某市')).toEqual(['主题分类：', '']);
  });
  test('but no row that shares a cell with another, and none by other words', () => {
    expect(rowsLeft('line: 4, text: 主题分类').at(-1)).toMatch(/artefact$/u);
    expect(rowsLeft('line: 2, text: 名称').at(-1)).toMatch(/artefact$/u);
  });
});
