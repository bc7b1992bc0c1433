import { columnRole } from '../chinese/column-heads.ts';
import type { Said } from '../model/sentence.ts';
import type { SourceLine } from '../model/source-line.ts';
import { reasons } from '../tables/flat-table.ts';
import { greatest, headed, headRowsOf, isMostlyEmpty, reachDown } from '../tables/grid.ts';
import { said } from '../tables/said.ts';
import { type Drawn, drawnFrom, signsOf } from './drawn-lines.ts';
import { columnsOf, rowsOf } from './drawn-rows.ts';

/** A table that signs draw. */
type Grid = NonNullable<SourceLine['grid']>;

/** A rule across the page, as one above and below a table whose columns no bars part. */
const drawnRule = /^(?:[─━═┄┅┈┉╌╍]{4,}|[-=—－]{8,})$/u;

/** Without any rule it takes at least this many rows and columns to be a table; two columns only between bars. */
const [fewestRows, fewestColumns] = [3, 3];

/**
 * The lines of a text, with the tables in it that signs draw (| 甲 | 乙 |, +---+---+, ┌──┬──┐) read as such; the signs
 * are kept beside the words, since they are none of the plan.
 */
export function withDrawnTables(source: readonly SourceLine[]): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let i = 0; i < source.length; i++) {
    const { drawn, end } = drawnFrom(source, i);
    const grid = gridOf(drawn, source[end + 1]);
    if (!grid && drawnRule.test(source[i]!.raw.trim())) {
      const { no, raw } = source[i]!;
      lines.push({ no, raw: '', drawn: [{ line: no, text: raw.trim() }] });
    } else if (!grid && isFrame(drawn)) {
      for (const line of drawn)
        lines.push({ no: line.no, raw: line.isRule ? '' : line.parts[0]!.words, drawn: signsOf(line) });
    } else if (grid) lines.push({ no: drawn[0]!.no, raw: '', grid, drawn: drawn.flatMap(signsOf) });
    else lines.push(...source.slice(i, Math.max(i, end) + 1));
    i = Math.max(i, end);
  }
  return lines;
}

/** Whether lines draw a frame around words, as around a panel, and no table. */
const isFrame = (drawn: readonly Drawn[]) =>
  drawn.length > 2 &&
  drawn[0]!.isRule &&
  drawn.at(-1)!.isRule &&
  drawn.every(({ parts, isClosed }) => parts.length === 1 && isClosed);

/** The table that lines draw; null where they draw none. `next`: the line behind them. */
export function gridOf(drawn: readonly Drawn[], next?: { no: number; raw: string }): Grid | null {
  const words = drawn.filter(({ isRule }) => !isRule);
  const columns = greatest(words.map(({ parts }) => parts.length));
  if (columns < 2 || words.length < 2) return null;
  if (
    isMostlyEmpty(
      words.map(({ parts }) => parts),
      columns,
    )
  )
    return null;
  const isRuled = words.length < drawn.length;
  if (!isRuled && !isTableByBars(words, columns)) return null;
  const doubts: Said[] = [];
  if (!isRuled && !words.every(({ isClosed }) => isClosed) && !saysTable(words)) doubts.push(said.onlyBars());
  const spans = columnsOf(drawn, columns);
  const short = words.findLast(({ parts }, i) => i > 0 && parts.length < columns);
  if (!spans) doubts.push(short ? said.fewerThanHeading({ line: short.no }) : said.spansNotTold());
  const { rows, headRows } = rowsOf(drawn, columns, spans, doubts);
  if (rows.length < 2) return null;
  if (drawn[0]!.isRule && !drawn.at(-1)!.isRule && next?.raw.trim())
    doubts.push(said.maybeRowBelow({ line: next.no }));
  const grid = headed(rows, headRows || headRowsOf(rows));
  // Between rules each cell is drawn as wide and as deep as it is.
  const inner = drawn.filter(({ isRule }, i) => isRule && i > 0 && i < drawn.length - 1);
  if (inner.length < 2) reachDown(grid.rows, grid.headRows);
  return { ...grid, ...(doubts.length && { unsure: reasons(doubts) }) };
}

/** Whether lines without a rule are rows: 甲 | 12 | 15, and no menu of a page: 首页 | 新闻. */
function isTableByBars(words: readonly Drawn[], columns: number): boolean {
  if (words.every(({ isClosed }) => isClosed)) return true;
  const areRows = words.every(({ parts }) => parts.length === columns);
  return areRows && words.length >= fewestRows && columns >= fewestColumns;
}

/** Whether lines say themselves that they are rows: a figure stands in one, or two known heads in the first. */
const saysTable = ([head, ...rows]: readonly Drawn[]): boolean =>
  rows.some(({ parts }) => parts.some(({ words }) => /\d/u.test(words))) ||
  head!.parts.filter(({ words }) => columnRole(words) !== 'any').length > 1;
