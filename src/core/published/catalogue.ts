import { z } from 'zod';
import { amountsInEnglish, type InEnglish } from './in-english.ts';
import { isTranslated, pageName } from './names.ts';
import { bilingual, type PlanJson, planJsonSchema } from './plan-json.ts';

/** What the pages of the whole site (lists, search, feed, sitemap) know of one plan, without its words. */
const catalogueEntry = planJsonSchema
  .pick({ plan: true, title: true, about: true, editions: true, chinese: true })
  .extend({
    pages: z
      .array(
        z.object({
          page: z.string().describe('Its id'),
          name: bilingual.describe('Its name in both languages'),
          english: z.enum(amountsInEnglish).describe('How much of it is English in the English edition'),
        }),
      )
      .describe('The reading pages in order'),
    eIds: z.array(z.string()).describe('All ids, in the order of the document'),
    releases: z
      .record(z.string(), z.array(z.object({ eId: z.string(), cite: bilingual })))
      .describe('The days of release, each with the clauses that changed then: how they are cited'),
  });
export type CatalogueEntry = z.infer<typeof catalogueEntry>;
/** What of it all pages may show: what the plan is called, its editions and its releases, not each page and id. */
export type PlanSummary = Omit<CatalogueEntry, 'pages' | 'eIds'>;

/** `content/catalogue.json`: all plans of the site, in the order of their slugs. */
export const catalogueSchema = z.array(catalogueEntry);

type Clauses = PlanJson['clauses'];
/** Those of some clauses that only a translator can say in English (`forTranslators`). */
type Asked = (clauses: Clauses) => Clauses;

/** How much of a page is English, as its own tags for search engines tell it. */
function englishOf(clauses: Clauses, asked: Asked): InEnglish {
  if (clauses.every(isTranslated)) return 'whole';
  return asked(clauses).some(isTranslated) ? 'part' : 'none';
}

/** The entry of a plan in the catalogue of the site. */
export function catalogued(json: PlanJson, asked: Asked): CatalogueEntry {
  const { plan, title, about, clauses, pages, releases, editions, chinese } = json;
  const cites = new Map(clauses.map((c) => [c.eId, c.cite]));
  return {
    plan,
    title,
    about,
    ...(chinese && { chinese }),
    ...(editions && { editions }),
    pages: pages.map((page) => ({
      page,
      name: { zh: pageName(json, page, 'zh').text, en: pageName(json, page, 'en').text },
      english: englishOf(
        clauses.filter((c) => c.page === page),
        asked,
      ),
    })),
    eIds: clauses.map((c) => c.eId),
    releases: Object.fromEntries(
      Object.entries(releases).map(([date, ids]) => [
        date,
        ids.map((eId) => ({ eId, cite: cites.get(eId) ?? { zh: eId, en: eId } })),
      ]),
    ),
  };
}
