/** What the permanent page of an id shows. */
import { changedSince, coverageOf, isHeldBy } from '../../core/addresses/held-words.ts';
import { beginningOf } from '../../core/model/beginning.ts';
import { headingText } from '../../core/model/heading.ts';
import { isDivision, type Untranslated } from '../../core/model/plan.ts';
import { asSeen } from '../../core/model/unseen-signs.ts';
import { ofClause } from '../../core/published/by-clause.ts';
import { citedDigest, pinFragment } from '../../core/published/citation.ts';
import { inEnglish } from '../../core/published/in-english.ts';
import { ofTables } from '../../core/published/of-tables.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import type { Carrier, DataTables, Indicator } from '../../core/published/rows.ts';
import { to } from '../addresses.ts';
import { prints } from '../data.ts';
import type { LibraryPlan } from '../library.ts';

/** How much of the words stands in the description of the page, in characters. */
const mostDescribed = 160;

const rowsOf = ({ clauses }: LibraryPlan, table: Clause) =>
  (ofTables(clauses).parts.get(table.eId) ?? []).filter(({ kind }) => kind === 'row');

/** What a clause says in Chinese on one line: a row its cells, a table its rows. */
export function zhOf(plan: LibraryPlan, c: Clause): string {
  if (c.cells) return c.cells.filter(Boolean).join(' ｜ ');
  if (c.kind !== 'table') return headingText(c.marker, c.zh ?? '');
  return rowsOf(plan, c)
    .map((row) => zhOf(plan, row))
    .join('；');
}

/** Whether what a clause says stands in cells: a row, or a table. */
export const hasCells = ({ cells, kind }: Clause): boolean => cells !== undefined || kind === 'table';

/** A piece of what stands for a clause in English: `why` it is in Chinese, where it is. */
export interface Piece {
  words: string;
  why?: Untranslated | undefined;
}
const between = (separator: string, parts: readonly Piece[][]): Piece[] =>
  parts.flatMap((pieces, i) => (i ? [{ words: separator }, ...pieces] : pieces));

/** The cells of a row with words, and the rows of a table, in English, or in Chinese where there is none. */
export function cellsInEnglish(plan: LibraryPlan, c: Clause): Piece[] {
  if (!c.cells)
    return between(
      '; ',
      rowsOf(plan, c).map((row) => cellsInEnglish(plan, row)),
    );
  const cells = c.cells.map((zh, i) => ({
    words: c.cells_en![i] || zh,
    why: c.cells_untranslated?.[i] || undefined,
  }));
  return between(
    ' | ',
    cells.filter(({ words }) => words).map((cell) => [cell]),
  );
}

/** The same in English; empty where there is none. */
export function enOf(plan: LibraryPlan, c: Clause): string {
  if (!hasCells(c)) return c.en ? headingText(c.marker_en, c.en, true) : '';
  if (inEnglish(plan, c) === 'none') return '';
  return cellsInEnglish(plan, c)
    .map(({ words }) => words)
    .join('');
}

/** Texts, each cut to what a description holds. */
export const described = (...texts: string[]): string =>
  texts
    .filter(Boolean)
    .map((words) => beginningOf(words, mostDescribed))
    .join(' ');

/** A clause below a heading as an outline has it: its own heading, or how it begins. */
export interface Below {
  eId: string;
  zh: string;
  en: string;
}
const firstSentence = { zh: /^.*?[。！？；](?=.)/su, en: /^.*?[.!?;](?=\s+\S)/su };
const beginning = (words: string, sentence: RegExp) => {
  const first = sentence.exec(words)?.[0];
  return first && first.length < words.length ? `${first}…` : words;
};

/** What stands right below a heading, in its order: headings, tables as they are cited, how other words begin. */
const belowOf = (plan: LibraryPlan, { eId }: Clause): Below[] =>
  plan.clauses
    .filter(({ path, kind }) => path.at(-1) === eId && kind !== 'row')
    .map((c) => {
      if (c.kind === 'table') return { eId: c.eId, ...c.cite };
      const [zh, en] = [zhOf(plan, c), enOf(plan, c)];
      if (isDivision(c.kind)) return { eId: c.eId, zh, en };
      return { eId: c.eId, zh: beginning(zh, firstSentence.zh), en: beginning(en, firstSentence.en) };
    });

/** The clauses that a clause is related to by its figures. */
function relatedTo(plan: LibraryPlan, living: Clause, tables: DataTables) {
  const linked = (ids: (string | null)[]) =>
    [...new Set(ids)].flatMap((eId) => plan.byId.get(eId ?? '') ?? []);
  const rowsSaid = ofClause(tables.quantities, living.eId).filter((q) => q.row);
  const printed = new Set(rowsSaid.filter((q) => prints(plan.byId.get(q.row!)!, q)).map((q) => q.row));
  const others = rowsSaid.map((q) => q.row).filter((row) => !printed.has(row));
  const rows = [tables.indicators, tables.carriers].flatMap((of) =>
    ofClause<Indicator | Carrier>(of, living.eId),
  );
  const clauses = rows.flatMap((r) => r.clauses);
  return [
    // The rows of tables that print what this clause says, those of the same thing, …
    ['inTable', linked([...printed])],
    ['sameInTable', linked(others)],
    // … and the clauses that say what this row gives.
    ['inText', linked(clauses)],
  ] as const;
}

/** The digests that a clause is known by, each with what it covers. */
function digestsOf(living: Clause, ownPin: string | undefined) {
  const cited = { digest: citedDigest(living), of: `digestOf_${coverageOf(living)}` as const };
  const own = { digest: living.sha256, of: 'digestOf_own' as const };
  return ownPin && living.kind !== 'table' ? [cited, own] : [cited];
}

/** Whether a clause once said what it says now, but for signs that nobody sees. */
const isAsNow = (c: Clause, then: { words: string }): boolean =>
  asSeen(then.words) === (c.cells?.join('\t') ?? c.zh ?? '');

/** Whether all that a clause held on a day differs from what it holds in nothing but signs that nobody sees. */
function isHeldAsNow(plan: LibraryPlan, holder: Clause, date: string): boolean {
  if (changedSince(plan, holder, date).length) return false;
  const held = plan.clauses.filter((c) => isHeldBy(c, holder));
  const others = held.flatMap((c) => {
    const then = (plan.history[c.eId] ?? []).filter((v) => v.date <= date).at(-1);
    return then ? [isAsNow(c, then)] : [];
  });
  return others.length > 0 && others.every(Boolean);
}

/** All that the page shows of a clause that lives. `elsewhere`: the pins that the page has for editions. */
export function clausePage(
  plan: LibraryPlan,
  living: Clause,
  tables: DataTables,
  elsewhere: ReadonlySet<string>,
) {
  const at = plan.clauses.indexOf(living);
  const cited = citedDigest(living);
  /** Citations once named the digest of a heading alone; it is known here as long as its words stand. */
  const ownPin = cited === living.sha256 ? undefined : pinFragment(living.sha256);
  const isElsewhere = ({ sha256 }: { sha256: string }) => !elsewhere.has(pinFragment(sha256));
  const history = Map.groupBy((plan.history[living.eId] ?? []).filter(isElsewhere), (v) =>
    isAsNow(living, v),
  );
  const wholes = Map.groupBy((plan.wholes[living.eId] ?? []).filter(isElsewhere), (v) =>
    isHeldAsNow(plan, living, v.date),
  );
  return {
    living,
    pin: pinFragment(cited),
    ownPin,
    /** What a row of indicators is of: a cell over several rows may say it elsewhere. */
    indicator: ofClause(tables.indicators, living.eId)[0],
    rows: living.kind === 'table' ? rowsOf(plan, living) : [],
    below: isDivision(living.kind) ? belowOf(plan, living) : [],
    /** The divisions it stands in, outermost first. */
    above: living.path.map((eId) => plan.byId.get(eId)!),
    neighbours: [
      ['neighbourBefore', plan.clauses[at - 1]],
      ['neighbourAfter', plan.clauses[at + 1]],
    ] as const,
    related: relatedTo(plan, living, tables),
    /** What it said before, the latest first. */
    history: (history.get(false) ?? []).toReversed(),
    /** The pins of words that are seen as they stand now. */
    samePins: [history, wholes].flatMap((of) => (of.get(true) ?? []).map((v) => pinFragment(v.sha256))),
    /** Days of release on which what it holds was other than now, and the clauses that differ. */
    wholes: (wholes.get(false) ?? [])
      .map((v) => ({ ...v, changed: changedSince(plan, living, v.date) }))
      .toReversed(),
    note: plan.notes[living.eId],
    digests: digestsOf(living, ownPin),
    /** The lines of the source that it stands in. */
    lines: [...new Set(living.lines)].join('–'),
    printed: printedOn(plan, living),
  };
}

/** The pages of the original that a clause is printed on, each with its address there; none where there are none. */
function printedOn({ plan, files }: LibraryPlan, { places = [] }: Clause): { page: number; href: string }[] {
  const original = files.find(({ name }) => /^original\.(?:pdf|ofd)$/u.test(name))?.name;
  if (!original) return [];
  return [...new Set(places.map(({ page }) => page))].map((page) => ({
    page,
    href: to(`/data/${plan}/${original}${original.endsWith('.pdf') ? `#page=${page}` : ''}`),
  }));
}
