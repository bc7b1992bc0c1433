import type { Permalinks } from '../addresses/record.ts';
import type { PoFile } from '../english/po/po.ts';
import type { Report } from '../model/diagnostics.ts';
import type { Edition } from '../model/edition.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { Notes, PlanMeta } from './schema.ts';

/** Names a file of a folder as messages do: seeds/{slug}/plan.yaml. */
export type At = (name: string) => string;

/** Where what is wrong with the files of a folder is said: what messages call them, and the report. */
export interface FolderReport {
  at: At;
  report: Report;
}

/** The files of a plan's folder in `seeds/`, as bytes or text, read by a script. Optional files are null. */
export interface SeedFiles {
  slug: string;
  /** The folder as messages name it: seeds/{slug}. */
  folder: string;
  /** The document's name in the folder (source.txt, source.md, source.html) and its bytes. */
  sourceName: string;
  source: Uint8Array;
  /** The file that the source was made from, such as original.docx. */
  original?: { name: string; bytes: Uint8Array };
  planYaml: string;
  po: string | null;
  /** The encoding that en.po was read in, where it is not UTF-8. */
  poEncoding?: string;
  notesYaml: string | null;
  permalinksYaml: string | null;
  /** What edition of the plan it is; the one in force need not say so. */
  editionYaml?: string | null;
  /** The earlier editions, oldest first. */
  editions?: readonly EditionFiles[];
}

/** The files of the folder of an earlier edition, `editions/{date}/`; it may have no `plan.yaml`. */
export interface EditionFiles extends Omit<SeedFiles, 'planYaml' | 'permalinksYaml' | 'editions'> {
  planYaml: string | null;
  editionYaml: string | null;
}

/** A plan folder that was read and understood. */
export interface Seed {
  meta: PlanMeta;
  source: { sha256: string; lines: number; characters: number };
  /** By line of the source where it is printed, where it was read from pages; else empty. */
  places: ReadonlyMap<number, readonly Place[]>;
  zh: Plan;
  en: Plan;
  /** Editor's notes by the id of their clause. */
  notes: Notes;
  permalinks: Permalinks;
  /** The English layer as its file has it. */
  po: PoFile;
  /** What edition it is. */
  edition: Edition;
  /** The earlier editions, oldest first, each with its files. */
  earlier: readonly EarlierEdition[];
  /** The record, and in it the ids that an earlier edition has and that it does not list yet. */
  past: Permalinks;
}

/** An earlier edition of a plan, as it is published. */
export interface EarlierEdition {
  files: EditionFiles;
  seed: Seed;
}
