import type { Form } from './form.ts';
import { isTable, type Reading, type ReadTable, type ReadText, read } from './read.ts';
import { gridOf, type TrueTable } from './table.ts';
import { type Written, writeDocument } from './written.ts';

export type Outcome = 'exact' | 'unsure' | 'wrong';

export interface Verdict {
  outcome: Outcome;
  /** What is not as it should be; empty where nothing is. */
  why: string;
  /** Whether the heading of an exact table was told to be as deep as it is. */
  headRight: boolean;
  written: Written;
  reading: Reading;
}

/** The one fault that no reader may ever have. */
export const lost = 'words lost';

const bare = (words: string) => words.replace(/\s/gu, '');
const joined = (all: string[]) => bare(all.join(''));
/** Whether two texts have the same characters, white space aside, in whatever order. */
function alike(a: string, b: string): boolean {
  const counts = new Map<string, number>();
  for (const c of bare(a)) counts.set(c, (counts.get(c) ?? 0) + 1);
  for (const c of bare(b)) counts.set(c, (counts.get(c) ?? 0) - 1);
  return [...counts.values()].every((n) => n === 0);
}
const same = (a: string[][], b: string[][]) => JSON.stringify(a) === JSON.stringify(b);

/** A grid as it is compared: without white space, and without rows and columns in which no word stands. */
function tidy(grid: string[][]): string[][] {
  const rows = grid.map((row) => row.map(bare)).filter((row) => row.some(Boolean));
  const kept = (rows[0] ?? []).flatMap((_, c) => (rows.some((row) => row[c]) ? [c] : []));
  return rows.map((row) => kept.map((c) => row[c] ?? ''));
}

/** The only words of a row, where it has no others. */
const alone = (row: string[]) => (row.filter(Boolean).length === 1 ? row.find(Boolean)! : null);

/** A table whose title, unit and notes stand in rows of their own: they may stand there or around it. */
function peeled(
  { grid, above, below, headRows }: ReadTable,
  legends: Set<string>,
  notes: Set<string>,
): ReadTable {
  const rows = tidy(grid);
  let [top, bottom] = [0, rows.length];
  while (top < bottom && legends.has(alone(rows[top]!) ?? '')) top++;
  while (bottom > top && notes.has(alone(rows[bottom - 1]!) ?? '')) bottom--;
  return {
    grid: tidy(rows.slice(top, bottom)),
    headRows: Math.max(0, headRows - top),
    above: [...above, ...rows.slice(0, top).flat()],
    below: [...rows.slice(bottom).flat(), ...below],
  };
}

/**
 * What is wrong with the squares that were read, in the words of the list of faults; empty where they are
 * right.
 */
function faultOfGrids(got: string[][][], right: string[][][][]): string {
  if (
    right.some((grids) => grids.length === got.length && grids.every((grid, i) => same(tidy(grid), got[i]!)))
  )
    return '';
  const nearest = right.find((grids) => grids.length === got.length);
  if (!nearest) return got.length > right[0]!.length ? 'cut into several tables' : 'two tables joined';
  for (const [i, grid] of nearest.entries()) {
    const [is, should] = [got[i]!, tidy(grid)];
    if ((is[0]?.length ?? 0) !== should[0]!.length)
      return (is[0]?.length ?? 0) === 1 ? 'one column' : 'another number of columns';
    if (is.length !== should.length) {
      if (is.length > should.length) return 'a row read as several, or text taken in as a row';
      return alike(is.flat().join(''), should.flat().join(''))
        ? 'several rows read as one'
        : 'rows left outside the table';
    }
  }
  return 'words in other squares';
}

/** What is wrong around the squares. `extra`: what may stand as a title of a second part. */
function faultAround(
  parts: Reading['parts'],
  tables: ReadTable[],
  table: TrueTable,
  written: Written,
  extra: string[],
): string {
  const texts = (part: ReadTable | ReadText): part is ReadText => !isTable(part);
  const headings = parts
    .filter(texts)
    .filter((t) => t.heading)
    .map((t) => bare(t.words));
  const more = headings.find((h) => !written.headings.some((w) => bare(w) === h));
  if (more !== undefined)
    return table.notes.some((n) => bare(n).startsWith(more))
      ? 'a note read as a heading'
      : 'a piece read as a heading';
  if (headings.length < written.headings.length) return 'the heading around it lost';
  const [first, last] = [parts.findIndex(isTable), parts.findLastIndex(isTable)];
  const before = joined(
    parts
      .slice(0, first)
      .filter(texts)
      .map((t) => t.words),
  );
  const after = joined(
    parts
      .slice(last + 1)
      .filter(texts)
      .map((t) => t.words),
  );
  const above = joined(tables.flatMap((t) => t.above));
  const below = joined(tables.flatMap((t) => t.below));
  const titles = ['', ...extra].map((own) => joined([table.caption, table.unit, own]));
  const between = parts.slice(first, last + 1).filter(texts);
  const around = before + after;
  if (written.furniture.some((words) => /\d/u.test(words) && around.includes(bare(words))))
    return 'page numbers read as text';
  if (before !== bare(written.before))
    return before.length > bare(written.before).length ? 'title or unit left outside' : 'text above taken in';
  if (between.length) return 'words between the parts of a table';
  if (!titles.includes(above)) return 'title or unit in other words';
  if (after !== bare(written.after))
    return after.length > bare(written.after).length ? 'notes left outside' : 'text below taken in';
  return below === joined(table.notes) ? '' : 'notes in other words';
}

/**
 * Reads a table in a form and says what became of it; null where it is not written so.
 * - exact: its words stand in its squares, title and unit above, notes below, the text around it as it was,
 *   and nothing is doubted.
 * - unsure: the program doubts something in the lines of the table, whatever it read.
 * - wrong: something is otherwise, and the program says nothing. Lost words are wrong whatever is said, for
 *   no doubt brings them back.
 * A title and notes may stand in rows of their own at the edges of the grid. What a form does not keep is not
 * asked for: an empty square and a covered one are the same. Where a form lost what tells two tables apart (a
 * value missing in a row without squares) the true one is right and a doubt is honest; the other is not
 * accepted, for a value in the wrong year is the worst that can happen.
 */
export function judge(table: TrueTable, form: Form, reader: typeof read = read): Verdict | null {
  const written = writeDocument(table, form);
  if (!written) return null;
  const reading = reader(written.text, form.format);
  const legends = new Set([table.caption, table.unit].filter(Boolean).map(bare));
  const tables = reading.parts.filter(isTable).map((t) => peeled(t, legends, new Set(table.notes.map(bare))));
  const extra = form.mayLeaveOut?.(table) ?? [];
  const as = (outcome: Outcome, why: string): Verdict => ({
    outcome,
    why,
    headRight: table.headGuessed === true || tables[0]?.headRows === table.head,
    written,
    reading,
  });
  const verdict = (why: string) => {
    const [first, last] = written.lines;
    const said = reading.doubts.some(({ lines: [from, to] }) => !from || (from <= last && to >= first));
    const sure = why ? 'wrong' : 'exact';
    return as(said ? 'unsure' : sure, why);
  };

  const all = reading.printed + reading.leftOut.join('');
  if (reading.printed !== reading.source || !alike(all, written.words)) return as('wrong', lost);
  const mayGo = new Set([...written.furniture, ...extra].map(bare));
  if (reading.leftOut.some((words) => !mayGo.has(bare(words))))
    return as('wrong', 'words left out as if they were the page around');
  if (!tables.length) {
    const more = reading.parts.filter((p) => !isTable(p) && p.heading).length > written.headings.length;
    return verdict(more ? 'no table: headings and paragraphs' : 'no table: paragraphs');
  }
  const right = form.right?.(table) ?? [[gridOf(table)]];
  return verdict(
    faultOfGrids(
      tables.map((t) => t.grid),
      right,
    ) || faultAround(reading.parts, tables, table, written, extra.slice(0, 1)),
  );
}
