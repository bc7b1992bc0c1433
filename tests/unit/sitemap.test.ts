import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forTranslators } from '../../src/core/english/po/known-words.ts';
import { catalogued } from '../../src/core/published/catalogue.ts';
import type { InEnglish } from '../../src/core/published/in-english.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { sitemapFiles, writeSitemap } from '../../src/site/for-programs/sitemap.ts';
import { project } from '../helpers/folder.ts';

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

test('words that need no translator make no page English', () => {
  const tiny = JSON.parse(
    readFileSync(join(project, 'tests/golden/content/tiny/plan.json'), 'utf8'),
  ) as PlanJson;
  const clause = { ...tiny.clauses.find((c) => c.kind === 'p')!, page: 'chp_1' };
  const english = (...words: [zh: string, translation: 'reviewed' | 'missing'][]) =>
    catalogued(
      {
        ...tiny,
        pages: ['chp_1'],
        clauses: words.map(([zh, translation], i) => ({
          ...clause,
          eId: `chp_1__p_${i + 1}`,
          zh,
          translation,
        })),
      },
      forTranslators,
    ).pages[0]!.english;
  expect(english(['5G', 'reviewed'], ['目标', 'missing'])).toBe('none');
  expect(english(['任务', 'reviewed'], ['目标', 'missing'])).toBe('part');
  expect(english(['任务', 'reviewed'], ['5G', 'reviewed'])).toBe('whole');
});
