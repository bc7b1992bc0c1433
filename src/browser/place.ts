/** The place in a plan that typed words name: 五（六）, V(6), 5.6, an id, an address of this site. */
import { type Address, locate, readAddress, readPlace } from '../core/addresses/locate.ts';

/** A place, and where it is read. */
export interface Place {
  /** What leads there is called so: 前往. */
  goTo: string;
  cite: string;
  href: string;
}
/** Where the box stands. */
export interface Whereabouts {
  base: string;
  language: 'zh' | 'en';
  /** The plan that the page is of, and the view it is read in; where it is of none, all plans are looked through. */
  plan?: string | undefined;
  view?: string | undefined;
}

/** What leads to a place is called. */
const goTo = { zh: '前往', en: 'Go to' } as const;

/** A number alone is rather a word of the text; what it is depends on what is chosen. */
const isPlain = (query: string) => /^[\d.．]+$/u.test(query.trim());
const ids = new Map<string, Promise<Address[]>>();
const addressesOf = (base: string, plan: string) => {
  if (!ids.has(plan))
    ids.set(
      plan,
      fetch(`${base}data/${plan}/addresses.json`).then((answer) => (answer.ok ? answer.json() : [])),
    );
  return ids.get(plan)!;
};

/**
 * Where typed words lead if they name a place; null where they are words. On a page of a plan, a place that
 * the plan has; elsewhere, to the page that looks through all plans. `sure`: nobody means a word by it.
 */
export async function placeOf(
  query: string,
  { base, language, plan, view }: Whereabouts,
): Promise<(Place & { sure: boolean }) | null> {
  const own = readAddress(query)?.plan ?? plan;
  const path = readPlace(query);
  if (!path && !readAddress(query) && !query.includes('__')) return null;
  const sure = !isPlain(query) && (!path || path.length > 1 || !/^n/.test(path[0]!));
  if (!own) {
    const to = new URLSearchParams({ to: query });
    return sure ? { goTo: goTo[language], cite: query, href: `${base}${language}/goto/?${to}`, sure } : null;
  }
  const addresses = await addressesOf(base, own);
  const found = locate(query, addresses);
  const id = found && 'eId' in found ? found.eId : undefined;
  const address = addresses.find(([eId]) => eId === id);
  if (!address) {
    const to = new URLSearchParams({ to: query, plan: own, ...(view === 'zh-en' && { view }) });
    return sure ? { goTo: goTo[language], cite: query, href: `${base}${language}/goto/?${to}`, sure } : null;
  }
  const [eId, page, zh, en] = address;
  const shownIn = view && ['zh', 'en', 'zh-en'].includes(view) ? view : language;
  return {
    goTo: goTo[language],
    cite: language === 'en' ? en : zh,
    href: page ? `${base}${shownIn}/${own}/${page}/#${eId}` : `${base}id/${own}/${eId}/`,
    sure: sure || !isPlain(query) || path!.length > 1,
  };
}
