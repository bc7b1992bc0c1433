/** How Node runs work that is soon done: making its code faster would take longer than that then saves. */
import { existsSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { foldersIn } from '../shared/files.ts';

/** Of so many plans at most all is read sooner as it is: of four in 1.46 s of processor time instead of 1.76 s. */
const mostPlans = 4;
/** Neither of its compilers that make code faster; and patterns are made into code at once, not first tried without. */
const flags = ['--no-opt', '--no-maglev', '--no-regexp-tier-up'];

/** Has this process run so where `seeds/` of the folder has few plans. To be called before there is work. */
export function runAsSoonDone(): void {
  if (existsSync('seeds') && foldersIn('seeds').length <= mostPlans)
    for (const flag of flags) setFlagsFromString(flag);
}
