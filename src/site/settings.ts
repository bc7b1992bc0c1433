import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../core/model/language.ts';
import { catalogueSchema, type PlanSummary } from '../core/published/catalogue.ts';
import { siteSchema } from '../core/published/site.ts';
import { indexParts, manyPlans } from '../core/search/find.ts';
import { replaceWords, translator } from '../i18n/index.ts';
import { whenAsked } from './when-asked.ts';

const read = <T>(schema: { parse(data: unknown): T }, name: string): T =>
  schema.parse(JSON.parse(readFileSync(join('content', name), 'utf8')));
/** What the publisher says of the site (seeds/site.yaml); empty values are not known. */
export const site = whenAsked(() => read(siteSchema, 'site.json'));
for (const language of languages) replaceWords(language, () => site().theme?.words[language] ?? {});
/** All plans of the site with their pages and ids: for what lists these, which is told (src/site/site-inputs.ts). */
export const wholeCatalogue = whenAsked(() => read(catalogueSchema, 'catalogue.json'));
/** All plans of the site, as its own pages know them. */
export const catalogue: () => PlanSummary[] = wholeCatalogue;
/**
 * How many plans the site has. Where a part of a library is rendered (scripts/build.ts), its own are fewer.
 */
const plans = (): number => Number(process.env['LIBRARY'] ?? catalogue().length);
/** How many parts the search index has where it is made for many plans (scripts/build/rendering/search-index.ts). */
export const searchParts = (): number | undefined => (plans() > manyPlans ? indexParts(plans()) : undefined);
/** Whether a search may be within one plan. */
export const isOneOfSeveral = (): boolean => plans() > 1;
/** The name of the site in a language: the publisher's, else the tool's. */
export const siteName = (language: Language): string =>
  site().name[language] || translator(language)('siteName');
