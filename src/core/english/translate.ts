import { cellId } from '../addresses/addresses.ts';
import { oneLine, splitLines } from '../model/line-breaks.ts';
import {
  type Cell,
  type Credits,
  isCurrent,
  mapNodes,
  type Node,
  type Plan,
  type TranslationState,
  worst,
} from '../model/plan.ts';
import { informationRows, isDocumentNumber, knownCell } from './po/known-words.ts';
import { stateShown, type Translation } from './state.ts';

const sentence = /^[^.:]+[.:](?=\s)/;
/** The first sentence of an English clause: what stands for the run-in heading of the Chinese. */
const firstSentence = (words: string) => sentence.exec(words)?.[0] ?? '';

/** The lines of a cell as the model has them: those with words, joined by a line feed. */
const cellLines = (words: string) =>
  splitLines(words)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');

/** Words in English, and how far that is. */
interface InEnglish {
  words: string;
  state: TranslationState;
  withheld?: true;
}

/** The words of a clause or cell in English; those of the plan where there is none that holds. */
function inEnglish(words: string, translation: Translation | undefined, tidy = oneLine): InEnglish {
  const state = stateShown(words, translation);
  return {
    words: translation && isCurrent(state) ? tidy(translation.words) : words,
    state,
    ...(translation?.withheld && { withheld: true }),
  };
}

/** Words whose English is known without a translator. */
const asKnown = (words: string): InEnglish => ({ words, state: 'reviewed' });

/**
 * The cells of a row in English. `above` has the state of the cell that reaches over each column, so that a
 * covered cell counts as its owner; it is brought up to date.
 */
const cellsOf = (
  row: Node,
  english: ReadonlyMap<string, Translation>,
  above: TranslationState[],
  isInformation: boolean,
): Cell[] =>
  row.cells!.map((cell, i) => {
    const translation = english.get(cellId(row.eId, i));
    const known = isInformation && !translation ? knownCell(cell) : null;
    const shown = known === null ? inEnglish(cell.words, translation, cellLines) : asKnown(known);
    const said = cell.covered
      ? { words: cell.words, state: above[i] ?? above[i - 1] ?? ('reviewed' as const) }
      : shown;
    above[i] = said.state;
    return { ...cell, ...said };
  });

/** Who translated and reviewed a row: what all its cells that were translated say alike. */
function creditsOfRow(row: Node, english: ReadonlyMap<string, Translation>): Credits | undefined {
  const said = row.cells!.flatMap((cell, i) => {
    const translation = english.get(cellId(row.eId, i));
    return isCurrent(stateShown(cell.words, translation)) && translation ? [translation.credits] : [];
  });
  const [first] = said;
  return said.every((credits) => JSON.stringify(credits) === JSON.stringify(first)) ? first : undefined;
}

/** A node that is no row, in English; a table is as far as the least of its rows. */
function nodeOf(node: Node, translation: Translation | undefined): Node {
  const isKnown = !translation && isDocumentNumber(node);
  const { words, state, withheld } = isKnown ? asKnown(node.words) : inEnglish(node.words, translation);
  const credits = isCurrent(state) ? translation?.credits : undefined;
  return {
    ...node,
    ...(credits && { credits }),
    words,
    ...(withheld && { withheld }),
    state: node.kind === 'table' ? worst([state, ...node.children.map((row) => row.state!)]) : state,
    lead: node.lead && isCurrent(state) ? firstSentence(words) : node.lead,
    marker: node.marker === null ? null : node.label.en || node.marker,
  };
}

/**
 * The plan in English: the same tree with the same ids. A break in the English of a clause is a blank.
 * Words without a current translation stay Chinese, and their state says so: `missing` (none yet) or `stale`
 * (made for other words). Words that need none are `reviewed`.
 */
export function translate(plan: Plan, english: ReadonlyMap<string, Translation>): Plan {
  let above: TranslationState[] = [];
  const information = new Set([...informationRows(plan.nodes)].map(({ eId }) => eId));
  const nodes = mapNodes(plan.nodes, (node) => {
    if (node.kind === 'row') {
      const cells = cellsOf(node, english, above, information.has(node.eId));
      const credits = creditsOfRow(node, english);
      const state = worst(cells.map((cell) => cell.state!));
      const withheld = cells.some((cell) => cell.withheld);
      return { ...node, ...(credits && { credits }), ...(withheld && { withheld }), cells, state };
    }
    if (node.kind === 'table') above = [];
    return nodeOf(node, english.get(node.eId));
  });
  return { ...plan, nodes };
}
