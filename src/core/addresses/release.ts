import { isMap, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { listedIds } from './edition-ids.ts';
import { type Recorded, unpinned, unreleased } from './permalinks.ts';
import { has, type Permalinks } from './record.ts';
import { pin } from './same-words.ts';

/**
 * Every value stays as it is written; new ones are quoted where other readers of YAML would take them for
 * numbers.
 */
export const read = (yaml: string) =>
  parseDocument(yaml, { schema: 'failsafe', compat: 'core', uniqueKeys: false });

type Document = ReturnType<typeof read>;

/** A map of a YAML document by its key, made when it is missing. */
function mapAt(document: Document, key: string): YAMLMap {
  if (!isMap(document.get(key, true))) document.set(key, document.createNode({}));
  const map = document.get(key, true) as YAMLMap;
  map.flow = false;
  return map;
}
const keyOf = (pair: Pair) => String((pair.key as { value?: unknown }).value ?? pair.key);
const write = (document: Document) => document.toString({ lineWidth: 0, flowCollectionPadding: false });
/** Adds a version behind those that an id has already. */
const addVersion = (pair: Pair, version: unknown) =>
  (pair.value as unknown as { items: unknown[] }).items.push(version);

/**
 * Adds to the record what is not in it yet, in the order of the plan; everything it has stays, a person's
 * comments too.
 */
export function release(
  yaml: string,
  record: Permalinks,
  clauses: readonly Recorded[],
  date: string,
): string {
  const document = read(yaml);
  addReleased(document, record, clauses, date);
  const holders = unpinned(record, clauses);
  if (holders.length) addWholes(document, holders, date);
  return write(document);
}

/** Adds what clauses say, each new id behind the one before it in the plan. */
function addReleased(
  document: Document,
  record: Permalinks,
  clauses: readonly Recorded[],
  date: string,
): void {
  const released = mapAt(document, 'released');
  const known = new Map(released.items.map((pair) => [keyOf(pair), pair]));
  const fresh = new Set(unreleased(record, clauses).map((c) => c.id));
  /** The new ids that follow an old one in the plan; under nothing those before all. */
  const after = new Map<Pair | undefined, Pair[]>();
  let last: Pair | undefined;
  for (const { id, page, sha256, words } of clauses) {
    const pair = known.get(id);
    if (fresh.has(id)) {
      const version = document.createNode({ date, page, sha256: pin(sha256), words });
      if (pair) addVersion(pair, version);
      else (after.get(last) ?? after.set(last, []).get(last)!).push(document.createPair(id, [version]));
    }
    last = pair ?? last;
  }
  // Clauses that changed places do so in the record too: their neighbours tell those with the same words apart.
  const inPlan = clauses.flatMap(({ id }) => known.get(id) ?? []);
  const isInPlan = new Set(inPlan);
  const ordered = released.items.map((pair) => (isInPlan.has(pair) ? inPlan.shift()! : pair));
  released.items = [undefined, ...ordered].flatMap((pair) => [
    ...(pair ? [pair] : []),
    ...(after.get(pair) ?? []),
  ]);
}

/** Adds the digests of all that clauses hold. */
function addWholes(document: Document, holders: readonly Recorded[], date: string): void {
  const wholes = mapAt(document, 'wholes');
  const known = new Map(wholes.items.map((pair) => [keyOf(pair), pair]));
  for (const { id, all } of holders) {
    const version = document.createNode({ date, sha256: pin(all!) }, { flow: true });
    const pair = known.get(id);
    if (pair) addVersion(pair, version);
    else wholes.items.push(document.createPair(id, [version]));
  }
}

/** An edition as the record is to list it: its day, and its clauses. */
export interface ToList {
  date: string;
  clauses: readonly Recorded[];
}

/**
 * Lists editions in the record: each with its ids, in their order, and the digests of their words. An id that
 * the record does not have yet is released with its words. Everything it has stays.
 */
export function listEditions(
  yaml: string,
  record: Permalinks,
  editions: readonly ToList[],
  day: string,
): string {
  const document = read(yaml);
  const listed = mapAt(document, 'editions');
  for (const { date, clauses } of editions) {
    const fresh = clauses.filter(
      ({ id }) => !mapAt(document, 'released').has(id) && !has(record.aliases, id),
    );
    for (const { id, page, sha256, words } of fresh)
      mapAt(document, 'released').set(
        id,
        document.createNode([{ date: day, page, sha256: pin(sha256), words }]),
      );
    listed.set(date, document.createNode(listedIds(clauses)));
  }
  return write(document);
}

/** Records that an id is gone since a day; its last words stay in the record and on its page. */
export function retire(yaml: string, ids: readonly string[], date: string): string {
  const document = read(yaml);
  const gone = mapAt(document, 'gone');
  for (const id of ids) gone.set(id, date);
  return write(document);
}
