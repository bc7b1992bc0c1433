/** The folder in .cache/ that a preview makes its pages in, and those that were left there by ones that were killed. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holderIn, isGone, orNothing, self } from '../build/records/holder.ts';
import { makeFolders } from '../shared/files.ts';

const start = 'preview-';
const holder = 'holder.json';
/** After so long a preview that this machine cannot see (it was off since, or is another) is held to be gone. */
const day = 24 * 60 * 60 * 1000;

/** Whether nobody uses such a folder any more. One that says not whose it is was left before it was ready. */
function isLeft(folder: string): boolean {
  const file = join(folder, holder);
  const who = holderIn(orNothing(() => readFileSync(file, 'utf8')));
  if (!who || isGone(who)) return true;
  return who.place !== self.place && Date.now() - statSync(file).mtimeMs > day;
}

/**
 * Makes a folder for the preview that this process is, and takes away what killed previews left. It goes with
 * this process.
 */
export function makeOwnFolder(root: string): string {
  const cache = join(root, '.cache');
  makeFolders(cache);
  for (const name of readdirSync(cache).filter((one) => one.startsWith(start)))
    if (isLeft(join(cache, name))) rmSync(join(cache, name), { recursive: true, force: true });
  const folder = mkdtempSync(join(cache, start));
  writeFileSync(join(folder, holder), JSON.stringify(self));
  // What is written into it just then stays, until the next preview takes it away.
  process.on('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {}
  });
  return folder;
}
