/**
 * What was typed behind a command, read by its row in the table of commands. Node's own parseArgs cuts it into
 * options and words; what is wrong is said here, since a sentence with the right form needs the row.
 */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nearestName } from '../../../src/core/addresses/nearest-name.ts';
import { joined, type Said } from '../../../src/core/model/sentence.ts';
import { askNearest } from './ask-nearest.ts';
import type { CommandRow, OptionRow } from './commands.ts';
import { Fault } from './faults.ts';
import { said } from './said.ts';

/** What was given to a command. */
export interface Given {
  flags: Set<string>;
  values: Record<string, string>;
  words: string[];
}
/** What of a row decides what is taken. */
type Taken = Pick<CommandRow, 'options' | 'words' | 'parts' | 'alone'>;
/** The forms that a sentence about a fault shows: of the whole command, or of a part of it. */
type Forms = (part?: string) => string[];

/**
 * Reads what was typed behind a command. Throws a Fault, a sentence with the nearest right form, at what
 * the command does not take.
 */
export function readOptions(row: Taken, formsOf: Forms, typed: readonly string[]): Given {
  refuseOtherSigns(Object.keys(row.options), typed);
  const tokens = tokensOf(row, typed);
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const part = row.parts && words[0] && Object.hasOwn(row.parts, words[0]) ? words[0] : undefined;
  const write = said.write({ forms: joined(formsOf(part), { en: '; or ', zh: '；或 ' }) });
  const given: Given = { flags: new Set(), values: {}, words };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, value } = token;
    const word = typed[token.index]!;
    const option = word.startsWith('--') && Object.hasOwn(row.options, name) ? row.options[name] : undefined;
    if (!option) throw unknownOption(row, name, word, write);
    refuseValue(option, token, write);
    if (option.of && part && part !== option.of)
      throw new Fault(said.optionOfOther({ name, of: option.of, part, write }));
    if (option.value && Object.hasOwn(given.values, name)) throw new Fault(said.twice({ name, write }));
    if (option.value) given.values[name] = value!;
    else given.flags.add(name);
  }
  refuseWords(row, words, write);
  return given;
}

/** What was typed, cut into options and words. */
function tokensOf({ options }: Taken, typed: readonly string[]) {
  const types = Object.entries(options).map(
    ([name, { value }]) => [name, { type: value ? ('string' as const) : ('boolean' as const) }] as const,
  );
  return parseArgs({
    args: [...typed],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  }).tokens;
}

/** What to say of an option that the command does not have; what was meant for a file with a dash before it is told. */
function unknownOption(row: Taken, name: string, word: string, write: Said): Fault {
  const near = askNearest(word.startsWith('--') ? name : word.slice(1), Object.keys(row.options), '--');
  const file = row.words && !near ? said.fileWithDash({ word }) : '';
  return new Fault(said.noOption({ word, near, write, file }));
}

/** Throws a Fault where an option has a value and takes none, or takes one and has none. */
function refuseValue(
  option: OptionRow,
  {
    name,
    value,
    inlineValue,
  }: { name: string; value?: string | undefined; inlineValue?: boolean | undefined },
  write: Said,
): void {
  if (!option.value && value !== undefined) throw new Fault(said.takesNoValue({ name, write }));
  if (option.value && (!value || (!inlineValue && value.startsWith('-'))))
    throw new Fault(said.needsValue({ name, write }));
}

/** What every command takes besides. */
const ofAll = ['lang', 'help', 'version'];
/** Dashes that word processors and Chinese keyboards put where two hyphens were typed. */
const otherDash =
  /^[-\u2010-\u2015\u2212\uff0d\ufe63]*[\u2010-\u2015\u2212\uff0d\ufe63][-\u2010-\u2015\u2212\uff0d\ufe63]*/u;

/** Throws a Fault at an option with another dash before it, a blank of full width, and quotes of Chinese form. */
function refuseOtherSigns(options: readonly string[], typed: readonly string[]): void {
  for (const word of typed) {
    const [dashes] = otherDash.exec(word) ?? [];
    const [name = ''] = word.slice(dashes?.length ?? 0).split(/[=＝\s]/u);
    const known = [...options, ...ofAll];
    const meant = known.includes(name) ? name : nearestName(name, known);
    if (dashes && meant) throw new Fault(said.otherDash({ word, meant: `--${meant}` }));
    if (/^.+\u3000+[-\u2010-\u2015\u2212\uff0d\ufe63]/u.test(word) || word.startsWith('-\u3000'))
      throw new Fault(said.wideBlank({ word }));
    if (/^[“‘].*[”’]$/u.test(word) && !existsSync(word)) throw new Fault(said.wideQuotes({ word }));
  }
}

/** Throws a Fault where the first word is no part of the command, or where there are too many. */
function refuseWords(row: Taken, words: readonly string[], write: Said): void {
  const { parts } = row;
  const [first] = words;
  if (parts && (first === undefined || !Object.hasOwn(parts, first))) {
    const near = askNearest(first ?? '', Object.keys(parts));
    throw new Fault(
      first === undefined ? said.sayWhat({ near, write }) : said.noPart({ word: first, near, write }),
    );
  }
  const most = first !== undefined && row.alone?.includes(first) ? 1 : row.words;
  if (words.length <= most) return;
  const quoted = words.find((word) => /^[“‘]/u.test(word) && !existsSync(word));
  throw new Fault(
    quoted ? said.wideQuotes({ word: quoted }) : said.oneTooMany({ word: words[most]!, write }),
  );
}
