/** Signs that Word sets by the place that they have in a font of signs (ECMA-376 part 1, §17.3.3.30 sym). */
import { child } from './elements.ts';

/** Fonts whose letters are no letters: what is typed as ü is a tick in Wingdings. */
const fontOfSigns = /^(?:Symbol|Wingdings(?: [23])?|Webdings|ZapfDingbats)$/iu;
/** Word keeps the places of such fonts from here on; without that they are those of letters. */
const firstPlace = 0xf000;

const placeOf = (sign: string): number => sign.codePointAt(0)! % firstPlace;
/** Whether a character has its sign in a font of signs: Chinese among it is set in another. */
const isPlace = (sign: string): boolean => /[!-\u00ff\uf021-\uf0ff]/u.test(sign);

/** The font of signs that a run is set in; empty where it is set in another. */
function fontOf(run: Element): string {
  const fonts = child(run, 'w:rPr') && child(child(run, 'w:rPr')!, 'w:rFonts');
  const name = fonts?.getAttribute('w:ascii') ?? fonts?.getAttribute('w:hAnsi') ?? '';
  return fontOfSigns.test(name) ? name : '';
}

/**
 * Which characters of a run are signs of such a font: those of its places, and where nothing else stands in the run,
 * letters too.
 */
function signsOf(run: Element): (sign: string) => boolean {
  const before = known.get(run);
  if (before) return before;
  const found = readSigns(run);
  known.set(run, found);
  return found;
}
const known = new WeakMap<Element, (sign: string) => boolean>();
function readSigns(run: Element): (sign: string) => boolean {
  if (run.nodeName !== 'w:r' || !fontOf(run)) return () => false;
  const words = [...run.children].filter((c) => c.nodeName === 'w:t').map((t) => t.textContent ?? '');
  const areAll = [...words.join('').replace(/\s/gu, '')].every(isPlace);
  return (sign) => isPlace(sign) && (areAll || sign.codePointAt(0)! >= firstPlace);
}

/** Whether words of a run are signs of such a font. */
export const isSymbols = (run: Element): boolean => [...(run.textContent ?? '')].some(signsOf(run));

/** The words of a text of a run without such signs. */
export function wordsBesideSymbols(text: Element): string {
  const isSign = signsOf(text.parentElement!);
  return [...(text.textContent ?? '')].filter((sign) => !isSign(sign)).join('');
}

/** Names each such sign of a run by font and place. */
export function nameSymbols(run: Element): void {
  const [font, isSign] = [fontOf(run), signsOf(run)];
  for (const text of [...run.children].filter((c) => c.nodeName === 'w:t')) {
    const parts = [...(text.textContent ?? '')];
    text.replaceWith(...parts.map((part) => (isSign(part) ? symbolOf(run, font, part) : textOf(run, part))));
  }
}
function symbolOf(run: Element, font: string, sign: string): Element {
  const made = run.ownerDocument.createElement('w:sym');
  made.setAttribute('w:font', font);
  made.setAttribute('w:char', (firstPlace + placeOf(sign)).toString(16).toUpperCase());
  return made;
}
function textOf(root: Element, words: string): Element {
  const made = root.ownerDocument.createElement('w:t');
  made.setAttribute('xml:space', 'preserve');
  made.textContent = words;
  return made;
}

/** A sign of a font of letters is the character of its number: ① by 2460 of 宋体. */
export function settleSymbol(sign: Element): void {
  const number = Number.parseInt(sign.getAttribute('w:char') ?? '', 16);
  if (fontOfSigns.test(sign.getAttribute('w:font') ?? '') || !(number >= 0x20 && number < 0xd800)) return;
  sign.replaceWith(textOf(sign, String.fromCodePoint(number)));
}
