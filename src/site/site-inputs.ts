/** What of all plans the files of the site as a whole show, those of no plan. */
import { sha256 } from '../core/model/digest.ts';
import type { CatalogueEntry } from '../core/published/catalogue.ts';

/** The files that list every page, or every id: the others show `PlanSummary` alone (src/site/settings.ts). */
const listsPages: readonly { says: string; file: RegExp }[] = [
  {
    says: 'The sitemap: every page and id, and which are English: sitemap.xml, sitemap-2.xml.',
    file: /^sitemap[\w-]*\.xml$/,
  },
  { says: 'The list for language models: every chapter.', file: /^llms\.txt$/ },
];

/**
 * What of the catalogue a file of the built site shows, by its path there. A share may name more than is shown, never
 * less: a file is rendered again when its share has changed, and only then. `besides`: the pages that a plan has beside its
 * chapters, which are listed and which the catalogue does not know.
 */
export function shownOfSite(
  catalogue: readonly CatalogueEntry[],
  besides: (plan: string) => unknown,
): (file: string) => unknown {
  const summaries = catalogue.map(({ pages, eIds, ...summary }) => summary);
  // Gone through once, not for each file.
  const more = catalogue.map(({ plan }) => besides(plan));
  const [all, summary] = [[catalogue, more], summaries].map((shown) => sha256(JSON.stringify(shown)));
  return (path) => (listsPages.some(({ file }) => file.test(path)) ? all : summary);
}
