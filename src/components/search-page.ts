/** The search page: answers the query in the address, shows the first results and more on demand, offers what narrows it. */
import { find, nearest, type Entry, type SearchOptions } from '../lib/find.ts';
import { answer, byChapter, eIdOf, engineOf, leadsTo, many, pageLanguage, shown, sites, t, type Answer, type Scope } from './search.ts';

const facets = ['plan', 'issuer', 'period', 'chapter', 'kind'] as const;
const part = <E extends HTMLElement>(selector: string) => document.querySelector<E>(`main ${selector}`)!;
const [form, input, status, narrow, list, more] = [part('form'), part<HTMLInputElement>('input'), part('.status'), part('.narrow'), part('.results'), part<HTMLButtonElement>('.more')];
const titles = new Map([...document.querySelectorAll<HTMLOptionElement>('#plans option')].map((o) => [o.value, o.label]));
let count = 0;
let runs = 0;

/** Goes to the same search with something changed. */
function go(change: Record<string, string | null>) {
  const url = new URL(location.href);
  for (const [key, value] of Object.entries(change)) if (value) url.searchParams.set(key, value); else url.searchParams.delete(key);
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
  const scope: Scope = { plan: params.get('plan') ?? undefined, everywhere: params.get('sites') === 'all' && sites.length > 0 };
  const chosen = Object.fromEntries(facets.flatMap((f) => (params.get(f) && f !== 'plan' ? [[f, params.get(f)!]] : [])));
  if (scope.plan && byChapter(scope)) chosen['plan'] = scope.plan;
  const options: SearchOptions = { ...(Object.keys(chosen).length ? { filters: chosen } : {}), ...(params.get('sort') === 'doc' ? { sort: { n: 'asc' } } : {}) };
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
        if (entry.tier !== tier) list.append(Object.assign(document.createElement('li'), { className: 'divider', textContent: t[tier = entry.tier as 'glossary'] }));
        list.append(itemOf(entry, said, found));
      }
      count += entries.length;
      more.hidden = found.total === undefined ? entries.length < wanted : count >= found.total;
      const { literal, total, chapters } = found;
      status.textContent = (total === 0 ? t.none.replace('{q}', () => query) : total === undefined ? t.atLeast.replace('{n}', String(count)).replace('{m}', String(chapters)) : t.count.replace('{n}', String(literal || total)))
        + (found.as ? ` ${t.variant.replace('{q}', () => said)}` : '');
      if (total !== undefined) list.dataset['total'] = String(total);
    };
    more.onclick = () => void show(pageSize);
    const state = history.state as { shown: number; y: number } | null;
    await show(params.get('all') === '1' ? Infinity : Math.max(pageSize, state?.shown ?? 0));
    if (late()) return;
    if (!found.any && !byChapter(scope)) await offer(said, found, scope);
    if (late()) return;
    scopes(scope);
    const narrowing = () => (byChapter(scope) ? byChapters(found, said, params, chosen, scope) : byClauses(found, said, params, options, scope));
    // Where chapters are searched, the filters weigh as much as the search itself: they come when they are asked for.
    if (byChapter(scope) && found.any && !Object.keys(chosen).length) narrow.append(Object.assign(document.createElement('button'), { type: 'button', className: 'more', textContent: t.narrow, onclick: () => void narrowing() }));
    else if (found.any || Object.keys(chosen).length || scope.plan) await narrowing();
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

/** The nearest words that do stand somewhere. */
async function offer(query: string, { language }: Answer, scope: Scope) {
  const offers = await nearest(await engineOf(language, scope), query);
  if (offers.length) status.append(` ${t.nearest}`);
  for (const { words, count } of offers) status.append(Object.assign(document.createElement('a'), { href: `?q=${encodeURIComponent(words)}`, textContent: `${words} (${count})` }), ' ');
}

/** From one plan to all, and from this site to the others it can search. */
function scopes({ plan, everywhere }: Scope) {
  const link = (textContent: string, change: Record<string, string | null>) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'more', textContent, onclick: () => go(change) });
    narrow.append(button);
  };
  if (plan && many) link(t.allPlans, { plan: null });
  if (sites.length) link(everywhere ? t.thisSite : t.allSites.replace('{names}', sites.map((s) => s.name).join('、')), { sites: everywhere ? null : 'all', plan: null });
}

/** One choice among the values of a facet, in the address when it is made. */
function choice(name: string, label: string, entries: (readonly [value: string, text: string])[], params: URLSearchParams) {
  const select = document.createElement('select');
  select.append(...entries.map(([value, textContent]) => Object.assign(document.createElement('option'), { value, textContent, selected: params.get(name) === value })));
  select.onchange = () => go({ [name]: select.value });
  const outer = document.createElement('label');
  outer.append(`${label} `, select);
  narrow.append(outer);
}
const labelOf = (facet: string, value: string) => (facet === 'plan' ? (titles.get(value) ?? value) : value);
const labels: Record<string, string> = t;
/** More values than this are no choice. */
const most = 200;

/** A choice of chapter, kind and (with several plans) plan, issuer, period, with how many literal results each has. */
async function byClauses({ language, literal }: Answer, query: string, params: URLSearchParams, options: SearchOptions, scope: Scope) {
  const engine = await engineOf(language, scope);
  const order = (await engine.search(null, { sort: { n: 'asc' } })).results.map((r) => r.id);
  const all = { ...options.filters, ...(scope.plan && !many ? { plan: scope.plan } : {}) };
  for (const [facet, values] of Object.entries(await engine.filters())) {
    const size = Object.keys(values).length;
    if (!(facet in t) || size < 2 || size > most) continue;
    const others = Object.fromEntries(Object.entries(all).filter(([f]) => f !== facet));
    const counted = await Promise.all(Object.keys(values).map(async (value) => {
      const { results } = await engine.search(null, { filters: { [facet]: value }, sort: { n: 'asc' } });
      return { value, first: order.indexOf(results[0]!.id), n: (await find(engine, query, { filters: { ...others, [facet]: value } })).literal.length };
    }));
    choice(facet, labels[facet]!, [['', t.everything], ...counted.filter(({ value, n }) => n || params.get(facet) === value).sort((a, b) => a.first - b.first).map(({ value, n }) => [value, `${labelOf(facet, value)} (${n})`] as const)], params);
  }
  if ((literal ?? 0) > 1) choice('sort', t.order, [['', t.byRelevance], ['doc', t.byDocument]], params);
}

/** The same by chapters: how many of them have the words. */
async function byChapters({ language }: Answer, query: string, params: URLSearchParams, chosen: Record<string, string>, scope: Scope) {
  const { facetsInChapters } = await import('../lib/find-chapters.ts');
  const counted = await facetsInChapters(await engineOf(language, scope), query, chosen);
  narrow.replaceChildren();
  scopes(scope);
  for (const [facet, values] of Object.entries(counted)) {
    const entries = Object.entries(values).filter(([value, n]) => n || params.get(facet) === value);
    if (!(facet in t) || Object.keys(values).length < 2 || entries.length > most) continue;
    choice(facet, labels[facet]!, [['', t.everything], ...entries.sort((a, b) => b[1] - a[1]).map(([value, n]) => [value, t.inChapters.replace('{value}', () => labelOf(facet, value)).replace('{n}', String(n))] as const)], params);
  }
}

function itemOf(entry: Entry, query: string, { language }: Answer): HTMLElement {
  const { link, text } = shown(entry, query, language);
  const item = document.createElement('li');
  item.dataset['eid'] = eIdOf(entry.url);
  item.append(link, text);
  // The same clause in the page's language.
  if (language !== pageLanguage) item.append(Object.assign(document.createElement('a'), { href: leadsTo(entry.url.replace(`/${language}/`, `/${pageLanguage}/`), query), textContent: t.own, className: 'own' }));
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
