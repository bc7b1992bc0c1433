import { cellId } from '../addresses/addresses.ts';
import { oneLine, splitLines } from '../model/line-breaks.ts';
import { type Cell, mapNodes, type Node, type Plan, type TranslationState, worst } from '../model/plan.ts';
import type { Translation } from './po.ts';

/** The first sentence of an English clause: what stands for the run-in heading of the Chinese. */
const firstSentence = (words: string) => /^[^.:]+[.:](?=\s)/.exec(words)?.[0] ?? '';

/** The lines of a cell as the model has them: those with words, joined by a line feed. */
const cellLines = (words: string) =>
  splitLines(words)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/**
 * The plan in English: the same tree with the same ids. A break in the English of a clause is a blank.
 * Words without a current translation stay Chinese, and their state says so: `missing` (none yet) or `stale` (made for other words). Words that need none are `reviewed`.
 */
export function translate(plan: Plan, english: Map<string, Translation>): Plan {
  const say = (id: string, words: string, tidy = oneLine): { words: string; state: TranslationState } => {
    if (!/\p{sc=Han}/u.test(words) && !english.has(id)) return { words, state: 'reviewed' };
    const entry = english.get(id);
    if (!entry?.words.trim()) return { words, state: 'missing' };
    if (entry.fuzzy || entry.of !== words) return { words, state: 'stale' };
    return { words: tidy(entry.words), state: entry.reviewed ? 'reviewed' : 'draft' };
  };
  /** The state of the cell that reaches over each column, so that a covered cell counts as its owner. */
  let above: TranslationState[] = [];
  const cellsOf = (row: Node): Cell[] =>
    row.cells!.map((cell, i) => {
      const said = cell.covered
        ? { words: cell.words, state: above[i] ?? above[i - 1] ?? 'reviewed' }
        : say(cellId(row.eId, i), cell.words, cellLines);
      above[i] = said.state;
      return { ...cell, ...said };
    });
  const nodes = mapNodes(plan.nodes, (n) => {
    if (n.kind === 'row') {
      const cells = cellsOf(n);
      return { ...n, cells, state: worst(cells.map((c) => c.state!)) };
    }
    const { words, state } = say(n.eId, n.words);
    const own = n.kind === 'table' ? worst([state, ...n.children.map((row) => row.state!)]) : state;
    if (n.kind === 'table') above = [];
    const translated = state === 'draft' || state === 'reviewed';
    return {
      ...n,
      words,
      state: own,
      lead: n.lead && translated ? firstSentence(words) : n.lead,
      marker: n.marker === null ? null : n.label.en || n.marker,
    };
  });
  return { ...plan, nodes };
}
