import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { readRecord, writeRecord } from '../../scripts/build/records/records.ts';
import { isHalfDone, nextOf, recover, replace } from '../../scripts/build/records/replace.ts';
import { filesIn, linkNewFile } from '../../scripts/shared/files.ts';

const folder = () => {
  const root = mkdtempSync(join(tmpdir(), 'whole-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
};

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
  test('in the place of a link nothing is put', () => {
    const root = folder();
    symlinkSync(root, join(root, 'dist'));
    expect(() => recover(join(root, 'dist'))).toThrow(/is a link to .* Remove the link/u);
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true);
  });
  test('takes files of the last one without copying them', () => {
    const root = folder();
    old(root);
    linkNewFile(join(root, 'dist/a'), join(root, 'dist.next/x/y/a'));
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
