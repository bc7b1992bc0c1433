import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { folderWith, planYaml, run } from '../helpers/folder.ts';

const header = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n\n';
const seeds = {
  'a/source.txt': '某区规划\n推进福田区众创空间建设，企业达到50家。\n',
  'a/plan.yaml': planYaml(),
  'a/en.po':
    `${header}# reviewed\nmsgctxt "title"\nmsgid "某区规划"\nmsgstr "Plan of a District"\n\n` +
    '# reviewed\nmsgctxt "preface__p_1"\nmsgid "推进福田区众创空间建设，企业达到50家。"\n' +
    'msgstr "Advance maker spaces in Futian District; enterprises are to reach 50."\n',
  'b/source.txt': '某区规划\n推进罗湖区众创空间建设，企业达到80家。\n保护环境。\n',
  'b/plan.yaml': planYaml(),
  'glossary.csv': 'zh,en,note\n众创空间,maker spaces | maker space,\n',
  'old.tmx':
    '<?xml version="1.0"?><tmx version="1.4"><header srclang="zh"/><body><tu><tuv ' +
    'xml:lang="zh"><seg>保护<bpt i="1">b</bpt>环境。</seg></tuv>' +
    '<tuv xml:lang="en-GB"><seg>Protect the environment &amp; nature.</seg></tuv></tu></body></tmx>',
};

test(
  'new entries come with their terms and what is like them; a program drafts ' +
    'them, and is checked at once',
  () => {
    const root = folderWith(seeds);
    const po = () => readFileSync(join(root, 'seeds/b/en.po'), 'utf8');
    expect(run(root, 'translate', 'sync').status).toBe(0);
    expect(po()).toContain('#. terms: 众创空间 = maker spaces\n');
    expect(po()).toMatch(
      /#\. memory \d\d% a\/preface__p_1: 推进〔福田→罗湖〕区众创空间建设，企业达到〔5→8〕0家。 = Advance maker/u,
    );
    expect(po()).toContain('#. memory 100% seeds/old.tmx: Protect the environment & nature.\n');
    expect(po()).toContain('#. memory 100% a/title: Plan of a District\n');
    const before = po();
    expect(run(root, 'translate', 'sync').out).toContain('seeds/b/en.po: unchanged');
    expect(po()).toBe(before);

    writeFileSync(
      join(root, 'draft.mjs'),
      `import { createInterface } from 'node:readline';
console.log('Hello.');
console.log(JSON.stringify({ id: 'b/none', en: 'x' }));
for await (const line of createInterface({ input: process.stdin })) {
  const { id, zh, memory } = JSON.parse(line);
  if (zh === process.argv[2]) continue;
  console.log(JSON.stringify({ id, en: memory[0].en }));
}
`,
    );
    const program = `"${process.execPath}" draft.mjs`;
    const first = run(root, 'translate', 'draft', '--with', `${program} 保护环境。`).out;
    expect(first).toContain(
      'seeds/b/en.po: 2 of 3 empty entries are drafted; 0 of them have a question, 1 are wrong',
    );
    expect(first).toContain('the Chinese has “80”');
    expect(po()).toContain('#. memory 100% seeds/old.tmx: Protect the environment & nature.\n');
    const { out, err } = run(root, 'translate', 'draft', '--with', program);
    expect(err).toContain('[exchange] “Hello.” is no JSON with id and en');
    expect(err).toContain('“b/none” was not asked for');
    expect(out).toContain(
      'seeds/b/en.po: 1 of 1 empty entries are drafted; 0 of them have a question, 0 are wrong',
    );
    expect(po()).toMatch(/# drafted by: .*draft\.mjs .*\n.*\n.*\n#, fuzzy\nmsgctxt "preface__p_1"/u);
    expect(po()).toContain('msgstr "Protect the environment & nature."');
    expect(po()).not.toContain('#. memory');
    expect(readFileSync(join(root, 'seeds/a/en.po'), 'utf8')).toContain('# reviewed');
  },
);

/** A packed file of words in which one is another: what a translator does to it. */
function retyped(path: string, from: string, to: string): void {
  const parts = unzipSync(readFileSync(path));
  const changed = Object.entries(parts).map(([name, bytes]) => [
    name,
    name.endsWith('.xml') ? strToU8(strFromU8(bytes).replaceAll(from, to)) : bytes,
  ]);
  writeFileSync(path, zipSync(Object.fromEntries(changed)));
}

test('tables and TMX go out and come back by id, and overwrite nothing newer', () => {
  const root = folderWith(seeds);
  const [po, file] = [join(root, 'seeds/a/en.po'), (name: string) => join(root, name)];
  for (const name of ['out.docx', 'out.xlsx'])
    expect(run(root, 'translate', 'export', name, '--plan', 'a').out).toContain(`${name}: 2 entries of a.`);
  expect(run(root, 'translate', 'export', 'out.tmx').out).toContain('out.tmx: 2 entries of a, b.');
  expect(run(root, 'translate', 'export', 'out.tmx').err).toContain('out.tmx is there already');
  expect(run(root, 'translate', 'export', 'none/out.tmx').err).toContain(
    'there is no folder none. Make it first',
  );
  mkdirSync(join(root, 'folder.docx'));
  expect(run(root, 'translate', 'import', 'folder.docx', '--plan', 'a').err).toContain(
    'this is a folder. Name',
  );
  retyped(file('out.docx'), 'Plan of a District', 'Plan of One District');
  retyped(file('out.xlsx'), 'Plan of a District', 'Plan of Another District');
  writeFileSync(
    file('out.tmx'),
    readFileSync(file('out.tmx'), 'utf8')
      .replace('are to reach 50', 'are to number 50')
      .replace('tuid="a/title', 'tuid="c/title'),
  );
  expect(run(root, 'translate', 'import', 'out.docx', '--plan', 'a').out).toContain(
    '1 entries have new English',
  );
  expect(readFileSync(po, 'utf8')).toContain(
    '#. 标题\nmsgctxt "title"\nmsgid "某区规划"\nmsgstr "Plan of One District"',
  );
  expect(run(root, 'translate', 'import', 'out.xlsx', '--plan', 'a').out).toContain(
    '1 were changed here since they were given out, and stay as they are: title (row 2).',
  );
  expect(readFileSync(po, 'utf8')).not.toContain('Another');
  const back = run(root, 'translate', 'import', 'out.tmx');
  expect(back.out).toContain('1 entries have new English');
  expect(back.err).toMatch(/out\.tmx:\d+: error \[exchange\] .*names the plan “c”, which is not here/u);
  expect(readFileSync(po, 'utf8')).toContain('are to number 50.');
});

test('a table of another plan is taken into none, and a TMX of nothing is not made', () => {
  const root = folderWith(seeds);
  expect(run(root, 'translate', 'export', 'b.tmx', '--plan', 'b')).toMatchObject({
    status: 1,
    err: expect.stringContaining('export a table: .docx or .xlsx') as string,
  });
  expect(existsSync(join(root, 'b.tmx'))).toBe(false);
  run(root, 'translate', 'export', 'b.docx', '--plan', 'b');
  const before = readFileSync(join(root, 'seeds/a/en.po'), 'utf8');
  const { status, err } = run(root, 'translate', 'import', 'b.docx', '--plan', 'a');
  expect(status).toBe(1);
  expect(err).toContain('b.docx is of another plan: 3 of its rows have the Chinese of b, and 1 that of a.');
  expect(err).toContain('Write --plan b. Nothing was changed.');
  expect(readFileSync(join(root, 'seeds/a/en.po'), 'utf8')).toBe(before);
});

test('what is no such file is refused in a sentence', () => {
  const root = folderWith({ 'a/source.txt': seeds['a/source.txt'], 'a/plan.yaml': planYaml() });
  writeFileSync(join(root, 'bad.docx'), 'no zip');
  expect(run(root, 'translate', 'import', 'bad.docx')).toMatchObject({
    status: 1,
    err: expect.stringContaining('bad.docx: error [exchange]') as string,
  });
  expect(run(root, 'translate', 'import', 'bad.pdf').err).toContain('.docx, .xlsx, .tmx');
  writeFileSync(join(root, 'seeds/a/plan.yaml'), 'title: [');
  expect(run(root, 'translate', 'export', 'none.tmx').err).toContain(
    'Mend what is wrong with seeds/a first.',
  );
  expect(existsSync(join(root, 'none.tmx'))).toBe(false);
});
