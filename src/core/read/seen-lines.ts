import type { SourceLine } from '../model/source-line.ts';
import { withoutUnseen } from '../model/unseen-signs.ts';

/**
 * The lines of a document without the signs that nobody sees. Each is kept with its line (`unseen`): it is no word of the
 * plan.
 */
export const seenLines = (lines: readonly SourceLine[]): SourceLine[] => lines.map(seen);

function seen(line: SourceLine): SourceLine {
  const taken: { line: number; text: string }[] = [];
  const without = (words: string, no: number) =>
    withoutUnseen(words, (text) => taken.push({ line: no, text }));
  const raw = without(line.raw, line.no);
  const rows = line.grid?.rows.map((row) =>
    row.map((cell) => {
      const [first, last] = cell.lines;
      const words = cell.words.split('\n').map((own, k) => without(own, Math.min(first + k, last)));
      return { ...cell, words: words.join('\n') };
    }),
  );
  if (!taken.length) return line;
  return { ...line, raw, ...(rows && { grid: { ...line.grid!, rows } }), unseen: taken };
}
