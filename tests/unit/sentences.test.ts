import * as node from 'node:fs';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import * as ofBuilds from '../../scripts/build/said.ts';
import { asCalledHere } from '../../scripts/shared/command/called-here.ts';
import { commands, isCommand } from '../../scripts/shared/command/commands.ts';
import * as ofCommands from '../../scripts/shared/command/commands-said.ts';
import { Fault, sentenceOf, whyOf } from '../../scripts/shared/command/faults.ts';
import { formsOf, helpOf, helpOfAll } from '../../scripts/shared/command/help.ts';
import { readOptions } from '../../scripts/shared/command/options.ts';
import * as ofAll from '../../scripts/shared/command/said.ts';
import { ofSystem } from '../../scripts/shared/command/said.ts';
import { makeFolders } from '../../scripts/shared/files.ts';
import * as ofFiles from '../../scripts/shared/people/files-said.ts';
import { refusals } from '../../scripts/shared/people/files-said.ts';
import { type Disk, makeFolder } from '../../scripts/shared/people/people.ts';
import { collector, formatIn } from '../../src/core/model/diagnostics.ts';
import { type Sentence, worded } from '../../src/core/model/sentence.ts';
import { project } from '../helpers/folder.ts';

const command: Parameters<typeof readOptions>[0] = {
  options: { check: { says: 'looks' }, id: { value: 'SLUG', says: 'a name' } },
  words: 1,
};
const read = (typed: string[], row = command) => readOptions(row, () => ['npm run x -- FILE'], typed);
test.each([
  [['--chekc'], 'Did you mean --check?'],
  [['--Check'], 'Did you mean --check?'],
  [['--zzz'], 'named ./--zzz'],
  [['-x.txt'], 'named ./-x.txt'],
  [['--check=1'], 'takes no value'],
  [['--id'], 'needs a value'],
  [['--id', '--check'], 'needs a value'],
  [['--id='], 'needs a value'],
  [['--id', 'b', '--id', 'c'], 'is written twice'],
  [['a', 'b'], 'one word too many'],
  [['--constructor'], 'There is no option'],
])('options: %j', (typed, said) => {
  expect(() => read(typed)).toThrow(Fault);
  expect(() => read(typed)).toThrow(said);
});
test('options: what is right is read, names with blanks, signs and dashes too', () => {
  expect(read(['规划 １.txt', '--id', 'b', '--check'])).toEqual({
    flags: new Set(['check']),
    values: { id: 'b' },
    words: ['规划 １.txt'],
  });
  expect(read(['--', '-x.txt']).words).toEqual(['-x.txt']);
  const parts = { ...command, parts: { status: 'counts', sync: 'merges' } };
  expect(() => read(['snyc'], parts)).toThrow('Did you mean sync?');
  expect(() => read([], parts)).toThrow('Say what to do.');
});
test('options: a part of a command takes no words that its form does not name', () => {
  const { permalinks, translate, editions } = commands;
  expect(() => read(['release', 'our-plan'], permalinks)).toThrow('one word too many');
  expect(() => read(['sync', 'our-plan'], translate)).toThrow('one word too many');
  expect(() => read(['list', 'our-plan'], editions)).toThrow('one word too many');
  expect(read(['retire', 'chp_1__p_1', 'chp_1__p_2'], permalinks).words).toHaveLength(3);
  expect(read(['export', 'x.docx'], translate).words).toHaveLength(2);
});

describe('a command within a sentence', () => {
  const catalogues = [ofCommands, ofFiles, ofAll, ofBuilds].flatMap((all) => Object.values<object>(all));
  const rows = catalogues
    .flatMap((all) => Object.values(all))
    .flatMap((wording: unknown) =>
      typeof wording === 'function' && 'row' in wording ? [wording.row as Sentence] : [],
    );
  test('can be typed as it stands: it names one command', () => {
    const named = rows
      .flatMap(({ en, zh }) => [en, zh])
      .flatMap((words) => words.match(/npm run\s+\S*/gu) ?? []);
    expect(named.length).toBeGreaterThan(10);
    expect(
      named.filter((words) => !isCommand(/^npm run\s+([a-z]+)(?![a-z、])/u.exec(words)?.[1] ?? '')),
    ).toEqual([]);
  });
  test('init says which scripts it added, and how one is run, in the repository and in a package', () => {
    const of = (build: string) =>
      ofCommands.init.added({ path: 'package.json', names: 'init, build', build });
    expect(asCalledHere(of('npx plan-publisher build').en, true)).toBe(
      '  added     package.json: scripts with the names of the commands (init, build); ' +
        'npx plan-publisher build runs as before',
    );
    expect(asCalledHere(of('npm run build').zh, false)).toBe(
      '  已加      package.json：与命令同名的 scripts（init, build）；npm run build 照旧可用',
    );
  });
});

describe('the table of commands', () => {
  const all = Object.entries(commands);
  const scripts = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts as Record<
    string,
    string
  >;
  test.each(all)('%s: its forms, options and example are those of one command', (name, row) => {
    if (!isCommand(name)) throw new Error(name);
    expect(row.does).toMatch(/^[A-Z].*\.$/u);
    const inForms = new Set(row.forms.join(' ').match(/(?<=--)[\w-]+/g));
    expect([...inForms].sort()).toEqual(Object.keys(row.options).sort());
    const [first] = Object.keys(row.parts ?? {});
    if (first) expect(row.forms.map((form) => form.split(' ')[0])).toEqual(Object.keys(row.parts!));
    const typed = row.example ? row.example.split(' ') : [];
    expect(() => readOptions(row, () => [], typed)).not.toThrow();
    expect(helpOf(name)).toContain(formsOf(name)[0]);
    expect(scripts[name]).toBe(`node scripts/start.mjs ${name}`);
  });
  test('help names each of them', () => {
    for (const [name] of all) expect(helpOfAll()).toMatch(new RegExp(`^  ${name} +`, 'm'));
    expect(all.filter(([, { does }]) => !helpOfAll().includes(does))).toEqual([]);
  });
  test('a sentence about a part shows the form of that part', () => {
    const said = () =>
      readOptions(commands.translate, (part) => formsOf('translate', part), ['sync', '--paln', 'a']);
    expect(() => readOptions(commands.translate, (part) => [part ?? ''], ['sync', '--json'])).toThrow(
      'The option --json is for “status”, not for “sync”.',
    );
    expect(said).toThrow('Did you mean --plan? Write: npm run translate -- sync [--plan NAME].');
  });
});

test('of what the system refuses, nothing is told by its code alone', () => {
  const codes = Object.keys(ofSystem).filter((code) => !code.startsWith('ERR_'));
  expect(codes.filter((code) => !Object.hasOwn(refusals, code))).toEqual([]);
  for (const code of codes) {
    const error = Object.assign(new Error(`spawn node ${code}`), { code, path: 'node' });
    const [why, said] = [whyOf(error), sentenceOf(error, '/', 'zh')];
    expect([worded(why, 'en'), worded(why, 'zh'), said].join(), code).not.toContain(code);
    expect(said).toMatch(/\p{sc=Han}.*。$/u);
  }
});

test('a folder is made where it can be, and the system says why not where it cannot', () => {
  const root = mkdtempSync(join(tmpdir(), 'made-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  makeFolders(join(root, 'a/b/c'));
  expect(existsSync(join(root, 'a/b/c'))).toBe(true);
  writeFileSync(join(root, 'f'), '');
  expect(() => makeFolders(join(root, 'f/b'))).toThrow(/ENOTDIR/);
});

test('of two commands that make one folder, the later is told so, and changes nothing', () => {
  const root = mkdtempSync(join(tmpdir(), 'made-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const { report, diagnostics } = collector();
  const path = join(root, 'a');
  const late: Disk = {
    ...node,
    renameSync: (from, to) => {
      makeFolders(path);
      writeFileSync(join(path, 'plan.yaml'), 'first');
      node.renameSync(from, to);
    },
  };
  expect(makeFolder(path, new Map([['plan.yaml', 'second']]), report, late)).toBe(false);
  expect(diagnostics.map(formatIn('en')).join()).toMatch(
    /error \[unwritable\] something of this name stands here already/,
  );
  expect(diagnostics.map(formatIn('zh')).join()).toMatch(/这里已经有同名的文件夹或文件/);
  expect(readdirSync(root)).toEqual(['a']);
  expect(readFileSync(join(path, 'plan.yaml'), 'utf8')).toBe('first');
});

test('whatever is thrown becomes one sentence that names the file and what to do', () => {
  const error = (code: string, more = {}) =>
    Object.assign(new Error(`${code}: x, open '/work/a/b.txt'\n    at f (/x.ts:1:2)`), { code, ...more });
  for (const code of [
    'ENOENT',
    'EISDIR',
    'ENOTDIR',
    'EACCES',
    'EPERM',
    'EROFS',
    'ENOSPC',
    'EDQUOT',
    'EMFILE',
    'EBUSY',
    'EXDEV',
    'ENAMETOOLONG',
    'ELOOP',
    'EEXIST',
    'ENOTEMPTY',
    'EIO',
    'EFBIG',
  ])
    expect(sentenceOf(error(code, { path: '/work/a/b.txt' }), '/work'), code).toMatch(
      /^(?:a\/b\.txt|[A-Z]|.*a\/b\.txt).*\. [A-Z].*\.$/,
    );
  // What a program makes on its way is nobody's: the folder is named that does not let it.
  for (const [path, at] of [
    ['content.next/97e6-41ab', '/work'],
    ['/work/dist.next/last/index.html', '/work'],
    ['seeds/.a.next/source.txt', 'seeds'],
  ])
    expect(sentenceOf(error('EACCES', { path }), '/work')).toMatch(new RegExp(`^${at} may not be read`, 'u'));
  const moved = error('EACCES', { path: 'content', dest: 'content.next/last' });
  expect(sentenceOf(moved, '/work')).toMatch(/^content may not be read/u);
  expect(sentenceOf(new Error('write failed: No space left on device (os error 28)'), '/')).toMatch(
    /^The disk is full/,
  );
  expect(sentenceOf(new TypeError('x is not a function\n    at f (/x.ts:1:2)'), '/')).toMatch(
    /^This should not have happened: x is not a function\. Please report/,
  );
  for (const odd of [undefined, null, 'text', 7, {}, Object.create(null)])
    expect(sentenceOf(odd, '/')).toMatch(/\.$|program\.$/);
  expect(sentenceOf(new Fault('Say it.'), '/')).toBe('Say it.');
});

test.each([
  [
    'Build failed with 1 error:\n[plugin astro:build] /tmp/新 文件夹/规划库/theme/Footer.astro:6:9\nCompilerError: Unterminated',
    'theme/Footer.astro:6: this file of yours cannot be used (CompilerError: Unterminated). Mend it;',
  ],
  [
    'Build failed with 1 error:\n\n\u001b[31m[UNLOADABLE_DEPENDENCY] \u001b[0mCould not load ../../../node_modules/' +
      'plan-publisher/src/components/Fuss.astro\n ╭─[ ../../../theme/Footer.astro:2:20 ]\n───╯',
    'theme/Footer.astro:2: this file of yours cannot be used (Could not load plan-publisher/src/components/Fuss.astro).',
  ],
  [
    "Could not resolve './none.astro' in ../../theme/页面/页 脚.astro\n ╭─[ ../../theme/页面/页 脚.astro:2:15 ]\n" +
      ' │ Module not found.\n' +
      " │ Help: '../../theme/页面/页 脚.astro' is imported by the following path:\n - .program/layouts/Base.astro\n───╯",
    "theme/页面/页 脚.astro:2: this file of yours cannot be used (Could not resolve './none.astro' in",
  ],
  [
    'Failed to load url ./none.ts (resolved id: ./none.ts) in ' +
      '/a b/.cache/preview-8ioOny/theme/Footer.astro. Does the file exist?',
    'theme/Footer.astro: this file of yours cannot be used (Failed to load url ./none.ts',
  ],
  [
    'Failed to load url /a b/theme/Footer.astro (resolved id: /a b/theme/Footer.astro) in ' +
      '/a b/node_modules/plan-publisher/src/layouts/Base.astro. Does the file exist?',
    'theme/Footer.astro is gone, and theme.components in seeds/site.yaml names it.',
  ],
])('a fault in a file of the publisher is said as that: %#', (message, says) =>
  expect(sentenceOf(new Error(message), '/').slice(0, says.length)).toBe(says),
);

describe('what a file of the publisher throws while a page is made is said as its own', () => {
  /** An error with such a stack. */
  const thrown = (message: string, stack: readonly string[], more = {}) =>
    Object.assign(new TypeError(message), { stack: [`TypeError: ${message}`, ...stack].join('\n'), ...more });
  const engine = '    at renderPage (/work/node_modules/astro/dist/render/page.js:60:12)';
  test.each([
    ['/tmp/新 文件夹/规划库/theme/Footer.astro:8:7', 'theme/Footer.astro:8'],
    ['/a/theme/页面/页 脚.astro:12:1', 'theme/页面/页 脚.astro:12'],
    ['C:\\规划\\theme\\Footer.astro:3:1', 'theme/Footer.astro:3'],
    ['file:///a/theme/dates.ts:3:1', 'theme/dates.ts:3'],
  ])('%s', (at, place) => {
    for (const frame of [`    at Footer (${at})`, `    at async ${at}`]) {
      const error = thrown("Cannot read properties of undefined (reading 'name')", [frame, engine]);
      expect(sentenceOf(error, '/', 'zh')).toBe(
        `${place}：生成网页时，您放在 theme/ 里的这个文件出了错（Cannot read properties of undefined (reading 'name')）。` +
          '请改正这一行；或把它从 seeds/site.yaml 的 theme.components 中删去，网站就用自带的部分。',
      );
      expect(sentenceOf(error, '/', 'en')).toMatch(
        new RegExp(
          `^${place}: this file of yours failed while a page was made with it .* Mend it there; or take it out`,
        ),
      );
    }
  });
  test('also where the system refused it something, in the words of the system', () => {
    const stack = [
      '    at readFileSync (node:fs:440:20)',
      '    at Footer (/a/theme/Footer.astro:3:11)',
      engine,
    ];
    const error = thrown("ENOENT: no such file, open 'none.json'", stack, {
      code: 'ENOENT',
      path: 'none.json',
    });
    expect(sentenceOf(error, '/', 'zh')).toMatch(/^theme\/Footer\.astro:3：.*出了错（找不到 none\.json。/u);
  });
  test('what compiles it tells its place apart', () => {
    const error = Object.assign(new Error('Unexpected token'), {
      loc: { file: '/a/theme/Footer.astro', line: 1 },
    });
    expect(sentenceOf(error, '/', 'zh')).toMatch(
      /^theme\/Footer\.astro:1：您放在 theme\/ 里的这个文件不能用/u,
    );
  });
  test('what only passes by a folder of that name is none of it', () => {
    const error = thrown('x', [
      '    at f (/a/theme-engine/Footer.astro:1:1)',
      '    at g (/a/src/site/theme.ts:1:1)',
    ]);
    expect(sentenceOf(error, '/', 'zh')).toMatch(/^程序出了意外：x/u);
  });
});

test.each(['Input file has corrupt header: svgload: bad dimensions', 'Input image exceeds pixel limit'])(
  'a logo that cannot be drawn is told as one: %s',
  (words) => {
    expect(sentenceOf(new Error(words), '/a', 'zh')).toContain(`标志（logo）画不出来（${words}）`);
  },
);
