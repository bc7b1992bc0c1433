/**
 * npm run dev: the site as it would be built, on this computer only; it follows what is saved in seeds/. Writes
 * nothing but a folder of its own in .cache/, which goes with it.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { startPreview } from './preview/preview.ts';
import { begin } from './shared/begin.ts';
import { engine } from './shared/engine.ts';
import { Fault } from './shared/faults.ts';

const { port = '4321' } = begin('dev').values;
if (!/^[1-9]\d{0,4}$/u.test(port) || Number(port) > 65535)
  throw new Fault(`“${port}” is no port: write a number up to 65535.`);

const root = process.cwd();
mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join(root, '.cache/preview-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
if (existsSync('theme')) symlinkSync(join(root, 'theme'), join(folder, 'theme'));
// The pages read content/ from the folder that they are rendered in.
process.chdir(folder);
Object.assign(process.env, {
  NODE_ENV: 'development',
  ENGINE: engine,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: '1',
});
console.log('Reading seeds/ …');
const { origin } = await startPreview(root, folder, Number(port));
console.log(`The preview is at ${origin}/ and follows what you save in seeds/. Ctrl-C ends it.`);
console.log(`What is open: ${origin}/zh/open-questions/ ${origin}/en/open-questions/`);
