import { unpack } from '../packed/unpack.ts';
import { xmlPart } from '../packed/xml-part.ts';

const what = 'ofd';

/** What the parts of a file are found by: whatever slashes and capitals their names are written with. */
export class Parts {
  private readonly bytes: ReadonlyMap<string, Uint8Array>;
  private readonly roots = new Map<string, Element | null>();

  constructor(bytes: Buffer) {
    const found = unpack(bytes, (name) => /\.xml$/iu.test(name), what);
    this.bytes = new Map([...found].map(([name, part]) => [keyOf(name), part]));
  }

  /** The root of a part, and what it is called; null where there is none. */
  root(name: string): Element | null {
    const key = keyOf(name);
    const known = this.roots.get(key);
    if (known !== undefined) return known;
    const bytes = this.bytes.get(key);
    const root = bytes ? xmlPart(bytes, what) : null;
    this.roots.set(key, root);
    return root;
  }
}
const keyOf = (name: string): string => name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase();

/** The name of a part that another part (`base`) names. */
export function beside(base: string, name: string): string {
  const path = name.trim().replace(/\\/gu, '/');
  if (path.startsWith('/')) return path;
  const folders = base.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
