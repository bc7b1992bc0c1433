import { z } from 'zod';
import { day, matching, orNone } from '../model/schema-parts.ts';
import { asked } from '../model/schema-said.ts';

/** Whether a mapping of people has a key of its own; every object has others, such as “constructor”. */
export const has = Object.hasOwn;

/** Where an address leads in the end, through aliases of aliases: a living id, or one that is gone. */
export function follow(record: Permalinks, id: string): string {
  const seen = new Set<string>();
  while (has(record.aliases, id) && !seen.has(id)) {
    seen.add(id);
    id = record.aliases[id]!;
  }
  return id;
}

/** The page that a clause is read on, as its address names it: chp_3. */
const page = matching(/^[\w-]+$/, asked.page());
/** The id of a clause: an address of the site ends in it. */
const id = matching(/^[\w-]+$/, asked.id());
const shortDigest = matching(/^[0-9a-f]{12}$/, asked.digest());
/**
 * `permalinks.yaml`: every id ever published with its words at each release, the digest of all that a table
 * or a division held then (heldWords), ids that now lead to another clause, ids that are gone since a day;
 * and of each earlier edition its ids in their order, with the digests of their words.
 */
export const permalinksSchema = z.strictObject({
  released: orNone(
    z
      .record(id, z.array(z.strictObject({ date: day, page, sha256: shortDigest, words: z.string() })).min(1))
      .default({}),
  ),
  wholes: orNone(
    z.record(id, z.array(z.strictObject({ date: day, sha256: shortDigest })).min(1)).default({}),
  ),
  gone: orNone(z.record(id, day).default({})),
  aliases: orNone(z.record(id, id).default({})),
  editions: orNone(z.record(day, z.record(id, shortDigest)).default({})),
});
export type Permalinks = z.infer<typeof permalinksSchema>;
