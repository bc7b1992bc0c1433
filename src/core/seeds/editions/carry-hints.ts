import { isMap, isScalar, isSeq, parseDocument, Scalar, stringify, type YAMLMap } from 'yaml';
import type { SourceLine } from '../../model/source-line.ts';
import type { guess } from '../guess.ts';

/** Hints that were placed in another edition of a document, and those that were not, as they were written. */
export interface Placed {
  placed: number;
  dropped: string[];
}

/** What an edition says of itself, and the next one not: each is guessed anew, or left empty to be filled in. */
const ownOfEdition = [
  'subtitle',
  'document_number',
  'issued',
  'published',
  'index_number',
  'source_address',
  'validity',
] as const;

/**
 * The `plan.yaml` of the next edition, from that of the one before: what both share stays as it is written;
 * numbers and dates are what the new document says; a hint goes to the line that has its words, and is left
 * out where none, or more than one, could be that line.
 */
export function planOfEdition(
  yaml: string,
  was: readonly SourceLine[],
  now: readonly SourceLine[],
  guesses: ReturnType<typeof guess>,
): Placed & { yaml: string } {
  // As it is written: a number stays a number to the eye, and no value is another.
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  for (const key of ownOfEdition) {
    const value = key in guesses ? (guesses[key as keyof typeof guesses]?.value ?? '') : '';
    if (value || document.has(key)) document.set(key, value);
  }
  const lineOf = lineFinder(was, now);
  const hints: Placed = { placed: 0, dropped: [] };
  for (const key of ['artefacts', 'structure']) {
    const list = document.get(key, true);
    if (!isSeq(list)) continue;
    list.items = list.items.filter((item) => !isMap(item) || place(item, lineOf, hints));
    // Not `[]`, below which no entry can be written.
    if (!list.items.length) document.set(key, Object.assign(new Scalar(''), { type: Scalar.PLAIN }));
  }
  return { ...hints, yaml: document.toString({ lineWidth: 0 }) };
}

/** An entry on one line, as a person pastes it into a list. */
const asEntry = (written: unknown): string =>
  `- ${stringify(written, { schema: 'failsafe', collectionStyle: 'flow', lineWidth: 0 }).trim()}`;

/** Moves a hint to its line, or counts it as dropped; whether it stays. */
function place(item: YAMLMap, lineOf: (line: number) => number | null, hints: Placed): boolean {
  const written = item.toJSON() as { line?: string; lines?: [string, string] };
  const lines = (written.lines ?? [written.line]).filter((line) => line !== undefined).map(Number);
  if (!lines.length) return true;
  const moved = lines.map(lineOf);
  if (moved.some((line) => line === null)) {
    hints.dropped.push(asEntry(written));
    return false;
  }
  const own = item.get(written.lines ? 'lines' : 'line', true);
  for (const [i, number] of (isSeq(own) ? own.items : [own]).entries())
    if (isScalar(number)) Object.assign(number, { value: String(moved[i]), source: String(moved[i]) });
  hints.placed++;
  return true;
}

/** Finds the line of the new document with the words of one of the old: the only one, or the same of as many. */
function lineFinder(was: readonly SourceLine[], now: readonly SourceLine[]) {
  const words = ({ raw }: SourceLine) => raw.trim();
  const [old, young] = [Map.groupBy(was, words), Map.groupBy(now, words)];
  const byNumber = new Map(was.map((line) => [line.no, line]));
  return (no: number): number | null => {
    const line = byNumber.get(no);
    const before = line ? old.get(words(line))! : [];
    const after = line ? (young.get(words(line)) ?? []) : [];
    return before.length === after.length ? (after[before.indexOf(line!)]?.no ?? null) : null;
  };
}
