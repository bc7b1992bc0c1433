/**
 * Compiles what renders the pages into the folder OUT: `renderer/`, which Node runs, and `site/`, the scripts and
 * files that the pages ask for. No page is rendered and nothing of a plan is read. Started by
 * scripts/build/renderer.ts, and ends with it.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { astroConfig } from '../../src/site/integration.ts';
import { endInSentences } from '../shared/begin.ts';
import { engine } from '../shared/engine.ts';
import { sourcesNear } from '../shared/near.ts';
import './told.ts';

endInSentences();

const out = resolve(process.env['OUT']!);
const work = join(out, 'work');
mkdirSync(work, { recursive: true });
// Astro works beside the program, and writes only below the folder that it runs in.
process.env['PUBLISHER'] = process.cwd();
process.chdir(out);
const { sources } = sourcesNear(out);

/** Keeps the renderer, which Astro would use at once and then remove, and renders no page. */
const kept: AstroIntegration = {
  name: 'kept-renderer',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'kept',
        setup: async () => cpSync(join(out, 'site/.prerender'), join(out, 'renderer'), { recursive: true }),
        getStaticPaths: async () => [],
        render: () => Promise.reject(new Error('no page is rendered while they are compiled')),
      }),
  },
};
await build({
  ...astroConfig,
  configFile: false,
  root: work,
  srcDir: sources,
  publicDir: join(engine, 'public'),
  outDir: join(out, 'site'),
  cacheDir: join(work, 'cache'),
  logLevel: 'warn',
  vite: {
    ...astroConfig.vite,
    resolve: { alias: { 'brotli/decompress.js': join(sources, 'site/drawing/brotli.ts') } },
    environments: {
      prerender: {
        resolve: { noExternal: true, external: ['sharp'] },
        build: {
          rollupOptions: {
            output: { codeSplitting: { groups: [{ name: 'packages', test: /node_modules/ }] } },
          },
        },
      },
    },
  },
  integrations: [...(astroConfig.integrations ?? []), kept],
});
// What is compiled asks for the packages where they are linked to.
for (const path of [work, join(out, '.program')]) rmSync(path, { recursive: true, force: true });
