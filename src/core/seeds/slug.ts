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

/** Why a word cannot be the address of a plan, as a sentence; nothing where it can. */
export function slugFault(slug: string): string {
  const cannot = `“${slug}” cannot be the address of a plan`;
  if (!address.test(slug)) return `${cannot}. Use lower-case letters, digits and hyphens.`;
  if (slug.length > longest)
    return `“${slug.slice(0, 20)}…” cannot be the address of a plan. Use ${longest} characters at most.`;
  if (reserved.has(slug))
    return `${cannot}, because the site has a page of that name (${[...reserved].join(', ')}).`;
  return devices.test(slug) ? `${cannot}, because Windows can have no folder of that name.` : '';
}
