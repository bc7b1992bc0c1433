import { describe, expect, test } from 'vitest';
import { collector, formatIn } from '../../src/core/model/diagnostics.ts';
import type { Language } from '../../src/core/model/language.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { notesSchema, planSchema } from '../../src/core/seeds/schema.ts';
import { typedFaults } from '../../src/core/seeds/yaml/typed.ts';
import { typedRules } from '../../src/core/seeds/yaml/typed-rules.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { planYaml } from '../helpers/folder.ts';

const said = (
  text: string,
  schema: Parameters<typeof readYaml<unknown>>[1] = planSchema,
  language: Language = 'zh',
) => {
  const { report, diagnostics } = collector();
  readYaml(text, schema, 'plan-yaml', { file: 'f', report });
  return diagnostics.map((one) => formatIn(language)(one).replace('error [plan-yaml] ', ''));
};
/** A plan.yaml, and below it, from line 8, what was typed. */
const withMore = (more: string) => `${planYaml()}${more}\n`;

describe('what people type on a line', () => {
  test.each(typedRules)('$name: $says', ({ name, example }) => {
    const lines = example.split('\n');
    const [line = '', next = ''] = lines.filter((one) => !one.startsWith('# '));
    const one = { line, below: { line: next, no: 2, ...(lines.length > 2 && { under: 'theme' }) } };
    expect(typedRules.find(({ find }) => find(one))?.name).toBe(name);
  });
  test.each([
    ['period: 2016-2020        # the years', ''],
    ['name: { zh: "", en: "" }        # “规划文库 / Plan Library” where empty', ''],
    ['source_address: https://a.example/x#12', ''],
    ['  - { line: 3, text: "甲，乙", kind: para, number: 3 }', '  - { line: 4 }'],
    ['  - { line: 3, text: 甲：乙，丙, kind: p }', 'audit: []'],
    ['structure:            # this line is a section', '  - { line: 3 }'],
    ['title:', '  zh: 甲'],
    ["  zh: '“青山区”水利：规划'", '  en: ""'],
    ['note: |', '  words: words'],
    ['    - {date: 2026-01-01, page: chp_1, sha256: "000000012345", words: 1_000}', ''],
  ])('is taken as it is where it is right: %s', (line, next) => {
    expect(typedRules.filter((one) => one.find({ line, below: { line: next, no: 2 } }))).toEqual([]);
  });
});

test('what stands below a name does not belong to a remark between the two', () => {
  expect(typedFaults(['theme:', '# colors:', '  accent: blue'], 1, 3)).toEqual([]);
  expect(typedFaults(['sites: []', '# theme:', '  logo: logo.svg'], 1, 3)).toHaveLength(1);
});

describe('a file that says something else than was meant is answered with the line, the cause and what to write', () => {
  test.each([
    ['no blank', 'keywords:水利', 'f:8: 名称之后要用半角冒号，再空一格。请写“keywords: 水利”。'],
    ['no blank before a date', 'published2:2026-03-02', 'f:8: 名称之后要用半角冒号，再空一格。'],
    [
      'a colon of full width',
      'keywords：水利',
      'f:8: 名称之后要用半角冒号，再空一格。请写“keywords: 水利”。',
    ],
    ['a Chinese name', '主题词：水利', 'f:8: 名称之后要用半角冒号，再空一格。请写“keywords: 水利”。'],
    ['a Chinese name, well', '主题词: 水利', 'f:8: 这里没有“主题词”这一项。是不是“keywords”？'],
    ['nothing, and a list', 'structure: []\n  - { line: 1 }', 'f:8: “structure”后面写着 []（表示没有）'],
    [
      'an entry as it was pasted',
      'structure:\n[{ line: 1 }]',
      'f:9: 列表的一项写在列表名称的下面：与同一列表的各项对齐（先空两格），再以“- ”开头，不再写名称，外面不加方括号。请写“  - { line: 1 }”。',
    ],
    [
      'an entry in brackets',
      'structure:\n  - [{ line: 1, text: 甲, kind: p }]',
      'f:9: 列表的一项写在列表名称的下面',
    ],
    [
      'an entry with its name',
      'structure:\n  - structure: [{ line: 1, text: 甲, kind: p }]',
      'f:9: 列表的一项写在列表名称的下面：与同一列表的各项对齐（先空两格），再以“- ”开头，不再写名称',
    ],
    [
      'an entry with its name alone',
      'structure:\n  structure: [{ line: 1, text: 甲, kind: p }]',
      'f:9: 列表的一项写在列表名称的下面',
    ],
    [
      'entries beside and below',
      'structure: [{ line: 1 }]\n  - { line: 2 }',
      'f:8: “structure”的一部分写在冒号后面的方括号里，另一部分写在下面。',
    ],
    ['a full stop', 'structure:\n  - { line: 1, text: 甲, kind: p }。', 'f:9: } 后面多了“。”。请删去。'],
    [
      'a name set in',
      'structure: []\n audit: []',
      'f:8: “structure”的值已经写在冒号后面，第 9 行却缩进得更深',
    ],
    [
      'a part that has lost its blanks',
      'basis:\nissued: 甲\n  published: 乙',
      'f:9: “issued”属于上面的“basis”。请在它前面加两个空格。',
    ],
    [
      'a value on two lines',
      'keywords: 水利\n供水',
      'f:9: 这一行没有冒号，不是“名称: 值”。如果是“keywords”的值没有写完，请接到第 8 行的末尾',
    ],
    [
      'a value on two lines, in quotes',
      'keywords: "水利\n供水"',
      'f:8: 这里的 " 到第 9 行才合上，而中间的内容要写在同一行。',
    ],
    [
      'a key set in too deep',
      'subtitle: ""\nbasis:\n  issued: { zh: 甲, en: "" }\n  level: district',
      'f:11: “level”不属于“basis”。请删去它前面多出的空格',
    ],
    [
      'commas',
      'structure:\n  - { line: 1， text: 甲， kind: p }',
      'f:9: 括号里各项之间用半角逗号，再空一格。请把“，text”、“，kind”改成“, text”、“, kind”。',
    ],
    [
      'an entry of the other list',
      'structure:\n  - { line: 1, text: 甲, reason: { zh: 页码, en: page } }',
      'f:9: 写有“reason”的一项属于“artefacts:”。',
    ],
    [
      'a part whose name stands behind #',
      'structure: []\n# title:\n  zh: 甲',
      'f:8: 第 10 行属于上面的“title:”，而“title:”那一行开头还有 #',
    ],
    [
      'an entry without its reason',
      'artefacts:\n  - { line: 1, text: 甲 }',
      'f:9: 缺少“artefacts 第 1 项的 reason”这一项。请补上：reason: { zh: …, en: … }。',
    ],
    [
      'an entry without its words',
      'structure:\n  - { line: 1, kind: p }',
      'f:9: 缺少“structure 第 1 项的 text”这一项。请补上。',
    ],
    ['a tab', 'structure:\n\t- { line: 1 }', 'f:9: 这一行用制表符（Tab）缩进。'],
    ['a dash', 'structure:\n  —{ line: 1 }', 'f:9: 列表的一项以“- ”开头'],
    ['an open bracket', 'structure:\n  - { line: 1\naudit: []', 'f:9: 这里的 { 没有合上。'],
    [
      'a bracket that is closed on the line below',
      'structure:\n  - { line: 1, text: 甲\n乙, kind: p }',
      'f:9: 这里的 { 到第 10 行才合上，而中间的内容要写在同一行。请把第 10 行接到这一行的末尾。',
    ],
    [
      'a name in Chinese, in brackets',
      'artefacts:\n  - { line: 1, text: 甲, 理由: "" }',
      'f:9: 这里没有“artefacts 第 1 项的 理由”这一项。是不是“reason”？',
    ],
    ['a comma', 'artefacts:\n  - { line: 1, text: 甲, 乙 }', 'f:9: 括号里的逗号表示一项结束，“乙”因此'],
    [
      'an entry set back',
      'structure:\n  - { line: 1 }\n- { line: 2 }',
      'f:10: 这一行与同级的各行左边没有对齐',
    ],
    ['quotes', 'keywords: “水利”', 'f:8: “keywords”的值外面用了中文引号'],
    ['a mark', 'keywords: &水 利', 'f:8: “keywords”的值以 & 开头'],
    ['a mark of nothing', 'keywords: *水利', 'f:8: “keywords”的值以 * 开头'],
    ['a remark', 'keywords: #12', 'f:8: # 后面的内容只是说明，“#12”不会算作值。'],
    [
      'a kind in Chinese',
      'structure:\n  - { line: 1, text: 甲, kind: 节 }',
      'f:9: “structure 第 1 项的 kind”写的是“节”',
    ],
    ['a merge', '<<<<<<< HEAD\nkeywords: 甲\n=======\nkeywords: 乙\n>>>>>>> b', 'f:8: git 合并时'],
  ])('%s: %s', (_, more, begins) => {
    const zh = said(withMore(more));
    expect(zh.map((one) => one.slice(0, begins.length))).toContain(begins);
    const en = said(withMore(more), planSchema, 'en');
    expect(en.map((one) => one.split(':')[1])).toEqual(zh.map((one) => one.split(':')[1]));
    expect(en.join().replace(/“[^”]*”|"[^"]*"/gu, '')).not.toMatch(/[\u4e00-\u9fff]/u);
  });
  test.each([
    ['区', 'district'],
    ['区级', 'district'],
    ['县', 'district'],
    ['市', 'municipal'],
    ['直辖市', 'provincial'],
    ['省级', 'provincial'],
    ['国家级', 'national'],
    ['街道', 'township'],
  ])('a level that is called %s is asked about as %s', (typed, level) =>
    expect(said(withMore(`level: ${typed}`)).join()).toContain(`是不是“${level}”？`),
  );
  test('parts that stand beside their heading are told to go below it, once', () => {
    expect(said(planYaml().replace(/title:.*/u, 'title:\nzh: 甲\nen: ""'))).toEqual([
      'f:2: “zh”属于上面的“title”。请在它前面加两个空格。',
      'f:3: “en”属于上面的“title”。请在它前面加两个空格。',
    ]);
    expect(said(planYaml().replace(/title:.*/u, 'title: 甲'))).toEqual([
      'f:1: “title”下面要分项写明。请写成：{ zh: …, en: … }，或分行写在下面。',
    ]);
  });
  test('a key that is another one by a slip is not said to be missing too', () => {
    expect(said(planYaml().replace('issued:', 'Issued:'))).toEqual([
      'f:5: 这里没有“Issued”这一项。是不是“issued”？请删去，或改正拼写。',
    ]);
  });
  test.each([
    ['sites: []\n# theme:\n#   colours: {}\n  logo: logo.svg', 'f:1: 第 4 行属于上面的“theme:”'],
    ['sites: []\n# theme:\nlogo: logo.svg', 'f:3: “logo”写在“theme:”之下。'],
  ])('a part of a theme whose name is still a remark: %j', (text, begins) => {
    expect(said(text, siteSchema)[0]?.slice(0, begins.length)).toBe(begins);
  });
  test('a key is asked about as one that is not there, which it may stand for', () => {
    expect(said(planYaml().replace('issued:', 'issue_date:'))).toEqual([
      'f:5: 这里没有“issue_date”这一项。是不是“issued”？请删去，或改正拼写。',
    ]);
  });
  test.each([
    ['notes', 'chp_1__p_1: { zh: 甲，\n乙, en: "" }\n', notesSchema],
    ['a value', `${planYaml()}keywords: "甲\n乙"\n`, planSchema],
    [
      'an entry of another list',
      withMore('structure:\n  - { line: 1, text: 甲, reason: { zh: 子, en: a } }'),
      planSchema,
    ],
  ])('what is written on two lines, or in the other list, is told once: %s', (_, text, schema) => {
    expect(said(text, schema)).toHaveLength(1);
  });
  test('a key set in by blanks of full width is not said to be missing too', () => {
    expect(said(withMore('title:\n  zh: 甲\n　　en: ""').replace(/^title:.*\n/u, ''))).toEqual([
      expect.stringMatching(/^f:\d+: 这一行开头用了全角空格/u),
    ]);
  });
  test.each([
    ['2026年3月2日', '2026-03-02'],
    ['２０２６/3/2', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['2026年3月', '2026-03'],
    ['二〇二一年五月一日', '2021-05-01'],
    ['二○二六年十月三十一日', '2026-10-31'],
    ['二零二六年十二月二十日', '2026-12-20'],
    ['2026-03-02 00:00:00', '2026-03-02'],
    ['2026年', '2026'],
  ])('a date written %s is answered with %s', (written, date) => {
    expect(said(planYaml({ issued: written }))[0]).toContain(`日期要写成 ${date}，`);
  });
  test.each(['\u3000', '\u00a0'])('a blank %j behind a colon is none of YAML', (blank) => {
    const text = `title:\n  zh: 甲\n  en: ""\nperiod:${blank}2026-2030\n`;
    expect(said(text).join('\n')).toContain('请写“period: 2026-2030”');
  });
  test.each(['无', '暂无', 'N/A', '——'])('%s would be published', (document_number) => {
    expect(said(planYaml({ document_number }))[0]).toContain('没有或不知道的，请留空（""）');
  });
  test('a colour without quotes is no remark, in brackets and without', () => {
    const remark = /^f:\d+: # 后面的内容只是说明，“#1a4480/u;
    for (const accent of [
      '{ light: #1a4480, dark: #ffffff }',
      '\n      light: #1a4480\n      dark: "#ffffff"',
    ])
      expect(said(`theme:\n  colours:\n    accent: ${accent}\n`, siteSchema)).toEqual([
        expect.stringMatching(remark),
      ]);
  });
  test('a note may be words in quotes', () => {
    expect(said('chp_1: { zh: “甲”, en: "" }\n', notesSchema)).toEqual([]);
  });
});

test('of an address with a blank in it the blank is said', () => {
  const yaml = planYaml({ source_address: '"https://example.gov.cn/a b"' });
  expect(said(yaml).join()).toContain('中间没有空格');
});
