import { ladder } from '../../chinese/heading-numbers.ts';
import { attachment } from '../../chinese/heading-words.ts';
import type { DivisionKind } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';
import type { Kinds } from './kinds.ts';
import { isTitle } from './lost-numbers.ts';

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
  const isProse = (b: Block | undefined) =>
    b?.numbered ||
    (Boolean(b?.words) &&
      !b!.role &&
      !kinds.has(b!) &&
      b!.words.length >= shortestProse &&
      /[。！？：]$/u.test(b!.words) &&
      !b!.item);
  const isShort = (b: Block | undefined) =>
    b !== undefined && isTitle(b) && b.words.length <= 26 && !b.heading;
  const short = body.flatMap((b, i) => (i >= first && isShort(b) ? [i] : []));
  const ends = (at: number) =>
    throughout ||
    at <= first ||
    Boolean(body[at - 1]!.role) ||
    kinds.has(body[at - 1]!) ||
    isProse(body[at - 1]);
  const lower = new Set(
    short.filter((i) => isProse(body[i + 1]) && (ends(i) || (isShort(body[i - 1]) && ends(i - 1)))),
  );
  const upper = new Set(short.filter((i) => lower.has(i + 1) && ends(i)));
  const count = lower.size + upper.size;
  // Three short lines and more are what a panel or a lost table holds, and say nothing.
  const loose = short.filter(
    (i) =>
      ![i - 2, i - 1, i].some((from) => [0, 1, 2].every((k) => isShort(body[from + k]))) ||
      lower.has(i) ||
      upper.has(i),
  );
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
  const letters = (i: number) =>
    /^[（(][A-Z][)）]/u.test(body[i]!.words) ? 1 : /^[（(][ivx]+[)）]/u.test(body[i]!.words) ? 2 : 0;
  const under = upper.size && !usual && ![...lower].some(letters) ? 1 : 0;
  return new Map([
    ...[...lower].map((i) => [body[i]!, at(step + under + letters(i))] as const),
    ...[...upper].map((i) => [body[i]!, at(Math.max(step - (usual ? 1 : 0), 0) + letters(i))] as const),
  ]);
}
