import { siteAddress } from './site-address.ts';

/** Where the site will stand, as its pages and the programs that render them read it. */
export type Settings = { SITE: string; BASE: string };

/**
 * The settings of a build, from the environment. Says which address is taken where SITE names none; throws a
 * Fault where SITE or BASE is no place of a site.
 */
export function settingsOf(environment: Record<string, string | undefined>): Settings {
  const { site, base } = siteAddress(environment['SITE'], environment['BASE']);
  if (!site)
    console.log(
      'Citations, codes and permanent addresses will say http://localhost:4321, which is good for a look. ' +
        'To publish: SITE=https://plans.example.gov.cn npm run build',
    );
  return { SITE: site ?? 'http://localhost:4321', BASE: base };
}
