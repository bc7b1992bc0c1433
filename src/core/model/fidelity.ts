import { withoutPart } from './part-of-line.ts';
import { type Artefact, type Cell, type Plan, walk } from './plan.ts';

/**
 * The printed characters of a plan in order, white space aside: what must equal the source less its
 * artefacts.
 */
export function printedCharacters(plan: Plan): string {
  let out = '';
  for (const node of walk(plan.nodes)) {
    out += (node.marker ?? '') + node.words;
    out += wordsOfRow(node.cells ?? []);
  }
  return out.replace(/\s/gu, '');
}

/**
 * The words of a row as they are printed: line by line, where several of its cells go on in the lines below and each
 * of their lines is known; else cell by cell.
 */
function wordsOfRow(cells: readonly Cell[]): string {
  const parts = cells.map(({ words, lines: [first, last] }) => {
    const own = words.split('\n');
    return own.length === last - first + 1 ? own.map((part, i) => ({ part, line: first + i })) : null;
  });
  if (!parts.every((own) => own !== null)) return cells.map(({ words }) => words).join('');
  return parts
    .flat()
    .sort((a, b) => a.line - b.line)
    .map(({ part }) => part)
    .join('');
}

/**
 * The characters of a text less its artefacts, white space aside: what a plan's printed characters must
 * equal.
 */
export function wordsOfSource(
  lines: { no: number; raw: string; grid?: { rows: Cell[][] } }[],
  artefacts: Artefact[],
): string {
  const left = lines.map(({ raw, grid }) =>
    grid
      ? grid.rows
          .flat()
          .map((cell) => cell.words)
          .join('')
      : raw,
  );
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
