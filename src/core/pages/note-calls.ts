import { type Block, linesOfText } from './blocks.ts';
import { callsIn, callsWithoutNote, type Footnote, plainCallsIn } from './footnotes.ts';
import { type Line, wordsOf } from './lines/lines.ts';
import type { Glyph } from './page.ts';
import { cellWords } from './tables/cells.ts';

/** The lines of paragraphs in which a raised sign looks like the call of a note, and no note has that sign. */
export function linesWithoutNote(blocks: readonly Block[], notes: readonly Footnote[]): ReadonlySet<Line> {
  const signs = new Set(notes.map((note) => note.sign));
  const lines = linesOfText(blocks);
  return new Set(lines.filter((line) => callsWithoutNote(line, (sign) => signs.has(sign)).length));
}

/**
 * Sets signs around what calls for notes, in the words it stands in: raised signs of notes of their page, and such in
 * a form of their own that stand once among its words. Makes a note unsure that nothing calls for.
 */
export function markCalls(blocks: readonly Block[], notes: readonly Footnote[]): void {
  if (!notes.length) return;
  const keyOf = (page: number, sign: string) => `${page} ${sign}`;
  const signs = new Map(notes.map((n) => [keyOf(n.atEnd ? 0 : n.lines[0]!.page, n.sign), n]));
  const noteOf = ({ page }: Line, sign: string) => signs.get(keyOf(page, sign)) ?? signs.get(keyOf(0, sign));
  const called = new Set<Footnote>();
  const textOf = (call: readonly Glyph[]) => call.map((g) => g.text).join('');
  const all = blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.paragraph.lines.map(({ line }) => line)
      : block.table.squares.flat().flatMap((square) => square.lines),
  );
  const plain = Map.groupBy(
    all.flatMap((line) =>
      plainCallsIn(line, (sign) => noteOf(line, sign) !== undefined).map((call) => ({ line, call })),
    ),
    ({ line, call }) => noteOf(line, textOf(call))!,
  );
  const mark = (line: Line): boolean => {
    const raised = callsIn(line, (sign) => noteOf(line, sign) !== undefined);
    const once = [...plain.values()].flatMap((of) =>
      of.length === 1 && of[0]!.line === line ? [of[0]!.call] : [],
    );
    const calls = [...raised, ...once].sort((a, b) => a[0]!.x0 - b[0]!.x0);
    for (const call of calls) called.add(noteOf(line, textOf(call))!);
    if (calls.length) line.words = wordsOf(line.row, line.size, calls);
    return calls.length > 0;
  };
  for (const block of blocks) {
    if (block.kind === 'text') for (const { line } of block.paragraph.lines) mark(line);
    else
      for (const square of block.table.squares.flat())
        if (square.lines.filter(mark).length) square.words = cellWords(square.lines, square.width);
  }
  for (const note of signs.values()) if (note.sign && !called.has(note)) note.uncalled = true;
}
