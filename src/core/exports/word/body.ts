import { escapeXml } from '../../model/escaped-xml.ts';
import { longWord } from '../../model/long-words.ts';
import { bookmarkOf } from './bookmark.ts';
import type { Style, WordCell, WordDocument, WordParagraph, WordRun, WordTable } from './model.ts';
import { lyingWidth, paper, textWidth } from './paper.ts';

/** What is counted while a file is written: its bookmarks, its notes, the addresses that it leads to. */
export interface Written {
  bookmarks: number;
  /** The notes at the feet of pages, from 1. */
  notes: WordRun[][];
  addresses: string[];
  /** The ids that stand in the file. */
  ids: ReadonlySet<string>;
}

const tags = { zh: 'w:eastAsia="zh-CN"', en: 'w:val="en-GB"' };

function runXml({ text, language, bold, grey }: WordRun, more = ''): string {
  const looks = (bold ? '<w:b/>' : '') + (grey ? '<w:b w:val="0"/><w:color w:val="545454"/>' : '');
  const lines = escapeXml(text).split('\n');
  const words = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>');
  return (
    `<w:r><w:rPr>${more}${looks}<w:lang ${tags[language]}/></w:rPr>` +
    `${words.replaceAll('\t', '</w:t><w:tab/><w:t xml:space="preserve">')}</w:r>`
  );
}

/** A run of words, and the way that it leads. */
function linkedXml(run: WordRun, written: Written): string {
  const { to } = run;
  if (!to) return runXml(run);
  if (written.ids.has(to)) return `<w:hyperlink w:anchor="${bookmarkOf(to)}">${runXml(run)}</w:hyperlink>`;
  if (!/^https?:/.test(to)) return runXml(run);
  const at = written.addresses.push(to);
  return `<w:hyperlink r:id="link${at}">${runXml(run)}</w:hyperlink>`;
}

/** Words between the marks of the clauses that begin with them. */
function marked(ids: readonly string[], words: string, written: Written): string {
  return ids.reduce((inner, id) => {
    const n = written.bookmarks++;
    return (
      `<w:bookmarkStart w:id="${n}" w:name="${bookmarkOf(id)}"/>${inner}` + `<w:bookmarkEnd w:id="${n}"/>`
    );
  }, words);
}

function noteCall(note: WordRun[], written: Written): string {
  const n = written.notes.push(note);
  return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${n}"/></w:r>`;
}

/** The page of a clause, behind dots: a field that Word fills in when the file is opened. */
function pageXml(id: string): string {
  const part = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  const name = bookmarkOf(id);
  return (
    `<w:hyperlink w:anchor="${name}"><w:r><w:tab/></w:r>${part('begin', ' w:dirty="true"')}` +
    `<w:r><w:instrText xml:space="preserve"> PAGEREF ${name} \\h </w:instrText></w:r>` +
    `${part('separate')}<w:r><w:t xml:space="preserve"> </w:t></w:r>${part('end')}</w:hyperlink>`
  );
}

/** What has a word longer than a line is set from the left: its other lines would be torn apart. */
const fromLeft = '<w:jc w:val="left"/>';
const justified = new Set<Style>(['BodyText', 'English']);
const hasLongWord = ({ style, runs }: WordParagraph) =>
  justified.has(style) && runs.some(({ text }) => text.search(longWord) >= 0);

const centred = '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>';

function paragraphXml(p: WordParagraph, written: Written): string {
  const words = p.runs.map((run) => linkedXml(run, written)).join('') + (p.pageOf ? pageXml(p.pageOf) : '');
  const note = p.note?.length ? noteCall(p.note, written) : '';
  return (
    `<w:p><w:pPr><w:pStyle w:val="${p.style}"/>${p.newPage ? '<w:pageBreakBefore/>' : ''}` +
    `${p.centred ? centred : ''}${hasLongWord(p) ? fromLeft : ''}</w:pPr>` +
    `${marked(p.ids, words, written)}${note}</w:p>`
  );
}

/** A cell that another one reaches over from above. */
const goesOn = (columns: number) =>
  `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}<w:vMerge/></w:tcPr><w:p/></w:tc>`;

function cellXml(cell: WordCell, ids: readonly string[], size: number, written: Written): string {
  const lines = cell.lines.length ? cell.lines : [[]];
  const points = `<w:sz w:val="${size * 2}"/>`;
  const paragraphs = lines.map((runs, i) => {
    const words = runs.map((run) => runXml(run, size === cellSize ? '' : points)).join('');
    const stands = `<w:pStyle w:val="Cell"/>${cell.left ? '<w:jc w:val="left"/>' : ''}`;
    return `<w:p><w:pPr>${stands}</w:pPr>${i ? words : marked(ids, words, written)}</w:p>`;
  });
  return (
    `<w:tc><w:tcPr>${cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : ''}` +
    `${cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : ''}<w:vAlign w:val="center"/></w:tcPr>` +
    `${paragraphs.join('')}</w:tc>`
  );
}
const cellSize = 12;

/** How far cells of rows above reach down, by the column that they begin in. */
type Reaching = Map<number, { rows: number; columns: number }>;

function rowXml(row: WordTable['rows'][number], reaching: Reaching, size: number, written: Written): string {
  let out = '';
  let ids = [row.id];
  for (let column = 0; column < row.cells.length; ) {
    const cell = row.cells[column];
    const above = reaching.get(column);
    if (cell) {
      out += cellXml(cell, ids, size, written);
      ids = [];
      reaching.set(column, { rows: cell.rows - 1, columns: cell.columns });
      column += cell.columns;
    } else {
      out += above && above.rows > 0 ? goesOn(above.columns) : '<w:tc><w:tcPr/><w:p/></w:tc>';
      if (above) above.rows--;
      column += above?.columns ?? 1;
    }
  }
  const marks = ids.length ? marked(ids, '', written) : '';
  return (
    `<w:tr><w:trPr><w:cantSplit/>${row.head ? '<w:tblHeader/>' : ''}<w:jc w:val="center"/></w:trPr>` +
    `${out}</w:tr>${marks}`
  );
}

function tableXml(table: WordTable, written: Written): string {
  const room = table.lies ? lyingWidth : textWidth;
  const all = table.shares.reduce((a, b) => a + b, 0) || 1;
  const grid = table.shares.map((share) => `<w:gridCol w:w="${Math.floor((room * share) / all)}"/>`).join('');
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const reaching: Reaching = new Map();
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/><w:tblBorders>` +
    `${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>` +
    `${table.rows.map((row) => rowXml(row, reaching, table.size, written)).join('')}</w:tbl>`
  );
}

/** What pages of a stretch of the file are like; a cover has nothing above and below its words. */
function sectionXml(lies: boolean, hasCover: boolean): string {
  const { width, height, top, bottom, left, right } = paper;
  const size = lies
    ? `w:w="${height}" w:h="${width}" w:orient="landscape"`
    : `w:w="${width}" w:h="${height}"`;
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>' +
    '<w:footerReference w:type="default" r:id="footer"/>' +
    `<w:pgSz ${size}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}"` +
    ' w:header="1134" w:footer="1134" w:gutter="0"/>' +
    `${hasCover ? '<w:titlePg/>' : ''}</w:sectPr>`
  );
}

/** The body of a file, in which each table that needs it has a page that lies on its side. */
export function bodyXml({ blocks, hasCover }: WordDocument, written: Written): string {
  let isFirst = hasCover;
  const section = (lies: boolean) => {
    const xml = sectionXml(lies, isFirst);
    isFirst = false;
    return xml;
  };
  const turned = (lies: boolean) => `<w:p><w:pPr>${section(lies)}</w:pPr></w:p>`;
  const isLying = (b: WordDocument['blocks'][number]) => b.type === 'table' && b.lies;
  const words = blocks.map((block) => {
    if (block.type === 'paragraph') return paragraphXml(block, written);
    const table = tableXml(block, written);
    return isLying(block) ? `${turned(false)}${table}${turned(true)}` : table;
  });
  const last = blocks.at(-1);
  return words.join('') + (last?.type === 'table' && !last.lies ? '<w:p/>' : '') + section(false);
}

/** The notes of a file, each a paragraph. */
export const noteXml = (runs: readonly WordRun[], n: number): string =>
  `<w:footnote w:id="${n}"><w:p><w:pPr><w:pStyle w:val="${'FootnoteText' satisfies Style}"/></w:pPr>` +
  '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>' +
  `${runs.map((run) => runXml(run)).join('')}</w:p></w:footnote>`;
