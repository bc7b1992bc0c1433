import { type Marker, numberOf, readMarker, type Scheme, schemes } from '../../chinese/heading-numbers.ts';
import { lastWords } from '../../chinese/heading-words.ts';
import { measure } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { SourceLine } from '../../model/source-line.ts';

/** What is known of a document's numbers while its lines are read. */
export interface Numbering {
  read(words: string): Marker | null;
  /** How many lines begin with each scheme. */
  used: ReadonlyMap<Scheme, number>;
  /** How many of these lines are one sentence with no blank behind the number: 第一部分灌区建于1958年，已老化。 */
  inSentences: ReadonlyMap<Scheme, number>;
  /** The last number accepted of a scheme. */
  last: ReadonlyMap<Scheme, number>;
  /** Accepts a number: what comes next is read by it. */
  take(marker: Marker): void;
  /** Says that the heading of a panel stands here: its numbers begin anew, and those around it go on behind it. */
  enterPanel(): void;
  /** Whether a number behind the entries of a panel goes on from those around the panel. */
  goesOnAround(marker: Marker): boolean;
  /** Whether words begin with the next number of a list or with a decimal, and nothing says which. */
  mayBeNumbered(words: string): boolean;
}

/** Whether one scheme stands below another in every document. */
export const isBelow = (scheme: Scheme, other: Scheme): boolean =>
  schemes.indexOf(scheme) > schemes.indexOf(other);

const plainNumber = schemes.find(({ name }) => name === '1.')!;
/** 1.20万吨污水处理厂: a number that an amount follows, which could be a decimal. */
const beforeAmount = /^([1-9]\d?)[.．](?=\d+\p{Script=Han}{2}|\dG(?![A-Za-z]))/u;

/** 3.5G基站: where 3 is the next number, it is one. */
const before5G = /^\d{1,2}[.．]\dG/u;

/** A line that begins so. */
interface BeforeAmount {
  words: string;
  marker: Marker;
}

/**
 * The lines that begin with a number before an amount, by their words: it is the next of the numbers above it, and the next
 * number below it goes on from it. `doubted`: those that go on from a number, and nothing says whether they are the next or
 * a decimal (3.5亿元由市财政安排 below 2.改造泵站).
 */
function numbersBeforeAmounts(lines: readonly SourceLine[], series: ReadonlySet<Scheme>) {
  const found = new Map<string, Marker>();
  const doubted = new Set<string>();
  let last = 0;
  let open: BeforeAmount[] = [];
  const leave = () => {
    if (open.length > 1 || (open[0]?.marker.number ?? 1) > 1)
      for (const { words } of open) doubted.add(words);
    open = [];
  };
  for (const { raw, prose } of lines) {
    const words = raw.trim();
    const marker = prose ? null : readMarker(words, series);
    const begins = marker || prose ? null : beforeAmount.exec(words);
    const number = Number(begins?.[1]);
    if (marker) {
      const isPlain = marker.scheme === plainNumber;
      if (isPlain && marker.number === last + 1) for (const one of open) found.set(one.words, one.marker);
      // Below 1., a decimal that stands before 2. is no number.
      if (isPlain) open = [];
      leave();
      last = isPlain ? marker.number : 0;
    } else if (begins && (number === last + 1 || number === 1)) {
      const own: Marker = { scheme: plainNumber, printed: begins[0], number };
      if (number === 1) leave();
      open.push({ words, marker: own });
      if (number > 1 && open.every((one) => before5G.test(one.words))) {
        for (const one of open) found.set(one.words, one.marker);
        open = [];
      }
      last = number;
    }
  }
  leave();
  return { found, doubted };
}

/** What sets off a number in another way than the rest, by the scheme of the rest: 4 附则 below 3. 措施. */
const otherForms: readonly (readonly [scheme: string, otherwise: RegExp])[] = [
  ['一、', /^([一二三四五六七八九十]{1,3})[ \u3000]+(?=\p{Script=Han}{2})/u],
  ['1.', /^([1-9]\d?)[ \u3000]+(?=\p{Script=Han}{2})/u],
  ['1 甲', /^([1-9]\d?)[.．、][ \u3000]*(?=\p{Script=Han}{2})/u],
];
/** A longer line is a sentence or a row. */
const longestTitle = 16;
const noTitle = /[，。；：、]|\s{2,}|\d/u;
const isLast = new RegExp(`${anyOf(lastWords)}$`, 'u');

/**
 * The last heading of a document, where its number is set off otherwise than those above it, by its words: it is short, its
 * number is the next, it says what plans end with (三 江片区 does not), other words stand below it, and none goes on from it.
 */
function lastSetOffElse(lines: readonly SourceLine[], series: ReadonlySet<Scheme>): Map<string, Marker> {
  const found = new Map<string, Marker>();
  const words = lines.map(({ raw, prose, grid }) => (prose || grid ? '' : raw.trim()));
  const markers = words.map((text) => readMarker(text, series));
  for (const [name, otherwise] of otherForms) {
    const scheme = schemes.find((one) => one.name === name)!;
    const last = markers.findLastIndex((marker) => marker?.scheme === scheme);
    if (last < 0 || markers[last]!.number < 2) continue;
    const read = (text: string) => {
      const begins = otherwise.exec(text);
      return begins && { begins: begins[0].trimEnd(), number: numberOf(begins[1]!) };
    };
    const next = words.filter((text, i) => i > last && read(text));
    const [text] = next;
    const own = text && read(text);
    const rest = own ? text.slice(own.begins.length).trim() : '';
    const isTitle =
      isLast.test(rest) && rest.length <= longestTitle && !noTitle.test(rest) && !measure.test(rest);
    if (
      next.length === 1 &&
      own &&
      isTitle &&
      own.number === markers[last]!.number + 1 &&
      words.at(-1) !== text
    )
      found.set(text, { scheme, printed: own.begins, number: own.number });
  }
  return found;
}

/** What stands behind a number that is spoken of: one sentence of several clauses, no entry and no title in it. */
const oneSentence = /^[^\s，、。：；（(]{3,}，[^。：；（(]{2,60}。$/u;

/** The numbers of a document of which no line has been read. */
export function numberingOf(lines: readonly SourceLine[], series: ReadonlySet<Scheme>): Numbering {
  const { found: beforeAmounts, doubted } = numbersBeforeAmounts(lines, series);
  const setOffElse = lastSetOffElse(lines, series);
  const read = (words: string) =>
    setOffElse.get(words) ?? readMarker(words, series) ?? beforeAmounts.get(words) ?? null;
  const used = new Map<Scheme, number>();
  const inSentences = new Map<Scheme, number>();
  for (const line of lines) {
    const words = line.raw.trim();
    const marker = line.prose ? null : read(words);
    if (!marker) continue;
    used.set(marker.scheme, (used.get(marker.scheme) ?? 0) + 1);
    if (oneSentence.test(words.slice(marker.printed.length)))
      inSentences.set(marker.scheme, (inSentences.get(marker.scheme) ?? 0) + 1);
  }
  const last = new Map<Scheme, number>();
  /** Numbers below a heading begin anew, but may also run on. */
  /** The last numbers before the panel that is open. */
  let around: ReadonlyMap<Scheme, number> | null = null;
  const goesOnAround = ({ scheme, number }: Marker) => around?.get(scheme) === number - 1;
  const enterPanel = () => {
    around = new Map(last);
  };
  const take = (marker: Marker) => {
    const { scheme, number } = marker;
    const isNextInPanel = last.get(scheme) === number - 1 || number === 1;
    if (scheme.evidence !== 'weak' || (!isNextInPanel && goesOnAround(marker))) around = null;
    last.set(marker.scheme, marker.number);
    for (const scheme of schemes.slice(schemes.indexOf(marker.scheme) + 1))
      if (scheme.evidence === 'weak' && !last.has(scheme)) last.set(scheme, 0);
  };
  const mayBeNumbered = (words: string) => doubted.has(words);
  return { read, used, inSentences, last, take, enterPanel, goesOnAround, mayBeNumbered };
}
