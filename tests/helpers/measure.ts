import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDivision, type Node, type Plan } from '../../src/core/model/plan.ts';
import { project } from './folder.ts';

export const corpus = join(project, '..', 'shared', 'corpus');

export interface Truth {
  slug: string;
  file: string;
  levels: { pattern: string }[];
  headings: { line: number; level: string; role: string; text: string }[];
  front_matter?: string[];
  toc?: unknown;
}

/** What each role of a careful reader's list is in the tree. */
const kindsOf = (role: string): ((kind: Node['kind']) => boolean) => {
  if (role === 'bullet') return (kind) => kind === 'item';
  return role === 'endnote' ? (kind) => kind === 'note' : isDivision;
};

/** The careful reader's lists of the corpus; none where it is not there. */
export const truths: Truth[] = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((f) => f.endsWith('.truth.json'))
      .map((f) => JSON.parse(readFileSync(join(corpus, f), 'utf8')) as Truth)
  : [];

/**
 * An annex holds all that follows it, and other matter around the text nothing; what stands between has its
 * own rank.
 */
function rankOf(role: string, own: number): number {
  if (/annex/.test(role)) return -1;
  return /matter/.test(role) ? 99 : own;
}

/**
 * Recall, precision and nesting of a plan's headings by line, and what was missed. An annex holds what
 * follows it; other matter around the text does not.
 */
export function measure(plan: Plan, truth: Truth) {
  const found: { line: number; parent: number; kind: Node['kind'] }[] = [];
  const visit = (nodes: Node[], parent: number) => {
    for (const n of nodes) {
      found.push({ line: n.lines[0], parent, kind: n.kind });
      visit(n.children, isDivision(n.kind) ? n.lines[0] : parent);
    }
  };
  visit(plan.nodes, 0);

  // What stands under what, by the order of the levels.
  const rank = (level: string) => truth.levels.findIndex((l) => l.pattern === level);
  const open: { rank: number; line: number }[] = [];
  const wanted = truth.headings.map(({ line, level, role }) => {
    const root = /matter|annex/.test(role);
    while (open.length && (root || open.at(-1)!.rank >= rank(level))) open.pop();
    const parent = open.at(-1)?.line ?? 0;
    if (role !== 'bullet' && role !== 'endnote') open.push({ rank: rankOf(role, rank(level)), line });
    return { line, role, parent };
  });
  const free = found.slice();
  let nested = 0;
  const missed = wanted.filter(({ line, role, parent }) => {
    const at = free.findIndex((f) => f.line === line && kindsOf(role)(f.kind));
    if (at >= 0 && (role === 'endnote' || free.splice(at, 1)[0]!.parent === parent)) nested++;
    return at < 0;
  });
  const headings = found.filter((f) => isDivision(f.kind)).length - (truth.front_matter?.length ?? 0);
  const right =
    wanted.filter((w) => !/bullet|endnote/.test(w.role)).length -
    missed.filter((m) => !/bullet|endnote/.test(m.role)).length;
  return {
    headings: wanted.length,
    found: wanted.length - missed.length,
    recall: 1 - missed.length / wanted.length,
    precision: right / headings,
    nested: nested / wanted.length,
    missed,
  };
}
