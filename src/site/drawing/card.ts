/**
 * Words drawn as outlines, with a font that comes with this project: a picture is the same on every
 * machine, whatever fonts it has.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import { engine } from '../engine.ts';

/**
 * Noto Sans SC (OFL), some hundred files that each hold a part of its characters; what a file holds is said
 * in the style sheet that comes with them.
 */
const folder = dirname(
  createRequire(join(engine, 'package.json')).resolve('@fontsource-variable/noto-sans-sc/index.css'),
);
/** Which file holds which characters: the first that does is taken. */
const faces = [
  ...readFileSync(join(folder, 'index.css'), 'utf8').matchAll(
    /url\(\.\/(files\/[^)]+)\)[^}]*unicode-range: ([^;]+);/g,
  ),
].flatMap(([, file, ranges]) =>
  [...ranges!.matchAll(/U\+(\w+)(?:-(\w+))?/gi)].map(([, from, to]) => ({
    file: file!,
    from: parseInt(from!, 16),
    to: parseInt(to ?? from!, 16),
  })),
);
const fonts = new Map<string, Font>();
/**
 * A sign as the font draws it: its outline as the path of an SVG, how far from its place that begins, and how far behind
 * it the next one.
 */
interface Sign {
  outline: string;
  offset: number;
  advance: number;
}
const signs = new Map<string, Sign | null>();
/** The blank beside a mark that is not as wide as a hanzi. */
const bearing = 60;

/** `isNarrow`: a quotation mark as it stands among Latin letters, not as wide as a hanzi. */
function signOf(sign: string, isNarrow = false): Sign | null {
  const key = isNarrow ? `${sign}narrow` : sign;
  const known = signs.get(key);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0)!;
  const face = faces.find(({ from, to }) => from <= code && code <= to);
  if (face && !fonts.has(face.file))
    fonts.set(face.file, create(readFileSync(join(folder, face.file))) as Font);
  const glyph = face ? fonts.get(face.file)!.glyphForCodePoint(code) : null;
  const { minX, maxX } = glyph?.bbox ?? { minX: 0, maxX: 0 };
  const found = glyph && {
    outline: glyph.path.toSVG(),
    offset: isNarrow ? bearing - minX : 0,
    advance: isNarrow ? maxX - minX + 2 * bearing : glyph.advanceWidth,
  };
  signs.set(key, found);
  return found;
}

const em = 1000;
/** How a sign stands in a picture: one that the font lacks as a box, so that nothing seems to be missing. */
const shown = (sign: string): Sign | null =>
  signOf(sign) ?? (/[\s\p{Default_Ignorable_Code_Point}]/u.test(sign) ? null : signOf('□'));
/** The signs of words as they stand beside each other. */
const signsOf = (words: string): (Sign | null)[] =>
  words
    .split(/(?<=[\p{sc=Latin}\p{N}.,;!?])([‘’“”])|([‘’“”])(?=[\p{sc=Latin}\p{N}])/u)
    .flatMap((part = '', i) => [...part].map((sign) => (i % 3 ? signOf(sign, true) : shown(sign))));
const widthOf = (words: string) => signsOf(words).reduce((sum, sign) => sum + (sign?.advance ?? em) / em, 0);

/** Words without their last two signs, and without the rest of a word of an alphabet that these cut. */
const cutShort = (words: string) => {
  const cut = [...words.trimEnd()].slice(0, -2).join('');
  return cut.replace(/(?<=.)\s+[\p{L}\p{N}’'.,()-]*$/u, (rest) => (/\p{sc=Han}/u.test(rest) ? rest : ''));
};

/**
 * Cuts words into at most `most` lines of at most `width` (in ems), between words of an alphabet and
 * between any two characters of Chinese; a word longer than a line within it. The last ends in … where they do not fit.
 */
export function lines(words: string, width: number, most: number): string[] {
  const out = [''];
  const pieces = (words.match(/[\p{sc=Latin}\p{N}.,’'“”():–-]+ ?|\s|./gu) ?? []).flatMap((piece) =>
    widthOf(piece.trimEnd()) > width ? [...piece] : [piece],
  );
  for (const piece of pieces) {
    if (
      out.at(-1) &&
      widthOf(out.at(-1)! + piece.trimEnd()) > width &&
      !/^[，。、；：！？”’）》]/u.test(piece)
    )
      out.push('');
    out[out.length - 1] += piece;
  }
  return out.length > most ? [...out.slice(0, most - 1), `${cutShort(out[most - 1]!)}…`] : out;
}

/** How the letters of a line look. */
export interface Letters {
  /** In pixels an em. */
  size: number;
  /** The outlines of the font are its thinnest; this much is drawn around them, in thousandths of an em. */
  weight: number;
  colour: string;
}

/** One line of words as SVG; its baseline begins at x, y. */
export function drawn(words: string, [x, y]: [x: number, y: number], letters: Letters): string {
  const { size, weight, colour } = letters;
  let at = 0;
  const paths = signsOf(words).map((known) => {
    const path =
      known && `<path transform="translate(${Math.round(at + known.offset)})" d="${known.outline}"/>`;
    at += known?.advance ?? em;
    return path ?? '';
  });
  const place = `translate(${x} ${y}) scale(${size / em} ${-size / em})`;
  const look = `fill="${colour}" stroke="${colour}" stroke-width="${weight}" stroke-linejoin="round"`;
  return `<g transform="${place}" ${look}>${paths.join('')}</g>`;
}
