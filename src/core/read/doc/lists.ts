/** The lists of a Word document of 1997–2003 ([MS-DOC] 2.9.131 LSTF, 2.9.150 LVLF, 2.9.132 LFOLVL). */
import { Counters, type Level, type Num, showsSign } from '../packed/level-numbers.ts';
import { setOff } from '../packed/list-numbers.ts';

/** Where the FIB says where the lists stand, and what paragraphs name of them. */
const [listsAt, namedAt] = [0x2e2, 0x2ea];
const [listLength, levelLength, namedLength] = [28, 28, 16];

/** What Word calls each form of numbers since 2007, by its number here ([MS-OSHARED] 2.2.1.3 MSONFC). */
const forms: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
/** A list begins with a number up to this one. */
const mostStart = 0x7fff;
const startOf = (n: number): number => Math.min(Math.max(n, 0), mostStart);
const follows = ['tab', 'space', 'nothing'];

/** No number has more around it; what has is not known. */
const [mostWords, notKnown] = [255, '\ufffd'];

/** Reads levels one behind the other; where one is cut short, null. */
class Levels {
  private readonly from: Buffer;
  at: number;
  constructor(from: Buffer, at: number) {
    this.from = from;
    this.at = at;
  }
  next(index: number): Level | null {
    const { from, at } = this;
    if (at + levelLength > from.length) return null;
    const text = at + levelLength + from[at + 24]! + from[at + 25]!;
    const length = text + 2 <= from.length ? from.readUInt16LE(text) : Infinity;
    if (text + 2 + 2 * length > from.length) return null;
    this.at = text + 2 + 2 * length;
    const flags = from[at + 5]!;
    const words = length > mostWords ? notKnown : from.toString('utf16le', text + 2, this.at);
    return {
      start: startOf(from.readInt32LE(at)),
      format: forms[from[at + 4]!] ?? 'unknown',
      // Where the number of a level stands, its place among them does.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
      text: words.replace(/[\u0000-\u0008]/gu, (sign) => `%${sign.codePointAt(0)! + 1}`),
      suffix: follows[from[at + 15]!] ?? 'tab',
      // A level begins again after any higher one, or after the one that is given.
      restart: flags & 8 ? from[at + 26]! : index,
      legal: (flags & 4) !== 0,
      style: '',
    };
  }
}

/** The lists that paragraphs name, by their numbers, and the levels of each. */
export class DocLists {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly named: Num[] = [];
  private readonly counters = new Counters();
  /** How many numbers were written, and how many could not be told. */
  written = 0;
  lost = 0;

  constructor(main: Buffer, tables: Buffer) {
    this.readLists(tables, main.readUInt32LE(listsAt), main.readUInt32LE(listsAt + 4));
    const at = main.readUInt32LE(namedAt);
    this.readNamed(tables.subarray(at, at + main.readUInt32LE(namedAt + 4)));
  }

  private readLists(tables: Buffer, at: number, length: number): void {
    if (length < 2 || at + length > tables.length) return;
    const count = tables.readUInt16LE(at);
    const levels = new Levels(tables, at + 2 + listLength * count);
    for (let i = 0; i < count; i++) {
      const list = at + 2 + listLength * i;
      if (list + listLength > tables.length) return;
      const own = new Map<number, Level>();
      for (let l = 0; l < (tables[list + 26]! & 1 ? 1 : 9); l++) {
        const level = levels.next(l);
        if (!level) return;
        own.set(l, level);
      }
      this.levels.set(String(tables.readInt32LE(list)), own);
    }
  }

  private readNamed(all: Buffer): void {
    if (all.length < 4) return;
    const count = Math.min(all.readUInt32LE(0), Math.floor((all.length - 4) / namedLength));
    const levels = new Levels(all, 4 + namedLength * count);
    for (let i = 0; i < count; i++) {
      const entry = 4 + namedLength * i;
      const num: Num = { abstract: String(all.readInt32LE(entry)), starts: new Map(), own: new Map() };
      this.named.push(num);
      levels.at += 4;
      for (let n = 0; n < all[entry + 12]! && levels.at + 8 <= all.length; n++) {
        const [start, flags] = [all.readInt32LE(levels.at), all.readUInt32LE(levels.at + 4)];
        const level = flags & 0xf;
        levels.at += 8;
        if (flags & 0x10 && !(flags & 0x20)) num.starts.set(level, startOf(start));
        const own = flags & 0x20 ? levels.next(level) : null;
        if (own) num.own.set(level, own);
        if (own && flags & 0x10) num.starts.set(level, own.start);
      }
    }
  }

  /** What is shown before the next paragraph of a list at a level; empty where that is a sign, or not known. */
  next(id: number, level: number, isBare: boolean): string {
    const num = this.named[id - 1];
    const levels = num && new Map([...(this.levels.get(num.abstract) ?? []), ...num.own]);
    const own = levels?.get(level);
    if (isBare && (!own || showsSign(own))) return '';
    if (!own) {
      this.lost++;
      return '';
    }
    const label = this.counters.next(String(id), num!, levels!, level);
    if (label === null) this.lost++;
    if (!label || showsSign(own)) return '';
    this.written++;
    return setOff(label, own.suffix !== 'nothing');
  }
}
