import { isSum } from '../chinese/cell-kinds.ts';
import { columnRole } from '../chinese/column-heads.ts';
import { areBodiesApart } from '../chinese/letter-words.ts';
import type { Cell } from '../model/plan.ts';
import type { Said } from '../model/sentence.ts';
import type { SourceLine } from '../model/source-line.ts';
import { widthOf } from '../tables/bands/display.ts';
import { reasons } from '../tables/flat-table.ts';
import { greatest, headed, headRowsOf, isMostlyEmpty, isValue, squareOf } from '../tables/grid.ts';
import { said } from '../tables/said.ts';

/** A table that signs draw. */
type Grid = NonNullable<SourceLine['grid']>;

/** The signs that draw tables: each is read as the first of its row. */
const drawing = [
  { sign: '\u0001', of: '[|｜│┃┆┇┊┋╎╏║]', says: 'a bar between cells' },
  { sign: '\u0003', of: '[─━┄┅┈┉╌╍]', says: 'a rule' },
  { sign: '\u0004', of: '═', says: 'a double rule' },
  { sign: '\u0002', of: '[\u250c-\u254b\u2552-\u256c]', says: 'where rules meet' },
] as const;
const signs = drawing.map(({ sign, of }) => ({ sign, pattern: new RegExp(of, 'gu') }));
/** A longer line is no row that a person drew. */
const longestLine = 2000;
/** What a line that draws has some of. */
const draws = /[|｜\u2500-\u257f]|\+[-=]/u;
const [bar, rule, double, corner] = drawing.map(({ sign }) => sign) as [string, string, string, string];
const between = new RegExp(`[${bar}${corner}]`, 'u');
const everyBetween = new RegExp(between, 'gu');
const edge = new RegExp(`^[${bar}${corner}]|[${bar}${corner}]$`, 'gu');
const ruled = new RegExp(`^\\s*:?[${rule}${double}]+:?\\s*$`, 'u');
/** +---+---+, and the delimiter row of Markdown. */
const typedRules = /\+(?:[-=:]{2,}\+)+/gu;
const delimiter = /^\s*[|｜]?(?:\s*:?-+:?\s*[|｜+])+(?:\s*:?-+:?\s*)?$/u;

/** A rule across the page, as one above and below a table whose columns no bars part. */
const drawnRule = /^(?:[─━═┄┅┈┉╌╍]{4,}|[-=—－]{8,})$/u;

/** A line with the signs that draw tables told from its words; as long as the line. */
function marked(raw: string): string {
  let line = raw;
  for (const { sign, pattern } of signs) line = line.replace(pattern, sign);
  const typed = (rules: string) => rules.replace(/\+/gu, corner).replace(/-/gu, rule).replace(/=/gu, double);
  return delimiter.test(raw) ? typed(line) : line.replace(typedRules, typed);
}

/** A line of a drawn table: its parts between bars, and the column of the display at which each begins. */
interface Drawn {
  no: number;
  raw: string;
  parts: { words: string; ends: boolean }[];
  /** Where its bars stand, by two ways to see the width of the signs that draw. */
  bars: readonly [number[], number[]];
  isRule: boolean;
  isDouble: boolean;
  /** Whether a bar stands at each of its ends. */
  isClosed: boolean;
}

function drawnOf({ no, raw }: { no: number; raw: string }): Drawn | null {
  const words = raw.trim();
  if (words.length > longestLine || !draws.test(words)) return null;
  const line = marked(words);
  if (!between.test(line)) return null;
  const parts = line
    .replace(edge, '')
    .split(between)
    .map((part, i) => ({ words: part.trim(), ends: ruled.test(part), i }));
  const bars = ([false, true] as const).map((halves) =>
    [...line.matchAll(everyBetween)].map(({ index }) => widthOf(words.slice(0, index), halves)),
  ) as unknown as [number[], number[]];
  const isRule = parts.every(({ ends }) => ends);
  const isClosed = between.test(line[0]!) && between.test(line.at(-1)!);
  return { no, raw: words, parts, bars, isRule, isDouble: isRule && line.includes(double), isClosed };
}

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

/** The lines from one on that signs draw, a blank line between two of them or none; `read`: how their words are read. */
export function drawnFrom(
  source: readonly SourceLine[],
  start: number,
  read: (words: string, no: number) => string = (words) => words,
): { drawn: Drawn[]; end: number } {
  const drawn: Drawn[] = [];
  let end = start - 1;
  for (let i = start; i < source.length && i <= end + 2; i++) {
    const line = drawnOf(source[i]!);
    if (!line && source[i]!.raw.trim()) break;
    if (!line) continue;
    // What is closed by its last rule is whole: behind it another begins.
    const above = drawn.at(-1);
    const isFramed = above?.isClosed && drawn[0] !== above && drawn[0]!.isRule;
    if (above?.isRule && (i === end + 2 || line.isRule || (isFramed && !line.isClosed))) break;
    if (i === end + 2 && above && !isAlike(above, line)) break;
    drawn.push(line);
    end = i;
  }
  for (const line of drawn) fillEnds(line, drawn[0]!);
  for (const { no, parts } of drawn)
    for (const part of parts) if (!part.ends) part.words = read(part.words, no);
  return { drawn, end };
}

/** A bar at one end of a row parts its words from an empty cell, where no bars stand at the ends of the head: 1 | | |. */
function fillEnds({ raw, parts }: Drawn, head: Drawn): void {
  const hasBars = (words: string) => [words[0]!, words.at(-1)!].map((sign) => between.test(marked(sign)));
  if (hasBars(head.raw).some(Boolean) || parts.length >= head.parts.length) return;
  const [first, last] = hasBars(raw);
  if (first) parts.unshift({ words: '', ends: false });
  if (last) parts.push({ words: '', ends: false });
}

const isAlike = (a: Drawn, b: Drawn) => a.parts.length === b.parts.length && a.isClosed === b.isClosed;

/** The signs of a line that are none of its words: all of a rule, each bar of a row. */
const signsOf = ({ no, raw, isRule }: Drawn): { line: number; text: string }[] => {
  if (isRule) return [{ line: no, text: raw }];
  const printed = [...raw];
  return [...marked(raw)].flatMap((sign, at) =>
    drawing.some((d) => d.sign === sign) ? [{ line: no, text: printed[at]! }] : [],
  );
};

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

/** So many lines that have all bars tell where these stand. */
const mostCompared = 20;

/**
 * By line how many columns each of its parts reaches over: told by where its bars stand, where it has fewer than
 * the others; null where that does not tell.
 */
function columnsOf(drawn: readonly Drawn[], columns: number): Map<Drawn, number[]> | null {
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
function rowsOf(
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
  const nameless = drawn.find(
    ({ isRule, parts }) =>
      !isRule &&
      !parts[0]!.words &&
      parts.some(({ words }) => words) &&
      !parts.some(({ words }) => isValue(words) || isSum(words)),
  );
  if (nameless) doubts.push(said.maybeOwnRow({ line: nameless.no }));
  return new Set([head, ...body].flat());
}

const hasValue = ({ parts }: Drawn): boolean => parts.slice(1).some(({ words }) => isValue(words));
