/** A PDF becomes pages (src/core/pages/page.ts) by PDFium, which is compiled to WebAssembly. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { isBoldName } from '../../src/core/pages/bold-name.ts';
import { drawnLines, inside, type Matrix, type Path } from '../../src/core/pages/drawn.ts';
import type { Box, Glyph, Page } from '../../src/core/pages/page.ts';
import { turnOf, upright, type View, viewOf } from '../../src/core/pages/upright.ts';

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
const boldWeight = 600;

/** The memory of a module as numbers of each kind: the package does not declare it. */
interface Heap {
  HEAPU8: Uint8Array;
  HEAP32: Int32Array;
  HEAPF32: Float32Array;
  HEAPF64: Float64Array;
}

/** PDFium, and a piece of its memory in which it answers. */
class Pdfium {
  private readonly module: WrappedPdfiumModule;
  private readonly at: number;

  constructor(module: WrappedPdfiumModule) {
    this.module = module;
    this.at = this.room(512);
  }

  get call(): WrappedPdfiumModule {
    return this.module;
  }

  /** The memory of PDFium: another whenever it has grown. */
  private get heap(): Heap {
    return this.module.pdfium as unknown as Heap;
  }

  room(size: number): number {
    const malloc = this.module.pdfium.wasmExports.malloc as (size: number) => number;
    const at = malloc(size);
    if (!at) throw new Error(tooLarge);
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

  /** The text that PDFium writes when it is given a place and its size. */
  text(ask: (at: number, size: number) => number): string {
    const length = Math.min(255, ask(this.at, 255));
    return Buffer.from(this.heap.HEAPU8.slice(this.at, this.at + Math.max(0, length - 1))).toString();
  }
}

const tooLarge =
  'this PDF asks for more memory than any document needs. Print it anew as PDF and use that file.';
const damaged = (what: string) =>
  `this PDF is damaged: ${what}. Open it in a PDF reader, print it anew as PDF, and use that file.`;

/**
 * The pages of a PDF, upright. Throws an Error with a sentence for people where it cannot be opened: it is
 * damaged, or asks for a password.
 */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  const { init } = await import('@embedpdf/pdfium');
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const module = await init({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer });
  module.PDFiumExt_Init();
  const pdfium = new Pdfium(module);
  const { call } = pdfium;
  const document = call.FPDF_LoadMemDocument(pdfium.put(bytes), bytes.length, '');
  if (!document) {
    if (call.FPDF_GetLastError() !== passwordError) throw new Error(damaged('it cannot be opened'));
    throw new Error('this PDF is protected by a password. Open it, save it without one, and use that file.');
  }
  const count = call.FPDF_GetPageCount(document);
  if (!count) throw new Error(damaged('it has no pages'));
  return Array.from({ length: count }, (_, i) => pageOf(pdfium, document, i));
}

function pageOf(pdfium: Pdfium, document: number, index: number): Page {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (!page) throw new Error(damaged(`its page ${index + 1} cannot be opened`));
  const view = viewOf(sheetOf(pdfium, page), call.FPDFPage_GetRotation(page));
  const drawn = { paths: [] as Path[], images: [] as Box[] };
  objectsOf(
    pdfium,
    {
      count: Math.min(mostObjects, call.FPDFPage_CountObjects(page)),
      at: (k) => call.FPDFPage_GetObject(page, k),
    },
    [1, 0, 0, 1, 0, 0],
    drawn,
    0,
  );
  const text = call.FPDFText_LoadPage(page);
  const { glyphs, turns } = glyphsOf(pdfium, text, view);
  call.FPDFText_ClosePage(text);
  call.FPDF_ClosePage(page);
  const { width, height } = view;
  const { rules, shapes } = drawnLines(drawn.paths.map((path) => inView(path, view)));
  const pictures = drawn.images.map((box) => view.box(box));
  return upright({ no: index + 1, width, height, glyphs, rules, pictures, shapes }, turns);
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

/** Gathers the paths and pictures among objects, and among those of the forms in them. */
function objectsOf(
  pdfium: Pdfium,
  objects: Objects,
  outer: Matrix,
  found: { paths: Path[]; images: Box[] },
  depth: number,
): void {
  const { call, answer, float } = pdfium;
  for (let k = 0; k < objects.count; k++) {
    const object = objects.at(k);
    const type = call.FPDFPageObj_GetType(object);
    if (type !== pathObject && type !== imageObject && type !== formObject) continue;
    if (!call.FPDFPageObj_GetMatrix(object, answer(0))) continue;
    const own = [0, 1, 2, 3, 4, 5].map(float) as Matrix;
    const matrix = inside(own, outer);
    if (type === pathObject) found.paths.push(pathOf(pdfium, object, matrix));
    else if (type === imageObject) found.images.push(squareIn(matrix));
    else if (depth < deepestForm) {
      const count = Math.min(mostObjects, call.FPDFFormObj_CountObjects(object));
      objectsOf(
        pdfium,
        { count, at: (n) => call.FPDFFormObj_GetObject(object, n) },
        matrix,
        found,
        depth + 1,
      );
    }
  }
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

/** The characters of a page as they are printed, and for each how its line runs. */
function glyphsOf(pdfium: Pdfium, text: number, view: View): { glyphs: Glyph[]; turns: number[] } {
  const { call, answer, float, double } = pdfium;
  const fonts = new Map<number, Pick<Glyph, 'font' | 'bold' | 'hidden'>>();
  const glyphs: Glyph[] = [];
  const turns: number[] = [];
  const count = text ? call.FPDFText_CountChars(text) : 0;
  let high = 0;
  for (let k = 0; k < count; k++) {
    if (call.FPDFText_IsGenerated(text, k) === 1) continue;
    let code = call.FPDFText_GetUnicode(text, k);
    if (call.FPDFText_IsHyphen(text, k) === 1) code = 0x2d;
    if (code >= 0xd800 && code < 0xdc00) {
      high = code;
      continue;
    }
    if (code >= 0xdc00 && code < 0xe000 && high) code = (high - 0xd800) * 0x400 + (code - 0xdc00) + 0x10000;
    high = 0;
    const object = call.FPDFText_GetTextObject(text, k);
    const font = fonts.get(object) ?? fontOf(pdfium, object);
    fonts.set(object, font);
    if (!call.FPDFText_GetLooseCharBox(text, k, answer(0))) continue;
    const box = view.box({ x0: float(0), top: float(3), x1: float(2), bottom: float(1) });
    const scaled = call.FPDFText_GetMatrix(text, k, answer(0));
    const direction = scaled ? view.direction(float(0), float(1)) : { x: 1, y: 0 };
    const scale = scaled ? Math.hypot(float(2), float(3)) || 1 : 1;
    call.FPDFText_GetCharOrigin(text, k, answer(0), answer(2));
    const origin = view.point(double(0), double(1));
    const unknown = code === 0 || call.FPDFText_HasUnicodeMapError(text, k) === 1;
    glyphs.push({
      text: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code),
      ...box,
      y: origin.y,
      x: origin.x,
      size: call.FPDFText_GetFontSize(text, k) * scale,
      ...font,
      ...(unknown && { unknown }),
    } as Glyph);
    turns.push(turnOf(direction));
  }
  return { glyphs, turns };
}

function fontOf(pdfium: Pdfium, object: number): Pick<Glyph, 'font' | 'bold' | 'hidden'> {
  const { call } = pdfium;
  const font = object ? call.FPDFTextObj_GetFont(object) : 0;
  if (!font) return { font: '', bold: false };
  const name = pdfium
    .text((at, size) => call.FPDFFont_GetBaseFontName(font, at, size))
    .replace(/^[A-Z]{6}\+/u, '');
  const isBold = call.FPDFFont_GetWeight(font) >= boldWeight || isBoldName(name);
  const isHidden = unseenModes.has(call.FPDFTextObj_GetTextRenderMode(object));
  return { font: name, bold: isBold, ...(isHidden && { hidden: true }) };
}
