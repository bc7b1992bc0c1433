import { readSpaced } from './aligned.ts';
import { standsAlone } from './captions.ts';
import type { TableReader } from './reader.ts';

/** A table whose cells stand in one line, a single blank apart, as they come out of a PDF. */
export const spacedRows: TableReader = {
  name: 'rows behind single blanks',
  says: 'Every row has as many words, a single blank apart, and a column is all values.',
  example: '片区 甲类 乙类 丙类\n东区 3 12 13\n西区 4 7 8\n南区 5 3 4\n',
  order: 'A blank may stand in a cell too, so that tabs and wide spaces are asked first.',
  mayGoOn: true,
  read(document, start) {
    const words = document.lines[start]!.raw.trim();
    return !words || standsAlone(words) ? { until: start + 1 } : readSpaced(document, start);
  },
};
