/** What the glossary says of a term, in place: its counterpart and its note, without leaving the chapter. */
import { element, openBeside, popover } from './elements.ts';
import { words } from './words/tools.ts';

const t = words();
const note = popover('tools def');
const pages = new Map<string, Promise<Document>>();

/** The page of the glossary, loaded once. */
function glossaryAt(path: string): Promise<Document> {
  if (!pages.has(path))
    pages.set(
      path,
      fetch(path)
        .then((answer) => answer.text())
        .then((html) => new DOMParser().parseFromString(html, 'text/html')),
    );
  return pages.get(path)!;
}

/** Shows what the glossary says of a term beside it; where it cannot be had, goes to the glossary. */
export async function openTerm(term: HTMLAnchorElement) {
  const page = await glossaryAt(term.pathname).catch(() => null);
  const entry = page?.getElementById(decodeURIComponent(term.hash.slice(1)));
  if (!entry) return location.assign(term.href);
  const said = [...entry.querySelectorAll('[data-note]')].map((part) => part.cloneNode(true));
  note.ariaLabel = term.textContent;
  note.replaceChildren(...said, element('a', { href: term.href, textContent: t.glossary }));
  openBeside(note, term);
}
