/** How Astro makes the site: what `build` hands it, and what astro.config.mjs takes from here. */

import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import remarkGfm from 'remark-gfm';
import { remarkOnlyWritten } from './markdown/only-written.ts';
import { rehypePlanTable } from './markdown/rehype-plan-table.ts';
import { ownComponents } from './own-components.ts';

const markdown = {
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

/** Where the site will stand is said by SITE and BASE (https://example.gov.cn, /plans/). */
export const astroConfig: AstroUserConfig = {
  site: process.env['SITE'] ?? 'http://localhost:4321',
  base: process.env['BASE'] ?? '/',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown,
  integrations: [mdx(), ownComponents],
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Scripts are files of their own, so that no page has one inside it.
      assetsInlineLimit: 0,
      modulePreload: false,
      // It passes on selectors that are newer than itself, such as :target-current.
      cssMinify: 'esbuild',
      // Astro's own directive in every MDX module, no concern of an editor's.
      rolldownOptions: {
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
};
