/** npm run serve: serves dist/ on this computer, to look at what was built. */
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { settingsOf } from './build/settings.ts';
import { begin } from './shared/begin.ts';
import { Fault } from './shared/faults.ts';
import { called } from './shared/help.ts';

const { values } = begin('serve');
const port = Number(values['port'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  throw new Fault(
    `“${values['port']}” is no port. Write a number from 1 to 65535: ${called('serve', '--port 4321')}.`,
  );
if (!existsSync('dist')) throw new Fault(`There is no dist/ here yet. Make it: ${called('build', '')}.`);
const { BASE: base } = settingsOf({ ...process.env, SITE: 'http://localhost' });
await preview({ configFile: false, outDir: 'dist', base, trailingSlash: 'always', server: { port } });
