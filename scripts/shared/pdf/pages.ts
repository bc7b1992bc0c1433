/** A PDF becomes pages (src/core/pages/page.ts) by PDFium. */

import { Unreadable } from '../../../src/core/model/unreadable.ts';
import { drawnLines, type Path } from '../../../src/core/pages/drawn/drawn.ts';
import { upright, type View, viewOf } from '../../../src/core/pages/drawn/upright.ts';
import type { Box, Glyph, Page } from '../../../src/core/pages/page.ts';
import { type OffLayers, offLayers, withoutForms } from '../../../src/core/read/pdf/layers.ts';
import { PdfObjects } from '../../../src/core/read/pdf/objects.ts';
import { pdfDamage } from '../../../src/core/read/pdf/whole.ts';
import { pdf as said } from '../people/files-said.ts';
import { drawnOn } from './drawn.ts';
import { glyphsOf } from './glyphs.ts';
import { type Pdfium, withPdfium } from './pdfium.ts';

/** The error of PDFium that asks for a password. */
const passwordError = 4;
/** The most pages of a file: a plan has a tenth of them. */
const mostPages = 5000;
/**
 * What people put over a page that is set: comments, words, lines through or below words, marks and stamps, as PDFium
 * numbers them; and a field of a form, which holds words when it is filled in.
 */
const putOver = new Set([1, 3, 4, 9, 10, 11, 12, 13, 14, 15, 17, 28]);
const formField = 20;
/** At most this many of them are looked at on a page. */
const mostPutOver = 500;
/** At most this many of the files that are attached to one are looked at. */
const mostAttached = 1000;

/** A file, what is known of it before it is opened, and whether it says what of it is no content. */
interface File {
  bytes: Uint8Array;
  objects: PdfObjects;
  layers: OffLayers;
}

/**
 * The pages of a PDF, upright. Throws Unreadable where it cannot be opened: it is
 * damaged, or asks for a password, or for more memory than any document needs.
 */
export async function readPdf(bytes: Uint8Array): Promise<Page[]> {
  const objects = new PdfObjects(bytes);
  const layers = offLayers(objects);
  const pages = await withPdfium(bytes, (pdfium) => pagesOf(pdfium, { bytes, objects, layers }));
  if (!layers.forms.length) return pages;
  const without = withoutForms(bytes, layers.forms);
  const seen = await withPdfium(without, (pdfium) => pagesOf(pdfium, { bytes: without, objects, layers }));
  return pages.map((page, i) => withUnseen(seen[i]!, page));
}

/** A page with the characters of it that nobody sees, since they stand on a layer that is off. */
function withUnseen(seen: Page, { glyphs }: Page): Page {
  const keyOf = ({ text, x0, y }: Glyph) => `${text} ${x0} ${y}`;
  const known = new Set(seen.glyphs.map(keyOf));
  const unseen = glyphs.filter((glyph) => !known.has(keyOf(glyph)));
  return { ...seen, glyphs: [...seen.glyphs, ...unseen.map((glyph) => ({ ...glyph, hidden: true }))] };
}

function pagesOf(pdfium: Pdfium, { bytes, objects, layers }: File): Page[] {
  const { call } = pdfium;
  const document = call.FPDF_LoadMemDocument(pdfium.put(bytes), bytes.length, '');
  if (!document) {
    if (call.FPDF_GetLastError() !== passwordError)
      throw new Unreadable(said.damaged({ what: said.notOpened() }));
    throw new Unreadable(said.locked());
  }
  const count = call.FPDF_GetPageCount(document);
  if (!count) throw new Unreadable(said.damaged({ what: said.noPages() }));
  if (count > mostPages) throw new Unreadable(said.tooManyPages({ n: count, most: mostPages }));
  const damage = pdfDamage(objects);
  if (damage && damage.named > count)
    throw new Unreadable(said.damaged({ what: said.pagesNotListed({ n: damage.named, listed: count }) }));
  const shared = { document, layers, isTagged: call.FPDFCatalog_IsTagged(document) };
  const attached = pdfium.attachedTo(document, mostAttached);
  return Array.from({ length: count }, (_, i) => ({
    ...pageOf(pdfium, i, shared),
    ...(i === 0 && attached.length && { attached }),
    ...(damage && (!damage.named || damage.unread.has(i + 1)) && { unread: true }),
  }));
}

/** What the pages of a file have in common. */
interface Shared {
  document: number;
  layers: OffLayers;
  isTagged: boolean;
}

function pageOf(pdfium: Pdfium, index: number, { document, layers, isTagged }: Shared): Page {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(document, index);
  if (!page) throw new Unreadable(said.damaged({ what: said.pageNotOpened({ n: index + 1 }) }));
  const view = viewOf(sheetOf(pdfium, page), call.FPDFPage_GetRotation(page));
  const drawn = drawnOn(pdfium, page, layers);
  const over = putOverOn(pdfium, page);
  const text = call.FPDFText_LoadPage(page);
  const { glyphs, turns } = glyphsOf(pdfium, text, { view, drawn, layers, isTagged });
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
