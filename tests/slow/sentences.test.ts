import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { environment } from '../../scripts/bench/trial-folder.ts';
import { siteAddress } from '../../scripts/build/site-address.ts';
import { folderWith, planYaml, project } from '../helpers/folder.ts';
import { pdfOf } from '../helpers/pdf.ts';

const nobody = 65534;
/** Whether commands can be run as somebody who owns nothing here. */
const hasNobody =
  process.getuid?.() === 0 &&
  spawnSync(
    process.execPath,
    ['-e', `require('fs').readFileSync(${JSON.stringify(join(project, 'package.json'))})`],
    { uid: nobody, gid: nobody },
  ).status === 0;
/** A small site that is never changed; each case works in a copy of what it changes. */
const model = folderWith(
  { 'a/source.txt': '某区规划\n一、甲\n正文。\n', 'a/plan.yaml': planYaml(), 'a/en.po': '' },
  { keep: true },
);
const roots = [model];
/** Others than the owner may look, as in a folder that is shared. */
chmodSync(model, 0o755);
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A folder in which a command can run, its programs shared with the model. */
function place(prepare: (root: string) => void = () => {}): string {
  const root = mkdtempSync(join(tmpdir(), 'fault-'));
  roots.push(root);
  chmodSync(root, 0o755);
  for (const name of readdirSync(model))
    if (name !== 'seeds') symlinkSync(join(model, name), join(root, name));
  cpSync(join(model, 'seeds'), join(root, 'seeds'), { recursive: true });
  writeFileSync(join(root, 'plan.txt'), '某区规划\n一、甲\n');
  prepare(root);
  return root;
}
interface Ended {
  status: number | null;
  said: string;
}
/** Runs a command there to its end; what it printed is taken, or not (`reader` goes away at once). */
const runIn = (
  root: string,
  command: string,
  args: readonly string[] = [],
  {
    settings = {},
    uid,
    reader = true,
  }: { settings?: Record<string, string>; uid?: number; reader?: boolean } = {},
) =>
  new Promise<Ended>((done) => {
    const child = spawn(process.execPath, [`scripts/${command}.ts`, ...args], {
      cwd: root,
      env: environment(settings),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid && { uid, gid: uid }),
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => {
        said += text.toString();
      });
    if (!reader) for (const stream of [child.stdout, child.stderr]) stream.destroy();
    child.on('close', (status) => done({ status, said }));
  });
/** No line says where in a program something happened, and none is a bare error. */
function expectSentence({ said }: Ended): void {
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
  expect(said).not.toMatch(/node:internal|^\w*Error:|^Node\.js v|UnhandledPromise/m);
  expect(said).toMatch(/[a-z]{2}.*\./);
}

const commands: Record<string, string[]> = {
  build: [],
  generate: [],
  'generate, check': ['--check'],
  outline: ['plan.txt'],
  explain: ['plan.txt'],
  new: ['plan.txt', '--id', 'b'],
  'translate, status': ['status'],
  'translate, sync': ['sync'],
  'permalinks, status': ['status'],
  'permalinks, release': ['release'],
  'permalinks, retire': ['retire', 'chp_1'],
  check: [],
  'bench/bench': ['--plans', 'x'],
};
const scriptOf = (name: string) => name.split(',')[0]!;
/** Those that read seeds/; a build, a check of content/ and what only counts read them as these do. */
const seeded = ['generate', 'translate, status', 'translate, sync', 'permalinks, release', 'check'];

describe('every command ends in a sentence', () => {
  test('an option that does not exist', async () => {
    const root = place();
    for (const name of Object.keys(commands)) {
      const ended = await runIn(root, scriptOf(name), [...commands[name]!, '--jsno']);
      expectSentence(ended);
      expect(ended, name).toMatchObject({
        status: 1,
        said: expect.stringContaining('There is no option --jsno.') as string,
      });
    }
  });

  const seedFaults: Record<string, (root: string) => void> = {
    'no seeds/': (root) => rmSync(join(root, 'seeds'), { recursive: true }),
    'a file where seeds/ should be': (root) => {
      rmSync(join(root, 'seeds'), { recursive: true });
      writeFileSync(join(root, 'seeds'), '');
    },
    'a folder where plan.yaml should be': (root) => {
      rmSync(join(root, 'seeds/a/plan.yaml'));
      mkdirSync(join(root, 'seeds/a/plan.yaml'));
    },
    'a YAML that would grow without end': (root) => {
      const grown = Array.from(
        { length: 12 },
        (_, i) =>
          `k${i}: &k${i} [${Array(10)
            .fill(i ? `*k${i - 1}` : 'x')
            .join(', ')}]\n`,
      ).join('');
      writeFileSync(join(root, 'seeds/a/plan.yaml'), grown);
    },
    'a plan.yaml of bytes that are no text': (root) =>
      writeFileSync(join(root, 'seeds/a/plan.yaml'), Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80])),
  };
  test.each(Object.keys(seedFaults))(
    'of those that read seeds/, with %s',
    async (fault) => {
      for (const ended of await Promise.all(
        seeded.map((name) => runIn(place(seedFaults[fault]), scriptOf(name), commands[name])),
      )) {
        expectSentence(ended);
        expect(ended.status).toBe(1);
      }
    },
    60_000,
  );

  test.runIf(hasNobody)('of those that write, where they may not', async () => {
    const root = place();
    const writers = ['build', 'generate', 'new', 'permalinks, release'];
    for (const ended of await Promise.all(
      writers.map((name) => runIn(root, scriptOf(name), commands[name], { uid: nobody })),
    )) {
      expectSentence(ended);
      expect(ended).toMatchObject({
        status: 1,
        said: expect.stringMatching(
          /(?:may not be (?:read|written|changed|read or written) by you|permissions do not allow it)/,
        ) as string,
      });
    }
  });

  test.runIf(hasNobody)('of those that read, where they may not', async () => {
    const root = place((at) => chmodSync(join(at, 'seeds/a/plan.yaml'), 0o600));
    chownSync(root, nobody, nobody);
    for (const ended of await Promise.all(
      seeded.map((name) => runIn(root, scriptOf(name), commands[name], { uid: nobody })),
    )) {
      expectSentence(ended);
      expect(ended.status).toBe(1);
      expect(ended.said).toMatch(/seeds\/a\/plan\.yaml|at work/);
    }
  });

  test.runIf(process.getuid?.() === 0)(
    'a full disk stops a build in a sentence, and the site stays as it was',
    async (context) => {
      const root = place();
      for (const name of ['.cache', 'content.next']) mkdirSync(join(root, name));
      try {
        execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', join(root, 'content.next')], {
          stdio: 'ignore',
        });
      } catch {
        context.skip('no small disk can be mounted here');
      }
      try {
        for (const command of ['generate', 'build']) {
          const ended = await runIn(root, command);
          expectSentence(ended);
          expect(ended).toMatchObject({
            status: 1,
            said: expect.stringMatching(/[Tt]he disk is full|another disk|in use/) as string,
          });
          expect(existsSync(join(root, 'content'))).toBe(false);
        }
      } finally {
        execFileSync('umount', [join(root, 'content.next')]);
      }
    },
  );

  /** Has every program that starts fail to open PDFium, as the system fails. */
  const failing = (code: string, words: string) => {
    const preload = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      const read = fs.readFileSync;
      fs.readFileSync = (path, ...more) => {
        if (String(path).endsWith('pdfium.wasm'))
          throw Object.assign(new Error('${words}'), { code: '${code}', path: '/t/x' });
        return read(path, ...more);
      };
      syncBuiltinESMExports();`;
    return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };
  };
  test.each([
    ['ENOSPC', 'no space left on device', 'The disk is full, and /t/x could not be written.'],
    ['EACCES', 'permission denied', '/t/x may not be read or written by you.'],
    ['EMFILE', 'too many open files', 'Too many files are open, and /t/x could not be opened.'],
  ])('no document is damaged where the system fails: %s', async (code, words, said) => {
    const root = place((at) => writeFileSync(join(at, 'plan.pdf'), pdfOf([])));
    const settings = failing(code, words);
    cpSync(join(root, 'seeds/a'), join(root, 'seeds/b'), { recursive: true });
    writeFileSync(join(root, 'seeds/b/original.pdf'), pdfOf([]));
    rmSync(join(root, 'seeds/b/source.txt'));
    writeFileSync(join(root, 'seeds/b/source.html'), '<h1>某区规划</h1><p data-at="1 0 0 9 9">正文。</p>');
    for (const [command, args] of [
      ['outline', ['plan.pdf']],
      ['new', ['plan.pdf', '--id', 'c']],
      ['generate', []],
    ] as const) {
      const ended = await runIn(root, command, args, { settings });
      expectSentence(ended);
      expect(ended, command).toMatchObject({ status: 1, said: expect.stringContaining(said) as string });
      expect(ended.said).not.toContain('damaged');
    }
  });

  test('of those that print, when the reader goes away', async () => {
    const root = place();
    for (const name of ['outline', 'generate', 'translate, status', 'permalinks, status'])
      expect((await runIn(root, scriptOf(name), commands[name], { reader: false })).status, name).toBe(0);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'a build that is stopped by %s says so and leaves nothing beside',
    async (signal) => {
      const root = place();
      const child = spawn(process.execPath, ['scripts/build.ts'], { cwd: root, env: environment() });
      let said = '';
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString();
      });
      child.stdout.on('data', (text: Buffer) => {
        if (text.toString().includes('Rendering')) child.kill(signal);
      });
      const status = await new Promise((done) => child.on('close', done));
      expect([status, said]).toEqual([
        signal === 'SIGINT' ? 130 : 143,
        expect.stringContaining('Stopped as you asked.'),
      ]);
      expect(readdirSync(root).filter((name) => name.endsWith('.next'))).toEqual([]);
      expect(readdirSync(join(root, '.cache'))).toEqual(['generated.json', 'old', 'readings', 'said.json']);
    },
  );

  test('where it stands in the program is said only when asked for', async () => {
    const root = place(seedFaults['a folder where plan.yaml should be']);
    expect((await runIn(root, 'generate', [], { settings: { DEBUG: '1' } })).said).not.toBe('');
    expect((await runIn(root, 'generate', ['--help'])).said).toMatch(
      /^npm run generate -- \[--check\]\n(?:.*\n)*Example: npm run generate -- --check\n$/,
    );
  });
});

test.each([
  ['SITE', 'plans.example.gov.cn', 'begins with https://'],
  ['SITE', 'ftp://x.example', 'begins with https://'],
  ['SITE', 'https://', 'begins with https://'],
  ['SITE', 'https://x.example/plans/', 'BASE=/plans/'],
  ['BASE', 'C:/Program Files/Git/plans/', 'no folder of a site'],
  ['BASE', '/a/../b', 'no folder of a site'],
  ['BASE', 'https://x.example/', 'no folder of a site'],
  ['BASE', '/a?b', 'no folder of a site'],
])('a build says where it cannot stand: %s=%s', (name, value, said) => {
  const settings = { [name]: value };
  expect(() => siteAddress(settings['SITE'], settings['BASE'])).toThrow(said);
});
test.each([
  ['', ''],
  ['https://x.example', 'plans'],
  ['https://x.example/', '/plans'],
  ['http://x.example:81', '/a/b/'],
])('a build stands at SITE=%s BASE=%s', (site, base) => {
  const at = siteAddress(site, base);
  expect(at.site).toBe(site ? new URL(site).origin : undefined);
  expect(at.base).toMatch(/^\/$|^\/(?:[a-z]+\/)+$/);
});
test('a build with such a SITE ends in that sentence', async () => {
  const ended = await runIn(place(), 'build', [], { settings: { SITE: 'plans.example.gov.cn' } });
  expectSentence(ended);
  expect(ended).toMatchObject({
    status: 1,
    said: expect.stringContaining('SITE is “plans.example.gov.cn”') as string,
  });
});

test('an old Node is told what is needed, by a program that it can read', async () => {
  const old = ['/usr/bin/node', '/usr/local/bin/node'].find(
    (path) => existsSync(path) && /^v(?:1\d|20)\./.test(execFileSync(path, ['-v'], { encoding: 'utf8' })),
  );
  // Where there is none, one without what is missed in it says the same.
  const args = old ? [] : ['--no-strip-types'];
  const { status, said } = await new Promise<Ended>((done) => {
    const child = spawn(old ?? process.execPath, [...args, 'scripts/start.mjs', 'build'], { cwd: project });
    let text = '';
    child.stderr.on('data', (d: Buffer) => {
      text += d.toString();
    });
    child.on('close', (code) => done({ status: code, said: text }));
  });
  expect([status, said]).toEqual([
    1,
    expect.stringMatching(/^This needs Node 22\.18 or later, and Node .* runs it\. Run npm ci/),
  ]);
});

test('commands speak Chinese alone, asked for it or on a Chinese system', () => {
  const root = folderWith({
    'a/source.txt': '某区规划\n一、甲\n产值500亿元。\n三、乙\n正文。\n',
    'a/plan.yaml': `${planYaml()}nonsense: 1\n`,
    'a/en.po': '',
  });
  roots.push(root);
  const asked = [
    ['check', '--lang', 'zh'],
    ['generate', '--lang', 'zh'],
    ['explain', 'seeds/a/source.txt', '3'],
  ];
  for (const [command, ...words] of asked) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(project, 'scripts/main.ts'), command!, ...words],
      { cwd: root, encoding: 'utf8', env: { ...process.env, LC_ALL: '', LANG: 'zh_CN.UTF-8' } },
    );
    expect(stdout + stderr).toMatch(/\p{sc=Han}/u);
    expect(`${stdout}${stderr}`.match(/(?<= )(?:the|is|of|not|and|are|it|with)(?= ).*/gu) ?? []).toEqual([]);
  }
});
