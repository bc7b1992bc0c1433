import { linkSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOfFile, keepDigests } from '../../scripts/build/records/file-digests.ts';
import { digestsSchema, readRecord, writeRecord } from '../../scripts/build/records/records.ts';

const home = process.cwd();
const record = '.cache/digests.json';
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'digests-'));
  process.chdir(folder);
  return () => {
    keepDigests();
    process.chdir(home);
    rmSync(folder, { recursive: true });
  };
});

/** Keeps other digests than the files have, so that it shows whether one is read. */
function keepOthers(): void {
  keepDigests();
  const kept = Object.keys(readRecord(record, digestsSchema)!);
  writeRecord(record, Object.fromEntries(kept.map((stamp) => [stamp, 'as kept'])));
}

test('a file that was not written since is not read again, wherever it stands', () => {
  writeFileSync('page', 'words');
  const digest = digestOfFile('page');
  expect(digest).toHaveLength(43);
  keepOthers();
  expect(digestOfFile('page')).toBe('as kept');
  linkSync('page', 'linked');
  renameSync('page', 'renamed');
  expect([digestOfFile('linked'), digestOfFile('renamed'), digestOfFile('page')]).toEqual([
    'as kept',
    'as kept',
    '',
  ]);
});

test('one with a time in whole seconds, as archives give it back, is read again', () => {
  writeFileSync('page', 'words');
  utimesSync('page', 1000, 1000);
  const digest = digestOfFile('page');
  keepOthers();
  expect(digestOfFile('page')).toBe(digest);
});

test('one that was written since, even with as many bytes, is', () => {
  writeFileSync('page', 'words');
  const digest = digestOfFile('page');
  keepOthers();
  writeFileSync('page', 'WORDS');
  expect(digestOfFile('page')).toHaveLength(43);
  writeFileSync('other', 'words');
  expect(digestOfFile('other')).toBe(digest);
});

test('only those that were asked for are kept, and a record that is not whole is as if it were not there', () => {
  for (const name of ['a', 'b']) writeFileSync(name, name);
  const [a] = [digestOfFile('a'), digestOfFile('b')];
  keepDigests();
  expect(digestOfFile('a')).toBe(a);
  keepDigests();
  expect(Object.values(readRecord(record, digestsSchema)!)).toEqual([a]);
  writeFileSync(record, readFileSync(record, 'utf8').replace(a, 'other'));
  expect(digestOfFile('a')).toBe(a);
});
