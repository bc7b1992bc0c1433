/** What the style sheets in a page say of its elements, as far as that changes which words a reader sees. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isName, longestSelector, Selectors, type Step, stepsOf, weightOf } from './selectors.ts';
import { attribute } from './tags.ts';

/** No more of what is said of an element is read, and no more rules of one name: of those that say something the last. */
const [longestStyle, mostRules] = [1000, 32];

/** What is said of elements with a tag, classes or an id, inside others; `weight` and `at` tell which rule goes first. */
interface Rule {
  steps: Step[];
  says: string;
  weight: number;
  at: number;
}

/** What is written before or behind elements. */
interface Beside {
  selector: string;
  tag: string;
  says: string;
}

/** What a rule says that changes which words are seen, and where, each for itself. */
const declared = new RegExp(
  String.raw`(?:^|;)\s*(display|visibility|clip|left|right|top|text-indent|` +
    String.raw`list-style(?:-type)?|text-decoration(?:-line)?)\s*:\s*([^;]*)`,
  'giu',
);
/** Braces around rules that hold on any screen, or on that of a desk, however little is asked of its width. */
const ofScreen = new RegExp(
  String.raw`^@(?:supports\b|layer\b|media (?:.*, ?)?(?:(?:only )?(?:screen|all)(?: and (?=\()|` +
    String.raw` ?(?=,|$)))?(?:\( ?min-width ?: ?\d{1,3}(?:\.\d+)?px ?\) ?)?(?:,|$))`,
  'iu',
);

/** A selector of what is written beside an element: its last part alone is looked at. */
const beside = /(?:^|[\s>+~])(([\w-]*)([.#][\w-]+)?::?(?:before|after))$/u;
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
 * The style sheets of a page, rule by rule, as a browser lets them hold: the more a selector names the later, and what
 * an element says of itself last. What stands in the braces of another (`@media print`) is passed over, but for those of
 * any screen. Linear.
 */
export class Sheets {
  private readonly rules = new Map<string, Rule[]>();
  private readonly besides = new Map<string, Beside[]>();
  private readonly selectors = new Selectors();
  /** What is said of an element, which is asked more than once. */
  private readonly known = new Map<Tree.Node, string>();
  private count = 0;

  /** Adds the sheets that stand in a page. */
  add(document: Tree.Node): this {
    const stack: Tree.Node[] = [document];
    while (stack.length) {
      const node = stack.pop()!;
      if (node.nodeName === 'style' && 'attrs' in node && isForScreen(node))
        for (const child of node.childNodes) if ('value' in child) this.read(child.value);
      if ('childNodes' in node) for (const child of node.childNodes) stack.push(child);
    }
    return this;
  }

  private read(sheet: string): void {
    const open: string[] = [];
    let [around, last] = [0, ''];
    const isAround = (head: string) => !ofScreen.test(head);
    const oneBlank = (words: string) => words.split(/\s+/u).join(' ').trim();
    for (const part of withoutComments(sheet).split(/([{}])/u)) {
      if (part === '{') {
        const head = oneBlank(last.slice(last.lastIndexOf(';') + 1));
        if (isAround(head)) around++;
        open.push(head);
      }
      const head = part === '}' ? open.pop() : undefined;
      if (head !== undefined && isAround(head) && around-- === 1)
        for (const selector of head.split(',')) this.keep(selector.trim(), last);
      last = part;
    }
  }

  private keep(selector: string, says: string): void {
    const steps = stepsOf(selector);
    const seen = [...says.matchAll(declared)].map(([, name, value]) => `${name}:${value}`).join(';');
    if (steps && seen) {
      const key = steps[0]!.names.findLast(isName) ?? steps[0]!.tag;
      put(this.rules, key, { steps, says: seen, weight: weightOf(steps), at: this.count++ });
    }
    const [, own, of = '', by = ''] = beside.exec(selector.slice(-longestSelector)) ?? [];
    if (own) put(this.besides, by || of.toLowerCase() || '*', { selector: own, tag: of.toLowerCase(), says });
  }

  /** What is said of an element by itself and by its classes and id; `withTag`: also by what it is. */
  of(node: Tree.Element, withTag = false): string {
    if (!this.rules.size) return styleOf(node);
    const known = this.known.get(node);
    if (known !== undefined && !withTag) return known;
    const said = this.saidOf(node, withTag);
    if (!withTag) this.known.set(node, said);
    return said;
  }

  private saidOf(node: Tree.Element, withTag: boolean): string {
    const found = [...this.selectors.namesOf(node), node.nodeName, '']
      .flatMap((name) => this.rules.get(name) ?? [])
      .filter(
        ({ steps }) =>
          (withTag || steps.length > 1 || steps[0]!.names.length) && this.selectors.isFor(steps, node),
      );
    if (!found.length) return styleOf(node);
    const ordered = found.sort((a, b) => a.weight - b.weight || a.at - b.at).map(({ says }) => says);
    return lastOfEach([...ordered, styleOf(node)].join(';'));
  }

  /** What is written before or behind an element that is no character of the page: words, and numbers that are counted. */
  writtenBeside(node: Tree.Element): string[] {
    if (!this.besides.size) return [];
    return [...this.selectors.namesOf(node), node.nodeName, '*']
      .flatMap((name) => this.besides.get(name) ?? [])
      .filter(({ tag }) => !tag || tag === node.nodeName)
      .flatMap(({ selector, says }) => {
        const words = unescaped(written.exec(says.slice(0, longestStyle))?.[1] ?? '').trim();
        return saysSomething.test(words) ? [`${selector} ${words}`] : [];
      });
  }
}

/** Whether the sheet of an element holds on a screen. */
const isForScreen = (node: Tree.Element): boolean => {
  const media = attribute(node, 'media').trim();
  return !media || ofScreen.test(`@media ${media}`);
};

/** Of what is said of an element each thing as it holds: what is said last, or as important. */
function lastOfEach(says: string): string {
  const last = new Map<string, string>();
  for (const [, name = '', value = ''] of says.matchAll(declared)) {
    const key = name.toLowerCase();
    const isHeld = /!\s*important/iu.test(last.get(key) ?? '') && !/!\s*important/iu.test(value);
    if (isHeld) continue;
    last.delete(key);
    last.set(key, value);
  }
  return [...last].map(([name, value]) => `${name}:${value}`).join(';');
}

function put<T extends { says: string }>(rules: Map<string, T[]>, key: string, rule: T): void {
  const own = rules.get(key) ?? [];
  if (own.length === mostRules) own.shift();
  own.push({ ...rule, says: rule.says.slice(0, longestStyle) });
  rules.set(key, own);
}

/** What an element says of its own looks. */
export const styleOf = (node: Tree.Element): string => attribute(node, 'style').slice(0, longestStyle);
