/** What is wrong with the first line of a table of values (CSV), which names its columns. */
import { beginningOf } from '../../model/beginning.ts';
import { listed, type Said } from '../../model/sentence.ts';
import { said } from '../said.ts';
import { hasChineseCommas, otherSeparator } from './csv-faults.ts';

/** The columns of a table: all, those without which it cannot be read, and the line as it is best written. */
export interface Head {
  columns: readonly string[];
  needed: readonly string[];
  shown: string;
}
/** A fault of a first line; `isMissing`: without what it lacks no line of the table can be read. */
export interface HeadFault {
  what: Said;
  isMissing: boolean;
}

/** How many characters of a first line are shown. */
const mostShown = 40;

/** The names of a line that is parted by a sign. */
const namesIn = (line: string, sign: string | RegExp): string[] =>
  line.split(sign).map((name) => name.replaceAll('"', '').trim());

/** What is wrong with the first line of a text; of one that has nothing of a table, that alone. */
export function headFaults(text: string, { columns, needed, shown }: Head): HeadFault[] {
  const first = text.replace(/^\ufeff/u, '').match(/^[^\r\n]*/u)![0];
  const isColumn = (name: string) => columns.includes(name);
  const missing = (what: Said): HeadFault[] => [{ what, isMissing: true }];
  if (!namesIn(first, /[,，;；\t|、]/u).some(isColumn))
    return missing(said.noHead({ first: beginningOf(first, mostShown), shown }));
  if (hasChineseCommas(first)) return missing(said.headChineseComma());
  const sign = otherSeparator(first);
  if (sign) return missing(said.headSeparator({ sign: sign === '\t' ? said.tab() : sign }));
  const names = namesIn(first, ',');
  const list = listed(columns);
  return [
    ...names.flatMap((name, i) => [
      ...(name && !isColumn(name) ? [{ what: said.noColumn({ name, list }), isMissing: false }] : []),
      ...(name && names.indexOf(name) < i ? [{ what: said.columnTwice({ name }), isMissing: false }] : []),
    ]),
    ...needed
      .filter((name) => !names.includes(name))
      .flatMap((name) => missing(said.columnMissing({ name, shown }))),
  ];
}
