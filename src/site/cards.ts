/** The pictures that stand for a plan, and for each of its pages, where an address is shared: 1200 by 630. */
import { type Language, languages } from '../core/model/language.ts';
import { pageName, titleOf } from '../core/published/names.ts';
import type { PlanJson } from '../core/published/plan-json.ts';
import { siteName } from './settings.ts';

/** The names of a plan's cards, in both languages: its own, and those of its reading pages. */
export const cardNames = ({ pages }: Pick<PlanJson, 'pages'>): string[] =>
  languages.flatMap((language) => ['plan', ...pages].map((page) => `${language}-${page}`));

/** The card of that name, as PNG: the heading of a page over the title of its plan. */
export async function cardOf(plan: PlanJson, name: string): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded where a picture is drawn: most builds after the first draw none.
  const [{ default: sharp }, { writeCard }] = await Promise.all([
    import('sharp'),
    import('./drawing/share-card.ts'),
  ]);
  const [language, page] = name.split('-') as [Language, string];
  const title = titleOf(plan, language);
  const svg = writeCard({
    site: siteName(language),
    heading: page === 'plan' ? title : pageName(plan, page, language).text,
    title: page === 'plan' ? '' : title,
  });
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer());
}
