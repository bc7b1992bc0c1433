import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runnable } from '../../scripts/build/programs.ts';
import { folderWith, project, runWith } from '../helpers/folder.ts';

const digests = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((d) => d.isFile())
      .map((d) => join(d.parentPath, d.name))
      .map((file) => [
        file.slice(folder.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ])
      .sort(),
  );

test('the programs that a build has kept give the same bytes, in another folder, in content/ and dist/', () => {
  expect(runnable('build')).toMatch(/programs-[\w-]+\/programs\/build\.mjs$/);
  const root = folderWith({});
  cpSync(join(project, 'seeds'), join(root, 'seeds'), { recursive: true });
  const { status, out, err } = runWith({ PDF: '' }, root, 'main', 'build');
  expect(status, out + err).toBe(0);
  for (const folder of ['content', 'dist']) {
    const first = digests(join(project, folder));
    expect(Object.keys(first).length).toBeGreaterThan(20);
    expect(digests(join(root, folder))).toEqual(first);
  }
});

test('a build after one changed clause gives the same bytes as one in an empty folder', () => {
  const root = folderWith({});
  cpSync(join(project, 'seeds'), join(root, 'seeds'), { recursive: true });
  const build = () => {
    const { status, out, err } = runWith({ PDF: '' }, root, 'main', 'build');
    expect(status, out + err).toBe(0);
    return out;
  };
  build();
  const before = digests(join(root, 'dist'));
  const source = join(root, 'seeds/futian-hitech-13fyp/source.txt');
  writeFileSync(source, readFileSync(source, 'utf8').replace(/(?<=\p{sc=Han}{30}，)/u, '同时'));
  expect(build()).toMatch(/[1-9]\d* show nothing of what has changed/);
  const again = digests(join(root, 'dist'));
  expect(again).not.toEqual(before);
  for (const made of ['content', 'dist', '.cache']) rmSync(join(root, made), { recursive: true });
  build();
  expect(digests(join(root, 'dist'))).toEqual(again);
});
