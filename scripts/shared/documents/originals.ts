import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Said } from '../../../src/core/model/sentence.ts';
import { saidOf } from '../../../src/core/model/unreadable.ts';
import type { Page } from '../../../src/core/pages/page.ts';
import type { FileKind } from '../../../src/core/read/kind-of-file.ts';
import { holdPages, isOfPages } from '../../../src/core/seeds/hold-pages.ts';
import { holdReading, isOfWords } from '../../../src/core/seeds/hold-reading.ts';
import type { SeedFiles } from '../../../src/core/seeds/seed.ts';
import { Fault } from '../command/faults.ts';
import { opening } from '../people/files-said.ts';
import { readApart } from './apart.ts';
import { readers } from './open.ts';

/** A folder with a document: a plan's, or that of an earlier edition. */
type Folder = Pick<SeedFiles, 'folder' | 'sourceName' | 'source' | 'original'>;

/** An original as it was read: its pages, or what its words are as HTML; a sentence where it cannot be read here. */
export type OriginalRead = { pages: Page[] } | { html: string } | { fault: Said } | null;

/**
 * Reads the original of a plan, apart from this program; null where it has none that a text is held against. Throws a
 * Fault where the machine is to blame (the disk is full).
 */
export async function readOriginal(files: Folder): Promise<OriginalRead> {
  if (!files.original) return null;
  const { name, bytes } = files.original;
  const kind = name.slice(name.lastIndexOf('.') + 1) as FileKind;
  try {
    if (isOfPages(files)) return { pages: await readApart(kind as 'pdf' | 'ofd', bytes) };
    return isOfWords(files) ? { html: (await readers[kind](Buffer.from(bytes))).html } : null;
  } catch (error) {
    if (error instanceof Fault) throw error;
    return { fault: saidOf(error) };
  }
}

/**
 * Holds the text of a plan against its original as it was read: against the pages of a PDF or an OFD (see
 * holdPages), else against a fresh reading of it (see holdReading). Says (`pages-unheld`) where the original cannot
 * be read here.
 */
export function holdRead(files: Folder, read: OriginalRead, report: Report): void {
  if (!read) return;
  const { folder, original } = files;
  try {
    if ('pages' in read) holdPages(files, read.pages, report);
    else if ('html' in read) holdReading(files, read.html, report);
    else
      report('pages-unheld', { file: `${folder}/${original?.name}` }, opening.notHeld({ why: read.fault }));
  } catch (error) {
    report('pages-unheld', { file: `${folder}/${original?.name}` }, opening.notHeld({ why: saidOf(error) }));
  }
}

/** Reads the original of a plan, where it has one, and holds its text against it. */
export async function holdOriginal(files: Folder, report: Report): Promise<void> {
  holdRead(files, await readOriginal(files), report);
}
