/** The search page: answers the query in the address, shows the first results and more on demand, offers what narrows it. */
import { find, nearest, type Found, type SearchOptions } from '../lib/find.ts';
import { answer, eIdOf, engineOf, leadsTo, pageLanguage, resultOf, t, type Answer } from './search.ts';

const facets = ['plan', 'issuer', 'period', 'chapter', 'kind'] as const;
const pageSize = 20;
const part = <E extends HTMLElement>(selector: string) => document.querySelector<E>(`main ${selector}`)!;
const [form, input, status, narrow, list, more] = [part('form'), part<HTMLInputElement>('input'), part('.status'), part('.narrow'), part('.results'), part<HTMLButtonElement>('.more')];
/** Whether the index was made for many plans (scripts/search-index.ts). */
const manyPlans = part('.search').dataset['many'] === 'true';
let shown = 0;
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
  if (!query.trim()) {
    status.textContent = '';
    done(0);
    input.focus();
    return;
  }
  status.textContent = t.busy;
  const filters = Object.fromEntries(facets.flatMap((f) => (params.get(f) ? [[f, params.get(f)!]] : [])));
  const options: SearchOptions = { ...(Object.keys(filters).length ? { filters } : {}), ...(params.get('sort') === 'doc' ? { sort: { n: 'asc' } } : {}) };
  try {
    const found = await answer(query, options);
    if (late()) return;
    const { literal, glossary, around, related } = found.hits;
    const said = found.as ?? query;
    const groups: [string, Found[]][] = [['', literal], [t.glossary, glossary], [t.around, around], [t.related, related]];
    const all = groups.flatMap(([, g]) => g);
    shown = 0;
    const show = async (count: number) => {
      const items = await Promise.all(all.slice(shown, count).map((r) => itemOf(r, said, found)));
      if (late()) return;
      for (const item of items) {
        const group = groups.find(([name, g]) => name && g[0] === all[shown]);
        if (group) list.append(Object.assign(document.createElement('li'), { className: 'divider', textContent: group[0] }));
        list.append(item);
        shown++;
      }
      more.hidden = shown >= all.length;
    };
    more.onclick = () => void show(shown + pageSize);
    const state = history.state as { shown: number; y: number } | null;
    await show(params.get('all') === '1' ? all.length : Math.max(pageSize, state?.shown ?? 0));
    if (late()) return;
    status.textContent = (all.length ? t.count.replace('{n}', String(literal.length || all.length)) : t.none.replace('{q}', () => query)) + (found.as ? ` ${t.variant.replace('{q}', () => said)}` : '');
    if (!literal.length && !glossary.length) await offer(said, found);
    if (late()) return;
    const offerNarrowing = () => narrowing(found, said, params, options);
    // With many plans the filters weigh as much as the search itself: they come when they are asked for.
    if (manyPlans && literal.length && !Object.keys(filters).length) narrow.append(Object.assign(document.createElement('button'), { type: 'button', className: 'more', textContent: t.narrow, onclick: () => void offerNarrowing() }));
    else if (literal.length || Object.keys(filters).length) await offerNarrowing();
    if (late()) return;
    done(all.length);
    if (state) scrollTo(0, state.y);
  } catch (error) {
    console.error(error);
    if (late()) return;
    list.dataset['state'] = 'failed';
    status.textContent = t.searchFailed;
  }
}

function done(total: number) {
  list.dataset['total'] = String(total);
  list.dataset['state'] = 'done';
}

/** The nearest words that do stand somewhere. */
async function offer(query: string, { language }: Answer) {
  const offers = await nearest(await engineOf(language), query);
  if (offers.length) status.append(` ${t.nearest}`);
  for (const { words, count } of offers) status.append(Object.assign(document.createElement('a'), { href: `?q=${encodeURIComponent(words)}`, textContent: `${words} (${count})` }), ' ');
}

/** A choice of chapter, kind and (with several plans) plan, issuer, period, with how many literal results each has. */
async function narrowing({ hits, language }: Answer, query: string, params: URLSearchParams, options: SearchOptions) {
  const engine = await engineOf(language);
  const sorted: SearchOptions = manyPlans ? {} : { sort: { n: 'asc' } };
  const order = (await engine.search(null, sorted)).results.map((r) => r.id);
  const choices: HTMLElement[] = [];
  const choice = (name: string, label: string, entries: (readonly [value: string, text: string])[]) => {
    const select = document.createElement('select');
    select.append(...entries.map(([value, textContent]) => Object.assign(document.createElement('option'), { value, textContent, selected: params.get(name) === value })));
    select.onchange = () => go({ [name]: select.value });
    const outer = document.createElement('label');
    outer.append(`${label} `, select);
    choices.push(outer);
  };
  for (const [facet, values] of Object.entries(await engine.filters())) {
    const count = Object.keys(values).length;
    if (!(facet in t) || count < 2 || count > 200) continue;
    const others = Object.fromEntries(Object.entries(options.filters ?? {}).filter(([f]) => f !== facet));
    const counted = await Promise.all(Object.keys(values).map(async (value) => {
      const { results } = await engine.search(null, { filters: { [facet]: value }, ...sorted });
      return { value, first: order.indexOf(results[0]!.id), n: (await find(engine, query, { filters: { ...others, [facet]: value } })).literal.length };
    }));
    choice(facet, t[facet as (typeof facets)[number]], [['', t.everything], ...counted.filter(({ value, n }) => n || params.get(facet) === value).sort((a, b) => a.first - b.first).map(({ value, n }) => [value, `${value} (${n})`] as const)]);
  }
  if (hits.literal.length > 1 && !manyPlans) choice('sort', t.order, [['', t.byRelevance], ['doc', t.byDocument]]);
  narrow.replaceChildren(...choices);
}

async function itemOf(found: Found, query: string, { language }: Answer): Promise<HTMLElement> {
  const { url, link, text } = await resultOf(found, query, language);
  const item = document.createElement('li');
  item.dataset['eid'] = eIdOf(url);
  item.append(link, text);
  // The same clause in the page's language.
  if (language !== pageLanguage) item.append(Object.assign(document.createElement('a'), { href: leadsTo(url.replace(`/${language}/`, `/${pageLanguage}/`), query), textContent: t.own, className: 'own' }));
  return item;
}

input.addEventListener('focus', () => void engineOf(pageLanguage).catch(() => {}), { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ q: input.value, all: null, ...Object.fromEntries(facets.map((f) => [f, null])) });
});
addEventListener('popstate', () => void run());
// What was shown is shown again when the reader comes back.
addEventListener('pagehide', () => history.replaceState({ shown, y: scrollY }, ''));
void run();
