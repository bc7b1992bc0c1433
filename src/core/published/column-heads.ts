/**
 * The heads of each column of a table, from the rows of heads, the upper first. One over several columns stands in the
 * first of them alone, and heads them all: where a head stands below none, it is the nearest to the left that has one
 * below it, too.
 */
export function columnHeads(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const headOf = (row: readonly string[], r: number, i: number) => {
    const hasBelow = (column: number) => rows.slice(r + 1).some((below) => below[column]);
    const left = row.slice(0, i).findLastIndex(Boolean);
    return row[i] || (left >= 0 && hasBelow(i) && hasBelow(left) && row[left]) || '';
  };
  return Array.from({ length: width }, (_, i) => rows.map((row, r) => headOf(row, r, i)).filter(Boolean));
}
