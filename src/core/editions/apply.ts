import type { Kind } from '../model/plan.ts';
import type { Clause } from '../published/plan-json.ts';
import type { Comparison, Entry } from './compare.ts';
import { type Piece, textAfter, textBefore } from './pieces.ts';

/** What a clause says, as far as editions are compared by it. */
export interface Said {
  eId: string;
  kind: Kind;
  marker: string | null;
  zh: string | null;
  cells?: string[];
}

/** What the clauses of an edition say. */
export const saidIn = (clauses: readonly Clause[]): Said[] =>
  clauses.map(({ eId, kind, marker, zh, cells }) => ({ eId, kind, marker, zh, ...(cells && { cells }) }));

/** Throws where pieces are not of the words that they are applied to. */
function hold(pieces: readonly Piece[], words: string, eId: string): void {
  if (textBefore(pieces) !== words) throw new Error(`the difference of ${eId} is of other words`);
}

/** The later edition, out of the earlier and what differs. Throws where the comparison is of another edition. */
export function apply(was: readonly Said[], { entries }: Comparison): Said[] {
  const before = new Map(was.map((c) => [c.eId, c]));
  return entries.flatMap((entry) => {
    const old = before.get(entry.eId);
    if (!entry.changes.length) return [old!];
    for (const { was: column, pieces } of entry.cells ?? [])
      hold(pieces, column === null ? '' : (old?.cells?.[column] ?? ''), entry.eId);
    hold(entry.words, old?.zh ?? '', entry.eId);
    return entry.kind[1] === null ? [] : [after(entry, entry.kind[1])];
  });
}

function after({ eId, marker, words, cells }: Entry, kind: Kind): Said {
  const own = { eId, kind, marker: marker[1] };
  if (kind !== 'row' || !cells) return { ...own, zh: textAfter(words) };
  const columns = cells.filter(({ now }) => now !== null).sort((a, b) => a.now! - b.now!);
  return { ...own, zh: null, cells: columns.map(({ pieces }) => textAfter(pieces)) };
}
