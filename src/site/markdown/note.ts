import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('zero', { html: false, linkify: false }).enable([
  'emphasis',
  'backticks',
  'escape',
  'link',
  'entity',
]);

/** One line of an editor's Markdown (emphasis, code, links) as HTML; anything else stays text. */
export const inline = (line: string): string => markdown.renderInline(line);
