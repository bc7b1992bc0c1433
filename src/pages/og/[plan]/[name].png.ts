/**
 * The picture that stands for a chapter, or a plan, where its address is shared: its heading over its
 * title, 1200 by 630.
 */
import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { type Language, languages } from '../../../core/model/language.ts';
import { pageName } from '../../../core/published/names.ts';
import { drawn, lines } from '../../../site/drawing/card.ts';
import { colour } from '../../../site/drawing/palette.ts';
import { planOf } from '../../../site/library.ts';
import { ofPlans } from '../../../site/routes.ts';
import { siteName } from '../../../site/settings.ts';
export const getStaticPaths = ofPlans(({ pages }) =>
  languages.flatMap((language) => ['plan', ...pages].map((page) => ({ name: `${language}-${page}` }))),
);

export const GET: APIRoute = async ({ params }) => {
  const [language, page] = params['name']!.split('-') as [Language, string];
  const plan = await planOf(params['plan']);
  const title = plan.title[language] || plan.title.zh;
  const heading = page === 'plan' ? title : pageName(plan, page, language).text;
  const text = (words: string[], y: number, size: number, weight: number, ink: string) =>
    words.map((line, i) => drawn(line.trim(), 80, y + i * size * 1.35, size, weight, ink)).join('');
  const [ink, quiet] = [colour('ink'), colour('quiet')];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><rect width="1200" height="630" fill="${colour('paper')}"/><rect width="24" height="630" fill="${colour('accent')}"/>${text([siteName(language)], 110, 30, 40, quiet)}${text(lines(heading, 17, 4), 230, 60, 75, ink)}${page === 'plan' ? '' : text(lines(title, 34, 2), 535, 30, 40, quiet)}</svg>`;
  return new Response(new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer()));
};
