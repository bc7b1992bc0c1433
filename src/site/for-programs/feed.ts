import { escapeXml } from '../../core/model/escaped-xml.ts';
import type { Language } from '../../core/model/language.ts';
import type { PlanSummary } from '../../core/published/catalogue.ts';
import { titleOf } from '../../core/published/names.ts';
import { translator } from '../../i18n/index.ts';
import { countsIn, editionName } from '../wording/edition-words.ts';

/**
 * A feed of changes: what it is called, where it and the site are, and a day's changes an entry, latest
 * first.
 */
interface Feed {
  language: string;
  name: string;
  self: string;
  home: string;
  entries: readonly {
    date: string;
    id: string;
    title: string;
    href: string;
    content: readonly { href: string; cite: string }[];
  }[];
}

/** A feed as Atom (RFC 4287). Well-formed, whatever its words hold. */
export function writeFeed({ language, name, self, home, entries }: Feed): string {
  const x = escapeXml;
  const html = (content: Feed['entries'][number]['content']) =>
    content.map(({ href, cite }) => `<p><a href="${x(href)}">${x(cite)}</a></p>`).join('');
  const entry = ({ date, id, title, href, content }: Feed['entries'][number]) =>
    `<entry><title>${x(title)}</title><id>${x(id)}</id><link href="${x(href)}"/>` +
    `<updated>${date}T00:00:00Z</updated>` +
    `${content.length ? `<content type="html">${x(html(content))}</content>` : ''}</entry>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${x(name)}</title>` +
    `<id>${x(self)}</id>` +
    `<link rel="self" href="${x(self)}"/><link href="${x(home)}"/><author><name>${x(name)}</name></author>` +
    `<updated>${entries[0]?.date ?? '1970-01-01'}T00:00:00Z</updated>
${entries.map(entry).join('\n')}
</feed>
`
  );
}

/** The editions of a plan that has several, an entry each, with how much each changed of the one before. */
function editionEntries(
  plan: PlanSummary,
  language: Language,
  at: (path: string) => string,
): Feed['entries'][number][] {
  const { editions = [] } = plan;
  const front = `/${language}/${plan.plan}/`;
  return editions.map((edition, i) => {
    const { date, counts } = edition;
    const title = translator(language)('feedEdition', {
      title: titleOf(plan, language),
      name: editionName(edition, language),
    });
    const own = at(i === editions.length - 1 ? front : `${front}${date}/`);
    if (!counts) return { date, href: own, id: `${at(front)}#edition-${date}`, title, content: [] };
    const href = at(`${front}compare/${editions[i - 1]!.date}..${date}/`);
    const content = [{ href, cite: countsIn(counts, language) }];
    return { date, href, id: `${at(front)}#edition-${date}`, title, content };
  });
}

/**
 * The changes of the plans, an entry a plan and day of release, the latest first, with the clauses that were
 * new or said something else; and an entry an edition, where a plan has several. `at` makes an address absolute.
 */
export function feedEntries(
  catalogue: readonly PlanSummary[],
  language: Language,
  at: (path: string) => string,
): Feed['entries'] {
  const t = translator(language);
  const entriesOf = (plan: PlanSummary) => {
    const title = titleOf(plan, language);
    const href = at(`/${language}/${plan.plan}/`);
    const releases = Object.entries(plan.releases).map(([date, changed]) => ({
      date,
      href,
      id: `${href}#${date}`,
      title: changed.length ? t('feedChanged', { title, count: changed.length }) : title,
      content: changed.map(({ eId, cite }) => ({
        href: at(`/id/${plan.plan}/${eId}/`),
        cite: cite[language],
      })),
    }));
    return [...editionEntries(plan, language, at), ...releases];
  };
  return catalogue.flatMap(entriesOf).sort((a, b) => b.date.localeCompare(a.date));
}
