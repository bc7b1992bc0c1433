/** Elements that the tools of a clause are made of, and where they open. */
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

/** How far what opens stands from the edge of the window, and from what opened it. */
const [edge, gap] = [8, 4];

/** Puts what has opened beside what opened it: below where there is room, else above, never over the edge. */
export function putBeside(opened: HTMLElement, opener: Element) {
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = opened;
  const isRoomBelow = at.bottom + height + edge < innerHeight;
  const top = isRoomBelow ? at.bottom + gap : Math.max(edge, at.top - height - gap);
  opened.style.left = `${Math.max(edge, Math.min(at.left, innerWidth - width - edge))}px`;
  opened.style.top = `${top}px`;
}
