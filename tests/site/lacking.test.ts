import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, planYaml, project, runWith } from '../helpers/folder.ts';

/** What the page of an annex says at cells that are shown in Chinese where English is wanted. */
const saidOn = (root: string, view: string, page: string): string[] =>
  [
    ...readFileSync(join(root, 'dist', view, 'futian-hitech-13fyp', page, 'index.html'), 'utf8').matchAll(
      /lang="zh-CN">([^<]*)<\/span>(?:<\/span>)?\s*<small class="untranslated"[^>]*title="([^"]*)"/gu,
    ),
  ].map(([, words, why]) => `${words}: ${why}`);

/** What a page says of annexes that are not there: in the list of contents, and where they are named. */
function absentOn(root: string, view: string, page: string): [contents: string[], named: string[]] {
  const html = readFileSync(join(root, 'dist', view, 'b', page, 'index.html'), 'utf8');
  const contents = /<nav class="contents".*?<\/nav>|<ol class="toc".*/su.exec(html)?.[0] ?? '';
  const said = (part: string) =>
    [...part.matchAll(/<small class="untranslated"[^>]*>\s*([^<]*?)\s*<\/small>/gu)].map(
      ([, words]) => words!,
    );
  return [said(contents), said(html.replace(contents, ''))];
}

test('cells and annexes that are lacking say so, in English and side by side', () => {
  const root = folderWith({
    'b/source.txt': '某区规划\n一、总则\n正文。\n附件1\n项目表\n项目甲。\n附件2\n指标体系\n',
    'b/plan.yaml': planYaml(),
  });
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
  const [zh, en] = ['收到的文件中没有这一附件', 'Not in the document as received'];
  for (const [view, says] of Object.entries({ zh: [zh], en: [en], 'zh-en': [zh, en] })) {
    expect(absentOn(root, view, '')[0].filter((words) => says.includes(words))).toEqual(says);
    expect(absentOn(root, view, 'chp_1')[0]).toEqual(says);
    expect(absentOn(root, view, 'att_2')[1]).toEqual(expect.arrayContaining(says));
  }
});
