/** The characters of a page of a PDF, as they are printed. */

import type { Glyph } from '../../../src/core/pages/page.ts';
import { unseenOn } from '../../../src/core/pages/unseen.ts';
import { isSlanted, turnOf, type View } from '../../../src/core/pages/upright.ts';
import type { OffLayers } from '../../../src/core/read/pdf-layers.ts';
import { asInked } from '../inked-figures.ts';
import { type Drawn, isOff } from './drawn.ts';
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

/** The characters of a page as they are printed, and for each how its line runs. */
export function glyphsOf(pdfium: Pdfium, text: number, asked: Asked): { glyphs: Glyph[]; turns: number[] } {
  const { view, drawn } = asked;
  const ask = pdfium.call.pdfium.wasmExports as unknown as CharacterCalls;
  const { answer, float, double } = pdfium;
  const hands = new Map<number, Hand>();
  const texts = new Map(
    [...drawn.texts].map(([object, how]) => [object, { ...how, clip: how.clip && view.box(how.clip) }]),
  );
  const isUnseen = unseenOn(
    view,
    drawn.patches.map((patch) => ({ ...patch, box: view.box(patch.box) })),
  );
  /** The ink of a digit, where PDFium gives it. */
  const inkOf = (code: number, k: number) =>
    isDigit(code) && ask.FPDFText_GetCharBox(text, k, answer(0), answer(2), answer(4), answer(6))
      ? view.box({ x0: double(0), top: double(3), x1: double(1), bottom: double(2) })
      : null;
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
    const hand = hands.get(object) ?? handOf(pdfium, object, asked);
    hands.set(object, hand);
    const how = texts.get(object);
    const hidden = hand.hidden || (how && isUnseen(box, how));
    const unknown = code === 0 || ask.FPDFText_HasUnicodeMapError(text, k) === 1;
    const size = ask.FPDFText_GetFontSize(text, k) * scale;
    const slanted = isSlanted(direction);
    const ink = inkOf(code, k);
    glyphs.push({
      text: characterOf(code),
      ...box,
      x,
      ...(ink ? asInked(ink, y, size) : { y, size }),
      ...hand,
      ...(hidden && { hidden }),
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
