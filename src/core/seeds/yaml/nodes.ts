import { type Document, isCollection, isPair, type Node } from 'yaml';

/** A node of a YAML text, and whether it is the key or the value of a pair. */
export interface PlacedNode {
  node: Node;
  as: 'key' | 'value' | '';
}

/** All nodes of a document, each before those in it, in the order in which they were written. */
export function nodesOf({ contents }: Document): PlacedNode[] {
  const found: PlacedNode[] = [];
  const see = (node: unknown, as: PlacedNode['as']) => {
    if (!node) return;
    found.push({ node: node as Node, as });
    if (!isCollection(node)) return;
    for (const item of node.items) {
      if (!isPair(item)) see(item, '');
      else {
        see(item.key, 'key');
        see(item.value, 'value');
      }
    }
  };
  see(contents, '');
  return found;
}
