import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '../../scripts/bench/browser.ts';
import { serve } from '../../scripts/shared/host.ts';

/** How hard brotli tries: no test counts the bytes sent here, and a file is compressed whenever it is asked for. */
const quality = 1;

/** A browser and a served folder for the tests of one file. */
export function useSite(folder: () => string, base = '/') {
  const site = {} as { origin: string; browser: Browser; close: () => void };
  beforeAll(async () => {
    Object.assign(site, await serve(folder(), base, quality), { browser: await openBrowser() });
  });
  afterAll(async () => {
    await site.browser?.close();
    site.close?.();
  });
  return site;
}

/** The text of a page's <main> without what is marked `data-ui`, white space aside: the words of the plan. */
export const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const main = document.querySelector('main')!.cloneNode(true) as HTMLElement;
    for (const element of main.querySelectorAll('[data-ui]')) element.remove();
    return main.textContent.replace(/\s/gu, '');
  });
