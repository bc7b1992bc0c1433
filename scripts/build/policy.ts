import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5';

/** The elements of a page in its order, what `noscript` holds included. */
function* elements(parent: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of parent.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elements(child);
  }
}
const attribute = (element: Tree.Element, name: string) => element.attrs.find((a) => a.name === name)?.value;

/** What a browser runs or applies of a script or style element that stands in the page itself. */
const textOf = (element: Tree.Element) =>
  element.childNodes.map((n) => (tree.isTextNode(n) ? n.value : '')).join('');
const isData = (script: Tree.Element) =>
  /^application\/(?:\w+\+)?json$/i.test(attribute(script, 'type') ?? '');
const hash = (text: string) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The content security policy of a page: only its own host, and of what stands in the page itself only the
 * very scripts and styles that are there, by their sha256. WebAssembly may run where the page has a search,
 * and nowhere else; a page that offers to search the `others` (sites, by their addresses) may also ask their
 * hosts. All this is read from the elements that the page has: words that look like such elements change
 * nothing.
 */
export function policyOf(page: string, others: readonly string[]): string {
  const all = [...elements(parse(page, { scriptingEnabled: false }))];
  const hashes = (name: string) =>
    [
      ...new Set(
        all
          .filter((e) => e.tagName === name && attribute(e, 'src') === undefined && !isData(e))
          .map(textOf)
          .filter(Boolean)
          .map(hash),
      ),
    ].join('');
  const forms = all.filter((e) => e.tagName === 'form' && attribute(e, 'role') === 'search');
  const asked = forms.some((e) => attribute(e, 'data-sites') !== undefined);
  const fonts = all.some((e) => e.tagName === 'style' && textOf(e).includes('@font-face'));
  const policy: Record<string, string> = {
    'default-src': "'none'",
    'img-src': "'self' data:",
    'connect-src': `'self'${asked ? others.map((url) => ` ${new URL(url).origin}`).join('') : ''}`,
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'script-src': `'self'${forms.length ? " 'wasm-unsafe-eval'" : ''}${hashes('script')}`,
    'style-src': `'self'${hashes('style')}`,
    ...(fonts && { 'font-src': "'self'" }),
  };
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join(';');
}

/**
 * Where the policy goes: before anything that it speaks of. The quotes of the words in a page are escaped, so
 * that none say this.
 */
const first = '<meta charset="utf-8">';

/** A page with its policy in it. */
export function withPolicy(page: string, others: readonly string[]): string {
  const at = page.indexOf(first) + first.length;
  if (at < first.length)
    throw new Error(`a page has no ${first}, behind which its content security policy stands`);
  const meta = `<meta http-equiv="content-security-policy" content="${policyOf(page, others)}">`;
  return page.slice(0, at) + meta + page.slice(at);
}
