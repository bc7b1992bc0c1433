import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands, isCommand } from '../../scripts/shared/command/commands.ts';
import { project } from '../helpers/folder.ts';

const read = (file: string) => readFileSync(join(project, file), 'utf8');
const pages = [
  'README.md',
  'README.zh.md',
  'CONTRIBUTING.md',
  'CONTRIBUTING.zh.md',
  'CHANGELOG.md',
  ...readdirSync(join(project, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The anchors of a page as GitHub makes them of its headings. */
const anchorsOf = (file: string) =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/ /g, '-'),
  );

describe.each(pages)('%s', (page) => {
  const text = read(page);
  test('leads to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, path, anchor]) => {
      const target = path ? join(dirname(page), path) : page;
      return !existsSync(join(project, target)) || (anchor && !anchorsOf(target).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
  test('names files and folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|scripts|tests|docs)\/[^\s`*{<…]+)`/g)].map(([, path]) => path!);
    expect(named.filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });
});

const guides = ['README.md', 'README.zh.md', 'docs/publishing.md', 'docs/publishing.zh.md'];
test.each(guides)('what %s has people type is taken by its command', (guide) => {
  const typed = [...read(guide).matchAll(/npx plan-publisher (\S[^`\n;#]*)/g)].map(([, words]) => words!);
  const commandsOf = (words: string) => {
    const [name, ...behind] = words.trim().split(/\s+/);
    if (!isCommand(name!)) return `there is no ${name}`;
    const { options, words: most, parts = {} } = commands[name];
    const given = { options: Object.keys(options), flags: behind.filter((word) => word.startsWith('--')) };
    const unknown = given.flags.find((flag) => flag !== '--help' && !given.options.includes(flag.slice(2)));
    const valued = given.flags.filter((flag) => options[flag.slice(2)]?.value).length;
    const isTooMany = behind.length - given.flags.length - valued > most;
    const isNoPart = Object.keys(parts).length > 0 && !Object.hasOwn(parts, behind[0]!);
    return unknown || isTooMany || isNoPart ? `${words}: ${unknown ?? behind.join(' ')}` : '';
  };
  expect(typed.length).toBeGreaterThan(guide === 'README.zh.md' ? 20 : 3);
  expect(typed.map(commandsOf).filter(Boolean)).toEqual([]);
});

test('the guide to publishing says the same in Chinese', () => {
  const [english, chinese] = [read('docs/publishing.md'), read('docs/publishing.zh.md')];
  const recipesIn = (text: string) =>
    [...text.matchAll(/\]\((publishing\/[^)]+)\)/g)].map(([, path]) => path!);
  const recipes = readdirSync(join(project, 'docs/publishing')).map((name) => `publishing/${name}`);
  expect([...new Set(recipesIn(english))].sort()).toEqual(recipes.sort());
  expect([...new Set(recipesIn(chinese))].sort()).toEqual(recipes.sort());
  const typedIn = (text: string) =>
    [...text.matchAll(/npx plan-publisher (\S[^`\n]*)/g)].map(([, words]) => words!);
  expect(typedIn(english).filter((words) => !typedIn(chinese).includes(words))).toEqual([]);
  const headings = (text: string) => text.match(/^## /gm)!.length;
  expect(headings(chinese)).toBe(headings(english));
});

test('the commands that the pages name are there', () => {
  const known = Object.keys(JSON.parse(read('package.json')).scripts);
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm\s+run\s+([\w:]+)/g)].map(([, name]) => name!),
  );
  expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
});

test('each wall of the page on security has its tests', () => {
  const rows = read('docs/security.md')
    .match(/^\|(?:[^|\n]*\|){4}$/gm)!
    .slice(2);
  const names = rows.flatMap((row) =>
    [
      ...row
        .split('|')
        .at(-2)!
        .matchAll(/`([a-z-]+)`/g),
    ].map(([, name]) => name!),
  );
  expect(names.length).toBeGreaterThanOrEqual(rows.length);
  const isThere = (name: string) =>
    ['unit', 'site', 'slow'].some((folder) => existsSync(join(project, `tests/${folder}/${name}.test.ts`)));
  expect(names.filter((name) => !isThere(name))).toEqual([]);
});

test('the page of data names every key of plan.json and every column of the tables', () => {
  const folder = 'content/futian-hitech-13fyp';
  const plan = JSON.parse(read(`${folder}/plan.json`));
  const own = ['plan', 'title', 'source', 'files', 'artefacts', 'clauses'];
  const columns = readdirSync(join(project, folder, 'tables'))
    .filter((name) => name.endsWith('.csv-metadata.json'))
    .flatMap((name) => JSON.parse(read(`${folder}/tables/${name}`)).tableSchema.columns)
    .map(({ name }: { name: string }) => name);
  expect(own.filter((key) => !(key in plan))).toEqual([]);
  const page = read('docs/data.md');
  expect([...own, ...columns].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
