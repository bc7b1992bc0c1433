/** What is wrong with a plan's folder that no file of it shows alone. */
import { nearestName } from '../addresses/nearest-name.ts';
import { checkRecord, recorded, unpinned, unreleased } from '../addresses/permalinks.ts';
import { has, type Permalinks } from '../addresses/record.ts';
import { idsOf, type Plan } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { said } from './said.ts';
import { notesSchema, type PlanMeta } from './schema.ts';
import type { EditionFiles, FolderReport, Seed } from './seed-model.ts';
import { likeId } from './yaml/typed-rules.ts';
import type { Yaml } from './yaml/yaml.ts';

/** For at most this many unknown ids, the one that was meant is looked for among all there are. */
const mostSought = 5;

/** Whether a note has its form and no words: both its languages are empty. */
function isWithoutWords(note: unknown): boolean {
  const { data } = notesSchema.valueType.safeParse(note);
  return data !== undefined && !(data.zh + data.en).trim();
}

/** A remark that begins as a note does, with the # of the address from which its id was copied. */
const noteBehindSign = /^#[a-z]+_\d\w*\s*[:：]/u;
/** Reports `notes-yaml` for every note that is a remark, since the # of an address stands before its id. */
export function checkRemarks(notes: string, { at, report }: FolderReport): void {
  for (const [i, line] of notes.split('\n').entries())
    if (noteBehindSign.test(line))
      report('notes-yaml', { file: at('notes.yaml'), line: i + 1 }, said.noteBehindSign());
}

/** Reports `unknown-id` for every note on a clause that is not there, `notes-yaml` for one without words. */
export function checkNotes(
  zh: Plan,
  notes: Yaml<Readonly<Record<string, unknown>>> | null,
  sourceName: string,
  { at, report }: FolderReport,
): void {
  if (!notes) return;
  const { value, lineOf, isLost } = notes;
  for (const [id, note] of Object.entries(value))
    if (isWithoutWords(note))
      report('notes-yaml', { file: at('notes.yaml'), line: lineOf(id) }, said.noteWithoutWords({ id }));
  const ids = idsOf(zh);
  // Of a line that cannot be read it is told that; the words with which it begins are no id.
  const isWords = (id: string) => !likeId.test(id) && isLost?.(lineOf(id));
  const unknown = Object.keys(value).filter((id) => !ids.has(id) && !isWords(id));
  for (const [i, id] of unknown.entries()) {
    const name = i < mostSought ? nearestName(id.slice(id.lastIndexOf('#') + 1), [...ids]) : undefined;
    const near = name === undefined ? '' : said.nearest({ name });
    const message = said.noteOnNoClause({ id, source: at(sourceName), near });
    report('unknown-id', { file: at('notes.yaml'), line: lineOf(id) }, message);
  }
}

/**
 * Reports what the record of published addresses has and the plan has not (checkRecord); and `unreleased`,
 * where there was a release, of what it does not have yet.
 */
export function checkAddresses(zh: Plan, record: Yaml<Permalinks>, { at, report }: FolderReport): void {
  const { value } = record;
  const file = at('permalinks.yaml');
  const lost = checkRecord(zh, record, file, report);
  if (lost.length || !Object.keys(value.released).length) return;
  const clauses = recorded(zh);
  const [fresh, holders] = [unreleased(value, clauses), unpinned(value, clauses)];
  if (fresh.length)
    report('unreleased', { file }, said.clausesUnreleased({ n: fresh.length, first: fresh[0]!.id }));
  else if (holders.length)
    report('unreleased', { file }, said.wholesUnreleased({ n: holders.length, first: holders[0]!.id }));
}

/**
 * Reports `id-lost` of an earlier edition that the record lists and that has no folder any more, and
 * `unreleased` where there was a release and the record does not list all earlier editions yet.
 */
export function checkListed(
  earlier: Seed['earlier'],
  editions: readonly EditionFiles[],
  { value: record, lineOf }: Yaml<Permalinks>,
  { at, report }: FolderReport,
): void {
  const file = at('permalinks.yaml');
  const folders = editions.map(({ folder }) => folder);
  for (const day of Object.keys(record.editions))
    if (!folders.includes(at(`editions/${day}`)) && !earlier.some(({ seed }) => seed.edition.date === day))
      report('id-lost', { file, line: lineOf('editions', day) }, said.editionLost({ day }));
  const days = earlier.map(({ seed }) => seed.edition.date).filter((date) => !has(record.editions, date));
  if (days.length && Object.keys(record.released).length)
    report('unreleased', { file }, said.editionsUnreleased({ days: listed(days) }));
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

/**
 * Reports `not-provided` once, of all that `plan.yaml` leaves empty, and of an empty title what stands in its place; what
 * it lacks or has wrong is not empty.
 */
export function sayEmpty(
  meta: Yaml<Partial<PlanMeta>> | null,
  slug: string,
  { at, report }: FolderReport,
): void {
  if (!meta) return;
  const { value, lineOf, isLost } = meta;
  const ofTitle = lineOf('title');
  if (value.title && !value.title.zh.trim() && !isLost?.(ofTitle))
    report('not-provided', { file: at('plan.yaml'), line: ofTitle }, said.noTitle({ slug }));
  const isEmpty = (key: (typeof shownWhenEmpty)[number]) =>
    (key === 'issuer' ? value.issuer?.zh : value[key]) === '';
  const empty = shownWhenEmpty.filter((key) => isEmpty(key) && !isLost?.(lineOf(key)));
  if (empty.length)
    report(
      'not-provided',
      { file: at('plan.yaml'), line: lineOf(empty[0]!) },
      said.notProvided({ keys: listed(empty) }),
    );
}
