import { crc32, inflateRawSync } from 'node:zlib';
import type { Sentence } from '../../model/sentence.ts';
import { Unreadable } from '../../model/unreadable.ts';
import { names, said } from '../said.ts';

/**
 * The most that a part, and all parts, of a packed document may hold: hundreds of pages need a tenth of it.
 */
const [largestPart, largestAll, mostParts] = [24 * 2 ** 20, 64 * 2 ** 20, 10_000];
/** How the name of each kind of document ends. */
const endings = { docx: '.docx', ofd: '.ofd', odt: '.odt' } as const;
/** A kind of document that is packed. */
export type Packed = keyof typeof endings;
const damagedFile = (kind: Packed) => said.damagedPacked({ what: names[kind](), ending: endings[kind] });
/** That a part of a packed document is not as it was written. */
export const damagedPart = (kind: Packed): Unreadable => new Unreadable(damagedFile(kind));
const none = (kind: Packed) => said.isNone({ what: names[kind](), ending: endings[kind] });
/** That a packed document has a beginning and no end. */
const cut = (kind: Packed) => said.cutPacked({ what: names[kind]() });
const packedSign = Buffer.from('PK\u0003\u0004', 'latin1');
const [fileSign, directorySign, endSign, end64Sign, locatorSign] = [
  0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50,
];
/** What stands for a number that has no room, in two bytes and in four. */
const [far16, far32] = [0xffff, 0xffffffff];

interface Entry {
  name: string;
  method: number;
  locked: boolean;
  packed: number;
  size: number;
  /** The sum that the bytes of the part give (CRC-32). */
  sum: number;
  local: number;
}

/**
 * The parts of a zip file (APPNOTE 6.3, zip64 too) whose names pass `wanted`, by name. Believes no length
 * that the file states: a part is unpacked up to a limit, must be as long as stated and have its sum; a directory that
 * counts wrong, parts that overlap or stand twice, and what is locked or packed in another way are refused.
 * Throws Unreadable.
 */
export function unpack(
  bytes: Buffer,
  wanted: (name: string) => boolean,
  what: Packed = 'docx',
): Map<string, Uint8Array> {
  const damaged = damagedFile(what);
  const entries = readDirectory(bytes, what);
  const parts = new Map<string, Uint8Array>();
  let left = largestAll;
  let reached = 0;
  for (const { name, method, locked, packed, size, sum, local } of entries.toSorted(
    (a, b) => a.local - b.local,
  )) {
    if (local < reached || local + 30 > bytes.length || bytes.readUInt32LE(local) !== fileSign)
      throw new Unreadable(damaged);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    reached = start + packed;
    if (reached > bytes.length || parts.has(name)) throw new Unreadable(damaged);
    if (!wanted(name)) continue;
    if (locked) throw new Unreadable(said.locked({ what: names[what]() }));
    const found = inflate(bytes.subarray(start, reached), method, Math.min(left, largestPart), damaged);
    if (found.length !== size || crc32(found) !== sum) throw new Unreadable(damaged);
    left -= found.length;
    parts.set(name, found);
  }
  return parts;
}

function inflate(packed: Buffer, method: number, limit: number, damaged: Sentence): Uint8Array {
  if (method === 0 && packed.length <= limit) return packed;
  if (method !== 8 || limit <= 0) throw new Unreadable(damaged);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch {
    throw new Unreadable(damaged);
  }
}

/** Every entry of the directory at the end of the file. */
function readDirectory(bytes: Buffer, what: Packed): Entry[] {
  const damaged = damagedFile(what);
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endSign)
    throw new Unreadable(bytes.subarray(0, 4).equals(packedSign) ? cut(what) : none(what));
  let [count, at] = [bytes.readUInt16LE(end + 10), bytes.readUInt32LE(end + 16)];
  if (end >= 20 && bytes.readUInt32LE(end - 20) === locatorSign) {
    const end64 = Number(bytes.readBigUInt64LE(end - 12));
    if (end64 + 56 > bytes.length || bytes.readUInt32LE(end64) !== end64Sign) throw new Unreadable(damaged);
    if (count === far16) count = Number(bytes.readBigUInt64LE(end64 + 32));
    if (at === far32) at = Number(bytes.readBigUInt64LE(end64 + 48));
  }
  const entries: Entry[] = [];
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === directorySign) {
    if (entries.length === mostParts) throw new Unreadable(damaged);
    const [named, extra] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const next = at + 46 + named + extra + bytes.readUInt16LE(at + 32);
    if (next > bytes.length) throw new Unreadable(damaged);
    const more = bytes.subarray(at + 46 + named, at + 46 + named + extra);
    const numbers = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const [size, packed, local] = numbers.includes(far32) ? numbersOf64(more, numbers, damaged) : numbers;
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + named),
      method: bytes.readUInt16LE(at + 10),
      locked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      sum: bytes.readUInt32LE(at + 16),
      size: size!,
      packed: packed!,
      local: local!,
    });
    at = next;
  }
  if (entries.length !== count) throw new Unreadable(damaged);
  return entries;
}

/** Size, packed size and place of an entry from its zip64 field, which has those that had no room. */
function numbersOf64(extra: Buffer, numbers: readonly number[], damaged: Sentence): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    return numbers.map((n) => {
      if (n !== far32) return n;
      if (from + 8 > extra.length) throw new Unreadable(damaged);
      from += 8;
      return Number(extra.readBigUInt64LE(from - 8));
    });
  }
  throw new Unreadable(damaged);
}
