import type { SourceLine } from '../../model/source-line.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Frame } from '../frame/state.ts';
import type { Block } from './block.ts';
import { joiningOf } from './joining.ts';
import { lineReaders, type Reading } from './line-readers.ts';
import { markLists } from './lists.ts';
import { numberingOf } from './numbering.ts';

/**
 * Cuts a document into blocks: lines that were broken at a width are joined, lines that hold several headings
 * are cut, and the marker of each block is accepted or not by what comes before it. Every character of the
 * lines that are no artefact is in exactly one block, in order. `hints`: the blocks that a person has said
 * what they are, by the index of their line. Traces what read each line, its joins and cuts, and its number.
 */
export function readBlocks(
  lines: readonly SourceLine[],
  frame: Frame,
  { hints, tables }: Pick<Reading, 'hints' | 'tables'>,
  trace: Trace = silent,
): Block[] {
  const numbering = numberingOf(lines, frame.series);
  const joining = joiningOf(lines, frame, numbering);
  const reading: Reading = { lines, frame, hints, tables, numbering, joining, blocks: [], end: '', trace };
  for (let i = 0; i < lines.length; ) i = readLine(reading, i) + 1;
  markLists(reading.blocks, ({ name, says }, { lines: [line] }) =>
    trace({ line, stage: 'number', rule: name, took: true, why: says }),
  );
  return reading.blocks;
}

/** Reads what stands at line `i` by the first that answers; gives the index of the last line that it read. */
function readLine(reading: Reading, i: number): number {
  for (const { name, says, read } of lineReaders) {
    const last = read(reading, i);
    if (last === null) continue;
    reading.trace({ line: reading.lines[i]!.no, stage: 'line', rule: name, took: true, why: says });
    return last;
  }
  return i;
}
