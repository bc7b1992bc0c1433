import { has, type Permalinks, permalinksSchema } from '../addresses/record.ts';
import { readPoAsFar } from '../english/po/file.ts';
import { reportBreaks } from '../english/po/line-breaks.ts';
import { messages, type PoFile, translations } from '../english/po/po.ts';
import { translate } from '../english/translate.ts';
import { withholdFigures } from '../english/withheld.ts';
import type { Report } from '../model/diagnostics.ts';
import { idsOf, type Plan } from '../model/plan.ts';
import { parse } from '../parse/parse.ts';
import { type Document, readDocument } from '../read/document.ts';
import { readEarlier } from './editions/earlier.ts';
import { checkDays, editionOf, editionSchema, inForceOf } from './editions/edition.ts';
import { askOfPrinted } from './hold-printed.ts';
import { lineHints } from './line-hints.ts';
import { placesByLine } from './printed-places.ts';
import { readPlan } from './read-plan.ts';
import { said } from './said.ts';
import { anyNotes, type Notes, notesSchema, type PlanMeta, planSchema, titled } from './schema.ts';
import { checkAddresses, checkListed, checkNotes, checkRemarks, sayEmpty } from './seed-checks.ts';
import type { At, FolderReport, Seed, SeedFiles } from './seed-model.ts';
import { slugFault } from './slug.ts';
import { sourceDigest } from './source-digest.ts';
import { readAsFar, readYaml, type Yaml } from './yaml/yaml.ts';

export type { EarlierEdition, EditionFiles, Seed, SeedFiles } from './seed-model.ts';

/** What a record says that cannot be read: nothing. */
const noRecord = permalinksSchema.parse({});

/**
 * Reads a plan's folder: the source parsed, the English laid over it, notes and aliases checked against its
 * ids. Every fault is reported with its file and line, and none hides another: what a file says counts as far as it can
 * be read. Null where there is a fault of a file.
 */
export function readSeed(files: SeedFiles, report: Report): Seed | null {
  const at: At = (name) => `${files.folder}/${name}`;
  const folder = { at, report };
  const read = readFiles(files, folder);
  const { document, meta, notes, permalinks, po, edition } = read;
  if (!document || !meta) {
    if (document) sayOfLines(files, document, folder);
    sayEmpty(meta ?? readAsFar(files.planYaml, planSchema.partial()), files.slug, folder);
    return null;
  }

  const named = titled(meta.value, files.slug);
  const plan = { meta: named, record: permalinks?.value ?? noRecord, po: po.po };
  const { earlier, record } = readEarlier(files.editions ?? [], plan, report);
  if (earlier.length && edition) {
    const saysDay = files.editionYaml ? 'edition.yaml' : 'plan.yaml';
    checkDays(foldersOf(earlier), edition, `${files.folder}/${saysDay}`, report);
  }
  const { zh, isSettled } = planOf(files, { document, meta }, record, folder);
  if (permalinks) checkOwnNotes(zh, files, notes, folder);
  if (permalinks && isSettled) checkAddresses(zh, permalinks, folder);
  if (permalinks && isSettled) checkListed(earlier, files.editions ?? [], permalinks, folder);
  sayEmpty(meta, files.slug, folder);
  askOfPrinted(zh, meta, files.sourceName, folder);
  // Without its record a plan has other ids.
  if (!permalinks) return null;

  const english = englishOf(zh, po.po, files.po ?? '', folder);
  if (!notes || !po.isWhole || !edition) return null;
  return {
    meta: named,
    places: placesByLine(document),
    zh,
    en: translate(zh, english),
    notes: notes.value,
    permalinks: permalinks.value,
    past: pastOf(zh, permalinks.value, record, edition.date),
    edition,
    earlier,
    po: po.po,
    source: sourceDigest(files.source, document),
  };
}

/** The English of a plan that holds for it, with what is wrong with that said; `text`: what its file says. */
function englishOf(zh: Plan, po: PoFile, text: string, { at, report }: FolderReport) {
  const file = at('en.po');
  const english = withholdFigures(translations(po), { messages: messages(zh), po, file }, report);
  reportBreaks(zh, english, text, { file, report });
  return english;
}

/** Checks the notes of a plan against its ids; `notes`: null where not all of them can be read. */
function checkOwnNotes(zh: Plan, files: SeedFiles, notes: Yaml<Notes> | null, folder: FolderReport): void {
  const found = notes ?? readAsFar(files.notesYaml ?? '', anyNotes, { whole: notesSchema });
  checkNotes(zh, found, files.sourceName, folder);
  checkRemarks(files.notesYaml ?? '', folder);
}

/** The files of a folder, each read once; null what cannot be read, and the reports say why. */
function readFiles(files: SeedFiles, { at, report }: FolderReport) {
  const fault = slugFault(files.slug);
  if (fault) report('slug', { file: files.folder }, said.renameFolder({ fault }));
  const document = readDocument(files.source, at(files.sourceName), report);
  const meta = readYaml(files.planYaml, planSchema, 'plan-yaml', { file: at('plan.yaml'), report });
  const notes = readYaml(files.notesYaml ?? '', notesSchema, 'notes-yaml', {
    file: at('notes.yaml'),
    report,
  });
  const permalinks = readYaml(files.permalinksYaml ?? '', permalinksSchema, 'permalinks-yaml', {
    file: at('permalinks.yaml'),
    report,
  });
  const po = readPoAsFar(files.po ?? '', at('en.po'), report);
  const own = files.editionYaml ?? null;
  const ofEdition =
    own === null ? null : readYaml(own, editionSchema, 'edition-yaml', { file: at('edition.yaml'), report });
  const inForce = own === null && meta ? inForceOf(meta.value) : null;
  return { document, meta, notes, permalinks, po, edition: ofEdition ? editionOf(ofEdition.value) : inForce };
}

/**
 * Says what is wrong with the lines of a document where another part of its `plan.yaml` does not fit, so that
 * all faults are told at once: what the lists say of lines counts as far as they can be read.
 */
function sayOfLines(files: SeedFiles, { lines }: Document, { at, report }: FolderReport): void {
  const hints = lineHints(files.planYaml);
  if (hints) parse(lines, { ...hints, report, file: at(files.sourceName), hintFile: at('plan.yaml') });
}

const foldersOf = (earlier: Seed['earlier']) =>
  earlier.map(({ files: { folder }, seed: { edition } }) => ({ folder, edition }));

/**
 * The record with what it does not list yet: an id that only an earlier edition has is gone since the day of
 * the edition in force.
 */
function pastOf(zh: Plan, record: Permalinks, passed: Permalinks, date: string): Permalinks {
  if (record === passed) return record;
  const alive = idsOf(zh);
  const lost = Object.keys(passed.released).filter(
    (id) => !has(record.released, id) && !alive.has(id) && !has(passed.gone, id) && !has(passed.aliases, id),
  );
  return {
    ...passed,
    wholes: record.wholes,
    gone: { ...passed.gone, ...Object.fromEntries(lost.map((id) => [id, date])) },
  };
}

/**
 * The plan of a folder, and whether its hints fit: where they do not, the tree is not what it will be, and
 * nothing is said of its ids.
 */
function planOf(
  { sourceName }: SeedFiles,
  { document, meta }: { document: Document; meta: Yaml<PlanMeta> },
  record: Permalinks,
  { at, report }: FolderReport,
): { zh: Plan; isSettled: boolean } {
  let isSettled = true;
  const zh = readPlan(document.lines, {
    file: at(sourceName),
    hintFile: at('plan.yaml'),
    lineOf: meta.lineOf,
    hints: meta.value.structure,
    artefacts: meta.value.artefacts,
    record,
    report(rule, place, message) {
      if (rule === 'hint' || rule === 'artefact') isSettled = false;
      report(rule, place, message);
    },
  });
  return { zh, isSettled };
}
