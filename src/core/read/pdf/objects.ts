/** The objects of a PDF (ISO 32000-1, 7.3, 7.5), as they stand in the file, for whoever asks whether all are there. */
import { inflateSync } from 'node:zlib';

/** An object: what stands before its stream, and the bytes of that where it has one. */
export interface PdfObject {
  words: string;
  stream: Uint8Array | null;
  /** Where its words begin in the file; absent where it stands in the stream of another. */
  at?: number;
}

/** At most this many bytes of unpacked streams are looked at, in one stream and in all: a file may ask for any number. */
const [mostInOne, mostInAll] = [32 * 2 ** 20, 256 * 2 ** 20];
/** Filters that the format has, with their short names (7.4). */
const filters = new Set(
  (
    'FlateDecode Fl LZWDecode LZW ASCIIHexDecode AHx ASCII85Decode A85 RunLengthDecode RL CCITTFaxDecode CCF ' +
    'DCTDecode DCT JBIG2Decode JPXDecode Crypt'
  ).split(' '),
);

/** The numbers of the objects that are named in words, in their order. */
export const referred = (words: string): number[] =>
  [...words.matchAll(/(?<![\d.])(\d{1,9})\s+\d{1,5}\s+R\b/gu)].map(([, number]) => Number(number));

/** The objects of a file by their numbers; of two with one number, that which stands later. */
export class PdfObjects {
  private readonly found = new Map<number, PdfObject>();
  private readonly whole = new Map<PdfObject, boolean>();
  /** What the file says of itself as a whole: its trailers. */
  readonly trailers: string[] = [];
  private left = mostInAll;

  constructor(bytes: Uint8Array) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const begins = /(?<![\d.])(\d{1,9})\s+\d{1,5}\s+obj\b|\btrailer\b/gu;
    for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
      const from = begins.lastIndex;
      const ends = /\bendobj\b|\bstream\r?\n|\bstartxref\b|(?<![\d.])\d{1,9}\s+\d{1,5}\s+obj\b/gu;
      ends.lastIndex = from;
      const end = ends.exec(text);
      const words = text.slice(from, end?.index);
      begins.lastIndex = end?.index ?? text.length;
      if (!begin[1]) {
        this.trailers.push(words);
        continue;
      }
      const object: PdfObject = { words, stream: null, at: from };
      if (end?.[0].startsWith('stream')) {
        const close = text.indexOf('endstream', ends.lastIndex);
        object.stream = bytes.subarray(ends.lastIndex, close < 0 ? undefined : close);
        begins.lastIndex = close < 0 ? text.length : close;
      }
      this.found.set(Number(begin[1]), object);
      if (/\/Type\s*\/XRef\b/u.test(words)) this.trailers.push(words);
      if (/\/Type\s*\/ObjStm\b/u.test(words)) this.addPacked(object);
    }
  }

  /** Whether the strings and streams of the file are encrypted. */
  get isEncrypted(): boolean {
    return this.trailers.some((words) => /\/Encrypt\b/u.test(words));
  }

  get(number: number): PdfObject | undefined {
    return this.found.get(number);
  }

  /** All of them, with their numbers. */
  all(): Iterable<[number, PdfObject]> {
    return this.found;
  }

  /** Whether the stream of an object can be unpacked to its end; true where it is packed in a way not looked at. */
  isWhole(object: PdfObject): boolean {
    const known = this.whole.get(object);
    if (known !== undefined) return known;
    const named = [...(/\/Filter\s*(\[[^\]]*\]|\/\w+)/u.exec(object.words)?.[1] ?? '').matchAll(/\/(\w+)/gu)];
    const isKnown = named.every(([, name]) => filters.has(name!));
    const isWhole = isKnown && !isCut(object) && (!isFlate(object) || this.unpacked(object) !== null);
    this.whole.set(object, isWhole);
    return isWhole;
  }

  /** The words of a stream that says what is drawn; empty where it is packed in a way not looked at, or damaged. */
  drawing(object: PdfObject): string {
    const bytes = /\/Filter\b/u.test(object.words) ? isFlate(object) && this.unpacked(object) : object.stream;
    return Buffer.from(bytes || []).toString('latin1');
  }

  /** The bytes of a packed stream; none where they are more than is looked at, null where it is damaged. */
  private unpacked({ stream }: PdfObject): Uint8Array | null {
    const most = Math.min(mostInOne, this.left);
    if (most <= 0 || !stream) return new Uint8Array();
    try {
      const bytes = inflateSync(stream, { maxOutputLength: most });
      this.left -= bytes.length;
      return bytes;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null;
      this.left -= most;
      return new Uint8Array();
    }
  }

  /** Adds the objects that stand in the stream of another (7.5.7). */
  private addPacked(object: PdfObject): void {
    const bytes = isFlate(object) ? this.unpacked(object) : object.stream;
    const first = Number(/\/First\s+(\d+)/u.exec(object.words)?.[1] ?? 0);
    const text = Buffer.from(bytes ?? []).toString('latin1');
    const numbers = (text.slice(0, first).match(/\d+/gu) ?? []).map(Number);
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [from, to] = [
        first + numbers[i + 1]!,
        numbers[i + 3] === undefined ? undefined : first + numbers[i + 3]!,
      ];
      this.found.set(numbers[i]!, { words: text.slice(from, to), stream: null });
    }
  }
}

/** Whether a stream is shorter than its dictionary says (7.3.8.2). */
const isCut = ({ words, stream }: PdfObject): boolean => {
  const length = /\/Length\s+(\d+)\b(?!\s+\d+\s+R)/u.exec(words)?.[1];
  return stream !== null && length !== undefined && stream.length < Number(length);
};

/** Whether a stream is packed as most are, and not in yet another way around that. */
const isFlate = ({ words }: PdfObject): boolean => /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b/u.test(words);
