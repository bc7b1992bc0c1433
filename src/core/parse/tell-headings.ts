import { bullet, colonEnd, stopEnd } from '../chinese/punctuation.ts';
import { type DivisionKind, isDivision, type Node, walk } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import type { Block } from './blocks/block.ts';
import { hintEntry, hintText } from './hints/entry.ts';
import { said } from './said.ts';
import type { Telling } from './telling.ts';

/** A document of fewer paragraphs needs no headings. */
const fewestParagraphs = 5;
/** At most this many lines are named, each with the entry that settles it. */
const mostNamed = 8;

interface Told extends Telling {
  /** Short lines that stand as headings do, and are paragraphs. */
  maybe: readonly Block[];
  /** Short lines taken for headings, since numbers begin anew below them. */
  groups: ReadonlyMap<Block, DivisionKind>;
}

/**
 * Says where headings may have been missed (`headings-unsure`): lines without a number that stand as headings do and were
 * too few to be taken for some; lines taken for headings since numbers begin anew below them; and a document of several
 * paragraphs in which no heading was found.
 */
export function tellHeadings(roots: Node[], told: Told): void {
  const { maybe, groups, isSettled } = told;
  const nodes = [...walk(roots)];
  const paragraphs = nodes.filter((n) => (n.kind === 'p' || n.kind === 'item') && !n.role);
  const taken = [...groups].filter(([block]) => !isSettled(block.lines[0]));
  if (taken.length) tellLines(taken, said.groupTitles, told);
  for (const rest of nodes.flatMap(restOfHeading)) tellRest(rest, told);
  const shown = new Set(paragraphs.map((n) => n.lines[0]));
  const open = maybe.filter(({ lines: [line] }) => shown.has(line) && !isSettled(line));
  if (open.length > 1)
    tellLines(
      open.map((block) => [block, 'chapter']),
      said.maybeHeadings,
      told,
    );
  else if (
    isWithoutHeadings(nodes) &&
    paragraphs.length >= fewestParagraphs &&
    !paragraphs.some((n) => isSettled(n.lines[0]))
  )
    tellNone(paragraphs, told);
}

/** A heading so long may have been broken, and what was left of it is no longer than this. */
const [longHeading, longestRest] = [18, 8];
const onlyHan = /^\p{sc=Han}+$/u;

/**
 * What may be left of a heading: a few characters right below one that is long and has no stop, with text or headings
 * below them.
 */
function restOfHeading({ kind, marker, words, lines: [, to], children: [first, next] }: Node): Node[] {
  const isLong = isDivision(kind) && marker !== null && words.length >= longHeading && !stopEnd.test(words);
  const isRest =
    first?.kind === 'p' &&
    first.lines[0] === to + 1 &&
    first.words.length <= longestRest &&
    onlyHan.test(first.words) &&
    next !== undefined &&
    (isDivision(next.kind) || (next.kind === 'p' && stopEnd.test(next.words)));
  return isLong && isRest ? [first] : [];
}

/** Asks of such words whether they are of the heading. */
function tellRest({ lines: [line], words }: Node, told: Told): void {
  if (told.isSettled(line)) return;
  const { file, hintFile, report } = told;
  const none = entryFor(told, line, words, 'p');
  report('headings-unsure', { file, line }, said.restOfHeading({ words, hintFile, none }));
}

/** Whether a document has no heading, and no clauses that are numbered: those of a notice head nothing. */
const isWithoutHeadings = (nodes: readonly Node[]): boolean =>
  !nodes.some(
    (n) =>
      (isDivision(n.kind) && n.kind !== 'preface') ||
      (n.kind === 'item' && n.marker && !bullet.test(n.marker)),
  );

/** The entry of `structure` that says what a line is. */
const entryFor = ({ lines }: Told, line: number, words: string, kind: DivisionKind | 'p') =>
  hintEntry({ line, text: hintText(lines, line, words), kind });

/** Names lines that may be headings, each with the entry that says so, and that which says that the first is none. */
function tellLines(
  found: readonly [Block, DivisionKind][],
  say: typeof said.groupTitles | typeof said.maybeHeadings,
  told: Told,
): void {
  const { file, hintFile, report } = told;
  const [{ words, lines: at }] = found[0]!;
  const named = found.slice(0, mostNamed);
  report(
    'headings-unsure',
    { file, line: at[0] },
    say({
      words,
      names: listed(named.map(([block]) => block.lines[0])),
      hintFile,
      entries: named.map(([block, kind]) => entryFor(told, block.lines[0], block.words, kind)).join(', '),
      more: found.length > mostNamed ? said.moreEntries({ most: mostNamed, all: found.length }) : '',
      none: entryFor(told, at[0], words, 'p'),
    }),
  );
}

/** Says that no heading was found, with the entry that makes one of the first paragraph that announces nothing. */
function tellNone(paragraphs: readonly Node[], told: Told): void {
  const { file, hintFile, report } = told;
  const first = paragraphs.find(({ words }) => !colonEnd.test(words)) ?? paragraphs[0]!;
  const line = first.lines[0];
  const [entry, none] = (['chapter', 'p'] as const).map((kind) => entryFor(told, line, first.words, kind));
  report('headings-unsure', { file, line }, said.noHeadings({ hintFile, entry: entry!, none: none! }));
}
