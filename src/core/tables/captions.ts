import { readMarker } from '../chinese/heading-numbers.ts';
import { attachment, box } from '../chinese/heading-words.ts';
import { bullet, sentenceEnd } from '../chinese/punctuation.ts';
import { unitWords } from '../chinese/units.ts';
import type { SourceLine } from '../model/source-line.ts';
import type { FlatTable, Legend } from './flat-table.ts';

const figure = '[0-9０-９]';
/** 表1 主要指标 · 表 2-1 · 续表3 · 表三：……; 附表1 is an annex of its own. */
const numbered = new RegExp(
  `^(?:Table\\s*\\d|(?:[续續]\\s*)?(?:图|圖)?表\\s*(?:${figure}{1,3}(?:[-—.．－]${figure}{1,3})*|[一二三四五六七八九十]{1,3})(?![0-9０-９个個]))`,
  'u',
);
const unitLine = new RegExp(`^${unitWords.source}`, 'u');
const note =
  /^[（(]?\s*(?:Notes?|Source|[注註](?:释|釋)?\s*\d{0,2}|[备備][注註]|[说說]明|(?:[资資]料|[数數][据據]|信息)\s*[来來]源)\s*[:：.．]/u;
/** Below a table * explains what is marked so in it; in a row it marks. */
const star = /^[*＊※]\s*(?=\S)/u;
const named = /(?:一览|一覽|[^代发發]表)\s*(?:[（(][^（）()]{1,20}[）)])?$/u;
const longest = 60;

/** Whether these words can only be the title or the unit of a table that follows. */
export const isAbove = (words: string) =>
  words.length <= longest && !sentenceEnd.test(words) && (numbered.test(words) || unitLine.test(words));
export const isBelow = (words: string) => note.test(words);

/** The only filled cell of a row, where it is the only one. */
const alone = (row: FlatTable['rows'][number]) => {
  const filled = row.filter((c) => c.words);
  return filled.length === 1 ? filled[0]! : null;
};

/**
 * Gives a table what belongs to it: title and unit above it, notes and sources below it, whether they stand in lines around it or
 * in rows of one cell at its edges. `free` tells the lines that are nothing else.
 */
export function withLegend(
  table: FlatTable,
  lines: readonly SourceLine[],
  free: (i: number) => boolean,
): FlatTable {
  const words = (i: number) => lines[i]!.raw.trim();
  const legend = (i: number): Legend => ({ words: words(i), lines: [lines[i]!.no, lines[i]!.no] });
  const { rows } = table;
  let [top, bottom] = [0, rows.length];
  while (top < bottom - 1 && isAbove(alone(rows[top]!)?.words ?? '')) top++;
  while (bottom > top + 1 && isBelow(alone(rows[bottom - 1]!)?.words ?? '')) bottom--;
  const peeled = (from: number, to: number) =>
    rows.slice(from, to).map((row): Legend => ({ words: alone(row)!.words, lines: alone(row)!.lines }));

  const above = peeled(0, top);
  let start = table.start;
  for (let i = start - 1, blanks = 0; i >= 0 && above.length < 4 && blanks < 3; i--) {
    if (!words(i) && !lines[i]!.grid) {
      blanks++;
      continue;
    }
    if (!free(i) || lines[i]!.grid) break;
    if (!lines[i]!.caption && !isAbove(words(i)) && !isTitle(i, above)) break;
    above.unshift(legend(i));
    start = i;
    blanks = 0;
  }
  const below = peeled(bottom, rows.length);
  let end = table.end;
  for (let i = end + 1, blanks = 0; i < lines.length && blanks < 2; i++) {
    if (!words(i) && !lines[i]!.grid) {
      blanks++;
      continue;
    }
    if (
      !free(i) ||
      lines[i]!.grid ||
      !(isBelow(words(i)) || star.test(words(i)) || goesOn(words(i), below.at(-1)?.words))
    )
      break;
    below.push(legend(i));
    end = i;
    blanks = 0;
  }
  const kept = rows.slice(top, bottom);
  return {
    ...table,
    rows: kept,
    headRows: Math.max(0, Math.min(table.headRows - top, kept.length - 1)),
    above,
    below,
    start,
    end,
    first: Math.min(table.first, lines[start]!.no),
    last: Math.max(table.last, lines[end]!.no),
  };

  /** A short line that calls itself a table, or stands above the unit; below 附件1 it is the title of the annex. */
  function isTitle(i: number, found: Legend[]): boolean {
    const line = lines[i]!;
    const text = words(i);
    if (
      line.heading ||
      line.raw.startsWith('\t') ||
      text.length > 40 ||
      sentenceEnd.test(text) ||
      /[:：]$/u.test(text) ||
      readMarker(text) ||
      bullet.test(text) ||
      attachment.pattern.test(text) ||
      box.pattern.test(text)
    )
      return false;
    if (found.length ? !unitLine.test(found[0]!.words) : !named.test(text)) return false;
    let k = i - 1;
    while (k >= 0 && !words(k)) k--;
    return (
      k >= 0 &&
      !(attachment.pattern.exec(words(k))?.[0] === words(k)) &&
      !(box.pattern.exec(words(k))?.[0] === words(k))
    );
  }
}

/** 2.…… below 注：1.…… */
function goesOn(words: string, before: string | undefined): boolean {
  const numbers = (text: string) =>
    [...text.matchAll(/(?:^|[:：；;。])\s*(?:[（(]?\s*(\d{1,2})\s*[.．、）)]|([①-⑳]))/gu)].map((m) =>
      m[1] ? Number(m[1]) : m[2]!.codePointAt(0)! - 0x245f,
    );
  return (
    before !== undefined &&
    /^(?:[（(]?\s*\d|[①-⑳])/u.test(words) &&
    numbers(words)[0] === numbers(before).at(-1)! + 1
  );
}
