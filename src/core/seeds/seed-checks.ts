/** What is wrong with a plan's folder that no file of it shows alone. */
import { nearestName } from '../addresses/nearest-name.ts';
import { checkRecord, recorded, unpinned, unreleased } from '../addresses/permalinks.ts';
import { has, type Permalinks } from '../addresses/record.ts';
import { readDate } from '../chinese/dates.ts';
import { signedWithDate } from '../chinese/letter-words.ts';
import { readPeriods } from '../chinese/periods.ts';
import { idsOf, type Plan, walk } from '../model/plan.ts';
import { listed } from '../model/sentence.ts';
import { type Guess, type Guesses, guess } from './guess.ts';
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

/** The values that are held against the document as they are printed there. */
const heldToPrinted = ['document_number', 'issued', 'published', 'period', 'title'] as const;
type Held = (typeof heldToPrinted)[number];

/**
 * Reports `printed-otherwise` of what `plan.yaml` has otherwise than the document prints it: number, dates and period, and
 * a title that is nearly the printed one; and of a day of publication before that of issue. A year or a month of the
 * same date is no other, and a value with a `basis` is known from elsewhere.
 */
export function askOfPrinted(
  zh: Plan,
  { value, lineOf }: Yaml<PlanMeta>,
  source: string,
  { at, report }: FolderReport,
): void {
  const found = guess(zh);
  const isOther = (key: Held): boolean => {
    const [own, printed] = [ownOf(value, key), found[key]?.value.replace(/\s/gu, '')];
    if (!own || !printed || value.basis?.[key] || own === printed) return false;
    if (key === 'title') return isSlip(asCompared(own), asCompared(printed));
    if (key === 'period') return !isInTitle(own, printed, found.title?.value ?? '');
    if (key === 'document_number') return !isNumbered(zh, own);
    if (key === 'issued' && isSigned(zh, own)) return false;
    return !(printed.startsWith(own) || own.startsWith(printed));
  };
  const file = at('plan.yaml');
  const others = heldToPrinted.filter(isOther);
  for (const key of others) {
    const { value: printed, line } = asPrinted(key, found);
    const own = key === 'title' ? value.title.zh : value[key];
    const says = {
      key,
      value: own,
      line,
      source: at(source),
      printed,
      entry: `{ ${key}: { zh: …, en: … } }`,
    };
    report('printed-otherwise', { file, line: lineOf(key) }, said.otherThanPrinted(says));
  }
  const { issued, published, basis } = value;
  if (!published || others.includes('issued') || basis?.published) return;
  if (published < issued.slice(0, published.length)) {
    const says = { published, issued, entry: '{ published: { zh: …, en: … } }' };
    report('printed-otherwise', { file, line: lineOf('published') }, said.publishedBefore(says));
  }
}

/** A value of `plan.yaml` as it is held against the document: without blanks. */
const ownOf = (value: PlanMeta, key: Held) =>
  (key === 'title' ? value.title.zh : value[key]).replace(/\s/gu, '');

/** A value as the document prints it: years that are those of a named five-year plan are not printed, and its title is. */
function asPrinted(key: Held, { title, ...found }: Guesses): Guess {
  const { value, line } = (key === 'title' ? title : found[key])!;
  const isCounted = key === 'period' && title && !title.value.includes(value.slice(0, 4));
  return isCounted ? title : { value, line };
}

/** Whether a title gives or names a period, or has its last year behind the first of the printed one (和2035年远景目标). */
const isInTitle = (own: string, printed: string, title: string): boolean =>
  readPeriods(title).includes(own) ||
  (own.slice(0, 4) === printed.slice(0, 4) && title.includes(own.slice(-4)));

/** Whether a number is one of several that are printed: of those who issue it together, of a letter within a letter. */
const isNumbered = (zh: Plan, number: string): boolean =>
  [...walk(zh.nodes)].some(
    ({ role, words }) =>
      (role === 'number' || role === 'metadata') &&
      words
        .replace(/\s/gu, '')
        .split(/[、，；：]|(?<=号)/u)
        .includes(number),
  );

/** Whether somebody signed on this day: a plan may be agreed to on another. */
const isSigned = (zh: Plan, day: string): boolean =>
  [...walk(zh.nodes)].some(
    ({ role, words }) =>
      (role === 'date' || role === 'signature') &&
      readDate((signedWithDate(words)?.date ?? words).replace(/\s/gu, '')) === day,
  );

/** A title without what is set in more ways than one, and is no slip: width, brackets, quotes, dashes, 年 behind years. */
const asCompared = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/(?<=\d)年?度?[至到]?/gu, '')
    .replace(/[\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'~·•・‧]/gu, '');

/** A title with no more other characters than these, and so many of the printed one, is that one with a slip. */
const [mostSlips, leastSame] = [2, 8];
/**
 * Whether two titles are the same but for a character or two between what they have in common at both ends. Where one has
 * a word of two more at an end (某市, 修编), it is the title in another length.
 */
function isSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const others = Math.max(a.length, b.length) - start - end;
  const hasWordMore = Math.abs(a.length - b.length) === mostSlips && (!start || !end);
  return !hasWordMore && others > 0 && others <= mostSlips && start + end >= leastSame;
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
