import { addresses } from '../addresses/addresses.ts';
import { keepListed } from '../addresses/edition-ids.ts';
import { type Kept, keepIds, usedIds } from '../addresses/keep-ids.ts';
import { link } from '../addresses/links.ts';
import type { Permalinks } from '../addresses/record.ts';
import { type Node, type Plan, walk } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import type { Trace } from '../model/trace.ts';
import { type ParseOptions, parse } from '../parse/parse.ts';
import { said } from './said.ts';
import { holdWords } from './words-kept.ts';

interface PlanOptions extends ParseOptions {
  /** The addresses under which the plan was published: its clauses keep them. */
  record?: Permalinks | null | undefined;
  /** Of an edition that the record lists: its ids with the digests of their words. */
  listed?: Readonly<Record<string, string>> | undefined;
}

/**
 * The lines of a document as its plan: the tree (parse), and in it the ids, pages and citations, and where
 * entries of a table of contents and notes lead. The one place where ids are given. Total, as `parse` is;
 * reports what `parse` reports, and `words-not-kept` where the tree has other words than the lines.
 */
export function readPlan(lines: SourceLine[], { record, listed, ...options }: PlanOptions): Plan {
  const plan = parse(lines, options);
  holdWords(plan, lines, options.file, options.report);
  addresses(plan.nodes);
  const used = record ? usedIds(record) : new Set<string>();
  const kept = keptIn(plan, record, listed);
  if (used.size) addresses(plan.nodes, new Map([...kept].map(([n, { id }]) => [n, id])), used);
  link(plan.nodes);
  if (options.trace) traceIds(plan, kept, options.trace);
  return plan;
}

/** The ids that clauses had, by their words: those that the record lists of this edition, or its living ones. */
function keptIn(
  plan: Plan,
  record: PlanOptions['record'],
  listed: PlanOptions['listed'],
): ReadonlyMap<Node, Kept> {
  if (!record) return new Map();
  return listed ? keepListed(plan, listed, record) : keepIds(plan, record);
}

/** Says of each node whether its id is that of its printed number, or one that it was published under. */
function traceIds(plan: Plan, kept: ReadonlyMap<Node, Kept>, trace: Trace): void {
  for (const node of walk(plan.nodes)) {
    const by = kept.get(node)?.by;
    const why = by ? said.idOfRecord({ id: node.eId }) : said.idOfNumbers({ id: node.eId });
    trace({ line: node.lines[0], stage: 'id', rule: by ?? 'from-numbers', took: true, why });
  }
}
