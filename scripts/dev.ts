/**
 * npm run dev: the site as it would be built, on this computer only; it follows what is saved in seeds/. Writes
 * nothing but a folder of its own in .cache/, which goes with it.
 */
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnFolder } from './preview/own-folder.ts';
import { startPreview } from './preview/preview.ts';
import { begin } from './shared/command/begin.ts';
import { serve as ofServe, dev as said } from './shared/command/commands-said.ts';
import { called } from './shared/command/help.ts';
import { say } from './shared/command/language.ts';
import { readPort } from './shared/command/port.ts';
import { engine } from './shared/engine.ts';

const port = readPort('dev', begin('dev'));
const root = process.cwd();
if (!existsSync('seeds')) console.log(say(said.noSeeds({ folder: root, init: called('init', '') })));
const folder = makeOwnFolder(root);
// Also where there is none yet: it may be made while this runs. Windows allows everyone a junction, but no other link.
symlinkSync(join(root, 'theme'), join(folder, 'theme'), 'junction');
// The pages read content/ from the folder that they are rendered in.
process.chdir(folder);
Object.assign(process.env, {
  NODE_ENV: 'development',
  ENGINE: engine,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: '1',
});
console.log(say(said.reading()));
const { origin } = await startPreview(root, folder, port);
if (!origin.endsWith(`:${port}`)) console.log(say(ofServe.otherPort({ port })));
console.log(say(said.ready({ origin })));
const pageIn = (language: string) => `${origin}/${language}/open-questions/`;
console.log(say(said.open({ zh: pageIn('zh'), en: pageIn('en') })));
