import { attachment } from '../../chinese/heading-words.ts';
import { bareNumber, pageNumber, romanPage } from '../../chinese/page-numbers.ts';
import type { BesideText } from '../../model/source-line.ts';
import { isCalledFor, signsCalled } from '../footnotes.ts';
import type { Line } from '../lines/lines.ts';
import type { Box, Page, Rule } from '../page.ts';
import { freeOf, gapsOf } from '../tables/unruled.ts';

/** What stands at the edge of a page and is none of its text. */
type EdgeKind = Extract<BesideText, 'head' | 'foot' | 'number'>;

/** The parts of a page, from its top and from its foot, in which running heads and feet stand. */
const [topPart, footPart] = [0.14, 0.13];
/** Lines at one height on several pages differ by no more, in points. */
const sameHeight = 4;
/** What stands on so many pages at one height is a running head; in a short file, on two. */
const [fewestPages, shortFile] = [3, 4];
/** A head whose words change with the chapters is set off by a rule so near, in sizes. */
const ruleWithin = 1.6;

/** Lines stand no farther apart than lines of the text do, but for so much; so many tell how far those do. */
const [asNear, mostSteps, enoughLines] = [1.1, 0.9, 8];
/** Sizes that differ by less are one. */
const sameSize = 0.6;

/** A line near an edge, with what it says where numbers stand for any. */
interface EdgeLine {
  page: Page;
  line: Line;
  top: boolean;
  form: string;
  /** The tables and frames of its page. */
  tables: readonly Box[];
}

const formOf = (words: string): string => words.replace(/\d+/gu, '#').replace(/\s/gu, '');
const isNumber = (words: string): boolean =>
  pageNumber.test(words.trim()) || bareNumber.test(words.trim()) || romanPage.test(words.trim());

/** A page with its tables and frames, and the lines that stand in none, in their order. */
interface Parted {
  page: Page;
  lines: readonly Line[];
  tables: readonly Box[];
  frames: readonly Box[];
}

/** The lines near the edges of all pages, and what was found of them so far. */
interface Search {
  near: readonly EdgeLine[];
  found: Map<Line, EdgeKind>;
  bodySize: number;
  running: ReadonlySet<Rule>;
}

/**
 * The lines that stand at the edges of pages and are none of their text: what comes again at one height from
 * page to page, what a rule sets off, what the file marks as none, and the numbers of pages. `running`: the rules that
 * come again on page after page.
 */
export function edgesOf(
  pages: readonly Parted[],
  bodySize: number,
  running: ReadonlySet<Rule>,
): Map<Line, EdgeKind> {
  const near = pages.flatMap(edgeLines);
  const found = new Map<Line, EdgeKind>();
  const search: Search = { near, found, bodySize, running };
  const fewest = pages.length < shortFile ? 2 : fewestPages;
  for (const alike of Map.groupBy(near, (e) => `${e.top} ${e.form}`).values())
    for (const edge of alike) {
      const on = alike.filter((e) => Math.abs(heightOf(e) - heightOf(edge)) <= sameHeight);
      if (new Set(on.map((e) => e.page.no)).size >= fewest && !isOwnAnnex(edge, on))
        found.set(edge.line, isNumber(edge.line.words) ? 'number' : kindOf(edge));
    }
  for (const edge of near) {
    if (found.has(edge.line)) continue;
    if (isMarked(edge.line)) {
      found.set(edge.line, isNumber(edge.line.words) ? 'number' : kindOf(edge));
      continue;
    }
    if (isOutermost(edge, search) && isNumber(edge.line.words)) {
      if (isInSeries(edge, near)) found.set(edge.line, 'number');
    } else if (isSetOff(edge, search)) found.set(edge.line, kindOf(edge));
  }
  return found;
}

/** Whether a line is the number of an annex that begins on its page: 附件2, where others have other numbers there. */
function isOwnAnnex({ line, form }: EdgeLine, on: readonly EdgeLine[]): boolean {
  if (!form.includes('#') || !attachment.pattern.test(line.words.trim())) return false;
  const bare = (words: string) => words.replace(/\s/gu, '');
  return on.every((e) => e.line === line || bare(e.line.words) !== bare(line.words));
}

/** Whether the file itself marks a line as no content: near an edge of its page it is believed. */
const isMarked = ({ glyphs }: Line): boolean => glyphs.every((g) => g.artefact);

const kindOf = ({ top }: EdgeLine): EdgeKind => (top ? 'head' : 'foot');
/** The height of a line, from the edge that it is near. */
const heightOf = ({ top, line, page }: EdgeLine): number => (top ? line.y : page.height - line.y);

function edgeLines({ page, lines, tables: ruled, frames }: Parted): EdgeLine[] {
  const tables = [...ruled, ...frames];
  const [atTop, atFoot] = [page.height * topPart, page.height * (1 - footPart)];
  const ofText = new Set([...reachingIn(lines, atTop), ...reachingIn(lines.toReversed(), atFoot)]);
  const calls = new Set(lines.flatMap(signsCalled));
  return lines.flatMap((line) => {
    const top = line.y < atTop;
    if (!top && calls.size && !isNumber(line.words) && isCalledFor(line, calls)) return [];
    if ((!top && line.y < atFoot) || (ofText.has(line) && !isMarked(line) && !isDressed(line))) return [];
    if (top && isRowAbove(line, lines)) return [];
    return [{ page, line, top, form: formOf(line.words), tables }];
  });
}

/** A row of a heading has so many gaps; the rows below it are no farther, in sizes. */
const [fewestGaps, rowBelow] = [2, 4.5];
/** Whether a line is the heading of a table that nothing draws: the next line leaves all its gaps free, and has some. */
function isRowAbove(line: Line, lines: readonly Line[]): boolean {
  const gaps = gapsOf(line);
  const next = lines.find(({ y }) => y > line.y + 1);
  if (gaps.length < fewestGaps || !next || next.y - line.y > rowBelow * line.size) return false;
  return gapsOf(next).length > 0 && freeOf(gaps, next).length === gaps.length;
}

/**
 * The lines between an edge of a page and a height inside it (`lines` are in their order from that edge) that
 * are of the text: from there inwards lines of one size follow as near as they do in the text.
 */
function reachingIn(lines: readonly Line[], height: number): Line[] {
  if (lines.length < enoughLines) return [];
  const step = (i: number) => Math.abs(lines[i + 1]!.y - lines[i]!.y);
  // Those to the outermost lines may be to a running head or the number of the page.
  const steps = lines.slice(3).map((_, i) => step(i + 1));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor((steps.length - 1) * mostSteps)]!;
  const isOutside = (i: number) => (lines[0]!.y < height ? lines[i]!.y < height : lines[i]!.y > height);
  let inside = lines.findIndex((_, i) => !isOutside(i));
  const found: Line[] = [];
  for (; inside > 0; inside--) {
    const [line, next] = [lines[inside - 1]!, lines[inside]!];
    if (step(inside - 1) > asNear * usual || Math.abs(line.size - next.size) >= sameSize) break;
    found.push(line);
  }
  return found;
}

/** Whether a line is a number in the dress of a page's, as － 12 －: as near to the text as it may be, no text is. */
const isDressed = ({ words }: Line): boolean =>
  pageNumber.test(words.trim()) && !bareNumber.test(words.trim());

/** Whether nothing of the text stands between a line and its edge of the page. */
function isOutermost(edge: EdgeLine, { near, found }: Search): boolean {
  return !near.some(
    (e) =>
      e.page === edge.page &&
      e.top === edge.top &&
      e.line !== edge.line &&
      !found.has(e.line) &&
      heightOf(e) < heightOf(edge) - 1,
  );
}

/** Whether a number that stands alone may be that of its page: it is dressed as one, or runs with others. */
function isInSeries({ page, line }: EdgeLine, near: readonly EdgeLine[]): boolean {
  if (!bareNumber.test(line.words.trim())) return true;
  const off = (e: EdgeLine) => Number(e.line.words.replace(/\s/gu, '')) - e.page.no;
  const own = Number(line.words.replace(/\s/gu, '')) - page.no;
  return near.some((e) => e.page !== page && bareNumber.test(e.line.words.trim()) && off(e) === own);
}

/** Rules of one breadth begin and end alike but for so much, and are no doubled one so far apart, in points. */
const [sameBreadth, apart] = [2.5, 6];
/** Whether a rule is of a table without upright ones: in the middle of the page lies another of its breadth. */
const isOfTable = ({ from, to, at }: Rule, { rules, height }: Page): boolean =>
  rules.some(
    (r) =>
      r.lies &&
      Math.abs(r.from - from) < sameBreadth &&
      Math.abs(r.to - to) < sameBreadth &&
      Math.abs(r.at - at) > apart &&
      r.at < height * (1 - footPart),
  );

/** Whether a rule sets a smaller line off from the text below it, or above it. */
function isSetOff(edge: EdgeLine, search: Search): boolean {
  const { page, line, top, tables } = edge;
  const { bodySize, running } = search;
  const ofTable = (at: number) => tables.some((t) => at > t.top - 3 && at < t.bottom + 3);
  if (line.size > bodySize * 0.9 || !isOutermost(edge, search)) return false;
  const isAway = (rule: Rule, away: number) =>
    rule.lies &&
    (running.has(rule) || !isOfTable(rule, page)) &&
    rule.to - rule.from > page.width * 0.5 &&
    away > -2 &&
    away < ruleWithin * line.size;
  const below = page.rules.some((rule) => !ofTable(rule.at) && isAway(rule, rule.at - line.y));
  const above = page.rules.some((rule) => !ofTable(rule.at) && isAway(rule, line.top - rule.at));
  // Between two rules a row of a table stands.
  return top ? below && !above : above && !below;
}
