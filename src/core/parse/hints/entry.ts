import { shortened } from '../../model/characters.ts';
import type { Artefact, Reason } from '../../model/plan.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { DeclaredForm, Hint } from './hint.ts';
import { bare, lengthIn, placesInside } from './same-words.ts';

/** This many characters identify a line in most documents. */
const longestText = 24;

/** Blanks that a message would make into one: they are written by their number; a full-width one stands as it is. */
const otherBlanks = /[^\S \u3000]|(?<= ) /gu;
const written = (c: string) => `\\u${c.codePointAt(0)!.toString(16).padStart(4, '0')}`;

/** A text as YAML has it, whatever it holds. */
const quotedText = (text: string): string => JSON.stringify(text).replace(otherBlanks, written);
/** A text that YAML takes as it is. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} ./-]*[\p{L}\p{N}])?$/u;
const plainOrQuoted = (text: string) => (plain.test(text) ? text : quotedText(text));

const inBraces = (pairs: readonly (readonly [string, string | number | undefined])[]): string =>
  `{ ${pairs.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`])).join(', ')} }`;

/** A hint as an editor pastes it. */
export const hintEntry = ({ line, lines, text, kind, number, columns, heading_rows }: Hint): string =>
  inBraces([
    ['line', line],
    ['lines', lines && `[${lines.join(', ')}]`],
    ['text', quotedText(text)],
    ['kind', kind],
    ['number', number],
    ['columns', columns],
    ['heading_rows', heading_rows],
  ]);

const reasonOf = ({ zh, en }: Reason) => `{ zh: ${plainOrQuoted(zh)}, en: ${plainOrQuoted(en)} }`;

/** An artefact, or all of a form, as an editor pastes it. */
export const artefactEntry = (
  artefact: Artefact | (Omit<DeclaredForm, 'line'> & { line?: undefined }),
): string =>
  inBraces([
    ['line', artefact.line],
    ['text', quotedText(artefact.text)],
    ['part', artefact.part],
    ['count', 'count' in artefact ? artefact.count : undefined],
    ['reason', reasonOf(artefact.reason)],
  ]);

/**
 * The words by which a hint names what is printed as `printed` on a line: as many as the line has of them, and
 * no more than tell it from others.
 */
export function hintText(lines: readonly SourceLine[], no: number, printed: string): string {
  const wanted = shortened(bare(printed), longestText);
  const here = (numberedOf(lines).get(no) ?? []).filter((line) => !line.grid).map(({ raw }) => raw.trim());
  const whole = here.map((words) => sharedBeginning(words, wanted));
  const longest = whole.reduce((a, b) => (b.length > a.length ? b : a), '');
  const inside = here.flatMap((words) =>
    placesInside(words, wanted).map((at) => words.slice(at, at + lengthIn(words.slice(at), wanted))),
  );
  return bare(longest) !== wanted && inside[0] ? inside[0] : longest || wanted;
}

/** The lines of each number, kept with them: a document may have a hint for every line. */
const numbered = new WeakMap<readonly SourceLine[], Map<number, SourceLine[]>>();
function numberedOf(lines: readonly SourceLine[]): Map<number, SourceLine[]> {
  const known = numbered.get(lines) ?? Map.groupBy(lines, ({ no }) => no);
  numbered.set(lines, known);
  return known;
}

/** What words have in common with a text at their beginning, as the words print it. */
function sharedBeginning(words: string, text: string): string {
  const own = bare(words.slice(0, text.length * 2));
  let shared = 0;
  while (shared < text.length && own[shared] === text[shared]) shared++;
  return words.slice(0, lengthIn(words, shortened(text, shared)));
}
