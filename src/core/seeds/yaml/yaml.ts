import type { z } from 'zod';
import type { FileReport } from '../../model/diagnostics.ts';
import { keptRead } from '../../model/readings.ts';
import { fitting } from './fitting.ts';
import type { LineOf } from './lines.ts';
import { isOtherThan, otherContent, type YamlRule } from './other.ts';
import { partWith } from './parts.ts';
import { isLost, type Readable, readable } from './readable.ts';
import type { YamlFault } from './reading.ts';
import { instead, typed } from './said.ts';
import { valueFaults } from './values.ts';

/** A YAML file that was read: what it says, and on which line each part of that stands. */
export interface Yaml<T> {
  value: T;
  lineOf: LineOf;
  /** Whether a line could not be read; of a file without faults none. */
  isLost?: (line: number) => boolean;
}

/**
 * Reads a YAML text against a schema, once. What the schema has as a string is taken as it is written.
 * Every fault is one report with its line, all of them at once; of a text that is nothing of its file (the document was
 * pasted there) one for all of it. Returns null when there is a fault.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  rule: YamlRule,
  { file, report }: FileReport,
): Yaml<T> | null {
  let found: Readable | undefined;
  const asRead = () => (found ??= readable(text));
  const known = valuesOf(text, asRead);
  const fits = known && schema.safeParse(known.values);
  // Where something stands is asked of few: a text whose values are kept is parsed for that alone.
  if (fits?.success) return { value: fits.data, lineOf: (...keys) => asRead().read.lineOf(...keys) };
  const tell: Tell = (line, message) => report(rule, { file, line }, message);
  const other = otherContent(text, asRead(), schema, { rule, file });
  if (other) tell(other.line, other.message);
  else sayFaults(text, asRead(), schema, rule === 'permalinks-yaml' ? tellOfRecord(text, tell) : tell);
  return null;
}

/** What a text without faults says, kept from run to run; null of one that has any. */
const valuesOf = (text: string, asRead: () => Readable): { values: unknown } | null =>
  keptRead('values of YAML', [text], () => {
    const { read, faults } = asRead();
    return faults.length ? null : { values: read.values };
  });

type Tell = (line: number, message: YamlFault['message'], lacks?: string) => void;

/** What people write into a record of published addresses. */
const byHand = /^(?:aliases|gone):/u;

/**
 * Tells the faults of a record that the program writes: what it lacks was lost when it was saved, as the end of a last
 * line without a break was, and nobody can write it anew.
 */
function tellOfRecord(text: string, tell: Tell): Tell {
  const isCut = !text.endsWith('\n') && !byHand.test(text.match(/^\w+:/gmu)?.at(-1) ?? '');
  const last = isCut ? text.split('\n').length : 0;
  const told = new Set<number>();
  return (line, message, lacks) => {
    if (lacks === undefined && line !== last) tell(line, message);
    else if (!told.has(line)) tell(line, typed.notWhole({ remedy: instead['permalinks-yaml']() }));
    told.add(line);
  };
}

/** Tells all that is wrong with a text: with its lines, and with what it says. */
function sayFaults(text: string, found: Readable, schema: z.ZodType, tell: Tell): void {
  const { read, faults } = found;
  const result = isEnded(found) ? null : schema.safeParse(read.values);
  const ofValues = result?.error ? valueFaults(read, result.error.issues, schema) : [];
  const lines = found.lost.length ? text.split(/\r?\n/u) : [];
  const more = ofValues.filter(
    (fault, i) => !isLost(found, fault.line) && !(i < mostLacks && mayBeLost(found, lines, fault)),
  );
  for (const { line, message, lacks } of [...faults, ...more].sort((a, b) => a.line - b.line))
    tell(line, message, lacks);
}

/** At most this many missing keys are looked for in what was left out: each takes a pass over the whole text. */
const mostLacks = 200;

/** Whether what a fault says is lacking may stand in what was left out of the same mapping. */
function mayBeLost({ lost }: Readable, lines: readonly string[], { line, lacks }: YamlFault): boolean {
  if (lacks === undefined || !lost.length) return false;
  const key = lacks.split('.').at(-1)!;
  const own = lacks === key ? { from: 1, to: lines.length } : partWith(lines, line);
  // What is set less deep than it should be ends a mapping that no bracket ends.
  const last = /\}\s*$/u.test(lines[own.to - 1] ?? '') ? own.to : own.to + 1;
  return lost.some(
    ({ from, to, name }) =>
      from >= own.from &&
      from <= last &&
      (!name ||
        lines
          .slice(from - 1, to)
          .join('\n')
          .includes(key)),
  );
}

/** Whether nothing can be told of a text but its faults. */
const isEnded = ({ faults }: Readable): boolean => faults.at(-1)?.isLast === true;

/**
 * What a YAML text says as far as it can be read and fits a schema: the rest is left out, and told by `readYaml`. For
 * what else is to be said of a file that has faults; null where nothing of it can be read. A key whose lines cannot be
 * read has an empty value (`isLost`); `needed`: keys without whose lines nothing holds. `whole`: the schema of its file,
 * where that is another one.
 */
export function readAsFar<T>(
  text: string,
  schema: z.ZodType<T>,
  { needed = [], whole = schema }: { needed?: readonly string[]; whole?: z.ZodType } = {},
): Yaml<T> | null {
  const found = readable(text);
  if (isOtherThan(text, found, whole)) return null;
  if (isEnded(found) || found.lost.some(({ name }) => !name || needed.includes(name))) return null;
  const { values, lineOf } = found.read;
  const value = fitting(values, schema);
  return value === undefined ? null : { value, lineOf, isLost: (line) => isLost(found, line) };
}
