import type { Block } from './block.ts';
import type { Say } from './example.ts';
import { joinRules, type Place } from './join-rules.ts';
import { indent, type Joining } from './joining.ts';

/** The line with words above another; artefacts do not count. */
function lineAbove({ lines, frame }: Joining, i: number): Place['above'] {
  let k = i - 1;
  let blank = false;
  while (k >= 0 && (lines[k]!.raw.trim() === '' || frame.artefacts.has(k))) {
    blank ||= !frame.artefacts.has(k);
    k--;
  }
  return { words: lines[k]!.raw.trim(), blank, indented: indent.test(lines[k]!.raw) };
}

/** Words at the beginning of a line, by its index. */
export interface Beginning {
  i: number;
  words: string;
}

/** Whether they are the rest of the block before them. Traces the rule that said so. */
export function goesOn(joining: Joining, before: Block, { i, words }: Beginning, say: Say): boolean {
  let above: Place['above'] | undefined;
  const place: Place = {
    ...joining,
    before,
    i,
    line: joining.lines[i]!,
    words,
    get above() {
      above ??= lineAbove(joining, i);
      return above;
    },
  };
  const rule = joinRules.find(({ fits }) => fits(place))!;
  say(rule.name, rule.joins, rule.says);
  return rule.joins;
}

const [latinEnd, latinStart] = [/[A-Za-z0-9]/, /^[A-Za-z]/];

/**
 * The words of two broken lines in one: nothing between Chinese characters, a space between words of letters.
 * `end`: the line that `a` ends with.
 */
export const joinWords = (a: string, b: string, end = a): string =>
  a + (latinEnd.test(end.at(-1) ?? '') && latinStart.test(b) ? ' ' : '') + b;
