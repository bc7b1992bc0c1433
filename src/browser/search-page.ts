/**
 * The search page: answers the query in the address, shows the first results and more on demand, offers
 * what narrows it.
 */
import type { Entry, SearchOptions } from '../core/search/find.ts';
import {
  type Answer,
  answer,
  byChapter,
  eIdOf,
  engineOf,
  facets,
  leadsTo,
  pageLanguage,
  type Scope,
  shown,
  sites,
  t,
} from './search.ts';

const part = <E extends HTMLElement>(selector: string) => document.querySelector<E>(`main ${selector}`)!;
const [form, input, status, narrow, list, more] = [
  part('form'),
  part<HTMLInputElement>('input'),
  part('.status'),
  part('.narrow'),
  part('.results'),
  part<HTMLButtonElement>('.more'),
];
/** The choice of earlier editions, where there are any. */
const editions = document.querySelector<HTMLSelectElement>('main .choice select');
/** How many signs of a query are searched for. */
const longestQuery = 200;
/** How many results are shown at a time, and fewer where an entry may cost the chapter. */
const [mostAtATime, fewer] = [20, 10];
/** The first results, enough to fill a screen, are shown before the words of the others are loaded. */
const atOnce = 5;
let count = 0;
let runs = 0;

/** Goes to the same search with something changed. */
function go(change: Record<string, string | null>) {
  const url = new URL(location.href);
  for (const [key, value] of Object.entries(change))
    if (value) url.searchParams.set(key, value);
    else url.searchParams.delete(key);
  history.pushState(null, '', url);
  void run();
}

/** What takes back all that narrows a search. */
const unnarrowed = Object.fromEntries(facets.map((facet) => [facet, null]));

/** What the address asks for. */
function readAddress(params: URLSearchParams) {
  const offered = [...(editions?.options ?? [])].map(({ value }) => value);
  const edition = offered.find((value) => value && value === params.get('edition'));
  if (editions) editions.value = edition ?? '';
  const scope: Scope = {
    plan: params.get('plan') ?? undefined,
    edition,
    everywhere: params.get('sites') === 'all' && sites.length > 0,
  };
  const chosen = Object.fromEntries(
    facets.flatMap((f) => (params.get(f) && f !== 'plan' ? [[f, params.get(f)!]] : [])),
  );
  if (scope.plan && byChapter(scope)) chosen['plan'] = scope.plan;
  const options: SearchOptions = {
    ...(Object.keys(chosen).length ? { filters: chosen } : {}),
    ...(params.get('sort') === 'doc' ? { sort: { n: 'asc' } } : {}),
  };
  return { query: (params.get('q') ?? '').slice(0, longestQuery), scope, options };
}

/** How many results there are, and what was searched where that is not the query itself. */
function outcome({ literal, total, chapters, said = '' }: Answer, query: string): string {
  if (total === 0) return t.none.replace('{q}', () => query) + said;
  if (total === undefined)
    return t.atLeast.replace('{n}', String(count)).replace('{m}', String(chapters)) + said;
  if (!literal) return t.onlyRelated.replace('{n}', String(total)) + said;
  const others = literal < total ? t.more.replace('{n}', String(total - literal)) : '';
  return t.count.replace('{n}', String(literal)) + others + said;
}

/** Shows the results of an answer some at a time, each tier after the first under a heading of its own. */
function resultsShower(found: Answer, query: string, late: () => boolean) {
  let tier: Entry['tier'] = 'literal';
  count = 0;
  const append = (entries: readonly Entry[]) => {
    for (const entry of entries) {
      if (entry.tier !== tier) {
        tier = entry.tier;
        list.append(
          Object.assign(document.createElement('li'), {
            className: 'divider',
            textContent: t[tier as 'glossary'],
          }),
        );
      }
      list.append(itemOf(entry, found.as ?? query, found));
    }
    count += entries.length;
  };
  return async (wanted: number) => {
    let isLast = false;
    for (const next of [atOnce, wanted - atOnce]) {
      const entries = await found.more(next);
      if (late()) return;
      append(entries);
      isLast = entries.length < next;
    }
    more.hidden = found.total === undefined ? isLast : count >= found.total;
    status.textContent = outcome(found, query);
  };
}

/** Empties the page for another search. */
function clear(query: string) {
  input.value = query;
  list.replaceChildren();
  narrow.replaceChildren();
  more.hidden = true;
  list.dataset['state'] = 'busy';
}

async function run() {
  const params = new URLSearchParams(location.search);
  const { query, scope, options } = readAddress(params);
  const mine = ++runs;
  /** Whether another search has begun since. */
  const late = () => mine !== runs;
  clear(query);
  if (!query.trim()) {
    status.textContent = '';
    done();
    input.focus();
    return;
  }
  status.textContent = t.busy;
  try {
    const found = await answer(query, scope, options);
    if (late()) return;
    // What was found by other words is not narrowed: no room is kept for that.
    narrow.hidden = Boolean(found.hits?.asked.length) && !sites.length && !scope.plan;
    const show = resultsShower(found, query, late);
    const pageSize = byChapter(scope) ? fewer : mostAtATime;
    more.onclick = () => void show(pageSize);
    const state = history.state as { shown: number; y: number } | null;
    await show(params.get('all') === '1' ? Infinity : Math.max(pageSize, state?.shown ?? 0));
    if (late()) return;
    // What narrows a search, or helps one that found nothing, is loaded when the results stand.
    await import('./search-narrow.ts').then((narrow) =>
      narrow.narrowing({ found, query, params, options, scope, go, late }),
    );
    if (late()) return;
    done();
    if (state) scrollTo(0, state.y);
  } catch (error) {
    console.error(error);
    if (late()) return;
    list.dataset['state'] = 'failed';
    status.textContent = t.searchFailed;
  }
}

const done = () => {
  list.dataset['state'] = 'done';
};

function itemOf(entry: Entry, query: string, { language }: Answer): HTMLElement {
  const { link, text } = shown(entry, query, language);
  const item = document.createElement('li');
  item.dataset['eid'] = eIdOf(entry.url);
  item.append(link, text);
  // The same clause in the page's language.
  if (language !== pageLanguage)
    item.append(
      Object.assign(document.createElement('a'), {
        href: leadsTo(entry.url.replace(`/${language}/`, `/${pageLanguage}/`), query),
        textContent: t.own,
        className: 'own',
      }),
    );
  return item;
}

input.addEventListener('focus', () => void engineOf(pageLanguage).catch(() => {}), { once: true });
editions?.addEventListener('change', () => go({ edition: editions.value, sites: null, ...unnarrowed }));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ q: input.value, all: null, ...unnarrowed });
});
addEventListener('popstate', () => void run());
// What was shown is shown again when the reader comes back.
addEventListener('pagehide', () => history.replaceState({ shown: count, y: scrollY }, ''));
void run();
