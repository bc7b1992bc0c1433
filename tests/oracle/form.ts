import type { Format } from './read.ts';
import { lay, type TrueTable } from './table.ts';

/** A way in which an office's table reaches an editor. */
export interface Form {
  name: string;
  /** What the form keeps of a table and what it loses. */
  says: string;
  format: Format;
  /** How the table `of` (else `sample`) looks in it; a test holds it against `write`. */
  example: string;
  of?: TrueTable;
  /** The lines of a table with its title, unit and notes; null where no one would write this table so. */
  write: (table: TrueTable) => string[] | null;
  /**
   * The grids that are right: usually the one of the table. Each is a list, for a form that writes one table
   * as two.
   */
  right?: (table: TrueTable) => string[][][][];
  /** Pages with running heads and numbers, which are no words of the document. */
  paged?: boolean;
  /** Words that may stand as a title or be left out: 续表1. */
  mayLeaveOut?: (table: TrueTable) => string[];
}

const known = { name: 'sample', caption: '表1 主要指标', unit: '单位：亿元', notes: ['注：当年价。'] };
const indicatorHead = ['类别', '指标', '2020年', '2025年'];
export const sample: TrueTable = lay(
  [
    indicatorHead,
    [{ words: '创新', rows: 2 }, '产值', '275', '430'],
    ['利润', '20', '40'],
    [{ words: '合计', columns: 2 }, '295', '470'],
  ],
  known,
);
/** Long enough for two pages, with a cell that a page breaks. */
export const longer: TrueTable = lay(
  [
    indicatorHead,
    [{ words: '综合治理', rows: 3 }, '甲', '1', '2'],
    ['乙', '3', '4'],
    ['丙', '5', '6'],
    [{ words: '创新', rows: 3 }, '丁', '7', '8'],
    ['戊', '9', '10'],
    ['己', '11', '12'],
  ],
  known,
);

/** With a cell that is broken over two lines where lines are short. */
export const wordy: TrueTable = lay(
  [
    ['指标', '2020年'],
    ['每万人口高价值发明专利拥有量', '5.2'],
  ],
  known,
);

/** A text that runs down: what stands between ／ is a line. */
export const down = (cells: string, gap = '\n') => cells.split('／').join(gap);

/** Title and unit; and lines between them and the notes. */
export const above = ({ caption, unit }: TrueTable) => [caption, unit].filter(Boolean);
export const around = (table: TrueTable, lines: string[]) => [...above(table), ...lines, ...table.notes];
