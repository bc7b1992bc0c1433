/** Tells what the stages before the tree made of each line, wherever they have not said so themselves. */
import { readMarker } from '../chinese/heading-numbers.ts';
import type { Role } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import type { Step, Trace } from '../model/trace.ts';
import type { FlatTable } from '../tables/flat-table.ts';
import type { Block } from './blocks/block.ts';
import type { Frame } from './frame/frame.ts';

/** What the stages before the tree gave. */
interface Results {
  lines: readonly SourceLine[];
  frame: Frame;
  tables: ReadonlyMap<number, FlatTable>;
  blocks: readonly Block[];
}
/** Whether a stage has said that it took, or declined, something on a line. */
type IsTold = (step: Step) => boolean;

/** What a line with each role is, as a sentence. */
const roleSays: Record<Role, string> = {
  title: 'called what plans are called, before the body: the title',
  'title-more': 'the title goes on here',
  subtitle: 'in brackets below the title: the subtitle',
  metadata: 'begins with a label of an information block',
  number: 'the number of the document',
  addressee: 'says whom the document addresses',
  signature: 'a short line above a date: who signed',
  date: 'a date on a line of its own',
  remark: 'a remark about the document, and no clause of it',
  attachments: 'names the annexes',
  toc: 'an entry of the table of contents',
  caption: 'title or unit of a table',
  'table-note': 'a note to a table',
};

/** For every line of the source at least one step says what became of it before the tree. */
export function tellResults(results: Results, isTold: IsTold, trace: Trace): void {
  const steps: Step[] = [];
  const missing: Trace = (step) => {
    if (!isTold(step)) steps.push(step);
  };
  tellFrame(results, missing);
  for (const table of results.tables.values()) tellTable(table, missing);
  tellLines(results, missing);
  tellNumbers(results, missing);
  for (const step of steps) trace(step);
}

/** What is no word of the plan, and what surrounds the body. */
function tellFrame({ lines, frame }: Results, trace: Trace): void {
  for (const [i, { no }] of lines.entries()) {
    const artefact = frame.artefacts.get(i);
    const role = frame.roles.get(i);
    const step = { line: no, stage: 'frame', took: true } as const;
    if (artefact) {
      const sure = artefact.guessed ? ' (a guess)' : '';
      trace({ ...step, rule: 'left-out', why: `no word of the plan: ${artefact.reason.en}${sure}` });
    } else if (role) trace({ ...step, rule: role, why: roleSays[role] });
  }
}

/** What each line of a table is in it. */
function tellTable({ above, rows, below, first, last }: FlatTable, trace: Trace): void {
  const parts = new Map<number, string>();
  const note = (lines: readonly [number, number], part: string) => {
    for (let no = lines[0]; no <= lines[1]; no++) if (!parts.has(no)) parts.set(no, part);
  };
  for (const { lines } of above) note(lines, 'title or unit above the cells');
  for (const { lines } of below) note(lines, 'note below the cells');
  for (const [r, row] of rows.entries())
    for (const cell of row) if (!cell.covered) note(cell.lines, `row ${r + 1}`);
  for (let line = first; line <= last; line++) {
    const part = parts.get(line) ?? 'between rows';
    const why = `${part}, in the table of ${rows.length} rows on lines ${first}–${last}`;
    trace({ line, stage: 'table', rule: 'table', took: true, why });
  }
}

/** Which lines were joined, which were cut, and which are blank. */
function tellLines({ lines, frame, tables, blocks }: Results, trace: Trace): void {
  const pieces = new Map<number, number>();
  for (const { index } of blocks) pieces.set(index, (pieces.get(index) ?? 0) + 1);
  /** The line that the block above began on. */
  let begun = 0;
  for (let i = 0; i < lines.length; i++) {
    const { no, raw } = lines[i]!;
    const table = tables.get(i);
    const count = pieces.get(i) ?? 0;
    const step = { line: no, stage: 'line', took: true } as const;
    if (table) i = table.end;
    else if (!raw.trim()) trace({ ...step, rule: 'blank', why: 'no words stand here' });
    else if (count > 1)
      trace({ ...step, rule: 'cut', why: `cut into ${count} pieces, each of which begins something` });
    else if (count === 0 && !frame.artefacts.has(i))
      trace({ ...step, rule: 'joined', why: `it goes on with the words that begin on line ${begun}` });
    if (count) begun = no;
  }
}

/** Which numbers at the beginning of a block count. */
function tellNumbers({ frame, blocks }: Results, trace: Trace): void {
  for (const { lines, words, marker, role, item, unsure } of blocks) {
    if (role || !words) continue;
    const seen = marker ?? readMarker(words, frame.series);
    if (!seen) continue;
    const numbered = `${seen.printed} is number ${seen.number} of the series ${seen.scheme.name}`;
    const refused = unsure ?? `${seen.printed} is taken for no number: the sentence goes on from it`;
    const accepted = item ? `${numbered}, and counts an entry of a list` : numbered;
    const rule = seen.scheme.name;
    trace({ line: lines[0], stage: 'number', rule, took: marker !== null, why: marker ? accepted : refused });
  }
}
