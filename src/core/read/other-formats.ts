/** Files of other programs, told by their bytes, and what a person does with each. */

const readable = 'What can be read: plain text (.txt), Markdown (.md), HTML (.html) and Word (.docx).';
const saveAsWord = 'Open it in WPS, Word or LibreOffice and save it as Word (.docx).';
const picture =
  'this is a picture. Have its text recognised (OCR), read it over, and save it as plain text ' +
  `(UTF-8). ${readable}`;
const packed =
  'this is a packed file and no text. Unpack it (.zip, .rar, .7z, .gz) and name the ' +
  'document in it. ' +
  `${readable}`;

/** What begins so. */
const beginnings: readonly [signs: string, advice: string][] = [
  [
    '%PDF',
    'this is a PDF. Open it, copy its whole text into a plain text file (UTF-8), or save it as Word ' +
      `(.docx); of a scan, have the text recognised (OCR) first. ${readable}`,
  ],
  [
    '\xd0\xcf\x11\xe0',
    'this is a document of an old format (.doc, .wps, .xls, .ppt), or one that is protected by a ' +
      'password. Open it in Word or WPS and save it as .docx. If it asks for a password, take that off first. ' +
      `${readable}`,
  ],
  ['{\\rtf', `this is a document in RTF. Open it in Word or WPS and save it as .docx. ${readable}`],
  ['Rar!', packed],
  ['7z\xbc\xaf', packed],
  ['\x1f\x8b', packed],
  ['\x89PNG', picture],
  ['\xff\xd8\xff', picture],
  ['GIF8', picture],
  ['II*\0', picture],
  ['MM\0*', picture],
  ['BM', picture],
];

/** What a zip file holds, by a name or words in it; a Word document is read elsewhere. */
const contents: readonly [sign: RegExp, ending: RegExp, advice: string][] = [
  [
    /opendocument\.text/u,
    /\.(?:odt|fodt|ott)$/iu,
    `this is a document of LibreOffice or OpenOffice (.odt). ${saveAsWord} ${readable}`,
  ],
  [
    /opendocument\.spreadsheet|xl\/workbook\.|xl\/worksheets\//u,
    /\.(?:ods|xlsx|xlsm|et)$/iu,
    'this is a spreadsheet. Copy its cells into a Word document (.docx), where they become a table, or ' +
      `save the document they belong to. ${readable}`,
  ],
  [
    /opendocument\.presentation|ppt\/presentation\.|ppt\/slides\//u,
    /\.(?:odp|pptx|dps)$/iu,
    'this is a presentation. Copy its words into a Word document (.docx) or a plain text file (UTF-8). ' +
      `${readable}`,
  ],
  [
    /OFD\.xml/u,
    /\.ofd$/iu,
    'this is an OFD, a fixed page like a PDF. Open it in an OFD reader, copy its whole text into a ' +
      `plain text file (UTF-8), or convert it to Word (.docx). ${readable}`,
  ],
  [
    /application\/epub\+zip/u,
    /\.epub$/iu,
    `this is an electronic book (.epub). Copy its text into a plain text file (UTF-8). ${readable}`,
  ],
  [
    /word\/document\w*\.xml/u,
    /\.(?:docx|docm)$/iu,
    'this is a Word document under another name. Give it a name that ends in .docx.',
  ],
];
/**
 * How much of the file is looked at from its beginning and from its end, where a zip file lists its parts.
 */
const looked = 2 ** 17;
/** A character a byte; what decoders call latin1 is Windows-1252. */
const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/**
 * What to tell the person who named this file, where its bytes are those of another program; null where they
 * may be a text or (by the name's ending) a Word document.
 */
export function otherFormat(bytes: Uint8Array, file: string): string | null {
  const head = latin1(bytes.subarray(0, 64));
  const begins = beginnings.find(
    ([signs]) => head.startsWith(signs) && (signs !== 'BM' || head.slice(6, 10) === '\0\0\0\0'),
  );
  if (begins) return begins[1];
  if (/^RIFF.{4}WEBP|^.{4}ftyp(?:heic|heif|mif1|avif)/su.test(head)) return picture;
  if (!head.startsWith('PK\x03\x04')) return null;
  const seen = latin1(bytes.subarray(0, looked)) + latin1(bytes.subarray(Math.max(0, bytes.length - looked)));
  const [, , advice] = contents.find(([sign]) => sign.test(seen)) ??
    contents.find(([, ending]) => ending.test(file)) ?? [null, null, packed];
  return /\.docx$/iu.test(file) && advice === contents.at(-1)![2] ? null : advice;
}
