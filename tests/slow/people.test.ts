import { spawnSync } from 'node:child_process';
import * as node from 'node:fs';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  type Disk,
  makeFolder,
  namesIn,
  readBytes,
  replaceFile,
} from '../../scripts/shared/people/people.ts';
import { readGlossaryFile, readSeedFolders, readSiteFile } from '../../scripts/shared/people/seeds.ts';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { publish } from '../../src/core/publish/publish.ts';
import { folderWith, planYaml, run } from '../helpers/folder.ts';

const plan = { 'a/source.txt': '某区规划\n一、甲\n正文。\n', 'a/plan.yaml': planYaml() };
/** What reading all of `seeds/` gives and says. */
const readAll = (root: string) => {
  const { report, diagnostics } = collector();
  const [glossary, site, seeds] = [
    readGlossaryFile(root, report),
    readSiteFile(root, report),
    readSeedFolders(root, report),
  ];
  return { glossary, site, seeds, said: diagnostics.filter((d) => d.rule !== 'not-provided').map(format) };
};
const pipe = (path: string) => expect(spawnSync('mkfifo', [path]).status).toBe(0);

describe('what is no plain file of this folder is refused by name', () => {
  const names = [
    'a/source.txt',
    'a/original.docx',
    'a/plan.yaml',
    'a/en.po',
    'a/notes.yaml',
    'a/permalinks.yaml',
    'glossary.csv',
    'site.yaml',
  ];
  const kinds: [string, (path: string, root: string) => void, string][] = [
    [
      'a link to a file elsewhere',
      (path) => symlinkSync('/etc/hostname', path),
      'this is a link, and links are not followed',
    ],
    [
      'a link to a file beside it',
      (path, root) => symlinkSync(join(root, 'seeds/a/other.txt'), path),
      'this is a link',
    ],
    ['a link to itself', (path) => symlinkSync(path, path), 'this is a link'],
    ['a link to nothing', (path) => symlinkSync('nothing', path), 'this is a link'],
    ['a folder', (path) => mkdirSync(path), 'this is a folder, and a file is wanted here'],
    ['a pipe', pipe, 'this is no ordinary file'],
  ];
  test.each(names)('%s', (name) => {
    for (const [what, make, sentence] of kinds) {
      const root = folderWith({ ...plan, 'a/other.txt': 'x' });
      rmSync(join(root, 'seeds', name), { force: true });
      make(join(root, 'seeds', name), root);
      expect(readAll(root).said, what).toEqual([
        expect.stringContaining(`seeds/${name}: error [unreadable] ${sentence}`),
      ]);
    }
  });
  test('a plan’s folder that is a link, a pipe or a socket, and seeds/ itself', async () => {
    const root = folderWith(plan);
    const away = join(root, 'away');
    renameSync(join(root, 'seeds/a'), away);
    symlinkSync(away, join(root, 'seeds/a'));
    pipe(join(root, 'seeds/b'));
    const server = createServer().listen(join(root, 'seeds/c'));
    await new Promise((done) => server.once('listening', done));
    expect(readAll(root)).toMatchObject({
      seeds: [],
      said: [
        expect.stringContaining(
          'seeds/a: error [unreadable] this is a link, and links are not followed in seeds/',
        ) as string,
        expect.stringContaining('seeds/b: error [unreadable] this is no ordinary file') as string,
        expect.stringContaining('seeds/c: error [unreadable] this is no ordinary file') as string,
      ],
    });
    server.close();
    renameSync(join(root, 'seeds'), join(root, 'others'));
    symlinkSync(join(root, 'others'), join(root, 'seeds'));
    expect(readAll(root)).toMatchObject({
      seeds: [],
      glossary: [],
      said: [expect.stringContaining('seeds: error [unreadable] this is a link') as string],
    });
    rmSync(join(root, 'seeds'));
    writeFileSync(join(root, 'seeds'), '');
    expect(readAll(root).said).toEqual([
      expect.stringContaining(
        'seeds: error [unreadable] this is a file, and a folder is wanted here.',
      ) as string,
    ]);
  });
  test('a file among the editions is said once, and not asked for what a folder has', () => {
    const root = folderWith({ ...plan, 'a/editions/old.docx': '' });
    expect(readAll(root).said).toEqual([
      expect.stringContaining('seeds/a/editions/old.docx: error [unreadable] this is a file') as string,
    ]);
  });
  test('a released plan replaced by a link stops the build and keeps its pages; replaced by a file, it is lost', () => {
    const root = folderWith(plan);
    expect(run(root, 'permalinks', 'release').status).toBe(0);
    expect(run(root, 'generate').status).toBe(0);
    renameSync(join(root, 'seeds/a'), join(root, 'away'));
    symlinkSync('../away', join(root, 'seeds/a'));
    const linked = run(root, 'generate');
    expect([linked.status, linked.err]).toEqual([
      1,
      expect.stringContaining('seeds/a: error [unreadable] this is a link'),
    ]);
    expect(linked.err).not.toContain('plan-lost');
    rmSync(join(root, 'seeds/a'));
    writeFileSync(join(root, 'seeds/a'), '');
    expect(run(root, 'generate')).toMatchObject({
      status: 1,
      err: expect.stringContaining('seeds/a: error [plan-lost]') as string,
    });
    expect(existsSync(join(root, 'content/a/plan.json'))).toBe(true);
  });
  test('links beside a document named on the command line are not followed either', () => {
    const root = folderWith(plan);
    rmSync(join(root, 'seeds/a/plan.yaml'));
    symlinkSync('/etc/hostname', join(root, 'seeds/a/plan.yaml'));
    expect(run(root, 'outline', 'seeds/a/source.txt').err).toContain(
      'seeds/a/plan.yaml: unsure [unreadable] this is a link',
    );
  });
  test.skipIf(process.getuid?.() === 0)('what may not be read is a sentence', () => {
    const root = folderWith(plan);
    chmodSync(join(root, 'seeds/a/plan.yaml'), 0);
    expect(readAll(root).said).toEqual([
      expect.stringContaining(
        'seeds/a/plan.yaml: error [unreadable] this cannot be read: its permissions do not allow it',
      ) as string,
    ]);
  });
  test('a name that goes through a file is missing, and nothing throws', () => {
    const root = folderWith(plan);
    const { report, diagnostics } = collector();
    expect(readBytes(join(root, 'seeds/a/plan.yaml/en.po'), report)).toBe(null);
    expect(readBytes(join(root, 'seeds', 'x'.repeat(300)), report, 'x')).toBe(null);
    expect(diagnostics.map(format)).toEqual([
      'x: error [unreadable] this cannot be read: its name is too long; give it a shorter one.',
    ]);
  });
});

test('what programs leave in a folder is nobody’s plan', () => {
  const root = folderWith(plan);
  for (const name of [
    '.obsidian',
    '.git',
    '__MACOSX',
    '@eaDir',
    '$RECYCLE.BIN',
    'a~',
    '#recycle',
    'lost+found',
  ])
    mkdirSync(join(root, 'seeds', name));
  for (const name of [
    '.DS_Store',
    '~$plan.docx',
    'Thumbs.db',
    'desktop.ini',
    'notes.txt~',
    '.source.txt.swp',
  ]) {
    writeFileSync(join(root, 'seeds', name), 'x');
    writeFileSync(join(root, 'seeds/a', name), 'x');
  }
  for (const name of ['source.txt~', '.source.txt.swp', '#source.txt#', '~$source.docx', 'source.txt.bak'])
    writeFileSync(join(root, 'seeds/a', name), '');
  mkdirSync(join(root, 'seeds/a/.obsidian'));
  expect(readAll(root)).toMatchObject({ seeds: [{ slug: 'a' }], said: [] });
  expect(run(root, 'generate').status).toBe(0);
});

describe('files of people are read in the encodings that a document may have', () => {
  const texts = {
    'a/plan.yaml': planYaml({ title: '{ zh: 某区高新技术规划, en: Plan }' }),
    'a/notes.yaml': 'chp_1: { zh: 编者按：此处疑有脱文, en: note }\n',
    'a/permalinks.yaml': '# 已发布的地址，不得删改\naliases: {}\n',
    'a/en.po': 'msgctxt "chp_1"\nmsgid "甲"\nmsgstr "First"\n',
    'glossary.csv': 'zh,en,note\n高新技术,high technology,术语表说明\n',
    'site.yaml': 'name: { zh: 某区政府门户网站, en: District }\n',
  };
  const iconv = (text: string, to: string) => {
    const { status, stdout } = spawnSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text });
    expect(status).toBe(0);
    return new Uint8Array(stdout);
  };
  const encode = (text: string, encoding: string) => {
    const units = (mark: boolean, little: boolean) =>
      new Uint8Array(
        [...((mark ? '\ufeff' : '') + text)].flatMap((c) => {
          const u = c.charCodeAt(0);
          return little ? [u & 255, u >> 8] : [u >> 8, u & 255];
        }),
      );
    if (encoding === 'UTF-8 with a mark') return new TextEncoder().encode(`\ufeff${text}`);
    if (!encoding.startsWith('UTF-16')) return iconv(text, encoding);
    return units(encoding.includes('mark'), encoding.includes('LE'));
  };
  const hasIconv = spawnSync('iconv', ['--version']).status === 0;
  test.each([
    'UTF-8 with a mark',
    'UTF-16LE with a mark',
    'UTF-16BE with a mark',
    'UTF-16LE',
    'UTF-16BE',
    ...(hasIconv ? ['GBK', 'GB18030'] : []),
  ])('%s', (encoding) => {
    const root = folderWith({ ...plan, ...texts });
    const before = readAll(root);
    for (const [name, text] of Object.entries(texts))
      writeFileSync(join(root, 'seeds', name), encode(text, encoding));
    const after = readAll(root);
    expect(after.said).toEqual([]);
    const note = { zh: '术语表说明', en: '术语表说明' };
    expect(after.glossary).toMatchObject([{ zh: '高新技术', en: ['high technology'], note }]);
    expect(after.site).toEqual(before.site);
    const { report, diagnostics } = collector();
    const json = (all: typeof before) =>
      publish(all.seeds[0]!, report, { glossary: all.glossary, references: [] }).get('a/plan.json');
    expect(json(after)).toBe(json(before));
    expect(diagnostics.map((d) => d.rule)).toEqual([]);
  });
  test('what is in none of them is refused, and no word of it is taken: a Western encoding, bytes of no text', () => {
    for (const name of ['a/plan.yaml', 'a/notes.yaml', 'a/permalinks.yaml', 'glossary.csv', 'site.yaml'])
      for (const bytes of [
        Buffer.from('# the district\x92s plan, a caf\xe9\n', 'latin1'),
        Buffer.from('# the district\x92s plan\n', 'latin1'),
        Buffer.from([0x61, 0x3a, 0x20, 0xff, 0xff, 0, 1, 0x80]),
      ]) {
        const root = folderWith(plan);
        writeFileSync(join(root, 'seeds', name), bytes);
        expect(readAll(root).said).toEqual([
          `seeds/${name}: error [not-text] this file is not text in UTF-8, UTF-16 or GB18030. Save it as ` +
            `plain text in UTF-8.`,
        ]);
      }
  });
});

describe('a file of people is written beside and put in place', () => {
  const write = (path: string, disk?: Disk) => {
    const { report, diagnostics } = collector();
    const done = replaceFile(path, 'new words\n', report, disk);
    return { done, said: diagnostics.map(format) };
  };
  const full = (call: keyof Disk) =>
    ({
      ...node,
      [call]: () => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      },
    }) as Disk;
  test('with the mode that it had, and nothing is left beside it', () => {
    const root = folderWith({ 'a/en.po': 'old words\n' });
    const path = join(root, 'seeds/a/en.po');
    chmodSync(path, 0o640);
    expect(write(path)).toEqual({ done: true, said: [] });
    expect(readFileSync(path, 'utf8')).toBe('new words\n');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(root, 'seeds/a'))).toEqual(['en.po']);
  });
  test('its words are on the disk before its name is', () => {
    const root = folderWith({ 'a/en.po': 'old words\n' });
    const calls: string[] = [];
    const noting = Object.fromEntries(
      (['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const).map((name) => [
        name,
        (...args: never[]) => {
          calls.push(name);
          // biome-ignore lint/performance/noDynamicNamespaceImportAccess: each call of the module in its turn
          return (node[name] as (...a: never[]) => unknown)(...args);
        },
      ]),
    ) as unknown as Disk;
    expect(write(join(root, 'seeds/a/en.po'), noting).done).toBe(true);
    expect(calls).toEqual([
      'openSync',
      'writeSync',
      'fsyncSync',
      'closeSync',
      'renameSync',
      'openSync',
      'fsyncSync',
      'closeSync',
    ]);
  });
  test('bytes that the disk takes in parts are all written', () => {
    const root = folderWith({ 'a/en.po': 'old words\n' });
    const slow = {
      ...node,
      writeSync: (file: number, bytes: Uint8Array, at: number) => node.writeSync(file, bytes, at, 1),
    } as unknown as Disk;
    expect(write(join(root, 'seeds/a/en.po'), slow).done).toBe(true);
    expect(readFileSync(join(root, 'seeds/a/en.po'), 'utf8')).toBe('new words\n');
  });
  test.each(['openSync', 'writeSync', 'fsyncSync', 'renameSync'] as const)(
    'where %s fails, the old file is whole, nothing is left, and a sentence says so',
    (call) => {
      const root = folderWith({ 'a/en.po': 'old words\n' });
      const path = join(root, 'seeds/a/en.po');
      expect(write(path, full(call))).toEqual({
        done: false,
        said: [
          `${path}: error [unwritable] this could not be written, and is as it was: the disk is full; ` +
            `make room and try again.`,
        ],
      });
      expect(readFileSync(path, 'utf8')).toBe('old words\n');
      expect(readdirSync(join(root, 'seeds/a'))).toEqual(['en.po']);
      const { report, diagnostics } = collector();
      expect(makeFolder(join(root, 'seeds/b'), new Map([['source.txt', 'x']]), report, full(call))).toBe(
        false,
      );
      expect(diagnostics.map((d) => d.rule)).toEqual(['unwritable']);
      expect(readdirSync(join(root, 'seeds'))).toEqual(['a']);
    },
  );
  test('a link is not written through', () => {
    const root = folderWith({ 'a/other.po': 'old words\n' });
    symlinkSync('other.po', join(root, 'seeds/a/en.po'));
    expect(write(join(root, 'seeds/a/en.po')).done).toBe(false);
    expect(readFileSync(join(root, 'seeds/a/other.po'), 'utf8')).toBe('old words\n');
  });
  test('on a disk that is full, each command that writes leaves the files of people as they were', (context) => {
    const root = folderWith({}, { keep: true });
    const seeds = join(root, 'seeds');
    mkdirSync(seeds);
    onTestFinished(() => {
      spawnSync('umount', [seeds]);
      rmSync(root, { recursive: true, force: true });
    });
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', seeds]).status !== 0)
      return context.skip();
    mkdirSync(join(seeds, 'a'));
    const long = '# a comment of a person\n'.repeat(400);
    const files = {
      'source.txt': plan['a/source.txt'],
      'plan.yaml': plan['a/plan.yaml'],
      'en.po': `${long}msgid ""\nmsgstr ""\n"Language: en\\n"\n`,
      'permalinks.yaml': `${long}aliases: {}\n`,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(seeds, 'a', name), text);
    try {
      writeFileSync(join(seeds, 'fill'), Buffer.alloc(100_000));
    } catch {
      /* now it is full */
    }
    const names = readdirSync(join(seeds, 'a'));
    for (const [file, ...args] of [
      ['en.po', 'translate', 'sync'],
      ['permalinks.yaml', 'permalinks', 'release'],
    ] as const) {
      const [script, ...others] = args;
      expect(run(root, script, ...others)).toMatchObject({
        status: 1,
        err: expect.stringContaining(`seeds/a/${file}: error [unwritable]`) as string,
      });
      expect(readFileSync(join(seeds, 'a', file), 'utf8')).toBe(files[file]);
    }
    expect(readdirSync(join(seeds, 'a'))).toEqual(names);
  });
  test('no program writes a file of people in any other way', () => {
    const scripts = new URL('../../scripts/', import.meta.url);
    const direct = [
      'translate.ts',
      'permalinks.ts',
      'new.ts',
      'shared/people/seeds.ts',
      'check.ts',
      'outline.ts',
      'explain.ts',
      'shared/documents/open.ts',
    ].filter((name) =>
      /\b(?:writeFile|copyFile|appendFile|createWriteStream|readFileSync\(`?seeds)/.test(
        readFileSync(new URL(name, scripts), 'utf8'),
      ),
    );
    expect(direct).toEqual([]);
  });
});

test('of several plans, one is named whose addresses are retired', () => {
  const root = folderWith({ ...plan, 'b/source.txt': plan['a/source.txt'], 'b/plan.yaml': planYaml() });
  expect(run(root, 'permalinks', 'retire', 'chp_1')).toMatchObject({
    status: 1,
    err:
      'Say of which plan. Run: npm run permalinks -- retire chp_1 --plan a or ' +
      'npm run permalinks -- retire chp_1 --plan b\n',
  });
  expect(run(root, 'permalinks', 'retire', 'chp_1', '--plan', 'b').err).toContain('b: chp_1 was never');
});

test('of an address that is recorded as gone already, that is said', () => {
  const text = (words: string) => `某区规划\n一、甲\n正文。\n${words}`;
  const root = folderWith({ 'a/source.txt': text('二、乙\n银行。\n'), 'a/plan.yaml': planYaml() });
  expect(run(root, 'permalinks', 'release').status).toBe(0);
  writeFileSync(join(root, 'seeds/a/source.txt'), text(''));
  expect(run(root, 'permalinks', 'retire', 'chp_2', 'chp_2__p_1').out).toContain('2 address(es) recorded');
  expect(run(root, 'permalinks', 'retire', 'chp_2')).toMatchObject({
    status: 0,
    out: expect.stringMatching(/chp_2 is recorded as gone since [\d-]+ already/u) as string,
  });
});

test('what stops one plan is not said of another, and an id that cannot be retired is answered with what is so', () => {
  const root = folderWith({ ...plan, 'b/plan.yaml': planYaml() });
  writeFileSync(join(root, 'new.txt'), '某区规划\n一、甲\n新的正文。\n');
  const added = run(root, 'editions', 'add', 'new.txt', '--date', '2027-03-02', '--was-date', '2026-03-02');
  expect(added.err).toContain('seeds/b/source.txt');
  expect(added.err).not.toContain('seeds/a has faults');
  expect(added.out).toContain('new.txt is in force');
  const { err } = run(root, 'permalinks', 'retire', 'chp_9');
  expect(err).toContain('No address of this plan was released yet');
  expect(err).not.toContain('No released id has lost its clause');
});

test('a part of a command that is called alone is answered with the whole', () => {
  const root = folderWith({});
  for (const whole of ['permalinks release', 'translate sync', 'editions add'])
    expect(run(root, 'main', whole.split(' ')[1]!).err).toContain(`Did you mean ${whole}?`);
});

test('a plan may be called what every object has: it is made, recorded, retired from and generated twice', () => {
  const root = folderWith({});
  writeFileSync(join(root, 'doc.txt'), '某区规划\n一、甲\n正文。\n');
  expect(run(root, 'new', 'doc.txt', '--id', 'constructor')).toMatchObject({ status: 0 });
  expect(run(root, 'permalinks', 'release').status).toBe(0);
  for (const word of ['toString', 'constructor', '__proto__'])
    expect(run(root, 'permalinks', 'retire', word)).toMatchObject({
      status: 1,
      err: expect.stringContaining(`${word} was never released`) as string,
    });
  expect(run(root, 'generate').status).toBe(0);
  expect(run(root, 'generate').out).toContain('1 plan(s) as they were');
  for (const word of ['__proto__', 'toString', 'hasOwnProperty'])
    expect(run(root, 'new', 'doc.txt', '--id', word)).toMatchObject({
      status: 1,
      err: `“${word}” cannot be the address of a plan. Use lower-case letters, digits and hyphens.\n`,
    });
});

test('names in a folder come in one order, and a folder that is none is said', () => {
  const { report, diagnostics } = collector();
  const root = folderWith({ 'b.txt': '', 'a.txt': '' });
  expect(namesIn(join(root, 'seeds'), report)).toEqual(['a.txt', 'b.txt']);
  expect(namesIn(join(root, 'nothing'), report)).toEqual([]);
  expect(diagnostics).toEqual([]);
});
