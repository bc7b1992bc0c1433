/**
 * Gives a PDF its named places (`file.pdf#chp_3__sec_2` opens there). Typst names only what is linked to, so
 * the names are added behind the file as an update of it: what Typst wrote stays as it is, byte for byte.
 */

/** Where a clause stands: its id, its page (from 1), and how far from the top, in points. */
export interface Place {
  id: string;
  page: number;
  top: number;
}

/** A name begins a little above its words. */
const above = 10;

/** A file of the form that Typst writes: its text, and where each of its objects begins. */
interface File {
  text: string;
  /** Where its table of objects begins. */
  table: number;
  trailer: string;
  begins: ReadonlyMap<number, number>;
}

function read(pdf: Uint8Array): File {
  const text = Buffer.from(pdf).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const head = /xref\s+0 (\d+)\s+/y;
  head.lastIndex = table;
  const found = head.exec(text);
  if (!found) throw new Error('this PDF has no table of objects that can be read');
  const begins = new Map<number, number>();
  for (let n = 0; n < Number(found[1]); n++) {
    const at = head.lastIndex + n * 20;
    begins.set(n, Number(text.slice(at, at + 10)));
  }
  return { text, table, begins, trailer: text.slice(text.indexOf('trailer', head.lastIndex)) };
}

/** What an object of the file says. */
function objectOf({ text, begins }: File, n: number): string {
  const from = text.indexOf('obj', begins.get(n)) + 'obj'.length;
  return text.slice(from, text.indexOf('endobj', from)).trim();
}

const reference = (text: string, key: string) => {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text);
  return found ? Number(found[1]) : undefined;
};

/** The objects of the pages, in order, each with its height. */
function pagesOf(file: File, n: number): { n: number; height: number }[] {
  const own = objectOf(file, n);
  const kids = /\/Kids \[([^\]]*)\]/.exec(own)?.[1];
  if (kids === undefined) {
    const box = /\/MediaBox \[([^\]]*)\]/.exec(own)?.[1]?.trim().split(/\s+/);
    return [{ n, height: Number(box?.[3] ?? 842) }];
  }
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesOf(file, Number(kid)));
}

/** The names that the file has already, each with what it leads to. */
const namesIn = (catalogue: string): [string, string][] =>
  [...(/\/Names \[([\s\S]*?)\]/.exec(catalogue)?.[1] ?? '').matchAll(/\(([^)]*)\) (\d+ 0 R)/g)].map(
    ([, name, leads]) => [name!, leads!],
  );

/**
 * The file with a name for each of these places; of two with one id, the first counts. Throws where the file
 * is not of the form that Typst writes.
 */
export function withPlaces(pdf: Uint8Array, places: readonly Place[]): Uint8Array {
  const file = read(pdf);
  const root = reference(file.trailer, 'Root')!;
  const catalogue = objectOf(file, root);
  const pages = pagesOf(file, reference(catalogue, 'Pages')!);
  const leads = new Map(namesIn(catalogue));
  for (const { id, page, top } of places) {
    const { n, height } = pages[page - 1]!;
    if (!leads.has(id)) leads.set(id, `[${n} 0 R /XYZ null ${(height - top + above).toFixed(2)} null]`);
  }
  const names = [...leads].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, to]) => `(${name}) ${to}`);
  const without = catalogue.replace(/\/Names\s*<<[\s\S]*?>>\s*>>/, '').replace(/>>\s*$/, '');
  const own = `${without} /Names << /Dests << /Names [${names.join(' ')}] >> >> >>`;
  return Buffer.concat([pdf, Buffer.from(update(file, root, own), 'latin1')]);
}

/** An update of a file that says one of its objects anew. */
function update({ text, table, trailer }: File, object: number, words: string): string {
  const start = text.endsWith('\n') ? '' : '\n';
  const at = text.length + start.length;
  const body = `${object} 0 obj\n${words}\nendobj\n`;
  const dictionary = /<<([\s\S]*)>>/.exec(trailer)![1]!.trim();
  return (
    `${start}${body}xref\n${object} 1\n${String(at).padStart(10, '0')} 00000 n \n` +
    `trailer\n<< ${dictionary} /Prev ${table} >>\nstartxref\n${at + body.length}\n%%EOF\n`
  );
}
