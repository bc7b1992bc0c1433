import { readMarker } from '../chinese/heading-numbers.ts';
import type { Report } from '../model/diagnostics.ts';
import { placeInText } from '../model/place-in-text.ts';
import { linesOf, type SourceLine, wordsOf } from '../model/source-line.ts';
import { withDrawnTables } from './drawn-tables.ts';
import type { PageHead } from './html/head.ts';
import { type Page, readHtml } from './html/html.ts';
import type { Printed } from './html/places.ts';
import { unendedIn } from './html/whole.ts';
import { joinGrids } from './joined-grids.ts';
import { missingCharacters, type Piece, quoted } from './missing.ts';
import { said } from './said.ts';
import { seenLines } from './seen-lines.ts';
import { setAsHeadings } from './set-as-headings.ts';
import { decodeSource } from './text/decode.ts';
import { readMarkdown } from './text/markdown.ts';
import { type DecodedText, textDoubts } from './text/text-doubts.ts';
import { tooLargeText, tooManyLines } from './too-large.ts';

/** The formats a document may have, by the end of its name. */
export const formats = ['txt', 'md', 'html', 'htm'] as const;

/**
 * A document that was read: its text, its lines, and (`told`) what stands in it beside its words, such as the
 * text that stands for a picture, or an address that words link to.
 */
export interface Document {
  text: string;
  lines: SourceLine[];
  told: Piece[];
  /** What an HTML page shows that is no text, by its address. */
  pictures?: string[] | undefined;
  /** Its equations of which parts are drawn, or stand higher or lower, by their words. */
  equations?: string[] | undefined;
  /** What the head of an HTML page says of the document. */
  head?: PageHead | undefined;
  /** Where its words are printed, where it is the reading of printed pages; else none. */
  printed: Printed[];
}

const isHtml = (text: string, file: string): boolean =>
  /\.html?$/iu.test(file) || /^\s*(?:<!doctype html|<html)/iu.test(text);

const isMarkdown = (file: string): boolean => /\.(?:md|markdown)$/iu.test(file);

/**
 * The text of a document as its format has it: HTML and Markdown by the name of the file, HTML by its
 * beginning too.
 */
function pageOf(text: string, file: string): Page {
  if (isHtml(text, file)) return readHtml(text);
  return isMarkdown(file) ? readMarkdown(text) : plainText(text);
}

/**
 * Reads a document as numbered lines: plain text as it is; of Markdown and HTML the words, with what their
 * signs say of them (headings, tables, the menus of a page) kept beside them. The numbers are those of the
 * file's own lines. Reports what `decodeSource` reports and returns null when there is no text, or more than any plan
 * has; reports `words-lost` where a word of the file is in no line, or may be: a page of HTML that breaks off; and
 * `text-damaged` where the text shows damage that was done to it before.
 */
export function readDocument(bytes: Uint8Array, file: string, report: Report): Document | null {
  const text = decodeSource(bytes, file, report);
  if (text === null) return null;
  const large = tooLargeText(text, isHtml(text, file));
  const page = large ? null : pageOf(text, file);
  const tooMuch = page ? tooManyLines(page.lines) : large;
  if (!page || tooMuch) {
    report('not-text', { file }, tooMuch!);
    return null;
  }
  const { told, all, pictures, equations, head, printed = [] } = page;
  const lines = seenLines(joinGrids(page.lines));
  // Where nothing else is a heading, lines that are bold throughout are.
  if (!printed.length && !lines.some((l) => l.heading || (!l.chrome && readMarker(l.raw.trim()))))
    for (const l of lines) if (l.strong && l.raw.trim().length <= 30) l.heading = 7;
  setAsHeadings(lines, new Map(printed.map(({ line, looks }) => [line, looks])));
  if (!lines.some((l) => /\S/u.test(l.raw) || l.grid)) {
    report('empty-source', { file }, said.noWords());
    return null;
  }
  if (!printed.length)
    reportDoubts({ text, bytes, isHtml: isHtml(text, file), isMarkdown: isMarkdown(file) }, file, report);
  const unended = isHtml(text, file) ? unendedIn(text) : null;
  if (unended) report('words-lost', { file }, said.breaksOff({ sign: unended }));
  const missing = missingCharacters(all, printedIn(lines));
  if (missing)
    report(
      'words-lost',
      { file, line: missing.first[0]?.line },
      said.wordsLost({ n: missing.count, quoted: quoted(missing.first) }),
    );
  return { text, lines, told, pictures, equations, head, printed };
}

/** Reports `text-damaged` of what a text shows of damage that was done to it before. */
function reportDoubts(given: DecodedText, file: string, report: Report): void {
  for (const { find, message } of textDoubts) {
    const found = find(given);
    if (!found) continue;
    const { line, words } = placeInText(given.text, found.at);
    report('text-damaged', { file, line }, message({ n: found.n, words }));
  }
}

/** Plain text, and what stands in the lines of its tables, all of which must be in their cells. */
function plainText(text: string): Page {
  const source = linesOf(text);
  const lines = withDrawnTables(source);
  const drawn = new Set(lines.flatMap((line) => line.drawn?.map((sign) => sign.line) ?? []));
  const all = source
    .filter(({ no }) => drawn.has(no))
    .map(({ no, raw }) => ({ text: raw.replace(/[^\p{L}\p{N}]/gu, ''), line: no }));
  return { lines, told: [], all };
}

/** All that stands in lines, in their order, with the signs that draw their tables. */
export const printedIn = (lines: readonly SourceLine[]): string =>
  lines.flatMap((line) => [wordsOf(line), ...(line.drawn?.map(({ text }) => text) ?? [])]).join('');
