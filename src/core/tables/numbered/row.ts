import { type ColumnRole, isValueInWords } from '../../chinese/column-heads.ts';
import { wordsBehind } from '../../chinese/comparators.ts';
import { wholly } from '../../chinese/words.ts';
import type { Cell } from '../../model/plan.ts';
import { holdsValue, holdsWords, type Piece, pieceOf } from '../fit/piece.ts';
import { squareOf } from '../grid.ts';
import { isBracket, joined, kindOf } from './words.ts';

/** What ends a figure, set apart from it or in the line below: 86 左右. */
const behindFigure = wholly(wordsBehind);

/** A row as it is read: its words, and its cells where they are one for each column. */
export interface Row {
  words: Cell[];
  cells: Cell[] | null;
}

/** A row of these words; its cells are told where the last words agree with the last columns, one with each. */
export function rowOf(words: Cell[], roles: readonly ColumnRole[]): Row {
  const whole = withFigures(words);
  return { words, cells: cellsOf(whole, roles) ?? joinedWords(whole, roles) };
}

/** 86 左右 is one word. */
function withFigures(words: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (const cell of words) {
    const last = out.at(-1);
    if (last && out.length > 1 && behindFigure.test(cell.words) && holdsValue(kindOf(last)))
      out[out.length - 1] = joined(last, cell);
    else out.push(cell);
  }
  return out;
}

function cellsOf(
  words: readonly Cell[],
  roles: readonly ColumnRole[],
  fits: (cell: Cell, role: ColumnRole) => boolean = agrees,
): Cell[] | null {
  const tail = roles.length - 2;
  const names = words.slice(1, words.length - tail);
  const [last] = names.slice(-1);
  if (!last || !isName(names) || !words[0]) return null;
  const cells = words.slice(words.length - tail);
  if (!cells.every((cell, c) => fits(cell, roles[c + 2]!))) return null;
  return [words[0], names.reduce(joined), ...cells];
}

/** Whether words are a name: it ends in words, or in its measure in brackets. */
function isName(names: readonly Cell[]): boolean {
  const [first, last] = [names[0]!, names.at(-1)!];
  const isWords = ({ kind }: Piece) => holdsWords(kind) || kind === 'body';
  return isWords(pieceOf(first)) && (isWords(pieceOf(last)) || (names.length > 1 && isBracket(last.words)));
}

function agrees(cell: Cell, role: ColumnRole): boolean {
  const { kind, word } = pieceOf(cell);
  if (role === 'value') return holdsValue(kind) || isValueInWords(word);
  return kind === role;
}

/**
 * The cells of a row where words among its figures go on in the next line: 与经济增长 / 基本同步; or in several, which
 * have nothing else: 每个县（市、 / 区）至少 1 / 所.
 */
function joinedWords(words: readonly Cell[], roles: readonly ColumnRole[]): Cell[] | null {
  const found: Cell[][] = [];
  for (let i = 2; i + 1 < words.length; i++)
    for (let end = i + 2; end <= words.length; end++) {
      const parts = words.slice(i, end);
      if (mayBeName(words[i - 1]!, words[i]!)) break;
      if (!(parts.length === 2 ? areTwoLines(parts) : areWholeLines(words, i, end))) continue;
      const own = parts.reduce(joined);
      const fits = (cell: Cell, role: ColumnRole) =>
        agrees(cell, role) || (cell === own && (role === 'value' || role === 'body'));
      const cells = cellsOf([...words.slice(0, i), own, ...words.slice(end)], roles, fits);
      if (cells?.includes(own)) found.push(cells);
    }
  return found.length === 1 ? found[0]! : null;
}

/** Whether words in a line of their own may go on with a name above. */
const mayBeName = (above: Cell, own: Cell) =>
  above.lines[1] !== own.lines[0] && holdsWords(kindOf(above)) && holdsWords(kindOf(own));

const areTwoLines = ([a, b]: readonly Cell[]) =>
  a!.lines[1] !== b!.lines[0] && [a!, b!].every((cell) => holdsWords(kindOf(cell)));

/** Whether words are all that some lines have, the first of them words: no figure of the row stands among them. */
function areWholeLines(words: readonly Cell[], start: number, end: number): boolean {
  const isPart = (a: Cell | undefined, b: Cell | undefined) => a?.lines[1] === b?.lines[0];
  const [first, last] = [words[start]!, words[end - 1]!];
  if (isPart(words[start - 1], first) || isPart(last, words[end])) return false;
  return first.lines[0] !== last.lines[1] && holdsWords(kindOf(first));
}

/** A row of sums, where it has one for each column of values. */
export function sumOf([first, ...sums]: readonly Cell[], roles: readonly ColumnRole[]): Cell[] | null {
  const values = roles.filter((role) => role === 'value').length;
  if (sums.length !== values || !sums.every((cell) => agrees(cell, 'value'))) return null;
  const left = [...sums];
  return roles.map((role, c) => {
    if (c === 0) return first!;
    return role === 'value' ? left.shift()! : squareOf('', first!.lines[0]);
  });
}
