import { say } from '../shared/language.ts';
import { said } from './said.ts';
import { siteAddress } from './site-address.ts';

/** Where the site will stand, as its pages and the programs that render them read it. */
export type Settings = { SITE: string; BASE: string };

/**
 * The settings of a build, from the environment. Says which address is taken where SITE names none; throws a
 * Fault where SITE or BASE is no place of a site.
 */
export function settingsOf(environment: Record<string, string | undefined>): Settings {
  const { site, base } = siteAddress(environment['SITE'], environment['BASE']);
  if (!site) console.log(say(said.forALook()));
  return { SITE: site ?? 'http://localhost:4321', BASE: base };
}
