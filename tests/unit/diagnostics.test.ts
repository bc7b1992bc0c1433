import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { collector, format, type RuleId } from '../../src/core/model/diagnostics.ts';
import { rules } from '../../src/core/model/rules.ts';
import { publish } from '../../src/core/publish/publish.ts';
import type { SeedFiles } from '../../src/core/seeds/seed.ts';
import { planYaml } from '../helpers/folder.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const seed = (
  change: Partial<Omit<SeedFiles, 'source'>> & { source?: string | Uint8Array } = {},
): SeedFiles => ({
  slug: 'a',
  sourceName: 'source.txt',
  folder: 'seeds/a',
  planYaml: planYaml(),
  po: null,
  notesYaml: null,
  permalinksYaml: null,
  ...change,
  source:
    typeof change.source === 'string'
      ? encode(change.source)
      : (change.source ?? encode('某区规划\n一、甲\n正文。\n')),
});
const messages = (change: Parameters<typeof seed>[0]) => {
  const { report, diagnostics } = collector();
  publish(seed(change), report);
  return diagnostics.map(format);
};

/** An earlier edition of the same text. */
const earlier = (editionYaml: string, day = '2016-03-01'): SeedFiles => ({
  ...seed(),
  folder: `seeds/a/editions/${day}`,
  editionYaml,
});
const withEarlier = (editionYaml: string, inForce: string | null = 'kind: issued\ndate: 2016-08-24\n') => ({
  editions: [{ ...earlier(editionYaml), editionYaml }],
  editionYaml: inForce,
});

/** Every rule: a folder that breaks it, and how its message begins. */
const faults: [RuleId, string, Parameters<typeof seed>[0], string][] = [
  [
    'empty-source',
    'an empty source',
    { source: ' \n\n' },
    'seeds/a/source.txt: error [empty-source] the document has no words',
  ],
  [
    'merged',
    'two versions from a merge of git',
    { source: '某区规划\n<<<<<<< HEAD\n一、甲\n=======\n一、乙\n>>>>>>> b\n' },
    'seeds/a/source.txt:2: error [merged] git put two versions of the same lines into this file, from here to line 6.',
  ],
  [
    'not-text',
    'bytes that are no text',
    { source: new Uint8Array([0x89, 0x51, 0x4e, 0x47, 0, 0, 1, 2, 255]) },
    'seeds/a/source.txt: error [not-text] this file is not text',
  ],
  [
    'slug',
    'a slug that hides a page',
    { slug: 'search' },
    'seeds/a: error [slug] “search” cannot be the address',
  ],
  [
    'slug',
    'a slug that no folder can have on Windows',
    { slug: 'aux' },
    'seeds/a: error [slug] “aux” cannot be the address of a plan, because Windows',
  ],
  [
    'slug',
    'a slug that no file can have',
    { slug: 'a'.repeat(81) },
    'seeds/a: error [slug] “aaaaaaaaaaaaaaaaaaaa…” cannot be the address of a plan. Use 80 characters at most.',
  ],
  [
    'edition-yaml',
    'an edition of a kind that there is not',
    withEarlier('kind: final\ndate: 2016-03-01\n'),
    'seeds/a/editions/2016-03-01/edition.yaml:1: error [edition-yaml] “kind” is “final”, and that cannot stand there.',
  ],
  [
    'edition-yaml',
    'an edition without its day, which cannot be empty',
    withEarlier('kind: draft\n'),
    'seeds/a/editions/2016-03-01/edition.yaml:1: error [edition-yaml] the key “date” is missing. Add it.',
  ],
  [
    'edition-yaml',
    'a kind as the pages call it',
    withEarlier('kind: draft\ndate: 2016-03-01\n', 'kind: 调整本\ndate: 2017-01-01\n'),
    'seeds/a/edition.yaml:1: error [edition-yaml] “kind” is “调整本”, and that cannot stand there. Did you mean “adjusted”?',
  ],
  [
    'edition-yaml',
    'no kind',
    withEarlier('kind: draft\ndate: 2016-03-01\n', 'date: 2017-01-01\n'),
    'seeds/a/edition.yaml:1: error [edition-yaml] the key “kind” is missing. Add it, with one of: draft, issued,',
  ],
  [
    'edition',
    'an edition in the folder of another day',
    withEarlier('kind: draft\ndate: 2016-04-01\n'),
    'seeds/a/editions/2016-03-01/edition.yaml: error [edition] its date is 2016-04-01',
  ],
  [
    'edition',
    'no day of the edition in force',
    {
      ...withEarlier('kind: draft\ndate: 2016-03-01\n', null),
      planYaml: planYaml({ issued: '2016', published: '2016' }),
    },
    'seeds/a/plan.yaml: error [edition] there are earlier editions, and the day of this one is not known',
  ],
  [
    'edition',
    'an edition in force that is older than another',
    withEarlier('kind: draft\ndate: 2016-03-01\n', 'kind: issued\ndate: 2016-01-01\n'),
    'seeds/a/edition.yaml: error [edition] this is the edition in force, of 2016-01-01',
  ],
  [
    'plan-yaml',
    'a key missing',
    { planYaml: planYaml().replace(/^issuer.*\n/m, '') },
    'seeds/a/plan.yaml:1: error [plan-yaml] the key “issuer” is missing',
  ],
  [
    'plan-yaml',
    'a key missing inside another',
    { planYaml: planYaml({ issuer: '{ zh: 某局 }' }) },
    'seeds/a/plan.yaml:2: error [plan-yaml] the key “issuer.en” is missing',
  ],
  [
    'plan-yaml',
    'a key unknown',
    { planYaml: `${planYaml()}isuer: x\n` },
    'seeds/a/plan.yaml:8: error [plan-yaml] the key “isuer” is not known',
  ],
  [
    'plan-yaml',
    'a date that is none',
    { planYaml: planYaml({ issued: 'soon' }) },
    'seeds/a/plan.yaml:5: error [plan-yaml] “issued” does not fit',
  ],
  [
    'plan-yaml',
    'a month that is none',
    { planYaml: planYaml({ issued: '2016-13-01' }) },
    'seeds/a/plan.yaml:5: error [plan-yaml] “issued” does not fit',
  ],
  [
    'plan-yaml',
    'a period that ends before it begins',
    { planYaml: planYaml({ period: '2020-2016' }) },
    'seeds/a/plan.yaml:3: error [plan-yaml] “period” does not fit: a period begins before it ends',
  ],
  [
    'plan-yaml',
    'an address without https',
    { planYaml: planYaml({ source_address: 'www.example.gov.cn' }) },
    'seeds/a/plan.yaml:7: error [plan-yaml] “source_address” does not fit',
  ],
  [
    'plan-yaml',
    'a colon of full width',
    { planYaml: planYaml().replace('period: ', 'period：') },
    'seeds/a/plan.yaml:3: error [plan-yaml] behind a name stands a colon of half width and a blank. Write “period: ',
  ],
  [
    'plan-yaml',
    'a colon without its blank',
    { planYaml: planYaml().replace('issued: 2016-01-01', 'issued:"2016-01-01"') },
    'seeds/a/plan.yaml:5: error [plan-yaml] behind a name stands',
  ],
  [
    'plan-yaml',
    'broken YAML',
    { planYaml: `${planYaml()}x: "1\n` },
    'seeds/a/plan.yaml:8: error [plan-yaml] the quote " opens here',
  ],
  [
    'notes-yaml',
    'a note in one language',
    { notesYaml: 'chp_1: { zh: 注 }\n' },
    'seeds/a/notes.yaml:1: error [notes-yaml] the key “chp_1.en” is missing',
  ],
  [
    'notes-yaml',
    'a note behind the # of an address',
    { notesYaml: '#chp_1: { zh: 注, en: "" }\n# chp_9: left for later\n' },
    'seeds/a/notes.yaml:1: error [notes-yaml] the line is a remark, for it begins with #, and no note',
  ],
  [
    'notes-yaml',
    'a note without words',
    { notesYaml: 'chp_1: { zh: "", en: "" }\n' },
    'seeds/a/notes.yaml:1: error [notes-yaml] the note on chp_1 says nothing',
  ],
  [
    'permalinks-yaml',
    'a permalinks file of another shape',
    { permalinksYaml: 'alias: {}\n' },
    'seeds/a/permalinks.yaml:1: error [permalinks-yaml] the key “alias” is not known',
  ],
  [
    'permalinks-yaml',
    'an id of which no address can be made',
    { permalinksYaml: 'aliases:\n  ../../x: chp_1\n' },
    'seeds/a/permalinks.yaml:2: error [permalinks-yaml] “aliases.../../x” does not fit: an id is written as its address',
  ],
  [
    'permalinks-yaml',
    'an id that is gone, of which no address can be made',
    { permalinksYaml: 'gone: { "a b": 2020-01-01 }\n' },
    'seeds/a/permalinks.yaml:1: error [permalinks-yaml] “gone.a b” does not fit: an id is written as its address has it',
  ],
  [
    'id-lost',
    'a released id on no clause',
    {
      permalinksYaml:
        'released:\n  chp_9:\n    - { date: 2026-01-01, page: preface, sha256: 0123456789ab, words: 别的话 }\n',
    },
    'seeds/a/permalinks.yaml:2: error [id-lost] the released address chp_9 (“别的话”)',
  ],
  [
    'id-lost',
    'nearly all released ids on no clause',
    {
      permalinksYaml: `released:\n${Array.from(
        { length: 12 },
        (_, n) =>
          `  chp_${n + 20}:\n    - { date: 2026-01-01, page: preface, sha256: 0123456789ab, words: 别的话${n} }\n`,
      ).join('')}`,
    },
    'seeds/a/permalinks.yaml:2: error [id-lost] 12 of the 12 released addresses are on no clause of the text any more',
  ],
  [
    'id-lost',
    'a released id that held only signs that nobody sees',
    {
      permalinksYaml:
        'released:\n  chp_9:\n    - { date: 2026-01-01, page: preface, sha256: 0123456789ab, words: "\\u200b" }\n',
    },
    'seeds/a/permalinks.yaml:2: error [id-lost] the released address chp_9 held nothing but signs that nobody sees',
  ],
  [
    'id-lost',
    'an earlier edition without its folder',
    { permalinksYaml: 'editions:\n  2016-03-01:\n    title: 0123456789ab\n' },
    'seeds/a/permalinks.yaml:2: error [id-lost] editions/2016-03-01/ is gone',
  ],
  [
    'unreleased',
    'a clause that no release has',
    {
      permalinksYaml:
        'released:\n  title:\n    - { date: 2026-01-01, page: preface, sha256: 0123456789ab, words: 某区规划 }\n',
    },
    'seeds/a/permalinks.yaml: warning [unreleased]',
  ],
  [
    'unknown-id',
    'a note on a clause that does not exist',
    { notesYaml: 'chp_1: { zh: 注, en: n }\nchp_7: { zh: 注, en: n }\n' },
    'seeds/a/notes.yaml:2: error [unknown-id] there is no clause “chp_7”',
  ],
  [
    'unknown-id',
    'a note under an address of the site',
    { notesYaml: '"https://a.example/zh/a/chp_1/#chp_1": { zh: 注, en: n }\n' },
    'seeds/a/notes.yaml:1: error [unknown-id] there is no clause “https://a.example/zh/a/chp_1/#chp_1” in this plan. ' +
      'Did you mean “chp_1”',
  ],
  [
    'unknown-id',
    'an alias to a clause that does not exist',
    { permalinksYaml: 'aliases:\n  chp_8: chp_9\n' },
    'seeds/a/permalinks.yaml:2: error [unknown-id] the alias “chp_8” leads to “chp_9”',
  ],
  [
    'id-lost',
    'a released id called what every object has',
    {
      permalinksYaml:
        'released:\n  constructor:\n    - { date: 2026-01-01, page: preface, sha256: 0123456789ab, words: 别的话 }\n',
    },
    'seeds/a/permalinks.yaml:2: error [id-lost] the released address constructor',
  ],
  [
    'artefact',
    'an artefact that is not there',
    {
      planYaml: `${planYaml()}artefacts: [{ line: 3, text: "15", reason: { zh: 页码, en: page number } }]\n`,
    },
    'seeds/a/plan.yaml:8: error [artefact] artefacts: line 3',
  ],
  [
    'hint',
    'a hint whose line has moved',
    { planYaml: `${planYaml()}structure: [{ line: 1, text: 一、, kind: section }]\n` },
    'seeds/a/plan.yaml:8: error [hint] structure: line 1 of seeds/a/source.txt does not begin with ' +
      '“一、”. That text is on line 2 now.',
  ],
  [
    'hint',
    'a hint that does not fit',
    { planYaml: `${planYaml()}structure: [{ line: 3, text: 乙, kind: section }]\n` },
    'seeds/a/plan.yaml:8: error [hint] structure: line 3',
  ],
  [
    'number-gap',
    'a number left out',
    { source: '某区规划\n一、甲\n三、乙\n' },
    'seeds/a/source.txt:3: error [number-gap] 三、 comes after 1',
  ],
  [
    'number-duplicate',
    'a number twice',
    { source: '某区规划\n一、甲\n（一）乙\n（一）丙\n' },
    'seeds/a/source.txt:4: error [number-duplicate] （一） stands twice',
  ],
  [
    'ragged-row',
    'a row with a cell too many',
    { source: '某区规划\n\t甲\n\t乙\n\n\t丙\n\t1\n\n\t丁\n\t2\n\t3\n' },
    'seeds/a/source.txt:8: error [ragged-row] this table row has 3 cells where its table has 2',
  ],
  [
    'po',
    'a broken .po',
    { po: 'msgid ""\nmsgstr ""\n\nmsgid "x"\nmsgstr "a"b"\n' },
    'seeds/a/en.po:5: error [po]',
  ],
  [
    'line-break',
    'the English of a clause in several lines',
    {
      po:
        'msgid ""\nmsgstr ""\n\nmsgctxt "chp_1"\nmsgid "甲"\nmsgstr "A\\n"\n\nmsgctxt "chp_1__p_1"\n' +
        'msgid "正文。"\nmsgstr "One.\\n\\nTwo."\n',
    },
    'seeds/a/en.po:8: warning [line-break] the English of chp_1__p_1 has several lines',
  ],
  [
    'po',
    'one clause twice in a .po',
    { po: 'msgctxt "a"\nmsgid "x"\nmsgstr "1"\n\nmsgctxt "a"\nmsgid "x"\nmsgstr "2"\n' },
    'seeds/a/en.po:5: error [po] the clause a has two entries, here and on line 1.',
  ],
  [
    'not-provided',
    'an issuer that is not known',
    { planYaml: planYaml({ issuer: '{ zh: "", en: "" }' }) },
    'seeds/a/plan.yaml:2: warning [not-provided] empty here, and “not provided” on the site: issuer.',
  ],
  [
    'not-provided',
    'a title that is not known',
    { planYaml: planYaml({ title: '{ zh: "", en: "" }' }) },
    'seeds/a/plan.yaml:1: warning [not-provided] title.zh is empty: the pages are headed by the name of the folder, “a”.',
  ],
  [
    'printed-otherwise',
    'a number in other brackets than those that are printed',
    {
      planYaml: planYaml({ document_number: '某府[2026]12号' }),
      source: '某区规划\n某府〔2026〕12号\n一、甲\n正文。\n',
    },
    'seeds/a/plan.yaml:4: warning [printed-otherwise] document_number is “某府[2026]12号” here, and line 2 of ' +
      'seeds/a/source.txt prints “某府〔2026〕12号”. Is one of them a slip?',
  ],
  [
    'printed-otherwise',
    'a date of another year',
    {
      planYaml: planYaml({ issued: '2062-03-02' }),
      source: '某区规划\n一、甲\n正文。\n某区人民政府\n2026年3月2日\n',
    },
    'seeds/a/plan.yaml:5: warning [printed-otherwise] issued is “2062-03-02” here, and line 5 of ' +
      'seeds/a/source.txt prints “2026-03-02”.',
  ],
  [
    'printed-otherwise',
    'a title with another numeral than the printed one',
    {
      planYaml: planYaml({ title: '{ zh: 某某区水利发展“十四五”规划, en: A Plan }', period: '2026-2030' }),
      source: '某某区水利发展“十五五”规划\n一、甲\n正文。\n',
    },
    'seeds/a/plan.yaml:1: warning [printed-otherwise] title is “某某区水利发展“十四五”规划” here, and line 1 of ' +
      'seeds/a/source.txt prints “某某区水利发展“十五五”规划”.',
  ],
  [
    'printed-otherwise',
    'the period of another plan',
    {
      planYaml: planYaml({ period: '2021-2025' }),
      source: '某区规划（2026—2030年）\n一、甲\n正文。\n',
    },
    'seeds/a/plan.yaml:3: warning [printed-otherwise] period is “2021-2025” here, and line 1 of',
  ],
  [
    'printed-otherwise',
    'the period of another plan than the one that is named',
    {
      planYaml: planYaml({ period: '2021-2025' }),
      source: '某区“十五五”规划\n一、甲\n正文。\n',
    },
    'seeds/a/plan.yaml:3: warning [printed-otherwise] period is “2021-2025” here, and line 1 of seeds/a/source.txt ' +
      'prints “某区“十五五”规划”.',
  ],
  [
    'printed-otherwise',
    'a day of publication before that of issue',
    { planYaml: planYaml({ issued: '2026-03-02', published: '2026-01-05' }) },
    'seeds/a/plan.yaml:6: warning [printed-otherwise] published is 2026-01-05, before the plan was issued (2026-03-02).',
  ],
  [
    'left-out',
    'a line taken for text of a web page',
    { source: '某区规划\n一、甲\n正文。\n【打印本页】【关闭窗口】\n' },
    'seeds/a/source.txt:4: warning [left-out] left out as “text of the web page or file around the ' +
      'document”: 1 line(s), 4 (“【打印本页】【关闭窗口】”). If they are no words',
  ],
  [
    'annex-absent',
    'an annex that is named and not there',
    { source: '某区规划\n一、甲\n正文。\n附件：1.重点项目表\n2.指标体系\n附件1\n重点项目表\n项目甲。\n' },
    'seeds/a/source.txt:5: warning [annex-absent] the document names annexes of which nothing stands in it: ' +
      'line 5 (“2.指标体系”).',
  ],
  [
    'annex-absent',
    'an annex that is its heading alone',
    { source: '某区规划\n一、甲\n正文。\n附件1\n重点项目表\n' },
    'seeds/a/source.txt:4: warning [annex-absent] nothing stands below the heading of an annex: line 4 (“附件1重点项目表”).',
  ],
  [
    'table-unsure',
    'cells one a line, of which a row lacks one',
    {
      source:
        '某规划\n一、甲\n表1 项目\n名称\n数量\n金额\n甲园区\n1\n2\n乙园区\n3\n丙园区\n5\n6\n丁园区\n7\n8\n二、乙\n',
    },
    'seeds/a/source.txt:4: warning [table-unsure] it is not certain how this table is read: ',
  ],
  [
    'headings-unsure',
    'a document of several paragraphs without a heading',
    { source: `某县通知\n${'各乡镇要加强领导，落实责任，确保各项工作取得实效。\n'.repeat(5)}` },
    'seeds/a/source.txt:2: warning [headings-unsure] no heading was found: ',
  ],
  [
    'headings-unsure',
    'the same with bullets, which number nothing',
    {
      source: `某县通知\n${'各乡镇要加强领导，确保各项工作取得实效。\n'.repeat(5)}▶ 完善设施。\n▶ 培育主体。\n`,
    },
    'seeds/a/source.txt:2: warning [headings-unsure] no heading was found: ',
  ],
  [
    'headings-unsure',
    'short lines between paragraphs, fewer than the headings with numbers',
    {
      source:
        '某县报告\n去年工作\n过去一年，全县上下攻坚克难，各项工作取得新的成效。\n今年工作\n今年要抓好以下几个方面的工作，确保完成任务。\n' +
        '（一）抓工业。推进转型。\n（二）抓农业。推进改革。\n（三）抓民生。推进就业。\n',
    },
    'seeds/a/source.txt:2: warning [headings-unsure] “去年工作” stands as a heading does, short and between paragraphs',
  ],
  [
    'headings-unsure',
    'what may be the rest of a long heading',
    {
      source:
        '某镇方案\n一、任务\n（一）健全党组织领导的自治法治德治相结合的城乡基层治理\n体系\n完善村规民约，推动移风易俗。\n（二）网格\n划分网格。\n',
    },
    'seeds/a/source.txt:4: warning [headings-unsure] “体系” may be the rest of the heading above it',
  ],
  [
    'lines-unsure',
    'a line that ends in the midst of a sentence',
    {
      source:
        '某镇方案\n一、任务\n各村要加强领导，完善机制，把人居环境整治工作作为当前的\n重点，抓好落实。\n二、保障\n落实资金。\n',
    },
    'seeds/a/source.txt:4: warning [lines-unsure] “重点，抓好落实。” may be the rest of the line above it',
  ],
  [
    'table-unread',
    'a title above what is no table',
    { source: '某规划\n一、甲\n表1 目标\n指标 数\n产值 1\n二、乙\n' },
    'seeds/a/source.txt:3: warning [table-unread] “表1 目标” calls what follows a table, and no table could be read there',
  ],
  [
    'figure-unsure',
    'a row with two values in a cell',
    {
      source:
        '某区规划（2016—2020年）\n一、甲\n正文。\n主要指标\n\n| 指标 | 2015年 | 2020年 |\n| --- | --- | --- |\n' +
        '| 企业（家） | 10 | 20（含分支） |\n| 专利（件） | 1 | 2 |\n',
      sourceName: 'source.md',
    },
    'seeds/a/source.md:8: warning [figure-unsure] “企业（家）” is not certain: “20（含分支）” is not read as one value.',
  ],
];

/** The rules whose cases are in other files. */
const elsewhere: Record<string, readonly RuleId[]> = {
  'slow/diagnostics': ['missing-file', 'two-sources', 'plan-lost', 'same-document'],
  'slow/people': ['unreadable', 'unwritable'],
  'slow/english': ['reviews-lost'],
  'unit/near-names': ['near-name'],
  'unit/memory': ['exchange'],
  'slow/figures': ['audit'],
  'slow/words-lost': ['words-lost'],
  'unit/words-kept': ['words-not-kept'],
  'unit/hold-pages': ['pages-not-kept', 'pages-unheld'],
  'unit/policy': ['site-yaml'],
  'unit/theme': ['contrast'],
  'unit/site-yaml': ['id-code'],
  'unit/other-texts': ['text-damaged'],
  'unit/references': ['references-csv'],
  'unit/withheld': ['figures-withheld'],
  'unit/check': [
    'glossary-csv',
    'translation-missing',
    'translation-stale',
    'question',
    'numbers',
    'units',
    'bounds',
    'number-order',
    'negation',
    'wording',
    'scope',
    'lists',
    'omission',
    'quotations',
    'glossary',
    'chinese-left',
    'unbalanced',
    'spaces',
    'length',
    'inconsistent',
    'exception',
  ],
};

describe('every fault has one clear line', () => {
  test.each(faults)('%s: %s', (_, __, change, begins) => {
    const found = messages(change);
    expect(found.map((m) => m.slice(0, begins.length))).toEqual([begins]);
    expect(found[0]).not.toContain('\n');
  });
  test('of lines that may be headings not all are named where they are many, and it is said of how many', () => {
    const source =
      `某县报告\n${[...'甲乙丙丁戊己庚辛壬'].map((name) => `${name}方面工作\n过去一年，攻坚克难，各项工作取得新的成效。\n`).join('')}` +
      [...'一二三四五六七八九十'].map((n) => `（${n}）抓${n}业。推进转型。\n`).join('');
    expect(messages({ source })).toEqual([
      expect.stringContaining('}] (8 of 9; the others are said then); where not'),
    ]);
  });
  test('of lines that may be rests three are named, and it is said of how many', () => {
    const rows = [...'甲乙丙丁'].map(
      (name) => `各村要加强${name}方面工作的领导，完善机制，把它作为当前的\n重点，抓好落实。\n`,
    );
    const found = messages({ source: `某镇方案\n一、任务\n${rows.join('二、保障\n落实资金。\n')}` });
    const rests = found.filter((message) => message.includes('[lines-unsure]'));
    expect(rests).toHaveLength(3);
    expect(rests.map((message) => message.includes('(3 of 4; the others are said then)'))).toEqual([
      false,
      false,
      true,
    ]);
  });
  test('and every rule has a case', () => {
    for (const [file, of] of Object.entries(elsewhere))
      for (const rule of of)
        expect(readFileSync(new URL(`../${file}.test.ts`, import.meta.url), 'utf8'), file).toMatch(
          new RegExp(`\\b${rule}\\b`, 'u'),
        );
    const known: readonly string[] = [...Object.values(elsewhere).flat(), ...faults.map(([rule]) => rule)];
    expect(Object.keys(rules).filter((rule) => !known.includes(rule))).toEqual([]);
  });
});

describe('what is rightly otherwise than printed is no slip', () => {
  const more = '\n一、甲\n正文。\n';
  const years = '（2021—2025年）';
  test.each([
    ['title', '某某市养老服务规划（2021－2025年）', `某某市养老服务规划${years}`],
    ['title', '某某市养老服务规划（2021年至2025年）', `某某市养老服务规划${years}`],
    ['title', '某某市养老服务规划（2021—2025）', `某某市养老服务规划${years}`],
    ['title', '某某市５Ｇ发展规划纲要', '某某市5G发展规划纲要'],
    ['title', '某某市2025年度重点工作计划', '某某市2025年重点工作计划'],
    ['title', '某某市国土空间总体规划', '某某市国土空间总体规划修编'],
    ['title', '国土空间总体规划（2021—2025年）', `某市国土空间总体规划${years}`],
    ['title', '某某·某某市养老服务规划', '某某•某某市养老服务规划'],
    ['document_number', '某某市规划\n文号：某民发〔2021〕1号、某财发〔2021〕3号', '某民发〔2021〕1号'],
    ['period', '某某市“十三五”脱贫攻坚与“十四五”乡村振兴衔接规划', '2021-2025'],
    ['period', '某某市第十四个五年规划和2035年远景目标纲要', '2021-2035'],
    ['issued', '某某市规划\n（2021年1月28日某某市第七届人民代表大会第一次会议批准）', '2021-03-01'],
  ])('%s: %s, %s', (key, printed, value) => {
    const own = key === 'title' ? `{ zh: ${value}, en: P }` : value;
    const ownYaml = planYaml({ period: '""', issued: '""', published: '""', [key]: own });
    const source = `${printed}${more}${key === 'issued' ? '某某市人民政府\n2021年3月1日\n' : ''}`;
    expect(messages({ planYaml: ownYaml, source }).join('\n')).not.toContain('printed-otherwise');
  });
});

describe('encodings are read, not refused', () => {
  const text = '某区规划\n一、甲\n正文，158.74亿元。\n';
  const utf16 = (little: boolean, mark: boolean) => {
    const units = [...((mark ? '\ufeff' : '') + text)].map((c) => c.charCodeAt(0));
    return new Uint8Array(units.flatMap((u) => (little ? [u & 255, u >> 8] : [u >> 8, u & 255])));
  };
  // 某区规划 in GB18030, then ASCII.
  const gb = new Uint8Array([0xc4, 0xb3, 0xc7, 0xf8, 0xb9, 0xe6, 0xbb, 0xae, 0x0a, 0x31, 0x0a]);
  test.each([
    ['UTF-8 with a mark', encode(`\ufeff${text}`), '正文，158.74亿元。'],
    ['UTF-16 little-endian with a mark', utf16(true, true), '正文，158.74亿元。'],
    ['UTF-16 big-endian with a mark', utf16(false, true), '正文，158.74亿元。'],
    ['UTF-16 little-endian', utf16(true, false), '正文，158.74亿元。'],
    ['GB18030', gb, '某区规划'],
  ])('%s', (_, source, words) => {
    const { report, diagnostics } = collector();
    const plan = publish(seed({ source }), report).get('a/plan.json')!;
    expect(diagnostics.map(format)).toEqual([]);
    expect(JSON.parse(String(plan)).clauses.map((c: { zh: string }) => c.zh)).toContain(words);
    expect(plan).not.toContain('\ufeff');
  });
});
