import { sha256 } from '../../model/digest.ts';
import { escapeXml } from '../../model/escaped-xml.ts';
import { type Block, type Both, type Edition, type Heading, languagesOf, saidIn, textOf } from '../blocks.ts';
import { coverOf, dayOf, issuerIn, titleIn } from '../cover.ts';
import { addressOfAll, type Document } from '../document.ts';
import { own } from '../words.ts';
import { pack } from '../zip.ts';
import { absentXml, type Book, chapterXml, tag, tags, xhtml } from './chapter.ts';

const css = `body{line-height:1.7;text-autospace:normal;overflow-wrap:break-word}h1{font-size:1.6em}
:lang(en){hyphens:auto}nav ol{list-style:none;padding-left:1.2em}
h1,h2,h3,h4,h5,h6{line-height:1.4;text-align:left;text-wrap:pretty;hyphens:none}
h1.title,.cover h1,.cover h2{text-align:center;text-wrap:balance}
p{margin:.4em 0}p:lang(zh){text-indent:2em}.zh,h1 .en,h2 .en,h3 .en,h4 .en,h5 .en,h6 .en,p .en,td .en,th .en{display:block}
.en{font-size:.9em;font-weight:400;text-indent:0;opacity:.85}.signature,.date{text-align:right}
.title-more,.subtitle,.number,.caption{text-align:center}p.caption,p.addressee,p.toc,p.table-note{text-indent:0}
.table{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.85em}
td,th{border:1px solid;padding:.3em;text-align:center;font-weight:400}th{font-weight:700}
.added{font-weight:400;opacity:.75}
.call{vertical-align:super;font-size:.7em;text-decoration:none;padding:0 .2em}
aside{font-size:.85em;margin-top:1em;opacity:.85}aside p,.cover p{text-indent:0}.cover{text-align:center;opacity:.85}
`;

const container =
  '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0"' +
  ' xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf"' +
  ' media-type="application/oebps-package+xml"/></rootfiles></container>';

/** The name of a book that never changes: a UUID of version 8 made of what it is of. */
function nameOf({ site, plan }: Document, edition: Edition): string {
  const digits = sha256(`${site} ${plan} ${edition}`);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, digits.slice(20, 32)].join('-')}`;
}

const languageOf = (edition: Edition): keyof Both => (edition === 'en' ? 'en' : 'zh');

const headingWords = (heading: Heading, edition: Edition) => textOf(saidIn(heading, languageOf(edition)));

/** The clauses of a document, those of its tables too, each with how it is cited. */
const clausesOf = (blocks: readonly Block[], language: keyof Both) =>
  blocks.flatMap((b) => {
    const beside = b.type === 'table' ? [...b.above, ...b.below] : [];
    return [b, ...beside].map(({ id, page, cite }) => ({ id, page, cite: cite[language] }));
  });

/** The contents as a tree of lists: chapters, and what stands below them to the third level. */
function contentsXml(headings: readonly Heading[], edition: Edition, depth = 1): string {
  let out = '';
  for (let i = 0; i < headings.length; ) {
    const heading = headings[i]!;
    const end = headings.findIndex((h, n) => n > i && h.depth <= depth);
    const below = headings.slice(i + 1, end < 0 ? undefined : end);
    const { language } = saidIn(heading, languageOf(edition));
    const words =
      escapeXml(headingWords(heading, edition).trim() || heading.cite[language]) +
      absentXml(heading, languageOf(edition));
    out +=
      `<li><a ${tag(language)} href="${heading.page}.xhtml#${heading.id}">${words}</a>` +
      `${below.length ? contentsXml(below, edition, depth + 1) : ''}</li>`;
    i += below.length + 1;
  }
  return `<ol>${out}</ol>`;
}

/** The contents, and the list of all clauses as the pages of the book. */
function navXml({ doc, edition }: Book): string {
  const language = languageOf(edition);
  const headings = doc.blocks.filter((b) => b.type === 'heading' && b.depth > 0 && b.depth <= 3) as Heading[];
  const pages = clausesOf(doc.blocks, language).map(
    ({ id, page, cite }) => `<li><a href="${page}.xhtml#${id}">${escapeXml(cite || id)}</a></li>`,
  );
  const cover = `<li><a href="cover.xhtml">${own.cover[language]}</a></li>`;
  const contents = contentsXml(headings, edition).replace('<ol>', `<ol>${cover}`);
  return xhtml(
    own.contents[language],
    language,
    `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${own.contents[language]}</h1>${contents}</nav>` +
      `<nav epub:type="page-list" role="doc-pagelist" id="pages" hidden="hidden"><h2>${own.clauses[language]}</h2>` +
      `<ol>${pages.join('')}</ol></nav>`,
  );
}

/** The title page: what the book says of itself. */
function coverXml({ doc, edition }: Book): string {
  const languages = languagesOf(edition);
  const said = languages.map((of, i) => {
    const rows = coverOf(doc, of).map(({ name, value }) => {
      const words = escapeXml(value);
      const shown = /^https?:/.test(value) ? `<a href="${words}">${words}</a>` : words;
      return `<p>${name}${of === 'zh' ? '：' : ': '}${shown}</p>`;
    });
    const status = edition === 'zh' ? '' : `<p>${own.unofficial[of]}</p>`;
    const name = i ? 'h2' : 'h1';
    const issuer = issuerIn(doc, of);
    return (
      `<div ${tag(of)}><${name}>${escapeXml(titleIn(doc, of))}</${name}>` +
      `${issuer && `<p>${escapeXml(issuer)}</p>`}${rows.join('')}${status}</div>`
    );
  });
  return xhtml(
    titleIn(doc, languageOf(edition)),
    languageOf(edition),
    `<section epub:type="titlepage" class="cover">${said.join('')}</section>`,
  );
}

const features = [
  'tableOfContents',
  'structuralNavigation',
  'pageNavigation',
  'readingOrder',
  'displayTransformability',
  'ARIA',
];

function packageXml({ doc, edition }: Book, pages: readonly string[]): string {
  const language = languageOf(edition);
  const issuer = issuerIn(doc, language);
  const day = dayOf(doc);
  const items = ['cover', ...pages];
  const meta = (property: string, value: string) => `<meta property="${property}">${escapeXml(value)}</meta>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0"' +
    ` unique-identifier="id" xml:lang="${tags[language]}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:identifier id="id">${nameOf(doc, edition)}</dc:identifier>` +
    `<dc:title>${escapeXml(titleIn(doc, language))}</dc:title>` +
    languagesOf(edition)
      .map((of) => `<dc:language>${of === 'zh' ? doc.chinese : tags[of]}</dc:language>`)
      .join('') +
    (issuer && `<dc:creator>${escapeXml(issuer)}</dc:creator>`) +
    (day && `<dc:date>${day}</dc:date>`) +
    `<dc:source>${escapeXml(addressOfAll(doc, language))}</dc:source>` +
    meta('dcterms:modified', `${doc.released || day || '2000-01-01'}T00:00:00Z`) +
    meta('schema:accessMode', 'textual') +
    meta('schema:accessModeSufficient', 'textual') +
    features.map((feature) => meta('schema:accessibilityFeature', feature)).join('') +
    meta('schema:accessibilityHazard', 'none') +
    meta('schema:accessibilitySummary', summary[language]) +
    '</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' +
    '<item id="css" href="book.css" media-type="text/css"/>' +
    items
      .map((page) => `<item id="page-${page}" href="${page}.xhtml" media-type="application/xhtml+xml"/>`)
      .join('') +
    `</manifest><spine><itemref idref="page-cover"/><itemref idref="nav"/>${pages
      .map((page) => `<itemref idref="page-${page}"/>`)
      .join('')}</spine></package>`
  );
}
const summary: Both = {
  zh: '全书为文字，标题分级，表格有表头，可按条款编号跳转；编者注为弹出式注释。',
  en: 'All text; headings by level, tables with headers, a list of clauses to go to; notes pop up.',
};

/** A document in an edition as a book (EPUB 3.3); the same document gives the same bytes. */
export function epubOf(doc: Document, edition: Edition): Uint8Array {
  const pageOf = new Map(doc.blocks.map((b) => [b.id, b.page]));
  const book: Book = { doc, edition, pageOf };
  const pages = [...new Set(doc.blocks.map((b) => b.page))];
  const titleFor = (page: string) => {
    const head = doc.blocks.find((b) => b.type === 'heading' && b.page === page && b.depth === 1);
    return head?.type === 'heading' ? headingWords(head, edition) : titleIn(doc, languageOf(edition));
  };
  /** Quotation marks of words are escaped: these are tags of languages. */
  const inScript = (xml: string) => xml.replaceAll('"zh-CN"', `"${doc.chinese}"`);
  return pack(
    {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': container,
      'EPUB/package.opf': inScript(packageXml(book, pages)),
      'EPUB/nav.xhtml': inScript(navXml(book)),
      'EPUB/book.css': css,
      'EPUB/cover.xhtml': inScript(coverXml(book)),
      ...Object.fromEntries(
        pages.map((page) => [`EPUB/${page}.xhtml`, inScript(chapterXml(page, titleFor(page), book))]),
      ),
    },
    'mimetype',
  );
}
