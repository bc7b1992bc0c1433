import { readAligned, readSpaced, standsAlone } from './aligned.ts';
import { isTable, type TableReader } from './reader.ts';
import { isTabbed, readTabbed } from './tabbed.ts';

/** So many words apart, in a line that is no sentence, may be cells behind single spaces. */
const fewestSpaced = 4;
const isSpaced = (words: string) =>
  /^[^。；]+$/u.test(words) && words.split(/[ 　]+/u, fewestSpaced).length === fewestSpaced;

/**
 * A table whose rows are told by tabs or spaces: each cell behind a tab in a line of its own, or the cells of
 * a row in one line.
 */
export const rowsInLines: TableReader = {
  name: 'rows in lines',
  says:
    'Cells stand behind tabs or wide spaces, or, where every row has as many and a column is all ' +
    'values, behind single ones.',
  example: '指标\t单位\t2020年\n总量\t亿元\t12\n增速\t%\t7\n',
  order: 'Tabs and spaces say what a row is; lines of one cell do not, so they are read last.',
  read(document, start) {
    const line = document.lines[start]!;
    const words = line.raw.trim();
    if (standsAlone(words) || (!words && !isTabbed(line))) return { until: start + 1 };
    if (isTabbed(line)) return readTabbed(document, start);
    const found = readAligned(document, start);
    return isTable(found) || !isSpaced(words) ? found : readSpaced(document, start);
  },
};
