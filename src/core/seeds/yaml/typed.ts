import type { Said } from '../../model/sentence.ts';
import { indentOf, type TypedLine, typedRules } from './typed-rules.ts';

/** A line that is longer was not typed, and is not looked at. */
const longest = 2000;

/** A line, with the name behind # above it to which it belongs. */
function underRemark(remark: string, below: TypedLine['below']): TypedLine['below'] {
  const [, indent, under] = /^(\s*)# ?([a-z_]+):\s*(?:#.*)?$/u.exec(remark) ?? [];
  return under && indent!.length < indentOf(below.line) ? { ...below, under } : below;
}

/** A line that was typed otherwise; the line below to which it goes on, where it does. */
interface TypedFault {
  line: number;
  message: Said;
  goesTo?: number;
}

/** What is wrong with lines as they were typed: of each at most one, in their order, with its number. */
export function typedFaults(
  lines: readonly string[],
  from = 1,
  to = Infinity,
  near: readonly number[] = [],
): TypedFault[] {
  const holds = (line: string) => line.trim() !== '' && !/^\s*#/u.test(line);
  let below: TypedLine['below'] = { line: '', no: 0 };
  const found: TypedFault[] = [];
  let behind = to;
  while (behind < lines.length && !holds(lines[behind]!)) behind++;
  for (let no = Math.min(lines.length, behind + 1); no >= from; no--) {
    const line = lines[no - 1]!;
    if (!holds(line)) {
      below = underRemark(line, below);
      continue;
    }
    if (no <= to && line.length <= longest) {
      let up = no - 1;
      while (up > 0 && !holds(lines[up - 1]!)) up--;
      const typed = { line, below, above: { line: lines[up - 1] ?? '', no: up } };
      const rules = typedRules.filter(({ isNear }) => !isNear || near.includes(no));
      const [first] = rules.flatMap(({ find, takesBelow }) => {
        const message = find(typed);
        return message ? [{ line: no, message, ...(takesBelow && { goesTo: below.no }) }] : [];
      });
      if (first) found.push(first);
    }
    below = { line, no };
  }
  return found.reverse();
}
