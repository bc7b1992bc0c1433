import type { SourceLine } from '../model/source-line.ts';
import { widthOf } from '../tables/bands/display.ts';

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

/** A line with the signs that draw tables told from its words; as long as the line. */
function marked(raw: string): string {
  let line = raw;
  for (const { sign, pattern } of signs) line = line.replace(pattern, sign);
  const typed = (rules: string) => rules.replace(/\+/gu, corner).replace(/-/gu, rule).replace(/=/gu, double);
  return delimiter.test(raw) ? typed(line) : line.replace(typedRules, typed);
}

/** A line of a drawn table: its parts between bars, and the column of the display at which each begins. */
export interface Drawn {
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
export const signsOf = ({ no, raw, isRule }: Drawn): { line: number; text: string }[] => {
  if (isRule) return [{ line: no, text: raw }];
  const printed = [...raw];
  return [...marked(raw)].flatMap((sign, at) =>
    drawing.some((d) => d.sign === sign) ? [{ line: no, text: printed[at]! }] : [],
  );
};
