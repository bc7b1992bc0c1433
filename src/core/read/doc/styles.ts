/** The styles of a Word document of 1997–2003 ([MS-DOC] 2.9.271 STSH and its STD), by their numbers. */

/** Where the FIB says where the styles stand. */
const stylesAt = 0xa2;
/** The kinds of styles that are read: of paragraphs, and of characters. */
const [ofParagraphs, ofCharacters] = [1, 2];
/** Styles are made from one another no farther. */
const mostStyles = 20;

export interface Style {
  /** The level of its heading; 0 where it is none. */
  heading: number;
  base: number;
  /** What it sets of paragraphs, and of characters where it is a style of these. */
  paragraphs: Buffer;
  characters: Buffer;
}
const none = Buffer.alloc(0);

/** The styles of a document; what is cut short is none. */
export function stylesOf(main: Buffer, tables: Buffer): Map<number, Style> {
  const at = main.readUInt32LE(stylesAt);
  const sheet = tables.subarray(at, at + main.readUInt32LE(stylesAt + 4));
  const found = new Map<number, Style>();
  if (sheet.length < 6) return found;
  const [count, base] = [sheet.readUInt16LE(2), sheet.readUInt16LE(4)];
  let from = 2 + sheet.readUInt16LE(0);
  for (let id = 0; id < count && from + 2 <= sheet.length; id++) {
    const length = sheet.readUInt16LE(from);
    const style = sheet.subarray(from + 2, from + 2 + length);
    from += 2 + length;
    if (style.length >= base + 2 && base >= 6) found.set(id, styleIn(style, base));
  }
  return found;
}

/** A style; how long its head is (`base`), the sheet says for all. */
function styleIn(style: Buffer, base: number): Style {
  const [kind, name] = [style.readUInt16LE(0) & 0xfff, style.readUInt16LE(base)];
  const [what, made] = [style.readUInt16LE(2) & 0xf, style.readUInt16LE(2) >> 4];
  const at = base + 2 + 2 * (name + 1);
  const settings = at + 2 <= style.length ? style.subarray(at + 2, at + 2 + style.readUInt16LE(at)) : none;
  return {
    heading: what === ofParagraphs && kind >= 1 && kind <= 9 ? kind : 0,
    base: made,
    // Its own number stands before what it sets of paragraphs.
    paragraphs: what === ofParagraphs ? settings.subarray(2) : none,
    characters: what === ofCharacters ? settings : none,
  };
}

/** A style and those that it is made from, the first of them first. */
export function chainOf(id: number, styles: ReadonlyMap<number, Style>): Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(id); style && chain.length < mostStyles; style = styles.get(style.base))
    chain.unshift(style);
  return chain;
}
