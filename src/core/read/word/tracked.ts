import { all, child, inside } from './elements.ts';

/** The words of an element, with those that a tracked change deletes. */
export const deletedIn = (node: Element): string =>
  all(node, 'w:t', 'm:t', 'w:delText')
    .map((t) => t.textContent ?? '')
    .join('');

/** Whether a tracked change deletes a row. */
export const isDeletedRow = (row: Element): boolean => child(row, 'w:trPr', 'w:del') !== undefined;
/** The same of a cell. */
export const isDeletedCell = (cell: Element): boolean => child(cell, 'w:tcPr', 'w:cellDel') !== undefined;

/** Takes out what is deleted, and with the last of its cells a row: empty it would head the others. */
export function takeOut(deleted: Element): void {
  const row = deleted.nodeName === 'w:tc' ? inside(deleted, 'w:tr') : null;
  deleted.remove();
  if (row && !all(row, 'w:tc').length) row.remove();
}

/** Whether an element stands in a row or a cell that a tracked change deletes, or in one around that. */
export function isInDeleted(node: Element): boolean {
  const part = inside(node, 'w:tr', 'w:tc');
  if (!part) return false;
  return (part.nodeName === 'w:tc' ? isDeletedCell(part) : isDeletedRow(part)) || isInDeleted(part);
}
