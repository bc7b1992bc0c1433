import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/core/read/document.ts';
import { readWord } from '../../src/core/read/word/word.ts';
import { paragraph, read, run } from '../helpers/word-body.ts';
import { wordOf, zip } from '../helpers/zip.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const styled = (properties: string, words: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const of = (properties: string, words = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${words && run(words)}</w:p>`;
const inStyle = (id: string, words: string) => of(`<w:pStyle w:val="${id}"/>`, words);
const numbered = (list: number, level: number, words = '') =>
  of(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`, words);
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
const words = (...cells: string[]) => cells.map((c) => cell(paragraph(run(c)))).join('');
const level = (i: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** A list of 一、 and （一）, and one that shows its first level as 1). */
const numbering = {
  'word/numbering.xml':
    `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}` +
    `${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>` +
    `</w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">` +
    `<w:startOverride w:val="1"/>${level(0, 'decimal', '%1)')}</w:lvlOverride></w:num></w:numbering>`,
};
const styles = (content: string) => ({ 'word/styles.xml': `<w:styles ${w}>${content}</w:styles>` });
const style = (id: string, properties: string, type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${properties}</w:style>`;

describe('numbers that Word shows', () => {
  test('stand before paragraphs without words too: a column of numbers that Word counts has them', async () => {
    const row = (name: string) => cell(numbered(1, 1)) + words(name);
    const { shape } = await read(
      numbered(1, 0, '总则') +
        table(words('序号', '项目'), row('实验室'), row('工程中心')) +
        numbered(1, 0) +
        numbered(1, 0, '保障'),
      {},
      numbering,
    );
    expect(shape).toEqual([
      'chapter 一、总则',
      'table ',
      'row 序号 | 项目',
      'row （一） | 实验室',
      'row （二） | 工程中心',
      'chapter 二、',
      'chapter 三、保障',
    ]);
  });
  test('are not those of paragraphs whose end a tracked change deletes', async () => {
    const deleted = of(
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1"/></w:rPr>',
    );
    const { lines } = await read(numbered(1, 0, '总则') + deleted + numbered(1, 0, '任务'), {}, numbering);
    expect(lines).toEqual(['一、总则', '二、任务']);
  });
  test('are of the level that a style says, in the list of the one it is based on', async () => {
    const own = styles(
      style('A', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
        style('B', '<w:basedOn w:val="A"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>') +
        style('C', '<w:basedOn w:val="B"/>'),
    );
    const { lines } = await read(
      ['A 总则', 'B 甲', 'C 乙', 'A 任务', 'B 丙'].map((p) => inStyle(p[0]!, p.slice(2))).join(''),
      {},
      { ...numbering, ...own },
    );
    expect(lines).toEqual(['一、总则', '（一）甲', '（二）乙', '二、任务', '（一）丙']);
  });
  test('have the form that their own list gives a level', async () => {
    const { lines } = await read(
      numbered(1, 0, '甲') + numbered(2, 0, '乙') + numbered(2, 0, '丙'),
      {},
      numbering,
    );
    expect(lines).toEqual(['一、甲', '1)乙', '2)丙']);
  });
  test.each([
    ['ideographDigital', 11, '一一、'],
    ['chineseLegalSimplified', 12, '壹拾贰、'],
  ])('are written as %s has them', async (format, start, number) => {
    const list =
      `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, format, '%1、')}</w:abstractNum>` +
      `<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride ` +
      `w:val="${start}"/></w:lvlOverride></w:num></w:numbering>`;
    const { lines } = await read(numbered(1, 0, '甲'), {}, { 'word/numbering.xml': list });
    expect(lines).toEqual([`${number}甲`]);
  });
});

describe('what is not printed as it stands is told', () => {
  const hiding = styles(
    style('Normal', '') +
      style('Hidden', '<w:rPr><w:vanish/></w:rPr>') +
      style('Based', '<w:basedOn w:val="Hidden"/>') +
      style('Run', '<w:rPr><w:vanish/></w:rPr>', 'character'),
  );
  test('words that a style hides, also one that it is based on, and rows that are hidden', async () => {
    const { told } = await read(
      inStyle('Hidden', '甲') +
        inStyle('Based', '乙') +
        paragraph(run('明'), styled('<w:rStyle w:val="Run"/>', '丙')) +
        `<w:p><w:pPr><w:pStyle w:val="Hidden"/></w:pPr>${styled('<w:vanish w:val="0"/>', '显')}</w:p>` +
        table(words('子', '丑'), `<w:trPr><w:hidden/></w:trPr>${words('丁', '1')}`),
      {},
      hiding,
    );
    expect(told).toEqual([expect.stringMatching(/^5 run\(s\) are hidden .*“甲”, “乙”, “丙”, …/)]);
  });
  test('hidden words are not certain, nor is a table with some: 2 that is hidden before 4 is no 24', async () => {
    const { shape, html, told } = await read(
      table(words('子', '丑'), words('丁') + cell(paragraph(styled('<w:vanish/>', '2'), run('4')))) +
        paragraph(run('明'), styled('<w:color w:val="FFFFFF"/>', '白')) +
        paragraph(styled('<w:color w:val="FFFFFF"/><w:shd w:fill="003366"/>', '蓝底白字')) +
        paragraph(styled('<w:rStyle w:val="Label"/><w:color w:val="FFFFFF"/>', '标签')),
    );
    expect(shape).toContain('row 丁 | 24');
    expect(html).toContain('<span class="unseen-words">2</span>4');
    expect(html).toContain('明<span class="unseen-words">白</span>');
    expect(html).toContain('<p>蓝底白字</p>');
    expect(html).toContain('<p>标签</p>');
    expect(told).toEqual([expect.stringMatching(/^2 run\(s\) are hidden .*“2”, “白”/)]);
  });
  test('words in white of a cell are seen only where the cell, its table or the style of that is coloured', async () => {
    const white = (properties: string) =>
      cell(paragraph(styled('<w:color w:val="FFFFFF"/>', '白')), properties) + words('1');
    const ofStyle = (name: string) =>
      `<w:tbl><w:tblPr><w:tblStyle w:val="${name}"/></w:tblPr><w:tr>${white('')}` +
      `</w:tr><w:tr>${words('甲', '2')}</w:tr></w:tbl>`;
    const shade = (fill: string, more = '') => `<w:shd w:val="clear" w:fill="${fill}"${more}/>`;
    const known = styles(
      style('Plain', '', 'table') + style('Dark', `<w:tblStylePr>${shade('1F4E79')}</w:tblStylePr>`, 'table'),
    );
    const hidden = async (body: string) => (await read(body, {}, known)).html.includes('unseen-words');
    const row = (properties: string) => table(white(properties), words('甲', '2'));
    expect(await hidden(row(''))).toBe(true);
    expect(await hidden(row(shade('FFFFFF')))).toBe(true);
    expect(await hidden(row(shade('1F4E79')))).toBe(false);
    expect(await hidden(row(shade('auto', ' w:themeFill="accent1"')))).toBe(false);
    expect(await hidden(row('<w:shd w:val="pct25" w:fill="auto"/>'))).toBe(false);
    expect(await hidden(ofStyle('Plain'))).toBe(true);
    expect(await hidden(ofStyle('Dark'))).toBe(false);
    expect(await hidden(table(cell(row(''), shade('1F4E79')) + words('1')))).toBe(false);
    const standard = style('Grid', `<w:tcPr>${shade('1F4E79')}</w:tcPr>`, 'table" w:default="1');
    expect((await read(row(''), {}, styles(standard))).html).not.toContain('unseen-words');
  });
  test('words in white of a box are seen only where it is filled, or what is behind it shows through', async () => {
    const white = `<w:txbxContent>${paragraph(styled('<w:color w:val="FFFFFF"/>', '白'))}</w:txbxContent>`;
    const shape = (properties: string) =>
      `<w:r><w:drawing><wps:wsp>${properties}<wps:txbx>${white}</wps:txbx></wps:wsp></w:drawing></w:r>`;
    const filled = (fill: string) => shape(`<wps:spPr><a:xfrm/>${fill}</wps:spPr>`);
    const solid = (colour: string) => filled(`<a:solidFill>${colour}</a:solidFill>`);
    const old = (looks: string) =>
      `<w:r><w:pict><v:rect ${looks}><v:textbox>${white}</v:textbox></v:rect></w:pict></w:r>`;
    const hidden = async (...runs: string[]) =>
      (await read(paragraph(...runs))).html.includes('unseen-words');
    const seen = [
      solid('<a:srgbClr val="1F4E79"/>'),
      solid('<a:schemeClr val="bg1"><a:lumMod val="50000"/></a:schemeClr>'),
      shape('<wps:style><a:fillRef idx="1"/></wps:style>'),
      old('fillcolor="#036"'),
    ];
    const unseen = [
      filled('<a:noFill/>'),
      solid('<a:srgbClr val="ffffff"/>'),
      solid('<a:schemeClr val="bg1"/>'),
      shape(''),
      old(''),
      old('fillcolor="#003366" filled="f"'),
      old('fillcolor="white [3212]"'),
    ];
    for (const one of seen) expect([one, await hidden(one)]).toEqual([one, false]);
    for (const one of unseen) expect([one, await hidden(one)]).toEqual([one, true]);
    expect(await hidden(filled('<a:noFill/>'), seen[0]!)).toBe(false);
    const drawn = '<w:r><w:pict><v:polyline fillcolor="#036"/></w:pict></w:r>';
    expect(await hidden(old('filled="f"'), drawn)).toBe(false);
  });

  test('words in white before a picture are seen', async () => {
    const behind = '<w:drawing><wp:anchor behindDoc="1"/></w:drawing>';
    const title = paragraph(styled('<w:color w:val="FFFFFF"/>', '封面'), `<w:r>${behind}</w:r>`);
    expect((await read(title)).told).toEqual([]);
  });
  test('words that are struck out, once or twice, by themselves or by a style', async () => {
    const { told } = await read(
      paragraph(
        run('留'),
        styled('<w:strike/>', '甲'),
        styled('<w:dstrike/>', '乙'),
        styled('<w:strike w:val="0"/>', '丙'),
      ) + inStyle('Struck', '丁'),
      {},
      styles(style('Struck', '<w:rPr><w:strike/></w:rPr>')),
    );
    expect(told).toEqual([expect.stringMatching(/^3 run\(s\) are struck out .*“甲”, “乙”, “丁”/)]);
  });
  test('what a form says to whoever fills it in', async () => {
    const { lines, told } = await read(
      paragraph(
        run('日期：'),
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>`,
      ),
    );
    expect(lines).toEqual(['日期：单击此处输入']);
    expect(told).toEqual([
      expect.stringMatching(/^1 field\(s\) of a form are not filled in.*“单击此处输入”/),
    ]);
  });
});

test('a cell that a tracked change deletes is left out, and what replaces it is read', async () => {
  const { shape, told } = await read(
    table(
      words('指标', '数值'),
      words('专利') +
        cell(paragraph(run('500')), '<w:cellDel w:id="1"/>') +
        cell(paragraph(run('200')), '<w:cellIns w:id="2"/>'),
    ),
  );
  expect(shape.at(-1)).toBe('row 专利 | 200');
  expect(told).toEqual([expect.stringMatching(/^1 deletion\(s\).*“500”/)]);
});

test('with the last cell of a row, the row is', async () => {
  const deleted = (word: string) => cell(paragraph(run(word)), '<w:cellDel w:id="1"/>');
  const { shape } = await read(
    table(deleted('旧') + deleted('头'), words('指标', '数值'), words('专利', '200')),
  );
  expect(shape.slice(1)).toEqual(['row 指标 | 数值', 'row 专利 | 200']);
});

test('large first letters stand in the paragraph that they begin; letters bent into a shape are told', async () => {
  const { lines, told } = await read(
    of('<w:framePr w:dropCap="drop" w:lines="2"/>', '松') +
      of('<w:jc w:val="both"/>', '江湿地公园。') +
      paragraph('<w:r><w:pict><v:shape><v:textpath string="数字惠民"/></v:shape></w:pict></w:r>'),
  );
  expect(lines).toEqual(['松江湿地公园。']);
  expect(told).toEqual([expect.stringMatching(/^1 picture\(s\).*“数字惠民”/)]);
});

describe('fields that Word draws', () => {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = (instruction: string, result?: string) =>
    `${char('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>` +
    `${result === undefined ? '' : char('separate') + (result && run(result))}${char('end')}`;
  test('and that keep no words are told; those that show words, or nothing, are not', async () => {
    const { lines, told } = await read(
      paragraph(
        run('第'),
        field(' EQ \\o\\ac(○,一) '),
        field('SYMBOL 179 \\f Symbol', ''),
        field(' = 1 \\* GB3 ', '①'),
        field(' EQ \\f(1,2)', '½'),
        field(' TC "甲" '),
        `<w:del>${field(' AUTONUM ')}</w:del>`,
        '<w:fldSimple w:instr=" AUTONUM "/>',
        run('项'),
      ),
    );
    expect(lines).toEqual(['第①½项']);
    expect(told.filter((one) => one.includes('field'))).toEqual([
      expect.stringMatching(/^3 field\(s\) .*“EQ \\o\\ac\(○,一\)”, “SYMBOL 179 \\f Symbol”, “AUTONUM”/),
    ]);
  });
  test('and what is ticked or chosen in a form is told', async () => {
    const { told } = await read(paragraph(field(' FORMCHECKBOX '), field('FORMDROPDOWN'), run('同意')));
    expect(told).toEqual([expect.stringMatching(/^2 field\(s\) .*“FORMCHECKBOX”, “FORMDROPDOWN”/)]);
  });
});

test('the first rows that a table repeats are its heading with those that their cells reach over', async () => {
  const repeats = '<w:trPr><w:tblHeader/></w:trPr>';
  const from = '<w:vMerge w:val="restart"/>';
  const heads =
    cell(paragraph(run('指标')), from) + cell(paragraph(run('2020年')), '<w:gridSpan w:val="2"/>');
  const below = (...own: string[]) => cell(paragraph(), '<w:vMerge/>') + words(...own);
  const readAs = async (...rows: string[]) => {
    const { html } = await read(table(repeats + heads, ...rows));
    const { lines } = readDocument(Buffer.from(html), 'source.html', () => {})!;
    return [lines[0]!.grid!.headRows, lines[0]!.grid!.unsure !== undefined];
  };
  expect(await readAs(below('总量', '增速'), words('产值', '100', '5'))).toEqual([2, false]);
  expect(await readAs(words('产值', '100', '5'), words('人口', '10', '1'))).toEqual([1, false]);
  expect(await readAs(below('100', '5'), words('人口', '10', '1'))).toEqual([1, true]);
});

test('what a tracked change says of a row before it, and whom a part is for, change nothing', async () => {
  const before =
    '<w:trPr><w:trPrChange w:id="1"><w:trPr><w:gridBefore w:val="1"/></w:trPr></w:trPrChange></w:trPr>';
  const { shape, told } = await read(
    paragraph('<w:permStart w:id="1"/>', run('甲'), '<w:permEnd w:id="1"/>') +
      table(words('指标', '数值'), before + words('产值', '1')),
  );
  expect(shape).toContain('row 产值 | 1');
  expect(told).toEqual([]);
});

test('bookmarks between rows and cells, and what says how a row looks, keep no cells from being joined', async () => {
  const bookmark = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>';
  const joined = (value: string, own: string) => cell(paragraph(run(own)), `<w:vMerge${value}/>`);
  const { html, told } = await read(
    table(
      words('类别', '指标', '数值'),
      `<w:tblPrEx/>${joined(' w:val="restart"', '经济')}${bookmark}${words('产值', '1')}`,
      joined('', '') + words('人口', '2'),
    ).replace('</w:tbl>', `${bookmark}</w:tbl>`),
  );
  expect(html).toContain('rowspan="2"');
  expect(told).toEqual([]);
});

test('the break of a page or a column ends a line', async () => {
  const broken = (kind: string) => paragraph(run('前'), `<w:r><w:br w:type="${kind}"/></w:r>`, run('后'));
  expect((await read(broken('page') + broken('column'))).lines).toEqual(['前', '后', '前', '后']);
});

test('the break of a page before the words of a paragraph parts no number from them', async () => {
  const heading = (words: string) =>
    numbered(1, 0).replace('</w:p>', `<w:r><w:br w:type="page"/></w:r>${run(words)}</w:p>`);
  const { lines } = await read(heading('总则') + heading('任务'), {}, numbering);
  expect(lines).toEqual(['一、总则', '二、任务']);
});

test('what another program calls its namespaces is read as what Word calls them', async () => {
  const other = (xml: string) => xml.replace(/(?<=<\/?|\s|xmlns:)w(?=[:=])/gu, 'ns0');
  const parts = unzipSync(
    wordOf(numbered(1, 0, '总则') + paragraph(styled('<w:vanish/>', '隐 ns0:a')), {}, numbering),
  );
  const renamed = Object.entries(parts).map(([name, bytes]) => [name, other(strFromU8(bytes))] as const);
  const { html, written } = await readWord(zip(Object.fromEntries(renamed)));
  expect(renamed.find(([name]) => name.endsWith('document.xml'))![1]).toContain('<ns0:body>');
  expect(written).toBe(1);
  expect(html).toContain('一、总则');
  expect(html).toContain('<span class="unseen-words">隐 ns0:a</span>');
});

describe('signs of fonts of signs', () => {
  const fonts = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  test.each([
    ['a letter of Wingdings', styled(fonts('Wingdings'), 'ü'), '✓'],
    ['a place of Symbol, with Chinese behind it', styled(fonts('Symbol'), '\uf0b3五'), '≥五'],
    [
      'a sign that is named by its number in a font of letters',
      '<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>',
      '①',
    ],
    ['Chinese that is only said to be in such a font', styled(fonts('Wingdings'), '五'), '五'],
  ])('%s', async (_, runs, line) => {
    const { lines, told } = await read(paragraph(runs));
    expect([lines, told]).toEqual([[line], []]);
  });
});

describe('cells of a row', () => {
  test('that lacks its first ones stand below their heads', async () => {
    const { shape } = await read(
      table(
        words('甲', '乙', '丙'),
        `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${words('2', '3')}`,
        words('4', '5', '6'),
      ),
    );
    expect(shape.slice(-3)).toEqual(['row 甲 | 乙 | 丙', 'row  | 2 | 3', 'row 4 | 5 | 6']);
  });
  test('that older programs join are one', async () => {
    const joined = (value: string, words = '') =>
      cell(paragraph(words && run(words)), `<w:hMerge w:val="${value}"/>`);
    const { shape } = await read(
      table(
        words('甲', '乙', '丙'),
        joined('restart', '1') + joined('continue') + words('2'),
        words('4', '5', '6'),
      ),
    );
    expect(shape).toContain('row 1 |  | 2');
  });
});

test('a cell that goes on with one of other columns, or with none, is a cell of its own', async () => {
  const merged = (value: string, span: number, own = '') =>
    cell(
      paragraph(own && run(own)),
      `<w:gridSpan w:val="${span}"/><w:vMerge${value && ` w:val="${value}"`}/>`,
    );
  const { shape } = await read(
    table(
      merged('', 1, '指标') + words('单位', '2020年', '2025年'),
      words('甲') + merged('restart', 1, '亿元') + words('1', '2'),
      words('乙') + merged('', 2) + words('8.8'),
      words('丙') + merged('', 2) + words('9.9'),
      words('丁') + merged('restart', 1, '万元') + words('5', '6'),
      words('戊') + merged('', 1) + words('7', '8'),
      words('己') + merged('continue', 1, '元') + words('9', '10'),
    ),
  );
  expect(shape).toEqual(
    expect.arrayContaining([
      'row 乙 |  |  | 8.8',
      'row 丙 |  |  | 9.9',
      'row 戊 |  | 7 | 8',
      'row 己 | 元 | 9 | 10',
    ]),
  );
});

describe('what is raised', () => {
  test('by its place and by an equation is raised in the text, with the signs of that', async () => {
    const sup = '<m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>8</m:t></m:r></m:sup></m:sSup>';
    const sum =
      '<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub/><m:sup/><m:e><m:d><m:dPr><m:begChr m:val="["/>' +
      '<m:endChr m:val="]"/></m:dPr><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d></m:e></m:nary>';
    const half = '<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>';
    const { raised, lines } = await read(
      paragraph(run('10'), styled('<w:position w:val="10"/><w:sz w:val="12"/>', '6'), run('吨')) +
        paragraph(`<m:oMath>${sup}</m:oMath>`, run('吨')) +
        paragraph(`<m:oMath>${sum}</m:oMath>`) +
        paragraph(run('投资'), `<m:oMath>${half}</m:oMath>`, run('亿元')),
    );
    expect(lines).toEqual(['106吨', '108吨', '∑[x]', '投资12亿元']);
    expect(raised).toEqual(['106', '108', '12']);
  });
});
