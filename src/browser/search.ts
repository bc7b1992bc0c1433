/** Searching from a page: loads the index of a language at the first query, runs queries, shows results. */
import {
  type Engine,
  type Entry,
  excerpt,
  find,
  metaWeights,
  type Results,
  resultsOf,
  type SearchOptions,
  terms,
} from '../core/search/find.ts';
import type { ReadersWords } from '../core/search/readers-words.ts';
import type { Answer, Language, Scope } from './answer.ts';
import type { SearchWords } from './words/search.ts';

export type { Answer, Language, Scope } from './answer.ts';

export const pageLanguage: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';
const form = document.querySelector<HTMLElement>('[data-base]')!.dataset;
/** The words that search says: the search page holds those of its language, other pages load them. */
export const t: SearchWords = form['words']
  ? JSON.parse(form['words'])
  : (await import('./words/search.ts')).searchWords[pageLanguage];
const base = form['base']!;
/**
 * How many parts the index has where the site has so many plans that it is one of chapters, and each plan
 * has one of its clauses (scripts/build/rendering/search-index.ts).
 */
const parts = Number(form['many'] ?? 0);
export const many = parts > 0;
/** The other sites whose plans can be searched from here (seeds/site.yaml). */
export const sites: { name: string; url: string }[] = JSON.parse(form['sites'] ?? '[]');

/** By what a search can be narrowed; each stands in the address. */
export const facets = ['plan', 'issuer', 'period', 'chapter', 'kind'] as const;

/** Whether a scope is searched by an index of chapters. */
export const byChapter = ({ plan, edition, everywhere }: Scope): boolean =>
  !edition && (everywhere || (many && !plan));

const engines = new Map<string, Promise<Engine>>();
/**
 * The engine of a language, loaded when it is first asked for. Each language has a pagefind of its own:
 * they must not share one.
 */
export function engineOf(language: Language, scope: Scope = {}): Promise<Engine> {
  const chapters = byChapter(scope);
  const site = `${base}${chapters || many ? `pagefind/${language}/` : `${language}/pagefind/`}`;
  const own = scope.edition ?? (many && !chapters ? scope.plan : undefined);
  const path = own ? `${base}${language}/${own}/pagefind/` : site;
  const key = `${path}${scope.everywhere ? ' everywhere' : ''}`;
  if (!engines.has(key)) {
    const loading = import(/* @vite-ignore */ `${site}pagefind.js`).then(
      async (pagefind: { createInstance(options: object): Engine }) => {
        // pagefind takes the language of the page for the language of the index; pairs of characters are no
        // language.
        const of = chapters && language === 'zh' ? 'und' : language;
        const html = document.documentElement;
        const lang = html.lang;
        html.lang = of;
        const engine = pagefind.createInstance({
          basePath: path,
          baseUrl: base,
          noWorker: true,
          ...(chapters ? {} : { ranking: { metaWeights } }),
        });
        html.lang = lang;
        if (scope.everywhere || (chapters && parts > 1)) {
          await import('./search-wider.ts').then((others) =>
            Promise.all([
              others.mergeParts(engine, base, parts, language, of),
              scope.everywhere && others.mergeSites(engine, sites, language, of),
            ]),
          );
        }
        return engine;
      },
    );
    loading.catch(() => engines.delete(key));
    engines.set(key, loading);
  }
  return engines.get(key)!;
}

/** Searches for a query in one language. */
async function ask(
  query: string,
  language: Language,
  scope: Scope,
  options: SearchOptions,
  as: string | null = null,
): Promise<Answer> {
  const engine = await engineOf(language, scope);
  const results: Results = byChapter(scope)
    ? await import('../core/search/find-in-chapters.ts').then((search) =>
        search.findInChapters(engine, query, language, options),
      )
    : await find(engine, query, options).then((hits) => Object.assign(resultsOf(hits), { hits }));
  return Object.assign(results, { language, as });
}
const lists: Partial<Record<Language, Promise<ReadersWords | undefined>>> = {};
/** What readers call things, where that list can be had. */
export const readersWords = (language: Language): Promise<ReadersWords | undefined> =>
  (lists[language] ??= fetch(`${base}${language}/words.json`)
    .then((r) => r.json())
    .catch(() => undefined));

/** A search that finds at least this many clauses with the terms looks no further. */
const enough = 3;
/** Answers in the language of the query: Chinese for Chinese characters, else the page's; else more widely. */
export async function answer(query: string, scope: Scope, narrowed: SearchOptions = {}): Promise<Answer> {
  const { plan } = scope;
  // The index of a site of few plans has them all.
  const options =
    plan && !many && !byChapter(scope) ? { ...narrowed, filters: { ...narrowed.filters, plan } } : narrowed;
  const first = await ask(query, /\p{sc=Han}/u.test(query) ? 'zh' : pageLanguage, scope, options);
  if (first.chapters || first.literal! >= enough) return first;
  // The list is asked for beside the script that reads it.
  void readersWords(first.language);
  return import('./readers-words.ts').then((further) =>
    further.wider(first, { query, scope, options, base, t, ask, engineOf, readersWords }),
  );
}

/** Where a result leads: its clause, with the query for the marks. */
export function leadsTo(url: string, query: string): string {
  const [page, fragment] = url.split('#') as [string, string];
  return `${page}?q=${encodeURIComponent(query)}#${fragment}`;
}
/** The id of the clause that the address of a hit leads to. */
export const eIdOf = (url: string) => url.split('#')[1]!;

/**
 * One result: the path of headings as its link, and the words around the first term. Chinese is `zh`: a plan may be in
 * Simplified or in Traditional characters.
 */
export function shown({ url, title, content }: Entry, query: string, lang: Language) {
  const text = Object.assign(document.createElement('p'), { lang });
  for (const { marked, text: textContent } of excerpt(content, terms(query)))
    text.append(marked ? Object.assign(document.createElement('mark'), { textContent }) : textContent);
  return {
    link: Object.assign(document.createElement('a'), { href: leadsTo(url, query), textContent: title, lang }),
    text,
  };
}
