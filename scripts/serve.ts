/** npm run serve: serves dist/ on this computer, to look at what was built. */
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { settingsOf } from './build/settings.ts';
import { begin } from './shared/begin.ts';
import { serve as said } from './shared/commands-said.ts';
import { Fault } from './shared/faults.ts';
import { called } from './shared/help.ts';

const { values } = begin('serve');
const port = Number(values['port'] ?? 4321);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  throw new Fault(said.noPort({ port: values['port'] ?? '', example: called('serve', '--port 4321') }));
if (!existsSync('dist')) throw new Fault(said.noSite({ build: called('build', '') }));
const { BASE: base } = settingsOf({ ...process.env, SITE: 'http://localhost' });
await preview({ configFile: false, outDir: 'dist', base, trailingSlash: 'always', server: { port } });
