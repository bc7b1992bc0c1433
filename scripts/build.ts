/**
 * npm run build: generate, render and index into dist/. The last good dist/ stays until the new one is whole.
 * What shows nothing that has changed is taken over from it. Plans are rendered some at a time, so that a
 * site of any number of them needs the memory of a few.
 */
import { endChildren } from './build/child.ts';
import { makeExports } from './build/export-files.ts';
import { lockFolder } from './build/lock.ts';
import { renderPlans } from './build/render-plans.ts';
import { nextOf, recover, replace } from './build/replace.ts';
import { said } from './build/said.ts';
import { writeSearchIndexes } from './build/search-index.ts';
import { settingsOf } from './build/settings.ts';
import { readSeeds } from './build/steps.ts';
import { noteSite, takeOver, writeCharacters, writeReadersWords } from './build/take-over.ts';
import { workOf } from './build/work.ts';
import { begin } from './shared/begin.ts';
import { say } from './shared/language.ts';

const { flags } = begin('build');
const settings = settingsOf(process.env);
await lockFolder(() => {
  endChildren();
  for (const folder of ['content', 'dist']) recover(folder);
});
const made = await readSeeds({ isStrict: flags.has('strict') });
const next = nextOf('dist');
const work = workOf(settings, made);
await Promise.all([
  writeSearchIndexes('content', next, work.indexes.changed),
  makeExports(work, next).then(() => renderPlans(work, next)),
]);
takeOver(work, next);
writeCharacters(work, next);
writeReadersWords(next);
noteSite(work, next);
replace('dist', next);
console.log(`\n${say(said.done())}`);
