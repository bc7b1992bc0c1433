/** Runs a reader of other people's files apart, so that none can take all time or memory of a command. */
import { Worker } from 'node:worker_threads';
import type { Page } from '../../src/core/pages/page.ts';
import { type Doc, damagedFile } from '../../src/core/read/doc.ts';
import type { readOdt } from '../../src/core/read/odt.ts';
import { programFile } from './engine.ts';

/** What is read apart, and what each gives. */
export interface Apart {
  pdf: Page[];
  ofd: Page[];
  doc: Doc;
  odt: ReturnType<typeof readOdt>;
}

/** The most time that a file may take, in milliseconds, and memory, in MB. */
const [longest, mostMemory] = [90_000, 2048];

const packages: Partial<Record<keyof Apart, [name: string, kind: string]>> = {
  pdf: ['@embedpdf/pdfium', 'a PDF'],
  doc: ['word-extractor', 'a Word document of 1997–2003 (.doc, .wps)'],
};

/** That the package which reads a kind of file is not installed, as a sentence. */
const absent = (task: keyof Apart): string => {
  const [name, kind] = packages[task] ?? ['', 'this file'];
  return (
    `to read ${kind}, the package ${name} is needed, and it is not installed here. Run npm install ` +
    `${name} (it is left out by npm ci --omit=optional), or save the document as Word (.docx).`
  );
};
const tooMuch =
  'this file takes more time or memory to read than any document needs: it is damaged, or made to do so. Open ' +
  'it in the program it came from, save or print it anew, and use that file.';

/** What a worker answers. */
export type Answer<T> = { found: T } | { fault: string; code?: string };

/**
 * Reads bytes in a thread of its own. Throws an Error with a sentence for people where they cannot be read, the
 * package for them is not installed, or they take too long.
 */
export function readApart<K extends keyof Apart>(task: K, bytes: Uint8Array): Promise<Apart[K]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(programFile('shared/apart-worker'), {
      workerData: { task, bytes },
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      stdout: true,
      stderr: true,
    });
    const end = (fault: string) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(new Error(fault));
    };
    const timer = setTimeout(() => end(tooMuch), longest);
    worker.once('message', (answer: Answer<Apart[K]>) => {
      if ('found' in answer) {
        clearTimeout(timer);
        void worker.terminate();
        resolve(answer.found);
      } else end(answer.code === 'ERR_MODULE_NOT_FOUND' ? absent(task) : answer.fault);
    });
    worker.once('error', ({ code }: NodeJS.ErrnoException) =>
      end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : damagedFile(task)),
    );
    worker.once('exit', () => end(tooMuch));
  });
}
