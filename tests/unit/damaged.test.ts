import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { collector, format } from '../../src/core/model/diagnostics.ts';
import { recognise } from '../../src/core/model/encoding.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { shownOf } from '../../src/core/read/doc/fields.ts';
import { lostOf } from '../../src/core/read/doc/lost.ts';
import { docText } from '../../src/core/read/doc/text.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readOdt } from '../../src/core/read/odt/odt.ts';
import { readOfd } from '../../src/core/read/ofd/ofd.ts';
import { unpack } from '../../src/core/read/packed/unpack.ts';
import { xmlFault } from '../../src/core/read/packed/xml-whole.ts';
import { PdfObjects } from '../../src/core/read/pdf/objects.ts';
import { pdfDamage } from '../../src/core/read/pdf/whole.ts';
import { readWord } from '../../src/core/read/word/word.ts';
import { at, compoundOf, directory, docOf, smallSectors, smallTable } from '../helpers/compound.ts';
import { ofdOf } from '../helpers/ofd.ts';
import { line, page, readOf } from '../helpers/pages.ts';
import { pdfOf } from '../helpers/pdf.ts';
import { wordOf, zip } from '../helpers/zip.ts';

const words = '某区规划\r一、总则\r全区高新技术产品增加值快速增长，产业结构不断优化。\r';

describe('a compound file of Word', () => {
  const whole = docOf(words);
  const firstOfText = smallSectors + 1;
  test('gives the characters that its own tables name', () => {
    expect(docText(whole)).toMatchObject({ text: words, notes: '' });
    // The last sector may be cut behind what it holds.
    expect(docText(whole.subarray(0, -100)).text).toBe(words);
  });

  /** What is written where, so that a table leads astray. */
  const astray: [string, number, number][] = [
    ['the table leads back into its chain', at.fat(firstOfText + 3), firstOfText],
    ['a sector is its own next', at.fat(firstOfText), firstOfText],
    ['the directory goes round', at.fat(directory), directory],
    ['the table of small sectors goes round', at.fat(smallTable), smallTable],
    ['what stands in small sectors goes round', at.fat(smallSectors), smallSectors],
    ['small sectors go round', at.smallFat(0), 0],
    ['two chains share a sector', at.fat(firstOfText + 3), smallSectors],
    ['a chain leaves the file', at.fat(firstOfText), 90_000],
    ['a chain ends too soon', at.fat(firstOfText + 1), 0xfffffffe],
    ['a stream says it is longer', at.entry(1) + 120, 0x7fffffff],
    ['an entry stands beside itself', at.entry(1) + 72, 1],
    ['an entry stands beside none', at.entry(1) + 68, 77],
    ['the root holds itself', at.entry(0) + 76, 0],
    ['the header counts more tables than there are', 44, 0x7fffffff],
    ['the header names one table twice', 44, 2],
    ['sectors are of no size', 30, 0x0006001f],
  ];
  test.each(astray)('is refused where %s', (_, place, value) => {
    const bytes = Buffer.from(whole);
    bytes.writeUInt32LE(value, place);
    if (place === 44) bytes.writeUInt32LE(0, 80);
    expect(() => docText(bytes)).toThrow(/^this Word document is damaged/);
  });

  const fib: [string, Record<number, number>, RegExp][] = [
    ['it counts more characters than its pieces have', { 76: words.length + 1 }, /is damaged/],
    ['its pieces are nowhere', { 418: 9999 }, /is damaged/],
    ['it is locked', { 10: 0x0300 }, /protected by a password/],
    ['it is older than Word 97', { 0: 0x0065a5dc }, /older than Word 97/],
  ];
  test('is refused where two streams have one name', () => {
    const bytes = Buffer.from(whole);
    bytes.copy(bytes, at.entry(2), at.entry(1), at.entry(1) + 68);
    expect(() => docText(bytes)).toThrow(/^this Word document is damaged/);
  });

  test('is refused where its pieces name the same bytes again and again', () => {
    const count = 2000;
    const list = Buffer.alloc(5 + 4 * (count + 1) + 8 * count);
    list[0] = 2;
    list.writeUInt32LE(list.length - 5, 1);
    for (let i = 0; i <= count; i++) list.writeUInt32LE(4000 * i, 5 + 4 * i);
    const main = Buffer.alloc(0x400 + 8000);
    for (const [place, n] of [
      [0, 0x00c1a5ec],
      [76, 4000 * count],
      [422, list.length],
    ] as const)
      main.writeUInt32LE(n, place);
    expect(() => docText(compoundOf({ WordDocument: main, '0Table': list }))).toThrow(/larger than any plan/);
  });

  test.each(fib)('is refused where %s', (_, more, says) => {
    expect(() => docText(docOf(words, more))).toThrow(says);
  });

  test('says what is not among the words that were read, and what is wiped out', () => {
    const said = (text: string, page: string) =>
      lostOf({ text, notes: '' }, `<p>${page}</p>`).map((one) => worded(one, 'en'));
    expect(said('甲乙\r丙丁\r', '甲乙</p><p>丙丁')).toEqual([]);
    expect(said('甲乙\r丙丁\r', '甲乙')).toEqual([expect.stringMatching(/^2 characters .*“丙丁”/)]);
    expect(said('甲乙\0\0丙\r', '甲乙丙')).toEqual([
      expect.stringMatching(/^2 characters .* wiped out.*“甲乙”/),
    ]);
    expect(said('甲\u0013 EQ \\f(1,2)\u0015乙', '甲乙')).toEqual([expect.stringMatching(/^1 field.*EQ/)]);
  });

  test('what is raised, hidden, struck out or a sign of a font is read of how its characters are set', () => {
    const text = '排放吨，隐去划去移动(完。\r';
    const runs = [
      [2, ''],
      [1, '482a01'],
      [1, ''],
      [2, '3c0801'],
      [2, '370801'],
      [2, '3c0800'],
      [1, '096a01001234'],
      [1, '45480c00'],
      [1, ''],
    ] as const;
    expect(docText(docOf(text, {}, runs)).set).toEqual({
      hidden: ['隐去'],
      struck: ['划去'],
      deleted: [],
      symbols: ['排放吨，隐去划去移动('],
      raised: [],
    });
    const power = docText(
      docOf('排放108吨。\r', {}, [
        [4, ''],
        [1, '482a01'],
        [2, ''],
      ]),
    ).set;
    expect(power?.raised).toEqual([{ figure: '108', words: '排放108' }]);
    // Lists that lead nowhere say nothing of the words.
    for (const [place, n] of [
      [250, 9_999_999],
      [254, 0x7fffffff],
      [254, 3],
    ] as const)
      expect(docText(docOf('甲乙\r', { [place]: n }, [[2, '370801']])).text).toBe('甲乙\r');
  });

  test('fields are what they show, in one another too', () => {
    const text = '目录\u0013 TOC \u0014一、\u0013 PAGE \u00141\u0015\u0015完\u0013 XE 词\u0015';
    expect(shownOf(text)).toEqual({ text: '目录一、1完', mute: [], readings: [] });
    expect(shownOf('有\u0013 EQ \\* jc0 \\o\\ad(\\s\\up 11(yàn),堰)\u0015塘')).toEqual({
      text: '有堰塘',
      mute: [],
      readings: ['yàn'],
    });
    expect(shownOf('甲\u0013乙').text).toBe('甲乙');
  });
});

describe('a packed file', () => {
  test('whose part is not as its sum says is refused', () => {
    const bytes = zip({ 'content.xml': '<a>一、总则</a>' });
    const sum = bytes.lastIndexOf('PK\u0001\u0002') + 16;
    expect(unpack(bytes, () => true, 'odt').size).toBe(1);
    bytes[sum]! ^= 1;
    expect(() => unpack(bytes, () => true, 'odt')).toThrow(/damaged/);
  });

  const wholeXml = [
    '<a/>',
    '\ufeff<?xml version="1.0"?>\n<!-- < --><a b="1" c=\'>"\'><d/>甲<![CDATA[<e>]]></a>\n'.slice(1),
    '<w:a xmlns:w="x"><w:b w:c = "d" /></w:a >',
    '<a>&#x7532;&#20057;&#55357;&#56832;&#9;</a>',
  ];
  test.each(wholeXml)('whole XML: %s', (text) => {
    expect(xmlFault(text)).toBe(null);
  });
  const broken: [string, string][] = [
    ['cut', '<a><b>甲</b>'],
    ['cut in a tag', '<a><b>甲</b></a'],
    ['an end without a beginning', '<a>甲</b></a>'],
    ['a comment without an end', '<a><!-- 甲</a>'],
    ['a quote without an end', '<a><b c="d>甲</b><b c="e">乙</b></a>'],
    ['a quote too many', '<a><b c="d" e">甲</b></a>'],
    ['words behind the end', '<a>甲</a>乙'],
    ['two roots', '<a/><a/>'],
    ['bytes of zero', '<a>甲\0乙</a>'],
    ['nothing', ''],
    ['a number that is no character', '<a>甲&#xFFFF;</a>'],
    ['a number beyond all characters', '<a>甲&#x110000;</a>'],
    ['half a pair', '<a>甲&#55357;乙</a>'],
    ['the other half', '<a>甲&#xDE00;</a>'],
    ['more attributes than any', `<a${Array.from({ length: 2000 }, (_, i) => ` b${i}="1"`).join('')}/>`],
    ['more elements than any', `<a>${'<b/>'.repeat(700_000)}</a>`],
  ];
  test.each(broken)('broken XML: %s', (_, text) => {
    expect(xmlFault(text)).toBe('broken');
  });

  test('whose XML is cut is refused, whatever a parser would make of it', async () => {
    const body = '<w:p><w:r><w:t>一、总则</w:t></w:r></w:p>';
    await expect(readWord(wordOf(`${body}<w:p>`))).rejects.toThrow(/damaged/);
    const call = '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    await expect(readWord(wordOf(body + call))).rejects.toThrow(/damaged/);
    const note = '<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>';
    expect((await readWord(wordOf(body + call, { footnotes: note }))).html).toContain('注');
    expect(() => readOdt(zip({ 'content.xml': '<a><text:text><text:p>一、总则' }))).toThrow(/damaged/);
    const odd = Buffer.concat([
      Buffer.from('<a><text:text>'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('</text:text></a>'),
    ]);
    expect(() => readOdt(zip({ 'content.xml': odd }))).toThrow(/damaged/);
  });

  test('whose end did not arrive is told from a file of another kind', () => {
    const whole = zip({ 'word/document.xml': '<a/>' });
    expect(() => unpack(whole.subarray(0, -30), () => true)).toThrow(/is cut short: its end is missing/);
    expect(() => unpack(Buffer.from('某区规划'), () => true)).toThrow(/is no Word document/);
  });
});

describe('a text', () => {
  const said = (bytes: Buffer, file: string): string[] => {
    const { report, diagnostics } = collector();
    readDocument(bytes, file, report);
    return diagnostics.map(format);
  };
  const text = Buffer.from('某区规划\n一、全区高新技术产品增加值快速增长，产业结构不断优化。\n');
  test('that is damaged or cut says where', () => {
    const cut = [expect.stringMatching(/^a\.txt:2: .*damaged: 1 of its signs.*behind “.*产业结构不断优”/)];
    expect(said(text.subarray(0, -6), 'a.txt')).toEqual(cut);
    const flipped = Buffer.from(text);
    flipped[20]! ^= 0x80;
    expect(said(flipped, 'a.txt')).toEqual([expect.stringMatching(/^a\.txt:2: .*damaged/)]);
    const otherMark = Buffer.concat([Buffer.from([0xff, 0xfe]), text]);
    expect(said(otherMark, 'a.txt')).toHaveLength(1);
  });
  test('in the place of a file of an office is called by its name', () => {
    expect(said(Buffer.from([0, 1, 2, 0xff]), 'a.pdf')).toEqual([expect.stringMatching(/no PDF \(\.pdf\)/)]);
    expect(said(wordOf('').subarray(0, 60), 'a.docx')).toEqual([
      expect.stringMatching(/this Word document is damaged/),
    ]);
    expect(said(zip({ a: 'x' }), 'a.odt')).toEqual([expect.stringMatching(/no OpenDocument text/)]);
  });
  test('of letters of the West is no UTF-16 for a byte of zero', () => {
    const bytes = Buffer.from(`<html><body>${'<p class="a">words</p>'.repeat(50)}</body></html>x`);
    bytes[30] = 0;
    expect(recognise(bytes)).toBe(null);
  });

  const pages: [string, string, RegExp | null][] = [
    ['whole', '<html><body><p>一、总则</p></body></html>', null],
    ['a part of one', '<p>一、总则</p>', null],
    ['cut', '<html><body><p>一、总则</p>', /<html has no end/],
    ['a comment without an end', '<p>一、总则</p><!-- <p>二、任务</p>', /<!-- has no end/],
    ['a script without an end', '<p>一、总则</p><script><p>二、任务</p>', /<script has no end/],
  ];
  test.each(pages)('of HTML: %s', (_, page, says) => {
    expect(said(Buffer.from(page), 'a.html')).toEqual(says ? [expect.stringMatching(says)] : []);
  });
});

describe('pages', () => {
  const pages = [1, 2].map((no) =>
    page(no, line('一、全区高新技术产品增加值快速增长，产业结构优化。', { x: 80, y: 100 })),
  );

  test('an OFD whose page draws what is not in the file says so', () => {
    const ofd = (drawn: string) =>
      `<Page><Template TemplateID="1"/><Content><Layer>${drawn}<TextObject Size="5" Boundary="9 9 99 9"><TextCode X="0" Y="5">` +
      '一、全区高新技术产品增加值快速增长，产业结构优化。</TextCode></TextObject></Layer></Content></Page>';
    const told = (document: string, drawn = '') => {
      const others = {
        'Doc_0/Document.xml': document,
        'Doc_0/Pages/Page_0/Content.xml': ofd(drawn),
        'Doc_0/T.xml': '<Page/>',
      };
      return readOf(readOfd(ofdOf(pages, others))).told;
    };
    const document =
      '<D><TemplatePage ID="1" BaseLoc="T.xml"/><Pages><Page BaseLoc="Pages/Page_0/Content.xml"/></Pages></D>';
    expect(told(document)).toEqual([]);
    const says = [expect.stringMatching(/damaged: something on page 1 could not be read/)];
    expect(told(document.replace('T.xml', 'no.xml'))).toEqual(says);
    expect(told(document, '<CompositeObject ResourceID="9"/>')).toEqual(says);
    expect(() => told(document.replace('Pages/Page_0/Content.xml', 'Document.xml'))).toThrow(
      /list of its pages/,
    );
    const second =
      '<O><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody><DocBody><DocRoot>no</DocRoot></DocBody></O>';
    expect(() => readOfd(ofdOf(pages, { 'OFD.xml': second }))).toThrow(/OFD is damaged/);
  });

  /** A PDF whose second page has its words in a stream of its own. */
  const packed = (change: (stream: Buffer) => Buffer, filter = '/FlateDecode'): Buffer => {
    const plain = pdfOf(pages).toString('latin1');
    const stream = change(deflateSync('BT ET')).toString('latin1');
    return Buffer.from(
      plain.replace(
        /23 0 obj[\s\S]*?endobj/u,
        () =>
          `23 0 obj\n<< /Filter ${filter} /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj`,
      ),
      'latin1',
    );
  };
  test('on whose pages nothing is says which: they may have had words', () => {
    const words = line('一、总则全区高新技术产品增加值快速增长产业结构不断优化', { x: 80, y: 100 });
    expect(
      readOf([page(1, words), page(2, []), page(3, words)]).told.map((one) => worded(one, 'en')),
    ).toEqual([expect.stringMatching(/^Nothing is on page 2: /)]);
  });
  const damageIn = (bytes: Buffer) => pdfDamage(new PdfObjects(bytes));
  const unread = (bytes: Buffer) => [...(damageIn(bytes)?.unread ?? ['?'])];
  const replaced = (from: RegExp, to: string) =>
    Buffer.from(pdfOf(pages).toString('latin1').replace(from, to), 'latin1');
  test('a PDF says which of its pages lack something', () => {
    expect(unread(pdfOf(pages))).toEqual([]);
    expect(unread(packed((b) => b))).toEqual([]);
    expect(unread(packed((b) => b.subarray(0, -3)))).toEqual([2]);
    expect(
      unread(packed((b) => Buffer.from(b.map((byte, i) => (i === b.length - 1 ? byte ^ 1 : byte))))),
    ).toEqual([2]);
    expect(unread(packed((b) => b, '/FlateDecodX'))).toEqual([2]);
    expect(unread(replaced(/(23 0 obj[^>]*>>\nstream\n)[\s\S]{9}/u, '$1'))).toEqual([2]);
    expect(unread(replaced(/23 0 obj/u, '23 0 obX'))).toEqual([2]);
    expect(unread(replaced(/\/F1 3 0 R/u, ''))).toEqual([1]);
    expect(unread(replaced(/\/F2 6 0 R/u, ''))).toEqual([]);
    expect(unread(replaced(/\/Contents 23 0 R/u, '/ConXents 23 0 R'))).toEqual([2]);
    expect(unread(replaced(/\/Contents 23 0 R >>/u, ''))).toEqual([2]);
    expect(unread(replaced(/\/Contents 23 0 R/u, ''))).toEqual([]);
    expect(unread(replaced(/(23 0 obj[^>]*>>\n)stream/u, '$1strXam'))).toEqual([2]);
    expect(unread(replaced(/4 0 obj/u, '99 0 obj'))).toEqual([1, 2]);
    expect(unread(replaced(/\/Encoding \/UniGB-UCS2-H/u, '/Enc/UniGB-UCS2-H'))).toEqual([1, 2]);
    expect(unread(replaced(/\/DescendantFonts/u, '/DesceFontDescriptor'))).toEqual([1, 2]);
    expect(unread(replaced(/\/Subtype \/Type0/u, '/Subtype /CIDFontType0'))).toEqual([1, 2]);
    expect(unread(replaced(/\/Subtype \/CIDFontType0/u, '/Subtype /CIDFon'))).toEqual([1, 2]);
    expect(unread(replaced(/\/Contents 23 0 R >>\nendobj[\s\S]*?23 0 obj\n<</u, ''))).toEqual([2]);
    expect(
      damageIn(replaced(/\/Kids \[20 0 R 22 0 R\] \/Count 2/u, '/Kids [20 0 R 22 0 R] /Count 1'))!.named,
    ).toBe(2);
    expect(damageIn(replaced(/\/Kids \[20 0 R 22 0 R\]/u, '/Kids [2 0 R 20 0 R 22 0 R 2 0 R]'))!.named).toBe(
      2,
    );
    expect(damageIn(replaced(/\/Pages 2 0 R/u, ''))!.named).toBe(0);
    expect(damageIn(replaced(/\/Root 1 0 R/u, '/Root 1 0 R /Encrypt 9 0 R'))).toBe(null);
  });
});
