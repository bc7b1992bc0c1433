import { escapedHtml } from '../../model/escaped-html.ts';
import { unseenClass } from '../html/doubts.ts';
import type { Piece } from '../missing.ts';
import { allNamed, firstNamed, nameOf } from '../packed/xml-part.ts';
import { refuseLarge } from '../too-large.ts';
import type { ListCounters, Outline } from './lists.ts';
import { type Looks, type OdtLooks, plain } from './looks.ts';
import { asides, isSilent, silent } from './set-aside.ts';

/** A cell that is repeated oftener, to fill a sheet, is empty. */
const mostRepeated = 50;

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
export class OdtReader {
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
