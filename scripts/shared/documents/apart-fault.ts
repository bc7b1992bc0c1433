/** Whose fault it is that a file was not read apart (apart.ts): its own, that of the machine, or that of the program. */
import type { Sentence } from '../../../src/core/model/sentence.ts';
import { Unreadable } from '../../../src/core/model/unreadable.ts';
import { damagedFile } from '../../../src/core/read/doc/doc.ts';
import type { FileKind } from '../../../src/core/read/kind-of-file.ts';
import { others } from '../../../src/core/read/said.ts';
import { Fault, systemFault } from '../command/faults.ts';
import { opening as said } from '../people/files-said.ts';

/** What was thrown in a thread, as it can be told over to another. */
export interface Thrown {
  message: string;
  code?: string;
  path?: string;
}

/** The packages that read a kind of file and may be left out, and that kind as a sentence names it. */
const packages: Partial<Record<FileKind, [name: string, kind: Sentence]>> = {
  pdf: ['@embedpdf/pdfium', others.pdf()],
  doc: ['word-extractor', said.oldWord()],
};

/** That a file takes more than any document needs. */
export const tooMuch = said.tooMuch();
/** Codes of what is too much; where the reading has begun, the file asks for it. */
const codesOfTooMuch = new Set(['ERR_WORKER_OUT_OF_MEMORY', 'ERR_STRING_TOO_LONG', 'ERR_BUFFER_TOO_LARGE']);

/**
 * The error that says why a file was not read. An Unreadable where it is to blame, or the optional package for it is
 * not installed; a Fault where the system refused something (the disk is full, too many files are open), and where
 * the reader could not even be loaded (`begun`: whether it was) what was thrown: no document is damaged by that.
 */
export function notRead(thrown: Thrown, kind: FileKind, begun: boolean): Error {
  const { code = '' } = thrown;
  if (begun && codesOfTooMuch.has(code)) return new Unreadable(tooMuch);
  const [name, named] = packages[kind] ?? [];
  if (name && code === 'ERR_MODULE_NOT_FOUND') return new Unreadable(said.absent({ name, kind: named! }));
  const refused = systemFault(thrown, process.cwd());
  if (refused) return new Fault(refused);
  return begun ? new Unreadable(damagedFile(kind)) : Object.assign(new Error(thrown.message), { code });
}
