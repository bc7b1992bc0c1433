import { describe, expect, test } from 'vitest';
import { doubtsOfWords } from '../../src/core/figures/quantities/doubted-words.ts';
import { statedIn } from '../../src/core/figures/quantities/quantities-and-rows.ts';
import { doubtsOfRaised } from '../../src/core/figures/quantities/raised.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { recognise } from '../../src/core/model/encoding.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { outline } from '../../src/core/parse/outline.ts';
import { parse } from '../../src/core/parse/parse.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { unseenAlone, unseenStyles } from '../../src/core/read/html/doubts.ts';
import { unaided } from '../helpers/unaided.ts';

function read(body: string, head = '') {
  const bytes = Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  const { lines, told } = readDocument(bytes, 'source.html', collector().report)!;
  const plan = parse(lines, unaided('source.html'));
  const nodes = outline(plan);
  return {
    plan,
    told: told.map(({ text }) => text),
    shape: nodes.map((n) => `${n.kind} ${n.marker ?? ''}${n.title}`),
    unsure: nodes.flatMap((n) => (n.unsure ? [`${n.kind}: ${n.unsure}`] : [])),
  };
}
const title = '<h1>某区规划</h1><p>一、总则</p>';
const row = (...cells: string[]) => `<tr>${cells.map((c) => `<td>${c}</td>`).join('')}</tr>`;

describe('signs of a font that Word writes as letters', () => {
  const mark = (font: string, sign: string) =>
    `<span lang=EN-US style='${font};mso-fareast-font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span ` +
    `style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span>`;
  test.each([
    ['the dot of a list', `<p>${mark('font-family:Wingdings', 'l')}建设网络。</p>`, 'item ⚫建设网络。'],
    ['another', `<p>${mark('font-family:"Wingdings"', 'n')}建设网络。</p>`, 'item ◼建设网络。'],
    ['of Symbol', `<p>${mark('font-family:Symbol', '·')}建设网络。</p>`, 'item •建设网络。'],
    ['in an element for fonts', '<p>占比<font face="Symbol">³</font>5%。</p>', 'p 占比≥5%。'],
    [
      'by the name and the size of a font',
      `<p><span style='font:12pt Wingdings'>þ</span>是。</p>`,
      'p 🗹是。',
    ],
    ['Chinese is in none', `<p style='font-family:Wingdings'>建设5G网络</p>`, 'p 建设5G网络'],
    ['another font within', `<p style='font-family:Wingdings'><b style='font-family:宋体'>l</b></p>`, 'p l'],
  ])('%s', (_, body, shown) => {
    const { shape, told } = read(`${title}${body}`);
    expect(shape.slice(2)).toEqual([shown]);
    expect(told).toEqual([]);
  });
});

describe('figures of which a part is raised or lowered', () => {
  test.each([
    ['a power', '排放10<sup>8</sup>吨，下降5%。', ['5%'], ['108']],
    ['the call of a note', '达到30<sup>1</sup>件。', [], ['301']],
    ['a sign below', '达到30<sub>2</sub>件。', [], ['302']],
    ['a style', '达到10<span style="vertical-align: super">8</span>吨。', [], ['108']],
    [
      'a power in an equation',
      '排放<math><msup><mn>10</mn><mn>8</mn></msup></math>吨，下降5%。',
      ['5%'],
      ['108'],
    ],
    ['a fraction', '完成<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>件。', [], ['12']],
    ['a unit', '面积5km<sup>2</sup>，绿地3公顷。', ['3公顷'], []],
    ['a call behind the words', '达到30件<sup>1</sup>。', ['30件'], []],
  ])('%s: they are no data, and that is told', (_, words, certain, doubtful) => {
    const { plan } = read(`${title}<p>${words}</p>`);
    const found = statedIn(plan).map((q) => q.text);
    for (const text of certain) expect(found).toContain(text);
    for (const figure of doubtful) expect(found.join(' ')).not.toContain(figure);
    expect(doubtsOfRaised(plan).map(({ of }) => of)).toEqual(doubtful);
  });
  test.each([
    ['12<sup>1</sup>', /^table: a part of “121” in it is raised/],
    ['2020年<sup>1</sup>', /^table: a part of “2020年1”/],
  ])('make a table unsure: %s', (words, says) => {
    const { unsure } = read(`${title}<table>${row('指标', '数值')}${row('产值', words)}</table>`);
    expect(unsure).toEqual([expect.stringMatching(says)]);
  });
});

test('a figure of a table that is partly raised stays no data when a person settles the table; the other rows are', () => {
  const settled = (head: string, value: string) => {
    const html = `${title}\n<table>\n${row('指标', head)}\n${row('产值', value)}\n${row('利润', '5')}\n</table>`;
    const { lines } = readDocument(Buffer.from(`<!doctype html>${html}`), 'source.html', collector().report)!;
    const { report, diagnostics } = collector();
    const hint = {
      lines: [3, 5] as [number, number],
      text: '指标',
      kind: 'table' as const,
      columns: 2,
      heading_rows: 1,
    };
    const nodes = outline(parse(lines, { ...unaided('source.html', report), hints: [hint] }));
    return {
      unsure: nodes.flatMap((n) => (n.unsure ? [`${n.kind} ${n.title}`] : [])),
      says: diagnostics.map(({ message }) => worded(message, 'en')).join(),
    };
  };
  expect(settled('数值', '12<sup>1</sup>')).toEqual({
    unsure: ['row 产值 | 121'],
    says: expect.stringContaining('write ① behind the figure'),
  });
  expect(settled('2020年<sup>1</sup>', '12').unsure).toEqual(['table ']);
  expect(settled('数值', '12')).toEqual({ unsure: [], says: '' });
});

describe('figures among words that are not certain', () => {
  const struck = `${title}<p>投资<s>20</s>30亿元。</p><p>新增5家。</p>`;
  test('are no data, and that is told', () => {
    const { plan } = read(struck);
    expect(statedIn(plan).map((q) => q.text)).toEqual(['5家']);
    expect(doubtsOfWords(plan)).toEqual([
      expect.objectContaining({
        of: '2030亿元',
        why: expect.objectContaining({ zh: expect.stringContaining('删除线') }),
      }),
    ]);
  });
  test('are data where what read a page is sure of it', () => {
    const plan = read(struck.replace(/<\/?s>/gu, '')).plan;
    expect(doubtsOfWords(plan)).toEqual([]);
  });
});

describe('words that may be none of the text make their line unsure', () => {
  test.each([
    ['<p>留<s>甲</s>下。</p>', /^p: “甲” is struck out/],
    ['<p>留<del>甲</del>下。</p>', /^p: “甲” is struck out/],
    ['<p>留<span style="text-decoration: line-through">甲</span>下。</p>', /^p: “甲” is struck out/],
    ['<p class="note hide">甲。</p>', /^p: “甲。” is hidden by the styles/],
    ['<p id="old">甲。</p>', /^p: “甲。” is hidden by the styles/],
    ['<p style="visibility:hidden">甲。</p>', /^p: “甲。” is hidden by the styles/],
    [`<table>${row('指标', '数值')}${row('<s>产值</s>', '1')}</table>`, /^table: “产值” is struck out/],
    [
      `<table>${row('指标', '数值')}${row('产值', '1').replace('<tr', '<tr class="hide"')}</table>`,
      /^table: “产值1” is hidden/,
    ],
    [
      `<div class="hide"><table>${row('指标', '数值')}${row('产值', '1')}</table></div>`,
      /^table: “指标数值产值1” is hidden/,
    ],
  ])('%s', (body, says) => {
    const sheet =
      '<style>@media print{.shown{display:none}} a, .hide, #old {color:red;display: none}</style>';
    expect(read(title + body, sheet).unsure).toEqual([expect.stringMatching(says)]);
  });
  test.each([
    ['many rules of one name', `${'.a{color:red}'.repeat(30)}.a{display:none}`],
    ['elements inside others', '.out .a{display:none}'],
    ['elements right inside others', '#in > p{display:none}'],
    ['several classes', '.a.b{display:none}'],
    ['elements behind others', 'h3 + .a{display:none}'],
    ['elements anywhere behind others', '.first ~ p{display:none}'],
    ['elements with an attribute', '[data-old]{display:none}'],
    ['elements with an attribute that says so', 'p[data-old^="ye"]{display:none}'],
    ['elements that are not so', '.a:not(.on){display:none}'],
    ['elements at their place', '#in > :nth-child(3){display:none}'],
    ['the last element', '#in p:last-child{display:none}'],
    ['the first one around that stands in another', '.top > div .a{display:none}'],
    ['more rules of one class than one', `.a{display:none}${'.no .a{display:block}'.repeat(20)}`],
    ['what holds on any screen', '@media screen{.a{display:none}}'],
    [
      'what holds on a screen alone, and is important',
      '@media screen{.a{display:none!important}}.a{display:block}',
    ],
  ])('of a sheet: %s', (_, sheet) => {
    const body =
      '<div class="top"><div class="out"><div id="in"><h2 class="first"></h2><h3></h3>' +
      '<p class="a b" data-old="yes">甲。</p></div></div></div>';
    expect(read(title + body, `<style>${sheet}</style>`).unsure).toEqual([
      expect.stringMatching(/^p: “甲。” is hidden/),
    ]);
  });
  test.each([
    ['what is said later', '.a{display:none}.a{display:block}'],
    ['what names more', '.out .a{display:block}.a{display:none}'],
    [
      'other elements',
      '.in .a{display:none} .a.c{display:none} .out > .a{display:none} .a:hover{display:none}',
    ],
    ['other places', 'p + .a{display:none} .a ~ .a{display:none} .a:first-child{display:none}'],
    ['what is not so', '.a:not(.b){display:none}body:not(.ready) .a{display:none}.a:not([v-cloak]){top:0}'],
    ['places that are counted', '#in > .a:nth-child(3){display:none} .a:nth-child(odd){display:none}'],
    ['a page until its program has begun', 'div[v-cloak]{display:none} .ng-cloak,[x-cloak]{display:none}'],
    ['other attributes', '.a[data-new]{display:none} [data-old="y"]{display:none}'],
    ['other media', '@media print{.a{display:none}}@media screen and (max-width:9em){.a{display:none}}'],
    ['a sheet for print', '</style><style media="print">.a{display:none}'],
    ['a sheet for narrow screens first', '.a{display:none}@media (min-width:768px){.a{display:block}}'],
    [
      'a sheet for any wider screen',
      '.a{display:none}@media only screen and (min-width: 62em), print{.b{top:0}}' +
        '@media screen and (min-width: 992px){.out .a{display:block}}',
    ],
  ])('and none of a sheet: %s', (_, sheet) => {
    const body =
      '<div class="out ng-cloak" v-cloak><div id="in"><h3></h3><p class="a b" data-old="yes">甲。</p></div></div>';
    expect(read(title + body, `<style>${sheet}</style>`).unsure).toEqual([]);
  });
  test('of a sheet that strikes them, and not where the element says otherwise', () => {
    const sheet = '<style>.old{text-decoration:line-through}.a{display:none}</style>';
    const body = '<p>留<i class="old">甲</i>下。</p><p class="a" style="display:block">乙。</p>';
    expect(read(title + body, sheet).unsure).toEqual([expect.stringMatching(/^p: “甲” is struck out/)]);
  });
  test.each([...unseenStyles.slice(1), ...unseenAlone])('$example: $says', ({ example }) => {
    const { unsure } = read(`${title}<p><span style="${example}">甲</span>乙。</p>`);
    expect(unsure).toEqual([expect.stringMatching(/^p: “甲” is hidden/)]);
  });
  test('and no others: not a page that is set in the middle, nor first lines that hang', () => {
    const sheet = '<style>@media print{.shown{display:none}} .a .b{display:none}</style>';
    const body =
      '<p class="shown">甲。</p><p class="b">乙。</p><p>丙<del hidden>丁</del>。</p>' +
      '<p style="left:50%; margin-left:-490px">戊。</p><p style="text-indent:-100px">己。</p>' +
      '<p style="clip: rect(0px, 500px, 900px, 0px)">庚。</p>';
    expect(read(title + body, sheet).unsure).toEqual([]);
  });
});

describe('a table in a cell', () => {
  const inner = `<table>${row('内一', '内二')}${row('3', '4')}</table>`;
  test('of a table of words leaves that whole, and unsure', () => {
    const rows = row('类别', '内容', '值') + row('甲', inner, '5') + row('乙', '说明', '6');
    const { shape, unsure } = read(`${title}<table>${rows}</table><p>完。</p>`);
    expect(shape.filter((s) => s.startsWith('row'))).toEqual([
      'row 类别 | 内容 | 值',
      'row 甲 | 内一 内二 3 4 | 5',
      'row 乙 | 说明 | 6',
    ]);
    expect(unsure).toEqual([expect.stringMatching(/^table: one of its cells holds a table/)]);
  });
  test.each([
    ['most of whose cells hold one', row('菜单', inner) + row(inner, inner)],
    [
      'one of whose cells holds a page',
      row('菜单', '位置') + row('左', `${'正文，'.repeat(80)}${inner}`) + row('右', '下'),
    ],
  ])('of a table that lays out a page, %s, stands for itself', (_, rows) => {
    const { shape } = read(`${title}<table>${rows}</table>`);
    expect(shape).toContain('row 内一 | 内二');
  });
});

test('numbers that a list says it shows are told; of other lists it is not known', () => {
  const list = (attributes: string) => `<ol${attributes}><li>甲</li></ol>`;
  const { told } = read(
    title +
      list(' start="3"') +
      list('') +
      list(' style="list-style:none" type="a"') +
      list(' style="list-style-type:cjk-decimal"'),
  );
  expect(told).toEqual(['<ol start="3">', '<ol cjk-decimal>']);
});

test('words and numbers that a style sheet writes are told once, and signs for the looks are not', () => {
  const sheet =
    '<style>h2::before{content:"第" counter(c, cjk-ideographic) "\\7AE0"} .unit:after{content: "（万元）"} ' +
    '.a .must::before{content:"必须"} .fix:after{content:""} li::before{content:"\\f0d8"} a::after{content:"»"} ' +
    'ul{list-style-type:cjk-ideographic} .none::before{content:"无"}</style>';
  const { told } = read(
    `${title}<h2>甲</h2><h2>乙</h2><p class="fix">用水<b class="unit">3200</b>，<b class="must">完成</b><a>。</a></p>` +
      '<ul><li>甲</li></ul>',
    sheet,
  );
  expect(told).toEqual([
    'h2::before "第" counter(c, cjk-ideographic) "章"',
    '.unit:after "（万元）"',
    '.must::before "必须"',
    '<ul cjk-ideographic>',
  ]);
});

describe('tables', () => {
  const rows = [
    ['指标', '2020年', '2025年'],
    ['床位（张）', '800', '1200'],
    ['医师（人）', '300', '450'],
  ];
  const shape = rows.map((cells) => `row ${cells.join(' | ')}`);
  const set = (table: string, tr: string, td: string) =>
    `<div ${table}>${rows
      .map((cells) => `<div ${tr}>${cells.map((c) => `<span ${td}>${c}</span>`).join('')}</div>`)
      .join('')}</div>`;
  test.each([
    [set('style="display:table"', 'style="display: table-row"', 'style="display:table-cell"'), ''],
    [
      set('class="t"', 'class="r"', 'class="c"'),
      '.t{display:table}.r{display:table-row}.c{display:table-cell}',
    ],
    [set('role="table"', 'role="row"', 'role="cell"'), ''],
  ])('that are set as such by styles or roles are tables: %s', (body, sheet) => {
    const found = read(`${title}${body}`, `<style>${sheet}</style>`);
    expect(found.shape.filter((s) => s.startsWith('row'))).toEqual(shape);
  });
  test('stand as they are shown: the head first, the foot last, and no cell over the end of its part', () => {
    const foot = `<tfoot>${row('合计', '床位', '1250')}</tfoot>`;
    const body = `<tbody><tr><td rowspan="3">甲</td><td>医师</td><td>300</td></tr>${row('护士', '450')}</tbody>`;
    const parts = `${foot}${body}<tbody>${row('乙', '床位', '500')}</tbody>`;
    const head = `<thead>${row('类别', '名称', '数量')}</thead>`;
    const found = read(`${title}<table>${parts}${head}</table>`);
    expect(found.shape.filter((s) => s.startsWith('row'))).toEqual([
      'row 类别 | 名称 | 数量',
      'row 甲 | 医师 | 300',
      'row  | 护士 | 450',
      'row 乙 | 床位 | 500',
      'row 合计 | 床位 | 1250',
    ]);
    expect(found.unsure).toEqual([]);
  });
  test('are unsure where a cell would reach over the end of its part into a row that lacks it', () => {
    const parts =
      `<tbody><tr><td rowspan="2">类别</td><td>名称</td><td>数量</td></tr></tbody><tbody>` +
      `${row('医师', '300')}${row('甲', '护士', '450')}</tbody>`;
    const { unsure } = read(`${title}<table>${parts}</table>`);
    expect(unsure).toEqual([expect.stringMatching(/^table: its row on line 1 has fewer cells/)]);
  });
  test('are unsure where their first row has no words but a picture; else it only gives the widths', () => {
    const table = (cell: string) =>
      `${title}<table>${row(cell, '')}${row('指标', '数值')}${row('床位', '8')}</table>`;
    expect(read(table('&nbsp;')).unsure).toEqual([]);
    expect(read(table('</td><td rowspan="1">')).unsure).toEqual([]);
    const { unsure } = read(table('<img src="a.png">'));
    expect(unsure).toEqual([expect.stringMatching(/^table: the row on line 1 has no words/)]);
  });
  test('are unsure where rows are longer than the first', () => {
    const { unsure } = read(`${title}<table>${row('指标', '数值')}${row('床位', '800', '1200')}</table>`);
    expect(unsure).toEqual([expect.stringMatching(/^table: its first row has fewer cells/)]);
  });
  test('have no rows, cells and words that are hidden: these are kept as none of the text', () => {
    const hidden = ' style="display:none"';
    const body =
      `<tr>${rows[0]!.map((c) => `<th>${c}</th>`).join('')}</tr>` +
      `<tr${hidden}><td>隐行</td><td>1</td><td>2</td></tr>` +
      `<tr><td>床位（张）</td><td${hidden}>77</td><td>8<span hidden>9</span>00</td><td>1200</td></tr>` +
      row(...rows[2]!);
    const found = read(`${title}<table>${body}</table>`);
    expect(found.shape.filter((s) => s.startsWith('row'))).toEqual(shape);
    expect(found.plan.artefacts.map(({ text }) => text)).toEqual(['隐行 1 2', '77', '9']);
  });
});

test('how characters are read is none of the words, in a line and in a cell', () => {
  const ruby =
    '<ruby>甪<rp>(</rp><rt>lù</rt><rp>)</rp></ruby>直，<ruby>重庆<rtc><rt>Chongqing</rt></rtc></ruby>路';
  const { shape, plan } = read(
    `${title}<p>${ruby}拓宽。</p><table>${row('名', '数')}${row(ruby, '1')}</table>`,
  );
  expect(shape).toContain('p 甪直，重庆路拓宽。');
  expect(shape).toContain('row 甪直，重庆路 | 1');
  expect(new Set(plan.artefacts.map(({ text, reason }) => `${text} ${reason.zh}`))).toEqual(
    new Set(['( 汉字上方的注音', 'lù 汉字上方的注音', ') 汉字上方的注音', 'Chongqing 汉字上方的注音']),
  );
});

test('notes as Pandoc and other programs set them are notes, their calls and ways back none of the words', () => {
  const back = (n: number) => `<a href="#fnref${n}" class="footnote-back">↩︎</a>`;
  const call = (n: number) => `<a href="#fn${n}" id="fnref${n}"><sup>${n}</sup></a>`;
  const { shape, plan } = read(
    `${title}<p>人口37${call(1)}万人，见<a href="#fn2">第2项</a>。</p><section class="footnotes"><hr><ol>` +
      `<li id="fn1"><p>按年末统计。${back(1)}</p></li><li id="fn2">按调查数据。${back(2)}</li></ol></section>`,
  );
  expect(shape.slice(2)).toEqual(['p 人口37万人，见第2项。', 'note 按年末统计。', 'note 按调查数据。']);
  expect(plan.artefacts.map(({ text, reason }) => `${text} ${reason.en}`)).toEqual([
    '1 call of a note',
    '↩︎ call of a note',
    '↩︎ call of a note',
  ]);
});

test('a dialog that is not open is none of the page', () => {
  const { shape } = read(`${title}<dialog>一、旧稿。</dialog><dialog open>正文。</dialog>`);
  expect(shape).toEqual(['title 某区规划', 'chapter 一、总则', 'p 正文。']);
});

test('in preformatted text a tab parts cells', () => {
  const { shape } = read(`${title}<pre>指标\t数值\n甲\t1\n乙\t2</pre>`);
  expect(shape.filter((s) => s.startsWith('row'))).toEqual(['row 指标 | 数值', 'row 甲 | 1', 'row 乙 | 2']);
});

test('preformatted text is read as a text is: blanks and drawn bars part cells, and no line is bold', () => {
  const rows = (text: string) => read(`${title}<pre>${text}</pre>`).shape.slice(2);
  expect(rows('指标      2020年   2025年\n产值      100      200\n人口      10       20\n')).toEqual([
    'table ',
    'row 指标 | 2020年 | 2025年',
    'row 产值 | 100 | 200',
    'row 人口 | 10 | 20',
  ]);
  expect(rows('+----+----+\n| 甲 | 乙 |\n+----+----+\n| 1  | 2  |\n+----+----+')).toEqual([
    'table ',
    'row 甲 | 乙',
    'row 1 | 2',
  ]);
  expect(read('<pre>某区规划\n一段话。\n二段话。\n</pre>').shape).toEqual([
    'title 某区规划',
    'p 一段话。',
    'p 二段话。',
  ]);
});

test('what is set as a block, or stands in a row of blocks, is a line of its own', () => {
  const body =
    '<p class="r"><span>甲</span><span>乙</span></p><p><span style="display:block">丙</span>丁</p>';
  const { plan } = read(`${title}${body}`, '<style>.r{display:flex}</style>');
  expect(outline(plan).map(({ title }) => title)).toEqual(['某区规划', '总则', '甲', '乙', '丙', '丁']);
});

test('what begins the words beside it in a row of blocks stands in their line', () => {
  const body =
    '<p class="r"><span>（一）</span> <span>加强建设</span></p><p class="r"><span>索引号：</span><span>0012</span></p>' +
    '<p><i style="display:block;float:left">1.</i>完成规划<i style="display:block">甲</i></p>' +
    '<p class="r"><span>投资5</span><span>亿元</span></p><p class="r"><span>2021</span><span>2022</span></p>' +
    '<p class="r"><span>企业500</span><span>专利数</span></p>';
  const { plan } = read(`${title}${body}`, '<style>.r{display:flex}</style>');
  expect(outline(plan).map(({ marker, title }) => `${marker ?? ''}${title}`)).toEqual([
    '某区规划',
    '一、总则',
    '（一）加强建设',
    '索引号：0012',
    '1.完成规划',
    '甲',
    '投资5亿元',
    '2021',
    '2022',
    '企业500',
    '专利数',
  ]);
});

test('preformatted text may have more lines than a call takes arguments, and is refused with a sentence', () => {
  const collected = collector();
  const page = Buffer.from(`<!doctype html><pre>${'应当落实。\n'.repeat(150_000)}</pre>`);
  expect(readDocument(page, 'source.html', collected.report)).toBeNull();
});

test.each(['-webkit-background-clip: text; color: transparent', 'color:transparent;text-shadow:0 0 #000'])(
  'what is seen though its letters let all shine through is certain: %s',
  (style) => {
    expect(read(`${title}<p><span style="${style}">甲</span>乙。</p>`).unsure).toEqual([]);
  },
);

describe('Big5', () => {
  /** 某區發展規劃 / 一、總則 / 各區應當做到，並且落實到位。 as sites of Hong Kong wrote it. */
  const big5 = Buffer.from(
    'ac59b0cfb56fae69b357b9ba0aa440a142c160ab680aa655b0cfc0b3b7edb0b5a8eca141a8c3a542b8a8b9eaa8eca6eca143',
    'hex',
  );
  test('is told by its characters, which in GB18030 hardly stand in any text', () => {
    const found = recognise(big5);
    expect(found?.encoding).toBe('Big5');
    expect(found?.text.split('\n').slice(0, 2)).toEqual(['某區發展規劃', '一、總則']);
  });
  test('and a text in GB18030 is not taken for it', () => {
    const gb = Buffer.from('c4b3c7f8b9e6bbae0ad2bba1a2d7dcd4f20ad4dac8abc7f8b7a2d5b9a1a3', 'hex');
    expect(recognise(gb)).toMatchObject({ text: '某区规划\n一、总则\n在全区发展。', encoding: 'GB18030' });
  });
});

test('a sign that only a font of its own shows is told', () => {
  const { report, diagnostics } = collector();
  readDocument(Buffer.from('某区规划\n增长\uf0b35%。\n'), 'a.txt', report);
  expect(diagnostics.map((d) => `${d.rule} ${d.place.line} ${worded(d.message, 'en').slice(0, 60)}`)).toEqual(
    ['text-damaged 2 1 sign(s) here are what only a font of their own shows, the '],
  );
});
