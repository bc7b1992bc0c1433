/** Tells what the stages before the tree made of each line, wherever they have not said so themselves. */
import type { Said } from '../model/sentence.ts';
import type { Step, Trace } from '../model/trace.ts';
import type { FlatTable } from '../tables/flat-table.ts';
import type { Block } from './blocks/block.ts';
import { said } from './said.ts';

/** What the stages before the tree gave. */
interface Results {
  tables: ReadonlyMap<number, FlatTable>;
  blocks: readonly Block[];
}
/** Whether a stage has said that it took, or declined, something on a line. */
type IsTold = (step: Step) => boolean;

/** Of every line of a table at least one step says what it is in it, and of every number that it counts. */
export function tellResults({ tables, blocks }: Results, isTold: IsTold, trace: Trace): void {
  const steps: Step[] = [];
  const missing: Trace = (step) => {
    if (!isTold(step)) steps.push(step);
  };
  for (const table of tables.values()) tellTable(table, missing);
  tellNumbers(blocks, missing);
  for (const step of steps) trace(step);
}

/** What each line of a table is in it. */
function tellTable({ above, rows, below, first, last }: FlatTable, trace: Trace): void {
  const parts = new Map<number, Said>();
  const note = (lines: readonly [number, number], part: Said) => {
    for (let no = lines[0]; no <= lines[1]; no++) if (!parts.has(no)) parts.set(no, part);
  };
  for (const { lines } of above) note(lines, said.aboveCells());
  for (const { lines } of below) note(lines, said.belowCells());
  for (const [r, row] of rows.entries())
    for (const cell of row) if (!cell.covered) note(cell.lines, said.row({ row: r + 1 }));
  for (let line = first; line <= last; line++) {
    const part = parts.get(line) ?? said.betweenRows();
    const why = said.partOfTable({ part, rows: rows.length, first, last });
    trace({ line, stage: 'table', rule: 'table', took: true, why });
  }
}

/** Which numbers at the beginning of a block count. */
function tellNumbers(blocks: readonly Block[], trace: Trace): void {
  for (const { lines, marker, role, item } of blocks) {
    if (role || !marker) continue;
    const { scheme, printed, number } = marker;
    const numbered = item ? said.numberedEntry : said.numbered;
    const why = numbered({ printed, number, scheme: scheme.name });
    trace({ line: lines[0], stage: 'number', rule: scheme.name, took: true, why });
  }
}
