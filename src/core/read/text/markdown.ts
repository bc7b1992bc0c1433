import { linesOf, type SourceLine } from '../../model/source-line.ts';
import type { Page } from '../html/html.ts';
import { comment, fence, frontRule, MarkdownReader } from './markdown-reader.ts';
import { isDelimiter } from './piped-rows.ts';

/** The first line of a table drawn with rules. */
const rule = /^(?:\+(?:[-=:]+\+)+|[┌┏╔╒╓][\u2500-\u257f]+)$/u;

/** Whether a line is a rule across the page: ---, * * *. */
const isRule = (words: string) => /^[-*_\s]+$/u.test(words) && (words.match(/[-*_]/gu)?.length ?? 0) >= 3;

/** What a piece of Markdown can be, by its first line; the first that begins there reads on to its end. */
interface MarkdownRule {
  name: string;
  says: string;
  example: string;
  begins: (reader: MarkdownReader, i: number) => boolean;
  /** Reads it; the index of its last line. */
  read: (reader: MarkdownReader, i: number) => number;
}
const tableTag = /^<table[\s>]/iu;
const isDrawn = (line: SourceLine | undefined) => /^[|+\u2500-\u257f]/u.test(line?.raw.trim() ?? '');

/** In their order: what holds other signs as text stands before the signs. */
export const markdownRules: readonly MarkdownRule[] = [
  {
    name: 'front matter',
    says: 'Between two lines of --- at the top stand settings, which are no words of the text.',
    example: '---\ntitle: 某区规划\n---\n',
    begins: (reader, i) => i <= reader.front,
    read: (reader, i) =>
      reader.add(i, { raw: frontRule.test(reader.raw(i)) ? '' : reader.raw(i), chrome: true }),
  },
  {
    name: 'code',
    says: 'Between fences every line stands as it is.',
    example: '```\n# 甲\n```\n',
    begins: (reader, i) => reader.isFenced(i),
    read: (reader, i) => reader.add(i, { raw: reader.raw(i), prose: true }),
  },
  {
    name: 'comment',
    says: 'A comment of HTML that ends on another line is none of the text.',
    example: '<!--\n甲\n-->\n',
    begins: (reader, i) => comment.test(reader.words(i)) && !reader.words(i).includes('-->'),
    read: (reader, i) => {
      const end = reader.until(i, (raw) => raw.includes('-->'));
      for (let k = i; k <= end; k++) reader.add(k, { raw: reader.raw(k), chrome: true });
      return end;
    },
  },
  {
    name: 'HTML table',
    says: 'A table of HTML is read as HTML.',
    example: '<table>\n<tr><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr>\n</table>\n',
    begins: (reader, i) => tableTag.test(reader.words(i)),
    read: (reader, i) =>
      reader.html(
        i,
        reader.until(i, (raw) => /<\/table>/iu.test(raw)),
      ),
  },
  {
    name: 'piped table',
    says: 'Cells between pipes, with a delimiter row below the first.',
    example: '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n',
    begins: (reader, i) =>
      reader.words(i).includes('|') && reader.raw(i + 1).includes('|') && isDelimiter(reader.words(i + 1)),
    read: (reader, i) => reader.piped(i),
  },
  {
    name: 'ruled table',
    says: 'A table drawn with rules, as pandoc writes what pipes cannot say.',
    example: '+---+---+\n| 甲 | 乙 |\n+---+---+\n',
    begins: (reader, i) => rule.test(reader.words(i)) && isDrawn(reader.source[i + 1]),
    read: (reader, i) => reader.ruled(i),
  },
  {
    name: 'rule or fence',
    says: 'A rule across the page, a fence, or the line that makes the one above it a heading.',
    example: '某区规划\n===\n',
    begins: (reader, i) => {
      const words = reader.words(i);
      return isRule(words) || /^=+$/u.test(words) || fence.test(words);
    },
    read: (reader, i) => reader.underlined(i),
  },
  {
    name: 'line',
    says: 'Any other line: a heading, an entry of a list, a quotation or words.',
    example: '## 一、总则\n',
    begins: () => true,
    read: (reader, i) => reader.line(i),
  },
];

/**
 * Markdown line by line: a plan numbers its headings and lists itself, so that the signs are evidence and no
 * structure of their own. See `Page` for what it gives.
 */
export function readMarkdown(text: string): Page {
  const reader = new MarkdownReader(linesOf(text));
  for (let i = 0; i < reader.source.length; i++)
    i = markdownRules.find((rule) => rule.begins(reader, i))!.read(reader, i);
  const { lines, told, all } = reader;
  return { lines, told, all };
}
