/**
 * What is published as it was received, and under which names.
 *
 * A received document may hold anything, and the site serves it from its own origin. Hosts tell what a file
 * is by the end of its name, so a name that a host could serve as something a browser runs (an HTML page, an
 * SVG, Markdown on a host that does not know it, or anything unknown) gets `.txt` behind it: the same bytes,
 * the same digest, shown as letters.
 */

/** How a packed file begins. */
const packed = 'PK\u0003\u0004';
/**
 * How files begin that may keep their name: what begins so is never taken for a page, not even by a browser
 * that guesses.
 */
const inert: Record<string, string> = {
  docx: packed,
  odt: packed,
  ofd: packed,
  doc: '\u00d0\u00cf\u0011\u00e0',
  pdf: '%PDF-',
};

/**
 * The name under which a received file is published: its own where that is text already, or where its first
 * bytes are those of the kind that its name says; else with `.txt` behind it. Never a name that a host serves
 * as HTML, SVG or XML.
 */
export function publishedAs(name: string, bytes: Uint8Array): string {
  const ending = name.split('.').at(-1)!.toLowerCase();
  const beginning = inert[ending];
  const begins =
    beginning !== undefined && [...beginning].every((sign, i) => bytes[i] === sign.charCodeAt(0));
  return ending === 'txt' || begins ? name : `${name}.txt`;
}
