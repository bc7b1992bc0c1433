/** Files of other programs, told by their bytes, and what a person does with each. */
import { compoundFile, holdsPart, kindOfFile, seenInPacked } from './kind-of-file.ts';

const readable =
  'What can be read: plain text (.txt), Markdown (.md), HTML (.html), Word (.docx, .doc, .wps), OpenDocument ' +
  '(.odt), PDF and OFD.';
const picture =
  'this is a picture. Have its text recognised (OCR), read it over, and save it as plain text ' +
  `(UTF-8). ${readable}`;
const packed =
  'this is a packed file and no text. Unpack it (.zip, .rar, .7z, .gz) and name the ' +
  'document in it. ' +
  `${readable}`;
const spreadsheet =
  'this is a spreadsheet. Copy its cells into a Word document (.docx), where they become a table, or ' +
  `save the document they belong to. ${readable}`;
const presentation =
  'this is a presentation. Copy its words into a Word document (.docx) or a plain text file (UTF-8). ' +
  `${readable}`;

/** What begins so. */
const beginnings: readonly [signs: string, advice: string][] = [
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

/** What a file of the older Office holds, by the name of a part. */
const compounds: readonly [part: string, advice: string][] = [
  [
    'EncryptedPackage',
    'this is a document of Office that is protected by a password. Open it, save it without one, and use ' +
      `that file. ${readable}`,
  ],
  ['Workbook', spreadsheet],
  ['PowerPoint Document', presentation],
];
const oldOffice =
  'this is a file of an old format of Office that holds no text document, or none that is whole. Open it in ' +
  `Word or WPS and save it as .docx. ${readable}`;

/** What a zip file holds, by a name or words in it; what is read is told elsewhere. */
const contents: readonly [sign: RegExp, ending: RegExp, advice: string][] = [
  [/opendocument\.spreadsheet|xl\/workbook\.|xl\/worksheets\//u, /\.(?:ods|xlsx|xlsm|et)$/iu, spreadsheet],
  [/opendocument\.presentation|ppt\/presentation\.|ppt\/slides\//u, /\.(?:odp|pptx|dps)$/iu, presentation],
  [
    /application\/epub\+zip/u,
    /\.epub$/iu,
    `this is an electronic book (.epub). Copy its text into a plain text file (UTF-8). ${readable}`,
  ],
];
/** Of what is read by `new` and is no text itself. */
const readByNew: Record<string, string> = {
  pdf: 'a PDF',
  ofd: 'an OFD',
  docx: 'a Word document',
  doc: 'a Word document',
  odt: 'an OpenDocument text',
};
/** A character a byte; what decoders call latin1 is Windows-1252. */
const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/**
 * What to tell the person who named this file, where its bytes are those of a program whose files are not
 * read; null where they may be a text, or are read (kindOfFile).
 */
export function otherFormat(bytes: Uint8Array, file: string): string | null {
  if (kindOfFile(bytes)) return null;
  const head = latin1(bytes.subarray(0, 64));
  const begins = beginnings.find(
    ([signs]) => head.startsWith(signs) && (signs !== 'BM' || head.slice(6, 10) === '\0\0\0\0'),
  );
  if (begins) return begins[1];
  if (/^RIFF.{4}WEBP|^.{4}ftyp(?:heic|heif|mif1|avif)/su.test(head)) return picture;
  if (head.startsWith(compoundFile.slice(0, 4)))
    return compounds.find(([part]) => holdsPart(bytes, part))?.[1] ?? oldOffice;
  if (!head.startsWith('PK\x03\x04')) return null;
  const seen = seenInPacked(bytes);
  const found =
    contents.find(([sign]) => sign.test(seen)) ?? contents.find(([, ending]) => ending.test(file));
  return found?.[2] ?? packed;
}

/** What to say of a source whose bytes are no text, but those of a file that `new` reads; null for a text. */
export function notASource(bytes: Uint8Array, file: string): string | null {
  const kind = kindOfFile(bytes);
  if (!kind) return otherFormat(bytes, file);
  return (
    `this is ${readByNew[kind]} and no text. npm run new -- FILE --id NAME reads it and makes the folder of ` +
    'its plan, with the text beside the original.'
  );
}
