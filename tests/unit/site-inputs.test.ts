import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CatalogueEntry } from '../../src/core/published/catalogue.ts';
import { shownOfSite } from '../../src/site/site-inputs.ts';
import { project } from '../helpers/folder.ts';

const catalogue = JSON.parse(
  readFileSync(join(project, 'content/catalogue.json'), 'utf8'),
) as CatalogueEntry[];
const files = [
  'sitemap.xml',
  'sitemap-2.xml',
  'llms.txt',
  'zh/index.html',
  'en/search/index.html',
  'zh/feed.xml',
];
/** The files that show something else where this is done to the catalogue. */
const differ = (change: (entry: CatalogueEntry) => object) => {
  const [before, after] = [catalogue, catalogue.map((e) => ({ ...e, ...change(e) }))].map((all) =>
    shownOfSite(all, () => false),
  );
  return files.filter((file) => before!(file) !== after!(file));
};

test('a page that is not translated any more, or one clause more, shows on what lists pages alone', () => {
  const untranslated = ({ pages }: CatalogueEntry) => ({
    pages: pages.map((p) => ({ ...p, english: 'none' as const })),
  });
  expect(differ(untranslated)).toEqual(files.slice(0, 3));
  expect(differ(({ eIds }) => ({ eIds: [...eIds, 'chp_9'] }))).toEqual(files.slice(0, 3));
});

test('a plan that begins to promise something has a page more, which is listed', () => {
  const [before, after] = [false, true].map((promises) => shownOfSite(catalogue, () => promises));
  expect(files.filter((file) => before!(file) !== after!(file))).toEqual(files.slice(0, 3));
});

test('another title, issuer or release shows on all', () => {
  expect(differ(() => ({ title: { zh: '规划', en: '' } }))).toEqual(files);
  expect(differ(({ about }) => ({ about: { ...about, period: '' } }))).toEqual(files);
  expect(differ(() => ({ releases: {} }))).toEqual(files);
  expect(differ(() => ({}))).toEqual([]);
});
