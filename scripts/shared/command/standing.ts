/** Where a command of a library is run: in its folder, and never inside its seeds/. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CommandName } from './commands.ts';
import { Fault } from './faults.ts';
import { said } from './said.ts';

/** The commands that read or write seeds/ of the folder they stand in, whatever is written behind them. */
const ofLibrary: ReadonlySet<CommandName> = new Set([
  'init',
  'new',
  'build',
  'generate',
  'dev',
  'serve',
  'check',
  'translate',
  'editions',
  'permalinks',
  'join',
]);

/** Whether a folder is the seeds/ of a library: it holds settings of a site, or a plan. */
const holdsPlans = (folder: string): boolean =>
  existsSync(join(folder, 'site.yaml')) ||
  readdirSync(folder, { withFileTypes: true }).some(
    (entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'plan.yaml')),
  );

/** The folder of the library in whose seeds/ a folder is, or which it is; undefined where it is in none. */
function libraryAround(folder: string): string | undefined {
  for (let at = folder; dirname(at) !== at; at = dirname(at))
    if (basename(at) === 'seeds' && holdsPlans(at)) return dirname(at);
  return undefined;
}

/** Ends a command of a library that is run inside its seeds/, before it makes or misses anything there. */
export function standOutside(name: CommandName, folder: string): void {
  if (!ofLibrary.has(name) || existsSync(join(folder, 'seeds', 'site.yaml'))) return;
  const up = libraryAround(folder);
  if (up !== undefined) throw new Fault(said.standsInside({ folder, up }));
}
