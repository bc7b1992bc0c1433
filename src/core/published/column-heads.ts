/**
 * The heads of each column of a table, from the rows of heads, the upper first. One over several columns stands in the
 * first of them alone, and heads them all: where a head stands below none, it is the nearest to the left.
 */
export function columnHeads(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const headOf = (row: readonly string[], r: number, i: number) => {
    const isHeaded = rows.slice(r + 1).some((below) => below[i]);
    return row[i] || (isHeaded && row.slice(0, i).findLast(Boolean)) || '';
  };
  return Array.from({ length: width }, (_, i) => rows.map((row, r) => headOf(row, r, i)).filter(Boolean));
}
