import { type Entry, po } from 'gettext-parser';
import { beginningOf, firstLineOf } from '../../model/beginning.ts';
import type { Report } from '../../model/diagnostics.ts';
import { controlInValue } from '../../model/line-breaks.ts';
import type { Said, Sentence } from '../../model/sentence.ts';
import { asSeen } from '../../model/unseen-signs.ts';
import { said } from '../said.ts';
import type { PoEntry, PoFile } from './po.ts';

/** A part of a .po file: the lines of one entry with the comments before it. */
interface Part {
  from: number;
  line: number;
  lines: string[];
}

/** Cuts a .po file between its entries, by what its lines begin with. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let [part, saw]: [Part, { id: boolean; words: boolean }] = [
    { from: 1, line: 0, lines: [] },
    { id: false, words: false },
  ];
  const end = (at: number) => {
    if (part.lines.some(Boolean)) parts.push(part);
    [part, saw] = [
      { from: at, line: 0, lines: [] },
      { id: false, words: false },
    ];
  };
  for (const [i, line] of text.split(text.includes('\n') ? /\r?\n/u : '\r').entries()) {
    const said = line.replace(/^\s*#~(?!\|)/u, '').trimStart();
    const isComment = said.startsWith('#') || /^\s*#~\|/u.test(line);
    const [key] = /^msg(?:ctxt|id_plural|id|str)/u.exec(said) ?? [''];
    if (
      (isComment && saw.words) ||
      (key === 'msgctxt' && (saw.id || saw.words)) ||
      (key === 'msgid' && saw.id)
    )
      end(i + 1);
    if (key && !part.line) part.line = i + 1;
    saw.id ||= key === 'msgid';
    saw.words ||= key === 'msgstr';
    part.lines.push(line);
  }
  end(0);
  return parts;
}

/**
 * What is wrong with an entry that could be parsed: words that could not be told or would not be written
 * again.
 */
const entryFault = ({ msgstr, msgid_plural }: Entry, isLive: boolean): Said => {
  if (!msgstr?.length) return isLive ? said.noMsgstr() : '';
  if (isLive && msgstr.some((words) => controlInValue.test(words))) return said.controlInMsgstr();
  return msgstr.length > 1 && !msgid_plural ? said.severalMsgstr() : '';
};

/** Why the parser could not read on, by what it says. */
function whyBroken(message: string): Sentence {
  if (message.includes('End-of-line')) return said.openString();
  const [, word] = /Invalid key name "([^"]*)"/u.exec(message) ?? [];
  if (!word) return said.noEntry();
  return /^[“”„＂「『]/u.test(word) ? said.chineseQuotes() : said.outsideString({ word });
}

type Parsed = ReturnType<typeof po.parse>;
/** At which line a part could not be read, and why. */
interface Broken {
  at: number;
  why: Said;
}

/** A part as the parser gives it, or what is wrong with it. */
function parsePart({ from, line, lines }: Part): Parsed | Broken {
  const parse = (validation: boolean) => po.parse(lines.join('\n'), { validation });
  try {
    return parse(true);
  } catch (error) {
    const { message, lineNumber } = error as Error & { lineNumber?: number };
    // The parser counts the end of a line to the next one.
    const at = (lineNumber ?? 0) - (message.includes('End-of-line') ? 1 : 0);
    if (lineNumber) return { at: from + at - 1, why: whyBroken(message) };
  }
  // Forms of a plural are as many as the header says, which stands elsewhere.
  try {
    return parse(false);
  } catch {
    // The parser has no words for this.
    return { at: line, why: said.wrongParts() };
  }
}

/** The entries of a part. Reports `po` and returns null when it is broken. */
function entriesOf(
  part: Part,
  file: string,
  report: Report,
): { live: PoEntry[]; obsolete: PoEntry[]; comment: string } | null {
  const { line } = part;
  const fault = ({ at, why }: Broken) => {
    report('po', { file, ...(at && { line: at }) }, said.poBroken({ fault: why }));
    return null;
  };
  const lost = part.lines.findIndex((words) => unknownEscape.test(words));
  if (lost >= 0) return fault({ at: part.from + lost, why: said.unknownEscape() });
  const parsed = parsePart(part);
  if ('why' in parsed) return fault(parsed);
  const list = (table: Parsed['obsolete']) =>
    Object.values(table ?? {})
      .flatMap((byWords) => Object.values(byWords))
      .map(({ msgid, msgstr = [], ...entry }) => ({
        ...entry,
        msgid: asSeen(msgid),
        msgstr: msgstr.map(asSeen),
        line,
      }));
  const [live, obsolete] = [list(parsed.translations), list(parsed.obsolete)];
  const faults = [...live.map((e) => entryFault(e, true)), ...obsolete.map((e) => entryFault(e, false))];
  const broken = faults.find(Boolean);
  if (broken) return fault({ at: line, why: broken });
  if (live.length + obsolete.length) return { live, obsolete, comment: '' };
  // The parser passes over the beginning of an entry.
  const begun = part.lines.findIndex((words) => /^\s*[^#\s]/u.test(words));
  if (begun >= 0) return fault({ at: part.from + begun, why: said.entryCut() });
  return { live, obsolete, comment: commentIn(part) };
}

/** A backslash before a sign that it does not make another: the parser would leave it out, and sync lose it. */
const unknownEscape = /^(?!\s*#(?!~))(?:[^\\]|\\[ntrvfab"\\])*\\[^ntrvfab"\\]/u;

/** The translator's comment in a part without entries. */
const commentIn = ({ lines }: Part): string =>
  lines
    .filter((l) => /^\s*#(?![~,:.|])/u.test(l))
    .map((l) => l.replace(/^\s*# ?/u, ''))
    .join('\n');

/**
 * Reads the text of a .po file. Reports `po` with the line of each entry that is broken, and of each second living entry
 * of a clause, since nothing says which holds; null where there is one. An empty text is a file without entries.
 */
export function readPo(text: string, file: string, report: Report): PoFile | null {
  const { po: found, isWhole } = readPoAsFar(text, file, report);
  return isWhole ? found : null;
}

/** What begins an entry of translations, in force or not. */
const beginsEntry = /^\s*(?:#~\s*)?msg(?:ctxt|id|str)/mu;
/** The first line of a text that has words, and nothing of a .po file; undefined of any other. */
const beginningOfOther = (text: string) =>
  beginsEntry.test(text) ? undefined : firstLineOf(text, (line) => line.startsWith('#'));

/** The same, with the entries that can be read: for what else is to be said of a file that has faults. */
export function readPoAsFar(text: string, file: string, report: Report): { po: PoFile; isWhole: boolean } {
  const out: PoFile = { header: { msgid: '', msgstr: [''] }, live: [], obsolete: [] };
  let [isWhole, header]: [boolean, PoEntry | undefined] = [true, undefined];
  const other = beginningOfOther(text);
  if (other) {
    report('po', { file, line: other.line }, said.noPo({ first: beginningOf(other.words) }));
    return { po: out, isWhole: false };
  }
  const loose: string[] = [];
  const first = new Map<string, number>();
  for (const part of partsOf(text)) {
    const found = entriesOf(part, file, report);
    if (!found) {
      isWhole = false;
      continue;
    }
    for (const entry of found.live) {
      const { msgctxt: id, line } = entry;
      if (id && first.has(id)) {
        isWhole = false;
        report('po', { file, line }, said.twoEntries({ id, line: first.get(id)! }));
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
  return { po: out, isWhole };
}

/** The fields that every file of translations has. */
const usualFields = {
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=UTF-8',
  'Content-Transfer-Encoding': '8bit',
  Language: 'en',
};

/** The fields of a header in their order; of a field that stands twice, both values. */
function fieldsOf(header: Entry): Record<string, string> {
  const fields = new Map<string, string>(Object.entries(usualFields));
  const given = new Set<string>();
  for (const line of (header.msgstr[0] ?? '').split('\n')) {
    const at = line.indexOf(':') < 0 ? line.length : line.indexOf(':');
    const [key, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    const usual = Object.keys(usualFields).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key;
    if (!usual || usual === 'Content-Type' || (!value && fields.has(usual))) continue;
    fields.set(
      usual,
      given.has(usual) && fields.get(usual) !== value ? `${fields.get(usual)}; ${value}` : value,
    );
    given.add(usual);
  }
  return Object.assign(Object.create(null), Object.fromEntries(fields)) as Record<string, string>;
}

/** Entries as the library wants them: by context and words. */
function tableOf(entries: readonly Entry[]): Record<string, Record<string, Entry>> {
  const table = Object.create(null) as Record<string, Record<string, Entry>>;
  for (const entry of entries) {
    const context = entry.msgctxt ?? '';
    table[context] ??= Object.create(null) as Record<string, Entry>;
    table[context][entry.msgid] = entry;
  }
  return table;
}

/**
 * A file as the text of a .po in UTF-8, one line a string, so that a change of one clause is a change of one
 * line.
 */
export function writePo({ header, live, obsolete }: PoFile): string {
  const translations = tableOf([header, ...live]);
  return new TextDecoder().decode(
    po.compile(
      { charset: 'utf-8', headers: fieldsOf(header), translations, obsolete: tableOf(obsolete) },
      { foldLength: 0 },
    ),
  );
}
