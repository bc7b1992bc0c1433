import { say } from '../shared/command/language.ts';
import type { Given } from '../shared/command/options.ts';
import { said } from './said.ts';
import { addressTyped, siteAddress } from './site-address.ts';

/** Where the site will stand, as its pages and the programs that render them read it. */
export type Settings = { SITE: string; BASE: string };

/** The host of a site that none was named for: this computer. */
export const siteOfNone = 'http://localhost:4321';

/**
 * The settings of a build: what was typed (`--site`, `--no-pdf`), else what stands in the environment, where the
 * programs that are started read it too. Says which address is taken where none is named; throws a Fault where it is
 * no place of a site.
 */
export function settingsOf(environment: NodeJS.ProcessEnv, given?: Given): Settings {
  if (given?.flags.has('no-pdf')) environment['PDF'] = 'no';
  const typed = given?.values['site'];
  const { site, base } =
    typed === undefined ? siteAddress(environment['SITE'], environment['BASE']) : addressTyped(typed);
  if (!site) console.log(say(said.forALook()));
  return { SITE: site ?? siteOfNone, BASE: base };
}
