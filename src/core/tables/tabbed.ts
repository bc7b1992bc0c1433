import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isBelow } from './captions.ts';
import { squareOf } from './grid.ts';

export const tabbed = (line: SourceLine | undefined) => line?.raw.startsWith('\t') ?? false;
const blank = (line: SourceLine | undefined) => !line || line.raw.trim() === '';
const separator = (line: SourceLine | undefined) => blank(line) && !tabbed(line);

/** The groups of cells that begin at `start`: rows as the text has them, before the grid is known. */
export function readGroups(
  lines: SourceLine[],
  start: number,
  stops: ReadonlyMap<number, unknown>,
): { groups: Cell[][]; end: number } {
  const groups: Cell[][] = [];
  let group: Cell[] = [];
  let end = start;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    if (stops.has(i)) break;
    const cell = group.at(-1);
    if (i > start && isBelow(line.raw.trim())) break;
    if (tabbed(line)) {
      for (const words of line.raw.slice(1).split('\t')) group.push(squareOf(words.trim(), line.no));
      end = i + 1;
    } else if (separator(line)) {
      if (group.length) groups.push(group);
      group = [];
    } else if (cell?.words && tabbed(lines[i + 1])) {
      // A cell of two lines: the second has lost its tab.
      cell.words += `\n${line.raw.trim()}`;
      cell.lines = [cell.lines[0], line.no];
    } else break;
  }
  if (group.length) groups.push(group);
  return { groups, end };
}
