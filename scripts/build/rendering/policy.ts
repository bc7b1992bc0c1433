import { createHash } from 'node:crypto';
import { parse, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5';
import { remembered } from '../../../src/core/model/remembered.ts';
import { type Written, writtenElements } from './written-elements.ts';

/** The elements below a part of a page in its order, what `noscript` holds included. */
function* elements(parent: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of parent.childNodes) {
    if (!tree.isElementNode(child)) continue;
    yield child;
    yield* elements(child);
  }
}
/** The elements of a page as a browser reads them, whatever it has. */
export const parsedElements = (page: string): Written[] =>
  [...elements(parse(page, { scriptingEnabled: false }))].map(({ tagName, attrs, childNodes }) => ({
    name: tagName,
    attributes: new Map(attrs.map(({ name, value }) => [name, value])),
    text: childNodes.map((n) => (tree.isTextNode(n) ? n.value : '')).join(''),
  }));

const isData = ({ attributes }: Written) =>
  /^application\/(?:\w+\+)?json$/i.test(attributes.get('type') ?? '');
/** Remembered: most pages have the styles of others. */
const hash = remembered((text = '') => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`);

/**
 * The content security policy of a page: only its own host, and of what stands in the page itself only the
 * very scripts and styles that are there, by their sha256. WebAssembly may run where the page has a search,
 * and nowhere else; a page that offers to search the `others` (sites, by their addresses) may also ask their
 * hosts. All this is read from the elements that the page has: words that look like such elements change
 * nothing.
 */
export function policyOf(page: string, others: readonly string[]): string {
  const all = writtenElements(page) ?? parsedElements(page);
  const hashes = (name: string) =>
    [
      ...new Set(
        all
          .filter((e) => e.name === name && !e.attributes.has('src') && !isData(e))
          .map(({ text }) => text)
          .filter(Boolean)
          .map((text) => hash(text)),
      ),
    ].join('');
  const forms = all.filter((e) => e.name === 'form' && e.attributes.get('role') === 'search');
  const asked = forms.some((e) => e.attributes.has('data-sites'));
  const fonts = all.some((e) => e.name === 'style' && e.text.includes('@font-face'));
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
