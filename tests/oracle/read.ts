import { collector } from '../../src/core/model/diagnostics.ts';
import { printedCharacters, wordsOfSource } from '../../src/core/model/fidelity.ts';
import { isDivision, type Node, walk } from '../../src/core/model/plan.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { unaided } from '../helpers/unaided.ts';

/** The one door to the reader: what else stands in this folder knows nothing of the program. */

/** The formats that documents are written in. */
export type Format = 'txt' | 'md' | 'html';

/** A table as it was read. */
export interface ReadTable {
  /** The words of its squares, row by row; empty where another square reaches over it. */
  grid: string[][];
  headRows: number;
  /** The words that were taken for its title and unit, and for its notes. */
  above: string[];
  below: string[];
}

/** What stands outside the tables: a heading with its number, or other words. */
export interface ReadText {
  heading: boolean;
  words: string;
}

export interface Reading {
  /** Tables and texts in the order of the document. */
  parts: (ReadTable | ReadText)[];
  /**
   * What the program itself is not sure of or reports, with the lines it says this of; 0 where it names none.
   */
  doubts: { lines: [first: number, last: number]; says: string }[];
  /** The lines that the program left out, as words. */
  leftOut: string[];
  /** All words of the tree, and all words of the lines it was made from less what was left out. */
  printed: string;
  source: string;
}

export const isTable = (part: ReadTable | ReadText): part is ReadTable => 'grid' in part;

const words = (nodes: Node[], role: Node['role']) => nodes.filter((n) => n.role === role).map((n) => n.words);

function tableOf({ children }: Node): ReadTable {
  const rows = children.filter((n) => n.kind === 'row');
  return {
    grid: rows.map((row) => row.cells!.map((c) => c.words)),
    headRows: rows.filter((row) => row.head).length,
    above: words(children, 'caption'),
    below: words(children, 'table-note'),
  };
}

/** Reads a document as `npm run outline` does. Never throws on any text; says nothing of its own. */
export function read(text: string, format: Format): Reading {
  const { report, diagnostics } = collector();
  const file = `source.${format}`;
  const lines = readDocument(new TextEncoder().encode(text), file, report)?.lines ?? [];
  const plan = parse(lines, unaided(file, report));
  const parts: Reading['parts'] = [];
  const visit = (nodes: Node[]) => {
    for (const node of nodes) {
      if (node.kind === 'table') parts.push(tableOf(node));
      else {
        parts.push({
          heading: isDivision(node.kind) || node.kind === 'title',
          words: (node.marker ?? '') + node.words,
        });
        visit(node.children);
      }
    }
  };
  visit(plan.nodes);
  return {
    parts,
    doubts: [
      ...[...walk(plan.nodes)].flatMap((n) =>
        n.unsure ? [{ lines: n.lines, says: worded(n.unsure, 'en') }] : [],
      ),
      ...diagnostics.map(({ place: { line = 0 }, rule, message }): Reading['doubts'][number] => ({
        lines: [line, line],
        says: `[${rule}] ${worded(message, 'en')}`,
      })),
    ],
    leftOut: plan.artefacts.map((a) => a.text),
    printed: printedCharacters(plan),
    source: wordsOfSource(lines, plan.artefacts),
  };
}
