import { escapedHtml } from '../../model/escaped-html.ts';
import type { Said, Sentence } from '../../model/sentence.ts';
import { Unreadable } from '../../model/unreadable.ts';
import { printedIn } from '../document.ts';
import { unseenClass } from '../html/doubts.ts';
import { readHtml } from '../html/html.ts';
import { missingCharacters, type Piece, quoted } from '../missing.ts';
import { damagedPart, unpack } from '../packed/unpack.ts';
import { allNamed, firstNamed, nameOf, xmlPart } from '../packed/xml-part.ts';
import { names, notes, said } from '../said.ts';
import { refuseLarge } from '../too-large.ts';
import { ListCounters, listStyles, Outline } from './lists.ts';
import { type Looks, OdtLooks, plain } from './looks.ts';

const what = 'odt';
/** A cell that is repeated oftener, to fill a sheet, is empty. */
const mostRepeated = 50;

/** What is taken out of the text, with the sentence that says so. */
const asides: Record<string, (values: { n: number; words: Said }) => Sentence> = {
  annotation: notes.odtComments,
  'tracked-changes': notes.odtChanges,
  'ruby-text': notes.ruby,
  'text-box': notes.textBoxes,
  image: notes.pictures,
  object: notes.objects,
};
/** What of a document is for programs, or is shown nowhere. */
const silent = new Set([
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'annotation-end',
  'title',
  'desc',
]);

/** Whether an element is for programs; the title of the document, where the text names it, is not (`text:title`). */
const isSilent = (element: Element): boolean =>
  silent.has(nameOf(element)) && element.nodeName !== 'text:title';

/** Whether a list goes on counting where the one before it, or one that it names, ended. */
const isContinued = (list: Element): boolean =>
  list.getAttribute('text:continue-numbering') === 'true' || list.hasAttribute('text:continue-list');

/** What blocks stand in: a list of a level and style, and the attributes of their paragraphs. */
interface Around {
  attributes: string;
  /** The number shown before the first block. */
  prefix: string;
  level: number;
  style: string;
}
const outside: Around = { attributes: '', prefix: '', level: 0, style: '' };

/** Reads the body of a text, element by element, into lines of HTML. */
class OdtReader {
  readonly lines: string[] = [];
  /** The notes of the text so far, also those of its cells: they are counted together. */
  readonly notes: string[];
  readonly lists: ListCounters;
  private readonly outline: Outline;
  private readonly looks: OdtLooks;
  /** Words that are hidden, and such as are struck out. */
  readonly hidden: string[] = [];
  readonly struck: string[] = [];
  /** What was taken out, by kind: its words. */
  readonly aside = new Map<string, string[]>();
  /** What stands in the text and in no element of it: numbers of notes and lists. */
  readonly added: Piece[] = [];
  private boxes: Element[] = [];
  /** Whether what is read now stands in a section or a row that is not shown. */
  private isWithheld = false;

  constructor(lists: ListCounters, outline: Outline, looks: OdtLooks, notes: string[] = []) {
    this.lists = lists;
    this.outline = outline;
    this.looks = looks;
    this.notes = notes;
  }

  /** Blocks of a body, a section, a list or a cell. */
  blocks(parent: Element, around: Around = outside): void {
    const { attributes, level, style } = around;
    let before = around.prefix;
    for (const element of parent.children) {
      const name = nameOf(element);
      if (name === 'p' || name === 'h') {
        this.paragraph(element, name, attributes, before || (level ? '' : this.numberOf(element)));
        before = '';
      } else if (name === 'list') this.list(element, attributes, level + 1, style);
      else if (name === 'table') this.table(element);
      else if (Object.hasOwn(asides, name)) this.setAside(element, name);
      else if (!silent.has(name))
        this.within(element, () => this.blocks(element, { ...around, prefix: before }));
    }
  }

  /** Reads what stands in a section or a row, which may not be shown. */
  private within<T>(element: Element, read: () => T): T {
    const before = this.isWithheld;
    this.isWithheld ||= withholds(element);
    const found = read();
    this.isWithheld = before;
    return found;
  }

  /** The number that the outline shows before a paragraph that stands in no list. */
  private numberOf(element: Element): string {
    const level = this.outline.levelOf(element);
    const begins = element.getAttribute('text:restart-numbering') === 'true';
    const start = begins ? Number(element.getAttribute('text:start-value')) || 1 : null;
    return level ? this.lists.nextHeading(level, start) : '';
  }

  private paragraph(element: Element, name: string, attributes: string, before: string): void {
    if (before) this.added.push({ text: before });
    const words = escapedHtml(before) + this.looking(element, plain);
    const depth = Math.min(6, Math.max(1, Number(element.getAttribute('text:outline-level')) || 1));
    const tag = name === 'h' ? `h${depth}` : 'p';
    if (/\S/u.test(words)) this.lines.push(`<${tag}${attributes}>${words}</${tag}>`);
    for (const box of this.boxes.splice(0)) this.lists.apart(() => this.blocks(box));
  }

  /** The words inside a paragraph or a span, as its style has them. */
  private looking(element: Element, around: Looks): string {
    const own = this.looks.of(element, around);
    const looks = this.isWithheld || withholds(element) ? { ...own, hidden: true } : own;
    const words = this.inline(element, looks);
    if (!/\S/u.test(words)) return words;
    const isUnseen = (of: Looks) => of.hidden || of.white;
    const seen =
      isUnseen(looks) && !isUnseen(around) ? `<span class="${unseenClass}">${words}</span>` : words;
    const marked = looks.struck && !around.struck ? `<s>${seen}</s>` : seen;
    const { raised } = looks;
    return raised && !around.raised ? `<${raised}>${marked}</${raised}>` : marked;
  }

  /** Keeps words that are hidden, or struck out, to be told. */
  private keepUnlike(words: string, { hidden, white, struck }: Looks): void {
    if (!/\S/u.test(words)) return;
    if (hidden || white) this.hidden.push(words);
    else if (struck) this.struck.push(words);
  }

  /** The words inside a paragraph. */
  private inline(parent: Element, looks: Looks = plain): string {
    let out = '';
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        this.keepUnlike(node.textContent ?? '', looks);
        out += escapedHtml(node.textContent ?? '').replace(/\s+/gu, ' ');
      }
      if (node.nodeType !== 1) continue;
      const element = node as Element;
      const name = nameOf(element);
      if (name === 's')
        out += ' '.repeat(Math.min(mostRepeated, Number(element.getAttribute('text:c')) || 1));
      else if (name === 'tab') out += '\u3000';
      else if (name === 'line-break') out += '<br>';
      else if (name === 'note') out += this.note(element);
      else if (name === 'text-box' || isShape(element)) {
        this.boxes.push(element);
        this.setAside(element, 'text-box');
      } else if (name === 'span' || name === 'hidden-text') out += this.looking(element, looks);
      else if (Object.hasOwn(asides, name)) this.setAside(element, name);
      else if (!isSilent(element)) out += this.inline(element, looks);
    }
    return out;
  }

  /** A note goes to the end of the text, and its number where it is called. */
  private note(element: Element): string {
    const number = `[${this.notes.length + 1}]`;
    const at = this.notes.push('') - 1;
    const body = firstNamed(element, 'note-body');
    const words = body ? [...body.children].map((p) => this.inline(p)).join(' ') : '';
    this.notes[at] = `<p data-note="${number}">${number}${words}</p>`;
    this.added.push({ text: number }, { text: number });
    return number;
  }

  private list(element: Element, attributes: string, level: number, outer: string): void {
    const style = element.getAttribute('text:style-name') ?? outer;
    if (level === 1 || element.hasAttribute('text:style-name'))
      this.lists.begin(style, level, isContinued(element));
    for (const item of element.children) {
      const start = Number(item.getAttribute('text:start-value')) || null;
      const numbered = nameOf(item) === 'list-item' && ['p', 'h'].includes(nameOf(item.children[0] ?? item));
      const prefix = numbered ? this.lists.next(style, level, start) : '';
      this.blocks(item, { attributes, prefix, level, style });
    }
  }

  /** A table; one of a single column is a frame around text. */
  private table(element: Element): void {
    const rows = allNamed(element, ['table-row'], ['table-row', 'table']);
    const cellsOf = (row: Element) => [...row.children].filter((c) => nameOf(c) === 'table-cell');
    const squares = (row: Element) =>
      [...row.children].filter((c) => /^(?:covered-)?table-cell$/u.test(nameOf(c))).length;
    if (
      rows.every(
        (row) => squares(row) === 1 && !cellsOf(row)[0]?.hasAttribute('table:number-columns-repeated'),
      )
    ) {
      for (const row of rows)
        for (const cell of cellsOf(row)) this.blocks(cell, { ...outside, attributes: ' data-box' });
      return;
    }
    this.lines.push('<table>');
    for (const row of rows)
      this.lines.push(
        this.within(row, () => {
          const cells = cellsOf(row).map((cell) => this.cell(cell));
          return again(`<tr>${cells.join('')}</tr>`, repeated(row, 'rows'));
        }),
      );
    this.lines.push('</table>');
  }

  private cell(cell: Element): string {
    const inside = new OdtReader(this.lists, this.outline, this.looks, this.notes);
    inside.isWithheld = this.isWithheld;
    inside.blocks(cell);
    for (const [name, words] of inside.aside)
      this.aside.set(name, [...(this.aside.get(name) ?? []), ...words]);
    this.added.push(...inside.added);
    this.hidden.push(...inside.hidden);
    this.struck.push(...inside.struck);
    const parts = inside.lines.map((line) => line.replace(/^<(?:p|h\d)[^>]*>|<\/(?:p|h\d)>$/gu, ''));
    const span = (name: string, as: string) => {
      const count = Number(cell.getAttribute(`table:number-${name}-spanned`)) || 1;
      return count > 1 ? ` ${as}="${count}"` : '';
    };
    const html = `<td${span('columns', 'colspan')}${span('rows', 'rowspan')}>${parts.join('<br>')}</td>`;
    return again(html, repeated(cell, 'columns'));
  }

  private setAside(element: Element, name: string): void {
    // Who made a change or a comment, and when, are none of its words.
    const blocks = allNamed(element, ['p', 'h'], ['p', 'h']);
    const words = (blocks.length ? blocks : [element])
      .map((block) => block.textContent ?? '')
      .join(' ')
      .replace(/\s+/gu, ' ')
      .trim();
    this.aside.set(name, [...(this.aside.get(name) ?? []), words]);
  }
}

/** How often a row or a cell stands there; a row without words is read once. */
const repeated = (element: Element, name: 'rows' | 'columns'): number =>
  name === 'rows' && !/\S/u.test(element.textContent ?? '')
    ? 1
    : Math.min(mostRepeated, Number(element.getAttribute(`table:number-${name}-repeated`)) || 1);

/** HTML as often as it is repeated: tables repeat cells that hold tables that do. Throws where that is too large. */
function again(html: string, times: number): string {
  const all = html.repeat(times);
  if (times > 1) refuseLarge(all);
  return all;
}

/** Whether an element says of itself that it is not shown: a section, a field, a paragraph, a row. */
const withholds = (element: Element): boolean =>
  element.getAttribute('text:display') === 'none' ||
  [...element.children].some((c) => nameOf(c) === 'hidden-paragraph' && withholds(c)) ||
  element.getAttribute('text:is-hidden') === 'true' ||
  ['collapse', 'filter'].includes(element.getAttribute('table:visibility') ?? '');

/** Whether an element is a drawn shape that holds words, as a frame holds a box with them. */
const isShape = (element: Element): boolean =>
  element.nodeName.startsWith('draw:') &&
  [...element.children].some((c) => ['p', 'list', 'table'].includes(nameOf(c)));

/** The first words of many, for a sentence. */
const few = (words: readonly string[]): string => {
  const said = words
    .filter(Boolean)
    .slice(0, 3)
    .map((w) => `“${[...w].slice(0, 30).join('')}”`);
  return said.length ? ` (${said.join(', ')}${words.length > 3 ? ', …' : ''})` : '';
};

/** The words of the body as its own markup has them, without what is set aside. */
const expectedIn = (body: Element): Piece[] =>
  allNamed(
    body,
    ['p', 'h'],
    ['p', 'h', ...Object.keys(asides).filter((name) => name !== 'text-box'), ...silent],
  ).map((p) => ({ text: wordsOf(p) }));
function wordsOf(parent: Element): string {
  let out = '';
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) out += node.textContent ?? '';
    if (node.nodeType !== 1) continue;
    const [element, name] = [node as Element, nameOf(node as Element)];
    const isAside = (Object.hasOwn(asides, name) && name !== 'text-box') || isSilent(element);
    if (!isAside && name !== 'note-citation') out += wordsOf(element);
  }
  return out;
}

/** What of a document is read. */
const isRead = (name: string): boolean => /^(?:content|styles|META-INF\/manifest)\.xml$/u.test(name);
/** Whether a part that is read is in the list of parts (OpenDocument 1.3 part 2, 3.2) and not in the file. */
const isLost = (name: string, parts: ReadonlyMap<string, unknown>): boolean =>
  isRead(name) && !parts.has(name);

/**
 * Reads an OpenDocument text (.odt) as HTML, and says what a person should look at. Throws an Error with a
 * sentence for people where it is none, or holds what no program writes.
 */
export function readOdt(bytes: Buffer): { html: string; told: Said[]; wrote: Said } {
  const parts = unpack(bytes, isRead, what);
  const part = (name: string) => (parts.has(name) ? xmlPart(parts.get(name)!, what) : null);
  const listed = allNamed(part('META-INF/manifest.xml'), ['file-entry']);
  if (listed.some((entry) => isLost(entry.getAttribute('manifest:full-path') ?? '', parts)))
    throw damagedPart(what);
  if (/encryption-data/u.test(new TextDecoder().decode(parts.get('META-INF/manifest.xml'))))
    throw new Unreadable(said.locked({ what: names[what]() }));
  const content = part('content.xml');
  // What dates are written with is called text too, and stands before it.
  const body = firstNamed(firstNamed(content, 'body') ?? null, 'text');
  if (!body) throw new Unreadable(said.noOdt());
  const styles = part('styles.xml');
  const lists = new ListCounters(listStyles([styles, content]));
  const reader = new OdtReader(lists, new Outline([styles, content]), new OdtLooks([styles, content]));
  reader.blocks(body);
  const html = [
    '<!doctype html>',
    '<html lang="zh"><body>',
    ...reader.lines,
    ...reader.notes,
    '</body></html>',
    '',
  ].join('\n');
  refuseLarge(html);
  const told = tellOfWords(reader, body, styles);
  if (lists.lost) told.push(notes.odtLostNumbers({ n: lists.lost }));
  const missing = missingCharacters([...expectedIn(body), ...reader.added], printedIn(readHtml(html).lines));
  if (missing) told.push(notes.lostOdt({ n: missing.count, quoted: quoted(missing.first) }));
  const wrote = lists.written ? notes.odtNumbers({ n: lists.written }) : '';
  return { html, told, wrote };
}

/** What is said of words that were set aside, are not seen, or stand elsewhere than in the body. */
function tellOfWords(reader: OdtReader, body: Element, styles: Element | null): Said[] {
  const { aside, hidden, struck } = reader;
  const told: Said[] = [...aside].map(([name, words]) =>
    asides[name]!({ n: words.length, words: few(words) }),
  );
  if (hidden.length) told.push(notes.hidden({ n: hidden.length, words: few(hidden) }));
  if (struck.length) told.push(notes.struck({ n: struck.length, words: few(struck) }));
  const mute = allNamed(body, ['fieldmark'])
    .map((field) => /\bFORM(?:CHECKBOX|DROPDOWN)$/u.exec(field.getAttribute('field:type') ?? '')?.[0] ?? '')
    .filter(Boolean);
  if (mute.length) told.push(notes.docFields({ n: mute.length, words: few(mute) }));
  if (reader.notes.length) told.push(notes.notesAtEnd({ n: reader.notes.length, words: '' }));
  const around = allNamed(styles, ['header', 'footer', 'header-left', 'footer-left'])
    .map((e) => (e.textContent ?? '').trim())
    .filter((words) => /\p{L}/u.test(words));
  if (around.length) told.push(notes.headersAndFooters({ words: few(around) }));
  return told;
}
