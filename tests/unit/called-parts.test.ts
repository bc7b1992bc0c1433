import { describe, expect, test } from 'vitest';
import { worded } from '../../src/core/model/sentence.ts';
import { readOdt } from '../../src/core/read/odt/odt.ts';
import { readOfd } from '../../src/core/read/ofd/ofd.ts';
import { readWord } from '../../src/core/read/word/word.ts';
import { ofdOf } from '../helpers/ofd.ts';
import { line, page, readOf } from '../helpers/pages.ts';
import { wordOf, zip } from '../helpers/zip.ts';

const p = (words: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t>${words}</w:t></w:r></w:p>`;
const inList = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;

describe('a Word file that calls for what it has not', () => {
  /** The file with its relations to some parts taken out. */
  const without = (body: string, types: string[], related: Record<string, string> = {}) => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const kept = ['styles', 'numbering', ...Object.keys(related)].filter((type) => !types.includes(type));
    const relation = (type: string) =>
      `<Relationship Id="x${type}" Type="${office}/${type}" Target="${type}.xml"/>`;
    const relations = `<Relationships>${kept.map(relation).join('')}</Relationships>`;
    return wordOf(body, related, { 'word/_rels/document.xml.rels': relations });
  };
  const lacking: [what: string, body: string, types: string[]][] = [
    ['its lists', p('总则', inList(1)), ['numbering']],
    ['the lists of its styles', p('总则', '<w:pStyle w:val="Numbered1"/>'), ['numbering']],
    ['its styles', p('总则', '<w:pStyle w:val="Numbered1"/>'), ['styles']],
    ['its comments', `${p('总则')}<w:p><w:r><w:commentReference w:id="1"/></w:r></w:p>`, []],
    ['what stands above its pages', `${p('总则')}<w:sectPr><w:headerReference r:id="x9"/></w:sectPr>`, []],
    ['where a link leads', `<w:p><w:hyperlink r:id="x9"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>`, []],
  ];
  test.each(lacking)('is damaged: %s', async (_, body, types) => {
    await expect(readWord(without(body, types))).rejects.toThrow(/^this Word document is damaged/);
  });

  test('is whole where it calls for nothing of them, or finds it', async () => {
    const plain = await readWord(without(p('总则') + p('任务', inList(0)), ['numbering']));
    expect(plain.html).toContain('总则');
    const header = `${p('总则')}<w:sectPr><w:headerReference r:id="xheader"/></w:sectPr>`;
    expect((await readWord(without(header, [], { header: p('页眉') }))).html).toContain('总则');
    expect((await readWord(wordOf(p('总则', '<w:pStyle w:val="Numbered1"/>')))).html).toContain('第一章');
  });

  test('says how many paragraphs are in a list that it has not', async () => {
    const { html, lost } = await readWord(wordOf(p('总则', inList(1)) + p('目标', inList(77))));
    expect(html).toContain('一、总则');
    expect(lost).toBe(1);
  });

  test('has the numbers of a list that only names the list of a style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>' +
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>' +
      '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>' +
      '<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>';
    const styles =
      '<w:style w:type="numbering" w:styleId="S"><w:name w:val="s"/>' +
      '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr></w:style>';
    const { html } = await readWord(
      wordOf(p('总则', inList(5)) + p('任务', inList(5)), { numbering, styles }),
    );
    expect(html).toMatch(/一、总则[\s\S]*二、任务/);
  });
});

const space = ['office', 'text', 'style', 'manifest'].map((n) => `xmlns:${n}="urn:${n}"`).join(' ');
const manifest = `<manifest:manifest ${space}><manifest:file-entry manifest:full-path="styles.xml"/></manifest:manifest>`;
const odt = (body: string, others: Record<string, string> = {}, automatic = '') =>
  zip({
    'content.xml': [
      `<office:document-content ${space}><office:automatic-styles>${automatic}</office:automatic-styles>`,
      `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ].join(''),
    ...others,
  });
const entry = (words: string, style: string, more = '') =>
  `<text:list text:style-name="${style}" ${more}><text:list-item><text:p>${words}</text:p></text:list-item></text:list>`;

describe('an OpenDocument text', () => {
  test('that lacks a part which it lists is damaged', () => {
    const read = (others: Record<string, string>) => readOdt(odt('<text:p>总则</text:p>', others));
    expect(() => read({ 'META-INF/manifest.xml': manifest })).toThrow(/^this OpenDocument text is damaged/);
    const whole = { 'META-INF/manifest.xml': manifest, 'styles.xml': '<a/>' };
    expect(read(whole).html).toContain('总则');
  });

  test('says how many entries are of a list that it has not', () => {
    const told = (style: string) =>
      readOdt(odt(entry('总则', style), {}, '<text:list-style style:name="L"/>')).told.map((one) =>
        worded(one, 'en'),
      );
    expect(told('L')).toEqual([]);
    expect(told('M')).toEqual([expect.stringMatching(/^1 entries have a number .* could not be told/)]);
  });

  test('goes on counting in a list that continues one that it names', () => {
    const list =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一" ' +
      'style:num-prefix="第" style:num-suffix="章"/></text:list-style>';
    const body = `${entry('总则', 'L')}<text:p>正文</text:p>${entry('任务', 'L', 'text:continue-list="list1"')}`;
    expect(readOdt(odt(body, {}, list)).html).toMatch(/第一章总则[\s\S]*第二章任务/);
  });

  test('has the numbers that its outline shows before headings, as LibreOffice shows them', () => {
    const styles =
      `<office:document-styles ${space}><office:styles>` +
      '<style:style style:name="H1" style:family="paragraph" style:default-outline-level="1"/>' +
      '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." ' +
      'style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format="1" style:num-suffix=")" ' +
      'text:display-levels="2"/></text:outline-style></office:styles></office:document-styles>';
    const automatic = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="H1" ';
    const h = (words: string, level = 1, more = 'text:style-name="H1"') =>
      `<text:h ${more} text:outline-level="${level}">${words}</text:h>`;
    const body =
      h('总则') +
      h('目标', 2) +
      h('没有编号', 1, 'text:style-name="P1"') +
      h('其他样式', 1, 'text:style-name="Other"') +
      '<text:p text:style-name="H1">段落</text:p><text:p text:style-name="Other">正文</text:p>' +
      h('列表头', 1, 'text:is-list-header="true"') +
      h('从八', 1, 'text:restart-numbering="true" text:start-value="8"') +
      h('目标', 2);
    const { html, wrote } = readOdt(
      odt(body, { 'styles.xml': styles }, `${automatic} style:list-style-name=""/>`),
    );
    const lines = html.match(/(?<=<(?:h\d|p)>)[^<]+/gu);
    expect(lines).toEqual(
      '一、总则 一.1)目标 没有编号 二、其他样式 三、段落 正文 列表头 八、从八 八.1)目标'.split(' '),
    );
    expect(worded(wrote, 'en')).toMatch(/^6 numbers/);
    expect(readOdt(odt(body)).told).toEqual([]);
  });
});

test('an OFD whose letters are of a font that is not in the file says so', () => {
  const pages = [page(1, line('一、全区高新技术产品增加值快速增长，产业结构优化。', { x: 80, y: 100 }))];
  const told = (others: Record<string, string>) => readOf(readOfd(ofdOf(pages, others))).told;
  expect(told({})).toEqual([]);
  const none = '<ofd:Res xmlns:ofd="http://www.ofdspec.org/2016"/>';
  expect(told({ 'Doc_0/PublicRes.xml': none })).toEqual([
    expect.stringMatching(/damaged: something on page 1 could not be read/),
  ]);
});
