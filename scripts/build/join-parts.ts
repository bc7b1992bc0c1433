/**
 * What stops the parts of a library from being put together, and how they are laid together: what all plans
 * have in content/ and dist/, as if one build had made it.
 */
import { join } from 'node:path';
import { Fault } from '../shared/faults.ts';
import { filesIn } from '../shared/files.ts';
import { called } from '../shared/help.ts';
import { recordFile } from './content.ts';
import { filesOf, foldersOf, planRecord } from './last-site.ts';
import { type Common, type PartRecord, partRecord, partSchema } from './library-part.ts';
import { type Generated, readRecord, writeRecord } from './records.ts';
import { take } from './replace.ts';

/** A part of a library, and the folder in which it was found. */
export type FoundPart = PartRecord & { folder: string };

/** Reads what these folders say that they are; throws a Fault at one that is no part, or no whole one. */
export const readParts = (folders: readonly string[]): FoundPart[] =>
  folders.map((folder) => {
    const record = readRecord(join(folder, partRecord), partSchema);
    if (!record)
      throw new Fault(
        `${folder} is no part of a library, or not a whole one: it has no ${partRecord} that can be read. ` +
          `Name the folders that ${called('build', '--part 3/8')} made, and fetch this one again.`,
      );
    return { ...record, folder };
  });

/** What to do about a part that does not go with what is here. */
const again = ({ folder, part, of }: FoundPart) =>
  `Build it again from what is here (${called('build', `--part ${part}/${of}`)}), in place of ${folder}.`;

/** Some names of many. */
const some = (names: readonly (string | number)[]) =>
  `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`;

/** What of so many parts is missing, or there twice, or of another division: a sentence. */
function incomplete([first, ...others]: readonly FoundPart[]): string | undefined {
  if (!first) return `There are no parts to put together. Name their folders: ${called('join', 'parts/*')}`;
  const other = others.find(({ of }) => of !== first.of);
  if (other)
    return (
      `${first.folder} is one of ${first.of} parts, and ${other.folder} one of ${other.of}. ` +
      'Build all parts with one number behind the stroke.'
    );
  const seen = new Map([[first.part, first]]);
  for (const part of others) {
    const twin = seen.get(part.part);
    if (twin)
      return (
        `${twin.folder} and ${part.folder} are the same part, ${part.part} of ${part.of}. ` +
        'Leave one of them out.'
      );
    seen.set(part.part, part);
  }
  const missing = Array.from({ length: first.of }, (_, i) => i + 1).filter((number) => !seen.has(number));
  if (!missing.length) return undefined;
  return (
    `Of ${first.of} parts, these are missing: ${some(missing)}. ` +
    `Build them (${called('build', `--part ${missing[0]}/${first.of}`)}), and name their folders too.`
  );
}

/** How a part differs from what is here: a sentence; undefined where it does not. */
function foreign(part: FoundPart, here: Common): string | undefined {
  const at = part.folder;
  if (part.engine !== here.engine)
    return `${at} was made by another version of this program than is here. ${again(part)}`;
  const setting = Object.keys(here.settings).find((name) => part.settings[name] !== here.settings[name]);
  if (setting)
    return (
      `${at} was made with ${setting}=${part.settings[setting]}, and here it is ` +
      `${setting}=${here.settings[setting]}. Set it the same for all parts, and for putting them together.`
    );
  const file = Object.keys(here.beside).find((name) => part.beside[name] !== here.beside[name]);
  if (file) return `${at} was made with another ${file} than is here. ${again(part)}`;
  const plans = new Set(here.library).symmetricDifference(new Set(part.library));
  if (plans.size) return `${at} was made when seeds/ had other plans (${some([...plans])}). ${again(part)}`;
  return undefined;
}

/**
 * What stops these parts from being put together here, as one sentence with what to do; undefined where nothing
 * does.
 */
export const whatStops = (parts: readonly FoundPart[], here: Common): string | undefined =>
  incomplete(parts) ?? parts.map((part) => foreign(part, here)).find(Boolean);

/** What to throw where a plan would have to be made anew: what a part has of it is not what is here. */
export function notAsMade(parts: readonly FoundPart[], slug: string, what: string): Fault {
  const part = parts.find(({ made }) => Object.hasOwn(made, slug));
  if (!part) return new Fault(`No part has the plan seeds/${slug}. Build all parts again from what is here.`);
  return new Fault(`${part.folder} has not ${what} of seeds/${slug} as it is here. ${again(part)}`);
}

/** Lays what the plans of all parts have together in a folder, as the last state of its content/ and dist/. */
export function layTogether(parts: readonly FoundPart[], folder: string): void {
  const made: Generated = {};
  for (const part of parts) {
    Object.assign(made, part.made);
    const [content, dist] = [join(part.folder, 'content'), join(part.folder, 'dist')];
    for (const slug of Object.keys(part.made)) {
      for (const file of filesIn(join(content, slug)))
        take(file, join(folder, 'content', file.slice(content.length)));
      const files = foldersOf(dist, slug).flatMap((own) => filesOf(dist, own));
      for (const file of [...files, planRecord(slug)]) take(join(dist, file), join(folder, 'dist', file));
    }
  }
  writeRecord(join(folder, recordFile), made);
}
