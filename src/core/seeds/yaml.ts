import type { z } from 'zod';
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Report, RuleId } from '../model/diagnostics.ts';

/** How deep people nest what they write; what is deeper was made to wear a program out. */
const deepest = 50;

/**
 * The first line that nests deeper than people do, by brackets or by signs of lists in a row; 0 where none
 * does.
 */
function tooDeep(text: string): number {
  let [line, brackets, signs] = [1, 0, 0];
  for (const token of new Lexer().lex(text)) {
    if (token === '-' || token === '?') signs++;
    else if (token.trim()) signs = 0;
    if (token === '[' || token === '{') brackets++;
    if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    if (brackets > deepest || signs > deepest) return line;
    for (const sign of token) if (sign === '\n') line++;
  }
  return 0;
}

/** Plain words for “nothing here”, as YAML has them. */
const nothing = /^(?:~|null|Null|NULL)$/;

/** A YAML text read with every value as it is written; a plain `~` or `null` is an empty one. */
function read(text: string, lineCounter: LineCounter): Document {
  // The library compares each key with all before it; `keyFault` looks each up once.
  const document = parseDocument(text, {
    lineCounter,
    schema: 'failsafe',
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

/**
 * What is wrong with the keys of a document's mappings: one stands twice, or is a word that programs keep for
 * themselves.
 */
function keyFault(
  document: Document,
  lineOf: (place: number) => number,
): { line: number; message: string } | undefined {
  let found: { line: number; message: string } | undefined;
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const [name, line] = [String(key.value), lineOf(key.range[0])];
        const before = seen.get(name);
        if (before)
          found = {
            line,
            message: `the key “${name}” stands here and on line ${before}. Keep the one that holds.`,
          };
        if (name === '__proto__')
          found = {
            line,
            message: `the key “${name}” is not known here. Remove it or correct its spelling.`,
          };
        if (found) return visit.BREAK;
        seen.set(name, line);
      }
      return undefined;
    },
  });
  return found;
}

/** The first alias (`*name`) of a document, by its place. */
function firstAlias(document: Document): number {
  let place = 0;
  visit(document, {
    Alias: (_, alias) => {
      place = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return place;
}

/** So many times may words be repeated by an alias, in one file. */
const mostAliases = 10_000;

/** The values of a document; null where its aliases stand for more than could be written out. */
function valuesOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases }) ?? {};
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * What is wrong with a YAML text before its keys are looked at, with its line; nothing when it can be read.
 */
function faultOf(
  text: string,
): { line: number; message: string } | { document: Document; lineCounter: LineCounter; values: unknown } {
  const deep = tooDeep(text);
  if (deep)
    return { line: deep, message: `this line nests more than ${deepest} levels deep. Mend the YAML there.` };
  const lineCounter = new LineCounter();
  const lineOf = (place: number) => lineCounter.linePos(place).line;
  const document = read(text, lineCounter);
  const [broken] = document.errors; // what follows the first is mostly its consequence
  // What people type for “key: value”: a full-width colon, or no blank behind it.
  const typed =
    text.split('\n').findIndex((line) => /^\s*(?:- *)?[\w.-]+\s*(?:：|:(?=[^\s/\d]))/u.test(line)) + 1;
  if (typed && (broken || !isMap(document.contents)))
    return {
      line: typed,
      message:
        'a key is followed by a colon of half width and a blank, as in “issued: 2016-03-02”. Correct this line.',
    };
  if (broken?.message.startsWith('Maximum call stack'))
    return {
      line: lineOf(broken.pos[0]),
      message: 'what stands above is nested too deep to be read. Mend the YAML there.',
    };
  if (broken)
    return {
      line: lineOf(broken.pos[0]),
      message: `${broken.message.split('\n')[0]!.replace(/ at line.*$/, '')}. Mend the YAML there.`,
    };
  const fault = keyFault(document, lineOf);
  if (fault) return fault;
  const values = valuesOf(document);
  if (values === null)
    return {
      line: lineOf(firstAlias(document)),
      message:
        'what is marked with * stands for other marks, again and again, and cannot be written out. Write the words themselves there.',
    };
  return { document, lineCounter, values };
}

/**
 * Reads a YAML text against a schema. What the schema has as a string is taken as it is written.
 * Every fault is one report with its line. Returns null when there is a fault.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  rule: RuleId,
  file: string,
  report: Report,
): T | null {
  const found = faultOf(text);
  if ('message' in found) {
    report(rule, { file, line: found.line }, found.message);
    return null;
  }
  const { document, lineCounter, values } = found;
  const lineIn = lineFinder(document, lineCounter);
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const path = issue.path.map(String);
    const say = (keys: string[], message: string) => report(rule, { file, line: lineIn(keys) }, message);
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys)
        say(
          [...path, key],
          `the key “${[...path, key].join('.')}” is not known here. Remove it or correct its spelling.`,
        );
    else if (issue.code === 'invalid_type' && isMissing(values, path))
      say(
        path.slice(0, -1),
        `the key “${path.join('.')}” is missing. Add it; leave its value empty ("") if it is not known.`,
      );
    else
      say(
        path,
        `“${path.join('.')}” does not fit: ${issue.message.replace(/^Invalid input: /, '')}. Correct its value.`,
      );
  }
  return null;
}

/** Whether nothing stands at a path of the values. */
const isMissing = (values: unknown, path: string[]): boolean => {
  let value = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = (value as Record<string, unknown>)[key];
  }
  return false;
};

/**
 * Finds the line of a YAML text on which the value at a path stands, such as ['structure', 2], or the nearest
 * above it; 1 where there is none.
 */
export function yamlLines(text: string): (...path: (string | number)[]) => number {
  let lineIn: ((path: string[]) => number) | undefined;
  return (...path) => {
    const lineCounter = new LineCounter();
    lineIn ??= lineFinder(read(text, lineCounter), lineCounter);
    return lineIn(path.map(String));
  };
}

/** Finds lines in a document. Each mapping is looked through once, however many lines are asked for. */
function lineFinder(document: Document, lineCounter: LineCounter): (path: string[]) => number {
  const known = new Map<YAMLMap, Map<string, { value: unknown; place: number | undefined }>>();
  const entriesOf = (map: YAMLMap) => {
    const entries =
      known.get(map) ??
      new Map(
        map.items.map(({ key, value }) => [
          isScalar(key) ? String(key.value) : '',
          { value, place: isScalar(key) ? key.range?.[0] : undefined },
        ]),
      );
    known.set(map, entries);
    return entries;
  };
  const rangeOf = (node: unknown) => (node as { range?: [number, number, number] } | null)?.range?.[0];
  const step = (node: unknown, key: string): { value: unknown; place: number | undefined } | undefined => {
    if (isMap(node)) return entriesOf(node).get(key);
    const value = isSeq(node) ? node.items[Number(key)] : undefined;
    return value === undefined ? undefined : { value, place: rangeOf(value) };
  };
  return (path) => {
    let [node, place]: [unknown, number | undefined] = [document.contents, undefined];
    for (const key of path) {
      const next = step(isAlias(node) ? node.resolve(document) : node, key);
      if (!next) break;
      [node, place] = [next.value, next.place ?? place];
    }
    return place === undefined ? 1 : lineCounter.linePos(place).line;
  };
}
