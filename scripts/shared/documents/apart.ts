/** Runs a reader of other people's files apart, so that none can take all time or memory of a command. */
import { Worker } from 'node:worker_threads';
import type { Said } from '../../../src/core/model/sentence.ts';
import { Unreadable } from '../../../src/core/model/unreadable.ts';
import type { Page } from '../../../src/core/pages/page.ts';
import type { readPages } from '../../../src/core/pages/read-pages.ts';
import type { docAsHtml } from '../../../src/core/read/doc/doc.ts';
import type { FileKind } from '../../../src/core/read/kind-of-file.ts';
import type { readOdt } from '../../../src/core/read/odt/odt.ts';
import type { Word } from '../../../src/core/read/word/word.ts';
import { language } from '../command/language.ts';
import { programFile } from '../engine.ts';
import { notRead, type Thrown, tooMuch } from './apart-fault.ts';

/** What is read apart, and what each gives. */
export interface Apart {
  pdf: Page[];
  ofd: Page[];
  /** The pages of both as HTML: what they hold beside one another is found in time that no file bounds. */
  pdfAsHtml: ReturnType<typeof readPages>;
  ofdAsHtml: ReturnType<typeof readPages>;
  doc: ReturnType<typeof docAsHtml>;
  docx: Word;
  odt: ReturnType<typeof readOdt>;
}

/** What kind of file each is asked of. */
const kinds: Record<keyof Apart, FileKind> = {
  pdf: 'pdf',
  ofd: 'ofd',
  pdfAsHtml: 'pdf',
  ofdAsHtml: 'ofd',
  doc: 'doc',
  docx: 'docx',
  odt: 'odt',
};

/** The most time that a file may take, in milliseconds, and memory, in MB. */
const [longest, mostMemory] = [90_000, 768];

/** What a worker says: that its program is loaded and the reading begins, and then what came of it. */
export type Answer<T> = 'begun' | { found: T } | { refused: Said } | { thrown: Thrown };

/**
 * Reads bytes in a thread of its own. Throws Unreadable where they cannot be read, the
 * package for them is not installed, or they take too long; and another error, a Fault where it is known, where
 * that is no fault of theirs (notRead).
 */
export function readApart<K extends keyof Apart>(task: K, bytes: Uint8Array): Promise<Apart[K]> {
  return new Promise((resolve, reject) => {
    const kind = kinds[task];
    const worker = new Worker(programFile('shared/documents/apart-worker'), {
      workerData: { task, bytes, language },
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
      stdout: true,
      stderr: true,
    });
    let begun = false;
    const end = (error: Error) => {
      clearTimeout(timer);
      void worker.terminate();
      reject(error);
    };
    const timer = setTimeout(() => end(new Unreadable(tooMuch)), longest);
    worker.on('message', (answer: Answer<Apart[K]>) => {
      if (answer === 'begun') begun = true;
      else if ('found' in answer) {
        clearTimeout(timer);
        worker.removeAllListeners('exit');
        // Its memory is given back before the work goes on.
        void worker.terminate().then(() => resolve(answer.found));
      } else end('refused' in answer ? new Unreadable(answer.refused) : notRead(answer.thrown, kind, begun));
    });
    worker.once('error', (error: Thrown) => end(notRead(error, kind, begun)));
    worker.once('exit', () => end(new Unreadable(tooMuch)));
  });
}
