import { readMarker } from '../../chinese/heading-numbers.ts';
import type { SourceLine } from '../../model/source-line.ts';

/** An entry of a numbered list: 1. and a blank; a heading is more often set without one. */
const entry = /^(\d{1,2})[.)]\s+(?=\S)/u;

/**
 * Entries of numbered lists: of equal numbers (1. 1. 1. leaves the counting to Markdown), and, where headings below the
 * title are set as such, of numbers that follow one another; none where one of these is a title with its text
 * (1. 新能源汽车。推进产业园建设。), for its like without text (3. 生物医药。) is one, too.
 */
export function numberedEntries(source: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const isMarked = source.some(
    ({ raw }) => /^##+\s/u.test(raw) || (/^#\s/u.test(raw) && readMarker(raw.replace(/^#\s+/u, ''))),
  );
  // What is set in below an entry parts it from the next no more than a blank line does.
  const filled = source.filter(({ raw }) => raw.trim() && !setIn.test(raw));
  const numbers = filled.map(({ raw }) => Number(entry.exec(raw.trim())?.[1] ?? NaN));
  const found = new Set<SourceLine>();
  for (let from = 0, end = 1; from < filled.length; from = end, end = from + 1) {
    const step = numbers[from + 1]! - numbers[from]!;
    if (step !== 0 && step !== 1) continue;
    while (numbers[end]! - numbers[end - 1]! === step) end++;
    const run = filled.slice(from, end);
    if (step === 0 || (isMarked && !run.some(({ raw }) => titleAndText.test(raw))))
      for (const line of run) found.add(line);
  }
  return found;
}
const titleAndText = /。\s*\S/u;
const setIn = /^(?: {2,}|\t)\s*[-*+]\s/u;
