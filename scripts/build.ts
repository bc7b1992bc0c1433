/**
 * npm run build: generate, render and index into dist/. The last good dist/ stays until the new one is whole.
 * What shows nothing that has changed is taken over from it. Plans are rendered some at a time, so that a
 * site of any number of them needs the memory of a few. `--part 3/8` makes a part of a library, in a folder of
 * its own, for scripts/join.ts.
 */
import { rmSync } from 'node:fs';
import {
  commonOf,
  folderOf,
  type LibraryPart,
  notePart,
  partRecord,
  plansOfPart,
  readPart,
  typedSettings,
} from './build/library-part.ts';
import { makeProgramsReady, makeSite } from './build/make-site.ts';
import { endChildren } from './build/programs/child.ts';
import { keepPrograms } from './build/programs/kept-programs.ts';
import { lockFolder } from './build/records/lock.ts';
import { nextOf, recover, replace } from './build/records/replace.ts';
import { said } from './build/said.ts';
import { type Settings, settingsOf } from './build/settings.ts';
import { readSeeds } from './build/steps.ts';
import { workOf } from './build/work.ts';
import { begin, end } from './shared/command/begin.ts';
import { called } from './shared/command/help.ts';
import { say } from './shared/command/language.ts';
import { makeFolders } from './shared/files.ts';

const given = begin('build');
const { flags, values } = given;
const isStrict = flags.has('strict');
const part = values['part'] === undefined ? null : readPart(values['part']);
const settings = settingsOf(process.env, given);
/** Takes the lock of this folder, and ends what an earlier build left half done in it. */
const lock = () =>
  lockFolder(() => {
    endChildren();
    for (const folder of ['content', 'dist']) recover(folder);
  });

// Made while seeds/ are read; without them all takes longer, and is the same.
const keeping = keepPrograms().catch(() => {});
if (part) await buildPart(part, settings);
else await buildSite(settings);
end();

async function buildSite(settings: Settings): Promise<void> {
  await lock();
  const made = await readSeeds(process.cwd(), {
    isStrict,
    anew: () => makeProgramsReady(settings),
  });
  await keeping;
  const next = nextOf('dist');
  await makeSite(workOf(settings, made), next);
  replace('dist', next);
  console.log(`\n${say(said.done())}`);
}

/** Builds a part of a library in a folder of its own, so that content/ and dist/ stay as they are. */
async function buildPart(part: LibraryPart, settings: Settings): Promise<void> {
  const root = process.cwd();
  const folder = folderOf(part);
  makeFolders(folder);
  process.chdir(folder);
  await lock();
  // Until it is whole, it is no part.
  rmSync(partRecord, { force: true });
  const common = commonOf(root, settings);
  const own = plansOfPart(common.library, part);
  const made = await readSeeds(root, { isStrict, isWanted: (slug) => own.has(slug) });
  await keeping;
  const next = nextOf('dist');
  await makeSite(workOf(settings, made, common.library), next);
  replace('dist', next);
  notePart(part, common, made);
  const plans = Object.keys(made).length;
  const all = common.library.length;
  console.log(`\n${say(said.partDone({ part: part.part, of: part.of, folder, plans, all }))}`);
  console.log(say(said.thenJoin({ join: called('join', `parts/*${typedSettings(common.settings)}`) })));
}
