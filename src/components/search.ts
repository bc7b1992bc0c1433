/** Searching from a page: loads the index of a language at the first query, runs queries, shows results. */
import { words } from '../i18n/search.ts';
import { excerpt, find, metaWeights, terms, type Engine, type Found, type Hits, type SearchOptions } from '../lib/find.ts';

export type Language = 'zh' | 'en';
export const t = words();
export const pageLanguage: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';
const base = document.querySelector<HTMLElement>('[data-base]')!.dataset['base']!;

const engines = new Map<Language, Promise<Engine>>();
/** The engine of a language, loaded when it is first asked for. Each language has a pagefind of its own: they must not share one. */
export function engineOf(language: Language): Promise<Engine> {
  if (!engines.has(language)) {
    const loading = import(/* @vite-ignore */ `${base}${language}/pagefind/pagefind.js`).then((pagefind: { createInstance(options: object): Engine }) => {
      // pagefind takes the language of the page for the language of the index.
      const html = document.documentElement;
      const lang = html.lang;
      html.lang = language;
      const engine = pagefind.createInstance({ baseUrl: base, noWorker: true, ranking: { metaWeights } });
      html.lang = lang;
      return engine;
    });
    loading.catch(() => engines.delete(language));
    engines.set(language, loading);
  }
  return engines.get(language)!;
}

let variants: Promise<Record<string, string>> | undefined;
/** A query with its Traditional characters in the form that the plans have. */
async function simplified(query: string): Promise<string> {
  const map = await (variants ??= fetch(`${base}zh/pagefind/variants.json`).then((r) => r.json() as Promise<Record<string, string>>));
  return [...query].map((c) => map[c] ?? c).join('');
}

export interface Answer {
  hits: Hits;
  /** The language in which it was found. */
  language: Language;
  /** What was searched, where it is not the query itself. */
  as: string | null;
}
const isEmpty = (h: Hits) => h.literal.length + h.glossary.length === 0;

/** Answers in the language of the query: Chinese for Chinese characters, else the page's, and the other where that has nothing. */
export async function answer(query: string, options: SearchOptions = {}): Promise<Answer> {
  const han = /\p{sc=Han}/u.test(query);
  const language: Language = han ? 'zh' : pageLanguage;
  let hits = await find(await engineOf(language), query, options);
  if (han && isEmpty(hits)) {
    const other = await simplified(query);
    if (other !== query) return { hits: await find(await engineOf('zh'), other, options), language, as: other };
  }
  if (!han && isEmpty(hits)) {
    const second = language === 'zh' ? 'en' : 'zh';
    const there = await find(await engineOf(second), query, options);
    if (!isEmpty(there)) return { hits: there, language: second, as: null };
    if (hits.related.length === 0) hits = there;
  }
  return { hits, language, as: null };
}

/** Where a result leads: its clause, with the query for the marks. */
export function leadsTo(url: string, query: string): string {
  const [page, fragment] = url.split('#') as [string, string];
  return `${page}?q=${encodeURIComponent(query)}#${fragment}`;
}
export const eIdOf = (url: string) => url.split('#')[1]!;

/** One result: the path of headings as its link, and the words around the first term. */
export async function resultOf(found: Found, query: string, language: Language) {
  const { url, content, meta } = await found.data();
  const wanted = terms(query);
  const text = document.createElement('p');
  const cut = excerpt(content, wanted);
  for (const run of cut) text.append(run.marked ? Object.assign(document.createElement('mark'), { textContent: run.text }) : run.text);
  const lang = language === pageLanguage ? '' : language === 'zh' ? 'zh-CN' : 'en';
  const link = Object.assign(document.createElement('a'), { href: leadsTo(url, query), textContent: meta['title'] ?? '', lang });
  text.lang = lang;
  return { url, link, text };
}
