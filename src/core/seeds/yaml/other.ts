/** A file that has the name of one of ours and holds something else: told as that, and not line by line. */
import type { z } from 'zod';
import { beginningOf, firstLineOf } from '../../model/beginning.ts';
import { keyNamed } from '../../model/value-names.ts';
import type { Readable } from './readable.ts';
import type { YamlFault } from './reading.ts';
import { instead, other as said } from './said.ts';
import { keysAt, shapeOf } from './shape.ts';
import { likeId } from './typed-rules.ts';

/** The rules of files that are written in YAML. */
export type YamlRule = keyof typeof instead;

/** A file with fewer faults, or fewer names, is told line by line. */
const least = 3;
/** Of the names of a file of ours more than this part are known. */
const leastKnown = 0.2;

/**
 * The names by which a file is known: those of its outermost mapping; where that has any names, such as ids of
 * clauses, those of each value below them.
 */
function namesOf(schema: z.ZodType): { names: readonly string[]; isBelow: boolean } {
  const outermost = keysAt(shapeOf(schema), []);
  return outermost.length
    ? { names: outermost, isBelow: false }
    : { names: keysAt(shapeOf(schema), ['']), isBelow: true };
}

type Mapping = Record<string, unknown>;
const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a text that can be read has hardly a name of its file. */
function hasOtherNames(values: unknown, schema: z.ZodType): boolean {
  if (!isMapping(values)) return false;
  const { names, isBelow } = namesOf(schema);
  const isKnown = (name: string) => names.includes(keyNamed(name) ?? name);
  const all = Object.entries(values);
  const known = all.filter(([name, value]) =>
    isBelow ? likeId.test(name) || (isMapping(value) && Object.keys(value).some(isKnown)) : isKnown(name),
  );
  return all.length >= least && known.length < all.length * leastKnown;
}

/** Whether no line of a text has a name of its file before a value; `inChinese`: nor begins with a Chinese one. */
function namesNothing(lines: readonly string[], schema: z.ZodType, inChinese: boolean): boolean {
  const { names } = namesOf(schema);
  const named = new RegExp(`(?:^|[{,])\\s*["']?(?:${names.join('|')})["']?(?:\\s*[:：=]|\\s+\\S)`, 'u');
  const isNamed = (line: string) => names.includes(keyNamed(/^\s*(\p{L}+)/u.exec(line)?.[1] ?? '') ?? '');
  return !lines.some((line) => named.test(line) || (inChinese && isNamed(line)));
}

/** What a text is, where it is none of a file with this schema; undefined where it may be. */
function otherThan({ read, faults }: Readable, lines: readonly string[], schema: z.ZodType) {
  // Running text has Chinese names too: 文号：…
  if (faults.some(({ to }) => to)) return namesNothing(lines, schema, false) ? said.prose() : undefined;
  const isOther = faults.length
    ? faults.length >= least && namesNothing(lines, schema, true)
    : hasOtherNames(read.values, schema);
  return isOther ? said.others() : undefined;
}

/**
 * That a text is nothing of the file whose name it has, in one sentence that says where it belongs and how the file
 * comes back; undefined of a text that may be meant for it.
 */
export function otherContent(
  text: string,
  found: Readable,
  schema: z.ZodType,
  { rule, file }: { rule: YamlRule; file: string },
): YamlFault | undefined {
  const what = otherThan(found, text.split(/\r?\n/u), schema);
  const begin = what && firstLineOf(text);
  if (!begin) return undefined;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const first = beginningOf(begin.words);
  return { line: begin.line, message: said.content({ what, file: name, first, remedy: instead[rule]() }) };
}

/** Whether a text is nothing of a file with this schema. */
export const isOtherThan = (text: string, found: Readable, schema: z.ZodType): boolean =>
  otherThan(found, text.split(/\r?\n/u), schema) !== undefined;
