import { bracketInside, cutOrdinals, type Marker, ordinalInside } from '../../chinese/heading-numbers.ts';
import { mentionsHeading } from '../../chinese/heading-words.ts';
import { clauseInside, fullStopEnd, stopInside } from '../../chinese/punctuation.ts';
import { cutSeries } from './cut-series.ts';
import type { LineExample, Say } from './example.ts';
import { isBelow, type Numbering } from './numbering.ts';

/** A way in which a line holds several headings. */
interface LineCut {
  name: string;
  says: string;
  example: LineExample;
  order?: string;
  /** The pieces of the line; null where it does not hold several headings in this way. */
  cut(words: string, marker: Marker | null, numbering: Numbering, say: Say): string[] | null;
}

/** A longer line holds more than titles. */
const longestOfTitles = 90;
/** How far into a line another heading is looked for. */
const farthest = 120;
/** How near the end of a line a heading is looked for that was set behind a paragraph. */
const longestTail = 60;

/** The first that answers cuts the line. */
export const lineCuts: readonly LineCut[] = [
  {
    name: 'titles-in-a-line',
    says: 'a line of nothing but titles, each with a number of a scheme that begins lines here',
    example: { text: '第一章　总则第二章　任务', line: 1 },
    order: 'before the numbers of lower schemes, which the titles may hold',
    cut(words, marker, { read, used }) {
      if (marker?.scheme.evidence !== 'strong') return null;
      if (words.length > longestOfTitles || stopInside.test(words)) return null;
      const pieces = cutOrdinals(words);
      const isTitle = (piece: string) => {
        const own = read(piece);
        return own !== null && used.has(own.scheme) && piece.length > own.printed.length + 1;
      };
      return pieces.length > 1 && pieces.every(isTitle) ? pieces : null;
    },
  },
  {
    name: 'first-below-a-title',
    says: 'behind a title stands the first of the numbers below it, in brackets',
    example: { text: '一、总体要求（一）指导思想\n二、任务\n（一）甲\n三、保障\n（一）乙', line: 1 },
    order: 'before the numbers behind full stops: it ends the title itself',
    cut(words, marker, numbering, say) {
      if (!marker) return null;
      const { read, used } = numbering;
      const start = words.slice(0, farthest);
      const stop = start.indexOf('。');
      for (const found of (stop < 0 ? start : start.slice(0, stop)).matchAll(bracketInside)) {
        const rest = words.slice(found.index);
        const inner = read(rest);
        if (
          found.index > marker.printed.length + 1 &&
          inner &&
          isBelow(inner.scheme, marker.scheme) &&
          inner.number === 1 &&
          (used.get(inner.scheme) ?? 0) > 1 &&
          !mentionsHeading.test(words.slice(0, found.index)) &&
          !isBracketEnd(rest[inner.printed.length])
        )
          return [words.slice(0, found.index).trimEnd(), ...cutSeries(rest, inner, numbering, say)];
      }
      return null;
    },
  },
  {
    name: 'title-behind-a-paragraph',
    says: 'a title was set behind the end of a paragraph',
    example: {
      text: `第一章　总则\n${'为了加快建设，推动发展，'.repeat(6)}制定本规划。第二章　任务`,
      line: 2,
    },
    cut(words, marker, { read, used, last }) {
      if (marker || words.length <= longestTail) return null;
      const tail = [...words.slice(-longestTail).matchAll(ordinalInside)].at(-1);
      if (!tail) return null;
      const at = words.length - longestTail + tail.index;
      const rest = words.slice(at);
      const inner = read(rest);
      const isExpected =
        inner !== null &&
        used.has(inner.scheme) &&
        (inner.number === (last.get(inner.scheme) ?? 0) + 1 || inner.number === 1);
      return isExpected &&
        inner.scheme.evidence === 'strong' &&
        fullStopEnd.test(words.slice(0, at)) &&
        !clauseInside.test(rest)
        ? [words.slice(0, at).trimEnd(), rest]
        : null;
    },
  },
  {
    name: 'series',
    says: 'the numbers of a series go on inside the line',
    example: { text: '一、做好工作（一）健全机制。加强领导。（二）落实责任。加强检查。', line: 1 },
    order: 'last: it answers always, with the whole line where nothing goes on',
    cut: cutSeries,
  },
];

const isBracketEnd = (c: string | undefined) => c === '）' || c === ')';

/** The pieces of a line, which is cut where another heading begins in it. Traces the cut that did it. */
export function cutLine(words: string, numbering: Numbering, say: Say): string[] {
  const marker = numbering.read(words);
  for (const { name, says, cut } of lineCuts) {
    const pieces = cut(words, marker, numbering, say);
    if (!pieces) continue;
    if (pieces.length > 1) say(name, true, says);
    return pieces;
  }
  return [words];
}
