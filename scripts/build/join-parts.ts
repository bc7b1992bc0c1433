/**
 * What stops the parts of a library from being put together, and how they are laid together: what all plans
 * have in content/ and dist/, as if one build had made it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listed, type Sentence } from '../../src/core/model/sentence.ts';
import { Fault } from '../shared/command/faults.ts';
import { called } from '../shared/command/help.ts';
import { filesIn, foldersIn, linkNewFile } from '../shared/files.ts';
import { recordFile } from './content/content.ts';
import { type Common, type PartRecord, partRecord, partSchema, typedSettings } from './library-part.ts';
import { filesOf, foldersOf, planRecord } from './records/last-site.ts';
import { type Generated, readRecord, writeRecord } from './records/records.ts';
import { parts as said } from './said.ts';

/** A part of a library, and the folder in which it was found. */
export type FoundPart = PartRecord & { folder: string };

/** What a shell puts the names in a folder for; that of Windows hands it on as it was typed. */
const allInside = /[\\/]\*$/u;
/** The folders of parts that a word names: one, or those in a folder that is none itself. */
function foldersOfParts(word: string): string[] {
  const folder = word.replace(allInside, '');
  const isPart = (name: string) => existsSync(join(name, partRecord));
  const inside = existsSync(folder) && !isPart(folder) ? foldersIn(folder) : [];
  const found = inside.map((name) => join(folder, name)).filter(isPart);
  return found.length ? found : [word];
}

/**
 * Reads what these folders, or those in them, say that they are; throws a Fault at one that is no part, or no whole
 * one.
 */
export const readParts = (words: readonly string[]): FoundPart[] =>
  words.flatMap(foldersOfParts).map((folder) => {
    const record = readRecord(join(folder, partRecord), partSchema);
    if (!record)
      throw new Fault(said.noPart({ folder, record: partRecord, build: called('build', '--part 3/8') }));
    return { ...record, folder };
  });

type Numbered = Pick<FoundPart, 'part' | 'of' | 'settings'>;
const howToBuild = ({ part, of, settings }: Numbered) =>
  called('build', `--part ${part}/${of}${typedSettings(settings)}`);

/** What to do about a part that does not go with what is here. */
const again = (part: FoundPart) => said.buildAgain({ build: howToBuild(part), folder: part.folder });

/** At most this many of a list are named. */
const mostNamed = 5;
/** Some names of many. */
function some(names: readonly (string | number)[]): Sentence {
  const named = listed(names.slice(0, mostNamed));
  return names.length > mostNamed ? said.someOfMore({ names: named, n: names.length - mostNamed }) : named;
}

/** What of so many parts is missing, or there twice, or of another division: a sentence. */
function incomplete([first, ...others]: readonly FoundPart[]): Sentence | undefined {
  if (!first) return said.none({ join: called('join', 'parts/*') });
  const { folder, of } = first;
  const other = others.find((part) => part.of !== of);
  if (other) return said.otherDivision({ folder, of, other: other.folder, otherOf: other.of });
  const seen = new Map([[first.part, first]]);
  for (const part of others) {
    const earlier = seen.get(part.part);
    if (earlier) return said.twins({ folder: earlier.folder, twin: part.folder, part: part.part, of });
    seen.set(part.part, part);
  }
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((number) => !seen.has(number));
  if (!missing.length) return undefined;
  return said.missing({ of, numbers: some(missing), build: howToBuild({ ...first, part: missing[0]! }) });
}

/** How a part differs from what is here: a sentence; undefined where it does not. */
function foreign(part: FoundPart, here: Common, parts: readonly FoundPart[]): Sentence | undefined {
  const { folder } = part;
  if (part.engine !== here.engine) return said.otherProgram({ folder, again: again(part) });
  const name = Object.keys(here.settings).find((key) => part.settings[key] !== here.settings[key]);
  if (name) {
    const differing = {
      folder,
      name,
      theirs: String(part.settings[name]),
      ours: String(here.settings[name]),
    };
    if (parts.some(({ settings }) => settings[name] !== part.settings[name]))
      return said.settingsApart({ ...differing, again: again({ ...part, settings: here.settings }) });
    return said.otherSetting({
      ...differing,
      join: called('join', `parts/*${typedSettings(part.settings)}`),
    });
  }
  const file = Object.keys(here.beside).find((key) => part.beside[key] !== here.beside[key]);
  if (file) return said.otherFile({ folder, file, again: again(part) });
  const plans = new Set(here.library).symmetricDifference(new Set(part.library));
  return plans.size ? said.otherPlans({ folder, plans: some([...plans]), again: again(part) }) : undefined;
}

/**
 * What stops these parts from being put together here, as one sentence with what to do; undefined where
 * nothing does.
 */
export const whatStops = (parts: readonly FoundPart[], here: Common): Sentence | undefined =>
  incomplete(parts) ?? parts.map((part) => foreign(part, here, parts)).find(Boolean);

/** What to throw where a plan would have to be made anew: what a part has of it is not what is here. */
export function notAsMade(parts: readonly FoundPart[], slug: string, what: Sentence): Fault {
  const part = parts.find(({ made }) => Object.hasOwn(made, slug));
  if (!part) return new Fault(said.inNoPart({ slug }));
  return new Fault(said.notAsHere({ folder: part.folder, what, slug, again: again(part) }));
}

/** Lays what the plans of all parts have together in a folder, as the last state of its content/ and dist/. */
export function layTogether(parts: readonly FoundPart[], folder: string): void {
  const made: Generated = {};
  for (const part of parts) {
    Object.assign(made, part.made);
    const [content, dist] = [join(part.folder, 'content'), join(part.folder, 'dist')];
    for (const slug of Object.keys(part.made)) {
      for (const file of filesIn(join(content, slug)))
        linkNewFile(file, join(folder, 'content', file.slice(content.length)));
      const files = foldersOf(dist, slug).flatMap((own) => filesOf(dist, own));
      for (const file of [...files, planRecord(slug)])
        linkNewFile(join(dist, file), join(folder, 'dist', file));
    }
  }
  writeRecord(join(folder, recordFile), made);
}
