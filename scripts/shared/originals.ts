import type { Report } from '../../src/core/model/diagnostics.ts';
import { saidOf } from '../../src/core/model/unreadable.ts';
import { holdPages, isOfPages } from '../../src/core/seeds/hold-pages.ts';
import type { SeedFiles } from '../../src/core/seeds/seed.ts';
import { readApart } from './apart.ts';
import { opening } from './files-said.ts';

/** A folder with a document: a plan's, or that of an earlier edition. */
type Folder = Pick<SeedFiles, 'folder' | 'sourceName' | 'source' | 'original'>;

/**
 * Holds the text of a plan against the pages of its original, where it has one of pages (PDF, OFD): see
 * holdPages. Says (`pages-unheld`) where the original cannot be read here.
 */
export async function holdOriginal(files: Folder, report: Report): Promise<void> {
  if (!isOfPages(files) || !files.original) return;
  const { name, bytes } = files.original;
  try {
    holdPages(files, await readApart(name.endsWith('.pdf') ? 'pdf' : 'ofd', bytes), report);
  } catch (error) {
    report('pages-unheld', { file: `${files.folder}/${name}` }, opening.notHeld({ why: saidOf(error) }));
  }
}
