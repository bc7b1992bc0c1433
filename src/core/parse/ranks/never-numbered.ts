import { isOfArticles, ladder } from '../../chinese/heading-numbers.ts';
import type { DivisionKind } from '../../model/plan.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { said } from '../said.ts';
import type { Kinds } from './kinds.ts';
import { beforeAnnexes, isShortLine } from './line-shapes.ts';

/** A shorter line is no paragraph below a heading. */
const shortestProse = 20;
/** A longer line is no heading here, where nothing but its shortness speaks for it. */
const longestHeading = 26;
/** Fewer such lines are chance. */
const fewestHeadings = 3;
/** At least this many short lines in a row are what a panel or a lost table holds, and say nothing. */
const panel = 3;
/** The least share of all short lines outside panels that must be headings. */
const leastShare = 3 / 4;

/** What a whole sentence ends with. */
const sentenceStop = /[。！？]$/u;
/** A person is asked about no fewer that were too few. */
const fewestMaybe = 2;

/** What a paragraph ends with. */
const proseEnd = /[。！？：]$/u;
/** （A） and （i） number what stands below a title without a number. */
const [letterBefore, romanBefore] = [/^[（(][A-Z][)）]/u, /^[（(][ivx]+[)）]/u];

/** The text up to the first annex, and what its lines are, by index. */
interface Body {
  blocks: readonly Block[];
  /** The index of the first block below the title. */
  first: number;
  /** The indices of the short lines. */
  short: readonly number[];
  isShort: (i: number) => boolean;
  isProse: (i: number) => boolean;
  /** Whether something ends above this line, so that it can begin something. */
  isBelowAnEnd: (i: number) => boolean;
}

/** Headings that never had a number, with their kinds; and lines that stand so and were too few. */
export interface NeverNumbered {
  found: ReadonlyMap<Block, DivisionKind>;
  maybe: readonly Block[];
}

/**
 * Lines that stand as headings do: above a whole paragraph (`lower`), or right above such a line (`upper`).
 */
interface Headings {
  lower: ReadonlySet<number>;
  upper: ReadonlySet<number>;
}

/**
 * Headings that never had a number: short lines, each above a whole paragraph and below another, in a
 * document that has more of them (three at least) than numbered headings; a short line right above such a
 * one heads it. They stand below the numbered headings above most of them.
 */
export function readNeverNumbered(
  blocks: readonly Block[],
  kinds: Kinds,
  trace: Trace = silent,
): NeverNumbered {
  const body = bodyOf(blocks, kinds);
  const headings = headingsIn(body);
  const enough = areEnough(body, headings, kinds.size);
  const found = enough ? kindsOf(body, headings, kinds) : new Map<Block, DivisionKind>();
  if (trace !== silent) tell(body, headings, found, trace);
  const stand = new Set([...headings.lower, ...aboveArticles(body, kinds)]);
  const maybe = enough ? [] : [...stand].sort((a, b) => a - b).map((i) => body.blocks[i]!);
  return { found, maybe: maybe.length >= fewestMaybe ? maybe : [] };
}

function bodyOf(all: readonly Block[], kinds: Kinds): Body {
  const blocks = beforeAnnexes(all);
  const first = blocks.findIndex((b) => b.role === 'title') + 1 || 1;
  const shortness = blocks.map((b) => isShortLine(b) && b.words.length <= longestHeading && !b.heading);
  const isShort = (i: number) => shortness[i] === true;
  const isProse = (i: number) => blocks[i] !== undefined && isParagraph(blocks[i]!, kinds);
  /** Between paragraphs that are numbered throughout any line can begin something. */
  const throughout = blocks.some((b) => b.numbered);
  const isBelowAnEnd = (i: number) => {
    if (throughout || i <= first) return true;
    const above = blocks[i - 1]!;
    // However short a sentence is, it ends.
    return (
      Boolean(above.role) ||
      kinds.has(above) ||
      isProse(i - 1) ||
      (!above.item && sentenceStop.test(above.words))
    );
  };
  const short = [...blocks.keys()].filter((i) => i >= first && isShort(i));
  return { blocks, first, short, isShort, isProse, isBelowAnEnd };
}

const isParagraph = (block: Block, kinds: Kinds): boolean =>
  block.numbered ||
  (!block.role &&
    !kinds.has(block) &&
    block.words.length >= shortestProse &&
    proseEnd.test(block.words) &&
    !block.item);

function headingsIn({ short, isShort, isProse, isBelowAnEnd }: Body): Headings {
  const isLower = (i: number) =>
    isProse(i + 1) && (isBelowAnEnd(i) || (isShort(i - 1) && isBelowAnEnd(i - 1)));
  const lower = new Set(short.filter(isLower));
  const upper = new Set(short.filter((i) => lower.has(i + 1) && isBelowAnEnd(i)));
  return { lower, upper };
}

/** The short lines above an article, in a text whose articles stand below no chapter: 总则, 附则. */
function aboveArticles({ blocks, first, short }: Body, kinds: Kinds): number[] {
  const isArticle = (block: Block | undefined) =>
    block?.marker && isOfArticles(block.marker.scheme) && kinds.get(block) === 'chapter';
  return short.filter(
    (i) => isArticle(blocks[i + 1]) && (i === first || sentenceStop.test(blocks[i - 1]!.words)),
  );
}

/**
 * Whether so many lines stand as headings do that they are; `numbered` is how many headings have a number.
 */
function areEnough({ blocks, short, isShort }: Body, { lower, upper }: Headings, numbered: number): boolean {
  if (lower.size < fewestHeadings) return false;
  // Above paragraphs that are numbered throughout such a line can be nothing else.
  if ([...lower].filter((i) => blocks[i + 1]!.numbered).length >= fewestHeadings) return true;
  const count = lower.size + upper.size;
  const steps = Array.from({ length: panel }, (_, k) => k);
  const inPanel = (i: number) => steps.some((back) => steps.every((k) => isShort(i - back + k)));
  const outside = short.filter((i) => !inPanel(i) || lower.has(i) || upper.has(i));
  return count > numbered && count >= outside.length * leastShare;
}

/** The kinds of the headings: below the numbered heading that stands above most of them. */
function kindsOf({ blocks }: Body, { lower, upper }: Headings, kinds: Kinds): Map<Block, DivisionKind> {
  let latest: DivisionKind | undefined;
  const numberedAbove = blocks.map((b) => (latest = kinds.get(b) ?? latest));
  const groups = Map.groupBy(lower, (i) => numberedAbove[i]);
  const usual = [...groups].sort((a, b) => b[1].length - a[1].length)[0]![0];
  const step = usual ? (ladder as readonly DivisionKind[]).indexOf(usual) + 1 : 0;
  const at = (n: number) => ladder[Math.min(n, ladder.length - 1)]!;
  const lettersOf = (i: number) => stepsOfLetters(blocks[i]!.words);
  const under = upper.size && !usual && ![...lower].some(lettersOf) ? 1 : 0;
  const stepAbove = Math.max(step - (usual ? 1 : 0), 0);
  return new Map([
    ...[...lower].map((i) => [blocks[i]!, at(step + under + lettersOf(i))] as const),
    ...[...upper].map((i) => [blocks[i]!, at(stepAbove + lettersOf(i))] as const),
  ]);
}

/** How many steps below a title without a letter a line stands by the letter it begins with. */
function stepsOfLetters(words: string): number {
  if (letterBefore.test(words)) return 1;
  return romanBefore.test(words) ? 2 : 0;
}

/** Says which short lines were taken for headings, and which stand so and were not. */
function tell(
  { blocks }: Body,
  { lower, upper }: Headings,
  found: ReadonlyMap<Block, DivisionKind>,
  trace: Trace,
): void {
  for (const i of new Set([...lower, ...upper])) {
    const kind = found.get(blocks[i]!);
    const stands = upper.has(i) ? said.aboveShortLine() : said.aboveParagraph();
    const n = lower.size + upper.size;
    trace({
      line: blocks[i]!.lines[0],
      stage: 'rank',
      rule: 'never-numbered',
      took: kind !== undefined,
      why: kind ? said.asOthers({ kind, stands, n }) : said.tooFewSo({ stands, n }),
    });
  }
}
