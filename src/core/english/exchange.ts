import { sha256 } from '../model/digest.ts';
import type { TranslationState } from '../model/plan.ts';
import { joined, listed, type Sentence } from '../model/sentence.ts';
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
} from './po.ts';
import { said } from './said.ts';
import { stateOf } from './state.ts';

/** A clause on its way to a translator and back. */
export interface ExchangeRow {
  id: string;
  zh: string;
  en: string;
  /** Of the English that it was given out with, so that newer work is known when it comes back. */
  digest: string;
}

const digestLength = 12;
/** The digest of the English of an entry. */
export const digestOf = (en: string): string => sha256(en).slice(0, digestLength);

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

/** What became of the rows that came back, by their ids. */
export interface TakenBack {
  changed: string[];
  /** Of those, which had been read a second time, and are drafts now. */
  unread: string[];
  unchanged: number;
  /** The English has been changed here since it was given out: nothing is overwritten. */
  newer: string[];
  /** The Chinese has changed since, and the clause has English already. */
  otherChinese: string[];
  unknown: string[];
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

/**
 * Takes rows back into a file, by their id. English that is other than when it was given out becomes a draft.
 * Guarantees that no English is overwritten that was changed here in the meantime, none is emptied, and none
 * is
 * given to Chinese that it was not made for but as `fuzzy`, where there was none.
 */
export function takeBack(po: PoFile, rows: readonly ExchangeRow[]): PoFile & { taken: TakenBack } {
  const taken: TakenBack = {
    changed: [],
    unread: [],
    unchanged: 0,
    newer: [],
    otherChinese: [],
    unknown: [],
  };
  const back = new Map(rows.map((row) => [row.id, row]));
  const live = po.live.map((entry): PoEntry => {
    const row = back.get(entry.msgctxt ?? '');
    if (!row) return entry;
    back.delete(row.id);
    const now = entry.msgstr[0] ?? '';
    if (!row.en.trim() || row.en === now || digestOf(row.en) === row.digest) {
      taken.unchanged++;
      return entry;
    }
    if (now && digestOf(now) !== row.digest) {
      taken.newer.push(row.id);
      return entry;
    }
    const isSame = row.zh === entry.msgid;
    if (!isSame && now && !isFuzzy(entry)) {
      taken.otherChinese.push(row.id);
      return entry;
    }
    taken.changed.push(row.id);
    if (isReviewed(entry)) taken.unread.push(row.id);
    return isSame ? withEnglish(entry, row.en) : asFuzzy(entry, row);
  });
  taken.unknown.push(...back.keys());
  return { ...po, live, taken };
}

const some = 5;
const few = (ids: readonly string[]) =>
  joined([listed(ids.slice(0, some)), ids.length > some ? ' …' : ''], '');

/** What became of the rows that came back, as sentences. */
export function tellTaken({
  changed,
  unread,
  unchanged,
  newer,
  otherChinese,
  unknown,
}: TakenBack): Sentence[] {
  const told = [said.newEnglish({ changed: changed.length, unchanged })];
  if (unread.length) told.push(said.readAgain({ n: unread.length, ids: few(unread) }));
  if (newer.length) told.push(said.newerHere({ n: newer.length, ids: few(newer) }));
  if (otherChinese.length) told.push(said.otherChinese({ n: otherChinese.length, ids: few(otherChinese) }));
  if (unknown.length) told.push(said.unknownIds({ n: unknown.length, ids: few(unknown) }));
  return told;
}
