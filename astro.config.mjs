import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { remarkOnlyWritten } from './src/site/markdown/only-written.ts';
import { rehypePlanTable } from './src/site/markdown/rehype-plan-table.ts';

export default defineConfig({
  // Where the site will stand: SITE=https://example.gov.cn BASE=/plans/ npm run build
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown: {
    syntaxHighlight: false,
    // The source's own characters: no smart quotes, no strikethrough from a lone tilde. And only words:
    // nothing in content/ is code.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [[remarkGfm, { singleTilde: false }], remarkOnlyWritten],
      rehypePlugins: [rehypePlanTable],
    }),
  },
  integrations: [mdx()],
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
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
