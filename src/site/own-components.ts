/** Components of the publisher's (theme/) in the place of those of the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteSchema } from '../core/published/site.ts';

/** A file as Vite names it: with / on every system. */
const named = (file: string) => file.replaceAll(sep, '/');

/**
 * The components that a site names in site.yaml: the file of ours -> the file that takes its place. PUBLISHER
 * names the folder of content/ and theme/, where it is not the one that the program runs in.
 */
function replacedIn(components: string): Map<string, string> {
  const folder = process.env['PUBLISHER'] ?? '.';
  const file = join(folder, 'content', 'site.json');
  if (!existsSync(file)) return new Map();
  const { theme } = siteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
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
    'astro:config:setup': ({ config, updateConfig }) => {
      const sources = fileURLToPath(config.srcDir);
      const replaced = replacedIn(join(sources, 'components'));
      if (!replaced.size) return;
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
                const own = found && replaced.get(found.id);
                return own && own !== importer.split('?')[0] ? own : null;
              },
            },
          ],
        },
      });
    },
  },
};
