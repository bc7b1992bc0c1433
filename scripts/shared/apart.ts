/** Runs a reader of other people's files apart, so that none can take all time or memory of a command. */
import { Worker } from 'node:worker_threads';
import type { Said, Sentence } from '../../src/core/model/sentence.ts';
import { Unreadable } from '../../src/core/model/unreadable.ts';
import type { Page } from '../../src/core/pages/page.ts';
import { type Doc, damagedFile } from '../../src/core/read/doc.ts';
import type { readOdt } from '../../src/core/read/odt.ts';
import { others } from '../../src/core/read/said.ts';
import type { Word } from '../../src/core/read/word.ts';
import { programFile } from './engine.ts';
import { opening as said } from './files-said.ts';

/** What is read apart, and what each gives. */
export interface Apart {
  pdf: Page[];
  ofd: Page[];
  doc: Doc;
  docx: Word;
  odt: ReturnType<typeof readOdt>;
}

/** The most time that a file may take, in milliseconds, and memory, in MB. */
const [longest, mostMemory] = [90_000, 768];

const packages: Partial<Record<keyof Apart, [name: string, kind: Sentence]>> = {
  pdf: ['@embedpdf/pdfium', others.pdf()],
  doc: ['word-extractor', said.oldWord()],
};

/** That the package which reads a kind of file is not installed, as a sentence. */
const absent = (task: keyof Apart): Sentence => {
  const [name, kind] = packages[task] ?? ['', said.thisFile()];
  return said.absent({ name, kind });
};
const tooMuch = said.tooMuch();

/** What a worker answers. */
export type Answer<T> = { found: T } | { fault: Said; code?: string };

/**
 * Reads bytes in a thread of its own. Throws Unreadable where they cannot be read, the
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
    const end = (fault: Said) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(new Unreadable(fault));
    };
    const timer = setTimeout(() => end(tooMuch), longest);
    worker.once('message', (answer: Answer<Apart[K]>) => {
      if ('found' in answer) {
        clearTimeout(timer);
        worker.removeAllListeners('exit');
        // Its memory is given back before the work goes on.
        void worker.terminate().then(() => resolve(answer.found));
      } else end(answer.code === 'ERR_MODULE_NOT_FOUND' ? absent(task) : answer.fault);
    });
    worker.once('error', ({ code }: NodeJS.ErrnoException) =>
      end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : damagedFile(task)),
    );
    worker.once('exit', () => end(tooMuch));
  });
}
