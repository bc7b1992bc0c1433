import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../scripts/shared/command/commands.ts';
import { besideTable, helpOf, helpOfAll } from '../../scripts/shared/command/help.ts';
import { helpInChinese } from '../../scripts/shared/command/help-zh.ts';
import { languageOf } from '../../scripts/shared/command/language.ts';
import { catalogue, type Sentence, worded } from '../../src/core/model/sentence.ts';
import { reasonRead, reasons } from '../../src/core/pages/unsure-said.ts';
import { whyInChinese } from '../../src/core/parse/rules-zh.ts';
import { project } from '../helpers/folder.ts';

/** All catalogues: every file that is called so, and what it exports. */
const files = ['src/core', 'scripts']
  .flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`),
  )
  .filter((file) => /[/-]said\.ts$/u.test(file));
const rows = (
  await Promise.all(
    files.map(async (file) => {
      const all = Object.values((await import(join(project, file))) as Record<string, object>);
      return all.flatMap((one) =>
        Object.entries(one).flatMap(([key, wording]) =>
          typeof wording === 'function' && 'row' in wording
            ? [{ name: `${file} ${key}`, row: (wording as { row: Sentence }).row }]
            : [],
        ),
      );
    }),
  )
).flat();

const places = (words: string) =>
  [...words.matchAll(/\{(\w+)(?::[^}]*)?\}/gu)].map(([, name]) => name).sort();
/** Chinese without what stays as it is: what stands in a place, names of files and keys, marks, addresses. */
const inChinese = (words: string) =>
  words
    .replace(/\{[^}]*\}|<[^>]*>|“[^”]*”|`[^`]*`/gu, '')
    .replace(/npm run [^。，；]*|plan-publisher --help|kind: [\w-]+/gu, '');

test.each(Object.values(reasons))(
  'a reason that stands in a reading is said in the language of its reader: %#',
  (reason) => {
    const written = (reason as (values: object) => Sentence)({ from: 3, to: 4 });
    expect(reasonRead(written.en)).toEqual(written);
    expect(reasonRead(`${written.en} too`)).toBe(`${written.en} too`);
  },
);

describe('the catalogues of sentences', () => {
  test('have each sentence in both languages, with the same places', () => {
    expect(rows.length).toBeGreaterThan(250);
    const other = rows.filter(
      ({ row }) => new Set(places(row.en)).symmetricDifference(new Set(places(row.zh))).size,
    );
    expect(other).toEqual([]);
  });
  test('leave no English words in the Chinese', () => {
    const english = /\b(?:the|is|are|of|and|not|its|with|that|this|has|was|be)\b/iu;
    expect(rows.filter(({ row }) => english.test(inChinese(row.zh)))).toEqual([]);
    const hasWords = ({ row }: (typeof rows)[number]) => /\p{L}/u.test(row.en.replace(/\{[^}]*\}/gu, ''));
    expect(rows.filter((one) => hasWords(one) && !/\p{sc=Han}/u.test(one.row.zh))).toEqual([]);
  });
});

test('a sentence says its values in each language, plural in English, and takes them as they are', () => {
  const said = catalogue({
    lines: { en: '{n:line|lines} of {of}', zh: '{of}的 {n} 行' },
    form: { en: 'write {{n}}', zh: '请写 {{n}}' },
    broken: {
      en: `one
        line: { x: 1 }`,
      zh: `一
        行：{ x: 1 }`,
    },
  });
  const of = { en: 'a {n}', zh: '某 {n}' };
  expect(said.lines({ n: 1, of })).toEqual({ en: '1 line of a {n}', zh: '某 {n}的 1 行' });
  expect(worded(said.lines({ n: 2, of: 'x' }), 'en')).toBe('2 lines of x');
  expect(said.form()).toEqual({ en: 'write {n}', zh: '请写 {n}' });
  expect(said.broken()).toEqual({ en: 'one line: { x: 1 }', zh: '一行：{ x: 1 }' });
});

describe('the language of a command', () => {
  test.each([
    [['--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'en-US', 'zh'],
    [['--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
    [[], { LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'en-US', 'zh'],
    [[], { LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [[], {}, 'zh-Hans-CN', 'zh'],
    [[], {}, 'de-DE', 'en'],
  ])('typed %j with %j on a system of %j%j', (typed, env, locale, expected) => {
    expect(languageOf(typed, env, () => locale)).toBe(expected);
  });
  test('help has every line in Chinese', () => {
    const lines = Object.values(commands).flatMap(({ does, notes = [], options, parts = {} }) => [
      does,
      ...notes,
      ...Object.values(options).map(({ says }) => says),
      ...Object.values(parts),
    ]);
    const all = [...lines, ...besideTable];
    expect(all.filter((line) => !helpInChinese[line])).toEqual([]);
    expect(Object.keys(helpInChinese).filter((line) => !all.includes(line))).toEqual([]);
    expect(helpOf('build', 'zh')).toContain('在 dist/ 生成网站');
    expect(helpOfAll('zh')).toContain('一切正常时命令返回 0');
  });
});

/** The files of a room that are programs, without catalogues and what is Chinese beside a table. */
const programsIn = (room: string) =>
  readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(?:said|-zh|schema|commands)\.ts$/u.test(file))
    .map((file) => ({ file: `${room}/${file}`, text: readFileSync(join(project, room, file), 'utf8') }));

test('each rule of the parser says why in Chinese too', () => {
  const rows = ['src/core/parse', 'src/core/tables'].flatMap(programsIn).flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /\b(?:says|why|declined?)(?:: |\([^'\n]*, )'((?:[^'\\\n]|\\.)+)'|(?:return|:|\?) '([a-z]+ [^'\n]*)';/gu,
      ),
    ]
      .map(([, row, answer]) => row ?? answer!)
      .filter((row) => / [a-z]+ /u.test(row) && !whyInChinese[row])
      .map((row) => `${file}: ${row}`),
  );
  expect(rows).toEqual([]);
});

test('no sentence is given to people but by a catalogue', () => {
  const call = /\breport\([^;]*?|new (?:Fault|Unreadable)\(|console\.(?:log|warn|error)\(|told\.push\(/u;
  const words = /[`'][^`'\n]*[A-Za-z]{2,} [a-z]+ [a-z]+[^\n]*/u;
  const given = new RegExp(`(?:${call.source})[\\s(]*${words.source}`, 'gu');
  const found = ['src/core', 'scripts']
    .flatMap(programsIn)
    .filter(({ file }) => !file.startsWith('scripts/bench/'))
    .flatMap(({ file, text }) => {
      const all = [...text.matchAll(given)].map(([sentence]) => sentence);
      return all.length ? [`${file}: ${all.join(' | ')}`] : [];
    });
  expect(found).toEqual([]);
});
