/** The characters of a Word document of 1997–2003 as its own tables name them ([MS-DOC]). */
import { shownBefore } from '../../model/place-in-text.ts';
import { Unreadable } from '../../model/unreadable.ts';
import { figureWith } from '../html/raised.ts';
import { names, said } from '../said.ts';
import { refuseCounts } from '../too-large.ts';
import { type Body, bodyOf } from './body.ts';
import { damaged, streamsOf } from './compound.ts';
import { DocLists } from './lists.ts';
import { type Setting, settingsOf } from './looks.ts';
import { callsOf, notesBetween } from './notes.ts';
import { paragraphsOf } from './paragraphs.ts';
import { firstBehind } from './sprms.ts';

/** How the stream of a document begins (wIdent), since Word 97 and before it; the number of its format (nFib). */
const [word97, word95, firstNumber] = [0xa5ec, 0xa5dc, 0x00c1];
/** The FIB of Word 97 has so many bytes at least, as far as it is read here. */
const shortest = 0x2f2;
/** Flags at 0x0a: the text is encrypted (fEncrypted); which stream holds the tables (fWhichTblStm). */
const [isEncrypted, isTable1] = [0x0100, 0x0200];
/** Where the FIB counts the characters of each part, in the order in which they stand, but the macros (0x58). */
const counts = { text: 0x4c, footnotes: 0x50, headers: 0x54, comments: 0x5c, endnotes: 0x60 } as const;
const boxCounts = [0x64, 0x68];
/** Where the FIB says where the pieces of the text are listed, and how long that list is. */
const [piecesAt, piecesLength] = [0x1a2, 0x1a6];

/** Where a piece of the text stands in the stream of the document; of one byte a character, or two. */
interface Piece {
  from: number;
  to: number;
  at: number;
  width: 1 | 2;
}

/** The streams of a document: its text, its tables, and the data of pictures and of long settings. */
interface Parts {
  main: Buffer;
  tables: Buffer;
  data: Buffer;
}

/** The characters of a document: its text with its notes, signs of fields and cells among them. */
export interface DocText {
  text: string;
  notes: string;
  /** Words of them that are set otherwise than those beside them. */
  set?: SetWords;
  /** Its paragraphs and notes, where the file says how they are set. */
  body?: Body | undefined;
}
/** Words that are hidden, struck out, deleted or signs of a font of signs; and figures of which a part is raised. */
export interface SetWords {
  hidden: string[];
  struck: string[];
  deleted: string[];
  symbols: string[];
  /** Such a figure, and the words before it with it, by which it is found. */
  raised: { figure: string; words: string }[];
}

/** The streams of a document. Throws Unreadable where it is none, locked, or of an older Word. */
function partsOf(bytes: Buffer): Parts {
  const streams = streamsOf(bytes, ['WordDocument', '0Table', '1Table', 'Data']);
  const main = streams.get('WordDocument');
  if (!main || main.length < shortest) throw damaged();
  const ident = main.readUInt16LE(0);
  if (ident === word95 || (ident === word97 && main.readUInt16LE(2) < firstNumber))
    throw new Unreadable(said.olderWord());
  if (ident !== word97) throw damaged();
  const flags = main.readUInt16LE(0x0a);
  if (flags & isEncrypted) throw new Unreadable(said.locked({ what: names.doc() }));
  const tables = streams.get(flags & isTable1 ? '1Table' : '0Table');
  if (!tables) throw damaged();
  return { main, tables, data: streams.get('Data') ?? Buffer.alloc(0) };
}

/** Where each place of a text stands in the stream, and which of them a tracked change deletes. */
function placesOf(pieces: readonly Piece[], looks: readonly Setting[]) {
  const byteOf = (place: number) => {
    const { from, at, width } = pieces[firstBehind(pieces, place)] ?? pieces.at(-1)!;
    return at + (place - from) * width;
  };
  const deleted = looks.filter((setting) => setting.deleted);
  const isDeleted = (place: number) => {
    const byte = deleted.length ? byteOf(place) : 0;
    return deleted.length > 0 && (deleted[firstBehind(deleted, byte)]?.from ?? Infinity) <= byte;
  };
  return { byteOf, isDeleted };
}

/** The paragraphs and notes of a document; undefined where the file does not say how they are set. */
function bodyIn(
  { main, tables, data }: Parts,
  text: string,
  { byteOf, isDeleted }: ReturnType<typeof placesOf>,
  notes: Parameters<typeof notesBetween>[1],
): Body | undefined {
  const runs = paragraphsOf(main, tables, data);
  if (!runs.length) return undefined;
  const calls = callsOf(main, tables);
  return bodyOf({
    text,
    runAt: (place) => {
      const byte = byteOf(place);
      const run = runs[firstBehind(runs, byte)];
      return run && run.from <= byte ? run : undefined;
    },
    endsRun: (place, run) => byteOf(place) + 1 >= run.to - 1,
    isDeleted,
    calls,
    notes: notesBetween(calls, notes),
    lists: new DocLists(main, tables),
  });
}

/**
 * The characters of a Word document of 1997–2003, without what shows in no place of their own (headers, comments).
 * Throws Unreadable where its tables lead into themselves or out of the file, do not name every character that the
 * document counts, or where it is locked, of an older Word, or larger than any plan.
 */
export function docText(bytes: Buffer): DocText {
  const parts = partsOf(bytes);
  const { main, tables } = parts;
  const count = (at: number) => main.readUInt32LE(at);
  const lengths = Object.values(counts).map(count);
  const [text = 0, footnotes = 0, headers = 0, comments = 0, endnotes = 0] = lengths;
  const all = [...lengths, ...boxCounts.map(count)].reduce((a, b) => a + b, 0);
  const pieces = piecesOf(tables.subarray(count(piecesAt), count(piecesAt) + count(piecesLength)));
  const last = pieces.at(-1)!.to;
  // Pieces may name the same bytes again and again.
  refuseCounts(last, 0);
  if (last < all) throw damaged();
  const whole = pieces.map((piece) => charactersOf(piece, main)).join('');
  const looks = settingsOf(main, tables);
  const places = placesOf(pieces, looks);
  const kept = (from: number, to: number) => {
    let words = '';
    for (let i = from; i < Math.min(to, whole.length); i++) if (!places.isDeleted(i)) words += whole[i]!;
    return words;
  };
  const before = text + footnotes + headers + comments;
  return {
    text: kept(0, text),
    notes: kept(text, text + footnotes) + kept(before, before + endnotes),
    set: setIn(whole.slice(0, text + footnotes), pieces, looks),
    body: bodyIn(parts, whole.slice(0, text), places, {
      footnotes: (from, to) => kept(text + from, text + to),
      endnotes: (from, to) => kept(before + from, before + to),
    }),
  };
}

/** Signs of fields, cells and notes among words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const signs = /[\u0000-\u001f]/gu;

/** What of a text is set otherwise than what stands beside it. */
function setIn(text: string, pieces: readonly Piece[], settings: readonly Setting[]): SetWords {
  const set: SetWords = { hidden: [], struck: [], deleted: [], symbols: [], raised: [] };
  for (const { from, to, at, width } of pieces)
    for (let i = firstBehind(settings, at); i < settings.length; i++) {
      const setting = settings[i]!;
      if (setting.from >= at + (to - from) * width) break;
      const place = (byte: number) => from + Math.floor((byte - at) / width);
      const [begin, end] = [
        Math.max(from, place(setting.from)),
        Math.min(to, place(setting.to), text.length),
      ];
      const words = end > begin ? text.slice(begin, end).replace(signs, '') : '';
      if (!words.trim()) continue;
      const before = text
        .slice(Math.max(0, begin - shownBefore), begin)
        .split(signs)
        .at(-1)!;
      if (setting.deleted) set.deleted.push(words);
      else if (setting.symbol) set.symbols.push(before + words);
      else if (setting.hidden) set.hidden.push(words);
      else if (setting.struck) set.struck.push(words);
      const figure = setting.raised ? figureWith(before, words) : null;
      if (figure) set.raised.push({ figure, words: before + words });
    }
  return set;
}

/** The pieces that a list names (Clx, 2.9.38): what is said of looks stands before it, and is passed over. */
function piecesOf(list: Buffer): Piece[] {
  let at = 0;
  while (list[at] === 1 && at + 3 <= list.length) at += 3 + list.readUInt16LE(at + 1);
  if (list[at] !== 2 || at + 5 > list.length) throw damaged();
  const table = list.subarray(at + 5);
  const length = list.readUInt32LE(at + 1);
  const count = (length - 4) / 12;
  if (length > table.length || count < 1 || !Number.isInteger(count)) throw damaged();
  refuseCounts(0, count);
  return Array.from({ length: count }, (_, i) => {
    const place = table.readUInt32LE(4 * (count + 1) + 8 * i + 2);
    const isNarrow = (place & 0x40000000) !== 0;
    const fc = place & 0x3fffffff;
    const [from, to] = [table.readUInt32LE(4 * i), table.readUInt32LE(4 * (i + 1))];
    return { from, to, at: isNarrow ? fc / 2 : fc, width: isNarrow ? 1 : 2 };
  });
}

function charactersOf({ from, to, at, width }: Piece, main: Buffer): string {
  const end = at + (to - from) * width;
  if (to < from || end > main.length) throw damaged();
  return width === 2 ? main.toString('utf16le', at, end) : windows1252(main.subarray(at, end));
}
const windows1252 = (bytes: Buffer): string => new TextDecoder('windows-1252').decode(bytes);
