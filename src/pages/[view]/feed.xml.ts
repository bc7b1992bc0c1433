/** The changes of the plans as an Atom feed (RFC 4287): an entry a plan and release, with the clauses that were new or said something else. */
import type { APIRoute } from 'astro';
import { absolute, catalogue, siteName, tags, to, ofSite, inBothLanguages, type Language } from '../../library.ts';
import { translator } from '../../i18n/index.ts';
import { writeFeed } from '../../lib/feed.ts';
export const getStaticPaths = ofSite(inBothLanguages);

export const GET: APIRoute = async ({ params, site }) => {
  const language = params['view'] as Language;
  const t = translator(language);
  const at = (path: string) => absolute(site, to(path));
  const entries = catalogue.flatMap((plan) => {
    const title = plan.title[language] || plan.title.zh;
    const href = at(`/${language}/${plan.plan}/`);
    return Object.entries(plan.releases).map(([date, changed]) => ({
      date, href, id: `${href}#${date}`,
      title: !changed.length ? title : t('feedChanged', { title, count: changed.length }),
      content: changed.map(({ eId, cite }) => ({ href: at(`/id/${plan.plan}/${eId}/`), cite: cite[language] })),
    }));
  }).sort((a, b) => b.date.localeCompare(a.date));
  return new Response(writeFeed({
    language: tags[language], name: siteName(language), self: at(`/${language}/feed.xml`), home: at(`/${language}/`), entries,
  }));
};
