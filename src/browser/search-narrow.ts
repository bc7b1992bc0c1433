/**
 * Beside the results of a search: what narrows it, what else can be searched, and the nearest words where
 * nothing was found. Loaded when the results stand.
 */
import { type Engine, find, type SearchOptions } from '../core/search/find.ts';
import {
  type Answer,
  byChapter,
  engineOf,
  facets,
  many,
  readersWords,
  type Scope,
  sites,
  t,
} from './search.ts';

interface Search {
  found: Answer;
  query: string;
  params: URLSearchParams;
  options: SearchOptions;
  scope: Scope;
  /** Goes to the same search with something changed. */
  go(change: Record<string, string | null>): void;
  /** Whether another search has begun since. */
  late(): boolean;
}
type Choice = [value: string, text: string][];

const [status, narrow] = [
  document.querySelector<HTMLElement>('.status')!,
  document.querySelector<HTMLElement>('.narrow')!,
];
const titles = new Map(
  [...document.querySelectorAll<HTMLOptionElement>('#plans option')].map((o) => [o.value, o.label]),
);
const labelOf = (facet: string, value: string) => (facet === 'plan' ? (titles.get(value) ?? value) : value);
function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  Object.assign(made, properties);
  return made;
}
/** More values than this are no choice. */
const most = 200;

/**
 * Offers what narrows or widens a search; where nothing was found, the nearest words that do stand
 * somewhere.
 */
export async function narrowing(asked: Search): Promise<void> {
  const { found, options, scope, late } = asked;
  // What was found by other words is not counted by those of the query.
  const byOther = Boolean(found.hits?.asked.length);
  const isAnswered = byOther || Boolean(found.literal || found.chapters || found.hits?.glossary.length);
  const search = { ...asked, query: (!byOther && found.as) || asked.query };
  if (!isAnswered && !byChapter(scope)) await offer(search);
  const chosen = Object.keys(options.filters ?? {}).length > 0;
  const show = async () => {
    const choices = await (byChapter(scope) ? byChapters(search) : byClauses(search));
    if (late()) return;
    narrow.replaceChildren(...(choices.size ? [fold(choices, search, chosen)] : []), ...wider(search));
  };
  if (late()) return;
  // Where chapters are searched, the filters weigh as much as the search itself: they come when they are
  // asked for.
  if (byChapter(scope) && isAnswered && !chosen)
    narrow.replaceChildren(
      button(t.narrow, () => void show()),
      ...wider(search),
    );
  else if (!byOther && (isAnswered || chosen || scope.plan)) await show();
  else narrow.replaceChildren(...wider(search));
}

/** The choices that narrow a search, in a part that can be folded. */
function fold(choices: Map<string, Choice>, { params, go }: Search, chosen: boolean): HTMLElement {
  // What the address narrows by is seen and taken back here, also where no clause has it any more.
  for (const facet of facets) {
    const asked = params.get(facet);
    const values = choices.get(facet) ?? [['', t.everything]];
    if (asked && !values.some(([value]) => value === asked))
      choices.set(facet, [...values, [asked, labelOf(facet, asked)]]);
  }
  // On a phone the results come first.
  const all = make('details', { open: matchMedia('(min-width: 40em)').matches || chosen });
  all.append(
    make('summary', { textContent: t.narrow }),
    ...[...choices].map(([name, entries]) => {
      const select = make('select', { onchange: () => go({ [name]: select.value }) });
      const isChosen = (value: string) => params.get(name) === value;
      select.append(
        ...entries.map(([value, textContent]) =>
          make('option', { value, textContent, selected: isChosen(value) }),
        ),
      );
      const label = make('label');
      label.append(`${name === 'sort' ? t.order : t[name as (typeof facets)[number]]} `, select);
      return label;
    }),
  );
  return all;
}

async function offer({ found, query, scope }: Search) {
  const { nearest } = await import('../core/search/nearest.ts');
  const known = await readersWords(found.language);
  const offers = await nearest(await engineOf(found.language, scope), query, known?.terms);
  if (offers.length) status.append(` ${t.nearest}`);
  for (const { words, count } of offers)
    status.append(
      make('a', { href: `?q=${encodeURIComponent(words)}`, textContent: `${words} (${count})` }),
      ' ',
    );
}

const button = (textContent: string, onclick: () => void) =>
  make('button', { type: 'button', className: 'more', textContent, onclick });

/** From one plan to all, and from this site to the others it can search. */
function* wider({ scope: { plan, everywhere }, go }: Search) {
  if (plan && many) yield button(t.allPlans, () => go({ plan: null }));
  if (sites.length)
    yield button(
      everywhere ? t.thisSite : t.allSites.replace('{names}', sites.map((s) => s.name).join(t.comma)),
      () => go({ sites: everywhere ? null : 'all', plan: null }),
    );
}

/**
 * Chapter, kind and (with several plans) plan, issuer, period, with how many literal results each has; and
 * the order.
 */
async function byClauses(search: Search): Promise<Map<string, Choice>> {
  const { found, params, scope } = search;
  const engine = await engineOf(found.language, scope);
  const { results } = await engine.search(null, { sort: { n: 'asc' } });
  const places = new Map(results.map(({ id }, i) => [id, i]));
  const choices = new Map<string, Choice>();
  const known = await engine.filters();
  for (const facet of facets) {
    const values = Object.keys(known[facet] ?? {});
    // The chapters of several plans are no choice.
    if (values.length < 2 || values.length > most || (facet === 'chapter' && known['plan'] && !scope.plan))
      continue;
    const counted = await Promise.all(values.map((value) => clausesOf(search, engine, facet, value)));
    choices.set(facet, [
      ['', t.everything],
      ...counted
        .filter(({ value, n }) => n || params.get(facet) === value)
        .sort((a, b) => places.get(a.first)! - places.get(b.first)!)
        .map(({ value, n }): Choice[0] => [value, `${labelOf(facet, value)} (${n})`]),
    ]);
  }
  if ((found.literal ?? 0) > 1)
    choices.set('sort', [
      ['', t.byRelevance],
      ['doc', t.byDocument],
    ]);
  return choices;
}

/** The first clause of the plans that a facet with this value has, and how many literal results. */
async function clausesOf({ query, options, scope }: Search, engine: Engine, facet: string, value: string) {
  // Each count in a task of its own: the page answers between them.
  await new Promise((resume) => setTimeout(resume));
  const own = { [facet]: value };
  const { results } = await engine.search(null, { filters: own, sort: { n: 'asc' } });
  const filters = { ...options.filters, ...(scope.plan && !many ? { plan: scope.plan } : {}), ...own };
  return {
    value,
    first: results[0]!.id,
    n: (await find(engine, query, { filters })).literal.length,
  };
}

/** Plan, issuer and period, with how many chapters have the words. */
async function byChapters({
  found: { language },
  query,
  params,
  options,
  scope,
}: Search): Promise<Map<string, Choice>> {
  const { facetsInChapters } = await import('../core/search/find-in-chapters.ts');
  const counted = await facetsInChapters(await engineOf(language, scope), query, options.filters ?? {});
  return new Map(
    facets.flatMap((facet) => {
      const values = counted[facet] ?? {};
      const entries = Object.entries(values).filter(([value, n]) => n || params.get(facet) === value);
      if (Object.keys(values).length < 2 || entries.length > most) return [];
      return [
        [
          facet,
          [
            ['', t.everything],
            ...entries
              .sort((a, b) => b[1] - a[1])
              .map(([value, n]): Choice[0] => [
                value,
                t.inChapters.replace('{value}', () => labelOf(facet, value)).replace('{n}', String(n)),
              ]),
          ],
        ] as const,
      ];
    }),
  );
}
