import MarkdownIt from 'markdown-it';
import { oneLine } from '../../model/line-breaks.ts';

/** Reads signs inside a line; HTML among them is told from words. */
export const markdownIt = new MarkdownIt({ html: true });

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

/**
 * The words of a piece of Markdown without its signs, on one line, since a reference (&#10;) may stand for a
 * break; what its signs hold beside words (addresses, comments, attributes) goes to `tell`.
 */
export function inline(source: string, tell: (text: string) => void): string {
  if (source.length > longest) return source;
  const plain = source
    .replace(attributes, (found) => {
      tell(found);
      return '';
    })
    .replace(bold, '$2');
  const words: string[] = [];
  for (const { type, content, attrs, markup } of markdownIt.parseInline(plain, {})[0]?.children ?? []) {
    if (markup !== 'autolink')
      for (const [name, value] of attrs ?? []) if (name !== 'alt' && value) tell(String(value));
    if (type === 'html_inline') tell(content);
    else words.push(type === 'softbreak' || type === 'hardbreak' ? ' ' : content);
  }
  return oneLine(words.join('').replace(footnote, '[$1]'));
}

/** The letters and figures of a piece: what of Markdown is no sign. */
export const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
