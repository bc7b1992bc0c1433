/** What a device needs to keep the site on its home screen. */
import type { APIRoute } from 'astro';
import type { Language } from '../../core/model/language.ts';
import { translator } from '../../i18n/index.ts';
import { to } from '../../site/addresses.ts';
import { colour } from '../../site/drawing/palette.ts';
import { tags } from '../../site/library.ts';
import { inBothLanguages, ofSite } from '../../site/routes.ts';
import { siteName } from '../../site/settings.ts';
export const getStaticPaths = ofSite(() => inBothLanguages);
export const GET: APIRoute = ({ params }) => {
  const language = params['view'] as Language;
  return new Response(
    JSON.stringify({
      name: siteName(language),
      short_name: siteName(language),
      description: translator(language)('entryLead'),
      lang: tags[language],
      start_url: to(`/${language}/`),
      scope: to('/'),
      display: 'minimal-ui',
      background_color: colour('paper'),
      theme_color: colour('accent'),
      icons: [
        { src: to('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: to('/apple-touch-icon.png'), sizes: '180x180', type: 'image/png' },
      ],
    }),
  );
};
