import type { Edition } from '../blocks.ts';
import type { Document } from '../document.ts';

/** What the words of a document are set by. */
export interface Setting {
  doc: Document;
  edition: Edition;
  /** The ids of this document that words may lead to: they need a mark. */
  named: ReadonlySet<string>;
  /** The signs that the letters lack. */
  lacking: ReadonlySet<string>;
}
