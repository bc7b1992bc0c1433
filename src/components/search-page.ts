import { excerpt, find, terms, type Engine, type Found } from '../lib/find.ts';

/** The search page: runs the query in the address, shows the first results, and more on demand. */
class SearchPage extends HTMLElement {
  private engine: Promise<Engine> | undefined;

  connectedCallback() {
    const input = this.querySelector('input')!;
    const query = new URLSearchParams(location.search).get('q') ?? '';
    input.value = query;
    input.addEventListener('focus', () => void this.load().catch(() => {}), { once: true });
    if (query.trim()) void this.run(query);
    else input.focus();
  }

  private load(): Promise<Engine> {
    return (this.engine ??= import(/* @vite-ignore */ this.dataset['bundle']!).then(
      (pagefind: { createInstance(options: object): Engine }) => pagefind.createInstance({ baseUrl: this.dataset['base'], ranking: { metaWeights: { title: 0, path: 0.2 } } }),
    ));
  }

  private async run(query: string) {
    const words = JSON.parse(this.dataset['words']!) as Record<'busy' | 'failed' | 'none' | 'one' | 'many' | 'related', string>;
    const [status, list, more] = [this.querySelector('.status')!, this.querySelector<HTMLElement>('.results')!, this.querySelector<HTMLButtonElement>('.more')!];
    const all = new URLSearchParams(location.search).get('all') === '1';
    list.dataset['state'] = 'busy';
    status.textContent = words.busy;
    try {
      const { literal, related } = await find(await this.load(), query.slice(0, 200));
      const found = [...literal, ...related];
      let shown = 0;
      const show = async (count: number) => {
        const items = await Promise.all(found.slice(shown, count).map((r) => this.item(r, query)));
        items.forEach((item, i) => {
          if (shown + i === literal.length) list.append(this.heading(words.related));
          list.append(item);
        });
        shown = Math.min(count, found.length);
        more.hidden = shown >= found.length;
      };
      more.onclick = () => void show(shown + 20);
      await show(all ? found.length : 20);
      list.dataset['total'] = String(found.length);
      list.dataset['state'] = 'done';
      status.textContent = found.length === 0 ? words.none.replace('\u0000', query) : found.length === 1 ? words.one : words.many.replace('\u0000', String(found.length));
    } catch {
      list.dataset['state'] = 'failed';
      status.textContent = words.failed;
    }
  }

  private heading(text: string): HTMLElement {
    const item = document.createElement('li');
    item.className = 'divider';
    item.textContent = text;
    return item;
  }

  private async item(result: Found, query: string): Promise<HTMLElement> {
    const { url, content, meta } = await result.data();
    const [page, fragment] = url.split('#') as [string, string];
    const item = document.createElement('li');
    item.dataset['eid'] = fragment;
    const link = Object.assign(document.createElement('a'), { href: `${page}?q=${encodeURIComponent(query)}#${fragment}`, textContent: meta['title'] ?? '' });
    const text = document.createElement('p');
    for (const run of excerpt(content, terms(query))) text.append(run.marked ? Object.assign(document.createElement('mark'), { textContent: run.text }) : run.text);
    item.append(link, text);
    return item;
  }
}
customElements.define('search-page', SearchPage);
