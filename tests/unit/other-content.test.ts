/** A file of seeds/ under whose name something else was saved is said in one sentence, and not line by line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { readRows } from '../../scripts/shared/translators/exchange-files.ts';
import { permalinksSchema } from '../../src/core/addresses/record.ts';
import { decodePo } from '../../src/core/english/po/charset.ts';
import { readPo } from '../../src/core/english/po/file.ts';
import { readGlossary } from '../../src/core/english/terms/glossary.ts';
import { collector, formatIn, type Report } from '../../src/core/model/diagnostics.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { namedAsOther } from '../../src/core/read/other-formats.ts';
import { decodeText } from '../../src/core/read/text/decode.ts';
import { editionSchema } from '../../src/core/seeds/editions/edition.ts';
import { readReferences } from '../../src/core/seeds/references.ts';
import { notesSchema, planSchema } from '../../src/core/seeds/schema.ts';
import { readAsFar, readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { planYaml, project } from '../helpers/folder.ts';

/** How each file is read, from its bytes. */
const readers: Record<string, (bytes: Uint8Array, file: string, report: Report) => void> = {};
const yaml = (name: string, schema: Parameters<typeof readYaml>[1], rule: Parameters<typeof readYaml>[2]) => {
  readers[name] = (bytes, file, report) => {
    const text = decodeText(bytes, file, report);
    if (text !== null) readYaml(text, schema, rule, { file, report });
  };
};
yaml('plan.yaml', planSchema, 'plan-yaml');
yaml('edition.yaml', editionSchema, 'edition-yaml');
yaml('notes.yaml', notesSchema, 'notes-yaml');
yaml('site.yaml', siteSchema, 'site-yaml');
yaml('permalinks.yaml', permalinksSchema, 'permalinks-yaml');
for (const [name, read] of Object.entries({ 'glossary.csv': readGlossary, 'references.csv': readReferences }))
  readers[name] = (bytes, file, report) => {
    const text = decodeText(bytes, file, report);
    if (text !== null) read(text, file, report);
  };
readers['en.po'] = (bytes, file, report) => {
  const other = namedAsOther(bytes, file);
  if (other) report('not-text', { file }, other);
  else readPo(decodePo(bytes, file, report)?.text ?? '', file, report);
};

const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const others: Record<string, string | Uint8Array> = {
  'a plan': readFileSync(join(project, 'seeds/futian-hitech-13fyp/source.txt')),
  'a plan from a portal, set in by blanks': `标题：青山区水利规划
发文字号：青政发〔2026〕12号

    一、发展基础
    “十四五”时期，全区新建水库3座：总投资12.6亿元。
    责任单位：区水利局
    1.供水保障能力增强，见 https://plans.example.gov.cn/。
    二、主要目标
`,
  'a web page': '<html>\n<body>\n<p>一、发展基础</p>\n<p style="color: red">正文：甲</p>\n</body>\n</html>\n',
  JSON: readFileSync(join(project, 'package.json')),
  'a file of translations': 'msgctxt "a"\nmsgid "甲"\nmsgstr "A"\n\nmsgctxt "b"\nmsgid "乙"\nmsgstr "B"\n',
  'a table': '指标,单位,2025年\n供水普及率,%,92\n水库,座,5\n总投资,亿元,12.6\n',
  'a Word document': zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
  'a spreadsheet': zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
  'an RTF file': '{\\rtf1\\ansi\\deff0 title: x\\par\nlevel: district\\par\n}\n',
  'a PDF': '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< >>\nendobj\n%%EOF\n',
};
/** What stands under the name that it belongs to. */
const belongs = ['en.po a file of translations'];
const pairs = Object.keys(readers)
  .flatMap((name) => Object.keys(others).map((other) => [name, other] as const))
  .filter(([name, other]) => !belongs.includes(`${name} ${other}`));

const said = (name: string, content: string | Uint8Array) => {
  const { report, diagnostics } = collector();
  readers[name]!(Buffer.from(content as string), `seeds/a/${name}`, report);
  return diagnostics.flatMap((one) => [formatIn('zh')(one), formatIn('en')(one)]);
};

describe('one sentence says what a file is not, and what to do', () => {
  test.each(pairs)('%s: %s', (name, other) => {
    const [zh, en, ...more] = said(name, others[other]!);
    expect(more).toEqual([]);
    // It names the file that is wanted, as what the content is none of, not a line to be mended.
    expect(zh).toMatch(new RegExp(`不是 ${name} 的内容|这不是 ${name}|只是名字叫 ${name}|首行要写`, 'u'));
    expect(en).toMatch(
      new RegExp(`not what ${name} holds|is no ${name}|named ${name}|must name the columns`, 'u'),
    );
  });
  test('of a plan under the name of plan.yaml, where each of them belongs', () => {
    const [zh, en] = said('plan.yaml', others['a plan']!);
    expect(zh).toBe(
      'seeds/a/plan.yaml:1: error [plan-yaml] 这里写的是文章，不是 plan.yaml 的内容；开头是“福田区高新技术产业发展和自主创新”。' +
        '规划的正文放在 source.txt 里。请从备份或 git 中取回原来的 plan.yaml；没有的话，' +
        '运行 npm run new -- 文件 --id 另一个名字，把新建的 plan.yaml 复制到这里。',
    );
    expect(en).toContain('The text of a plan belongs in source.txt. Put plan.yaml back as it was');
  });
  test.each(['plan.yaml', 'site.yaml'])('nothing else is read of such a %s', (name) => {
    const schema = name === 'plan.yaml' ? planSchema.partial() : siteSchema;
    for (const other of ['a plan', 'JSON'])
      expect(readAsFar(String(others[other]), schema as typeof siteSchema)).toBe(null);
  });
});

describe('what is meant for the file is told line by line', () => {
  test('a plan that was pasted below names: from which line to which, once, and what else is wrong', () => {
    const prose = '\n一、总则\n各区应当做到：全部落实。\n总体目标：建成五座\n（一）任务\n  各部门落实。\n';
    const found = said('plan.yaml', planYaml({ issued: '2016-13-02' }) + prose);
    expect(found.filter((_, i) => i % 2 === 0)).toEqual([
      expect.stringContaining('plan.yaml:5: error [plan-yaml] “issued”的值不对'),
      'seeds/a/plan.yaml:9: error [plan-yaml] 从这一行到第 13 行是文章，不是“名称: 值”。请从这个文件里移走；规划的正文放在 source.txt 里。',
    ]);
  });
  test.each([
    [
      'colons that were forgotten',
      'plan.yaml',
      'title 青山\nissuer 青山区\nlevel 区县\nperiod 2026-2030\n',
      4,
    ],
    ['names in Chinese', 'plan.yaml', '标题：青山\n发文机关：青山区\n文号：青政发\n层级：区县\n', 4],
    ['Chinese names without colons', 'plan.yaml', '标题 青山\n发文机关 青山区\n文号 青政发\n层级 区县\n', 4],
    ['notes without their parts', 'notes.yaml', 'chp_1: 甲\nchp_2: 乙\nchp_3: 丙\n', 3],
    [
      'notes in Chinese',
      'notes.yaml',
      stringify({ a: { 中文: '甲' }, b: { 中文: '乙' }, c: { 中文: '丙' } }),
      6,
    ],
    ['a value of many lines', 'notes.yaml', 'chp_1:\n  zh: |\n    甲\n    乙\n    丙\n    丁\n', 1],
  ])('%s', (_, name, text, least) => {
    const found = said(name, text).filter((__, i) => i % 2 === 0);
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(found.join('\n')).not.toMatch(/文章|别的东西/u);
  });
  test.each(Object.keys(readers))('a %s that is empty, or holds a remark alone, is no other file', (name) => {
    for (const text of ['', '\n', '# 说明\n']) expect(said(name, text).join()).not.toMatch(/内容；|这不是/u);
  });
});

test('what is only named as the Word document of a translation is said as that', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, '译文.docx');
  for (const other of ['a plan', 'a spreadsheet', 'a PDF']) {
    writeFileSync(file, others[other]!);
    const { report, diagnostics } = collector();
    expect(readRows(file, () => true, report)).toEqual([]);
    expect(diagnostics.map(formatIn('zh'))).toEqual([
      expect.stringContaining(
        '这个文件不是 Word 文件（.docx），只是名字像。请用 translate export 导出、填好译文的那个文件',
      ),
    ]);
  }
});
