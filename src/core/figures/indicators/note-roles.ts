import { type HeadRole, roleRows, yearsOfNote } from '../../chinese/value-heads.ts';
import type { Node } from '../../model/plan.ts';

/** 期末数 is counted at the end of a year, and no aim. */
const noRole = /^[期终終][期末]/u;
const roles = roleRows.map(({ words, role }) => ({ role, pattern: new RegExp(`^(?:${words})`, 'u') }));

/** What the notes below a table say that its values of a year are: 2017年为实际值. Years of which two are said have none. */
export function rolesInNotes(notes: readonly Node[]): ReadonlyMap<number, HeadRole> {
  const said = new Map<number, Set<HeadRole>>();
  for (const { words } of notes)
    for (const [, from, to, called] of words.matchAll(yearsOfNote)) {
      const role = roles.find(({ pattern }) => pattern.test(called!))?.role;
      if (!role || noRole.test(called!)) continue;
      for (let year = Number(from); year <= Number(to ?? from); year++)
        said.set(year, (said.get(year) ?? new Set()).add(role));
    }
  return new Map([...said].flatMap(([year, all]) => (all.size === 1 ? [[year, [...all][0]!] as const] : [])));
}
