import { beforeInCells, behindInCells, spansInCells, verbsInCells } from '../../chinese/cell-words.ts';
import { scale, unit } from '../../chinese/units.ts';
import type { WordRow } from '../../chinese/words.ts';
import type { IndicatorValue } from '../../published/rows.ts';

/** What the words around a figure of a cell say of it. */
export interface Said {
  comparator: IndicatorValue['comparator'];
  change: IndicatorValue['change'];
  /** Over which time the figure is; empty where the cell does not say. */
  of: '' | 'year' | 'period';
}
const nothingSaid: Said = { comparator: '', change: '', of: '' };

/** A word that says something, and what. */
type Token = readonly [pattern: RegExp, say: (said: Said) => Said | null];
const token = (pattern: string, say: Token[1]): Token => [new RegExp(pattern, 'u'), say];

/** Says a comparator: none may contradict one that was said before. */
const compares =
  (sign: Said['comparator']) =>
  (said: Said): Said | null => {
    if (sign && said.comparator && sign !== said.comparator) return null;
    return { ...said, comparator: sign || said.comparator };
  };
const isOver =
  (of: 'year' | 'period') =>
  (said: Said): Said => ({ ...said, of });

const signs = (rows: readonly (WordRow & { sign: Said['comparator'] })[], at: (words: string) => string) =>
  rows.map(({ words, sign }) => token(at(words), compares(sign)));
const start = (words: string) => `^(?:${words})`;

const ahead: readonly Token[] = [
  ...signs(beforeInCells, start),
  ...spansInCells.map(({ words, of }) => token(start(words), isOver(of))),
  ...verbsInCells.map(({ words, change }) => token(start(words), (said) => ({ ...said, change }))),
];
const behind: readonly Token[] = [
  ...signs(behindInCells, start),
  ...spansInCells.map(({ words, of }) => token(String.raw`^[(\[](?:${words})[)\]]`, isOver(of))),
];

/** Reads words that say something until none is left; null where one is left over, or two contradict. */
function readAll(words: string, tokens: readonly Token[], said: Said): Said | null {
  if (!words) return said;
  for (const [pattern, say] of tokens) {
    const found = pattern.exec(words)?.[0];
    const next = found ? say(said) : null;
    if (found) return next && readAll(words.slice(found.length), tokens, next);
  }
  return null;
}

/** What stands before a figure and what behind it and its unit say; null where they are not read wholly. */
export function saidAround(before: string, after: string): Said | null {
  const said = readAll(before, ahead, nothingSaid);
  return said && readAll(after, behind, said);
}

const more = /^[多余]/u;
const per = `(?:/(?:${scale})?${unit})*`;
const knownUnit = new RegExp(`^(?:${scale})?(?:${unit})${per}|^${scale}`, 'u');

/** The unit that stands behind a figure, and what stands behind the unit. `own`: the unit of the row. */
export function unitBehind(words: string, own: string): { unit: string; after: string } {
  const row = own && words.startsWith(own) ? own : '';
  const known = knownUnit.exec(words)?.[0] ?? '';
  const found = row.length >= known.length ? row : known;
  return { unit: found, after: words.slice(found.length) };
}

/** Whether 多 or 余 stands behind a figure, and what stands behind that: 300多家. */
export function moreBehind(words: string): { isMore: boolean; after: string } {
  const isMore = more.test(words);
  return { isMore, after: isMore ? words.slice(1) : words };
}
