/** The menu at the marker of a clause: its address, its citation, the selection, reading aloud. */
import { chooseFormat, chosenFormat, citation, formats } from './citations.ts';
import { copy } from './clipboard.ts';
import { button, element, openBeside, popover } from './elements.ts';
import { headingLevel, isHeading } from './headings.ts';
import { clauses, main } from './here.ts';
import { collected, toggle } from './selection.ts';
import { words } from './words/tools.ts';

const t = words();
const menu = popover('tools');

/** A clause, or a heading with all that stands under it. */
function belonging(clause: HTMLElement): HTMLElement[] {
  if (!isHeading(clause)) return [clause];
  const all = [...main.querySelectorAll<HTMLElement>(clauses)];
  const from = all.indexOf(clause);
  const end = all.findIndex((e, i) => i > from && headingLevel(e) <= headingLevel(clause));
  return all.slice(from, end < 0 ? undefined : end);
}

/** A button of the menu, which it closes. */
const choice = (text: string, act: () => void) =>
  button(text, () => {
    act();
    menu.hidePopover();
  });

function choicesFor(mark: HTMLAnchorElement): HTMLElement[] {
  const id = mark.pathname.split('/').at(-2)!;
  const select = element(
    'select',
    { ariaLabel: t.format, onchange: () => chooseFormat(select.value) },
    ...Object.entries(formats).map(([value, name]) =>
      element('option', { value, textContent: name, selected: value === chosenFormat() }),
    ),
  );
  const cite = choice(t.citation, () => void copy(citation(mark.href, select.value)));
  const readAloud = choice(t.readClause, () => {
    const clause = mark.closest<HTMLElement>(clauses)!;
    void import('./read-aloud.ts').then(({ read }) => read(belonging(clause)));
  });
  return [
    // The system's own way to send an address, where it has one.
    ...('share' in navigator
      ? [
          choice(
            t.share,
            () => void navigator.share({ title: mark.ariaLabel!, url: mark.href }).catch(() => {}),
          ),
        ]
      : []),
    choice(t.link, () => void copy(Promise.resolve(mark.href))),
    element('span', {}, cite, select),
    choice(collected().includes(id) ? t.drop : t.collect, () => toggle(id)),
    ...('speechSynthesis' in window ? [readAloud] : []),
    element('a', { href: mark.href, textContent: t.open }),
  ];
}

/** Opens the menu of a clause at its marker. */
export function openMenu(mark: HTMLAnchorElement) {
  menu.ariaLabel = mark.ariaLabel ?? t.tools;
  menu.replaceChildren(...choicesFor(mark));
  openBeside(menu, mark);
}
