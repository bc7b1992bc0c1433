import { DOMParser } from 'linkedom';
import { Unreadable } from '../model/unreadable.ts';
import { unpack } from './packed/unpack.ts';
import { definesEntities } from './packed/xml-whole.ts';
import { said as sayings } from './said.ts';
import { openWordFile } from './word/file.ts';

/** A row of a table: its number, counted from 1 as its program counts it, and the words of its cells. */
export interface NumberedRow {
  row: number;
  cells: string[];
  /** Of a spreadsheet with several sheets the name of its own. */
  sheet?: string;
}

/** What of a cell of Word is a word of it, or a break. */
const said: Readonly<Record<string, (element: Element) => string>> = {
  'w:t': (element) => element.textContent ?? '',
  'w:tab': () => '\t',
  'w:br': () => '\n',
  'w:noBreakHyphen': () => '-',
};
/** What a reviser has struck out is no word any more. */
const struck = new Set(['w:del', 'w:moveFrom']);

const wordsOf = (element: Element): string => {
  if (struck.has(element.tagName)) return '';
  return said[element.tagName]?.(element) ?? [...element.children].map(wordsOf).join('');
};

/**
 * The rows of all tables of a Word document, counted through, cell by cell; paragraphs of a cell are lines.
 * Changes that were tracked count as made. Throws an Error with a sentence for people where it is no Word
 * document.
 */
export function rowsOfWord(bytes: Buffer): NumberedRow[] {
  const { main } = openWordFile(bytes);
  return [...main.getElementsByTagName('w:tr')].map((row, i) => ({
    row: i + 1,
    cells: [...row.getElementsByTagName('w:tc')].map((cell) =>
      [...cell.getElementsByTagName('w:p')].map(wordsOf).join('\n').trim(),
    ),
  }));
}

const sheetName = /^xl\/worksheets\/[^/]+\.xml$/u;
const [bookName, relationsName] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
const others = new Set(['xl/sharedStrings.xml', bookName, relationsName]);
const isWanted = (name: string) => others.has(name) || sheetName.test(name);
const noSheet = () => new Unreadable(sayings.noSheet());
const rootOf = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
/** The words of a string of a sheet; how it is read aloud (`rPh`) is none of them. */
const stringOf = (element: Element): string =>
  [...element.children]
    .filter(({ tagName }) => tagName !== 'rPh')
    .map((child) => (child.tagName === 't' ? (child.textContent ?? '') : stringOf(child)))
    .join('');
const columnOf = (reference: string) =>
  [...reference.replace(/\d/gu, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const mostColumns = 50;

/**
 * The rows of each sheet of a spreadsheet, cell by cell: programs put sheets of their own before one, and count anew
 * where one was deleted. Throws an Error with a sentence for people where it is no spreadsheet.
 */
export function rowsOfSheets(bytes: Buffer): NumberedRow[][] {
  let parts: Map<string, Uint8Array>;
  try {
    parts = unpack(bytes, isWanted);
  } catch {
    throw noSheet();
  }
  const root = (name: string) => {
    const xml = new TextDecoder().decode(parts.get(name));
    if (definesEntities.test(xml)) throw noSheet();
    return rootOf(xml);
  };
  const names = [...parts.keys()].filter((name) => sheetName.test(name));
  if (!names.length) throw noSheet();
  const shared = parts.has('xl/sharedStrings.xml') ? root('xl/sharedStrings.xml') : null;
  const strings = shared ? [...shared.getElementsByTagName('si')].map(stringOf) : [];
  const hasNames = names.length > 1 && parts.has(bookName) && parts.has(relationsName);
  const called = hasNames ? sheetsCalled(root(bookName), root(relationsName)) : null;
  return names.map((name) => {
    const [rows, sheet] = [rowsOfSheet(root(name), strings), called?.get(name)];
    return sheet ? rows.map((row) => ({ ...row, sheet })) : rows;
  });
}

/** What the sheets of a spreadsheet are called, by the names of their parts. */
function sheetsCalled(book: Document, relations: Document): Map<string, string> {
  const names = new Map(
    [...book.getElementsByTagName('sheet')].map((sheet) => [
      sheet.getAttribute('r:id'),
      sheet.getAttribute('name') ?? '',
    ]),
  );
  return new Map(
    [...relations.getElementsByTagName('Relationship')].map((one) => [
      `xl/${(one.getAttribute('Target') ?? '').replace(/^\/xl\//u, '')}`,
      names.get(one.getAttribute('Id')) ?? '',
    ]),
  );
}

function rowsOfSheet(sheet: Document, strings: readonly string[]): NumberedRow[] {
  return [...sheet.getElementsByTagName('row')].map((row, i) => {
    const cells: string[] = [];
    for (const cell of row.getElementsByTagName('c')) {
      const column = columnOf(cell.getAttribute('r') ?? '');
      const value = cell.getElementsByTagName('v')[0]?.textContent ?? '';
      const inline = cell.getElementsByTagName('is')[0];
      const words = inline ? stringOf(inline) : value;
      if (column >= 0 && column < mostColumns)
        cells[column] = (cell.getAttribute('t') === 's' ? (strings[Number(value)] ?? '') : words).trim();
    }
    // Rows that are empty may be left out of the file.
    const no = Number(row.getAttribute('r')) || i + 1;
    return { row: no, cells: Array.from(cells, (words) => words ?? '') };
  });
}
