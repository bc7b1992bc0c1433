import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { project } from '../helpers/folder.ts';

/**
 * The drawing: each row of the table in docs/architecture.md names a room, says what lives there, and names
 * the rooms that it may import. To change the drawing is to change that page.
 */
const drawing = new Map(
  [...textOf('docs/architecture.md').matchAll(/^\| `([^`]+)` \|[^|]*\|([^|]*)\|$/gm)].map(
    ([, room, imports]) => [room!, [...imports!.matchAll(/`([^`]+)`/g)].map(([, other]) => other!)] as const,
  ),
);
/** The room of a file: of those that it stands in, the innermost. */
const rooms = [...drawing.keys()].sort((a, b) => b.length - a.length);
const roomOf = (file: string) => rooms.find((room) => file === room || file.startsWith(`${room}/`));
/** The folder of its room that a file stands in; the room itself of what stands beside these. */
function folderOf(file: string): string {
  const room = roomOf(file)!;
  const [first, ...more] = file.slice(room.length + 1).split('/');
  return more.length ? `${room}/${first}` : room;
}

const files = ['src', 'scripts'].flatMap((top) =>
  readdirSync(join(project, top), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(top, file))
    .filter((file) => /\.(?:ts|astro|mjs|css)$/.test(file) && !file.endsWith('.d.ts')),
);
/**
 * What each file imports of the project: by import and export, by import(), for types only, and by <script
 * src>.
 */
const imports = new Map(
  files.map((file) => [file, importsOf(file).filter((other) => files.includes(other))]),
);

function textOf(file: string): string {
  return readFileSync(join(project, file), 'utf8');
}

/** The names of the modules that a file imports, as it writes them. */
function modulesOf(file: string): string[] {
  if (file.endsWith('.css')) return [];
  const text = textOf(file);
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  const sources = [...text.matchAll(/<script src="([^"]+)"/g)].map(([, source]) => source!);
  const isPage = file.endsWith('.astro');
  const code = isPage ? [frontmatter, ...scripts].join('\n') : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  return [...importedFiles.map(({ fileName }) => fileName), ...(isPage ? sources : [])];
}
function importsOf(file: string): string[] {
  return modulesOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name).replace(/\?.*$/, ''));
}

test('what a README names stands in its folder', () => {
  const readmes = ['src', 'scripts'].flatMap((top) =>
    readdirSync(join(project, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:^|\/)_?README\.md$/.test(file))
      .map((file) => posix.join(top, file)),
  );
  const named = readmes.flatMap((readme) =>
    [...textOf(readme).matchAll(/`((?:[\w.-]+\/)+|(?:[\w.-]+\/)*[\w-]+\.(?:ts|mjs|astro|css))`/g)].map(
      ([, name]) => ({
        readme,
        name: name!,
      }),
    ),
  );
  const isThere = (at: string) => existsSync(join(project, at));
  expect(named.length).toBeGreaterThan(100);
  expect(
    named.filter(({ readme, name }) => !isThere(posix.join(posix.dirname(readme), name)) && !isThere(name)),
  ).toEqual([]);
});

test('every file stands in a room of the drawing, and every room of the drawing has files', () => {
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
  expect(rooms.filter((room) => !files.some((file) => roomOf(file) === room))).toEqual([]);
});

test('a room imports only what the drawing says', () => {
  const breaches = files.flatMap((file) =>
    imports
      .get(file)!
      .filter(
        (other) => roomOf(other) !== roomOf(file) && !drawing.get(roomOf(file)!)!.includes(roomOf(other)!),
      )
      .map((other) => `${file} imports ${other}`),
  );
  expect(breaches).toEqual([]);
});

test('every import that the drawing allows is made', () => {
  const unused = rooms.flatMap((room) =>
    drawing
      .get(room)!
      .filter(
        (other) => !files.some((f) => roomOf(f) === room && imports.get(f)!.some((o) => roomOf(o) === other)),
      )
      .map((other) => `${room} need not import ${other}`),
  );
  expect(unused).toEqual([]);
});

/** The other folders of its room that a file imports from. */
const otherFolders = (file: string) =>
  imports
    .get(file)!
    .filter((other) => roomOf(other) === roomOf(file))
    .map(folderOf)
    .filter((folder) => folder !== folderOf(file) && folder !== roomOf(file));

test('no circles, of rooms, of folders of a room, or of files', () => {
  /** What is left when all that imports nothing that is left is taken away, again and again. */
  const circles = (graph: ReadonlyMap<string, readonly string[]>) => {
    const left = new Map(graph);
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      for (const [name, others] of left) if (!others.some((other) => left.has(other))) left.delete(name);
    }
    return [...left.keys()];
  };
  const folders = new Map(
    [...new Set(files.map(folderOf))]
      .filter((folder) => !rooms.includes(folder))
      .map((folder) => [folder, files.filter((file) => folderOf(file) === folder).flatMap(otherFolders)]),
  );
  expect(folders.size).toBeGreaterThan(20);
  expect(circles(drawing)).toEqual([]);
  expect(circles(folders)).toEqual([]);
  expect(circles(imports)).toEqual([]);
});

describe('the core', () => {
  const core = files.filter((file) => file.startsWith('src/core/'));
  test('imports no Astro, no file system and no other program', () => {
    const outside =
      /^(?:astro(?:$|[:/])|@astrojs\/|node:(?:fs|child_process|os|https?|net|process|worker_threads)\b)/;
    const breaches = core.flatMap((file) =>
      modulesOf(file)
        .filter((name) => outside.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(breaches).toEqual([]);
  });
  test('has no console, no clock and no process', () => {
    const words =
      /(?<![\w.$])(?:console\.|process\.|Date\.now|new Date\(\)|performance\.now|setTimeout|setInterval)/;
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(core.filter((file) => words.test(withoutComments(textOf(file))))).toEqual([]);
  });
});
