/**
 * A part of a library that is too large for one machine: which plans are in it, where it is made, and what is
 * noted of it for those who put the parts together (scripts/join.ts).
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Fault } from '../shared/command/faults.ts';
import { digestOf } from '../shared/files.ts';
import { readText } from '../shared/people/people.ts';
import { besidePlans, plansIn } from '../shared/people/seeds.ts';
import { pdfSetting } from './exports/pdf-engine.ts';
import { type Generated, generatedSchema, writeRecord } from './records/records.ts';
import { parts as said } from './said.ts';
import { type Settings, siteOfNone } from './settings.ts';
import { engineDigest } from './work.ts';

/** One of so many parts, as `3/8` names it. */
export interface LibraryPart {
  part: number;
  of: number;
}

/** A library has at most this many parts: with more, most of the work would be starting them. */
const most = 1000;

/** Reads the name of a part, such as `3/8`; throws a Fault where it names none. */
export function readPart(text: string): LibraryPart {
  const [part, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (part === undefined || of === undefined || part < 1 || part > of || of > most)
    throw new Fault(said.noName({ text, most }));
  return { part, of };
}

/**
 * The plans of a library that are in a part: in an order without a meaning, so that no part has all large ones,
 * cut into pieces of one length. A new plan moves a few at most from one part to the next, and what a machine has
 * kept of a part is still of use.
 */
export function plansOfPart(library: readonly string[], { part, of }: LibraryPart): Set<string> {
  const shuffled = library
    .map((slug) => ({ slug, at: createHash('sha256').update(slug).digest('hex') }))
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const from = (number: number) => Math.floor((number * library.length) / of);
  return new Set(shuffled.slice(from(part - 1), from(part)).map(({ slug }) => slug));
}

/** The folder in which a part is made, with a content/ and a dist/ of its own. */
export const folderOf = ({ part, of }: LibraryPart): string => join('parts', `${part}-of-${of}`);

/** What all parts of a library have in common, and those who put them together. */
const commonSchema = z.object({
  /** A digest of the program. */
  engine: z.string(),
  /** How it is set, by what people call it: SITE, BASE and PDF. */
  settings: z.record(z.string(), z.string()),
  /** Digests of the files beside the plans in seeds/. */
  beside: z.record(z.string(), z.string()),
  /** The slugs of all plans. */
  library: z.array(z.string()),
});
export type Common = z.infer<typeof commonSchema>;

/** What parts built from this folder, with these settings, have in common. */
export const commonOf = (root: string, settings: Settings): Common => ({
  engine: engineDigest(),
  settings: { ...settings, PDF: 'set' in pdfSetting(process.env) ? 'yes' : 'no' },
  beside: Object.fromEntries(
    Object.values(besidePlans).map((file) => [file, digestOf(readText(join(root, file), () => {}, file))]),
  ),
  library: plansIn(root, () => {}),
});

/** How these settings are typed behind `build` and `join`, with a blank before each; nothing where nothing is set. */
export function typedSettings({ SITE = '', BASE = '', PDF }: Common['settings']): string {
  const site = SITE + BASE;
  return `${site === `${siteOfNone}/` ? '' : ` --site ${site}`}${PDF === 'no' ? ' --no-pdf' : ''}`;
}

/** The file of a part's folder that says what it is. It is written last. */
export const partRecord = 'part.json';
export const partSchema = commonSchema.extend({
  part: z.number(),
  of: z.number(),
  /** What was made of each of its plans. */
  made: generatedSchema,
});
export type PartRecord = z.infer<typeof partSchema>;

/** Notes that this folder has a whole part. */
export const notePart = (part: LibraryPart, common: Common, made: Generated): void =>
  writeRecord(partRecord, { ...part, ...common, made } satisfies PartRecord);
