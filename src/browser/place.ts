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
interface Whereabouts {
  base: string;
  language: 'zh' | 'en';
  /**
   * The plan that the page is of, of an earlier edition with its day (plan/2016-03-01), and the view it is read in;
   * where it is of none, all plans are looked through.
   */
  plan?: string | undefined;
  view?: string | undefined;
}

/** What leads to a place is called. */
const goTo = { zh: '前往', en: 'Go to' } as const;

/** What says that it numbers: 第三章, chapter 3; a number alone may be a word of the text. */
const saysSo = /[第章节節条條]|[a-z]{2}/iu;
/** Digits alone, with stops between: 5.6, 2020. */
const isFigure = (query: string) => /^[\d.．]+$/u.test(query.trim());
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
  const [slug] = own?.split('/') ?? [];
  const path = readPlace(query);
  if (!path && !readAddress(query) && !query.includes('__')) return null;
  /** A number by itself (三, 2020) is rather a word; so is an article in a plan that has it not. */
  const isPlace = !path || path.length > 1 || !/^[na]\d/.test(path[0]!);
  const addresses = own ? await addressesOf(base, own) : [];
  const found = locate(query, addresses);
  const id = found && 'eId' in found ? found.eId : undefined;
  const address = addresses.find(([eId]) => eId === id);
  if (!address) {
    // 3.5 may be a figure of the text: only what can be nothing else is gone to where it is not.
    const isSure = isPlace && !isFigure(query);
    const to = new URLSearchParams({
      to: query,
      ...(slug && { plan: slug }),
      ...(own && view === 'zh-en' && { view }),
    });
    return isSure
      ? { goTo: goTo[language], cite: query, href: `${base}${language}/goto/?${to}`, sure: true }
      : null;
  }
  const [eId, page, zh, en] = address;
  const shownIn = view && ['zh', 'en', 'zh-en'].includes(view) ? view : language;
  return {
    goTo: goTo[language],
    cite: language === 'en' ? en : zh,
    href: page ? `${base}${shownIn}/${own}/${page}/#${eId}` : `${base}id/${slug}/${eId}/`,
    sure: isPlace || path[0]!.startsWith('a') || saysSo.test(query),
  };
}
