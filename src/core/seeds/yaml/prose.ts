/** Running text that was pasted into a file of names and values, told by its lines. */
import { keyNamed } from '../../model/value-names.ts';

/** At least this many lines of running text in a row were pasted; fewer may be names whose colons were forgotten. */
const leastLines = 3;

/** A name as these files have them, with its colon: `issued: 2026-03-02`. */
const ownName = /^\s*(?:- +)?["']?[A-Za-z_][\w.-]*["']?\s*[:：](?!\/\/)/u;
/** A name in Chinese with its colon, which running text has too: 牵头单位：区发展和改革局 */
const otherName = /^[\s\u3000]*[\p{L}\p{N}]{1,12}\s*[:：]/u;
/** How running text begins: with a Chinese character or sign, a number, a tag of a web page. */
const begins = /^[\s\u3000]*(?:[^\p{ASCII}\s]|\d|<\p{L})/u;
const isSetIn = (line: string) => /^[ \t]/u.test(line);

/** Whether a line begins with a key of these files by its Chinese name: its colon was forgotten. */
const isNamed = (line: string) => keyNamed(/^\p{L}+/u.exec(line)?.[0] ?? '') !== undefined;

/**
 * The first running text in a file: from which line to which, counted from 1; undefined where there is none. What is
 * set in below a name is its value.
 */
export function proseIn(lines: readonly string[]): { from: number; to: number } | undefined {
  let found: { from: number; to: number; count: number } | undefined;
  let isValue = false;
  for (const [i, line] of lines.entries()) {
    if (ownName.test(line) || isNamed(line)) {
      if (found && found.count >= leastLines) break;
      found = undefined;
      isValue = ownName.test(line);
    } else if (!(isValue && isSetIn(line)) && begins.test(line) && !otherName.test(line)) {
      isValue = false;
      found ??= { from: i + 1, to: i + 1, count: 0 };
      Object.assign(found, { to: i + 1, count: found.count + 1 });
    }
  }
  return found && found.count >= leastLines ? { from: found.from, to: found.to } : undefined;
}
