/** How a Word document of 1997–2003 sets its paragraphs ([MS-DOC] 2.8.6 PlcBtePapx, 2.9.175 PapxFkp, 2.6.2, 2.6.3). */
import { defineCells, inOrder, settingsIn, settingsPages } from './sprms.ts';
import { chainOf, type Style, stylesOf } from './styles.ts';

/** Where the FIB says where the pages of such settings are listed. */
const listAt = 0x102;
/** How many bytes such a page has beside each run. */
const entry = 13;
/** What is set (sprm), each with its number. */
const sets = {
  level: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnds: 0x2417,
  depth: 0x6649,
  joinsDown: 0xd62b,
} as const;
/** What is too long for its page stands among the data of the file, at the place that this names (2.6.2, 2.9.210). */
const standElsewhere = [0x6645, 0x6646];
/** Lists from this number on say that a paragraph has none. */
const noList = 0xf801;

/** A cell of a row: where it ends, and whether it is one with that before it, or with that above it. */
export interface SetCell {
  from: number;
  to: number;
  across: boolean;
  /** It begins a cell of several rows, or goes on with one. */
  down: 'begins' | 'goes on' | null;
}

/** How a paragraph is set. */
export interface Paragraph {
  /** The level of its heading; 0 where it is none. */
  heading: number;
  /** Its list, by the number of that in the file, and its level there; null where it is in none. */
  list: { id: number; level: number } | null;
  /** In how many tables it stands. */
  depth: number;
  /** The cells of the row that it ends; null where it ends none. */
  row: SetCell[] | null;
}

/** The cells that a row says it has (2.9.317 TDefTableOperand). */
function cellsIn(said: Buffer): SetCell[] {
  const count = said[0] ?? 0;
  if (said.length < 1 + 2 * (count + 1)) return [];
  const edge = (i: number) => said.readInt16LE(1 + 2 * i);
  return Array.from({ length: count }, (_, i) => {
    const at = 1 + 2 * (count + 1) + 20 * i;
    const flags = at + 2 <= said.length ? said.readUInt16LE(at) : 0;
    return { from: edge(i), to: edge(i + 1), across: (flags & 3) === 2, down: downOf((flags >> 5) & 3) };
  });
}
const downOf = (flags: number): SetCell['down'] => {
  if (flags === 3) return 'begins';
  return flags === 1 ? 'goes on' : null;
};

/** What settings say of a paragraph, as far as they were read. */
interface Found {
  list: number;
  level: number;
  depth: number;
  isInTable: boolean;
  endsRow: boolean;
  cells: SetCell[];
}
const nothing: Found = { list: 0, level: 0, depth: 0, isInTable: false, endsRow: false, cells: [] };

/** What settings say, behind what is known already. */
function foundIn(said: Buffer, before: Found): Found {
  const found = { ...before };
  for (const [what, value] of settingsIn(said)) {
    if (what === sets.list) found.list = value.readUInt16LE(0);
    if (what === sets.level) found.level = value[0]!;
    if (what === sets.inTable) found.isInTable = value[0] === 1;
    if (what === sets.rowEnds) found.endsRow = value[0] === 1;
    if (what === sets.depth) found.depth = value.readUInt32LE(0);
    if (what === defineCells) found.cells = cellsIn(value);
    if (what === sets.joinsDown && value.length >= 2 && found.cells[value[0]!])
      found.cells[value[0]!]!.down = downOf(value[1]!);
  }
  return found;
}

/** How each style sets a paragraph: what it and those that it is made from say is read once. */
function ofStyles(styles: ReadonlyMap<number, Style>): (id: number) => { heading: number; found: Found } {
  const known = new Map<number, ReturnType<ReturnType<typeof ofStyles>>>();
  return (id) => {
    const chain = known.has(id) ? [] : chainOf(id, styles);
    const made = known.get(id) ?? {
      heading: chain.at(-1)?.heading ?? 0,
      found: chain.reduce((found, style) => foundIn(style.paragraphs, found), nothing),
    };
    known.set(id, made);
    return made;
  };
}

/** A paragraph between two places of the stream. */
export type Run = Paragraph & { from: number; to: number };

/** The settings that stand on a page at a place: the number of their style, then what they say (PapxInFkp). */
function settingsAt(page: Buffer, at: number): { style: number; said: Buffer } {
  const isWide = at > 0 && page[at] === 0;
  const begin = at + (isWide ? 2 : 1);
  const length = isWide ? 2 * (page[at + 1] ?? 0) : 2 * (page[at] ?? 0) - 1;
  const all = at && length >= 2 ? page.subarray(begin, begin + length) : page.subarray(0, 0);
  return { style: all.length >= 2 ? all.readUInt16LE(0) : 0, said: all.subarray(2) };
}

/** How the paragraphs of a document are set, in the order of the stream, none over another. */
export function paragraphsOf(main: Buffer, tables: Buffer, data: Buffer): Run[] {
  const styleOf = ofStyles(stylesOf(main, tables));
  // What stands elsewhere may be long, and many paragraphs may name it.
  const known = new Map<string, Found>();
  const read = (said: Buffer, style: number): Found => {
    const before = styleOf(style).found;
    const at = [...settingsIn(said)].find(([what]) => standElsewhere.includes(what))?.[1].readUInt32LE(0);
    if (at === undefined || at + 2 > data.length) return foundIn(said, before);
    const key = `${style} ${at}`;
    const elsewhere = data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
    known.set(key, known.get(key) ?? foundIn(elsewhere, before));
    return known.get(key)!;
  };
  return inOrder(
    settingsPages(main, tables, listAt, entry).flatMap(({ page, runs }) =>
      runs.map(({ from, to, at }) => {
        const { style, said } = settingsAt(page, at);
        const { list, level, depth, isInTable, endsRow, cells } = read(said, style);
        return {
          from,
          to,
          heading: styleOf(style).heading,
          list: list && list < noList ? { id: list, level } : null,
          depth: isInTable ? Math.max(1, depth) : 0,
          row: endsRow ? cells : null,
        };
      }),
    ),
  );
}
