/** Compound files ([MS-CFB]) and Word documents of 1997–2003 ([MS-DOC]) in them, as small as they can be. */

const sector = 512;
const [endOfChain, noEntry, isFat] = [0xfffffffe, 0xffffffff, 0xfffffffd];
const padded = (bytes: Buffer, to: number) => Buffer.concat([bytes, Buffer.alloc(-bytes.length & (to - 1))]);
const numbers = (...all: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * all.length);
  for (const [i, n] of all.entries()) bytes.writeUInt32LE(n >>> 0, 4 * i);
  return bytes;
};

function entry(
  name: string,
  kind: number,
  right: number,
  child: number,
  start: number,
  size: number,
): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE(2 * name.length + 2, 64);
  bytes[66] = kind;
  numbers(noEntry, right, child).copy(bytes, 68);
  numbers(start, size).copy(bytes, 116);
  return bytes;
}

/** Where things stand in what `compoundOf` makes: the entries of its tables and of its directory. */
export const at = {
  fat: (n: number) => sector + 4 * n,
  entry: (n: number) => 2 * sector + 128 * n,
  smallFat: (n: number) => 3 * sector + 4 * n,
};
/** The sectors of the directory, of the table of small sectors, and of what stands in these. */
export const [directory, smallTable, smallSectors] = [1, 2, 3];

/** A compound file of up to three streams, by name; those below 4096 bytes stand in small sectors. */
export function compoundOf(streams: Record<string, Buffer>): Buffer {
  const fat = [isFat, endOfChain, endOfChain];
  const smallFat: number[] = [];
  const [small, big]: [Buffer[], Buffer[]] = [[], []];
  const chain = (table: number[], count: number) => {
    const start = table.length;
    for (let i = 1; i <= count; i++) table.push(i === count ? endOfChain : start + i);
    return start;
  };
  const all = Object.entries(streams);
  for (const [, bytes] of all) if (bytes.length < 4096) small.push(padded(bytes, 64));
  const smallBytes = padded(Buffer.concat(small), sector);
  chain(fat, smallBytes.length / sector);
  const entries = all.map(([name, bytes], i) => {
    const isSmall = bytes.length < 4096;
    const start = isSmall
      ? chain(smallFat, Math.ceil(bytes.length / 64))
      : chain(fat, Math.ceil(bytes.length / sector));
    if (!isSmall) big.push(padded(bytes, sector));
    return entry(name, 2, i + 2 > all.length ? noEntry : i + 2, noEntry, start, bytes.length);
  });
  const root = entry('Root Entry', 5, noEntry, 1, smallSectors, smallBytes.length);
  const free = (table: number[]) => numbers(...table, ...Array(128 - table.length).fill(noEntry));
  const head = Buffer.alloc(sector, 0xff);
  head.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  for (const [i, n] of [0x3e, 3, 0xfffe, 9, 6].entries()) head.writeUInt16LE(n, 24 + 2 * i);
  numbers(1, directory, 0, 4096, smallTable, 1, endOfChain, 0, 0).copy(head, 44);
  const list = padded(Buffer.concat([root, ...entries]), sector);
  return Buffer.concat([head, free(fat), list, free(smallFat), smallBytes, ...big]);
}

/** Where `docOf` keeps how characters and paragraphs are set, in pages of this size. */
const [settingsPage, paragraphsPage] = [8, 9];

/** The page that says how runs of characters are set: how long each is, and its settings (sprm), in hexadecimal. */
function settingsOf(runs: readonly (readonly [length: number, settings: string])[], textAt: number): Buffer {
  const page = Buffer.alloc(sector);
  page[sector - 1] = runs.length;
  let [place, free] = [textAt, sector / 2];
  page.writeUInt32LE(place, 0);
  for (const [i, [length, settings]] of runs.entries()) {
    place += 2 * length;
    page.writeUInt32LE(place, 4 * (i + 1));
    if (!settings) continue;
    page[4 * (runs.length + 1) + i] = free / 2;
    page[free] = settings.length / 2;
    page.write(settings, free + 1, 'hex');
    free += 32;
  }
  return page;
}

/** The page that says how paragraphs are set: their style and their settings (sprm), in hexadecimal. */
function paragraphsOf(set: readonly (readonly [words: string, settings: string])[], textAt: number): Buffer {
  const page = Buffer.alloc(sector);
  page[sector - 1] = set.length;
  let [place, free] = [textAt, 4 * (set.length + 1) + 13 * set.length + 1];
  page.writeUInt32LE(place, 0);
  for (const [i, [words, settings]] of set.entries()) {
    place += 2 * words.length;
    page.writeUInt32LE(place, 4 * (i + 1));
    free += free & 1;
    page[4 * (set.length + 1) + 13 * i] = free / 2;
    page[free + 1] = Math.ceil(settings.length / 4);
    page.write(settings, free + 2, 'hex');
    free += 2 + 2 * Math.ceil(settings.length / 4);
  }
  return page;
}

/**
 * A Word document of paragraphs, each with its end and how it is set; `parts`: what stands in its tables, by the place
 * where its FIB says where that is.
 */
export function setDocOf(
  set: readonly (readonly [words: string, settings: string])[],
  parts: Record<number, Buffer> = {},
  more: Record<number, number> = {},
  runs: readonly (readonly [length: number, settings: string])[] = [],
): Buffer {
  const text = set.map(([words]) => words).join('');
  return docOf(text, more, runs, { ...parts, 258: numbers(0, 0, paragraphsPage) }, set);
}

/**
 * A Word document of a text, its paragraphs parted by \r; `more`: other numbers of its FIB, by their places; `runs`: how
 * its characters are set.
 */
export function docOf(
  text: string,
  more: Record<number, number> = {},
  runs: readonly (readonly [length: number, settings: string])[] = [],
  parts: Record<number, Buffer> = {},
  set: readonly (readonly [words: string, settings: string])[] = [],
): Buffer {
  const textAt = 0x400;
  const main = Buffer.alloc(
    Math.max(set.length ? sector * (paragraphsPage + 1) : 5000, textAt + 2 * text.length),
  );
  main.write(text, textAt, 'utf16le');
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200, 0x0a);
  // The list of pieces: one, of two bytes a character.
  const pieces = Buffer.concat([Buffer.from([2]), numbers(16), numbers(0, text.length), Buffer.alloc(8)]);
  pieces.writeUInt32LE(textAt, 15);
  if (runs.length) settingsOf(runs, textAt).copy(main, settingsPage * sector);
  const settings = numbers(textAt, textAt + 2 * text.length, settingsPage);
  const list: Record<number, number> = runs.length ? { 250: pieces.length, 254: settings.length } : {};
  const given: Record<number, number> = { 76: text.length, 418: 0, 422: pieces.length, ...list };
  if (set.length) paragraphsOf(set, textAt).copy(main, paragraphsPage * sector);
  let table = Buffer.concat([pieces, settings]);
  for (const [place, part] of Object.entries(parts)) {
    given[Number(place)] = table.length;
    given[Number(place) + 4] = part.length;
    table = Buffer.concat([table, part]);
  }
  Object.assign(given, more);
  for (const [place, n] of Object.entries(given)) main.writeUInt32LE(n, Number(place));
  return compoundOf({ WordDocument: main, '1Table': table });
}
