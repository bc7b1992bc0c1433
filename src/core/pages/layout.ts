import { partedByFrames } from './beside-frames.ts';
import { edgesOf } from './beside-text/edges.ts';
import { lineNumbers } from './beside-text/line-numbers.ts';
import { marginEdges, marginGlyphs } from './beside-text/margin-words.ts';
import { runningRules } from './beside-text/running-rules.ts';
import { setDownEdges, setDownOn } from './beside-text/set-down.ts';
import { watermarkEdges, watermarksOf } from './beside-text/watermarks.ts';
import type { Block } from './blocks.ts';
import type { Footnote } from './footnotes.ts';
import type { Edge, Item } from './items.ts';
import { besideFrames, columnsOf, itemsOn } from './items-on-pages.ts';
import { type Line, median } from './lines/lines.ts';
import { marginsOf } from './lines/margins.ts';
import { mannerOf, paragraphsOf, type SetLine } from './lines/paragraphs.ts';
import { glyphsIn, readingEdges, readingsOn } from './lines/set-above.ts';
import { isStruck } from './lines/struck.ts';
import { linesWithoutNote, markCalls } from './note-calls.ts';
import { type Glyph, isBlank, type Page } from './page.ts';
import { proveTables } from './proof/prove.ts';
import { sheetOf } from './sheets.ts';
import { doubtBeside } from './tables/beside-tables.ts';
import { linesInColumns } from './tables/in-columns.ts';
import { markTableCalls } from './tables/table-calls.ts';
import { joinTables } from './tables/tables-over-pages.ts';
import { takeAllNotes, wholeNotes } from './take-notes.ts';
import { reasons } from './unsure-said.ts';

/** What the pages of a document show: each printed character stands in one of these, once. */
export interface Layout {
  blocks: Block[];
  notes: Footnote[];
  /** Lines of its paragraphs in which a raised sign calls for a note that was not found. */
  lone: ReadonlySet<Line>;
  /** Lines of its paragraphs and tables that have words which a rule is drawn through. */
  struck: ReadonlySet<Line>;
  /** Lines of its paragraphs that may be rows of a table which nothing draws. */
  inColumns: ReadonlySet<Line>;
  /** Lines of its paragraphs that a frame beside them parts. */
  parted: ReadonlySet<Line>;
  /** The lines that stand beside a frame. */
  besideFrames: ReadonlySet<Line>;
  edges: Edge[];
  bodySize: number;
  /** The font of most of its Chinese. */
  bodyHand: string;
}

/** Pages become paragraphs, tables, notes, and what stands at their edges. */
export function layout(given: readonly Page[]): Layout {
  const words = given.flatMap((p) => p.glyphs.filter((g) => !isBlank(g.text) && !g.watermark));
  const bodySize = median(words.map((g) => g.size));
  const { pages, aside } = withoutAside(given, bodySize);
  const running = runningRules(pages);
  const sheets = pages.map((page) => sheetOf(page, running));
  const edges = edgesOf(sheets, bodySize, running);
  const notes = takeAllNotes(sheets, edges, bodySize);
  const columns = columnsOf(sheets);
  const items = sheets.flatMap((sheet, i) => itemsOn(sheet, columns[i]!));
  const inColumns = linesInColumns(items);
  const beside = besideFrames(sheets, items, columns);
  const { blocks, dropped, bodyHand } = blocksOf(items, pages, inColumns, bodySize);
  markCalls(blocks, notes);
  markTableCalls(blocks);
  proveTables(blocks, pages);
  const atEdges = [...edges].map(([line, kind]): Edge => ({ kind, lines: [line] }));
  return {
    blocks,
    notes: wholeNotes(notes),
    lone: linesWithoutNote(blocks, notes),
    struck: struckLines(blocks, pages),
    inColumns,
    parted: partedByFrames(blocks, beside),
    besideFrames: beside,
    edges: [...atEdges, ...dropped, ...aside].sort((a, b) => a.lines[0]!.page - b.lines[0]!.page),
    bodySize,
    bodyHand,
  };
}

/** The pages without what is laid over their text, as watermarks are, and what stands in their margins. */
function withoutAside(given: readonly Page[], bodySize: number): { pages: readonly Page[]; aside: Edge[] } {
  const marks = watermarksOf(given, bodySize);
  const readings = given.flatMap(readingsOn);
  const beside = new Set([
    ...marginGlyphs(given, bodySize),
    ...given.flatMap((page) => lineNumbers(page, bodySize)),
  ]);
  const down = new Map(given.map((page) => [page, setDownOn(page)]));
  const above = new Set([...glyphsIn(readings), ...[...down.values()].flat(2)]);
  const isText = (glyph: Glyph) => !marks.has(glyph) && !beside.has(glyph) && !above.has(glyph);
  const pages =
    marks.size || beside.size || above.size
      ? given.map((page) => ({ ...page, glyphs: page.glyphs.filter(isText) }))
      : given;
  return {
    pages,
    aside: [
      ...watermarkEdges(given, marks),
      ...marginEdges(given, beside),
      ...readingEdges(readings),
      ...[...down].flatMap(([page, groups]) => setDownEdges(page, groups)),
    ],
  };
}

/** Items as paragraphs and tables; a table that goes on over the page is one. */
function blocksOf(
  items: readonly Item[],
  pages: readonly Page[],
  inColumns: ReadonlySet<Line>,
  bodySize: number,
) {
  const set = marginsOf(items, pages);
  const manner = mannerOf([...set.values()], bodySize);
  doubtBeside(items, bodySize, inColumns);
  const { tables, dropped, gone } = joinTables(items);
  const blocks: Block[] = [];
  let run: SetLine[] = [];
  let framed = false;
  const flush = () => {
    for (const paragraph of paragraphsOf(run, manner, inColumns))
      blocks.push({ kind: 'text', paragraph, framed });
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'table') {
      const table = tables.get(item.table);
      if (!table) continue;
      flush();
      blocks.push({ kind: 'table', table });
      continue;
    }
    if (gone.has(item.line)) continue;
    if ((item.frame !== undefined) !== framed) flush();
    framed = item.frame !== undefined;
    run.push(set.get(item.line)!);
  }
  flush();
  return { blocks, dropped, bodyHand: manner.bodyHand };
}

/** The lines of paragraphs and tables that have words which a rule is drawn through; such a table is unsure. */
function struckLines(blocks: readonly Block[], pages: readonly Page[]): ReadonlySet<Line> {
  const rulesOn = new Map(pages.map((page) => [page.no, page.rules.filter(({ lies }) => lies)]));
  const hasStruck = (line: Line) => isStruck(line, rulesOn.get(line.page) ?? []);
  return new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'text') return block.paragraph.lines.map(({ line }) => line).filter(hasStruck);
      const lines = block.table.squares.flatMap((row) =>
        row.flatMap((square) => square.lines.filter(hasStruck)),
      );
      if (lines.length) block.table.unsure ??= reasons.struck().en;
      return lines;
    }),
  );
}
