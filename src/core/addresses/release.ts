import { isMap, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type Recorded, unpinned, unreleased } from './permalinks.ts';
import type { Permalinks } from './record.ts';
import { pin } from './same-words.ts';

/**
 * Every value stays as it is written; new ones are quoted where other readers of YAML would take them for
 * numbers.
 */
export const read = (yaml: string) =>
  parseDocument(yaml, { schema: 'failsafe', compat: 'core', uniqueKeys: false });

/** A map of a YAML document by its key, made when it is missing. */
function mapAt(document: ReturnType<typeof parseDocument>, key: string): YAMLMap {
  if (!isMap(document.get(key, true))) document.set(key, document.createNode({}));
  const map = document.get(key, true) as YAMLMap;
  map.flow = false;
  return map;
}
const keyOf = (pair: Pair) => String((pair.key as { value?: unknown }).value ?? pair.key);
const write = (document: ReturnType<typeof parseDocument>) =>
  document.toString({ lineWidth: 0, flowCollectionPadding: false });

/** Adds to the record what is not in it yet, in the order of the plan; everything it has stays, a person's comments too. */
export function release(
  yaml: string,
  record: Permalinks,
  clauses: readonly Recorded[],
  date: string,
): string {
  const document = read(yaml);
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
      if (pair) (pair.value as unknown as { items: unknown[] }).items.push(version);
      else
        after
          .set(last, after.get(last) ?? [])
          .get(last)!
          .push(document.createPair(id, [version]));
    }
    last = pair ?? last;
  }
  released.items = [undefined, ...released.items].flatMap((pair) => [
    ...(pair ? [pair] : []),
    ...(after.get(pair) ?? []),
  ]);
  const holders = unpinned(record, clauses);
  const wholes = holders.length ? mapAt(document, 'wholes') : null;
  for (const { id, all } of holders) {
    const version = document.createNode({ date, sha256: pin(all!) }, { flow: true });
    const known = wholes!.items.find((pair) => keyOf(pair) === id);
    if (known) (known.value as unknown as { items: unknown[] }).items.push(version);
    else wholes!.items.push(document.createPair(id, [version]));
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
