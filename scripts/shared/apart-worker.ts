/** The thread in which files are read apart (apart.ts). */
import { parentPort, workerData } from 'node:worker_threads';
import { Unreadable } from '../../src/core/model/unreadable.ts';
import { damagedFile } from '../../src/core/read/doc.ts';
import { readOdt } from '../../src/core/read/odt.ts';
import { readOfd } from '../../src/core/read/ofd.ts';
import type { Word } from '../../src/core/read/word.ts';
import type { Answer, Apart } from './apart.ts';
import { readDoc } from './doc.ts';
import { readPdf } from './pdfium.ts';

const { task, bytes } = workerData as { task: keyof Apart; bytes: Uint8Array };
const readers = {
  pdf: readPdf,
  doc: readDoc,
  ofd: (file: Uint8Array) => readOfd(Buffer.from(file)),
  docx: readDocx,
  odt: (file: Uint8Array) => readOdt(Buffer.from(file)),
} as const;

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
    return { fault: error instanceof Unreadable ? error.said : damagedFile(task), ...(code && { code }) };
  }
}
parentPort!.postMessage(await answer());
