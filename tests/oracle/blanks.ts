import { squares, type TrueCell, type TrueTable } from './table.ts';

/** The words of the cells of a row that have any. */
export const filled = (row: (TrueCell | null)[]) => row.flatMap((c) => (c?.words ? [c.words] : []));

/** How much of a line a piece of words takes up: a Chinese character is two wide. */
const wide = (words: string) => [...words].reduce((n, c) => n + (c < '\u0100' ? 1 : 2), 0);

/** Words in pieces of a width; a figure stays whole, and no piece begins with a stop. */
export function pieces(words: string, width: number): string[] {
  const out: string[] = [];
  for (const bit of words.match(/[\d.,%～—-]+|./gsu) ?? ['']) {
    const fits = wide((out.at(-1) ?? '') + bit) <= width || /^[，。、；：）”％%]$/u.test(bit);
    if (out.length && fits) out[out.length - 1] += bit;
    else out.push(bit);
  }
  return out.length ? out : [''];
}

/** Columns that begin at the same place in every line, filled up with `blank`; cells broken at `width`. */
export function aligned(table: TrueTable, blank: ' ' | '　', width = Infinity): string[] {
  const broken = new Map(table.cells.map((c) => [c, pieces(c.words, width * c.columns)]));
  const gap = 2 * wide(blank);
  const widest = (c: TrueCell) => Math.max(...broken.get(c)!.map(wide)) + gap;
  const widths: number[] = [];
  for (let column = 0; column < table.width; column++) {
    const ending = table.cells.filter((c) => c.column + c.columns - 1 === column);
    const before = (c: TrueCell) => widths.slice(c.column).reduce((a, b) => a + b, 0);
    widths.push(Math.max(...ending.map((c) => widest(c) - before(c)), gap));
  }
  const start = (column: number) => widths.slice(0, column).reduce((a, b) => a + b, 0);
  return squares(table).flatMap((row) => {
    const own = row.filter((c) => c !== null);
    const deep = Math.max(1, ...own.map((c) => broken.get(c)!.length));
    return Array.from({ length: deep }, (_, line) =>
      own.reduce((text, cell) => {
        const piece = broken.get(cell)![line];
        if (!piece) return text;
        const lacking = start(cell.column) - wide(text);
        return (
          text + blank.repeat(Math.floor(lacking / wide(blank))) + ' '.repeat(lacking % wide(blank)) + piece
        );
      }, ''),
    );
  });
}

/**
 * Rows as the text of a PDF has them: one blank between cells, nothing for an empty one; broken cells go on
 * in the lines below.
 */
export const flowing = (table: TrueTable, width = Infinity) =>
  squares(table).flatMap((row) => {
    const own = filled(row).map((words) => pieces(words, width));
    return Array.from({ length: Math.max(1, ...own.map((p) => p.length)) }, (_, i) =>
      own.flatMap((p) => p[i] ?? []).join(' '),
    );
  });
