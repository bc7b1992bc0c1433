/** A YAML text while it is read. */
import { type Document, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Said } from '../../model/sentence.ts';
import { finderIn, type LineOf, type NodeAt } from './lines.ts';
import { nodesOf, type PlacedNode } from './nodes.ts';

/** What is wrong with a YAML text: the line, and a sentence that says what to do there. */
export interface YamlFault {
  line: number;
  message: Said;
  /** Nothing more can be told of the text: it may not be read, or all else would follow from this. */
  isLast?: boolean;
  /** The last line that it is about, of a fault of many lines. */
  to?: number;
  /** The line below to which its value goes on, though not as it is written. */
  goesTo?: number;
  /** The key of a pair that is one too many: without it nothing is lacking. */
  spare?: string;
  /** The key that is lacking, with those above it (issuer.en), where it is about something that is not there. */
  lacks?: string;
}

/** A YAML text while it is read: parsed, and written out as values, when that is first asked for. */
export interface Reading {
  readonly text: string;
  readonly lines: readonly string[];
  readonly document: Document;
  /** Its nodes, in their order. */
  readonly nodes: readonly PlacedNode[];
  /** Null where its aliases stand for more than could be written out. */
  readonly values: unknown;
  lineAt(place: number): number;
  readonly lineOf: LineOf;
  readonly nodeAt: NodeAt;
}

/** Plain words for “nothing here”, as YAML has them. */
const nothing = /^(?:~|null|Null|NULL)$/;

/** Aliases may repeat words at most this many times in one file. */
const mostAliases = 10_000;

/** A YAML text read with every value as it is written, and the nodes of it; a plain `~` or `null` is an empty one. */
function documentOf(text: string, lineCounter: LineCounter): Parsed {
  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
    // What !!binary and its kin make is no words.
    resolveKnownTags: false,
    // The library compares each key with all before it; the rule `keys` looks each up once.
    uniqueKeys: false,
    logLevel: 'error',
  });
  const nodes = nodesOf(document);
  for (const { node } of nodes)
    if (isScalar(node) && node.type === 'PLAIN' && nothing.test(String(node.value))) node.value = '';
  return { document, nodes };
}
type Parsed = Pick<Reading, 'document' | 'nodes'>;

/** The values of a document; null where its aliases stand for more than could be written out. */
function valuesOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A text that is parsed once, and not before a rule asks for it. */
export function reading(text: string): Reading {
  const lineCounter = new LineCounter();
  let lines: string[] | undefined;
  let parsed: Parsed | undefined;
  let values: { of: unknown } | undefined;
  let finder: ReturnType<typeof finderIn> | undefined;
  const self = {
    text,
    get lines() {
      lines ??= text.split(/\r?\n/u);
      return lines;
    },
    get parsed() {
      parsed ??= documentOf(text, lineCounter);
      return parsed;
    },
    get document() {
      return self.parsed.document;
    },
    get nodes() {
      return self.parsed.nodes;
    },
    get values() {
      values ??= { of: valuesOf(self.document) };
      return values.of;
    },
    lineAt: (place: number) => lineCounter.linePos(place).line,
    get finder() {
      finder ??= finderIn(self.document, lineCounter);
      return finder;
    },
    get lineOf() {
      return self.finder.lineOf;
    },
    get nodeAt() {
      return self.finder.nodeAt;
    },
  };
  return self;
}
