import { withoutPart } from './part-of-line.ts';
import { type Artefact, type Cell, type Plan, walk } from './plan.ts';
import { wordsOf } from './source-line.ts';

/**
 * The printed characters of a plan in order, white space aside: what must equal the source less its
 * artefacts. Where cells go on side by side in the lines below them, the lines are in order, as printed.
 */
export function printedCharacters(plan: Plan): string {
  let out = '';
  for (const node of walk(plan.nodes)) {
    out += (node.marker ?? '') + node.words;
    out += wordsOfCells(node.cells ?? []);
  }
  return out.replace(/\s/gu, '');
}

/** The words of the cells of a row in the order of their lines, where each line of a cell is one of the document. */
function wordsOfCells(cells: readonly Cell[]): string {
  const parts: { words: string; no: number }[] = [];
  for (const { words, lines } of cells) {
    const own = words.split('\n');
    if (own.length > 1 && lines[1] - lines[0] !== own.length - 1) return cells.map((c) => c.words).join('');
    own.forEach((part, k) => {
      parts.push({ words: part, no: lines[0] + k });
    });
  }
  return parts
    .toSorted((a, b) => a.no - b.no)
    .map(({ words }) => words)
    .join('');
}

/** A line of a document as fidelity asks for it: its number, and its words or the cells of its table. */
interface WordedLine {
  no: number;
  raw: string;
  grid?: { rows: Cell[][] };
}

/**
 * The characters of a text less its artefacts, white space aside: what a plan's printed characters must
 * equal.
 */
export const wordsOfSource = (lines: readonly WordedLine[], artefacts: readonly Artefact[]): string =>
  wordsLeft(lines, artefacts).join('').replace(/\s/gu, '');

/** By line what of its words is left when the artefacts are taken from them. */
export function wordsLeft(lines: readonly WordedLine[], artefacts: readonly Artefact[]): string[] {
  const left = lines.map((line) => wordsOf(line));
  const at = Map.groupBy(lines.keys(), (i) => lines[i]!.no);
  for (const { line, text, part } of artefacts) {
    const here = at.get(line) ?? [];
    if (part) {
      const holds = here.find((j) => withoutPart(left[j]!, text, part) !== null);
      if (holds !== undefined) left[holds] = withoutPart(left[holds]!, text, part)!;
      continue;
    }
    const i = here.find((j) => left[j]!.trim() === text.trim()) ?? here.find((j) => left[j]!.includes(text));
    if (i !== undefined) left[i] = left[i]!.replace(text, () => '');
  }
  return left;
}
