import type { Entry } from 'gettext-parser';
import { cellId } from '../../addresses/addresses.ts';
import { type Plan, walk } from '../../model/plan.ts';
import { isTranslatable, type Translation } from '../state.ts';
import { creditsIn } from './credits.ts';
import { informationRows, isDocumentNumber, knownCell } from './known-words.ts';

export type { Translation };

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

/**
 * The strings of a plan that need English, in document order: titles, headings, clauses, and the cells that
 * are not figures. Numbers of documents and the labels of an information block are known without a translator.
 */
export function messages(plan: Plan): Message[] {
  const out: Message[] = [];
  const add = (id: string, words: string, cite: string, line: number) => {
    if (isTranslatable(words)) out.push({ id, words, cite, line });
  };
  const information = informationRows(plan.nodes);
  for (const n of walk(plan.nodes)) {
    if (!isDocumentNumber(n)) add(n.eId, n.words, n.cite.zh, n.lines[0]);
    for (const [i, cell] of (n.cells ?? []).entries())
      if (!information.has(n) || knownCell(cell) === null)
        add(cellId(n.eId, i), cell.words, n.cite.zh, cell.lines[0]);
  }
  return out;
}

/** An entry of a .po file with the line on which it begins to say something. */
export interface PoEntry extends Entry {
  line: number;
}

/** A .po file, read: its entries in their order, whether or not their context is known here. */
export interface PoFile {
  /** The entry without words that gettext keeps its fields in; its comments are the file's. */
  header: Entry;
  live: PoEntry[];
  obsolete: PoEntry[];
}

/** The flags of an entry, such as `fuzzy`. */
export const flags = (entry: Entry) =>
  (entry.comments?.flag ?? '')
    .split(/[,\n]/)
    .map((f) => f.trim())
    .filter(Boolean);
/** Whether an entry is marked fuzzy: its English was made for other Chinese. */
export const isFuzzy = (entry: Entry) => flags(entry).includes('fuzzy');
/** The translator's comments of an entry, a line each. */
export const commentLines = (entry: Entry) => (entry.comments?.translator ?? '').split('\n');

/**
 * The mark of a second reading is a line of its own among the translator's comments, `# reviewed`, with the day and
 * the reader where they are given (`# reviewed 2026-11 by Wang Li`): editors and gettext's tools keep comments, and
 * drop flags that they do not know.
 */
const mark = 'reviewed';
const markLine = /^reviewed(?: \d{4}(?:-\d{2}){0,2}(?: by \S.*)?)?$/iu;
const isMark = (line: string) => markLine.test(line.trim());
/** Whether an entry has the mark, as a comment or as the flag that it once was. */
export const isReviewed = (entry: Entry) => commentLines(entry).some(isMark) || flags(entry).includes(mark);

/** An entry with the mark as a comment, or without it. Other comments and flags stay. */
export function marked(entry: PoEntry, reviewed: boolean): PoEntry {
  const lines = commentLines(entry);
  const kept =
    reviewed && lines.some(isMark)
      ? lines
      : [...lines.filter((line) => !isMark(line)), ...(reviewed ? [mark] : [])];
  const { translator: _, flag: __, ...others } = entry.comments ?? {};
  const [translator, flag] = [
    kept.join('\n').replace(/^\n+/, ''),
    flags(entry)
      .filter((f) => f !== mark)
      .join(', '),
  ];
  return { ...entry, comments: { ...(translator && { translator }), ...(flag && { flag }), ...others } };
}

/** The living entries of a file by the id of their clause. */
export const entriesById = (file: PoFile): Map<string, PoEntry> =>
  new Map(file.live.flatMap((entry) => (entry.msgctxt ? [[entry.msgctxt, entry] as const] : [])));

/** The translations of a file by message id. Entries without words are left out. */
export function translations(file: PoFile): Map<string, Translation> {
  const out = new Map<string, Translation>();
  for (const [id, entry] of entriesById(file)) {
    const words = entry.msgstr[0] ?? '';
    if (!words) continue;
    const credits = creditsIn(commentLines(entry));
    const states = { fuzzy: isFuzzy(entry), reviewed: isReviewed(entry) };
    out.set(id, { words, of: entry.msgid, ...states, ...(credits && { credits }) });
  }
  return out;
}
