/**
 * The elements of a page by which its policy is made, read from its text alone: many times sooner than its whole
 * tree, and only of pages in which both say the same.
 */

/** A script, style or form of a page, with what stands in it; of a form that is not asked. */
export interface Written {
  name: string;
  attributes: Map<string, string>;
  text: string;
}

/** The attributes of a tag as they are written here: in double quotes, or without a value. */
const attributes = String.raw`(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*`;
const tag = new RegExp(String.raw`<(\/?)([a-zA-Z][\w-]*)(${attributes})\s*(\/?)>`, 'y');
const attribute = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;
/** What stands in these is words, whatever it looks like. */
const raw = new Set(['script', 'style', 'title', 'textarea']);
const asked = new Set(['script', 'style', 'form']);
/** What changes how that is read which stands in it, or takes only some elements in. */
const unusual = [
  ...['math', 'frameset', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext', 'annotation-xml'],
  'foreignobject',
];
const deciding = [...raw, ...asked, 'svg', 'template', 'select', ...unusual].join('|');
/** Words and the tags of all other elements, which decide nothing: so many at once as no page is too long for. */
const others = new RegExp(
  String.raw`(?:[^<]+|</?(?!(?:${deciding})(?![\w-]))[a-z][\w-]*${attributes}\s*/?>){1,500}`,
  'iy',
);
/** What stands in a list of options where it is no more than that, with its end. */
const options = new RegExp(String.raw`(?:[^<]+|</?option${attributes}\s*>){0,5000}</select\s*>`, 'iy');
/** Where words and the tags of other elements end, from a place in a page on. */
function behindOthers(page: string, from: number): number {
  let at = from;
  do {
    others.lastIndex = at;
    if (!others.test(page)) return at;
    at = others.lastIndex;
  } while (at < page.length);
  return at;
}

const attributesIn = (text: string): Map<string, string> => {
  const all = new Map<string, string>();
  for (const [, name, value] of text.matchAll(attribute)) {
    const key = name!.toLowerCase();
    if (!all.has(key)) all.set(key, value ?? '');
  }
  return all;
};

/** Where what stands in an element of words ends: at its end tag; -1 where there is none. */
function endOfRaw(page: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(page)?.index ?? -1;
}

/**
 * The scripts, styles and forms of a page in their order, but for what a `template` holds. Null where the page
 * has anything by which a browser might read others than these: that is for a parser.
 */
export function writtenElements(page: string): Written[] | null {
  if (/[\r\0]/.test(page)) return null;
  // What is open around an element of which it depends how, and whether, it is read.
  const open: Record<string, number> = { svg: 0, template: 0, form: 0 };
  const found: Written[] = [];
  let at = page.startsWith('<!DOCTYPE html>') ? '<!DOCTYPE html>'.length : 0;
  for (at = behindOthers(page, at); at < page.length; at = behindOthers(page, at)) {
    tag.lastIndex = at;
    const read = tag.exec(page);
    if (!read) return null;
    at = tag.lastIndex;
    const [, end, typed, attributes, empty] = read;
    const name = typed!.toLowerCase();
    const isEmpty = empty && (open['svg'] || name === 'svg');
    if (Object.hasOwn(open, name) && !isEmpty) open[name]! += end ? -1 : 1;
    if (Object.values(open).some((n) => n < 0) || open['template']! > 1 || open['form']! > 1) return null;
    if (end) continue;
    if (unusual.includes(name) || (asked.has(name) && open['template'])) return null;
    if (name === 'select') {
      options.lastIndex = at;
      if (!options.test(page)) return null;
      at = options.lastIndex;
    }
    let text = '';
    if (raw.has(name)) {
      const to = endOfRaw(page, name, at);
      text = page.slice(at, to);
      // In a drawing it is read as other words are; and a script that is begun as a comment has its own rules.
      if (to < 0 || empty || (open['svg'] && /[<&]/.test(text)) || text.includes('<!--')) return null;
      at = to;
    }
    if (!asked.has(name)) continue;
    const own = attributesIn(attributes!);
    if (`${own.get('role')}${own.get('type')}`.includes('&')) return null;
    found.push({ name, attributes: own, text });
  }
  return open['svg'] || open['template'] ? null : found;
}
