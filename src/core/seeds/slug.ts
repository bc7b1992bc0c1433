import { listed, type Sentence } from '../model/sentence.ts';
import { said } from './said.ts';

/** Names that Windows keeps for devices. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What the address of a plan is made of. */
const address = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A longer one does not fit into a line that is cited, nor, with what is put before it, into a file's name. */
const longest = 80;

/** Slugs that would hide a page or a folder of the site. */
const reserved = new Set([
  'search',
  'full',
  'about',
  'figures',
  'glossary',
  'goto',
  'data',
  'id',
  'og',
  'pagefind',
  'zh',
  'en',
  'zh-en',
]);

/** Why a word cannot be the address of a plan, as a sentence; null where it can. */
export function slugFault(slug: string): Sentence | null {
  if (!address.test(slug)) return said.slugSigns({ slug });
  if (slug.length > longest) return said.slugTooLong({ slug: slug.slice(0, 20), longest });
  if (reserved.has(slug)) return said.slugOfPage({ slug, pages: listed([...reserved]) });
  return devices.test(slug) ? said.slugOfDevice({ slug }) : null;
}
