import { cutAtTerms, type Term, termsIn } from '../english/glossary.ts';
import type { Report } from '../model/diagnostics.ts';
import { sha256 } from '../model/digest.ts';
import { type Node, walk } from '../model/plan.ts';
import { readSeed, type SeedFiles } from '../seeds/seed.ts';
import { csvwMetadata, dataOf, type DataTable, tableSchema, writeCsv } from './data-files.ts';
import { findingsOf } from './findings.ts';
import { cutAtCalls, termsOf } from './marks.ts';
import { type Cut, writeMdx } from './mdx.ts';
import { planJson, received } from './plan-json.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Everything the generator writes for one plan: path inside `content/` -> text, or the bytes of the document as received.
 * Pure: the same folder gives the same map. An empty map when the plan cannot be read; the reports say why.
 */
export function publish(
  files: SeedFiles,
  glossary: readonly Term[],
  report: Report,
): Map<string, string | Uint8Array> {
  const out = new Map<string, string | Uint8Array>();
  const seed = readSeed(files, report);
  if (!seed) return out;
  const { slug } = files;
  const plan = planJson(files, seed);

  const chinese = new Map(plan.clauses.map((c) => [c.eId, c]));
  const notes = new Map(
    [...walk(seed.zh.nodes)].flatMap((n) => (n.kind === 'note' ? [[String(n.number), n.eId] as const] : [])),
  );
  /** Terms are marked where they first stand on a page, and in the English where the Chinese has them. */
  const firstTerms = (lang: 'zh' | 'en'): Cut => {
    const seen = new Set<string>();
    return (eId, words) => {
      const clause = chinese.get(eId)!;
      if (lang === 'en' && clause.en === '') return [{ text: words }];
      const runs = cutAtTerms(
        words,
        termsIn(clause.zh ?? '', glossary).filter((t) => !seen.has(t.zh)),
        lang,
      );
      for (const { term } of runs) if (term) seen.add(term.zh);
      return clause.kind === 'note' || !notes.size
        ? runs
        : runs.flatMap((run) => (run.term ? [run] : cutAtCalls(run.text, notes)));
    };
  };
  for (const [lang, { nodes }] of [
    ['zh', seed.zh],
    ['en', seed.en],
  ] as const) {
    const rootsOf = rootsByPage(nodes);
    for (const page of plan.pages) {
      const roots = rootsOf.get(page) ?? [];
      out.set(`${slug}/${lang}/${page}.mdx`, writeMdx(roots, { plan: slug, page, lang }, firstTerms(lang)));
    }
  }

  const data = dataOf(seed);
  const resources = (Object.keys(data) as DataTable[])
    .filter((name) => data[name].length)
    .map((name) => {
      const csv = writeCsv(name, data[name]);
      out.set(`${slug}/tables/${name}.csv`, csv);
      // Excel takes a file without a mark for one of the system's own encoding.
      out.set(`${slug}/tables/${name}.excel.csv`, `\ufeff${csv}`);
      out.set(`${slug}/tables/${name}.csv-metadata.json`, json(csvwMetadata(name, `../../id/${slug}/`)));
      out.set(`${slug}/tables/${name}.json`, json(data[name]));
      return {
        name,
        path: `${name}.csv`,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: new TextEncoder().encode(csv).length,
        hash: `sha256:${sha256(csv)}`,
        schema: tableSchema(name),
      };
    });
  if (resources.length)
    out.set(
      `${slug}/tables/datapackage.json`,
      json({
        $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
        name: slug,
        title: seed.meta.title.en || seed.meta.title.zh,
        description:
          'The tables of the plan and the quantities of its text, each row with the permanent id of its clause.',
        licenses: [
          {
            name: 'other-pd',
            title:
              'Official document; not subject to copyright (Copyright Law of the People’s Republic of China, Art. 5)',
          },
        ],
        sources: [
          {
            title: seed.meta.title.zh,
            ...(seed.meta.source_address ? { path: seed.meta.source_address } : {}),
            version: seed.source.sha256,
          },
        ],
        resources,
      }),
    );
  for (const { name, bytes } of received(files)) out.set(`${slug}/source/${name}`, bytes);
  out.set(`${slug}/audit.json`, json({ findings: findingsOf(seed) }));
  out.set(`${slug}/glossary.json`, json({ terms: termsOf(plan, glossary) }));
  out.set(`${slug}/plan.json`, json(plan));
  return out;
}

/** The topmost nodes that stand on each page: a title, front matter, or the divisions whose page it is. */
function rootsByPage(nodes: readonly Node[]): Map<string, Node[]> {
  const roots = new Map<string, Node[]>();
  const add = (all: readonly Node[], above: string | null) => {
    for (const n of all) {
      if (n.page !== above) (roots.get(n.page) ?? roots.set(n.page, []).get(n.page)!).push(n);
      if (n.kind === 'part') add(n.children, n.page);
    }
  };
  add(nodes, null);
  return roots;
}
