import { expect, test } from 'vitest';
import type { InEnglish } from '../../src/core/published/in-english.ts';
import { sitemapFiles, writeSitemap } from '../../src/site/sitemap.ts';

test('a page has its English beside it as far as there is any, and as a translation where that is whole', () => {
  const page = (name: string, english: InEnglish) => ({ page: name, name: { zh: name, en: name }, english });
  const entry = {
    plan: 'mou',
    title: { zh: '某区规划', en: '' },
    about: {} as never,
    eIds: [],
    releases: {},
    pages: [page('chp_1', 'whole'), page('chp_2', 'part'), page('chp_3', 'none')],
  };
  const text = writeSitemap(sitemapFiles([entry]).flat(), (path) => path);
  const listed = (name: string) =>
    [...text.matchAll(new RegExp(`<loc>/(zh|en)/mou/${name}/</loc>(<xhtml)?`, 'gu'))].map(
      ([, view, links]) => view! + (links ? ' with links' : ''),
    );
  expect(listed('chp_1')).toEqual(['zh with links', 'en with links']);
  expect(listed('chp_2')).toEqual(['zh', 'en']);
  expect(listed('chp_3')).toEqual(['zh']);
  // The whole text is in English in part, and so is the front page.
  expect(listed('full')).toEqual(['zh', 'en']);
});
