import { isDivision, type Node, type Plan } from '../model/plan.ts';
import { digestWords } from './same-words.ts';

/**
 * What a citation of a clause that holds others cites: its own words and all that it holds, a clause a line,
 * in the order of the document. A division holds its heading and what stands under it; a table its title,
 * unit, rows and notes; the title of the plan stands for the whole plan. Each line is what the clause's own
 * digest is made of: its words without the marker, the cells of a row joined by tabs. Returns the words by
 * node; a clause that holds nothing (a paragraph, a row) is not in the map.
 */
export function heldWords({ nodes }: Plan): Map<Node, string> {
  const held = new Map<Node, string>();
  const wordsOf = (node: Node): string => {
    const words = [digestWords(node), ...node.children.map(wordsOf)].join('\n');
    if (node.kind === 'table' || isDivision(node.kind)) held.set(node, words);
    return words;
  };
  const whole = nodes.map(wordsOf).join('\n');
  for (const node of nodes) if (node.kind === 'title') held.set(node, whole);
  return held;
}

/** What the digest that a clause is cited with covers. */
export type Coverage = 'words' | 'table' | 'division' | 'plan';
/** `sha256_all`: the digest of what it holds, where it holds anything. */
export function coverageOf({
  kind,
  sha256_all: all,
}: Pick<Node, 'kind'> & { sha256_all?: string | undefined }): Coverage {
  if (!all) return 'words';
  if (kind === 'title') return 'plan';
  return kind === 'table' ? 'table' : 'division';
}

/** A plan as far as it tells what changed on which day of release. */
interface Released {
  clauses: readonly { eId: string; path: readonly string[] }[];
  /** Each day of release with the ids that were new or said something else; none of the first. */
  releases: Readonly<Record<string, readonly string[]>>;
  gone: Readonly<Record<string, { date: string }>>;
}

/** Whether a clause is what another holds, or that itself: the title of the plan holds all. */
export const isHeldBy = (
  { eId, path }: { eId: string; path: readonly string[] },
  holder: Pick<Node, 'eId' | 'kind'>,
): boolean =>
  holder.kind === 'title' ||
  eId === holder.eId ||
  eId.startsWith(`${holder.eId}__`) ||
  path.includes(holder.eId);

/**
 * The clauses that were new, said something else or went in a division, a table or (as the title) the whole
 * plan after a day, in the order of the days.
 */
export function changedSince(
  { clauses, releases, gone }: Released,
  holder: Pick<Node, 'eId' | 'kind'>,
  date: string,
): string[] {
  const paths = new Map(clauses.map((c) => [c.eId, c.path]));
  const holds = (eId: string) => isHeldBy({ eId, path: paths.get(eId) ?? [] }, holder);
  const changes = [
    ...Object.entries(releases).flatMap(([day, ids]) => ids.map((id) => ({ day, id }))),
    ...Object.entries(gone).map(([id, { date: day }]) => ({ day, id })),
  ];
  const since = changes.filter(({ day, id }) => day > date && holds(id));
  return [...new Set(since.sort((a, b) => a.day.localeCompare(b.day)).map(({ id }) => id))];
}
