import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Report } from '../../src/core/model/diagnostics.ts';
import { type Document, readDocument } from '../../src/core/read/document.ts';
import { quoted } from '../../src/core/read/missing.ts';
import { otherFormat } from '../../src/core/read/other-formats.ts';
import { readWord, type Word } from '../../src/core/read/word.ts';

/** A document that someone named on the command line, ready for the parser. */
export interface Opened {
  /** What it is called in a plan's folder, and its bytes there; of a Word document the HTML made from it. */
  name: string;
  source: Buffer;
  isWord: boolean;
  /**
   * That numbers which Word only shows were written into the text, as a sentence; empty where there are none.
   */
  wrote: string;
  /**
   * What a person should settle, as sentences: what of the file is not among its words, or stands elsewhere.
   */
  told: string[];
  document: Document;
}

/**
 * Opens a document (.txt, .md, .html, .docx). Returns null where it cannot be read, and reports why in a
 * sentence.
 */
export async function open(file: string, report: Report): Promise<Opened | null> {
  const fault = faultOf(file);
  if (fault) {
    report('missing-file', { file }, fault);
    return null;
  }
  const ending = extname(file).toLowerCase();
  return ending === '.docx' ? openWord(file, report) : openText(file, ending, report);
}

/** Why there is no document at a path, as a sentence; empty where there is one. */
function faultOf(file: string): string {
  if (!existsSync(file))
    return 'there is no such file. Check its name, and put it in quotes where it has blanks.';
  return statSync(file).isDirectory() ? 'this is a folder. Name the document in it.' : '';
}

/** What a document of each ending is called in a plan's folder; of any other ending it is text. */
const names: Record<string, string> = {
  '.md': 'source.md',
  '.markdown': 'source.md',
  '.html': 'source.html',
  '.htm': 'source.html',
};
const nameOf = (ending: string) => names[ending] ?? 'source.txt';

function openText(file: string, ending: string, report: Report): Opened | null {
  const source = readFileSync(file);
  const document = readDocument(source, file, report);
  return (
    document && { name: nameOf(ending), source, isWord: false, document, wrote: '', told: besides(document) }
  );
}

async function openWord(file: string, report: Report): Promise<Opened | null> {
  const bytes = readFileSync(file);
  const notWord = (why: string) => {
    report('not-text', { file }, why);
    return null;
  };
  const other = otherFormat(bytes, file);
  if (other) return notWord(other);
  const word = await readWord(bytes).catch((error: Error) => notWord(error.message));
  if (!word) return null;
  const name = nameOf('.html');
  const source = Buffer.from(word.html);
  const document = readDocument(source, name, report);
  const told = document && [...lostNumbers(word), ...word.told, ...besides(document)];
  return document && told && { name, source, isWord: true, document, wrote: writtenNumbers(word), told };
}

/** That numbers were written into the text, as a sentence; empty where none were. */
const writtenNumbers = ({ written }: Word): string =>
  written
    ? `${written} numbers that Word shows before headings and entries were written into the text; ` +
      'compare some with the document.'
    : '';

/** That numbers could not be told, as a sentence. */
const lostNumbers = ({ lost }: Word): string[] =>
  lost
    ? [
        `${lost} headings or entries have a number that Word only shows and that could not be told. ` +
          'To have it, save the document in Word as plain text (.txt), which writes the numbers out, ' +
          'and use that file.',
      ]
    : [];

/** So many of the pieces that stand beside the words are shown. */
const shownPieces = 3;
/** That something stands beside the words of a document and is none of them, as a sentence. */
const besides = ({ told }: Document): string[] =>
  told.length
    ? [
        `${told.length} pieces of this file stand beside its words and are none of them ` +
          `(addresses of links, words for pictures, comments): ${quoted(told.slice(0, shownPieces))}. ` +
          'Type what belongs to the plan.',
      ]
    : [];
