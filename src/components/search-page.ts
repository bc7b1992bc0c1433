import { find, nearest, type Found, type SearchOptions } from '../lib/find.ts';
import { answer, eIdOf, engineOf, leadsTo, pageLanguage, resultOf, t, type Answer } from './search.ts';

const facets = ['plan', 'issuer', 'period', 'chapter', 'kind'] as const;
const pageSize = 20;

/** The search page: answers the query in the address, shows the first results and more on demand, offers what narrows it. */
class SearchPage extends HTMLElement {
  private input = this.querySelector('input')!;
  private status = this.querySelector<HTMLElement>('.status')!;
  private list = this.querySelector<HTMLElement>('.results')!;
  private more = this.querySelector<HTMLButtonElement>('.more')!;
  private narrow = this.querySelector<HTMLElement>('.narrow')!;
  private shown = 0;
  private runs = 0;

  connectedCallback() {
    this.input.addEventListener('focus', () => void engineOf(pageLanguage).catch(() => {}), { once: true });
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.go({ q: this.input.value, all: null, ...Object.fromEntries(facets.map((f) => [f, null])) });
    });
    addEventListener('popstate', () => void this.run());
    // What was shown is shown again when the reader comes back.
    addEventListener('pagehide', () => history.replaceState({ shown: this.shown, y: scrollY }, ''));
    void this.run();
  }

  private go(change: Record<string, string | null>) {
    const url = new URL(location.href);
    for (const [key, value] of Object.entries(change)) if (value) url.searchParams.set(key, value); else url.searchParams.delete(key);
    history.pushState(null, '', url);
    void this.run();
  }

  private async run() {
    const params = new URLSearchParams(location.search);
    const query = (params.get('q') ?? '').slice(0, 200);
    const mine = ++this.runs;
    this.input.value = query;
    for (const part of [this.list, this.narrow]) part.replaceChildren();
    this.more.hidden = true;
    this.list.dataset['state'] = 'busy';
    if (!query.trim()) {
      this.status.textContent = '';
      this.done(0);
      this.input.focus();
      return;
    }
    this.status.textContent = t.busy;
    const filters = Object.fromEntries(facets.flatMap((f) => (params.get(f) ? [[f, params.get(f)!]] : [])));
    const options: SearchOptions = { ...(Object.keys(filters).length ? { filters } : {}), ...(params.get('sort') === 'doc' ? { sort: { n: 'asc' } } : {}) };
    try {
      const found = await answer(query, options);
      if (mine !== this.runs) return;
      const { literal, glossary, around, related } = found.hits;
      const said = found.as ?? query;
      const groups: [string, Found[]][] = [['', literal], [t.glossary, glossary], [t.around, around], [t.related, related]];
      const all = groups.flatMap(([, g]) => g);
      this.shown = 0;
      const show = async (count: number) => {
        const items = await Promise.all(all.slice(this.shown, count).map((r) => this.item(r, said, found)));
        if (mine !== this.runs) return;
        for (const item of items) {
          const group = groups.find(([name, g]) => name && g[0] === all[this.shown]);
          if (group) this.list.append(Object.assign(document.createElement('li'), { className: 'divider', textContent: group[0] }));
          this.list.append(item);
          this.shown++;
        }
        this.more.hidden = this.shown >= all.length;
      };
      this.more.onclick = () => void show(this.shown + pageSize);
      const state = history.state as { shown: number; y: number } | null;
      await show(params.get('all') === '1' ? all.length : Math.max(pageSize, state?.shown ?? 0));
      if (mine !== this.runs) return;
      this.status.textContent = (all.length ? t.count.replace('{n}', String(literal.length || all.length)) : t.none.replace('{q}', () => query)) + (found.as ? ` ${t.variant.replace('{q}', () => said)}` : '');
      if (!literal.length && !glossary.length) await this.offer(said, found);
      if (mine !== this.runs) return;
      if (literal.length || Object.keys(filters).length) await this.facets(found, params, options);
      if (mine !== this.runs) return;
      this.done(all.length);
      if (state) scrollTo(0, state.y);
    } catch (error) {
      console.error(error);
      if (mine !== this.runs) return;
      this.list.dataset['state'] = 'failed';
      this.status.textContent = t.searchFailed;
    }
  }

  private done(total: number) {
    this.list.dataset['total'] = String(total);
    this.list.dataset['state'] = 'done';
  }

  /** The nearest words that do stand somewhere. */
  private async offer(query: string, { language }: Answer) {
    const offers = await nearest(await engineOf(language), query);
    if (!offers.length) return;
    this.status.append(` ${t.nearest}`);
    for (const { words, count } of offers) this.status.append(Object.assign(document.createElement('a'), { href: `?q=${encodeURIComponent(words)}`, textContent: `${words} (${count})` }), ' ');
  }

  /** A choice of chapter, kind and (with several plans) plan, issuer, period, with how many literal results each has. */
  private async facets({ hits, language, as }: Answer, params: URLSearchParams, options: SearchOptions) {
    const engine = await engineOf(language);
    const query = as ?? params.get('q')!;
    const selects: HTMLElement[] = [];
    const choice = (name: string, label: string, entries: [value: string, text: string][], all: string) => {
      const select = document.createElement('select');
      select.append(...[['', all] as const, ...entries].map(([value, textContent]) => Object.assign(document.createElement('option'), { value, textContent, selected: params.get(name) === value })));
      select.onchange = () => this.go({ [name]: select.value });
      const outer = document.createElement('label');
      outer.append(`${label} `, select);
      selects.push(outer);
    };
    const order = (await engine.search(null, { sort: { n: 'asc' } })).results.map((r) => r.id);
    for (const [facet, values] of Object.entries(await engine.filters())) {
      if (!(facets as readonly string[]).includes(facet) || Object.keys(values).length < 2 || Object.keys(values).length > 40) continue;
      const others = Object.fromEntries(Object.entries(options.filters ?? {}).filter(([f]) => f !== facet));
      const counts = (await Promise.all(Object.keys(values).map(async (value) => {
        const { results } = await engine.search(null, { filters: { [facet]: value }, sort: { n: 'asc' } });
        return { value, first: order.indexOf(results[0]!.id), n: (await find(engine, query, { filters: { ...others, [facet]: value } })).literal.length };
      }))).sort((a, b) => a.first - b.first).map(({ value, n }) => [value, n] as const);
      choice(facet, t[facet as (typeof facets)[number]], counts.filter(([v, n]) => n || params.get(facet) === v).map(([v, n]) => [v, `${v} (${n})`]), t.everything);
    }
    if (hits.literal.length > 1) choice('sort', t.order, [['doc', t.byDocument]], t.byRelevance);
    this.narrow.replaceChildren(...selects);
  }

  private async item(found: Found, query: string, { language }: Answer): Promise<HTMLElement> {
    const { url, link, text } = await resultOf(found, query, language);
    const item = document.createElement('li');
    item.dataset['eid'] = eIdOf(url);
    item.append(link, text);
    if (language !== pageLanguage) {
      // The same clause in the page's language.
      const own = leadsTo(url.replace(`/${language}/`, `/${pageLanguage}/`), query);
      item.append(Object.assign(document.createElement('a'), { href: own, textContent: t.own, className: 'own' }));
    }
    return item;
  }
}
customElements.define('search-page', SearchPage);
