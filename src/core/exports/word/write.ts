import { escapeXml } from '../../model/escaped-xml.ts';
import { pack } from '../zip.ts';
import { bodyXml, noteXml, type Written } from './body.ts';
import type { WordDocument } from './model.ts';
import { stylesXml } from './styles.ts';

const begin = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const root = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}"`;

/** The parts of a file beside its body: the type of each, and how the body is related to it. */
const parts = ['styles', 'settings', 'footnotes', 'header', 'footer'] as const;

const contentTypes =
  `${begin}<Types xmlns="${packages}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>` +
  parts.map((p) => `<Override PartName="/word/${p}.xml" ContentType="${types}.${p}+xml"/>`).join('') +
  `<Override PartName="/docProps/core.xml"` +
  ` ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
const relations = (all: readonly string[]) =>
  `${begin}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;

const core = ({ title, author, day, language, chinese = 'zh-CN' }: WordDocument) => {
  const time = (name: string) =>
    day && `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return (
    `${begin}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<dc:language>${language === 'en' ? 'en-GB' : chinese}</dc:language>${time('created')}${time('modified')}` +
    '</cp:coreProperties>'
  );
};

const settings =
  `${begin}<w:settings ${root}><w:characterSpacingControl w:val="compressPunctuation"/>` +
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode"' +
  ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

const line = (id: number, type: string, element: string) =>
  `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${element}/></w:r></w:p></w:footnote>`;
const footnotes = ({ notes }: Written) =>
  `${begin}<w:footnotes ${root}>${line(-1, 'separator', 'separator')}` +
  `${line(0, 'continuationSeparator', 'continuationSeparator')}` +
  `${notes.map((note, i) => noteXml(note, i + 1)).join('')}</w:footnotes>`;

const grey = (size: number) => `<w:rPr><w:color w:val="545454"/><w:sz w:val="${size * 2}"/></w:rPr>`;
const header = ({ running }: WordDocument) =>
  `${begin}<w:hdr ${root}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
  `<w:r>${grey(9)}<w:t xml:space="preserve">${escapeXml(running)}</w:t></w:r></w:p></w:hdr>`;
const footer =
  `${begin}<w:ftr ${root}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${grey(14)}<w:t xml:space="preserve">— </w:t></w:r>` +
  `<w:fldSimple w:instr=" PAGE "><w:r>${grey(14)}<w:t>1</w:t></w:r></w:fldSimple>` +
  `<w:r>${grey(14)}<w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

/**
 * A Word file: styles, bookmarks, notes and tables as Word knows them. The same file gives the same bytes.
 * What XML cannot write (most control characters) is left out.
 */
export function writeWord(file: WordDocument): Uint8Array {
  const ids = file.blocks.flatMap((b) => (b.type === 'paragraph' ? b.ids : b.rows.map((r) => r.id)));
  const written: Written = { bookmarks: 0, notes: [], addresses: [], ids: new Set(ids) };
  // Word tells Traditional characters by Taiwan. Quotation marks of words are escaped: these are tags of languages.
  const inScript = (xml: string) =>
    file.chinese === 'zh-Hant' ? xml.replaceAll('eastAsia="zh-CN"', 'eastAsia="zh-TW"') : xml;
  const body = inScript(bodyXml(file, written));
  const own = parts.map((p) => relation(p, `${office}/${p}`, `${p}.xml`));
  const links = written.addresses.map((address, i) =>
    relation(`link${i + 1}`, `${office}/hyperlink`, escapeXml(address), ' TargetMode="External"'),
  );
  return pack({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      relation('document', `${office}/officeDocument`, 'word/document.xml'),
      relation('core', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    ]),
    'docProps/core.xml': core(file),
    'word/document.xml': `${begin}<w:document ${root}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([...own, ...links]),
    'word/styles.xml': begin + inScript(stylesXml(file.language, root)),
    'word/settings.xml': settings,
    'word/footnotes.xml': inScript(footnotes(written)),
    'word/header.xml': header(file),
    'word/footer.xml': footer,
  });
}
