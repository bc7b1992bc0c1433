/** What of a PDF is damaged where whoever draws it would pass that over without a word. */
import { type PdfObject, type PdfObjects, referred } from './objects.ts';

/** What a page names that is drawn nowhere in it, or is another page. */
const aside =
  /\/(?:Parent|Annots|StructParents?|Metadata|B|Thumb|PieceInfo|Group|AA|Dest|Popup|P|OC|OCGs|OCProperties|SMask)\s*(?:\[[^\]]*\]|<<[^<>]*>>|\d+\s+\d+\s+R\b)/gu;
/** At most this many objects are followed in one file: it may have any number of pages that draw any number. */
const mostFollowed = 2_000_000;
/** Pages that the list of pages names no file has. */
const mostPages = 20_000;

/**
 * What is damaged: how many pages the list of pages names, and which of them lack something that they draw. Where it
 * names none, it was not found, and any page may lack something.
 */
export interface PdfDamage {
  named: number;
  unread: ReadonlySet<number>;
}

/**
 * Which pages of a PDF (ISO 32000-1, 7.7.3) lack something: an object that they draw with is not in the file, or its
 * stream breaks off or does not give its sum, or its fonts are not whole. Null where that cannot be told, since the
 * file is encrypted. Follows each loop once.
 */
export function pdfDamage(objects: PdfObjects): PdfDamage | null {
  if (objects.isEncrypted) return null;
  const rooted = objects.trailers.flatMap((words) => /\/Root\s+(\d+)\s+\d+\s+R\b/u.exec(words)?.[1] ?? []);
  const catalog = rooted.map((number) => objects.get(Number(number))).findLast(Boolean);
  const first = /\/Pages\s+(\d+)\s+\d+\s+R\b/u.exec(catalog?.words ?? '')?.[1];
  const tree = first ? objects.get(Number(first)) : undefined;
  if (!tree) return { named: 0, unread: new Set() };
  const pages = pagesOf(objects, tree);
  const follow = new Follow(objects);
  const unread = new Set(pages.flatMap((page, i) => (follow.isWhole(page) ? [] : [i + 1])));
  return { named: pages.length, unread };
}

/** The pages of a tree in their order, each with what it has of those above it; null where one is not in the file. */
function pagesOf(objects: PdfObjects, tree: PdfObject): (string | null)[] {
  const pages: (string | null)[] = [];
  const seen = new Set<PdfObject>();
  const left: { node: PdfObject | undefined; inherited: string }[] = [{ node: tree, inherited: '' }];
  while (left.length && pages.length < mostPages) {
    const { node, inherited } = left.pop()!;
    const named = /\/Kids\s*(?:\[([^\]]*)\]|(\d+)\s+\d+\s+R\b)/u.exec(node?.words ?? '');
    if (!node || !named) {
      // A page has no stream: what has one has run together with what stood behind it.
      pages.push(node && !node.stream ? node.words + inherited : null);
      continue;
    }
    if (seen.has(node)) continue;
    seen.add(node);
    const kids = named[1] ?? objects.get(Number(named[2]))?.words ?? '';
    const own = node.words.replace(named[0], '');
    for (const number of referred(kids).reverse())
      left.push({ node: objects.get(number), inherited: own + inherited });
  }
  return pages;
}

/** Follows what pages draw with, each object once for each page. */
class Follow {
  private readonly objects: PdfObjects;
  private readonly named = new Map<PdfObject, number[]>();
  private left = mostFollowed;

  constructor(objects: PdfObjects) {
    this.objects = objects;
  }

  /** Whether all that a page draws with is in the file, and whole. */
  isWhole(page: string | null): boolean {
    if (page === null || this.hasLostContents(page) || this.hasLostFont(page)) return false;
    const seen = new Set<number>();
    const fonts = this.fontsCalled(page);
    const find = (words: string) => {
      for (const font of fonts) if (hasNamed(words, font)) fonts.delete(font);
    };
    find(page);
    const next = referred(page.replace(aside, ''));
    while (next.length && this.left-- > 0) {
      const number = next.pop()!;
      if (seen.has(number)) continue;
      seen.add(number);
      const object = this.objects.get(number);
      // Where a stream ends that does not begin, its beginning is damaged.
      if (!object || object.words.includes('endstream')) return false;
      if (/\/Type\s*\/(?:Pages?|Catalog|StructElem|OCG)\b/u.test(object.words)) continue;
      if (object.stream && !isPicture(object) && !this.objects.isWhole(object)) return false;
      if (this.hasLostFont(object.words)) return false;
      find(object.words);
      next.push(...this.namedBy(object));
    }
    return fonts.size === 0 || this.left <= 0;
  }

  /** The names of the fonts that the contents of a page set words in (9.3.1). */
  private fontsCalled(page: string): Set<string> {
    const named = /\/Contents\s*(\[[^\]]*\]|\d+\s+\d+\s+R)/u.exec(page)?.[1] ?? '';
    const contents = referred(named).map((number) => this.objects.get(number));
    return new Set(
      contents.flatMap((object) => {
        const drawing = object ? this.objects.drawing(object) : '';
        return [...drawing.matchAll(/(?<=\/)([\w+-]+)\s+[\d.+-]+\s+Tf\b/gu)].map(([, font]) => font!);
      }),
    );
  }

  /** Whether a page without contents (an empty one) is broken off, or names a stream in another way than pages do. */
  private hasLostContents(page: string): boolean {
    if (/\/Contents\b/u.test(page)) return false;
    const count = (sign: string) => page.split(sign).length;
    const isBroken = count('<<') !== count('>>');
    return isBroken || referred(page.replace(aside, '')).some((number) => this.objects.get(number)?.stream);
  }

  /** Whether a font that is named here does not say what its characters are drawn with. */
  private hasLostFont(words: string): boolean {
    const named = [...words.matchAll(/\/Font\s*<<([^<>]*)>>/gu)].flatMap(([, fonts]) => referred(fonts!));
    return named.some((number) => {
      const font = this.objects.get(number)?.words ?? '';
      if (!/\/Subtype\s*\/Type0\b/u.test(font)) return !simpleFont.test(font);
      const below = /\/DescendantFonts\s*\[\s*(\d+)\s/u.exec(font)?.[1];
      const drawn = below ? this.objects.get(Number(below))?.words : undefined;
      const isBelow = drawn
        ? /\/Subtype\s*\/CIDFontType[02]\b/u.test(drawn)
        : /\/DescendantFonts\b/u.test(font);
      return !isBelow || !/\/Encoding\b/u.test(font);
    });
  }

  private namedBy(object: PdfObject): number[] {
    const known = this.named.get(object) ?? referred(object.words.replace(aside, ''));
    this.named.set(object, known);
    return known;
  }
}

/** Whether a dictionary names something so. */
const hasNamed = (words: string, name: string): boolean =>
  new RegExp(`/${name.replace(/\+/gu, '\\+')}\\s*(?:<<|\\d+\\s+\\d+\\s+R\\b)`, 'u').test(words);

/** The fonts that a page names, other than those of many characters (tables 110, 121). */
const simpleFont = /\/Subtype\s*\/(?:Type1|MMType1|Type3|TrueType)\b/u;
const isPicture = ({ words }: PdfObject): boolean => /\/Subtype\s*\/Image\b/u.test(words);
