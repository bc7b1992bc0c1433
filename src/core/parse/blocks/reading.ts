import { type Marker, markdown } from '../../chinese/heading-numbers.ts';
import { box } from '../../chinese/heading-words.ts';
import type { Said } from '../../model/sentence.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Stage, Trace } from '../../model/trace.ts';
import type { FlatTable } from '../../tables/flat-table.ts';
import type { Frame } from '../frame/state.ts';
import type { BlockHint } from '../hints/structure.ts';
import { said } from '../said.ts';
import { acceptNumber } from './accept-numbers.ts';
import type { Block } from './block.ts';
import { cutLine } from './cut-headings.ts';
import type { Say } from './example.ts';
import { type Beginning, joinWords } from './join-lines.ts';
import type { Joining } from './joining.ts';
import type { Numbering } from './numbering.ts';

/** What is known while the lines of a document are read, and the blocks so far. */
export interface Reading {
  lines: readonly SourceLine[];
  frame: Frame;
  /** The blocks that a person has said what they are, by the index of their line. */
  hints: ReadonlyMap<number, readonly BlockHint[]>;
  tables: ReadonlyMap<number, FlatTable>;
  numbering: Numbering;
  joining: Joining;
  blocks: Block[];
  /** The words of the line that the last block ends with. */
  end: string;
  trace: Trace;
}

/** The words of a line, by its index. */
export const wordsAt = ({ lines }: Reading, i: number) => lines[i]!.raw.trim();
/** A trace of one line and stage. */
export const saying =
  ({ trace, lines }: Reading, i: number, stage: Stage): Say =>
  (rule, took, why) =>
    trace({ line: lines[i]!.no, stage, rule, took, why });

/** Adds a block that begins and ends with line `i`. */
export const add = ({ blocks, lines }: Reading, i: number, words: string, more: Partial<Block> = {}) => {
  const { no } = lines[i]!;
  blocks.push({ index: i, lines: [no, no], words, marker: null, ...more });
};
/** Adds the words of line `i` to the last block, which ends with the line `end`. */
export const addTo = (before: Block, { lines }: Reading, { i, words }: Beginning, end?: string) => {
  before.words = joinWords(before.words, words, end);
  before.lines = [before.lines[0], lines[i]!.no];
  const { raised, unsure } = lines[i]!;
  if (raised) before.raised = [...(before.raised ?? []), ...raised];
  if (unsure) before.doubted ??= unsure;
};

/** The pieces of a line that may hold several headings; a quotation or code is one. */
export const piecesOf = (reading: Reading, i: number, words: string): string[] =>
  reading.lines[i]!.prose ? [words] : cutLine(words, reading.numbering, saying(reading, i, 'line'));

/** A longer line that begins with 专栏 speaks of a panel. */
const longestPanel = 60;

/** Adds pieces of line `i`, each a block; `signs`: those of Markdown before the first. */
export function addPieces(reading: Reading, i: number, pieces: readonly string[], signs?: string): void {
  const {
    heading,
    item,
    calls,
    note,
    framed,
    raised,
    unsure: doubts,
    asserted = Boolean(signs),
  } = reading.lines[i]!;
  const level = heading ?? signs?.length;
  for (const [n, piece] of pieces.entries()) {
    if (!piece) continue;
    if (piece.length <= longestPanel && box.pattern.test(piece)) reading.numbering.enterPanel();
    const doubted = doubts ?? (reading.numbering.mayBeNumbered(piece) ? said.numberOrFigure() : undefined);
    const { marker, unsure = doubted } = numberOf(reading, i, piece);
    add(reading, i, piece, {
      marker,
      ...(level && { heading: level, ...(asserted && { asserted }) }),
      ...(n === 0 && signs && { signs }),
      ...(item && { item }),
      ...(n === 0 && calls && { calls }),
      ...(note && { note }),
      ...(raised && { raised }),
      ...(doubted && { doubted }),
      ...(framed && { framed }),
      ...(unsure && { unsure }),
    });
  }
}

/**
 * The signs of Markdown before a heading, and all of the line that they take; quotations and code have none.
 */
export function signsAt(reading: Reading, i: number): { signs: string; length: number } | null {
  const found = reading.lines[i]!.prose ? null : markdown.exec(wordsAt(reading, i));
  return found && { signs: found[1]!, length: found[0].length };
}

/**
 * The number of a block: none in a quotation or code, as printed in a list of the markup, and elsewhere where
 * it is accepted.
 */
function numberOf(reading: Reading, i: number, piece: string): { marker: Marker | null; unsure?: Said } {
  const { prose, item } = reading.lines[i]!;
  if (prose) return { marker: null };
  if (item) return { marker: reading.numbering.read(piece) };
  return acceptNumber(piece, reading.numbering, saying(reading, i, 'number'));
}
