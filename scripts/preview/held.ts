/** What is said of the texts of plans held against their originals: found beside the pages, once for each state of both. */
import { collector, type Diagnostic, type Report } from '../../src/core/model/diagnostics.ts';
import type { SeedFiles } from '../../src/core/seeds/seed.ts';
import { whyOf } from '../shared/command/faults.ts';
import { holdRead, type OriginalRead, readOriginal } from '../shared/documents/originals.ts';
import { digestOf } from '../shared/files.ts';

/** A folder with a document: a plan's, or that of an earlier edition. */
export type Folder = Pick<SeedFiles, 'folder' | 'sourceName' | 'source' | 'original'>;

/**
 * What is said of a folder; until that is found for its files as they are now, what was said of them before. `wanted`:
 * it is sought, if it is not known.
 */
export type Held = (files: Folder, wanted: boolean) => Diagnostic[];

/** What is not held against anything. */
export const notHeld: Held = () => [];

/** How originals are read and texts held against them, and what is told of it. */
export interface Holding {
  /** Is told when something else is said of a folder. */
  found: () => void;
  /** Waited for before a text is held, which takes a moment: no page is kept waiting. */
  atRest: () => Promise<void>;
  read?: (files: Folder) => Promise<OriginalRead>;
  hold?: (files: Folder, read: OriginalRead, report: Report) => void;
}

/** What is known of a folder: of which files, and what is said of them; of which files it is sought. */
interface Known {
  of: string;
  said: Diagnostic[];
  sought: string;
}

/**
 * Holds texts against their originals one after another. An original is read in a thread of its own, and the last one is
 * kept: mostly its text alone is changed.
 */
export function heldBeside({ found, atRest, read = readOriginal, hold = holdRead }: Holding): Held {
  const known = new Map<string, Known>();
  let turn = Promise.resolve();
  let last: { of: string; read: Promise<OriginalRead> } | undefined;

  /** Where the machine could not, that is said; it is tried anew when something is next saved. */
  const failed = (error: unknown): OriginalRead => {
    last = undefined;
    return { fault: whyOf(error) };
  };
  const readOnce = (files: Folder): Promise<OriginalRead> => {
    const of = digestOf(files.folder, files.original?.name, files.original?.bytes);
    if (last?.of !== of) last = { of, read: read(files).catch(failed) };
    return last.read;
  };
  const seek = async (files: Folder, one: Known, of: string): Promise<void> => {
    if (one.sought !== of) return;
    const original = await readOnce(files);
    await atRest();
    // Saved again meanwhile: what is sought now has its own turn.
    if (one.sought !== of) return;
    const { report, diagnostics } = collector();
    hold(files, original, report);
    const isOther = JSON.stringify(one.said) !== JSON.stringify(diagnostics);
    const done = last ? of : '';
    Object.assign(one, { of: done, sought: done, said: diagnostics });
    if (isOther) found();
  };
  return (files, wanted) => {
    if (!files.original) return [];
    const one = known.get(files.folder) ?? { of: '', said: [], sought: '' };
    known.set(files.folder, one);
    if (!wanted) return one.said;
    const of = digestOf(files.sourceName, files.source, files.original.name, files.original.bytes);
    const isSought = one.sought === of;
    one.sought = of;
    if (one.of !== of && !isSought) turn = turn.then(() => seek(files, one, of)).catch(() => {});
    return one.said;
  };
}
