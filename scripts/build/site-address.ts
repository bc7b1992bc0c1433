import { Fault } from '../shared/command/faults.ts';
import { said } from './said.ts';

/** Where a site will stand: its host, and the folder there, `/` or with a stroke at both ends. */
interface SiteAddress {
  site: string | undefined;
  base: string;
}

const example = 'npm run build -- --site https://plans.example.gov.cn/plans/';

/** Reads an address as it was typed behind --site, host and folder in one. Throws a Fault where it is none. */
export function addressTyped(typed: string): SiteAddress {
  const address = typed.replace('：//', '://');
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || url.search || url.hash || url.username)
    throw new Fault(said.noSite({ name: '--site', site: typed, example }));
  return siteAddress(url.origin, decodeURI(url.pathname), { name: '--site', base: typed });
}

/**
 * Reads the settings SITE and BASE of a build; one that is empty counts as not set. Throws a Fault where
 * they name no place of a site; `typed`: where the folder was written, and how.
 */
export function siteAddress(site = '', base = '', typed = { name: 'BASE', base }): SiteAddress {
  const url = URL.parse(site);
  if (site && (!url || !/^https?:$/.test(url.protocol) || !url.hostname))
    throw new Fault(said.noSite({ name: 'SITE', site, example }));
  if (url && (url.pathname !== '/' || url.search || url.hash || url.username))
    throw new Fault(said.hostAlone({ site, example: `SITE=${url.origin} BASE=${url.pathname}` }));
  const folders = base.split('/').filter(Boolean);
  if (folders.some((name) => !/^[\w.~-]+$/.test(name) || /^\.+$/.test(name)))
    throw new Fault(said.noBase({ ...typed, example }));
  return { site: url?.origin, base: folders.length ? `/${folders.join('/')}/` : '/' };
}
