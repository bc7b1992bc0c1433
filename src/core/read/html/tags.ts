import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

const tagsOf = (names: string) => new Set(names.trim().split(/\s+/u));

/** What begins a line of its own. */
export const blockTags = tagsOf(`
  address article aside blockquote body br center dd div dl dt fieldset figcaption figure form h1
  h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul
  caption text
`);
/** What no reader of a page ever sees as words. */
export const silentTags = tagsOf(`
  script style head
`);
/** How characters are read, set above them (ruby). */
export const readingTags = tagsOf(`
  rt rp rtc
`);
/** What a page has for programs, or shows where something else fails: its words are none of the page's. */
export const unseenTags = tagsOf(`
  noscript template iframe object video audio canvas textarea select title desc annotation
  annotation-xml rt rp rtc
`);
/** What shows a picture or another page. */
export const pictureTags = tagsOf(`
  img iframe frame embed object
`);
/** What of a page stands around a document. */
export const pageTags = tagsOf(`
  nav footer menu
`);
/** What stands around it where it holds no sentence. */
export const sideTags = tagsOf(`
  form aside button
`);

/** Whether an element is hidden from the reader of a page. */
export const isHidden = (node: Tree.Element) =>
  (node.nodeName === 'dialog' && !node.attrs.some(({ name }) => name === 'open')) ||
  node.attrs.some(
    ({ name, value }) =>
      name === 'hidden' || name === 'popover' || (name === 'style' && /display\s*:\s*none/iu.test(value)),
  );
/** Whether an element sets its words in bold. */
export const isBold = (node: Tree.Node) =>
  node.nodeName === 'strong' ||
  node.nodeName === 'b' ||
  ('attrs' in node &&
    node.attrs.some(
      ({ name, value }) => name === 'style' && /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(value),
    ));
/** The value of an attribute; empty where the element does not have it. */
export const attribute = (node: Tree.Element, name: string) =>
  node.attrs.find((a) => a.name === name)?.value ?? '';
/** Words that stand in attributes, by element. */
export const inAttributes: Record<string, string> = {
  img: 'alt',
  area: 'alt',
  iframe: 'srcdoc',
  input: 'value',
};
/** A link to another page; one within this page is an entry of its contents. */
export const isLink = (node: Tree.Element) => node.nodeName === 'a' && /^[^#]/u.test(attribute(node, 'href'));
