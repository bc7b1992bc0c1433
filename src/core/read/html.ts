import { parseFragment, parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readMarker } from '../chinese/heading-numbers.ts';
import { attachment } from '../chinese/heading-words.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { headRowsOf, squareOf, squaresPerCell } from '../tables/grid.ts';
import type { Piece } from './missing.ts';

const cell = (words: string, no: number, rows = 1, columns = 1, covered = false): Cell => ({
  ...squareOf(words, no),
  rows,
  columns,
  covered,
});

const blockTags = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'br',
  'center',
  'dd',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'caption',
  'text',
]);
/** What no reader of a page ever sees as words. */
const silent = new Set(['script', 'style', 'head']);
/** What a page has for programs, or shows where something else fails: its words are none of the page's. */
const unseen = new Set([
  'noscript',
  'template',
  'iframe',
  'object',
  'video',
  'audio',
  'canvas',
  'textarea',
  'select',
  'title',
  'desc',
  'annotation',
  'annotation-xml',
]);
/** What of a page stands around a document, and what does where it holds no sentence. */
const pageTags = new Set(['nav', 'footer', 'menu']);
const sideTags = new Set(['form', 'aside', 'button']);
const hidden = (node: Tree.Element) =>
  node.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none/iu.test(value)),
  );
const isBold = (node: Tree.Node) =>
  node.nodeName === 'strong' ||
  node.nodeName === 'b' ||
  ('attrs' in node &&
    node.attrs.some(
      ({ name, value }) => name === 'style' && /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(value),
    ));
const attribute = (node: Tree.Element, name: string) => node.attrs.find((a) => a.name === name)?.value ?? '';
/** Words that stand in attributes, by element. */
const inAttributes: Record<string, string> = { img: 'alt', area: 'alt', iframe: 'srcdoc', input: 'value' };
/** The class that the reader of Word gives the heading of a table of contents. */
export const contentsClass = 'contents-heading';
/** A link to another page; one within this page is an entry of its contents. */
const isLink = (node: Tree.Element) => node.nodeName === 'a' && /^[^#]/u.test(attribute(node, 'href'));
/** Words that can be a clause of a plan, wherever on a page they stand. */
const isClause = (raw: string) =>
  /[。；！？]|，.*，/u.test(raw) || Boolean(readMarker(raw)) || attachment.pattern.test(raw);
/** A menu's entries are short. */
const longestEntry = 40;

/**
 * What a page holds: its words a block a line; `told`: words in it that a reader does not see as text (what
 * stands for a picture, in a frame); `all`: every word of its body, as the wall behind this reader counts
 * them.
 */
export interface Page {
  lines: SourceLine[];
  told: Piece[];
  all: Piece[];
}

/**
 * Reads an HTML page; `before`: how many lines stand above it in its file. Every word of the body is in
 * exactly one line, as words or (`chrome`) as what stands around them: menus, what is hidden, rows of links.
 * Walks without recursion, so that no depth of markup is too deep.
 */
export function readHtml(text: string, before = 0): Page {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  const document = before ? parseFragment(text, options) : parseHtml(text, options);
  const lines: SourceLine[] = [];
  const { told, all } = wordsIn(document, before);
  let buffer = '';
  let linked = 0;
  let links = 0;
  let no = 0;
  const state = { heading: 0, item: false, chrome: 0, link: 0, pre: 0, bold: 0, contents: 0 };
  let thin = 0;
  /** Words inside a paragraph that are none of it. */
  let unread: SourceLine[] = [];
  /** Lines of nothing but links, and how many. */
  const linkedLines = new Map<SourceLine, number>();
  const chromeOf = new Map<Tree.Node, boolean>();
  const isChrome = (node: Tree.Element): boolean => {
    const known = chromeOf.get(node);
    if (known !== undefined) return known;
    const found =
      pageTags.has(node.nodeName) || hidden(node) || (sideTags.has(node.nodeName) && holdsNoClause(node));
    if (sideTags.has(node.nodeName)) chromeOf.set(node, found);
    return found;
  };
  /** Bold words with a number in a line of their own, where nothing but line feeds parts the paragraphs. */
  const setOff = new Set<Tree.Node>();
  const isSetOff = (node: Tree.Element, after: Tree.Node | undefined) => {
    if (
      !isBold(node) ||
      !/\n\s*$/u.test(buffer.slice(-200)) ||
      !after ||
      after.nodeName !== '#text' ||
      !/^[ \t]*\r?\n/u.test((after as Tree.TextNode).value) ||
      !readMarker(beginningOf(node).words)
    )
      return false;
    setOff.add(node);
    return true;
  };
  const flush = () => {
    const raw = oneLine(buffer);
    if (raw) {
      const few = raw.replace(/\s/gu, '').length;
      const line: SourceLine = {
        no,
        raw,
        ...(state.heading && { heading: state.heading }),
        ...(state.item && { item: true }),
        ...(!thin && { strong: true }),
        ...(state.chrome > 0 && { chrome: true }),
        ...(state.contents > 0 && { contents: true }),
      };
      lines.push(line);
      if (linked > 1 && linked >= few * 0.8 && few <= longestEntry && !isClause(raw))
        linkedLines.set(line, links);
    }
    for (const line of unread) lines.push(line);
    unread = [];
    buffer = '';
    linked = links = thin = 0;
    no = 0;
  };
  const stack: { node: Tree.Node; leave?: boolean; next?: Tree.Node | undefined }[] = [{ node: document }];
  while (stack.length) {
    const { node, leave, next } = stack.pop()!;
    if (node.nodeName === '#text') {
      const value = (node as Tree.TextNode).value;
      if (state.pre && value.includes('\n')) {
        // In preformatted text a line is a line.
        const at = before + (node.sourceCodeLocation?.startLine ?? 1);
        value.split('\n').forEach((line, k) => {
          if (k) flush();
          if (/\S/u.test(line)) no ||= at + k;
          buffer += line;
        });
        continue;
      }
      const first = value.search(/\S/u);
      if (first >= 0 && !no)
        no =
          before + (node.sourceCodeLocation?.startLine ?? 1) + value.slice(0, first).split('\n').length - 1;
      buffer += value;
      if (!state.bold) thin += value.replace(/\s/gu, '').length;
      if (state.link) linked += value.replace(/\s/gu, '').length;
      continue;
    }
    if (!('childNodes' in node)) continue;
    const name = node.nodeName;
    if (silent.has(name)) continue;
    const element = 'attrs' in node ? node : null;
    const around = element !== null && isChrome(element);
    // What is hidden inside a paragraph does not cut it.
    if (element && (unseen.has(name) || (around && !blockTags.has(name) && !pageTags.has(name)))) {
      const raw = textOf(element);
      if (raw) unread.push({ no: before + (element.sourceCodeLocation?.startLine ?? 1), raw, chrome: true });
      continue;
    }
    const isBlock = blockTags.has(name) || pageTags.has(name);
    const level = /^h([1-6])$/u.exec(name)?.[1];
    if (isBlock || (leave ? setOff.has(node) : element && isSetOff(element, next))) flush();
    const step = leave ? -1 : 1;
    if (level) state.heading = leave ? 0 : Number(level);
    if (name === 'li') state.item = !leave;
    if (around) state.chrome += step;
    if (element && isLink(element)) {
      state.link += step;
      if (!leave) links++;
    }
    if (name === 'pre') state.pre += step;
    if (isBold(node)) state.bold += step;
    if (element && attribute(element, 'class') === contentsClass) state.contents += step;
    if (leave) continue;
    if (name === 'table' && !state.chrome) {
      const grid = readGrid(element!, before);
      if (grid) {
        for (const caption of within(element!, new Set(['caption']))) {
          const words = textOf(caption);
          if (words)
            lines.push({
              no: before + (caption.sourceCodeLocation?.startLine ?? 1),
              raw: words,
              caption: true,
            });
        }
        lines.push({ no: before + (element!.sourceCodeLocation?.startLine ?? 1), raw: '', grid });
        continue;
      }
    }
    stack.push({ node, leave: true });
    for (let i = node.childNodes.length - 1; i >= 0; i--)
      stack.push({ node: node.childNodes[i]!, next: node.childNodes[i + 1] });
  }
  flush();
  // One link in a line of its own may be a title that the text names; several are a menu.
  lines.forEach((line, i) => {
    if (
      linkedLines.has(line) &&
      (linkedLines.get(line)! > 1 || [-1, 1].some((d) => linkedLines.has(lines[i + d]!)))
    )
      line.chrome = true;
  });
  return { lines, told, all };
}

/**
 * Every word of a page's body, and those that stand in attributes and in the page's title: the words of a
 * page as its markup has them.
 */
function wordsIn(document: Tree.Node, before: number): { told: Piece[]; all: Piece[] } {
  const [told, all]: [Piece[], Piece[]] = [[], []];
  const stack: Tree.Node[] = [document];
  while (stack.length) {
    const node = stack.pop()!;
    const line = before + (node.sourceCodeLocation?.startLine ?? 1);
    if (node.nodeName === '#text') all.push({ text: (node as Tree.TextNode).value, line });
    if (!('childNodes' in node) || silent.has(node.nodeName)) continue;
    const inside =
      'attrs' in node && attribute(node, 'type') !== 'hidden'
        ? attribute(node, inAttributes[node.nodeName] ?? '')
        : '';
    if (/[\p{L}\p{N}]/u.test(inside)) told.push({ text: inside, line });
    pushChildren(stack, node);
  }
  return { told, all };
}

/** The children of a node; of a template what it holds. */
const childrenOf = (node: Tree.ParentNode): Tree.ChildNode[] =>
  'content' in node ? (node as Tree.Template).content.childNodes : node.childNodes;
/** Puts the children of a node on a stack, the first uppermost. */
function pushChildren(stack: Tree.Node[], node: Tree.ParentNode): void {
  const children = childrenOf(node);
  for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
}
const oneLine = (words: string) => words.replace(/[\t\n\f\r ]+/gu, ' ').trim();

/** All elements below a node with one of the names, not looking into nested tables. */
function* within(node: Tree.Element, names: Set<string>): Generator<Tree.Element> {
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  while (stack.length) {
    const child = stack.pop()!;
    if (names.has(child.nodeName)) yield child as Tree.Element;
    else if ('childNodes' in child && child.nodeName !== 'table') pushChildren(stack, child);
  }
}

/** The words of an element in one line; `broken`: with its line breaks. */
const textOf = (node: Tree.Element, broken = false): string => {
  let out = '';
  let filled = false;
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  while (stack.length) {
    const child = stack.pop()!;
    if (child.nodeName === '#text') {
      out += (child as Tree.TextNode).value;
      filled ||= /\S/u.test((child as Tree.TextNode).value);
    } else if ('childNodes' in child && !silent.has(child.nodeName)) {
      if (filled && blockTags.has(child.nodeName)) out += broken && child.nodeName === 'br' ? '\u2028' : ' ';
      pushChildren(stack, child);
    }
  }
  return out
    .replace(/[\t\n\f\r ]+/gu, ' ')
    .split('\u2028')
    .map((line) => line.replace(/^ | $/gu, ''))
    .join('\n')
    .trim();
};

/**
 * How far into an element its beginning goes, in nodes and in characters: elements stand in one another to
 * any depth.
 */
const [mostNodes, mostCharacters] = [200, 1000];
/** The first words of an element, and whether they are all. */
function beginningOf(node: Tree.Element): { words: string; whole: boolean } {
  let out = '';
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  for (let nodes = 0; stack.length; nodes++) {
    if (nodes === mostNodes || out.length > mostCharacters)
      return { words: oneLine(out.slice(0, mostCharacters)), whole: false };
    const child = stack.pop()!;
    if (child.nodeName === '#text') out += (child as Tree.TextNode).value.slice(0, mostCharacters + 1);
    else if ('childNodes' in child && !silent.has(child.nodeName)) {
      out += blockTags.has(child.nodeName) ? '\n' : '';
      pushChildren(stack, child);
    }
  }
  return { words: oneLine(out), whole: true };
}
/** A form, a button or an aside that is short and holds no clause stands around the document. */
const holdsNoClause = (node: Tree.Element): boolean => {
  const { words, whole } = beginningOf(node);
  return whole && !isClause(words);
};

/**
 * The grid of a table, or null where a table only lays out a page, or is so wide and long for its few cells
 * that it is none.
 */
function readGrid(table: Tree.Element, before: number): SourceLine['grid'] | null {
  const trs = [...within(table, new Set(['tr']))];
  if (trs.length < 2 || !within(table, new Set(['table', 'h1', 'h2', 'h3'])).next().done) return null;
  const cells = trs.map((tr) => [...within(tr, new Set(['th', 'td']))]);
  const most = 1000 + squaresPerCell * cells.reduce((n, row) => n + row.length, 0);
  const rows: Cell[][] = trs.map(() => []);
  const heads = trs.map(
    (tr, r) => cells[r]!.every((c) => c.nodeName === 'th') || tr.parentNode?.nodeName === 'thead',
  );
  let squares = 0;
  for (const [r, tds] of cells.entries()) {
    let c = 0;
    for (const td of tds) {
      while (rows[r]![c]) c++;
      const span = (name: string, limit: number) =>
        Math.max(1, Math.min(limit, Number(attribute(td, name)) || 1));
      let [down, across] = [span('rowspan', trs.length - r), span('colspan', 50)];
      // Spans that ask for more than a table can mean are none.
      if (squares + down * across > most) [down, across] = [1, 1];
      squares += down * across;
      const words = textOf(td, true);
      if (words.length > 800) return null;
      const no = before + (td.sourceCodeLocation?.startLine ?? 1);
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++)
          rows[r + y]![c + x] ??= y || x ? cell('', no, 1, 1, true) : cell(words, no, down, across);
      c += across;
    }
  }
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  if (columns < 2 || columns * rows.length > most) return null;
  const first = before + (table.sourceCodeLocation?.startLine ?? 1);
  const full = rows.map((row, r) =>
    Array.from(
      { length: columns },
      (_, c) => row[c] ?? cell('', before + (trs[r]!.sourceCodeLocation?.startLine ?? first)),
    ),
  );
  const marked = heads.findIndex((h) => !h);
  return { rows: full, headRows: marked > 0 ? marked : headRowsOf(full) };
}
