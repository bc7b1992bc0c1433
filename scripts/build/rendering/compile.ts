/**
 * Compiles what renders the pages into the folder OUT: `renderer/`, one file that Node runs, and `site/`, the scripts and
 * files that the pages ask for. No page is rendered and nothing of a plan is read. Started by
 * scripts/build/rendering/renderer.ts, and ends with it.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroIntegration, build } from 'astro';
import { astroConfig } from '../../../src/site/integration.ts';
import { endInSentences } from '../../shared/command/begin.ts';
import { engine } from '../../shared/engine.ts';
import { sourcesNear } from '../../shared/near.ts';
import { inPlaceOf, writeModule, writeScript } from '../programs/one-file.ts';
import { endDone } from '../programs/told.ts';
import { ownComponents } from './renderer.ts';
import { rendererModule, rendererScript } from './renderer-file.ts';

endInSentences();

const out = resolve(process.env['OUT']!);
const work = join(out, 'work');
mkdirSync(work, { recursive: true });
// What a component of the publisher throws is told with its line.
const sourcemap = ownComponents('.').length > 0;
// Astro works beside the program, and writes only below the folder that it runs in.
process.env['PUBLISHER'] = process.cwd();
process.chdir(out);
const { sources } = sourcesNear(out);

/** Where the renderer stands in the parts that Astro makes of it. */
const parts = join(out, 'parts');

/** The file of a script that pages ask for. */
const scriptName = ({ name }: { name: string }): string => `_astro/${name.split('.')[0]}.[hash].js`;

/** Keeps the renderer, which Astro would use at once and then remove, and renders no page. */
const kept: AstroIntegration = {
  name: 'kept-renderer',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'kept',
        setup: async () => cpSync(join(out, 'site/.prerender'), parts, { recursive: true }),
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
    resolve: { alias: inPlaceOf(sources) },
    build: { ...astroConfig.vite?.build, sourcemap },
    environments: {
      // Each page names its scripts: by what they are, without how Astro came to them.
      client: {
        build: { sourcemap: false, rolldownOptions: { output: { entryFileNames: scriptName } } },
      },
      prerender: {
        resolve: { noExternal: true, external: ['sharp'] },
      },
    },
  },
  integrations: [...(astroConfig.integrations ?? []), kept],
});
const entry = readdirSync(parts).find((name) => name.startsWith('prerender-entry.'))!;
const folder = join(out, 'renderer');
const apart = ['sharp'];
if (sourcemap) await writeModule(rendererModule(folder), { entryPoints: [join(parts, entry)] }, apart);
else {
  const contents = `import { app } from ${JSON.stringify(`./${entry}`)}; give(app);`;
  await writeScript(rendererScript(folder), { stdin: { contents, resolveDir: parts } }, apart);
}
// What is compiled asks for the packages where they are linked to.
for (const path of [work, parts, join(out, '.program')]) rmSync(path, { recursive: true, force: true });
endDone();
