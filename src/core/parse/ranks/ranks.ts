import type { DivisionKind } from '../../model/plan.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { readGroupTitles } from './group-titles.ts';
import { readHeadingLevels } from './heading-levels.ts';
import type { Kinds } from './kinds.ts';
import { readKinds } from './ladder.ts';
import { type LostNumber, readLostNumbers } from './lost-numbers.ts';
import { belowMarkup, readInBrackets } from './lowered.ts';
import { readNeverNumbered } from './never-numbered.ts';
import { readOwnTexts } from './own-texts.ts';

/** What stands under what in a document, and what heads something though no number says so. */
export interface Ranks {
  /** The kind of each numbered heading. */
  kinds: Kinds;
  /** The kind of an unnumbered heading of each level of Markdown or HTML. */
  levels: ReadonlyMap<number, DivisionKind>;
  /** Headings that lack their number. */
  lostNumbers: ReadonlyMap<Block, LostNumber>;
  /** Headings of a document that numbers none like them. */
  neverNumbered: ReadonlyMap<Block, DivisionKind>;
  /** Lines that stand as these do, and were too few to be taken for some. */
  maybeHeadings: readonly Block[];
  /** Short lines that head the numbers which begin anew below them, with their kinds. */
  groupTitles: ReadonlyMap<Block, DivisionKind>;
  /** Titles of several texts in one document. */
  ownTexts: ReadonlySet<Block>;
}

/** Reads the ranks of a document's blocks; what each stage found is told to `trace`. */
export function readRanks(blocks: readonly Block[], trace: Trace = silent): Ranks {
  const numbered = readKinds(blocks, trace);
  const inBrackets = readInBrackets(blocks, belowMarkup(blocks, numbered, trace), trace);
  const given = inBrackets.kinds;
  const { found, maybe } = readNeverNumbered(blocks, given, trace);
  const lostNumbers = readLostNumbers(blocks, given, trace);
  const ownTexts = readOwnTexts(blocks, given, trace);
  const isTaken = (block: Block) =>
    [found, inBrackets.found, lostNumbers, ownTexts].some((known) => known.has(block));
  const { kinds, titles } = readGroupTitles(blocks, given, isTaken, trace);
  return {
    kinds,
    levels: readHeadingLevels(blocks, kinds),
    lostNumbers,
    neverNumbered: new Map([...found, ...titles, ...inBrackets.found]),
    maybeHeadings: maybe.filter((block) => !inBrackets.found.has(block)),
    groupTitles: titles,
    ownTexts,
  };
}
