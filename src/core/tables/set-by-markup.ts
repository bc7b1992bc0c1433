import { bare } from './flat-table.ts';
import { greatest } from './grid.ts';
import type { TableReader } from './reader.ts';

/** A table that the document's markup says is one (HTML, Markdown, Word). */
export const setByMarkup: TableReader = {
  name: 'set by markup',
  says: 'The markup of the document has a table here, with its cells and spans.',
  example: '| 指标 | 2020年 |\n| --- | --- |\n| 总量 | 12 |\n',
  order: 'What the author set as a table needs no guess.',
  read({ lines }, start) {
    const { grid, no } = lines[start]!;
    if (!grid) return { until: start + 1 };
    const last = greatest(grid.rows.map((row) => greatest(row.map((c) => c.lines[1]))));
    return { ...bare, ...grid, start, first: no, last: Math.max(no, last), end: start };
  },
};
