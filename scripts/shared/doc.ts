/** A Word document of 1997–2003 (.doc, .wps) becomes text by word-extractor. */
import type { Doc } from '../../src/core/read/doc.ts';

/** What of word-extractor is called here: its package has no types. */
interface Extracted {
  getBody(options: object): string;
  getFootnotes(options: object): string;
  getEndnotes(options: object): string;
  getHeaders(options: object): string;
  getFooters(options: object): string;
  getAnnotations(options: object): string;
  getTextboxes(options: object): string;
}

/** The words of a Word document. Throws where it is none. */
export async function readDoc(bytes: Uint8Array): Promise<Doc> {
  const name = 'word-extractor';
  const { default: Extractor } = (await import(name)) as {
    default: new () => { extract: (bytes: Buffer) => Promise<Extracted> };
  };
  const document = await new Extractor().extract(Buffer.from(bytes));
  // Without this, “” become "" and paragraphs are lost.
  const asIs = { filterUnicode: false };
  return {
    body: document.getBody(asIs),
    footnotes: document.getFootnotes(asIs),
    endnotes: document.getEndnotes(asIs),
    headers: document.getHeaders({ ...asIs, includeFooters: false }),
    footers: document.getFooters(asIs),
    comments: document.getAnnotations(asIs),
    textBoxes: document.getTextboxes({ ...asIs, includeHeadersAndFooters: false }),
  };
}
