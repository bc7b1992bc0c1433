/** PDFium, which is compiled to WebAssembly: how it is started, how much memory it has, and how it answers. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { Unreadable } from '../../../src/core/model/unreadable.ts';
import { isBoldName } from '../../../src/core/pages/lines/bold-name.ts';
import type { Glyph } from '../../../src/core/pages/page.ts';
import { pdf as said } from '../people/files-said.ts';

/** The most characters and drawn objects in a file: a plan has a tenth of them. */
const mostInFile = 4_000_000;
/** PDFium works with no more memory than this beside what the file itself takes, in bytes. */
const mostMemory = 384 * 2 ** 20;
const boldWeight = 600;

/** No answer of PDFium that is read is longer, in bytes. */
const longestAnswer = 4096;
/** So many bytes of a name are read; where its length is answered, behind them. */
const [longestName, lengthAt] = [255, 100];

/** The memory of a module as numbers of each kind: the package does not declare it. */
interface Heap {
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
}

/** What PDFium asks for when its memory is to grow. */
type Grow = (size: number) => boolean;

/** PDFium, whose memory grows no farther than `most` bytes; `isFull` tells whether it has asked for more. */
async function bounded(most: number): Promise<{ module: WrappedPdfiumModule; isFull: () => boolean }> {
  const { init } = await import('@embedpdf/pdfium');
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const compiled = await WebAssembly.compile(new Uint8Array(readFileSync(wasm)));
  let isFull = false;
  const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
    const grow = imports.env!.emscripten_resize_heap as Grow;
    imports.env!.emscripten_resize_heap = (size: number): boolean => {
      isFull ||= size >>> 0 > most;
      return !isFull && grow(size);
    };
    const instance = new WebAssembly.Instance(compiled, imports);
    done(instance);
    return instance.exports;
  };
  return { module: await init({ instantiateWasm } as object), isFull: () => isFull };
}

/** A mark around something that is drawn: its name, and its handle. */
export interface Mark {
  name: string;
  handle: number;
}

/** PDFium, and a piece of its memory in which it answers. */
export class Pdfium {
  private readonly module: WrappedPdfiumModule;
  private readonly at: number;
  private left = mostInFile;
  private readonly fonts = new Map<number, Pick<Glyph, 'font' | 'bold'>>();

  constructor(module: WrappedPdfiumModule) {
    this.module = module;
    module.PDFiumExt_Init();
    this.at = this.room(longestAnswer);
  }

  get call(): WrappedPdfiumModule {
    return this.module;
  }

  /** The memory of PDFium: another whenever it has grown. */
  private get heap(): Heap {
    return this.module.pdfium as unknown as Heap;
  }

  /** Takes characters or objects off what one file may have. */
  take(count: number): void {
    this.left -= Math.max(0, count);
    if (this.left < 0) throw new Unreadable(said.tooLarge());
  }

  room(size: number): number {
    const malloc = this.module.pdfium.wasmExports.malloc as (size: number) => number;
    const at = malloc(size);
    if (!at) throw new Unreadable(said.tooLarge());
    return at;
  }

  put(bytes: Uint8Array): number {
    const at = this.room(bytes.length);
    this.heap.HEAPU8.set(bytes, at);
    return at;
  }

  /** The address of the n-th answer of four bytes, and its value as a number of a kind. */
  float = (n: number): number => this.heap.HEAPF32[this.at / 4 + n]!;
  double = (n: number): number => this.heap.HEAPF64[this.at / 8 + n]!;
  integer = (n: number): number => this.heap.HEAP32[this.at / 4 + n]!;
  answer = (n: number): number => this.at + 4 * n;

  /** A font by its handle: its name, and whether it is bold. */
  font(handle: number): Pick<Glyph, 'font' | 'bold'> {
    const known = this.fonts.get(handle);
    if (known) return known;
    const name = this.text((at, size) => this.module.FPDFFont_GetBaseFontName(handle, at, size));
    const font = name.replace(/^[A-Z]{6}\+/u, '');
    const found = { font, bold: this.module.FPDFFont_GetWeight(handle) >= boldWeight || isBoldName(font) };
    this.fonts.set(handle, found);
    return found;
  }

  /** The marks around something that is drawn. */
  *marks(object: number): Generator<Mark> {
    for (let i = 0; i < this.module.FPDFPageObj_CountMarks(object); i++) {
      const handle = this.module.FPDFPageObj_GetMark(object, i);
      const size = this.answer(lengthAt);
      if (handle && this.module.FPDFPageObjMark_GetName(handle, this.at, longestName, size))
        yield { name: this.wide(this.integer(lengthAt)), handle };
    }
  }

  /** What a mark says under a name; empty where it says nothing there. */
  saidByMark(mark: number, name: string): string {
    const size = this.answer(lengthAt);
    const says = this.module.FPDFPageObjMark_GetParamStringValue(mark, name, this.at, longestName, size);
    return says ? this.wide(this.integer(lengthAt)) : '';
  }

  /** What one of the things that people put over a page says under a name; empty where it says nothing there. */
  saidBy(annotation: number, name: string): string {
    const length = this.module.FPDFAnnot_GetStringValue(annotation, name, this.at, longestAnswer);
    if (length > longestAnswer) return '…';
    return this.wide(length, longestAnswer).replace(/\s+/gu, ' ').trim();
  }

  /** The names of the files that are attached to a document, of as many as are looked at. */
  attachedTo(document: number, most: number): string[] {
    const { module } = this;
    const count = Math.min(most, module.FPDFDoc_GetAttachmentCount(document));
    return Array.from({ length: Math.max(0, count) }, (_, i) => {
      const attached = module.FPDFDoc_GetAttachment(document, i);
      const length = module.FPDFAttachment_GetName(attached, this.at, longestAnswer);
      return length > longestAnswer ? '…' : this.wide(length, longestAnswer);
    });
  }

  /** The UTF-16 that PDFium has written, which says how many bytes that is, with the end of it. */
  private wide(length: number, most = longestName): string {
    const bytes = this.heap.HEAPU8.slice(this.at, this.at + Math.max(0, Math.min(most, length) - 2));
    return Buffer.from(bytes).toString('utf16le');
  }

  /** The text that PDFium writes when it is given a place and its size. */
  private text(ask: (at: number, size: number) => number): string {
    const length = Math.min(longestName, ask(this.at, longestName));
    return Buffer.from(this.heap.HEAPU8.slice(this.at, this.at + Math.max(0, length - 1))).toString();
  }
}

/** Asks PDFium of a file. Throws Unreadable where it wants more memory for that than any document needs. */
export async function withPdfium<T>(bytes: Uint8Array, ask: (pdfium: Pdfium) => T): Promise<T> {
  const { module, isFull } = await bounded(bytes.length + mostMemory);
  try {
    return ask(new Pdfium(module));
  } catch (error) {
    throw isFull() ? new Unreadable(said.tooLarge()) : error;
  }
}
