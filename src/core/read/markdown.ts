import MarkdownIt from 'markdown-it';
import { readMarker } from '../chinese/heading-numbers.ts';
import { oneLine } from '../model/line-breaks.ts';
import type { Cell } from '../model/plan.ts';
import { linesOf, type SourceLine } from '../model/source-line.ts';
import { headed, isMostlyEmpty, squareOf } from '../tables/grid.ts';
import { type Page, readHtml } from './html.ts';
import { charactersLess, type Piece } from './missing.ts';

const markdownIt = new MarkdownIt({ html: true });
/** The first line of a table drawn with rules. */
const rule = /^\+(?:[-=:]+\+)+$/u;
/** Whether a line parts the heading of a table from its rows: | --- | :-: |. */
const isDelimiter = (words: string) =>
  /^[|:\s-]+$/u.test(words) && cellsOf(words).every((c) => /^:?-+:?$/u.test(c));

/**
 * Bold words between Chinese characters, which CommonMark does not see where a stop stands inside: **甲。**乙.
 */
const bold = /(\*\*|__)(?=\S)((?:(?!\1).){1,200}?)(?<=\S)\1/gu;

/** What pandoc writes beside the words: {#an-anchor} behind a heading, []{#_Toc1 .anchor}. */
const attributes = /\[\]\{#[^{}]{1,200}\}|(?<!\s)\s*\{#[^{}]{1,200}\}(?=\s*$)/gu;

/** Where Markdown calls for a footnote, and where the footnote stands. */
const footnote = /\[\^(\d{1,3})\]/gu;

/** A longer line is no Markdown that a person wrote. */
const longest = 20_000;
/** A comment of HTML, and where one begins that ends on another line. */
const comment = /^<!--/u;
const attribute = /\s[\w-]+\s*=/u;

/**
 * The words of a piece of Markdown without its signs, on one line, since a reference (&#10;) may stand for a
 * break; what its signs hold beside words (addresses, comments, attributes) goes to `tell`.
 */
function inline(source: string, tell: (text: string) => void): string {
  if (source.length > longest) return source;
  const plain = source.replace(attributes, (found) => (tell(found), '')).replace(bold, '$2');
  const words: string[] = [];
  for (const { type, content, attrs, markup } of markdownIt.parseInline(plain, {})[0]?.children ?? []) {
    if (markup !== 'autolink')
      for (const [name, value] of attrs ?? []) if (name !== 'alt' && value) tell(String(value));
    if (type === 'html_inline') tell(content);
    else words.push(type === 'softbreak' || type === 'hardbreak' ? ' ' : content);
  }
  return oneLine(words.join('').replace(footnote, '[$1]'));
}

/** Whether a line is a rule across the page: ---, * * *. */
const isRule = (words: string) => /^[-*_\s]+$/u.test(words) && (words.match(/[-*_]/gu)?.length ?? 0) >= 3;

/** A heading with the signs of Markdown: its level and its words, without the signs that may close it. */
function headingOf(words: string): { level: number; words: string } | null {
  const signs = /^(#{1,6})\s+/u.exec(words);
  if (!signs) return null;
  let end = words.length;
  while (end > signs[0].length && words[end - 1] === '#') end--;
  return { level: signs[1]!.length, words: words.slice(signs[0].length, end).trimEnd() };
}

/** An entry of a numbered list: 1. and a blank; a heading is more often set without one. */
const entry = /^(\d{1,2})[.)]\s+(?=\S)/u;
const fence = /^(?:```|~~~)/u;

/**
 * Markdown line by line: a plan numbers its headings and lists itself, so that the signs are evidence and no
 * structure of their own. See `Page` for what it gives.
 */
export function readMarkdown(text: string): Page {
  const source = linesOf(text);
  const lines: SourceLine[] = [];
  const [told, all]: [Piece[], Piece[]] = [[], []];
  const read = (words: string, no: number): string => {
    const beside: string[] = [];
    const found = inline(words, (said) => beside.push(said));
    for (const said of beside)
      if (comment.test(said) || !said.startsWith('<') || attribute.test(said))
        told.push({ text: said, line: no });
    all.push({
      text: charactersLess(lettersOf(markdownIt.utils.unescapeAll(words)), lettersOf(beside.join(''))),
      line: no,
    });
    return found;
  };
  /** Where the headings are set as such, the entries of a numbered list that follow one another are none. */
  const marked = source.some(({ raw }) => /^#{1,6}\s/u.test(raw) && readMarker(raw.replace(/^#+\s+/u, '')));
  const filled = source.filter(({ raw }) => raw.trim());
  const listed = new Set(
    filled.filter(({ raw }, i) => {
      const number = (line: SourceLine | undefined) => Number(entry.exec(line?.raw.trim() ?? '')?.[1] ?? NaN);
      const own = number(filled[i]);
      // 1. 1. 1. leaves the counting to Markdown.
      if ([filled[i - 1], filled[i + 1]].some((line) => number(line) === own)) return true;
      return (
        marked &&
        (number(filled[i + 1]) === own + 1 || number(filled[i - 1]) === own - 1) &&
        !/。\s*\S/u.test(raw)
      );
    }),
  );
  let fenced = false;
  const front = /^---\s*$/u.test(source[0]!.raw)
    ? source.findIndex(({ raw }, i) => i > 0 && /^---\s*$/u.test(raw))
    : -1;
  for (let i = 0; i < source.length; i++) {
    const { no, raw } = source[i]!;
    const words = raw.trim();
    if (fence.test(words)) fenced = !fenced;
    if (i <= front) lines.push({ no, raw: /^---\s*$/u.test(raw) ? '' : raw, chrome: true });
    else if (fenced && !fence.test(words)) lines.push({ no, raw, prose: true });
    else if (comment.test(words) && !words.includes('-->')) {
      let end = i;
      while (end < source.length - 1 && !source[end]!.raw.includes('-->')) end++;
      for (const line of source.slice(i, end + 1)) lines.push({ ...line, chrome: true });
      i = end;
    } else if (/^<table[\s>]/iu.test(words)) {
      let end = i;
      while (end < source.length - 1 && !/<\/table>/iu.test(source[end]!.raw)) end++;
      const page = readHtml(
        source
          .slice(i, end + 1)
          .map((l) => l.raw)
          .join('\n'),
        no - 1,
      );
      for (const [into, from] of [
        [lines, page.lines],
        [told, page.told],
        [all, page.all],
      ] as [unknown[], unknown[]][])
        for (const one of from) into.push(one);
      i = end;
    } else if (
      words.includes('|') &&
      source[i + 1]?.raw.includes('|') &&
      isDelimiter(source[i + 1]!.raw.trim())
    ) {
      const rows: Cell[][] = [];
      for (let k = i; k < source.length && source[k]!.raw.includes('|'); k++) {
        if (k === i + 1) continue;
        rows.push(cellsOf(source[k]!.raw.trim()).map((c) => squareOf(read(c, source[k]!.no), source[k]!.no)));
      }
      const grid = squared(rows);
      if (grid) lines.push({ no, raw: '', grid: headed(grid, 1) });
      else
        for (const row of rows) lines.push({ no: row[0]!.lines[0], raw: row.map((c) => c.words).join(' ') });
      i += rows.length;
    } else if (rule.test(words) && /^[|+]/u.test(source[i + 1]?.raw.trim() ?? '')) {
      let end = i;
      while (/^[|+]/u.test(source[end + 1]?.raw.trim() ?? '')) end++;
      const ruled = readRuled(source.slice(i, end + 1), read);
      for (const line of ruled ? [{ no, raw: '', grid: ruled }] : source.slice(i, end + 1)) lines.push(line);
      i = end;
    } else if (isRule(words) || /^=+$/u.test(words) || fence.test(words)) {
      if (/^(?:=+|-+)$/u.test(words) && lines.at(-1)?.raw && !lines.at(-1)!.heading)
        lines.at(-1)!.heading = words.startsWith('=') ? 1 : 2;
      if (/[\p{L}\p{N}]/u.test(words)) told.push({ text: words, line: no });
      lines.push({ no, raw: '' });
    } else {
      const heading = headingOf(words);
      const item = /^[-*+]\s+(?=\S)/u.exec(words);
      const quote = /^>\s?/u.exec(words);
      lines.push({
        no,
        raw:
          (/^(?:　+|\s+)/u.exec(raw)?.[0] ?? '') +
          read(heading?.words ?? words.slice((quote ?? item)?.[0].length ?? 0), no),
        ...(heading && { heading: heading.level }),
        ...((item || listed.has(source[i]!)) && { item: true }),
        ...(quote && { prose: true }),
        ...(/^(\*\*|__)(?:(?!\1).)+\1$/u.test(words) && { strong: true }),
      });
    }
  }
  return { lines, told, all };
}

/** The letters and figures of a piece: what of Markdown is no sign. */
const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');

/** The cells of a row between bars; a bar behind a backslash is a sign. */
function cellsOf(row: string): string[] {
  const cells = [''];
  for (const part of row.split(/(\\?\|)/u)) {
    if (part === '|') cells.push('');
    else cells[cells.length - 1] += part === '\\|' ? '|' : part;
  }
  if (cells.length > 1 && !cells[0]!.trim() && row.startsWith('|')) cells.shift();
  if (cells.length > 1 && !cells.at(-1)!.trim() && row.endsWith('|')) cells.pop();
  return cells.map((c) => c.trim());
}

/**
 * A table drawn with rules (+---+---+), as pandoc writes what pipes cannot say: a rule ends a row, one that
 * leaves a column out lets its cell reach down.
 */
function readRuled(
  source: SourceLine[],
  read: (words: string, no: number) => string,
): { rows: Cell[][]; headRows: number } | null {
  const rows: Cell[][] = [];
  /** The cell that stands in each column, on this row or from above. */
  const standing: Cell[] = [];
  let headRows = 0;
  let open = false;
  for (const { no, raw } of source) {
    const ruled = raw.trim().startsWith('+') || /\+[-=]{3,}\+/u.test(raw);
    const parts = raw
      .trim()
      .replace(/^[|+]|[|+]$/gu, '')
      .split(ruled ? /[|+]/u : '|');
    const ends = parts.map((part) => ruled && /^\s*:?[-=]+:?\s*$/u.test(part));
    if (ends.some(Boolean)) {
      if (/=/u.test(raw)) headRows = rows.length;
      if (ends.every(Boolean) || !open) {
        open = false;
        continue;
      }
    }
    if (!open || ends.some(Boolean)) {
      rows.push(
        parts.map((_, c) => {
          if (open && !ends[c] && standing[c]) {
            standing[c].rows++;
            return { ...squareOf('', no), covered: true };
          }
          return (standing[c] = squareOf('', no));
        }),
      );
      open = true;
    }
    parts.forEach((part, c) => {
      const words = ends[c] ? '' : read(part.trim(), no);
      const cell = standing[c] ?? standing.at(-1);
      if (!cell || !words) return;
      cell.words += (/\p{L}$/u.test(cell.words.slice(-2)) && /^[A-Za-z]/u.test(words) ? ' ' : '') + words;
      cell.lines = [cell.lines[0], no];
    });
  }
  const grid = squared(rows);
  return grid && headed(grid, headRows || 1);
}

/** Rows of one length, the short ones filled with empty cells; null where there would be little else. */
function squared(rows: Cell[][]): Cell[][] | null {
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  if (isMostlyEmpty(rows, columns)) return null;
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => squareOf('', row[0]?.lines[0] ?? 1)),
  ]);
}
