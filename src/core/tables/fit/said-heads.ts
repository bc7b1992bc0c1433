import { type ColumnRole, columnRole } from '../../chinese/column-heads.ts';
import { yearNames } from '../../chinese/table-heads.ts';
import { wholly } from '../../chinese/words.ts';
import { asHead } from './head-words.ts';
import type { Piece } from './piece.ts';

/** Fewest and most lines of a heading; over how many columns a year may stand, or words over years. */
const [fewest, most, mostBelow] = [2, 14, 6];
/** At most this many heads may say nothing of their columns. */
const mostSilent = 1;

/** Roles of heads that may reach over those of values: 目标值, and not 建设内容. */
const reachesOver: ReadonlySet<ColumnRole> = new Set(['any', 'value']);
/** Roles whose cells are told by themselves. */
const closed: ReadonlySet<ColumnRole> = new Set(['number', 'mark', 'unit', 'body', 'time', 'value']);

/** What names the years below it, and is no column of its own. */
const namesYears = wholly(yearNames);
/** A year stands over no other. */
const year = /(?:19|20)\d{2}/u;

/** A heading: how many pieces it is, and what each column holds by it. */
export interface Heading {
  start: number;
  roles: readonly ColumnRole[];
}

/** The headings that the first pieces may be: one row, or two of which one cell reaches over those of the second. */
export function headings(pieces: readonly Piece[]): Heading[] {
  const found: Heading[] = [];
  const end = pieces.findIndex((piece) => asHead(piece) > 0);
  for (let start = fewest; start <= Math.min(most, end < 0 ? pieces.length : end); start++) {
    const roles = pieces.slice(0, start).map(({ word }) => columnRole(word));
    const known = new Set<string>();
    const next = columnRole(pieces[start]?.word ?? '');
    // Below a number no other head begins the rows.
    if (roles[0] === 'number' && (next === 'body' || next === 'time')) continue;
    const add = (own: ColumnRole[]) => {
      if (isTelling(own) && !known.has(own.join())) found.push({ start, roles: own });
      known.add(own.join());
    };
    // Behind 年份 the years that follow stand below it.
    const over = pieces.slice(0, start).findIndex(({ word }) => namesYears.test(word));
    if (over < 0 || !pieces.slice(over, start).some(({ word }) => year.test(word))) add(roles);
    for (let below = 2; below <= Math.min(mostBelow, start - 2); below++) {
      const under = roles.slice(start - below);
      if (under.some((role) => role !== 'value')) continue;
      const areYears = pieces.slice(start - below, start).every(({ word }) => year.test(word));
      for (let at = 1; at < start - below; at++)
        if (reachesOver.has(roles[at]!) && !(areYears && year.test(pieces[at]!.word)))
          add([...roles.slice(0, at), ...under, ...roles.slice(at + 1, start - below)]);
    }
  }
  return found;
}

/** Whether the heads of columns say enough of them: what numbers or groups rows stands before the others. */
function isTelling(roles: readonly ColumnRole[]): boolean {
  if (roles.lastIndexOf('number') > 0 || roles.filter((role) => role === 'group').length > 1) return false;
  const names = roles.filter((role) => role === 'name' || role === 'text').length;
  const silent = roles.filter((role) => role === 'any').length;
  return names > 0 && silent <= mostSilent && roles.some((role) => closed.has(role));
}
