/** Elements that the tools of a clause are made of. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  Object.assign(made, properties).append(...children);
  return made;
}

export const button = (text: string, onclick: () => void) =>
  element('button', { type: 'button', textContent: text, onclick });
