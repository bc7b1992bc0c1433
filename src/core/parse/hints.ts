import type { Place, Report, RuleId } from '../model/diagnostics.ts';
import type { Artefact, Kind } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { silent, type Trace } from '../model/trace.ts';

/** What `plan.yaml` says of a line that goes against the document's own numbering. `text`: the words the line begins with. */
export interface Hint {
  line: number;
  text: string;
  kind: Exclude<Kind, 'table' | 'row' | 'toc' | 'note'>;
  number?: number;
}

/** The lists of `plan.yaml` that speak of lines of the source. */
export type HintList = 'structure' | 'artefacts';

/** What a person says of a document's lines, and where that is written. */
export interface Hints {
  /** The document, named in messages. */
  file: string;
  /** The file that holds the hints and artefacts, named in messages about them. */
  hintFile: string;
  /** The line of the hint file on which an entry stands, where it is known. */
  lineOf?: (list: HintList, index: number) => number;
  hints: readonly Hint[];
  artefacts: readonly Artefact[];
  report: Report;
  trace?: Trace;
}

/** What a person settled of a document: no stage reads these lines otherwise. */
export interface Settled {
  /** The hint for a line, by its number. */
  hintAt: ReadonlyMap<number, Hint>;
  /** What was declared to be no word of the plan, by the index of its line. */
  confirmed: ReadonlyMap<number, Artefact>;
  /** The indices of all lines that are settled either way. */
  indices: ReadonlySet<number>;
}

/** How many entries are looked for elsewhere where they do not fit: more than a person reads, and each is a pass over the document. */
const mostLookedFor = 100;

/**
 * Lays the hints and artefacts of `plan.yaml` against the lines of the document. One that does not fit its line is left out and reported
 * (`hint`, `artefact`), with the line on which its text stands now where that is one.
 */
export function readHints(lines: readonly SourceLine[], hints: Hints): Settled {
  const { trace = silent } = hints;
  const linesAt = Map.groupBy(lines, (line) => line.no);
  const refuse = refusals(lines, hints);
  const hintAt = new Map<number, Hint>();
  for (const [i, hint] of hints.hints.entries()) {
    const begins = (raw: string) => raw.startsWith(hint.text);
    if (linesAt.get(hint.line)?.some(({ raw }) => begins(raw.trim()))) hintAt.set(hint.line, hint);
    else refuse('structure', i, hint, begins);
  }
  const declared = new Map<number, Artefact[]>();
  for (const [i, artefact] of hints.artefacts.entries()) {
    const isIt = (raw: string) => raw === artefact.text;
    if (!linesAt.get(artefact.line)?.some(({ raw }) => isIt(raw.trim())))
      refuse('artefacts', i, artefact, isIt);
    else if (declared.has(artefact.line)) declared.get(artefact.line)!.push(artefact);
    else declared.set(artefact.line, [artefact]);
  }
  const confirmed = new Map<number, Artefact>();
  const indices = new Set<number>();
  for (const [i, { no, raw }] of lines.entries()) {
    const artefact = declared.get(no)?.find(({ text }) => text === raw.trim());
    if (artefact) confirmed.set(i, artefact);
    if (artefact || hintAt.has(no)) indices.add(i);
  }
  if (trace !== silent) tell(hintAt, confirmed, hints.hintFile, trace);
  return { hintAt, confirmed, indices };
}

/** How each list's entries are said to be wrong. */
const wrong: Record<HintList, { rule: RuleId; isNot: string; entry: string }> = {
  structure: { rule: 'hint', isNot: 'does not begin with', entry: 'hint' },
  artefacts: { rule: 'artefact', isNot: 'is not', entry: 'artefact' },
};

/** Reports an entry that does not fit its line; `fits` tells the lines that it would fit. */
function refusals(lines: readonly SourceLine[], { file, hintFile, lineOf, report }: Hints) {
  let looked = 0;
  const nowAt = (fits: (raw: string) => boolean) => {
    if (++looked > mostLookedFor) return '';
    const found = lines.filter(({ raw }) => fits(raw.trim()));
    return found.length === 1 ? ` That text is on line ${found[0]!.no} now.` : '';
  };
  return (
    list: HintList,
    index: number,
    { line, text }: { line: number; text: string },
    fits: (raw: string) => boolean,
  ) => {
    const { rule, isNot, entry } = wrong[list];
    const place: Place = { file: hintFile, line: lineOf?.(list, index) };
    const said = `${list}: line ${line} of ${file} ${isNot} “${text}”.${nowAt(fits)}`;
    report(rule, place, `${said} Correct the line number or the text of this ${entry}.`);
  };
}

/** Says which lines were settled by a person. */
function tell(
  hintAt: Settled['hintAt'],
  confirmed: Settled['confirmed'],
  hintFile: string,
  trace: Trace,
): void {
  for (const { line, kind, number } of hintAt.values()) {
    const why = `${hintFile} says under structure: kind ${kind}${number === undefined ? '' : `, number ${number}`}`;
    trace({ line, stage: 'hint', rule: 'structure', took: true, why });
  }
  for (const { line, reason } of confirmed.values())
    trace({
      line,
      stage: 'hint',
      rule: 'artefacts',
      took: true,
      why: `${hintFile} says that it is no word of the plan: ${reason.en}`,
    });
}
