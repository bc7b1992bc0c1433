import { DOMParser } from 'linkedom';
import { describe, expect, test, vi } from 'vitest';
import { worded } from '../../src/core/model/sentence.ts';
import { type Doc, docAsHtml } from '../../src/core/read/doc/doc.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readOdt } from '../../src/core/read/odt/odt.ts';
import { numbersIn } from '../../src/core/read/ofd/objects.ts';
import { readOfd } from '../../src/core/read/ofd/ofd.ts';
import { xmlFault } from '../../src/core/read/packed/xml-whole.ts';
import { readWord } from '../../src/core/read/word/word.ts';

import { ofdOf } from '../helpers/ofd.ts';
import { column, grid, line, page, readOf, squares } from '../helpers/pages.ts';
import { read } from '../helpers/read-shape.ts';
import { wordOf, zip } from '../helpers/zip.ts';

const shapeOf = (html: string) => read('source.html', html).shape.map((s) => s.replace(/^\d+ /u, ''));

describe('OFD', () => {
  const xs = [80, 200, 360];
  const ys = [300, 322, 344];
  const pages = [
    page(
      1,
      [
        ...line('一、总则', { x: 104, y: 100, bold: true, font: 'Hei' }),
        ...column('全区高新技术产品增加值快速增长，产业结构不断优化，创新能力显著增强。', {
          x: 80,
          y: 120,
          width: 400,
        }),
        ...squares(xs, ys, [
          ['指标', '2025年'],
          ['总量', '12'],
        ]),
      ],
      { rules: grid(xs, ys) },
    ),
  ];
  test('gives the plan that the same pages give by another way', () => {
    const got = readOf(readOfd(ofdOf(pages)));
    expect(got.shape).toEqual(readOf(pages).shape);
    expect(got.shape.at(-1)).toBe('row 总量|12');
    expect(got.partings).toEqual([]);
  });

  test('what people put over its pages is told, and no link', () => {
    const annot = (type: string, content: string) => `<Annot Type="${type}">${content}</Annot>`;
    const [first] = readOfd(
      ofdOf(pages, {
        'Doc_0/Document.xml':
          '<Document><CommonData/><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages>' +
          '<Annotations>Annots/Annotations.xml</Annotations></Document>',
        'Doc_0/Annots/Annotations.xml':
          '<Annotations><Page PageID="1"><FileLoc>Page_0/Annot.xml</FileLoc></Page><Page PageID="2"/></Annotations>',
        'Doc_0/Annots/Page_0/Annot.xml':
          `<PageAnnot>${annot('Stamp', '<Appearance><TextObject><TextCode>作废</TextCode></TextObject></Appearance>')}` +
          `${annot('Path', '<Remark>此处待核</Remark>')}${annot('Link', '<Remark>链接</Remark>')}` +
          `${annot('Path', '')}</PageAnnot>`,
      }),
    );
    expect(first!.over).toEqual(['作废', '此处待核', '']);
    expect(readOf([first!]).told.join()).toMatch(
      /3 mark\(s\) that people put over page 1.*“作废”, “此处待核”/,
    );
  });

  test('a watermark that is put over its pages is told as one, however many letters it has', () => {
    const row = (y: number) =>
      `<TextCode X="0" Y="${y}" DeltaX="g 39 4">${'内部资料请勿外传'.repeat(5)}</TextCode>`;
    const mark = (visible: boolean) =>
      `<Annot Type="Watermark" Visible="${visible}"><Appearance Boundary="5 20 200 270">` +
      `<TextObject Boundary="0 0 200 270" Size="4" CTM="0.6 -0.8 0.8 0.6 0 120">` +
      `${[0, 20, 40, 60, 80, 100].map(row).join('')}</TextObject></Appearance></Annot>`;
    const marked = (annots: string) =>
      readOf(
        readOfd(
          ofdOf(pages, {
            'Doc_0/Document.xml':
              '<Document><CommonData/><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages>' +
              '<Annotations>Annots/Annotations.xml</Annotations></Document>',
            'Doc_0/Annots/Annotations.xml':
              '<Annotations><Page PageID="1"><FileLoc>Page_0/Annot.xml</FileLoc></Page></Annotations>',
            'Doc_0/Annots/Page_0/Annot.xml': `<PageAnnot>${annots}</PageAnnot>`,
          }),
        ),
      );
    const { shape, leftOut, partings } = marked(mark(true));
    expect(shape).toEqual(readOf(pages).shape);
    expect(leftOut.map((left) => left.replaceAll(' ', ''))).toEqual([
      expect.stringMatching(/^watermark.*:内部资料/),
    ]);
    expect(partings).toEqual([]);
    expect(marked(mark(false)).leftOut).toEqual([]);
  });

  test('which files are attached to it is told', () => {
    const [first] = readOfd(
      ofdOf(pages, {
        'Doc_0/Document.xml':
          '<Document><CommonData/><Pages><Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></Pages>' +
          '<Attachments>Attachs/Attachments.xml</Attachments></Document>',
        'Doc_0/Attachs/Attachments.xml':
          '<Attachments><Attachment Name="附表.xlsx"/><Attachment Name="a.xml" Visible="false"/></Attachments>',
      }),
    );
    expect(first!.attached).toEqual(['附表.xlsx']);
  });

  test('steps that stand for many, templates, matrices, missing prefixes and slashes of Windows', () => {
    expect(numbersIn('g 3 4.5 1 2')).toEqual([4.5, 4.5, 4.5, 1, 2]);
    expect(numbersIn('g 999999999 1', 5)).toEqual([1, 1, 1, 1, 1]);
    const text = (words: string, more: string) =>
      `<TextObject Boundary="10 20 100 10" Size="5" ${more}><TextCode X="0" Y="5" DeltaX="g ${words.length - 1} 5">` +
      `${words}</TextCode></TextObject>`;
    const file = zip({
      'OFD.xml': '<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>',
      'Doc_0\\Document.xml':
        '<Document><CommonData><TemplatePage ID="9" BaseLoc="T.xml"/></CommonData><Pages><Page BaseLoc="P.xml"/></Pages></Document>',
      'Doc_0\\T.xml': `<Page><Content><Layer>${text('页眉', '')}</Layer></Content></Page>`,
      'Doc_0\\P.xml':
        `<Page><Template TemplateID="9"/><Content><Layer>${text('正文两倍', 'CTM="2 0 0 2 0 40"')}` +
        `${text('不见', 'Visible="false"')}</Layer></Content></Page>`,
    });
    const [first] = readOfd(file);
    expect(first!.glyphs.map((g) => g.text).join('')).toBe('页眉正文两倍不见');
    // Of the one page there is, what a template draws stands around the text where it is at an edge.
    expect(first!.glyphs.flatMap((g) => (g.artefact ? g.text : [])).join('')).toBe('页眉');
    const sizes = first!.glyphs.map((g) => Math.round((g.size * 25.4) / 72));
    expect(sizes).toEqual([5, 5, 10, 10, 10, 10, 5, 5]);
    expect(first!.glyphs.map((g) => Boolean(g.hidden)).slice(-3)).toEqual([false, true, true]);
  });

  test('what the template of the one page draws larger than its text is a letterhead, which is text', () => {
    const text = (words: string, y: number, size: number) =>
      `<TextObject Size="${size}"><TextCode X="20" Y="${y}" DeltaX="g ${words.length - 1} ${size}">` +
      `${words}</TextCode></TextObject>`;
    const besideText = (template: string) => {
      const parts = {
        'OFD.xml': '<OFD><DocBody><DocRoot>D/D.xml</DocRoot></DocBody></OFD>',
        'D/D.xml':
          '<Document><CommonData><TemplatePage ID="9" BaseLoc="T.xml"/></CommonData>' +
          '<Pages><Page BaseLoc="P.xml"/></Pages></Document>',
        'D/T.xml': `<Page><Content><Layer>${template}</Layer></Content></Page>`,
        'D/P.xml': `<Page><Template TemplateID="9"/><Content><Layer>${text('正文的文字', 90, 5)}</Layer></Content></Page>`,
      };
      const [first] = readOfd(zip(parts));
      return first!.glyphs.flatMap((g) => (g.artefact ? g.text : [])).join('');
    };
    expect(besideText(text('某县人民政府文件', 20, 12) + text('某政发〔2021〕9号', 35, 5))).toBe('');
    expect(besideText(text('某县规划', 12, 5))).toBe('某县规划');
  });

  const bad: [string, Record<string, string>, RegExp][] = [
    ['no list of pages', { 'Doc_0/Document.xml': '<Document/>' }, /list of its pages is missing/],
    [
      'a page that is missing',
      { 'Doc_0/Document.xml': '<D><Pages><Page BaseLoc="no.xml"/></Pages></D>' },
      /list of its pages/,
    ],
    ['entities', { 'Doc_0/Document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><D>&b;</D>' }, /defines entities/],
    ['depth', { 'Doc_0/Document.xml': '<a>'.repeat(500) + '</a>'.repeat(500) }, /in one another farther/],
    [
      'pages without end',
      {
        'Doc_0/Document.xml': `<D><Pages>${'<Page BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(6000)}</Pages></D>`,
      },
      /more pages or characters/,
    ],
  ];
  test.each(bad)('is refused in a sentence: %s', (_, others, says) => {
    expect(() => readOfd(ofdOf([page(1, [])], others))).toThrow(says);
  });
});

const space = ['office', 'text', 'table', 'style', 'draw', 'dc']
  .map((n) => `xmlns:${n}="urn:${n}"`)
  .join(' ');
const odt = (body: string, styles = '', lists = '') =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${space}><office:automatic-styles>${lists}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${space}>${styles}</office:document-styles>`,
  });
const p = (words: string) => `<text:p>${words}</text:p>`;
const cell = (words: string, more = '') => `<table:table-cell ${more}>${p(words)}</table:table-cell>`;

describe('OpenDocument', () => {
  test('a date, whose style holds words, hides none of the text, and what is ticked in a form is told', () => {
    const tick =
      '<field:fieldmark xmlns:field="urn:field" field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"/>';
    const style =
      '<number:date-style xmlns:number="urn:number"><number:text>年</number:text></number:date-style>';
    const { html, told } = readOdt(odt(p(`${tick}同意`), '', style));
    expect(html).toContain('<p>同意</p>');
    expect(told.map((one) => worded(one, 'en'))).toEqual([expect.stringMatching(/^1 field.*“FORMCHECKBOX”/)]);
  });
  test('the title of the document is among the words where the text names it', () => {
    const { html } = readOdt(odt(p('<text:title>某区规划</text:title>（草案）')));
    expect(html).toContain('<p>某区规划（草案）</p>');
  });
  test('a row that stands there twice is two, and a paragraph that is hidden is not certain', () => {
    const { html } = readOdt(
      odt(
        `<table:table><table:table-row>${cell('甲')}${cell('乙')}</table:table-row>` +
          `<table:table-row table:number-rows-repeated="2">${cell('1')}${cell('2')}</table:table-row>` +
          `<table:table-row table:number-rows-repeated="9">${cell('')}${cell('')}</table:table-row></table:table>` +
          p('<text:hidden-paragraph text:is-hidden="true"/>藏') +
          p('<text:hidden-paragraph text:is-hidden="false"/>露'),
      ),
    );
    expect(html.match(/<tr><td>1/gu)).toHaveLength(2);
    expect(html.match(/<tr>/gu)).toHaveLength(4);
    expect(html).toContain('<span class="unseen-words">藏</span>');
    expect(html).toContain('<p>露</p>');
  });

  test('paragraphs, blanks, tables with spans, panels, notes', () => {
    const { html, told } = readOdt(
      odt(
        p('一、总则') +
          p(
            '常住人口<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>年末数。</text:p>' +
              '</text:note-body></text:note>达到<text:span>12</text:span><text:s text:c="2"/>万人。',
          ) +
          `<table:table><table:table-row>${cell('专栏1 重大工程')}</table:table-row><table:table-row><table:table-cell>` +
          `${p('1.实验室。新增10家。')}</table:table-cell></table:table-row></table:table>${p('正文。')}` +
          '<table:table><table:table-header-rows><table:table-row>' +
          `${cell('指标', 'table:number-rows-spanned="2"')}${cell('2025年', 'table:number-columns-spanned="2"')}` +
          '<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>' +
          `<table:covered-table-cell/>${cell('总量')}${cell('增速')}</table:table-row><table:table-row>${cell('产值')}` +
          `${cell('12')}${cell('3%')}</table:table-row></table:table>`,
      ),
    );
    expect(shapeOf(html)).toEqual([
      'chapter 一、总则',
      'p 常住人口[1]达到12 万人。',
      'box 专栏1重大工程',
      'item 1.实验室。新增10家。',
      'p 正文。',
      'table ',
      'row 指标 | 2025年 | ',
      'row  | 总量 | 增速',
      'row 产值 | 12 | 3%',
      'note [1]年末数。',
    ]);
    expect(told.map((one) => worded(one, 'en'))).toEqual([
      '1 note(s) stand at the end of the text, numbered as the text calls for them.',
    ]);
  });

  test('numbers that are only shown are written; what is set aside is told, and no word is lost unsaid', () => {
    const lists =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." ' +
      'style:num-suffix="、"/></text:list-style>';
    const { html, told, wrote } = readOdt(
      odt(
        '<text:tracked-changes><text:deletion><text:p>删去的话</text:p></text:deletion></text:tracked-changes>' +
          `<text:list text:style-name="L"><text:list-item>${p('总则')}</text:list-item></text:list>` +
          `${p('正文。<office:annotation><text:p>批注</text:p></office:annotation>')}` +
          `<text:list text:style-name="L" text:continue-numbering="true"><text:list-item>${p('任务')}</text:list-item></text:list>` +
          p('正文在前。<draw:frame><draw:text-box><text:p>框中的话。</text:p></draw:text-box></draw:frame>'),
        `<style:header>${p('页眉文字')}</style:header>`,
        lists,
      ),
    );
    expect(shapeOf(html)).toEqual([
      'chapter 一、总则',
      'p 正文。',
      'chapter 二、任务',
      'p 正文在前。',
      'p 框中的话。',
    ]);
    expect(worded(wrote, 'en')).toMatch(/^2 numbers that the document shows/);
    expect(told.map((one) => worded(one, 'en')).join('\n')).toMatch(
      /Tracked changes.*“删去的话”[\s\S]*comment.*“批注”[\s\S]*text box.*“框中的话。”[\s\S]*Headers.*“页眉文字”/,
    );
    expect(told).toHaveLength(4);
  });

  test('a number stands apart from its words where the list sets it off, or where its digits would run into theirs', () => {
    const lists = (suffix: string, follows: string) =>
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" ' +
      `style:num-suffix="${suffix}">` +
      `<style:list-level-properties><style:list-level-label-alignment text:label-followed-by="${follows}"/>` +
      '</style:list-level-properties></text:list-level-style-number></text:list-style>';
    const shown = (suffix: string, follows: string) =>
      readOdt(
        odt(
          `<text:list text:style-name="L"><text:list-item>${p('总则')}</text:list-item></text:list>`,
          '',
          lists(suffix, follows),
        ),
      ).html;
    expect(shown('', 'listtab')).toContain('<p>1 总则</p>');
    expect(shown('', 'nothing')).toContain('<p>1 总则</p>');
    expect(shown('.', 'nothing')).toContain('<p>1.总则</p>');
    expect(shown('、', 'space')).toContain('<p>1、总则</p>');
  });

  test('notes in cells are counted with those of the text', () => {
    const note = (words: string) =>
      `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p(words)}</text:note-body></text:note>`;
    const { html } = readOdt(
      odt(
        p(`正文${note('甲。')}。`) +
          `<table:table><table:table-row>${cell('指标')}${cell('数值')}</table:table-row><table:table-row>` +
          `${cell(`产值${note('乙。')}`)}${cell('1')}</table:table-row></table:table>${p(`后文${note('丙。')}。`)}`,
      ),
    );
    expect(shapeOf(html).filter((s) => /[[]/.test(s))).toEqual([
      'p 正文[1]。',
      'row 产值[2] | 1',
      'p 后文[3]。',
      'note [1]甲。',
      'note [2]乙。',
      'note [3]丙。',
    ]);
  });

  test('words in a drawn shape stand behind their paragraph, and their list does not count on in the text', () => {
    const lists =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" ' +
      'style:num-suffix="."/></text:list-style>';
    const entry = (words: string, more = '') =>
      `<text:list text:style-name="L"${more}><text:list-item>${p(words)}</text:list-item></text:list>`;
    const { html, told } = readOdt(
      odt(
        entry('甲') +
          p(`图前。<draw:g><draw:custom-shape>${p('框一')}${entry('框二')}</draw:custom-shape></draw:g>`) +
          entry('乙', ' text:continue-numbering="true"'),
        '',
        lists,
      ),
    );
    expect(html.match(/(?<=<p>).*(?=<\/p>)/gu)).toEqual(['1.甲', '图前。', '框一', '1.框二', '2.乙']);
    expect(told.map((one) => worded(one, 'en'))).toEqual([expect.stringMatching(/^1 text box.*“框一 框二”/)]);
  });

  test('what styles hide, strike out or raise is told, and raised; who changed what is none of its words', () => {
    const style = (name: string, family: string, properties: string, more = '') =>
      `<style:style style:name="${name}" style:family="${family}" ${more}>` +
      `<style:text-properties ${properties}/></style:style>`;
    const span = (name: string, words: string) => `<text:span text:style-name="${name}">${words}</text:span>`;
    const { html, told } = readOdt(
      odt(
        '<text:tracked-changes><text:deletion><office:change-info><dc:creator>张</dc:creator></office:change-info>' +
          `${p('删去的话')}</text:deletion></text:tracked-changes>` +
          `<text:p text:style-name="H">隐甲${span('V', '显')}</text:p>${p(`留${span('B', '隐乙')}${span('S', '划去')}`)}` +
          p(`排放10${span('U', '8')}吨`),
        '',
        style('H', 'paragraph', 'text:display="none"') +
          style('A', 'text', 'text:display="none"') +
          style('B', 'text', '', 'style:parent-style-name="A"') +
          style('V', 'text', 'text:display="true"') +
          style('S', 'text', 'style:text-line-through-style="solid"') +
          style('U', 'text', 'style:text-position="super 58%"'),
      ),
    );
    expect(html.match(/<p>.*<\/p>/gu)).toEqual([
      '<p><span class="unseen-words">隐甲显</span></p>',
      '<p>留<span class="unseen-words">隐乙</span><s>划去</s></p>',
      '<p>排放10<sup>8</sup>吨</p>',
    ]);
    expect(told.map((one) => worded(one, 'en'))).toEqual([
      expect.stringMatching(/^Tracked changes.*\(“删去的话”\)/),
      expect.stringMatching(/^2 run\(s\) are hidden.*“隐甲”, “隐乙”/),
      expect.stringMatching(/^1 run\(s\) are struck out.*“划去”/),
    ]);
  });

  test('white words are hidden where nothing colours what is behind them', () => {
    const style = (name: string, family: string, properties: string) =>
      `<style:style style:name="${name}" style:family="${family}">${properties}</style:style>`;
    const white = '<text:p><text:span text:style-name="W">白</text:span>字</text:p>';
    const inCell = (looks: string) =>
      `<table:table><table:table-row><table:table-cell ${looks}>${white}</table:table-cell>${cell('甲')}` +
      '</table:table-row></table:table>';
    const inShape = (looks: string) =>
      `<text:p><draw:custom-shape ${looks}>${white}</draw:custom-shape></text:p>`;
    const isHidden = (body: string, more = '') =>
      readOdt(
        odt(
          body,
          more,
          style('W', 'text', '<style:text-properties fo:color="#ffffff"/>') +
            style('B', 'table-cell', '<style:table-cell-properties fo:background-color="#003366"/>') +
            style('C', 'table-cell', '<style:table-cell-properties fo:background-color="transparent"/>') +
            style('D', 'graphic', '<style:graphic-properties draw:fill="none"/>') +
            style('E', 'paragraph', '<style:paragraph-properties fo:background-color="#c00000"/>'),
        ),
      ).html.includes('<span class="unseen-words">白</span>');
    expect(isHidden(white)).toBe(true);
    expect(isHidden(inCell(''))).toBe(true);
    expect(isHidden(inCell('table:style-name="C"'))).toBe(true);
    expect(isHidden(inCell('table:style-name="B"'))).toBe(false);
    expect(isHidden(inShape('draw:style-name="D"'))).toBe(true);
    expect(isHidden(inShape(''))).toBe(false);
    const inFrame = `<text:p><draw:frame><draw:text-box>${white}</draw:text-box></draw:frame></text:p>`;
    const image = '<text:p><draw:frame><draw:image/></draw:frame></text:p>';
    expect(isHidden(inFrame)).toBe(true);
    for (const box of [inFrame, inShape('draw:style-name="D"')]) expect(isHidden(box + image)).toBe(false);
    expect(isHidden(white.replace('<text:p>', '<text:p text:style-name="E">'))).toBe(false);
    const dark = '<style:page-layout-properties fo:background-color="#000000"/>';
    expect(isHidden(white, `<style:page-layout>${dark}</style:page-layout>`)).toBe(false);
  });

  test('tables in cells that are repeated, in cells that are, are refused in a sentence', () => {
    let table = cell('甲');
    for (let n = 0; n < 6; n++)
      table =
        `<table:table-cell table:number-columns-repeated="50">${p('乙')}<table:table><table:table-row>` +
        `${table}${cell('丙')}</table:table-row></table:table></table:table-cell>`;
    const body = `<table:table><table:table-row>${table}</table:table-row></table:table>`;
    expect(() => readOdt(odt(body))).toThrow(/larger than any plan|more lines/u);
  });

  test('sections, fields and rows that are not shown are told, and their words are not certain', () => {
    const { html, told } = readOdt(
      odt(
        `<text:section text:display="none">${p('隐节')}</text:section><text:section>${p('显节')}</text:section>` +
          p('<text:hidden-text text:is-hidden="true">隐域</text:hidden-text>显域') +
          `<table:table><table:table-row>${cell('指标')}${cell('数值')}</table:table-row>` +
          `<table:table-row table:visibility="collapse">${cell('隐行')}${cell('1')}</table:table-row>` +
          `<table:table-row>${cell('5', 'table:number-columns-repeated="2"')}</table:table-row></table:table>`,
      ),
    );
    expect(told.map((one) => worded(one, 'en'))).toEqual([
      expect.stringMatching(/^4 run\(s\) are hidden.*“隐节”, “隐域”, “隐行”, …/),
    ]);
    const { lines } = readDocument(Buffer.from(html), 'a.html', () => {})!;
    expect(lines.map((l) => [l.raw, Boolean(l.unsure ?? l.grid?.unsure)])).toEqual([
      ['隐节', true],
      ['显节', false],
      ['隐域显域', true],
      [expect.anything(), true],
    ]);
    expect(html).toContain('<tr><td>5</td><td>5</td></tr>');
  });

  const bad: [string, Buffer, RegExp][] = [
    ['no content', zip({ mimetype: 'x' }), /this file is no OpenDocument text/],
    [
      'a password',
      zip({ 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      /protected by a password/,
    ],
    ['entities', zip({ 'content.xml': '<!DOCTYPE a><a/>' }), /defines entities/],
    ['no zip', Buffer.from('PK'), /this file is no OpenDocument text/],
  ];
  test.each(bad)('is refused in a sentence: %s', (_, bytes, says) => {
    expect(() => readOdt(bytes)).toThrow(says);
  });
});

describe('Word 97', () => {
  const doc = (body: string, more: Partial<Doc> = {}): Doc => ({
    ...{ body, footnotes: '', endnotes: '', headers: '', footers: '', comments: '', textBoxes: '' },
    held: { text: '', notes: '' },
    ...more,
  });
  test('paragraphs, tables with cells of several, panels, notes', () => {
    const { html, told } = docAsHtml(
      doc(
        '一、总则\n正文。\n专栏1 重大工程\t\n1.实验室。新增10家。\n2.工程中心。新增2家。\t\n正文。\n表1 指标\n指标\t2025年\t\n总量\t12\t\n' +
          '续表\n指标\t2025年\t\n甲\n乙\t24\t\n正文。\n',
        { footnotes: '年末数。\n', headers: '页眉文字' },
      ),
    );
    expect(shapeOf(html)).toEqual([
      'chapter 一、总则',
      'p 正文。',
      'box 专栏1重大工程',
      'item 1.实验室。新增10家。',
      'item 2.工程中心。新增2家。',
      'p 正文。',
      'table ',
      'p 表1 指标',
      'row 指标 | 2025年',
      'row 总量 | 12',
      'row 甲 / 乙 | 24',
      'p 正文。',
      'note 年末数。',
    ]);
    expect(told.map((one) => worded(one, 'en')).join('\n')).toMatch(/1 note\(s\)[\s\S]*Headers.*页眉文字/);
  });
  test('a figure that is partly raised is no data, a table with one is unsure, and what is hidden is told', () => {
    const set = {
      hidden: ['隐去'],
      struck: [],
      deleted: [],
      symbols: ['完成('],
      raised: [{ figure: '108', words: '排放108' }],
    };
    const { html, told } = docAsHtml(
      doc('一、总则\n排放108吨。\n指标\t数值\t\n排放108\t1\t\n', { held: { text: '', notes: '', set } }),
    );
    expect(html).toContain('<p data-raised="108">排放108吨。</p>');
    expect(html).toContain('<table data-unsure="a part of a figure in it is raised');
    expect(told.map((one) => worded(one, 'en')).slice(0, 2)).toEqual([
      expect.stringMatching(/^1 run\(s\) are hidden.*“隐去”/),
      expect.stringMatching(/^1 sign\(s\) are named by their place.*“完成\(”/),
    ]);
  });
  test('a table with an empty cell may have joined ones: it is unsure', () => {
    const unsure = (body: string) =>
      readDocument(Buffer.from(docAsHtml(doc(body)).html), 'a.html', () => {})!.lines.map((l) =>
        Boolean(l.grid?.unsure),
      );
    expect(unsure('指标\t2025年\t\n总量\t12\t\n')).toEqual([false]);
    expect(unsure('指标\t2025年\t\n\t12\t\n')).toEqual([true]);
  });
  test('the end of a row that is kept as an empty cell ends a row', () => {
    const rows = (body: string) => shapeOf(docAsHtml(doc(`一、总则\n${body}\n`)).html).slice(1);
    expect(rows('指标\t2025年\t\t总量\t12\t\t人口\t\t\t注：年末数。')).toEqual([
      'table ',
      'row 指标 | 2025年',
      'row 总量 | 12',
      'row 人口 | ',
      'p 注：年末数。',
    ]);
    // Not of one length: the line stays as it is.
    expect(rows('甲\t乙\t\t丙\t丁\t戊\t\t正文。')).toEqual(['p 甲 乙 丙 丁 戊 正文。']);
  });
});

describe('a table that its author parted by 续表 is one', () => {
  const table = (...rows: string[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`;
  const head = ['指标', '2025年'];
  test('with the heading that is set again left out', () => {
    const got = read(
      'a.html',
      `<p>一、总则</p>${table(head, ['甲', '1'])}<p>续表</p>${table(head, ['乙', '2'])}`,
    );
    expect(got.shape.filter((s) => s.includes(' row ')).map((s) => s.replace(/^\d+ row /u, ''))).toEqual([
      '指标 | 2025年',
      '甲 | 1',
      '乙 | 2',
    ]);
    expect(got.plan!.artefacts.map((a) => a.text)).toEqual(['续表', '指标 2025年']);
  });
  test('but not one of other columns, and none behind other words', () => {
    const two = [
      `${table(head, ['甲', '1'])}<p>续表</p>${table(['甲', '乙', '丙'], ['1', '2', '3'])}`,
      `${table(head, ['甲', '1'])}<p>正文。</p>${table(head, ['乙', '2'])}`,
    ];
    for (const html of two)
      expect(read('a.html', `<p>一、总则</p>${html}`).shape.filter((s) => s.includes(' table'))).toHaveLength(
        2,
      );
  });
});

describe('elements in one another without end', () => {
  const deep = (tag: string) => `<${tag}>`.repeat(900);
  const files: [string, () => unknown][] = [
    ['OFD', () => readOfd(ofdOf([page(1, [])], { 'OFD.xml': deep('ofd:a') }))],
    ['OpenDocument', () => readOdt(odt(deep('text:p')))],
    ['Word', () => readWord(wordOf(deep('w:ins')))],
  ];
  test.each(files)('are refused before they are parsed: %s', async (_, reads) => {
    const parse = vi.spyOn(DOMParser.prototype, 'parseFromString');
    const parsed = () => parse.mock.calls.map(([text]) => String(text)).filter((text) => text.length > 3000);
    try {
      await expect((async () => reads())()).rejects.toThrow(/in one another farther/);
      expect(parsed()).toEqual([]);
    } finally {
      parse.mockRestore();
    }
  });

  test('are told from many that stand beside one another', () => {
    const beside = '<?xml version="1.0"?><!-- c --><a>'.concat('<b c="d"/><e>f</e>'.repeat(2000), '</a>');
    expect(xmlFault(beside)).toBe(null);
    expect(xmlFault(beside.replace('f', deep('g')))).toBe('deep');
  });
});
