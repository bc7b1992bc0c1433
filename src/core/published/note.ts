import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt('zero', { html: false, linkify: false }).enable([
  'emphasis',
  'backticks',
  'escape',
  'link',
  'entity',
]);

/** An editor's note, which is a line of Markdown, as plain words. */
export const noteText = (line: string): string =>
  markdown
    .parseInline(line, {})
    .flatMap(({ children }) => children ?? [])
    .map(({ content }) => content)
    .join('');

/** The same line (emphasis, code, links) as HTML; anything else stays text. */
export const inline = (line: string): string => markdown.renderInline(line);
