import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, planYaml, run, write } from '../helpers/folder.ts';

describe('the commands', () => {
  test('bad input ends with exit code 1 and leaves content/ and dist/ as they were', () => {
    const root = folderWith({ 'a/source.txt': '某区规划\n一、甲\n', 'a/plan.yaml': planYaml() });
    const first = run(root, 'generate');
    expect(first.status).toBe(0);
    expect(first.err).not.toContain('error');
    const good = readFileSync(join(root, 'content/a/plan.json'), 'utf8');
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/index.html'), 'good');
    write(root, { 'a/source.txt': '' });
    expect(run(root, 'generate').status).toBe(1);
    expect(run(root, 'build').status).toBe(1);
    expect(readFileSync(join(root, 'content/a/plan.json'), 'utf8')).toBe(good);
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('good');
  });
  test('content that someone changed by hand is made again', () => {
    const root = folderWith({
      'a/source.txt': '某区规划\n一、甲\n',
      'a/plan.yaml': planYaml(),
      'b/source.txt': '某市规划\n一、乙\n',
      'b/plan.yaml': planYaml({ period: '""' }),
    });
    const first = run(root, 'generate');
    const good = readFileSync(join(root, 'content/a/plan.json'), 'utf8');
    writeFileSync(join(root, 'content/a/plan.json'), good.replace('甲', '丙'));
    const second = run(root, 'generate');
    expect(second.out).toContain('and 1 plan(s) as they were');
    // What was said of a plan counts again.
    expect(first.err).toContain('on the site: period.');
    const said = first.err.split('\n').filter((line) => line.includes(' warning [')).length;
    expect(second.err).toContain(`As at the last build: ${said} warnings`);
    expect(readFileSync(join(root, 'content/a/plan.json'), 'utf8')).toBe(good);
  });
  test('check fails on a difference and writes nothing', () => {
    const root = folderWith({ 'a/source.txt': '某区规划\n一、甲\n', 'a/plan.yaml': planYaml() });
    expect(run(root, 'generate', '--check')).toMatchObject({ status: 1 });
    expect(existsSync(join(root, 'content'))).toBe(false);
    run(root, 'generate');
    expect(run(root, 'generate', '--check').status).toBe(0);
  });
  test('a folder without its files, and two plans with one slug, are named', () => {
    const root = folderWith({
      'a/plan.yaml': planYaml(),
      'b/source.txt': '甲',
      'b/plan.yaml': planYaml(),
      'B/source.txt': '甲',
      'B/plan.yaml': planYaml(),
    });
    write(root, { 'c/source.txt': '甲', 'c/source.md': '乙', 'c/plan.yaml': planYaml() });
    const { status, err } = run(root, 'generate');
    expect(status).toBe(1);
    expect(err).toContain('seeds/c: error [two-sources] there are source.txt and source.md here');
    // Of neither is it known that it is the plan: nothing is said of what it lacks.
    expect(err.match(/seeds\/c.*error/gu)).toHaveLength(1);
    expect(err).toContain('seeds/a/source.txt: error [missing-file] this file is missing.');
    expect(err).toContain('seeds/b: error [slug] this folder and seeds/B give two plans one address.');
  });
  test('a published plan does not vanish with its folder', () => {
    const root = folderWith({
      'a/source.txt': '某区规划\n一、甲\n',
      'a/plan.yaml': planYaml(),
      'b/source.txt': '某市规划\n一、乙\n',
      'b/plan.yaml': planYaml(),
      'c/source.txt': '某县规划\n',
      'c/plan.yaml': planYaml(),
    });
    run(root, 'permalinks', 'release', '--plan', 'a');
    run(root, 'generate');
    for (const slug of ['a', 'b']) renameSync(join(root, 'seeds', slug), join(root, `${slug}.away`));
    const { status, err } = run(root, 'generate');
    expect([status, err]).toEqual([
      1,
      expect.stringContaining(
        'seeds/a: error [plan-lost] this folder is gone, and its addresses were published.',
      ),
    ]);
    expect(err).not.toContain('seeds/b');
    expect(run(root, 'check').err).toContain('seeds/a: error [plan-lost] this folder is gone');
    renameSync(join(root, 'a.away'), join(root, 'seeds/renamed'));
    for (const command of ['generate', 'check'])
      expect(run(root, command).err).toContain('Give seeds/renamed its former name a again');
    renameSync(join(root, 'seeds/renamed'), join(root, 'a.away'));
    expect(existsSync(join(root, 'content/a/plan.json'))).toBe(true);
    rmSync(join(root, 'content/a'), { recursive: true });
    expect(run(root, 'generate').status).toBe(0);
  });
  test('a folder that was copied beside its plan is told, before it is published twice', () => {
    const files = { 'source.txt': '某区规划\n一、甲\n', 'plan.yaml': planYaml() };
    const root = folderWith(
      Object.fromEntries(
        ['a', 'a-copy'].flatMap((slug) =>
          Object.entries(files).map(([name, text]) => [`${slug}/${name}`, text]),
        ),
      ),
    );
    for (const command of ['generate', 'check']) {
      const { status, err } = run(root, command);
      expect([status, err]).toEqual([
        0,
        expect.stringContaining(
          'seeds/a-copy: warning [same-document] its text is that of seeds/a, character for character',
        ),
      ]);
      expect(err).not.toContain('seeds/a: ');
    }
  });
  test('a record of published addresses does not vanish, nor does an address that it kept alive', () => {
    const root = folderWith({ 'a/source.txt': '某区规划\n一、甲\n正文。\n', 'a/plan.yaml': planYaml() });
    run(root, 'permalinks', 'release');
    const file = join(root, 'seeds/a/permalinks.yaml');
    const record = `${readFileSync(file, 'utf8')}aliases:\n  chp_9: chp_1\n`;
    writeFileSync(file, record);
    expect(run(root, 'generate').status).toBe(0);
    const lost = 'seeds/a/permalinks.yaml: error [id-lost] content/a was made when';
    for (const text of [
      '',
      record.replace(/aliases[\s\S]*/u, ''),
      record.replaceAll(/date: 2/gu, 'date: 1'),
    ]) {
      writeFileSync(file, text);
      expect(run(root, 'generate')).toMatchObject({
        status: 1,
        err: expect.stringContaining(lost) as string,
      });
    }
    expect(run(root, 'generate', '--lang', 'zh').err).toContain('生成 content/a 时');
    expect(run(root, 'check').err).toContain(lost);
    writeFileSync(file, record);
    expect(run(root, 'generate').status).toBe(0);
    // Nor is it led away from words that stand as they stood; that their clause is gone is said when it is.
    for (const led of ['  chp_1__p_1: chp_1\n', 'gone:\n  chp_1__p_1: 2026-01-02\n']) {
      writeFileSync(file, record + led);
      for (const command of ['generate', 'check'])
        expect(run(root, command)).toMatchObject({
          status: 1,
          err: expect.stringContaining(
            'a new address, chp_1__p_1_2, and the published one would lead away',
          ) as string,
        });
    }
    writeFileSync(join(root, 'seeds/a/source.txt'), '某区规划\n一、甲\n另外一段。\n');
    expect(run(root, 'generate').status).toBe(0);
    // What was never published begins anew without its content.
    rmSync(file);
    rmSync(join(root, 'content/a'), { recursive: true });
    expect(run(root, 'generate').status).toBe(0);
  });
  test('new makes a folder that generates, and overwrites nothing', () => {
    const root = folderWith({});
    writeFileSync(join(root, 'doc.txt'), '某区规划\n一、甲\n正文。\n');
    expect(run(root, 'new', 'doc.txt', '--id', 'mou').status).toBe(0);
    expect(readFileSync(join(root, 'seeds/mou/source.txt'), 'utf8')).toBe('某区规划\n一、甲\n正文。\n');
    expect(run(root, 'generate').status).toBe(0);
    expect(run(root, 'new', 'doc.txt', '--id', 'mou')).toMatchObject({
      status: 1,
      err: 'seeds/mou exists already; nothing was changed. Choose another --id.\n',
    });
    expect(run(root, 'new', 'doc.txt', '--id', 'other').out).toContain(
      'seeds/mou/ has the same document. Remove seeds/other/ if it was not meant to be published twice.\n',
    );
  });
  test('outline and translate say what they want', () => {
    const root = folderWith({});
    expect(run(root, 'outline').err).toBe('Name a document: npm run outline -- FILE [--json].\n');
    expect(run(root, 'outline', 'nothing.txt')).toMatchObject({
      status: 1,
      err:
        'nothing.txt: error [missing-file] there is no such file. Check its name, and put it in quotes ' +
        'where it has blanks.\n',
    });
    expect(run(root, 'translate')).toMatchObject({ status: 1 });
  });
});

test('a build counts what the last one warned of, and check shows all of it', () => {
  const root = folderWith({ 'a/source.txt': '某区规划\n一、甲\n正文。\n', 'a/plan.yaml': planYaml() });
  const first = run(root, 'generate').err;
  const warnings = first.split('\n').filter((line) => line.includes(': warning ['));
  expect(warnings.length).toBeGreaterThan(1);
  expect(run(root, 'generate').err).toBe(
    `As at the last build: ${warnings.length} warnings (not-provided ${warnings.length}). npm run check shows them.\n`,
  );
  const checked = run(root, 'check').err.split('\n');
  expect(warnings.filter((line) => !checked.includes(line))).toEqual([]);
  expect(new Set(checked).size).toBe(checked.length);
  // What is new is said at length, wherever the others stand now.
  writeFileSync(join(root, 'seeds/a/notes.yaml.txt'), '');
  writeFileSync(join(root, 'seeds/a/plan.yaml'), `# ours\n${planYaml()}`);
  expect(run(root, 'generate').err).toMatch(
    /^seeds\/a\/notes\.yaml\.txt: warning \[near-name\] .*\nAs at the last build: /,
  );
  for (const [command, part] of [
    ['permalinks', 'status'],
    ['translate', 'status'],
    ['editions', 'list'],
  ] as const)
    expect(run(root, command, part).err).not.toContain('not-provided');
});
