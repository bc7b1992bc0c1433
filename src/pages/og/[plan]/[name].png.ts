/**
 * The picture that stands for a chapter, or a plan, where its address is shared: its heading over its
 * title, 1200 by 630.
 */
import type { APIRoute } from 'astro';
import { type Language, languages } from '../../../core/model/language.ts';
import { pageName, titleOf } from '../../../core/published/names.ts';
import { planOf } from '../../../site/library.ts';
import { ofPlans } from '../../../site/routes.ts';
import { siteName } from '../../../site/settings.ts';
export const getStaticPaths = ofPlans(({ pages }) =>
  languages.flatMap((language) => ['plan', ...pages].map((page) => ({ name: `${language}-${page}` }))),
);

export const GET: APIRoute = async ({ params }) => {
  // Loaded where a picture is drawn: most builds after the first draw none.
  const [{ default: sharp }, { writeCard }] = await Promise.all([
    import('sharp'),
    import('../../../site/drawing/share-card.ts'),
  ]);
  const [language, page] = params['name']!.split('-') as [Language, string];
  const plan = await planOf(params['plan']);
  const title = titleOf(plan, language);
  const svg = writeCard({
    site: siteName(language),
    heading: page === 'plan' ? title : pageName(plan, page, language).text,
    title: page === 'plan' ? '' : title,
  });
  return new Response(new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()));
};
