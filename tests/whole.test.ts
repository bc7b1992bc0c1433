import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { type Field, field, kill, moments, statesOf } from '../scripts/bench/kill.ts';
import { readRecord, writeRecord } from '../scripts/build/records.ts';
import { isHalfDone, nextOf, recover, replace, take } from '../scripts/build/replace.ts';
import { filesIn } from '../scripts/shared/files.ts';
import { folderWith, planYaml, project, run } from './folder.ts';

const folder = () => {
  const root = mkdtempSync(join(tmpdir(), 'whole-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
};

describe('a build', () => {
  let where: Field;
  beforeAll(() => {
    where = field();
  }, 400_000);
  afterAll(() => rmSync(where.root, { recursive: true, force: true }));

  test.each([
    ['pages are being rendered', false],
    ['the last site gives its files', true],
    ['dist/ is being replaced', true],
  ] as const)(
    'killed when %s leaves content/ and dist/ whole, and the next one is right',
    async (moment, all) => {
      const { had, faults } = await kill(where, moments[moment]!, all);
      expect(faults).toEqual([]);
      expect(had).toBe('been killed');
      expect(readdirSync(where.root).filter((name) => name.endsWith('.next'))).toEqual([]);
    },
  );

  test('makes again what is missing, altered, cut short or in the way, and keeps nothing that was added', () => {
    const dist = (path: string) => join(where.root, 'dist', path);
    const before = statSync(dist('zh/b/chp_1/index.html')).ino;
    rmSync(dist('zh/a/chp_1/index.html'));
    appendFileSync(dist('en/a/full/index.html'), 'x');
    truncateSync(dist('data/a/plan.json'), 10);
    rmSync(dist('zh/a/about/index.html'));
    mkdirSync(dist('zh/a/about/index.html'));
    writeFileSync(dist('zh/a/extra.html'), 'x');
    writeFileSync(dist('extra.html'), 'x');
    writeFileSync(dist('zh/search/index.html'), '');
    rmSync(dist('_astro'), { recursive: true });
    rmSync(dist('en/pagefind/pagefind-entry.json'));
    const { status, out, err } = run(where.root, 'build');
    expect(status, err).toBe(0);
    expect(statesOf(where.root)).toEqual(where.whole[where.now]);
    expect(out).toContain('of 1 of 2 plans');
    expect(statSync(dist('zh/b/chp_1/index.html')).ino, 'what was whole is the same file').toBe(before);
  });

  test('takes no note of the last run that is empty, cut short, of another form or no file', () => {
    const at = (path: string) => join(where.root, path);
    writeFileSync(at('.cache/generated.json'), '');
    writeFileSync(at('dist/.built/site.json'), '[1]');
    truncateSync(at('dist/.built/a/plan.json'), 100);
    rmSync(at('dist/.built/b/plan.json'));
    mkdirSync(at('dist/.built/b/plan.json'));
    const { status, err } = run(where.root, 'build');
    expect(status, err).toBe(0);
    expect(statesOf(where.root)).toEqual(where.whole[where.now]);
    rmSync(at('.cache'), { recursive: true });
    mkdirSync(at('.cache/generated.json'), { recursive: true });
    expect(run(where.root, 'generate').status).toBe(0);
    expect(statesOf(where.root)).toEqual(where.whole[where.now]);
  });
});

describe('a folder that is replaced', () => {
  const made = (root: string) => {
    const next = nextOf(join(root, 'dist'));
    writeFileSync(join(next, 'a'), 'new');
    return next;
  };
  const old = (root: string) => {
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist/a'), 'old');
  };
  const says = (root: string) => [readFileSync(join(root, 'dist/a'), 'utf8'), readdirSync(root)];
  test('is the new one, with nothing beside', () => {
    const root = folder();
    replace(join(root, 'dist'), made(root));
    expect(says(root)).toEqual(['new', ['dist']]);
    writeFileSync(join(root, 'dist/a'), 'old');
    replace(join(root, 'dist'), made(root));
    expect(says(root)).toEqual(['new', ['dist']]);
  });
  test.each<[string, (root: string) => void, string]>([
    ['nothing was begun', old, 'old'],
    [
      'the new one was being made',
      (root) => {
        old(root);
        made(root);
      },
      'old',
    ],
    [
      'both were whole',
      (root) => {
        old(root);
        mkdirSync(join(root, 'dist.next/ready'), { recursive: true });
      },
      'old',
    ],
    [
      'the old one was moved away',
      (root) => {
        for (const [name, text] of [
          ['ready', 'new'],
          ['last', 'old'],
        ] as const) {
          mkdirSync(join(root, 'dist.next', name), { recursive: true });
          writeFileSync(join(root, 'dist.next', name, 'a'), text);
        }
      },
      'new',
    ],
    [
      'only the old one is there, moved away',
      (root) => {
        mkdirSync(join(root, 'dist.next/last'), { recursive: true });
        writeFileSync(join(root, 'dist.next/last/a'), 'old');
      },
      'old',
    ],
  ])('is whole after a kill when %s', (_, prepare, text) => {
    const root = folder();
    prepare(root);
    expect(isHalfDone(join(root, 'dist'))).toBe(!existsSync(join(root, 'dist')));
    recover(join(root, 'dist'));
    expect(says(root)).toEqual([text, ['dist']]);
  });
  test('takes files of the last one without copying them', () => {
    const root = folder();
    old(root);
    take(join(root, 'dist/a'), join(root, 'dist.next/x/y/a'));
    expect(statSync(join(root, 'dist.next/x/y/a')).ino).toBe(statSync(join(root, 'dist/a')).ino);
  });
});

test('a note for the next run counts only where it is what was written', () => {
  const file = join(folder(), 'x/note.json');
  const schema = z.object({ n: z.number() });
  expect(readRecord(file, schema)).toBeNull();
  writeRecord(file, { n: 1 });
  expect(readRecord(file, schema)).toEqual({ n: 1 });
  expect(readRecord(file, z.object({ n: z.string() }))).toBeNull();
  expect(filesIn(join(file, '..'))).toEqual([file]);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"n":1', '"n":2'));
  expect(readRecord(file, schema)).toBeNull();
});

describe('the lock of a folder', () => {
  const root = () => folderWith({ 'a/source.txt': '某区规划\n一、甲\n', 'a/plan.yaml': planYaml() });
  const lockIn = (at: string) => join(at, '.cache/lock');
  /** Programs that take the lock and keep it; resolves when each has it or was refused. */
  const holders = (at: string, count: number) =>
    Promise.all(
      Array.from(
        { length: count },
        () =>
          new Promise<{ child: ChildProcess; said: string }>((done) => {
            const text = `const { lockFolder } = await import(${JSON.stringify(join(project, 'scripts/build/lock.ts'))});
              await lockFolder(() => {}).then(() => console.log('has it'), (fault) => console.log(fault.message));
              setInterval(() => {}, 1000);`;
            const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
              cwd: at,
              stdio: ['ignore', 'pipe', 'inherit'],
            });
            onTestFinished(() => void child.kill('SIGKILL'));
            child.stdout.on('data', (said: Buffer) => done({ child, said: said.toString() }));
          }),
      ),
    );
  const killed = (child: ChildProcess) =>
    new Promise((done) => {
      child.on('close', done);
      child.kill('SIGKILL');
    });
  const alter = (at: string, changes: object) =>
    writeFileSync(
      lockIn(at),
      JSON.stringify({ ...(JSON.parse(readFileSync(lockIn(at), 'utf8')) as object), ...changes }),
    );

  test('is held by a program at work, be it seen or only heard', async () => {
    const at = root();
    await holders(at, 1);
    for (const name of ['generate', 'build'])
      expect(run(at, name)).toMatchObject({
        status: 1,
        err: expect.stringContaining('Another build (process ') as string,
      });
    expect(run(at, 'generate', '--check').err).toContain('Another build');
    alter(at, { place: 'another machine' });
    expect(run(at, 'generate')).toMatchObject({
      status: 1,
      err: expect.stringContaining('Another build') as string,
    });
    expect(existsSync(join(at, 'content'))).toBe(false);
  });
  test('is free when its program was killed, though another has its number now', async () => {
    const at = root();
    await killed((await holders(at, 1))[0]!.child);
    expect(existsSync(lockIn(at))).toBe(true);
    alter(at, { process: process.pid });
    expect(run(at, 'generate').status).toBe(0);
    expect(existsSync(lockIn(at))).toBe(false);
  });
  test('is free when nobody is heard of who cannot be seen, and when it says nothing', async () => {
    const places = [root(), root()];
    mkdirSync(join(places[0]!, '.cache'));
    writeFileSync(lockIn(places[0]!), '');
    await killed((await holders(places[1]!, 1))[0]!.child);
    alter(places[1]!, { place: 'another container' });
    for (const { said } of await Promise.all(places.map(async (at) => (await holders(at, 1))[0]!)))
      expect(said).toBe('has it\n');
  });
  test('is taken by one of several that start at once, over one that was left too', async () => {
    const at = root();
    await killed((await holders(at, 1))[0]!.child);
    const said = (await holders(at, 5)).map((h) => h.said);
    expect(said.filter((text) => text === 'has it\n')).toHaveLength(1);
    expect(said.filter((text) => text.startsWith('Another build'))).toHaveLength(4);
  });
});
