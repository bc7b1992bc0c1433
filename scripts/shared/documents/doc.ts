/** A Word document of 1997–2003 (.doc, .wps) becomes text by word-extractor. */

import { Unreadable } from '../../../src/core/model/unreadable.ts';
import { type Doc, damagedFile } from '../../../src/core/read/doc/doc.ts';
import { docText } from '../../../src/core/read/doc/text.ts';

/** What of word-extractor is called here: its package has no types. */
interface Extracted {
  getBody(options: object): string;
  getFootnotes(options: object): string;
  getEndnotes(options: object): string;
  getHeaders(options: object): string;
  getFooters(options: object): string;
  getAnnotations(options: object): string;
  getTextboxes(options: object): string;
}

/** Control characters that no words have, when all that word-extractor knows is taken out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const strange = /[\u0001-\u0008\u000e-\u001f\u007f]/u;
/** What word-extractor puts where a character is that it has no other for, and a hyphen that only may break a line. */
const [unnamed, mayBreak] = ['undefined', '\u001f'];

/** Where a column of text ends, in the midst of a paragraph: word-extractor keeps it, and what follows begins a line. */
const columnEnds = '\u000e';

/** A text as word-extractor gives it, with the hyphens that it does not know; `held`: what the file itself has. */
function mended(text: string, held: string): string {
  const known = held.includes(mayBreak) && !held.includes(unnamed) ? text.replaceAll(unnamed, '') : text;
  const whole = known.replaceAll('\u001e', '\u2011').replaceAll(columnEnds, '\n');
  if (strange.test(whole) || !whole.isWellFormed()) throw new Unreadable(damagedFile('doc'));
  return whole;
}

/**
 * The words of a Word document. Its tables are read before word-extractor has it, which follows them wherever they
 * lead. Throws Unreadable, or another Error, where it is none.
 */
export async function readDoc(bytes: Uint8Array): Promise<Doc> {
  const held = docText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const name = 'word-extractor';
  const { default: Extractor } = (await import(name)) as {
    default: new () => { extract: (bytes: Buffer) => Promise<Extracted> };
  };
  const document = await new Extractor().extract(Buffer.from(bytes));
  // Without this, “” become "" and paragraphs are lost.
  const asIs = { filterUnicode: false };
  return {
    body: mended(document.getBody(asIs), held.text),
    footnotes: mended(document.getFootnotes(asIs), held.notes),
    endnotes: mended(document.getEndnotes(asIs), held.notes),
    headers: document.getHeaders({ ...asIs, includeFooters: false }),
    footers: document.getFooters(asIs),
    comments: document.getAnnotations(asIs),
    textBoxes: document.getTextboxes({ ...asIs, includeHeadersAndFooters: false }),
    held,
  };
}
