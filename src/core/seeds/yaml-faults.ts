import { type Document, isMap, isScalar, Lexer, visit, type YAMLParseError } from 'yaml';
import type { Said, Sentence } from '../model/sentence.ts';
import { said } from './said.ts';
import { yamlErrors } from './yaml-errors.ts';

/** What is wrong with a YAML text: the line, and a sentence that says what to do there. */
export interface YamlFault {
  line: number;
  message: Said;
}

/** A YAML text while it is read: parsed, and written out as values, when that is first asked for. */
export interface Reading {
  readonly text: string;
  readonly document: Document;
  /** Null where its aliases stand for more than could be written out. */
  readonly values: unknown;
  lineAt(place: number): number;
}

/** One way in which a text cannot be read. */
export interface FaultRule {
  name: string;
  says: string;
  example: string;
  find(reading: Reading): YamlFault | undefined;
}

/** How deep people nest what they write; what is deeper was made to wear a program out. */
const deepest = 50;

/** What people type for “key: value”: a full-width colon, or no blank behind it. */
const typedColon = /^\s*(?:- *)?[\w.-]+\s*(?:：|:(?=[^\s/\d]))/u;

/** A key that programs keep for themselves. */
const keptKey = '__proto__';

/** What the library says where it ran out of stack. */
const outOfStack = 'Maximum call stack';

/** The first that is wrong is said: what follows from it is mostly its consequence. */
export const faultRules: readonly FaultRule[] = [
  {
    name: 'too-deep',
    says: 'It nests deeper than people do. First, because the library must not be given such a text.',
    example: `a: ${'['.repeat(deepest + 1)}`,
    find({ text }) {
      const line = tooDeep(text);
      if (!line) return undefined;
      return { line, message: said.yamlTooDeep({ deepest }) };
    },
  },
  {
    name: 'colon',
    says: 'A key has a colon of full width behind it, or no blank. Before what the library says of that.',
    example: 'issued：2016-03-02',
    find({ text, document }) {
      const line = text.split('\n').findIndex((l) => typedColon.test(l)) + 1;
      if (!line || (!document.errors.length && isMap(document.contents))) return undefined;
      return { line, message: said.yamlColon() };
    },
  },
  {
    name: 'broken',
    says: 'It is no YAML; the sentence is the library’s.',
    example: 'a: "b',
    find({ document: { errors }, lineAt }) {
      const [first] = errors;
      if (!first) return undefined;
      const message = first.message.startsWith(outOfStack)
        ? said.yamlTooDeepAbove()
        : said.yamlBroken({ why: whyBroken(first) });
      return { line: lineAt(first.pos[0]), message };
    },
  },
  {
    name: 'keys',
    says: 'A key stands twice in a mapping, or is a word that programs keep for themselves.',
    example: 'a: 1\na: 2',
    find: keyFault,
  },
  {
    name: 'aliases',
    says: 'Aliases stand for aliases, and for more than could be written out.',
    example: [
      'a: &a [x, x]',
      ...[...'bcdefghijklmnop'].map((k, i) => aliasLine(k, 'abcdefghijklmno'[i]!)),
    ].join('\n'),
    find({ document, values, lineAt }) {
      if (values !== null) return undefined;
      return { line: lineAt(firstAlias(document)), message: said.yamlAliases() };
    },
  },
];

/** Why a text is no YAML: in English as the library says it. */
const whyBroken = ({ code, message }: YAMLParseError): Sentence => ({
  en: message.split('\n')[0]!.replace(/ at line.*$/, ''),
  zh: yamlErrors[code],
});

/** A line of the example above: a key that stands for ten times another. */
function aliasLine(key: string, of: string): string {
  return `${key}: &${key} [${Array(10).fill(`*${of}`).join(', ')}]`;
}

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

/** The first key that cannot stay, each looked up once. */
function keyFault({ document, lineAt }: Reading): YamlFault | undefined {
  let found: YamlFault | undefined;
  visit(document, {
    Map: (_, map) => {
      const seen = new Map<string, number>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        const [name, line] = [String(key.value), lineAt(key.range[0])];
        const before = seen.get(name);
        if (before)
          found = {
            line,
            message: said.keyTwice({ key: name, before }),
          };
        if (name === keptKey)
          found = {
            line,
            message: said.unknownKey({ key: name }),
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
