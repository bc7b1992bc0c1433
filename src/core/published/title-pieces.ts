/** Where the lines of a title may end: between words, never within one. */
import { segmenterOf } from '../model/segmenter.ts';

/** A mark that stands with the word after it, and one that stands with the word before it. */
const opens = /[“‘（《〈「『【〔(]$/u;
const closes = /^[”’）》〉」』】〕)、，。：；！？·]/u;
/** A line on a phone has room for this many characters: a title no longer than that is one piece. */
const line = 10;
/** Other writing than Chinese has its own places where a line may end. */
const han = /\p{sc=Han}/u;
/** What is never parted: a name in quotation marks is one word; the figures of a year stand with 年. */
const whole = /“[^”]{1,12}”|\d+年/gu;

/** A title as the pieces that its lines are made of; `terms`: words of several that are one. */
export function titlePieces(title: string, terms: readonly string[] = []): string[] {
  if ([...title].length <= line) return [title];
  const inside = new Set<number>();
  const keep = (from: number, length: number) => {
    for (let at = from + 1; at < from + length; at++) inside.add(at);
  };
  for (const found of title.matchAll(whole)) keep(found.index, found[0].length);
  for (const term of terms)
    for (let at = title.indexOf(term); at >= 0; at = title.indexOf(term, at + 1)) keep(at, term.length);
  const pieces: string[] = [];
  for (const { segment, index } of segmenterOf('zh').segment(title)) {
    const last = pieces.at(-1);
    const isOther = last !== undefined && !han.test(last.at(-1)! + segment[0]!);
    if (last !== undefined && (isOther || inside.has(index) || closes.test(segment) || opens.test(last)))
      pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
