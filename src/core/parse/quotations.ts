import { readMarker } from '../chinese/heading-numbers.ts';
import type { SourceLine } from '../model/source-line.ts';

/** The marks of a quotation, in simplified and in traditional script. */
const marks = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
] as const;
/** A quotation of more lines is a mark that somebody forgot to close. */
const mostLines = 16;
/** What stands before a quotation of several paragraphs: 会议指出：“做好工作，要把握几点： */
const beforeQuotation = /[:：]\s*$/u;
/** What a paragraph ends with: a line that does not was broken. */
const paragraphEnd = /[。：:；;！？]$/u;

/**
 * The lines of a document, of which those that stand in a quotation of several paragraphs are marked as such: its numbers
 * (会议指出：“要做到： / 一、坚持稳中求进。 / 二、……。”) are none of the document. Such a quotation begins behind a colon, holds a
 * number that begins with 1, and is closed where a paragraph ends.
 */
export function withQuotations(lines: readonly SourceLine[]): readonly SourceLine[] {
  const quoted = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    const end = endOfQuotation(lines, i);
    if (end === null) continue;
    // 一、将第二条修改为：“…: what stands before the quotation is of the document.
    for (let k = readMarker(lines[i]!.raw.trim()) ? i + 1 : i; k <= end; k++) quoted.add(k);
    i = end;
  }
  return quoted.size ? lines.map((line, i) => (quoted.has(i) ? { ...line, prose: true } : line)) : lines;
}

/** How many of a sign stand in some words. */
const count = (words: string, sign: string): number => words.split(sign).length - 1;

/** The index of the last line of the quotation that begins at a line; null where none of several paragraphs does. */
function endOfQuotation(lines: readonly SourceLine[], i: number): number | null {
  const words = lines[i]!.raw.trim();
  const mark = marks.find(([open, close]) => count(words, open) > count(words, close));
  if (!mark || lines[i]!.grid || !paragraphEnd.test(words)) return null;
  const [open, close] = mark;
  const before = words.slice(0, words.lastIndexOf(open)) || lines[i - 1]?.raw.trim() || '';
  if (!beforeQuotation.test(before)) return null;
  const closed = new RegExp(`${close}[。；！？]?$`, 'u');
  let depth = count(words, open) - count(words, close);
  let numbered = false;
  for (let k = i + 1; k < Math.min(lines.length, i + mostLines); k++) {
    const { raw, heading, grid } = lines[k]!;
    const text = raw.trim();
    const marker = readMarker(text.replace(open, ''));
    if (heading || grid || marker?.scheme.evidence === 'strong') return null;
    numbered ||= marker?.number === 1;
    // Each paragraph of a quotation may begin with the mark again.
    depth += count(text.startsWith(open) ? text.slice(1) : text, open) - count(text, close);
    if (depth <= 0) return numbered && closed.test(text) ? k : null;
  }
  return null;
}
