/** How Astro makes the site: what `build` hands it, and what astro.config.mjs takes from here. */

import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { ownComponents } from './theme/own-components.ts';

/** Where the site will stand is said by SITE and BASE (https://example.gov.cn, /plans/). */
export const astroConfig: AstroUserConfig = {
  site: process.env['SITE'] ?? 'http://localhost:4321',
  base: process.env['BASE'] ?? '/',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  // Chapters of MDX are rendered by its renderer (src/site/chapter.ts).
  integrations: [mdx(), ownComponents],
  devToolbar: { enabled: false },
  vite: {
    build: {
      // Scripts are files of their own, so that no page has one inside it.
      assetsInlineLimit: 0,
      modulePreload: false,
      // It passes on selectors that are newer than itself, such as :target-current.
      cssMinify: 'esbuild',
    },
  },
};
