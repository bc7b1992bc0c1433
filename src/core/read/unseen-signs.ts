import type { SourceLine } from '../model/source-line.ts';

/** What only says where a line may break or a word goes on: web pages are full of it. */
const unseen = /[\u00ad\u200b\u2060]/gu;
/** What says in which direction signs run, which in Chinese and Latin they do without it. */
const unseenOrTurning = /[\u00ad\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069]/gu;
/** Signs that run from the right, and what makes others run so: there the direction is said to be seen. */
const fromTheRight = /[\u202d\u202e\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The lines of a document without the signs that nobody sees, which would stand between a number and its heading, or in
 * the middle of a word that is looked for. Each is kept with its line (`unseen`): it is no word of the plan.
 */
export const withoutUnseen = (lines: readonly SourceLine[]): SourceLine[] => lines.map(seen);

function seen(line: SourceLine): SourceLine {
  const kept: { line: number; text: string }[] = [];
  const without = (words: string, no: number): string =>
    words.replace(fromTheRight.test(words) ? unseen : unseenOrTurning, (text) => {
      kept.push({ line: no, text });
      return '';
    });
  const raw = without(line.raw, line.no);
  const rows = line.grid?.rows.map((row) =>
    row.map((cell) => ({
      ...cell,
      words: cell.words
        .split('\n')
        .map((words, k) => without(words, Math.min(cell.lines[0] + k, cell.lines[1])))
        .join('\n'),
    })),
  );
  if (!kept.length) return line;
  return { ...line, raw, ...(rows && { grid: { ...line.grid!, rows } }), unseen: kept };
}
