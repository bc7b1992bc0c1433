import type { FileReport } from '../../../src/core/model/diagnostics.ts';
import { listed } from '../../../src/core/model/sentence.ts';
import type { PlanJson } from '../../../src/core/published/plan-json.ts';
import { content as said } from '../said.ts';

/** What of a plan in content/ its record of published addresses gave: days of release, and former ids. */
type Recorded = Pick<PlanJson, 'releases' | 'gone' | 'aliases' | 'clauses'>;

/** At most this many are named; the others were lost with them. */
const mostNamed = 3;

/**
 * Reports `id-lost` where a plan was generated with a record that knew more than the one it has now: it was deleted,
 * emptied or cut, and what it kept alive would be gone without a word; and where it leads the id of words away that are
 * as they were. Nothing is said where there is no content from before.
 */
export function sayLostRecord(
  slug: string,
  before: Partial<Recorded> | null,
  now: Recorded,
  { file, report }: FileReport,
): void {
  const { releases = {}, gone = {}, aliases = {} } = before ?? {};
  const alive = new Set(now.clauses.map((c) => c.eId));
  const days = Object.keys(releases).filter((day) => !Object.hasOwn(now.releases, day));
  const ids = Object.keys({ ...gone, ...aliases }).filter(
    (id) => !alive.has(id) && !Object.hasOwn(now.gone, id) && !Object.hasOwn(now.aliases, id),
  );
  const lost = [...days, ...ids];
  if (lost.length)
    report('id-lost', { file }, said.recordLost({ lost: listed(lost.slice(0, mostNamed)), slug }));
  for (const [id, to] of ledAway(before, now)) report('id-lost', { file }, said.ledAway({ id, to }));
}

/**
 * The ids that the record says are gone or lead to another clause, though their words stand as they stood at the last
 * build; each with the id that these words would get.
 */
function ledAway(before: Partial<Recorded> | null, now: Recorded): [id: string, to: string][] {
  const { gone = {}, aliases = {}, clauses = [] } = before ?? {};
  const were = new Map(clauses.map((c) => [c.eId, digestOf(c)]));
  const fresh = new Map(now.clauses.filter((c) => !were.has(c.eId)).map((c) => [digestOf(c), c.eId]));
  return Object.keys({ ...now.gone, ...now.aliases }).flatMap((id): [string, string][] => {
    const to = Object.hasOwn(gone, id) || Object.hasOwn(aliases, id) ? null : fresh.get(were.get(id) ?? '');
    return to ? [[id, to]] : [];
  });
}

/** The digest of the words of a clause: of one that has none of its own (a table, a number alone), of what it holds. */
const digestOf = ({ zh, cells, sha256, sha256_all: all }: PlanJson['clauses'][number]): string =>
  (!zh && !cells && all) || sha256;
