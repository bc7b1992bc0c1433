import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Report, RuleId } from '../model/diagnostics.ts';
import { whyNot } from '../model/schema-said.ts';
import type { Sentence } from '../model/sentence.ts';
import { said } from './said.ts';
import { faultRules, type Reading } from './yaml-faults.ts';
import { type LineOf, lineFinder } from './yaml-lines.ts';

/** Plain words for “nothing here”, as YAML has them. */
const nothing = /^(?:~|null|Null|NULL)$/;

/** So many times may words be repeated by an alias, in one file. */
const mostAliases = 10_000;

/** A YAML text read with every value as it is written; a plain `~` or `null` is an empty one. */
function documentOf(text: string, lineCounter: LineCounter): Document {
  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
    // The library compares each key with all before it; the rule `keys` looks each up once.
    uniqueKeys: false,
    logLevel: 'error',
  });
  visit(document, {
    Scalar: (_, node) => {
      if (node.type === 'PLAIN' && nothing.test(String(node.value))) node.value = '';
    },
  });
  return document;
}

/** The values of a document; null where its aliases stand for more than could be written out. */
function valuesOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

/** A text that is parsed once, and not before a rule asks for it. */
export function reading(text: string): Reading & { lineOf: LineOf } {
  const lineCounter = new LineCounter();
  let [document, values]: [Document | undefined, { of: unknown } | undefined] = [undefined, undefined];
  const self = {
    text,
    get document() {
      document ??= documentOf(text, lineCounter);
      return document;
    },
    get values() {
      values ??= { of: valuesOf(self.document) };
      return values.of;
    },
    lineAt: (place: number) => lineCounter.linePos(place).line,
    get lineOf() {
      return lineFinder(self.document, lineCounter);
    },
  };
  return self;
}

/** A YAML file that was read: what it says, and on which line each part of that stands. */
export interface Yaml<T> {
  value: T;
  lineOf: LineOf;
}

/**
 * Reads a YAML text against a schema, once. What the schema has as a string is taken as it is written.
 * Every fault is one report with its line. Returns null when there is a fault.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  rule: RuleId,
  file: string,
  report: Report,
): Yaml<T> | null {
  const read = reading(text);
  for (const { find } of faultRules) {
    const fault = find(read);
    if (!fault) continue;
    report(rule, { file, line: fault.line }, fault.message);
    return null;
  }
  const { values, lineOf } = read;
  const result = schema.safeParse(values);
  if (result.success) return { value: result.data, lineOf };
  for (const issue of result.error.issues)
    for (const { path, message } of sentencesOf(issue, values))
      report(rule, { file, line: lineOf(...path) }, message);
  return null;
}

/** What a schema holds against values, in sentences, each with the path of what it is about. */
function sentencesOf(issue: z.core.$ZodIssue, values: unknown): { path: string[]; message: Sentence }[] {
  const path = issue.path.map(String);
  const name = path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const own = [...path, key];
      return { path: own, message: said.unknownKey({ key: own.join('.') }) };
    });
  if (issue.code === 'invalid_type' && isMissing(values, path))
    return [{ path: path.slice(0, -1), message: said.missingKey({ key: name }) }];
  return [{ path, message: said.valueDoesNotFit({ key: name, why: whyNot(issue) }) }];
}

/** Whether nothing stands at a path of the values. */
function isMissing(values: unknown, path: string[]): boolean {
  let value = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = (value as Record<string, unknown>)[key];
  }
  return false;
}
