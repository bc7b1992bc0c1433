import { compare } from '../core/editions/compare.ts';
import { exportFiles, type MadeFile, shownIn } from '../core/exports/files.ts';
import { sha256 } from '../core/model/digest.ts';
import { isDivision } from '../core/model/plan.ts';
import { ofClause } from '../core/published/by-clause.ts';
import { inEnglish } from '../core/published/in-english.ts';
import { pageName } from '../core/published/names.ts';
import { ofTables, overRow } from '../core/published/of-tables.ts';
import type { Clause, PlanJson, SettledFinding, UsedTerm } from '../core/published/plan-json.ts';
import type { DataTables } from '../core/published/rows.ts';

import { standingIn, yearOfBuild } from './wording/period.ts';

/** All that the generator wrote of one plan. */
export interface PlanContent {
  plan: PlanJson;
  terms: UsedTerm[];
  findings: SettledFinding[];
  tables: DataTables;
  /** The files to take along that the site has of it. */
  exports: MadeFile[];
  /** A digest of each file, by its path in the plan's folder. */
  files: Record<string, string>;
  /** The earlier editions, oldest first. */
  earlier: PlanContent[];
}

/** The words of a clause without where they stand in the source. */
const words = ({ lines, places, sha256, sha256_all, ...said }: Clause) => said;
const place = ({ eId, page, cite }: Clause) => [eId, page, cite];

/** What many pages show, as a digest, so that it is gone through once and not for each of them. */
const told = (shown: unknown) => sha256(JSON.stringify(shown));

/** What several pages of a plan draw on, found once. */
function basisOf(content: PlanContent) {
  const { plan, terms, tables, findings, files, exports } = content;
  const byId = new Map(plan.clauses.map((c) => [c.eId, c]));
  const positions = new Map(plan.clauses.map((c, i) => [c, i]));
  const names = plan.pages.map((page) => [page, pageName(plan, page, 'zh'), pageName(plan, page, 'en')]);
  const places = told(plan.clauses.map(place));
  const downloads = Object.keys(files).filter((file) => file.startsWith('tables/'));
  /** What stands on every page of the plan: its title, what is known of it, its contents. */
  const frame = told({
    title: plan.title,
    chinese: plan.chinese,
    about: plan.about,
    standing: standingIn(yearOfBuild(), plan.about.period),
    names,
    absent: plan.clauses.filter((c) => c.absent).map((c) => c.eId),
    moved: plan.moved,
    aliases: plan.aliases,
    first: byId.get('title')?.page,
    hasPromises: tables.promises.length > 0,
    hasTerms: terms.length > 0,
    hasFigures: downloads.length > 0,
  });
  const toExport = new Map(exportFiles(plan).map((file) => [file.name, file]));
  return {
    ...content,
    toExport,
    byId,
    positions,
    names,
    places,
    frame,
    downloads,
    figures: told({ tables, findings, places }),
    everything: told({ plan, terms, findings, tables, files, exports }),
  };
}
type Basis = ReturnType<typeof basisOf>;

/** The words of the clauses with a quantity, and of those that are `besides`. */
const quantityWords = ({ plan, tables }: Basis, besides?: Clause['kind']) =>
  plan.clauses.filter((c) => c.kind === besides || ofClause(tables.quantities, c.eId).length).map(words);

/** What a reading page shows, in one view. */
function onReadingPage(
  { plan, terms, files, byId, places, frame, figures, exports }: Basis,
  view: string,
  page: string,
) {
  const own = plan.clauses.filter((c) => c.page === page);
  if (!own.length && !plan.moved.some((m) => m.page === page)) return undefined;
  return {
    frame,
    calls: plan.clauses.some((c) => c.kind === 'note' || c.kind === 'toc') && places,
    own: own.map(words),
    chapter: ['zh', 'en'].map((language) => view.includes(language) && files[`${language}/${page}.mdx`]),
    notes: own.map((c) => plan.notes[c.eId]),
    terms: terms.filter((t) => t.clauses.some((id) => byId.get(id)?.page === page)).map((t) => [t.zh, t.en]),
    title: own.some((c) => c.kind === 'title') && plan.clauses.slice(0, 5).map((c) => c.zh),
    figures: own.some((c) => c.kind === 'row') && figures,
    exports: exports.filter((file) => file.page === page),
  };
}

/** What the editions of a plan say of a clause: none where there is only one. */
function timelineOf({ plan, earlier }: Basis, ids: readonly string[]) {
  const editions = earlier.length ? [...earlier.map((content) => content.plan), plan] : [];
  return editions.map((own, i) => [
    own.edition,
    own.title,
    own.about,
    own.clauses.flatMap((c) => (ids.includes(c.eId) ? [[c, inEnglish(own, c)]] : [])),
    ids.map((id) => ofTables(own.clauses).parts.get(id)),
    i > 0 && changesBetween(editions[i - 1]!, own, ids),
  ]);
}

const changed = new WeakMap<PlanJson, Map<string, unknown>>();
/** What became of clauses between two editions that follow one another. */
function changesBetween(was: PlanJson, now: PlanJson, ids: readonly string[]) {
  if (!changed.has(now))
    changed.set(now, new Map(compare(was.clauses, now.clauses).entries.map((e) => [e.eId, e.changes])));
  return ids.map((id) => changed.get(now)!.get(id));
}

/** What the permanent page of an id shows: its clause, or what became of it. */
function onClausePage(basis: Basis, id: string) {
  const { plan, tables, byId, positions, places, frame } = basis;
  const living = byId.get(plan.aliases[id] ?? id);
  const timeline = timelineOf(basis, [id, ...(living ? [living.eId] : [])]);
  if (!living) return id in plan.gone ? { frame, gone: plan.gone[id], timeline } : undefined;
  const at = positions.get(living)!;
  const [indicators, carriers, quantities] = [tables.indicators, tables.carriers, tables.quantities];
  const rows = [...ofClause(indicators, living.eId), ...ofClause(carriers, living.eId)].flatMap(
    (r) => r.clauses,
  );
  const related = [...ofClause(quantities, living.eId).map((q) => q.row), ...rows].map((eId) =>
    byId.get(eId ?? ''),
  );
  return {
    title: plan.title,
    about: plan.about,
    files: living.places && plan.files.map(({ name }) => name),
    alias: plan.aliases[id],
    timeline,
    living,
    inEnglish: inEnglish(plan, living),
    history: plan.history[living.eId],
    wholes: plan.wholes[living.eId] && [
      plan.wholes[living.eId],
      plan.releases,
      plan.gone,
      plan.history,
      places,
    ],
    note: plan.notes[living.eId],
    indicator: ofClause(indicators, living.eId)[0],
    neighbours: [plan.clauses[at - 1], plan.clauses[at + 1]].map((c) => c && place(c)),
    above: living.path.map((eId) => words(byId.get(eId)!)),
    below: isDivision(living.kind) && plan.clauses.filter((c) => c.path.at(-1) === living.eId).map(words),
    rows: ofTables(plan.clauses).parts.get(living.eId)?.map(words),
    over: living.cells && overRow(plan.clauses, living).map(words),
    related: related.map((c) => c && [place(c), c.cells]),
  };
}

/** What the picture of a chapter, or of the plan, shows. */
function onCard({ plan, names }: Basis, rest: string) {
  const page = /^\/\w+-(\w+)\.png$/.exec(rest)?.[1];
  const name = names.find(([p]) => p === page);
  return name || page === 'plan' ? { title: plan.title, name } : undefined;
}

/** What a data file holds: most are files that the generator wrote, or are made to be taken along. */
function inData(basis: Basis, rest: string) {
  const { plan, tables, files, places } = basis;
  const file = basis.toExport.get(rest.slice(1));
  if (file) return shownIn(file, plan);
  switch (rest) {
    case '/offline.json':
      return { frame: basis.frame, names: basis.names };
    case '/traditional.json':
      return [basis, ...basis.earlier].map(({ plan, terms, findings }) => ({ plan, terms, findings }));
    case '/files.json':
      return basis.exports;
    case '/addresses.json':
      return { places, former: [plan.aliases, plan.gone] };
    case '/promises.zh.ics':
    case '/promises.en.ics':
      return promisesShown(basis);
    case '/tables.xlsx':
      return { title: plan.title, tables, places, words: quantityWords(basis) };
    default:
      return files[`tables${rest}`] ?? files[`source${rest}`] ?? (rest === '/plan.json' ? plan : undefined);
  }
}

/** What the page of promises and their calendars show; nothing of a plan that promises nothing. */
const promisesShown = (basis: Basis) =>
  basis.tables.promises.length
    ? { frame: basis.frame, names: basis.names, figures: basis.figures, words: quantityWords(basis, 'row') }
    : undefined;
/** What the page that compares two editions shows: both, what they are, and which others there are. */
function onComparison({ plan, tables, earlier }: Basis, _: string, between: string) {
  const editions = [...earlier, { plan, tables }];
  const shown = between.split('..').map((date) => editions.find((e) => e.plan.edition?.date === date));
  if (shown.some((e) => !e)) return undefined;
  return { title: plan.title, about: plan.about, editions: plan.editions, shown: shown.map(contentOf) };
}
const contentOf = (content: Pick<PlanContent, 'plan' | 'tables'> | undefined) => ({
  clauses: content!.plan.clauses,
  indicators: content!.tables.indicators,
});

/** A kind of page that a plan has in a view, told by what its address has after the plan. */
interface PageKind {
  says: string;
  address: RegExp;
  /** What it shows; `part`: what the address names besides. */
  shows(basis: Basis, view: string, part: string): unknown;
}
/** The first that fits is taken: a reading page may be called by any word, so that it is the last. */
const pageKinds: readonly PageKind[] = [
  {
    says: 'The glossary: all terms, and where their clauses stand.',
    address: /^\/glossary\/index\.html$/,
    shows: ({ frame, terms, places }) => (terms.length ? { frame, terms, places } : undefined),
  },
  {
    says: 'The plan in figures: its tables, and the clauses with a quantity or a row.',
    address: /^\/figures\/index\.html$/,
    shows: (basis) =>
      basis.downloads.length
        ? { frame: basis.frame, figures: basis.figures, words: quantityWords(basis, 'row') }
        : undefined,
  },
  {
    says: 'What is promised, the clauses and rows that it stands in, and the figures there.',
    address: /^\/promises\/(?:\w+\/)?index\.html$/,
    shows: (basis) => promisesShown(basis),
  },
  {
    says: 'The front page, the whole text and “about”: everything.',
    address: /^(?:\/(?:about|full))?\/index\.html$/,
    shows: ({ everything }) => everything,
  },
  {
    says: 'Two editions compared: all that both say.',
    address: /^\/compare\/([\d-]+\.\.[\d-]+)\/index\.html$/,
    shows: onComparison,
  },
  {
    says: 'A reading page, and its twin in Markdown.',
    address: /^\/(\w+)(?:\/index\.html|\.md)$/,
    shows: onReadingPage,
  },
];

/** What a page of a plan in a view shows. */
function inView(basis: Basis, rest: string, view: string): unknown {
  for (const { address, shows } of pageKinds) {
    const found = address.exec(rest);
    if (found) return shows(basis, view, found[1] ?? '');
  }
  return undefined;
}

/** What stands in each folder at the top of the site; in all others, the views. */
const folders: Record<string, (basis: Basis, rest: string) => unknown> = {
  id: (basis, rest) => onClausePage(basis, rest.split('/')[1]!),
  og: onCard,
  data: inData,
};

/**
 * What of a plan each of its pages and files shows, by the address of the file in the built site; undefined
 * where the plan has no such page.
 * A share may name more than is shown, never less: a page is rendered again when its share has changed, and
 * only then.
 */
export function shownOn(content: PlanContent): (file: string) => unknown {
  const basis = basisOf(content);
  const earlier = new Map(content.earlier.map((own) => [own.plan.edition!.date, basisOf(own)]));
  const showsIn = (own: Basis, rest: string, top: string) => (folders[top] ?? inView)(own, rest, top);
  return (file) => {
    const [top, slug, day] = file.split('/') as [string, string, string];
    const rest = file.slice(`${top}/${slug}`.length);
    const own = earlier.get(day);
    if (!own) return showsIn(basis, rest, top);
    const shown = showsIn(own, rest.slice(`/${day}`.length), top);
    // Which edition is in force, all pages that it has, and where it has each clause, stand on each.
    const { plan, frame, places } = basis;
    return shown && { shown, edition: own.plan.edition, editions: plan.editions, frame, places };
  };
}
