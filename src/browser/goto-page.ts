/** The page that a reader's “go to” leads through: reads the place, goes there, or says what it can read. */
import { type Address, locate, readAddress, readPlace } from '../core/addresses/locate.ts';

const page = document.querySelector<HTMLElement>('#goto')!;
const { base, language } = page.dataset as { base: string; language: string };
const query = new URLSearchParams(location.search);
const wanted = query.get('to') ?? '';
const view = ['zh', 'en', 'zh-en'].includes(query.get('view') ?? '') ? query.get('view') : language;
const plans = [...page.querySelectorAll<HTMLElement>('[data-plan]')].map((e) => ({
  slug: e.dataset['plan']!,
  name: e.textContent!.trim(),
}));
const status = page.querySelector('.status')!;
page.querySelector<HTMLInputElement>('input[name=to]')!.value = wanted;

const named = readAddress(wanted)?.plan ?? query.get('plan');
const chosen = plans.filter(({ slug }) => slug === named);
const hits: { name: string; href: string; near: boolean; cite: string }[] = [];
if (wanted.trim())
  for (const { slug, name } of chosen.length ? chosen : plans) {
    const addresses = (await (await fetch(`${base}data/${slug}/addresses.json`)).json()) as Address[];
    const found = locate(wanted, addresses);
    if (!found) continue;
    const near = 'near' in found;
    const id = near ? found.near : found.eId;
    const [, where, zh, en] = addresses.find(([eId]) => eId === id)!;
    // An old id has no page of its own to read: its permanent page says where its words are.
    hits.push({
      name,
      near,
      cite: language === 'en' ? en : zh,
      href: where ? `${base}${view}/${slug}/${where}/#${id}` : `${base}id/${slug}/${id}/`,
    });
  }
/** A sentence of the page with what was typed in it. */
const saying = (name: string) => page.dataset[name]!.replace('{query}', () => wanted.slice(0, 80));
/** What is said where the place is not one that can be gone to at once. */
function outcome(list: typeof hits): string {
  if (!list.length) return saying(readPlace(wanted) ? 'absent' : 'unread');
  return list.some((h) => h.near) ? page.dataset['near']! : page.dataset['several']!;
}
const exact = hits.filter((h) => !h.near);
if (exact.length === 1) location.replace(exact[0]!.href);
else if (wanted.trim()) {
  const list = exact.length ? exact : hits;
  status.textContent = outcome(list);
  const ul = document.createElement('ul');
  const offer = (href: string, textContent: string) => {
    const li = document.createElement('li');
    li.append(Object.assign(document.createElement('a'), { href, textContent }));
    ul.append(li);
  };
  for (const { name, cite, href } of list) offer(href, `${cite} · ${name}`);
  if (!list.length) offer(`${base}${language}/search/?q=${encodeURIComponent(wanted)}`, saying('search'));
  status.after(ul);
}
