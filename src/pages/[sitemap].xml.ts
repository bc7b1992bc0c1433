/**
 * The pages of the site for search engines, each with its other languages where those are real: one file, or
 * an index of files of 50,000 addresses (sitemaps.org).
 */
import type { APIRoute } from 'astro';
import { absolute, to } from '../site/addresses.ts';
import { sitemapFiles, writeSitemap, writeSitemapIndex } from '../site/for-programs/sitemap.ts';
import { ofSite } from '../site/routes.ts';
import { wholeCatalogue } from '../site/settings.ts';
import { whenAsked } from '../site/when-asked.ts';

const files = whenAsked(() => sitemapFiles(wholeCatalogue()));
const parts = () => (files().length > 1 ? files().map((_, i) => `sitemap-${i + 1}`) : []);
export const getStaticPaths = ofSite(() => ['sitemap', ...parts()].map((sitemap) => ({ sitemap })));

export const GET: APIRoute = ({ params, site }) => {
  const at = (path: string) => absolute(site, to(path));
  const name = params['sitemap']!;
  return new Response(
    parts().length > 0 && !parts().includes(name)
      ? writeSitemapIndex(
          parts().map((part) => `/${part}.xml`),
          at,
        )
      : writeSitemap(files()[Math.max(0, parts().indexOf(name))]!, at),
  );
};
