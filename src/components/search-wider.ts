/** Searching further than one language's index as typed: in Traditional characters, and in other sites. Loaded when it comes to that. */
import type { Engine } from '../lib/find.ts';

let variants: Promise<Record<string, string>> | undefined;
/** A query with its Traditional characters in the form that the plans have. */
export async function simplified(query: string, base: string): Promise<string> {
  const map = await (variants ??= fetch(`${base}variants.json`).then((r) => r.json() as Promise<Record<string, string>>));
  return [...query].map((c) => map[c] ?? c).join('');
}

/** Adds the indexes of other sites to an engine; a site that does not answer takes nothing from the others. `indexLanguage`: as pagefind names it. */
export async function merge(engine: Engine, sites: readonly { url: string }[], language: 'zh' | 'en', indexLanguage: string): Promise<void> {
  await Promise.all(sites.map(async ({ url }) => {
    const bundle = `${url}pagefind/${language}/`;
    if (await fetch(`${bundle}pagefind-entry.json`).then((r) => r.ok, () => false)) await engine.mergeIndex(bundle, { language: indexLanguage, baseUrl: url });
  }));
}
