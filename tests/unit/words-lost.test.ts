import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/core/read/document.ts';
import { type FileKind, kindOfFile } from '../../src/core/read/kind-of-file.ts';
import { missingCharacters } from '../../src/core/read/missing.ts';
import { notASource, otherFormat } from '../../src/core/read/other-formats.ts';
import { read } from '../helpers/read-words.ts';
import { zip } from '../helpers/zip.ts';

describe('every word of a page is read, left out in sight, or named', () => {
  test.each<[string, string, string[], string[]?]>([
    ['a formula', '<p>按<math><mi>x</mi><mo>=</mo><mn>2</mn></math>计算</p>', ['按x=2计算']],
    [
      'a formula with its source beside it',
      '<p>按<math><mi>x</mi><annotation encoding="TeX">\\x</annotation></math>计算</p>',
      ['按x计算', '(\\x)'],
    ],
    [
      'words in a drawing',
      '<svg><title>图</title><text>产值</text><text>增速</text></svg>',
      ['(图)', '产值', '增速'],
    ],
    ['what is shown without scripts', '<p>甲<noscript>请启用脚本</noscript>乙</p>', ['甲乙', '(请启用脚本)']],
    ['a field to type in', '<p>甲</p><textarea>意见</textarea>', ['甲', '(意见)']],
    [
      'a list to choose from',
      '<p>甲<select><option>一</option><option>二</option></select>乙</p>',
      ['甲乙', '(一二)'],
    ],
    ['a template', '<p>甲</p><template><p>模板</p></template>', ['甲', '(模板)']],
    [
      'a frame with a page of its own',
      '<p>甲</p><iframe srcdoc="<p>框</p>"></iframe>',
      ['甲'],
      ['1 <p>框</p>'],
    ],
    ['words for a picture', '<p>甲<img src=x alt="示意图">乙</p>', ['甲乙'], ['1 示意图']],
    [
      'an object and what stands for it',
      '<p>甲</p><object>替代</object><video>视频</video>',
      ['甲', '(替代)', '(视频)'],
    ],
    [
      'hidden words in a cell',
      '<table><tr><td>甲</td><td>乙<span hidden>丙</span></td></tr><tr><td>1</td><td>2</td></tr></table>',
      ['甲|乙/1|2', '(丙)'],
    ],
    [
      'a table in a table',
      '<table><tr><td>甲<table><tr><td>乙</td></tr></table></td></tr><tr><td>丙</td></tr></table>',
      ['甲', '乙', '丙'],
    ],
    [
      'words between rows',
      '<table>外<tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
      ['外', '甲|乙/丙|丁'],
    ],
  ])('%s', (_, body, lines, told = []) => expect(read('a.html', body)).toEqual({ lines, told, said: [] }));
});

test('pictures and pages in a page are named, but for those of links, menus and signs, and those with words', () => {
  const body =
    '<nav><img src="logo.png"></nav><a href="b"><img src="b.png"></a><img src="icon.gif" width="16"><img>' +
    '<img src="/fileTypeImages/icon_pdf.gif"><img src="/images/site-logo.png"><img src="data:image/gif;base64,R0lG">' +
    '<p hidden><img src="c.png"></p><img src="d.png" alt="现状图"><p><img src="scan.jpg" alt="" width="800"></p>' +
    '<iframe src="text.html"></iframe><object data="a.pdf"></object><img src="data:image/png;base64,' +
    `${'AAAA'.repeat(60)}">`;
  const { pictures } = readDocument(Buffer.from(`<p>甲</p>${body}`), 'a.html', () => {})!;
  expect(pictures).toEqual([
    '<img scan.jpg>',
    '<iframe text.html>',
    '<object a.pdf>',
    '<img data:image/png;base64>',
  ]);
});

test('equations of which parts are drawn are named', () => {
  const math = (inner: string) => `<p>按<math>${inner}</math>算</p>`;
  const body =
    math('<mi>x</mi><mo>=</mo><mn>2</mn>') +
    math('<mrow><mfrac><mi>产值</mi><mi>人数</mi></mfrac></mrow>') +
    math('<msqrt><mn>2</mn></msqrt>');
  expect(readDocument(Buffer.from(body), 'a.html', () => {})!.equations).toEqual(['产值人数', '2']);
});

describe('every word of Markdown is read or named', () => {
  test.each<[string, string, string[], string[]]>([
    [
      'the address of a link and its title',
      '[甲](http://x.example/a "题")。',
      ['甲。'],
      ['1 http://x.example/a', '1 题'],
    ],
    ['an address that is the words', '<http://x.example/>', ['http://x.example/'], []],
    ['a picture', '![图](a.png)', ['图'], ['1 a.png']],
    ['a comment in a line', '甲<!-- 批注 -->乙', ['甲乙'], ['1 <!-- 批注 -->']],
    ['a comment over lines', '甲\n<!--\n批注\n-->\n乙', ['甲', '(<!--)', '(批注)', '(-->)', '乙'], []],
    [
      'attributes of a tag, and tags without',
      '<span title="释义">甲</span><br>乙',
      ['甲乙'],
      ['1 <span title="释义">'],
    ],
    ['the anchors of pandoc', '# 某规划 {#title}', ['某规划'], ['1  {#title}']],
    ['a definition of addresses', '[x]: http://x.example/', ['[x]: http://x.example/'], []],
    ['escapes and entities', '1\\. 甲&amp;乙&#x4E59;', ['1. 甲&乙乙'], []],
    ['the language of code', '```text\n甲\n```', ['甲'], ['1 ```text']],
    [
      'cells with bars and links',
      '| 甲\\|乙 | [丙](x) |\n| --- | --- |\n| 1 | 2 |',
      ['甲|乙|丙/1|2'],
      ['1 x'],
    ],
  ])('%s', (_, source, lines, told) => expect(read('a.md', source)).toEqual({ lines, told, said: [] }));
});

describe('what is missing', () => {
  const piece = (text: string, line?: number) => ({ text, ...(line && { line }) });
  test('is counted by character, and named by the pieces that hold it', () => {
    expect(missingCharacters([piece('甲乙'), piece('丙丁', 3)], '乙 甲\u00ad')).toEqual({
      count: 2,
      first: [piece('丙丁', 3)],
    });
    expect(missingCharacters([piece('甲乙'), piece('甲丙', 2)], '甲乙丙')).toMatchObject({ count: 1 });
    expect(missingCharacters([piece('甲 乙')], '乙甲')).toBeNull();
  });
  test('is as many characters as were taken away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 12 }),
        fc.nat(),
        (pieces, at) => {
          const words = [...pieces.join('').replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')];
          const gone = words.length ? words.splice(at % words.length, 1) : [];
          expect(
            missingCharacters(
              pieces.map((text) => piece(text)),
              words.join(''),
            )?.count ?? 0,
          ).toBe(gone.length);
        },
      ),
    );
  });
});

describe('files of other programs are told by what they hold', () => {
  const stored = (names: Record<string, string>) => new Uint8Array(zip(names));
  test.each<[string, Uint8Array, RegExp | null]>([
    ['a.txt', stored({ mimetype: 'x', 'content.xml': 'x', 'META-INF/manifest.xml': 'x' }), /packed file/],
    ['a.zip', stored({ 'a.txt': 'x' }), /packed file/],
    ['a.xlsx', stored({ 'xl/workbook.xml': 'x' }), /spreadsheet/],
    ['a.docx', stored({ 'xl/workbook.xml': 'x' }), /spreadsheet/],
    ['a.pptx', stored({ 'ppt/presentation.xml': 'x' }), /presentation/],
    ['a.ofd', stored({ 'OFD.xml': 'x' }), null],
    ['a.zip', stored({ a: 'x' }), /packed file/],
    ['a', stored({ 'word/document.xml': 'x' }), null],
    ['a.docx', stored({ 'word/document.xml': 'x' }), null],
    ['a.txt', new TextEncoder().encode('PK 和 BM 开头的文字'), null],
    ['a.txt', new TextEncoder().encode('BM不是图片，是文字。'), null],
    ['a.wps', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), /old format/],
    ['a.docx', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1', 'latin1'), /old format/],
    ['a.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), /picture/],
    ['a.gif', Buffer.from('GIF89a', 'latin1'), /picture/],
    ['a.webp', Buffer.from('RIFF0000WEBPVP8', 'latin1'), /picture/],
    ['a.rar', Buffer.from('Rar!\x1a\x07', 'latin1'), /packed file/],
    ['a.rtf', Buffer.from('{\\rtf1', 'latin1'), /RTF/],
  ])('%s', (name, bytes, says) => {
    const said = otherFormat(bytes, name)?.en ?? null;
    if (says) expect(said).toMatch(says);
    else expect(said).toBeNull();
    if (said) expect(said).toMatch(/What can be read: .*PDF and OFD\.$/);
  });
  const kinds: [FileKind, Uint8Array][] = [
    [
      'odt',
      Buffer.from(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`, 'latin1'),
    ],
    ['ofd', stored({ 'OFD.xml': 'x' })],
    ['docx', stored({ 'word/document.xml': 'x' })],
    ['pdf', Buffer.from('\n%PDF-1.4\n', 'latin1')],
    [
      'doc',
      Buffer.concat([
        Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
        Buffer.from('WordDocument', 'utf16le'),
      ]),
    ],
  ];
  test.each(kinds)('what is read is told by its bytes: %s', (kind, bytes) => {
    expect(kindOfFile(bytes)).toBe(kind);
    expect(otherFormat(bytes, 'any.zip')).toBeNull();
    expect(notASource(bytes, 'source.txt')?.en).toMatch(/npm run new -- FILE --id NAME reads it/);
  });
});
