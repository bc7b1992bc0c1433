/** How a Word document of 1997–2003 sets its paragraphs ([MS-DOC] 2.8.6 PlcBtePapx, 2.9.175 PapxFkp, 2.6.2, 2.6.3). */
import { defineCells, inOrder, settingsIn, settingsPages } from './sprms.ts';

/** Where the FIB says where the pages of such settings are listed, and where the styles stand. */
const [listAt, stylesAt] = [0x102, 0xa2];
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
/** Styles are made from one another no farther. */
const mostStyles = 20;

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

interface Style {
  heading: number;
  base: number;
  said: Buffer;
}

/** The styles of a document, by their numbers (2.9.271 STSH); what is cut short is none. */
function stylesOf(main: Buffer, tables: Buffer): Map<number, Style> {
  const at = main.readUInt32LE(stylesAt);
  const sheet = tables.subarray(at, at + main.readUInt32LE(stylesAt + 4));
  const found = new Map<number, Style>();
  if (sheet.length < 6) return found;
  const [count, base] = [sheet.readUInt16LE(2), sheet.readUInt16LE(4)];
  let from = 2 + sheet.readUInt16LE(0);
  for (let id = 0; id < count && from + 2 <= sheet.length; id++) {
    const length = sheet.readUInt16LE(from);
    const style = sheet.subarray(from + 2, from + 2 + length);
    from += 2 + length;
    if (style.length < base + 2 || base < 6) continue;
    const [kind, name] = [style.readUInt16LE(0) & 0xfff, style.readUInt16LE(base)];
    const [what, made] = [style.readUInt16LE(2) & 0xf, style.readUInt16LE(2) >> 4];
    const settings = base + 2 + 2 * (name + 1);
    const isWhole = what === 1 && settings + 4 <= style.length;
    const said = isWhole
      ? style.subarray(settings + 4, settings + 2 + style.readUInt16LE(settings))
      : style.subarray(0, 0);
    found.set(id, { heading: what === 1 && kind >= 1 && kind <= 9 ? kind : 0, base: made, said });
  }
  return found;
}

/** A style and those that it is made from, the first of them first. */
function chainOf(id: number, styles: ReadonlyMap<number, Style>): Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(id); style && chain.length < mostStyles; style = styles.get(style.base))
    chain.unshift(style);
  return chain;
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

function paragraphOf(chain: readonly Style[], said: Buffer): Paragraph {
  let [list, level, depth, isInTable, endsRow] = [0, 0, 0, false, false];
  let cells: SetCell[] = [];
  for (const [what, value] of [...chain.map((style) => style.said), said].flatMap((s) => [
    ...settingsIn(s),
  ])) {
    if (what === sets.list) list = value.readUInt16LE(0);
    if (what === sets.level) level = value[0]!;
    if (what === sets.inTable) isInTable = value[0] === 1;
    if (what === sets.rowEnds) endsRow = value[0] === 1;
    if (what === sets.depth) depth = value.readUInt32LE(0);
    if (what === defineCells) cells = cellsIn(value);
    if (what === sets.joinsDown && value.length >= 2 && cells[value[0]!])
      cells[value[0]!]!.down = downOf(value[1]!);
  }
  return {
    heading: chain.at(-1)?.heading ?? 0,
    list: list && list < noList ? { id: list, level } : null,
    depth: isInTable ? Math.max(1, depth) : 0,
    row: endsRow ? cells : null,
  };
}

/** A paragraph between two places of the stream. */
export type Run = Paragraph & { from: number; to: number };

/** How the paragraphs of a document are set, in the order of the stream, none over another. */
export function paragraphsOf(main: Buffer, tables: Buffer, data: Buffer): Run[] {
  const styles = stylesOf(main, tables);
  const elsewhere = (said: Buffer): Buffer => {
    const at = [...settingsIn(said)].find(([what]) => standElsewhere.includes(what))?.[1].readUInt32LE(0);
    if (at === undefined || at + 2 > data.length) return said;
    return data.subarray(at + 2, at + 2 + data.readUInt16LE(at));
  };
  return inOrder(
    settingsPages(main, tables, listAt, entry).flatMap(({ page, runs }) =>
      runs.map(({ from, to, at }) => {
        const wide = at > 0 && page[at] === 0;
        const begin = at + (wide ? 2 : 1);
        const length = wide ? 2 * (page[at + 1] ?? 0) : 2 * (page[at] ?? 0) - 1;
        const said = at && length >= 2 ? page.subarray(begin, begin + length) : page.subarray(0, 0);
        const style = said.length >= 2 ? said.readUInt16LE(0) : 0;
        return { from, to, ...paragraphOf(chainOf(style, styles), elsewhere(said.subarray(2))) };
      }),
    ),
  );
}
