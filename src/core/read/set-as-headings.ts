import { readMarker } from '../chinese/heading-numbers.ts';
import { attachment, box } from '../chinese/heading-words.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import type { SourceLine } from '../model/source-line.ts';
import { said } from './said.ts';

/** The shortest and the longest line that size, weight and place alone can make a heading. */
const [shortest, longest] = [2, 30];
/** A line that is no heading whatever it is set in: it leads on, or names a table. */
const leadsOn = /[:：、；，]$|^[表图]\s*\d|^单位/u;
/** A shorter line says nothing of where the text begins. */
const shortestProse = 20;
/** Fewer headings of a look are chance: with numbers among them, and without any. */
const [fewestNumbered, fewestBare] = [2, 3];
/** At least this share of the lines of a look must be headings, and of its numbered ones have one kind of number. */
const mostly = 0.8;
/** At most this many headings stand above the first text. */
const mostAbove = 2;
/** The levels that headings have. */
const deepest = 6;

interface Look {
  key: string;
  size: number;
  lines: SourceLine[];
  numbered: SourceLine[];
  bare: SourceLine[];
}

/** What of the look of a line can tell a heading: its size, weight and font, and whether it is in the middle. */
function keyOf(looks: string): string {
  if (/smaller/u.test(looks)) return '';
  const parts = looks.split(', ').filter((part) => !/^indent/u.test(part));
  return parts.some((part) => part !== 'centred') ? parts.join(', ') : '';
}

/** Whether a line can be a heading by what it stands in. */
const isSeen = ({ grid, framed, item }: SourceLine): boolean => !grid && !framed && !item;

const weightOf = ({ strong }: SourceLine): string => (strong ? 'bold' : '');

const isProse = ({ raw }: SourceLine): boolean => raw.length >= shortestProse && sentenceEnd.test(raw.trim());

/** Whether a line can be a heading by what it says. */
function isTitle({ raw }: SourceLine): boolean {
  const words = raw.trim();
  return (
    words.length >= shortest &&
    words.length <= longest &&
    /\p{Script=Han}/u.test(words) &&
    !sentenceEnd.test(words) &&
    !leadsOn.test(words) &&
    !attachment.pattern.test(words) &&
    !box.pattern.test(words)
  );
}

/**
 * Gives lines that are set as headings their level, where numbers do not say what they are: short lines in a
 * look of their own (`looks`: of the lines of a printed page, by number) that numbered headings share, or that
 * several lines have, each above text. Larger looks stand higher. Numbers are never overruled: the kind of a
 * level is that of its numbered headings. Lines of a file without pages are told by their weight alone, and
 * only beside numbered ones.
 */
export function setAsHeadings(lines: readonly SourceLine[], looks: ReadonlyMap<number, string>): void {
  const text = lines.filter(
    (l) => !l.beside && !l.note && !l.chrome && /\S/u.test(l.raw + (l.grid ? '表' : '')),
  );
  if (text.some((l) => l.heading)) return;
  const begin = text.findIndex((l) => isSeen(l) && (readMarker(l.raw.trim()) !== null || isProse(l)));
  const keys = text.map((line) => (looks.size ? keyOf(looks.get(line.no) ?? '') : weightOf(line)));
  const found = begin < 0 ? [] : looksIn(text, keys, Math.max(0, begin - mostAbove));
  const numbers = Map.groupBy(text, schemeOf);
  const ofHeadings = found.filter((look) => isOfHeadings(look, numbers, looks.size > 0));
  if (!ofHeadings.some(({ bare }) => bare.length)) return;
  const weight = ({ key }: Look) => Number(/bold/u.test(key)) + Number(/centred/u.test(key)) / 2;
  ofHeadings.sort((a, b) => b.size - a.size || weight(b) - weight(a));
  for (const [i, { numbered, bare }] of ofHeadings.slice(0, deepest).entries()) {
    for (const line of [...numbered, ...bare]) line.heading = i + 1;
    for (const line of bare) line.unsure ??= said.setAsHeading();
  }
}

/** The looks of lines from one on, by their keys, each with those of its lines that can be headings. */
function looksIn(text: readonly SourceLine[], keys: readonly string[], from: number): Look[] {
  const found = new Map<string, Look>();
  text.forEach((line, i) => {
    const key = keys[i]!;
    if (!key || !isSeen(line) || i < from) return;
    const size = Number(/([\d.]+) pt/u.exec(key)?.[1] ?? 0);
    const look = found.get(key) ?? { key, size, lines: [], numbered: [], bare: [] };
    found.set(key, look);
    look.lines.push(line);
    if (!isTitle(line)) return;
    if (readMarker(line.raw.trim())) look.numbered.push(line);
    else if (headsText(text[i + 1], keys[i + 1] !== key && keys[i + 1] !== '')) look.bare.push(line);
  });
  return [...found.values()];
}

/** Whether a line is followed by text or by a heading, which has a number, or (`isSet`) another look. */
function headsText(next: SourceLine | undefined, isSet: boolean): boolean {
  if (!next || next.grid || next.framed) return false;
  return isProse(next) || readMarker(next.raw.trim()) !== null || (isSet && isTitle(next));
}

/** The kind of number that a line begins with. */
const schemeOf = ({ raw }: SourceLine): string => readMarker(raw.trim())?.scheme.name ?? '';

/**
 * Whether most lines of a look are headings: numbered ones of one kind (`numbers`: all lines of each kind), or
 * several without numbers.
 */
function isOfHeadings(
  { lines, numbered, bare }: Look,
  numbers: ReadonlyMap<string, readonly SourceLine[]>,
  printed: boolean,
): boolean {
  if (numbered.length + bare.length < mostly * lines.length) return false;
  if (numbered.length < fewestNumbered) return printed && !numbered.length && bare.length >= fewestBare;
  const schemes = [...Map.groupBy(numbered, schemeOf).entries()].sort((a, b) => b[1].length - a[1].length);
  const [name, most] = schemes[0]!;
  return most.length >= mostly * numbered.length && most.length >= mostly * numbers.get(name)!.length;
}
