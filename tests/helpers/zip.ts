import { crc32, deflateRawSync } from 'node:zlib';

/** A zip file of these parts: path -> bytes. */
export function zip(parts: Record<string, string | Buffer>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, tail, name]));
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, listed, end]);
}

const paragraph = (words: string, style = '') => {
  const [, list, level] = /^(##?)(\d?)$/.exec(style) ?? [];
  return (
    `<w:p>` +
    `${
      style &&
      `<w:pPr>${
        list
          ? `<w:numPr><w:ilvl w:val="${level || 0}"/><w:numId w:val="${list === '##' ? 3 : 1}"/></w:numPr>`
          : `<w:pStyle w:val="${style.replace('!', '')}"/>${
              style.endsWith('!') ? '<w:numPr><w:numId w:val="0"/></w:numPr>' : ''
            }`
      }</w:pPr>`
    }<w:r><w:t>${words}</w:t></w:r></w:p>`
  );
};

/** The levels of the list that `word` numbers paragraphs by. */
const levels = ['chineseCounting|%1、', 'chineseCounting|（%2）', 'decimal|%3.', 'hebrew1|%4', 'bullet|•']
  .map((level, i) => {
    const [format, text] = level.split('|');
    return `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  })
  .join('');

const cellOf = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;

/**
 * A Word document: paragraphs (words, with a style name before a bar: `Heading1|一、总则`, or # where Word
 * numbers it, #1 a level below, ## beginning again at 5, ! behind a style for a paragraph without its number)
 * and tables (rows of cells).
 */
export function word(blocks: (string | string[][])[]): Buffer {
  const body = blocks
    .map((block) =>
      typeof block === 'string'
        ? paragraph(block.split('|').at(-1)!, block.includes('|') ? block.split('|')[0] : '')
        : `<w:tbl>${block.map((row) => `<w:tr>${row.map(cellOf).join('')}</w:tr>`).join('')}</w:tbl>`,
    )
    .join('');
  return wordOf(body);
}

const namespaces =
  Object.entries({
    w: 'wordprocessingml/2006/main',
    m: 'officeDocument/2006/math',
    wp: 'drawingml/2006/wordprocessingDrawing',
    a: 'drawingml/2006/main',
    pic: 'drawingml/2006/picture',
    r: 'officeDocument/2006/relationships',
  })
    .map(([prefix, name]) => `xmlns:${prefix}="http://schemas.openxmlformats.org/${name}"`)
    .join(' ') +
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';

/**
 * A Word document of this body, with more parts beside it: the end of their relation's type -> their root's
 * content; `others`: parts as they are, by their path.
 */
export function wordOf(
  body: string,
  related: Record<string, string> = {},
  others: Record<string, string> = {},
): Buffer {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const more = Object.keys(related);
  return zip({
    '[Content_Types].xml':
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default ` +
      `Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Over` +
      `ride PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.` +
      `wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ` +
      `ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Typ` +
      `es>`,
    '_rels/.rels':
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Rel` +
      `ationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/of` +
      `ficeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels':
      `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Rel` +
      `ationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/st` +
      `yles" Target="styles.xml"/><Relationship Id="r2" ` +
      `Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" ` +
      `Target="numbering.xml"/>` +
      `${more
        .map((type) => `<Relationship Id="x${type}" Type="${office}/${type}" ` + `Target="${type}.xml"/>`)
        .join('')}</Relationships>`,
    'word/numbering.xml':
      `${xml}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:a` +
      `bstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:abstractNum ` +
      `w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText ` +
      `w:val="第%1章"/><w:pStyle w:val="Numbered1"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt ` +
      `w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2"/><w:pStyle ` +
      `w:val="Numbered2"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:lvl ` +
      `w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/><w:pStyle w:val="Silent"/></w:lvl>` +
      `</w:abstractNum><w:num w:numId="1"><w:abstractNumId ` +
      `w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num ` +
      `w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride ` +
      `w:val="5"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId ` +
      `w:val="2"/></w:num></w:numbering>`,
    'word/styles.xml':
      `${xml}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:styl` +
      `e w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style ` +
      `w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style><w:style ` +
      `w:type="paragraph" w:styleId="Numbered1"><w:name w:val="numbered 1"/><w:basedOn ` +
      `w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style ` +
      `w:type="paragraph" w:styleId="Numbered2"><w:name w:val="numbered 2"/><w:pPr><w:numPr><w:ilvl ` +
      `w:val="1"/><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" ` +
      `w:styleId="Silent"><w:name w:val="silent"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" ` +
      `w:styleId="TOCHeading"><w:name w:val="TOC Heading"/></w:style></w:styles>`,
    'word/document.xml': `${xml}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      more.map((type) => [`word/${type}.xml`, `${xml}<w:${type} ${namespaces}>${related[type]}</w:${type}>`]),
    ),
    ...others,
  });
}
