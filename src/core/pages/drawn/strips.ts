import type { Box, Rule } from '../page.ts';

/** Grounds of one row stand no farther apart, and lie over one another by no more, in points. */
const [widestGap, mayOverlap] = [10, 2];
/** At least this many grounds beside one another are those of a row. */
const fewest = 2;
/** A page of more grounds shows a drawing. */
const most = 4000;

/**
 * Where cells of one row have a ground each, as those of a heading or of every second row do, the lying rules
 * at its top and at its foot: the ground ends where the row does.
 */
export function stripRules(grounds: readonly Box[]): Rule[] {
  if (grounds.length > most) return [];
  const rows = Map.groupBy(grounds, ({ top, bottom }) => `${Math.round(top)} ${Math.round(bottom)}`);
  return [...rows.values()].flatMap((row) =>
    besideOneAnother(row).flatMap((strip): Rule[] => {
      const [{ x0: from, top, bottom }] = strip as [Box];
      const to = Math.max(...strip.map((box) => box.x1));
      return strip.length < fewest
        ? []
        : [top, bottom].map((at) => ({ lies: true, from, to, at, ground: true }));
    }),
  );
}

/** The runs of boxes of a row that stand close beside one another. */
function besideOneAnother(row: readonly Box[]): Box[][] {
  const runs: Box[][] = [];
  for (const box of row.toSorted((a, b) => a.x0 - b.x0)) {
    const gap = box.x0 - (runs.at(-1)?.at(-1)?.x1 ?? -Infinity);
    if (gap >= -mayOverlap && gap <= widestGap) runs.at(-1)!.push(box);
    else runs.push([box]);
  }
  return runs;
}
