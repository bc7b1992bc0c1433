import { sha256 } from '../model/digest.ts';
import { joined, listed, type Sentence } from '../model/sentence.ts';
import { flags, isFuzzy, type Message, marked, type PoEntry, type PoFile } from './po.ts';
import { said } from './said.ts';

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

/** All clauses of a plan with the English that they have, to be given out. */
export function rowsToGive(messages: readonly Message[], po: PoFile): ExchangeRow[] {
  const entries = new Map(po.live.map((entry) => [entry.msgctxt, entry]));
  return messages.map(({ id, words }) => {
    const en = entries.get(id)?.msgstr[0] ?? '';
    return { id, zh: words, en, digest: digestOf(en) };
  });
}

/** What became of the rows that came back, by their ids. */
export interface TakenBack {
  changed: string[];
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
  const taken: TakenBack = { changed: [], unchanged: 0, newer: [], otherChinese: [], unknown: [] };
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
    return isSame ? withEnglish(entry, row.en) : asFuzzy(entry, row);
  });
  taken.unknown.push(...back.keys());
  return { ...po, live, taken };
}

const some = 5;
const few = (ids: readonly string[]) =>
  joined([listed(ids.slice(0, some)), ids.length > some ? ' …' : ''], '');

/** What became of the rows that came back, as sentences. */
export function tellTaken({ changed, unchanged, newer, otherChinese, unknown }: TakenBack): Sentence[] {
  const told = [said.newEnglish({ changed: changed.length, unchanged })];
  if (newer.length) told.push(said.newerHere({ n: newer.length, ids: few(newer) }));
  if (otherChinese.length) told.push(said.otherChinese({ n: otherChinese.length, ids: few(otherChinese) }));
  if (unknown.length) told.push(said.unknownIds({ n: unknown.length, ids: few(unknown) }));
  return told;
}
