/** Files of other programs, told by their bytes, and what a person does with each. */
import type { Sentence } from '../model/sentence.ts';
import { compoundFile, holdsPart, kindOfFile, latin1, seenInPacked } from './kind-of-file.ts';
import { names, said as readers, others as said } from './said.ts';

/** What to do with a file of another program, with what can be read. */
const readable = (advice: Sentence): Sentence => said.readable({ advice });
const picture = readable(said.picture());
const packed = readable(said.packed());
const spreadsheet = readable(said.spreadsheet());
const presentation = readable(said.presentation());

/** What Word and WPS put beside a document while it is open. */
const lockFile = /(?:^|[\\/])~\$[^\\/]*$/u;
/** What begins so. */
const beginnings: readonly [signs: string, advice: Sentence][] = [
  ['{\\rtf', readable(said.rtf())],
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
const compounds: readonly [part: string, advice: Sentence][] = [
  ['EncryptedPackage', readable(said.locked())],
  ['Workbook', spreadsheet],
  ['PowerPoint Document', presentation],
];
const oldOffice = readable(said.oldOffice());

/** What a zip file holds, by a name or words in it; what is read is told elsewhere. */
const contents: readonly [sign: RegExp, ending: RegExp, advice: Sentence][] = [
  [/opendocument\.spreadsheet|xl\/workbook\.|xl\/worksheets\//u, /\.(?:ods|xlsx|xlsm|et)$/iu, spreadsheet],
  [/opendocument\.presentation|ppt\/presentation\.|ppt\/slides\//u, /\.(?:odp|pptx|dps)$/iu, presentation],
  [/application\/epub\+zip/u, /\.epub$/iu, readable(said.epub())],
];
/** Files of an office, by the ends of their names: what they are called, and saved anew as. */
const offices: readonly [ending: RegExp, kind: keyof typeof names][] = [
  [/\.docx$/iu, 'docx'],
  [/\.ofd$/iu, 'ofd'],
  [/\.odt$/iu, 'odt'],
  [/\.pdf$/iu, 'pdf'],
  [/\.(?:doc|wps)$/iu, 'doc'],
];
/** What stands at the end of a zip file that is whole. */
const endOfZip = 'PK\x05\x06';
/** The kind of file of an office that a name says. */
const officeNamed = (file: string) => offices.find(([ending]) => ending.test(file))?.[1];
const savedAs = (kind: keyof typeof names) => ({ what: names[kind](), ending: `.${kind}` });

/** What to say of a file whose bytes are no text: where its name says so, that it is none of what it is named. */
export function noSource(file: string): Sentence {
  const kind = officeNamed(file);
  return kind ? readers.isNone(savedAs(kind)) : readers.noSource();
}

/**
 * What to tell the person who named this file, where its bytes are those of a program whose files are not
 * read; null where they may be a text, or are read (kindOfFile).
 */
export function otherFormat(bytes: Uint8Array, file: string): Sentence | null {
  if (lockFile.test(file)) return readers.lockFile();
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
  const kind = officeNamed(file);
  if (found || !kind) return found?.[2] ?? packed;
  return (seen.includes(endOfZip) ? readers.isNone : readers.damagedPacked)(savedAs(kind));
}

/** Whether bytes are those of a spreadsheet, of the newer or the older kind. */
const isSpreadsheet = (bytes: Uint8Array): boolean => otherFormat(bytes, '') === spreadsheet;

/**
 * What to say of a file that people write beside the document (YAML, CSV, en.po), where its bytes are those of a file
 * of an office that was given its name; null of any other.
 */
export function namedAsOther(bytes: Uint8Array, file: string): Sentence | null {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const kind = kindOfFile(bytes);
  if (kind) return said.namedOtherwise({ what: said[kind](), name });
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf') return said.rtfForText({ name });
  if (!isSpreadsheet(bytes)) return null;
  return name.endsWith('.csv')
    ? said.sheetForCsv({ name })
    : said.namedOtherwise({ what: said.aSpreadsheet(), name });
}

/** What to say of a source whose bytes are no text, but those of a file that `new` reads; null for a text. */
export function notASource(bytes: Uint8Array, file: string): Sentence | null {
  const kind = kindOfFile(bytes);
  if (!kind) return otherFormat(bytes, file);
  return said.readByNew({ what: said[kind]() });
}
