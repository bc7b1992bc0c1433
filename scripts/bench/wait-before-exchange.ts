/**
 * Loaded into a build that is to be killed when its new dist/ is about to take the place of the old one: the
 * build stops there, so that this moment of some milliseconds is met on every machine.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const { renameSync } = fs;
fs.renameSync = (from, to) => {
  renameSync(from, to);
  if (String(to).endsWith(join('dist.next', 'ready'))) process.kill(process.pid, 'SIGSTOP');
};
syncBuiltinESMExports();
