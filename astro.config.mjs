import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { markdown } from './src/site/integration.ts';

export default defineConfig({
  // Where the site will stand: SITE=https://example.gov.cn BASE=/plans/ npm run build
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  outDir: process.env.OUT_DIR ?? 'dist',
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always' },
  markdown,
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
