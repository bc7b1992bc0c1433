/** What is drawn on a page of a PDF: its paths and pictures, and when and within what its words are. */

import { inside, type Matrix, type Path, placed } from '../../../src/core/pages/drawn/drawn.ts';
import { boxAround, piecesOf, rectangleOf } from '../../../src/core/pages/drawn/paths.ts';
import { type Drawing, isNearlyWhite, type Patch } from '../../../src/core/pages/drawn/unseen.ts';
import type { Box } from '../../../src/core/pages/page.ts';
import type { OffLayers } from '../../../src/core/read/pdf/layers.ts';
import type { Mark, Pdfium } from './pdfium.ts';

/** The kinds of objects on a page, as PDFium numbers them. */
const [textObject, pathObject, imageObject, shadingObject, formObject] = [1, 2, 3, 4, 5];
/** How words are drawn whose letters have an edge (ISO 32000-1, table 106). */
const outlinedModes = new Set([1, 2, 5, 6]);
/** Forms stand in one another no farther. */
const deepestForm = 12;
/** A path has no more pieces that matter: a map has thousands. */
const mostSegments = 2000;
const mostObjects = 100_000;
/** Clips lie in one another no deeper. */
const mostClips = 32;
/** A line so wide is a ground for words, in points. */
const wideLine = 6;
/** What lets nothing through is so dense. */
const opaque = 255;

interface Objects {
  count: number;
  at: (k: number) => number;
}

/** What is drawn on a page, in the units of the file. */
export interface Drawn {
  paths: Path[];
  images: Box[];
  patches: Patch[];
  /** How each object of words is drawn. */
  texts: Map<number, Drawing & { isClear: boolean }>;
  /** How many objects there are. */
  count: number;
}

/** Gathers what is drawn on a page, without what stands on layers that are off. */
export function drawnOn(pdfium: Pdfium, page: number, layers: OffLayers): Drawn {
  const { call } = pdfium;
  const found: Drawn = { paths: [], images: [], patches: [], texts: new Map(), count: 0 };
  const onPage = {
    count: call.FPDFPage_CountObjects(page),
    at: (k: number) => call.FPDFPage_GetObject(page, k),
  };
  new Gathering(pdfium, layers, found).gather(onPage, [1, 0, 0, 1, 0, 0], 0);
  pdfium.take(found.count);
  return found;
}

/** Whether something that is drawn stands on a layer that is off. */
export function isOff(pdfium: Pdfium, layers: OffLayers, object: number): boolean {
  if (!layers.names.size && !layers.sets) return false;
  const isOffMark = ({ name, handle }: Mark) =>
    name === 'OC' &&
    ((layers.sets && pdfium.call.FPDFPageObjMark_GetParamValueType(handle, 'OCGs') > 0) ||
      layers.names.has(pdfium.saidByMark(handle, 'Name')));
  return [...pdfium.marks(object)].some(isOffMark);
}

/** Goes through the objects of a page, and those of the forms in them, in the order in which they are drawn. */
class Gathering {
  private readonly pdfium: Pdfium;
  private readonly layers: OffLayers;
  private readonly found: Drawn;

  constructor(pdfium: Pdfium, layers: OffLayers, found: Drawn) {
    this.pdfium = pdfium;
    this.layers = layers;
    this.found = found;
  }

  gather(objects: Objects, outer: Matrix, depth: number): void {
    const { pdfium, layers, found } = this;
    const { call, answer, float } = pdfium;
    for (let k = 0; k < objects.count && found.count++ < mostObjects; k++) {
      const object = objects.at(k);
      const type = call.FPDFPageObj_GetType(object);
      if (type < textObject || type > formObject || isOff(pdfium, layers, object)) continue;
      if (type === textObject) this.words(object, outer);
      else if (type === shadingObject) this.patch(object, outer);
      else if (call.FPDFPageObj_GetMatrix(object, answer(0))) {
        const matrix = inside([0, 1, 2, 3, 4, 5].map(float) as Matrix, outer);
        if (type === pathObject) this.path(object, matrix, outer);
        if (type === imageObject) {
          found.images.push(squareIn(matrix));
          this.patch(object, outer);
        }
        if (type === formObject && depth < deepestForm) {
          const count = call.FPDFFormObj_CountObjects(object);
          const own = { count, at: (n: number) => call.FPDFFormObj_GetObject(object, n) };
          this.gather(own, matrix, depth + 1);
        }
      }
    }
  }

  private words(object: number, outer: Matrix): void {
    const { pdfium, found } = this;
    const clip = clipOf(pdfium, object, outer);
    const { isWhite, density } = inkOf(pdfium, object);
    // What is drawn around has another colour than what it is filled with.
    const isFilled = !outlinedModes.has(pdfium.call.FPDFTextObj_GetTextRenderMode(object));
    const [isPale, isClear] = [isFilled && isWhite, isFilled && density === 0];
    found.texts.set(object, { at: found.count, isWhite: isPale, clip, isClear });
  }

  private path(object: number, matrix: Matrix, outer: Matrix): void {
    const { pdfium, found } = this;
    const { call, answer, float } = pdfium;
    const path = withinClip(pathOf(pdfium, object, matrix), clipOf(pdfium, object, outer));
    if (!path) return;
    found.paths.push(path);
    if (path.filled) {
      const { isWhite, density } = inkOf(pdfium, object);
      if (!density) return;
      const pieces = piecesOf(path.points);
      const isWhole = density === opaque && !call.FPDFPageObj_HasTransparency(object);
      const box = pieces.length === 1 && isWhole ? rectangleOf(pieces[0]!) : null;
      found.patches.push({
        box: box ?? boxAround(path.points),
        at: found.count,
        isWhite: isWhite && box !== null,
        covers: box !== null,
      });
    } else if (path.stroked && call.FPDFPageObj_GetStrokeWidth(object, answer(0)) && float(0) > wideLine)
      this.patch(object, outer);
  }

  /** Something drawn that fills its bounds, so that words stand out from it. */
  private patch(object: number, matrix: Matrix): void {
    const { call, answer, float } = this.pdfium;
    if (!call.FPDFPageObj_GetBounds(object, answer(0), answer(1), answer(2), answer(3))) return;
    const [left, low, right, high] = [float(0), float(1), float(2), float(3)];
    const corners = [left, right].flatMap((x) => [low, high].map((y) => ({ x, y })));
    const box = boxAround(corners.map((corner) => placed(corner, matrix)));
    this.found.patches.push({ box, at: this.found.count, isWhite: false, covers: false });
  }
}

/** What something is filled with: whether it is white, and how much it lets through (0: all; 255: nothing). */
function inkOf({ call, answer, integer }: Pdfium, object: number): { isWhite: boolean; density: number } {
  // A pattern has no colour of its own.
  if (!call.FPDFPageObj_GetFillColor(object, answer(0), answer(1), answer(2), answer(3)))
    return { isWhite: false, density: 1 };
  return { isWhite: isNearlyWhite([0, 1, 2].map(integer)), density: integer(3) };
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

function clipBox({ call, answer, float }: Pdfium, clip: number, i: number, matrix: Matrix): Box {
  const points: { x: number; y: number }[] = [];
  const count = Math.min(mostSegments, call.FPDFClipPath_CountPathSegments(clip, i));
  for (let k = 0; k < count; k++) {
    const segment = call.FPDFClipPath_GetPathSegment(clip, i, k);
    if (!call.FPDFPathSegment_GetPoint(segment, answer(0), answer(1))) continue;
    points.push(placed({ x: float(0), y: float(1) }, matrix));
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

function pathOf({ call, answer, float, integer }: Pdfium, object: number, matrix: Matrix): Path {
  const path: Path = { points: [], stroked: false, filled: false };
  if (call.FPDFPath_GetDrawMode(object, answer(0), answer(1))) {
    path.filled = integer(0) !== 0;
    path.stroked = integer(1) !== 0;
  }
  const count = Math.min(mostSegments, call.FPDFPath_CountSegments(object));
  for (let k = 0; k < count; k++) {
    const segment = call.FPDFPath_GetPathSegment(object, k);
    if (!call.FPDFPathSegment_GetPoint(segment, answer(0), answer(1))) continue;
    const type = call.FPDFPathSegment_GetType(segment);
    path.points.push({
      ...placed({ x: float(0), y: float(1) }, matrix),
      begins: type === moveSegment,
      curved: type === curveSegment || type > moveSegment || type < lineSegment,
      closes: call.FPDFPathSegment_GetClose(segment),
    });
  }
  return path;
}
