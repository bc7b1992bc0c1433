/** Which lines of a YAML text stand and fall together, so that the others are read without one that cannot be read. */
import { keyNamed } from '../../model/value-names.ts';

/** Lines that are left out, from the first to the last, counted from 1; what is known to stand there, if anything. */
export interface LostPart {
  from: number;
  to: number;
  /** The key whose value is lost, `-` for an entry of a list; empty where that is not known. */
  name: string;
}

const indentOf = (line: string) => /^ */u.exec(line)![0].length;
/** Whether a part may begin with a line: it has words, and nothing before them but blanks. */
const mayBegin = (line: string) => /^ *[^\s#}\]]/u.test(line);
/** A key with nothing behind it: its value stands below. */
const headsMore = /^ *[^\s#-][^#]*:\s*(?:#.*)?$/u;
const entry = /^ *[-－–—―•·]/u;
const key = /^\s*(?:- +)?["']?([\p{L}\p{N}_.-]+)/u;

/**
 * The least part of a text that holds a line and can be left out without the lines around it: a pair of a mapping or an
 * entry of a list, with all that is set deeper below it. `isWhole`: that of the outermost mapping.
 */
export function partWith(lines: readonly string[], line: number, isWhole = false): LostPart {
  let [from, to] = [0, lines.length - 1];
  const at = line - 1;
  for (;;) {
    const begin: number[] = [];
    for (let i = from; i <= to; i++) if (mayBegin(lines[i]!)) begin.push(i);
    const least = Math.min(...begin.map((i) => indentOf(lines[i]!)));
    const starts = begin.filter((i) => indentOf(lines[i]!) === least);
    const start = starts.findLast((i) => i <= at);
    if (start === undefined) {
      from = Math.max(0, from - 1);
      break;
    }
    [from, to] = [start, (starts.find((i) => i > at) ?? to + 1) - 1];
    const hasMore = lines.slice(from + 1, to + 1).some(mayBegin);
    if (isWhole || at === from || !hasMore || !headsMore.test(lines[from]!)) break;
    from++;
  }
  return { from: from + 1, to: to + 1, name: nameIn(lines[from] ?? '') };
}

/** The key with which a line begins, by its English name where it has one; `-` for an entry. */
export function nameIn(line: string): string {
  if (entry.test(line)) return '-';
  const [, name = ''] = key.exec(line) ?? [];
  return keyNamed(name) ?? name;
}

/**
 * A text without a part of it: where that stood, its key or the sign of an entry stands with nothing behind it; of a
 * part that is one too many (`isSpare`), nothing.
 */
export function withoutPart(
  lines: readonly string[],
  { from, to, name }: LostPart,
  isSpare: boolean,
): string[] {
  const first = ' '.repeat(indentOf(lines[from - 1] ?? ''));
  const left = isSpare ? '' : ({ '-': `${first}-`, '': '' }[name] ?? `${first}${name}:`);
  return lines.map((line, i) => {
    if (i + 1 < from || i + 1 > to) return line;
    return i + 1 === from ? left : '';
  });
}
