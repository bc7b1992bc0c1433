import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { constants, createBrotliCompress } from 'node:zlib';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
};

/** Serves a built site under `base` on a free port, as a plain static host does; `quality` (0 to 11): how hard brotli tries. */
export async function serve(
  folder: string,
  base = '/',
  quality = 5,
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url!, 'http://x').pathname));
    let file = path.startsWith(base) ? join(folder, path.slice(base.length)) : join(folder, '\0');
    if (!file.includes('\0') && existsSync(file) && statSync(file).isDirectory())
      file = join(file, 'index.html');
    const found = !file.includes('\0') && existsSync(file);
    const type = types[extname(found ? file : '.html')] ?? 'application/octet-stream';
    // As hosts do, words go compressed where the client takes that.
    const compressed =
      type !== 'application/octet-stream' && /\bbr\b/.test(String(request.headers['accept-encoding']));
    response.writeHead(found ? 200 : 404, {
      'content-type': type,
      'access-control-allow-origin': '*',
      ...(compressed && { 'content-encoding': 'br' }),
    });
    const content = createReadStream(found ? file : join(folder, '404.html'));
    (compressed
      ? content.pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } }))
      : content
    ).pipe(response);
  });
  // On a busy machine a client may come back late to a connection that it was promised.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A browser and a served folder for the tests of one file. */
export function useSite(folder: () => string, base = '/') {
  const site = {} as { origin: string; browser: Browser; close: () => void };
  beforeAll(async () => {
    Object.assign(site, await serve(folder(), base), { browser: await openBrowser() });
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
