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

/** A button with its words and what it does. */
export const button = (text: string, onclick: () => void) =>
  element('button', { type: 'button', textContent: text, onclick });

/** What opens over the page, as a dialog that closes where the focus goes elsewhere. */
export function popover(className: string): HTMLElement {
  const made = element('div', { popover: 'auto', className, role: 'dialog' });
  made.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !made.contains(relatedTarget as Node)) made.hidePopover();
  });
  document.body.append(made);
  return made;
}

/** How far what opens stands from the edge of the window, and from what opened it. */
const [edge, gap] = [8, 4];

/**
 * Opens a popover beside what asks for it: below where there is room, else above, never over the edge. The focus goes
 * to the first thing in it; by Tab it stands behind its opener, to which the browser gives the focus back.
 */
export function openBeside(opened: HTMLElement, opener: HTMLElement) {
  opener.focus();
  opened.showPopover({ source: opener });
  const at = opener.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = opened;
  const isRoomBelow = at.bottom + height + edge < innerHeight;
  const top = isRoomBelow ? at.bottom + gap : Math.max(edge, at.top - height - gap);
  opened.style.left = `${Math.max(edge, Math.min(at.left, innerWidth - width - edge))}px`;
  opened.style.top = `${top}px`;
  opened.querySelector<HTMLElement>('input, button, a')!.focus();
}
