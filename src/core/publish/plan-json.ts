import { heldWords } from '../addresses/held-words.ts';
import { digestWords } from '../addresses/same-words.ts';
import { chineseTag } from '../chinese/script.ts';
import { sha256 } from '../model/digest.ts';
import type { Place } from '../model/place.ts';
import { type Cell, isCurrent, isDivision, type Node, type Plan, walk } from '../model/plan.ts';
import { whyUntranslated } from '../published/names.ts';
import type { Clause, PlanJson } from '../published/plan-json.ts';
import { publishedAs } from '../published/received.ts';
import type { Reference } from '../seeds/references.ts';
import type { Seed, SeedFiles } from '../seeds/seed.ts';
import { citedIn } from './cited.ts';
import { pastOf, releasesOf } from './past.ts';

/**
 * The files of the document as received, under the names they are published by: the one that is read, and the
 * one that it was made from.
 */
export const received = ({
  sourceName,
  source,
  original,
}: Pick<SeedFiles, 'sourceName' | 'source' | 'original'>) =>
  [{ name: sourceName, bytes: source }, ...(original ? [original] : [])].map(({ name, bytes }) => ({
    name: publishedAs(name, bytes),
    bytes,
  }));

/**
 * The flat list of clauses that the site and its readers' programs use, with all that the site says of a
 * plan.
 */
export function planJson(
  files: Pick<SeedFiles, 'slug' | 'sourceName' | 'source' | 'original'>,
  seed: Seed,
  references: readonly Reference[] = [],
  editions: Pick<PlanJson, 'edition' | 'editions'> = {},
): PlanJson {
  const { meta, source, zh, en, notes, permalinks, past } = seed;
  const clauses = clausesOf(zh, en, seed.places);
  const chinese = chineseTag(clauses.flatMap((c) => c.cells ?? c.zh ?? []));
  return {
    plan: files.slug,
    title: meta.title,
    source,
    files: received(files).map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    artefacts: zh.artefacts.map(({ line, text, part, reason }) => ({
      line,
      text,
      ...(part && { part }),
      reason: reason.en,
    })),
    clauses,
    pages: [...new Set(clauses.map((c) => c.page))],
    about: aboutOf(meta),
    references: citedIn(clauses, references),
    notes,
    ...pastOf(past, permalinks, clauses),
    releases: releasesOf(permalinks),
    reasons: Object.fromEntries(zh.artefacts.map((a) => [a.line, a.reason])),
    ...(chinese !== 'zh-CN' && { chinese }),
    ...editions,
  };
}

/** What is published of a plan's `plan.yaml` beside its titles. */
const aboutOf = (meta: Seed['meta']): PlanJson['about'] => ({
  issuer: meta.issuer,
  level: meta.level,
  period: meta.period,
  document_number: meta.document_number,
  issued: meta.issued,
  published: meta.published,
  source_address: meta.source_address,
  index_number: meta.index_number,
  subject_class: meta.subject_class,
  keywords: meta.keywords,
  validity: meta.validity,
  ...(meta.basis && { basis: meta.basis }),
  ...(meta.replaced_by && { replaced_by: meta.replaced_by }),
});

/** All nodes of a plan with their English as clauses, in the order of the document. */
export function clausesOf(zh: Plan, en: Plan, places: Seed['places'] = new Map()): Clause[] {
  const english = new Map([...walk(en.nodes)].map((n) => [n.eId, n]));
  const held = heldWords(zh);
  const clauses: Clause[] = [];
  const visit = (nodes: Node[], path: string[]) => {
    for (const n of nodes) {
      const printed = printedAt(n, places);
      const clause = clauseOf(n, english.get(n.eId)!, held.get(n), path);
      clauses.push({ ...clause, ...(printed.length && { places: printed }) });
      visit(n.children, isDivision(n.kind) ? [...path, n.eId] : path);
    }
  };
  visit(zh.nodes, []);
  return clauses;
}

/** Where a node is printed: of a row or a table one box a page. */
function printedAt({ kind, lines, cells }: Node, places: Seed['places']): Clause['places'] & object {
  if (!places.size) return [];
  const own = cells?.filter((cell) => !cell.covered).map((cell) => cell.lines) ?? [lines];
  const on = new Set<number>();
  for (const [first, last] of own) for (let line = first; line <= last; line++) on.add(line);
  const all = [...on].flatMap((line) => places.get(line) ?? []);
  const boxes = kind === 'row' || kind === 'table' ? onePerPage(all) : all;
  return boxes.map(({ page, x0, top, x1, bottom }) => ({ page, box: [x0, top, x1, bottom] }));
}

const onePerPage = (places: readonly Place[]): Place[] =>
  [...Map.groupBy(places, ({ page }) => page)].map(([page, on]) => ({
    page,
    x0: Math.min(...on.map((p) => p.x0)),
    top: Math.min(...on.map((p) => p.top)),
    x1: Math.max(...on.map((p) => p.x1)),
    bottom: Math.max(...on.map((p) => p.bottom)),
  }));

/** A node with its English as a clause. `held`: the words of all that it holds, where it holds others. */
function clauseOf(n: Node, english: Node, held: string | undefined, path: string[]): Clause {
  return {
    eId: n.eId,
    kind: n.kind,
    page: n.page,
    marker: n.marker,
    lines: n.lines,
    sha256: sha256(digestWords(n)),
    ...(held !== undefined && { sha256_all: sha256(held) }),
    cite: n.cite,
    ...wordsOf(n, english),
    translation: english.state!,
    ...(english.withheld && { withheld: true }),
    ...(english.credits && { credits: english.credits }),
    level: n.level,
    path,
    lead: n.lead,
    lead_en: isCurrent(english.state) ? english.lead : '',
    marker_en: english.marker,
    ...(n.head && { head: true }),
    ...(n.cells?.some(isMerged) && { spans: n.cells.map(spanOf) }),
    ...(n.role && { role: n.role }),
    ...(n.absent && { absent: true }),
    ...((n.kind === 'table' || n.cells) && n.unsure && { unsure: true }),
    ...(n.target && { target: n.target }),
  };
}

const isMerged = ({ rows, columns, covered }: Cell) => covered || rows > 1 || columns > 1;
const spanOf = ({ rows, columns, covered }: Cell): [number, number] => (covered ? [0, 0] : [rows, columns]);

/** Why cells are shown in Chinese; nothing of a cell in English, nor of a square that another reaches over. */
function untranslatedCells(cells: readonly Cell[]): Pick<Clause, 'cells_untranslated'> {
  const why = cells.map(({ covered, state, withheld }) =>
    covered || isCurrent(state) ? '' : whyUntranslated({ translation: state!, withheld }),
  );
  return why.some(Boolean) ? { cells_untranslated: why } : {};
}

/** What a clause says: words, or of a row those of its cells. */
function wordsOf(
  n: Node,
  english: Node,
): Pick<Clause, 'zh' | 'en' | 'cells' | 'cells_en' | 'cells_untranslated'> {
  if (!n.cells) {
    const en = isCurrent(english.state) || english.kind === 'table' ? english.words : '';
    return { zh: n.words, en };
  }
  return {
    zh: null,
    cells: n.cells.map((c) => c.words),
    en: null,
    cells_en: english.cells!.map((c) => (isCurrent(c.state) ? c.words : '')),
    ...untranslatedCells(english.cells!),
  };
}
