import { isSum } from '../chinese/cell-kinds.ts';
import type { ColumnRole } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { partOfAbove } from '../chinese/table-heads.ts';
import { tableGoesOn } from '../chinese/table-words.ts';
import { beginning } from '../chinese/words.ts';
import type { Cell } from '../model/plan.ts';
import { isNoCell } from './captions.ts';
import { bare, type FlatTable, type NoTable } from './flat-table.ts';
import { across, squareOf } from './grid.ts';
import { type Heads, readHeads } from './numbered/heads.ts';
import { type Row, rowOf, sumOf } from './numbered/row.ts';
import { wordsOf } from './numbered/words.ts';
import type { TableLines, TableReader } from './reader.ts';

/** A row has no more words, and what heads rows is no longer. */
const [mostWords, longestGroup] = [40, 30];
const fewestRows = 3;
/** 续表1, and 表1 主要指标（续）. */
const goesOn = new RegExp(`${tableGoesOn.source}|[（(][续續][）)]$`, 'u');
const isPartOfAbove = beginning(partOfAbove);
const isGroup = (words: string) =>
  words.length <= longestGroup && !/\s/u.test(words) && readMarker(words)?.scheme.evidence === 'usual';

/**
 * A table as the text of a PDF has it: a row is a number, a name, and one word for each other column, a single
 * blank apart; names, and words among figures, may go on in the next line. It is read only where known heads say
 * what stands in each column, numbers count the rows, and every word agrees with its head: counted from the end of
 * the row each has one place then. Null where anything else stands among the rows.
 */
export const numberedRows: TableReader = {
  name: 'numbered rows of broken lines',
  says: 'Numbers count the rows, and the words of each, counted from its end, are what the heads say.',
  example:
    '序号 指标名称 2025年 属性\n1 产值（亿元） 12 预期性\n2 每万人口专利拥有量\n（件） 7 预期性\n3 占比 30 约束性\n',
  order: 'Where rows are broken, lines of as many words are only some of them.',
  mayGoOn: true,
  read(document, start) {
    const heads = readHeads(document, start, isGroup);
    return heads ? readRows(document, start, heads) : { until: start + 1 };
  },
};

/** The number before that of the first row: 0, unless a line above says that the table goes on. */
function numberBefore({ lines, stops }: TableLines, start: number, first: number): number {
  let above = start - 1;
  while (above >= 0 && (stops.has(above) || !lines[above]!.raw.trim())) above--;
  return first > 1 && goesOn.test(lines[above]?.raw.trim() ?? '') ? first - 1 : 0;
}

/** The rows below heads, read a line at a time. */
class RowsBelow {
  private readonly rows: Cell[][] = [];
  private row: Row | null = null;
  private numbered = 0;
  private readonly roles: readonly ColumnRole[];
  /** The number of the row before the next. */
  private number: number;

  constructor(roles: readonly ColumnRole[], number: number) {
    this.roles = roles;
    this.number = number;
  }

  /** What a line is: words of the table, what stands behind it, or a sign that there is none. */
  take(words: string, own: Cell[]): 'row' | 'end' | 'none' {
    const { row, roles } = this;
    const [first] = own as [Cell];
    if (row && !row.cells) return this.goOn(row.words, own, isGroup(words));
    if (first.words === String(this.number + 1)) {
      this.begin(rowOf(own, roles));
      this.number++;
      this.numbered++;
      return 'row';
    }
    if (row && isPartOfAbove.test(first.words)) {
      this.begin(rowOf([squareOf('', first.lines[0]), ...own], roles));
      return 'row';
    }
    if (row && isSum(first.words)) {
      const cells = sumOf(own, roles);
      // Where its first words stand alone, its sums are in the lines below.
      if (!cells && own.length > 1) return 'end';
      this.begin({ words: own, cells });
      return 'row';
    }
    if (!isGroup(words)) return 'end';
    this.close();
    this.rows.push(across(first, roles.length));
    return 'row';
  }

  /** Whether the last line heads rows; where none follows it heads what stands below the table. */
  get endsInGroup(): boolean {
    const [first] = this.rows.at(-1) ?? [];
    return !this.row && first !== undefined && first.columns > 1;
  }

  /** The rows; null where the last is broken, or too few are numbered. */
  finished(): Cell[][] | null {
    if (this.row && !this.row.cells) return null;
    this.close();
    while (this.endsInGroup) this.rows.pop();
    return this.numbered < fewestRows ? null : this.rows;
  }

  /** Goes on with a row that lacks cells: no heading stands within one, and no number of the next in its name. */
  private goOn(above: Cell[], own: Cell[], isHeading: boolean): 'row' | 'none' {
    const words = [...above, ...own];
    if (isHeading || words.length > mostWords) return 'none';
    if (isSum(words[0]!.words)) {
      this.row = { words, cells: sumOf(words, this.roles) };
      return 'row';
    }
    this.row = rowOf(words, this.roles);
    const [, name] = this.row.cells ?? [];
    const [first] = own as [Cell];
    const mayBegin = first.words === String(this.number + 1);
    return mayBegin && (!name || name.lines[1] >= first.lines[0]) ? 'none' : 'row';
  }

  private begin(row: Row): void {
    this.close();
    this.row = row;
  }

  private close(): void {
    if (this.row?.cells) this.rows.push(this.row.cells);
    this.row = null;
  }
}

function readRows(document: TableLines, start: number, heads: Heads): FlatTable | NoTable {
  const { lines, stops, isFree } = document;
  const none = { until: start + 1 };
  const below = new RowsBelow(heads.roles, numberBefore(document, start, heads.firstCount));
  let last = start;
  let isOneCellALine = true;
  for (let i = heads.end; i < lines.length; i++) {
    if (stops.has(i)) continue;
    const { raw, no, grid, heading } = lines[i]!;
    const words = raw.trim();
    if (grid || heading || !words || !isFree(i) || isNoCell(words) || tableGoesOn.test(words)) break;
    const own = wordsOf(raw, no);
    isOneCellALine &&= own.length === 1;
    const took = below.take(words, own);
    if (took === 'none') return none;
    if (took === 'end') break;
    if (!below.endsInGroup) last = i;
  }
  const rows = below.finished();
  if (!rows || isOneCellALine) return none;
  const [first, end] = [lines[start]!.no, lines[last]!.no];
  return { ...bare, rows: [heads.cells, ...rows], headRows: 1, first, last: end, start, end: last };
}
