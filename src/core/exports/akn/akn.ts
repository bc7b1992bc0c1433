import { escapedLines } from '../../model/escaped-xml.ts';
import { noteIn, noteText } from '../../published/note.ts';
import {
  type Block,
  type Both,
  type Heading,
  type Line,
  type Paragraph,
  type Run,
  type Said,
  saidIn,
  type Table,
  textOf,
} from '../blocks.ts';
import type { Document } from '../document.ts';
import { own } from '../words.ts';
import { type Component, identityXml, publicationXml, referencesXml } from './identity.ts';

/** The element of a division; those that Akoma Ntoso has no name for are containers with one. */
const elements: Partial<Record<Block['kind'], string>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  para: 'paragraph',
  subpara: 'subparagraph',
  point: 'point',
};

/** A block with what stands under it. */
interface Tree {
  block: Block;
  below: Tree[];
}

/** What is counted while the words of a file are written. */
interface Writing {
  doc: Document;
  language: keyof Both;
  notes: { id: string; note: Both }[];
  /** The titles that the words cite, in the order in which they first stand. */
  cited: string[];
}

/** The blocks as a tree, by the divisions that each stands in. */
function treeOf(blocks: readonly Block[]): Tree[] {
  const byId = new Map<string, Tree>();
  const roots: Tree[] = [];
  for (const block of blocks) {
    const tree: Tree = { block, below: [] };
    byId.set(block.id, tree);
    (byId.get(block.path.at(-1) ?? '')?.below ?? roots).push(tree);
  }
  return roots;
}

const isDivision = ({ block }: Tree) => block.type === 'heading';

/** Words with the titles in them that they cite. */
const citedTitle = /《[^《》]{2,80}》/gu;
function citing(words: string, { cited }: Writing): string {
  let out = '';
  let done = 0;
  for (const { 0: title, index } of words.matchAll(citedTitle)) {
    if (!cited.includes(title)) cited.push(title);
    const ref = `<ref href="#cited_${cited.indexOf(title) + 1}">${escapedLines(title)}</ref>`;
    out += escapedLines(words.slice(done, index)) + ref;
    done = index + title.length;
  }
  return out + escapedLines(words.slice(done));
}

function runXml({ text, to }: Run, writing: Writing): string {
  return to && writing.doc.ids.has(to)
    ? `<ref href="#${to}">${escapedLines(text)}</ref>`
    : citing(text, writing);
}

const runsXml = (said: Said, writing: Writing) => said.runs.map((run) => runXml(run, writing)).join('');

/** The call for the editor's note on a clause, which stands in the metadata. */
function callXml({ note }: Block, { notes }: Writing): string {
  if (!note) return '';
  const id = `ednote_${notes.length + 1}`;
  notes.push({ id, note });
  return `<noteRef href="#${id}" marker="${notes.length}"/>`;
}

/** Behind the name of an annex of which nothing stands in the document, that it is not there; else empty. */
const absentXml = ({ absent }: Block, { language }: Writing): string =>
  absent ? ` <remark status="editorial">${own.absent[language]}</remark>` : '';

/** Words in a language of the file, or in Chinese where they are not translated. */
const inLanguage = (xml: string, isOther: boolean, { doc }: Writing) =>
  isOther ? `<span xml:lang="${doc.chinese === 'zh-Hant' ? doc.chinese : 'zh'}">${xml}</span>` : xml;

function paragraphXml(p: Paragraph, writing: Writing): string {
  const { language, ...said } = saidIn(p, writing.language);
  const first = said.lead ? `<b>${escapedLines(said.marker + said.lead)}</b>` : escapedLines(said.marker);
  const words = inLanguage(first + runsXml(said, writing), language !== writing.language, writing);
  return `<p eId="${p.id}" class="${p.role ?? p.kind}">${words}${absentXml(p, writing)}${callXml(p, writing)}</p>`;
}

function lineXml({ id, head, squares }: Line, writing: Writing): string {
  const { language } = writing;
  const name = head ? 'th' : 'td';
  const cells = squares.map((square) => {
    if (!square) return '';
    const { rows, columns, zh, en } = square;
    const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
    const words = language === 'en' ? en || zh : zh;
    const isOther = language === 'en' && !en && /\p{sc=Han}/u.test(zh);
    return `<${name}${spans}><p>${inLanguage(escapedLines(words), isOther, writing)}</p></${name}>`;
  });
  return `<tr eId="${id}">${cells.join('') || '<td><p/></td>'}</tr>`;
}

function tableXml(table: Table, writing: Writing): string {
  const beside = (own: readonly Paragraph[]) => own.map((p) => paragraphXml(p, writing)).join('');
  const rows = table.lines.map((line) => lineXml(line, writing)).join('');
  const call = table.note ? `<p>${callXml(table, writing)}</p>` : '';
  const grid = `<table eId="${table.id}">${rows || '<tr><td><p/></td></tr>'}</table>`;
  return `${beside(table.above)}${grid}${call}${beside(table.below)}`;
}

const blockXml = (block: Block, writing: Writing): string =>
  block.type === 'table' ? tableXml(block, writing) : paragraphXml(block as Paragraph, writing);

/** The number and the words of a heading. */
function headXml(heading: Heading, writing: Writing): string {
  const { language, ...said } = saidIn(heading, writing.language);
  const isOther = language !== writing.language;
  const number = said.marker ? `<num>${inLanguage(escapedLines(said.marker), isOther, writing)}</num>` : '';
  const words = inLanguage(escapedLines(said.lead) + runsXml(said, writing), isOther, writing);
  return `${number}<heading>${words}${absentXml(heading, writing)}${callXml(heading, writing)}</heading>`;
}

/**
 * What stands under a division: first its own paragraphs, then divisions; paragraphs between these in a
 * container.
 */
function belowXml(id: string, below: readonly Tree[], writing: Writing): string {
  const first = below.findIndex(isDivision);
  const blocks = (trees: readonly Tree[]) => trees.map((t) => blockXml(t.block, writing)).join('');
  if (first < 0) return `<content>${blocks(below) || '<p/>'}</content>`;
  let out = first ? `<intro>${blocks(below.slice(0, first))}</intro>` : '';
  let containers = 0;
  for (let i = first; i < below.length; ) {
    const end = below.findIndex((t, n) => n >= i && isDivision(t));
    const between = below.slice(i, end < 0 ? undefined : end);
    if (between.length)
      out +=
        `<hcontainer eId="${id}__hcontainer_${++containers}" name="clauses"><content>${blocks(between)}` +
        '</content></hcontainer>';
    else out += divisionXml(below[i]!, writing);
    i += between.length || 1;
  }
  return out;
}

function divisionXml({ block, below }: Tree, writing: Writing): string {
  const heading = block as Heading;
  const element = elements[heading.kind];
  const begin = element
    ? `${element} eId="${block.id}"`
    : `hcontainer eId="${block.id}" name="${block.kind}"`;
  const inside = headXml(heading, writing) + belowXml(block.id, below, writing);
  return `<${begin}>${inside}</${element ?? 'hcontainer'}>`;
}

/** The metadata of a component; notes and cited titles belong to the main one. */
function metaXml(component: Component, { doc, language, notes, cited }: Writing): string {
  const isMain = component.prefix === '';
  const said = notes.flatMap(({ id, note }) =>
    noteIn(note, [language]).map(
      ({ words }) =>
        `<note eId="${id}" class="editor"><p>${own.editorNote[language]}${escapedLines(noteText(words))}</p></note>`,
    ),
  );
  return (
    `<meta>${identityXml(doc, language, component)}${publicationXml(doc)}` +
    `${referencesXml(doc, language, component, isMain ? cited : [])}` +
    `${isMain && said.length ? `<notes source="#publisher">${said.join('')}</notes>` : ''}</meta>`
  );
}

/** An annex as a document of its own, joined to the main one. */
function attachmentXml({ block, below }: Tree, number: number, writing: Writing): string {
  const component: Component = { name: `att_${number}`, prefix: `${block.id}__` };
  const inside = below.map((t) => (isDivision(t) ? divisionXml(t, writing) : blockXml(t.block, writing)));
  return (
    `<attachment eId="${block.id}">${headXml(block as Heading, writing)}<doc name="attachment">` +
    `${metaXml(component, writing)}<mainBody>${inside.join('') || '<p/>'}</mainBody></doc></attachment>`
  );
}

/** What stands before the first division: the title, and what the document says of itself. */
function prefaceXml(trees: readonly Tree[], writing: Writing): string {
  const words = trees.map(({ block }) => {
    if (block.kind !== 'title' || block.type !== 'heading') return blockXml(block, writing);
    const { language, ...said } = saidIn(block, writing.language);
    const title = inLanguage(escapedLines(textOf(said)), language !== writing.language, writing);
    return `<p eId="${block.id}"><docTitle>${title}</docTitle>${callXml(block, writing)}</p>`;
  });
  return words.length ? `<preface>${words.join('')}</preface>` : '';
}

/**
 * A plan as Akoma Ntoso 3.0 in one language: an expression of the work that both are of. Annexes that stand at the
 * end are components of it. Every clause has its eId; the same document gives the same text.
 */
export function aknOf(doc: Document, language: keyof Both): string {
  const writing: Writing = { doc, language, notes: [], cited: [] };
  const trees = treeOf(doc.blocks);
  const isTitle = (t: Tree) => t.block.kind === 'title';
  const start = trees.findIndex((t) => isDivision(t) && !isTitle(t));
  const front = start < 0 ? trees.filter(isTitle) : trees.slice(0, start);
  const rest = start < 0 ? trees.filter((t) => !isTitle(t)) : trees.slice(start);
  const last = rest.findLastIndex((t) => t.block.kind !== 'attachment') + 1;
  const preface = prefaceXml(front, writing);
  const body = rest
    .slice(0, last)
    .map((t) => (isDivision(t) ? divisionXml(t, writing) : blockXml(t.block, writing)));
  const attachments = rest.slice(last).map((t, i) => attachmentXml(t, i + 1, writing));
  const meta = metaXml({ name: 'main', prefix: '' }, writing);
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">' +
    `<doc name="plan">${meta}${preface}<mainBody>${body.join('\n') || '<p/>'}</mainBody>` +
    `${attachments.length ? `<attachments>${attachments.join('\n')}</attachments>` : ''}</doc></akomaNtoso>\n`
  );
}
