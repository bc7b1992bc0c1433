import type { Block } from './blocks.ts';
import { attachment, box, bullet, ladder, named, schemes, sentenceEnd, type Scheme } from './grammar.ts';
import type { DivisionKind } from './plan.ts';

/** Which kind each numbered heading is; an entry of a list, or what lies below the last step, is none. */
export type Kinds = ReadonlyMap<Block, DivisionKind>;

/**
 * The kind of every numbered heading by what the document puts under what: a scheme stands one step below the lowest that is ever open above it.
 * The body and each annex have a ladder of their own.
 */
export function readKinds(blocks: readonly Block[]): Kinds {
  const kinds = new Map<Block, DivisionKind>();
  let region: Block[] = [];
  const close = () => {
    const steps = stepsOf(region);
    for (const b of region) {
      const kind = steps.get(b.marker!.scheme);
      if (kind) kinds.set(b, kind);
    }
    region = [];
  };
  for (const b of blocks) {
    if (!b.marker && !b.role && attachment.pattern.test(b.words)) close();
    if (b.marker && !b.item) region.push(b);
  }
  close();
  return kinds;
}

function stepsOf(region: readonly Block[]): Map<Scheme, DivisionKind> {
  const order = (s: Scheme) => schemes.indexOf(s);
  const above = new Map<Scheme, Set<Scheme>>();
  const open: Scheme[] = [];
  for (const { marker } of region) {
    const { scheme } = marker!;
    while (open.length && order(open.at(-1)!) >= order(scheme)) open.pop();
    above.set(scheme, (above.get(scheme) ?? new Set()).add(open.at(-1) ?? scheme));
    open.push(scheme);
  }
  const used = [...above.keys()].sort((a, b) => order(a) - order(b));
  const base = used.some((s) => s.kind === 'chapter') ? 1 : 0;
  const steps = new Map<Scheme, number>();
  for (const s of used) {
    if (s.kind) steps.set(s, s.kind === 'chapter' ? 0 : -1);
    else steps.set(s, Math.max(base, ...[...above.get(s)!].filter((p) => p !== s).map((p) => steps.get(p)! + 1)));
  }
  // Where the ladder is one step short, its top is a part.
  const top = Math.max(...steps.values()) === ladder.length && used.every((s) => !s.kind) ? 1 : 0;
  return new Map(used.flatMap((s) => {
    const step = steps.get(s)! - top;
    const kind = s.kind ?? (step < 0 ? 'part' : ladder[step]);
    return kind ? [[s, kind] as const] : [];
  }));
}

/** The kind of an unnumbered heading of each Markdown or HTML level: that of the numbered headings there, else one step below the level above. */
export function readLevels(blocks: readonly Block[], kinds: Kinds): Map<number, DivisionKind> {
  const levels = [...new Set(blocks.flatMap((b) => b.heading ?? []))].sort();
  const result = new Map<number, DivisionKind>();
  let above: DivisionKind | null = null;
  for (const level of levels) {
    const at = blocks.filter((b) => b.heading === level);
    const kind = at.map((b) => kinds.get(b)).find(Boolean);
    const isTitle = !above && !kind && at.length === 1 && levels.length > 1;
    if (isTitle) continue;
    above = kind ?? ladder[Math.min(above ? ladder.indexOf(above as (typeof ladder)[number]) + 1 : 0, ladder.length - 1)]!;
    result.set(level, above);
  }
  return result;
}

/**
 * Headings that lack their number: where a number jumps over one, and a single short line stands between that is neither sentence nor label, that
 * line is the heading left out, or a single paragraph that begins as the next heading does; and where numbers begin again at 1 right below such a line, and none above goes on with the number it lacks.
 */
export function readUnnumbered(blocks: readonly Block[], kinds: Kinds): ReadonlyMap<Block, { kind: DivisionKind; number: number; before: string }> {
  const found = new Map<Block, { kind: DivisionKind; number: number; before: string }>();
  const order = ['part', ...ladder] as DivisionKind[];
  const last = new Map<DivisionKind, number>();
  let since: Block[] = [];
  /** Paragraphs that begin as a heading run into its text does. */
  let begun: Block[] = [];
  /** By kind: the lines since its last heading that stand right above a lower one. */
  const aboveLower = new Map<DivisionKind, Block[]>();
  /** By the kind it would have: the lines right below which numbers begin at 1. One alone lacks its number; several are headings that have none. */
  const labels = new Map<DivisionKind, { block: Block; number: number; before: string; again: boolean; last: boolean }[]>();
  const settle = (step: number, kind: DivisionKind | null, next: number | null) => {
    for (const [its, [label, ...more]] of labels) {
      if (order.indexOf(its) < step) continue;
      if (!more.length && label!.again && (its === kind ? next === label!.number + 1 : label!.last)) found.set(label!.block, { ...label!, kind: its });
      labels.delete(its);
    }
  };
  for (const [b, block] of blocks.entries()) {
    const kind = kinds.get(block);
    if (!kind) {
      const next = blocks[b + 1];
      if (isTitle(block) && next && !next.marker && !next.role && /[。；：，]/u.test(next.words)) since.push(block);
      else if (!block.role && !block.marker && !block.item && beginning(block.words)) begun.push(block);
      if (!block.role && !block.marker && attachment.pattern.test(block.words)) {
        settle(0, null, null);
        last.clear();
      }
      continue;
    }
    const { number, printed, scheme } = block.marker!;
    const step = order.indexOf(kind);
    settle(step, kind, number);
    const [only] = since;
    const alike = begun.filter((b) => beginning(b.words) === beginning(block.words.slice(printed.length).trim()));
    const heads = aboveLower.get(kind) ?? [];
    const left = since.length === 1 ? only : since.length === 0 && alike.length === 1 ? alike[0] : heads.length === 1 ? heads[0] : undefined;
    if (left && !found.has(left) && number === (last.get(kind) ?? 0) + 2) found.set(left, { kind, number: number - 1, before: printed });
    const above = order.slice(0, step).findLast((k) => last.has(k));
    const title = blocks[b - 1];
    for (const own of order.slice(step)) aboveLower.delete(own);
    if (title && isTitle(title) && !title.heading) for (const higher of order.slice(0, step)) aboveLower.set(higher, [...(aboveLower.get(higher) ?? []), title]);
    if (number === 1 && above && title && isTitle(title) && !title.heading)
      labels.set(above, [...(labels.get(above) ?? []).slice(0, 1), { block: title, number: last.get(above)! + 1, before: printed, again: (last.get(kind) ?? 0) > 1, last: scheme.evidence !== 'weak' }]);
    since = [];
    begun = [];
    last.set(kind, number);
    for (const lower of order.slice(step + 1)) last.delete(lower);
  }
  settle(0, null, null);
  return found;
}

/** A shorter line is no paragraph below a heading. */
const shortestProse = 20;

/**
 * Headings that never had a number: short lines, each above a whole paragraph and below another, in a document that has more of them (three at
 * least) than numbered headings; a short line right above such a one heads it. They stand below the numbered headings above most of them.
 */
export function readPlain(blocks: readonly Block[], kinds: Kinds): ReadonlyMap<Block, DivisionKind> {
  const annex = blocks.findIndex((b) => !b.marker && !b.role && attachment.pattern.test(b.words));
  const body = annex < 0 ? blocks : blocks.slice(0, annex);
  const first = body.findIndex((b) => b.role === 'title') + 1 || 1;
  const throughout = body.some((b) => b.numbered);
  const isProse = (b: Block | undefined) => b?.numbered || (Boolean(b?.words) && !b!.role && !kinds.has(b!) && b!.words.length >= shortestProse && /[。！？：]$/u.test(b!.words) && !b!.item);
  const isShort = (b: Block | undefined) => b !== undefined && isTitle(b) && b.words.length <= 26 && !b.heading;
  const short = body.flatMap((b, i) => (i >= first && isShort(b) ? [i] : []));
  const ends = (at: number) => throughout || at <= first || Boolean(body[at - 1]!.role) || kinds.has(body[at - 1]!) || isProse(body[at - 1]);
  const lower = new Set(short.filter((i) => isProse(body[i + 1]) && (ends(i) || (isShort(body[i - 1]) && ends(i - 1)))));
  const upper = new Set(short.filter((i) => lower.has(i + 1) && ends(i)));
  const count = lower.size + upper.size;
  // Three short lines and more are what a panel or a lost table holds, and say nothing.
  const loose = short.filter((i) => !([i - 2, i - 1, i].some((from) => [0, 1, 2].every((k) => isShort(body[from + k])))) || lower.has(i) || upper.has(i));
  // Above paragraphs that are numbered throughout such a line can be nothing else.
  const sure = [...lower].filter((i) => body[i + 1]!.numbered).length >= 3;
  if (lower.size < 3 || (!sure && (count <= kinds.size || count * 4 < loose.length * 3))) return new Map();
  let latest: DivisionKind | undefined;
  const numbered = body.map((b) => (latest = kinds.get(b) ?? latest));
  const above = [...lower].map((i) => numbered[i]);
  const usual = [...Map.groupBy(above, (k) => k)].sort((a, b) => b[1].length - a[1].length)[0]![0];
  const step = usual ? ladder.indexOf(usual as (typeof ladder)[number]) + 1 : 0;
  const at = (n: number) => ladder[Math.min(n, ladder.length - 1)]!;
  // (A) and (i) stand below a title without.
  const letters = (i: number) => (/^[（(][A-Z][)）]/u.test(body[i]!.words) ? 1 : /^[（(][ivx]+[)）]/u.test(body[i]!.words) ? 2 : 0);
  const under = upper.size && !usual && ![...lower].some(letters) ? 1 : 0;
  return new Map([...[...lower].map((i) => [body[i]!, at(step + under + letters(i))] as const), ...[...upper].map((i) => [body[i]!, at(Math.max(step - (usual ? 1 : 0), 0) + letters(i))] as const)]);
}

/** How a paragraph with a heading run in begins: 加强领导。各部门…… or （适用范围）本条例…… */
const beginning = (words: string) => (/^[（(【][^（）()【】]{2,14}[）)】]\S/u.test(words) ? '（' : /^[^。，；：]{2,20}。\S/u.test(words) ? '。' : null);

const isTitle = ({ words, marker, role, item, signs }: Block) =>
  !marker && !role && !item && !signs && words.length >= 2 && words.length <= 30 && !sentenceEnd.test(words) && !/[:：、]$|；/u.test(words) && /\p{Script=Han}/u.test(words) && !bullet.test(words) && !attachment.pattern.test(words) && !box.pattern.test(words);

/**
 * The titles, by block, of texts that stand one after another in one document, each of which begins its own numbers at the top (two rules
 * that one letter issues). None where there is but one text.
 */
export function findOwnTexts(blocks: readonly Block[], kinds: Kinds): ReadonlySet<number> {
  const found = new Set<number>();
  const annex = blocks.findIndex((b) => !b.marker && !b.role && attachment.pattern.test(b.words));
  let [title, above] = [-1, 0];
  for (const [b, block] of blocks.entries()) {
    if (annex >= 0 && b >= annex) break;
    const isTitle = block.role === 'title' || (!block.role && !block.marker && !block.item && block.words.length <= 60 && named.test(block.words) && !sentenceEnd.test(block.words));
    if (isTitle) title = b;
    if (kinds.get(block) !== 'chapter' || block.marker!.scheme.kind) continue;
    if (title >= 0 && block.marker!.number === 1 && b - title <= 4 && (above === 0 ? blocks[title]!.role === 'title' : above > 1)) found.add(title);
    above = block.marker!.number;
    title = -1;
  }
  return found.size > 1 ? found : new Set();
}
