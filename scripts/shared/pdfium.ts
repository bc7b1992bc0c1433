/** A PDF becomes pages (src/core/pages/page.ts) by PDFium, which is compiled to WebAssembly. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { Unreadable } from '../../src/core/model/unreadable.ts';
import { isBoldName } from '../../src/core/pages/bold-name.ts';
import { drawnLines, inside, type Matrix, type Path } from '../../src/core/pages/drawn.ts';
import type { Box, Glyph, Page } from '../../src/core/pages/page.ts';
import { boxAround } from '../../src/core/pages/paths.ts';
import { isSlanted, turnOf, upright, type View, viewOf } from '../../src/core/pages/upright.ts';
import { pdfDamage } from '../../src/core/read/pdf-whole.ts';
import { pdf as said } from './files-said.ts';
import { asInked } from './inked-figures.ts';

/** The kinds of objects on a page, and the error that asks for a password, as PDFium numbers them. */
const [pathObject, imageObject, formObject] = [2, 3, 5];
const passwordError = 4;
/** How a character is drawn that is not drawn: not at all, or only as the edge of what is. */
const unseenModes = new Set([3, 7]);
/** Forms stand in one another no farther. */
const deepestForm = 12;
/** A path has no more pieces that matter: a map has thousands. */
const mostSegments = 2000;
const mostObjects = 100_000;
/** The most pages of a file, and characters and drawn objects in it: a plan has a tenth of them. */
const [mostPages, mostInFile] = [5000, 4_000_000];
/** PDFium works with no more memory than this beside what the file itself takes, in bytes. */
const mostMemory = 384 * 2 ** 20;
/** Clips lie in one another no deeper. */
const mostClips = 32;
const boldWeight = 600;

/** No answer of PDFium that is read is longer, in bytes. */
const longestAnswer = 4096;
/**
 * What people put over a page that is set: comments, words, lines through or below words, marks and stamps, as PDFium
 * numbers them; and a field of a form, which holds words when it is filled in.
 */
const putOver = new Set([1, 3, 4, 9, 10, 11, 12, 13, 14, 15, 17, 28]);
const formField = 20;
/** At most this many of them are looked at on a page. */
const mostPutOver = 500;

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

/** PDFium, and a piece of its memory in which it answers. */
class Pdfium {
  private readonly module: WrappedPdfiumModule;
  private readonly at: number;
  private left = mostInFile;
  isTagged = false;
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

  /** Whether a mark of a tagged file says that an object is no content. */
  isArtefact(object: number): boolean {
    for (let i = 0; i < this.module.FPDFPageObj_CountMarks(object); i++) {
      const mark = this.module.FPDFPageObj_GetMark(object, i);
      const size = this.answer(100);
      if (!mark || !this.module.FPDFPageObjMark_GetName(mark, this.at, 255, size)) continue;
      const length = Math.min(255, this.integer(100));
      const name = Buffer.from(this.heap.HEAPU8.slice(this.at, this.at + Math.max(0, length - 2)));
      if (name.toString('utf16le') === 'Artifact') return true;
    }
    return false;
  }

  /** What one of the things that people put over a page says under a name; empty where it says nothing there. */
  saidBy(annotation: number, name: string): string {
    const length = this.module.FPDFAnnot_GetStringValue(annotation, name, this.at, longestAnswer);
    if (length > longestAnswer) return '…';
    const bytes = this.heap.HEAPU8.slice(this.at, this.at + Math.max(0, length - 2));
    return Buffer.from(bytes).toString('utf16le').replace(/\s+/gu, ' ').trim();
  }

  /** The text that PDFium writes when it is given a place and its size. */
  private text(ask: (at: number, size: number) => number): string {
    const length = Math.min(255, ask(this.at, 255));
    return Buffer.from(this.heap.HEAPU8.slice(this.at, this.at + Math.max(0, length - 1))).toString();
  }
}

/**
 * The pages of a PDF, upright. Throws Unreadable where it cannot be opened: it is
 * damaged, or asks for a password, or for more memory than any document needs.
 */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  const { module, isFull } = await bounded(bytes.length + mostMemory);
  try {
    return pagesOf(new Pdfium(module), bytes);
  } catch (error) {
    throw isFull() ? new Unreadable(said.tooLarge()) : error;
  }
}

function pagesOf(pdfium: Pdfium, bytes: Uint8Array): Page[] {
  const { call } = pdfium;
  const document = call.FPDF_LoadMemDocument(pdfium.put(bytes), bytes.length, '');
  if (!document) {
    if (call.FPDF_GetLastError() !== passwordError)
      throw new Unreadable(said.damaged({ what: said.notOpened() }));
    throw new Unreadable(said.locked());
  }
  pdfium.isTagged = call.FPDFCatalog_IsTagged(document);
  const count = call.FPDF_GetPageCount(document);
  if (!count) throw new Unreadable(said.damaged({ what: said.noPages() }));
  if (count > mostPages) throw new Unreadable(said.tooManyPages({ n: count, most: mostPages }));
  const damage = pdfDamage(bytes);
  if (damage && damage.named > count)
    throw new Unreadable(said.damaged({ what: said.pagesNotListed({ n: damage.named, listed: count }) }));
  return Array.from({ length: count }, (_, i) => ({
    ...pageOf(pdfium, document, i),
    ...(damage && (!damage.named || damage.unread.has(i + 1)) && { unread: true }),
  }));
}

function pageOf(pdfium: Pdfium, document: number, index: number): Page {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (!page) throw new Unreadable(said.damaged({ what: said.pageNotOpened({ n: index + 1 }) }));
  const view = viewOf(sheetOf(pdfium, page), call.FPDFPage_GetRotation(page));
  const drawn: Drawn = { paths: [], images: [], left: mostObjects };
  const onPage = {
    count: call.FPDFPage_CountObjects(page),
    at: (k: number) => call.FPDFPage_GetObject(page, k),
  };
  objectsOf(pdfium, onPage, [1, 0, 0, 1, 0, 0], drawn, 0);
  pdfium.take(mostObjects - drawn.left);
  const over = putOverOn(pdfium, page);
  const text = call.FPDFText_LoadPage(page);
  const { glyphs, turns } = glyphsOf(pdfium, text, view);
  call.FPDFText_ClosePage(text);
  call.FPDF_ClosePage(page);
  const { width, height } = view;
  const { rules, shapes } = drawnLines(drawn.paths.map((path) => inView(path, view)));
  const pictures = drawn.images.map((box) => view.box(box));
  const own = { no: index + 1, width, height, glyphs, rules, pictures, shapes };
  return { ...upright(own, turns), ...(over.length && { over }) };
}

/** What people put over a page, by its words; what has none is an empty one. */
function putOverOn(pdfium: Pdfium, page: number): string[] {
  const { call } = pdfium;
  const count = Math.min(mostPutOver, call.FPDFPage_GetAnnotCount(page));
  const found: string[] = [];
  for (let i = 0; i < count; i++) {
    const annotation = call.FPDFPage_GetAnnot(page, i);
    if (!annotation) continue;
    const kind = call.FPDFAnnot_GetSubtype(annotation);
    const words = pdfium.saidBy(annotation, kind === formField ? 'V' : 'Contents');
    if (putOver.has(kind) || (kind === formField && words)) found.push(words);
    call.FPDFPage_CloseAnnot(annotation);
  }
  return found;
}

const inView = (path: Path, view: View): Path => ({
  ...path,
  points: path.points.map((p) => ({ ...p, ...view.point(p.x, p.y) })),
});

/** The part of the paper that is shown, in the units of the file. */
function sheetOf(pdfium: Pdfium, page: number): Box {
  const { call, answer, float } = pdfium;
  const ask = (get: typeof call.FPDFPage_GetCropBox) =>
    get(page, answer(0), answer(1), answer(2), answer(3)) &&
    float(2) > float(0) &&
    float(3) > float(1) && { x0: float(0), top: float(1), x1: float(2), bottom: float(3) };
  const shown = ask(call.FPDFPage_GetCropBox) || ask(call.FPDFPage_GetMediaBox);
  if (shown) return shown;
  return { x0: 0, top: 0, x1: call.FPDF_GetPageWidthF(page), bottom: call.FPDF_GetPageHeightF(page) };
}

interface Objects {
  count: number;
  at: (k: number) => number;
}

/** What is drawn on a page, and how many more of its objects are asked. */
interface Drawn {
  paths: Path[];
  images: Box[];
  left: number;
}

/** Gathers the paths and pictures among objects, and among those of the forms in them. */
function objectsOf(pdfium: Pdfium, objects: Objects, outer: Matrix, found: Drawn, depth: number): void {
  const { call, answer, float } = pdfium;
  for (let k = 0; k < objects.count && found.left-- > 0; k++) {
    const object = objects.at(k);
    const type = call.FPDFPageObj_GetType(object);
    if (type !== pathObject && type !== imageObject && type !== formObject) continue;
    if (!call.FPDFPageObj_GetMatrix(object, answer(0))) continue;
    const own = [0, 1, 2, 3, 4, 5].map(float) as Matrix;
    const matrix = inside(own, outer);
    if (type === pathObject) {
      const path = withinClip(pathOf(pdfium, object, matrix), clipOf(pdfium, object, outer));
      if (path) found.paths.push(path);
    }
    if (type === imageObject) found.images.push(squareIn(matrix));
    if (type === formObject && depth < deepestForm) {
      const count = call.FPDFFormObj_CountObjects(object);
      const own = { count, at: (n: number) => call.FPDFFormObj_GetObject(object, n) };
      objectsOf(pdfium, own, matrix, found, depth + 1);
    }
  }
}

/** What of a path is within its clip; null where nothing is. */
function withinClip(path: Path, clip: Box | null): Path | null {
  if (!clip || !path.points.length) return path;
  const { x0, x1, top, bottom } = boxAround(path.points);
  if (x0 > clip.x1 + 1 || x1 < clip.x0 - 1 || top > clip.bottom + 1 || bottom < clip.top - 1) return null;
  const within = (n: number, from: number, to: number) => Math.max(from, Math.min(to, n));
  return {
    ...path,
    points: path.points.map((p) => ({
      ...p,
      x: within(p.x, clip.x0, clip.x1),
      y: within(p.y, clip.top, clip.bottom),
    })),
  };
}

/** The box outside which nothing of an object is drawn; null where it has none. */
function clipOf(pdfium: Pdfium, object: number, matrix: Matrix): Box | null {
  const { call } = pdfium;
  const clip = call.FPDFPageObj_GetClipPath(object);
  const count = clip ? Math.min(mostClips, call.FPDFClipPath_CountPaths(clip)) : 0;
  const boxes = Array.from({ length: Math.max(0, count) }, (_, i) => clipBox(pdfium, clip, i, matrix));
  const drawn = boxes.filter((box) => box.x0 <= box.x1);
  if (!drawn.length) return null;
  return {
    x0: Math.max(...drawn.map((box) => box.x0)),
    top: Math.max(...drawn.map((box) => box.top)),
    x1: Math.min(...drawn.map((box) => box.x1)),
    bottom: Math.min(...drawn.map((box) => box.bottom)),
  };
}

function clipBox({ call, answer, float }: Pdfium, clip: number, i: number, [a, b, c, d, e, f]: Matrix): Box {
  const points: { x: number; y: number }[] = [];
  const count = Math.min(mostSegments, call.FPDFClipPath_CountPathSegments(clip, i));
  for (let k = 0; k < count; k++) {
    const segment = call.FPDFClipPath_GetPathSegment(clip, i, k);
    if (!call.FPDFPathSegment_GetPoint(segment, answer(0), answer(1))) continue;
    const [x, y] = [float(0), float(1)];
    points.push({ x: a * x + c * y + e, y: b * x + d * y + f });
  }
  return boxAround(points);
}

/** Where a picture stands: a square of one unit, as its matrix sets it. */
function squareIn([a, b, c, d, e, f]: Matrix): Box {
  const [xs, ys] = [
    [e, e + a, e + c, e + a + c],
    [f, f + b, f + d, f + b + d],
  ];
  return { x0: Math.min(...xs), x1: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** The kinds of the pieces of a path, as PDFium numbers them. */
const [lineSegment, curveSegment, moveSegment] = [0, 1, 2];

function pathOf({ call, answer, float, integer }: Pdfium, object: number, [a, b, c, d, e, f]: Matrix): Path {
  const path: Path = { points: [], stroked: false, filled: false };
  if (call.FPDFPath_GetDrawMode(object, answer(0), answer(1))) {
    path.filled = integer(0) !== 0;
    path.stroked = integer(1) !== 0;
  }
  const count = Math.min(mostSegments, call.FPDFPath_CountSegments(object));
  for (let k = 0; k < count; k++) {
    const segment = call.FPDFPath_GetPathSegment(object, k);
    if (!call.FPDFPathSegment_GetPoint(segment, answer(0), answer(1))) continue;
    const [x, y] = [float(0), float(1)];
    const type = call.FPDFPathSegment_GetType(segment);
    path.points.push({
      x: a * x + c * y + e,
      y: b * x + d * y + f,
      begins: type === moveSegment,
      curved: type === curveSegment || type > moveSegment || type < lineSegment,
      closes: call.FPDFPathSegment_GetClose(segment),
    });
  }
  return path;
}

/** What is asked of each character, straight from the module: checks on each call would take most of the time. */
interface CharacterCalls {
  FPDFText_IsGenerated(text: number, k: number): number;
  FPDFText_GetUnicode(text: number, k: number): number;
  FPDFText_IsHyphen(text: number, k: number): number;
  FPDFText_GetTextObject(text: number, k: number): number;
  FPDFText_GetLooseCharBox(text: number, k: number, at: number): number;
  FPDFText_GetMatrix(text: number, k: number, at: number): number;
  FPDFText_GetCharBox(text: number, k: number, x0: number, x1: number, y0: number, y1: number): number;
  FPDFText_GetCharOrigin(text: number, k: number, x: number, y: number): number;
  FPDFText_HasUnicodeMapError(text: number, k: number): number;
  FPDFText_GetFontSize(text: number, k: number): number;
}

type Hand = Pick<Glyph, 'font' | 'bold' | 'hidden' | 'artefact'>;

/** The characters of a page as they are printed, and for each how its line runs. */
function glyphsOf(pdfium: Pdfium, text: number, view: View): { glyphs: Glyph[]; turns: number[] } {
  const ask = pdfium.call.pdfium.wasmExports as unknown as CharacterCalls;
  const { answer, float, double } = pdfium;
  const hands = new Map<number, Hand>();
  const glyphs: Glyph[] = [];
  const turns: number[] = [];
  const count = text ? pdfium.call.FPDFText_CountChars(text) : 0;
  pdfium.take(count);
  let high = 0;
  for (let k = 0; k < count; k++) {
    if (ask.FPDFText_IsGenerated(text, k) === 1) continue;
    let code = ask.FPDFText_IsHyphen(text, k) === 1 ? hyphen : ask.FPDFText_GetUnicode(text, k);
    if (isHighHalf(code)) {
      high = code;
      continue;
    }
    if (isLowHalf(code) && high) code = (high - 0xd800) * 0x400 + (code - 0xdc00) + 0x10000;
    high = 0;
    if (!ask.FPDFText_GetLooseCharBox(text, k, answer(0))) continue;
    const box = view.box({ x0: float(0), top: float(3), x1: float(2), bottom: float(1) });
    const scaled = ask.FPDFText_GetMatrix(text, k, answer(0));
    const direction = scaled ? view.direction(float(0), float(1)) : { x: 1, y: 0 };
    const scale = scaled ? Math.hypot(float(2), float(3)) || 1 : 1;
    ask.FPDFText_GetCharOrigin(text, k, answer(0), answer(2));
    const { x, y } = view.point(double(0), double(1));
    const object = ask.FPDFText_GetTextObject(text, k);
    const hand = hands.get(object) ?? handOf(pdfium, object);
    hands.set(object, hand);
    const unknown = code === 0 || ask.FPDFText_HasUnicodeMapError(text, k) === 1;
    const size = ask.FPDFText_GetFontSize(text, k) * scale;
    const slanted = isSlanted(direction);
    const inked =
      isDigit(code) && ask.FPDFText_GetCharBox(text, k, answer(0), answer(2), answer(4), answer(6));
    const ink = inked ? view.box({ x0: double(0), top: double(3), x1: double(1), bottom: double(2) }) : null;
    glyphs.push({
      text: characterOf(code),
      ...box,
      x,
      ...(ink ? asInked(ink, y, size) : { y, size }),
      ...hand,
      ...(unknown && { unknown }),
      ...(slanted && { slanted }),
    } as Glyph);
    turns.push(turnOf(direction));
  }
  return { glyphs, turns };
}

/** What PDFium gives for the hyphen at the end of a line is no character. */
const hyphen = 0x2d;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isHighHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
const characterOf = (code: number): string => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));

/** The font of a text object, whether it is drawn at all, and whether it is content. */
function handOf(pdfium: Pdfium, object: number): Hand {
  const { call } = pdfium;
  const handle = object ? call.FPDFTextObj_GetFont(object) : 0;
  if (!handle) return { font: '', bold: false };
  const hidden = unseenModes.has(call.FPDFTextObj_GetTextRenderMode(object));
  const artefact = pdfium.isTagged && pdfium.isArtefact(object);
  return { ...pdfium.font(handle), ...(hidden && { hidden }), ...(artefact && { artefact }) };
}
