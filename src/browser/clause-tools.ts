/** What a reader can do at a clause: copy its address or citation, collect several, show just those. Without this script the marker is a plain link. */
import { words } from './words/tools.ts';
const t = words();
const main = document.querySelector('main')!;
const formats = { gbt: 'GB/T 7714', en: 'English', bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' };
const [view, plan, page] = location.pathname.split('/').slice(-4, -1) as [string, string, string];
const full = new URL('../full/', location.href);

/** What is remembered on the reader's device; where that is refused, for this page only. */
const memory = new Map<string, string>();
const remember = (key: string, value: string) => {
  memory.set(key, value);
  try {
    localStorage.setItem(key, value);
  } catch {
    /* private browsing */
  }
};
const recall = (key: string) => {
  try {
    return localStorage.getItem(key) ?? memory.get(key);
  } catch {
    return memory.get(key);
  }
};
const selectionKey = `selection ${plan}`;
const collected = () => (recall(selectionKey) ?? '').split(',').filter(Boolean);

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  Object.assign(made, properties).append(...children);
  return made;
}
const button = (text: string, onclick: () => void) =>
  element('button', { type: 'button', textContent: text, onclick });

const status = element('p', { className: 'told' });
status.setAttribute('role', 'status');
document.body.append(status);
const say = (text: string) => {
  status.textContent = text;
  setTimeout(() => (status.textContent = ''), 3000);
};
async function copy(text: Promise<string>) {
  try {
    // A promise inside the item keeps the reader's permission while the text is fetched.
    if (typeof ClipboardItem === 'function')
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': text.then((s) => new Blob([s], { type: 'text/plain' })) }),
      ]);
    else await navigator.clipboard.writeText(await text);
    say(t.copied);
  } catch {
    say(t.failed);
  }
}

/** The citation of a clause as its own page has it, with today as the day of access. */
async function citation(address: string, format: string): Promise<string> {
  const clause = new DOMParser().parseFromString(
    (await (await fetch(address)).text()).replace(/<style[^]*?<\/style>/g, ''),
    'text/html',
  );
  const today = new Date().toLocaleDateString('sv');
  return clause
    .querySelector(`[data-format=${format}]`)!
    .textContent!.replace(/引用日期|date of access/, today);
}
const chosenFormat = () => {
  const f = recall('citation') ?? '';
  return f in formats ? f : view === 'en' ? 'en' : 'gbt';
};

const menu = element('div', { popover: 'auto', className: 'tools' });
menu.setAttribute('role', 'dialog');
document.body.append(menu);
let opener: HTMLAnchorElement;
function openMenu(mark: HTMLAnchorElement) {
  opener = mark;
  const id = mark.pathname.split('/').at(-2)!;
  const select = element(
    'select',
    { ariaLabel: t.format, onchange: () => remember('citation', select.value) },
    ...Object.entries(formats).map(([value, name]) =>
      element('option', { value, textContent: name, selected: value === chosenFormat() }),
    ),
  );
  const has = collected().includes(id);
  menu.ariaLabel = mark.ariaLabel ?? t.tools;
  menu.replaceChildren(
    button(t.link, () => {
      void copy(Promise.resolve(mark.href));
      menu.hidePopover();
    }),
    element(
      'span',
      {},
      button(t.citation, () => {
        void copy(citation(mark.href, select.value));
        menu.hidePopover();
      }),
      select,
    ),
    button(has ? t.drop : t.collect, () => {
      remember(selectionKey, (has ? collected().filter((c) => c !== id) : [...collected(), id]).join(','));
      showBar();
      menu.hidePopover();
    }),
    ...('speechSynthesis' in window
      ? [
          button(t.readClause, () => {
            menu.hidePopover();
            void import('./read-aloud.ts').then(({ read }) =>
              read(belonging(mark.closest<HTMLElement>('[id]')!)),
            );
          }),
        ]
      : []),
    element('a', { href: mark.href, textContent: t.open }),
  );
  menu.showPopover();
  const at = mark.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
  menu.style.top = `${at.bottom + height + 8 < innerHeight ? at.bottom + 4 : Math.max(8, at.top - height - 4)}px`;
  menu.querySelector('button')!.focus();
}
menu.addEventListener('toggle', (event) => {
  if (
    (event as ToggleEvent).newState === 'closed' &&
    (menu.contains(document.activeElement) || document.activeElement === document.body)
  )
    opener.focus();
});
main.addEventListener('pointerover', ({ target }) => {
  if (target instanceof HTMLAnchorElement && target.className === 'mark')
    target.title = target.ariaLabel ?? '';
});
main.addEventListener('click', (event) => {
  const mark = (event.target as Element).closest<HTMLAnchorElement>('a.mark');
  if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  openMenu(mark);
});

/** A clause, or a heading with all that stands under it. */
function belonging(clause: HTMLElement): HTMLElement[] {
  const level = (e: Element) => (/^H[1-6]$/.test(e.tagName) ? Number(e.tagName[1]) : 9);
  if (level(clause) === 9) return [clause];
  const all = [...main.querySelectorAll<HTMLElement>('[id]')];
  const from = all.indexOf(clause);
  const end = all.findIndex((e, i) => i > from && level(e) <= level(clause));
  return all.slice(from, end < 0 ? undefined : end);
}

const bar = element('div', { className: 'selection' });
bar.dataset['ui'] = '';
function showBar() {
  const ids = collected();
  bar.hidden = ids.length === 0 || location.search.includes('c=');
  bar.replaceChildren(
    t.selection.replaceAll('{n}', String(ids.length)),
    ' ',
    element('a', { href: `${full.pathname}?c=${ids.join(',')}`, textContent: t.show }),
    button(t.link, () => void copy(Promise.resolve(`${full.href}?c=${ids.join(',')}`))),
    button(t.clear, () => {
      remember(selectionKey, '');
      showBar();
    }),
  );
}
main.after(bar);
showBar();

/** The rows of a table in the groups that a cell over several rows holds together. */
function spans(table: Element): HTMLElement[][] {
  const groups: HTMLElement[][] = [];
  let left = 0;
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tbody tr')) {
    if (left <= 0) groups.push([]);
    groups.at(-1)!.push(row);
    left = Math.max(left, ...[...row.cells].map((cell) => cell.rowSpan)) - 1;
  }
  return groups;
}

/** `?c=id,id` on the full page: just those clauses, with the headings above them. */
function showOnly(wanted: Set<string>) {
  const found = new Set<string>();
  const above: HTMLElement[] = [];
  const level = (h: Element) => Number(h.tagName[1]);
  const take = (e: Element) => wanted.has(e.id) && found.add(e.id);
  let visible = true;
  for (const block of main.querySelectorAll<HTMLElement>(
    ':scope > :is(h1, h2, h3, h4, h5, h6, p, .pair, .table, .note)',
  )) {
    const heading = /^H[1-6]$/.test(block.tagName);
    if (heading) while (above.length && level(above.at(-1)!) >= level(block)) above.pop();
    const within = above.some((h) => h.tagName !== 'H1' && wanted.has(h.id));
    const rows = [...block.querySelectorAll<HTMLElement>('tr[id]')].filter((row) => take(row));
    if (!block.classList.contains('note') && block.id) {
      for (const old of block.querySelectorAll('a[id]')) if (take(old)) wanted.add(block.id);
      visible = Boolean(take(block)) || within || rows.length > 0;
      if (rows.length && !within && !wanted.has(block.id))
        for (const group of spans(block))
          for (const row of group) row.hidden = !group.some((r) => rows.includes(r));
      if (visible) for (const h of above) h.hidden = false;
    }
    if (block.id || block.classList.contains('note')) block.hidden = !visible;
    if (heading) above.push(block);
  }
  const title = main.querySelector<HTMLElement>('h1[id]');
  if (title) title.hidden = false;
  const unknown = [...wanted].filter((id) => !found.has(id) && !document.getElementById(id));
  const shown = [...main.querySelectorAll<HTMLAnchorElement>('a.mark')].filter((mark) =>
    found.has(mark.pathname.split('/').at(-2)!),
  );
  /** Each clause's words, those of a heading with what stands under it, then its citation. */
  const text = async () => {
    const parts = await Promise.all(
      shown.map(async (mark) => {
        const own = mark.closest<HTMLElement>('tr, [id]')!;
        const blocks = [own];
        if (/^H[2-6]$/.test(own.tagName))
          for (
            let next = own.nextElementSibling;
            next && !(/^H[1-6]$/.test(next.tagName) && level(next) <= level(own));
            next = next.nextElementSibling
          )
            blocks.push(next as HTMLElement);
        const words = blocks
          .map((b) => {
            const c = b.cloneNode(true) as HTMLElement;
            c.querySelectorAll('[data-ui]').forEach((e) => e.remove());
            return c.matches('[data-ui]') ? '' : c.textContent.trim().replace(/\s*\n\s*/g, '\n');
          })
          .filter(Boolean)
          .join('\n');
        return `${words}\n— ${await citation(mark.href, chosenFormat())}`;
      }),
    );
    return `${parts.join('\n\n')}\n`;
  };
  const head = element(
    'div',
    { className: 'selected' },
    element('p', { textContent: t.shown.replaceAll('{n}', String(found.size)) }),
    ...(unknown.length
      ? [
          element(
            'p',
            {},
            t.unknown,
            ...unknown.flatMap((id) => [
              element('a', {
                href: new URL(`../../../id/${plan}/${encodeURIComponent(id)}/`, location.href).href,
                textContent: id,
              }),
              ' ',
            ]),
          ),
        ]
      : []),
    button(t.copyAll, () => void copy(text())),
    button(t.link, () => void copy(Promise.resolve(location.href))),
    button(t.print, () => print()),
    element('a', { href: full.pathname, textContent: t.all }),
  );
  head.dataset['ui'] = '';
  main.prepend(head);
}
const wanted = page === 'full' && new URLSearchParams(location.search).get('c');
if (wanted)
  showOnly(
    new Set(
      wanted
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean),
    ),
  );
