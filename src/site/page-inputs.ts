import { pageName } from '../core/published/names.ts';
import type { Clause, PlanJson, SettledFinding, UsedTerm } from '../core/published/plan-json.ts';
import type { Carrier, Indicator, QuantityRow } from '../core/published/rows.ts';

/** All that the generator wrote of one plan. */
export interface PlanContent {
  plan: PlanJson;
  terms: UsedTerm[];
  findings: SettledFinding[];
  tables: { indicators: Indicator[]; carriers: Carrier[]; quantities: QuantityRow[] };
  /** A digest of each file, by its path in the plan's folder. */
  files: Record<string, string>;
}

/** The words of a clause without where they stand in the source. */
const words = ({ lines, sha256, sha256_all, ...said }: Clause) => said;
const place = ({ eId, page, cite }: Clause) => [eId, page, cite];

/**
 * What of a plan each of its pages and files shows, by the address of the file in the built site; undefined
 * where the plan has no such page.
 * A share may name more than is shown, never less: a page is rendered again when its share has changed, and
 * only then.
 */
export function shownOn({ plan, terms, findings, tables, files }: PlanContent): (file: string) => unknown {
  const byId = new Map(plan.clauses.map((c) => [c.eId, c]));
  const names = plan.pages.map((page) => [page, pageName(plan, page, 'zh'), pageName(plan, page, 'en')]);
  /** What stands on every page of the plan: its title, what is known of it, its contents. */
  const frame = {
    title: plan.title,
    about: plan.about,
    names,
    moved: plan.moved,
    aliases: plan.aliases,
    first: byId.get('title')?.page,
  };
  const all = { plan, terms, findings, tables, files };
  const places = plan.clauses.map(place);
  const calls = plan.clauses.some((c) => c.kind === 'note' || c.kind === 'toc') && places;
  const figures = { tables, findings, places };

  const reading = (view: string, page: string) => {
    const own = plan.clauses.filter((c) => c.page === page);
    if (!own.length && !plan.moved.some((m) => m.page === page)) return undefined;
    return {
      frame,
      calls,
      own: own.map(words),
      chapter: ['zh', 'en'].map((language) => view.includes(language) && files[`${language}/${page}.mdx`]),
      notes: own.map((c) => plan.notes[c.eId]),
      terms: terms
        .filter((t) => t.clauses.some((id) => byId.get(id)?.page === page))
        .map((t) => [t.zh, t.en]),
      title: own.some((c) => c.kind === 'title') && plan.clauses.slice(0, 5).map((c) => c.zh),
      figures: own.some((c) => c.kind === 'row') && figures,
    };
  };
  const clause = (id: string) => {
    const living = byId.get(plan.aliases[id] ?? id);
    if (!living) return id in plan.gone ? { frame, gone: plan.gone[id] } : undefined;
    const at = plan.clauses.indexOf(living);
    const rows = [...tables.indicators, ...tables.carriers]
      .filter((r) => r.eId === living.eId)
      .flatMap((r) => r.clauses);
    const related = [...tables.quantities.filter((q) => q.eId === living.eId).map((q) => q.row), ...rows].map(
      (eId) => byId.get(eId ?? ''),
    );
    return {
      title: plan.title,
      about: plan.about,
      alias: plan.aliases[id],
      living,
      history: plan.history[living.eId],
      wholes: plan.wholes[living.eId] && [plan.wholes[living.eId], plan.releases, plan.gone, places],
      note: plan.notes[living.eId],
      neighbours: [plan.clauses[at - 1], plan.clauses[at + 1]].map((c) => c && place(c)),
      above: living.path.map((eId) => words(byId.get(eId)!)),
      rows:
        living.kind === 'table' && plan.clauses.filter((c) => c.eId.startsWith(`${living.eId}__`)).map(words),
      related: related.map((c) => c && [place(c), c.cells]),
    };
  };
  const kinds: [file: RegExp, shows: (...parts: string[]) => unknown][] = [
    [/^\/glossary\/index\.html$/, () => ({ frame, terms, places })],
    [
      /^\/figures\/index\.html$/,
      () => ({
        frame,
        figures,
        words: plan.clauses
          .filter((c) => c.kind === 'row' || tables.quantities.some((q) => q.eId === c.eId))
          .map(words),
      }),
    ],
    [/^(?:\/(?:about|full))?\/index\.html$/, () => all],
    [/^\/(\w+)(?:\/index\.html|\.md)$/, reading],
  ];
  const tops: Record<string, (rest: string, view: string) => unknown> = {
    id: (rest) => clause(rest.split('/')[1]!),
    og: (rest) => {
      const page = /^\/\w+-(\w+)\.png$/.exec(rest)?.[1];
      const name = names.find(([p]) => p === page);
      return name || page === 'plan' ? { title: plan.title, name } : undefined;
    },
    data: (rest) =>
      rest === '/addresses.json'
        ? { places, former: [plan.aliases, plan.gone] }
        : rest === '/tables.xlsx'
          ? {
              title: plan.title,
              tables,
              places,
              words: plan.clauses.filter((c) => tables.quantities.some((q) => q.eId === c.eId)).map(words),
            }
          : (files[`tables${rest}`] ?? files[`source${rest}`] ?? (rest === '/plan.json' ? plan : undefined)),
  };
  const view = (rest: string, name: string) => {
    for (const [pattern, shows] of kinds) {
      const m = pattern.exec(rest);
      if (m) return shows(name, ...m.slice(1));
    }
    return undefined;
  };
  return (file) => {
    const [top, slug] = file.split('/') as [string, string];
    return (tops[top] ?? view)(file.slice(`${top}/${slug}`.length), top);
  };
}
