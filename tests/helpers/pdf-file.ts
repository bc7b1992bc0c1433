/**
 * Reads a PDF as another program does: its words in the order in which they are read out, and its named
 * places.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

const require = createRequire(import.meta.url);
let reader: WrappedPdfiumModule | undefined;
async function readerOf(): Promise<WrappedPdfiumModule> {
  if (reader) return reader;
  const wasmBinary = readFileSync(require.resolve('@embedpdf/pdfium/pdfium.wasm'));
  reader = await init({ wasmBinary: new Uint8Array(wasmBinary).buffer });
  reader.PDFiumExt_Init();
  return reader;
}

export interface PdfFile {
  pages: number;
  language: string;
  isTagged: boolean;
  /**
   * What is set in black, without white space and without what is tagged as no content (running titles, heads
   * of tables that are repeated): all of it, and by the language that it is tagged with.
   */
  black: string;
  blackIn: Record<'zh' | 'en', string>;
  /** What is set in any other colour. */
  grey: string;
  /** How far to the right anything is set, in points. */
  right: number;
  /** Its named places, each with its page, from 0. */
  places: Map<string, number>;
}

/** Room for what a call of pdfium writes, in bytes; the last ones hold a number. */
const room = 4096;
const numberAt = room - 8;

/** The memory of the reader, with room for what a call writes. */
function memoryOf(P: WrappedPdfiumModule) {
  const { wasmExports } = P.pdfium as unknown as {
    wasmExports: { malloc(n: number): number; free(at: number): void };
  };
  const bytes = () => (P.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  const at = wasmExports.malloc(room);
  return {
    at,
    put(own: Uint8Array): number {
      const place = wasmExports.malloc(own.length);
      bytes().set(own, place);
      return place;
    },
    free: wasmExports.free,
    number: (offset = 0) => new DataView(bytes().buffer).getUint32(at + offset, true),
    setNumber: (offset: number, n: number) => new DataView(bytes().buffer).setUint32(at + offset, n, true),
    real: (offset: number) => new DataView(bytes().buffer).getFloat64(at + offset, true),
    /** The UTF-16 that a call has written, which says how many bytes that is. */
    wide: (size: number) => Buffer.from(bytes().slice(at, at + Math.max(0, size - 2))).toString('utf16le'),
  };
}
type Memory = ReturnType<typeof memoryOf>;

/** What is tagged on a page, by its number there: when it is read, and in which language. */
function tagsOf(P: WrappedPdfiumModule, memory: Memory, page: number, language: string) {
  const tags = new Map<number, { order: number; language: string }>();
  const tree = P.FPDF_StructTree_GetForPage(page);
  const walk = (element: number, above: string) => {
    const own = memory.wide(P.FPDF_StructElement_GetLang(element, memory.at, numberAt)) || above;
    for (let i = 0; i < P.FPDF_StructElement_CountChildren(element); i++) {
      const child = P.FPDF_StructElement_GetChildAtIndex(element, i);
      if (child) walk(child, own);
      else
        tags.set(P.FPDF_StructElement_GetChildMarkedContentID(element, i), {
          order: tags.size,
          language: own,
        });
    }
  };
  for (let i = 0; i < P.FPDF_StructTree_CountChildren(tree); i++)
    walk(P.FPDF_StructTree_GetChildAtIndex(tree, i), language);
  P.FPDF_StructTree_Close(tree);
  tags.delete(-1);
  return tags;
}

/** The language that words are marked with where they stand; empty where they are not. */
function markedLanguage(P: WrappedPdfiumModule, memory: Memory, object: number): string {
  for (let i = 0; i < P.FPDFPageObj_CountMarks(object); i++) {
    const mark = P.FPDFPageObj_GetMark(object, i);
    const size = memory.at + numberAt;
    if (P.FPDFPageObjMark_GetParamStringValue(mark, 'Lang', memory.at, numberAt, size))
      return memory.wide(memory.number(numberAt));
  }
  return '';
}

/** The signs of a page that are content, in the order in which they are read. */
function signsOf(P: WrappedPdfiumModule, memory: Memory, page: number, language: string) {
  const tags = tagsOf(P, memory, page, language);
  const text = P.FPDFText_LoadPage(page);
  const marked = new Map<number, string>();
  const markOf = (object: number) =>
    marked.get(object) ?? marked.set(object, markedLanguage(P, memory, object)).get(object)!;
  const signs = Array.from({ length: P.FPDFText_CountChars(text) }, (_, i) => {
    const sign = String.fromCodePoint(P.FPDFText_GetUnicode(text, i));
    const object = P.FPDFText_GetTextObject(text, i);
    const found = tags.get(P.FPDFPageObj_GetMarkedContentID(object));
    const tag = found && { ...found, language: markOf(object) || found.language };
    P.FPDFText_GetFillColor(text, i, memory.at, memory.at + 4, memory.at + 8, memory.at + 12);
    const isBlack = memory.number() === 0;
    P.FPDFText_GetCharBox(text, i, memory.at, memory.at + 8, memory.at + 16, memory.at + 24);
    return { sign, tag, isBlack, right: memory.real(8), isMade: P.FPDFText_IsGenerated(text, i) === 1 };
  }).flatMap(({ isMade, tag, ...s }) => (isMade || !tag || /\s/u.test(s.sign) ? [] : [{ ...s, ...tag }]));
  P.FPDFText_ClosePage(text);
  return signs.sort((a, b) => a.order - b.order);
}

function placesOf(P: WrappedPdfiumModule, memory: Memory, document: number): Map<string, number> {
  const places = Array.from({ length: P.FPDF_CountNamedDests(document) }, (_, i) => {
    memory.setNumber(numberAt, numberAt);
    const place = P.FPDF_GetNamedDest(document, i, memory.at, memory.at + numberAt);
    return [memory.wide(memory.number(numberAt)), P.FPDFDest_GetDestPageIndex(document, place)] as const;
  });
  return new Map(places);
}

/** What a PDF holds. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  const P = await readerOf();
  const memory = memoryOf(P);
  const file = memory.put(bytes);
  const document = P.FPDF_LoadMemDocument(file, bytes.length, '');
  if (!document) throw new Error(`pdfium cannot open it: ${P.FPDF_GetLastError()}`);
  const language = memory.wide(P.FPDFCatalog_GetLanguage(document, memory.at, numberAt));
  const out: PdfFile = {
    pages: P.FPDF_GetPageCount(document),
    language,
    isTagged: P.FPDFCatalog_IsTagged(document),
    black: '',
    blackIn: { zh: '', en: '' },
    grey: '',
    right: 0,
    places: placesOf(P, memory, document),
  };
  for (let n = 0; n < out.pages; n++) {
    const page = P.FPDF_LoadPage(document, n);
    for (const { sign, isBlack, right, language: of } of signsOf(P, memory, page, language)) {
      out.right = Math.max(out.right, right);
      if (!isBlack) out.grey += sign;
      else {
        out.black += sign;
        out.blackIn[of.startsWith('en') ? 'en' : 'zh'] += sign;
      }
    }
    P.FPDF_ClosePage(page);
  }
  P.FPDF_CloseDocument(document);
  memory.free(memory.at);
  memory.free(file);
  return out;
}

/**
 * What was read, as the words were before they were set, as far as pdfium cannot tell: a hyphen at the end of
 * a
 * line counts where the words have one; of two hyphens in bold it sees one.
 */
export function unbroken(set: string, words: string): string {
  let out = '';
  const wanted = () => words.charAt(out.length);
  for (const sign of set) {
    const isBreak = sign === '\u0002' || sign === '\u00ad' || sign === '\ufffe';
    if (isBreak && !/[-\u00ad]/.test(wanted())) continue;
    if (!isBreak && wanted() === '-' && out.endsWith('-') && sign !== '-') out += '-';
    out += isBreak ? wanted() : sign;
  }
  return out;
}
