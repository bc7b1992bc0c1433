/** What a Word document of 1997–2003 says of its characters, paragraphs and rows ([MS-DOC] 2.2.5 Property Modifiers). */

/** How many bytes the value of a setting has, by the upper three bits of its number; a varied one says it itself. */
const valueSizes = [1, 1, 2, 4, 2, 2, 0, 3];
/** What says where the cells of a row stand (sprmTDefTable) says its length, and one more, in two bytes. */
export const defineCells = 0xd608;

/** Settings (sprm) one behind the other: the number of each, and its value. What is cut short ends them. */
export function* settingsIn(said: Buffer): Generator<readonly [what: number, value: Buffer]> {
  for (let at = 0; at + 3 <= said.length; ) {
    const what = said.readUInt16LE(at);
    const fixed = valueSizes[what >> 13]!;
    let from = at + 2;
    let length = fixed;
    if (!fixed && what === defineCells && from + 2 <= said.length) {
      length = said.readUInt16LE(from) - 1;
      from += 2;
    } else if (!fixed) length = said[from++]!;
    if (length < 0 || from + length > said.length) return;
    yield [what, said.subarray(from, from + length)];
    at = from + length;
  }
}

const pageSize = 512;
/** A page that says how what stands between places of the stream is set (2.9.33, 2.9.175): those, and where it says it. */
interface SettingsPage {
  page: Buffer;
  runs: { from: number; to: number; at: number }[];
}

/**
 * The pages of settings that a list of the file names (2.8.5, 2.8.6): `listAt` is where the FIB says where the list
 * stands, `entry` how many bytes a page has beside each run. What leads out of the file is passed over.
 */
export function settingsPages(main: Buffer, tables: Buffer, listAt: number, entry: number): SettingsPage[] {
  const at = main.readUInt32LE(listAt);
  const list = tables.subarray(at, at + main.readUInt32LE(listAt + 4));
  const count = Math.floor((list.length - 4) / 8);
  const pages = new Set<number>();
  for (let i = 0; i < count; i++) pages.add(list.readUInt32LE(4 * (count + 1) + 4 * i) & 0x3fffff);
  return [...pages].map((n) => {
    const page = main.subarray(n * pageSize, (n + 1) * pageSize);
    const runs = page.length === pageSize ? page[pageSize - 1]! : 0;
    if ((4 + entry) * runs + 4 > pageSize) return { page, runs: [] };
    return {
      page,
      runs: Array.from({ length: runs }, (_, i) => ({
        from: page.readUInt32LE(4 * i),
        to: page.readUInt32LE(4 * (i + 1)),
        at: page[4 * (runs + 1) + entry * i]! * 2,
      })),
    };
  });
}

/** Runs of the stream in their order, none over another. */
export function inOrder<T extends { from: number; to: number }>(runs: readonly T[]): T[] {
  let end = 0;
  return runs
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const isBehind = from >= end && to > from;
      if (isBehind) end = to;
      return isBehind;
    });
}

/** Which of such runs is the first that ends behind a place. */
export function firstBehind(runs: readonly { to: number }[], place: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
