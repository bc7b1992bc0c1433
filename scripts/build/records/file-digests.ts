/**
 * Digests of the files of a site, kept from build to build with what tells that a file has not been written since, as
 * git's index does: to read all of a site takes longer than to render some pages of it. As if not there where anything
 * of it is amiss.
 */
import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { digestsSchema, readRecord, writeRecord } from './records.ts';

const record = '.cache/digests.json';
let kept: Record<string, string> | undefined;
/** Those that were asked for: others are of files that are no more. */
let asked: Record<string, string> = {};

/** A digest of a file's bytes; empty where there is no such file. */
export function digestOfFile(path: string): string {
  const file = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  if (!file?.isFile()) return '';
  kept ??= readRecord(record, digestsSchema) ?? {};
  // Its place is not among them: in the next site it stands elsewhere.
  const stamp = [file.dev, file.ino, file.size, file.mtimeNs].join();
  // Times in whole seconds are those of an archive that was unpacked, where other files may have the same stamp.
  const known = file.mtimeNs % 1_000_000_000n ? (asked[stamp] ?? kept[stamp]) : undefined;
  asked[stamp] = known ?? hash('sha256', readFileSync(path), 'base64url');
  return asked[stamp];
}

/** Keeps the digests of the files that were asked for, for the next build. */
export function keepDigests(): void {
  writeRecord(record, asked);
  [kept, asked] = [undefined, {}];
}
