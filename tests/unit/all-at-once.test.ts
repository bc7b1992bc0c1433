import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readSiteFile } from '../../scripts/shared/people/seeds.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { publish } from '../../src/core/publish/publish.ts';
import { siteSchema } from '../../src/core/published/site.ts';
import { decodeText } from '../../src/core/read/text/decode.ts';
import { readReferences } from '../../src/core/seeds/references.ts';
import { notesSchema, planSchema } from '../../src/core/seeds/schema.ts';
import type { SeedFiles } from '../../src/core/seeds/seed.ts';
import { readYaml } from '../../src/core/seeds/yaml/yaml.ts';
import { planYaml } from '../helpers/folder.ts';

/** Messages without the severity and the rule, cut to their beginnings. */
const begun = (said: readonly string[], n = 60) => said.map((one) => one.slice(0, n));

function saidOfYaml(text: string, schema: Parameters<typeof readYaml<unknown>>[1]): string[] {
  const { report, diagnostics } = collector();
  readYaml(text, schema, 'plan-yaml', { file: 'f', report });
  return diagnostics.map((one) => format(one).replace('error [plan-yaml] ', ''));
}

/** What is said of a plan's folder. */
function saidOf(change: Partial<SeedFiles>): string[] {
  const { report, diagnostics } = collector();
  const seed: SeedFiles = {
    slug: 'a',
    sourceName: 'source.txt',
    folder: 'seeds/a',
    source: new TextEncoder().encode('某区规划\n一、甲\n正文。\n'),
    planYaml: planYaml(),
    po: null,
    notesYaml: null,
    permalinksYaml: null,
    ...change,
  };
  publish(seed, report);
  return diagnostics.map(format);
}

function saidOfSite(yaml: string): string[] {
  const root = mkdtempSync(join(tmpdir(), 'plan-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'seeds'));
  writeFileSync(join(root, 'seeds/site.yaml'), yaml);
  const { report, diagnostics } = collector();
  expect(readSiteFile(root, report)).toBe(null);
  return diagnostics.map(format);
}

describe('a value that does not fit is told once', () => {
  test.each([
    ['十五五', 'a period is written 2016-2020, or left empty'],
    ['2016', 'a period is written 2016-2020, or left empty'],
    ['2020-2016', 'a period begins before it ends'],
  ])('period: %s', (period, why) => {
    expect(saidOfYaml(planYaml({ period }), planSchema)).toEqual([
      `f:3: “period” does not fit: ${why}. Correct its value.`,
    ]);
  });
  test('a value in quotes of Chinese form, or with a control character, is told for that alone', () => {
    expect(saidOfYaml('domain: “a b”\n', siteSchema)).toHaveLength(1);
    for (const sign of ['\\u0007', '\\u0000', '\\ud800'])
      expect(saidOfYaml(`domain: "a${sign}b"\n`, siteSchema)).toEqual([
        expect.stringContaining('a value is one line, without control characters'),
      ]);
    expect(saidOfYaml('icp: "a\tb"\n', siteSchema)).toEqual([]);
    const { report, diagnostics } = collector();
    readReferences('title,title_en,address,date\n甲,A,"ftp\u0007x",\n', 'r.csv', report);
    expect(diagnostics.map(format)).toEqual([
      expect.stringContaining('a value is one line, without control characters'),
    ]);
  });
});

describe('what a file holds besides words', () => {
  test.each(['title: !!binary aGVsbG8=', 'issuer: !!set { zh }', 'basis: !!omap [ zh: 1 ]'])('%s', (line) => {
    const said = saidOf({ planYaml: planYaml().replace(/^title:.*$/mu, line) });
    expect(said[0]).toContain('what begins with ! is a mark that is not known');
  });
  test('a message shows control characters by their codes, and of a long value its beginning', () => {
    const [level, number] = saidOf({
      planYaml: `${planYaml({ level: `"\\u001b[31m${'长'.repeat(5000)}"` })}`,
    });
    expect(level).toContain('“\\u001b[31m长');
    expect(level!.length).toBeLessThan(500);
    expect(number).toBeUndefined();
  });
  test('one control character in a file is told with its line', () => {
    const { report, diagnostics } = collector();
    decodeText(new TextEncoder().encode('title:\n  zh: 某区\u0007规划\n'), 'plan.yaml', report);
    expect(diagnostics.map(format)).toEqual([
      expect.stringContaining('plan.yaml:2: error [not-text] this text is damaged: 1 of its signs'),
    ]);
  });
  test('a file of empty quotes has no names', () => {
    expect(saidOfYaml('""\n', siteSchema)).toEqual([expect.stringContaining('has no names with values')]);
  });
});

describe('all faults of a file are told at once', () => {
  test('words in notes.yaml without a colon are told as that, and not as a clause too', () => {
    expect(saidOf({ notesYaml: '本条的数字 与附表不一致\n' }).filter((one) => one.includes('notes'))).toEqual(
      [expect.stringContaining('this line has no colon')],
    );
  });
  test('a note behind a tab, and running words: what to write is no other fault', () => {
    expect(saidOf({ notesYaml: 'chp_1__p_1\t数字不符\n' })).toContainEqual(
      expect.stringContaining('Write “chp_1__p_1: { zh: …, en: … }”.'),
    );
    expect(saidOf({ notesYaml: '本条的数字不符\n' }).join()).not.toContain('Write “本条');
  });
  test('what is written anew of a line has not its remark', () => {
    expect(saidOfSite('icp：某ICP备1号             # ICP 备案号 (ICP number)\n').join()).toContain(
      'Write “icp: 某ICP备1号”.',
    );
  });
  test('what a message leaves to be filled in is no value: of a title, and of from where one is known', () => {
    const said = saidOf({
      planYaml: `${planYaml({ title: '{ zh: …, en: A Plan }' })}basis: { issued: { zh: …, en: … } }\n`,
    });
    expect(said.filter((one) => one.includes('stands for words that are still to be written'))).toHaveLength(
      3,
    );
  });
  test('an entry of notes.yaml that is broken, and one on a clause that is not there', () => {
    const notesYaml =
      'chp_1: { zh: 注 }\nchp_7: { zh: 注, en: n }\nchp_8: { zh: "a" b, en: n }\nchp_9: { zh: 注 }\n';
    expect(begun(saidOf({ notesYaml }), 61)).toEqual([
      'seeds/a/notes.yaml:1: error [notes-yaml] the key “chp_1.en” i',
      'seeds/a/notes.yaml:3: error [notes-yaml] a value that begins ',
      'seeds/a/notes.yaml:4: error [notes-yaml] the key “chp_9.en” i',
      'seeds/a/notes.yaml:2: error [unknown-id] there is no clause “',
      'seeds/a/notes.yaml:3: error [unknown-id] there is no clause “',
      'seeds/a/notes.yaml:4: error [unknown-id] there is no clause “',
    ]);
  });
  test('words that the interface has not, whatever else of site.yaml does not fit', () => {
    const words =
      'theme:\n  logo: ../a.svg\n  colours: { ink: { light: "#eeeeee", dark: red } }\n' +
      '  words: { zh: { fotter: 某局 }, en: {} }\n';
    expect(begun(saidOfSite(`domian: a.cn\nid_code: 12\nname: { zh: 甲\n${words}`))).toEqual([
      'seeds/site.yaml:1: error [site-yaml] the key “domian” is not',
      'seeds/site.yaml:3: error [site-yaml] the bracket { opens her',
      'seeds/site.yaml:5: error [site-yaml] “theme.logo” does not f',
      'seeds/site.yaml:6: error [site-yaml] “theme.colours.ink.dark',
      'seeds/site.yaml:2: warning [id-code] “12” is no 网站标识码: one h',
      'seeds/site.yaml:7: error [site-yaml] theme.words.zh.fotter: ',
    ]);
  });
  test('lines of plan.yaml that cannot be read, values that do not fit, entries and what is empty', () => {
    const lists =
      'structure:\n  - { line: 3，text: 甲, kind: p }\n  - { lines: [5, 2], text: 乙, kind: sectoin }\n' +
      '  - { line: 3, text: 丙, kind: p\n  - { line: 2, text: 丁, kind: p }\n';
    const yaml = planYaml({ period: '十五五', document_number: '""' }).replace('issued: ', 'issued：');
    expect(begun(saidOf({ planYaml: `${yaml}isuer: x\n${lists}` }))).toEqual([
      'seeds/a/plan.yaml:3: error [plan-yaml] “period” does not fit',
      'seeds/a/plan.yaml:5: error [plan-yaml] behind a name stands ',
      'seeds/a/plan.yaml:8: error [plan-yaml] the key “isuer” is no',
      'seeds/a/plan.yaml:10: error [plan-yaml] between the parts in',
      'seeds/a/plan.yaml:11: error [plan-yaml] “structure, number 2',
      'seeds/a/plan.yaml:11: error [plan-yaml] “structure, number 2',
      'seeds/a/plan.yaml:12: error [plan-yaml] the bracket { opens ',
      'seeds/a/plan.yaml:13: error [hint] structure: line 2 of seed',
      'seeds/a/plan.yaml:4: warning [not-provided] empty here, and ',
    ]);
  });
  test('entries of en.po that cannot be read, and what is wrong with the English of others', () => {
    const po =
      'msgctxt "chp_1"\nmsgid "甲"\nmsgstr "A"b"\n\nmsgctxt "chp_1__p_1"\nmsgid "正文。"\nmsgstr "One.\\nTwo."\n\n' +
      'msgctxt "title"\nmsgid "某区规划"\n\nmsgctxt "b"\nmsgid "x"\nmsgstr "1"\n\nmsgctxt "b"\nmsgid "x"\nmsgstr "2"\n';
    expect(begun(saidOf({ po }), 40)).toEqual([
      'seeds/a/en.po:3: error [po] “b” stands o',
      'seeds/a/en.po:9: error [po] this entry h',
      'seeds/a/en.po:16: error [po] the clause ',
      'seeds/a/en.po:5: warning [line-break] th',
    ]);
  });
  test('a file that cannot be read hides nothing of the others', () => {
    const found = saidOf({
      po: 'msgid "x"\n',
      notesYaml: 'chp_7: { zh: 注 }\n',
      planYaml: `${planYaml()}structure: [{ line: 3, text: 乙, kind: section }]\n`,
    });
    expect(begun(found, 34)).toEqual([
      'seeds/a/notes.yaml:1: error [notes',
      'seeds/a/en.po:1: error [po] this e',
      'seeds/a/plan.yaml:8: error [hint] ',
      'seeds/a/notes.yaml:1: error [unkno',
    ]);
  });
  test('lines of references.csv', () => {
    const { report, diagnostics } = collector();
    const lines = ['title,title_en,address,date', '甲,A "x" y,,', '乙,B', '丙,C,,2016', '丁,D,,二月'];
    const references = readReferences(lines.join('\n'), 'r.csv', report);
    expect(references.map(({ title }) => title)).toEqual(['丙']);
    expect(diagnostics.map(({ place }) => place.line)).toEqual([2, 3, 5]);
  });
});

describe('and what only follows from a fault is not told', () => {
  test.each([
    ['a line without its colon', planYaml().replace('issued: ', 'issued：'), 1],
    ['a value that is not closed', planYaml().replace('issued: 2016-01-01', 'issued: "2016'), 1],
    ['a mapping that is not closed', planYaml().replace(/^issuer:.*$/mu, 'issuer: { zh: 局, en: B'), 1],
    ['parts set by tabs', planYaml().replace(/^issuer:.*$/mu, 'issuer:\n\tzh: 局\n\ten: B'), 1],
    ['a part set less deep', planYaml().replace(/^issuer:.*$/mu, 'issuer:\n    zh: 局\n  en: B'), 1],
    ['a key twice', `${planYaml()}issued: 2017-01-01\n`, 1],
    ['a list that is not closed', `${planYaml()}structure: [{ line: 3, text: 甲, kind: p }\naudit: []\n`, 1],
    ['two versions of git', `${planYaml()}<<<<<<< HEAD\nkeywords: a\n=======\nkeywords: b\n>>>>>>> b\n`, 1],
    ['a key swallowed by the value above', planYaml().replace(/\nissued: /u, '#issued: '), 1],
    ['a part with a colon too many', planYaml({ issuer: '\n  zh: 局\n  en:: B' }), 1],
    [
      'a line of an entry set less deep',
      `${planYaml()}structure:\n  - line: 3\n  * text: 甲\n    kind: p\n`,
      1,
    ],
    ['a hint whose key is misspelt', `${planYaml()}structure: [{ lin: 3, text: 甲, k ind: p }]\n`, 2],
    ['a text that is no such file', `${'某某规划。\n'.repeat(40)}`, 1],
    ['a file of which most lines are broken', `${planYaml()}${'note: "a\n'.repeat(40)}`, 10],
  ])('%s', (_, yaml, n) => {
    expect(saidOfYaml(yaml, planSchema)).toHaveLength(n);
  });
  test('an entry of a list is known by its place also behind one that is left out', () => {
    const lists = 'structure:\n  - { line: 3，text: 甲, kind: p }\n  - { line: x, text: 乙, kind: p }\n';
    expect(saidOfYaml(planYaml() + lists, planSchema)[1]).toContain(
      '“structure, number 2, line” does not fit',
    );
    expect(saidOfYaml('a: { zh: x\nb: { zh: y }\n', notesSchema)).toHaveLength(2);
  });
});
