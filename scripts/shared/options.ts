import { parseArgs } from 'node:util';
import { similarity } from '../../src/core/addresses/same-words.ts';
import { Fault } from './faults.ts';

/**
 * What a command takes: whether each option has a value or is only given or not, and how many other words
 * there may be.
 */
export interface Command {
  /** How it is called, such as `npm run generate -- --check`. */
  usage: string;
  options?: Record<string, 'value' | 'flag'>;
  /** The greatest number of words that are no options; none where it is not said. */
  words?: number;
  /** What the first word can be, where it names a part of the command. */
  parts?: readonly string[];
}
/** What was given to a command. */
export interface Given {
  flags: Set<string>;
  values: Record<string, string>;
  words: string[];
}

/** The name that someone may have meant, of those there are; undefined where none is near. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const framed = (text: string) => `^${text}$`;
  const [best] = names
    .map((n) => ({ n, like: similarity(framed(name), framed(n)) }))
    .sort((a, b) => b.like - a.like);
  const sameSigns = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');
  return name
    ? (names.find((n) => sameSigns(n, name)) ?? (best && best.like >= 0.4 ? best.n : undefined))
    : undefined;
}
const asked = (name: string | undefined, prefix = '') => (name ? ` Did you mean ${prefix}${name}?` : '');

/**
 * Reads what was typed behind a command. Throws a Fault, a sentence with the nearest right form, at what
 * the command does not take.
 */
export function readOptions(
  { usage, options = {}, words: most = 0, parts }: Command,
  typed: readonly string[],
): Given {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, kind]) => [
      name,
      { type: kind === 'value' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...typed],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given: Given = { flags: new Set(), values: {}, words: [] };
  for (const token of tokens) {
    if (token.kind === 'positional') given.words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const word = typed[token.index]!;
    const kind = word.startsWith('--') && Object.hasOwn(options, name) ? options[name] : undefined;
    if (!kind) {
      const near = nearestName(name, Object.keys(options));
      const file = most && !near ? ` A file whose name begins with a dash is named ./${word}.` : '';
      throw new Fault(`There is no option ${word}.${asked(near, '--')} Write: ${usage}.${file}`);
    }
    if (kind === 'flag' && value !== undefined)
      throw new Fault(`The option --${name} takes no value. Write: ${usage}.`);
    if (kind === 'value' && (!value || (!token.inlineValue && value.startsWith('-'))))
      throw new Fault(`The option --${name} needs a value behind it. Write: ${usage}.`);
    if (kind === 'flag') given.flags.add(name);
    else given.values[name] = value!;
  }
  const [first] = given.words;
  if (parts && (first === undefined || !parts.includes(first))) {
    const said = first === undefined ? 'Say what to do.' : `“${first}” is nothing that this command does.`;
    throw new Fault(`${said}${asked(nearestName(first ?? '', parts))} Write: ${usage}.`);
  }
  if (given.words.length > most)
    throw new Fault(
      `“${given.words[most]}” is one word too many here. Put a name with blanks in quotes. Write: ${usage}.`,
    );
  return given;
}
