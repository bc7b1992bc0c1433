/** A folder of seeds/ that someone made and put a document in: nothing is read of it until `new` has taken it in. */
import { basename, extname } from 'node:path';
import type { Sentence } from '../../src/core/model/sentence.ts';
import { slugFault } from '../../src/core/seeds/slug.ts';
import { typedWord } from './called-here.ts';
import { seeds as said } from './files-said.ts';

/** How the names of documents end that `new` reads. */
const endings = new Set(
  ['docx', 'doc', 'wps', 'odt', 'pdf', 'ofd', 'txt', 'md', 'html', 'htm'].map((ending) => `.${ending}`),
);

/** What to do with the document among these names of a folder; null where there is none. */
export function putByHand(folder: string, names: readonly string[]): Sentence | null {
  const file = names.find((name) => endings.has(extname(name).toLowerCase()));
  if (file === undefined) return null;
  const slug = basename(folder);
  const id = slugFault(slug) ? 'our-plan' : slug;
  return said.putByHand({ file, typed: typedWord(file), id });
}
