import type { DivisionKind } from '../../model/plan.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { said } from '../said.ts';
import { type Kinds, order } from './kinds.ts';
import { beginsAnnex, hasStop, isShortLine } from './line-shapes.ts';

/** A heading that lacks its number: what it is, the number it lacks, and the printed number that tells it. */
export interface LostNumber {
  kind: DivisionKind;
  number: number;
  before: string;
}

/** A line right below which numbers begin again at 1: it may be a heading of the kind above them. */
interface Restart extends Omit<LostNumber, 'kind'> {
  block: Block;
  /** Whether numbers of this kind have been higher than 1 above it: only then do they begin again. */
  again: boolean;
  /**
   * Whether it may be the last of its kind, with none behind it that goes on: weak numbers restart in any
   * list.
   */
  mayBeLast: boolean;
}

/**
 * What is known when a line is looked at. Of what must be the only one the first two are kept: a second says
 * that it is not.
 */
interface Above {
  found: Map<Block, LostNumber>;
  /** The last number of each kind that is open here. */
  last: Map<DivisionKind, number>;
  /** Short lines above a paragraph since the last heading. */
  titles: Block[];
  /** Paragraphs since the last heading that begin as a heading run into its text does. */
  runIns: Block[];
  /** By kind: the lines since its last heading that stand right above a lower one. */
  aboveLower: Map<DivisionKind, Block[]>;
  /** By the kind it would have: one alone lacks its number; several are headings that have none. */
  restarts: Map<DivisionKind, Restart[]>;
}

/** （适用范围）本条例……: a title in brackets before its text. */
const bracketedTitle = /^[（(【][^（）()【】]{2,14}[）)】]\S/u;
/** 加强领导。各部门……: a title before its text. */
const stoppedTitle = /^[^。，；：]{2,20}。\S/u;

/** How a paragraph with a heading run in begins; null where none is run in. */
function runInOf(words: string): '（' | '。' | null {
  if (bracketedTitle.test(words)) return '（';
  return stoppedTitle.test(words) ? '。' : null;
}

/** The first of a list and one more: whether it is the only one is all that is asked. */
const firstAnd = <T>(all: readonly T[] | undefined, one: T): T[] => [...(all ?? []).slice(0, 1), one];

/**
 * Headings that lack their number: where a number jumps over one, and a single short line stands between
 * that is neither sentence nor label, that line is the heading left out, or a single paragraph that begins
 * as the next heading does; and where numbers begin again at 1 right below such a line, and none above goes
 * on with the number it lacks.
 */
export function readLostNumbers(
  blocks: readonly Block[],
  kinds: Kinds,
  trace: Trace = silent,
): ReadonlyMap<Block, LostNumber> {
  const above: Above = {
    found: new Map(),
    last: new Map(),
    titles: [],
    runIns: [],
    aboveLower: new Map(),
    restarts: new Map(),
  };
  for (const [b, block] of blocks.entries()) {
    const kind = kinds.get(block);
    if (kind) passHeading(above, block, kind, blocks[b - 1]);
    else passLine(above, block, blocks[b + 1]);
  }
  settleRestarts(above, 0, null, null);
  if (trace !== silent) tell(above.found, trace);
  return above.found;
}

/** Notes a line that is no numbered heading; `next` is the block below it. */
function passLine(above: Above, block: Block, next: Block | undefined): void {
  if (isShortLine(block) && next && !next.marker && !next.role && hasStop(next.words))
    above.titles.push(block);
  else if (!block.role && !block.marker && !block.item && runInOf(block.words)) above.runIns.push(block);
  if (!beginsAnnex(block)) return;
  settleRestarts(above, 0, null, null);
  above.last.clear();
}

/** Looks at what a numbered heading tells of the lines above it; `before` is the block right above. */
function passHeading(above: Above, block: Block, kind: DivisionKind, before: Block | undefined): void {
  const { number, printed } = block.marker!;
  const { found, last } = above;
  const step = order.indexOf(kind);
  settleRestarts(above, step, kind, number);
  const left = jumpedOver(above, block, kind);
  if (left && !found.has(left) && number === (last.get(kind) ?? 0) + 2)
    found.set(left, { kind, number: number - 1, before: printed });
  for (const own of order.slice(step)) above.aboveLower.delete(own);
  if (before && isShortLine(before) && !before.heading) noteLineAbove(above, before, block, kind);
  above.titles = [];
  above.runIns = [];
  last.set(kind, number);
  for (const lower of order.slice(step + 1)) last.delete(lower);
}

/** The only line above that can be the heading whose number was jumped over. */
function jumpedOver({ titles, runIns, aboveLower }: Above, block: Block, kind: DivisionKind) {
  if (titles.length === 1) return titles[0];
  const own = runInOf(block.words.slice(block.marker!.printed.length).trim());
  const alike = runIns.filter((b) => runInOf(b.words) === own);
  if (titles.length === 0 && alike.length === 1) return alike[0];
  const heads = aboveLower.get(kind) ?? [];
  return heads.length === 1 ? heads[0] : undefined;
}

/**
 * Notes a short line right above a heading: it may be a higher heading, the more so where numbers begin at 1
 * below it.
 */
function noteLineAbove(above: Above, line: Block, { marker }: Block, kind: DivisionKind): void {
  const { last, aboveLower, restarts } = above;
  const { number, printed, scheme } = marker!;
  const higher = order.slice(0, order.indexOf(kind));
  for (const its of higher) aboveLower.set(its, firstAnd(aboveLower.get(its), line));
  const its = higher.findLast((k) => last.has(k));
  if (number !== 1 || !its) return;
  const restart: Restart = {
    block: line,
    number: last.get(its)! + 1,
    before: printed,
    again: (last.get(kind) ?? 0) > 1,
    mayBeLast: scheme.evidence !== 'weak',
  };
  restarts.set(its, firstAnd(restarts.get(its), restart));
}

/**
 * Settles the lines below which numbers began again, for all kinds from `step` down, when a heading of
 * `kind` comes with the number `next`, or (null) the text ends: the only one of its kind lacks its number
 * where the next one goes on behind it.
 */
function settleRestarts(
  { found, restarts }: Above,
  step: number,
  kind: DivisionKind | null,
  next: number | null,
): void {
  for (const [its, [restart, ...more]] of restarts) {
    if (order.indexOf(its) < step) continue;
    restarts.delete(its);
    const { block, number, before, again, mayBeLast } = restart!;
    const goesOn = its === kind ? next === number + 1 : mayBeLast;
    if (!more.length && again && goesOn) found.set(block, { kind: its, number, before });
  }
}

/** Says what was taken for a heading without its number, and by which number below it. */
function tell(found: Above['found'], trace: Trace): void {
  for (const [{ lines }, { kind, number, before }] of found)
    trace({
      line: lines[0],
      stage: 'rank',
      rule: 'lost-number',
      took: true,
      why: said.numberMissing({ kind, number, before }),
    });
}
