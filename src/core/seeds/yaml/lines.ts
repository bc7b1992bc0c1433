import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type YAMLMap } from 'yaml';

/**
 * The line of a YAML text on which the value at a path stands, such as ('structure', 2), or the nearest above
 * it; 1 where there is none.
 */
export type LineOf = (...path: (string | number)[]) => number;

/** What stands under a key or an index, and where: in characters from 0. */
interface Found {
  value: unknown;
  place: number | undefined;
}

const placeOf = (node: unknown) => (node as { range?: [number, number, number] } | null)?.range?.[0];

/** What stands at a path of a YAML text, as the library has it; undefined where nothing does. */
export type NodeAt = (...path: (string | number)[]) => unknown;

/** Finds parts of a document. Each mapping is looked through once, however many are asked for. */
export function finderIn(document: Document, lineCounter: LineCounter): { lineOf: LineOf; nodeAt: NodeAt } {
  const known = new Map<YAMLMap, Map<string, Found>>();
  const entriesOf = (map: YAMLMap) => {
    const entries =
      known.get(map) ??
      new Map(
        map.items.map(({ key, value }): [string, Found] =>
          isScalar(key)
            ? [String(key.value), { value, place: key.range?.[0] }]
            : ['', { value, place: undefined }],
        ),
      );
    known.set(map, entries);
    return entries;
  };
  const step = (node: unknown, key: string): Found | undefined => {
    if (isMap(node)) return entriesOf(node).get(key);
    const value = isSeq(node) ? node.items[Number(key)] : undefined;
    return value === undefined ? undefined : { value, place: placeOf(value) };
  };
  const resolved = (node: unknown) => (isAlias(node) ? node.resolve(document) : node);
  return {
    lineOf(...path) {
      let [node, place]: [unknown, number | undefined] = [document.contents, undefined];
      for (const key of path) {
        const next = step(resolved(node), String(key));
        if (!next) break;
        [node, place] = [next.value, next.place ?? place];
      }
      return place === undefined ? 1 : lineCounter.linePos(place).line;
    },
    nodeAt(...path) {
      let node: unknown = document.contents;
      for (const key of path) node = step(resolved(node), String(key))?.value;
      return resolved(node);
    },
  };
}
