/** A folder of seeds/ that someone made and put a document in: nothing is read of it until `new` has taken it in. */
import { basename, extname } from 'node:path';
import type { Report } from '../../../src/core/model/diagnostics.ts';
import type { Sentence } from '../../../src/core/model/sentence.ts';
import { slugFault } from '../../../src/core/seeds/slug.ts';
import { typedWord } from '../command/called-here.ts';
import { seeds as said } from './files-said.ts';

/** How the names of documents end that `new` reads. */
const endings = new Set(
  ['docx', 'doc', 'wps', 'odt', 'pdf', 'ofd', 'txt', 'md', 'html', 'htm'].map((ending) => `.${ending}`),
);

/** What people write papers of their own in, which may stand beside the plans. */
const papers = new Set(['.txt', '.md', '.html', '.htm']);

/** What to do with the document among these names of a folder; null where there is none. */
export function putByHand(folder: string, names: readonly string[]): Sentence | null {
  const file = documentAmong(names);
  return file === undefined ? null : said.putByHand({ file, typed: typedWord(file), id: idOf(folder) });
}

/** The same in a folder that has a plan.yaml, which is to stay: it takes the files that are made of the document. */
export function takeIn(folder: string, names: readonly string[]): Sentence | null {
  const file = documentAmong(names);
  if (file === undefined) return null;
  return said.takeIn({ file, typed: typedWord(`${folder}/${file}`), id: `${idOf(folder)}-2` });
}

const documentAmong = (names: readonly string[]) =>
  names.find((name) => endings.has(extname(name).toLowerCase()) && !name.startsWith('~$'));

/** Reports each document among the files beside the folders of plans: nothing of it is read. */
export function tellLoose(names: readonly string[], report: Report): void {
  for (const name of names.filter((one) => !papers.has(extname(one).toLowerCase()) && documentAmong([one])))
    report('near-name', { file: `seeds/${name}` }, said.loose({ typed: typedWord(name) }));
}

/** The name of a folder, where a plan can be called so. */
function idOf(folder: string): string {
  const slug = basename(folder);
  return slugFault(slug) ? 'our-plan' : slug;
}
