import { po, type Entry } from 'gettext-parser';
import { decodeAs, decodeStrictly, markOf, recognise } from './decode.ts';
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

/** An entry of a .po file with the line on which it begins to say something. */
export interface PoEntry extends Entry { line: number }

/** A .po file, read: its entries in their order, whether or not their context is known here. */
export interface PoFile {
  /** The entry without words that gettext keeps its fields in; its comments are the file's. */
  header: Entry;
  live: PoEntry[];
  obsolete: PoEntry[];
}

/** The flags of an entry, such as `fuzzy`. */
export const flags = (entry: Entry) => (entry.comments?.flag ?? '').split(/[,\n]/).map((f) => f.trim()).filter(Boolean);
export const isFuzzy = (entry: Entry) => flags(entry).includes('fuzzy');
/** The translator's comments of an entry, a line each. */
export const commentLines = (entry: Entry) => (entry.comments?.translator ?? '').split('\n');

/**
 * The mark of a second reading is a line of its own among the translator's comments, `# reviewed`: editors and
 * gettext's tools keep comments, and drop flags that they do not know.
 */
const mark = 'reviewed';
const isMark = (line: string) => line.trim().toLowerCase() === mark;
/** Whether an entry has the mark, as a comment or as the flag that it once was. */
export const isReviewed = (entry: Entry) => commentLines(entry).some(isMark) || flags(entry).includes(mark);

/** An entry with the mark as a comment, or without it. Other comments and flags stay. */
export function marked(entry: PoEntry, reviewed: boolean): PoEntry {
  const lines = commentLines(entry);
  const kept = reviewed && lines.some(isMark) ? lines : [...lines.filter((line) => !isMark(line)), ...(reviewed ? [mark] : [])];
  const { translator: _, flag: __, ...others } = entry.comments ?? {};
  const [translator, flag] = [kept.join('\n').replace(/^\n+/, ''), flags(entry).filter((f) => f !== mark).join(', ')];
  return { ...entry, comments: { ...(translator && { translator }), ...(flag && { flag }), ...others } };
}

/** The charset that a .po file says it is in, in lower case; empty where it says none. */
function declared(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536));
  const first = text.search(/^\s*msgid/mu);
  const next = first < 0 ? -1 : text.slice(first + 5).search(/^\s*msg(?:id|ctxt)/mu);
  const header = (next < 0 ? text : text.slice(0, first + 5 + next)).replace(/"[ \t]*\r?\n[ \t]*"/gu, '');
  const [, charset = ''] = /content-type:[^"\n]*?charset\s*=\s*([\w.:+-]+)/iu.exec(header) ?? [];
  return charset.toLowerCase() === 'charset' ? '' : charset.toLowerCase();
}

/** Names of charsets that other programs write and that decoders do not know. */
const otherNames: Record<string, string> = { utf8: 'utf-8', cp936: 'gbk', ms936: 'gbk', 'windows-936': 'gbk', cp950: 'big5', cp932: 'shift_jis', 'euc-cn': 'gbk' };

/** What a .po file is read as: its text, and the charset it was in, as it is called there. */
export interface DecodedPo { text: string; encoding: string }

/**
 * Reads the bytes of a .po file in the charset that its header declares; without one, and with a byte-order mark,
 * in the encoding that the bytes show. Reports `po` and returns null when they are no text in it: nothing is guessed.
 */
export function decodePo(bytes: Uint8Array, file: string, report: Report): DecodedPo | null {
  const charset = declared(bytes);
  if (markOf(bytes) || !charset) {
    const found = recognise(bytes);
    if (!found) report('po', { file }, 'this file declares no charset and is not text in UTF-8, UTF-16 or GB18030. Save it in UTF-8.');
    return found;
  }
  const [name, utf8] = [charset.toUpperCase(), decodeStrictly('utf-8', bytes)];
  const label = Object.hasOwn(otherNames, charset) ? otherNames[charset]! : charset;
  const isPlain = !bytes.some((byte) => byte > 127);
  if (label === 'utf-8' || isPlain) {
    if (utf8 !== null) return { text: utf8, encoding: isPlain ? 'UTF-8' : name };
    report('po', { file }, `its header declares the charset ${name}, and its bytes are no text in it. Save the file in UTF-8, or declare the charset that it is in.`);
    return null;
  }
  const text = /ascii|^ansi_x3/u.test(label) ? null : decodeAs(label, bytes);
  if (utf8 !== null || text === null || !/charset/iu.test(text)) {
    report('po', { file }, `its header declares the charset ${name}, and its bytes are ${utf8 === null ? 'no text in it' : 'UTF-8'}. Save the file in UTF-8 with charset=UTF-8 in its header.`);
    return null;
  }
  return { text, encoding: name };
}

/** A part of a .po file: the lines of one entry with the comments before it. */
interface Part { from: number; line: number; lines: string[] }

/** Cuts a .po file between its entries, by what its lines begin with. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let [part, saw]: [Part, { id: boolean; words: boolean }] = [{ from: 1, line: 0, lines: [] }, { id: false, words: false }];
  const end = (at: number) => {
    if (part.lines.some(Boolean)) parts.push(part);
    [part, saw] = [{ from: at, line: 0, lines: [] }, { id: false, words: false }];
  };
  for (const [i, line] of text.split(text.includes('\n') ? /\r?\n/u : '\r').entries()) {
    const said = line.replace(/^\s*#~(?!\|)/u, '').trimStart();
    const isComment = said.startsWith('#') || /^\s*#~\|/u.test(line);
    const [key] = /^msg(?:ctxt|id_plural|id|str)/u.exec(said) ?? [''];
    if ((isComment && saw.words) || (key === 'msgctxt' && (saw.id || saw.words)) || (key === 'msgid' && saw.id)) end(i + 1);
    if (key && !part.line) part.line = i + 1;
    saw.id ||= key === 'msgid';
    saw.words ||= key === 'msgstr';
    part.lines.push(line);
  }
  end(0);
  return parts;
}

/** What is wrong with an entry that could be parsed: words that could not be told or would not be written again. */
const entryFault = ({ msgstr, msgid_plural }: Entry, isLive: boolean): string =>
  !msgstr?.length && isLive ? 'this entry has no msgstr'
  : (msgstr?.length ?? 0) > 1 && !msgid_plural ? 'this entry has more than one msgstr' : '';

/** The entries of a part. Reports `po` and returns null when it is broken. */
function entriesOf({ from, line, lines }: Part, file: string, report: Report): { live: PoEntry[]; obsolete: PoEntry[]; comment: string } | null {
  const text = lines.join('\n');
  const fault = (at: number, message: string) => {
    report('po', { file, ...(at && { line: at }) }, `${message.replace(/\.$/, '')}. Mend the entry there; a translation editor such as Poedit shows it.`);
    return null;
  };
  const parse = (validation: boolean) => po.parse(text, { validation });
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(true);
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    // The parser counts the end of a line to the next one.
    const at = (lineNumber ?? 0) - (message.includes('End-of-line') ? 1 : 0);
    if (lineNumber) return fault(from + at - 1, message.replace(/^Error parsing PO data: /, '').replace(/ at line \d+/u, ''));
    // Forms of a plural are as many as the header says, which stands elsewhere.
    parsed = parse(false);
  }
  const list = (table: typeof parsed.obsolete) => Object.values(table ?? {}).flatMap((byWords) => Object.values(byWords))
    .map((entry) => ({ ...entry, msgstr: entry.msgstr ?? [], line }));
  const [live, obsolete] = [list(parsed.translations), list(parsed.obsolete)];
  const broken = [...live.map((e) => entryFault(e, true)), ...obsolete.map((e) => entryFault(e, false))].find(Boolean);
  if (broken) return fault(line, broken);
  const comment = live.length + obsolete.length ? '' : lines.filter((l) => /^\s*#(?![~,:.|])/u.test(l)).map((l) => l.replace(/^\s*# ?/u, '')).join('\n');
  return { live, obsolete, comment };
}

/**
 * Reads the text of a .po file. Reports `po` with the line and returns null when it is broken, or when one clause has
 * two living entries, since nothing says which holds. An empty text is a file without entries.
 */
export function readPo(text: string, file: string, report: Report): PoFile | null {
  const out: PoFile = { header: { msgid: '', msgstr: [''] }, live: [], obsolete: [] };
  let [isWhole, header]: [boolean, PoEntry | undefined] = [true, undefined];
  const loose: string[] = [];
  const first = new Map<string, number>();
  for (const part of partsOf(text)) {
    const found = entriesOf(part, file, report);
    if (!found) return null;
    for (const entry of found.live) {
      const { msgctxt: id, line } = entry;
      if (id && first.has(id)) {
        isWhole = false;
        report('po', { file, line }, `the clause ${id} has two entries, here and on line ${first.get(id)}. Keep the one that holds and delete the other.`);
      }
      if (id) first.set(id, line);
      if (!id && !entry.msgid && !header) header = entry;
      else out.live.push(entry);
    }
    out.obsolete.push(...found.obsolete);
    if (found.comment) loose.push(found.comment);
  }
  out.header = header ?? out.header;
  // Comments that stand before no entry are the file's.
  const comments = [out.header.comments?.translator, ...loose].filter(Boolean).join('\n');
  if (comments) out.header = { ...out.header, comments: { ...out.header.comments, translator: comments } };
  return isWhole ? out : null;
}

/** The living entries of a file by the id of their clause. */
export const entriesById = (file: PoFile): Map<string, PoEntry> =>
  new Map(file.live.flatMap((entry) => (entry.msgctxt ? [[entry.msgctxt, entry] as const] : [])));

/** The translations of a file by message id. Entries without words are left out. */
export function translations(file: PoFile): Map<string, Translation> {
  const out = new Map<string, Translation>();
  for (const [id, entry] of entriesById(file)) {
    const words = entry.msgstr[0] ?? '';
    if (words) out.set(id, { words, of: entry.msgid, fuzzy: isFuzzy(entry), reviewed: isReviewed(entry) });
  }
  return out;
}

/** The fields that every file of translations has. */
const usualFields = { 'MIME-Version': '1.0', 'Content-Type': 'text/plain; charset=UTF-8', 'Content-Transfer-Encoding': '8bit', Language: 'en' };

/** The fields of a header in their order; of a field that stands twice, both values. */
function fieldsOf(header: Entry): Record<string, string> {
  const fields = new Map<string, string>(Object.entries(usualFields));
  const given = new Set<string>();
  for (const line of (header.msgstr[0] ?? '').split('\n')) {
    const at = line.indexOf(':') < 0 ? line.length : line.indexOf(':');
    const [key, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    const usual = Object.keys(usualFields).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
    if (!usual || usual === 'Content-Type' || (!value && fields.has(usual))) continue;
    fields.set(usual, given.has(usual) && fields.get(usual) !== value ? `${fields.get(usual)}; ${value}` : value);
    given.add(usual);
  }
  return Object.assign(Object.create(null), Object.fromEntries(fields)) as Record<string, string>;
}

/** Entries as the library wants them: by context and words. */
function tableOf(entries: readonly Entry[]): Record<string, Record<string, Entry>> {
  const table = Object.create(null) as Record<string, Record<string, Entry>>;
  for (const entry of entries)
    (table[entry.msgctxt ?? ''] ??= Object.create(null) as Record<string, Entry>)[entry.msgid] = entry;
  return table;
}

/** A file as the text of a .po in UTF-8, one line a string, so that a change of one clause is a change of one line. */
export function writePo({ header, live, obsolete }: PoFile): string {
  const translations = tableOf([header, ...live]);
  return new TextDecoder().decode(po.compile({ charset: 'utf-8', headers: fieldsOf(header), translations, obsolete: tableOf(obsolete) }, { foldLength: 0 }));
}
