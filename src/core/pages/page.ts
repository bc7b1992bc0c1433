/**
 * What a fixed page is made of, whatever format it came in. Places are in points (1/72 inch), from the upper
 * left corner of the page as it is read: a page that lies on its side has been turned upright.
 */

import type { Box, Place } from '../model/place.ts';

export type { Box, Place };

/** A character as it is printed. */
export interface Glyph {
  text: string;
  /** Its left and right edge, and the line it stands on. */
  x0: number;
  x1: number;
  y: number;
  size: number;
  font: string;
  bold: boolean;
  /** True of a character that is there for search and selection, and is not drawn. */
  hidden?: boolean;
  /** True of a character that stands at an angle to the edges of the page. */
  slanted?: boolean;
  /** Which way its line runs where that is not to the right: 1 downwards, 3 upwards, as in a narrow first column. */
  turned?: 1 | 3;
  /** True where the structure of the file says that it is no content of its document. */
  artefact?: boolean;
  /** True where the file says that it is of a watermark, which lies over the text. */
  watermark?: true;
  /** True where the font does not say which character it is. */
  unknown?: boolean;
}

/** A straight line that is drawn, or a bar so thin that it looks like one. */
export interface Rule {
  lies: boolean;
  /** Where it begins and ends along itself, and where it stands across. */
  from: number;
  to: number;
  at: number;
  /** True where no line is drawn: grounds of cells end there. */
  ground?: true;
}

export interface Page {
  /** Its number in the file, from 1, whatever number is printed on it. */
  no: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  pictures: Box[];
  /** How many shapes are drawn that are neither rules nor boxes: letters drawn as outlines are such. */
  shapes: number;
  /** What people put over it after it was set, by its words: comments, stamps, lines through words. */
  over?: string[];
  /** The names of the files that are attached to the file, on its first page. */
  attached?: string[];
  /** True where the file is damaged, so that something of the page could not be read. */
  unread?: boolean;
}

/** White space, and signs that are never drawn. */
export const isBlank = (text: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters of a file are never printed.
  /^[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]*$/u.test(
    text,
  );

/** The characters of pages one after the other, as their file names them. */
export const textOf = (pages: readonly Page[]): string =>
  pages.map((page) => page.glyphs.map((g) => g.text).join('')).join('');

/** How high a character stands above its line, and how deep it reaches below, as shares of its size. */
const [above, below] = [0.88, 0.14];
const topOf = ({ y, size }: Pick<Glyph, 'y' | 'size'>): number => y - above * size;
const bottomOf = ({ y, size }: Pick<Glyph, 'y' | 'size'>): number => y + below * size;

/** The line that a character stands on whose middle is at a height. */
export const standingOn = (middle: number, size: number): number => middle + ((above - below) / 2) * size;

/** The middle of a character. */
export const middleOf = (g: Pick<Glyph, 'x0' | 'x1' | 'y' | 'size'>): { x: number; y: number } => ({
  x: (g.x0 + g.x1) / 2,
  y: (topOf(g) + bottomOf(g)) / 2,
});

/** The box around characters. */
export function boxOf(glyphs: readonly Glyph[]): Box {
  const box = { x0: Infinity, top: Infinity, x1: -Infinity, bottom: -Infinity };
  for (const g of glyphs) {
    box.x0 = Math.min(box.x0, g.x0);
    box.x1 = Math.max(box.x1, g.x1);
    box.top = Math.min(box.top, topOf(g));
    box.bottom = Math.max(box.bottom, bottomOf(g));
  }
  return box;
}
