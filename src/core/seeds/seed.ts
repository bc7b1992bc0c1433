import { addresses } from '../addresses/addresses.ts';
import { keepIds, usedIds } from '../addresses/keep-ids.ts';
import { link } from '../addresses/links.ts';
import { checkRecord, recorded, unpinned, unreleased } from '../addresses/permalinks.ts';
import { type Permalinks, permalinksSchema } from '../addresses/record.ts';
import { reportBreaks } from '../english/line-breaks.ts';
import { readPo } from '../english/po-file.ts';
import { type PoFile, translations } from '../english/po.ts';
import { translate } from '../english/translate.ts';
import type { Report } from '../model/diagnostics.ts';
import { sha256 } from '../model/digest.ts';
import { type Plan, walk } from '../model/plan.ts';
import { parse } from '../parse/parse.ts';
import { readDocument } from '../read/document.ts';
import { notesSchema, type PlanMeta, planSchema } from './schema.ts';
import { slugFault } from './slug.ts';
import { readYaml, yamlLines } from './yaml.ts';

/** A plan folder that was read and understood. */
export interface Seed {
  meta: PlanMeta;
  source: { sha256: string; lines: number; characters: number };
  zh: Plan;
  en: Plan;
  notes: Record<string, { zh: string; en: string }>;
  permalinks: Permalinks;
  /** The English layer as its file has it. */
  po: PoFile;
}

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
  const permalinks = readYaml(
    files.permalinksYaml ?? '',
    permalinksSchema,
    'permalinks-yaml',
    at('permalinks.yaml'),
    report,
  );
  const catalogue = readPo(files.po ?? '', at('en.po'), report);
  if (!document || !meta || !notes || !permalinks || !catalogue) return null;

  /** Whether hints no longer fit: then the tree is not what it will be, and nothing is said of its ids. */
  let unsettled = false;
  const said: Report = (rule, place, message) => {
    unsettled ||= rule === 'hint' || rule === 'artefact';
    report(rule, place, message);
  };
  const lineOf = yamlLines(files.planYaml);
  const zh = parse(document.lines, {
    file: at(files.sourceName),
    hintFile: at('plan.yaml'),
    lineOf,
    hints: meta.structure,
    artefacts: meta.artefacts,
    report: said,
  });
  addresses(zh.nodes, keepIds(zh, permalinks), usedIds(permalinks));
  link(zh.nodes);
  const ids = new Set([...walk(zh.nodes)].map((n) => n.eId));
  const noteLine = yamlLines(files.notesYaml ?? '');
  for (const id of Object.keys(notes))
    if (!ids.has(id))
      report(
        'unknown-id',
        { file: at('notes.yaml'), line: noteLine(id) },
        `there is no clause “${id}” in this plan. Correct the id of the note; npm run outline -- ${at(files.sourceName)} lists them.`,
      );
  const lost = unsettled
    ? []
    : checkRecord(zh, permalinks, at('permalinks.yaml'), yamlLines(files.permalinksYaml ?? ''), report);
  const held = Object.keys(permalinks.released).length && !lost.length && !unsettled ? recorded(zh) : [];
  const [news, wholes] = [unreleased(permalinks, held), unpinned(permalinks, held)];
  if (!news.length && wholes.length)
    report(
      'unreleased',
      { file: at('permalinks.yaml') },
      `what ${wholes.length} heading(s) and table(s) hold is not recorded as it is now, ${wholes[0]!.id} first, and citations of them name it. Before this is published, run npm run permalinks -- release.`,
    );
  if (news.length)
    report(
      'unreleased',
      { file: at('permalinks.yaml') },
      `${news.length} clause(s) are new or changed since the last release, ${news[0]!.id} first. Before this is published, run npm run permalinks -- release.`,
    );
  const empty = (
    ['issuer', 'period', 'document_number', 'issued', 'published', 'source_address'] as const
  ).filter((key) => !(key === 'issuer' ? meta.issuer.zh : meta[key]));
  if (empty.length)
    report(
      'not-provided',
      { file: at('plan.yaml'), line: lineOf(empty[0]!) },
      `empty here, and “not provided” on the site: ${empty.join(', ')}. Fill in what is known.`,
    );

  const english = translations(catalogue);
  reportBreaks(zh, english, files.po ?? '', at('en.po'), report);
  return {
    meta,
    zh,
    en: translate(zh, english),
    notes,
    permalinks,
    po: catalogue,
    source: {
      sha256: sha256(files.source),
      lines: document.text.split(/\r\n|\r|\n/u).length - (/[\r\n]$/u.test(document.text) ? 1 : 0),
      characters: [...document.text].length,
    },
  };
}

/** The files of a plan's folder in `seeds/`, as bytes or text, read by a script. Optional files are null. */
export interface SeedFiles {
  slug: string;
  /** The folder as messages name it: seeds/{slug}. */
  folder: string;
  /** The document's name in the folder (source.txt, source.md, source.html) and its bytes. */
  sourceName: string;
  source: Uint8Array;
  /** The file that the source was made from, such as original.docx. */
  original?: { name: string; bytes: Uint8Array };
  planYaml: string;
  po: string | null;
  /** The encoding that en.po was read in, where it is not UTF-8. */
  poEncoding?: string;
  notesYaml: string | null;
  permalinksYaml: string | null;
}
