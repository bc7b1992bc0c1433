/** The server of a preview: Astro renders the pages of the site from a content/ that is written while it runs. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import { type AstroInlineConfig, type AstroIntegration, dev } from 'astro';
import type { Language } from '../../src/core/model/language.ts';
import type { Sentence } from '../../src/core/model/sentence.ts';
import type { PreviewState, Question } from '../../src/preview/questions.ts';
import { openQuestions } from '../../src/preview/questions.ts';
import { astroConfig } from '../../src/site/integration.ts';
import { asCalledHere } from '../shared/command/called-here.ts';
import { sentenceOf } from '../shared/command/faults.ts';
import { say } from '../shared/command/language.ts';
import { engine } from '../shared/engine.ts';
import { isInside } from '../shared/files.ts';
import { sourcesNear } from '../shared/near.ts';
import { headers, refusal } from './guard.ts';
import { changePage, isPage } from './pages.ts';

type Vite = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
type VitePlugin = Extract<
  NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number],
  { name: string }
>;

/** What the pages of a preview show beside the site. */
export interface Shown {
  state: () => PreviewState;
  /** Why the program read the line of a question as it did; nothing where it is about no line of a document. */
  whyOf: (question: Question, language: Language) => Promise<string[]>;
}

export interface PreviewServer {
  port: number;
  /**
   * Has the pages show what content/ has now; `saved`: what else they are made of and was saved since, or all of it,
   * where the site names other components.
   */
  refresh: (saved: readonly string[] | 'all') => void;
  /** Whether a page has been asked for and is not yet sent. */
  isAnswering: () => boolean;
  /** Tells the pages that are open which state there is. */
  tell: () => void;
  /** Calls back when something below a folder is saved, made, renamed or removed, also where it is not there yet. */
  watch: (folder: string, changed: () => void) => void;
}

/** What an open page is told of a state. */
const eventOf = ({ version, content }: PreviewState) => `data: ${version} ${content}\n\n`;

/** Why a page could not be made, as it is told in each language. */
function whyFailed(error: unknown, folder: string): Sentence {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    asCalledHere(sentenceOf(error, folder, language)),
  );
  return { zh: zh!, en: en! };
}

/** Where Astro takes what a request brings beside its address. */
const locals = Symbol.for('astro.locals');

/**
 * Starts it at this port of this computer, or the next that is free. `folder`: where content/ stands and Astro
 * keeps what it needs; the process works in it.
 */
export async function startServer(folder: string, port: number, shown: Shown): Promise<PreviewServer> {
  let vite: Vite | undefined;
  let failure = whyFailed(undefined, folder);
  const told = new WeakMap<Error, Sentence>();
  const open = new Set<ServerResponse>();
  const asked = new Set<ServerResponse>();
  const { sources } = sourcesNear(folder);
  const own = previewIn(sources, (server) => {
    vite = server;
    // Astro hands every error on to this, and sends a page with no more of it than its name. One that comes again
    // has other words by then.
    server.ssrFixStacktrace = (error) => {
      failure = told.get(error) ?? whyFailed(error, folder);
      told.set(error, failure);
    };
  });
  const first: VitePlugin = {
    name: 'preview',
    enforce: 'pre',
    configureServer: ({ middlewares }) => {
      middlewares.use(answering({ ...shown, open, asked, failure: () => failure }));
    },
  };
  const { address } = await dev(configOf({ folder, sources, port }, own, first));
  // Before what Astro has put first itself.
  vite!.middlewares.stack.unshift({ route: '', handle: mendAddress });
  return {
    port: address.port,
    refresh: (saved) => {
      for (const { moduleGraph } of Object.values(vite!.environments))
        if (saved === 'all') moduleGraph.invalidateAll();
        else for (const file of saved) moduleGraph.onFileChange(file);
      forgetModules(vite!, sources);
    },
    isAnswering: () => asked.size > 0,
    tell: () => {
      for (const page of open) page.write(eventOf(shown.state()));
    },
    watch: (place, changed) => watchFolder(vite!, place, changed),
  };
}

/** Calls back when something below a folder is saved, made, renamed or removed. */
function watchFolder({ watcher }: Vite, place: string, changed: () => void): void {
  watcher.add(place);
  watcher.on('all', (event, path) => {
    if (!isInside(place, path)) return;
    // A folder that is gone is watched no more, even when it comes back.
    if (event === 'unlinkDir' && relative(place, path) === '') watcher.add(place);
    changed();
  });
}

/** What a preview adds to the site: the page of open questions, and what follows each state in open pages. */
const previewIn = (sources: string, begins: (server: Vite) => void): AstroIntegration => ({
  name: 'preview',
  hooks: {
    'astro:config:setup': ({ injectRoute, injectScript }) => {
      injectRoute({
        pattern: `/[view]/${openQuestions}`,
        entrypoint: join(sources, 'preview/OpenQuestions.astro'),
        prerender: true,
      });
      injectScript('page', `import ${JSON.stringify(join(sources, 'preview/follow.ts'))};`);
    },
    'astro:server:setup': ({ server }) => begins(server),
  },
});

/** Astro's settings: those of a build, on this computer only, without sockets, and nothing sent to anyone. */
function configOf(
  { folder, sources, port }: { folder: string; sources: string; port: number },
  own: AstroIntegration,
  first: VitePlugin,
): AstroInlineConfig {
  return {
    ...astroConfig,
    configFile: false,
    site: `http://localhost:${port}`,
    base: '/',
    root: folder,
    srcDir: sources,
    publicDir: join(engine, 'public'),
    cacheDir: join(folder, 'cache'),
    logLevel: 'silent',
    integrations: [...(astroConfig.integrations ?? []), own],
    server: { host: '127.0.0.1', port },
    vite: {
      // Not below node_modules/, where two previews would write into one folder, and where one may not be let write.
      cacheDir: join(folder, 'packages'),
      clearScreen: false,
      plugins: [first],
      server: { ws: false, hmr: false, cors: false, fs: { allow: [engine, folder] } },
    },
  };
}

/**
 * Leads to the page where the slash at the end of its address is missing, and to none where the address is none (half a
 * sign in it); Astro would say so itself, in English, and with a stack.
 */
function mendAddress(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const url = addressOf(request);
  if (!url) request.url = '/404/';
  else if (isPage(url.pathname) && !url.pathname.endsWith('/')) {
    response.writeHead(302, { location: `${url.pathname}/${url.search}` }).end();
    return;
  }
  next();
}

/** The address that is asked for; null where it is none, names another host, or has half a sign of %E6%96%87 in it. */
function addressOf({ url = '/' }: IncomingMessage): URL | null {
  try {
    const address = new URL(url, 'http://localhost');
    return decodeURI(address.pathname).startsWith('//') ? null : address;
  } catch {
    return null;
  }
}

/** What is shown, the pages that are open and those that are asked for, and why the last one could not be made. */
interface Serving extends Shown {
  open: Set<ServerResponse>;
  asked: Set<ServerResponse>;
  failure: () => Sentence;
}

/** Answers what is the preview's own, refuses what may not ask, and passes on the rest. */
const answering =
  (serving: Serving) =>
  (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refused = refusal(request);
    if (refused) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(say(refused));
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/preview-events/') tellStates(serving, request, response);
    else {
      if (isPage(pathname)) preparePage(serving, request, response, pathname);
      next();
    }
  };

/** Keeps an open page told of each state that follows. */
function tellStates({ state, open }: Serving, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(eventOf(state()));
  open.add(response);
  request.on('close', () => open.delete(response));
}

/** Has a page that Astro makes show one state as a whole: it may change meanwhile, and the page is then told to be old. */
function preparePage(
  serving: Serving,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const { asked, whyOf, failure } = serving;
  const state = serving.state();
  Reflect.set(request, locals, { preview: { state, whyOf } });
  asked.add(response);
  response.on('close', () => asked.delete(response));
  changePage(response, path, { state, failure });
}

/** Has modules run anew when they are next asked for: those of the site remember what they read. */
function forgetModules({ environments }: Vite, source: string): void {
  for (const environment of Object.values(environments)) {
    if (!('runner' in environment)) continue;
    const { evaluatedModules } = environment.runner as Runner;
    for (const module of evaluatedModules.idToModuleMap.values())
      if (module.file.startsWith(source)) evaluatedModules.invalidateModule(module);
  }
}

/** What runs modules, as far as it is asked here. */
interface Runner {
  evaluatedModules: {
    idToModuleMap: Map<string, { id: string; file: string }>;
    invalidateModule: (module: { id: string; file: string }) => void;
  };
}
