/** The styles of a Word file: letters, sizes and lines of GB/T 9704—2012, by the names that Word knows. */
import type { Both } from '../blocks.ts';
import type { Style } from './model.ts';
import { textWidth } from './paper.ts';

const latin = 'Times New Roman';
const fonts = { song: '方正小标宋简体', hei: '黑体', kai: '楷体_GB2312', fang: '仿宋_GB2312' } as const;

interface Look {
  /** The name in Word’s list. */
  name: string;
  font?: keyof typeof fonts;
  /** In points. */
  size?: number;
  bold?: boolean;
  grey?: boolean;
  to?: 'left' | 'center' | 'right' | 'both';
  /** The indent of the first line, in letters. */
  first?: number;
  left?: number;
  /** True where it ends with the number of a page, behind dots. */
  numbered?: boolean;
  before?: number;
  after?: number;
  /** Exact lines, in points; else as high as the letters need. */
  line?: number;
  /** The level in the outline, from 0. */
  outline?: number;
  keep?: boolean;
}

const body = { size: 16, line: 28 };
const chinese: Record<Style, Look> = {
  Title: { name: 'Title', font: 'song', size: 22, to: 'center', before: 14, after: 28, line: 35, keep: true },
  Heading1: { name: 'heading 1', font: 'hei', ...body, first: 2, outline: 0, keep: true },
  Heading2: { name: 'heading 2', font: 'kai', ...body, first: 2, outline: 1, keep: true },
  Heading3: { name: 'heading 3', ...body, bold: true, first: 2, outline: 2, keep: true },
  Heading4: { name: 'heading 4', ...body, first: 2, outline: 3, keep: true },
  BodyText: { name: 'Body Text', ...body, to: 'both', first: 2 },
  English: { name: 'English', size: 11, to: 'both', before: 3, after: 9 },
  EnglishHeading: { name: 'English Heading', size: 12, left: 32 / 12, before: 1, after: 8, keep: true },
  Centred: { name: 'Centred', ...body, to: 'center' },
  Flush: { name: 'Flush', ...body },
  Right: { name: 'Right', ...body, to: 'right' },
  Cell: { name: 'Cell', size: 12, to: 'center' },
  Caption: { name: 'caption', font: 'hei', size: 14, to: 'center', before: 6, after: 6, keep: true },
  TableNote: { name: 'Table Note', size: 12, to: 'both', before: 4 },
  Cover: { name: 'Cover', size: 12, grey: true, line: 22 },
  CoverTitle: {
    name: 'Cover Title',
    font: 'song',
    size: 26,
    grey: true,
    to: 'center',
    before: 120,
    after: 24,
  },
  CoverSubtitle: { name: 'Cover Subtitle', size: 16, grey: true, to: 'center', after: 48 },
  TOCHeading: { name: 'TOC Heading', font: 'hei', size: 16, grey: true, to: 'center', after: 12 },
  TOC1: { name: 'toc 1', size: 14, grey: true, numbered: true, line: 24 },
  TOC2: { name: 'toc 2', size: 14, grey: true, numbered: true, left: 2, line: 24 },
  EditorNote: { name: 'Editor Note', size: 10, grey: true, before: 4 },
  FootnoteText: { name: 'footnote text', size: 9, grey: true },
};
const smaller = { size: 12, line: undefined, first: undefined };
const english: Partial<Record<Style, Look>> = {
  Title: { ...chinese.Title, line: undefined, size: 20, bold: true },
  Heading1: { ...chinese.Heading1, ...smaller, size: 15, bold: true, before: 16, after: 6 },
  Heading2: { ...chinese.Heading2, ...smaller, size: 13, bold: true, before: 12, after: 4 },
  Heading3: { ...chinese.Heading3, ...smaller, before: 8, after: 4 },
  Heading4: { ...chinese.Heading4, ...smaller, before: 6, after: 4 },
  BodyText: { ...chinese.BodyText, ...smaller, after: 8 },
  Centred: { ...chinese.Centred, ...smaller, after: 6 },
  Flush: { ...chinese.Flush, ...smaller, after: 6 },
  Right: { ...chinese.Right, ...smaller, after: 6 },
  Cell: { ...chinese.Cell, size: 10.5 },
  Caption: { ...chinese.Caption, size: 12, bold: true },
};

const twips = (points: number) => Math.round(points * 20);

function styleXml(id: string, look: Look): string {
  const size = look.size ?? 16;
  const spacing = [
    look.before && `w:before="${twips(look.before)}"`,
    look.after && `w:after="${twips(look.after)}"`,
    look.line && `w:line="${twips(look.line)}" w:lineRule="exact"`,
  ].filter(Boolean);
  const indent = [
    look.left && `w:left="${twips(look.left * size)}"`,
    look.first && `w:firstLineChars="${look.first * 100}" w:firstLine="${twips(look.first * size)}"`,
  ].filter(Boolean);
  const font = look.font ? `<w:rFonts w:eastAsia="${fonts[look.font]}"/>` : '';
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${look.name}"/>` +
    '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>' +
    (look.keep ? '<w:keepNext/><w:keepLines/>' : '') +
    (look.numbered ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/></w:tabs>` : '') +
    (spacing.length ? `<w:spacing ${spacing.join(' ')}/>` : '') +
    (indent.length ? `<w:ind ${indent.join(' ')}/>` : '') +
    (look.to ? `<w:jc w:val="${look.to}"/>` : '') +
    (look.outline === undefined ? '' : `<w:outlineLvl w:val="${look.outline}"/>`) +
    `</w:pPr><w:rPr>${font}${look.bold ? '<w:b/>' : ''}${look.grey ? '<w:color w:val="545454"/>' : ''}` +
    `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`
  );
}

/** `word/styles.xml` of a file whose words are mainly in this language. */
export function stylesXml(language: keyof Both, root: string): string {
  const own = language === 'en' ? { ...chinese, ...english } : chinese;
  return (
    `<w:styles ${root}><w:docDefaults><w:rPrDefault><w:rPr>` +
    `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:cs="${latin}" w:eastAsia="${fonts.fang}"/>` +
    '<w:sz w:val="32"/><w:lang w:val="en-GB" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>' +
    '<w:rPr><w:color w:val="545454"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
    '<w:tblCellMar><w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    Object.entries(own)
      .map(([id, look]) => styleXml(id, look))
      .join('') +
    '</w:styles>'
  );
}
