import { type Marker, readMarker, type Scheme } from '../chinese/heading-numbers.ts';
import { attachment } from '../chinese/heading-words.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { tableGoesOnAlone } from '../chinese/table-words.ts';
import { type SourceLine, wordsOf } from '../model/source-line.ts';
import type { FlatTable, TableText } from '../tables/flat-table.ts';

/** The longest title of a table; how many lines behind a table are looked at for the numbering of the body. */
const [longestTitle, farthest] = [60, 400];

/**
 * The tables of a document, with those lines 附表, 附件 or 附录 right above them that open no annex but name the table:
 * behind it the numbering of the body goes on (第三节, 附表　分工表, the table, 第四节). `isSettled`: what a person has said, or
 * the frame has taken.
 */
export function withAnnexCaptions(
  lines: readonly SourceLine[],
  tables: ReadonlyMap<number, FlatTable>,
  isSettled: (i: number) => boolean,
): Map<number, FlatTable> {
  const numbers = new Map<Scheme, number>();
  const found = new Map<number, FlatTable>();
  let [from, isInAnnex] = [0, false];
  const read = (to: number) => {
    for (let i = from; i < to; i++) {
      const marker = headingAt(lines[i]!);
      if (marker) numbers.set(marker.scheme, marker.number);
    }
    from = to;
  };
  for (const table of [...tables.values()].sort((a, b) => a.start - b.start)) {
    const names = namesAbove(lines, table.start, isSettled);
    const first = names[0] ?? table.start;
    isInAnnex ||= lines.slice(from, first).some((line, k) => opensAnnex(line) && !isSettled(from + k));
    read(first);
    const isCaption = names.length > 0 && !isInAnnex && goesOnBehind(lines, table.end, new Map(numbers));
    isInAnnex ||= names.length > 0 && !isCaption;
    const own = isCaption ? withNames(lines, table, names) : table;
    found.set(own.start, own);
    from = table.end + 1;
  }
  return found;
}

/** The marker of a line that may be a heading: weak ones begin entries, cells and sentences too. */
function headingAt({ raw }: SourceLine): Marker | null {
  const marker = readMarker(raw.trim());
  return marker && (marker.scheme.evidence === 'strong' || marker.scheme.evidence === 'usual')
    ? marker
    : null;
}

/** Whether a line may open an annex; 附表　分工表（续表） goes on with one. */
const opensAnnex = ({ raw }: SourceLine): boolean =>
  attachment.pattern.test(raw.trim()) && !tableGoesOnAlone.test(raw.trim());

/** The indices of the lines above a table that name it as an annex does, in one line or, 附表 alone, in two. */
function namesAbove(
  lines: readonly SourceLine[],
  table: number,
  isSettled: (i: number) => boolean,
): number[] {
  const above = filledAbove(lines, table);
  if (above < 0 || !canName(lines[above]!) || isSettled(above)) return [];
  if (opensAnnex(lines[above]!)) return [above];
  const upper = filledAbove(lines, above);
  const words = upper < 0 ? '' : lines[upper]!.raw.trim();
  const isNumber = words !== '' && attachment.pattern.exec(words)?.[0] === words && !isSettled(upper);
  return isNumber && !readMarker(lines[above]!.raw.trim()) ? [upper, above] : [];
}

const canName = ({ raw, grid }: SourceLine): boolean =>
  !grid && raw.trim().length <= longestTitle && !sentenceEnd.test(raw.trim());

function filledAbove(lines: readonly SourceLine[], before: number): number {
  let i = before - 1;
  while (i >= 0 && !wordsOf(lines[i]!).trim()) i--;
  return i;
}

/** Whether the first heading behind a table that begins no numbering of its own goes on with that above it. */
function goesOnBehind(lines: readonly SourceLine[], end: number, numbers: Map<Scheme, number>): boolean {
  const begun = new Set<Scheme>();
  for (const line of lines.slice(end + 1, end + 1 + farthest)) {
    if (opensAnnex(line)) return false;
    const marker = headingAt(line);
    if (!marker) continue;
    const { scheme, number } = marker;
    if (number === 1) begun.add(scheme);
    else if (!begun.has(scheme)) return numbers.get(scheme) === number - 1;
  }
  return false;
}

function withNames(lines: readonly SourceLine[], table: FlatTable, names: readonly number[]): FlatTable {
  const [start] = names as [number, ...number[]];
  const above = names.map((i): TableText => {
    const { raw, no } = lines[i]!;
    return { words: raw.trim(), lines: [no, no] };
  });
  return {
    ...table,
    above: [...above, ...table.above],
    start,
    first: Math.min(table.first, lines[start]!.no),
  };
}
