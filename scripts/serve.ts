/** npm run serve: serves dist/ on this computer, to look at what was built. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseIn } from './build/rendering/host-headers.ts';
import { siteAddress } from './build/site-address.ts';
import { begin } from './shared/command/begin.ts';
import { serve as said } from './shared/command/commands-said.ts';
import { Fault } from './shared/command/faults.ts';
import { called } from './shared/command/help.ts';
import { say } from './shared/command/language.ts';
import { freePort, readPort } from './shared/command/port.ts';
import { serve } from './shared/host.ts';

const port = readPort('serve', begin('serve'));
// One may stand in it, too.
const site = existsSync('dist') ? 'dist' : '.';
const headers = join(site, '_headers');
if (site === '.' && !existsSync(headers)) throw new Fault(said.noSite({ build: called('build', '') }));
// The links of a site are those of the folder that it was built for.
const builtFor = existsSync(headers) ? baseIn(readFileSync(headers, 'utf8')) : '/';
const { base } = siteAddress('', process.env['BASE'] || builtFor);
const free = await freePort(port);
if (free !== port) console.log(say(said.otherPort({ port })));
/** A look at it on this computer: what is sent need not be small. */
const quality = 1;
const { origin } = await serve(site, base, quality, { port: free, host: 'localhost' });
console.log(say(said.ready({ address: origin + base })));
