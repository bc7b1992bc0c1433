import { decodeSource } from './decode.ts';
import type { Report } from './diagnostics.ts';
import { readMarker } from './grammar.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { linesOf, type SourceLine } from './lines.ts';

/** The formats a document may have, by the end of its name. */
export const formats = ['txt', 'md', 'html', 'htm'] as const;

/**
 * Reads a document as numbered lines: plain text as it is; of Markdown and HTML the words, with what their signs say of them (headings,
 * tables, the menus of a page) kept beside them. The numbers are those of the file's own lines.
 * Reports what `decodeSource` reports, and returns null when there is no text.
 */
export function readDocument(bytes: Uint8Array, file: string, report: Report): { text: string; lines: SourceLine[] } | null {
  const text = decodeSource(bytes, file, report);
  if (text === null) return null;
  const lines = /\.html?$/iu.test(file) || /^\s*(?:<!doctype html|<html)/iu.test(text) ? readHtml(text) : /\.(?:md|markdown)$/iu.test(file) ? readMarkdown(text) : linesOf(text);
  // Where nothing else is a heading, lines that are bold throughout are.
  if (!lines.some((l) => l.heading || (!l.chrome && readMarker(l.raw.trim())))) for (const l of lines) if (l.strong && l.raw.trim().length <= 30) l.heading = 7;
  if (!lines.some((l) => /\S/u.test(l.raw) || l.grid)) {
    report('empty-source', { file }, 'the document has no words. Put the text of the plan into this file.');
    return null;
  }
  return { text, lines };
}
