import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readMarker } from '../../chinese/heading-numbers.ts';
import { attachment } from '../../chinese/heading-words.ts';
import type { BesideText, SourceLine } from '../../model/source-line.ts';
import { withDrawnTables } from '../drawn-tables.ts';
import { doubtOf, unsureOfWords } from './doubts.ts';
import { isOfNotes, isWayBack, noteIn } from './notes.ts';
import { isFrame, saidOfPages, unsureOf } from './places.ts';
import { figureWith, isRaised } from './raised.ts';
import type { Sheets } from './sheets.ts';
import { readGrid } from './table.ts';
import {
  attribute,
  blockTags,
  isBold,
  isHidden,
  isLink,
  pageTags,
  readingTags,
  sideTags,
  unseenTags,
} from './tags.ts';
import { beginningOf, notShown, oneLine, textOf, within } from './words.ts';

/** The class that the reader of Word gives the heading of a table of contents. */
export const contentsClass = 'contents-heading';
/** Words that can be a clause of a plan, wherever on a page they stand. */
const isClause = (raw: string) =>
  /[。；！？]|，.*，/u.test(raw) || Boolean(readMarker(raw)) || attachment.pattern.test(raw);
/** A menu's entries are short, and mostly links. */
const [longestEntry, mostlyLinks] = [40, 0.8];
/** How many characters before an element are read to tell whether a line begins there. */
const lookedBack = 200;

/** Elements whose words are none of those around them, and what they are then. */
const besideBy = new Map<string, BesideText>([
  ['del', 'taken-out'],
  ...[...readingTags].map((name): [string, BesideText] => [name, 'reading']),
]);

/** The lines of a page, as its elements are entered and left in the order of the document. */
export class PageReader {
  private readonly lines: SourceLine[] = [];
  /** How many elements of each kind are open; the level of the heading that is. */
  private readonly open = {
    heading: 0,
    item: false,
    chrome: 0,
    link: 0,
    pre: 0,
    bold: 0,
    contents: 0,
    framed: 0,
  };
  /** What the reading of printed pages says of the element that is open. */
  private said: ReturnType<typeof saidOfPages> = {};
  /** The sign of the note that is open, until its first line is read. */
  private note = '';
  /** The words of the line so far, and the number of its first line in the file. */
  private buffer = '';
  private no = 0;
  /** How many of its characters are links, and are not bold; how many links it has. */
  private linked = 0;
  private thin = 0;
  private links = 0;
  /** Words inside a paragraph that are none of it; those of them that call for notes. */
  private unread: SourceLine[] = [];
  private calls: string[] = [];
  /** The figures of the line of which a part is raised; where raised words that are open begin in it. */
  private raised: string[] = [];
  private readonly raisedFrom: number[] = [];
  /** Lines of nothing but links, and how many. */
  private readonly linkedLines = new Map<SourceLine, number>();
  /** Where the lines of preformatted text that is open begin. */
  private preformattedFrom = 0;
  private readonly sideChrome = new Map<Tree.Node, boolean>();
  /** Bold words with a number in a line of their own, where nothing but line feeds parts the paragraphs. */
  private readonly setOff = new Set<Tree.Node>();
  /** How many lines stand above the page in its file. */
  private readonly before: number;

  private readonly sheets: Sheets;
  /** Why the words of elements that are open may be none of the text, and such words of the line. */
  private readonly doubts: ('struck' | 'unseen')[] = [];
  private doubtful = { struck: '', unseen: '' };

  constructor(before: number, sheets: Sheets) {
    this.before = before;
    this.sheets = sheets;
  }

  text(node: Tree.TextNode): void {
    if (this.open.pre && node.value.includes('\n')) {
      this.preformatted(node);
      return;
    }
    const first = node.value.search(/\S/u);
    this.words(
      node.value,
      this.lineOf(node) + node.value.slice(0, Math.max(0, first)).split('\n').length - 1,
    );
  }

  /** Words of the line that is open; their first stands on this line of the file. */
  private words(words: string, no: number): void {
    if (/\S/u.test(words)) this.no ||= no;
    this.buffer += words;
    const doubt = this.doubts.at(-1);
    if (doubt) this.doubtful[doubt] += words;
    const characters = words.replace(/\s/gu, '').length;
    if (!this.open.bold) this.thin += characters;
    if (this.open.link) this.linked += characters;
  }

  /** In preformatted text a line is a line. */
  private preformatted(node: Tree.TextNode): void {
    node.value.split('\n').forEach((line, k) => {
      if (k) this.flush();
      this.words(line, this.lineOf(node) + k);
    });
  }

  /** Begins an element; false where its words have been read, or are none of the text. */
  enter(node: Tree.ParentNode, next: Tree.Node | undefined): boolean {
    const element = 'attrs' in node ? node : null;
    if (element && this.isAside(element)) return false;
    if (this.isBlock(node) || (element && this.isSetOff(element, next))) this.flush();
    this.count(node, 1);
    return !(element && node.nodeName === 'table' && !this.open.chrome && this.table(element));
  }

  leave(node: Tree.ParentNode): void {
    if (this.isBlock(node) || this.setOff.has(node)) this.flush();
    this.count(node, -1);
  }

  /**
   * The lines of the page, after its last element. One link in a line of its own may be a title that the text
   * names; several are a menu.
   */
  end(): SourceLine[] {
    this.flush();
    const { lines, linkedLines } = this;
    for (const [i, line] of lines.entries()) {
      const links = linkedLines.get(line);
      if (links !== undefined && (links > 1 || [-1, 1].some((d) => linkedLines.has(lines[i + d]!))))
        line.chrome = true;
    }
    return lines;
  }

  private isBlock(node: Tree.Node): boolean {
    return blockTags.has(node.nodeName) || pageTags.has(node.nodeName);
  }

  private lineOf(node: Tree.Node): number {
    return this.before + (node.sourceCodeLocation?.startLine ?? 1);
  }

  /**
   * What is hidden inside a paragraph, or is no text, does not cut it: its words stand in a line behind it.
   */
  private isAside(element: Tree.Element): boolean {
    const isInside = isOfNotes(element) || (!this.isBlock(element) && this.isChrome(element));
    if (!unseenTags.has(element.nodeName) && !isInside) return false;
    this.setAside(element);
    return true;
  }

  private setAside(element: Tree.Element): void {
    const raw = textOf(element, { whole: true });
    if (!raw) return;
    const usual = isOfNotes(element) ? 'call' : besideBy.get(element.nodeName);
    const { beside = usual } = saidOfPages(element);
    this.unread.push({ no: this.lineOf(element), raw, chrome: true, ...(beside && { beside }) });
    if (beside === 'call' && !isWayBack(element)) this.calls.push(raw);
  }

  private isChrome(element: Tree.Element): boolean {
    if (pageTags.has(element.nodeName) || isHidden(element)) return true;
    if (!sideTags.has(element.nodeName)) return false;
    const known = this.sideChrome.get(element) ?? holdsNoClause(element);
    this.sideChrome.set(element, known);
    return known;
  }

  private isSetOff(node: Tree.Element, after: Tree.Node | undefined): boolean {
    if (!isBold(node) || !/\n\s*$/u.test(this.buffer.slice(-lookedBack))) return false;
    if (after?.nodeName !== '#text' || !/^[ \t]*\r?\n/u.test((after as Tree.TextNode).value)) return false;
    if (!readMarker(beginningOf(node).words)) return false;
    this.setOff.add(node);
    return true;
  }

  private count(node: Tree.ParentNode, step: 1 | -1): void {
    const { open } = this;
    const name = node.nodeName;
    const level = /^h([1-6])$/u.exec(name)?.[1];
    if (level) open.heading = step > 0 ? Number(level) : 0;
    if (name === 'li') {
      open.item = step > 0;
      this.note = step > 0 ? noteIn(node) : '';
    }
    if (name === 'pre') this.countPreformatted(step);
    if (isBold(node)) open.bold += step;
    if (isRaised(node)) this.countRaised(step);
    const doubt = doubtOf(node, this.sheets);
    if (doubt && step > 0) this.doubts.push(doubt);
    else if (doubt) this.doubts.pop();
    if (!('attrs' in node)) return;
    if (this.isChrome(node)) open.chrome += step;
    if (isLink(node)) {
      open.link += step;
      if (step > 0) this.links++;
    }
    if (attribute(node, 'class') === contentsClass) open.contents += step;
    if (blockTags.has(name)) this.said = step > 0 ? saidOfPages(node) : {};
    if (isFrame(node)) open.framed += step;
  }

  /** What signs draw in preformatted text is read as in a text. */
  private countPreformatted(step: 1 | -1): void {
    const { open } = this;
    if (step > 0 && !open.pre) this.preformattedFrom = this.lines.length;
    open.pre += step;
    if (open.pre || open.chrome) return;
    // There may be more lines than a call takes arguments.
    for (const line of withDrawnTables(this.lines.splice(this.preformattedFrom))) this.lines.push(line);
  }

  private countRaised(step: 1 | -1): void {
    if (step > 0) {
      this.raisedFrom.push(this.buffer.length);
      return;
    }
    const from = this.raisedFrom.pop() ?? 0;
    const figure = figureWith(
      this.buffer.slice(Math.max(0, from - lookedBack), from),
      this.buffer.slice(from),
    );
    if (figure) this.raised.push(figure);
  }

  /** Reads a table with its caption; false where it only lays out the page. */
  private table(element: Tree.Element): boolean {
    const grid = readGrid(element, this.before, this.sheets);
    if (!grid) return false;
    for (const part of notShown(element)) this.setAside(part);
    for (const caption of within(element, new Set(['caption']))) {
      const raw = textOf(caption);
      if (raw) this.lines.push({ no: this.lineOf(caption), raw, caption: true });
    }
    this.lines.push({ no: this.lineOf(element), raw: '', grid: { ...grid, ...unsureOf(element) } });
    this.flushAside();
    return true;
  }

  /** Ends the line. */
  private flush(): void {
    // In preformatted text tabs and blanks part the cells of a row, as in a text.
    const raw = this.open.pre ? this.buffer.replace(/[\n\f\r]+/gu, ' ').trimEnd() : oneLine(this.buffer);
    if (raw) this.line(raw);
    this.flushAside();
    this.buffer = '';
    this.raised = [];
    this.doubtful = { struck: '', unseen: '' };
    this.linked = 0;
    this.thin = 0;
    this.links = 0;
    this.no = 0;
  }

  /** Words that are none of the line stand behind it. */
  private flushAside(): void {
    for (const line of this.unread) this.lines.push(line);
    this.unread = [];
    this.calls = [];
  }

  private line(raw: string): void {
    const { open } = this;
    const line: SourceLine = {
      no: this.no,
      raw,
      ...(open.heading && { heading: open.heading }),
      ...(open.item && { item: true }),
      ...(!this.thin && { strong: true }),
      ...(open.chrome > 0 && { chrome: true }),
      ...(open.contents > 0 && { contents: true }),
      ...(!open.chrome && unsureOfWords(this.doubtful)),
      ...(this.note && !open.chrome && { note: this.note }),
      ...this.said,
      ...(open.framed > 0 && { framed: true }),
      ...(this.calls.length && { calls: this.calls }),
      ...(this.raised.length && { raised: this.raised }),
    };
    this.lines.push(line);
    this.note = '';
    const characters = raw.replace(/\s/gu, '').length;
    const isMenu = this.linked > 1 && this.linked >= characters * mostlyLinks && characters <= longestEntry;
    if (isMenu && !isClause(raw)) this.linkedLines.set(line, this.links);
  }
}

/** A form, a button or an aside that is short and holds no clause stands around the document. */
const holdsNoClause = (node: Tree.Element): boolean => {
  const { words, whole } = beginningOf(node);
  return whole && !isClause(words);
};
