/** Files whose names are nearly those that are read: they would be passed over without a word. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Sentence } from '../../../src/core/model/sentence.ts';
import { seeds as said } from './files-said.ts';
import { itself, namesIn } from './people.ts';

/** Why a name is near another: it is written otherwise, of another format, a copy, or has another letter. */
type Nearness = 'written' | 'format' | 'copy' | 'letter';
interface Meant {
  name: string;
  by: Nearness;
}

/** Endings that say the same as others. */
const sameEnding: Record<string, string> = { '.yml': '.yaml', '.htm': '.html', '.markdown': '.md' };
/** What programs put behind an ending of ours: Notepad saves notes.yaml as notes.yaml.txt. */
const added = /(?<=\.(?:yaml|yml|csv|po|txt|md|html?))\.(?:txt|yaml|csv|po)$/u;
/** What systems and shared folders put behind the name of a copy: plan (1), plan - 副本, plan (冲突副本 2026-11-28). */
const copied = /^(?:\(\d{1,2}\)|[-_.([【].*(?:副本|冲突|copy|conflict).*)$/u;
/** Tables in other formats than .csv. */
const tables = new Set(['.xlsx', '.xls', '.et', '.ods', '.numbers', '.txt']);
/** A shorter name is one letter from too many others: cn.po, a.csv. */
const shortest = 4;

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);

/** A name as it would be written among those that are read: no capitals, wide letters, blanks or added endings. */
function plainly(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replace(added, '');
  return stemOf(plain) + (sameEnding[extname(plain)] ?? extname(plain));
}

/** Whether one letter is more, less or another, or two are in another order; a number tells copies apart (notes2). */
function isOneLetterFrom(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (/\d/u.test(left + right)) return false;
  return Math.max(left.length, right.length) === 1 || (left.length === 2 && left[1]! + left[0] === right);
}

/** The name of those that are read which a file's own name is near to; undefined where it is read, or near to none. */
export function nameMeant(name: string, read: readonly string[]): Meant | undefined {
  if (read.includes(name)) return undefined;
  const plain = plainly(name);
  if (read.includes(plain)) return { name: plain, by: 'written' };
  const [stem, ending] = [stemOf(plain), extname(plain)];
  const table = read.find((other) => other === `${stem}.csv`);
  if (table && tables.has(ending)) return { name: table, by: 'format' };
  const original = read.find(
    (other) =>
      extname(other) === ending &&
      stem.startsWith(stemOf(other)) &&
      copied.test(stem.slice(stemOf(other).length)),
  );
  if (original) return { name: original, by: 'copy' };
  const near = read.find(
    (other) => extname(other) === ending && stem.length >= shortest && isOneLetterFrom(stem, stemOf(other)),
  );
  return near === undefined ? undefined : { name: near, by: 'letter' };
}

/** Reports (`near-name`) each of these names of a folder that is read elsewhere alone; `says`: where. */
export function tellElsewhere(
  names: readonly string[],
  folder: string,
  elsewhere: readonly string[],
  says: (name: string) => Sentence,
  report: Report,
): void {
  for (const name of names.filter((one) => elsewhere.includes(one)))
    report('near-name', { file: `${folder}/${name}` }, says(name));
}

/** Whether a file has no line but its heading and notes. */
const isBare = (path: string): boolean =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#')).length <= 1;

const isSame = (a: string, b: string): boolean => readFileSync(a).equals(readFileSync(b));

/**
 * Reports (`near-name`) each file of a folder of people that is not read and whose name is near one that is; `read`:
 * the names that are. Of one that differs by more than how its name is written, only where the other is not there or
 * bare, or where it is a copy that says something else. Gives the names whose own files are not there, each with the
 * near one.
 */
export function tellNearNames(
  path: string,
  folder: string,
  read: readonly string[],
  report: Report,
): ReadonlyMap<string, string> {
  const meantFor = new Map<string, string>();
  for (const name of namesIn(path, () => {})) {
    const meant = nameMeant(name, read);
    const own = meant && itself(join(path, name));
    if (!meant || !own?.isFile()) continue;
    const other = itself(join(path, meant.name));
    // Where the disk takes capitals for small letters, it is the same file.
    if (other?.ino === own.ino) continue;
    const isThere = other?.isFile() && !(meant.by === 'format' && isBare(join(path, meant.name)));
    if (isThere && meant.by === 'copy' && isSame(join(path, name), join(path, meant.name))) continue;
    if (isThere && meant.by !== 'written' && meant.by !== 'copy') continue;
    if (!other) meantFor.set(meant.name, name);
    const hidden = added.test(name.toLowerCase()) ? said.hiddenEnding() : '';
    const values = { meant: meant.name, hidden };
    const message = isThere ? said.nearBeside(values) : said.nearName(values);
    report(
      'near-name',
      { file: `${folder}/${name}` },
      meant.by === 'format' ? said.otherTable({ meant: meant.name }) : message,
    );
  }
  return meantFor;
}
