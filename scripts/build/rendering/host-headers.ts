/**
 * The headers of the built site for hosts that read a `_headers` file (Cloudflare, Netlify and others).
 *
 * Such hosts join the rules that match a path, and each in its own way where two of them set the same header.
 * So none do: every header of a path is set by one rule. Patterns mean the same on all hosts: one `*` at the
 * end, `:name` for a whole segment; where `*` stands alone behind a slash, Netlify also takes what has no
 * slash there, so the folders of the site are named as beginnings of words (`/zh*` is zh and zh-en).
 */

/** What the security policy in each page cannot say: a policy in a page may not forbid frames. */
const framing = "frame-ancestors 'none'";
/**
 * What was received, and data, is never a page of this site: opened by itself, it stands in an origin of its
 * own and loads nothing.
 */
const sandbox = "sandbox; default-src 'none'; frame-ancestors 'none'";
/** A copy is kept, and asked for anew each time. */
const revalidate = 'public, max-age=0, must-revalidate';
/** A file with the digest of its bytes in its name. */
const forever = 'public, max-age=31536000, immutable';

type Headers = Record<string, string>;

/** What every answer carries. */
const all: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=31536000',
};
const served = (policy: string, resource: string, cache: string): Headers => ({
  'Content-Security-Policy': policy,
  'Cross-Origin-Resource-Policy': resource,
  'Cache-Control': cache,
});
const own = (cache: string) => served(framing, 'same-origin', cache);
const shared = (policy: string) => served(policy, 'cross-origin', revalidate);
const anyOrigin: Headers = { 'Access-Control-Allow-Origin': '*' };
const attachment: Headers = { 'Content-Disposition': 'attachment' };

/**
 * By the beginning of a path below the base: pages and what belongs to them; what other sites show or read;
 * data.
 */
const beginnings: [headers: Headers, ...names: string[]][] = [
  [own(revalidate), '', 'index.html', 'offline.js', '404*', 'zh*', 'en*', 'id*'],
  [own(forever), '_astro*'],
  [shared(framing), 'og*', 'icon*', 'apple*', 'robots*', 'llms*', 'sitemap*', 'variants*'],
  [{ ...own(revalidate), ...anyOrigin }, 'pagefind*'],
  [{ ...shared(sandbox), ...anyOrigin }, 'data*'],
];

/** A site, as far as its headers depend on it. */
interface Hosted {
  /** The folder it stands in, such as `/` or `/plans/`. */
  base: string;
  /** Whether each plan has a search index of its own. */
  many: boolean;
  /** The names of the files that plans publish as received. */
  received: readonly string[];
  /** The same of earlier editions of plans. */
  ofEditions: readonly string[];
}

const distinct = (names: readonly string[]) => [...new Set(names)].sort();

/**
 * The text of `_headers`: rules of a pattern and its headers. Each header of each path of the site is set by
 * exactly one of them.
 */
export function hostHeaders({ base, many, received, ofEditions }: Hosted): string {
  const indexes = ['zh', 'en'].map((language) => `${language}/${many ? ':plan/' : ''}pagefind/*`);
  const rules: [pattern: string, headers: Headers][] = [
    ['*', all],
    ...beginnings.flatMap(([headers, ...names]) => names.map((name): [string, Headers] => [name, headers])),
    ...indexes.map((path): [string, Headers] => [path, anyOrigin]),
    ...distinct(received).map((name): [string, Headers] => [`data/:plan/${name}`, attachment]),
    ...distinct(ofEditions).map((name): [string, Headers] => [`data/:plan/:edition/${name}`, attachment]),
  ];
  const lines = (headers: Headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
  return rules.map(([pattern, headers]) => `${base}${pattern}\n${lines(headers).join('')}`).join('\n');
}

/** The folder that a site with these `_headers` was built for: their first rule is for all that is in it. */
export const baseIn = (headers: string): string => /^(\/\S*)\*\n/u.exec(headers)?.[1] ?? '/';
