import { createHash } from 'node:crypto';
import { addresses } from './addresses.ts';
import { audit } from './audit.ts';
import { carriers, csvwMetadata, indicators, tableSchema, writeCsv, type Carrier, type DataTable, type Indicator, type QuantityRow } from './data.ts';
import { readDocument } from './document.ts';
import type { Report } from './diagnostics.ts';
import { cutAtTerms, termsIn, type Run, type Term } from './glossary.ts';
import { noteCall } from './grammar.ts';
import { writeMdx, type Cut } from './mdx.ts';
import { link, parse } from './parse.ts';
import { checkRecord, digestWords, follow, keepIds, pin, unpinned, unreleased, usedIds, type Recorded } from './permalinks.ts';
import { rowOf, statedIn, tableFigures } from './mentions.ts';
import { isDivision, walk, type Node, type Plan } from './plan.ts';
import { heldWords } from './held-words.ts';
import { readPo, translations } from './po.ts';
import { publishedAs } from './received.ts';
import { notesSchema, permalinksSchema, planSchema, readYaml, yamlLines, type Permalinks, type PlanMeta, type SeedFiles } from './seed.ts';
import { translate } from './translate.ts';
import type { Clause, PlanJson, SettledFinding, UsedTerm } from './plan-json.ts';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/** A plan folder that was read and understood. */
export interface Seed {
  meta: PlanMeta;
  source: { sha256: string; lines: number; characters: number };
  zh: Plan;
  en: Plan;
  notes: Record<string, { zh: string; en: string }>;
  permalinks: Permalinks;
}

/** Why a word cannot be the address of a plan; nothing where it can. */
export const slugFault = (slug: string): string =>
  !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) ? `“${slug}” cannot be the address of a plan. Use lower-case letters, digits and hyphens.`
  : reserved.has(slug) ? `“${slug}” cannot be the address of a plan, because the site has a page of that name (${[...reserved].join(', ')}).` : '';

/** Slugs that would hide a page of the site. */
const reserved = new Set(['search', 'full', 'about', 'figures', 'glossary', 'goto', 'data', 'id', 'pagefind', 'zh', 'en', 'zh-en']);

/**
 * Reads a plan's folder: the source parsed, the English laid over it, notes and aliases checked against its ids.
 * Every fault is reported with its file and line; null when the plan cannot be read at all.
 */
export function readSeed(files: SeedFiles, report: Report): Seed | null {
  const at = (name: string) => `${files.folder}/${name}`;
  const fault = slugFault(files.slug);
  if (fault) report('slug', { file: files.folder }, `${fault} Rename the folder.`);
  const document = readDocument(files.source, at(files.sourceName), report);
  const meta = readYaml(files.planYaml, planSchema, 'plan-yaml', at('plan.yaml'), report);
  const notes = readYaml(files.notesYaml ?? '', notesSchema, 'notes-yaml', at('notes.yaml'), report);
  const permalinks = readYaml(files.permalinksYaml ?? '', permalinksSchema, 'permalinks-yaml', at('permalinks.yaml'), report);
  const catalogue = readPo(files.po ?? '', at('en.po'), report);
  if (!document || !meta || !notes || !permalinks || !catalogue) return null;

  /** Whether hints no longer fit: then the tree is not what it will be, and nothing is said of its ids. */
  let unsettled = false;
  const said: Report = (rule, place, message) => {
    unsettled ||= rule === 'hint' || rule === 'artefact';
    report(rule, place, message);
  };
  const lineOf = yamlLines(files.planYaml);
  const zh = parse(document.lines, { file: at(files.sourceName), hintFile: at('plan.yaml'), lineOf, hints: meta.structure, artefacts: meta.artefacts, report: said });
  addresses(zh.nodes, keepIds(zh, permalinks), usedIds(permalinks));
  link(zh.nodes);
  const ids = new Set([...walk(zh.nodes)].map((n) => n.eId));
  const noteLine = yamlLines(files.notesYaml ?? '');
  for (const id of Object.keys(notes))
    if (!ids.has(id)) report('unknown-id', { file: at('notes.yaml'), line: noteLine(id) }, `there is no clause “${id}” in this plan. Correct the id of the note; npm run outline -- ${at(files.sourceName)} lists them.`);
  const lost = unsettled ? [] : checkRecord(zh, permalinks, at('permalinks.yaml'), yamlLines(files.permalinksYaml ?? ''), report);
  const held = Object.keys(permalinks.released).length && !lost.length && !unsettled ? recorded(zh) : [];
  const [news, wholes] = [unreleased(permalinks, held), unpinned(permalinks, held)];
  if (!news.length && wholes.length) report('unreleased', { file: at('permalinks.yaml') }, `what ${wholes.length} heading(s) and table(s) hold is not recorded as it is now, ${wholes[0]!.id} first, and citations of them name it. Before this is published, run npm run permalinks -- release.`);
  if (news.length) report('unreleased', { file: at('permalinks.yaml') }, `${news.length} clause(s) are new or changed since the last release, ${news[0]!.id} first. Before this is published, run npm run permalinks -- release.`);
  const empty = (['issuer', 'period', 'document_number', 'issued', 'published', 'source_address'] as const).filter((key) => !(key === 'issuer' ? meta.issuer.zh : meta[key]));
  if (empty.length) report('not-provided', { file: at('plan.yaml'), line: lineOf(empty[0]!) }, `empty here, and “not provided” on the site: ${empty.join(', ')}. Fill in what is known.`);

  return {
    meta, zh, en: translate(zh, translations(catalogue)), notes, permalinks,
    source: { sha256: sha256(files.source), lines: document.text.split(/\r\n|\r|\n/u).length - (/[\r\n]$/u.test(document.text) ? 1 : 0), characters: [...document.text].length },
  };
}

/**
 * The files of the document as received, under the names they are published by: the one that is read, and the
 * one that it was made from.
 */
const received = ({ sourceName, source, original }: SeedFiles) =>
  [{ name: sourceName, bytes: source }, ...(original ? [original] : [])].map(({ name, bytes }) => ({ name: publishedAs(name, bytes), bytes }));

/** The clauses of a plan as `permalinks.yaml` records them. */
export function recorded(zh: Plan): Recorded[] {
  const held = heldWords(zh);
  return [...walk(zh.nodes)].map((n) => {
    const all = held.get(n);
    return { id: n.eId, page: n.page, sha256: sha256(digestWords(n)), words: digestWords(n), ...(all !== undefined && { all: sha256(all) }) };
  });
}

/** The flat list of clauses that the site and its readers' programs use (see plan-json.ts). */
function planJson(files: SeedFiles, { meta, source, zh, en, notes, permalinks }: Seed): PlanJson {
  const english = new Map([...walk(en.nodes)].map((n) => [n.eId, n]));
  const held = heldWords(zh);
  const clauses: Clause[] = [];
  const visit = (nodes: Node[], path: string[]) => {
    for (const n of nodes) {
      const e = english.get(n.eId)!;
      const done = e.state === 'reviewed' || e.state === 'draft';
      const all = held.get(n);
      clauses.push({
        eId: n.eId, kind: n.kind, page: n.page, marker: n.marker, lines: n.lines, sha256: sha256(digestWords(n)),
        ...(all !== undefined && { sha256_all: sha256(all) }), cite: n.cite,
        ...(n.cells
          ? { zh: null, cells: n.cells.map((c) => c.words), en: null, cells_en: e.cells!.map((c) => (c.state === 'missing' || c.state === 'stale' ? '' : c.words)) }
          : { zh: n.words, en: done || e.kind === 'table' ? e.words : '' }),
        translation: e.state!,
        level: n.level, path, lead: n.lead, lead_en: done ? e.lead : '', marker_en: e.marker, ...(n.head && { head: true }),
      });
      visit(n.children, isDivision(n.kind) ? [...path, n.eId] : path);
    }
  };
  visit(zh.nodes, []);
  return {
    plan: files.slug, title: meta.title, source,
    files: received(files).map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })),
    artefacts: zh.artefacts.map(({ line, text, reason }) => ({ line, text, reason: reason.en })),
    clauses,
    pages: [...new Set(clauses.map((c) => c.page))],
    about: { issuer: meta.issuer, level: meta.level, period: meta.period, document_number: meta.document_number, issued: meta.issued, published: meta.published, source_address: meta.source_address, index_number: meta.index_number, subject_class: meta.subject_class, keywords: meta.keywords, validity: meta.validity },
    notes,
    ...permanence(permalinks, clauses),
    releases: releasesOf(permalinks),
    reasons: Object.fromEntries(zh.artefacts.map((a) => [a.line, a.reason])),
  };
}

/** The days of release with what changed on each; nothing is named of the first. */
function releasesOf(record: Permalinks): Record<string, string[]> {
  const versions = Object.entries(record.released).flatMap(([eId, all]) => all.map(({ date }) => ({ eId, date })));
  const dates = [...new Set(versions.map((v) => v.date))].sort();
  return Object.fromEntries(dates.map((date, i) => [date, i === 0 ? [] : versions.filter((v) => v.date === date).map((v) => v.eId)]));
}

/** What readers of old addresses need: where they lead, what is gone, what a clause said before. */
function permanence(record: Permalinks, clauses: readonly Clause[]): Pick<PlanJson, 'moved' | 'aliases' | 'gone' | 'history' | 'wholes'> {
  const pageOf = new Map(clauses.map((c) => [c.eId, c.page]));
  const ends = Object.keys(record.aliases).map((id) => [id, follow(record, id)] as const);
  const gone = [...Object.entries(record.gone).map(([id, date]) => [id, id, date] as const), ...ends.filter(([, end]) => end in record.gone).map(([id, end]) => [id, end, record.gone[end]!] as const)];
  return {
    moved: Object.entries(record.released).flatMap(([id, versions]) => [...new Set(versions.map((v) => v.page))].filter((page) => page !== pageOf.get(follow(record, id))).map((page) => ({ id, page }))),
    aliases: Object.fromEntries(ends.filter(([, end]) => !(end in record.gone))),
    gone: Object.fromEntries(gone.map(([id, end, date]) => [id, { date, words: (record.released[id] ?? record.released[end])?.at(-1)?.words ?? '' }])),
    history: Object.fromEntries(clauses.map(({ eId, sha256 }) => [eId, (record.released[eId] ?? []).filter((v) => v.sha256 !== pin(sha256)).map(({ date, sha256, words }) => ({ date, sha256, words }))] as const).filter(([, versions]) => versions.length)),
    wholes: Object.fromEntries(clauses.flatMap(({ eId, sha256_all: all }) => {
      const other = all ? (record.wholes[eId] ?? []).filter((v) => v.sha256 !== pin(all)) : [];
      return other.length ? [[eId, other]] : [];
    })),
  };
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Everything the generator writes for one plan: path inside `content/` -> text, or the bytes of the document as received.
 * Pure: the same folder gives the same map. An empty map when the plan cannot be read; the reports say why.
 */
export function publish(files: SeedFiles, glossary: readonly Term[], report: Report): Map<string, string | Uint8Array> {
  const out = new Map<string, string | Uint8Array>();
  const seed = readSeed(files, report);
  if (!seed) return out;
  const { slug } = files;
  const plan = planJson(files, seed);

  const chinese = new Map(plan.clauses.map((c) => [c.eId, c]));
  const notes = new Map([...walk(seed.zh.nodes)].flatMap((n) => (n.kind === 'note' ? [[String(n.number), n.eId] as const] : [])));
  /** Terms are marked where they first stand on a page, and in the English where the Chinese has them. */
  const firstTerms = (lang: 'zh' | 'en'): Cut => {
    const seen = new Set<string>();
    return (eId, words) => {
      const clause = chinese.get(eId)!;
      if (lang === 'en' && clause.en === '') return [{ text: words }];
      const runs = cutAtTerms(words, termsIn(clause.zh ?? '', glossary).filter((t) => !seen.has(t.zh)), lang);
      for (const { term } of runs) if (term) seen.add(term.zh);
      return clause.kind === 'note' || !notes.size ? runs : runs.flatMap((run) => (run.term ? [run] : cutAtCalls(run.text, notes)));
    };
  };
  for (const [lang, { nodes }] of [['zh', seed.zh], ['en', seed.en]] as const)
    for (const page of plan.pages) {
      const roots = [...pageRoots(nodes, page)];
      out.set(`${slug}/${lang}/${page}.mdx`, writeMdx(roots, { plan: slug, page, lang }, firstTerms(lang)));
    }

  const data = dataOf(seed);
  const resources = (Object.keys(data) as DataTable[]).filter((name) => data[name].length).map((name) => {
    const csv = writeCsv(name, data[name]);
    out.set(`${slug}/tables/${name}.csv`, csv);
    // Excel takes a file without a mark for one of the system's own encoding.
    out.set(`${slug}/tables/${name}.excel.csv`, `\ufeff${csv}`);
    out.set(`${slug}/tables/${name}.csv-metadata.json`, json(csvwMetadata(name, `../../id/${slug}/`)));
    out.set(`${slug}/tables/${name}.json`, json(data[name]));
    return {
      name, path: `${name}.csv`, type: 'table', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8',
      bytes: new TextEncoder().encode(csv).length, hash: `sha256:${sha256(csv)}`, schema: tableSchema(name),
    };
  });
  if (resources.length)
    out.set(`${slug}/tables/datapackage.json`, json({
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: slug, title: seed.meta.title.en || seed.meta.title.zh,
      description: 'The tables of the plan and the quantities of its text, each row with the permanent id of its clause.',
      licenses: [{ name: 'other-pd', title: 'Official document; not subject to copyright (Copyright Law of the People’s Republic of China, Art. 5)' }],
      sources: [{ title: seed.meta.title.zh, ...(seed.meta.source_address ? { path: seed.meta.source_address } : {}), version: seed.source.sha256 }],
      resources,
    }));
  for (const { name, bytes } of received(files)) out.set(`${slug}/source/${name}`, bytes);
  out.set(`${slug}/audit.json`, json({ findings: findingsOf(seed) }));
  out.set(`${slug}/glossary.json`, json({ terms: termsOf(plan, glossary) }));
  out.set(`${slug}/plan.json`, json(plan));
  return out;
}

/** The tables of a plan as data, each row with the clauses that speak of it, and the quantities of its text. */
function dataOf({ zh, en }: Seed): { indicators: Indicator[]; carriers: Carrier[]; quantities: QuantityRow[] } {
  const [rows, types, stated] = [indicators(zh, en), carriers(zh, en), statedIn(zh)];
  const figures = tableFigures(rows, types);
  const said = stated.map((q) => ({ ...q, row: rowOf(q, figures) }));
  const clauses = (eId: string) => [...new Set(said.filter((q) => q.row === eId).map((q) => q.eId))];
  const counts = new Map<string, number>();
  const next = (eId: string) => (counts.set(eId, (counts.get(eId) ?? 0) + 1), counts.get(eId)!);
  return {
    indicators: rows.map((r) => ({ ...r, clauses: clauses(r.eId) })),
    carriers: types.map((r) => ({ ...r, clauses: clauses(r.eId) })),
    quantities: said.map(({ eId, from, text, value, high, unit, time, comparator, comparison, measures, row }) => ({ eId, n: next(eId), from, text, value, high, unit, time, comparator, comparison, measures, row })),
  };
}

/** What the audit finds in a plan's figures, and how it was settled: a note at one of its places confirms, `plan.yaml` accepts with a reason; else it is open. */
export const findingsOf = ({ zh, en, notes, meta }: Seed): SettledFinding[] =>
  audit(zh, indicators(zh, en), carriers(zh, en)).map((f) => {
    const accepted = meta.audit.find((a) => a.rule === f.rule && a.places.join() === f.places.join());
    return accepted ? { ...f, state: 'accepted', reason: accepted.reason } : { ...f, state: f.places.some((id) => notes[id]) ? 'confirmed' : 'open' };
  });

/** Cuts a text where it calls for a note at the end of the plan. */
function cutAtCalls(text: string, notes: ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const call of text.matchAll(noteCall)) {
    const target = notes.get(call[1]!);
    if (!target) continue;
    runs.push({ text: text.slice(from, call.index) }, { text: call[0], target });
    from = call.index + call[0].length;
  }
  return [...runs, { text: text.slice(from) }].filter((run) => run.text);
}

/** The agreed terms that stand in a plan, each with the clauses where it does, in their order. */
function termsOf(plan: PlanJson, glossary: readonly Term[]): UsedTerm[] {
  const clauses = new Map<string, string[]>();
  for (const c of plan.clauses)
    for (const { zh } of termsIn(c.zh ?? c.cells!.join('\t'), glossary)) clauses.set(zh, [...(clauses.get(zh) ?? []), c.eId]);
  return glossary.filter((t) => clauses.has(t.zh)).map((t) => ({ ...t, clauses: clauses.get(t.zh)! }));
}

/** The topmost nodes that stand on a page: a title, front matter, or the divisions whose page it is. */
function* pageRoots(nodes: Node[], page: string): Generator<Node> {
  for (const n of nodes)
    if (n.page === page) yield n;
    else if (n.kind === 'part') yield* pageRoots(n.children, page);
}
