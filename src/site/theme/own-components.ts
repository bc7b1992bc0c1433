/** Components of the publisher's (theme/) in the place of those of the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteSchema } from '../../core/published/site.ts';

/** A file as Vite names it: with / on every system. */
const named = (file: string) => file.replaceAll(sep, '/');

/**
 * Gives the components that a site names in site.yaml, as content/ has it when they are asked for: the file of ours ->
 * the file that takes its place. PUBLISHER names the folder of content/ and theme/, where it is not the one that the
 * program runs in.
 */
function replacedIn(components: string): () => Map<string, string> {
  const folder = process.env['PUBLISHER'] ?? '.';
  const file = join(folder, 'content', 'site.json');
  let last = { text: '', replaced: new Map<string, string>() };
  return () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (text !== last.text) last = { text, replaced: namedIn(text, components, folder) };
    return last.replaced;
  };
}

/** The components that this site.json names. */
function namedIn(text: string, components: string, folder: string): Map<string, string> {
  if (!text) return new Map();
  const { theme } = siteSchema.parse(JSON.parse(text));
  return new Map(
    Object.entries(theme?.components ?? {}).flatMap(([name, own]) =>
      own ? [[named(join(components, `${name}.astro`)), named(resolve(folder, 'theme', own))] as const] : [],
    ),
  );
}

/** Puts them there. One that imports the component that it replaces is given that. */
export const ownComponents: AstroIntegration = {
  name: 'own-components',
  hooks: {
    'astro:config:setup': ({ config, command, updateConfig }) => {
      const sources = fileURLToPath(config.srcDir);
      const replaced = replacedIn(join(sources, 'components'));
      // While a preview runs, a site may begin to name one.
      if (command !== 'dev' && !replaced().size) return;
      updateConfig({
        vite: {
          resolve: { alias: { 'plan-publisher/src/': sources } },
          plugins: [
            {
              name: 'own-components',
              enforce: 'pre',
              async resolveId(source, importer) {
                if (!importer || !source.endsWith('.astro')) return null;
                const found = await this.resolve(source, importer, { skipSelf: true });
                const own = found && replaced().get(found.id);
                return own && own !== importer.split('?')[0] ? own : null;
              },
            },
          ],
        },
      });
    },
  },
};
