/**
 * npm run join -- PARTS…: puts the parts of a library together that `npm run build -- --part` made, on one
 * machine or on many. What the plans have is taken over, after it was held against its digests; what the site
 * has as a whole is made. The outcome is, byte for byte, that of one build. content/ and dist/ stay as they
 * were until it is whole.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordFile } from './build/content/content.ts';
import { layTogether, notAsMade, readParts, whatStops } from './build/join-parts.ts';
import { commonOf } from './build/library-part.ts';
import { makeSite } from './build/make-site.ts';
import { endChildren } from './build/programs/child.ts';
import { lockFolder } from './build/records/lock.ts';
import { writeRecord } from './build/records/records.ts';
import { nextOf, recover, replace } from './build/records/replace.ts';
import { parts as ofParts } from './build/said.ts';
import { settingsOf } from './build/settings.ts';
import { readSeeds } from './build/steps.ts';
import { workOf } from './build/work.ts';
import { begin, end } from './shared/command/begin.ts';
import { join as said } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { say } from './shared/command/language.ts';

const given = begin('join');
const { flags, words } = given;
const settings = settingsOf(process.env, given);
const root = process.cwd();
const together = resolve('.cache/join');
await lockFolder(() => {
  endChildren();
  process.chdir(root);
  for (const folder of ['content', 'dist']) recover(folder);
  rmSync(together, { recursive: true, force: true });
});
const parts = readParts(words);
const obstacle = whatStops(parts, commonOf(root, settings));
if (obstacle) throw new Fault(obstacle);
console.log(`\n▸ ${say(said.laying({ n: parts.length }))}`);
layTogether(parts, together);
process.chdir(together);
const made = await readSeeds(root, {
  isStrict: flags.has('strict'),
  anew: (slug) => {
    throw notAsMade(parts, slug, ofParts.itsContent());
  },
});
const work = workOf(settings, made);
const [damaged] = work.changed;
if (damaged) throw notAsMade(parts, damaged, ofParts.itsFiles());
const next = nextOf('dist');
await makeSite(work, next);
process.chdir(root);
replace('content', join(together, 'content'));
writeRecord(recordFile, made);
replace('dist', join(together, next));
console.log(`\n${say(said.done({ n: work.slugs.length }))}`);
end();
