import type { Report } from '../../src/core/model/diagnostics.ts';
import { saidOf } from '../../src/core/model/unreadable.ts';
import type { FileKind } from '../../src/core/read/kind-of-file.ts';
import { holdPages, isOfPages } from '../../src/core/seeds/hold-pages.ts';
import { holdReading, isOfWords } from '../../src/core/seeds/hold-reading.ts';
import type { SeedFiles } from '../../src/core/seeds/seed.ts';
import { readApart } from './apart.ts';
import { opening } from './files-said.ts';
import { readers } from './open.ts';

/** A folder with a document: a plan's, or that of an earlier edition. */
type Folder = Pick<SeedFiles, 'folder' | 'sourceName' | 'source' | 'original'>;

/**
 * Holds the text of a plan against its original, where it has one: against the pages of a PDF or an OFD (see
 * holdPages), else against a fresh reading of it (see holdReading). Says (`pages-unheld`) where the original cannot
 * be read here.
 */
export async function holdOriginal(files: Folder, report: Report): Promise<void> {
  if (!files.original) return;
  const { name, bytes } = files.original;
  const kind = name.slice(name.lastIndexOf('.') + 1) as FileKind;
  try {
    if (isOfPages(files)) holdPages(files, await readApart(kind as 'pdf' | 'ofd', bytes), report);
    else if (isOfWords(files)) holdReading(files, (await readers[kind](Buffer.from(bytes))).html, report);
  } catch (error) {
    report('pages-unheld', { file: `${files.folder}/${name}` }, opening.notHeld({ why: saidOf(error) }));
  }
}
