import { describe, expect, test } from 'vitest';
import { readWord } from '../../src/core/read/word/word.ts';
import { box, paragraph, read, run, vml } from '../helpers/word-body.ts';
import { word, wordOf, zip } from '../helpers/zip.ts';

const drawing = (words: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(words)}</wps:txbx></w` +
  `ps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const either = (choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>` +
  `${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;

/** Every construct: how it is set, the lines it gives, and what is said of it. */
const constructs: [string, body: string, lines: string[], says: RegExp | null][] = [
  [
    'an equation in a paragraph',
    paragraph(run('按'), '<m:oMath><m:r><m:t>甲=乙</m:t></m:r></m:oMath>', run('计算。')),
    ['按甲=乙计算。'],
    /^1 equation/,
  ],
  [
    'a fraction',
    paragraph(
      '<m:oMath><m:f><m:num><m:r><m:t>产值</m:t></m:r></m:num><m:den><m:r><m:t>人数</m:t></m:r></m:den></m:f></m:oMath>',
    ),
    ['产值人数'],
    /“产值人数”/,
  ],
  [
    'an equation of its own',
    `${paragraph('<m:oMathPara><m:oMath><m:r><m:t>甲</m:t></m:r></m:oMath></m:oMathPara>')}<m:oMathP` +
      `ara><m:oMath><m:r><m:t>乙</m:t></m:r></m:oMath></m:oMathPara>`,
    ['甲', '乙'],
    /^2 equation/,
  ],
  [
    'a simple field',
    paragraph(run('见'), `<w:fldSimple w:instr="REF x">${run('第一章')}</w:fldSimple>`),
    ['见第一章'],
    null,
  ],
  [
    'a complex field',
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF ' +
        'x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run('第二章'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    ['第二章'],
    null,
  ],
  [
    'ruby',
    paragraph(
      run('前'),
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('yin')}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby></w:r>`,
      run('后'),
    ),
    ['前字后'],
    /^1 reading.*“yin”/,
  ],
  [
    'directions',
    paragraph(`<w:dir w:val="ltr">${run('甲')}</w:dir><w:bdo w:val="ltr">${run('乙')}</w:bdo>`),
    ['甲乙'],
    null,
  ],
  [
    'tags and controls',
    `${paragraph(
      `<w:smartTag>${run('甲')}</w:smartTag><w:customXml>${run('乙')}</w:customXml>` +
        `<w:sdt><w:sdtPr/><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`,
    )}<w:sdt><w:sdtContent>${paragraph(run('丁'))}</w:sdtContent></w:sdt>`,
    ['甲乙丙', '丁'],
    null,
  ],
  [
    'a control that is a box to tick',
    paragraph(
      `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"` +
        `/></w:sdtPr><w:sdtContent>${run('☐')}</w:sdtContent></w:sdt>`,
      run('是'),
    ),
    ['☐是'],
    null,
  ],
  [
    'tracked changes',
    paragraph(
      `<w:ins>${run('增')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:moveFrom>` +
        `${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`,
    ),
    ['增新'],
    /^2 deletion\(s\).*“删”, “旧”/,
  ],
  [
    'a text box of the old form',
    paragraph(`<w:r>${vml('框内')}</w:r>`, run('框前')),
    ['框前', '框内'],
    /^1 text box.*“框内”/,
  ],
  [
    'a text box in both forms',
    paragraph(either(drawing('框内'), vml('框内')), run('框前')),
    ['框前', '框内'],
    /^1 text box/,
  ],
  [
    'a text box whose old form is empty',
    paragraph(either(drawing('框内'), ''), run('框前')),
    ['框前', '框内'],
    /^1 text box/,
  ],
  [
    'a text box whose new form is empty',
    paragraph(either('', vml('框内')), run('框前')),
    ['框前', '框内'],
    /^1 text box/,
  ],
  [
    'two boxes on one paragraph, one in the other',
    paragraph(
      `<w:r>${vml('甲')}</w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>` +
        `${paragraph(run('乙'), `<w:r>${vml('丙')}</w:r>`)}</w:txbxContent></v:textbox></v:shape></w:pict` +
        `></w:r>`,
      run('前'),
    ),
    ['前', '甲', '乙', '丙'],
    /^3 text box/,
  ],
  [
    'signs',
    paragraph(
      '<w:r><w:t>5</w:t><w:noBreakHyphen/><w:t>10</w:t><w:cr/><w:t>下</w:t><w:softHyphen/><w:t>行</w:t>' +
        '</w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    ),
    ['5\u201110', '下行✓'],
    null,
  ],
  [
    'a sign of a font that is not known',
    paragraph(run('甲'), '<w:r><w:sym w:font="Nothing" w:char="F0FC"/></w:r>'),
    ['甲'],
    /^The reader of Word says: A w:sym element/,
  ],
  [
    'words in a cell that one above reaches over',
    `<w:tbl><w:tr>` +
      ['', '甲']
        .map((w) => `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph(run(w))}</w:tc>`)
        .join('') +
      `</w:tr><w:tr>` +
      `${['乙', '丙'].map((w) => `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph(run(w))}</w:tc>`).join('')}` +
      `</w:tr></w:tbl>`,
    [''],
    null,
  ],
  [
    'a picture',
    paragraph(
      run('甲'),
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" ' +
        'descr="示意图"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ' +
        'r:embed="none"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing><' +
        '/w:r>',
    ),
    ['甲'],
    /^1 picture.*“示意图”/,
  ],
  [
    'hidden runs',
    paragraph(run('甲'), '<w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>'),
    ['甲乙'],
    /^1 run\(s\) are hidden.*“乙”/,
  ],
  ['a document in the document', `${paragraph(run('甲'))}<w:altChunk r:id="x"/>`, ['甲'], /^1 document\(s\)/],
];

describe('no word of a Word document is lost unsaid', () => {
  test.each(constructs)('%s', async (_, body, lines, says) => {
    const found = await read(paragraph(run('某区规划')) + body);
    expect(found.lines.slice(1)).toEqual(lines);
    expect(found.told.filter((t) => !says?.test(t))).toEqual([]);
    expect(found.told.length).toBe(says ? 1 : 0);
  });
  test('headers, footers and comments are said, and are no words of the text', async () => {
    const { lines, told } = await read(paragraph(run('某区规划')), {
      header: paragraph(run('页眉')),
      footer: paragraph(run('— 1 —')),
      comments: `<w:comment w:id="1">${paragraph(run('批注'))}</w:comment>`,
    });
    expect(lines).toEqual(['某区规划']);
    expect(told).toEqual([
      expect.stringContaining('headers of the document are no words of its text and are left out (“页眉”)'),
      expect.stringContaining('comments'),
    ]);
  });
  test('what stands in a construct that nobody knows is named', async () => {
    const { told } = await read(
      paragraph(run('某区规划')) + paragraph(`<w:unknown>${run('神秘之言')}</w:unknown>`, run('正文。')),
    );
    expect(told).toContainEqual(
      expect.stringMatching(
        /^4 characters of the document are not among the words that were read: “神秘之言”/,
      ),
    );
  });
});

describe('notes and contents of Word', () => {
  const note = (id: number, ...paragraphs: string[]) =>
    `<w:footnote w:id="${id}">${paragraphs.map((p) => paragraph(run(p))).join('')}</w:footnote>`;
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  test('footnotes and endnotes are notes of the plan, with no sign that is not printed', async () => {
    const body =
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>${run('一、总则')}</w:p>` +
      `${paragraph(run('专利'), call(2), run('达到30件'), '<w:r><w:endnoteReference w:id="1"/></w:r>', run('。'))}`;
    const { shape } = await read(paragraph(run('某区规划')) + body, {
      footnotes: note(0, '横线') + note(2, '指有效专利。', '另见附件。'),
      endnotes: `<w:endnote w:id="1">${paragraph(run('截至年底。'))}</w:endnote>`,
    });
    expect(shape).toEqual([
      'title 某区规划',
      'chapter 一、总则',
      'p 专利[1]达到30件[2]。',
      'note [1]指有效专利。 另见附件。',
      'note [2]截至年底。',
    ]);
  });
  test('a mark that the author chose stays what it is', async () => {
    const { lines } = await read(
      paragraph(run('某区规划')) +
        paragraph(
          run('甲'),
          '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>',
        ),
      { footnotes: note(2, '*注。') },
    );
    expect(lines).toEqual(['某区规划', '甲*', '*注。']);
  });
  test('the heading of the contents is contents, neither title nor text', async () => {
    const { shape } = await read(
      `<w:p><w:pPr><w:pStyle w:val="TOCHeading"/></w:pPr>${run('本规划章节')}</w:p>` +
        `${paragraph(run('某区规划'))}${paragraph(run('一、总则'))}${paragraph(run('正文。'))}`,
    );
    expect(shape).toEqual(['toc 本规划章节', 'title 某区规划', 'chapter 一、总则', 'p 正文。']);
  });
});

describe('a file that is more than it says is refused in a sentence', () => {
  const whole = word(['某区规划']);
  const end = whole.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const changed = (change: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(whole);
    change(bytes);
    return bytes;
  };
  const directory = whole.readUInt32LE(end + 16);
  const large = (megabytes: number) => ({
    'word/document.xml': Buffer.concat([
      Buffer.from('<w:document><w:body>'),
      Buffer.alloc(megabytes * 2 ** 20, 0x20),
      Buffer.from('</w:body></w:document>'),
    ]),
  });
  test.each([
    [
      'an end that counts no parts',
      changed((b) => {
        b.writeUInt16LE(0, end + 8);
        b.writeUInt16LE(0, end + 10);
      }),
    ],
    ['an end that counts too many', changed((b) => b.writeUInt16LE(60_000, end + 10))],
    ['a size smaller than what unpacks', changed((b) => b.writeUInt32LE(10, directory + 24))],
    ['a size larger than what unpacks', changed((b) => b.writeUInt32LE(0x7fffffff, directory + 24))],
    [
      'parts that overlap',
      changed((b) => {
        const second = b.indexOf('PK\u0001\u0002', directory + 46, 'latin1');
        b.writeUInt32LE(0, second + 42);
      }),
    ],
    ['packed bytes behind the end of the file', changed((b) => b.writeUInt32LE(0x00ffffff, directory + 20))],
    ['one part too large', zip(large(30))],
    ['a part of another method', changed((b) => b.writeUInt16LE(12, directory + 10))],
  ])('%s', async (_, bytes) =>
    expect(readWord(bytes)).rejects.toThrow(
      /^this Word document is damaged, or unpacks to more than any document holds/,
    ),
  );
  test('an end of the large form that counts no parts', async () => {
    const bytes = changed((b) => {
      b.writeUInt16LE(0xffff, end + 10);
      b.writeUInt32LE(0xffffffff, end + 16);
    });
    const end64 = Buffer.alloc(76);
    end64.write('PK\u0006\u0006', 0, 'latin1');
    end64.writeBigUInt64LE(BigInt(directory), 48);
    end64.write('PK\u0006\u0007', 56, 'latin1');
    end64.writeBigUInt64LE(BigInt(end), 64);
    await expect(
      readWord(Buffer.concat([bytes.subarray(0, end), end64, bytes.subarray(end)])),
    ).rejects.toThrow(/damaged/);
    end64.writeBigUInt64LE(BigInt(whole.readUInt16LE(end + 10)), 32);
    expect(
      (await readWord(Buffer.concat([bytes.subarray(0, end), end64, bytes.subarray(end)]))).html,
    ).toContain('某区规划');
  });
  test('entities that a file defines', async () => {
    const bomb =
      `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;">]><w:document ` +
      `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>` +
      `&b;</w:t></w:r></w:p></w:body></w:document>`;
    await expect(readWord(zip({ 'word/document.xml': bomb }))).rejects.toThrow(
      /^this Word document defines entities of its own/,
    );
  });
  test('elements in one another to any depth', async () => {
    await expect(
      readWord(wordOf(`${'<w:ins>'.repeat(20_000)}${paragraph(run('甲'))}${'</w:ins>'.repeat(20_000)}`)),
    ).rejects.toThrow(/^this Word document holds elements in one another/);
  });
});

test('a table of one column is a frame: what stands in a panel ends with it', async () => {
  const cell = (...paragraphs: string[]) => `<w:tr><w:tc>${paragraphs.join('')}</w:tc></w:tr>`;
  const { shape } = await read(
    paragraph(run('一、总则')) +
      `<w:tbl>${cell(paragraph(run('专栏1 重大工程')))}${cell(paragraph(run('1.实验室。新增10家。')))}</w:tbl>` +
      paragraph(run('正文。')),
  );
  expect(shape).toEqual(['chapter 一、总则', 'box 专栏1重大工程', 'item 1.实验室。新增10家。', 'p 正文。']);
});
