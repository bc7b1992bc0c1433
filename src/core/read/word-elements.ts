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
