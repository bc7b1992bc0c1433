/** Elements of a Word file, by the names of their children. */

/** The children of an element that have a name. */
export const children = (node: Element, name: string): Element[] =>
  [...node.children].filter((c) => c.nodeName === name);

/** The first element at the end of a path of names below one. */
export const child = (node: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at && children(at, name)[0], node);

/** The value of the element at the end of a path. */
export const valOf = (node: Element | undefined, ...path: string[]): string | undefined =>
  child(node, ...path)?.getAttribute('w:val') ?? undefined;

/** Whether a property is set, and not set to nothing (ECMA-376 part 1, §17.17.4 ST_OnOff; a line: §17.18.99 `none`). */
export const isOn = (node: Element | undefined): boolean =>
  node !== undefined && !['0', 'false', 'off', 'none'].includes(node.getAttribute('w:val') ?? '');

/** All elements of some names below one, in their order, as they stand now. */
export function all(root: Element, ...names: string[]): Element[] {
  const wanted = new Set(names);
  const found: Element[] = [];
  const stack = [...root.children].reverse();
  while (stack.length) {
    const node = stack.pop()!;
    if (wanted.has(node.nodeName)) found.push(node);
    const children = [...node.children];
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  return found;
}
/** The nearest element of some names around one. */
export const inside = (node: Element, ...names: string[]): Element | null => {
  for (let at = node.parentElement; at; at = at.parentElement) if (names.includes(at.nodeName)) return at;
  return null;
};

/** The words of an element: those of its runs, and of equations. */
export const wordsOf = (node: Element): string =>
  all(node, 'w:t', 'm:t', 'a:t')
    .map((t) => t.textContent ?? '')
    .join('');

/** A new element of the document that another stands in. */
export function make(root: Element, name: string, ...children: (Element | string)[]): Element {
  const made = root.ownerDocument.createElement(name);
  if (name === 'w:t') made.setAttribute('xml:space', 'preserve');
  made.append(...children);
  return made;
}
/** A new run with these words. */
export const runOf = (root: Element, words: string) => make(root, 'w:r', make(root, 'w:t', words));

/** The properties of elements: what stands in them marks and holds no words. */
const properties = /^w:(?:p|r|tr|tc|tbl|sect|sdt)Pr$|^w:(?:sdtEndPr|numPr|ffData)$/u;
/** Whether an element stands among properties. */
export const marks = (node: Element) => properties.test(node.parentElement?.nodeName ?? '');
