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

/**
 * The characters of a text less its artefacts, white space aside: what a plan's printed characters must
 * equal.
 */
export function wordsOfSource(
  lines: { no: number; raw: string; grid?: { rows: Cell[][] } }[],
  artefacts: Artefact[],
): string {
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
  return left.join('').replace(/\s/gu, '');
}
