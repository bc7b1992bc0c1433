/** npm run serve: serves dist/ on this computer, to look at what was built. */
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { siteAddress } from './build/site-address.ts';
import { begin } from './shared/begin.ts';
import { serve as said } from './shared/commands-said.ts';
import { Fault } from './shared/faults.ts';
import { called } from './shared/help.ts';
import { say } from './shared/language.ts';
import { freePort, readPort } from './shared/port.ts';

const port = readPort('serve', begin('serve'));
if (!existsSync('dist')) throw new Fault(said.noSite({ build: called('build', '') }));
const { base } = siteAddress('', process.env['BASE']);
const free = await freePort(port);
if (free !== port) console.log(say(said.otherPort({ port })));
await preview({
  configFile: false,
  outDir: 'dist',
  base,
  trailingSlash: 'always',
  logLevel: 'silent',
  server: { port: free },
});
console.log(say(said.ready({ address: `http://localhost:${free}${base}` })));
