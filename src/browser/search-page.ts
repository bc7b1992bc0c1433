/** The search page: answers the query in the address, shows the first results and more on demand, offers what narrows it. */
import type { Entry, SearchOptions } from '../core/search/find.ts';
import {
  answer,
  type Answer,
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

async function run() {
  const params = new URLSearchParams(location.search);
  const query = (params.get('q') ?? '').slice(0, 200);
  const mine = ++runs;
  /** Whether another search has begun since. */
  const late = () => mine !== runs;
  input.value = query;
  list.replaceChildren();
  narrow.replaceChildren();
  more.hidden = true;
  list.dataset['state'] = 'busy';
  delete list.dataset['total'];
  if (!query.trim()) {
    status.textContent = '';
    done(0);
    input.focus();
    return;
  }
  status.textContent = t.busy;
  const scope: Scope = {
    plan: params.get('plan') ?? undefined,
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
  try {
    const found = await answer(query, scope, options);
    if (late()) return;
    const said = found.as ?? query;
    // An entry of a chapter may cost the chapter.
    const pageSize = byChapter(scope) ? 10 : 20;
    let tier: Entry['tier'] = 'literal';
    count = 0;
    const show = async (wanted: number) => {
      const entries = await found.more(wanted);
      if (late()) return;
      for (const entry of entries) {
        if (entry.tier !== tier)
          list.append(
            Object.assign(document.createElement('li'), {
              className: 'divider',
              textContent: t[(tier = entry.tier as 'glossary')],
            }),
          );
        list.append(itemOf(entry, said, found));
      }
      count += entries.length;
      more.hidden = found.total === undefined ? entries.length < wanted : count >= found.total;
      const { literal, total, chapters } = found;
      status.textContent =
        (total === 0
          ? t.none.replace('{q}', () => query)
          : total === undefined
            ? t.atLeast.replace('{n}', String(count)).replace('{m}', String(chapters))
            : (literal ? t.count : t.onlyRelated).replace('{n}', String(literal || total)) +
              (literal && literal < total ? t.more.replace('{n}', String(total - literal)) : '')) +
        (found.as ? ` ${t.variant.replace('{q}', () => said)}` : '');
      if (total !== undefined) list.dataset['total'] = String(total);
    };
    more.onclick = () => void show(pageSize);
    const state = history.state as { shown: number; y: number } | null;
    await show(params.get('all') === '1' ? Infinity : Math.max(pageSize, state?.shown ?? 0));
    if (late()) return;
    // What narrows a search, or helps one that found nothing, is loaded when the results stand.
    await (await import('./search-narrow.ts')).narrowing({
      found,
      query: said,
      params,
      options,
      scope,
      go,
      late,
    });
    if (late()) return;
    done(found.total);
    if (state) scrollTo(0, state.y);
  } catch (error) {
    console.error(error);
    if (late()) return;
    list.dataset['state'] = 'failed';
    status.textContent = t.searchFailed;
  }
}

function done(total: number | undefined) {
  if (total !== undefined) list.dataset['total'] = String(total);
  list.dataset['state'] = 'done';
}

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
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ q: input.value, all: null, ...Object.fromEntries(facets.map((f) => [f, null])) });
});
addEventListener('popstate', () => void run());
// What was shown is shown again when the reader comes back.
addEventListener('pagehide', () => history.replaceState({ shown: count, y: scrollY }, ''));
void run();
