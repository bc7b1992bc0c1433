/** The thread in which files are read apart (apart.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../src/core/model/language.ts';
import { Unreadable } from '../../src/core/model/unreadable.ts';
import type { Page } from '../../src/core/pages/page.ts';
import { readPages } from '../../src/core/pages/read-pages.ts';
import { damagedFile, docAsHtml } from '../../src/core/read/doc.ts';
import type { FileKind } from '../../src/core/read/kind-of-file.ts';
import { readOdt } from '../../src/core/read/odt.ts';
import { readOfd } from '../../src/core/read/ofd.ts';
import type { Word } from '../../src/core/read/word.ts';
import type { Answer, Apart } from './apart.ts';
import { readDoc } from './doc.ts';
import { readPdf } from './pdfium.ts';

const { task, kind, bytes, language } = workerData as {
  task: keyof Apart;
  kind: FileKind;
  bytes: Uint8Array;
  language: Language;
};
const readers = {
  pdf: readPdf,
  doc: async (file: Uint8Array) => docAsHtml(await readDoc(file)),
  ofd: pagesOfOfd,
  pdfAsHtml: async (file: Uint8Array) => readPages(await readPdf(file), 'PDF', language),
  ofdAsHtml: (file: Uint8Array) => readPages(pagesOfOfd(file), 'OFD', language),
  docx: readDocx,
  odt: (file: Uint8Array) => readOdt(Buffer.from(file)),
} as const;

/** The pages of an OFD. */
function pagesOfOfd(file: Uint8Array): Page[] {
  return readOfd(Buffer.from(file));
}

/** Its reader is loaded where it is wanted alone: it takes longer than that of any other kind. */
async function readDocx(file: Uint8Array): Promise<Word> {
  const { readWord } = await import('../../src/core/read/word.ts');
  return readWord(Buffer.from(file));
}

/** What a reader says of a file is passed on; whatever else is thrown says that the file is damaged. */
async function answer(): Promise<Answer<Apart[keyof Apart]>> {
  try {
    return { found: await readers[task](bytes) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { fault: error instanceof Unreadable ? error.said : damagedFile(kind), ...(code && { code }) };
  }
}
parentPort!.postMessage(await answer());
