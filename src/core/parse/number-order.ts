import { insertedNumber } from '../chinese/heading-numbers.ts';
import { annexOfAnnex } from '../chinese/heading-words.ts';
import { stopEnd } from '../chinese/punctuation.ts';
import { shortened } from '../model/characters.ts';
import type { Place, Report } from '../model/diagnostics.ts';
import { type DivisionKind, isDivision, type Kind, type Node } from '../model/plan.ts';
import type { Sentence } from '../model/sentence.ts';
import type { SourceLine } from '../model/source-line.ts';
import { hintEntry, hintText } from './hints/entry.ts';
import type { Hint, Hints } from './hints/hint.ts';
import { said } from './said.ts';
import { longestTitleBelow } from './tree.ts';

/**
 * Numbers go up by one within their parent, or run on through the document, also from entries of a list that count like
 * them; 1 may always begin anew. A document may be one of several annexes, and begin with 附件2. Reports a heading whose
 * number does neither (`number-gap`, `number-duplicate`) and marks it as unsure.
 * `settled`: the headings of which a person has said what they are; panels are numbered through the document
 * and are not looked at.
 */
export function checkNumbers(
  roots: Node[],
  settled: ReadonlySet<Node>,
  lines: readonly SourceLine[],
  { file, hintFile, report }: Pick<Hints, 'file' | 'hintFile' | 'report'>,
): void {
  /** The last number of each kind in the document. */
  const running = new Map<Kind, number>();
  /** The heading of each kind before it in the document. */
  const latest = new Map<Kind, Node>();
  /** The last figure in the document that is printed so: 3 of 3. */
  const printed = new Map<string, number>();
  /** What stands right above in the document. */
  let above: Node | undefined;
  const visit = (siblings: Node[], parent?: Node) => {
    const last = new Map<Kind, number>();
    for (const n of siblings) {
      const { form, figure } = figureOf(n.marker);
      if (isDivision(n.kind) && n.number !== null && n.kind !== 'box') {
        const before = last.get(n.kind) ?? 0;
        const follows =
          n.number === before + 1 ||
          n.number === (running.get(n.kind) ?? 0) + 1 ||
          figure - 1 === printed.get(form) ||
          isInserted(n, latest.get(n.kind)) ||
          (n === roots[0] && n.kind === 'attachment');
        if (!follows && !settled.has(n)) {
          n.unsure ??= before ? said.numberAfter({ before }) : said.numberNotFirst();
          const own = advice(n, lines, hintFile);
          const title = above && canHead(above, n) ? above : null;
          const all = !before && parent ? adviceBelow(parent, own, lines, hintFile) : own;
          const anew = title ? adviceAnew(title, own, lines, hintFile) : all;
          report(...faultOf(n, before, { file, line: n.lines[0] }, anew));
        }
        last.set(n.kind, n.number);
        running.set(n.kind, n.number);
        latest.set(n.kind, n);
      }
      if (figure) printed.set(form, figure);
      above = n;
      visit(n.children, n);
    }
  };
  visit(roots);
}

/** The one figure of a number as printed, and what stands around it; no figure is 0. */
function figureOf(marker: string | null): { form: string; figure: number } {
  const found = /^(\D*)(\d+)(\D*)$/u.exec(marker ?? '');
  return { form: found ? `${found[1]}#${found[3]}` : '', figure: Number(found?.[2] ?? 0) };
}

/**
 * Whether a number was put in later, behind the one before it: 第四条之一 behind 第四条, 第四条之二 behind that; 附件1-1 behind
 * 附件1 is of its like.
 */
const isInserted = (n: Node, before: Node | undefined): boolean =>
  n.number === before?.number && insertedOf(n) === insertedOf(before) + 1;
const insertedOf = ({ kind, marker }: Node): number =>
  kind === 'attachment' ? annexOfAnnex(marker ?? '') : insertedNumber(marker ?? '');

/** How many characters of a heading without a number are quoted to name it. */
const longestName = 20;

/** What is wrong with a number that does not follow the one before it, as it is reported. */
function faultOf(n: Node, before: number, place: Place, advice: Sentence): Parameters<Report> {
  const { number, marker, words } = n;
  const name = marker ?? said.takenForNumber({ words: shortened(words, longestName), number: number! });
  if (number === before && !insertedOf(n))
    return ['number-duplicate', place, said.numberTwice({ name, advice })];
  if (number === 1) return ['number-duplicate', place, said.numberAnew({ name, advice })];
  if (!before) return ['number-gap', place, said.numberFirst({ name, advice })];
  return ['number-gap', place, said.numberGap({ name, before, advice })];
}

/**
 * The same of a number that is the first in an annex which begins with a table: the line that was taken for an annex
 * may name the table alone, and the body goes on behind it.
 */
function adviceBelow(
  { kind, lines: [from, to], marker, words, children }: Node,
  own: Sentence,
  lines: readonly SourceLine[],
  hintFile: string,
): Sentence {
  if (kind !== 'attachment' || children[0]?.kind !== 'table') return own;
  const text = hintText(lines, from, (marker ?? '') + (from === to ? words : ''));
  const where = from === to ? { line: from } : { lines: [from, to] as const };
  const hint = hintEntry({ ...where, text, kind: 'caption' });
  return said.orNamesTable({ own, words: text, file: hintFile, hint });
}

/** Whether a short line above a chapter may be the title of a part whose numbers begin anew. */
const canHead = ({ kind, role, marker, words }: Node, { kind: below, number }: Node): boolean =>
  below === 'chapter' &&
  number === 1 &&
  kind === 'p' &&
  !role &&
  !marker &&
  words.length <= longestTitleBelow &&
  !stopEnd.test(words);

/** The same of a 1 below a short line, which may head what is numbered anew. */
function adviceAnew(
  { lines: [line], words }: Node,
  own: Sentence,
  lines: readonly SourceLine[],
  file: string,
) {
  const hint = hintEntry({ line, text: hintText(lines, line, words), kind: 'part' });
  return said.orHeadsNumbers({ own, words, file, hint });
}

/** How a person says that a number is printed so. */
function advice(
  { lines: [line], kind, number, marker, words }: Node,
  lines: readonly SourceLine[],
  hintFile: string,
) {
  const text = hintText(lines, line, (marker ?? '') + words);
  const hint: Hint = { line, text, kind: kind as DivisionKind, number: number! };
  return said.sayNumberPrinted({ file: hintFile, hint: hintEntry(hint) });
}
