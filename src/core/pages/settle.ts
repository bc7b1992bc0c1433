import { charactersOf } from '../chinese/radicals.ts';
import { listed, type Said, type Sentence } from '../model/sentence.ts';
import { Unreadable } from '../model/unreadable.ts';
import { withDrawnBoxes } from './drawn/box-characters.ts';
import { type Box, type Glyph, isBlank, middleOf, type Page, textOf } from './page.ts';
import { said } from './said.ts';

/** Pages that can be read, and what a person should know of them, as sentences. */
export interface Settled {
  pages: Page[];
  told: Said[];
  /** The pages whose words a program recognised in a picture: none of them is certain. */
  recognised: ReadonlySet<number>;
}

/**
 * A page with fewer characters shows something else; a picture over so much of it is the page, or is more than a seal or
 * a sign of the printer: a table can be one.
 */
const [fewestCharacters, mostOfPage, muchOfPage] = [20, 0.5, 0.04];
/** A seal is as high as it is wide, within so much of it, and no wider than this, in points: 5 cm, one of several maybe. */
const [round, widestSeal] = [0.1, 145];
/** Square pictures over more of a page are no seals, but the tiles of one. */
const mostSeals = 0.25;
const isSeal = ({ x0, x1, top, bottom }: Box): boolean =>
  x1 - x0 < widestSeal && Math.abs(x1 - x0 - (bottom - top)) < round * (x1 - x0);
/** At least this many drawn shapes on a page without characters are letters. */
const fewestShapes = 25;
/** A file of which more characters are not known cannot be read; so few may be signs of a list. */
const mayBeUnknown = 0.02;

const ink = (page: Page): Glyph[] =>
  page.glyphs.filter(({ text, watermark }) => !isBlank(text) && !watermark);
const coverOf = ({ pictures, width, height }: Page): number =>
  pictures.reduce((sum, b) => sum + Math.max(0, b.x1 - b.x0) * Math.max(0, b.bottom - b.top), 0) /
  (width * height);
const isPrivate = ({ text, unknown }: Glyph): boolean =>
  unknown === true || /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u.test(text);

/**
 * A letter of Latin with a mark between two Chinese characters, or beside one and as wide, is none: a program that wrote
 * the file anew lost which characters its fonts have, and said others for these, and maybe for more (、 as 1). So many of
 * them are no chance.
 */
const fewestStray = 5;
/** The sign of a diameter, which stands among Chinese: where no other such letter does, it is meant. */
const diameter = /^[Øø]$/u;
const isHan = (glyph: Glyph | undefined): boolean => /^\p{Script=Han}/u.test(glyph?.text ?? '');
/** Whether two characters stand in one line and near each other: the bullets of Wingdings (Ø, ü) begin a line or a cell. */
const areBeside = (a: Glyph | undefined, b: Glyph | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  Math.abs(a.y - b.y) < a.size / 2 &&
  Math.abs(b.x0 - a.x1) < a.size / 2;
/** So wide, in sizes, a letter is that stands for a Chinese character; the signs of Wingdings are narrower. */
const asWide = 0.95;
const strayOn = (page: Page): Glyph[] =>
  ink(page).filter((g, i, all) => {
    if (!/^[À-ÖØ-öø-ɏ]$/u.test(g.text)) return false;
    const [before, next] = [all[i - 1], all[i + 1]];
    const sides = [isHan(before) && areBeside(before, g), isHan(next) && areBeside(g, next)];
    return sides.every(Boolean) || (g.x1 - g.x0 >= asWide * g.size && sides.some(Boolean));
  });

/** Whether a control sign is printed as wide as a Chinese character: such a program lost which one it is. */
const isLost = ({ text, x0, x1, size }: Glyph): boolean =>
  /^[\u0080-\u009f]$/u.test(text) && x1 - x0 >= asWide * size;

/** Whether a page shows shapes that may be letters, more than it has characters, and no picture. */
const isDrawn = (page: Page): boolean =>
  page.shapes >= fewestShapes && page.shapes > ink(page).length && coverOf(page) <= mostOfPage;

/** Whether nothing at all is on a page. */
const isBlankPage = ({ glyphs, rules, pictures, shapes }: Page): boolean =>
  !glyphs.some(({ text }) => !isBlank(text)) && !rules.length && !pictures.length && !shapes;

/** Whether pictures are much of a page and have no words over them, as the ground of a page has. */
function showsPicture(page: Page): boolean {
  const pictures = page.pictures.filter((picture) => !isSeal(picture));
  if (coverOf({ ...page, pictures }) <= muchOfPage && coverOf(page) <= mostSeals) return false;
  const over = ink(page).filter((g) => {
    const { x, y } = middleOf(g);
    return page.pictures.some((b) => x > b.x0 && x < b.x1 && y > b.top && y < b.bottom);
  });
  return over.length < fewestCharacters;
}

/** Whether the lines of a page run from top to bottom: most characters stand below the one before, not beside it. */
function isSetDown(page: Page): boolean {
  const characters = ink(page).filter(({ text }) => /\p{Script=Han}/u.test(text));
  let [down, on] = [0, 0];
  characters.forEach((g, i) => {
    const before = characters[i - 1];
    if (!before) return;
    const [x, y] = [Math.abs(g.x0 - before.x0) / g.size, (g.y - before.y) / g.size];
    if (x < 0.5 && y > 0.5 && y < 2) down++;
    if (Math.abs(y) < 0.5 && g.x0 > before.x0) on++;
  });
  return down >= fewestCharacters && down > on;
}

/** Numbers of pages as people write them: 1–3, 7. */
export function pageNumbers(numbers: readonly number[]): Sentence {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  const named = runs.slice(0, 8).map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`));
  if (runs.length > 8) return said.pagesAndMore({ numbers: listed(named) });
  return (numbers.length > 1 ? said.pages : said.page)({ numbers: listed(named) });
}

/**
 * Why pages cannot be read, as a sentence: most are pictures, or drawn as outlines, their characters are
 * not known, or lines of some run from top to bottom; null where they can.
 */
function refusal(pages: readonly Page[]): Sentence | null {
  const empty = pages.filter((page) => ink(page).length < fewestCharacters);
  const pictures = empty.filter((page) => coverOf(page) > mostOfPage).map((page) => page.no);
  const drawn = pages.filter(isDrawn).map((p) => p.no);
  const readable = pages.length - empty.length;
  if (pictures.length > readable)
    return said.arePictures({ pages: pageNumbers(pictures), all: pages.length });
  if (drawn.length > readable) return said.areDrawn({ pages: pageNumbers(drawn), all: pages.length });
  const down = pages.filter(isSetDown).map((p) => p.no);
  if (down.length) return said.areSetDown({ pages: pageNumbers(down) });
  const characters = pages.flatMap(ink);
  if (!characters.length) return said.noWords();
  const unknown = characters.filter(isPrivate);
  const stray = pages.flatMap(strayOn);
  const isStray = stray.length >= fewestStray && !stray.every(({ text }) => diameter.test(text));
  if (unknown.length <= characters.length * mayBeUnknown && !isStray) return null;
  const on = pages.filter((page) => ink(page).some(isPrivate) || strayOn(page).length).map((page) => page.no);
  const n = unknown.length + stray.length;
  return said.unknownSigns({ n, all: characters.length, pages: pageNumbers(on) });
}

/** How many runs of words that are none of the text are quoted, and how many characters of each. */
const [mostQuoted, longestQuoted] = [3, 30];
const quotes = (all: readonly string[]) =>
  listed(
    all.slice(0, mostQuoted).map((w) => said.quoted({ words: [...w].slice(0, longestQuoted).join('') })),
  );

/** Characters that nobody sees, those that stand one behind the other together. */
function unseenRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let isOn = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) continue;
    if (glyph.hidden && isOn) runs.at(-1)!.push(glyph);
    else if (glyph.hidden) runs.push([glyph]);
    isOn = glyph.hidden === true;
  }
  return runs;
}

const unseenSaid = (runs: readonly Glyph[][]): Sentence =>
  said.unseen({
    n: runs.flat().length,
    quoted: quotes(runs.map((run) => run.map(({ text }) => text).join(''))),
  });

function putOver(pages: readonly Page[]): Sentence {
  const all = pages.flatMap((page) => page.over ?? []);
  const words = all.filter(Boolean);
  const quoted = quotes(words);
  const on = pageNumbers(pages.map((page) => page.no));
  return words.length
    ? said.putOverWith({ n: all.length, pages: on, quoted })
    : said.putOver({ n: all.length, pages: on });
}

/**
 * Pages as they are read: without characters that are only there for search, and with the characters that
 * are printed where the file names their parts. Throws an Error with a sentence for people where they cannot
 * be read.
 */
export function settlePages(given: readonly Page[], what: string): Settled {
  const recognised = new Set(given.filter(isRecognised).map((page) => page.no));
  const { pages, ...found } = seenOn(given, recognised);
  const fault = refusal(pages);
  if (fault) throw new Unreadable(said.cannotBeRead({ what, why: fault }));
  return { pages, told: tellPages(pages, what, { recognised, ...found }), recognised };
}

/** What is not on pages as they are read, or otherwise than in their file. */
interface Found {
  recognised: ReadonlySet<number>;
  /** The characters that nobody sees, in runs. */
  unseen: readonly Glyph[][];
  /** The pages on which boxes are drawn. */
  boxed: readonly number[];
  /** How many radicals stood for characters. */
  radicals: number;
}

/** Pages with the characters that are seen on them: what is drawn as a box, and radicals as characters. */
function seenOn(
  given: readonly Page[],
  recognised: ReadonlySet<number>,
): { pages: Page[] } & Omit<Found, 'recognised'> {
  const characterOf = charactersOf(textOf(given));
  const unseen: Glyph[][] = [];
  const boxed: number[] = [];
  let radicals = 0;
  const pages = given.map((printed) => {
    const { page, drawn } = withDrawnBoxes(printed);
    if (drawn) boxed.push(page.no);
    const seen = page.glyphs.filter((g) => !g.hidden || recognised.has(page.no));
    if (!recognised.has(page.no)) unseen.push(...unseenRuns(page.glyphs));
    return {
      ...page,
      glyphs: seen.map((glyph) => {
        if (isLost(glyph)) return { ...glyph, text: '\ufffd', unknown: true };
        const text = characterOf(glyph.text);
        if (text !== glyph.text) radicals++;
        return text === glyph.text ? glyph : { ...glyph, text };
      }),
    };
  });
  return { pages, unseen, boxed, radicals };
}

/** What a person should know of pages. */
function tellPages(pages: readonly Page[], what: string, found: Found): Said[] {
  const { recognised, unseen, boxed, radicals } = found;
  const told = (on: readonly number[], say: (slots: { pages: Sentence }) => Said): Said[] =>
    on.length ? [say({ pages: pageNumbers(on) })] : [];
  const where = (is: (page: Page) => boolean) => pages.filter(is).map((page) => page.no);
  const isBare = (page: Page) => !recognised.has(page.no) && showsPicture(page);
  const isUnread = (page: Page) => page.unread === true;
  const isEmpty = (page: Page) => !page.unread && isBlankPage(page);
  const hasUnnamed = (page: Page) => ink(page).some(isPrivate);
  const over = pages.filter((page) => page.over?.length);
  const attached = pages.flatMap((page) => page.attached ?? []);
  return [
    ...told([...recognised], said.recognised),
    ...told(where(isUnread), ({ pages }) => said.unread({ what, pages })),
    ...(unseen.length ? [unseenSaid(unseen)] : []),
    ...(over.length ? [putOver(over)] : []),
    ...(attached.length ? [said.attached({ what, n: attached.length, quoted: quotes(attached) })] : []),
    ...told(where(isBare), said.bare),
    ...told(where(isEmpty), said.blank),
    ...told(where(isDrawn), said.drawn),
    ...told(where(hasUnnamed), said.unnamed),
    ...told(boxed, said.boxes),
    ...(radicals ? [said.radicals({ n: radicals })] : []),
  ];
}

/** Whether a page is a picture with characters laid over it that nobody sees. */
function isRecognised(page: Page): boolean {
  const characters = ink(page);
  const hidden = characters.filter((g) => g.hidden).length;
  return hidden > 0 && hidden * 2 > characters.length && coverOf(page) > mostOfPage;
}
