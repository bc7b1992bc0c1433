import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../model/escaped-xml.ts';
import type { TranslationState } from '../../model/plan.ts';
import type { Sentence } from '../../model/sentence.ts';
import { said } from '../said.ts';
import { type ExchangeRow, type GivenRow, rowNamed } from './exchange.ts';

/** Files are packed without the time, so that the same words give the same bytes. */
const noTime = '1980-01-01T00:00:00';

/** What stands in the first column: the id, and the digest of the English that was given out. */
export const keyOf = ({ id, digest }: ExchangeRow): string => `${id} #${digest}`;
/** What the heads of the columns say, in both languages. */
export const heads = [
  '编号（勿改） Key (leave as it is)',
  '中文 Chinese',
  'English',
  '状态 State',
  '参考（不读回） Help (not read back)',
] as const;

/** What is wrong with a first cell that is no key as `keyOf` writes it; the first that fits is said. */
const keyFaults: readonly { fits: RegExp; says: (cell: string) => Sentence }[] = [
  { fits: /^$/u, says: () => said.keyEmpty() },
  { fits: /^[^\s#＃]+$/u, says: (cell) => said.keyWithoutEnd({ cell }) },
  { fits: /(?:)/u, says: (cell) => said.keyDamaged({ cell }) },
];

/** A row with words of a translator that cannot be told by its first cell, and why. */
export interface UntoldRow {
  row: number;
  sheet?: string;
  zh: string;
  why: Sentence;
}

/** How many characters of the Chinese are quoted to tell which row it is. */
const shown = 20;
/** That such a row was not taken, as a sentence. */
export const tellUntold = ({ zh, why, ...place }: UntoldRow): Sentence => {
  const begins = [...zh.replace(/\s+/gu, ' ')].slice(0, shown).join('');
  return said.rowUntold({ row: rowNamed(place), zh: begins, why });
};

const key = /^(\S+) #([\da-f]{12})$/u;
const bare = (words = '') => words.replace(/\s/gu, '');
/** The column of heads that a cell is the head of; -1 for none. */
const headOf = (cell: string | undefined) => heads.findIndex((head) => bare(head) === bare(cell));
/** Whether a row is the head, which may stand again on another page: some of its names may have been changed. */
const isHead = (cells: readonly string[]) => cells.filter((cell) => headOf(cell) >= 0).length > 1;

/**
 * In which column the key, the Chinese and the English stand, as the head has them. By its place one that has another
 * name, or none, where no other was moved: behind a column that was put in, none stands at its place.
 */
function columnsOf(head: readonly string[] = []): (number | undefined)[] {
  const places = head.map(headOf);
  const areMoved = places.some((column, at) => column >= 0 && column !== at);
  return [0, 1, 2].map((column) => {
    const at = places.indexOf(column);
    if (at >= 0) return at;
    return areMoved ? undefined : column;
  });
}

/** That a column is gone: the columns behind it would be taken for it. */
export const tellLost = (column: number): Sentence => said.columnLost({ head: heads[column]! });

/**
 * The rows that came back: those that have a key as `keyOf` writes it; and, beside them, those that do not
 * and have English all the same. `lost`: which column is gone, without which nothing can be taken. `named`: whether a
 * head says which column is the English.
 */
export function rowsFrom(given: readonly { row: number; cells: readonly string[]; sheet?: string }[]) {
  const [rows, untold]: [ExchangeRow[], UntoldRow[]] = [[], []];
  const head = given.find(({ cells }) => isHead(cells))?.cells;
  const columns = columnsOf(head);
  for (const { cells, ...place } of given) {
    const [begins = '', zh = '', en = ''] = columns.map((column) => cells[column ?? -1] ?? '');
    const first = begins.replace(/\s+/gu, ' ').trim();
    const [, id, digest = ''] = key.exec(first) ?? [];
    if (id) rows.push({ id, zh, en: en.replace(/[ \t]+$/gmu, ''), digest, ...place });
    else if (en.trim() && !isHead(cells))
      untold.push({ ...place, zh, why: keyFaults.find(({ fits }) => fits.test(first))!.says(first) });
  }
  const lost = columns.indexOf(undefined);
  const named = head?.some((cell) => headOf(cell) === 2) ?? false;
  return { rows, untold, named, ...(lost >= 0 && { lost }) };
}

const states: Readonly<Record<TranslationState, string>> = {
  reviewed: '已审校 reviewed',
  draft: '草稿 draft',
  stale: '待改 stale',
  missing: '待译 missing',
};
/** The cells of a row, under those heads. */
export const cellsOf = (row: GivenRow): string[] => [
  keyOf(row),
  row.zh,
  row.en,
  states[row.state],
  row.help.join('\n'),
];

const types = (main: string, type: string) =>
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/${main}" ContentType="${type}"/></Types>`;
const relations = (target: string) =>
  '<?xml version="1.0" encoding="UTF-8"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" ' +
  `Target="${target}"/></Relationships>`;

const widths = [1500, 4300, 5200, 1000, 2600] as const;
const grey = '<w:color w:val="808080"/><w:sz w:val="12"/>';
const sized = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/>`;
/** How the letters of a column look: what is to be read is black. */
const styles = [grey, sized(20), sized(20), sized(16), sized(16)] as const;
const runOf = (line: string, style: string) =>
  `<w:p><w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`;
const cellOf = (words: string, width: number, style = '') =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>` +
  `${words
    .split('\n')
    .map((line) => runOf(line, style))
    .join('')}</w:tc>`;
const rowOf = (cells: readonly string[], head: boolean) =>
  `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}` +
  cells.map((words, i) => cellOf(words, widths[i]!, head ? '<w:b/>' : styles[i])).join('') +
  '</w:tr>';
const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="A0A0A0"/>`)
  .join('');

/** Rows as a Word document of one table: the key, the Chinese, the English, its state, and what helps. */
export function writeWord(rows: readonly GivenRow[]): Uint8Array {
  const table =
    `<w:tbl><w:tblPr><w:tblW w:w="14600" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rowOf(heads, true)}${rows.map((row) => rowOf(cellsOf(row), false)).join('')}</w:tbl>`;
  const page =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
    '<w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="1000" w:header="500" ' +
    'w:footer="500" w:gutter="0"/>' +
    '</w:sectPr>';
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>' +
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:body>${table}<w:p/>${page}</w:body></w:document>`;
  const main = 'word/document.xml';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync(
    {
      '[Content_Types].xml': strToU8(types(main, type)),
      '_rels/.rels': strToU8(relations(main)),
      [main]: strToU8(body),
    },
    { mtime: noTime },
  );
}
