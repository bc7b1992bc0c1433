import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Report } from '../src/lib/diagnostics.ts';
import { readDocument } from '../src/lib/document.ts';
import { readWord } from './word.ts';

/** A document that someone named on the command line, ready for the parser. */
export interface Opened {
  /** What it is called in a plan's folder, and its bytes there; of a Word document the HTML made from it. */
  name: string;
  source: Buffer;
  isWord: boolean;
  /** Of the numbers that Word only shows, as sentences: that they were written into the text, and that some could not be; empty where there are none. */
  wrote: string;
  lost: string;
  document: NonNullable<ReturnType<typeof readDocument>>;
}

/** Opens a document (.txt, .md, .html, .docx). Reports in a sentence why it cannot be read, and returns null then. */
export async function open(file: string, report: Report): Promise<Opened | null> {
  const fault = !existsSync(file) ? 'there is no such file. Check its name, and put it in quotes where it has blanks.' : statSync(file).isDirectory() ? 'this is a folder. Name the document in it.' : '';
  if (fault) {
    report('missing-file', { file }, fault);
    return null;
  }
  const ending = extname(file).toLowerCase();
  const isWord = ending === '.docx';
  const bytes = readFileSync(file);
  const word = isWord ? await readWord(bytes).catch((e: Error) => (report('not-text', { file }, e.message), null)) : null;
  if (isWord && word === null) return null;
  const name = `source${isWord || ending === '.htm' ? '.html' : ['.md', '.html'].includes(ending) ? ending : ending === '.markdown' ? '.md' : '.txt'}`;
  const source = word === null ? bytes : Buffer.from(word.html);
  const document = readDocument(source, isWord ? name : file, report);
  const wrote = word?.written ? `${word.written} numbers that Word shows before headings and entries were written into the text; compare some with the document.` : '';
  const lost = word?.lost ? `${word.lost} headings or entries have a number that Word only shows and that could not be told. To have it, save the document in Word as plain text (.txt), which writes the numbers out, and use that file.` : '';
  return document && { name, source, isWord, document, wrote, lost };
}
