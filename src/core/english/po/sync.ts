import type { Sentence } from '../../model/sentence.ts';
import { said } from '../said.ts';
import {
  commentLines,
  flags,
  isFuzzy,
  isReviewed,
  type Message,
  marked,
  type PoEntry,
  type PoFile,
} from './po.ts';

/** What a merge did with the entries that did not simply stay where they were. */
export interface Merged {
  /**
   * Entries without a context: given to the clause with their Chinese, given to more clauses with the same,
   * kept as obsolete.
   */
  nameless: { placed: number; copied: number; kept: number };
  /** Entries of another id that went to the clause with their Chinese. */
  moved: number;
  /** Entries whose Chinese has changed. */
  stale: number;
  /** Entries of clauses that the plan does not have, which have become obsolete now. */
  retired: number;
}

const hasWords = (entry: PoEntry) => entry.msgstr.some(Boolean);
const hasComment = (entry: PoEntry) => commentLines(marked(entry, false)).some((line) => line.trim());
const keyOf = (id: string | undefined, words: string) => JSON.stringify([id ?? '', words]);

/**
 * Marks an entry as stale: `#, fuzzy` without the mark of a second reading, the words it was made for kept as
 * `#| msgid`.
 */
function stale(entry: PoEntry, message: Message): PoEntry {
  const before = isFuzzy(entry) ? entry.comments?.previous : undefined;
  const others = flags(entry).filter((f) => f !== 'fuzzy');
  return {
    ...entry,
    msgctxt: message.id,
    msgid: message.words,
    comments: {
      ...entry.comments,
      flag: ['fuzzy', ...others].join(', '),
      previous: before ?? `msgid ${JSON.stringify(entry.msgid)}`,
    },
  };
}

/**
 * Entries by a key, in the order in which they are to be taken; what was taken for another key is passed over
 * once.
 */
class Queues {
  readonly #queues = new Map<string, { entries: PoEntry[]; next: number }>();
  readonly #free: Set<PoEntry>;
  constructor(free: Set<PoEntry>, entries: readonly PoEntry[], key: (entry: PoEntry) => string) {
    this.#free = free;
    for (const entry of entries) {
      const queue = this.#queues.get(key(entry)) ?? { entries: [], next: 0 };
      queue.entries.push(entry);
      this.#queues.set(key(entry), queue);
    }
  }

  /** The first entry of a key that is free; it is not free after that. */
  take(key: string): PoEntry | undefined {
    const queue = this.#queues.get(key);
    while (queue && queue.next < queue.entries.length) {
      const entry = queue.entries[queue.next++]!;
      if (this.#free.delete(entry)) return entry;
    }
    return undefined;
  }
}

/**
 * What is left over, as obsolete entries. Their contexts and words are told apart from each other and from the
 * living, as gettext wants it: of two translations of one clause, the second gets the context `chp_1~2`.
 */
function retire(left: Iterable<PoEntry>, living: readonly PoEntry[]): PoEntry[] {
  const said = (e: PoEntry) => JSON.stringify([e.msgctxt ?? '', e.msgid, e.msgstr]);
  const taken = new Set(living.map((e) => keyOf(e.msgctxt, e.msgid)));
  const known = new Set(living.map(said));
  const next = new Map<string, number>();
  const out: PoEntry[] = [];
  for (const entry of left) {
    const { translator, flag, previous } = entry.comments ?? {};
    const isCopy = known.has(said(entry)) && !hasComment(entry);
    if (isCopy) continue;
    known.add(said(entry));
    const base = keyOf(entry.msgctxt, entry.msgid);
    let msgctxt = entry.msgctxt ?? (entry.msgid ? '' : 'header');
    for (let n = next.get(base) ?? 2; taken.has(keyOf(msgctxt, entry.msgid)); n++) {
      msgctxt = `${entry.msgctxt ?? ''}~${n}`;
      next.set(base, n + 1);
    }
    taken.add(keyOf(msgctxt, entry.msgid));
    out.push({
      ...entry,
      msgctxt,
      comments: { ...(translator && { translator }), ...(flag && { flag }), ...(previous && { previous }) },
    });
  }
  return out;
}

/** By what an entry and a message belong together. */
interface Key {
  ofEntry(entry: PoEntry): string;
  ofMessage(message: Message): string;
}
const byBoth: Key = { ofEntry: (e) => keyOf(e.msgctxt, e.msgid), ofMessage: (m) => keyOf(m.id, m.words) };
const byWords: Key = { ofEntry: (e) => e.msgid, ofMessage: (m) => m.words };
const byId: Key = { ofEntry: (e) => e.msgctxt ?? '', ofMessage: (m) => m.id };

/** What becomes of an entry that a message takes. */
type Give = (entry: PoEntry, message: Message) => PoEntry;
const asItIs: Give = (entry) => entry;
const renamed: Give = (entry, message) => ({ ...entry, msgctxt: message.id });
const reworded: Give = (entry, message) => ({ ...entry, msgid: message.words });

/** A merge under way: which entries are free yet, and which message has which. */
class Merge {
  readonly merged: Merged = { nameless: { placed: 0, copied: 0, kept: 0 }, moved: 0, stale: 0, retired: 0 };
  readonly chosen = new Map<string, PoEntry>();
  readonly free: Set<PoEntry>;
  /** The entries without an id that went to a clause, by their words. */
  readonly #nameless = new Map<string, PoEntry>();
  readonly #messages: readonly Message[];
  constructor(entries: readonly PoEntry[], messages: readonly Message[]) {
    this.free = new Set(entries);
    this.#messages = messages;
  }

  /** Gives each message without an entry the first free one of its key. */
  take(from: readonly PoEntry[], { ofEntry, ofMessage }: Key, give: Give): void {
    const free = from.filter((entry) => this.free.has(entry));
    const queues = new Queues(this.free, free, ofEntry);
    for (const message of this.#messages) {
      const entry = this.chosen.has(message.id) ? undefined : queues.take(ofMessage(message));
      if (entry) this.chosen.set(message.id, give(entry, message));
    }
  }

  /** An entry of another id, or of none, goes to the clause with its words. */
  readonly move: Give = (entry, message) => {
    if (entry.msgctxt) this.merged.moved++;
    else {
      this.merged.nameless.placed++;
      this.#nameless.set(message.words, entry);
    }
    return renamed(entry, message);
  };

  /** What had no id goes, as a draft, to the other clauses with its words too. */
  copyNameless(): void {
    for (const { id, words } of this.#messages) {
      const shared = this.chosen.has(id) ? undefined : this.#nameless.get(words);
      if (!shared) continue;
      this.merged.nameless.copied++;
      this.chosen.set(id, marked({ ...shared, msgctxt: id }, false));
    }
  }

  readonly markStale: Give = (entry, message) => {
    this.merged.stale++;
    return stale(entry, message);
  };

  /** Counts the translations that no clause has taken. */
  countLeft(translated: readonly PoEntry[]): void {
    for (const entry of translated)
      if (this.free.has(entry)) {
        if (entry.msgctxt) this.merged.retired++;
        else this.merged.nameless.kept++;
      }
  }
}

/**
 * Merges a file of translations with the messages of its plan, as msgmerge does.
 * - The same id with the same words stays as it is; the same words under another id, or under none, move to
 *   their clause.
 * - Words without an id that several clauses have go to all of them, beyond the first as drafts.
 * - The same id with other words becomes fuzzy and keeps the words it was made for.
 * - A new message gets an empty entry with what `help` says of it in its extracted comment; what the plan does not
 *   have becomes obsolete.
 * Guarantees that every translated string and every comment of the old file is in the new one, and that a
 * second merge changes nothing. Says what it did (`merged`).
 */
export function sync(
  old: PoFile,
  all: readonly Message[],
  source: string,
  help: (message: Message) => readonly string[] = () => [],
): PoFile & { merged: Merged } {
  const isKept = (entry: PoEntry) => hasWords(entry) || hasComment(entry);
  const live = old.live.filter(isKept);
  const merge = new Merge([...live, ...old.obsolete.filter(isKept)], all);
  const translated = live.filter(hasWords);
  const gone = old.obsolete.filter(hasWords);
  // What fits best goes first; what is obsolete comes back before words are taken for changed.
  merge.take(translated, byBoth, asItIs);
  merge.take(gone, byBoth, asItIs);
  merge.take(translated, byWords, merge.move);
  merge.copyNameless();
  merge.take(gone, byWords, renamed);
  merge.take(translated, byId, merge.markStale);
  // What has no words yet may have a translator's comment.
  const notes = [...merge.free].filter((entry) => !hasWords(entry));
  merge.take(notes, byBoth, asItIs);
  merge.take(notes, byWords, renamed);
  merge.take(notes, byId, reworded);

  const untouched = new Map(old.live.map((entry) => [keyOf(entry.msgctxt, entry.msgid), entry]));
  const now = all.map((message): PoEntry => {
    const { id, words, line, cite } = message;
    const entry = merge.chosen.get(id) ??
      untouched.get(keyOf(id, words)) ?? { msgctxt: id, msgid: words, msgstr: [''], line: 0 };
    const kept = marked(entry, hasWords(entry) && isReviewed(entry) && !isFuzzy(entry));
    const extracted = [cite, ...(hasWords(kept) ? [] : help(message))].join('\n');
    return { ...kept, comments: { ...kept.comments, reference: `${source}:${line}`, extracted } };
  });
  merge.countLeft(translated);
  return { header: old.header, live: now, obsolete: retire(merge.free, now), merged: merge.merged };
}

/** What a merge did, as sentences; none where everything stayed in its place. */
export function tellMerged({
  nameless: { placed, copied, kept },
  moved,
  stale,
  retired,
}: Merged): Sentence[] {
  const told: Sentence[] = [];
  const more = copied ? said.namelessCopied({ copied }) : '';
  const rest = kept ? said.namelessKept({ kept }) : '';
  if (placed + kept) told.push(said.nameless({ n: placed + kept, placed, more, rest }));
  if (moved) told.push(said.moved({ n: moved }));
  if (stale) told.push(said.becameStale({ n: stale }));
  if (retired) told.push(said.retired({ n: retired }));
  if (kept + retired) told.push(said.obsolete());
  return told;
}
