/** Runs a reader of other people's files apart, so that none can take all time or memory of a command. */
import { Worker } from 'node:worker_threads';
import type { Said, Sentence } from '../../src/core/model/sentence.ts';
import { Unreadable } from '../../src/core/model/unreadable.ts';
import type { Page } from '../../src/core/pages/page.ts';
import type { readPages } from '../../src/core/pages/read-pages.ts';
import { damagedFile, type docAsHtml } from '../../src/core/read/doc.ts';
import type { FileKind } from '../../src/core/read/kind-of-file.ts';
import type { readOdt } from '../../src/core/read/odt.ts';
import { others } from '../../src/core/read/said.ts';
import type { Word } from '../../src/core/read/word.ts';
import { programFile } from './engine.ts';
import { opening as said } from './files-said.ts';
import { language } from './language.ts';

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

const packages: Partial<Record<FileKind, [name: string, kind: Sentence]>> = {
  pdf: ['@embedpdf/pdfium', others.pdf()],
  doc: ['word-extractor', said.oldWord()],
};

/** That the package which reads a kind of file is not installed, as a sentence. */
const absent = (file: FileKind): Sentence => {
  const [name, kind] = packages[file] ?? ['', said.thisFile()];
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
      workerData: { task, kind: kinds[task], bytes, language },
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
      } else end(answer.code === 'ERR_MODULE_NOT_FOUND' ? absent(kinds[task]) : answer.fault);
    });
    worker.once('error', ({ code }: NodeJS.ErrnoException) =>
      end(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch : damagedFile(kinds[task])),
    );
    worker.once('exit', () => end(tooMuch));
  });
}
