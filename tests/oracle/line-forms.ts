import { aligned, filled, flowing, pieces } from './blanks.ts';
import { around, down, type Form, longer, wordy } from './form.ts';
import { againOnTwoPages, oneOrTwo, onTwoPages } from './pages.ts';
import { gridOf, squares, type TrueCell } from './table.ts';

/** Narrow cells of four characters or more that reach over several rows, as a page breaks them: 综合 / 治理. */
const narrow = (cell: TrueCell) =>
  cell.rows > 1 && /^\p{Script=Han}{4,6}$/u.test(cell.words) ? pieces(cell.words, 4) : [cell.words];

/** A grid with its rows as columns. */
const exchanged = (grid: string[][]) => grid[0]!.map((_, c) => grid.map((row) => row[c]!));

/**
 * Forms that keep rows and columns apart by blanks or by nothing: aligned, a cell a line, the text of a PDF.
 */
export const lineForms: readonly Form[] = [
  {
    name: 'aligned',
    format: 'txt',
    says: 'Every column begins at its place, a Chinese character two wide; empty squares are blanks.',
    example: `表1 主要指标
单位：亿元
类别  指标  2020年  2025年
创新  产值  275     430
      利润  20      40
合计        295     470
注：当年价。`,
    write: (table) => around(table, aligned(table, ' ')),
  },
  {
    name: 'aligned, full-width blanks',
    format: 'txt',
    says: 'As aligned, filled up with full-width blanks.',
    example: `表1 主要指标
单位：亿元
类别　　指标　　2020年　　2025年
创新　　产值　　275　　　 430
　　　　利润　　20　　　　40
合计　　　　　　295　　　 470
注：当年价。`,
    write: (table) => around(table, aligned(table, '　')),
  },
  {
    name: 'aligned, cells on several lines',
    format: 'txt',
    says: 'As aligned; cells wider than eight characters go on in the line below, under their own beginning.',
    of: wordy,
    example: `表1 主要指标
单位：亿元
指标              2020年
每万人口高价值发  5.2
明专利拥有量
注：当年价。`,
    write: (table) => around(table, aligned(table, ' ', 16)),
  },
  {
    name: 'one cell a line',
    format: 'txt',
    says: 'As pasted: nothing tells where a row ends; empty and covered squares have no line.',
    example: down(
      '表1 主要指标／单位：亿元／类别／指标／2020年／2025年／创新／产值／' +
        '275／430／利润／20／40／合计／295／470／注：当年价。',
    ),
    write: (table) => around(table, squares(table).flatMap(filled)),
  },
  {
    name: 'one cell a line, empty lines',
    format: 'txt',
    says: 'A blank line behind each cell, an empty line more for an empty or covered square.',
    example: `${down(
      '表1 主要指标／单位：亿元／类别／指标／2020年／2025年／创新／产值／' +
        '275／430／／利润／20／40／合计／／295／470／注：当年价。',
      '\n\n',
    )}\n`,
    write: (table) => around(table, gridOf(table).flat()).flatMap((words) => [words, '']),
  },
  {
    name: 'one cell a line, broken cells',
    format: 'txt',
    says: 'As with empty lines; narrow cells of several rows are broken as if they were two: 综合, 治理.',
    of: longer,
    example: `${down(
      '表1 主要指标／单位：亿元／类别／指标／2020年／2025年／综合／治理／甲／1／2／／乙／' +
        '3／4／／丙／5／6／创新／丁／7／8／／戊／9／10／／己／11／12／注：当年价。',
      '\n\n',
    )}\n`,
    write(table) {
      if (!table.cells.some((c) => narrow(c).length > 1)) return null;
      return around(
        table,
        squares(table)
          .flat()
          .flatMap((c) => (c ? narrow(c) : [''])),
      ).flatMap((words) => [words, '']);
    },
  },
  {
    name: 'PDF',
    format: 'txt',
    says: 'A row a line with one blank between cells; empty and covered squares are gone.',
    example: `表1 主要指标
单位：亿元
类别 指标 2020年 2025年
创新 产值 275 430
利润 20 40
合计 295 470
注：当年价。`,
    write: (table) => around(table, flowing(table)),
  },
  {
    name: 'PDF, column by column',
    format: 'txt',
    says: 'The cells of the first column, then those of the second; empty and covered squares are gone.',
    example: down(
      '表1 主要指标／单位：亿元／类别／创新／合计／指标／产值／利润／2020年／' +
        '275／20／295／2025年／430／40／470／注：当年价。',
    ),
    // Nothing tells this text from that of the table with rows and columns exchanged, a cell a line: 指标, 总量,
    // 占比 may be the heading as well as the first column. Either is right.
    right: (table) => [[gridOf(table)], [exchanged(gridOf(table))]],
    write(table) {
      const rows = squares(table);
      return around(
        table,
        Array.from({ length: table.width }, (_, c) => filled(rows.map((row) => row[c]!))).flat(),
      );
    },
  },
  {
    name: 'PDF over pages',
    format: 'txt',
    paged: true,
    says: 'As PDF; cells of more than ten characters go on below; running heads and page numbers between.',
    of: wordy,
    example: `表1 主要指标
单位：亿元
指标 2020年
每万人口高价值发明专 5.2
利拥有量
注：当年价。`,
    write: (table) => around(table, flowing(table, 20)),
  },
  {
    name: 'PDF, continued',
    format: 'txt',
    paged: true,
    says: 'As PDF, over pages; 续表 and the heading again. One table without them, or two with a heading each.',
    of: longer,
    example: `表1 主要指标
单位：亿元
类别 指标 2020年 2025年
综合治理 甲 1 2
乙 3 4
丙 5 6
续表1
类别 指标 2020年 2025年
创新 丁 7 8
戊 9 10
己 11 12
注：当年价。`,
    write: (table) => onTwoPages(table, (row) => filled(row).join(' ')),
    right: oneOrTwo,
    mayLeaveOut: againOnTwoPages,
  },
];
