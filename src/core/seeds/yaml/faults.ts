import { isAlias, isMap, isScalar, isSeq, Lexer } from 'yaml';
import { said } from '../said.ts';
import { proseIn } from './prose.ts';
import type { Reading, YamlFault } from './reading.ts';
import { broken, typed } from './said.ts';
import { typedFaults } from './typed.ts';
import { likeValue, mergeMark } from './typed-rules.ts';
import { unknownKey } from './values.ts';

/** One way in which a text cannot be read. */
interface FaultRule {
  name: string;
  says: string;
  example: string;
  find(reading: Reading): YamlFault | undefined;
}

/** How deep people nest what they write; what is deeper was made to wear a program out. */
const deepest = 50;

/** A key that programs keep for themselves. */
const keptKey = '__proto__';

/** What the library says where it ran out of stack. */
const outOfStack = 'Maximum call stack';

/**
 * The first that is wrong is said: what follows from it is mostly its consequence. What stands apart from it is told
 * by reading the text without it (`readable.ts`).
 */
export const faultRules: readonly FaultRule[] = [
  {
    name: 'too-deep',
    says: 'It nests deeper than people do. First, because the library must not be given such a text.',
    example: `a: ${'['.repeat(deepest + 1)}`,
    find({ text }) {
      const line = tooDeep(text);
      if (!line) return undefined;
      return { line, message: said.yamlTooDeep({ deepest }), isLast: true };
    },
  },
  {
    name: 'merge',
    says: 'Git left two versions of the same lines: all else that is wrong comes of that.',
    example: 'a: 1\n<<<<<<< HEAD\nb: 1',
    find({ lines, document }) {
      const at = document.errors.length ? lines.findIndex((line) => mergeMark.test(line)) : -1;
      return at < 0 ? undefined : { line: at + 1, message: typed.merge(), isLast: true };
    },
  },
  {
    name: 'prose',
    says: 'Running text was pasted. Before the rules on single lines, each of which it breaks.',
    example: 'issued: 2026-03-02\n一、总则\n各区应当做到。\n二、任务',
    find({ lines, document }) {
      if (!document.errors.length && isMap(document.contents)) return undefined;
      const prose = proseIn(lines);
      return prose && { line: prose.from, message: typed.prose(prose), to: prose.to };
    },
  },
  {
    name: 'typed',
    says: 'A line was typed otherwise than YAML has it. Before what the library says, which is mostly a consequence.',
    example: 'issued：2016-03-02',
    find({ lines, document, lineAt }) {
      const [first] = document.errors;
      if (!first && isMap(document.contents)) return undefined;
      const to = first ? lineAt(first.pos[0]) : Infinity;
      return typedFaults(lines, 1, to, first ? [to - 1, to] : [1])[0];
    },
  },
  {
    name: 'broken',
    says: 'It is no YAML, by the name that the library has for the fault.',
    example: 'a: [b] c',
    find({ lines, document: { errors, warnings }, lineAt }) {
      const [first] = [...errors, ...warnings];
      if (!first) return undefined;
      const line = lineAt(first.pos[0]);
      if (first.message.startsWith(outOfStack))
        return { line, message: said.yamlTooDeepAbove(), isLast: true };
      const isEntry = /^\s*- /u.test(lines[line - 1] ?? '');
      const code = isEntry && first.code === 'BLOCK_AS_IMPLICIT_KEY' ? 'BAD_INDENT' : first.code;
      return { line, message: broken[code]() };
    },
  },
  {
    name: 'no-names',
    says: 'It has no names with values.',
    example: '- a',
    find({ document: { contents } }) {
      if (!contents || isMap(contents)) return undefined;
      if (isScalar(contents) && contents.type === 'PLAIN' && !String(contents.value).trim()) return undefined;
      return { line: 1, message: typed.noNames({ example: 'issued: 2016-03-02' }), isLast: true };
    },
  },
  {
    name: 'keys',
    says: 'A key stands twice in a mapping, or is a word that programs keep for themselves.',
    example: 'a: 1\na: 2',
    find: keyFault,
  },
  {
    name: 'sign',
    says: 'A value begins with * or & as words do, not as a mark that is used.',
    example: 'a: &甲 乙',
    find: signFault,
  },
  {
    name: 'comment',
    says: 'What stands behind # could be part of the value: a colour, a number.',
    example: 'accent: #1a4480',
    find: commentFault,
  },
  {
    name: 'aliases',
    says: 'Aliases stand for aliases, and for more than could be written out.',
    example: [
      'a: &a [x, x]',
      ...[...'bcdefghijklmnop'].map((k, i) => aliasLine(k, 'abcdefghijklmno'[i]!)),
    ].join('\n'),
    find({ nodes, values, lineAt }) {
      if (values !== null) return undefined;
      const first = nodes.find(({ node }) => isAlias(node));
      return { line: lineAt(first?.node.range?.[0] ?? 0), message: said.yamlAliases(), isLast: true };
    },
  },
];

/** A line of the example above: a key that stands for ten times another. */
function aliasLine(key: string, of: string): string {
  return `${key}: &${key} [${Array(10).fill(`*${of}`).join(', ')}]`;
}

/** A mapping on one line without words in quotes or remarks: `{date: 2026-11-25, sha256: 3d597cb1bb85}`. */
const plainMapping = /\{[^{}[\]"'#\n]*\}/gu;
/** Too many list marks in a row; the last may end the text. */
const manySigns = new RegExp(`(?:[-?]\\s+){${deepest}}`, 'u');

/** Whether a text has so many brackets or signs of lists that it may nest deeper than people do. */
const mayBeTooDeep = (text: string): boolean =>
  manySigns.test(text) || text.replace(plainMapping, '').split(/[[{]/u).length > deepest;

/**
 * The first line that nests deeper than people do, by brackets or by signs of lists in a row; 0 where none
 * does.
 */
function tooDeep(text: string): number {
  if (!mayBeTooDeep(text)) return 0;
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
function keyFault({ nodes, lineAt }: Reading): YamlFault | undefined {
  for (const { node } of nodes) {
    if (!isMap(node)) continue;
    const seen = new Map<string, number>();
    for (const { key, value } of node.items) {
      if (!isScalar(key) || !key.range) continue;
      const [name, place] = [String(key.value), key.range[0]];
      const before = seen.get(name);
      if (name === keptKey) return { line: lineAt(place), message: unknownKey(name), spare: name };
      if (before !== undefined) {
        const twice = isSeq(value) ? said.listTwice : said.keyTwice;
        const message = twice({ key: name, before: lineAt(before) });
        return { line: lineAt(place), message, spare: name };
      }
      seen.set(name, place);
    }
  }
  return undefined;
}

/** The first value that begins with a mark which is not used: an alias of nothing, an anchor that no alias names. */
function signFault({ lines, nodes, lineAt }: Reading): YamlFault | undefined {
  const anchors = new Set<string>();
  const unused = new Map<string, number>();
  let aliasOfNothing: number | undefined;
  for (const { node } of nodes) {
    const place = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      unused.delete(node.source);
      if (!anchors.has(node.source)) aliasOfNothing ??= place;
    } else if (node.anchor) {
      anchors.add(node.anchor);
      if (isScalar(node)) unused.set(node.anchor, place);
    }
  }
  const [anchor] = unused.values();
  const place = aliasOfNothing ?? anchor;
  if (place === undefined) return undefined;
  const line = lineAt(place);
  const [, key = ''] = /([^\s:{,-]+): *[*&]/u.exec(lines[line - 1] ?? '') ?? [];
  return { line, message: typed.sign({ key, sign: aliasOfNothing === undefined ? '&' : '*' }) };
}

/** The first value behind which a remark begins as a value does. */
function commentFault({ nodes, lineAt }: Reading): YamlFault | undefined {
  for (const { node, as } of nodes) {
    if (as !== 'value' || !isScalar(node) || node.type !== 'PLAIN') continue;
    if (!node.comment || !likeValue.test(node.comment)) continue;
    const words = `#${node.comment.split('\n')[0]!}`;
    return { line: lineAt(node.range?.[0] ?? 0), message: typed.comment({ words }) };
  }
  return undefined;
}
