import { parseFragment, parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { readMarker } from './grammar.ts';
import type { Cell } from './plan.ts';
import { headRowsOf, squareOf } from './grid.ts';
import type { SourceLine } from './lines.ts';

const cell = (words: string, no: number, rows = 1, columns = 1, covered = false): Cell => ({ ...squareOf(words, no), rows, columns, covered });

const blockTags = new Set(['address', 'article', 'blockquote', 'body', 'br', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'ol', 'p', 'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'caption']);
const silent = new Set(['script', 'style', 'noscript', 'head', 'template', 'iframe', 'object', 'svg', 'math', 'video', 'audio', 'canvas', 'textarea', 'title']);
const hidden = (node: Tree.Element) => node.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none/iu.test(value)));
const isBold = (node: Tree.Node) => node.nodeName === 'strong' || node.nodeName === 'b' || ('attrs' in node && node.attrs.some(({ name, value }) => name === 'style' && /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(value)));
const pageTags = new Set(['nav', 'footer', 'form', 'button', 'select', 'aside', 'menu']);

/** The words of an HTML page, a block a line. Walks without recursion, so that no depth of markup is too deep. */
export function readHtml(text: string, before = 0): SourceLine[] {
  const document = before ? parseFragment(text, { sourceCodeLocationInfo: true }) : parseHtml(text, { sourceCodeLocationInfo: true });
  const lines: SourceLine[] = [];
  let buffer = '';
  let linked = 0;
  let no = 0;
  const state = { heading: 0, item: false, chrome: 0, link: 0, pre: 0, bold: 0 };
  let thin = 0;
  /** An anchor without an address is no link. */
  const isLink = (node: Tree.Element) => node.nodeName === 'a' && node.attrs.some((a) => a.name === 'href');
  /** Bold words with a number in a line of their own, where nothing but line feeds parts the paragraphs. */
  const setOff = new Set<Tree.Node>();
  const isSetOff = (node: Tree.Element, after: Tree.Node | undefined) => {
    if (!isBold(node) || !/\n\s*$/u.test(buffer) || !after || after.nodeName !== '#text' || !/^[ \t]*\r?\n/u.test((after as Tree.TextNode).value) || !readMarker(textOf(node))) return false;
    setOff.add(node);
    return true;
  };
  const flush = () => {
    const raw = buffer.replace(/[\t\n\f\r ]+/gu, ' ').trim();
    const few = raw.replace(/\s/gu, '').length;
    if (raw) lines.push({ no, raw, ...(state.heading && { heading: state.heading }), ...(state.item && { item: true }), ...(!thin && { strong: true }), ...((state.chrome > 0 || (linked > 1 && linked >= few * 0.8)) && { chrome: true }) });
    buffer = '';
    linked = thin = 0;
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
      if (first >= 0 && !no) no = before + (node.sourceCodeLocation?.startLine ?? 1) + value.slice(0, first).split('\n').length - 1;
      buffer += value;
      if (!state.bold) thin += value.replace(/\s/gu, '').length;
      if (state.link) linked += value.replace(/\s/gu, '').length;
      continue;
    }
    if (!('childNodes' in node)) continue;
    const name = node.nodeName;
    if (silent.has(name)) continue;
    const isBlock = blockTags.has(name) || pageTags.has(name) || ('attrs' in node && hidden(node));
    const level = /^h([1-6])$/u.exec(name)?.[1];
    if (isBlock || (leave ? setOff.has(node) : isSetOff(node as Tree.Element, next))) flush();
    if (leave) {
      if (level) state.heading = 0;
      if (name === 'li') state.item = false;
      if (pageTags.has(name) || ('attrs' in node && hidden(node))) state.chrome--;
      if (isLink(node as Tree.Element)) state.link--;
      if (name === 'pre') state.pre--;
      if (isBold(node)) state.bold--;
      continue;
    }
    if (name === 'table' && !state.chrome) {
      const grid = readGrid(node as Tree.Element, before);
      if (grid) {
        for (const caption of within(node as Tree.Element, new Set(['caption']))) {
          const words = textOf(caption);
          if (words) lines.push({ no: before + (caption.sourceCodeLocation?.startLine ?? 1), raw: words, caption: true });
        }
        lines.push({ no: before + ((node as Tree.Element).sourceCodeLocation?.startLine ?? 1), raw: '', grid });
        continue;
      }
    }
    if (level) state.heading = Number(level);
    if (name === 'li') state.item = true;
    if (pageTags.has(name) || ('attrs' in node && hidden(node))) state.chrome++;
    if (isLink(node as Tree.Element)) state.link++;
    if (name === 'pre') state.pre++;
    if (isBold(node)) state.bold++;
    stack.push({ node, leave: true });
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push({ node: node.childNodes[i]!, next: node.childNodes[i + 1] });
  }
  flush();
  return lines;
}

/** All elements below a node with one of the names, not looking into nested tables. */
function* within(node: Tree.Element, names: Set<string>): Generator<Tree.Element> {
  const stack: Tree.ChildNode[] = node.childNodes.toReversed();
  while (stack.length) {
    const child = stack.pop()!;
    if (names.has(child.nodeName)) yield child as Tree.Element;
    else if ('childNodes' in child && child.nodeName !== 'table') stack.push(...child.childNodes.toReversed());
  }
}

/** The words of an element in one line; `broken`: with its line breaks. */
const textOf = (node: Tree.Element, broken = false): string => {
  let out = '';
  const stack: Tree.ChildNode[] = node.childNodes.toReversed();
  while (stack.length) {
    const child = stack.pop()!;
    if (child.nodeName === '#text') out += (child as Tree.TextNode).value;
    else if ('childNodes' in child && !silent.has(child.nodeName)) {
      if (blockTags.has(child.nodeName) && out.trim()) out += broken && child.nodeName === 'br' ? '\u2028' : ' ';
      stack.push(...child.childNodes.toReversed());
    }
  }
  return out.replace(/[\t\n\f\r ]+/gu, ' ').replace(/ ?\u2028 ?/gu, '\n').trim();
};

/** The grid of a table, or null where a table only lays out a page. */
function readGrid(table: Tree.Element, before: number): SourceLine['grid'] | null {
  const trs = [...within(table, new Set(['tr']))];
  if (trs.length < 2 || [...within(table, new Set(['table', 'h1', 'h2', 'h3']))].length) return null;
  const rows: Cell[][] = trs.map(() => []);
  const heads = trs.map((tr) => [...within(tr, new Set(['th', 'td']))].every((c) => c.nodeName === 'th') || tr.parentNode?.nodeName === 'thead');
  for (const [r, tr] of trs.entries()) {
    let c = 0;
    for (const td of within(tr, new Set(['th', 'td']))) {
      while (rows[r]![c]) c++;
      const span = (name: string, limit: number) => Math.max(1, Math.min(limit, Number(td.attrs.find((a) => a.name === name)?.value) || 1));
      const [down, across] = [span('rowspan', trs.length - r), span('colspan', 50)];
      const words = textOf(td, true);
      if (words.length > 800) return null;
      const no = before + (td.sourceCodeLocation?.startLine ?? 1);
      for (let y = 0; y < down; y++) for (let x = 0; x < across; x++) rows[r + y]![c + x] ??= y || x ? cell('', no, 1, 1, true) : cell(words, no, down, across);
      c += across;
    }
  }
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  if (columns < 2) return null;
  const first = before + (table.sourceCodeLocation?.startLine ?? 1);
  const full = rows.map((row, r) => Array.from({ length: columns }, (_, c) => row[c] ?? cell('', before + (trs[r]!.sourceCodeLocation?.startLine ?? first))));
  const marked = heads.findIndex((h) => !h);
  return { rows: full, headRows: marked > 0 ? marked : headRowsOf(full) };
}
