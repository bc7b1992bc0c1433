import type { Matrix } from '../../pages/drawn/drawn.ts';
import type { Path, PathPoint } from '../../pages/drawn/paths.ts';
import { type Drawing, isNearlyWhite } from '../../pages/drawn/unseen.ts';
import { isSlanted, turnOf } from '../../pages/drawn/upright.ts';
import { isBoldName } from '../../pages/lines/bold-name.ts';
import type { Glyph } from '../../pages/page.ts';
import { allNamed, firstNamed } from '../packed/xml-part.ts';

/** Points of one millimetre, the unit of OFD. */
export const pointsOf = 72 / 25.4;

/**
 * Numbers as OFD writes them: parted by blanks; `g n v` stands for n times v. No more than `most` are given:
 * a file may ask for any number.
 */
export function numbersIn(text: string | null | undefined, most = 10_000): number[] {
  const found: number[] = [];
  const parts = (text ?? '').trim().split(/\s+/u);
  for (let i = 0; i < parts.length && found.length < most; i++) {
    if (parts[i] !== 'g') {
      if (parts[i]) found.push(Number(parts[i]) || 0);
      continue;
    }
    const times = Math.min(most - found.length, Math.max(0, Number(parts[i + 1]) || 0));
    for (let k = 0; k < times; k++) found.push(Number(parts[i + 2]) || 0);
    i += 2;
  }
  return found;
}

/** Where an object stands: its own matrix inside its boundary, in millimetres of the page. */
export function matrixOf(object: Element): Matrix {
  const [x = 0, y = 0] = numbersIn(object.getAttribute('Boundary'), 4);
  const own = numbersIn(object.getAttribute('CTM'), 6);
  const [a, b, c, d, e, f] = own.length === 6 ? (own as Matrix) : ([1, 0, 0, 1, 0, 0] as Matrix);
  return [a, b, c, d, e + x, f + y];
}

export interface OfdFont {
  name: string;
  bold: boolean;
}

/** Characters of Latin, which are about half as broad as they are high. */
const isNarrow = (text: string): boolean => text.codePointAt(0)! < 0x2000;
/** What a font that does not say its characters sets in their place. */
const placeholder = '\u00a4';
const heavy = 600;

/** A character, the place it was set at, how its line runs, and how it is drawn. */
export type SetGlyph = Glyph & { turn: number; how: Drawing };

/** Whether an object is filled with white, by its own colour. */
export const isWhite = (object: Element): boolean =>
  isNearlyWhite(numbersIn(firstNamed(object, 'FillColor')?.getAttribute('Value'), 4));

const isStroked = (object: Element): boolean => object.getAttribute('Stroke') === 'true';
/** Whether nothing of an object is drawn: it is switched off, clear, or neither filled nor drawn around. */
const isUndrawn = (object: Element): boolean =>
  object.getAttribute('Visible') === 'false' ||
  object.getAttribute('Alpha') === '0' ||
  (object.getAttribute('Fill') === 'false' && !isStroked(object));

/** How wide a character is: no broader than the step to the next, unless that is set over it. */
const widthOf = (broad: number, step: number): number =>
  step > 0 ? Math.min(broad, Math.max(step, broad * 0.4)) : broad;

/** What all characters of a text object look like. `at`: when it is drawn. */
function lookOf(
  object: Element,
  fonts: ReadonlyMap<string, OfdFont>,
  at: number,
): Pick<SetGlyph, 'font' | 'bold' | 'how' | 'hidden'> {
  const font = fonts.get(object.getAttribute('Font') ?? '') ?? { name: '', bold: false };
  const weight = Number(object.getAttribute('Weight')) || 0;
  // What is drawn around has another colour than what it is filled with.
  const isPale = isWhite(object) && !isStroked(object);
  return {
    font: font.name,
    bold: font.bold || weight >= heavy,
    how: { at, isWhite: isPale, clip: null },
    ...(isUndrawn(object) && { hidden: true }),
  };
}

/** How far each of so many characters stands from the next; to the right by its `size`, where nothing is said. */
function stepsIn(code: Element, count: number, size: number) {
  const given = (name: string) => numbersIn(code.getAttribute(name), count);
  const [dx, dy] = [given('DeltaX'), given('DeltaY')];
  const usual = dx.length || dy.length ? (dx.at(-1) ?? 0) : size;
  return {
    areGiven: dx.length > 0,
    right: (i: number) => dx[i] ?? usual,
    down: (i: number) => dy[i] ?? dy.at(-1) ?? 0,
  };
}

/** The characters of a text object. `matrix`: where it stands on the page; `at`: when it is drawn. */
export function glyphsOf(
  object: Element,
  matrix: Matrix,
  fonts: ReadonlyMap<string, OfdFont>,
  at: number,
): SetGlyph[] {
  const [a, b, c, d, e, f] = matrix;
  const size = Number(object.getAttribute('Size')) || 0;
  const em = size * Math.hypot(c, d) * pointsOf;
  const stretch = (Number(object.getAttribute('HScale')) || 1) * (Math.hypot(a, b) / (Math.hypot(c, d) || 1));
  const look = lookOf(object, fonts, at);
  const remade = firstNamed(object, 'CGTransform') !== undefined;
  const glyphs: SetGlyph[] = [];
  let [x, y] = [0, 0];
  for (const code of allNamed(object, ['TextCode'])) {
    const characters = [...(code.textContent ?? '').replace(/[\r\n]+\s*/gu, '')];
    const steps = stepsIn(code, characters.length, size);
    // Where each step is given, a letter is as broad as its step, up to the broadest of letters.
    const narrow = steps.areGiven ? 1 : 0.5;
    [x, y] = [numberOr(code.getAttribute('X'), x), numberOr(code.getAttribute('Y'), y)];
    characters.forEach((text, i) => {
      const [px, py] = [(a * x + c * y + e) * pointsOf, (b * x + d * y + f) * pointsOf];
      const step = steps.right(i);
      const broad = (isNarrow(text) ? narrow : 1) * em * stretch;
      glyphs.push({
        text,
        x0: px,
        x1: px + widthOf(broad, step * Math.hypot(a, b) * pointsOf),
        y: py,
        size: em,
        ...look,
        turn: turnOf({ x: a, y: b }),
        ...(isSlanted({ x: a, y: b }) && { slanted: true }),
        ...(remade && text === placeholder && { unknown: true }),
      });
      x += step;
      y += steps.down(i);
    });
  }
  return glyphs;
}

const numberOr = (text: string | null, other: number): number =>
  text === null || !Number.isFinite(Number(text)) ? other : Number(text);

/** The font of an entry: its name, and whether it is bold. */
export const fontOf = (element: Element): OfdFont => {
  const name = element.getAttribute('FontName') ?? '';
  return { name, bold: element.getAttribute('Bold') === 'true' || isBoldName(name) };
};

/** How many numbers stand behind each sign of a path. */
const arguments_: Record<string, number> = { M: 2, S: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The path of a path object, in points of the page. */
export function pathOf(object: Element, [a, b, c, d, e, f]: Matrix): Path {
  const points: PathPoint[] = [];
  const parts = (firstNamed(object, 'AbbreviatedData')?.textContent ?? '')
    .trim()
    .split(/\s+/u)
    .slice(0, 20_000);
  for (let i = 0; i < parts.length; ) {
    const sign = parts[i]!;
    const count = arguments_[sign];
    if (count === undefined) {
      i++;
      continue;
    }
    if (sign === 'C') {
      if (points.length) points.at(-1)!.closes = true;
      i++;
      continue;
    }
    const numbers = parts.slice(i + 1, i + 1 + count).map((n) => Number(n) || 0);
    const [x = 0, y = 0] = numbers.slice(-2);
    points.push({
      x: (a * x + c * y + e) * pointsOf,
      y: (b * x + d * y + f) * pointsOf,
      begins: sign === 'M' || sign === 'S',
      curved: sign === 'Q' || sign === 'B' || sign === 'A',
      closes: false,
    });
    i += 1 + count;
  }
  return {
    points,
    stroked: object.getAttribute('Stroke') !== 'false',
    filled: object.getAttribute('Fill') === 'true',
  };
}
