import { child, inside, make, valOf, wordsOf } from './elements.ts';

/** How many columns of its row a cell takes. */
const spanOf = (cell: Element): number => Number(valOf(child(cell, 'w:tcPr'), 'w:gridSpan')) || 1;

/**
 * A cell that goes on with the one above it (§17.4.84) does so where that begins and ends at the same columns; one that
 * does not, or has words of its own, is a cell of its own. Taken for the end of the other, those behind it would move.
 */
export function settleMerged(table: Element): void {
  /** How many columns the cell takes that reaches down at a column. */
  let reaching = new Map<number, number>();
  for (const row of table.children) {
    if (row.nodeName !== 'w:tr') continue;
    const here = new Map<number, number>();
    let column = 0;
    for (const cell of row.children) {
      if (cell.nodeName !== 'w:tc') continue;
      const span = spanOf(cell);
      const merge = child(cell, 'w:tcPr', 'w:vMerge');
      if (merge) here.set(column, span);
      if (merge && (reaching.get(column) !== span || wordsOf(cell).trim()))
        merge.setAttribute('w:val', 'restart');
      column += span;
    }
    reaching = here;
  }
}

/** Cells that a row lacks before its first one (§17.4.15) stand there without words. */
export function setBefore(mark: Element): void {
  const row = inside(mark, 'w:tr');
  const count = Number(mark.getAttribute('w:val')) || 0;
  const first = row && [...row.children].find((c) => !/^w:(?:tblPrEx|trPr)$/u.test(c.nodeName));
  if (first && count > 0) first.before(make(row, 'w:tc', spanning(row, count), make(row, 'w:p')));
}
function spanning(root: Element, columns: number): Element {
  const span = make(root, 'w:gridSpan');
  span.setAttribute('w:val', String(columns));
  return make(root, 'w:tcPr', span);
}

/** Cells that are joined to the one before them as older programs write it (§17.4.22) become one that spans columns. */
export function joinAcross(mark: Element): void {
  const cell = inside(mark, 'w:tc')!;
  const joins = (c: Element | null): c is Element => {
    const merge = c && child(child(c, 'w:tcPr') ?? c, 'w:hMerge');
    return Boolean(merge && merge.getAttribute('w:val') !== 'restart' && !wordsOf(c!).trim());
  };
  let columns = spanOf(cell);
  for (let next = cell.nextElementSibling; joins(next); next = cell.nextElementSibling) {
    columns += spanOf(next);
    next.remove();
  }
  const properties = mark.parentElement!;
  child(properties, 'w:gridSpan')?.remove();
  if (columns > 1) properties.append(...spanning(cell, columns).children);
}
