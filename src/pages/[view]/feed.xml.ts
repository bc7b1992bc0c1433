/**
 * The changes of the plans as an Atom feed (RFC 4287): an entry a plan and release, with the clauses that
 * were new or said something else.
 */
import type { APIRoute } from 'astro';
import type { Language } from '../../core/model/language.ts';
import { absolute, to } from '../../site/addresses.ts';
import { feedEntries, writeFeed } from '../../site/for-programs/feed.ts';
import { tags } from '../../site/library.ts';
import { inBothLanguages, ofSite } from '../../site/routes.ts';
import { catalogue, siteName } from '../../site/settings.ts';
export const getStaticPaths = ofSite(() => inBothLanguages);

export const GET: APIRoute = async ({ params, site }) => {
  const language = params['view'] as Language;
  const at = (path: string) => absolute(site, to(path));
  return new Response(
    writeFeed({
      language: tags[language],
      name: siteName(language),
      self: at(`/${language}/feed.xml`),
      home: at(`/${language}/`),
      entries: feedEntries(catalogue(), language, at),
    }),
  );
};
