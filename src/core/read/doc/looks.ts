/** How a Word document of 1997–2003 sets its characters ([MS-DOC] 2.8.5 PlcBteChpx, 2.9.33 ChpxFkp, 2.6.1). */

/** Where the FIB says where the pages of such settings are listed, and how long that list is. */
const [listAt, listLength] = [0xfa, 0xfe];
const pageSize = 512;
/** What is set (sprm), each with its number. */
const [raises, moves, strikes, strikesTwice, hides, names] = [0x2a48, 0x4845, 0x0837, 0x2a53, 0x083c, 0x6a09];
/** What is set at least this many half points off its line is raised or lowered. */
const offLine = 4;
/** How many bytes the value of a setting has, by the upper three bits of its number; a varied one says it itself. */
const valueSizes = [1, 1, 2, 4, 2, 2, 0, 3];

/** Characters between two places of the stream that are set otherwise than those beside them. */
export interface Setting {
  from: number;
  to: number;
  raised: boolean;
  struck: boolean;
  hidden: boolean;
  /** True of a sign that its font and its place there name: what stands in the text is no character of it. */
  symbol: boolean;
}

/**
 * The settings of a document that say of characters that they are raised, struck out, hidden or signs of a font, in the
 * order of the stream, none over another; what leads out of the file is passed over, as it says nothing of the words.
 */
export function settingsOf(main: Buffer, tables: Buffer): Setting[] {
  const at = main.readUInt32LE(listAt);
  const list = tables.subarray(at, at + main.readUInt32LE(listLength));
  const count = Math.floor((list.length - 4) / 8);
  const pages = new Set<number>();
  for (let i = 0; i < count; i++) pages.add(list.readUInt32LE(4 * (count + 1) + 4 * i) & 0x3fffff);
  const all = [...pages].flatMap((page) => settingsOn(main.subarray(page * pageSize, (page + 1) * pageSize)));
  let end = 0;
  return all
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const isBehind = from >= end && to > from;
      if (isBehind) end = to;
      return isBehind;
    });
}

function settingsOn(page: Buffer): Setting[] {
  const count = page.length === pageSize ? page[pageSize - 1]! : 0;
  if (5 * count + 4 > pageSize) return [];
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [page.readUInt32LE(4 * i), page.readUInt32LE(4 * (i + 1))];
    const at = page[4 * (count + 1) + i]! * 2;
    const said = at ? page.subarray(at + 1, at + 1 + page[at]!) : page.subarray(0, 0);
    return { from, to, ...looksIn(said) };
  }).filter(({ raised, struck, hidden, symbol }) => raised || struck || hidden || symbol);
}

function looksIn(said: Buffer): Omit<Setting, 'from' | 'to'> {
  const looks = { raised: false, struck: false, hidden: false, symbol: false };
  for (let at = 0; at + 4 <= said.length || (at + 3 <= said.length && said[at + 1]! >> 5 < 2); ) {
    const [what, value] = [said.readUInt16LE(at), said[at + 2]!];
    if (what === raises) looks.raised = value > 0;
    if (what === moves) looks.raised = Math.abs(said.readInt16LE(at + 2)) >= offLine;
    if (what === strikes || what === strikesTwice) looks.struck = value === 1;
    if (what === hides) looks.hidden = value === 1;
    if (what === names) looks.symbol = true;
    at += 2 + (valueSizes[what >> 13]! || value + 1);
  }
  return looks;
}
