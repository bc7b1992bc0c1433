/**
 * How hosts read a `_headers` file, as their own programs do: which rules match a path, and what comes of two
 * that set one header.
 */

interface Rule {
  pattern: string;
  headers: [name: string, value: string][];
}

/**
 * The rules of a `_headers` file: a line that begins at the margin is a pattern, an indented one a header of
 * it.
 */
export function rulesOf(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n').filter((l) => l.trim() && !l.startsWith('#')))
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: [] });
    else
      rules
        .at(-1)!
        .headers.push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
  return rules;
}

const escaped = (text: string) => text.replace(/[-/\\^$*+?.()|[\]{}]/g, '\\$&');

/**
 * Cloudflare: `*` is anything, once in a pattern; `:name` is anything but a slash; the whole path is meant.
 */
const cloudflare = (pattern: string): RegExp => {
  if (pattern.split('*').length > 2) throw new Error(`Cloudflare takes one * a rule: ${pattern}`);
  return new RegExp(
    `^${pattern
      .split('*')
      .map(escaped)
      .join('.*')
      .replace(/:[A-Za-z]\w*/g, '[^/]+')}$`,
  );
};

/**
 * Netlify: segment by segment and in any case; `*` alone is optional with the slash before it; a slash at the
 * end is no difference.
 */
const netlify = (pattern: string): RegExp => {
  const segment = (part: string) => {
    if (part.startsWith(':')) return '[^/]+';
    return part === '*' ? '?.*' : part.split('*').map(escaped).join('.*');
  };
  return new RegExp(`^/${pattern.split('/').filter(Boolean).map(segment).join('/')}/?$`, 'i');
};

export const hosts = { cloudflare, netlify };

/** Every header that the rules of a file set for a path, a pair for each time that it is set. */
export function headersFor(rules: readonly Rule[], host: keyof typeof hosts) {
  const matchers = rules.map((rule) => ({ matches: hosts[host](rule.pattern), headers: rule.headers }));
  return (path: string): [name: string, value: string][] =>
    matchers.flatMap(({ matches, headers }) => (matches.test(path) ? headers : []));
}
