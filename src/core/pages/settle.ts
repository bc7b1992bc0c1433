import { charactersOf } from '../chinese/radicals.ts';
import { type Glyph, isBlank, type Page, textOf } from './page.ts';

/** Pages that can be read, and what a person should know of them, as sentences. */
export interface Settled {
  pages: Page[];
  told: string[];
  /** The pages whose words a program recognised in a picture: none of them is certain. */
  recognised: ReadonlySet<number>;
}

/** A page with fewer characters shows something else; a picture over so much of it is the page. */
const [fewestCharacters, mostOfPage] = [20, 0.5];
/** So many drawn shapes on a page without characters are letters. */
const fewestShapes = 25;
/** A file of which more characters are not known cannot be read; so few may be signs of a list. */
const mayBeUnknown = 0.02;

const ink = (page: Page): Glyph[] => page.glyphs.filter(({ text }) => !isBlank(text));
const coverOf = ({ pictures, width, height }: Page): number =>
  pictures.reduce((sum, b) => sum + Math.max(0, b.x1 - b.x0) * Math.max(0, b.bottom - b.top), 0) /
  (width * height);
const isPrivate = ({ text, unknown }: Glyph): boolean =>
  unknown === true || /[\ue000-\uf8ff\ufffd\u{f0000}-\u{10ffff}]/u.test(text);

/** Numbers of pages as people write them: 1–3, 7. */
export function pageNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && n === last[1] + 1) last[1] = n;
    else runs.push([n, n]);
  }
  const said = runs.slice(0, 8).map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`));
  return `${numbers.length > 1 ? 'pages' : 'page'} ${said.join(', ')}${runs.length > 8 ? ', …' : ''}`;
}

/**
 * Why pages cannot be read, as a sentence: most are pictures, or drawn as outlines, or their characters are
 * not known; null where they can.
 */
function refusal(pages: readonly Page[]): string | null {
  const empty = pages.filter((page) => ink(page).length < fewestCharacters);
  const pictures = empty.filter((page) => coverOf(page) > mostOfPage).map((page) => page.no);
  const drawn = empty.filter((p) => p.shapes >= fewestShapes && coverOf(p) <= mostOfPage).map((p) => p.no);
  const readable = pages.length - empty.length;
  if (pictures.length > readable)
    return (
      `its text is pictures: ${pageNumbers(pictures)} of ${pages.length} have no characters. Have the text ` +
      'recognised (OCR), read it over, and use the Word document or the plain text (UTF-8) that gives.'
    );
  if (drawn.length > readable)
    return (
      `its letters are drawn as outlines, so that no program can tell which they are: ${pageNumbers(drawn)} ` +
      `of ${pages.length}. Print it anew with its fonts, or use the document that it was made from.`
    );
  const characters = pages.flatMap(ink);
  if (!characters.length) return 'it has no words. Use the document that it was made from.';
  const unknown = characters.filter(isPrivate);
  if (unknown.length <= characters.length * mayBeUnknown) return null;
  const on = pages.filter((page) => ink(page).some(isPrivate)).map((page) => page.no);
  return (
    `its fonts do not say which characters ${unknown.length} of its ${characters.length} signs are ` +
    `(${pageNumbers(on)}). Print it anew from the document that it was made from, or use that document.`
  );
}

/**
 * Pages as they are read: without characters that are only there for search, and with the characters that
 * are printed where the file names their parts. Throws an Error with a sentence for people where they cannot
 * be read.
 */
export function settlePages(given: readonly Page[], what: string): Settled {
  const recognised = new Set(given.filter(isRecognised).map((page) => page.no));
  const characterOf = charactersOf(textOf(given));
  const told: string[] = [];
  let [radicals, unseen] = [0, 0];
  const pages = given.map((page) => {
    const seen = page.glyphs.filter((g) => !g.hidden || recognised.has(page.no));
    unseen += page.glyphs.filter((g) => g.hidden && !isBlank(g.text)).length;
    if (recognised.has(page.no)) unseen -= page.glyphs.filter((g) => g.hidden && !isBlank(g.text)).length;
    return {
      ...page,
      glyphs: seen.map((glyph) => {
        const text = characterOf(glyph.text);
        if (text !== glyph.text) radicals++;
        return text === glyph.text ? glyph : { ...glyph, text };
      }),
    };
  });
  const fault = refusal(pages);
  if (fault) throw new Error(`this ${what} cannot be read: ${fault}`);
  const bare = pages.filter((p) => ink(p).length < fewestCharacters && coverOf(p) > mostOfPage);
  const unknown = pages.filter((page) => ink(page).some(isPrivate));
  if (recognised.size)
    told.push(
      `The words of ${pageNumbers([...recognised])} were recognised in pictures by a program (OCR): each of ` +
        'them may be wrong. Read them over against the pages.',
    );
  if (unseen)
    told.push(`${unseen} characters that are there for search alone and are not printed were left out.`);
  if (bare.length)
    told.push(
      `${pageNumbers(bare.map((p) => p.no))} show pictures without text: type what is written in them.`,
    );
  if (unknown.length)
    told.push(
      `Signs without a name of their own, such as marks of lists, stand on ` +
        `${pageNumbers(unknown.map((p) => p.no))}: compare them with the original.`,
    );
  if (radicals)
    told.push(
      `${radicals} characters that the file names by a part of characters (⼀) were read as the characters ` +
        'that are printed (一).',
    );
  return { pages, told, recognised };
}

/** Whether a page is a picture with characters laid over it that nobody sees. */
function isRecognised(page: Page): boolean {
  const characters = ink(page);
  const hidden = characters.filter((g) => g.hidden).length;
  return hidden > 0 && hidden * 2 > characters.length && coverOf(page) > mostOfPage;
}
