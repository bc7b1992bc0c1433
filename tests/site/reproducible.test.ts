import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
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
