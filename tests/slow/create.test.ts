import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { project } from '../helpers/folder.ts';

const root = mkdtempSync(join(tmpdir(), 'create '));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs it where npm notes only where it runs and what it is told, and fails at this step. */
function create(typed: readonly string[], failing = 'none') {
  const [bin, notes] = [join(root, 'bin'), join(root, 'notes')];
  rmSync(notes, { force: true });
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$PWD: $*" >> "${notes}"\n[ "$1" != ${failing} ]\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH']}` };
  const program = join(project, 'create-plan-library/create.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...typed], {
    cwd: root,
    encoding: 'utf8',
    env,
  });
  const told = () => readFileSync(notes, 'utf8').trim().split('\n');
  return { status, stdout, stderr, told };
}

test('it makes a folder, installs the program there and begins a library, and keeps what is there', () => {
  const folder = join(root, '我们的 文库');
  writeFileSync(join(root, 'packed.tgz'), 'packed');
  const typed = ['我们的 文库', '--from', 'packed.tgz'];
  const { status, stdout, told } = create(typed);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `\nThe library is in ${folder}. Type the commands in that folder.\n`,
  });
  expect(told()).toEqual([
    `${folder}: install ./packed.tgz`,
    `${folder}: exec -- plan-publisher init --lang en`,
  ]);
  // A pipeline that has the folder has the program too.
  expect(readFileSync(join(folder, 'packed.tgz'), 'utf8')).toBe('packed');
  writeFileSync(join(folder, 'package.json'), '{ "name": "mine" }');
  expect(create([...typed, '--lang', 'zh']).stdout).toContain('文库已经建好');
  expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe('{ "name": "mine" }');
});

test.each([
  [['--colour'], 'There is no such option'],
  [['our', 'plans'], 'Name one folder'],
  [['plans', '--from', 'gone.tgz'], 'gone.tgz is missing'],
  [['plans', '--from', 'gone.tgz', '--lang', 'zh'], '没有找到 gone.tgz'],
])('%j ends in a sentence', (typed, sentence) => {
  const { status, stderr } = create(typed);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain('    at ');
});

test('where npm fails it goes no further, and says so', () => {
  const { status, stderr, told } = create(['others'], 'install');
  expect(status).toBe(1);
  expect(stderr).toContain('npm install stopped');
  expect(stderr).toContain('write: npm create plan-library our-plans -- --from plan-publisher-');
  expect(told()).toHaveLength(1);
});
