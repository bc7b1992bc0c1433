/** The glossary: shows the terms that fit what is typed and chosen, in the order of either language. */
import type { Language } from './answer.ts';
import { initialId } from './initial-id.ts';

const narrowing = document.querySelector<HTMLElement>('.terms')!;
const list = document.querySelector<HTMLElement>('.glossary')!;
const letters = document.querySelector<HTMLElement>('.initials')!;
const said = narrowing.querySelector<HTMLElement>('[role=status]')!;
const field = (name: string) =>
  narrowing.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`);
const [words, kind, by] = ['q', 'kind', 'by'].map(field);

const entries = [...list.querySelectorAll<HTMLElement>('.entry')].map((entry) => ({
  entry,
  // What is narrowed by: the term, what is said of it, and what readers call it; not where it stands.
  has: [...entry.querySelectorAll('p')]
    .map((p) => p.textContent)
    .join(' ')
    .toLowerCase(),
  place: (language: Language) => Number(entry.dataset[language]!.split(' ')[0]),
  initial: (language: Language) => entry.dataset[language]!.split(' ')[1]!,
}));

/** Puts the terms under the initials of a language. */
function turn(language: Language) {
  const sorted = entries.toSorted((a, b) => a.place(language) - b.place(language));
  const groups = Map.groupBy(sorted, ({ initial }) => initial(language));
  list.replaceChildren(
    ...[...groups].map(([initial, own]) => {
      const section = document.createElement('section');
      const heading = Object.assign(document.createElement('h2'), {
        id: initialId(initial),
        textContent: initial,
      });
      section.append(heading, ...own.map(({ entry }) => entry));
      return section;
    }),
  );
  letters.replaceChildren(
    ...[...groups.keys()].map((initial) =>
      Object.assign(document.createElement('a'), { href: `#${initialId(initial)}`, textContent: initial }),
    ),
  );
}

function show(event?: Event) {
  if (event?.target === by) turn(by!.value as Language);
  const wanted = words!.value.toLowerCase().split(/\s+/u).filter(Boolean);
  for (const { entry, has } of entries)
    entry.hidden =
      !wanted.every((word) => has.includes(word)) ||
      Boolean(kind?.value && entry.dataset['kind'] !== kind.value);
  for (const section of list.children) {
    const isEmpty = !section.querySelector('.entry:not([hidden])');
    (section as HTMLElement).hidden = isEmpty;
    const letter = letters.querySelector<HTMLElement>(`[href="#${section.firstElementChild!.id}"]`)!;
    letter.hidden = isEmpty;
  }
  said.textContent = said.dataset['said']!.replace(
    '{n}',
    String(entries.filter(({ entry }) => !entry.hidden).length),
  );
}
narrowing.addEventListener('input', show);
narrowing.hidden = false;
show();
