import type { Report } from '../model/diagnostics.ts';
import { recognise } from '../model/encoding.ts';
import { notASource } from './other-formats.ts';
import { said } from './said.ts';

/**
 * Reads a file that people write beside the document (YAML, CSV) as text, in the encodings that the document
 * may have.
 * Reports `not-text` and returns null when it is in none of them. An empty file is an empty text.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | null {
  const decoded = recognise(bytes);
  if (!decoded) report('not-text', { file }, said.noText());
  return decoded ? decoded.text : null;
}

/**
 * Reads a source file as text, in the encodings of `recognise`.
 * Reports `not-text` or `empty-source` and returns null when there is no text to read.
 */
export function decodeSource(bytes: Uint8Array, file: string, report: Report): string | null {
  const other = notASource(bytes, file);
  if (other) {
    report('not-text', { file }, other);
    return null;
  }
  const text = recognise(bytes)?.text ?? null;
  if (text === null) {
    report('not-text', { file }, said.noSource());
    return null;
  }
  if (!/\S/u.test(text)) {
    report('empty-source', { file }, said.noWords());
    return null;
  }
  return text;
}
