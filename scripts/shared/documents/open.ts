import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Said } from '../../../src/core/model/sentence.ts';
import { Unreadable } from '../../../src/core/model/unreadable.ts';
import { type Document, readDocument } from '../../../src/core/read/document.ts';
import { type FileKind, kindOfFile } from '../../../src/core/read/kind-of-file.ts';
import { few, quoted } from '../../../src/core/read/missing.ts';
import { otherFormat } from '../../../src/core/read/other-formats.ts';
import { notes, said as ofBytes } from '../../../src/core/read/said.ts';
import { tooLargeFile } from '../../../src/core/read/too-large.ts';
import type { Word } from '../../../src/core/read/word/word.ts';
import { opening as said } from '../people/files-said.ts';
import { noFile } from '../people/no-file.ts';
import { readApart } from './apart.ts';

/** A document that someone named on the command line, ready for the parser. */
export interface Opened {
  /** What it is called in a plan's folder, and its bytes there; of a file of an office the HTML made from it. */
  name: string;
  source: Buffer;
  /** What the file that was named is called beside that; null where it is the source itself. */
  original: string | null;
  /** Numbers that Word only shows and that were written into the text, as a sentence; empty where none are. */
  wrote: Said;
  /**
   * What a person should settle, as sentences: what of the file is not among its words, or stands elsewhere.
   */
  told: Said[];
  document: Document;
}

/** A file of an office as HTML. */
interface AsHtml {
  html: string;
  told: Said[];
  wrote?: Said;
}

/** How a file of each kind becomes HTML. Each throws what readApart throws. */
export const readers: Record<FileKind, (bytes: Buffer) => Promise<AsHtml>> = {
  pdf: (bytes) => readApart('pdfAsHtml', bytes),
  ofd: (bytes) => readApart('ofdAsHtml', bytes),
  doc: (bytes) => readApart('doc', bytes),
  odt: (bytes) => readApart('odt', bytes),
  docx: async (bytes) => {
    const word = await readApart('docx', bytes);
    return { html: word.html, wrote: writtenNumbers(word), told: [...lostNumbers(word), ...word.told] };
  },
};

/**
 * Opens a document, told by its bytes: text, Markdown and HTML as they are, a file of an office as the HTML
 * that is made from it. Returns null where it cannot be read, and reports why in a sentence. Throws where that is no
 * fault of the document.
 */
export async function open(file: string, report: Report): Promise<Opened | null> {
  const fault = faultOf(file);
  if (fault) {
    report('missing-file', { file }, fault);
    return null;
  }
  const large = tooLargeFile(statSync(file).size);
  if (large) {
    report('not-text', { file }, large);
    return null;
  }
  const bytes = readFileSync(file);
  if (!bytes.length) {
    report('empty-source', { file }, ofBytes.noBytes());
    return null;
  }
  const ending = extname(file).toLowerCase();
  const kind = kindOfFile(bytes) ?? (ending === '.docx' && !otherFormat(bytes, file) ? 'docx' : null);
  return kind ? openOffice(file, bytes, kind, report) : openText(file, bytes, ending, report);
}

/** Why there is no document at a path, as a sentence; empty where there is one. */
function faultOf(file: string): Said {
  if (!existsSync(file)) return noFile(file);
  const found = statSync(file);
  if (found.isDirectory()) return said.folder();
  return found.isFile() ? '' : said.odd();
}

/** What a document of each ending is called in a plan's folder; of any other ending it is text. */
const names: Record<string, string> = {
  '.md': 'source.md',
  '.markdown': 'source.md',
  '.html': 'source.html',
  '.htm': 'source.html',
};
const nameOf = (ending: string) => names[ending] ?? 'source.txt';

function openText(file: string, source: Buffer, ending: string, report: Report): Opened | null {
  const document = readDocument(source, file, report);
  return (
    document && { name: nameOf(ending), source, original: null, document, wrote: '', told: besides(document) }
  );
}

async function openOffice(
  file: string,
  bytes: Buffer,
  kind: FileKind,
  report: Report,
): Promise<Opened | null> {
  try {
    const { html, told, wrote = '' } = await readers[kind](bytes);
    const [name, source] = [nameOf('.html'), Buffer.from(html)];
    const ofFile: Report = (rule, place, message) =>
      report(rule, place.line ? place : { ...place, file }, message);
    const document = readDocument(source, name, ofFile);
    return (
      document && {
        name,
        source,
        original: `original.${kind}`,
        document,
        wrote,
        told: [...told, ...besides(document)],
      }
    );
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    report('not-text', { file }, error.said);
    return null;
  }
}
/** That numbers were written into the text, as a sentence; empty where none were. */
const writtenNumbers = ({ written }: Word): Said => (written ? said.wordNumbers({ n: written }) : '');

/** That numbers could not be told, as a sentence. */
const lostNumbers = ({ lost }: Word): Said[] => (lost ? [said.lostNumbers({ n: lost })] : []);

/** At most this many of the pieces beside the words are shown. */
const shownPieces = 3;
/** That something stands beside the words of a document and is none of them, as sentences. */
const besides = ({ told, pictures = [], equations = [] }: Document): Said[] => [
  ...(told.length ? [said.besides({ n: told.length, quoted: quoted(told.slice(0, shownPieces)) })] : []),
  ...(equations.length ? [notes.equations({ n: equations.length, words: few(equations) })] : []),
  ...(pictures.length ? [notes.wordPictures({ n: pictures.length, words: few(pictures) })] : []),
];
