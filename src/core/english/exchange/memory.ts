/** A translation that was made once: of what, and where it stands. */
export interface Unit {
  /** Plan and clause, `some-plan/chp_1__p_1`, or the name of the file that it came in. */
  from: string;
  zh: string;
  en: string;
}
/** A unit that is like what was asked for: 1 where its Chinese is the same. */
export interface Remembered extends Unit {
  score: number;
}

/** How many numbers tell pairs of characters apart; two pairs rarely share one. */
const numbers = 2 ** 18;
/** At most this many places of pairs are looked at for one question, the rarest pairs first. */
const mostPlaces = 20_000;
/** At most this many of the likeliest units are compared with the question. */
const mostCandidates = 64;
/** What is not the same is never quite so. */
const nearest = 0.99;
const foldedDigits = /\d[\d.,]*/gu;

/** Tells the pairs of neighbouring characters of texts; all figures are one. */
class Pairs {
  /** The round in which a pair was last seen. */
  readonly #seen = new Uint32Array(numbers);
  #round = 0;

  /** The numbers of the pairs of a text, each once. */
  of(words: string): number[] {
    const text = words.replace(foldedDigits, '0');
    const round = ++this.#round;
    const pairs: number[] = [];
    for (let i = 0; i + 1 < text.length; i++) {
      const [a, b] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
      const pair = (Math.imul(a, 0x9e3b) ^ Math.imul(b, 0x85eb)) & (numbers - 1);
      if (this.#seen[pair] !== round) pairs.push(pair);
      this.#seen[pair] = round;
    }
    return pairs;
  }
}

/**
 * A memory of translations: units by their Chinese, the same or nearly so. Likeness is that of Dice over pairs of
 * characters. Two units of the same Chinese and English are one. It is held in typed arrays, so that a library of a
 * thousand plans has room.
 */
export class Memory {
  readonly #units: Unit[] = [];
  readonly #same = new Map<string, number[]>();
  /** Where the places of each pair begin in `#places`. */
  readonly #begins = new Uint32Array(numbers + 1);
  readonly #places: Uint32Array;
  readonly #sizes: Uint16Array;
  readonly #hits: Uint16Array;
  readonly #pairs = new Pairs();
  /** Which pairs are asked for now. */
  readonly #asked = new Uint8Array(numbers);

  constructor(units: Iterable<Unit>) {
    for (const unit of units) {
      const same = this.#same.get(unit.zh) ?? [];
      if (!unit.zh || !unit.en || same.some((at) => this.#units[at]!.en === unit.en)) continue;
      this.#same.set(unit.zh, [...same, this.#units.push(unit) - 1]);
    }
    this.#sizes = new Uint16Array(this.#units.length);
    this.#hits = new Uint16Array(this.#units.length);
    for (const [at, { zh }] of this.#units.entries()) {
      const pairs = this.#pairs.of(zh);
      this.#sizes[at] = Math.min(pairs.length, 0xffff);
      for (const pair of pairs) this.#begins[pair + 1]!++;
    }
    for (let pair = 0; pair < numbers; pair++) this.#begins[pair + 1]! += this.#begins[pair]!;
    this.#places = new Uint32Array(this.#begins[numbers]!);
    const next = this.#begins.slice();
    for (const [at, { zh }] of this.#units.entries())
      for (const pair of this.#pairs.of(zh)) this.#places[next[pair]!++] = at;
  }

  get size(): number {
    return this.#units.length;
  }

  /** The units most like a text, the likest first: those of the same Chinese alone where there are any. */
  find(zh: string, least = 0.6, most = 3): Remembered[] {
    const same = this.#same.get(zh);
    if (same) return same.slice(0, most).map((at) => ({ ...this.#units[at]!, score: 1 }));
    const asked = this.#pairs.of(zh);
    for (const pair of asked) this.#asked[pair] = 1;
    const found = this.#likely(asked).map((at) => ({
      ...this.#units[at]!,
      score: this.#likeness(asked.length, at),
    }));
    for (const pair of asked) this.#asked[pair] = 0;
    return found
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  }

  /** The units that share the most of the rarest pairs. */
  #likely(asked: readonly number[]): number[] {
    const countOf = (pair: number) => this.#begins[pair + 1]! - this.#begins[pair]!;
    const rare = asked.filter(countOf).sort((a, b) => countOf(a) - countOf(b));
    const touched: number[] = [];
    let looked = 0;
    for (const pair of rare) {
      looked += countOf(pair);
      if (looked > mostPlaces && touched.length) break;
      for (let i = this.#begins[pair]!; i < this.#begins[pair + 1]!; i++) {
        const at = this.#places[i]!;
        if (!this.#hits[at]) touched.push(at);
        this.#hits[at]!++;
      }
    }
    const most = touched.reduce((hits, at) => Math.max(hits, this.#hits[at]!), 0);
    const likely: number[] = [];
    for (let hits = most; hits && likely.length < mostCandidates; hits--)
      for (const at of touched) if (this.#hits[at] === hits && likely.push(at) === mostCandidates) break;
    for (const at of touched) this.#hits[at] = 0;
    return likely;
  }

  #likeness(asked: number, at: number): number {
    let shared = 0;
    for (const pair of this.#pairs.of(this.#units[at]!.zh)) shared += this.#asked[pair]!;
    return Math.min((2 * shared) / (asked + this.#sizes[at]!), nearest);
  }
}

/** Texts longer than this are not compared sign by sign. */
const longest = 600;

/**
 * How a text differs from another, in one line: what is alike as it is, what is other in brackets:
 * 推进〔甲→乙〕区建设. Where both are very long, what lies between their common ends.
 */
export function differing(before: string, now: string): string {
  const [a, b] = [[...before], [...now]];
  let [head, tail] = [0, 0];
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [from, to] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const middle =
    from.length > longest || to.length > longest ? other(from.join(''), to.join('')) : bySigns(from, to);
  return a.slice(0, head).join('') + middle + a.slice(a.length - tail).join('');
}
const other = (was: string, is: string) => (was || is ? `〔${was}→${is}〕` : '');

/** The same, by the longest row of signs that both have. */
function bySigns(a: readonly string[], b: readonly string[]): string {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let k = b.length - 1; k >= 0; k--)
      lengths[i * width + k] =
        a[i] === b[k]
          ? lengths[(i + 1) * width + k + 1]! + 1
          : Math.max(lengths[(i + 1) * width + k]!, lengths[i * width + k + 1]!);
  let [out, was, is] = ['', '', ''];
  for (let i = 0, k = 0; i < a.length || k < b.length; ) {
    if (i < a.length && k < b.length && a[i] === b[k]) {
      out += other(was, is) + a[i];
      [was, is] = ['', ''];
      i++;
      k++;
    } else if (
      k === b.length ||
      (i < a.length && lengths[(i + 1) * width + k]! >= lengths[i * width + k + 1]!)
    )
      was += a[i++];
    else is += b[k++];
  }
  return out + other(was, is);
}
