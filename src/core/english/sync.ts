import {
  commentLines,
  flags,
  isFuzzy,
  isReviewed,
  marked,
  type Message,
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
 * What is left over, as obsolete entries. Their contexts and words are told apart from each other and from
 * the living,
 * as gettext wants it: of two translations of one clause, the second gets the context `chp_1~2`.
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

/**
 * Merges a file of translations with the messages of its plan, as msgmerge does.
 * - The same id with the same words stays as it is; the same words under another id, or under none, move to
 *   their clause.
 * - Words without an id that several clauses have go to all of them, beyond the first as drafts.
 * - The same id with other words becomes fuzzy and keeps the words it was made for.
 * - A new message gets an empty entry; what the plan does not have becomes obsolete.
 * Guarantees that every translated string and every comment of the old file is in the new one, and that a
 * second merge
 * changes nothing. Says what it did (`merged`).
 */
export function sync(old: PoFile, all: Message[], source: string): PoFile & { merged: Merged } {
  const merged: Merged = { nameless: { placed: 0, copied: 0, kept: 0 }, moved: 0, stale: 0, retired: 0 };
  const live = old.live.filter((e) => hasWords(e) || hasComment(e));
  const free = new Set([...live, ...old.obsolete.filter((e) => hasWords(e) || hasComment(e))]);
  const chosen = new Map<string, PoEntry>();
  const nameless = new Map<string, PoEntry>();

  /** Gives each message without an entry the first free one of its key. */
  const take = (
    from: readonly PoEntry[],
    key: (e: PoEntry) => string,
    of: (m: Message) => string,
    give: (e: PoEntry, m: Message) => PoEntry,
  ) => {
    const queues = new Queues(
      free,
      from.filter((e) => free.has(e)),
      key,
    );
    for (const m of all) {
      const entry = chosen.has(m.id) ? undefined : queues.take(of(m));
      if (entry) chosen.set(m.id, give(entry, m));
    }
  };
  const exact = [(e: PoEntry) => keyOf(e.msgctxt, e.msgid), (m: Message) => keyOf(m.id, m.words)] as const;
  const byWords = [(e: PoEntry) => e.msgid, (m: Message) => m.words] as const;
  const byId = [(e: PoEntry) => e.msgctxt ?? '', (m: Message) => m.id] as const;
  const asItIs = (e: PoEntry) => e;
  const moved = (e: PoEntry, m: Message) => {
    if (!e.msgctxt) {
      merged.nameless.placed++;
      nameless.set(m.words, e);
    } else merged.moved++;
    return { ...e, msgctxt: m.id };
  };
  const revived = (e: PoEntry, m: Message) => ({ ...e, msgctxt: m.id });
  const translated = live.filter(hasWords);
  const gone = old.obsolete.filter(hasWords);
  take(translated, ...exact, asItIs);
  take(gone, ...exact, asItIs);
  take(translated, ...byWords, moved);
  for (const m of all) {
    const shared = chosen.has(m.id) ? undefined : nameless.get(m.words);
    if (!shared) continue;
    merged.nameless.copied++;
    chosen.set(m.id, marked({ ...shared, msgctxt: m.id }, false));
  }
  take(gone, ...byWords, revived);
  take(translated, ...byId, (e, m) => {
    merged.stale++;
    return stale(e, m);
  });
  // What has no words yet may have a translator's comment.
  const notes = [...free].filter((e) => !hasWords(e));
  take(notes, ...exact, asItIs);
  take(notes, ...byWords, revived);
  take(notes, ...byId, (e, m) => ({ ...e, msgid: m.words }));

  const untouched = new Map(old.live.map((e) => [keyOf(e.msgctxt, e.msgid), e]));
  const now = all.map((m): PoEntry => {
    const entry = chosen.get(m.id) ??
      untouched.get(keyOf(m.id, m.words)) ?? { msgctxt: m.id, msgid: m.words, msgstr: [''], line: 0 };
    const kept = marked(entry, hasWords(entry) && isReviewed(entry) && !isFuzzy(entry));
    return { ...kept, comments: { ...kept.comments, reference: `${source}:${m.line}`, extracted: m.cite } };
  });
  for (const e of translated)
    if (free.has(e)) {
      if (e.msgctxt) merged.retired++;
      else merged.nameless.kept++;
    }
  return { header: old.header, live: now, obsolete: retire(free, now), merged };
}

const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);

/** What a merge did, as sentences; none where everything stayed in its place. */
export function tellMerged({ nameless: { placed, copied, kept }, moved, stale, retired }: Merged): string[] {
  const said: string[] = [];
  const more = copied ? ` (and, as drafts, to ${copied} more with the same words)` : '';
  const rest = kept ? `, ${kept} found no such clause and became obsolete` : '';
  if (placed + kept)
    said.push(
      `${entries(placed + kept)} had no msgctxt: ${placed} went to the clause with their Chinese${more}${rest}.`,
    );
  if (moved) said.push(`${entries(moved)} stood under another id and went to the clause with their Chinese.`);
  if (stale) said.push(`${entries(stale)} became fuzzy: the Chinese has changed; mend the English.`);
  if (retired) said.push(`${entries(retired)} of clauses that the plan does not have became obsolete.`);
  if (kept + retired)
    said.push('What is obsolete stands at the end of the file, behind #~; nothing was lost.');
  return said;
}
