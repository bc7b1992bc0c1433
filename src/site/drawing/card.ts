/**
 * Words drawn as outlines, with a font that comes with this project: a picture is the same on every
 * machine, whatever fonts it has.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font, type Glyph } from 'fontkit';
import { engine } from '../engine.ts';

/**
 * Noto Sans SC (OFL), some hundred files that each hold a part of its characters; what a file holds is said
 * in the style sheet that comes with them.
 */
const folder = dirname(
  createRequire(join(engine, 'package.json')).resolve('@fontsource-variable/noto-sans-sc/index.css'),
);
const faces = [
  ...readFileSync(join(folder, 'index.css'), 'utf8').matchAll(
    /url\(\.\/(files\/[^)]+)\)[^}]*unicode-range: ([^;]+);/g,
  ),
].map(([, file, ranges]) => ({
  file: file!,
  ranges: ranges!.split(',').map((r) =>
    r
      .trim()
      .slice(2)
      .split('-')
      .map((n) => parseInt(n, 16)),
  ),
}));
const fonts = new Map<string, Font>();
const glyphs = new Map<string, Glyph | null>();

function glyphOf(sign: string): Glyph | null {
  const known = glyphs.get(sign);
  if (known !== undefined) return known;
  const code = sign.codePointAt(0)!;
  const face = faces.find(({ ranges }) =>
    ranges.some(([from, to]) => code >= from! && code <= (to ?? from!)),
  );
  if (face && !fonts.has(face.file))
    fonts.set(face.file, create(readFileSync(join(folder, face.file))) as Font);
  const glyph = face ? fonts.get(face.file)!.glyphForCodePoint(code) : null;
  glyphs.set(sign, glyph);
  return glyph;
}

const em = 1000;
const widthOf = (words: string) =>
  [...words].reduce((sum, sign) => sum + (glyphOf(sign)?.advanceWidth ?? em) / em, 0);

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
  return out.length > most ? [...out.slice(0, most - 1), `${out[most - 1]!.slice(0, -2)}…`] : out;
}

/**
 * One line of words as SVG: its baseline begins at x, y; `size` in pixels an em. The font's outlines are
 * its thinnest: `weight` (in thousandths of an em) is drawn around them.
 */
export function drawn(
  words: string,
  x: number,
  y: number,
  size: number,
  weight: number,
  colour: string,
): string {
  let at = 0;
  const paths = [...words].map((sign) => {
    const glyph = glyphOf(sign);
    const path = glyph && `<path transform="translate(${Math.round(at)})" d="${glyph.path.toSVG()}"/>`;
    at += glyph?.advanceWidth ?? em;
    return path ?? '';
  });
  const place = `translate(${x} ${y}) scale(${size / em} ${-size / em})`;
  const look = `fill="${colour}" stroke="${colour}" stroke-width="${weight}" stroke-linejoin="round"`;
  return `<g transform="${place}" ${look}>${paths.join('')}</g>`;
}
