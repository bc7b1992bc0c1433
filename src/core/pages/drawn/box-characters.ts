import { groups } from '../clusters.ts';
import { type Glyph, middleOf, type Page, type Rule } from '../page.ts';

/** Which arms a character has that draws a part of a box. */
interface Arms {
  up: boolean;
  down: boolean;
  left: boolean;
  right: boolean;
}

/** Characters that draw boxes (Unicode, Box Drawing), by their arms: ┌ has one down and one to the right. */
const forms: readonly (readonly [arms: string, characters: string])[] = [
  ['left right', '─━═┄┅┈┉╌╍'],
  ['up down', '│┃║┆┇┊┋╎╏'],
  ['down right', '┌┍┎┏╒╓╔╭'],
  ['down left', '┐┑┒┓╕╖╗╮'],
  ['up right', '└┕┖┗╘╙╚╰'],
  ['up left', '┘┙┚┛╛╜╝╯'],
  ['up down right', '├┝┞┟┠┡┢┣╞╟╠'],
  ['up down left', '┤┥┦┧┨┩┪┫╡╢╣'],
  ['down left right', '┬┭┮┯┰┱┲┳╤╥╦'],
  ['up left right', '┴┵┶┷┸┹┺┻╧╨╩'],
  ['up down left right', '┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬'],
];
const armsOf = new Map(
  forms.flatMap(([arms, characters]) => {
    const has = (arm: string) => arms.split(' ').includes(arm);
    const own: Arms = { up: has('up'), down: has('down'), left: has('left'), right: has('right') };
    return [...characters].map((character) => [character, own] as const);
  }),
);

/** A character that draws, and its middle. */
interface Mark {
  glyph: Glyph;
  arms: Arms;
  x: number;
  y: number;
}

/** Characters whose arms meet stand no farther apart, beside and below, and no farther off their line, in sizes. */
const [beside, below, off] = [1.6, 2.4, 0.5];
/** What draws a table has so many corners and crossings: a dash (──) has none. */
const fewestJoints = 4;
const isJoint = ({ arms }: Mark): boolean => (arms.up || arms.down) && (arms.left || arms.right);

/**
 * A page with the rules that its characters draw (┌─┐) as rules, and these characters no more; `drawn`: how many they
 * were. What draws no box, as a dash of two ─, stays.
 */
export function withDrawnBoxes(page: Page): { page: Page; drawn: number } {
  const marks = page.glyphs.flatMap((glyph): Mark[] => {
    const arms = glyph.hidden || glyph.slanted || glyph.turned ? undefined : armsOf.get(glyph.text);
    return arms ? [{ glyph, arms, ...middleOf(glyph) }] : [];
  });
  if (marks.filter(isJoint).length < fewestJoints) return { page, drawn: 0 };
  const [lying, standing] = [linksOf(marks, true), linksOf(marks, false)];
  const { find, join } = groups(marks.length);
  for (const [a, b] of [...lying, ...standing]) join(a, b);
  const boxes = [...Map.groupBy(marks.keys(), find).values()].filter(
    (own) => own.filter((i) => isJoint(marks[i]!)).length >= fewestJoints,
  );
  const drawing = new Set(boxes.flat());
  const gone = new Set([...drawing].map((i) => marks[i]!.glyph));
  const rules = [...rulesAlong(marks, lying, true), ...rulesAlong(marks, standing, false)].filter(({ of }) =>
    drawing.has(of),
  );
  const glyphs = page.glyphs.filter((g) => !gone.has(g));
  return {
    page: { ...page, glyphs, rules: [...page.rules, ...rules.map(({ rule }) => rule)] },
    drawn: gone.size,
  };
}

/** Pairs of characters, by their places in the list, whose arms meet: side by side (`lies`), or one below the other. */
function linksOf(marks: readonly Mark[], lies: boolean): [number, number][] {
  const [along, across] = lies ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const [end, begin] = lies ? (['right', 'left'] as const) : (['down', 'up'] as const);
  const away = lies ? beside : below;
  const order = [...marks.keys()].sort((a, b) => marks[a]![along] - marks[b]![along]);
  return order.flatMap((a, k): [number, number][] => {
    const mark = marks[a]!;
    const { size } = mark.glyph;
    if (!mark.arms[end]) return [];
    for (const b of order.slice(k + 1)) {
      const next = marks[b]!;
      if (next[along] - mark[along] > away * size) return [];
      const isLevel = Math.abs(next[across] - mark[across]) < off * size;
      if (isLevel && next[along] - mark[along] > off * size) return next.arms[begin] ? [[a, b]] : [];
    }
    return [];
  });
}

/** The rules that characters draw in one direction, each as far as their arms meet; `of`: one of its characters. */
function rulesAlong(
  marks: readonly Mark[],
  links: readonly [number, number][],
  lies: boolean,
): { rule: Rule; of: number }[] {
  const [along, across] = lies ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const { find, join } = groups(marks.length);
  for (const [a, b] of links) join(a, b);
  const runs = [...Map.groupBy(marks.keys(), find).values()].filter((own) => own.length > 1);
  return runs.map((own) => {
    const places = own.map((i) => marks[i]![along]);
    const at = own.reduce((sum, i) => sum + marks[i]![across], 0) / own.length;
    return { rule: { lies, from: Math.min(...places), to: Math.max(...places), at }, of: own[0]! };
  });
}
