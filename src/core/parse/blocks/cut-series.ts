import type { Marker, Scheme } from '../../chinese/heading-numbers.ts';
import { mentionsNumber } from '../../chinese/heading-words.ts';
import { fullStop } from '../../chinese/punctuation.ts';
import type { LineExample, Say } from './example.ts';
import { isBelow, type Numbering } from './numbering.ts';

/** A number inside a line, and whether a sentence ends before it. */
interface Found {
  index: number;
  inner: Marker;
  stop: boolean;
}

/**
 * Where a number may begin inside a line: behind the end of a sentence or a quotation, a blank or a Chinese
 * character.
 */
const numberPlace =
  /(?<=[。！？：”』」）)\s\p{Script=Han}])(?=[第（(〔【一二三四五六七八九十\d①-⑳A-HＡ-Ｈ])/gu;
/** How much of a line is read behind such a place, and before it. */
const [readBehind, readBefore] = [40, 20];

/** ① and A. stand in sentences, too: inside a line they only go on from the one that it begins with. */
const goesOnAlone = (scheme: Scheme) => scheme.name === '①' || scheme.name === 'A.';

/** The numbers inside a line that are not only spoken of. */
const numbersIn = (words: string, marker: Marker | null, { read }: Numbering): Found[] =>
  [...words.matchAll(numberPlace)].flatMap(({ index }) => {
    const inner = read(words.slice(index, index + readBehind));
    const before =
      words
        .slice(Math.max(0, index - readBefore), index)
        .trimEnd()
        .at(-1) ?? '';
    const stop = fullStop.test(before);
    const isSetOff =
      inner !== null &&
      (stop || inner.scheme.evidence === 'strong' || /\s/u.test(words[index - 1]!) || inner.number === 1);
    if (inner && goesOnAlone(inner.scheme) && inner.scheme !== marker?.scheme) return [];
    return inner && !inner.specks && isSetOff && !mentionsNumber.test(before) ? [{ index, inner, stop }] : [];
  });

/** A number inside a line, with what has been cut before it. */
interface Place extends Found {
  words: string;
  found: readonly Found[];
  /** Its place among those found. */
  n: number;
  numbering: Numbering;
  /** The last number of each scheme, those before in this line among them. */
  reached: ReadonlyMap<Scheme, number>;
  /** The scheme of the number before it in the line. */
  above: Scheme | undefined;
  /** Whether only a title stands between that number and this. */
  titleAbove: boolean;
  /** Where the line was last cut. */
  lastCut: number | undefined;
  /** Whether the next of its series follows in the line. */
  hasSecond: boolean;
}
interface CutRule {
  name: string;
  says: string;
  example: LineExample;
  fits(place: Place): boolean;
}

/** A line that is longer holds more than a paragraph. */
const longest = 240;
/** The longest title between two numbers. */
const longestTitle = 40;
/** The next number of a series is looked for among at most this many numbers behind it. */
const farthestSecond = 12;
/** Of a clause inside a title; at its end it may stand. */
const clauseBeforeEnd = /[。；，：](?!\s*$)/u;
/** A title of its own before the text of an entry: 消防安全。检查…… */
const titleAndText = /^[^。；：]{2,20}。\S/u;

const isLower = ({ inner, above }: Place) => above !== undefined && isBelow(inner.scheme, above);
/** Whether a 2 of a scheme stands behind a full stop among some numbers. */
const hasTwo = (found: readonly Found[], scheme: Scheme) =>
  found.some((f) => f.stop && f.inner.scheme === scheme && f.inner.number === 2);

const long = '为了加快建设现代化的产业体系推动高质量的发展'.repeat(12);

/** A line is cut at a number where one of these fits. */
export const seriesCuts: readonly CutRule[] = [
  {
    name: 'next-number',
    says: 'the next number of a series that the line or the document has begun',
    example: { text: '（一）健全机制。加强领导。（二）落实责任。加强检查。', line: 1 },
    fits: ({ stop, titleAbove, inner: { scheme, number }, reached }) =>
      (stop || (titleAbove && scheme.evidence === 'strong')) &&
      number > 1 &&
      reached.get(scheme) === number - 1,
  },
  {
    name: 'first-behind-a-title',
    says: 'a 1 right behind a title, whose 2 follows or whose like begins other lines',
    example: { text: '一、做好工作（一）健全机制。加强领导。（二）落实责任。加强检查。', line: 1 },
    fits: (place) =>
      place.inner.number === 1 &&
      place.titleAbove &&
      isLower(place) &&
      (place.hasSecond || (place.numbering.used.get(place.inner.scheme) ?? 0) > 1),
  },
  {
    name: 'first-of-a-series',
    says: 'a 1 behind a full stop whose 2 follows, in a long line or of a sure scheme',
    example: { text: `${long}。一、健全机制。加强领导。二、落实责任。加强检查。`, line: 1 },
    fits: (place) => {
      const { words, inner, stop, found, index, lastCut, hasSecond } = place;
      const opensInText = words.length > longest && stop && (inner.scheme.name === '一、' || isLower(place));
      return (
        inner.number === 1 &&
        (inner.scheme.evidence === 'strong' || opensInText) &&
        hasSecond &&
        (stop ||
          inner.scheme === found[0]!.inner.scheme ||
          (lastCut !== undefined && index - lastCut <= longestTitle))
      );
    },
  },
  {
    name: 'title-above-a-first',
    says: 'a 1 with a title, and right behind it the 1 of a lower scheme whose 2 follows',
    example: { text: '某市条例第一章　总则第一条　为了发展。第二条　本条例适用于本市。', line: 1 },
    fits: ({ inner, index, found, n }) => {
      const next = found[n + 1];
      return (
        inner.number === 1 &&
        inner.scheme.evidence === 'strong' &&
        next?.inner.scheme.evidence === 'strong' &&
        next.inner.number === 1 &&
        next.index - index <= longestTitle &&
        isBelow(next.inner.scheme, inner.scheme) &&
        hasTwo(found.slice(n + 2, n + 1 + farthestSecond), next.inner.scheme)
      );
    },
  },
  {
    name: 'list-behind-a-colon',
    says: 'a 1 behind a colon with a title of its own, in a long line',
    example: {
      text: `一、重点工作${long}。突出以下内容：（一）消防安全。检查消防。（二）燃气安全。检查燃气。`,
      line: 1,
    },
    fits: (place) => {
      const { words, inner, index, hasSecond } = place;
      return (
        inner.number === 1 &&
        hasSecond &&
        words.length > longest &&
        words[index - 1] === '：' &&
        isLower(place) &&
        titleAndText.test(words.slice(index + inner.printed.length))
      );
    },
  },
];

/**
 * Cuts a line where its numbers go on behind a full stop (（一）甲。……（二）乙。……): the next number of a
 * series that the line itself or the document has begun, or a 1 right behind a title whose 2 follows in the
 * line. Traces the rule of each cut.
 */
export function cutSeries(words: string, marker: Marker | null, numbering: Numbering, say: Say): string[] {
  const reached = new Map(numbering.last);
  if (marker) reached.set(marker.scheme, marker.number);
  const found = numbersIn(words, marker, numbering);
  const at: number[] = [];
  /** Where the words behind the last number begin; -1 where none stands before. */
  let titleFrom = marker ? marker.printed.length : -1;
  let above = marker?.scheme;
  for (const [n, { index, inner, stop }] of found.entries()) {
    const titleAbove =
      titleFrom >= 0 &&
      index > titleFrom &&
      index - titleFrom <= longestTitle &&
      !clauseBeforeEnd.test(words.slice(titleFrom, index));
    const hasSecond = hasTwo(found.slice(n + 1, n + farthestSecond), inner.scheme);
    const so = { words, found, n, index, inner, stop, numbering, reached, above, titleAbove, hasSecond };
    const place = { ...so, lastCut: at.at(-1) };
    const rule = seriesCuts.find(({ fits }) => fits(place));
    if (!rule) continue;
    say(rule.name, true, rule.says);
    at.push(index);
    titleFrom = index + inner.printed.length;
    above = inner.scheme;
    reached.set(inner.scheme, inner.number);
  }
  const pieces = [0, ...at].map((start, n) => words.slice(start, at[n]).trim());
  return pieces.flatMap((piece) => setOff(piece, numbering.read)).filter(Boolean);
}

/** A shorter line is a title alone. */
const shortestWithText = 30;
/** A title that the blanks which begin a paragraph set off from its text. */
const titleBeforeBlanks = /^[^。；，：]{2,40}?\u3000{2}(?=\p{Script=Han})/u;

/** A title and its text, which the blanks that begin a paragraph set off. */
function setOff(words: string, read: Numbering['read']): string[] {
  if (words.length <= shortestWithText || !words.endsWith('。')) return [words];
  const title = titleBeforeBlanks.exec(words)?.[0];
  return title && read(words) ? [title.trimEnd(), words.slice(title.length)] : [words];
}
