import { attachment, firstOfAnnexes, preface } from '../../chinese/heading-words.ts';
import { colon } from '../../chinese/punctuation.ts';
import type { FrameState } from './state.ts';

/** Without any number the body begins no later. */
const longestOpening = 40;
/** A letter names no more annexes, blank lines among them. */
const mostAnnexes = 40;

/** The index of the first line of the body: its first number, a preface, or what a person calls a heading. */
export function bodyStart(state: FrameState): number {
  const { lines, words, free, marker } = state;
  const annexes = annexesNamed(state);
  const first = lines.findIndex(
    (_, i) => free(i) && !annexes.has(i) && (marker(i) !== null || preface.test(words[i]!)),
  );
  const begins = first < 0 ? Math.min(lines.length, longestOpening) : first;
  return Math.min(begins, state.bodyAt ?? begins);
}

/** 附件：1.……, 2.…… in a letter names annexes and begins no body: the lines behind the first. */
function annexesNamed({ lines, words, marker }: FrameState): ReadonlySet<number> {
  const annexes = new Set<number>();
  const isEntry = (i: number) => words[i] === '' || marker(i)?.scheme.name === '1.';
  lines.forEach((_, i) => {
    const list = attachment.pattern.exec(words[i]!);
    if (!list || !colon.test(words[i]!)) return;
    if (!firstOfAnnexes.test(words[i]!.slice(list[0].length).trim())) return;
    for (let k = i + 1; k < Math.min(lines.length, i + mostAnnexes) && isEntry(k); k++) annexes.add(k);
  });
  return annexes;
}
