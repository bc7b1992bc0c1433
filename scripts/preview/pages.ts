/** The pages that a preview answers with: those of the site, with the bar above them and their policy. */
import type { ServerResponse } from 'node:http';
import { escapedHtml } from '../../src/core/model/escaped-html.ts';
import type { Sentence } from '../../src/core/model/sentence.ts';
import { barOf, withBar } from '../../src/preview/bar.ts';
import { type Here, hereAt, type PreviewState } from '../../src/preview/questions.ts';
import { words } from '../../src/preview/words.ts';
import { inScript } from '../../src/site/in-script.ts';
import { policyOf } from '../build/rendering/policy.ts';

/** Whether an address is that of a page, and not of a file or of a module that a page loads. */
export const isPage = (path: string): boolean => !/^\/[@_]|^\/node_modules\/|\.\w+$/u.test(path);

/** What keeps a page of its own up to date where the site has none to show. */
const bare = (body: string, { language }: Here) =>
  `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
  `<title>${escapedHtml(words[language].notShown)}</title>` +
  '<script type="module" src="/@id/astro:scripts/page.js"></script></head>' +
  `<body><main><h1>${escapedHtml(words[language].notShown)}</h1><p>${escapedHtml(body)}</p></main></body></html>`;

/** The scripts with which Vite would listen at a socket and change styles by it; there is none. */
const listeners = /<script type="module" src="(?:\/@vite\/client|[^"]*\.css)"><\/script>/gu;

/** A page of the site as the preview shows it; of one that failed, that it did, and why. */
function pageOf(html: string, status: number, here: Here, { state, failure }: Answering): string {
  const page = status < 500 ? inScript(html.replace(listeners, '')) : bare(failure()[here.language], here);
  return withBar(page, barOf(state, here, '/'));
}

/** What a page is answered with: the state that it shows, and why the last one failed that did. */
interface Answering {
  state: PreviewState;
  failure: () => Sentence;
}

/**
 * Has an answer with a page held back until it is whole, and sent with the bar and a content security policy:
 * only this host, and of what stands in the page itself only the very scripts and styles that are there.
 */
export function changePage(response: ServerResponse, path: string, answering: Answering): void {
  const { writeHead, end } = response;
  const chunks: Buffer[] = [];
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.writeHead = ((status: number, ...more: unknown[]) => {
    response.statusCode = status;
    for (const [name, value] of Object.entries(more.at(-1) ?? {})) response.setHeader(name, value);
    return response;
  }) as typeof writeHead;
  response.write = ((chunk: unknown) => {
    take(chunk);
    return true;
  }) as typeof response.write;
  response.end = ((chunk: unknown) => {
    take(chunk);
    const whole = Buffer.concat(chunks);
    const isHtml = String(response.getHeader('content-type')).startsWith('text/html');
    const body = isHtml ? pageOf(whole.toString(), response.statusCode, hereAt(path), answering) : whole;
    if (typeof body === 'string') response.setHeader('content-security-policy', policyOf(body, []));
    for (const name of ['content-length', 'transfer-encoding', 'etag']) response.removeHeader(name);
    Object.assign(response, { writeHead, end });
    return response.end(body);
  }) as typeof end;
}
