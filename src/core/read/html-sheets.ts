/** What the style sheets in a page say of its elements, as far as that changes which words a reader sees. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from './html-tags.ts';

/** No more of what is said of an element is read, and no more rules of one name. */
const [longestStyle, mostRules] = [1000, 8];

/** What is said of elements with a tag, a class or an id, or of what is written before or behind them. */
interface Rule {
  selector: string;
  tag: string;
  says: string;
}

/** A selector of one element, by itself; of what is written beside it the last part alone is looked at. */
const [single, beside] = [
  /^([\w-]*)([.#][\w-]+)?$/u,
  /(?:^|[\s>+~])(([\w-]*)([.#][\w-]+)?::?(?:before|after))$/u,
];
/** Words, or numbers that are counted, which a style sheet writes; signs alone are for the looks. */
const written = /content\s*:\s*((?:"[^"]*"|'[^']*'|[^;"'])+)/iu;
const saysSomething = /\b(?:counters?|attr)\(|["'][^"']*[\p{L}\p{N}]/iu;

/** A style sheet without its comments. */
const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((part, i) => (i ? part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2) : part))
    .join('');
/** The signs that a style sheet names by their numbers (`\4E00`). */
const unescaped = (says: string): string =>
  says.replace(/\\([\da-f]{1,6})\s?/giu, (_, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return code > 0x10ffff ? '' : String.fromCodePoint(code);
  });

/**
 * The style sheets of a page, rule by rule; what stands in the braces of another (`@media`) and what holds for
 * elements inside others is passed over. Linear.
 */
export class Sheets {
  private readonly rules = new Map<string, Rule[]>();
  private readonly besides = new Map<string, Rule[]>();

  /** Adds the sheets that stand in a page. */
  add(document: Tree.Node): this {
    const stack: Tree.Node[] = [document];
    while (stack.length) {
      const node = stack.pop()!;
      if (node.nodeName === 'style' && 'childNodes' in node)
        for (const child of node.childNodes) if ('value' in child) this.read(child.value);
      if ('childNodes' in node) for (const child of node.childNodes) stack.push(child);
    }
    return this;
  }

  private read(sheet: string): void {
    let [depth, selectors, last] = [0, '', ''];
    for (const part of withoutComments(sheet).split(/([{}])/u)) {
      if (part === '{' && depth++ === 0) selectors = last.slice(last.lastIndexOf(';') + 1);
      if (part === '}' && depth > 0 && --depth === 0)
        for (const selector of selectors.split(',')) this.keep(selector.trim(), last);
      last = part;
    }
  }

  private keep(selector: string, says: string): void {
    const [, tag = '', name = ''] = single.exec(selector) ?? [];
    if (tag || name) put(this.rules, name || tag.toLowerCase(), { selector, tag: tag.toLowerCase(), says });
    const [, own, of = '', by = ''] = beside.exec(selector.slice(-longestStyle)) ?? [];
    if (own) put(this.besides, by || of.toLowerCase() || '*', { selector: own, tag: of.toLowerCase(), says });
  }

  /** What is said of an element by itself and by its classes and id; `withTag`: also by what it is. */
  of(node: Tree.Element, withTag = false): string {
    const rules = rulesFor(this.rules, node, withTag);
    return [...rules.map(({ says }) => says), styleOf(node)].join(';');
  }

  /** What is written before or behind an element that is no character of the page: words, and numbers that are counted. */
  writtenBeside(node: Tree.Element): string[] {
    return rulesFor(this.besides, node, true).flatMap(({ selector, says }) => {
      const words = unescaped(written.exec(says.slice(0, longestStyle))?.[1] ?? '').trim();
      return saysSomething.test(words) ? [`${selector} ${words}`] : [];
    });
  }
}

function put(rules: Map<string, Rule[]>, key: string, rule: Rule): void {
  const own = rules.get(key) ?? [];
  if (own.length < mostRules) rules.set(key, [...own, { ...rule, says: rule.says.slice(0, longestStyle) }]);
}

/** What an element says of its own looks. */
export const styleOf = (node: Tree.Element): string => attribute(node, 'style').slice(0, longestStyle);

function rulesFor(rules: ReadonlyMap<string, Rule[]>, node: Tree.Element, withTag: boolean): Rule[] {
  if (!rules.size) return [];
  const names = attribute(node, 'class')
    .split(/\s+/u)
    .map((name) => `.${name}`)
    .concat(`#${attribute(node, 'id')}`, withTag ? [node.nodeName, '*'] : []);
  return names.flatMap((name) => (rules.get(name) ?? []).filter(({ tag }) => !tag || tag === node.nodeName));
}

/** What an element is set as, and what it is called then. */
const setAs: Record<string, string> = {
  'table-row': 'tr',
  'table-cell': 'td',
  row: 'tr',
  cell: 'td',
  columnheader: 'th',
};
const display = (says: string): string => {
  const last = says.match(/display\s*:\s*[\w-]+/giu)?.at(-1) ?? '';
  return last.slice(last.indexOf(':') + 1).trim();
};

/** Makes tables of elements that are set as such (`display: table`, `role="table"`), so that they are read so. */
export function nameTables(document: Tree.Node, sheets: Sheets): void {
  const stack: { node: Tree.Node; inTable: boolean }[] = [{ node: document, inTable: false }];
  while (stack.length) {
    const { node, inTable } = stack.pop()!;
    if (!('childNodes' in node)) continue;
    let isTable = inTable && node.nodeName !== 'table';
    if ('attrs' in node && !/^(?:table|t[hdr]|tbody|thead|tfoot)$/u.test(node.nodeName)) {
      const said = display(sheets.of(node)) || attribute(node, 'role');
      const name = said === 'table' ? 'table' : inTable && Object.hasOwn(setAs, said) && setAs[said];
      if (name) Object.assign(node, { nodeName: name, tagName: name });
      isTable ||= name === 'table';
    }
    for (const child of node.childNodes) stack.push({ node: child, inTable: isTable });
  }
}
