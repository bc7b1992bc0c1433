import MarkdownIt from 'markdown-it';
import { oneLine } from './breaks.ts';
import { readMarker } from './grammar.ts';
import { readHtml } from './html.ts';
import type { Cell } from './plan.ts';
import { headed, squareOf } from './grid.ts';
import { linesOf, type SourceLine } from './lines.ts';

const markdownIt = new MarkdownIt({ html: true });
/** The first line of a table drawn with rules. */
const rule = /^\+(?:[-=:]+\+)+$/u;
const delimiter = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/u;

/** Bold words between Chinese characters, which CommonMark does not see where a stop stands inside: **甲。**乙. */
const bold = /(\*\*|__)(?=\S)((?:(?!\1).){1,200}?)(?<=\S)\1/gu;

/** What pandoc writes beside the words: {#an-anchor} behind a heading, []{#_Toc1 .anchor}. */
const attributes = /\[\]\{#[^{}]{1,200}\}|\s*\{#[^{}]{1,200}\}(?=\s*$)/gu;

/** Where Markdown calls for a footnote, and where the footnote stands. */
const footnote = /\[\^(\d{1,3})\]/gu;

/** The words of a piece of Markdown without its signs, on one line: a reference (&#10;) may stand for a break. */
const inline = (source: string): string =>
  source.length > 20_000 ? source : oneLine((markdownIt.parseInline(source.replace(attributes, '').replace(bold, '$2'), {})[0]?.children ?? []).map((t) => (t.type === 'html_inline' ? '' : t.type === 'softbreak' || t.type === 'hardbreak' ? ' ' : t.content)).join('').replace(footnote, '[$1]'));

/** An entry of a numbered list: 1. and a blank; a heading is more often set without one. */
const entry = /^(\d{1,2})[.)]\s+(?=\S)/u;
const fence = /^(?:```|~~~)/u;

/** Markdown line by line: a plan numbers its headings and lists itself, so that the signs are evidence and no structure of their own. */
export function readMarkdown(text: string): SourceLine[] {
  const source = linesOf(text);
  const lines: SourceLine[] = [];
  /** Where the headings are set as such, the entries of a numbered list that follow one another are none. */
  const marked = source.some(({ raw }) => /^#{1,6}\s/u.test(raw) && readMarker(raw.replace(/^#+\s+/u, '')));
  const filled = source.filter(({ raw }) => raw.trim());
  const listed = new Set(filled.filter(({ raw }, i) => {
    const number = (line: SourceLine | undefined) => Number(entry.exec(line?.raw.trim() ?? '')?.[1] ?? NaN);
    const own = number(filled[i]);
    // 1. 1. 1. leaves the counting to Markdown.
    if ([filled[i - 1], filled[i + 1]].some((line) => number(line) === own)) return true;
    return marked && (number(filled[i + 1]) === own + 1 || number(filled[i - 1]) === own - 1) && !/。\s*\S/u.test(raw);
  }));
  let fenced = false;
  const front = /^---\s*$/u.test(source[0]!.raw) ? source.findIndex(({ raw }, i) => i > 0 && /^---\s*$/u.test(raw)) : -1;
  for (let i = 0; i < source.length; i++) {
    const { no, raw } = source[i]!;
    const words = raw.trim();
    if (fence.test(words)) fenced = !fenced;
    if (i <= front) lines.push({ no, raw: /^---\s*$/u.test(raw) ? '' : raw, chrome: true });
    else if (fenced && !fence.test(words)) lines.push({ no, raw, prose: true });
    else if (/^<table[\s>]/iu.test(words)) {
      let end = i;
      while (end < source.length - 1 && !/<\/table>/iu.test(source[end]!.raw)) end++;
      lines.push(...readHtml(source.slice(i, end + 1).map((l) => l.raw).join('\n'), no - 1));
      i = end;
    } else if (words.includes('|') && delimiter.test(source[i + 1]?.raw.trim() ?? '') && source[i + 1]!.raw.includes('|')) {
      const rows: Cell[][] = [];
      for (let k = i; k < source.length && source[k]!.raw.includes('|'); k++) {
        if (k === i + 1) continue;
        rows.push(source[k]!.raw.trim().replace(/^\||(?<!\\)\|$/gu, '').split(/(?<!\\)\|/u).map((c) => squareOf(inline(c.trim().replace(/\\\|/gu, '|')), source[k]!.no)));
      }
      lines.push({ no, raw: '', grid: headed(squared(rows), 1) });
      i += rows.length;
    } else if (rule.test(words) && /^[|+]/u.test(source[i + 1]?.raw.trim() ?? '')) {
      let end = i;
      while (/^[|+]/u.test(source[end + 1]?.raw.trim() ?? '')) end++;
      lines.push({ no, raw: '', grid: readRuled(source.slice(i, end + 1)) });
      i = end;
    } else if (/^(?:[-*_]\s*){3,}$/u.test(words) || /^=+$/u.test(words) || fence.test(words)) {
      if (/^(?:=+|-+)$/u.test(words) && lines.at(-1)?.raw && !lines.at(-1)!.heading) lines.at(-1)!.heading = words.startsWith('=') ? 1 : 2;
      lines.push({ no, raw: '' });
    } else {
      const heading = /^(#{1,6})\s+(.*?)\s*#*$/u.exec(words);
      const item = /^[-*+]\s+(?=\S)/u.exec(words);
      const quote = /^>\s?/u.exec(words);
      lines.push({
        no, raw: (/^(?:　+|\s+)/u.exec(raw)?.[0] ?? '') + inline(heading?.[2] ?? words.slice((quote ?? item)?.[0].length ?? 0)),
        ...(heading && { heading: heading[1]!.length }), ...((item || listed.has(source[i]!)) && { item: true }), ...(quote && { prose: true }), ...(/^(\*\*|__)(?:(?!\1).)+\1$/u.test(words) && { strong: true }),
      });
    }
  }
  return lines;
}

/** A table drawn with rules (+---+---+), as pandoc writes what pipes cannot say: a rule ends a row, one that leaves a column out lets its cell reach down. */
function readRuled(source: SourceLine[]): { rows: Cell[][]; headRows: number } {
  const rows: Cell[][] = [];
  /** The cell that stands in each column, on this row or from above. */
  const standing: Cell[] = [];
  let headRows = 0;
  let open = false;
  for (const { no, raw } of source) {
    const ruled = raw.trim().startsWith('+') || /\+[-=]{3,}\+/u.test(raw);
    const parts = raw.trim().replace(/^[|+]|[|+]$/gu, '').split(ruled ? /[|+]/u : '|');
    const ends = parts.map((part) => ruled && /^\s*:?[-=]+:?\s*$/u.test(part));
    if (ends.some(Boolean)) {
      if (/=/u.test(raw)) headRows = rows.length;
      if (ends.every(Boolean) || !open) { open = false; continue; }
    }
    if (!open || ends.some(Boolean)) {
      rows.push(parts.map((_, c) => {
        if (open && !ends[c] && standing[c]) {
          standing[c].rows++;
          return { ...squareOf('', no), covered: true };
        }
        return (standing[c] = squareOf('', no));
      }));
      open = true;
    }
    parts.forEach((part, c) => {
      const words = ends[c] ? '' : inline(part.trim());
      const cell = standing[c] ?? standing.at(-1);
      if (!cell || !words) return;
      cell.words += (/\p{L}$/u.test(cell.words) && /^[A-Za-z]/u.test(words) ? ' ' : '') + words;
      cell.lines = [cell.lines[0], no];
    });
  }
  return headed(squared(rows), headRows || 1);
}

/** Rows of one length, the short ones filled with empty cells. */
function squared(rows: Cell[][]): Cell[][] {
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => squareOf('', row[0]?.lines[0] ?? 1))]);
}
