import { sha256 } from '../../model/digest.ts';
import type { TranslationState } from '../../model/plan.ts';
import { listed, type Sentence } from '../../model/sentence.ts';
import {
  entriesById,
  flags,
  isFuzzy,
  isReviewed,
  type Message,
  marked,
  type PoEntry,
  type PoFile,
  translations,
} from '../po/po.ts';
import { said } from '../said.ts';
import { stateOf } from '../state.ts';

/** A clause on its way to a translator and back. */
export interface ExchangeRow {
  id: string;
  zh: string;
  en: string;
  /** Of the English that it was given out with, so that newer work is known when it comes back. */
  digest: string;
  /** Of a table that came back, the number of the row. */
  row?: number;
  /** Of several sheets the name of its own. */
  sheet?: string;
}

const digestLength = 12;
/** The digest of the English of an entry. */
export const digestOf = (en: string): string => sha256(en.trim()).slice(0, digestLength);

/** A row that is given out, with what a translator is told of it; nothing of that is read back. */
export interface GivenRow extends ExchangeRow {
  /** Whether the English is that of the Chinese as it is now. */
  holds: boolean;
  /** How far it is. */
  state: TranslationState;
  /** Where the clause stands, its terms, and what is like it in the memory. */
  help: string[];
}

/**
 * All clauses of a plan with the English that they have, to be given out. Where that does not hold `help` is
 * told too.
 */
export function rowsToGive(
  messages: readonly Message[],
  po: PoFile,
  help: (message: Message) => readonly string[],
): GivenRow[] {
  const [entries, english] = [entriesById(po), translations(po)];
  return messages.map((message): GivenRow => {
    const { id, words, cite } = message;
    const en = entries.get(id)?.msgstr[0] ?? '';
    const state = stateOf(words, english.get(id));
    const holds = state === 'reviewed' || state === 'draft';
    const told = [cite, ...(holds ? [] : help(message))];
    return { id, zh: words, en, digest: digestOf(en), state, holds, help: told };
  });
}

/** What became of the rows that came back. */
export interface TakenBack {
  changed: ExchangeRow[];
  /** Of those, which had been read a second time, and are drafts now. */
  unread: ExchangeRow[];
  /** Of those, which were made for other Chinese, and are fuzzy. */
  fuzzy: ExchangeRow[];
  unchanged: number;
  /** The English has been changed here since it was given out: nothing is overwritten. */
  newer: ExchangeRow[];
  /** The Chinese has changed since, and the clause has English already. */
  otherChinese: ExchangeRow[];
  unknown: ExchangeRow[];
  /** Another row before has the same id, and other English. */
  twice: ExchangeRow[];
}

/** An entry with English that came from elsewhere: a draft, whatever it was before. */
export function withEnglish(entry: PoEntry, en: string): PoEntry {
  const flag = flags(entry)
    .filter((name) => name !== 'fuzzy')
    .join(', ');
  const { previous: _, flag: __, ...comments } = marked(entry, false).comments ?? {};
  return { ...entry, msgstr: [en], comments: { ...comments, ...(flag && { flag }) } };
}

/** An entry with English that was made for other Chinese: fuzzy, with the words it was made for. */
const asFuzzy = (entry: PoEntry, { zh, en }: ExchangeRow): PoEntry => {
  const next = withEnglish(entry, en);
  return { ...next, comments: { ...next.comments, flag: 'fuzzy', previous: `msgid ${JSON.stringify(zh)}` } };
};

/** Whether a row has words that it was not given out with. */
const isNew = ({ en, digest }: ExchangeRow) => Boolean(en.trim()) && digestOf(en) !== digest;

/** Of rows with one id the first that has new words, and what of the others is left out with it. */
function byId(rows: readonly ExchangeRow[]): { back: Map<string, ExchangeRow>; twice: ExchangeRow[] } {
  const [back, twice] = [new Map<string, ExchangeRow>(), [] as ExchangeRow[]];
  for (const [id, all] of Map.groupBy(rows, (row) => row.id)) {
    const kept = all.find(isNew) ?? all[0]!;
    back.set(id, kept);
    twice.push(...all.filter((row) => isNew(row) && row.en !== kept.en));
  }
  return { back, twice };
}

/**
 * Takes rows back into a file, by their id. English that is other than when it was given out becomes a draft.
 * Guarantees that no English is overwritten that was changed here in the meantime, none is emptied, and none is
 * given to Chinese that it was not made for but as `fuzzy`, where there was none; and that each row with new
 * English that is not taken is in one of the lists.
 */
export function takeBack(po: PoFile, rows: readonly ExchangeRow[]): PoFile & { taken: TakenBack } {
  const { back, twice } = byId(rows);
  const lists = { changed: [], unread: [], fuzzy: [], newer: [], otherChinese: [], unknown: [] };
  const taken: TakenBack = { ...lists, unchanged: 0, twice };
  const live = po.live.map((entry): PoEntry => {
    const row = back.get(entry.msgctxt ?? '');
    if (!row) return entry;
    back.delete(row.id);
    const now = entry.msgstr[0] ?? '';
    if (!isNew(row) || row.en.trim() === now.trim()) {
      taken.unchanged++;
      return entry;
    }
    if (now && digestOf(now) !== row.digest) {
      taken.newer.push(row);
      return entry;
    }
    const isSame = row.zh === entry.msgid;
    if (!isSame && now && !isFuzzy(entry)) {
      taken.otherChinese.push(row);
      return entry;
    }
    taken.changed.push(row);
    if (isReviewed(entry)) taken.unread.push(row);
    if (isSame) return withEnglish(entry, row.en);
    taken.fuzzy.push(row);
    return asFuzzy(entry, row);
  });
  taken.unknown.push(...[...back.values()].filter(({ en }) => en.trim()));
  return { ...po, live, taken };
}

/** How many rows have the id of one of these clauses with its very Chinese. */
export function fitting(rows: readonly ExchangeRow[], clauses: readonly Message[]): number {
  const words = new Map(clauses.map((clause) => [clause.id, clause.words]));
  return rows.filter(({ id, zh }) => words.get(id) === zh).length;
}

/** A row as a person finds it: its number, and its sheet where there are several. */
export const rowNamed = ({ row, sheet }: { row: number; sheet?: string | undefined }): Sentence =>
  sheet ? said.rowOfSheet({ row, sheet }) : said.rowNo({ row });

/** The ids of rows, each with its row where it has one. */
export const idsNamed = (rows: readonly ExchangeRow[]): Sentence =>
  listed(rows.map(({ id, row, sheet }) => (row ? said.idInRow({ id, row: rowNamed({ row, sheet }) }) : id)));

/** What became of the rows that came back, as sentences; each that was not taken is named. */
export function tellTaken({ changed, unchanged, ...lists }: TakenBack): Sentence[] {
  const { unread, fuzzy, newer, otherChinese, unknown, twice } = lists;
  const told = [said.newEnglish({ changed: changed.length, unchanged })];
  const tell = (rows: readonly ExchangeRow[], says: (of: { n: number; ids: Sentence }) => Sentence) =>
    rows.length && told.push(says({ n: rows.length, ids: idsNamed(rows) }));
  tell(unread, said.readAgain);
  tell(fuzzy, said.cameFuzzy);
  tell(newer, said.newerHere);
  tell(otherChinese, said.otherChinese);
  tell(unknown, said.unknownIds);
  tell(twice, said.idTwice);
  return told;
}
