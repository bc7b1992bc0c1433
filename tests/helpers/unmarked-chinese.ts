import type { Page } from 'playwright-core';

/** The Chinese words of the page that is open which do not say that they are Chinese, in their order. */
export const unmarkedChinese = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const out: string[] = [];
    for (let n = walker.nextNode(); n; n = walker.nextNode())
      if (/\p{sc=Han}/u.test(n.textContent!) && !n.parentElement!.closest('script, style, [lang^=zh]'))
        out.push(n.textContent!.trim());
    return out;
  });
