/** What is wrong with the values of a YAML text that can be read and do not fit their schema. */
import { isCollection, isMap, isNode, isScalar, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../../addresses/nearest-name.ts';
import { whyNot } from '../../model/schema-said.ts';
import { listed, type Said } from '../../model/sentence.ts';
import { keyNamed, valueCalled, valueNamed } from '../../model/value-names.ts';
import { said } from '../said.ts';
import type { Reading, YamlFault } from './reading.ts';
import { typed } from './said.ts';
import { keysAt, type Shape, shapeAt, shapeOf } from './shape.ts';
import { typedFaults } from './typed.ts';

/** At most this many names are listed where another was typed. */
const fewNames = 12;

/** A fault with the path of what it is about; the key that lacks its value, and the key that was meant, as paths. */
interface Found {
  path: string[];
  message: Said;
  lacking?: string;
  meant?: string;
  /** It is about a key with which an entry belongs to another list: what the entry lacks here is not asked for. */
  isElsewhere?: boolean;
  /** It is about an entry as a whole: a key of it that is written otherwise may be what it asks for. */
  isOfWhole?: boolean;
}

/**
 * What a schema holds against the values of a text, in sentences with their lines. Where the lines of a value were
 * typed otherwise than YAML has them, that is said in the place of what follows from it.
 */
export function valueFaults(
  read: Reading,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
): YamlFault[] {
  const shape = shapeOf(schema);
  const found = issues.flatMap((issue) => foundIn(issue, read, shape));
  const meant = new Set(found.flatMap((one) => one.meant ?? []));
  const isMeantIn = (path: readonly string[]) =>
    [...meant].some((key) => key.startsWith(`${path.join('.')}.`));
  const elsewhere = new Set(found.flatMap((one) => (one.isElsewhere ? one.path.slice(0, -1).join('.') : [])));
  const isElsewhere = (lacking = '') => elsewhere.has(lacking.split('.').slice(0, -1).join('.'));
  const faults = found.flatMap(({ path, message, lacking, isOfWhole }): YamlFault[] => {
    if (meant.has(lacking ?? '') || isElsewhere(lacking) || (isOfWhole && isMeantIn(path))) return [];
    const instead = path.length ? typedIn(read, path) : [];
    if (instead.length) return instead;
    return [{ line: read.lineOf(...path), message, ...(lacking !== undefined && { lacks: lacking }) }];
  });
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

/** What was typed otherwise than YAML has it on the lines of the value at a path. */
function typedIn({ lines, lineAt, lineOf, nodeAt }: Reading, path: readonly string[]): YamlFault[] {
  const from = lineOf(...path);
  const node = nodeAt(...path);
  const end = isNode(node) && node.range ? lineAt(Math.max(node.range[0], node.range[1] - 1)) : from;
  return typedFaults(lines, from, Math.max(from, end));
}

function foundIn(issue: z.core.$ZodIssue, read: Reading, shape: Shape): Found[] {
  const path = issue.path.map(String);
  const [name, shown] = [path.join('.'), placeNamed(issue.path)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownAt(issue.path, key, read, shape));
  const [key, above] = [path.at(-1) ?? '', path.slice(0, -1)];
  if (issue.code === 'invalid_key' && keysAt(shape, above).length)
    return [{ path, message: unknownKey(key, keysAt(shape, above), shown), ...meantBy(key, above, shape) }];
  if (issue.code === 'invalid_type' && isMissing(read.values, path))
    return [{ path: path.slice(0, -1), message: missing(key, path, shape, shown), lacking: name }];
  const value = valueAt(read.values, path);
  const [, inQuotes] = (typeof value === 'string' && /^[“‘「『](.*)[”’」』]$/u.exec(value)) || [];
  if (inQuotes !== undefined) return [{ path, message: typed.wideQuotes({ key, words: inQuotes }) }];
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).filter(Boolean);
    if (isMissing(read.values, path)) {
      const message = said.missingChoice({ key: shown, values: choices(values) });
      return [{ path, message, lacking: name }];
    }
    return [{ path, message: noChoice(shown, typeof value === 'string' ? value : '', values) }];
  }
  const node = read.nodeAt(...path);
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isMap(node) && node.has('zh'))
    return [{ path, message: typed.chineseAlone({ key, words: String(node.get('zh')) }) }];
  if (issue.code === 'invalid_type' && issue.expected === 'string' && isCollection(node) && node.flow)
    return [{ path, message: typed.sign({ key, sign: isMap(node) ? '{' : '[' }) }];
  const parts = issue.code === 'invalid_type' && issue.expected === 'object' ? keysAt(shape, path) : [];
  if (parts.length) {
    return [{ path, message: said.partsMissing({ key: shown, form: formOf(parts) }), lacking: name }];
  }
  const message = said.valueDoesNotFit({ key: shown, why: whyNot(issue) });
  const isEmpty = value === '' && (issue.code === 'invalid_type' || issue.code === 'too_small');
  const isOfWhole = issue.code === 'custom' && isMap(node);
  return [{ path, message, isOfWhole, ...(isEmpty && { lacking: name }) }];
}

/** How the first parts of a value are written. */
const formOf = (parts: readonly string[]) =>
  `{ ${parts
    .slice(0, 2)
    .map((part) => `${part}: …`)
    .join(', ')} }`;

/** That a key is missing, and what to write: its parts, words that cannot be empty, or any. */
function missing(key: string, path: readonly string[], shape: Shape, shown: Said): Said {
  const parts = keysAt(shape, path);
  if (parts.length) return said.missingParts({ key: shown, form: `${key}: ${formOf(parts)}` });
  return shapeAt(shape, path)?.minLength
    ? said.missingWords({ key: shown })
    : said.missingKey({ key: shown });
}

/** Where a value stands, as people count: of the things of a list, which one. */
function placeNamed(path: readonly PropertyKey[]): Said {
  const at = path.findIndex((key) => typeof key === 'number');
  if (at < 0) return path.join('.');
  const thing = said.thingOf({ list: path.slice(0, at).join('.'), n: Number(path[at]) + 1 });
  const rest = path.slice(at + 1);
  return rest.length ? said.partOf({ whole: thing, part: placeNamed(rest) }) : thing;
}

/** That a key is not known, with the nearest of those that are, and all where they are few; `shown`: where it is. */
export function unknownKey(
  key: string,
  known: readonly string[] = [],
  shown: Said = key,
  name = nearKey(key, known),
): Said {
  return said.unknownKey({
    key: shown,
    near: name === undefined ? '' : said.nearest({ name }),
    known: known.length && known.length <= fewNames ? said.knownKeys({ keys: listed(known) }) : '',
  });
}

/** A key that is not known; where what stands above has no value and takes such a key, that it belongs there. */
function unknownAt(at: readonly PropertyKey[], key: string, { nodeAt }: Reading, shape: Shape): Found {
  const path = at.map(String);
  const own = [...path, key];
  const [map, known] = [nodeAt(...path), keysAt(shape, path)];
  const above = isMap(map) ? aboveIn(map, key, known) : undefined;
  const isEmpty = (at: readonly string[]) => ['', null].includes(textOf(nodeAt(...at)));
  if (above && keysAt(shape, [...path, above]).includes(key.trim())) {
    // It may be set in, by blanks that are none to YAML.
    if (key !== key.trimStart())
      return { path: own, message: typed.wideBlank(), meant: [...path, above, key.trim()].join('.') };
    if (isEmpty([...path, above]))
      return { path: own, message: typed.outOfStep({ key, above }), meant: [...path, above].join('.') };
  }
  // What a comma cut off has neither a colon nor a value.
  if (isMap(map) && map.flow && !nodeAt(...own) && /\P{ASCII}/u.test(key))
    return { path: own, message: typed.commaInside({ words: key }) };
  const [holder, ...others] = known.filter((one) => keysAt(shape, [...path, one]).includes(key));
  if (holder && !others.length) return { path: own, message: typed.belongsBelow({ key, above: holder }) };
  const there = isMap(map) ? map.items.map((item) => textOf(item.key) ?? '') : [];
  const list = listWith(path, there, shape);
  if (list) return { path: own, message: typed.ofOtherList({ key, list }), isElsewhere: true };
  const outside = path.slice(0, -1);
  if (path.length && keysAt(shape, outside).includes(key))
    return {
      path: own,
      message: typed.tooDeep({ key, above: path.at(-1)! }),
      meant: [...outside, key].join('.'),
    };
  // Rather one that is not there: the other would stand there twice.
  const absent = known.filter((one) => !there.includes(one));
  const name = nearKey(key, absent) ?? nearKey(key, known);
  return {
    path: own,
    message: unknownKey(key, known, placeNamed([...at, key]), name),
    ...(name !== undefined && { meant: [...path, name].join('.') }),
  };
}

/** The other list whose entries have all these keys, where the entry at a path does not. */
function listWith(path: readonly string[], keys: readonly string[], shape: Shape): string | undefined {
  const [name, n, ...deeper] = path;
  if (n === undefined || deeper.length || !shapeAt(shape, [name!])?.items) return undefined;
  const takes = (list: string) => keys.every((key) => keysAt(shape, [list, n]).includes(key));
  return keysAt(shape, []).find((list) => shapeAt(shape, [list])?.items && takes(list));
}

/** A mapping that holds more was not typed, and is not looked through for each of its keys. */
const mostTyped = 200;
/** The words of a scalar; null where there is none. */
const textOf = (node: unknown) => (isScalar(node) ? String(node.value) : null);

/** The last known key that stands above another in a mapping. */
function aboveIn({ items }: YAMLMap, key: string, known: readonly string[]): string | undefined {
  if (items.length > mostTyped) return undefined;
  const names = items.map((item) => textOf(item.key) ?? '');
  return names.slice(0, names.indexOf(key)).findLast((other) => known.includes(other));
}

/** The key that may have been meant: the one that is called so in Chinese, or the nearest. */
function nearKey(key: string, known: readonly string[]): string | undefined {
  const named = keyNamed(key);
  return named !== undefined && known.includes(named) ? named : nearestName(key, known);
}

/** The key that was meant by another, as a path. */
function meantBy(key: string, path: readonly string[], shape: Shape): { meant?: string } {
  const name = nearKey(key, keysAt(shape, path));
  return name === undefined ? {} : { meant: [...path, name].join('.') };
}

/** That a value is none of those that can stand there, with the one that was meant, by its Chinese name too. */
function noChoice(key: Said, value: string, values: readonly string[]): Said {
  const name = valueCalled(value, values) ?? nearestName(value, values);
  return said.noChoice({
    key,
    value,
    near: name ? said.nearest({ name }) : '',
    values: choices(values),
  });
}

/** The values of which one is to be written. */
const choices = (values: readonly string[]) => listed(values.map((one) => valueNamed(one)));

/** What stands at a path of the values; undefined where nothing does. */
function valueAt(values: unknown, path: readonly string[]): unknown {
  let value = values;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
const isMissing = (values: unknown, path: readonly string[]) => valueAt(values, path) === undefined;
