import { charactersOf } from '../chinese/radicals.ts';
import { linesOf } from './lines/lines.ts';
import { type Box, type Glyph, isBlank, middleOf, type Page, type Place, textOf } from './page.ts';
import { placeText } from './place.ts';

/** Words of the reading of pages as they are printed, and where. */
interface Region {
  line: number;
  places: readonly Place[];
  words: string;
}

/** That the reading and the pages part: where, and what stands there. */
export interface Parting {
  /** A line of the reading, or null where no line speaks of what is printed. */
  line: number | null;
  page: number;
  printed: string;
  read: string;
}

const blank = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const without = (words: string): string => words.replace(blank, '');
/** Places are written to a tenth of a point. */
const rounding = 0.06;
const holds = (box: Box, { x, y }: { x: number; y: number }): boolean =>
  x >= box.x0 - rounding && x <= box.x1 + rounding && y >= box.top - rounding && y <= box.bottom + rounding;
const area = (b: Box): number => (b.x1 - b.x0) * (b.bottom - b.top);

/**
 * Where the reading of pages does not hold what is printed on them: each printed character must stand in one
 * region, and the words of a region must be those that are printed there, line by line, white space aside.
 */
export function partings(pages: readonly Page[], given: readonly Region[]): Parting[] {
  const regions = whole(given);
  const characterOf = charactersOf(textOf(pages));
  const printedText = (glyphs: readonly Glyph[], page: number): string =>
    linesOf(glyphs, page)
      .map((line) => line.glyphs.map((g) => characterOf(g.text)).join(''))
      .join('');
  const { printed, strays } = ownersOf(pages, regions);
  const found = strays.map(
    ({ page, glyphs }): Parting => ({ line: null, page, printed: printedText(glyphs, page), read: '' }),
  );
  for (const region of regions) {
    const its = printed.get(region);
    const words = region.places.map((place) => printedText(its?.get(place) ?? [], place.page)).join('');
    const read = without(region.words);
    if (without(words) !== read)
      found.push({ line: region.line, page: region.places[0]!.page, ...difference(without(words), read) });
  }
  return found;
}

/** The printed characters of each place of each region, the smallest that they stand in; and those of none, by page. */
function ownersOf(pages: readonly Page[], regions: readonly Region[]) {
  const printed = new Map<Region, Map<Place, Glyph[]>>();
  const strays: { page: number; glyphs: Glyph[] }[] = [];
  const perPage = Map.groupBy(
    regions.flatMap((region) => region.places.map((place) => ({ region, place, size: area(place) }))),
    ({ place }) => place.page,
  );
  for (const page of pages) {
    const here = (perPage.get(page.no) ?? []).sort((a, b) => a.size - b.size);
    const stray: Glyph[] = [];
    for (const glyph of page.glyphs) {
      if (isBlank(glyph.text)) continue;
      const owner = here.find(({ place }) => holds(place, middleOf(glyph)));
      if (!owner) {
        stray.push(glyph);
        continue;
      }
      const its = printed.get(owner.region) ?? new Map<Place, Glyph[]>();
      printed.set(owner.region, its);
      const there = its.get(owner.place);
      if (there) there.push(glyph);
      else its.set(owner.place, [glyph]);
    }
    if (stray.length) strays.push({ page: page.no, glyphs: stray });
  }
  return { printed, strays };
}

/** Regions with those that stand at one place made one: a paragraph that a person has parted. */
function whole(given: readonly Region[]): Region[] {
  const regions = new Map<string, Region>();
  for (const region of given) {
    const key = region.places.map(placeText).join(';');
    const known = regions.get(key);
    regions.set(key, known ? { ...known, words: known.words + region.words } : region);
  }
  return [...regions.values()];
}

/** How many characters are shown where two texts differ. */
const shown = 16;
/** Two texts from where they part to where they end alike. */
function difference(printed: string, read: string): Pick<Parting, 'printed' | 'read'> {
  const [a, b] = [[...printed], [...read]];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < a.length - from && end < b.length - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  const cut = (text: string[]) => text.slice(from, Math.min(text.length - end, from + shown)).join('');
  return { printed: cut(a), read: cut(b) };
}
