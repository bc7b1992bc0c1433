import type { Plan } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { remembering, silent, type Trace } from '../model/trace.ts';
import type { FlatTable } from '../tables/flat-table.ts';
import { readTables } from '../tables/tables.ts';
import { tellAbsentAnnexes } from './absent-annexes.ts';
import { withAnnexCaptions } from './annex-captions.ts';
import { readBlocks } from './blocks/blocks.ts';
import { withFootnotes } from './footnotes.ts';
import { entriesIn } from './frame/contents.ts';
import { type Frame, readFrame } from './frame/frame.ts';
import { stuckPageNumbers } from './frame/page-numbers.ts';
import { isWithinTable, reasons, unseenIs } from './frame/state.ts';
import { rangeOf } from './hints/hint.ts';
import { type Hints, readHints, type Settled } from './hints/hints.ts';
import { reportLeftOut } from './left-out.ts';
import { checkNumbers } from './number-order.ts';
import { withQuotations } from './quotations.ts';
import { readRanks } from './ranks/ranks.ts';
import { readTree } from './rules/index.ts';
import { contextOf } from './rules/rule.ts';
import { markRunInHeadings } from './run-in-headings.ts';
import { said } from './said.ts';
import { setApart } from './set-apart.ts';
import { withoutTabIndents } from './tab-indents.ts';
import { tellHeadings } from './tell-headings.ts';
import { tellLines } from './tell-lines.ts';
import { tellResults } from './tell-results.ts';
import { tellTables } from './tell-tables.ts';
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
 * order; what fits no rule is a paragraph. Reports numbers that jump or repeat (`number-gap`,
 * `number-duplicate`), rows that are ragged (`ragged-row`), tables that are not certain or cannot be read
 * (`table-unsure`, `table-unread`), headings that may have been missed (`headings-unsure`), lines that may have been
 * broken (`lines-unsure`), annexes that are named and not there (`annex-absent`), what is left out on a guess
 * (`left-out`), and hints and artefacts that do not fit (`hint`, `artefact`).
 */
export function parse(given: readonly SourceLine[], options: ParseOptions): Plan {
  const source = withQuotations(withFootnotes(setApart(withoutTabIndents(given))));
  const { file, report } = options;
  const { trace, isTold } = remembering(options.trace ?? silent);
  const settled = readHints(source, options, stuckPageNumbers, trace);
  const { lines, structure } = settled;
  const frame = framed(settled, trace);
  const drawn = lines.flatMap((l) => l.drawn?.map((sign) => ({ ...sign, reason: reasons.drawn })) ?? []);
  const unseen = lines.flatMap(
    (l) => l.unseen?.map((sign) => ({ ...sign, reason: unseenIs(sign.text) })) ?? [],
  );
  // First those that stand inside of others.
  const left = [...unseen, ...frame.artefacts.values(), ...settled.parts, ...drawn];
  const artefacts = left.sort((a, b) => a.line - b.line);
  reportLeftOut(source, artefacts, options);
  const tables = tablesOf(settled, frame, options, trace);
  const blocks = readBlocks(lines, frame, { hints: structure.blocks, tables }, trace);
  if (trace !== silent) tellResults({ tables, blocks }, isTold, trace);
  const ranks = readRanks(blocks, trace);
  const nodes: Plan['nodes'] = [];
  const settledNodes = readTree(contextOf({ blocks, frame, tables, ranks, tree: treeOf(nodes) }), trace);
  markRunInHeadings(nodes);
  checkNumbers(nodes, settledNodes, lines, { file, hintFile: options.hintFile, report });
  const hinted = new Set(options.hints.flatMap((hint) => rangeOf(hint)));
  const isSettled = (line: number) => hinted.has(line);
  const telling = { lines, isSettled, file, hintFile: options.hintFile, report };
  tellHeadings(nodes, { ...telling, maybe: ranks.maybeHeadings, groups: ranks.groupTitles });
  tellLines(nodes, { ...telling, artefacts: frame.artefacts });
  tellAbsentAnnexes(nodes, telling);
  return { nodes, artefacts };
}

/** What surrounds the body, with what a person has said of it. */
function framed(settled: Settled, trace: Trace): Frame {
  const { lines, structure } = settled;
  const frame = readFrame(lines, settled, trace);
  for (const [i, { kind }] of structure.tables)
    if ((kind === 'caption' || kind === 'table-note') && lines[i]!.raw.trim()) frame.roles.set(i, kind);
  for (const [i, role] of structure.roles) {
    if (lines[i]!.raw.trim() || lines[i]!.grid) frame.roles.set(i, role);
    if (role === 'toc') for (const entry of entriesIn(lines[i]!.raw.trim())) frame.listed.add(entry);
  }
  return frame;
}

/** The tables of the document; a hint for one that cannot be read, or has other columns, is refused. */
function tablesOf(
  { lines, structure, indices, refuse }: Settled,
  frame: Frame,
  { file, hintFile, report }: ParseOptions,
  trace: Trace,
): Map<number, FlatTable> {
  const isTaken = (i: number) =>
    (frame.roles.has(i) && !lines[i]!.grid) ||
    (indices.has(i) && !structure.tables.has(i) && !lines[i]!.grid);
  const hintAt = structure.tables;
  const stops = frame.artefacts;
  const within = new Set([...stops].flatMap(([i, artefact]) => (isWithinTable(artefact) ? [i] : [])));
  const read = readTables({ lines, stops, within, isTaken, hintAt, file, report }, trace);
  const isSaid = (i: number) => indices.has(i) || frame.artefacts.has(i) || frame.roles.has(i);
  const tables = withAnnexCaptions(lines, read, isSaid);
  for (const { kind, start, end, entry, columns } of new Set(hintAt.values())) {
    if (kind !== 'table') continue;
    const table = [...tables.values()].find((t) => t.start <= end && t.end >= start);
    const range = { from: lines[start]!.no, to: lines[end]!.no, file };
    const n = table?.rows[0]?.length ?? 0;
    if (!table) refuse('structure', entry, said.noTableOn(range), said.howToTable());
    else if (columns !== undefined && n !== columns)
      refuse('structure', entry, said.otherColumns({ ...range, n, columns }), said.correctColumns());
  }
  const isSettled = (i: number) => isTaken(i) || structure.tables.has(i) || frame.artefacts.has(i);
  tellTables({ lines, tables, isSettled, file, hintFile, report });
  return tables;
}
