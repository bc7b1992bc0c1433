import { checkRecord, recorded, unpinned, unreleased } from '../addresses/permalinks.ts';
import { type Permalinks, permalinksSchema } from '../addresses/record.ts';
import { reportBreaks } from '../english/line-breaks.ts';
import { type PoFile, translations } from '../english/po.ts';
import { readPo } from '../english/po-file.ts';
import { translate } from '../english/translate.ts';
import type { Report } from '../model/diagnostics.ts';
import { sha256 } from '../model/digest.ts';
import { type Plan, walk } from '../model/plan.ts';
import { lineCount } from '../model/source-line.ts';
import { readDocument } from '../read/document.ts';
import { readPlan } from './read-plan.ts';
import { type Notes, notesSchema, type PlanMeta, planSchema } from './schema.ts';
import { slugFault } from './slug.ts';
import { readYaml, type Yaml } from './yaml.ts';

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

/** A plan folder that was read and understood. */
export interface Seed {
  meta: PlanMeta;
  source: { sha256: string; lines: number; characters: number };
  zh: Plan;
  en: Plan;
  /** Editor's notes by the id of their clause. */
  notes: Notes;
  permalinks: Permalinks;
  /** The English layer as its file has it. */
  po: PoFile;
}

/** Names a file of a folder as messages do: seeds/{slug}/plan.yaml. */
type At = (name: string) => string;

/**
 * Reads a plan's folder: the source parsed, the English laid over it, notes and aliases checked against its
 * ids. Every fault is reported with its file and line; null when the plan cannot be read at all.
 */
export function readSeed(files: SeedFiles, report: Report): Seed | null {
  const at: At = (name) => `${files.folder}/${name}`;
  const read = readFiles(files, at, report);
  if (!read) return null;
  const { document, meta, notes, permalinks, po } = read;

  const { zh, isSettled } = planOf(files, read, at, report);
  checkNotes(zh, notes, at, files.sourceName, report);
  if (isSettled) checkAddresses(zh, permalinks, at, report);
  sayEmpty(meta, at, report);

  const english = translations(po);
  reportBreaks(zh, english, files.po ?? '', at('en.po'), report);
  return {
    meta: meta.value,
    zh,
    en: translate(zh, english),
    notes: notes.value,
    permalinks: permalinks.value,
    po,
    source: {
      sha256: sha256(files.source),
      lines: lineCount(document.text),
      characters: [...document.text].length,
    },
  };
}

/** The files of a folder, each read once. Null where one of them cannot be read; the reports say which. */
function readFiles(files: SeedFiles, at: At, report: Report) {
  const fault = slugFault(files.slug);
  if (fault) report('slug', { file: files.folder }, `${fault} Rename the folder.`);
  const document = readDocument(files.source, at(files.sourceName), report);
  const meta = readYaml(files.planYaml, planSchema, 'plan-yaml', at('plan.yaml'), report);
  const notes = readYaml(files.notesYaml ?? '', notesSchema, 'notes-yaml', at('notes.yaml'), report);
  const record = at('permalinks.yaml');
  const permalinks = readYaml(
    files.permalinksYaml ?? '',
    permalinksSchema,
    'permalinks-yaml',
    record,
    report,
  );
  const po = readPo(files.po ?? '', at('en.po'), report);
  return document && meta && notes && permalinks && po ? { document, meta, notes, permalinks, po } : null;
}

/**
 * The plan of a folder, and whether its hints fit: where they do not, the tree is not what it will be, and
 * nothing is said of its ids.
 */
function planOf(
  { sourceName }: SeedFiles,
  { document, meta, permalinks }: NonNullable<ReturnType<typeof readFiles>>,
  at: At,
  report: Report,
): { zh: Plan; isSettled: boolean } {
  let isSettled = true;
  const zh = readPlan(document.lines, {
    file: at(sourceName),
    hintFile: at('plan.yaml'),
    lineOf: meta.lineOf,
    hints: meta.value.structure,
    artefacts: meta.value.artefacts,
    record: permalinks.value,
    report(rule, place, message) {
      if (rule === 'hint' || rule === 'artefact') isSettled = false;
      report(rule, place, message);
    },
  });
  return { zh, isSettled };
}

/** Reports `unknown-id` for every note on a clause that is not there. */
function checkNotes(
  zh: Plan,
  { value, lineOf }: Yaml<Notes>,
  at: At,
  sourceName: string,
  report: Report,
): void {
  const ids = new Set([...walk(zh.nodes)].map((n) => n.eId));
  for (const id of Object.keys(value))
    if (!ids.has(id))
      report(
        'unknown-id',
        { file: at('notes.yaml'), line: lineOf(id) },
        `there is no clause “${id}” in this plan. Correct the id of the note; ` +
          `npm run outline -- ${at(sourceName)} lists them.`,
      );
}

/**
 * Reports what the record of published addresses has and the plan has not (checkRecord); and `unreleased`,
 * where there was a release, of what it does not have yet.
 */
function checkAddresses(zh: Plan, { value, lineOf }: Yaml<Permalinks>, at: At, report: Report): void {
  const file = at('permalinks.yaml');
  const lost = checkRecord(zh, value, file, lineOf, report);
  if (lost.length || !Object.keys(value.released).length) return;
  const clauses = recorded(zh);
  const [fresh, holders] = [unreleased(value, clauses), unpinned(value, clauses)];
  const remedy = 'Before this is published, run npm run permalinks -- release.';
  if (fresh.length)
    report(
      'unreleased',
      { file },
      `${fresh.length} clause(s) are new or changed since the last release, ${fresh[0]!.id} first. ${remedy}`,
    );
  else if (holders.length)
    report(
      'unreleased',
      { file },
      `what ${holders.length} heading(s) and table(s) hold is not recorded as it is now, ` +
        `${holders[0]!.id} first, and citations of them name it. ${remedy}`,
    );
}

/** What a plan's page shows as “not provided” where `plan.yaml` leaves it empty. */
const shownWhenEmpty = [
  'issuer',
  'period',
  'document_number',
  'issued',
  'published',
  'source_address',
] as const;

/** Reports `not-provided` once, of all that `plan.yaml` leaves empty. */
function sayEmpty({ value, lineOf }: Yaml<PlanMeta>, at: At, report: Report): void {
  const empty = shownWhenEmpty.filter((key) => !(key === 'issuer' ? value.issuer.zh : value[key]));
  if (empty.length)
    report(
      'not-provided',
      { file: at('plan.yaml'), line: lineOf(empty[0]!) },
      `empty here, and “not provided” on the site: ${empty.join(', ')}. Fill in what is known.`,
    );
}
