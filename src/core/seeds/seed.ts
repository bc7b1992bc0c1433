import { nearestName } from '../addresses/nearest-name.ts';
import { checkRecord, recorded, unpinned, unreleased } from '../addresses/permalinks.ts';
import { has, type Permalinks, permalinksSchema } from '../addresses/record.ts';
import { reportBreaks } from '../english/line-breaks.ts';
import { messages, translations } from '../english/po.ts';
import { readPo } from '../english/po-file.ts';
import { translate } from '../english/translate.ts';
import { withholdFigures } from '../english/withheld.ts';
import type { Report } from '../model/diagnostics.ts';
import { sha256 } from '../model/digest.ts';
import { type Plan, walk } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { lineCount } from '../model/source-line.ts';
import { parse } from '../parse/parse.ts';
import { type Document, readDocument } from '../read/document.ts';
import { readEarlier } from './earlier.ts';
import { checkDays, editionOf, editionSchema, inForceOf } from './edition.ts';
import { lineHints } from './line-hints.ts';
import { placesByLine } from './printed-places.ts';
import { readPlan } from './read-plan.ts';
import { said } from './said.ts';
import { type Notes, notesSchema, type PlanMeta, planSchema } from './schema.ts';
import type { Seed, SeedFiles } from './seed-model.ts';
import { slugFault } from './slug.ts';
import { readYaml, type Yaml } from './yaml.ts';

export type { EarlierEdition, EditionFiles, Seed, SeedFiles } from './seed-model.ts';

/** Names a file of a folder as messages do: seeds/{slug}/plan.yaml. */
type At = (name: string) => string;

/** So many ids that are none are held against all there are, for the one that was meant. */
const mostSought = 5;

/**
 * Reads a plan's folder: the source parsed, the English laid over it, notes and aliases checked against its
 * ids. Every fault is reported with its file and line; null when the plan cannot be read at all.
 */
export function readSeed(files: SeedFiles, report: Report): Seed | null {
  const at: At = (name) => `${files.folder}/${name}`;
  const read = readFiles(files, at, report);
  if (!read) return null;
  const { document, meta, notes, permalinks, po, edition } = read;

  const plan = { meta: meta.value, record: permalinks.value, po };
  const { earlier, record } = readEarlier(files.editions ?? [], plan, report);
  if (earlier.length) checkDays(foldersOf(earlier), edition, files.folder, report);
  const { zh, isSettled } = planOf(files, read, record, at, report);
  checkNotes(zh, notes, at, files.sourceName, report);
  if (isSettled) checkAddresses(zh, permalinks, at, report);
  if (isSettled) checkListed(earlier, permalinks.value, at, report);
  sayEmpty(meta, at, report);

  const english = withholdFigures(translations(po), messages(zh), po, at('en.po'), report);
  reportBreaks(zh, english, files.po ?? '', at('en.po'), report);
  return {
    meta: meta.value,
    places: placesByLine(document),
    zh,
    en: translate(zh, english),
    notes: notes.value,
    permalinks: permalinks.value,
    past: pastOf(zh, permalinks.value, record, edition.date),
    edition,
    earlier,
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
  if (fault) report('slug', { file: files.folder }, said.renameFolder({ fault }));
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
  const own = files.editionYaml ?? null;
  const ofEdition =
    own === null ? null : readYaml(own, editionSchema, 'edition-yaml', at('edition.yaml'), report);
  if (document && !meta) sayOfLines(files, document, at, report);
  if (!document || !meta || !notes || !permalinks || !po || (own !== null && !ofEdition)) return null;
  const edition = ofEdition ? editionOf(ofEdition.value) : inForceOf(meta.value);
  return { document, meta, notes, permalinks, po, edition };
}

/**
 * Says what is wrong with the lines of a document where another part of its `plan.yaml` does not fit, so that
 * all faults are told at once: what the lists say of lines counts as far as they can be read.
 */
function sayOfLines(files: SeedFiles, { lines }: Document, at: At, report: Report): void {
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
  const alive = new Set([...walk(zh.nodes)].map((n) => n.eId));
  const lost = Object.keys(passed.released).filter(
    (id) => !has(record.released, id) && !alive.has(id) && !has(passed.gone, id) && !has(passed.aliases, id),
  );
  return { ...passed, gone: { ...passed.gone, ...Object.fromEntries(lost.map((id) => [id, date])) } };
}

/**
 * The plan of a folder, and whether its hints fit: where they do not, the tree is not what it will be, and
 * nothing is said of its ids.
 */
function planOf(
  { sourceName }: SeedFiles,
  { document, meta }: NonNullable<ReturnType<typeof readFiles>>,
  record: Permalinks,
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
    record,
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
  const unknown = Object.keys(value).filter((id) => !ids.has(id));
  for (const [i, id] of unknown.entries()) {
    const name = i < mostSought ? nearestName(id, [...ids]) : undefined;
    const near = name === undefined ? '' : said.nearest({ name });
    const message = said.noteOnNoClause({ id, source: at(sourceName), near });
    report('unknown-id', { file: at('notes.yaml'), line: lineOf(id) }, message);
  }
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
  if (fresh.length)
    report('unreleased', { file }, said.clausesUnreleased({ n: fresh.length, first: fresh[0]!.id }));
  else if (holders.length)
    report('unreleased', { file }, said.wholesUnreleased({ n: holders.length, first: holders[0]!.id }));
}

/** Reports `unreleased` where there was a release and the record does not list all earlier editions yet. */
function checkListed(earlier: Seed['earlier'], record: Permalinks, at: At, report: Report): void {
  const days = earlier.map(({ seed }) => seed.edition.date).filter((date) => !has(record.editions, date));
  if (days.length && Object.keys(record.released).length)
    report('unreleased', { file: at('permalinks.yaml') }, said.editionsUnreleased({ days: listed(days) }));
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
      said.notProvided({ keys: listed(empty) }),
    );
}
