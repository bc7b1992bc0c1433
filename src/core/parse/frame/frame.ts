import type { SourceLine } from '../../model/source-line.ts';
import { silent, type Trace } from '../../model/trace.ts';
import { annexList } from './annex-list.ts';
import { bodyStart } from './body.ts';
import { closingLines } from './closing.ts';
import { tableOfContents } from './contents.ts';
import { continuedTables } from './continued-tables.ts';
import { informationLines } from './information-lines.ts';
import { letterEnd } from './letter-end.ts';
import {
  addressee,
  information,
  letterhead,
  newspaper,
  number,
  openingDate,
  signedAndDated,
} from './opening.ts';
import { ownName } from './own-name.ts';
import { barePageNumbers, lastPageNumber, printedPageNumbers, romanPageNumbers } from './page-numbers.ts';
import { markedPageText, pageTextAbove } from './page-text.ts';
import { portalAbove, portalBelow } from './portal.ts';
import { runningHeads } from './running-heads.ts';
import { signatureAbove, signatureBelow } from './signature.ts';
import { type Frame, type FrameSettled, frameState, nothingSettled, type Pass } from './state.ts';
import { reportBy, title } from './title.ts';

export type { Frame } from './state.ts';

/**
 * What repeats from page to page, and what only points to the body. Where the body begins is known when they
 * are done.
 */
const aroundPages: readonly Pass[] = [
  printedPageNumbers,
  barePageNumbers,
  lastPageNumber,
  romanPageNumbers,
  runningHeads,
  markedPageText,
  tableOfContents,
  continuedTables,
];
/** What stands above the body and below it. */
const aroundBody: readonly Pass[] = [
  informationLines,
  pageTextAbove,
  information,
  newspaper,
  number,
  letterhead,
  signedAndDated,
  openingDate,
  addressee,
  title,
  reportBy,
  signatureAbove,
  ownName,
  closingLines,
  signatureBelow,
  letterEnd,
  annexList,
  portalAbove,
  portalBelow,
];
/** All passes in their order: what one has claimed is free for no other. */
export const passes: readonly Pass[] = [...aroundPages, ...aroundBody];

/**
 * Tells what surrounds the body of a document from its words alone: table of contents, information block,
 * document number, addressee, signature and date are told by their role; page numbers, running heads and the
 * text of a web page are artefacts with their reasons, `guessed` unless they are numbers of a run of pages. A
 * sentence, a numbered clause or a heading is never one. Takes time linear in the lines. What a person
 * has `settled` is left alone. Traces what each pass claims.
 */
export function readFrame(
  lines: readonly SourceLine[],
  settled: FrameSettled = nothingSettled,
  trace: Trace = silent,
): Frame {
  const state = frameState(lines, settled, trace);
  const run = (pass: Pass) => {
    state.pass = pass;
    pass.run(state);
  };
  aroundPages.forEach(run);
  state.start = bodyStart(state);
  aroundBody.forEach(run);
  const { roles, artefacts, series, listed } = state;
  return { roles, artefacts, series, listed };
}
