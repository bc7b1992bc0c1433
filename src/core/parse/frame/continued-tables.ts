import { cellKind, isHeadEnd, isHeadOnly } from '../../chinese/cell-kinds.ts';
import { columnRole } from '../../chinese/column-heads.ts';
import { box } from '../../chinese/heading-words.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import { tableGoesOnAlone, tableNames, tableNumbers } from '../../chinese/table-words.ts';
import { isAbove } from '../../tables/captions.ts';
import { type FrameState, isLeftOutAs, type Pass, reasons } from './state.ts';

/** The heading of a table is of no more lines, and stands no farther above where it is printed again. */
const [mostLines, farthest] = [24, 600];
/** At least this many lines of one word each are a heading, and at least this many words in one line. */
const [fewestLines, fewestWords] = [3, 3];

/**
 * What says that a table goes on over the page, and its heading that is printed again below: the words that stand
 * right below its title, and none of them a value. Where no 续表 says so it is a guess.
 */
export const continuedTables: Pass = {
  name: 'continued-tables',
  says: 'the heading of a table, printed again where it goes on over the page',
  example: {
    text: '表1 指标\n序号\n指标\n2025年\n1\n产值\n12\n续表1\n序号\n指标\n2025年\n2\n人口\n30\n',
    line: 9,
  },
  order: 'behind page numbers and running heads, which stand between the parts of a table',
  run(state) {
    for (let i = 0; i < state.lines.length; i++) {
      if (!state.free(i)) continue;
      const says = tableGoesOnAlone.test(state.words[i]!);
      if (!says && !followsPage(state, i)) continue;
      const again = headAgain(state, says ? next(state, i) : i, says ? state.words[i]! : '');
      if (!again) continue;
      if (says) state.leaveOut(i, reasons.goesOn, { sure: true, why: signOf });
      for (const k of again) state.leaveOut(k, reasons.headAgain, { sure: says });
    }
  },
};
const signOf = 'a line that says that a table goes on, above its heading again';

/** Whether only what stands around the text of a page is between a line and the words above it. */
function followsPage({ words, artefacts }: FrameState, i: number): boolean {
  let above = i - 1;
  while (above >= 0 && !words[above]) above--;
  const artefact = artefacts.get(above);
  return [reasons.page, reasons.head, reasons.foot].some((reason) => isLeftOutAs(artefact, reason));
}

/** The next line of the text, with words. */
function next({ words, artefacts }: FrameState, i: number): number {
  let below = i + 1;
  while (below < words.length && (!words[below] || artefacts.has(below))) below++;
  return below;
}

/** The lines from `start` that are the heading of the table above again; null where they are not. */
function headAgain(state: FrameState, start: number, sign: string): number[] | null {
  const first = headAbove(state, start, sign);
  if (first === null) return null;
  const again: number[] = [];
  for (let [a, b] = [first, start]; again.length < mostLines && a < start; ) {
    if (!mayBeHead(state, b) || bare(state, a) !== bare(state, b) || sentenceEnd.test(state.words[a]!)) break;
    again.push(b);
    [a, b] = [next(state, a), next(state, b)];
  }
  // Where rows are counted anew another table begins.
  const below = again.length ? next(state, again.at(-1)!) : start;
  if (state.words[below] && wordsOf(state, below)[0] === '1') return null;
  return areHeads(again.map((k) => wordsOf(state, k))) ? again : null;
}

/** Whether nobody has said of a line what it is; behind a tab the second row of a heading may begin. */
const mayBeHead = (state: FrameState, i: number): boolean =>
  state.free(i) ||
  (state.words[i] !== '' && !state.settled(i) && !state.roles.has(i) && !state.artefacts.has(i));

const bare = ({ words }: FrameState, i: number) => words[i]?.replace(/\s/gu, '') ?? '';
const wordsOf = ({ words }: FrameState, i: number) => words[i]!.split(/\s+/u);

/** The line above that says the same, right below the title of the last table; behind 续表 any row that heads others. */
function headAbove(state: FrameState, start: number, sign: string): number | null {
  const { words } = state;
  const own = bare(state, start);
  if (!own) return null;
  const isWhole = sign !== '' && !numberOf(sign) && areHeads([wordsOf(state, start)]);
  for (let i = start - 1; i >= 0 && start - i < farthest; i--) {
    if (!words[i] || state.artefacts.has(i)) continue;
    if (sentenceEnd.test(words[i]!) && words[i]!.length > longestCell) return null;
    if (isWhole && bare(state, i) === own) return i;
    if (!isTitle(words[i]!)) continue;
    // 续表2 goes on from 表2 and no other.
    if (sign && numberOf(sign) && numberOf(words[i]!) && numberOf(sign) !== numberOf(words[i]!)) return null;
    const below = next(state, i);
    return below < start && bare(state, below) === own ? below : null;
  }
  return null;
}
/** A longer sentence is none of a table. */
const longestCell = 60;

const isTitle = (words: string): boolean =>
  !tableGoesOnAlone.test(words) &&
  (isAbove(words) || tableNumbers.test(words) || box.pattern.test(words) || tableNames.test(words));
const numberOf = (words: string): string => /[\d０-９一二三四五六七八九十.．—-]+/u.exec(words)?.[0] ?? '';

/**
 * Whether lines are a whole heading: none of their words is a value, and the last is known to head a column, or stands
 * with others in its line; a word that stands alone there may head the rows below.
 */
function areHeads(lines: readonly string[][]): boolean {
  const last = lines.at(-1);
  if (!last || lines.flat().some(isValue)) return false;
  if (lines.length < fewestLines && !lines.some((words) => words.length >= fewestWords)) return false;
  const end = last.at(-1)!;
  return last.length >= fewestWords || columnRole(end) !== 'any' || isHeadEnd(end) || isHeadOnly(end);
}

const year = /^(?:19|20)\d{2}年?$/u;
function isValue(words: string): boolean {
  const kind = cellKind(words);
  return (kind === 'count' || kind === 'value' || kind === 'mark') && !year.test(words);
}
