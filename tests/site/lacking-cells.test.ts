import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, project, runWith } from '../helpers/folder.ts';

/** What the page of an annex says at cells that are shown in Chinese where English is wanted. */
const saidOn = (root: string, view: string, page: string): string[] =>
  [
    ...readFileSync(join(root, 'dist', view, 'futian-hitech-13fyp', page, 'index.html'), 'utf8').matchAll(
      /lang="zh-CN">([^<]*)<\/span>(?:<\/span>)?\s*<small class="untranslated"[^>]*title="([^"]*)"/gu,
    ),
  ].map(([, words, why]) => `${words}: ${why}`);

test('a cell whose English is withheld or lacking says so, in English and side by side', () => {
  const root = folderWith({});
  cpSync(join(project, 'seeds'), join(root, 'seeds'), { recursive: true });
  const po = join(root, 'seeds/futian-hitech-13fyp/en.po');
  writeFileSync(
    po,
    readFileSync(po, 'utf8')
      .replace(
        '"Value added of high-tech products (RMB 100 million)"',
        '"Value added (RMB 100 million, 37%)"',
      )
      .replace(/(msgctxt "att_2__table_1__row_2__cell_1"\nmsgid .*\nmsgstr) "[^"]*"/u, '$1 ""'),
  );
  const { status, out, err } = runWith({ PDF: 'no' }, root, 'main', 'build');
  expect(status, out + err).toBe(0);
  for (const view of ['en', 'zh-en']) {
    expect(saidOn(root, view, 'att_1')).toEqual([
      '高新技术产品增加值（亿元）: The translation has other figures than the Chinese; it is to be corrected',
    ]);
    expect(saidOn(root, view, 'att_2')).toEqual(['重点实验室: Not yet translated']);
  }
  expect(saidOn(root, 'zh', 'att_1')).toEqual([]);
});
