import { Unreadable } from '../../model/unreadable.ts';
import { drawnLines, inside, type Matrix, type Path } from '../../pages/drawn/drawn.ts';
import { boxAround, piecesOf, rectangleOf } from '../../pages/drawn/paths.ts';
import { type Patch, unseenOn } from '../../pages/drawn/unseen.ts';
import { upright } from '../../pages/drawn/upright.ts';
import { median } from '../../pages/lines/median.ts';
import type { Box, Page } from '../../pages/page.ts';
import { allNamed, firstNamed, nameOf } from '../packed/xml-part.ts';
import { said } from '../said.ts';
import {
  fontOf,
  glyphsOf,
  isWhite,
  matrixOf,
  numbersIn,
  type OfdFont,
  pathOf,
  pointsOf,
  type SetGlyph,
} from './objects.ts';
import { attachedTo, overPages, watermarksOver } from './over.ts';
import { beside, Parts } from './parts.ts';

/** No document has more pages, or more characters on all of them. */
const [mostPages, mostGlyphs] = [5000, 3_000_000];
/** No document draws more objects: one that is made of others may draw any number, over and over. */
const mostObjects = 2_000_000;
/** Objects made of others stand in one another no farther. */
const deepestObject = 8;
/** Letters are larger than others from so many of their sizes on. */
const larger = 1.15;
/** What pages of one document share. */
interface Shared {
  parts: Parts;
  /** The part that lists them. */
  name: string;
  box: number[];
  fonts: ReadonlyMap<string, OfdFont>;
  templates: ReadonlyMap<string, string>;
  /** Whether it has one page: no other tells that what its template draws at an edge stands around its text. */
  isOnePage: boolean;
  /** Objects made of others, by their number. */
  units: ReadonlyMap<string, Element>;
  /** How many more objects are drawn. */
  left: number;
}

/**
 * The pages of an OFD (GB/T 33190), upright. Throws an Error with a sentence for people where it is damaged,
 * locked, or asks for more than any document holds.
 */
export function readOfd(bytes: Buffer): Page[] {
  const parts = new Parts(bytes);
  const root = parts.root('OFD.xml');
  const pages: Page[] = [];
  const attached: string[] = [];
  let glyphs = 0;
  for (const body of allNamed(root, ['DocBody'])) {
    const name = beside('', firstNamed(body, 'DocRoot')?.textContent ?? '');
    const document = parts.root(name);
    if (!document) throw new Unreadable(said.ofdNoPages());
    const shared = sharedOf(parts, name, document);
    const over = overPages(parts, name, document);
    const marked = watermarksOver(parts, name, document);
    attached.push(...attachedTo(parts, name, document));
    for (const page of allNamed(firstNamed(document, 'Pages') ?? null, ['Page'])) {
      const content = parts.root(beside(name, page.getAttribute('BaseLoc') ?? ''));
      if (!content || nameOf(content) !== pageName) throw new Unreadable(said.ofdNoPages());
      const id = page.getAttribute('ID') ?? '';
      const own = over.get(id);
      const read = pageOf(content, pages.length + 1, shared, marked.get(id) ?? []);
      pages.push({ ...read, ...(own && { over: own }) });
      glyphs += pages.at(-1)!.glyphs.length;
      if (pages.length > mostPages || glyphs > mostGlyphs) throw new Unreadable(said.ofdTooMuch());
    }
  }
  const [first, ...others] = pages;
  if (!first) throw new Unreadable(said.ofdNoPages());
  return [{ ...first, ...(attached.length && { attached }) }, ...others];
}

function sharedOf(parts: Parts, name: string, document: Element): Shared {
  const fonts = new Map<string, OfdFont>();
  const units = new Map<string, Element>();
  for (const named of allNamed(document, ['PublicRes', 'DocumentRes'])) {
    const resources = parts.root(beside(name, named.textContent ?? ''));
    for (const font of allNamed(resources, ['Font'])) fonts.set(font.getAttribute('ID') ?? '', fontOf(font));
    for (const unit of allNamed(resources, ['CompositeGraphicUnit']))
      units.set(unit.getAttribute('ID') ?? '', unit);
  }
  const templates = new Map(
    allNamed(document, ['TemplatePage']).map((t) => [
      t.getAttribute('ID') ?? '',
      beside(name, t.getAttribute('BaseLoc') ?? ''),
    ]),
  );
  const area = firstNamed(document, 'PageArea') ?? document;
  const isOnePage = allNamed(firstNamed(document, 'Pages') ?? null, ['Page']).length === 1;
  const box = boxOf(area) ?? [0, 0, 210, 297];
  return { parts, name, box, fonts, templates, isOnePage, units, left: mostObjects };
}

/** The sheet that an element names, in millimetres: left, top, width, height. */
function boxOf(element: Element | null): number[] | null {
  const box = numbersIn(firstNamed(element, 'PhysicalBox')?.textContent, 4);
  return box.length === 4 && box[2]! > 0 && box[3]! > 0 ? box : null;
}

/** What is drawn on a page, in points. */
interface Found {
  glyphs: SetGlyph[];
  paths: Path[];
  pictures: Box[];
  patches: Patch[];
  /** Whether the file lacks something that the page draws. */
  unread: boolean;
}

const nothing = (): Found => ({ glyphs: [], paths: [], pictures: [], patches: [], unread: false });

/** The characters of watermarks, which lie over all else. */
function glyphsOver(marks: readonly Element[], sheet: Matrix, shared: Shared): SetGlyph[] {
  const found = nothing();
  for (const mark of marks) gather(mark, inside(matrixOf(mark), sheet), shared, found, 0);
  return found.glyphs.map((g) => ({ ...g, watermark: true, how: { ...g.how, at: Infinity } }));
}

function pageOf(content: Element, no: number, shared: Shared, marks: readonly Element[]): Page {
  const [left = 0, top = 0, width = 0, height = 0] = boxOf(firstNamed(content, 'Area') ?? null) ?? shared.box;
  const found = nothing();
  const sheet: Matrix = [1, 0, 0, 1, -left, -top];
  const templates = Map.groupBy(
    allNamed(content, ['Template']),
    (template) => template.getAttribute('ZOrder') === 'Foreground',
  );
  const around = new Set<SetGlyph>();
  const gatherTemplates = (isOver: boolean) => {
    for (const template of templates.get(isOver) ?? []) {
      const name = shared.templates.get(template.getAttribute('TemplateID') ?? '');
      const drawn = name ? shared.parts.root(name) : null;
      const before = found.glyphs.length;
      if (drawn && nameOf(drawn) === pageName) gather(drawn, sheet, shared, found, 0);
      else found.unread = true;
      for (const glyph of found.glyphs.slice(before)) around.add(glyph);
    }
  };
  gatherTemplates(false);
  gather(content, sheet, shared, found, 0);
  gatherTemplates(true);
  if (shared.isOnePage && !areLarger(around, found.glyphs)) for (const glyph of around) glyph.artefact = true;
  found.glyphs.push(...glyphsOver(marks, sheet, shared));
  const { rules, shapes } = drawnLines(found.paths);
  const paper = { width: width * pointsOf, height: height * pointsOf };
  const isUnseen = unseenOn(paper, found.patches);
  const page: Page = {
    no,
    ...paper,
    glyphs: found.glyphs.map(({ turn, how, ...glyph }) => {
      const placed = { ...glyph, top: glyph.y - glyph.size, bottom: glyph.y };
      return isUnseen(placed, how) ? { ...placed, hidden: true } : placed;
    }),
    rules,
    pictures: found.pictures,
    shapes,
    ...(found.unread && { unread: true }),
  };
  return upright(
    page,
    found.glyphs.map((g) => g.turn),
  );
}

/** Whether some of these letters are larger than others mostly are: those of a letterhead or title, which are text. */
function areLarger(some: ReadonlySet<SetGlyph>, all: readonly SetGlyph[]): boolean {
  const usual = median(all.filter((glyph) => !some.has(glyph)).map(({ size }) => size));
  return [...some].some(({ size }) => size > usual * larger);
}

/** The root of a page, and of a template of pages. */
const pageName = 'Page';
const objects = ['TextObject', 'PathObject', 'ImageObject', 'CompositeObject'];

/** Gathers what an element draws, its layers and blocks in their order. */
function gather(root: Element, outer: Matrix, shared: Shared, found: Found, depth: number): void {
  for (const object of allNamed(root, objects, objects)) {
    const matrix = inside(matrixOf(object), outer);
    const name = nameOf(object);
    const at = found.glyphs.length + found.patches.length;
    if (name === 'TextObject') {
      const font = object.getAttribute('Font');
      if (font && !shared.fonts.has(font)) found.unread = true;
      for (const glyph of glyphsOf(object, matrix, shared.fonts, at)) found.glyphs.push(glyph);
    } else if (name === 'PathObject') {
      const path = pathOf(object, matrix);
      found.paths.push(path);
      if (path.filled) found.patches.push(patchOf(object, path, at));
    } else if (name === 'ImageObject') {
      const box = pictureOf(object, outer);
      found.pictures.push(box);
      found.patches.push({ box, at, isWhite: false, covers: false });
    } else {
      const unit = shared.units.get(object.getAttribute('ResourceID') ?? '');
      if (unit && depth < deepestObject) gather(unit, matrix, shared, found, depth + 1);
      else found.unread = true;
    }
    if (found.glyphs.length > mostGlyphs || --shared.left < 0) throw new Unreadable(said.ofdTooMuch());
  }
}

/** Whether what stands below a filled path may be seen: through its colour, between its pattern, beside its clip. */
function letsThrough(object: Element): boolean {
  const colour = firstNamed(object, 'FillColor');
  const isThin = [object, colour].some((element) => (element?.getAttribute('Alpha') ?? '255') !== '255');
  return isThin || Boolean(colour?.children.length) || firstNamed(object, 'Clips') !== undefined;
}

/** What a filled path is drawn over. */
function patchOf(object: Element, { points }: Path, at: number): Patch {
  const pieces = piecesOf(points);
  const box = pieces.length === 1 ? rectangleOf(pieces[0]!) : null;
  const isWhole = box !== null && !letsThrough(object);
  return { box: box ?? boxAround(points), at, isWhite: isWhole && isWhite(object), covers: isWhole };
}

function pictureOf(object: Element, [, , , , e, f]: Matrix): Box {
  const [x = 0, y = 0, w = 0, h = 0] = numbersIn(object.getAttribute('Boundary'), 4);
  return {
    x0: (x + e) * pointsOf,
    top: (y + f) * pointsOf,
    x1: (x + e + w) * pointsOf,
    bottom: (y + f + h) * pointsOf,
  };
}
