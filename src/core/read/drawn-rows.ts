import { cellKind, isSum } from '../chinese/cell-kinds.ts';
import { areBodiesApart } from '../chinese/letter-words.ts';
import type { Cell } from '../model/plan.ts';
import type { Said } from '../model/sentence.ts';
import { isValue, squareOf } from '../tables/grid.ts';
import { said } from '../tables/said.ts';
import type { Drawn } from './drawn-lines.ts';

/** So many lines that have all bars tell where these stand. */
const mostCompared = 20;

/**
 * By line how many columns each of its parts reaches over: told by where its bars stand, where it has fewer than
 * the others; null where that does not tell.
 */
export function columnsOf(drawn: readonly Drawn[], columns: number): Map<Drawn, number[]> | null {
  const spans = new Map<Drawn, number[]>();
  const whole = drawn.filter(({ parts }) => parts.length === columns).slice(0, mostCompared);
  for (const line of drawn) {
    if (line.parts.length === columns)
      spans.set(
        line,
        line.parts.map(() => 1),
      );
    else if (!line.isRule) {
      const told = [0, 1].map((k) =>
        spansBy(
          line.bars[k]!,
          whole.map(({ bars }) => bars[k]!),
        ),
      );
      const [first] = told.filter((own) => own !== null);
      if (!first || told.some((own) => own && own.join() !== first.join())) return null;
      spans.set(line, first);
    }
  }
  return spans;
}

/** Over how many columns the parts between bars reach, by the lines that have all bars; null where it is not told. */
function spansBy(bars: readonly number[], whole: readonly (readonly number[])[]): number[] | null {
  const places = bars.map((at) => {
    const found = new Set(whole.map((line) => line.findIndex((b) => Math.abs(b - at) <= 1)));
    found.delete(-1);
    return found.size === 1 ? [...found][0]! : -1;
  });
  const last = (whole[0]?.length ?? 0) - 1;
  if (places[0] !== 0 || places.at(-1) !== last) return null;
  const spans = places.slice(1).map((place, i) => place - places[i]!);
  return places.includes(-1) || spans.some((n) => n < 1) ? null : spans;
}

/** The rows that lines draw, and how many of them a rule sets apart as the heading; 0 where none tells. */
export function rowsOf(
  drawn: readonly Drawn[],
  columns: number,
  spans: ReadonlyMap<Drawn, number[]> | null,
  doubts: Said[],
): { rows: Cell[][]; headRows: number } {
  const rows: Cell[][] = [];
  const inner = drawn.filter(({ isRule }, i) => isRule && i > 0 && i < drawn.length - 1);
  const doubles = inner.filter(({ isDouble }) => isDouble);
  /** What rules the heading off: the one double rule among others, or the only rule between rows. */
  const headRule = [inner, doubles].find(({ length }) => length === 1)?.[0];
  let headRows = 0;
  /** The cell that stands in each column, on this row or from above. */
  let standing: (Cell | undefined)[] = [];
  const listed = rowsByLine(drawn, inner.length > 1, doubts);
  let open = false;
  for (const line of drawn) {
    if (line.isRule) {
      open = false;
      if (line === headRule) headRows = rows.length;
      continue;
    }
    const own = partsIn(line, columns, spans?.get(line));
    const isPart = own.some(({ ends }) => ends);
    if (!open || isPart || listed.has(line)) {
      const keep = open && isPart ? standing : [];
      standing = [];
      rows.push(rowOf(own, line.no, keep, standing));
      open = true;
    }
    for (const { words, at, ends } of own) if (!ends && words) addTo(standing[at], words, line.no);
  }
  return { rows, headRows };
}

interface Part {
  words: string;
  ends: boolean;
  /** The column in which it begins, and how many it reaches over. */
  at: number;
  columns: number;
}

/** The parts of a line in their columns; where these are not told, one behind the other. */
function partsIn({ parts }: Drawn, columns: number, spans?: readonly number[]): Part[] {
  let at = 0;
  const own = parts.map(({ words, ends }, i) => {
    const part = { words: ends ? '' : words, ends, at, columns: spans?.[i] ?? 1 };
    at += part.columns;
    return part;
  });
  while (at < columns) own.push({ words: '', ends: false, at: at++, columns: 1 });
  return own;
}

/** A new row; a cell above which no rule stands (`keep`) reaches down into it. */
function rowOf(
  parts: readonly Part[],
  no: number,
  keep: readonly (Cell | undefined)[],
  standing: (Cell | undefined)[],
): Cell[] {
  return parts.flatMap(({ at, ends, columns }) => {
    const above = ends ? undefined : keep[at];
    const own: Cell = above ? { ...squareOf('', no), covered: true } : { ...squareOf('', no), columns };
    if (above) above.rows++;
    for (let k = 0; k < columns; k++) standing[at + k] = above ?? own;
    const more = Array.from({ length: columns - 1 }, () => ({ ...squareOf('', no), covered: true }));
    return [own, ...more];
  });
}

function addTo(cell: Cell | undefined, words: string, no: number): void {
  if (!cell) return;
  // 市住建局 above 市财政局 are two, and no name of two lines.
  const areOffices = !/[、，；]$/u.test(cell.words) && areBodiesApart([...cell.words.split('\n'), words]);
  const isLatin = /\p{L}$/u.test(cell.words.slice(-2)) && /^[A-Za-z]/u.test(words);
  if (areOffices) cell.words += '\n';
  else if (isLatin) cell.words += ' ';
  cell.words += words;
  cell.lines = [cell.lines[0], no];
}

/**
 * The lines that are rows of their own, where others go on with the row above them: all where nothing but the heading
 * is ruled off, or where a column has values in several lines between two rules. Says what is not certain.
 */
function rowsByLine(drawn: readonly Drawn[], isParted: boolean, doubts: Said[]): ReadonlySet<Drawn> {
  const segments: Drawn[][] = [[]];
  for (const line of drawn) {
    if (!line.isRule) segments.at(-1)!.push(line);
    else if (segments.at(-1)!.length) segments.push([]);
  }
  const [head, ...body] = segments.filter(
    (lines) => lines.length > 1 && !lines.some(({ parts }) => parts.some(({ ends }) => ends)),
  );
  if (!head) return new Set();
  const several = (lines: readonly Drawn[]) => lines.filter(hasValue).length > 1;
  if (isParted) {
    const listed = [head, ...body].find(several);
    if (!listed) return new Set();
    doubts.push(said.cellWithAbove({ line: listed[1]!.no }));
    return new Set([head, ...body].filter((lines) => lines.some(hasValue)).flat());
  }
  if (segments.filter((lines) => lines.length).length > 1 && head === segments[0])
    doubts.push(said.headNotTold());
  // Without rules between rows a line that has no name may go on with the row above.
  const words = drawn.filter(({ isRule }) => !isRule);
  const nameless = words.find(
    ({ parts }, i) =>
      !parts[0]!.words &&
      parts.some((part) => part.words) &&
      !parts.some((part) => isAmount(part.words) || isSum(part.words)) &&
      !(i === 1 && isOfHead(parts, words[0]!.parts)) &&
      !isFilled(parts),
  );
  if (nameless) doubts.push(said.maybeOwnRow({ line: nameless.no }));
  return new Set([head, ...body].flat());
}

/** Whether words are what stands in a column of values, with its unit or without: 12.5, 15.2件. */
const isAmount = (words: string): boolean => isValue(words) || cellKind(words) === 'value';

/** Whether a line is the second of a heading: words stand below an empty cell of the first, beside one with some below. */
const isOfHead = (parts: Drawn['parts'], above: Drawn['parts']): boolean =>
  above.some(({ words }, c) => c > 0 && !words && parts[c]?.words && parts[c - 1]?.words);

/** A row of a group has at least this many cells behind the empty ones. */
const fewestFilled = 3;
/** Whether all cells of a line have words but those of the groups before them, which hold for several rows. */
function isFilled(parts: Drawn['parts']): boolean {
  const own = parts.slice(parts.findIndex(({ words }) => words));
  return own.length >= fewestFilled && own.length * 2 > parts.length && own.every(({ words }) => words);
}

const hasValue = ({ parts }: Drawn): boolean => parts.slice(1).some(({ words }) => isValue(words));
