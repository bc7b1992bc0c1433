/** The changes of the plans as an Atom feed (RFC 4287): an entry a plan and release, with the clauses that were new or said something else. */
import type { APIRoute } from 'astro';
import { absolute, catalogue, escapeXml, siteName, tags, to, ofSite, inBothLanguages, type Language } from '../../library.ts';
import { translator } from '../../i18n/index.ts';
export const getStaticPaths = ofSite(inBothLanguages);

export const GET: APIRoute = async ({ params, site }) => {
  const language = params['view'] as Language;
  const t = translator(language);
  const entries = catalogue.flatMap((plan) => {
    const title = plan.title[language] || plan.title.zh;
    return Object.entries(plan.releases).map(([date, changed]) => ({
      date, id: `${absolute(site, to(`/${language}/${plan.plan}/`))}#${date}`,
      title: !changed.length ? title : t('feedChanged', { title, count: changed.length }), href: absolute(site, to(`/${language}/${plan.plan}/`)),
      content: changed.map(({ eId, cite }) => `<p><a href="${absolute(site, to(`/id/${plan.plan}/${eId}/`))}">${escapeXml(cite[language])}</a></p>`).join(''),
    }));
  }).sort((a, b) => b.date.localeCompare(a.date));
  const self = absolute(site, to(`/${language}/feed.xml`));
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tags[language]}"><title>${escapeXml(siteName(language))}</title><id>${self}</id><link rel="self" href="${self}"/><link href="${absolute(site, to(`/${language}/`))}"/><author><name>${escapeXml(siteName(language))}</name></author><updated>${entries[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
${entries.map((e) => `<entry><title>${escapeXml(e.title)}</title><id>${e.id}</id><link href="${e.href}"/><updated>${e.date}T00:00:00Z</updated>${e.content && `<content type="html">${escapeXml(e.content)}</content>`}</entry>`).join('\n')}
</feed>
`);
};
