import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Report } from '../../src/core/model/diagnostics.ts';
import { type Document, readDocument } from '../../src/core/read/document.ts';
import { quoted } from '../../src/core/read/missing.ts';
import { otherFormat } from '../../src/core/read/other-formats.ts';
import { readWord } from '../../src/core/read/word.ts';

/** A document that someone named on the command line, ready for the parser. */
export interface Opened {
  /** What it is called in a plan's folder, and its bytes there; of a Word document the HTML made from it. */
  name: string;
  source: Buffer;
  isWord: boolean;
  /** That numbers which Word only shows were written into the text, as a sentence; empty where there are none. */
  wrote: string;
  /** What a person should settle, as sentences: what of the file is not among its words, or stands elsewhere. */
  told: string[];
  document: Document;
}

/** Opens a document (.txt, .md, .html, .docx). Reports in a sentence why it cannot be read, and returns null then. */
export async function open(file: string, report: Report): Promise<Opened | null> {
  const fault = !existsSync(file)
    ? 'there is no such file. Check its name, and put it in quotes where it has blanks.'
    : statSync(file).isDirectory()
      ? 'this is a folder. Name the document in it.'
      : '';
  if (fault) {
    report('missing-file', { file }, fault);
    return null;
  }
  const ending = extname(file).toLowerCase();
  const isWord = ending === '.docx';
  const bytes = readFileSync(file);
  const other = isWord ? otherFormat(bytes, file) : null;
  if (other) {
    report('not-text', { file }, other);
    return null;
  }
  const word = isWord
    ? await readWord(bytes).catch((e: Error) => (report('not-text', { file }, e.message), null))
    : null;
  if (isWord && word === null) return null;
  const name = `source${isWord || ending === '.htm' ? '.html' : ['.md', '.html'].includes(ending) ? ending : ending === '.markdown' ? '.md' : '.txt'}`;
  const source = word === null ? bytes : Buffer.from(word.html);
  const document = readDocument(source, isWord ? name : file, report);
  const wrote = word?.written
    ? `${word.written} numbers that Word shows before headings and entries were written into the text; compare some with the document.`
    : '';
  const lost = word?.lost
    ? [
        `${word.lost} headings or entries have a number that Word only shows and that could not be told. To have it, save the document in Word as plain text (.txt), which writes the numbers out, and use that file.`,
      ]
    : [];
  const beside = document?.told.length
    ? [
        `${document.told.length} pieces of this file stand beside its words and are none of them (addresses of links, words for pictures, comments): ${quoted(document.told.slice(0, 3))}. Type what belongs to the plan.`,
      ]
    : [];
  return (
    document && { name, source, isWord, document, wrote, told: [...lost, ...(word?.told ?? []), ...beside] }
  );
}
