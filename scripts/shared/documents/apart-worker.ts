/** The thread in which files are read apart (apart.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../../../src/core/model/language.ts';
import { Unreadable } from '../../../src/core/model/unreadable.ts';
import type { Page } from '../../../src/core/pages/page.ts';
import { readPages } from '../../../src/core/pages/read-pages.ts';
import { docAsHtml } from '../../../src/core/read/doc/doc.ts';
import { readOdt } from '../../../src/core/read/odt/odt.ts';
import { readOfd } from '../../../src/core/read/ofd/ofd.ts';
import type { Word } from '../../../src/core/read/word/word.ts';
import { readPdf } from '../pdf/pages.ts';
import type { Answer, Apart } from './apart.ts';
import { readDoc } from './doc.ts';

const { task, bytes, language } = workerData as {
  task: keyof Apart;
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
  const { readWord } = await import('../../../src/core/read/word/word.ts');
  return readWord(Buffer.from(file));
}

/** What a reader says of a file is passed on; of whatever else is thrown, what tells whose fault it is. */
async function answer(): Promise<Answer<Apart[keyof Apart]>> {
  try {
    return { found: await readers[task](bytes) };
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.said };
    const { message = String(error), code, path } = error as Partial<NodeJS.ErrnoException>;
    return { thrown: { message, ...(code && { code }), ...(path && { path }) } };
  }
}
parentPort!.postMessage('begun' satisfies Answer<never>);
parentPort!.postMessage(await answer());
