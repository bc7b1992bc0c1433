/**
 * The changes of the plans as an Atom feed (RFC 4287): an entry a plan and release, with the clauses that
 * were new or said something else.
 */
import type { APIRoute } from 'astro';
import type { Language } from '../../core/model/language.ts';
import { translator } from '../../i18n/index.ts';
import { absolute, to } from '../../site/addresses.ts';
import { writeFeed } from '../../site/feed.ts';
import { tags } from '../../site/library.ts';
import { inBothLanguages, ofSite } from '../../site/routes.ts';
import { catalogue, siteName } from '../../site/settings.ts';
export const getStaticPaths = ofSite(inBothLanguages);

export const GET: APIRoute = async ({ params, site }) => {
  const language = params['view'] as Language;
  const t = translator(language);
  const at = (path: string) => absolute(site, to(path));
  const entries = catalogue
    .flatMap((plan) => {
      const title = plan.title[language] || plan.title.zh;
      const href = at(`/${language}/${plan.plan}/`);
      return Object.entries(plan.releases).map(([date, changed]) => ({
        date,
        href,
        id: `${href}#${date}`,
        title: !changed.length ? title : t('feedChanged', { title, count: changed.length }),
        content: changed.map(({ eId, cite }) => ({
          href: at(`/id/${plan.plan}/${eId}/`),
          cite: cite[language],
        })),
      }));
    })
    .sort((a, b) => b.date.localeCompare(a.date));
  return new Response(
    writeFeed({
      language: tags[language],
      name: siteName(language),
      self: at(`/${language}/feed.xml`),
      home: at(`/${language}/`),
      entries,
    }),
  );
};
