import { readAligned } from './aligned.ts';
import { standsAlone } from './captions.ts';
import type { TableReader } from './reader.ts';
import { isTabbed, readTabbed } from './tabbed.ts';

/**
 * A table whose rows are told by tabs or spaces: each cell behind a tab in a line of its own, or the cells of
 * a row in one line.
 */
export const rowsInLines: TableReader = {
  name: 'rows in lines',
  says: 'Cells stand behind tabs or wide spaces.',
  example: '指标\t单位\t2020年\n总量\t亿元\t12\n增速\t%\t7\n',
  order: 'Tabs and spaces say what a row is; lines of one cell do not, so they are read last.',
  mayGoOn: true,
  read(document, start) {
    const line = document.lines[start]!;
    const words = line.raw.trim();
    if (standsAlone(words) || (!words && !isTabbed(line))) return { until: start + 1 };
    return isTabbed(line) ? readTabbed(document, start) : readAligned(document, start);
  },
};
