import { po, type Catalogue, type Entry, type Table } from 'gettext-parser';
import type { Report } from './diagnostics.ts';
import { walk, type Plan } from './plan.ts';

/** One translatable string of a plan. */
export interface Message {
  /** msgctxt: the eId; for a cell of a table `{row}__cell_2`, columns counted from 1. */
  id: string;
  /** msgid: the Chinese words. */
  words: string;
  /** Where it stands, for the translator: 一、（一）1.第1段. */
  cite: string;
  line: number;
}

const needsTranslation = (words: string) => /[\p{sc=Han}\p{sc=Latin}]/u.test(words);
export const cellId = (rowId: string, column: number) => `${rowId}__cell_${column + 1}`;

/** The strings of a plan that need English, in document order: titles, headings, clauses, and the cells that are not figures. */
export function messages(plan: Plan): Message[] {
  const out: Message[] = [];
  const add = (id: string, words: string, cite: string, line: number) => {
    if (needsTranslation(words)) out.push({ id, words, cite, line });
  };
  for (const n of walk(plan.nodes)) {
    add(n.eId, n.words, n.cite.zh, n.lines[0]);
    n.cells?.forEach((c, i) => add(cellId(n.eId, i), c.words, n.cite.zh, c.lines[0]));
  }
  return out;
}

/** The entry of a message as the English layer uses it. */
export interface Translation {
  words: string;
  of: string;
  fuzzy: boolean;
  reviewed: boolean;
}

const flags = (entry: Entry) => (entry.comments?.flag ?? '').split(',').map((f) => f.trim()).filter(Boolean);

/** Reads a .po file. Reports `po` with the line and returns null when it is broken. An empty text is an empty catalogue. */
export function readPo(text: string, file: string, report: Report): Catalogue | null {
  try {
    return po.parse(text, { validation: true });
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    report('po', { file, ...(lineNumber ? { line: lineNumber } : {}) }, `${message.replace(/^Error parsing PO data: /, '').replace(/\.$/, '')}. Mend the entry there; a translation editor such as Poedit shows it.`);
    return null;
  }
}

/** The translations of a catalogue by message id. Entries without words are left out. */
export function translations(catalogue: Catalogue): Map<string, Translation> {
  const out = new Map<string, Translation>();
  for (const [id, byWords] of Object.entries(catalogue.translations))
    for (const entry of Object.values(byWords)) {
      const words = entry.msgstr[0] ?? '';
      if (id && words) out.set(id, { words, of: entry.msgid, fuzzy: flags(entry).includes('fuzzy'), reviewed: flags(entry).includes('reviewed') });
    }
  return out;
}

const put = (table: Table, entry: Entry) => ((table[entry.msgctxt ?? ''] ??= Object.create(null) as Record<string, Entry>)[entry.msgid] = entry);
const list = (table: Table | undefined) => Object.values(table ?? {}).flatMap((byWords) => Object.values(byWords));
const hasWords = (entry: Entry) => entry.msgstr.some(Boolean);

/** Marks an entry as stale: `#, fuzzy` without `reviewed`, the words it was made for kept as `#| msgid`. */
function stale(entry: Entry, message: Message): Entry {
  const previous = flags(entry).includes('fuzzy') && entry.comments?.previous ? entry.comments.previous : `msgid ${JSON.stringify(entry.msgid)}`;
  const kept = flags(entry).filter((f) => f !== 'fuzzy' && f !== 'reviewed');
  return { ...entry, msgctxt: message.id, msgid: message.words, comments: { ...entry.comments, flag: ['fuzzy', ...kept].join(', '), previous } };
}

/**
 * Merges a catalogue with the messages of its plan, as msgmerge does.
 * - The same id with the same words stays as it is; the same words under a new id move there.
 * - The same id with other words becomes fuzzy and keeps the words it was made for.
 * - A new message gets an empty entry; what the plan no longer has becomes obsolete.
 * Guarantees that every translated string of the old catalogue is in the new one.
 */
export function sync(old: Catalogue, all: Message[], source: string): Catalogue {
  const live = list(old.translations).filter((e) => e.msgctxt);
  const gone = list(old.obsolete);
  const free = new Set([...live, ...gone]);
  const chosen = new Map<string, Entry>();
  const take = (match: (e: Entry, m: Message) => boolean, from: Entry[], change = (e: Entry, m: Message): Entry => ({ ...e, msgctxt: m.id })) => {
    const index = new Map<string, Entry[]>();
    for (const e of from) if (free.has(e) && hasWords(e)) for (const key of [e.msgctxt!, e.msgid]) index.set(key, [...(index.get(key) ?? []), e]);
    for (const m of all) {
      if (chosen.has(m.id)) continue;
      const entry = [...(index.get(m.id) ?? []), ...(index.get(m.words) ?? [])].find((e) => free.has(e) && match(e, m));
      if (!entry) continue;
      free.delete(entry);
      chosen.set(m.id, change(entry, m));
    }
  };
  take((e, m) => e.msgctxt === m.id && e.msgid === m.words, live);
  take((e, m) => e.msgctxt === m.id && e.msgid === m.words, gone);
  take((e, m) => e.msgid === m.words, [...live, ...gone]);
  take((e, m) => e.msgctxt === m.id, live, stale);

  const translations: Table = {};
  put(translations, {
    msgid: '',
    msgstr: [Object.entries({ 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=UTF-8', 'Content-Transfer-Encoding': '8bit', Language: 'en', ...old.headers }).map(([k, v]) => `${k}: ${v}\n`).join('')],
  });
  const untranslated = new Map(live.filter((e) => !hasWords(e)).map((e) => [`${e.msgctxt} ${e.msgid}`, e]));
  for (const m of all) {
    const entry = chosen.get(m.id) ?? untranslated.get(`${m.id} ${m.words}`) ?? { msgctxt: m.id, msgid: m.words, msgstr: [''] };
    put(translations, { ...entry, comments: { ...entry.comments, reference: `${source}:${m.line}`, extracted: m.cite } });
  }
  const obsolete: Table = {};
  for (const e of free) {
    if (!hasWords(e)) continue;
    const same = obsolete[e.msgctxt ?? '']?.[e.msgid];
    // Two translations of one clause: the second lives on in a comment of the first.
    if (same && same.msgstr[0] !== e.msgstr[0]) same.comments = { ...same.comments, translator: [same.comments?.translator, `also: ${e.msgstr[0]}`].filter(Boolean).join('\n') };
    else if (!same) put(obsolete, { ...e, comments: { ...(e.comments?.translator ? { translator: e.comments.translator } : {}), ...(e.comments?.flag ? { flag: e.comments.flag } : {}) } });
  }
  return { charset: 'utf-8', headers: headersOf(translations), translations, obsolete };
}

const headersOf = (table: Table) =>
  Object.fromEntries(table['']![''] !.msgstr[0]!.trim().split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));

/** A catalogue as the text of a .po file, one line a string, so that a change of one clause is a change of one line. */
export const writePo = (catalogue: Catalogue): string => new TextDecoder().decode(po.compile(catalogue, { foldLength: 0 }));
