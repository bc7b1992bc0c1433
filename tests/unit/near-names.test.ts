import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nameMeant } from '../../scripts/shared/people/near-names.ts';
import { commandFor } from '../../scripts/shared/people/plan-named.ts';
import { readSeedFolders } from '../../scripts/shared/people/seeds.ts';
import { collector, formatIn } from '../../src/core/model/diagnostics.ts';

const read = [
  'source.txt',
  'source.html',
  'original.pdf',
  'plan.yaml',
  'en.po',
  'notes.yaml',
  'permalinks.yaml',
  'glossary.csv',
  'site.yaml',
];
test.each([
  ['notes.yaml.txt', 'notes.yaml', 'written'],
  ['en.po.txt', 'en.po', 'written'],
  ['plan.yml', 'plan.yaml', 'written'],
  ['Plan.YML.txt', 'plan.yaml', 'written'],
  ['site.yml', 'site.yaml', 'written'],
  ['glossary.CSV', 'glossary.csv', 'written'],
  ['ｎotes .yaml', 'notes.yaml', 'written'],
  ['source.txt.txt', 'source.txt', 'written'],
  ['source.htm', 'source.html', 'written'],
  ['original.PDF', 'original.pdf', 'written'],
  ['glossary.xlsx', 'glossary.csv', 'format'],
  ['note.yaml', 'notes.yaml', 'letter'],
  ['plan (1).yaml', 'plan.yaml', 'copy'],
  ['plan（冲突副本 2026-11-28）.yaml', 'plan.yaml', 'copy'],
  ['en - 副本.po', 'en.po', 'copy'],
  ["notes (Li's conflicted copy).yaml", 'notes.yaml', 'copy'],
  ['palns.yaml', undefined, undefined],
  ['paln.yaml', 'plan.yaml', 'letter'],
  ['glosary.csv', 'glossary.csv', 'letter'],
])('%s is near %s (%s)', (name, meant, by) => {
  expect(nameMeant(name, read)).toEqual(meant && { name: meant, by });
});
test.each(
  [
    'README.md map.png source.docx source.doc plan.docx plan.pdf notes.txt notes2.yaml notes-old.yaml',
    'cn.po en.mo zh.po memory.tmx terms.csv plan.yaml.bak 规划.docx 说明.txt source.html.bak',
  ].flatMap((names) => names.split(' ')),
)('%s is another file', (name) => {
  expect(nameMeant(name, read)).toBe(undefined);
});

/** What reading such files of seeds/ says. */
function saidOf(files: Record<string, string>, language: 'en' | 'zh' = 'en'): string[] {
  const root = mkdtempSync(join(tmpdir(), 'near-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'a/source.txt': '某区规划\n', 'a/plan.yaml': '', ...files })) {
    mkdirSync(dirname(join(root, 'seeds', name)), { recursive: true });
    writeFileSync(join(root, 'seeds', name), text);
  }
  const { report, diagnostics } = collector();
  expect(readSeedFolders(root, report)).toHaveLength(1);
  return diagnostics.map(formatIn(language));
}
test('a file that is passed over is named, with the name that it should have', () => {
  expect(
    saidOf({
      'a/notes.yaml.txt': '',
      'site.yml': '',
      'a/editions/2016-03-01/edition.yml': '',
      'a/editions/2016-03-01/edition.yaml': '',
      'a/editions/2016-03-01/source.txt': 'x',
    }),
  ).toEqual([
    expect.stringMatching(
      /^seeds\/site\.yml: warning \[near-name\] this file is not read: the name that is read is site\.yaml\./,
    ),
    expect.stringMatching(
      /^seeds\/a\/notes\.yaml\.txt: warning \[near-name\] .* rename it to notes\.yaml\. Windows hides/,
    ),
    expect.stringMatching(
      /^seeds\/a\/editions\/2016-03-01\/edition\.yml: warning \[near-name\] .*edition\.yaml beside it is\./,
    ),
  ]);
  expect(saidOf({ 'a/en.po.txt': '', 'a/en.po': '' }, 'zh')).toEqual([
    expect.stringMatching(/程序读的是旁边的 en\.po。.*文件扩展名/),
  ]);
});
test('a file that is read in another folder of seeds/ alone is named, with where it belongs', () => {
  expect(saidOf({ 'notes.yaml': '', 'en.po': '' })).toEqual([
    expect.stringMatching(
      /^seeds\/en\.po: warning \[near-name\] .* of one plan\. Move it into .* seeds\/a\/\./,
    ),
    expect.stringMatching(/^seeds\/notes\.yaml: warning \[near-name\]/),
  ]);
  expect(saidOf({ 'a/glossary.csv': '' }, 'zh')).toEqual([
    expect.stringMatching(/^seeds\/a\/glossary\.csv: .*程序读的是各份规划共用的 seeds\/glossary\.csv。/),
  ]);
});
test('a folder that lacks plan.yaml and has a name that no address can have is told both', () => {
  const root = mkdtempSync(join(tmpdir(), 'near-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'seeds/青山'), { recursive: true });
  writeFileSync(join(root, 'seeds/青山/source.txt'), '某区规划\n');
  const { report, diagnostics } = collector();
  readSeedFolders(root, report);
  expect(diagnostics.map(formatIn('en'))).toEqual([
    expect.stringMatching(/^seeds\/青山: error \[slug\] “青山” cannot be the address/u),
    expect.stringMatching(
      /^seeds\/青山\/plan\.yaml: .* or move the document out of seeds\/, delete this folder, and run/u,
    ),
  ]);
});
test('a table is asked for as CSV while there are no terms; a copy beside a file is none of ours', () => {
  const heading = 'zh,en,kind\n';
  expect(saidOf({ '规划.docx': '', '~$规划.docx': '', 'README.md': '' })).toEqual([
    expect.stringMatching(
      /^seeds\/规划\.docx: warning \[near-name\] this file is not read: it stands beside/u,
    ),
  ]);
  expect(saidOf({ 'glossary.xlsx': '', 'glossary.csv': heading })).toEqual([
    expect.stringMatching(/^seeds\/glossary\.xlsx: warning \[near-name\] .*Save this one as CSV/),
  ]);
  expect(saidOf({ 'glossary.xlsx': '', 'glossary.csv': `${heading}区,district,\n` })).toEqual([]);
  expect(saidOf({ 'a/note.yaml': '', 'a/notes.yaml': '' })).toEqual([]);
  expect(
    saidOf({
      'README.md': '',
      'a/README.md': '',
      'a/map.png': '',
      'a/source.docx': '',
      '.a.12.new/plan.yml': '',
    }),
  ).toEqual([]);
});

test('a folder that someone put a document in says how it is taken in', () => {
  const root = mkdtempSync(join(tmpdir(), 'near-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['health/五年 规划.docx', '卫生/规划.pdf', 'other/map.png']) {
    mkdirSync(dirname(join(root, 'seeds', name)), { recursive: true });
    writeFileSync(join(root, 'seeds', name), 'x');
  }
  const { report, diagnostics } = collector();
  expect(readSeedFolders(root, report)).toEqual([]);
  const said = diagnostics.map(formatIn('en'));
  expect(said).toHaveLength(3);
  expect(said.join('\n')).toContain('seeds/health: error [missing-file] 五年 规划.docx stands here');
  expect(said.join('\n')).toContain('npm run new -- "五年 规划.docx" --id health.');
  expect(said.join('\n')).toContain('npm run new -- 规划.pdf --id our-plan.');
  expect(said.join('\n')).toContain('seeds/other: error [missing-file] there is no plan in this folder.');
});
test('a copy that says something else is named, and one that says the same is not', () => {
  const same = saidOf({ 'a/notes.yaml': '甲', 'a/notes - 副本.yaml': '甲' });
  expect(same).toEqual([]);
  const [said, ...more] = saidOf({ 'a/notes.yaml': '甲', 'a/notes (冲突副本).yaml': '乙' }, 'zh');
  expect(said).toContain('请放进 notes.yaml，再把这个文件移走');
  expect(more).toEqual([]);
});
test('of a missing file it is said where it comes from', () => {
  const root = mkdtempSync(join(tmpdir(), 'near-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = [
    'a/source.txt',
    'a/plan.yaml.txt',
    'b/plan.yaml',
    'b/original.docx',
    'c/plan.yaml',
    'c/source.docx',
  ];
  for (const name of files) {
    mkdirSync(dirname(join(root, 'seeds', name)), { recursive: true });
    writeFileSync(join(root, 'seeds', name), '某区规划\n');
  }
  const { report, diagnostics } = collector();
  expect(readSeedFolders(root, report)).toEqual([]);
  const said = diagnostics.map(formatIn('en')).join('\n');
  expect(said).toContain(
    'seeds/a/plan.yaml: error [missing-file] this file is missing. plan.yaml.txt stands beside it',
  );
  expect(said).toContain('npm run new -- seeds/b/original.docx --id b-2');
  expect(said).toContain(
    'If source.docx here is the document, run npm run new -- seeds/c/source.docx --id c-2',
  );
});

test('where any of many plans may be meant, one command is shown, with their names', () => {
  const shown = (n: number) =>
    commandFor(
      Array.from({ length: n }, (_, i) => `plan-${i}`),
      (plan) => `add --plan ${plan}`,
    ).en;
  expect(shown(2)).toBe('add --plan plan-0 or add --plan plan-1');
  expect(shown(3)).toBe('add --plan NAME, where NAME is one of: plan-0, plan-1, plan-2');
  expect(shown(30)).toMatch(/plan-9 and 20 more$/);
});
