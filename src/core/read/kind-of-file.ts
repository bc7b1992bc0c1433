/** The formats of offices that are read, as people call them by the end of a name. */
export const fileKinds = ['docx', 'pdf', 'ofd', 'odt', 'doc'] as const;
export type FileKind = (typeof fileKinds)[number];

/** A character a byte; what decoders call latin1 is Windows-1252. */
export const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
/** A PDF may have this many other bytes before it. */
const beforePdf = 1024;
/** How much of a zip file is looked at from its beginning and its end, where it lists its parts. */
const looked = 2 ** 17;
/** How a file begins that holds others, as old Word does. */
export const compoundFile = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** What of a zip file tells by its first and last bytes what it holds. */
export const seenInPacked = (bytes: Uint8Array): string =>
  latin1(bytes.subarray(0, looked)) + latin1(bytes.subarray(Math.max(0, bytes.length - looked)));

/** Whether a compound file has a part of a name. */
export const holdsPart = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));

/**
 * What kind of file of an office bytes are, whatever the file is called: a PDF, an OFD, a Word document of
 * either kind (.wps of WPS is the older one), an OpenDocument text; null for anything else.
 */
export function kindOfFile(bytes: Uint8Array): FileKind | null {
  const head = latin1(bytes.subarray(0, beforePdf + 5));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith(compoundFile)) return holdsPart(bytes, 'WordDocument') ? 'doc' : null;
  if (!head.startsWith('PK\x03\x04')) return null;
  const seen = seenInPacked(bytes);
  if (/word\/document\w*\.xml/u.test(seen)) return 'docx';
  if (/OFD\.xml/iu.test(seen)) return 'ofd';
  return /opendocument\.text(?!-)/u.test(seen) ? 'odt' : null;
}
