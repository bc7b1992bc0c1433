import { above, around, type Form, longer } from './form.ts';
import { againOnTwoPages, oneOrTwo, onTwoPages } from './pages.ts';
import { gridOf, squares, type TrueCell } from './table.ts';

const tabbed = (row: (TrueCell | null)[]) => row.map((c) => c?.words ?? '').join('\t');

/** Forms that keep rows apart by signs: Markdown and tabs. */
export const rowForms: readonly Form[] = [
  {
    name: 'Markdown',
    format: 'md',
    says: 'No spans: a covered square is an empty cell. The first row is the heading, whatever stands in it.',
    example: `表1 主要指标

单位：亿元

| 类别 | 指标 | 2020年 | 2025年 |
| --- | --- | --- | --- |
| 创新 | 产值 | 275 | 430 |
|  | 利润 | 20 | 40 |
| 合计 |  | 295 | 470 |

注：当年价。
`,
    write(table) {
      const safe = (words: string) => words.replace(/[\\|*_<>`~[\]]/gu, '\\$&');
      const [first, ...rest] = gridOf(table).map((row) => `| ${row.map(safe).join(' | ')} |`);
      const apart = (all: string[]) => all.flatMap((words) => [safe(words), '']);
      return [
        ...apart(above(table)),
        first!,
        `|${' --- |'.repeat(table.width)}`,
        ...rest,
        '',
        ...apart(table.notes),
      ];
    },
  },
  {
    name: 'tabs',
    format: 'txt',
    says: 'A row a line, as out of a spreadsheet: a tab for every square, covered squares empty.',
    example: `表1 主要指标
单位：亿元
类别\t指标\t2020年\t2025年
创新\t产值\t275\t430
\t利润\t20\t40
合计\t\t295\t470
注：当年价。`,
    write: (table) => around(table, squares(table).map(tabbed)),
  },
  {
    name: 'tabs, covered squares missing',
    format: 'txt',
    says: 'A row a line, as copied out of a web page: empty cells keep their tab, covered squares have none.',
    example: `表1 主要指标
单位：亿元
类别\t指标\t2020年\t2025年
创新\t产值\t275\t430
利润\t20\t40
合计\t295\t470
注：当年价。`,
    write: (table) =>
      around(
        table,
        squares(table).map((row) => tabbed(row.filter((c) => c !== null))),
      ),
  },
  {
    name: 'tabs, continued',
    format: 'txt',
    says: 'Over two pages: 续表 and the heading again. One table without them, or two with a heading each.',
    of: longer,
    example: `表1 主要指标
单位：亿元
类别\t指标\t2020年\t2025年
综合治理\t甲\t1\t2
\t乙\t3\t4
\t丙\t5\t6
续表1
类别\t指标\t2020年\t2025年
创新\t丁\t7\t8
\t戊\t9\t10
\t己\t11\t12
注：当年价。`,
    write: (table) => onTwoPages(table, tabbed),
    right: oneOrTwo,
    mayLeaveOut: againOnTwoPages,
  },
  {
    name: 'a tab before each cell',
    format: 'txt',
    says: 'A cell a line behind a tab, an empty square a lone tab, a blank line between rows.',
    example: `表1 主要指标
单位：亿元
\t类别
\t指标
\t2020年
\t2025年

\t创新
\t产值
\t275
\t430

\t
\t利润
\t20
\t40

\t合计
\t
\t295
\t470

注：当年价。`,
    write: (table) =>
      around(
        table,
        squares(table).flatMap((row) => {
          const alone = row[0]?.columns === table.width;
          return [...(alone ? [`\t${row[0]!.words}`] : row.map((c) => `\t${c?.words ?? ''}`)), ''];
        }),
      ),
  },
];
