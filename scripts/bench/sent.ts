import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Bytes as a host that compresses sends them; what pagefind wrote is compressed already. */
export function sent(path: string): number {
  const bytes = readFileSync(path);
  return /pf_|\.pagefind$/.test(path) ? bytes.length : brotliCompressSync(bytes).length;
}

/** The file of a built site at a path that a browser asks for. */
export const fileAt = (site: string, path: string): string =>
  join(site, path.endsWith('/') ? `${path}index.html` : path);

/** What a page of a built site asks for from now on: how many files, and their bytes as they are sent. */
export function watchRequests(page: Page, site: string) {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return {
    /** Forgets what was asked for so far. */
    forget: (): void => {
      paths.length = 0;
    },
    count: (): number => paths.length,
    bytes: (): number =>
      paths
        .map((path) => fileAt(site, path))
        .filter(existsSync)
        .reduce((sum, file) => sum + sent(file), 0),
  };
}
