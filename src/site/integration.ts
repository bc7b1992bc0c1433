/** How Astro reads content/: the settings of Markdown and MDX that astro.config.mjs takes from here. */
import { unified } from '@astrojs/markdown-remark';
import remarkGfm from 'remark-gfm';
import { remarkOnlyWritten } from './markdown/only-written.ts';
import { rehypePlanTable } from './markdown/rehype-plan-table.ts';

export const markdown = {
  syntaxHighlight: false as const,
  // The source's own characters: no smart quotes, no strikethrough from a lone tilde. And only words: nothing
  // in content/ is code.
  processor: unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkOnlyWritten],
    rehypePlugins: [rehypePlanTable],
  }),
};
