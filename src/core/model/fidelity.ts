import { withoutPart } from './part-of-line.ts';
import { type Artefact, type Cell, type Plan, walk } from './plan.ts';
import { wordsOf } from './source-line.ts';

/**
 * The printed characters of a plan in order, white space aside: what must equal the source less its
 * artefacts.
 */
export function printedCharacters(plan: Plan): string {
  let out = '';
  for (const node of walk(plan.nodes)) {
    out += (node.marker ?? '') + node.words;
    for (const cell of node.cells ?? []) out += cell.words;
  }
  return out.replace(/\s/gu, '');
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
