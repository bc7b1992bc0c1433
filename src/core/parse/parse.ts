import type { Plan } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { remembering, silent, type Trace } from '../model/trace.ts';
import { readTables } from '../tables/tables.ts';
import { readBlocks } from './blocks/blocks.ts';
import { readFrame } from './frame/frame.ts';
import { type Hints, readHints } from './hints.ts';
import { reportLeftOut } from './left-out.ts';
import { checkNumbers } from './number-order.ts';
import { readRanks } from './ranks/ranks.ts';
import { readTree } from './rules/index.ts';
import { contextOf } from './rules/rule.ts';
import { markRunInHeadings } from './run-in-headings.ts';
import { tellResults } from './tell-results.ts';
import { treeOf } from './tree.ts';

/**
 * What a person says of a document, and who is told what is wrong (`report`) and why each line became what it
 * is (`trace`).
 */
export interface ParseOptions extends Hints {
  trace?: Trace;
}

/**
 * Parses the lines of a plan into its tree.
 * Total: any text gives a tree, and its printed characters are those of the text less the artefacts, in
 * order; what fits no rule is a paragraph. Reports numbers that jump or repeat, ragged rows, and hints and
 * artefacts that do not fit.
 */
export function parse(lines: SourceLine[], options: ParseOptions): Plan {
  const { file, hintFile, report } = options;
  const { trace, isTold } = remembering(options.trace ?? silent);
  const { hintAt, confirmed, indices } = readHints(lines, options, trace);
  const frame = readFrame(lines, indices, trace);
  for (const [i, artefact] of confirmed) frame.artefacts.set(i, artefact);
  const artefacts = [...frame.artefacts.values()].sort((a, b) => a.line - b.line);
  reportLeftOut(artefacts, file, hintFile, report);
  const isTaken = (i: number) => frame.roles.has(i) || hintAt.has(lines[i]!.no);
  const tables = readTables(lines, frame.artefacts, isTaken, file, report, trace);
  const blocks = readBlocks(lines, frame, new Set(hintAt.keys()), tables, trace);
  if (trace !== silent) tellResults({ lines, frame, tables, blocks }, isTold, trace);
  const ranks = readRanks(blocks, trace);
  const nodes: Plan['nodes'] = [];
  readTree(contextOf({ blocks, frame, tables, hintAt, ranks, tree: treeOf(nodes) }), trace);
  markRunInHeadings(nodes);
  checkNumbers(nodes, new Set(hintAt.keys()), file, hintFile, report);
  return { nodes, artefacts };
}
