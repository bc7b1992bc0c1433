/** Renders the pages of a site with a compiled renderer (scripts/build/renderer.ts). */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

type App = ConstructorParameters<typeof StaticPaths>[0] & {
  render(request: Request, options: { routeData: unknown }): Promise<Response>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
};

/** Nothing is said while pages are rendered: what is wrong is thrown. */
const silent = { options: { level: 'silent', destination: { write: () => true } } };

/**
 * The program that renders, with what Astro's own build would hand it: the styles of each kind of page, which its
 * list of routes has too.
 */
async function appOf(renderer: string): Promise<App> {
  const entry = readdirSync(renderer).find((name) => name.startsWith('prerender-entry.'))!;
  const { app } = (await import(pathToFileURL(join(renderer, entry)).href)) as { app: App };
  const pages = app.manifest.routes.map(({ routeData, styles }) => [
    `${routeData.route}&${routeData.component}`,
    { styles: styles.map((sheet, order) => ({ sheet, order, depth: 0 })) },
  ]);
  app.setInternals({ pagesByKeys: new Map(pages as [string, object][]) });
  app.setOptions({ settings: { scripts: [] }, logger: silent });
  return app;
}

/** The file that is rendered for an address, in the built site. */
function fileOf(address: string, isPage: boolean): string {
  if (!isPage) return address;
  return address === '/404' ? '/404.html' : `${address}/index.html`;
}

/**
 * Renders all pages and files that the renderer finds, into the folder `out`, each page as it is when it is
 * `finished`. Throws what one of them throws.
 */
export async function renderPages(
  renderer: string,
  out: string,
  finished: (page: string) => string,
): Promise<void> {
  const app = await appOf(renderer);
  const { site, base } = app.manifest;
  const made = new Set<string>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const isPage = route.type === 'page';
    const file = fileOf(pathname.replace(/\/$/, ''), isPage);
    // Where two kinds of pages have one address, the first of them is there.
    if (made.has(file)) continue;
    made.add(file);
    const url = new URL(`${base}/${pathname}${isPage ? '/' : ''}`.replace(/\/+/g, '/'), site);
    const response = await app.render(new Request(url), { routeData: route });
    if (!response.body) continue;
    const path = join(out, file);
    mkdirSync(dirname(path), { recursive: true });
    const written = isPage ? finished(await response.text()) : new Uint8Array(await response.arrayBuffer());
    writeFileSync(path, written);
  }
}
