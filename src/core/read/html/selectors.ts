/** Selectors of style sheets (Selectors Level 4), as far as they are understood, and which elements they name. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from './tags.ts';

/** No longer selectors are read, and no more of what stands in an attribute. */
export const longestSelector = 1000;
/** So many elements around one are looked through for those that a rule asks for. */
const mostAround = 32;

/** How an element stands to the next one of a selector: around it, right around it, right before it, before it. */
type Joint = ' ' | '>' | '+' | '~';
/** One element of a selector: its tag, its classes, its id, its attributes and its place. */
export interface Step {
  tag: string;
  names: string[];
  joint: Joint;
}

/** An element of a selector as far as it is understood; of others (`:hover`) nothing is known. */
const place =
  String.raw`:(?:first-child|last-child|nth-child\((?:\d+|odd|even)\)|` +
  String.raw`not\((?:[.#]?[\w-]+|\[[^\]\s]+\])\))`;
const not = ':not(';
const [simple, name] = [
  new RegExp(String.raw`^(?:[\w-]+|\*)?(?:[.#][\w-]+|\[[^\]\s]+\]|${place})*$`, 'u'),
  new RegExp(String.raw`[.#][\w-]+|\[[^\]\s]+\]|${place}`, 'gu'),
];
/** What hides a page only until its program has begun, which takes the mark away: [v-cloak], .ng-cloak, [x-cloak]. */
const cloak = /[.[][\w-]*\bcloak\]?$/u;
/** Whether part of a selector is a class or an id. */
export const isName = (part: string): boolean => /^[.#]/u.test(part);

/** A selector step by step, the last one first; null where it is not understood. */
export function stepsOf(selector: string): Step[] | null {
  if (selector.length > longestSelector) return null;
  const parts = selector.replace(/ ?([>+]|~(?!=)) ?/gu, '$1').split(/([ >+]|~(?!=))/u);
  const steps = parts
    .filter((_, i) => i % 2 === 0)
    .map((part, i) => ({ part, joint: (parts[2 * i + 1] ?? ' ') as Joint }))
    .reverse();
  if (!steps.every(({ part }) => part && simple.test(part) && !cloak.test(part))) return null;
  return steps.map(({ part, joint }) => {
    const tag = /^[\w-]*/u.exec(part)![0].toLowerCase();
    return { tag, names: part.match(name) ?? [], joint };
  });
}

/** How much a selector names: the more, the later its rule holds. */
export const weightOf = (steps: readonly Step[]): number =>
  steps
    .flatMap(({ tag, names }) => [tag ? 1 : 0, ...names.map((one) => (one[0] === '#' ? 10_000 : 100))])
    .reduce((a, b) => a + b, 0);

/** Whether an attribute is as a selector has it: there, or with such a value. */
function hasAttribute(node: Tree.Element, part: string): boolean {
  const [, own = '', how = '', , value = ''] =
    /^\[([\w-]+)(?:([~^$*|]?=)(["']?)(.*)\3)?\]$/u.exec(part) ?? [];
  const has = node.attrs.find((a) => a.name === own.toLowerCase())?.value.slice(0, longestSelector);
  if (has === undefined) return false;
  if (how === '^=') return has.startsWith(value);
  if (how === '$=') return has.endsWith(value);
  if (how === '*=') return has.includes(value);
  if (how === '~=') return has.split(/\s+/u).includes(value);
  return how === '' || (how === '=' && has === value);
}

/** Where an element stands among those beside it: from 1, of how many, and the one before it. */
interface Among {
  n: number;
  of: number;
  before: Tree.Element | null;
}

/** The elements of a page as selectors name them; what is asked of one more than once is kept. */
export class Selectors {
  private readonly names = new Map<Tree.Node, ReadonlySet<string>>();
  private readonly places = new Map<Tree.Node, Among>();

  /** The classes and the id of an element. */
  namesOf(node: Tree.Element): ReadonlySet<string> {
    const known = this.names.get(node);
    if (known) return known;
    const classes = attribute(node, 'class').slice(0, longestSelector).split(/\s+/u).filter(Boolean);
    const id = attribute(node, 'id');
    const names = new Set([...classes.map((one) => `.${one}`), ...(id ? [`#${id}`] : [])]);
    this.names.set(node, names);
    return names;
  }

  /** Whether a selector names an element. Looks at so many elements around it and no more. */
  isFor(steps: readonly Step[], node: Tree.Element): boolean {
    const left = { looks: mostAround };
    const isFrom = (i: number, at: Tree.Element): boolean => {
      if (left.looks-- <= 0 || !this.isAs(steps[i]!, at)) return false;
      const next = steps[i + 1];
      if (!next) return true;
      const step = next.joint === '+' || next.joint === '~' ? this.before : around;
      for (let one = step(at); one && left.looks > 0; one = step(one)) {
        if (isFrom(i + 1, one)) return true;
        if (next.joint === '>' || next.joint === '+') return false;
      }
      return false;
    };
    return isFrom(0, node);
  }

  private isAs({ tag, names }: Step, node: Tree.Element): boolean {
    return (
      (!tag || tag === node.nodeName) &&
      names.every((one) => {
        if (one[0] === '[') return hasAttribute(node, one);
        return one[0] === ':' ? this.isAt(node, one) : this.namesOf(node).has(one);
      })
    );
  }

  private isAt(node: Tree.Element, part: string): boolean {
    if (part.startsWith(not)) {
      // What the page as a whole is not yet, its program makes it.
      const steps = node.nodeName === 'body' ? null : stepsOf(part.slice(not.length, -1));
      return steps !== null && !this.isAs(steps[0]!, node);
    }
    const { n, of } = this.placeOf(node);
    if (part === ':first-child') return n === 1;
    if (part === ':last-child') return n === of;
    const which = part.slice(part.indexOf('(') + 1, -1);
    if (which === 'odd' || which === 'even') return n % 2 === (which === 'odd' ? 1 : 0);
    return n === Number(which);
  }

  private readonly before = (node: Tree.Element): Tree.Element | null => this.placeOf(node).before;

  private placeOf(node: Tree.Element): Among {
    if (!this.places.has(node)) {
      const row = (node.parentNode?.childNodes ?? [node]).filter((child) => 'attrs' in child);
      for (const [i, child] of row.entries())
        this.places.set(child, { n: i + 1, of: row.length, before: row[i - 1] ?? null });
    }
    return this.places.get(node)!;
  }
}

const around = ({ parentNode }: Tree.Element): Tree.Element | null =>
  parentNode && 'attrs' in parentNode ? parentNode : null;
