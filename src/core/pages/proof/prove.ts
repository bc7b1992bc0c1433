import type { Block } from '../blocks.ts';
import type { Glyph, Page } from '../page.ts';
import type { PrintedTable, Square } from '../tables/cells.ts';
import type { JoinedTable } from '../tables/tables-over-pages.ts';
import { reasons } from '../unsure-said.ts';
import { freeOn, hasRowNear, hasWordsBeside, rulesReachOut } from './around.ts';
import { cutApart } from './cut-apart.ts';
import { hasLoneGap, hasMoreRules, isPartlyRuled, overlap } from './edges.ts';
import { areEmptyRowsDrawn } from './empty-rows.ts';
import { hasRaised, hasStrays, isCrossed, isTurnedOtherwise, mayBeRows, standsApart } from './in-cells.ts';
import { isWhole, type Seen, seenOf } from './seen.ts';

/** A way in which a reading may not be what is printed, and what is said then. */
interface Check {
  fails: (seen: Seen, part: PrintedTable, free: readonly Glyph[]) => boolean;
  reason: keyof typeof reasons;
}

/** What is looked for, in this order: the first that is found is said. */
const checks: readonly Check[] = [
  { fails: (seen) => !isWhole(seen), reason: 'oddCells' },
  { fails: hasStrays, reason: 'straysAmong' },
  { fails: (seen) => overlap(seen, 'rows') || overlap(seen, 'columns'), reason: 'cellsOverlap' },
  { fails: isCrossed, reason: 'ruleThrough' },
  { fails: (seen) => isPartlyRuled(seen, 'rows') || isPartlyRuled(seen, 'columns'), reason: 'ruleEnds' },
  { fails: (seen) => hasMoreRules(seen, 'rows') || hasMoreRules(seen, 'columns'), reason: 'moreRules' },
  { fails: hasLoneGap, reason: 'loneGap' },
  { fails: standsApart, reason: 'wordsApart' },
  { fails: mayBeRows, reason: 'rowsInOne' },
  { fails: (_, part) => isTurnedOtherwise(part), reason: 'turnedWords' },
  { fails: (_, part) => hasRaised(part), reason: 'noNote' },
  { fails: rulesReachOut, reason: 'rulesBeyond' },
  { fails: (seen, _, free) => hasWordsBeside(seen, free), reason: 'wordsBeside' },
  { fails: hasRowNear, reason: 'moreAround' },
];

/**
 * Holds each table of which nothing was doubted yet against the characters and rules of its pages, whatever the reader
 * made of them on its way: what is not proven by them is unsure. `pages` are those that were read.
 */
export function proveTables(blocks: readonly Block[], pages: readonly Page[]): void {
  const pageOf = new Map(pages.map((page) => [page.no, page]));
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? block.table : []));
  const taken = new Set(tables.flatMap(({ parts }) => parts.flatMap(glyphsOf)));
  const apart = cutApart(blocks);
  for (const table of tables) {
    if (table.unsure) continue;
    const fault = faultOf(table, pageOf, taken) ?? (apart.has(table) ? 'partsApart' : undefined);
    if (fault) table.unsure = (reasons[fault] as typeof reasons.oddCells)().en;
  }
}

const isEmpty = (row: readonly Square[]): boolean =>
  row.every(({ covered, lines }) => !covered && !lines.length);

const glyphsOf = ({ squares }: PrintedTable): Glyph[] =>
  squares.flat().flatMap(({ lines }) => lines.flatMap((line) => line.glyphs));

/** Why a table may be another than was read; undefined where its pages prove it. */
function faultOf(
  { parts, squares }: JoinedTable,
  pageOf: ReadonlyMap<number, Page>,
  taken: ReadonlySet<Glyph>,
): keyof typeof reasons | undefined {
  const printed = parts.map((part) => ({ part, seen: seenOf(part, pageOf.get(part.page)!) }));
  if (squares.some(isEmpty) && !printed.every(({ seen }) => areEmptyRowsDrawn(seen))) return 'emptyRow';
  for (const { part, seen } of printed) {
    const free = freeOn(seen, taken);
    const found = checks.find(({ fails }) => fails(seen, part, free));
    if (found) return found.reason;
  }
  return undefined;
}
