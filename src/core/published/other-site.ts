import { asked } from '../model/schema-said.ts';
import type { Sentence } from '../model/sentence.ts';

/** A host as browsers name it: letters, digits, hyphens and stops, or the numbers of an address. */
const host = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])$/;
/** This machine, for a look. */
const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Why a text cannot be the address of another site; nothing where it can. Such an address goes into the
 * content security policy of pages, so that it must be one plain address: https (http for this machine only),
 * a host, and a path that ends in /.
 */
export function otherSiteFault(text: string): Sentence | null {
  const url = /["'`;,<>\\\s]/u.test(text) ? null : URL.parse(text);
  if (!url || !host.test(url.hostname)) return asked.oneAddress();
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local.test(url.hostname)))
    return asked.httpsAddress();
  if (url.username || url.password || url.search || url.hash) return asked.bareAddress();
  return text.endsWith('/') ? null : asked.endOfAddress();
}
