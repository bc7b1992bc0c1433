/** The characters of a page of a PDF, as they are printed. */

import { unseenOn } from '../../../src/core/pages/drawn/unseen.ts';
import { isSlanted, turnOf, type View } from '../../../src/core/pages/drawn/upright.ts';
import type { Box, Glyph } from '../../../src/core/pages/page.ts';
import type { OffLayers } from '../../../src/core/read/pdf/layers.ts';
import { type Drawn, isOff } from './drawn.ts';
import { asInked } from './inked-figures.ts';
import type { Pdfium } from './pdfium.ts';

/** How a character is drawn that is not drawn: not at all, or only as the edge of what is. */
const unseenModes = new Set([3, 7]);

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

/** What is asked of the characters of a page: how they are seen, and what of the file they stand in. */
interface Asked {
  view: View;
  drawn: Drawn;
  layers: OffLayers;
  isTagged: boolean;
}

/** The text of a page (`text`, as the module numbers it), what is asked of it, and how its page is seen. */
interface PageText {
  pdfium: Pdfium;
  ask: CharacterCalls;
  text: number;
  view: View;
}

/** The characters of a page as they are printed, and for each how its line runs. */
export function glyphsOf(pdfium: Pdfium, text: number, asked: Asked): { glyphs: Glyph[]; turns: number[] } {
  const ask = pdfium.call.pdfium.wasmExports as unknown as CharacterCalls;
  const page: PageText = { pdfium, ask, text, view: asked.view };
  const hands = new Map<number, Hand>();
  const isCovered = coveredOn(asked);
  const glyphs: Glyph[] = [];
  const turns: number[] = [];
  for (const { k, code } of charactersIn(page)) {
    const place = placeOf(page, k);
    if (!place) continue;
    const { box, direction, origin, size } = place;
    const object = ask.FPDFText_GetTextObject(text, k);
    const hand = hands.get(object) ?? handOf(pdfium, object, asked);
    hands.set(object, hand);
    const hidden = hand.hidden || isCovered(object, box);
    const unknown = code === 0 || ask.FPDFText_HasUnicodeMapError(text, k) === 1;
    const slanted = isSlanted(direction);
    const turn = turnOf(direction);
    // Of a line that runs down or up the page, the ink is as wide as its figures are high: it tells nothing here.
    const ink = isDigit(code) && turn === 0 ? inkOf(page, k) : null;
    glyphs.push({
      text: characterOf(code),
      ...box,
      x: origin.x,
      ...(ink ? asInked(ink, origin.y, size) : { y: origin.y, size }),
      ...hand,
      ...(hidden && { hidden }),
      ...(unknown && { unknown }),
      ...(slanted && { slanted }),
    } as Glyph);
    turns.push(turn);
  }
  return { glyphs, turns };
}

/** The characters of a page in their order, without those that PDFium makes up; two halves of one are put together. */
function* charactersIn({ pdfium, ask, text }: PageText): Generator<{ k: number; code: number }> {
  const count = text ? pdfium.call.FPDFText_CountChars(text) : 0;
  pdfium.take(count);
  let high = 0;
  for (let k = 0; k < count; k++) {
    if (ask.FPDFText_IsGenerated(text, k) === 1) continue;
    const code = ask.FPDFText_IsHyphen(text, k) === 1 ? hyphen : ask.FPDFText_GetUnicode(text, k);
    if (isHighHalf(code)) {
      high = code;
      continue;
    }
    const isWhole = !high || !isLowHalf(code);
    yield { k, code: isWhole ? code : (high - 0xd800) * 0x400 + (code - 0xdc00) + 0x10000 };
    high = 0;
  }
}

/** Where a character stands on the page as it is seen, how its line runs and how large it is; null where it has no box. */
function placeOf({ pdfium, ask, text, view }: PageText, k: number) {
  const { answer, float, double } = pdfium;
  if (!ask.FPDFText_GetLooseCharBox(text, k, answer(0))) return null;
  const box = view.box({ x0: float(0), top: float(3), x1: float(2), bottom: float(1) });
  const scaled = ask.FPDFText_GetMatrix(text, k, answer(0));
  const direction = scaled ? view.direction(float(0), float(1)) : { x: 1, y: 0 };
  const scale = scaled ? Math.hypot(float(2), float(3)) || 1 : 1;
  ask.FPDFText_GetCharOrigin(text, k, answer(0), answer(2));
  const origin = view.point(double(0), double(1));
  return { box, direction, origin, size: ask.FPDFText_GetFontSize(text, k) * scale };
}

/** The ink of a character, where PDFium gives it. */
function inkOf({ pdfium: { answer, double }, ask, text, view }: PageText, k: number): Box | null {
  return ask.FPDFText_GetCharBox(text, k, answer(0), answer(2), answer(4), answer(6))
    ? view.box({ x0: double(0), top: double(3), x1: double(1), bottom: double(2) })
    : null;
}

/** Tells of the text objects of a page whether what they show at a place is drawn over or cut off. */
function coveredOn({ view, drawn }: Asked): (object: number, box: Box) => boolean | undefined {
  const texts = new Map(
    [...drawn.texts].map(([object, how]) => [object, { ...how, clip: how.clip && view.box(how.clip) }]),
  );
  const isUnseen = unseenOn(
    view,
    drawn.patches.map((patch) => ({ ...patch, box: view.box(patch.box) })),
  );
  return (object, box) => {
    const how = texts.get(object);
    return how && isUnseen(box, how);
  };
}

/** What PDFium gives for the hyphen at the end of a line is no character. */
const hyphen = 0x2d;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isHighHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code < 0xe000;
const characterOf = (code: number): string => (code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code));

/** The font of a text object, whether it is drawn at all, and whether it is content. */
function handOf(pdfium: Pdfium, object: number, { drawn, layers, isTagged }: Asked): Hand {
  const { call } = pdfium;
  const handle = object ? call.FPDFTextObj_GetFont(object) : 0;
  if (!handle) return { font: '', bold: false };
  const hidden =
    unseenModes.has(call.FPDFTextObj_GetTextRenderMode(object)) ||
    drawn.texts.get(object)?.isClear ||
    isOff(pdfium, layers, object);
  const artefact = isTagged && [...pdfium.marks(object)].some(({ name }) => name === 'Artifact');
  return { ...pdfium.font(handle), ...(hidden && { hidden }), ...(artefact && { artefact }) };
}
