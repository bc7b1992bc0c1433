/**
 * npm run dev: the site as it would be built, on this computer only; it follows what is saved in seeds/. Writes
 * nothing but a folder of its own in .cache/, which goes with it.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startPreview } from './preview/preview.ts';
import { begin } from './shared/begin.ts';
import { Fault } from './shared/faults.ts';

const usage = 'npm run dev [-- --port 4321]';
const { port = '4321' } = begin({ usage, options: { port: 'value' } }).values;
if (!/^[1-9]\d{0,4}$/u.test(port) || Number(port) > 65535)
  throw new Fault(`“${port}” is no port: a number up to 65535. Write: ${usage}.`);

const [root, program] = [process.cwd(), resolve(import.meta.dirname, '..')];
mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join(root, '.cache/preview-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// The pages read content/ from the folder that they are rendered in.
process.chdir(folder);
Object.assign(process.env, {
  SITE: `http://localhost:${port}`,
  BASE: '/',
  NODE_ENV: 'development',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: '1',
});
console.log('Reading seeds/ …');
const { origin } = await startPreview(root, program, folder, Number(port));
console.log(
  `The preview is at ${origin}/ and follows what you save. What is open: ${origin}/en/open-questions/`,
);
console.log('Ctrl-C ends it.');
