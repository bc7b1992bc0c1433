import type { Said } from '../../model/sentence.ts';
import { Unreadable } from '../../model/unreadable.ts';
import { printedIn } from '../document.ts';
import { readHtml } from '../html/html.ts';
import { missingCharacters, quoted } from '../missing.ts';
import { damagedPart, unpack } from '../packed/unpack.ts';
import { allNamed, firstNamed, xmlPart } from '../packed/xml-part.ts';
import { names, notes, said } from '../said.ts';
import { refuseLarge } from '../too-large.ts';
import { OdtReader } from './body.ts';
import { ListCounters, listStyles, Outline } from './lists.ts';
import { OdtLooks } from './looks.ts';
import { asides, expectedIn } from './set-aside.ts';

const what = 'odt';

/** The first words of many, for a sentence. */
const few = (words: readonly string[]): string => {
  const said = words
    .filter(Boolean)
    .slice(0, 3)
    .map((w) => `“${[...w].slice(0, 30).join('')}”`);
  return said.length ? ` (${said.join(', ')}${words.length > 3 ? ', …' : ''})` : '';
};

/** What of a document is read. */
const isRead = (name: string): boolean => /^(?:content|styles|META-INF\/manifest)\.xml$/u.test(name);
/** Whether a part that is read is in the list of parts (OpenDocument 1.3 part 2, 3.2) and not in the file. */
const isLost = (name: string, parts: ReadonlyMap<string, unknown>): boolean =>
  isRead(name) && !parts.has(name);

/**
 * Reads an OpenDocument text (.odt) as HTML, and says what a person should look at. Throws an Error with a
 * sentence for people where it is none, or holds what no program writes.
 */
export function readOdt(bytes: Buffer): { html: string; told: Said[]; wrote: Said } {
  const parts = unpack(bytes, isRead, what);
  const part = (name: string) => (parts.has(name) ? xmlPart(parts.get(name)!, what) : null);
  const listed = allNamed(part('META-INF/manifest.xml'), ['file-entry']);
  if (listed.some((entry) => isLost(entry.getAttribute('manifest:full-path') ?? '', parts)))
    throw damagedPart(what);
  if (/encryption-data/u.test(new TextDecoder().decode(parts.get('META-INF/manifest.xml'))))
    throw new Unreadable(said.locked({ what: names[what]() }));
  const content = part('content.xml');
  // What dates are written with is called text too, and stands before it.
  const body = firstNamed(firstNamed(content, 'body') ?? null, 'text');
  if (!body) throw new Unreadable(said.noOdt());
  const styles = part('styles.xml');
  const lists = new ListCounters(listStyles([styles, content]));
  const reader = new OdtReader(lists, new Outline([styles, content]), new OdtLooks([styles, content]));
  reader.blocks(body);
  const html = [
    '<!doctype html>',
    '<html lang="zh"><body>',
    ...reader.lines,
    ...reader.notes,
    '</body></html>',
    '',
  ].join('\n');
  refuseLarge(html);
  const told = tellOfWords(reader, body, styles);
  if (lists.lost) told.push(notes.odtLostNumbers({ n: lists.lost }));
  const missing = missingCharacters([...expectedIn(body), ...reader.added], printedIn(readHtml(html).lines));
  if (missing) told.push(notes.lostOdt({ n: missing.count, quoted: quoted(missing.first) }));
  const wrote = lists.written ? notes.odtNumbers({ n: lists.written }) : '';
  return { html, told, wrote };
}

/** What is said of words that were set aside, are not seen, or stand elsewhere than in the body. */
function tellOfWords(reader: OdtReader, body: Element, styles: Element | null): Said[] {
  const { aside, hidden, struck } = reader;
  const told: Said[] = [...aside].map(([name, words]) =>
    asides[name]!({ n: words.length, words: few(words) }),
  );
  if (hidden.length) told.push(notes.hidden({ n: hidden.length, words: few(hidden) }));
  if (struck.length) told.push(notes.struck({ n: struck.length, words: few(struck) }));
  const mute = allNamed(body, ['fieldmark'])
    .map((field) => /\bFORM(?:CHECKBOX|DROPDOWN)$/u.exec(field.getAttribute('field:type') ?? '')?.[0] ?? '')
    .filter(Boolean);
  if (mute.length) told.push(notes.docFields({ n: mute.length, words: few(mute) }));
  if (reader.notes.length) told.push(notes.notesAtEnd({ n: reader.notes.length, words: '' }));
  const around = allNamed(styles, ['header', 'footer', 'header-left', 'footer-left'])
    .map((e) => (e.textContent ?? '').trim())
    .filter((words) => /\p{L}/u.test(words));
  if (around.length) told.push(notes.headersAndFooters({ words: few(around) }));
  return told;
}
