import { ladder } from '../../chinese/heading-numbers.ts';
import { attachment, box } from '../../chinese/heading-words.ts';
import { bullet, sentenceEnd } from '../../chinese/punctuation.ts';
import type { DivisionKind } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';
import type { Kinds } from './kinds.ts';

/**
 * Headings that lack their number: where a number jumps over one, and a single short line stands between that is neither sentence nor label, that
 * line is the heading left out, or a single paragraph that begins as the next heading does; and where numbers begin again at 1 right below such a line, and none above goes on with the number it lacks.
 */
export function readUnnumbered(
  blocks: readonly Block[],
  kinds: Kinds,
): ReadonlyMap<Block, { kind: DivisionKind; number: number; before: string }> {
  const found = new Map<Block, { kind: DivisionKind; number: number; before: string }>();
  const order = ['part', ...ladder] as DivisionKind[];
  const last = new Map<DivisionKind, number>();
  let since: Block[] = [];
  /** Paragraphs that begin as a heading run into its text does. */
  let begun: Block[] = [];
  /** By kind: the lines since its last heading that stand right above a lower one. */
  const aboveLower = new Map<DivisionKind, Block[]>();
  /** By the kind it would have: the lines right below which numbers begin at 1. One alone lacks its number; several are headings that have none. */
  const labels = new Map<
    DivisionKind,
    { block: Block; number: number; before: string; again: boolean; last: boolean }[]
  >();
  const settle = (step: number, kind: DivisionKind | null, next: number | null) => {
    for (const [its, [label, ...more]] of labels) {
      if (order.indexOf(its) < step) continue;
      if (!more.length && label!.again && (its === kind ? next === label!.number + 1 : label!.last))
        found.set(label!.block, { ...label!, kind: its });
      labels.delete(its);
    }
  };
  for (const [b, block] of blocks.entries()) {
    const kind = kinds.get(block);
    if (!kind) {
      const next = blocks[b + 1];
      if (isTitle(block) && next && !next.marker && !next.role && /[。；：，]/u.test(next.words))
        since.push(block);
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
    const alike = begun.filter(
      (b) => beginning(b.words) === beginning(block.words.slice(printed.length).trim()),
    );
    const heads = aboveLower.get(kind) ?? [];
    const left =
      since.length === 1
        ? only
        : since.length === 0 && alike.length === 1
          ? alike[0]
          : heads.length === 1
            ? heads[0]
            : undefined;
    if (left && !found.has(left) && number === (last.get(kind) ?? 0) + 2)
      found.set(left, { kind, number: number - 1, before: printed });
    const above = order.slice(0, step).findLast((k) => last.has(k));
    const title = blocks[b - 1];
    for (const own of order.slice(step)) aboveLower.delete(own);
    if (title && isTitle(title) && !title.heading)
      for (const higher of order.slice(0, step))
        aboveLower.set(higher, [...(aboveLower.get(higher) ?? []).slice(0, 1), title]);
    if (number === 1 && above && title && isTitle(title) && !title.heading)
      labels.set(above, [
        ...(labels.get(above) ?? []).slice(0, 1),
        {
          block: title,
          number: last.get(above)! + 1,
          before: printed,
          again: (last.get(kind) ?? 0) > 1,
          last: scheme.evidence !== 'weak',
        },
      ]);
    since = [];
    begun = [];
    last.set(kind, number);
    for (const lower of order.slice(step + 1)) last.delete(lower);
  }
  settle(0, null, null);
  return found;
}

/** How a paragraph with a heading run in begins: 加强领导。各部门…… or （适用范围）本条例…… */
const beginning = (words: string) =>
  /^[（(【][^（）()【】]{2,14}[）)】]\S/u.test(words)
    ? '（'
    : /^[^。，；：]{2,20}。\S/u.test(words)
      ? '。'
      : null;

export const isTitle = ({ words, marker, role, item, signs }: Block) =>
  !marker &&
  !role &&
  !item &&
  !signs &&
  words.length >= 2 &&
  words.length <= 30 &&
  !sentenceEnd.test(words) &&
  !/[:：、]$|；/u.test(words) &&
  /\p{Script=Han}/u.test(words) &&
  !bullet.test(words) &&
  !attachment.pattern.test(words) &&
  !box.pattern.test(words);
