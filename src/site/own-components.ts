/** Components of the publisher's (theme/) in the place of those of the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { siteSchema } from '../core/published/site.ts';

/** The components that a site names in site.yaml: the file of ours -> the file that takes its place. */
function replacedIn(components: string): Map<string, string> {
  const file = join('content', 'site.json');
  if (!existsSync(file)) return new Map();
  const { theme } = siteSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return new Map(
    Object.entries(theme?.components ?? {}).flatMap(([name, own]) =>
      own ? [[join(components, `${name}.astro`), resolve('theme', own)] as const] : [],
    ),
  );
}

/** Puts them there. One that imports the component that it replaces is given that. */
export const ownComponents: AstroIntegration = {
  name: 'own-components',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const replaced = replacedIn(join(decodeURIComponent(config.srcDir.pathname), 'components'));
      if (!replaced.size) return;
      updateConfig({
        vite: {
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
