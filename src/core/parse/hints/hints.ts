import { partSays, withoutPart } from '../../model/part-of-line.ts';
import { type Artefact, isDivision } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import type { SourceLine } from '../../model/source-line.ts';
import { silent, type Trace } from '../../model/trace.ts';
import { said } from '../said.ts';
import { type Confirmed, keyOf, layArtefacts, type Part } from './artefacts.ts';
import { type Hint, type Hints, rangeOf } from './hint.ts';
import { openTables } from './open-tables.ts';
import { type Refuse, refusing } from './refuse.ts';
import { bare, begins } from './same-words.ts';
import { layStructure, type Structure } from './structure.ts';
import { withoutRow } from './table-artefacts.ts';

export type { Hint, Hints } from './hint.ts';

/** What a person settled of a document: no stage reads these lines otherwise. */
export interface Settled {
  /** The lines without the parts that are no words of the plan. */
  lines: readonly SourceLine[];
  structure: Structure;
  /** What was declared to be no word of the plan, by the index of its line. */
  confirmed: ReadonlyMap<number, Artefact>;
  /** Parts of lines that are no words of the plan, declared or guessed. */
  parts: readonly Artefact[];
  /** The indices of all lines that a hint or an artefact speaks of. */
  indices: ReadonlySet<number>;
  /** Whether a hint names the title; the index of the first line that one calls a heading, or null. */
  hasTitle: boolean;
  bodyAt: number | null;
  /** How an entry is refused that fits its line and says what cannot be. */
  refuse: Refuse;
}

/**
 * Lays the hints and artefacts of `plan.yaml` against the lines of the document. One that does not fit is
 * left out and reported (`hint`, `artefact`), with the line on which its text stands now where that is one;
 * all are. `guessed`: the parts of lines that the program takes for no words of the plan; a hint that names
 * such a part calls it back.
 */
export function readHints(
  source: readonly SourceLine[],
  hints: Hints,
  guessed: (lines: readonly SourceLine[]) => readonly Part[] = () => [],
  trace: Trace = silent,
): Settled {
  const refuse = refusing(hints);
  const opened = openTables(source, hints.hints);
  const hintsAt = Map.groupBy(hints.hints, (hint) => rangeOf(hint)[0]);
  const hintsOn = (i: number) => hintsAt.get(opened.lines[i]!.no) ?? [];
  const kept = guessed(opened.lines).filter(
    ({ index, artefact }) => !isCalledBack(hintsOn(index), opened.lines[index]!.raw, artefact),
  );
  const isKept = (i: number) => hintsOn(i).some(({ text }) => begins(opened.lines[i]!.raw, text));
  const { whole, parts } = layArtefacts(opened.lines, hints, kept, isKept);
  const confirmed = new Set(parts.map(keyOf));
  const all = [...parts, ...kept.filter((part) => !confirmed.has(keyOf(part)))];
  const lines = cut(opened.lines, all);
  const structure = layStructure({ ...opened, lines }, hints, refuse);
  if (trace !== silent) tell({ lines, structure, whole, parts: all }, hints.hintFile, trace);
  const headings = [...structure.blocks].filter(([, own]) => own.some(({ kind }) => isDivision(kind)));
  return {
    lines,
    structure,
    confirmed: whole,
    parts: all.map(({ artefact }) => artefact),
    indices: new Set([...whole.keys(), ...touched(structure)]),
    hasTitle: [...structure.blocks.values()].flat().some(({ kind }) => kind === 'title'),
    bodyAt: headings.length ? headings.reduce((first, [i]) => Math.min(first, i), Infinity) : null,
    refuse,
  };
}

/** All lines that hints speak of. */
function* touched({ blocks, roles, tables }: Structure): Generator<number> {
  for (const [i, own] of blocks) for (let k = i; k <= own.at(-1)!.end; k++) yield k;
  yield* roles.keys();
  yield* tables.keys();
}

/**
 * Whether a hint names a line by words of which an artefact would take some: by its first words, or, where
 * that is the end of the line, by all of them.
 */
const isCalledBack = (hints: readonly Hint[], raw: string, { text, part }: Artefact): boolean =>
  hints.some((hint) =>
    part === 'end' ? bare(hint.text) === bare(raw) : part === 'beginning' && begins(hint.text, text),
  );

/** The lines without parts of them. */
function cut(lines: readonly SourceLine[], parts: readonly Part[]): readonly SourceLine[] {
  if (!parts.length) return lines;
  const left = [...lines];
  for (const { index, artefact } of parts) {
    const line = left[index]!;
    if (line.grid) left[index] = withoutRow(line, artefact.text);
    else left[index] = { ...line, raw: withoutPart(line.raw, artefact.text, artefact.part!) ?? line.raw };
  }
  return left;
}

/** Says which lines were settled by a person, and which parts of lines are no words of the plan. */
function tell(
  { lines, structure, whole, parts }: Confirmed & Pick<Settled, 'lines' | 'structure'>,
  hintFile: string,
  trace: Trace,
): void {
  const say = (line: number, rule: string, why: Said) =>
    trace({ line, stage: 'hint', rule, took: true, why });
  const says = (i: number, kind: string, number?: number) => {
    const hint = { file: hintFile, kind };
    const why = number === undefined ? said.hintSays(hint) : said.hintSaysNumber({ ...hint, number });
    say(lines[i]!.no, 'structure', why);
  };
  for (const [i, own] of structure.blocks) for (const { kind, number } of own) says(i, kind, number);
  for (const [i, role] of structure.roles) says(i, role);
  for (const [i, { kind }] of structure.tables) says(i, kind);
  for (const { line, reason } of whole.values())
    say(line, 'artefacts', said.artefactSays({ file: hintFile, reason }));
  for (const { artefact } of parts) {
    const { line, text, part, reason, guessed } = artefact;
    const what = { text, where: partSays[part!], reason };
    const why = guessed ? said.partGuessed(what) : said.partSays({ ...what, file: hintFile });
    say(line, 'artefacts', why);
  }
}
