import { above, type Form } from './form.ts';
import { squares, type TrueCell, type TrueTable } from './table.ts';

const markup = (words: string) => words.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const paragraphs = (all: string[]) => all.map((words) => `<p>${markup(words)}</p>`);
const spans = ({ rows, columns }: TrueCell) =>
  (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');

/** The rows of a table in HTML. `tag`: what a cell of a row is; `inside`: what stands around its words. */
const rowsOf = (
  table: TrueTable,
  tag: (row: number) => string,
  inside: (words: string) => string = (w) => w,
) =>
  squares(table).map((row, r) => {
    const cells = row.flatMap((c) =>
      c ? [`<${tag(r)}${spans(c)}>${inside(markup(c.words))}</${tag(r)}>`] : [],
    );
    return `<tr>${cells.join('')}</tr>`;
  });

export const htmlForms: readonly Form[] = [
  {
    name: 'HTML',
    format: 'html',
    says: 'Everything is kept: spans, empty cells, the heading in a thead; the title in a caption.',
    example: `<table>
<caption>表1 主要指标<br>单位：亿元</caption>
<thead>
<tr><th>类别</th><th>指标</th><th>2020年</th><th>2025年</th></tr>
</thead>
<tbody>
<tr><td rowspan="2">创新</td><td>产值</td><td>275</td><td>430</td></tr>
<tr><td>利润</td><td>20</td><td>40</td></tr>
<tr><td colspan="2">合计</td><td>295</td><td>470</td></tr>
</tbody>
</table>
<p>注：当年价。</p>`,
    write(table) {
      const rows = rowsOf(table, (r) => (r < table.head ? 'th' : 'td'));
      const caption = above(table).map(markup).join('<br>');
      return [
        '<table>',
        `<caption>${caption}</caption>`,
        '<thead>',
        ...rows.slice(0, table.head),
        '</thead>',
        '<tbody>',
        ...rows.slice(table.head),
        '</tbody>',
        '</table>',
        ...paragraphs(table.notes),
      ];
    },
  },
  {
    name: 'HTML without thead',
    format: 'html',
    says: 'Spans and empty cells are kept; no mark tells the heading; title and unit are paragraphs above.',
    example: `<p>表1 主要指标</p>
<p>单位：亿元</p>
<table>
<tr><td>类别</td><td>指标</td><td>2020年</td><td>2025年</td></tr>
<tr><td rowspan="2">创新</td><td>产值</td><td>275</td><td>430</td></tr>
<tr><td>利润</td><td>20</td><td>40</td></tr>
<tr><td colspan="2">合计</td><td>295</td><td>470</td></tr>
</table>
<p>注：当年价。</p>`,
    write: (table) => [
      ...paragraphs(above(table)),
      '<table>',
      ...rowsOf(table, () => 'td'),
      '</table>',
      ...paragraphs(table.notes),
    ],
  },
  {
    name: 'HTML, title and notes within',
    format: 'html',
    says: 'Title, unit and notes are rows of one cell over all columns.',
    example: `<table>
<tr><td colspan="4">表1 主要指标</td></tr>
<tr><td colspan="4">单位：亿元</td></tr>
<tr><td>类别</td><td>指标</td><td>2020年</td><td>2025年</td></tr>
<tr><td rowspan="2">创新</td><td>产值</td><td>275</td><td>430</td></tr>
<tr><td>利润</td><td>20</td><td>40</td></tr>
<tr><td colspan="2">合计</td><td>295</td><td>470</td></tr>
<tr><td colspan="4">注：当年价。</td></tr>
</table>`,
    write(table) {
      const row = (words: string) => `<tr><td colspan="${table.width}">${markup(words)}</td></tr>`;
      return [
        '<table>',
        ...above(table).map(row),
        ...rowsOf(table, () => 'td'),
        ...table.notes.map(row),
        '</table>',
      ];
    },
  },
  {
    name: 'HTML out of Word',
    format: 'html',
    says: 'All in one line of the file; a paragraph in every cell; &nbsp; in an empty one.',
    example:
      `<p>表1 主要指标</p><p>单位：亿元</p><table border="1"><tbody><tr><td><p><span>类别</span></p></td>
<td><p><span>指标</span></p></td><td><p><span>2020年</span></p></td><td><p><span>2025年</span></p></td></tr>
<tr><td rowspan="2"><p><span>创新</span></p></td><td><p><span>产值</span></p></td>
<td><p><span>275</span></p></td><td><p><span>430</span></p></td></tr>
<tr><td><p><span>利润</span></p></td><td><p><span>20</span></p></td><td><p><span>40</span></p></td></tr>
<tr><td colspan="2"><p><span>合计</span></p></td><td><p><span>295</span></p></td>
<td><p><span>470</span></p></td></tr></tbody></table><p>注：当年价。</p>`.replaceAll('\n', ''),
    write(table) {
      const inside = (words: string) => `<p><span>${words || '&nbsp;'}</span></p>`;
      return [
        [
          ...paragraphs(above(table)),
          '<table border="1"><tbody>',
          ...rowsOf(table, () => 'td', inside),
          '</tbody></table>',
          ...paragraphs(table.notes),
        ].join(''),
      ];
    },
  },
];
