import fc from 'fast-check';
import { type Line, lineOf, planYaml } from './edited-plan.ts';

/** One random edit of the lines of a plan. */
export const edit = fc.tuple(
  fc.constantFrom('insert', 'delete', 'split', 'merge', 'correct', 'swap'),
  fc.nat(),
  fc.nat(),
  fc.constantFrom(
    '推动全区各部门建立健全协同联动的长效机制。',
    '本段为新增文字，此前从未公布。',
    '（九）全新的一节',
  ),
);
const fixed = new Set([...planYaml.matchAll(/line: (\d+)/g)].map((m) => Number(m[1])));
/** The lines after an edit. */
export function applyEdit(lines: Line[], [kind, a, b, text]: [string, number, number, string]): Line[] {
  const i = 1 + (a % (lines.length - 3));
  const [line, next] = [lines[i]!, lines[i + 1]!];
  const isFixed = (l: Line) => l.was !== null && fixed.has(l.was);
  // Tables are lines of cells; what an edit there does to the grid is the parser's concern, not the ids'. Earlier
  // edits have moved them.
  const annex = lines.findIndex(({ was }) => was !== null && was > lineOf('att_1'));
  const isOfTable = (l: Line) => l.text.includes('\t');
  if (isFixed(line) || isFixed(next) || i >= annex || isOfTable(line) || isOfTable(next)) return lines;
  const put = (count: number, ...rest: string[]) => [
    ...lines.slice(0, i),
    ...rest.map((t) => ({ text: t, was: null })),
    ...lines.slice(i + count),
  ];
  const cut = b % (line.text.length + 1);
  if (kind === 'insert') return put(0, text);
  if (kind === 'delete') return put(1);
  if (kind === 'split') return put(1, line.text.slice(0, cut), line.text.slice(cut));
  if (kind === 'merge') return put(2, line.text + next.text);
  if (kind === 'swap') return put(2, next.text, line.text);
  return put(1, `${line.text.slice(0, cut)}某${line.text.slice(cut + 1)}`);
}
