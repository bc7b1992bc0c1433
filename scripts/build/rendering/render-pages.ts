/** Renders the pages of a site with a compiled renderer (scripts/build/rendering/renderer.ts). */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { editions } from '../../../src/core/exports/blocks.ts';
import type { Exporting } from '../../../src/site/page-kinds/exports.ts';
import { writeNewFile } from '../../shared/files.ts';
import { importModule } from '../programs/import-module.ts';
import { runScript } from '../programs/script.ts';
import { rendererModule, rendererScript } from './renderer-file.ts';

type Route = Awaited<ReturnType<StaticPaths['getAll']>>[number]['route'];
type App = ConstructorParameters<typeof StaticPaths>[0] & {
  render(request: Request, options: { routeData: Route; locals: Exporting }): Promise<Response>;
  setInternals(internals: object): void;
  setOptions(options: object): void;
};

/** Nothing is said while pages are rendered: what is wrong is thrown. */
const silent = { options: { level: 'silent', destination: { write: () => true } } };

/** One with components of a publisher comes with a map: what they throw is told with their own lines. */
async function loadApp(renderer: string): Promise<App> {
  const [script, module] = [rendererScript(renderer), rendererModule(renderer)];
  if (existsSync(script)) return (await runScript(script)) as App;
  process.setSourceMapsEnabled(true);
  return ((await importModule(pathToFileURL(module).href)) as { app: App }).app;
}
const loaded = new Map<string, Promise<App>>();
/** The program of a renderer, which runs once. */
function importApp(renderer: string): Promise<App> {
  const app = loaded.get(renderer) ?? loadApp(renderer);
  loaded.set(renderer, app);
  return app;
}

/**
 * Loads what a renderer needs whatever it renders: the code of all pages, and what Node itself loads only when it is
 * asked for. Without it all takes longer, and is the same: none of it reads what it will show before it is asked to.
 */
export async function loadRenderer(renderer: string): Promise<void> {
  const pages = async () => {
    for (const load of (await importApp(renderer)).manifest.pageMap?.values() ?? []) await load();
  };
  await Promise.all([globalThis.Request, pages()]);
}

/**
 * The program that renders, with what Astro's own build would hand it: the styles of each kind of page, which its
 * list of routes has too.
 */
async function appOf(renderer: string): Promise<App> {
  const app = await importApp(renderer);
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

/** A page or file that is rendered: its address, and where it stands in the built site. */
interface Rendered {
  pathname: string;
  route: Route;
  file: string;
}

/** All that the renderer finds; where two kinds of pages have one address, the first of them is there. */
async function found(app: App): Promise<Rendered[]> {
  const all = new Map<string, Rendered>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const file = fileOf(pathname.replace(/\/$/, ''), route.type === 'page');
    if (!all.has(file)) all.set(file, { pathname, route, file });
  }
  return [...all.values()];
}

/** Whether a file is of a view: these pages, and no others, show what files there are to take along. */
export const isOfView = (file: string) => editions.some((view) => file.startsWith(`/${view}/`));

/** Pages of views, which wait for files to take along, last. */
const inOrder = (all: readonly Rendered[]): Rendered[] =>
  [false, true].flatMap((last) => all.filter(({ file }) => isOfView(file) === last));

/** How pages are rendered. */
interface Rendering {
  /** Tells which files are to be rendered: what is found out meanwhile. */
  wanted: Promise<(file: string) => boolean>;
  /** Is done when the files are made that pages of the views name: these wait for it, and others do not. */
  exported: Promise<void>;
  /** Makes of a page what stands in the site. */
  finished: (page: string) => string;
}

/** At most this many pages are begun before the first of them is done: each needs memory. */
const mostAtOnce = 100;

/**
 * Renders all pages and files that the renderer finds and that are wanted into the folder `out`, but for those that
 * stand there already. While one waits for something, such as a picture, the next
 * is rendered. Throws what one of them throws.
 */
export async function renderPages(
  renderer: string,
  out: string,
  { wanted, exported, finished }: Rendering,
): Promise<void> {
  const app = await appOf(renderer);
  const { site, base } = app.manifest;
  const write = async ({ pathname, route, file }: Rendered) => {
    const path = join(out, file);
    if (existsSync(path)) return;
    const isPage = route.type === 'page';
    const url = new URL(`${base}/${pathname}${isPage ? '/' : ''}`.replace(/\/+/g, '/'), site);
    const response = await app.render(new Request(url), { routeData: route, locals: { exported } });
    if (!response.body) return;
    const made = isPage ? finished(await response.text()) : new Uint8Array(await response.arrayBuffer());
    writeNewFile(path, made);
  };
  const begun = new Set<Promise<void>>();
  const all = await found(app);
  const isWanted = await wanted;
  for (const one of inOrder(all.filter(({ file }) => isWanted(file)))) {
    const writing = write(one).then(() => void begun.delete(writing));
    begun.add(writing);
    // It goes as far as it can before the next is begun.
    await Promise.race([writing, others()]);
    if (begun.size >= mostAtOnce) await Promise.race(begun);
  }
  await Promise.all(begun);
}
