import { join } from 'node:path';
import type { Benched } from './benched.ts';
import { sent, watchRequests } from './sent.ts';

/** After this time, in milliseconds, a page has asked for all that it loads by itself. */
export const settled = 300;

/** Prints what a reader loads first, page by page. */
export async function bytesOfPages({ folder, origin, context, slug, plan }: Benched): Promise<void> {
  console.log('\nPages: what a reader loads first (brotli)');
  const page = await context.newPage();
  const asked = watchRequests(page, folder);
  const rows: Record<string, { html: number; requests: number; 'with scripts': number }> = {};
  const readingPages = ['zh', 'en', 'zh-en'].flatMap((view) =>
    [...plan.pages, 'full'].map((name) => `/${view}/${slug}/${name}/`),
  );
  const clausePage = `/id/${slug}/${plan.clauses.find((c) => c.kind === 'p')!.eId}/`;
  for (const path of ['/', `/zh/${slug}/`, ...readingPages, clausePage, '/zh/search/']) {
    asked.forget();
    await page.goto(origin + path);
    await page.waitForTimeout(settled);
    const html = sent(join(folder, path, 'index.html'));
    rows[path] = { html, requests: asked.count(), 'with scripts': asked.bytes() };
  }
  console.table(rows);
  await page.close();
}
