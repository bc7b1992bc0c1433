/**
 * What renders the pages, compiled from the program: kept from build to build, since it is the same for all
 * content.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteSchema } from '../../../src/core/published/site.ts';
import { digestOfProgram } from '../../shared/engine.ts';
import { digestOf, digestOfFiles, filesIn } from '../../shared/files.ts';
import { digestOfInstalled, keptAs, keptFolder } from '../../shared/kept.ts';
import { runChild } from '../programs/child.ts';
import type { Settings } from '../settings.ts';

/** The theme that content/ has; undefined where it has none, or where there is no content/ yet. */
function themeOf(publisher: string) {
  const file = join(publisher, 'content/site.json');
  return existsSync(file) ? siteSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).theme : undefined;
}

/** The components of the publisher, by their paths in its folder. */
export const ownComponents = (publisher: string): string[] =>
  Object.values(themeOf(publisher)?.components ?? {}).flatMap((file) => (file ? [`theme/${file}`] : []));

/**
 * A digest of all that a renderer is compiled from: the program and its packages, its settings, and what is in
 * `theme/` of the publisher's folder.
 */
export function rendererKey(settings: Settings, publisher = '.'): string {
  const theme = themeOf(publisher);
  const own = join(publisher, 'theme');
  return digestOf(
    digestOfProgram([
      'src',
      'public',
      'scripts/build/rendering/compile.ts',
      'scripts/build/programs/one-file.ts',
      'scripts/build/programs/script.ts',
      'scripts/build/rendering/renderer-file.ts',
      'astro.config.mjs',
    ]),
    digestOfInstalled(),
    process.versions.node,
    settings,
    theme?.components ?? {},
    theme && existsSync(own) ? digestOfFiles(filesIn(own), own) : '',
  );
}

const asked = new Map<string, Promise<string>>();
/**
 * Returns the folder of the renderer for these settings: `renderer/` and `site/` (scripts/build/rendering/compile.ts).
 * Compiles it, once, where it is not kept, or not whole, or was made from anything else. Throws a Fault where it cannot
 * be compiled.
 */
export async function rendererFor(settings: Settings): Promise<string> {
  const { kept, name } = placeOf(settings);
  const folder =
    asked.get(name) ??
    keptAs(kept, name, (next) => runChild('build/rendering/compile', { ...settings, OUT: next }));
  asked.set(name, folder);
  return folder;
}

/**
 * Has it compiled while seeds/ are read: not where a theme may have components, which are not known yet. What stops it
 * is said when it is asked for.
 */
export function compileAhead(settings: Settings): void {
  if (!existsSync('theme')) rendererFor(settings).catch(() => {});
}
const placeOf = (settings: Settings) => ({
  kept: keptFolder(ownComponents('.').length > 0),
  name: `renderer-${rendererKey(settings)}`,
});

/**
 * The folder of the renderer that these settings had with what the last build made, for what may be loaded before
 * this one's content is known; undefined where there is none.
 */
export function lastRenderer(settings: Settings): string | undefined {
  const { kept, name } = placeOf(settings);
  const folder = join(kept, name);
  return existsSync(folder) ? folder : undefined;
}
