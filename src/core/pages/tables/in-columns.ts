import { readMarker } from '../../chinese/heading-numbers.ts';
import { noteSigns } from '../../chinese/note-signs.ts';
import type { Item } from '../items.ts';
import { type Line, median } from '../lines/lines.ts';
import { freeIn, type Strip } from './unruled.ts';

/** A way to tell columns in lines of text: how wide a gap is (in sizes), and in how many lines it stands. */
interface Form {
  narrowest: number;
  fewest: number;
  /** A gap between columns is at least this many times as wide as the other gaps of its line. */
  wider: number;
}
/** Two lines with a wide gap at one place are enough; a narrow one may be that of set text. */
const forms: readonly Form[] = [
  { narrowest: 1, fewest: 2, wider: 0 },
  { narrowest: 0.28, fewest: 3, wider: 3 },
];
/** Lines of one table stand no farther apart, in sizes. */
const farthest = 4.5;
/** What stands before a gap that parts no columns: the number of a heading or of an item, or the mark of one. */
const marker =
  /^(?:[（(]?(?:[\d一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[)）.．、]?|[●○•·■□◆◇★▪➢➤✓\p{Co}-])$/u;
const isMarker = (words: string): boolean =>
  marker.test(words) || readMarker(`${words} 某`)?.printed === words;
/** A leader of dots, which is a gap of another kind. */
const dots = /[.．·…‥]{3}/u;
const pageNumber = /\d{1,3}$/u;

/** The lines of text that stand in columns as the rows of a table do that nothing draws: they may be one. */
export function linesInColumns(items: readonly Item[]): Set<Line> {
  const found = new Set<Line>();
  for (const lines of runsOf(items))
    for (const form of forms)
      for (let i = 0; i < lines.length; i++) {
        const block = blockFrom(lines, i, form);
        if (!areContents(block.filter((line) => gapsIn(line, form).length > 0)))
          for (const line of block) found.add(line);
        i += Math.max(0, block.length - 1);
      }
  for (const line of runsOf(items).flatMap(linesBeside)) found.add(line);
  return found;
}

/** How much higher or lower lines beside one another stand at most, and how far apart at least, in sizes. */
const [level, apart] = [0.8, 1];
/** At least this many lines of a block stand beside others: a seal or a formula makes one or two do so. */
const fewestBeside = 3;

/**
 * The lines of a run from the first to the last that stand beside others, and a little higher or lower than these: in
 * cells of several lines those of one column stand between those of the next. Lines of text never do.
 */
function linesBeside(lines: readonly Line[]): Line[] {
  const beside = [...lines.keys()].filter((k) =>
    [k - 1, k + 1].some((i) => lines[i] && isBeside(lines[k]!, lines[i])),
  );
  const blocks: number[][] = [];
  for (const k of beside) {
    const last = blocks.at(-1)?.at(-1);
    const isNear = last !== undefined && lines[k]!.y - lines[last]!.y <= farthest * lines[k]!.size;
    if (isNear) blocks.at(-1)!.push(k);
    else blocks.push([k]);
  }
  return blocks
    .filter((block) => block.length >= fewestBeside)
    .flatMap((block) => lines.slice(block[0], block.at(-1)! + 1));
}

function isBeside(a: Line, b: Line): boolean {
  const size = Math.min(a.size, b.size);
  const away = Math.max(a.x0 - b.x1, b.x0 - a.x1);
  return Math.abs(a.y - b.y) < level * size && away > apart * size;
}

/**
 * The lines of text that follow one another in one column of a page, no table between them; and those of each frame,
 * whatever is read between them.
 */
function runsOf(items: readonly Item[]): Line[][] {
  const inFrames = items.flatMap((item) =>
    item.kind === 'line' && item.frame !== undefined ? [{ ...item, frame: item.frame }] : [],
  );
  const frames = Map.groupBy(inFrames, ({ page, frame }) => `${page} ${frame}`);
  const runs: Line[][] = [...frames.values()].map((own) => own.map(({ line }) => line));
  let last: Item | undefined;
  for (const item of items) {
    if (item.kind === 'line' && item.frame === undefined) {
      const goesOn =
        last?.kind === 'line' &&
        last.page === item.page &&
        last.column?.index === item.column?.index &&
        last.frame === undefined;
      if (goesOn) runs.at(-1)!.push(item.line);
      else runs.push([item.line]);
    }
    last = item;
  }
  return runs;
}

/** The lines from the one at `first` between whose words one gap at least stands at the same place. */
function blockFrom(lines: readonly Line[], first: number, form: Form): Line[] {
  let strips = gapsIn(lines[first]!, form);
  if (!strips.length) return [];
  const own: Line[] = [lines[first]!];
  for (const [k, line] of lines.slice(first + 1).entries()) {
    const away = (line.y - lines[first + k]!.y) / line.size;
    const free = freeOf(strips, line, form);
    if (away > farthest || !free.length || dots.test(line.words)) break;
    strips = free;
    own.push(line);
  }
  const gappy = own.filter((line) =>
    gapsIn(line, form).some((gap) => strips.some((strip) => strip.from < gap.to && strip.to > gap.from)),
  );
  if (gappy.length < form.fewest) return [];
  return own.slice(0, own.lastIndexOf(gappy.at(-1)!) + 1);
}

/** The gaps in a line that may part columns. */
function gapsIn({ glyphs, size, words }: Line, { narrowest, wider }: Form): Strip[] {
  if (dots.test(words)) return [];
  const gaps: (Strip & { before: string })[] = [];
  let before = '';
  for (const [i, glyph] of glyphs.entries()) {
    const last = glyphs[i - 1];
    if (last) gaps.push({ from: last.x1, to: glyph.x0, before });
    before += glyph.text;
  }
  const usual = median(gaps.map((gap) => Math.max(0, gap.to - gap.from)));
  return gaps.filter(
    (gap) =>
      gap.to - gap.from >= Math.max(narrowest * size, wider * usual) &&
      !isMarker(gap.before.trim()) &&
      gap.before !== noteSigns.exec(gap.before)?.[0],
  );
}

/** What of strips no character of a line covers. */
function freeOf(strips: readonly Strip[], line: Line, { narrowest }: Form): Strip[] {
  const { glyphs, size } = line;
  const gaps = glyphs.flatMap((g, i) => (i ? [{ from: glyphs[i - 1]!.x1, to: g.x0 }] : []));
  return freeIn(strips, gaps, line, narrowest * size);
}

/** Whether lines are those of a table of contents without leaders: each ends with a number, none before the last one. */
function areContents(lines: readonly Line[]): boolean {
  const numbers = lines.map(({ words }) => Number(pageNumber.exec(words)?.[0] ?? Number.NaN));
  return (
    lines.length > 2 && numbers.every((n, i) => !i || n >= numbers[i - 1]!) && !numbers.some(Number.isNaN)
  );
}
