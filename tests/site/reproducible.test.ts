import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runnable } from '../../scripts/build/programs/kept-programs.ts';
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

/** Another folder with the seeds of this project, in which they are built. */
const root = folderWith({}, { keep: true });
cpSync(join(project, 'seeds'), join(root, 'seeds'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));
const build = () => {
  const { status, out, err } = runWith({ PDF: '' }, root, 'main', 'build');
  expect(status, out + err).toBe(0);
  return out;
};

test('the programs that a build has kept give the same bytes, in another folder, in content/ and dist/', () => {
  expect(runnable('build')).toMatch(/programs-[\w-]+\/programs\/build\.mjs$/);
  build();
  for (const folder of ['content', 'dist']) {
    const first = digests(join(project, folder));
    expect(Object.keys(first).length).toBeGreaterThan(20);
    expect(digests(join(root, folder))).toEqual(first);
  }
});

test('what renders reads nothing of content/ when it is loaded, which may be made anew after that', () => {
  const empty = folderWith({});
  const kept = join(project, 'node_modules/.cache/plan-publisher');
  // The last one that was used: those of other settings and earlier programs stand beside it.
  const [renderer] = readdirSync(kept)
    .filter((name) => name.startsWith('renderer-'))
    .map((name) => join(kept, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const pages = join(project, 'scripts/build/rendering/render-pages.ts');
  const load = `const { loadRenderer } = await import(${JSON.stringify(pages)});
    await loadRenderer(${JSON.stringify(join(renderer!, 'renderer'))});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', load], {
    cwd: empty,
  });
  expect([status, String(stderr)]).toEqual([0, '']);
});

test('a build after one changed clause gives the same bytes as one in an empty folder', () => {
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

  // What the site as a whole says, changed with a clause: what renders has been loaded before that is known.
  const site = join(root, 'seeds/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('contact: ""', 'contact: 某局办公室'));
  writeFileSync(source, readFileSync(source, 'utf8').replace('同时', '同步'));
  build();
  expect(readFileSync(join(root, 'dist/zh/index.html'), 'utf8')).toContain('联系方式：某局办公室');
});
