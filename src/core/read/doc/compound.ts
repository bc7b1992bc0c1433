/**
 * A compound file ([MS-CFB], as Word 97–2003 and WPS write them): sectors of one size, and a table (FAT) that names
 * for each sector the one behind it. What the tables say is held against the file before anything follows it.
 */
import { Unreadable } from '../../model/unreadable.ts';
import { compoundFile } from '../kind-of-file.ts';
import { names, said } from '../said.ts';

/** Sectors that no chain has, from this number on: MAXREGSECT ([MS-CFB] 2.1). */
const noSector = 0xfffffffa;
const endOfChain = 0xfffffffe;
/** No entry of a directory: NOSTREAM (2.6.1). */
const noEntry = 0xffffffff;
/** The kinds of the entries of a directory that are read (2.6.1), and how long each is. */
const [storage, stream, root, entryLength] = [1, 2, 5, 128];
/** Streams below this size stand in small sectors (2.2: both are the same in every file). */
const [smallBelow, smallSector] = [4096, 64];
/** The length of sectors, as a power of two, in files of each version (2.2). */
const sectorShifts: Record<number, number> = { 3: 9, 4: 12 };
/** How many sectors of the FAT the header itself names, and from where. */
const [inHeader, tableAt] = [109, 76];

interface Entry {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** That a Word document of 1997–2003 is damaged. */
export const damaged = (): Unreadable => new Unreadable(said.damaged({ what: names.doc() }));

/**
 * The streams that stand in the root of a compound file, by name: those of `wanted`. Each table and chain of sectors
 * on the way there is followed once: one that leads back into itself or into another, leaves the file, or is shorter
 * than what it holds, or a second stream of a name, makes the file damaged. Time and memory are those of the file.
 * Throws Unreadable.
 */
export function streamsOf(bytes: Buffer, wanted: readonly string[]): Map<string, Buffer> {
  const file = new Compound(bytes);
  const found = new Map<string, Buffer>();
  for (const entry of file.inRoot())
    if (entry.kind === stream && wanted.includes(entry.name)) {
      // Of two, whoever reads the file next may take the other.
      if (found.has(entry.name)) throw damaged();
      found.set(entry.name, file.read(entry));
    }
  return found;
}

class Compound {
  private readonly bytes: Buffer;
  private readonly sector: number;
  private readonly fat: Uint32Array;
  private readonly smallFat: Uint32Array;
  private readonly directory: Entry[];
  /** What stands in small sectors, in one piece. */
  private readonly small: Buffer;
  /** Sectors, and small ones, that are in a chain already. */
  private readonly taken = new Set<number>();
  private readonly smallTaken = new Set<number>();

  constructor(bytes: Buffer) {
    if (bytes.length < 512 || !bytes.toString('latin1', 0, 8).startsWith(compoundFile)) throw damaged();
    const shift = sectorShifts[bytes.readUInt16LE(26)];
    if (!shift || bytes.readUInt16LE(30) !== shift || bytes.readUInt16LE(32) !== 6) throw damaged();
    if (bytes.readUInt32LE(56) !== smallBelow) throw damaged();
    this.bytes = bytes;
    this.sector = 2 ** shift;
    this.fat = this.numbersIn(this.sectorsOfFat());
    this.directory = this.entriesOf(this.join(this.chain(bytes.readUInt32LE(48))));
    const smallTable = bytes.readUInt32LE(64) ? this.chain(bytes.readUInt32LE(60)) : [];
    this.smallFat = this.numbersIn(smallTable);
    const [first] = this.directory;
    if (first?.kind !== root) throw damaged();
    this.small = first.size ? this.cut(this.join(this.chain(first.start)), first.size) : Buffer.alloc(0);
  }

  /** What stands in the root, in no order: its entries are a tree (2.6.4). */
  inRoot(): Entry[] {
    const seen = new Set<number>();
    const visit = (from: number): Entry[] => {
      const found: Entry[] = [];
      const left = [from];
      while (left.length) {
        const at = left.pop()!;
        if (at === noEntry) continue;
        const entry = this.directory[at];
        if (!entry || seen.has(at) || (entry.kind !== storage && entry.kind !== stream)) throw damaged();
        seen.add(at);
        found.push(entry);
        left.push(entry.left, entry.right);
      }
      return found;
    };
    const above = visit(this.directory[0]!.child);
    // Folders below are not read, but whoever reads the file next goes through them.
    const folders = above.filter((entry) => entry.kind === storage);
    for (const folder of folders) folders.push(...visit(folder.child).filter((e) => e.kind === storage));
    return above;
  }

  read({ start, size }: Entry): Buffer {
    if (!size) return Buffer.alloc(0);
    if (size >= smallBelow) return this.cut(this.join(this.chain(start)), size);
    const pieces = this.follow(this.smallFat, start, this.smallTaken).map((at) =>
      this.small.subarray(at * smallSector, (at + 1) * smallSector),
    );
    return this.cut(Buffer.concat(pieces), size);
  }

  /** The sectors that hold the FAT: the header names the first, and sectors of the DIFAT the others (2.5). */
  private sectorsOfFat(): number[] {
    const count = this.bytes.readUInt32LE(44);
    if (count > this.bytes.length / this.sector) throw damaged();
    const found: number[] = [];
    const add = (table: Buffer, most: number) => {
      for (let i = 0; i < most && found.length < count; i++) found.push(this.take(table.readUInt32LE(4 * i)));
    };
    add(this.bytes.subarray(tableAt, 512), inHeader);
    const perSector = this.sector / 4 - 1;
    for (let at = this.bytes.readUInt32LE(68); found.length < count; ) {
      const table = this.sectorAt(this.take(at));
      if (table.length < this.sector) throw damaged();
      add(table, perSector);
      at = table.readUInt32LE(4 * perSector);
    }
    return found;
  }

  /** Notes that a sector is in use; it must be in the file, and in no other. */
  private take(at: number): number {
    if (at >= noSector || (at + 1) * this.sector >= this.bytes.length || this.taken.has(at)) throw damaged();
    this.taken.add(at);
    return at;
  }

  private chain(start: number): number[] {
    return this.follow(this.fat, start, this.taken);
  }

  /** The sectors of a chain in their order (2.3). */
  private follow(table: Uint32Array, start: number, taken: Set<number>): number[] {
    const found: number[] = [];
    for (let at = start; at !== endOfChain; at = table[at]!) {
      if (at >= table.length || taken.has(at)) throw damaged();
      taken.add(at);
      found.push(at);
    }
    return found;
  }

  private sectorAt(at: number): Buffer {
    return this.bytes.subarray((at + 1) * this.sector, (at + 2) * this.sector);
  }

  /** What stands in sectors; the last of a file may be cut behind what it holds. */
  private join(sectors: readonly number[]): Buffer {
    const pieces = sectors.map((at) => this.sectorAt(at));
    if (pieces.slice(0, -1).some((piece) => piece.length < this.sector)) throw damaged();
    return Buffer.concat(pieces);
  }

  private numbersIn(sectors: readonly number[]): Uint32Array {
    const joined = this.join(sectors);
    return Uint32Array.from({ length: Math.floor(joined.length / 4) }, (_, i) => joined.readUInt32LE(4 * i));
  }

  private cut(joined: Buffer, size: number): Buffer {
    if (joined.length < size) throw damaged();
    return joined.subarray(0, size);
  }

  private entriesOf(table: Buffer): Entry[] {
    return Array.from({ length: Math.floor(table.length / entryLength) }, (_, i) => {
      const at = table.subarray(i * entryLength, (i + 1) * entryLength);
      return {
        name: at.toString('utf16le', 0, Math.max(0, Math.min(64, at.readUInt16LE(64)) - 2)),
        kind: at[66]!,
        left: at.readUInt32LE(68),
        right: at.readUInt32LE(72),
        child: at.readUInt32LE(76),
        start: at.readUInt32LE(116),
        size: at.readUInt32LE(120),
      };
    });
  }
}
