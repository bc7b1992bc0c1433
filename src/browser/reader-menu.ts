/**
 * The reader's menu: size of the letters, colours, contrast, reading aloud. All of it is optional; the
 * choices stay on the device (page.ts puts them to work).
 */
import { choices, choose, chosen } from './choices.ts';
import { openBeside, popover } from './elements.ts';
import { read, stop } from './read-aloud.ts';
import { words } from './words/tools.ts';

const t = words();

/** One thing to choose, as a group of radio buttons. */
function groupOf(name: keyof typeof choices): HTMLElement {
  const group = document.createElement('fieldset');
  group.append(Object.assign(document.createElement('legend'), { textContent: t[name] }));
  for (const value of choices[name]) {
    const input = Object.assign(document.createElement('input'), {
      type: 'radio',
      name,
      value,
      checked: (chosen(name) ?? '') === value,
      onchange: () => {
        choose(name, value);
        if (name === 'size') void import('./wide-frames.ts');
        if (name === 'script')
          void import('./traditional.ts').then(({ showTraditional }) => showTraditional(value === 'hant'));
      },
    });
    const label = document.createElement('label');
    label.append(input, ` ${t[`${name}_${value}` as keyof typeof t]}`);
    group.append(label);
  }
  return group;
}

/** Some things are asked only where the page has what they are about. */
function isAsked(name: keyof typeof choices): boolean {
  if (name === 'order') return document.querySelector('.pair') !== null;
  if (name === 'terms') return document.querySelector('.term') !== null;
  return name !== 'script' || document.querySelector('form[data-base]') !== null;
}

/** Reads the page aloud, or stops reading. */
function readButton(menu: HTMLElement): HTMLElement {
  const reading = document.querySelector('.spoken') !== null;
  return Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: reading ? t.readStop : t.readPage,
    onclick: () => {
      menu.hidePopover();
      if (reading) stop();
      else read([...document.querySelectorAll<HTMLElement>('main [id]:not(th)')]);
    },
  });
}

/** Opens the menu below the button that asked for it. */
export function openReader(opener: HTMLElement) {
  const menu = popover('tools reader');
  menu.ariaLabel = t.reader;
  for (const name of Object.keys(choices) as (keyof typeof choices)[])
    if (isAsked(name)) menu.append(groupOf(name));
  if ('speechSynthesis' in window) menu.append(readButton(menu));
  menu.ontoggle = (event) => {
    if ((event as ToggleEvent).newState === 'closed') menu.remove();
  };
  openBeside(menu, opener);
}
