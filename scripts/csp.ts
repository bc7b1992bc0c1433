import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a strict content security policy into every page of a built site: only this host, and of what stands in the page itself
 * only the very scripts and styles that are there, by their sha256. WebAssembly may run where the search does, and nowhere else; the
 * search page may also ask the `others`, sites whose plans can be searched from it.
 */
export function writePolicies(site: string, others: readonly string[]): void {
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.html'))) {
    const path = join(site, file);
    const html = readFileSync(path, 'utf8');
    const hashes = (element: RegExp) => [...html.matchAll(element)].map(([, text]) => ` 'sha256-${createHash('sha256').update(text!).digest('base64')}'`).join('');
    const scripts = hashes(/<script(?! type="application)(?![^>]* src=)[^>]*>([\s\S]+?)<\/script>/g);
    const styles = hashes(/<style[^>]*>([\s\S]+?)<\/style>/g);
    const search = html.includes('role="search"');
    const hosts = html.includes('data-sites') ? others.map((url) => ` ${new URL(url).origin}`).join('') : '';
    const policy = `default-src 'none';img-src 'self' data:;connect-src 'self'${hosts};manifest-src 'self';base-uri 'none';form-action 'self';script-src 'self'${search ? " 'wasm-unsafe-eval'" : ''}${scripts};style-src 'self'${styles}`;
    writeFileSync(path, html.replace('<meta charset="utf-8">', `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${policy}">`));
  }
}
