import { join } from 'node:path';
import { itself, namesIn, readBytes } from './people.ts';
import { plansIn } from './seeds.ts';

/** What a document is called in the folder of a plan. */
const isDocument = (name: string): boolean => /^(?:source|original)\./.test(name);
/** What cannot be read is said by whoever reads the plan itself. */
const unsaid = () => {};

/** The folders of plans in `seeds/` of which these bytes are the document already, or what it was made from. */
export const foldersOfDocument = (root: string, bytes: Uint8Array): string[] =>
  plansIn(root, unsaid)
    .map((slug) => `seeds/${slug}`)
    .filter((folder) =>
      namesIn(join(root, folder), unsaid)
        .filter(isDocument)
        .map((name) => join(root, folder, name))
        .some((path) => itself(path)?.size === bytes.length && readBytes(path, unsaid)?.equals(bytes)),
    );
