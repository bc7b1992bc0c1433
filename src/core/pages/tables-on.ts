import { alignedTable } from './aligned.ts';
import { type PrintedTable, ruledCells } from './cells.ts';
import { type Line, linesOf } from './lines.ts';
import { type Box, type Glyph, isBlank, middleOf, type Page, type Rule } from './page.ts';
import { merged, type Ruled, ruledTables } from './ruled.ts';

/** A frame around text, with the characters that stand in it and in no table inside it. */
export interface Framed extends Box {
  glyphs: Glyph[];
}

/** What of a page stands in tables and frames, and the characters that are left. */
export interface Drawn {
  tables: PrintedTable[];
  frames: Framed[];
  rest: Glyph[];
}

/** A frame around so much of the page is its border. */
const border = 0.7;
const area = (b: Box): number => (b.x1 - b.x0) * (b.bottom - b.top);
const isIn = (box: Box, glyph: Glyph): boolean => {
  const { x, y } = middleOf(glyph);
  return x > box.x0 && x < box.x1 && y > box.top && y < box.bottom;
};

/** The tables and frames that the rules of a page draw. What is drawn without words is neither. */
export function drawnOn(page: Page): Drawn {
  const found = ruledTables(page.rules).sort((a, b) => area(a) - area(b));
  const drawn: Drawn = { tables: [], frames: [], rest: page.glyphs };
  for (const table of found) {
    const inside = drawn.rest.filter((g) => isIn(table, g));
    if (!inside.some((g) => !isBlank(g.text))) continue;
    if (table.xs.length === 2) {
      if (area(table) > border * page.width * page.height) continue;
      drawn.frames.push({ ...boxOfRuled(table), glyphs: inside });
    } else {
      const cells = ruledCells(table, inside, page.no);
      if (filled(cells) < 2) continue;
      drawn.tables.push(cells);
    }
    const gone = new Set(inside);
    drawn.rest = drawn.rest.filter((g) => !gone.has(g));
  }
  return drawn;
}

const boxOfRuled = ({ x0, x1, top, bottom }: Ruled): Box => ({ x0, x1, top, bottom });
const filled = ({ squares }: PrintedTable): number => squares.flat().filter((s) => s.lines.length).length;

/** Rules that begin and end alike by so much are of one table. */
const alike = 5;
/** A table of lying rules is at least so broad, as a share of the page; of one column of text too. */
const broadest = 0.25;

/**
 * Takes the tables that lie between rules without upright ones (三线表) out of characters: at least three
 * rules of one breadth, between which columns stand.
 */
export function betweenBars(page: Page, glyphs: readonly Glyph[], taken: readonly Box[]): Drawn {
  const isFree = (rule: Rule) =>
    !taken.some((b) => rule.at > b.top - 3 && rule.at < b.bottom + 3 && rule.from < b.x1);
  const bars = merged(page.rules.filter((r) => r.lies && isFree(r))).filter(
    (r) => r.to - r.from > page.width * broadest,
  );
  const drawn: Drawn = { tables: [], frames: [], rest: [...glyphs] };
  for (let i = 0; i + 2 < bars.length; ) {
    const run = [bars[i]!];
    for (const bar of bars.slice(i + 1))
      if (Math.abs(bar.from - run[0]!.from) < alike && Math.abs(bar.to - run[0]!.to) < alike) run.push(bar);
    const table = run.length > 2 ? tableBetween(run, drawn.rest, page.no) : null;
    if (!table) {
      i++;
      continue;
    }
    drawn.tables.push(table.table);
    const gone = new Set(table.glyphs);
    drawn.rest = drawn.rest.filter((g) => !gone.has(g));
    i = bars.findIndex((bar) => bar.at > table.bottom + 1);
    if (i < 0) break;
  }
  return drawn;
}

/** The longest table between the first of some bars and one behind it. */
function tableBetween(bars: readonly Rule[], glyphs: readonly Glyph[], page: number) {
  const [first] = bars;
  for (let count = bars.length; count > 2; count--) {
    const run = bars.slice(0, count).map((bar) => bar.at);
    const inside = glyphs.filter((g) => {
      const { x, y } = middleOf(g);
      return y > run[0]! && y < run.at(-1)! && x > first!.from - alike && x < first!.to + alike;
    });
    const bands = run.slice(1).map((at, i) => inside.filter((g) => g.y > run[i]! && g.y <= at));
    const table = alignedTable(inside, run, page);
    const isTable = table && (columnsIn(table) > 2 || bands.every((band) => isParted(linesOf(band, page))));
    if (isTable) return { table, glyphs: inside, bottom: run.at(-1)! };
  }
  return null;
}

const columnsIn = ({ xs }: PrintedTable): number => xs.length - 1;
/** A gap between columns is at least so wide, in sizes. */
const gapOfColumns = 1;
/** How many wide gaps a line has. */
const gapsIn = ({ glyphs, size }: Line): number =>
  glyphs.filter((g, i) => i > 0 && g.x0 - glyphs[i - 1]!.x1 > gapOfColumns * size).length;

/** Whether lines stand in columns: the first has a gap, and so have others. */
const isParted = (lines: readonly Line[]): boolean =>
  lines.length > 0 && gapsIn(lines[0]!) > 0 && lines.filter(gapsIn).length * 3 >= lines.length;
