/** npm run serve: serves dist/ on this computer, to look at what was built. */
import { existsSync, readFileSync } from 'node:fs';
import { preview } from 'astro';
import { baseIn } from './build/host-headers.ts';
import { siteAddress } from './build/site-address.ts';
import { begin } from './shared/begin.ts';
import { serve as said } from './shared/commands-said.ts';
import { Fault } from './shared/faults.ts';
import { called } from './shared/help.ts';
import { say } from './shared/language.ts';
import { freePort, readPort } from './shared/port.ts';

const port = readPort('serve', begin('serve'));
if (!existsSync('dist')) throw new Fault(said.noSite({ build: called('build', '') }));
// The links of a site are those of the folder that it was built for.
const headers = existsSync('dist/_headers') ? readFileSync('dist/_headers', 'utf8') : '';
const { base } = siteAddress('', process.env['BASE'] || baseIn(headers));
const free = await freePort(port);
if (free !== port) console.log(say(said.otherPort({ port })));
await preview({
  configFile: false,
  outDir: 'dist',
  base,
  // As hosts do, a folder is found without its slash too.
  trailingSlash: 'ignore',
  logLevel: 'silent',
  server: { port: free },
});
console.log(say(said.ready({ address: `http://localhost:${free}${base}` })));
