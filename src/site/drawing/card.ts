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
/** A sign as the font draws it: its outline as the path of an SVG, and how far behind it the next one begins. */
interface Sign {
  outline: string;
  advance: number;
}
const signs = new Map<string, Sign | null>();

function signOf(sign: string): Sign | null {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0)!;
  const face = faces.find(({ from, to }) => from <= code && code <= to);
  if (face && !fonts.has(face.file))
    fonts.set(face.file, create(readFileSync(join(folder, face.file))) as Font);
  const glyph = face ? fonts.get(face.file)!.glyphForCodePoint(code) : null;
  const found = glyph && { outline: glyph.path.toSVG(), advance: glyph.advanceWidth };
  signs.set(sign, found);
  return found;
}

const em = 1000;
/** How a sign stands in a picture: one that the font lacks as a box, so that nothing seems to be missing. */
const shown = (sign: string): Sign | null =>
  signOf(sign) ?? (/[\s\p{Default_Ignorable_Code_Point}]/u.test(sign) ? null : signOf('□'));
const widthOf = (words: string) =>
  [...words].reduce((sum, sign) => sum + (shown(sign)?.advance ?? em) / em, 0);

/**
 * Cuts words into at most `most` lines of at most `width` (in ems), between words of an alphabet and
 * between any two characters of Chinese; the last ends in … where they do not fit.
 */
export function lines(words: string, width: number, most: number): string[] {
  const out = [''];
  for (const piece of words.match(/[A-Za-z0-9.,’'“”():–-]+ ?|\s|./gu) ?? []) {
    if (
      out.at(-1) &&
      widthOf(out.at(-1)! + piece.trimEnd()) > width &&
      !/^[，。、；：！？”’）》]/u.test(piece)
    )
      out.push('');
    out[out.length - 1] += piece;
  }
  return out.length > most
    ? [...out.slice(0, most - 1), `${[...out[most - 1]!].slice(0, -2).join('')}…`]
    : out;
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
  const paths = [...words].map((sign) => {
    const known = shown(sign);
    const path = known && `<path transform="translate(${Math.round(at)})" d="${known.outline}"/>`;
    at += known?.advance ?? em;
    return path ?? '';
  });
  const place = `translate(${x} ${y}) scale(${size / em} ${-size / em})`;
  const look = `fill="${colour}" stroke="${colour}" stroke-width="${weight}" stroke-linejoin="round"`;
  return `<g transform="${place}" ${look}>${paths.join('')}</g>`;
}
