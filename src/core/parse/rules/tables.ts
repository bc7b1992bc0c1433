import type { Role } from '../../model/plan.ts';
import type { FlatTable } from '../../tables/flat-table.ts';
import { greatest } from '../../tables/grid.ts';
import { isInformation } from '../frame/opening.ts';
import { node } from '../tree.ts';
import { type BlockRule, inside } from './rule.ts';

/** Words that stand above or below the cells of a table. */
const texts = (role: Role, all: FlatTable['above']) =>
  all.map(({ lines, words }) => node('p', lines, words, { role }));

export const table: BlockRule = {
  name: 'table',
  says: 'the lines of a table, with its title, unit and notes, are a table of rows',
  example: '某规划\n一、目标\n指标　　2020年　　2025年\n产值　　275　　430\n利润　　20　　40',
  order: 'a table is settled before blocks are read, and its cells are looked at by no other rule',
  read({ index, lines, words }, at, { frame, tables, firstNumbered }) {
    const found = tables.get(index);
    if (!found || words) return 'no table stands here';
    const isSaid = frame.roles.get(index) === 'metadata';
    const information = isSaid || ((firstNumbered < 0 || at < firstNumbered) && isInformation(found.rows));
    const rows = found.rows.map((cells, r) => {
      const last = greatest(cells.map((c) => c.lines[1]));
      const own = cells[0]!.lines[0];
      const first = cells.reduce((no, { words, lines: [from] }) => (words ? Math.min(no, from) : no), own);
      const why = found.unsureRows?.find(({ line }) => line === own)?.why;
      return node('row', [first, last], '', {
        cells,
        ...(why && { unsure: why }),
        head: !information && r < found.headRows,
      });
    });
    const made = node('table', lines, '', {
      ...(information && { role: 'metadata' }),
      ...(found.unsure && { unsure: found.unsure }),
      children: [...texts('caption', found.above), ...rows, ...texts('table-note', found.below)],
    });
    return { made: [inside(made)] };
  },
};
