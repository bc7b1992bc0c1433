import { sha256 } from '../model/digest.ts';
import { lineCount } from '../model/source-line.ts';
import type { Document } from '../read/document.ts';
import type { Seed } from './seed-model.ts';

/** What is published of the document as received: the digest of its bytes, and how long its text is. */
export const sourceDigest = (bytes: Uint8Array, { text }: Document): Seed['source'] => ({
  sha256: sha256(bytes),
  lines: lineCount(text),
  characters: [...text].length,
});
