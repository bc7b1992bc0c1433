import { partSays, withoutPart } from '../../model/part-of-line.ts';
import type { Artefact } from '../../model/plan.ts';
import { listed, type Said } from '../../model/sentence.ts';
import type { SourceLine } from '../../model/source-line.ts';
import { said } from '../said.ts';
import { formOf } from './forms.ts';
import type { DeclaredForm, DeclaredLine, Hints } from './hint.ts';
import { finder, refusing } from './refuse.ts';
import { tableArtefact, tablesByLine } from './table-artefacts.ts';

/** What was declared to be no word of the plan. */
export interface Confirmed {
  /** Whole lines, by their index. */
  whole: ReadonlyMap<number, Artefact>;
  /** Parts of lines, with the index of their line. */
  parts: readonly Part[];
}
export interface Part {
  index: number;
  artefact: Artefact;
}

/** What tells parts of lines apart. */
export const keyOf = ({
  index,
  artefact,
}: {
  index: number;
  artefact: Pick<Artefact, 'part' | 'text'>;
}): string => `${index} ${artefact.part} ${artefact.text}`;

/** What has been laid so far. */
interface Laid {
  whole: Map<number, Artefact>;
  parts: Part[];
  taken: Set<string>;
}

/** At most this many of the lines that a form fits are named where their count is another. */
const mostNamed = 12;

/**
 * Lays the artefacts against the lines, those first that name their line; one that does not fit is refused.
 * `guessed`: parts of lines that the
 * program takes for artefacts; `isKept`: the lines that a hint calls words.
 */
export function layArtefacts(
  lines: readonly SourceLine[],
  hints: Hints,
  guessed: readonly Part[],
  isKept: (i: number) => boolean,
): Confirmed {
  const refuse = refusing(hints);
  const laid: Laid = { whole: new Map(), parts: [], taken: new Set() };
  const indicesAt = Map.groupBy(lines.keys(), (i) => lines[i]!.no);
  const nowAt = finder(lines);
  const tableAt = tablesByLine(lines);
  for (const [entry, declared] of hints.artefacts.entries()) {
    if (declared.line === undefined) continue;
    const here = indicesAt.get(declared.line) ?? [];
    const isHeld = here.some((i) => declared.text && lines[i]!.raw.includes(declared.text));
    const found =
      placeOf(lines, here, declared, laid) ??
      (declared.part ? null : tableArtefact(lines, here, tableAt, declared));
    if (found) put(found, declared.reason, laid);
    else refuse('artefacts', entry, ...misplaced(declared, nowAt, hints, isHeld));
  }
  for (const [entry, declared] of hints.artefacts.entries()) {
    if (declared.line !== undefined) continue;
    const found = declared.part ? partsOfForm(guessed, declared, laid) : linesOfForm(lines, declared, isKept);
    if (found.length !== declared.count) refuse('artefacts', entry, ...miscounted(declared, found, hints));
    else for (const part of found) put(part, declared.reason, laid);
  }
  return laid;
}

function put({ index, artefact }: Part, reason: Artefact['reason'], { whole, parts, taken }: Laid): void {
  const { guessed: _, ...own } = { ...artefact, reason };
  if (!own.part) {
    whole.set(index, own);
    return;
  }
  parts.push({ index, artefact: own });
  taken.add(keyOf({ index, artefact: own }));
}

/** The guessed parts of a form that no entry has declared by their line. */
const partsOfForm = (guessed: readonly Part[], { text, part }: DeclaredForm, { taken }: Laid): Part[] => {
  const fits = formOf(text);
  return guessed.filter(
    (own) => own.artefact.part === part && fits(own.artefact.text) && !taken.has(keyOf(own)),
  );
};

/** The whole lines of a form that no hint calls words. */
const linesOfForm = (
  lines: readonly SourceLine[],
  { text, reason }: DeclaredForm,
  isKept: (i: number) => boolean,
): Part[] => {
  const fits = formOf(text);
  return lines.flatMap(({ no, raw }, index) =>
    raw.trim() && fits(raw) && !isKept(index)
      ? [{ index, artefact: { line: no, text: raw.trim(), reason } }]
      : [],
  );
};

/** Where an entry that names its line fits; several alike on one line are declared one by one. */
function placeOf(
  lines: readonly SourceLine[],
  indices: readonly number[],
  { line, text, reason, part }: DeclaredLine,
  { whole, taken }: Laid,
): Part | null {
  const isTaken = (index: number) =>
    part ? taken.has(keyOf({ index, artefact: { part, text } })) : whole.has(index);
  const fits = (i: number) =>
    !lines[i]!.grid &&
    (part ? withoutPart(lines[i]!.raw, text, part) !== null : lines[i]!.raw.trim() === text);
  const fitting = indices.filter(fits);
  const index = fitting.find((i) => !isTaken(i)) ?? fitting[0];
  return index === undefined ? null : { index, artefact: { line, text, reason, ...(part && { part }) } };
}

/** What is wrong with the count of a form, and what to do. */
function miscounted({ text, count, part }: DeclaredForm, found: readonly Part[], { file }: Hints) {
  const named = found.slice(0, mostNamed).map(({ artefact }) => artefact.line);
  const lines = listed([...named, ...(found.length > mostNamed ? ['…'] : [])]);
  const where = found.length ? said.atLines({ lines }) : '';
  const fault = part ? said.partMiscounted : said.formMiscounted;
  return [fault({ text, n: found.length, file, where, count }), said.correctCount()] as const;
}

/** What is wrong with an artefact that is not on its line, and what to do. */
function misplaced(
  { line, text, part }: DeclaredLine,
  nowAt: ReturnType<typeof finder>,
  { file }: Hints,
  isHeld: boolean,
): readonly [fault: Said, remedy: Said, where: Said] {
  if (part) {
    const fault = isHeld
      ? said.artefactNotOnce({ line, file, text, where: partSays[part] })
      : said.artefactNotHeld({ line, file, text });
    const where = isHeld ? '' : nowAt((raw) => withoutPart(raw, text, part) !== null);
    return [fault, said.correctPart(), where];
  }
  const where = nowAt((raw) => raw.trim() === text);
  const remedy = isHeld ? said.correctArtefactOrPart() : said.correctArtefact();
  return [said.artefactIsNot({ line, file, text }), remedy, where];
}
