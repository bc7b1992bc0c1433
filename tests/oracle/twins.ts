import type { Form } from './form.ts';
import { gridOf, squares, type TrueCell, type TrueTable } from './table.ts';
import {
  categories,
  contents,
  deadlines,
  grades,
  indicators,
  marks,
  offices,
  projects,
  tasks,
} from './vocabulary.ts';

/** What the words of cells are of, by the lists that they were made from: the first that knows them. */
const pools: readonly (readonly [name: string, has: (words: string) => boolean])[] = [
  ['none', (words) => !words],
  ['unit', (words) => indicators.some(([, unit]) => words === unit)],
  ['mark', (words) => marks.includes(words)],
  ['office', (words) => offices.includes(words)],
  ['task', (words) => tasks.includes(words)],
  ['content', (words) => contents.includes(words)],
  ['time', (words) => deadlines.includes(words) || /^20\d\d-20\d\d$/u.test(words)],
  ['level', (words) => ['国家级', '省级', '市级'].includes(words)],
  ['indicator', (words) => indicators.some(([name]) => words.startsWith(name))],
  ['project', (words) => projects.some((name) => words.startsWith(name))],
  ['category', (words) => categories.includes(words)],
  ['grade', (words) => grades.includes(words)],
  ['place', (words) => words.startsWith('江北')],
  ['other place', (words) => words.startsWith('滨海')],
  ['number', (words) => /^[1-9]\d?$/u.test(words)],
  ['value', (words) => /\d|^[—/-]{1,2}$|^无$|^完成上级下达任务$/u.test(words)],
];
const poolOf = (words: string) => pools.find(([, has]) => has(words))?.[0] ?? words;
/** A small whole number may be a value too. */
const areAlike = (a: string, b: string) => a === b || [a, b].every((own) => /^(?:number|value)$/u.test(own));

const isSingle = (cell: TrueCell | null): cell is TrueCell => cell?.rows === 1 && cell.columns === 1;

/** Whether words may stand in a column: those of another row there are of the same kind. */
function mayStand(table: TrueTable, { words, row }: TrueCell, column: number): boolean {
  const pool = poolOf(words);
  return table.cells.some(
    (own) =>
      own.row >= table.head && own.row !== row && own.column === column && areAlike(poolOf(own.words), pool),
  );
}

/** The cells of a row with an empty square moved to `to`: what stands between goes one column on. */
function moved(table: TrueTable, row: readonly (TrueCell | null)[], from: number, to: number) {
  const step = to < from ? 1 : -1;
  const places = new Map<TrueCell, number>([[row[from]!, to]]);
  for (let c = to; c !== from; c += step) {
    const cell = row[c]!;
    if (!isSingle(cell) || !cell.words || !mayStand(table, cell, c + step)) return null;
    places.set(cell, c + step);
  }
  const cells = table.cells.map((cell) => ({ ...cell, column: places.get(cell) ?? cell.column }));
  return { ...table, cells };
}

/** Other true tables with the same cells in the same order: an empty square elsewhere, a span that is none. */
function* others(table: TrueTable): Generator<TrueTable> {
  for (const row of squares(table).slice(table.head))
    for (const [c, cell] of row.entries()) {
      if (isSingle(cell) && !cell.words)
        for (let to = 1; to < row.length; to++) {
          const other = to === c ? null : moved(table, row, c, to);
          if (other) yield other;
        }
      if (cell && cell.rows === 1 && cell.columns === 2 && mayStand(table, cell, c + 1))
        yield {
          ...table,
          cells: table.cells.flatMap((own) => {
            if (own !== cell) return [own];
            const single = { ...own, columns: 1 };
            return [
              { ...single, words: '' },
              { ...single, column: c + 1 },
            ];
          }),
        };
    }
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Another true table that gives the same text in a form: the same words in other squares, each in a column whose
 * other cells are of its kind. Where there is one, no reader can tell which of the two the text was, and the
 * only right answer is a doubt. Null where none was found, which proves nothing.
 */
export function twinOf(table: TrueTable, form: Form): TrueTable | null {
  const text = form.write(table);
  for (const other of others(table))
    if (!same(gridOf(other), gridOf(table)) && same(form.write(other), text)) return other;
  return null;
}
