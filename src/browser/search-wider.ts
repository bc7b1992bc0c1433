/** Searching further than one index: in all parts of one, and in other sites. Loaded when it comes to that. */
import { type Engine, partPath } from '../core/search/find.ts';

/** Adds the further parts of a site's index to an engine. `indexLanguage`: as pagefind names it. */
export const mergeParts = (
  engine: Engine,
  site: string,
  parts: number,
  language: 'zh' | 'en',
  indexLanguage: string,
): Promise<unknown> =>
  Promise.all(
    Array.from({ length: parts - 1 }, (_, n) =>
      engine.mergeIndex(`${site}${partPath(language, n + 1)}/`, { language: indexLanguage, baseUrl: site }),
    ),
  );

/** Adds the indexes of other sites; a site that does not answer takes nothing from the others. */
export async function mergeSites(
  engine: Engine,
  sites: readonly { url: string }[],
  language: 'zh' | 'en',
  indexLanguage: string,
): Promise<void> {
  await Promise.all(
    sites.map(async ({ url }) => {
      const bundle = `${url}${partPath(language, 0)}/`;
      const entry = await fetch(`${bundle}pagefind-entry.json`).then(
        (r) => (r.ok ? (r.json() as Promise<{ parts?: number }>) : null),
        () => null,
      );
      if (entry)
        await Promise.all([
          engine.mergeIndex(bundle, { language: indexLanguage, baseUrl: url }),
          mergeParts(engine, url, entry.parts ?? 1, language, indexLanguage),
        ]);
    }),
  );
}
