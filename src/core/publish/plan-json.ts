import { heldWords } from '../addresses/held-words.ts';
import { follow, type Permalinks } from '../addresses/record.ts';
import { digestWords, pin } from '../addresses/same-words.ts';
import { sha256 } from '../model/digest.ts';
import { isDivision, type Node, walk } from '../model/plan.ts';
import type { Clause, PlanJson } from '../published/plan-json.ts';
import { publishedAs } from '../published/received.ts';
import type { Seed, SeedFiles } from '../seeds/seed.ts';

/** The files of the document as received, under the names they are published by: the one that is read, and the one that it was made from. */
export const received = ({ sourceName, source, original }: SeedFiles) =>
  [{ name: sourceName, bytes: source }, ...(original ? [original] : [])].map(({ name, bytes }) => ({
    name: publishedAs(name, bytes),
    bytes,
  }));

/** The flat list of clauses that the site and its readers' programs use (see plan-json.ts). */
export function planJson(files: SeedFiles, { meta, source, zh, en, notes, permalinks }: Seed): PlanJson {
  const english = new Map([...walk(en.nodes)].map((n) => [n.eId, n]));
  const held = heldWords(zh);
  const clauses: Clause[] = [];
  const visit = (nodes: Node[], path: string[]) => {
    for (const n of nodes) {
      const e = english.get(n.eId)!;
      const done = e.state === 'reviewed' || e.state === 'draft';
      const all = held.get(n);
      clauses.push({
        eId: n.eId,
        kind: n.kind,
        page: n.page,
        marker: n.marker,
        lines: n.lines,
        sha256: sha256(digestWords(n)),
        ...(all !== undefined && { sha256_all: sha256(all) }),
        cite: n.cite,
        ...(n.cells
          ? {
              zh: null,
              cells: n.cells.map((c) => c.words),
              en: null,
              cells_en: e.cells!.map((c) => (c.state === 'missing' || c.state === 'stale' ? '' : c.words)),
            }
          : { zh: n.words, en: done || e.kind === 'table' ? e.words : '' }),
        translation: e.state!,
        level: n.level,
        path,
        lead: n.lead,
        lead_en: done ? e.lead : '',
        marker_en: e.marker,
        ...(n.head && { head: true }),
      });
      visit(n.children, isDivision(n.kind) ? [...path, n.eId] : path);
    }
  };
  visit(zh.nodes, []);
  return {
    plan: files.slug,
    title: meta.title,
    source,
    files: received(files).map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    artefacts: zh.artefacts.map(({ line, text, reason }) => ({ line, text, reason: reason.en })),
    clauses,
    pages: [...new Set(clauses.map((c) => c.page))],
    about: {
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
    },
    notes,
    ...permanence(permalinks, clauses),
    releases: releasesOf(permalinks),
    reasons: Object.fromEntries(zh.artefacts.map((a) => [a.line, a.reason])),
  };
}

/** The days of release with what changed on each; nothing is named of the first. */
function releasesOf(record: Permalinks): Record<string, string[]> {
  const versions = Object.entries(record.released).flatMap(([eId, all]) =>
    all.map(({ date }) => ({ eId, date })),
  );
  const dates = [...new Set(versions.map((v) => v.date))].sort();
  return Object.fromEntries(
    dates.map((date, i) => [date, i === 0 ? [] : versions.filter((v) => v.date === date).map((v) => v.eId)]),
  );
}

/** What readers of old addresses need: where they lead, what is gone, what a clause said before. */
function permanence(
  record: Permalinks,
  clauses: readonly Clause[],
): Pick<PlanJson, 'moved' | 'aliases' | 'gone' | 'history' | 'wholes'> {
  const pageOf = new Map(clauses.map((c) => [c.eId, c.page]));
  const ends = Object.keys(record.aliases).map((id) => [id, follow(record, id)] as const);
  const gone = [
    ...Object.entries(record.gone).map(([id, date]) => [id, id, date] as const),
    ...ends
      .filter(([, end]) => Object.hasOwn(record.gone, end))
      .map(([id, end]) => [id, end, record.gone[end]!] as const),
  ];
  return {
    moved: Object.entries(record.released).flatMap(([id, versions]) =>
      [...new Set(versions.map((v) => v.page))]
        .filter((page) => page !== pageOf.get(follow(record, id)))
        .map((page) => ({ id, page })),
    ),
    aliases: Object.fromEntries(ends.filter(([, end]) => !Object.hasOwn(record.gone, end))),
    gone: Object.fromEntries(
      gone.map(([id, end, date]) => [
        id,
        { date, words: (record.released[id] ?? record.released[end])?.at(-1)?.words ?? '' },
      ]),
    ),
    history: Object.fromEntries(
      clauses
        .map(
          ({ eId, sha256 }) =>
            [
              eId,
              (record.released[eId] ?? [])
                .filter((v) => v.sha256 !== pin(sha256))
                .map(({ date, sha256, words }) => ({ date, sha256, words })),
            ] as const,
        )
        .filter(([, versions]) => versions.length),
    ),
    wholes: Object.fromEntries(
      clauses.flatMap(({ eId, sha256_all: all }) => {
        const other = all ? (record.wholes[eId] ?? []).filter((v) => v.sha256 !== pin(all)) : [];
        return other.length ? [[eId, other]] : [];
      }),
    ),
  };
}
