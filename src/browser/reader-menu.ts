/** The reader's menu: size of the letters, colours, contrast, reading aloud. All of it is optional; the choices stay on the device (page.ts puts them to work). */
import { choices, choose, chosen } from './choices.ts';
import { read, stop } from './read-aloud.ts';
import { words } from './words/tools.ts';
const t = words();
export function openReader(opener: HTMLElement) {
  const menu = document.createElement('div');
  menu.className = 'tools reader';
  menu.popover = 'auto';
  menu.setAttribute('role', 'dialog');
  menu.ariaLabel = t.reader;
  for (const [name, values] of Object.entries(choices)) {
    // Which language comes first is asked where both are.
    if (name === 'order' && !document.querySelector('.pair')) continue;
    const group = document.createElement('fieldset');
    group.append(
      Object.assign(document.createElement('legend'), { textContent: t[name as keyof typeof choices] }),
    );
    for (const value of values) {
      const input = Object.assign(document.createElement('input'), {
        type: 'radio',
        name,
        value,
        checked: (chosen(name) ?? '') === value,
        onchange: () => choose(name, value),
      });
      const label = document.createElement('label');
      label.append(input, ` ${t[`${name}_${value}` as keyof typeof t]}`);
      group.append(label);
    }
    menu.append(group);
  }
  if ('speechSynthesis' in window) {
    const reading = document.querySelector('.spoken') !== null;
    const onclick = () => {
      menu.hidePopover();
      if (reading) stop();
      else read([...document.querySelectorAll<HTMLElement>('main [id]')]);
    };
    menu.append(
      Object.assign(document.createElement('button'), {
        type: 'button',
        textContent: reading ? t.readStop : t.readPage,
        onclick,
      }),
    );
  }
  document.body.append(menu);
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') {
      menu.remove();
      opener.focus();
    }
  });
  menu.showPopover();
  const { bottom, right } = opener.getBoundingClientRect();
  menu.style.top = `${Math.min(bottom + 4, innerHeight - menu.offsetHeight - 8)}px`;
  menu.style.left = `${Math.max(8, Math.min(right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8))}px`;
  menu.querySelector('input')!.focus();
}
