import { allNamed } from '../packed/xml-part.ts';
import { beside, type Parts } from './parts.ts';

/** What is put over a page and only leads elsewhere, or lies over each page alike (GB/T 33190, 15.2). */
const watermark = 'Watermark';
const noMarks = new Set(['Link', watermark]);
/** At most this many characters of a mark are kept. */
const longest = 200;

/**
 * What people put over the pages of a document after it was set (comments, stamps, lines through words), by the number of
 * its page: the words of each, empty where it has none.
 */
export function overPages(parts: Parts, name: string, document: Element): Map<string, string[]> {
  const over = new Map<string, string[]>();
  for (const { page, marks } of marksOn(parts, name, document)) {
    const own = marks.filter((mark) => !noMarks.has(mark.getAttribute('Type') ?? ''));
    if (own.length) over.set(page, [...(over.get(page) ?? []), ...own.map(wordsOf)]);
  }
  return over;
}

/** What the watermarks over the pages of a document are made of, by the number of the page. */
export function watermarksOver(parts: Parts, name: string, document: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const { page, marks } of marksOn(parts, name, document)) {
    const shown = marks.filter(
      (mark) => mark.getAttribute('Type') === watermark && mark.getAttribute('Visible') !== 'false',
    );
    const drawn = shown.flatMap((mark) => allNamed(mark, ['Appearance']));
    if (drawn.length) found.set(page, [...(found.get(page) ?? []), ...drawn]);
  }
  return found;
}

/** All that is put over pages, in the order of the file. */
function marksOn(parts: Parts, name: string, document: Element): { page: string; marks: Element[] }[] {
  const found: { page: string; marks: Element[] }[] = [];
  for (const list of allNamed(document, ['Annotations'])) {
    const listed = beside(name, list.textContent ?? '');
    for (const page of allNamed(parts.root(listed), ['Page']))
      for (const place of allNamed(page, ['FileLoc'])) {
        const root = parts.root(beside(listed, place.textContent ?? ''));
        found.push({ page: page.getAttribute('PageID') ?? '', marks: allNamed(root, ['Annot']) });
      }
  }
  return found;
}

/** The names of the files that are attached to a document, but for those that nobody is to see (GB/T 33190, 17). */
export function attachedTo(parts: Parts, name: string, document: Element): string[] {
  const lists = allNamed(document, ['Attachments']).map((list) =>
    parts.root(beside(name, list.textContent ?? '')),
  );
  return lists
    .flatMap((list) => allNamed(list, ['Attachment']))
    .filter((file) => file.getAttribute('Visible') !== 'false')
    .map((file) => (file.getAttribute('Name') ?? '').slice(0, longest));
}

const wordsOf = (mark: Element): string =>
  allNamed(mark, ['Remark', 'TextCode'])
    .map((element) => (element.textContent ?? '').slice(0, longest).trim())
    .filter(Boolean)
    .join(' ')
    .slice(0, longest);
