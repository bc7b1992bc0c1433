import { columnRole } from '../chinese/column-heads.ts';
import { ordinalInside, readMarker } from '../chinese/heading-numbers.ts';
import { attachment, box } from '../chinese/heading-words.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { tableNumbers } from '../chinese/table-words.ts';
import type { Report } from '../model/diagnostics.ts';
import type { Cell } from '../model/plan.ts';
import { type SourceLine, wordsOf } from '../model/source-line.ts';
import { isAbove, isBelow } from '../tables/captions.ts';
import { type FlatTable, reasons, saidOfRow } from '../tables/flat-table.ts';
import { greatest } from '../tables/grid.ts';
import { hintEntry, hintText } from './hints/entry.ts';
import { mostColumns } from './hints/hint.ts';
import { spanOf } from './hints/lines-of-tables.ts';
import { said } from './said.ts';

/** At least this many lines below a title of a table look like a table; a longer line is no cell. */
const [fewest, longestCell] = [2, 40];
/** At most this many lines stand between a title and its table. */
const mostBetween = 2;
/** At most this many lines are named as those of a table that could not be read. */
const farthest = 400;
/** A line of more words is no row of a printed page: whole rows may stand in it. */
const widest = 24;

interface Told {
  lines: readonly SourceLine[];
  tables: ReadonlyMap<number, FlatTable>;
  /** Whether a line is something else, or a person has settled it. */
  isSettled: (i: number) => boolean;
  file: string;
  hintFile: string;
  report: Report;
}

/**
 * Says where a person should look at tables: `table-unsure` for each that may be read otherwise, with the
 * reason, and `table-unread` for each title below which stands what looks like cells, or known heads in a line, and could
 * not be read. Each message prints the hint that settles it.
 */
export function tellTables(told: Told): void {
  const { lines, tables } = told;
  for (const table of tables.values()) if (table.unsure || table.unsureRows) tellUnsure(told, table);
  for (let i = 0; i < lines.length; i++) {
    const table = tables.get(i);
    if (table) {
      i = table.end;
      continue;
    }
    const words = lines[i]!.raw.trim();
    if (!words || told.isSettled(i)) continue;
    if ((tableNumbers.test(words) && isAbove(words)) || (isTitle(words) && headsFollow(told, i)))
      tellUnread(told, i);
  }
}

/** At least this many known heads in a line are no accident. */
const fewestHeads = 3;
const isTitle = (words: string) =>
  words.length <= longestCell && !sentenceEnd.test(words) && !apart.test(withoutMarker(words));
/** The words behind what numbers a box or an annex: 专栏2 重点工程, 附件 任务清单. */
const withoutMarker = (words: string) =>
  words.replace(box.pattern, '').replace(attachment.pattern, '').trim();

/** Whether the next line is the heading of a table that could not be read: known heads of several columns. */
function headsFollow({ lines, tables, isSettled }: Told, i: number): boolean {
  const next = lines[i + 1];
  if (!next || next.grid || tables.has(i + 1) || isSettled(i + 1)) return false;
  const roles = next.raw.trim().split(apart).map(columnRole);
  return roles.length >= fewestHeads && !roles.includes('any') && new Set(roles).size > 1;
}

function tellUnsure({ lines, isSettled, file, hintFile, report }: Told, table: FlatTable): void {
  const own = table.rows.flat().filter(({ words }) => words);
  const [from, to] = [own[0]!.lines[0], greatest(own.map((cell) => cell.lines[1]))];
  const columns = table.rows[0]!.length;
  const hint = hintEntry({
    ...(from === to ? { line: from } : { lines: [from, to] }),
    text: hintText(
      lines,
      from,
      isAlone(lines, table, from) ? own[0]!.words : wordsOf({ raw: '', grid: table }),
    ),
    kind: 'table',
    ...(columns > 1 && columns <= mostColumns && { columns, heading_rows: table.headRows }),
  });
  const rows = reasons(table.unsureRows?.map(saidOfRow) ?? []);
  const place = { file, line: from };
  if (table.raised && (table.unsureRows === table.raised || isSettled(table.start))) {
    report('table-unsure', place, said.tableRaised({ why: table.unsure ?? rows }));
    return;
  }
  if (table.isSaidOtherwise) {
    const otherwise = table.unsure ? said.tableOtherwise : said.rowsOtherwise;
    report('table-unsure', place, otherwise({ file: hintFile, why: table.unsure ?? rows }));
    return;
  }
  if (table.goesOnAt !== undefined) {
    const line = table.goesOnAt;
    const text = hintText(lines, line, lines.find(({ no }) => no === line)!.raw.trim());
    const none = hintEntry({ line, text, kind: 'p' });
    report('table-unsure', place, said.tableLacksRows({ line, file: hintFile, none }));
    return;
  }
  const unsure = table.unsure ? said.tableUnsure : said.rowsUnsure;
  report('table-unsure', place, unsure({ why: table.unsure ?? rows, file: hintFile, hint }));
}

/** Whether no other table that the markup has on the same line begins with the same cell. */
function isAlone(lines: readonly SourceLine[], { rows }: FlatTable, no: number): boolean {
  const firstOf = (own: readonly (readonly Cell[])[]) => own.flat().find(({ words }) => words)!.words;
  const beside = lines.filter((line) => line.grid && line.no <= no && spanOf(line).first >= no);
  return beside.filter(({ grid }) => wordsOf({ raw: '', grid: grid! }).startsWith(firstOf(rows))).length < 2;
}

function tellUnread({ lines, isSettled, file, hintFile, report }: Told, i: number): void {
  const below: number[] = [];
  for (let k = i + 1; k < lines.length && k - i < farthest; k++) {
    const words = lines[k]!.raw.trim();
    // A table of the markup is what the title names, with a line or two between.
    if (lines[k]!.grid) {
      if (below.length <= mostBetween) return;
      break;
    }
    if (!words) continue;
    const isElse =
      isSettled(k) ||
      lines[k]!.heading ||
      isBelow(words) ||
      isHeading(words, lines[below[0] ?? k]!.raw.trim());
    if (isElse || !(isRow(words) || isCell(words))) break;
    below.push(k);
  }
  const [first, last] = [below[0], below.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    (below.length < fewest && !isRow(lines[first]!.raw.trim()))
  )
    return;
  const text = hintText(lines, lines[first]!.no, lines[first]!.raw.trim());
  const title = lines[i]!.raw.trim().slice(0, longestCell);
  const own = { lines: [lines[first]!.no, lines[last]!.no], text } as const;
  const columns = Math.max(2, lines[first]!.raw.trim().split(apart).length);
  const isWide = columns > widest;
  const hint = hintEntry(isWide ? { ...own, kind: 'not-a-table' } : { ...own, kind: 'table', columns });
  const what = { title, file: hintFile, hint };
  const unread = isWide ? said.tableUnreadInLine({ ...what, n: columns }) : said.tableUnread(what);
  report('table-unread', { file, line: lines[i]!.no }, unread);
}

/**
 * Whether a line is a heading behind a table and no row of it: 第三章, or, where the first line is a row of cells, a line
 * of one that is numbered.
 */
function isHeading(words: string, first: string): boolean {
  const marker = readMarker(words);
  if (!marker || isRow(words)) return false;
  return words.search(ordinalInside) === 0 || (first !== words && isRow(first));
}

/** What parts the cells of a row, and a line that is one; a line that may be a cell alone. */
const apart = /\t|[ 　]+/u;
const isRow = (words: string) => words.split(apart).length > 2 || /\S(?:\t|[ 　]{2,})\S/u.test(words);
const isCell = (words: string) => words.length <= longestCell && !sentenceEnd.test(words);
